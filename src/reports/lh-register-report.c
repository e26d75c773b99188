/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-register-report.h"

#include "lh-text.h"

/* A register as a workbook or on paper: the same rows and columns as on screen. */

#define ORDINAL_WIDTH 4.5
#define TEXT_WIDTH 12
#define LONG_WIDTH 22

static LhReportColumnKind
lh_register_report_get_kind (const LhField *field)
{
  switch (field->kind)
    {
    case LH_FIELD_LONG_TEXT:
      return LH_REPORT_COLUMN_LONG_TEXT;
    case LH_FIELD_CODE:
    case LH_FIELD_BOOLEAN:
      return LH_REPORT_COLUMN_CODE;
    case LH_FIELD_INTEGER:
      return g_str_equal (field->name, "year") ? LH_REPORT_COLUMN_ORDINAL : LH_REPORT_COLUMN_INTEGER;
    case LH_FIELD_DECIMAL:
      return LH_REPORT_COLUMN_DECIMAL;
    case LH_FIELD_MONEY:
      return LH_REPORT_COLUMN_MONEY;
    case LH_FIELD_TENTHS:
      return LH_REPORT_COLUMN_PERCENT;
    case LH_FIELD_DATE:
      return LH_REPORT_COLUMN_DATE;
    default:
      return LH_REPORT_COLUMN_TEXT;
    }
}

static double
lh_register_report_get_width (const LhField *field)
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

/* What leaves the program names no telephone in full, and nobody who gave an idea. */
static char *
lh_register_report_format (const LhRegisterRows *rows,
                           LhRecord             *record,
                           guint                 field)
{
  g_autofree char *text = lh_ledger_format_field (rows->ledger, record, field, rows->catalog);
  guint n_fields;

  if (*text == '\0' || !lh_record_is_private (record, field))
    return g_steal_pointer (&text);
  if (g_str_equal (lh_record_get_fields (record, &n_fields)[field].name, "phone"))
    return lh_text_mask_phone (text);
  return g_strdup ("***");
}

static void
lh_register_report_set_cell (const LhRegisterRows *rows,
                             LhReportRow          *row,
                             guint                 column,
                             LhRecord             *record,
                             guint                 field)
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
    lh_report_row_take_text (row, column, lh_register_report_format (rows, record, field));
}

static LhReportTable *
lh_register_report_create_table (const LhRegisterRows *rows)
{
  guint n_columns = g_strv_length ((GStrv) rows->columns);
  g_autofree LhReportColumn *columns = g_new0 (LhReportColumn, n_columns + 1);
  g_autofree guint *fields = g_new (guint, n_columns);
  const char *name = lh_tr (rows->catalog, rows->reg->label);
  LhReportTable *table;

  columns[0] = (LhReportColumn) { .heading = lh_trc (rows->catalog, "F2", "No."), .kind = LH_REPORT_COLUMN_ORDINAL, .width = ORDINAL_WIDTH };
  for (guint i = 0; i < n_columns; i++)
    {
      const LhField *spec = lh_register_find_field (rows->reg, rows->columns[i], &fields[i]);

      columns[i + 1] = (LhReportColumn) { .heading = lh_tr (rows->catalog, spec->label),
                                          .kind = lh_register_report_get_kind (spec),
                                          .width = lh_register_report_get_width (spec) };
    }
  table = lh_report_table_new (name, columns, n_columns + 1);
  for (guint i = 0; i < rows->records->len; i++)
    {
      LhReportRow *row = lh_report_table_add_row (table);

      lh_report_row_set_integer (row, 0, i + 1);
      for (guint j = 0; j < n_columns; j++)
        lh_register_report_set_cell (rows, row, j + 1, g_ptr_array_index (rows->records, i), fields[j]);
    }
  return table;
}

static char *
lh_register_report_format_info (const LhRegisterRows *rows)
{
  g_autofree char *day = lh_date_format (lh_date_today (), LH_DATE_LONG, rows->catalog);
  g_autofree char *count = g_strdup_printf (lh_trn (rows->catalog, "%u row", "%u rows", rows->records->len),
                                            rows->records->len);

  return g_strdup_printf ("%s  %s", count, day);
}

/**
 * lh_register_report_new:
 *
 * Returns: (transfer full): the rows and columns on screen as a workbook of one sheet
 */
