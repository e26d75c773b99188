/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-change-set.h"
#include "lh-session.h"
#include "lh-workflow-table.h"

G_BEGIN_DECLS

gboolean  lh_workflow_complete    (LhSession           *session,
                                   LhChangeSet         *changes,
                                   GError             **error);

/* For the kinds of change that take steps of their own. */
gboolean  lh_workflow_take_step   (LhSession           *session,
                                   LhChangeSet         *changes,
                                   LhRecord            *step,
                                   const char          *target,
                                   GError             **error);
LhRecord *lh_workflow_get_project (LhSession           *session,
                                   LhChangeSet         *changes,
                                   gint64               id,
                                   GError             **error);
gboolean  lh_workflow_is_new      (GPtrArray           *changes,
                                   gint64               id);
gboolean  lh_workflow_lead        (LhSession           *session,
                                   LhChangeSet         *changes,
                                   LhRecord            *leader,
                                   GError             **error);
gboolean  lh_workflow_complete_request (LhSession      *session,
                                   LhChangeSet         *changes,
                                   LhChange            *change,
                                   GError             **error);

G_END_DECLS
