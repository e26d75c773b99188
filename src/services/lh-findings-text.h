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

G_END_DECLS
