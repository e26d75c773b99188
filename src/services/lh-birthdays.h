/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-ledger.h"

G_BEGIN_DECLS

/**
 * LhBirthday:
 * @member: the member
 * @day: the day of the month's political birthday, in the year asked for
 * @years: how many years in the Party it makes
 */
typedef struct
{
  LhRecord *member;
  LhDate    day;
  int       years;
} LhBirthday;

GPtrArray *lh_birthdays_pick     (GPtrArray  *members,
                                  int         year,
                                  int         month,
                                  gint64      organization_id);
GPtrArray *lh_birthdays_of_month (LhLedger   *ledger,
                                  int         year,
                                  int         month,
                                  gint64      organization_id,
                                  GError    **error);
char      *lh_birthdays_format   (GPtrArray  *birthdays,
                                  LhLedger   *ledger,
                                  LhCatalog  *catalog);

G_END_DECLS
