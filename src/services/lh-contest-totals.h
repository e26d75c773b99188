/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-contest-result.h"

G_BEGIN_DECLS

/**
 * LhContestTotals:
 * @n_organizations: organizations with a result
 * @item_count: sum of their items
 * @n_without_count: how many tell no number of items
 * @amount: sum of their amounts, in fen
 * @n_without_amount: how many tell no amount; empty is not 0 (rule R4)
 *
 * What the organizations of a contest did together (S4-3).
 */
typedef struct
{
  guint  n_organizations;
  gint64 item_count;
  guint  n_without_count;
  gint64 amount;
  guint  n_without_amount;
} LhContestTotals;

void lh_contest_totals_add (LhContestTotals *self,
                            LhRecord        *result);

G_END_DECLS
