/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-register-report.h"

#include "lh-record-cells.h"
#include "lh-text.h"

/* A register as a workbook or on paper: the same rows and columns as on screen. */

#define ORDINAL_WIDTH 4.5

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
                                          .kind = lh_record_cells_get_kind (spec),
                                          .width = lh_record_cells_get_width (spec),
                                          .code = spec->name };
    }
  table = lh_report_table_new (name, columns, n_columns + 1);
  for (guint i = 0; i < rows->records->len; i++)
    {
      LhReportRow *row = lh_report_table_add_row (table);

      lh_report_row_set_integer (row, 0, i + 1);
      for (guint j = 0; j < n_columns; j++)
        lh_record_cells_set (rows->ledger, rows->catalog, row, j + 1, g_ptr_array_index (rows->records, i),
                             fields[j]);
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
  switch (lh_record_cells_get_kind (spec))
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
                              : lh_record_cells_format (rows->ledger, rows->catalog, record, field);

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

      widths[i + 1] = lh_record_cells_get_width (spec);
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
