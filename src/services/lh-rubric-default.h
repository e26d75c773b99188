/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-ledger.h"

G_BEGIN_DECLS

gint64       lh_rubric_default_insert        (LhChangeSet  *changes,
                                              const char   *language,
                                              int           year);
LhChangeSet *lh_rubric_default_create_change (LhLedger     *ledger,
                                              int           year);
LhRecord    *lh_rubric_choose                (GPtrArray    *rubrics,
                                              int           year);
GPtrArray   *lh_rubric_default_create_records (const char  *language,
                                              int           year);

G_END_DECLS
