/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-ledger.h"

G_BEGIN_DECLS

GStrv        lh_findings_text_split          (const char  *text);
GPtrArray   *lh_findings_text_create_problems (LhRecord   *inspection,
                                              LhRecord    *project,
                                              GPtrArray   *existing);
LhChangeSet *lh_findings_text_create_change  (GPtrArray   *problems);
LhChangeSet *lh_problem_create_close_change  (LhRecord    *problem,
                                              LhDate       closed_on,
                                              const char  *measures,
                                              const char  *reviewer);
LhChangeSet *lh_problem_create_reopen_change (LhRecord    *problem);
gboolean     lh_problem_is_open              (LhRecord    *problem);
gboolean     lh_problem_is_overdue           (LhRecord    *problem,
                                              LhDate       as_of);

G_END_DECLS
