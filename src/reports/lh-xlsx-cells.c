/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-xlsx-cells.h"

#include <errno.h>
#include <glib/gi18n-lib.h>

#include "lh-error.h"
#include "lh-paths.h"
#include "lh-xlsx-text.h"

/* Days from 1 January of the year 1 to the day 0 of a spreadsheet, 30 December 1899. */
#define LH_XLSX_EPOCH 693594
/* Spreadsheets believe in a 29 February 1900, so earlier days have no number they agree on. */
#define LH_XLSX_FIRST_SERIAL 61

/**
 * lh_xlsx_cell_name:
 *
 * Returns: (transfer full): what the user calls the cell, such as B7
 */
char *
lh_xlsx_cell_name (guint row,
                   guint column)
{
  char name[LXW_MAX_CELL_NAME_LENGTH] = "";

  lxw_rowcol_to_cell (name, row, column);
  return g_strdup (name);
}

/**
 * lh_xlsx_date_serial:
 *
 * Returns: the day as spreadsheets count them; 0 for a day before March 1900, which they cannot count
 */
double
lh_xlsx_date_serial (LhDate date)
{
  int serial = date.julian - LH_XLSX_EPOCH;

  return serial >= LH_XLSX_FIRST_SERIAL ? serial : 0;
}

/**
 * lh_xlsx_set_error:
 * @code: what the library says
 * @system_error: errno after the failed call, 0 for none
 * @path: the file that was to be written
 *
 * Turns a failure into a sentence that says what to do.
 */
void
lh_xlsx_set_error (GError    **error,
                   lxw_error   code,
                   int         system_error,
                   const char *path)
{
  g_autofree char *name = lh_paths_display (path);

  if (system_error == ENOSPC || system_error == EDQUOT || system_error == EFBIG)
    g_set_error (error, LH_ERROR, LH_ERROR_FULL,
                 _("“%s” could not be written: the disk is full. Make room or choose another folder."), name);
  else if (system_error == EACCES || system_error == EPERM || system_error == EROFS)
    g_set_error (error, LH_ERROR, LH_ERROR_READ_ONLY,
                 _("“%s” could not be written: the folder or the file may not be changed. Choose another folder."),
                 name);
  else if (system_error == ENOENT || system_error == ENOTDIR)
    g_set_error (error, LH_ERROR, LH_ERROR_NOT_FOUND,
                 _("“%s” could not be written: the folder does not exist. Choose another folder."), name);
  else if (system_error == EBUSY || system_error == ETXTBSY)
    g_set_error (error, LH_ERROR, LH_ERROR_LOCKED,
                 _("“%s” could not be written: another program has it open. Close it there and try again."), name);
  else
    g_set_error (error, LH_ERROR, LH_ERROR_IO, _("“%s” could not be written: %s."), name,
                 system_error != 0 ? g_strerror (system_error) : lxw_strerror (code));
}

/**
 * lh_xlsx_cells_check:
 * @code: what a call of the library returned
 *
 * Remembers the first failure.
 */
void
lh_xlsx_cells_check (LhXlsxCells *self,
                     lxw_error    code)
{
  if (G_LIKELY (code == LXW_NO_ERROR) || self->error != NULL)
    return;
  lh_xlsx_set_error (&self->error, code, 0, self->context->path);
}

static void
lh_xlsx_cells_refuse_text (LhXlsxCells *self,
                           guint        row,
                           guint        column)
{
  g_autofree char *file = lh_paths_display (self->context->path);
  g_autofree char *cell = lh_xlsx_cell_name (row, column);

  g_set_error (&self->error, LH_ERROR, LH_ERROR_INVALID,
               _("“%s” was not written: the text for cell %s of sheet “%s” is longer than the 32,767 characters "
                 "that a cell holds. Shorten it."), file, cell, self->name);
}

/**
 * lh_xlsx_cells_write_text:
 *
 * Text stays text, whatever it begins with: "=1+1" is not a formula.
 */
void
lh_xlsx_cells_write_text (LhXlsxCells *self,
                          guint        row,
                          guint        column,
                          const char  *text,
                          lxw_format  *format)
{
  g_autofree char *clean = NULL;

  if (self->error != NULL)
    return;
  clean = lh_xlsx_text_clean (text);
  if (clean != NULL)
    text = clean;
  if (G_UNLIKELY (!lh_xlsx_text_fits (text)))
    lh_xlsx_cells_refuse_text (self, row, column);
  else
    lh_xlsx_cells_check (self, worksheet_write_string (self->worksheet, row, column, text, format));
}

/**
 * lh_xlsx_cell_get_number:
 *
 * Returns: the number that stands in the cell of the sheet: a percentage as a fraction, an amount in 万元
 */
double
lh_xlsx_cell_get_number (const LhReportCell *cell)
{
  switch ((LhReportCellKind) cell->kind)
    {
    case LH_REPORT_CELL_INTEGER:
      return cell->number;
    case LH_REPORT_CELL_PERCENT:
      return cell->number / 1000.0;
    case LH_REPORT_CELL_POINTS:
      return cell->number / 10.0;
    case LH_REPORT_CELL_DECIMAL:
      return lh_decimal_to_double (lh_decimal_new (cell->number, cell->scale));
    case LH_REPORT_CELL_MONEY:
      return cell->number / 1000000.0;
    case LH_REPORT_CELL_DATE:
      return lh_xlsx_date_serial (cell->date);
    case LH_REPORT_CELL_EMPTY:
    case LH_REPORT_CELL_NOT_APPLICABLE:
    case LH_REPORT_CELL_TEXT:
    case LH_REPORT_CELL_LIGHT:
    case LH_N_REPORT_CELL_KINDS:
    default:
      return 0;
    }
}

