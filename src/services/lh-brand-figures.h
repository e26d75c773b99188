/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-decimal.h"
#include "lh-record.h"

G_BEGIN_DECLS

/**
 * LhBrandChange:
 * @known: whether base and present value are there, and the base is not 0
 * @tenths: the change against the base in tenths of a percent; negative for a decrease
 * @better: whether it went the way that is better; known only where the direction is set
 * @has_direction: whether the direction is set
 *
 * The change of a measure against its base (S2-14).
 */
typedef struct
{
  gboolean known;
  gint64   tenths;
  gboolean better;
  gboolean has_direction;
} LhBrandChange;

/**
 * LhBrandRun:
 * @years: the run of years up to the last one that meet the threshold, without a gap
 * @from: its first year; 0 without a run
 * @until: the last year with a value
 * @longest: the longest run there was
 *
 * How long a yearly series meets its threshold (S2-24).
 */
typedef struct
{
  guint years;
  int   from;
  int   until;
  guint longest;
} LhBrandRun;

/**
 * LhActivityTotal:
 * @year: the year
 * @n_activities: how many were held
 * @people: people who took part, added up
 * @n_without_people: activities that do not say how many
 * @hours: hours, added up
 * @quantities: (element-type LhActivityQuantity): what they brought, by unit
 */
typedef struct
{
  int        year;
  guint      n_activities;
  gint64     people;
  guint      n_without_people;
  LhDecimal  hours;
  GPtrArray *quantities;
} LhActivityTotal;

typedef struct
{
  char      *unit;
  LhDecimal  quantity;
} LhActivityQuantity;

LhBrandChange lh_brand_measure_compute (LhRecord              *measure);
char         *lh_brand_measure_format  (LhRecord              *measure,
                                        LhCatalog             *catalog);
LhBrandRun    lh_brand_series_compute  (LhRecord              *series,
                                        GPtrArray             *values);
char         *lh_brand_series_format   (LhRecord              *series,
                                        GPtrArray             *values,
                                        LhCatalog             *catalog);
GPtrArray    *lh_brand_set_list        (LhRecord              *brand,
                                        GPtrArray             *lines);
GPtrArray    *lh_activity_totals_compute (GPtrArray           *activities);
char         *lh_activity_total_describe (const LhActivityTotal *self,
                                        LhCatalog             *catalog);
char         *lh_activity_total_format (const LhActivityTotal *self,
                                        LhCatalog             *catalog);

G_END_DECLS
