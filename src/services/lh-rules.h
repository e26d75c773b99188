/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-change-set.h"
#include "lh-finding.h"
#include "lh-query.h"
#include "lh-session.h"

G_BEGIN_DECLS

/**
 * LhRule:
 * @session: the ledger inside the transaction, before the change is written
 * @record: the record as it shall be
 * @changes: (element-type LhChange): the whole change, for rules that look at its other records
 * @findings: gets what is wrong
 *
 * Checks one record.
 */
typedef gboolean (*LhRule) (LhSession  *session,
                            LhRecord   *record,
                            GPtrArray  *changes,
                            GPtrArray  *findings,
                            GError    **error);

gboolean lh_rules_check              (LhSession  *session,
                                      GPtrArray  *changes,
                                      GPtrArray  *findings,
                                      GError    **error);
GPtrArray *lh_rules_find             (LhSession  *session,
                                      GPtrArray  *changes,
                                      LhQuery    *query,
                                      GError    **error);

LhRecord *lh_rules_load_project      (LhSession  *session,
                                      GPtrArray  *changes,
                                      gint64      project_id);

gboolean lh_duty_rules_check         (LhSession  *session,
                                      LhRecord   *record,
                                      GPtrArray  *changes,
                                      GPtrArray  *findings,
                                      GError    **error);
gboolean lh_duty_record_rules_check  (LhSession  *session,
                                      LhRecord   *record,
                                      GPtrArray  *changes,
                                      GPtrArray  *findings,
                                      GError    **error);
gboolean lh_organization_rules_check (LhSession  *session,
                                      LhRecord   *record,
                                      GPtrArray  *changes,
                                      GPtrArray  *findings,
                                      GError    **error);
gboolean lh_project_rules_check      (LhSession  *session,
                                      LhRecord   *record,
                                      GPtrArray  *changes,
                                      GPtrArray  *findings,
                                      GError    **error);
gboolean lh_project_rules_check_upper (LhSession *session,
                                      LhRecord   *record,
                                      GPtrArray  *changes,
                                      GPtrArray  *findings,
                                      GError    **error);
gboolean lh_chain_slot_rules_check   (LhSession  *session,
                                      LhRecord   *record,
                                      GPtrArray  *changes,
                                      GPtrArray  *findings,
                                      GError    **error);
gboolean lh_project_partner_rules_check (LhSession *session,
                                      LhRecord   *record,
                                      GPtrArray  *changes,
                                      GPtrArray  *findings,
                                      GError    **error);
gboolean lh_milestone_rules_check    (LhSession  *session,
                                      LhRecord   *record,
                                      GPtrArray  *changes,
                                      GPtrArray  *findings,
                                      GError    **error);
gboolean lh_quarter_plan_rules_check (LhSession  *session,
                                      LhRecord   *record,
                                      GPtrArray  *changes,
                                      GPtrArray  *findings,
                                      GError    **error);
gboolean lh_progress_rules_check     (LhSession  *session,
                                      LhRecord   *record,
                                      GPtrArray  *changes,
                                      GPtrArray  *findings,
                                      GError    **error);
gboolean lh_attachment_rules_check   (LhSession  *session,
                                      LhRecord   *record,
                                      GPtrArray  *changes,
                                      GPtrArray  *findings,
                                      GError    **error);
gboolean lh_brand_rules_check        (LhSession  *session,
                                      LhRecord   *record,
                                      GPtrArray  *changes,
                                      GPtrArray  *findings,
                                      GError    **error);
gboolean lh_brand_step_rules_check   (LhSession  *session,
                                      LhRecord   *record,
                                      GPtrArray  *changes,
                                      GPtrArray  *findings,
                                      GError    **error);
void     lh_brand_step_rules_check_delete (LhRecord *record,
                                      GPtrArray  *changes,
                                      GPtrArray  *findings);
gboolean lh_project_round_rules_check (LhSession  *session,
                                       LhRecord   *record,
                                       GPtrArray  *changes,
                                       GPtrArray  *findings,
                                       GError    **error);
gboolean lh_round_filer_rules_check (LhSession  *session,
                                     LhRecord   *record,
                                     GPtrArray  *changes,
                                     GPtrArray  *findings,
                                     GError    **error);
gboolean lh_topic_rules_check (LhSession  *session,
                               LhRecord   *record,
                               GPtrArray  *changes,
                               GPtrArray  *findings,
                               GError    **error);
gboolean lh_opinion_rules_check (LhSession  *session,
                                 LhRecord   *record,
                                 GPtrArray  *changes,
                                 GPtrArray  *findings,
                                 GError    **error);
