/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-filing-row.h"

G_BEGIN_DECLS

/**
 * LhDimensionCount:
 * @code: code of a topic dimension; "" for topics without one (show 未填)
 * @label: its name in the ledger's language; ""
 * @n_inferred: of the topics, those whose dimension was inferred
 * @ids: (element-type gint64): the topics
 */
typedef struct
{
  char   *code;
  char   *label;
  guint   n_inferred;
  GArray *ids;
} LhDimensionCount;

/**
 * LhFilingStatistics:
 * @round: (nullable): the round of the year (#LhProjectRound)
 * @day: the day for which it is asked who is expected to file: the end of the filing window, without one the day of
 *   the notice, without a round the as-of date
 * @rows: (element-type LhFilingRow): the organizations that are expected to file, are excused, or filed, in official
 *   order
 * @figures: (element-type LhFigure): further figures of filing, topics and what projects serve;
 *   lh_statistics_get_figure() finds them, too
 * @dimensions: (element-type LhDimensionCount): the topics of the year by dimension, every dimension in its order, then
 *   those without
 *
 * The filing of a year (S0-1 to S0-5, S3-3 to S3-6), part of its #LhStatistics: lh_statistics_get_filing().
 */
typedef struct _LhFilingStatistics LhFilingStatistics;
struct _LhFilingStatistics
{
  LhRecord  *round;
  LhDate     day;
  GPtrArray *rows;
  GPtrArray *figures;
  GPtrArray *dimensions;
};

char *lh_filing_statistics_format_reminder (const LhFilingStatistics *self,
                                            const char               *office,
                                            LhDate                    today,
                                            LhCatalog                *catalog);

G_END_DECLS
