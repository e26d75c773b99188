/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-catalog.h"

G_BEGIN_DECLS

/**
 * LhDate:
 * @julian: days since 1 January of the year 1 (as GDate counts them); 0 is "no date"
 *
 * A civil date, passed by value. Zero-initialised it is unset.
 */
typedef struct
{
  gint32 julian;
} LhDate;

#define LH_TYPE_DATE (lh_date_get_type ())

/**
 * LhDateStyle:
 * @LH_DATE_LONG: 2024年3月5日 / 5 March 2024
 * @LH_DATE_SHORT: 2024.3.5 / 2024-03-05
 * @LH_DATE_MONTH: 2024年3月 / March 2024
 * @LH_DATE_MONTH_DAY: 3月5日 / 5 March
 *
 * Spellings of house rule 5.3 (GB/T 15835): Arabic digits, full years, no leading zeros.
 */
typedef enum
{
  LH_DATE_LONG,
  LH_DATE_SHORT,
  LH_DATE_MONTH,
  LH_DATE_MONTH_DAY,
} LhDateStyle;

GType    lh_date_get_type     (void) G_GNUC_CONST;

LhDate   lh_date_new          (int           year,
                               int           month,
                               int           day);
LhDate   lh_date_today        (void);
gboolean lh_date_is_set       (LhDate        date);
int      lh_date_get_year     (LhDate        date);
int      lh_date_get_month    (LhDate        date);
int      lh_date_get_day      (LhDate        date);
int      lh_date_compare      (LhDate        a,
                               LhDate        b);
LhDate   lh_date_add_days     (LhDate        date,
                               int           days);
LhDate   lh_date_add_months   (LhDate        date,
                               int           months);
int      lh_date_days_between (LhDate        from,
                               LhDate        to);
LhDate   lh_date_end_of_month (LhDate        date);

gboolean lh_date_parse_iso    (const char   *text,
                               LhDate       *date);
gboolean lh_date_parse        (const char   *text,
                               LhDate       *date,
                               GError      **error);
char    *lh_date_to_iso       (LhDate        date);
char    *lh_date_format       (LhDate        date,
                               LhDateStyle   style,
                               LhCatalog    *catalog);
char    *lh_date_format_range (LhDate        from,
                               LhDate        to,
                               LhCatalog    *catalog);

G_END_DECLS