/**
 * lh_xlsx_cell_format:
 *
 * Returns: (transfer full) (nullable): the text of a cell that is written as text; %NULL for one that is not
 */
char *
lh_xlsx_cell_format (const LhXlsxContext *context,
                     const LhReportCell  *cell)
{
  LhCatalog *catalog = lh_report_get_catalog (context->report);

  if (cell->kind == LH_REPORT_CELL_TEXT)
    return g_strdup (cell->text);
  if (cell->kind == LH_REPORT_CELL_NOT_APPLICABLE)
    return g_strdup ("—");
  if (cell->kind == LH_REPORT_CELL_DATE && lh_xlsx_date_serial (cell->date) <= 0)
    return lh_date_format (cell->date, lh_report_get_date_style (context->report), catalog);
  if (cell->kind == LH_REPORT_CELL_LIGHT && context->edition == LH_EDITION_DATA)
    return g_strdup (lh_light_get_colour (cell->light, catalog));
  if (cell->kind == LH_REPORT_CELL_LIGHT)
    return g_strdup_printf ("%s %s", lh_light_get_symbol (cell->light), lh_light_get_colour (cell->light, catalog));
  return NULL;
}

/**
 * lh_xlsx_cells_write:
 * @format: (nullable): how the cell looks; without one an empty cell is not written at all
 */
void
lh_xlsx_cells_write (LhXlsxCells        *self,
                     guint               row,
                     guint               column,
                     const LhReportCell *cell,
                     lxw_format         *format)
{
  g_autofree char *text = NULL;

  if (self->error != NULL)
    return;
  if (cell->kind == LH_REPORT_CELL_TEXT)
    {
      lh_xlsx_cells_write_text (self, row, column, cell->text, format);
      return;
    }
  if (cell->kind == LH_REPORT_CELL_EMPTY)
    {
      if (format != NULL)
        lh_xlsx_cells_check (self, worksheet_write_blank (self->worksheet, row, column, format));
      return;
    }
  text = lh_xlsx_cell_format (self->context, cell);
  if (text != NULL)
    lh_xlsx_cells_write_text (self, row, column, text, format);
  else
    lh_xlsx_cells_check (self, worksheet_write_number (self->worksheet, row, column,
                                                       lh_xlsx_cell_get_number (cell), format));
}

/**
 * lh_xlsx_cells_merge:
 * @text: (nullable): what stands in the merged cell; %NULL leaves it empty
 *
 * A range of one cell is just written.
 */
void
lh_xlsx_cells_merge (LhXlsxCells *self,
                     guint        first_row,
                     guint        first_column,
                     guint        last_row,
                     guint        last_column,
                     const char  *text,
                     lxw_format  *format)
{
  g_autofree char *clean = lh_xlsx_text_clean (text);

  if (clean != NULL)
    text = clean;
  if (self->error != NULL)
    return;
  if (text != NULL && !lh_xlsx_text_fits (text))
    lh_xlsx_cells_refuse_text (self, first_row, first_column);
  else if (first_row == last_row && first_column == last_column && text == NULL)
    lh_xlsx_cells_check (self, worksheet_write_blank (self->worksheet, first_row, first_column, format));
  else if (first_row == last_row && first_column == last_column)
    lh_xlsx_cells_write_text (self, first_row, first_column, text, format);
  else
    lh_xlsx_cells_check (self, worksheet_merge_range (self->worksheet, first_row, first_column,
                                                      last_row, last_column, text, format));
}

/**
 * lh_xlsx_cells_remember_place:
 *
 * Tells the charts where the rows of a table begin.
 */
void
lh_xlsx_cells_remember_place (LhXlsxCells   *self,
                              LhReportTable *table,
                              guint          first_row)
{
  LhXlsxPlace *place = g_new0 (LhXlsxPlace, 1);

  place->sheet_name = g_strdup (self->name);
  place->first_row = first_row;
  g_hash_table_insert (self->context->places, g_object_ref (table), place);
}

/**
 * lh_xlsx_cells_mark_lights:
 *
 * Fills the cells of a column of lights with their colour, by rules that follow what the receiver changes. The words
 * and symbols in the cells say the same, for copies in black and white.
 */
void
lh_xlsx_cells_mark_lights (LhXlsxCells *self,
                           guint        first_row,
                           guint        last_row,
                           guint        column)
{
  for (LhLight light = 0; light < LH_N_LIGHTS && self->error == NULL; light++)
    {
      LhReportCell cell = { .kind = LH_REPORT_CELL_LIGHT, .light = light };
      g_autofree char *text = lh_xlsx_cell_format (self->context, &cell);
      lxw_conditional_format rule = {
        .type = LXW_CONDITIONAL_TYPE_TEXT,
        .criteria = LXW_CONDITIONAL_CRITERIA_TEXT_BEGINS_WITH,
        .value_string = text,
        .format = lh_xlsx_formats_get_light (self->context->formats, light),
      };

      lh_xlsx_cells_check (self, worksheet_conditional_format_range (self->worksheet, first_row, column,
                                                                     last_row, column, &rule));
    }
}
