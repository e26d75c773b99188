/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-ledger.h"

G_BEGIN_DECLS

gboolean     lh_grow_check           (LhRecord    *project,
                                      GError     **error);
LhChangeSet *lh_grow_create_brand    (LhLedger    *ledger,
                                      LhRecord    *project,
                                      GPtrArray   *results,
                                      const char  *name,
                                      const char  *stage,
                                      LhDate       day,
                                      gint64      *id,
                                      GError     **error);
LhChangeSet *lh_grow_create_practice (LhLedger    *ledger,
                                      LhRecord    *project,
                                      GPtrArray   *results,
                                      const char  *title,
                                      const char  *kind,
                                      gint64      *id,
                                      GError     **error);

G_END_DECLS
