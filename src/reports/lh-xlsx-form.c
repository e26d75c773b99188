/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-xlsx-form.h"

#include <string.h>

/* The most letters of a list of choices in a cell. */
#define LH_XLSX_MAX_CHOICES 255
#define LH_XLSX_FORM_LINE 18.0

/* The marks that stand for a box in every font of an office. */
#define LH_XLSX_TICKED "√"
#define LH_XLSX_UNTICKED "□"

/* What stands in a cell: its text, its boxes, and below it the place to sign. */
static char *
lh_xlsx_form_format_cell (const LhDocumentCell *cell)
{
  GString *text = g_string_new (cell->text);

  for (guint i = 0; cell->ticks != NULL && i < cell->ticks->len; i++)
    {
      LhDocumentTick *tick = g_ptr_array_index (cell->ticks, i);

      g_string_append_printf (text, "%s%s%s", i > 0 ? "　" : "", tick->ticked ? LH_XLSX_TICKED : LH_XLSX_UNTICKED,
                              tick->label);
    }
  if (cell->foot != NULL)
    g_string_append_printf (text, "%s%s", text->len > 0 ? "\n" : "", cell->foot);
  return g_string_free (text, FALSE);
}

static LhXlsxStyle
lh_xlsx_form_get_style (const LhDocumentCell *cell)
{
  LhXlsxStyle style = { LH_XLSX_ROLE_FIELD, LH_XLSX_LEFT, LH_XLSX_NUMBER_GENERAL, 0 };
  LhDecimal decimal;

  if (cell->style == LH_CELL_LABEL || cell->style == LH_CELL_HEADING)
    style.role = cell->style == LH_CELL_LABEL ? LH_XLSX_ROLE_LABEL : LH_XLSX_ROLE_HEADER;
  if (cell->style != LH_CELL_TEXT)
    style.align = cell->style == LH_CELL_NUMBER ? LH_XLSX_RIGHT : LH_XLSX_CENTRE;
  if (cell->is_date)
    style.number = LH_XLSX_NUMBER_DATE;
  else if (cell->is_percent)
    style.number = LH_XLSX_NUMBER_PERCENT;
  else if (cell->number != NULL && lh_decimal_parse (cell->number, &decimal, NULL))
    style.number = LH_XLSX_NUMBER_DECIMAL + decimal.scale;
  return style;
}

/* What is a day or a number on paper is one in the workbook, too, so that it can be computed with. Returns FALSE for a
 * cell that is text. */
static gboolean
lh_xlsx_form_get_number (const LhDocumentCell *cell,
                         double               *number)
{
  LhDecimal decimal;

  if (lh_date_is_set (cell->date))
    {
      *number = lh_xlsx_date_serial (cell->date);
      return *number > 0;
    }
  if (cell->number == NULL || !lh_decimal_parse (cell->number, &decimal, NULL))
    return FALSE;
  *number = lh_decimal_to_double (decimal) / (cell->is_percent ? 100 : 1);
  return TRUE;
}

/* A list that a cell cannot hold is left out: what is typed then is checked when the form is taken back. */
static gboolean
lh_xlsx_form_fits (GStrv choices)
{
  glong n_letters = 0;

  for (guint i = 0; choices[i] != NULL; i++)
    {
      if (strchr (choices[i], ',') != NULL || strchr (choices[i], '"') != NULL)
        return FALSE;
      n_letters += g_utf8_strlen (choices[i], -1) + 1;
    }
  return n_letters > 0 && n_letters <= LH_XLSX_MAX_CHOICES;
}

static void
lh_xlsx_form_add_choices (LhXlsxSheet          *sheet,
                          guint                 row,
                          const LhDocumentCell *cell)
{
  lxw_data_validation validation = {
    .validate = LXW_VALIDATION_TYPE_LIST,
    .value_list = (gpointer) cell->choices,
    /* An office may have words of its own: a warning, no refusal. */
    .error_type = LXW_VALIDATION_ERROR_TYPE_WARNING,
  };

  if (cell->choices != NULL && lh_xlsx_form_fits (cell->choices))
    lh_xlsx_cells_check (&sheet->cells, worksheet_data_validation_cell (sheet->cells.worksheet, row, cell->column,
                                                                        &validation));
}

