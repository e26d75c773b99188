/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-workflow-table.h"

G_BEGIN_DECLS

/**
 * LhWorkflowItem:
 * @requirement: (transfer none): what is not met
 * @text: what is missing, precisely, for the user
 *
 * One thing that a project lacks.
 */
typedef struct
{
  const LhRequirement *requirement;
  char                *text;
} LhWorkflowItem;

GPtrArray *lh_workflow_items_new      (void);
void       lh_workflow_items_add      (GPtrArray            *items,
                                       const LhRequirement  *requirement,
                                       const char           *format,
                                       ...) G_GNUC_PRINTF (3, 4);
char      *lh_workflow_items_format   (GPtrArray            *items,
                                       LhRequirementFlags    flag);
guint      lh_workflow_items_count    (GPtrArray            *items,
                                       LhRequirementFlags    flag);

G_END_DECLS
