/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-record.h"
#include "lh-session.h"
#include "lh-workflow-item.h"
#include "lh-workflow-table.h"

G_BEGIN_DECLS

/**
 * LhWorkflowFile:
 * @session: the ledger
 * @changes: (element-type LhChange): the change under way, empty when there is none
 * @project: the project as it shall be
 * @off: the requirements that the office switched off
 *
 * The file of a project: the project and all that belongs to it, as it will be after the change. Lives on the store
 * thread.
 */
typedef struct
{
  LhSession *session;
  GPtrArray *changes;
  LhRecord  *project;
  char      *off;
} LhWorkflowFile;

gboolean   lh_workflow_file_init              (LhWorkflowFile      *self,
                                               LhSession           *session,
                                               GPtrArray           *changes,
                                               LhRecord            *project,
                                               GError             **error);
void       lh_workflow_file_clear             (LhWorkflowFile      *self);

GPtrArray *lh_workflow_file_find              (LhWorkflowFile      *self,
                                               GType                type,
                                               guint                link,
                                               GError             **error);
GPtrArray *lh_workflow_file_get_steps         (LhWorkflowFile      *self,
                                               GError             **error);
gboolean   lh_workflow_file_get_round         (LhWorkflowFile      *self,
                                               gint64              *round,
                                               GError             **error);
GPtrArray *lh_workflow_file_get_current_leaders (LhWorkflowFile    *self,
                                               GError             **error);
gboolean   lh_workflow_file_get_acceptance    (LhWorkflowFile      *self,
                                               LhRecord           **acceptance,
                                               GError             **error);
gboolean   lh_workflow_file_get_target        (LhWorkflowFile      *self,
                                               const LhTransition  *transition,
                                               const char         **state,
                                               GError             **error);

gboolean   lh_workflow_file_check             (LhWorkflowFile      *self,
                                               const LhTransition  *transition,
                                               GPtrArray           *items,
                                               GError             **error);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (LhWorkflowFile, lh_workflow_file_clear)

G_END_DECLS
