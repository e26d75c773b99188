/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-record.h"

G_BEGIN_DECLS

/**
 * LhChecklistTemplate:
 *
 * A template from which the lists of a year are made (S1-4, S1-5, S1-8).
 */
#define LH_TYPE_CHECKLIST_TEMPLATE (lh_checklist_template_get_type ())

G_DECLARE_FINAL_TYPE (LhChecklistTemplate, lh_checklist_template, LH, CHECKLIST_TEMPLATE, LhRecord)

typedef enum
{
  LH_CHECKLIST_TEMPLATE_CODE,
  LH_CHECKLIST_TEMPLATE_KIND,
  LH_CHECKLIST_TEMPLATE_TITLE,
  LH_CHECKLIST_TEMPLATE_ISSUER,
  LH_CHECKLIST_TEMPLATE_POSITION,
  LH_CHECKLIST_TEMPLATE_RETIRED,
  LH_CHECKLIST_TEMPLATE_NOTE,
  LH_CHECKLIST_TEMPLATE_N_FIELDS
} LhChecklistTemplateField;

LhChecklistTemplate *lh_checklist_template_new (void);

G_END_DECLS
