/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-statistics-private.h"

#include <glib/gi18n-lib.h>

#include "lh-brand-coverage.h"
#include "lh-problem-statistics.h"

G_DEFINE_FINAL_TYPE (LhStatistics, lh_statistics, G_TYPE_OBJECT)

static void
lh_statistics_row_free (LhStatisticsRow *row)
{
  g_object_unref (row->project);
  g_object_unref (row->status);
  g_free ((char *) row->organization_name);
  g_free ((char *) row->work_done);
  g_free ((char *) row->problems);
  g_free (row);
}

static void
lh_statistics_finalize (GObject *object)
{
  LhStatistics *self = LH_STATISTICS (object);

  g_hash_table_unref (self->statuses);
  g_ptr_array_unref (self->rows);
  for (int i = 0; i < LH_N_GROUPINGS; i++)
    g_ptr_array_unref (self->groups[i]);
  g_clear_pointer (&self->total, lh_group_free);
  g_ptr_array_unref (self->figures);
  g_ptr_array_unref (self->secretaries);
  g_clear_pointer (&self->filing, lh_filing_statistics_free);
  g_clear_pointer (&self->problems, lh_problem_statistics_free);
  g_clear_pointer (&self->brands, lh_brand_coverage_free);

  G_OBJECT_CLASS (lh_statistics_parent_class)->finalize (object);
}

static void
lh_statistics_class_init (LhStatisticsClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = lh_statistics_finalize;
}

static void
lh_statistics_init (LhStatistics *self)
{
  self->rows = g_ptr_array_new_with_free_func ((GDestroyNotify) lh_statistics_row_free);
  self->statuses = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  for (int i = 0; i < LH_N_GROUPINGS; i++)
    self->groups[i] = g_ptr_array_new_with_free_func ((GDestroyNotify) lh_group_free);
  self->figures = g_ptr_array_new_with_free_func ((GDestroyNotify) lh_figure_free);
  self->secretaries = g_ptr_array_new_with_free_func ((GDestroyNotify) lh_secretary_free);
}

LhQuarter
lh_statistics_get_quarter (LhStatistics *self)
{
  g_return_val_if_fail (LH_IS_STATISTICS (self), (LhQuarter) { 0 });
  return self->quarter;
}

LhDate
lh_statistics_get_as_of (LhStatistics *self)
{
  g_return_val_if_fail (LH_IS_STATISTICS (self), (LhDate) { 0 });
  return self->as_of;
}

/**
 * lh_statistics_get_closed_on:
 *
 * Returns: the day the quarter was closed, for the figures of its edition; unset for a ledger as it stands
 */
LhDate
lh_statistics_get_closed_on (LhStatistics *self)
{
  g_return_val_if_fail (LH_IS_STATISTICS (self), (LhDate) { 0 });
  return self->closed_on;
}

/**
 * lh_statistics_format_as_of:
 * @catalog: (nullable): the language
 *
 * Returns: (transfer full): the day of the figures, and that they are those of a closed quarter, so that they cannot be
 *   taken for the ledger as it stands: "2024年9月30日（已封账，2024年10月8日）"
 */
char *
lh_statistics_format_as_of (LhStatistics *self,
                            LhCatalog    *catalog)
{
  g_autofree char *as_of = lh_date_format (lh_statistics_get_as_of (self), LH_DATE_LONG, catalog);
  g_autofree char *closed_on = NULL;

  if (!lh_date_is_set (self->closed_on))
    return g_steal_pointer (&as_of);
  closed_on = lh_date_format (self->closed_on, LH_DATE_LONG, catalog);
  /* TRANSLATORS: the day of the figures, the day their quarter was closed */
  return g_strdup_printf (lh_trc (catalog, "figures", NC_("figures", "%s (closed on %s)")), as_of, closed_on);
}

GPtrArray *
lh_statistics_get_figures (LhStatistics *self)
{
  g_return_val_if_fail (LH_IS_STATISTICS (self), NULL);
  return self->figures;
}

/**
 * lh_statistics_get_figure:
 * @code: code of a figure, of the quarter, of the filing or of the problems
 *
 * Returns: (transfer none) (nullable): the figure
 */
const LhFigure *
lh_statistics_get_figure (LhStatistics *self,
                          const char   *code)
{
  GPtrArray *lists[3];

  g_return_val_if_fail (LH_IS_STATISTICS (self), NULL);

  lists[0] = self->figures;
  lists[1] = self->filing->figures;
  lists[2] = self->problems->figures;
  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    {
      for (guint j = 0; j < lists[i]->len; j++)
        {
          const LhFigure *figure = g_ptr_array_index (lists[i], j);

          if (g_str_equal (figure->code, code))
            return figure;
        }
    }
  return NULL;
}

/**
 * lh_statistics_get_filing:
 *
 * Returns: (transfer none): who filed, topics, and what projects serve, in the year of the quarter
 */
const LhFilingStatistics *
lh_statistics_get_filing (LhStatistics *self)
{
  g_return_val_if_fail (LH_IS_STATISTICS (self), NULL);
  return self->filing;
}

/**
 * lh_statistics_get_problems:
 *
 * Returns: (transfer none): the problems found in the year of the quarter, until the as-of date
 */
const LhProblemStatistics *
lh_statistics_get_problems (LhStatistics *self)
{
  g_return_val_if_fail (LH_IS_STATISTICS (self), NULL);
  return self->problems;
}

/**
 * lh_statistics_get_brands:
 *
 * Returns: (transfer none): which organizations directly below the work committee have a brand on the as-of date, and the
 *   brands by category
 */
const LhBrandCoverage *
lh_statistics_get_brands (LhStatistics *self)
{
  g_return_val_if_fail (LH_IS_STATISTICS (self), NULL);
  return self->brands;
}

GPtrArray *
lh_statistics_get_groups (LhStatistics *self,
                          LhGrouping    grouping)
{
  g_return_val_if_fail (LH_IS_STATISTICS (self) && grouping < LH_N_GROUPINGS, NULL);
  return self->groups[grouping];
}

const LhGroup *
lh_statistics_get_total (LhStatistics *self)
{
  g_return_val_if_fail (LH_IS_STATISTICS (self), NULL);
  return self->total;
}

/**
 * lh_statistics_get_trend:
 *
 * Returns: (transfer full) (element-type LhTrendPoint): the four quarters of the year, all projects together
 */
GArray *
lh_statistics_get_trend (LhStatistics *self)
{
  GArray *trend = g_array_new (FALSE, FALSE, sizeof (LhTrendPoint));

  g_return_val_if_fail (LH_IS_STATISTICS (self), trend);

  g_array_append_vals (trend, self->total->trend, G_N_ELEMENTS (self->total->trend));
  return trend;
}

GPtrArray *
lh_statistics_get_rows (LhStatistics *self)
{
  g_return_val_if_fail (LH_IS_STATISTICS (self), NULL);
  return self->rows;
}

/**
 * lh_statistics_get_status:
 *
 * Returns: (transfer none) (nullable): how a project stands; %NULL for one that is not of the year
 */
LhProjectStatus *
lh_statistics_get_status (LhStatistics *self,
                          gint64        project_id)
{
  g_return_val_if_fail (LH_IS_STATISTICS (self), NULL);
  return g_hash_table_lookup (self->statuses, &project_id);
}
