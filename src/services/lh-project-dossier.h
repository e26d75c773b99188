/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-acceptance-sheet.h"

G_BEGIN_DECLS

/**
 * LhProjectDossier:
 * @project: the project
 * @organization: (nullable): its organization
 * @committee: (nullable): the work committee
 * @indicators: (element-type LhRecord): its indicators, in their order
 * @plans: (element-type LhRecord): its plan, by quarters
 * @milestones: (element-type LhRecord): its roadmap
 * @key_tasks: (element-type LhRecord): key tasks of the committee that it serves
 * @attachments: (element-type LhRecord): files that belong to it
 * @duties: (element-type LhRecord): duties that it fulfils, items of checklists
 * @bearer_duties: (element-type LhRecord): duties of its leading secretary by the responsibility checklist of the year
 * @siblings: (element-type LhProjectDossier): other projects of the year led by the same secretary; they have
 *   indicators and plans only
 * @sheet: (nullable): the score sheet of its last acceptance, computed
 *
 * All that is printed about a project, read in one go. The records belong to the dossier alone, so a document can be
 * made from it while the ledger changes.
 */
typedef struct
{
  LhRecord  *project;
  LhRecord  *organization;
  LhRecord  *committee;
  GPtrArray *indicators;
  GPtrArray *plans;
  GPtrArray *milestones;
  GPtrArray *key_tasks;
  GPtrArray *attachments;
  GPtrArray *duties;
  GPtrArray *bearer_duties;
  GPtrArray *siblings;

  LhAcceptanceSheet *sheet;
} LhProjectDossier;

LhProjectDossier *lh_project_dossier_load        (LhLedger             *ledger,
                                                  gint64                project_id,
                                                  GError              **error);
void              lh_project_dossier_load_async  (LhLedger             *ledger,
                                                  gint64                project_id,
                                                  GCancellable         *cancellable,
                                                  GAsyncReadyCallback   callback,
                                                  gpointer              user_data);
LhProjectDossier *lh_project_dossier_load_finish (LhLedger             *ledger,
                                                  GAsyncResult         *result,
                                                  GError              **error);
void              lh_project_dossier_free        (LhProjectDossier     *self);

const char       *lh_project_dossier_get_bearer  (LhProjectDossier     *self);
gboolean          lh_project_dossier_is_binding  (LhRecord             *project);
char             *lh_project_dossier_format_pledge_number (LhProjectDossier *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LhProjectDossier, lh_project_dossier_free)

G_END_DECLS