LhReport *
lh_register_report_new (const LhRegisterRows *rows)
{
  const char *title = lh_tr (rows->catalog, rows->reg->label);
  const char *office = lh_ledger_get_setting (rows->ledger, "office-name", "");
  LhReport *report = lh_report_new (title, rows->catalog);
  LhReportSheet *sheet = lh_report_add_sheet (report, title);
  g_autoptr (LhReportTable) table = lh_register_report_create_table (rows);
  g_autofree char *info = lh_register_report_format_info (rows);

  lh_report_set_office (report, office);
  lh_report_set_author (report, office);
  lh_report_sheet_set_title (sheet, title);
  lh_report_sheet_set_info (sheet, *office != '\0' ? office : NULL, rows->filter, info);
  lh_report_sheet_add_table (sheet, table);
  return report;
}

static LhDocumentCellStyle
lh_register_document_get_style (const LhField *spec)
{
  switch (lh_register_report_get_kind (spec))
    {
    case LH_REPORT_COLUMN_INTEGER:
    case LH_REPORT_COLUMN_DECIMAL:
    case LH_REPORT_COLUMN_MONEY:
    case LH_REPORT_COLUMN_PERCENT:
      return LH_CELL_NUMBER;
    case LH_REPORT_COLUMN_CODE:
    case LH_REPORT_COLUMN_DATE:
    case LH_REPORT_COLUMN_ORDINAL:
      return LH_CELL_CENTRED;
    default:
      return LH_CELL_TEXT;
    }
}

static void
lh_register_document_add_row (const LhRegisterRows *rows,
                              LhDocumentTable      *table,
                              guint                 index)
{
  LhRecord *record = g_ptr_array_index (rows->records, index);
  g_autofree char *number = g_strdup_printf ("%u", index + 1);

  lh_document_table_add_row (table, 1.4, 0);
  lh_document_table_add_cell (table, LH_CELL_CENTRED, 1, number);
  for (guint i = 0; rows->columns[i] != NULL; i++)
    {
      guint field;
      const LhField *spec = lh_register_find_field (rows->reg, rows->columns[i], &field);
      g_autofree char *text = spec->kind == LH_FIELD_DATE && !lh_record_is_empty (record, field)
                              ? lh_date_format (lh_record_get_date (record, field), LH_DATE_SHORT, rows->catalog)
                              : lh_register_report_format (rows, record, field);

      lh_document_table_add_cell (table, lh_register_document_get_style (spec), 1, text);
    }
}

static LhDocumentTable *
lh_register_document_create_table (const LhRegisterRows *rows)
{
  guint n_columns = g_strv_length ((GStrv) rows->columns);
  g_autofree double *widths = g_new (double, n_columns + 1);
  g_autofree const char **headings = g_new0 (const char *, n_columns + 2);
  LhDocumentTable *table;

  widths[0] = ORDINAL_WIDTH;
  headings[0] = lh_trc (rows->catalog, "F2", "No.");
  for (guint i = 0; i < n_columns; i++)
    {
      const LhField *spec = lh_register_find_field (rows->reg, rows->columns[i], NULL);

      widths[i + 1] = lh_register_report_get_width (spec);
      headings[i + 1] = lh_tr (rows->catalog, spec->label);
    }
  table = lh_document_table_new (widths, n_columns + 1);
  lh_document_table_add_headings (table, headings);
  for (guint i = 0; i < rows->records->len; i++)
    lh_register_document_add_row (rows, table, i);
  return table;
}

/**
 * lh_register_document_new:
 *
 * Returns: (transfer full): the rows and columns on screen for paper, on A4 lying
 */
LhDocument *
lh_register_document_new (const LhRegisterRows *rows)
{
  const char *title = lh_tr (rows->catalog, rows->reg->label);
  const char *office = lh_ledger_get_setting (rows->ledger, "office-name", "");
  LhDocument *document = lh_document_new (title, LH_PAGE_WIDE, rows->catalog);
  g_autofree char *info = lh_register_report_format_info (rows);
  g_autofree char *left = rows->filter != NULL && *office != '\0' ? g_strdup_printf ("%s  %s", office, rows->filter)
                          : g_strdup (rows->filter != NULL ? rows->filter : office);

  lh_document_set_author (document, office);
  lh_document_set_page_numbers (document, LH_PAGE_NUMBERS_CENTRED);
  lh_document_add_text (document, LH_TEXT_TITLE, title);
  lh_document_add_line (document, left, info);
  lh_document_take_table (document, lh_register_document_create_table (rows));
  return document;
}

/**
 * lh_register_report_file_name:
 *
 * Returns: (transfer full): a name for the file, with the day
 */
char *
lh_register_report_file_name (const LhRegisterRows *rows,
                              LhDate                today)
{
  g_autofree char *day = lh_date_to_iso (today);
  g_autofree char *name = g_strdup_printf ("%s %s", lh_tr (rows->catalog, rows->reg->label), day);

  return lh_text_file_name (name);
}