static void
lh_xlsx_form_write_cell (LhXlsxSheet          *sheet,
                         guint                 first_row,
                         const LhDocumentCell *cell)
{
  lxw_format *format = lh_xlsx_formats_get (sheet->cells.context->formats, lh_xlsx_form_get_style (cell));
  g_autofree char *text = lh_xlsx_form_format_cell (cell);
  guint row = first_row + cell->row;
  double number;

  lh_xlsx_cells_merge (&sheet->cells, row, cell->column, row + cell->row_span - 1,
                       cell->column + cell->column_span - 1, *text != '\0' ? text : NULL, format);
  if (lh_xlsx_form_get_number (cell, &number) && sheet->cells.error == NULL)
    lh_xlsx_cells_check (&sheet->cells, worksheet_write_number (sheet->cells.worksheet, row, cell->column, number,
                                                                format));
  lh_xlsx_form_add_choices (sheet, row, cell);
}

static double
lh_xlsx_form_get_height (LhXlsxSheet          *sheet,
                         const LhDocumentCell *cell,
                         double                size)
{
  g_autofree char *text = lh_xlsx_form_format_cell (cell);

  return lh_xlsx_text_get_height (text, size, lh_xlsx_layout_get_pixels (sheet->layout, cell->column,
                                                                         cell->column + cell->column_span - 1));
}

/* Spreadsheets do not fit merged cells to their text, so the writer does. */
static double *
lh_xlsx_form_measure (LhXlsxSheet     *sheet,
                      LhDocumentTable *form)
{
  guint n_rows = lh_document_table_get_n_rows (form);
  double size = lh_document_table_get_size (form);
  double *heights = g_new0 (double, n_rows + 1);

  for (guint i = 0; i < n_rows; i++)
    heights[i] = MAX (lh_document_table_get_row (form, i)->min_lines, 1) * LH_XLSX_FORM_LINE;
  for (guint pass = 0; pass < 2; pass++)
    {
      for (guint i = 0; i < lh_document_table_get_n_cells (form); i++)
        {
          const LhDocumentCell *cell = lh_document_table_get_cell (form, i);
          guint last = MIN (cell->row + cell->row_span, n_rows) - 1;
          double missing = lh_xlsx_form_get_height (sheet, cell, size);

          for (guint row = cell->row; row <= last; row++)
            missing -= heights[row];
          if ((cell->row_span > 1) == (pass == 1) && missing > 0)
            heights[last] += missing;
        }
    }
  return heights;
}

/**
 * lh_xlsx_form_write:
 * @form: the grid
 *
 * Writes a form to be filled in: merged cells of labels and values, lists of choices for codes. What is not a field is
 * locked, without a password.
 */
void
lh_xlsx_form_write (LhXlsxSheet     *sheet,
                    LhDocumentTable *form)
{
  g_autofree double *heights = lh_xlsx_form_measure (sheet, form);
  guint n_rows = lh_document_table_get_n_rows (form);
  guint first_row = sheet->row;
  lxw_protection protection = { .format_cells = LXW_TRUE, .format_columns = LXW_TRUE, .format_rows = LXW_TRUE };

  for (guint i = 0; i < n_rows; i++)
    lh_xlsx_sheet_set_height (sheet, first_row + i, heights[i]);
  for (guint i = 0; i < lh_document_table_get_n_cells (form) && sheet->cells.error == NULL; i++)
    lh_xlsx_form_write_cell (sheet, first_row, lh_document_table_get_cell (form, i));
  worksheet_protect (sheet->cells.worksheet, NULL, &protection);
  sheet->row += n_rows;
}
