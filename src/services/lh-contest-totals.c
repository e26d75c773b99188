/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-contest-totals.h"

/**
 * lh_contest_totals_add:
 * @self: the totals so far, all zero at first
 * @result: the result of one organization
 */
void
lh_contest_totals_add (LhContestTotals *self,
                       LhRecord        *result)
{
  gint64 count = lh_record_get_int (result, LH_CONTEST_RESULT_ITEM_COUNT);
  gint64 amount = lh_record_get_int (result, LH_CONTEST_RESULT_AMOUNT);

  self->n_organizations++;
  if (count == LH_UNSET)
    self->n_without_count++;
  else
    self->item_count += count;
  if (amount == LH_UNSET)
    self->n_without_amount++;
  else
    self->amount += amount;
}
