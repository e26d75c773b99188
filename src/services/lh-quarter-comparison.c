/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-quarter-comparison.h"

#include "lh-quarter-closing.h"

static void
lh_comparison_row_free (LhComparisonRow *self)
{
  g_ptr_array_unref (self->values);
  g_free (self);
}

static void
lh_quarter_comparison_clear_closing (gpointer closing)
{
  if (closing != NULL)
    g_object_unref (closing);
}

void
lh_quarter_comparison_free (LhQuarterComparison *self)
{
  g_array_unref (self->quarters);
  g_ptr_array_unref (self->closings);
  g_ptr_array_unref (self->rows);
  g_ptr_array_unref (self->figures);
  g_free (self);
}

/**
 * lh_quarter_comparison_is_area:
 *
 * Returns: whether @area is a grouping whose figures can be compared: "organizations", "sectors" …
 */
gboolean
lh_quarter_comparison_is_area (const char *area)
{
  for (int i = 0; i < LH_N_GROUPINGS; i++)
    {
      if (g_strcmp0 (lh_grouping_get_key (i), area) == 0)
        return TRUE;
    }
  return FALSE;
}

static gboolean
lh_quarter_comparison_wants (const LhQuarterFigure *figure,
                             const char            *area,
                             const char            *code)
{
  if (code != NULL && !g_str_equal (figure->code, code))
    return FALSE;
  return area != NULL ? g_str_equal (figure->area, area) : lh_quarter_figure_is_whole (figure);
}

/* The row of a figure, which a later quarter may be the first to have: a unit that filed nothing before. */
static LhComparisonRow *
lh_quarter_comparison_get_row (LhQuarterComparison   *self,
                               GHashTable            *index,
                               const LhQuarterFigure *figure)
{
  g_autofree char *key = lh_quarter_figure_get_key (figure);
  LhComparisonRow *row = g_hash_table_lookup (index, key);

  if (row != NULL)
    return row;
  row = g_new0 (LhComparisonRow, 1);
  row->area = figure->area;
  row->code = figure->code;
  row->group_key = figure->group_key;
  row->label = figure->label;
  row->definition = figure->definition;
  row->values = g_ptr_array_new ();
  g_ptr_array_set_size (row->values, (int) self->quarters->len);
  g_ptr_array_add (self->rows, row);
  g_hash_table_insert (index, g_steal_pointer (&key), row);
  return row;
}

static gboolean
lh_quarter_comparison_add_quarter (LhQuarterComparison  *self,
                                   LhLedger             *ledger,
                                   guint                 index,
                                   const char           *area,
                                   const char           *code,
                                   GHashTable           *rows,
                                   GError              **error)
{
  LhRecord *closing = NULL;
  GPtrArray *figures = lh_ledger_get_quarter_figures (ledger, g_array_index (self->quarters, LhQuarter, index), &closing,
                                                      error);

  if (figures == NULL)
    return FALSE;
  g_ptr_array_add (self->figures, figures);
  g_ptr_array_add (self->closings, closing);
  for (guint i = 0; i < figures->len; i++)
    {
      LhQuarterFigure *figure = g_ptr_array_index (figures, i);

      if (lh_quarter_comparison_wants (figure, area, code))
        g_ptr_array_index (lh_quarter_comparison_get_row (self, rows, figure)->values, index) = figure;
    }
  return TRUE;
}

/**
 * lh_quarter_comparison_load:
 * @quarters: the quarters, in the order of the columns
 * @area: (nullable): a grouping, whose groups become rows; %NULL for the figures of the whole ledger
 * @code: (nullable): one figure; %NULL for all
 *
 * Returns: (transfer full): the figures side by side
 */
LhQuarterComparison *
lh_quarter_comparison_load (LhLedger         *ledger,
                            const LhQuarter  *quarters,
                            guint             n_quarters,
                            const char       *area,
                            const char       *code,
                            GError          **error)
{
  g_autoptr (LhQuarterComparison) self = g_new0 (LhQuarterComparison, 1);
  g_autoptr (GHashTable) rows = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  self->quarters = g_array_new (FALSE, FALSE, sizeof (LhQuarter));
  g_array_append_vals (self->quarters, quarters, n_quarters);
  self->closings = g_ptr_array_new_with_free_func (lh_quarter_comparison_clear_closing);
  self->rows = g_ptr_array_new_with_free_func ((GDestroyNotify) lh_comparison_row_free);
  self->figures = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);
  for (guint i = 0; i < n_quarters; i++)
    {
      if (!lh_quarter_comparison_add_quarter (self, ledger, i, area, code, rows, error))
        return NULL;
    }
  return g_steal_pointer (&self);
}

/**
 * lh_comparison_row_get_difference:
 * @index: a quarter but the first
 * @difference: (out): what it has more than the quarter before it in the row
 *
 * Returns: whether both have a value
 */
gboolean
lh_comparison_row_get_difference (const LhComparisonRow *row,
                                  guint                  index,
                                  LhDecimal             *difference)
{
  const LhQuarterFigure *now = g_ptr_array_index (row->values, index);
  const LhQuarterFigure *before = index > 0 ? g_ptr_array_index (row->values, index - 1) : NULL;
  LhDecimal a, b;

  return now != NULL && before != NULL && now->value != NULL && before->value != NULL &&
         lh_decimal_parse (now->value, &a, NULL) && lh_decimal_parse (before->value, &b, NULL) &&
         lh_decimal_subtract (a, b, difference);
}

/**
 * lh_comparison_row_format_value:
 *
 * Returns: (transfer full): the figure of one quarter as it is printed; a dash for none
 */
char *
lh_comparison_row_format_value (const LhComparisonRow *row,
                                guint                  index)
{
  const LhQuarterFigure *figure = g_ptr_array_index (row->values, index);

  return g_strdup (figure != NULL ? figure->shown : "—");
}

/**
 * lh_comparison_row_format_difference:
 * @catalog: (nullable): the language
 *
 * Returns: (transfer full): the difference to the quarter before: "+3.2 percentage points", "−2 projects"; a dash when
 *   one of them has no value. Two rates differ by percentage points, never by percent.
 */
char *
lh_comparison_row_format_difference (const LhComparisonRow *row,
                                     guint                  index,
                                     LhCatalog             *catalog)
{
  const LhQuarterFigure *now = g_ptr_array_index (row->values, index);
  g_autofree char *number = NULL;
  const char *sign = "";
  LhDecimal difference;

  if (!lh_comparison_row_get_difference (row, index, &difference))
    return g_strdup ("—");
  if (difference.value != 0)
    sign = difference.value > 0 ? "+" : "−";
  difference.value = ABS (difference.value);
  number = lh_decimal_to_string (difference);
  if (g_str_equal (now->unit, "%"))
    return g_strdup_printf (lh_trc (catalog, "signed number with unit", "%s%s %s"), sign, number,
                            lh_tr (catalog, N_("percentage points")));
  if (*now->unit == '\0')
    return g_strconcat (sign, number, NULL);
  return g_strdup_printf (lh_trc (catalog, "signed number with unit", "%s%s %s"), sign, number, now->unit);
}