gboolean lh_opinion_item_rules_check (LhSession  *session,
                                      LhRecord   *record,
                                      GPtrArray  *changes,
                                      GPtrArray  *findings,
                                      GError    **error);
gboolean lh_project_duty_rules_check (LhSession  *session,
                                      LhRecord   *record,
                                      GPtrArray  *changes,
                                      GPtrArray  *findings,
                                      GError    **error);
gboolean lh_setting_rules_check      (LhSession  *session,
                                      LhRecord   *record,
                                      GPtrArray  *changes,
                                      GPtrArray  *findings,
                                      GError    **error);
GPtrArray *lh_rules_find_parts       (LhSession  *session,
                                      GPtrArray  *changes,
                                      GType       type,
                                      guint       field,
                                      gint64      id,
                                      GError    **error);
gboolean lh_result_item_rules_check (LhSession  *session,
                                     LhRecord   *record,
                                     GPtrArray  *changes,
                                     GPtrArray  *findings,
                                     GError    **error);
gboolean lh_derived_figure_rules_check (LhSession  *session,
                                        LhRecord   *record,
                                        GPtrArray  *changes,
                                        GPtrArray  *findings,
                                        GError    **error);
gboolean lh_derived_term_rules_check (LhSession  *session,
                                      LhRecord   *record,
                                      GPtrArray  *changes,
                                      GPtrArray  *findings,
                                      GError    **error);
gboolean lh_award_rules_check (LhSession  *session,
                               LhRecord   *record,
                               GPtrArray  *changes,
                               GPtrArray  *findings,
                               GError    **error);
gboolean lh_award_category_rules_check (LhSession  *session,
                                        LhRecord   *record,
                                        GPtrArray  *changes,
                                        GPtrArray  *findings,
                                        GError    **error);
gboolean lh_practice_rules_check (LhSession  *session,
                                  LhRecord   *record,
                                  GPtrArray  *changes,
                                  GPtrArray  *findings,
                                  GError    **error);
gboolean lh_workflow_rules_check_project (LhSession  *session,
                                       LhRecord   *record,
                                       GPtrArray  *changes,
                                       GPtrArray  *findings,
                                       GError    **error);
gboolean lh_project_step_rules_check  (LhSession  *session,
                                       LhRecord   *record,
                                       GPtrArray  *changes,
                                       GPtrArray  *findings,
                                       GError    **error);
gboolean lh_project_leader_rules_check (LhSession  *session,
                                       LhRecord   *record,
                                       GPtrArray  *changes,
                                       GPtrArray  *findings,
                                       GError    **error);
gboolean lh_project_change_rules_check (LhSession  *session,
                                       LhRecord   *record,
                                       GPtrArray  *changes,
                                       GPtrArray  *findings,
                                       GError    **error);
gboolean lh_level_change_rules_check  (LhSession  *session,
                                       LhRecord   *record,
                                       GPtrArray  *changes,
                                       GPtrArray  *findings,
                                       GError    **error);
void     lh_project_step_rules_check_delete (LhRecord  *record,
                                       GPtrArray  *changes,
                                       GPtrArray  *findings);
gboolean lh_work_tip_rules_check (LhSession  *session,
                                  LhRecord   *record,
                                  GPtrArray  *changes,
                                  GPtrArray  *findings,
                                  GError    **error);
gboolean lh_tip_receiver_rules_check (LhSession  *session,
                                      LhRecord   *record,
                                      GPtrArray  *changes,
                                      GPtrArray  *findings,
                                      GError    **error);
gboolean lh_meeting_decision_rules_check (LhSession  *session,
                                          LhRecord   *record,
                                          GPtrArray  *changes,
                                          GPtrArray  *findings,
                                          GError    **error);
gboolean lh_report_draft_rules_check (LhSession  *session,
                                      LhRecord   *record,
                                      GPtrArray  *changes,
                                      GPtrArray  *findings,
                                      GError    **error);
gboolean lh_report_section_rules_check (LhSession  *session,
                                        LhRecord   *record,
                                        GPtrArray  *changes,
                                        GPtrArray  *findings,
                                        GError    **error);
void     lh_report_rules_check_deletion (LhSession *session,
                                        LhRecord  *record,
                                        GPtrArray *changes,
                                        GPtrArray *findings);
gboolean lh_annual_target_rules_check (LhSession  *session,
                                       LhRecord   *record,
                                       GPtrArray  *changes,
                                       GPtrArray  *findings,
                                       GError    **error);

G_END_DECLS
