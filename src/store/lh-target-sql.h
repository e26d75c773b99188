/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-session.h"

G_BEGIN_DECLS

/**
 * LhTargetCount:
 * @known: whether there is a register that says it
 * @entity: of what the rows are
 * @ids: (element-type gint64): the rows counted
 * @count: how many they stand for
 *
 * What the registers of the ledger say about a target of the year.
 */
typedef struct
{
  gboolean    known;
  const char *entity;
  GArray     *ids;
  gint64      count;
} LhTargetCount;

gboolean lh_target_sql_count       (LhSession      *session,
                                    LhRecord       *target,
                                    LhDate          as_of,
                                    LhTargetCount  *count,
                                    GError        **error);
void     lh_target_count_clear     (LhTargetCount  *count);

G_END_DECLS
