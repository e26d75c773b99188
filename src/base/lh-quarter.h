/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-date.h"

G_BEGIN_DECLS

/**
 * LhQuarter:
 * @year: the calendar year
 * @number: 1 to 4; 0 is "no quarter"
 *
 * A calendar quarter, passed by value. Zero-initialised it is unset.
 */
typedef struct
{
  gint16 year;
  guint8 number;
} LhQuarter;

#define LH_TYPE_QUARTER (lh_quarter_get_type ())

/**
 * LhQuarterStyle:
 * @LH_QUARTER_LONG: 2024年第三季度 / third quarter of 2024
 * @LH_QUARTER_SHORT: 三季度 / Q3
 * @LH_QUARTER_CODE: 2024Q3, in every language
 */
typedef enum
{
  LH_QUARTER_LONG,
  LH_QUARTER_SHORT,
  LH_QUARTER_CODE,
} LhQuarterStyle;

GType     lh_quarter_get_type   (void) G_GNUC_CONST;

LhQuarter lh_quarter_new        (int             year,
                                 int             number);
LhQuarter lh_quarter_of_date    (LhDate          date);
LhQuarter lh_quarter_from_index (int             index);
int       lh_quarter_get_index  (LhQuarter       quarter);
gboolean  lh_quarter_is_set     (LhQuarter       quarter);
gboolean  lh_quarter_equal      (LhQuarter       a,
                                 LhQuarter       b);
int       lh_quarter_compare    (LhQuarter       a,
                                 LhQuarter       b);
LhQuarter lh_quarter_add        (LhQuarter       quarter,
                                 int             quarters);
LhQuarter lh_quarter_next       (LhQuarter       quarter);
LhQuarter lh_quarter_previous   (LhQuarter       quarter);
LhDate    lh_quarter_first_day  (LhQuarter       quarter);
LhDate    lh_quarter_last_day   (LhQuarter       quarter);
gboolean  lh_quarter_contains   (LhQuarter       quarter,
                                 LhDate          date);

gboolean  lh_quarter_parse      (const char     *text,
                                 int             default_year,
                                 LhQuarter      *quarter,
                                 GError        **error);
char     *lh_quarter_to_string  (LhQuarter       quarter);
char     *lh_quarter_format     (LhQuarter       quarter,
                                 LhQuarterStyle  style,
                                 LhCatalog      *catalog);

G_END_DECLS
