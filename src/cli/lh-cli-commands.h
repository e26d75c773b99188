/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-cli.h"

G_BEGIN_DECLS

gboolean lh_cli_run_new     (LhCli   *self,
                             GStrv    arguments,
                             GError **error);
gboolean lh_cli_run_stats   (LhCli   *self,
                             GStrv    arguments,
                             GError **error);
gboolean lh_cli_run_chart   (LhCli   *self,
                             GStrv    arguments,
                             GError **error);
gboolean lh_cli_run_compare (LhCli  *self,
                             GStrv    arguments,
                             GError **error);
gboolean lh_cli_run_report  (LhCli   *self,
                             GStrv    arguments,
                             GError **error);
gboolean lh_cli_run_document (LhCli  *self,
                             GStrv    arguments,
                             GError **error);
gboolean lh_cli_run_query   (LhCli   *self,
                             GStrv    arguments,
                             GError **error);
gboolean lh_cli_run_set     (LhCli   *self,
                             GStrv    arguments,
                             GError **error);
gboolean lh_cli_run_attachment (LhCli *self,
                             GStrv    arguments,
                             GError **error);
gboolean lh_cli_run_split (LhCli *self,
                             GStrv    arguments,
                             GError **error);
gboolean lh_cli_run_chain (LhCli *self,
                             GStrv    arguments,
                             GError **error);
gboolean lh_cli_run_secretaries (LhCli *self,
                             GStrv    arguments,
                             GError **error);
gboolean lh_cli_run_attack_list (LhCli *self,
                             GStrv    arguments,
                             GError **error);
gboolean lh_cli_run_pledge (LhCli *self,
                             GStrv    arguments,
                             GError **error);
gboolean lh_cli_run_self_checks (LhCli *self,
                             GStrv    arguments,
                             GError **error);
gboolean lh_cli_run_problem (LhCli   *self,
                             GStrv    arguments,
                             GError **error);
gboolean lh_cli_run_import  (LhCli   *self,
                             GStrv    arguments,
                             GError **error);
gboolean lh_cli_run_check   (LhCli   *self,
                             GStrv    arguments,
                             GError **error);
gboolean lh_cli_run_backup  (LhCli   *self,
                             GStrv    arguments,
                             GError **error);
gboolean lh_cli_run_undo    (LhCli   *self,
                             GStrv    arguments,
                             GError **error);
gboolean lh_cli_run_redo    (LhCli   *self,
                             GStrv    arguments,
                             GError **error);
gboolean lh_cli_run_history (LhCli   *self,
                             GStrv    arguments,
                             GError **error);
gboolean lh_cli_run_transition (LhCli *self,
                             GStrv    arguments,
                             GError **error);
gboolean lh_cli_run_brand (LhCli     *self,
                             GStrv    arguments,
                             GError **error);
gboolean lh_cli_run_change  (LhCli   *self,
                             GStrv    arguments,
                             GError **error);
gboolean lh_cli_run_result (LhCli   *self,
                            GStrv    arguments,
                            GError **error);
gboolean lh_cli_run_award (LhCli   *self,
                           GStrv    arguments,
                           GError **error);
gboolean lh_cli_run_briefing (LhCli   *self,
                           GStrv    arguments,
                           GError **error);
gboolean lh_cli_run_brands   (LhCli   *self,
                              GStrv    arguments,
                              GError **error);
gboolean lh_cli_run_outcomes (LhCli   *self,
                              GStrv    arguments,
                              GError **error);
gboolean lh_cli_run_grow (LhCli   *self,
                          GStrv    arguments,
                          GError **error);
gboolean lh_cli_run_grid (LhCli   *self,
                          GStrv    arguments,
                          GError **error);
gboolean lh_cli_run_grid_import (LhCli   *self,
                                 GStrv    arguments,
                                 GError **error);
gboolean lh_cli_run_untracked (LhCli   *self,
                               GStrv    arguments,
                               GError **error);
gboolean lh_cli_run_filing  (LhCli   *self,
                             GStrv    arguments,
                             GError **error);
gboolean lh_cli_run_topic   (LhCli   *self,
                             GStrv    arguments,
                             GError **error);
gboolean lh_cli_run_quarter (LhCli   *self,
                            GStrv    arguments,
                            GError **error);
gboolean lh_cli_run_compare_quarters (LhCli   *self,
                                     GStrv    arguments,
                                     GError **error);
gboolean lh_cli_run_work_report (LhCli   *self,
                                 GStrv    arguments,
                                 GError **error);
gboolean lh_cli_run_targets (LhCli   *self,
                            GStrv    arguments,
                            GError **error);
gboolean lh_cli_run_tips (LhCli   *self,
                         GStrv    arguments,
                         GError **error);
gboolean lh_cli_run_meeting_tasks (LhCli   *self,
                                  GStrv    arguments,
                                  GError **error);
gboolean lh_cli_run_opinions (LhCli   *self,
                              GStrv    arguments,
                              GError **error);
gboolean lh_cli_run_reminders (LhCli   *self,
                               GStrv    arguments,
                               GError **error);

gboolean lh_cli_run_duties      (LhCli   *self,
                                GStrv    arguments,
                                GError **error);
gboolean lh_cli_run_register (LhCli  *self,
                              GStrv   arguments,
                              GError **error);

G_END_DECLS
