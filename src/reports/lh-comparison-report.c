/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-comparison-report.h"

#include <glib/gi18n-lib.h>

/* Places of the first columns; then come the quarters, each but the first with its difference, and the definition. */
enum
{
  COLUMN_NUMBER,
  COLUMN_FIGURE,
  COLUMN_UNIT,
  COLUMN_FIRST_QUARTER
};

static void
lh_comparison_report_set_value (LhReportRow           *row,
                                guint                  column,
                                const LhQuarterFigure *figure)
{
  LhDecimal value;

  if (figure == NULL || figure->value == NULL || !lh_decimal_parse (figure->value, &value, NULL))
    lh_report_row_set_not_applicable (row, column);
  else if (g_str_equal (figure->unit, "%") && value.scale == 1)
    lh_report_row_set_percent (row, column, value.value);
  else if (value.scale == 0)
    lh_report_row_set_integer (row, column, value.value);
  else
    lh_report_row_set_decimal (row, column, value);
}

static const char *
lh_comparison_report_find_unit (const LhComparisonRow *row)
{
  for (guint i = 0; i < row->values->len; i++)
    {
      const LhQuarterFigure *figure = g_ptr_array_index (row->values, i);

      if (figure != NULL)
        return figure->unit;
    }
  return "";
}

static void
lh_comparison_report_fill (LhReportRow           *row,
                           guint                  number,
                           const LhComparisonRow *line,
                           LhCatalog             *catalog)
{
  guint column = COLUMN_FIRST_QUARTER;

  lh_report_row_set_integer (row, COLUMN_NUMBER, number);
  lh_report_row_set_text (row, COLUMN_FIGURE, line->label);
  lh_report_row_set_text (row, COLUMN_UNIT, lh_comparison_report_find_unit (line));
  for (guint i = 0; i < line->values->len; i++)
    {
      lh_comparison_report_set_value (row, column++, g_ptr_array_index (line->values, i));
      if (i > 0)
        lh_report_row_take_text (row, column++, lh_comparison_row_format_difference (line, i, catalog));
    }
  lh_report_row_set_text (row, column, line->definition);
}

static LhReportTable *
lh_comparison_report_create_table (const LhQuarterComparison *comparison,
                                   LhCatalog                 *catalog)
{
  g_autoptr (GArray) columns = g_array_new (FALSE, FALSE, sizeof (LhReportColumn));
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  const LhReportColumn before[] = {
    { .heading = lh_trc (catalog, "column", "No."), .kind = LH_REPORT_COLUMN_ORDINAL, .width = 5 },
    { .heading = lh_trc (catalog, "column", "Figure"), .kind = LH_REPORT_COLUMN_TEXT, .width = 26 },
    { .heading = lh_trc (catalog, "column", "Unit"), .kind = LH_REPORT_COLUMN_CODE, .width = 9 },
  };
  const LhReportColumn difference = { .heading = lh_trc (catalog, "comparison", "Difference"), .kind = LH_REPORT_COLUMN_CODE, .width = 14 };
  const LhReportColumn after = { .heading = lh_trc (catalog, "column", "Definition"), .kind = LH_REPORT_COLUMN_LONG_TEXT,
                                 .width = 36 };
  LhReportTable *table;

  g_array_append_vals (columns, before, G_N_ELEMENTS (before));
  for (guint i = 0; i < comparison->quarters->len; i++)
    {
      LhReportColumn value = { .kind = LH_REPORT_COLUMN_DECIMAL, .width = 13 };

      value.heading = lh_quarter_comparison_format_quarter (comparison, i, catalog);
      g_ptr_array_add (names, (char *) value.heading);
      g_array_append_val (columns, value);
      if (i > 0)
        g_array_append_val (columns, difference);
    }
  g_array_append_val (columns, after);
  table = lh_report_table_new ("comparison", (const LhReportColumn *) (gpointer) columns->data, columns->len);
  for (guint i = 0; i < comparison->rows->len; i++)
    lh_comparison_report_fill (lh_report_table_add_row (table), i + 1, g_ptr_array_index (comparison->rows, i), catalog);
  return table;
}

/**
 * lh_comparison_report_new:
 * @catalog: (nullable): the language
 *
 * Returns: (transfer full): figures of several quarters or years side by side, as a workbook of one sheet
 */
LhReport *
lh_comparison_report_new (LhLedger                  *ledger,
                          const LhQuarterComparison *comparison,
                          LhCatalog                 *catalog)
{
  const char *office = lh_ledger_get_setting (ledger, "office-name", "");
  const char *title = lh_tr (catalog, N_("Comparison of quarters"));
  g_autofree char *day = lh_date_format (lh_date_today (), LH_DATE_LONG, catalog);
  LhReport *report = lh_report_new (title, catalog);
  LhReportSheet *sheet = lh_report_add_sheet (report, title);
  g_autoptr (LhReportTable) table = lh_comparison_report_create_table (comparison, catalog);

  lh_report_set_office (report, office);
  lh_report_set_author (report, office);
  lh_report_set_date_style (report, LH_DATE_SHORT);
  lh_report_sheet_set_title (sheet, title);
  lh_report_sheet_set_info (sheet, *office != '\0' ? office : NULL,
                            lh_tr (catalog, N_("Closed quarters: as they were closed; others: as the ledger stands")), day);
  lh_report_sheet_add_table (sheet, table);
  return report;
}
