/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-record-cells.h"

#include "lh-text.h"

/* How a field of a record stands in a table of a report. */

#define TEXT_WIDTH 12
#define LONG_WIDTH 22

/**
 * lh_record_cells_get_kind:
 *
 * Returns: what a column of this field holds
 */
LhReportColumnKind
lh_record_cells_get_kind (const LhField *field)
{
  switch (field->kind)
    {
    case LH_FIELD_LONG_TEXT:
      return LH_REPORT_COLUMN_LONG_TEXT;
    case LH_FIELD_CODE:
    case LH_FIELD_BOOLEAN:
      return LH_REPORT_COLUMN_CODE;
    case LH_FIELD_INTEGER:
      return g_str_equal (field->name, "year") || g_str_has_suffix (field->name, "-year") ? LH_REPORT_COLUMN_ORDINAL
                                                                                         : LH_REPORT_COLUMN_INTEGER;
    case LH_FIELD_DECIMAL:
      return LH_REPORT_COLUMN_DECIMAL;
    case LH_FIELD_MONEY:
      return LH_REPORT_COLUMN_MONEY;
    case LH_FIELD_TENTHS:
      return LH_REPORT_COLUMN_PERCENT;
    case LH_FIELD_DATE:
      return LH_REPORT_COLUMN_DATE;
    case LH_FIELD_TEXT:
      return g_str_equal (field->name, "number") || g_str_equal (field->name, "code") ? LH_REPORT_COLUMN_ID
                                                                                      : LH_REPORT_COLUMN_TEXT;
    default:
      return LH_REPORT_COLUMN_TEXT;
    }
}

/**
 * lh_record_cells_get_width:
 *
 * Returns: how wide a column of this field is, in characters, where nobody says otherwise
 */
double
lh_record_cells_get_width (const LhField *field)
{
  switch (field->kind)
    {
    case LH_FIELD_LONG_TEXT:
      return LONG_WIDTH;
    case LH_FIELD_CODE:
      return TEXT_WIDTH - 3;
    case LH_FIELD_INTEGER:
    case LH_FIELD_DECIMAL:
    case LH_FIELD_BOOLEAN:
      return TEXT_WIDTH / 2.0 + 1;
    default:
      return (field->flags & LH_FIELD_SEARCH) != 0 && field->max_length > 40 ? LONG_WIDTH : TEXT_WIDTH;
    }
}

/**
 * lh_record_cells_format:
 *
 * What leaves the program names no telephone in full, and nobody who gave an idea.
 *
 * Returns: (transfer full): the field in words
 */
char *
lh_record_cells_format (LhLedger  *ledger,
                        LhCatalog *catalog,
                        LhRecord  *record,
                        guint      field)
{
  g_autofree char *text = lh_ledger_format_field (ledger, record, field, catalog);
  guint n_fields;
  const LhField *spec = &lh_record_get_fields (record, &n_fields)[field];

  if (spec->kind == LH_FIELD_NAMES)
    {
      g_auto (GStrv) names = g_strsplit (text, ";", -1);

      g_free (text);
      text = g_strjoinv (lh_trc (catalog, "between items", ", "), names);
    }
  if (*text == '\0' || !lh_record_is_private (record, field))
    return g_steal_pointer (&text);
  if (g_str_has_suffix (spec->name, "phone"))
    return lh_text_mask_phone (text);
  return g_strdup ("***");
}

/**
 * lh_record_cells_set:
 *
 * Writes a field into a cell: numbers and dates as such, everything else in words.
 */
void
lh_record_cells_set (LhLedger    *ledger,
                     LhCatalog   *catalog,
                     LhReportRow *row,
                     guint        column,
                     LhRecord    *record,
                     guint        field)
{
  guint n_fields;
  const LhField *spec = &lh_record_get_fields (record, &n_fields)[field];
  LhDecimal decimal;

  if (lh_record_is_empty (record, field))
    lh_report_row_set_empty (row, column);
  else if (spec->kind == LH_FIELD_INTEGER)
    lh_report_row_set_integer (row, column, lh_record_get_int (record, field));
  else if (spec->kind == LH_FIELD_TENTHS)
    lh_report_row_set_percent (row, column, lh_record_get_int (record, field));
  else if (spec->kind == LH_FIELD_MONEY)
    lh_report_row_set_money (row, column, lh_record_get_int (record, field));
  else if (spec->kind == LH_FIELD_DATE)
    lh_report_row_set_date (row, column, lh_record_get_date (record, field));
  else if (spec->kind == LH_FIELD_DECIMAL && lh_decimal_parse (lh_record_get_text (record, field), &decimal, NULL))
    lh_report_row_set_decimal (row, column, decimal);
  else
    lh_report_row_take_text (row, column, lh_record_cells_format (ledger, catalog, record, field));
}
