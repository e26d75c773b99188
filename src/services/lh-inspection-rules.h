/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-rules.h"

G_BEGIN_DECLS

gboolean lh_acceptance_rules_check         (LhSession  *session,
                                            LhRecord   *record,
                                            GPtrArray  *changes,
                                            GPtrArray  *findings,
                                            GError    **error);
gboolean lh_acceptance_mark_rules_check    (LhSession  *session,
                                            LhRecord   *record,
                                            GPtrArray  *changes,
                                            GPtrArray  *findings,
                                            GError    **error);
gboolean lh_rubric_rules_check             (LhSession  *session,
                                            LhRecord   *record,
                                            GPtrArray  *changes,
                                            GPtrArray  *findings,
                                            GError    **error);
gboolean lh_rubric_item_rules_check        (LhSession  *session,
                                            LhRecord   *record,
                                            GPtrArray  *changes,
                                            GPtrArray  *findings,
                                            GError    **error);
gboolean lh_inspection_rules_check         (LhSession  *session,
                                            LhRecord   *record,
                                            GPtrArray  *changes,
                                            GPtrArray  *findings,
                                            GError    **error);
gboolean lh_inspection_round_rules_check   (LhSession  *session,
                                            LhRecord   *record,
                                            GPtrArray  *changes,
                                            GPtrArray  *findings,
                                            GError    **error);
gboolean lh_problem_rules_check            (LhSession  *session,
                                            LhRecord   *record,
                                            GPtrArray  *changes,
                                            GPtrArray  *findings,
                                            GError    **error);

gboolean lh_problem_step_rules_check       (LhSession  *session,
                                            LhRecord   *record,
                                            GPtrArray  *changes,
                                            GPtrArray  *findings,
                                            GError    **error);

/* Of records about to be deleted. */
void     lh_acceptance_rules_check_deletion       (LhSession *session,
                                                   LhRecord  *record,
                                                   GPtrArray *changes,
                                                   GPtrArray *findings);
void     lh_acceptance_mark_rules_check_deletion  (LhSession *session,
                                                   LhRecord  *record,
                                                   GPtrArray *changes,
                                                   GPtrArray *findings);
void     lh_problem_step_rules_check_deletion     (LhRecord  *record,
                                                   GPtrArray *changes,
                                                   GPtrArray *findings);

G_END_DECLS
