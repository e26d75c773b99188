/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-xlsx-layout.h"

#include <math.h>
#include <string.h>

/* Widths of letters as parts of the size: what a fallback font takes at most, so that no text is cut. */
#define LH_XLSX_WIDE_ADVANCE 1.0
#define LH_XLSX_NARROW_ADVANCE 0.56
#define LH_XLSX_LINE_HEIGHT 1.42
#define LH_XLSX_CELL_PADDING 6.0
/* A wide table may be shrunk to this before its sentences get narrower columns. */
#define LH_XLSX_LEAST_SCALE 0.76
#define LH_XLSX_MOST_STRETCH 1.6
/* A paragraph leaves its last line half empty: the letters that would have stood there. */
#define LH_XLSX_BREAK_LETTERS 5

static const double default_widths[] = {
  [LH_REPORT_COLUMN_TEXT] = 14,
  [LH_REPORT_COLUMN_LONG_TEXT] = 16,
  [LH_REPORT_COLUMN_CODE] = 9,
  [LH_REPORT_COLUMN_ID] = 16,
  [LH_REPORT_COLUMN_ORDINAL] = 5.5,
  [LH_REPORT_COLUMN_INTEGER] = 8,
  [LH_REPORT_COLUMN_PERCENT] = 9,
  [LH_REPORT_COLUMN_POINTS] = 9,
  [LH_REPORT_COLUMN_DECIMAL] = 11,
  [LH_REPORT_COLUMN_MONEY] = 12,
  [LH_REPORT_COLUMN_DATE] = 17,
  [LH_REPORT_COLUMN_LIGHT] = 8,
};

/* What the texts of a column ask for. */
typedef struct
{
  gsize longest;
  gsize sum;
} LhXlsxNeed;

/**
 * lh_xlsx_column_get_width:
 *
 * Returns: the width it asks for, or that of its kind, in characters
 */
double
lh_xlsx_column_get_width (const LhReportColumn *column)
{
  return column->width > 0 ? column->width : default_widths[column->kind];
}

/**
 * lh_xlsx_column_pixels:
 * @width: a width in characters
 *
 * Returns: the pixels that a spreadsheet gives it, with the default font of 7 pixels a digit
 */
double
lh_xlsx_column_pixels (double width)
{
  return floor (width * 7 + 5);
}

static gboolean
lh_xlsx_char_may_begin_line (gunichar c)
{
  switch (c)
    {
    case 0x3001: case 0x3002: case 0xff0c: case 0xff1b: case 0xff1a: case 0xff01: case 0xff1f:
    case 0xff09: case 0x300b: case 0x3011: case 0x201d: case 0x2019: case '%': case ')': case ',': case '.':
      return FALSE;
    default:
      return TRUE;
    }
}

/**
 * lh_xlsx_text_count_lines:
 * @text: a text
 * @points: the size of its letters
 * @pixels: the width of its cell
 *
 * Spreadsheets do not adjust the height of merged or unopened rows, so the writer must know how a text will wrap.
 * Chinese wraps between any two characters, but punctuation never begins a line; words of Latin letters stay whole.
 *
 * Returns: the lines the text takes
 */
guint
lh_xlsx_text_count_lines (const char *text,
                          double      points,
                          double      pixels)
{
  double em = points * 96 / 72;
  double available = MAX (pixels - LH_XLSX_CELL_PADDING, em * LH_XLSX_WIDE_ADVANCE);
  double line = 0;
  double word = 0;
  guint n_lines = 1;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);
      gboolean wide = g_unichar_iswide (c) || (c >= 0x2010 && c <= 0x2fff);
      double advance = em * (wide ? LH_XLSX_WIDE_ADVANCE : LH_XLSX_NARROW_ADVANCE);

      if (c == '\n')
        {
          n_lines++;
          line = word = 0;
          continue;
        }
      word = wide || c == ' ' ? 0 : word + advance;
      if (line + advance > available)
        {
          n_lines++;
          /* What moves to the new line: the word that was begun, or the sign before a closing mark. */
          line = word > advance && word < available ? word - advance : 0;
          if (line <= 0 && !lh_xlsx_char_may_begin_line (c))
            line = em;
        }
      line += advance;
    }
  return n_lines;
}

/**
 * lh_xlsx_text_get_height:
 *
 * Returns: the height in points of a row that shows the text
 */
double
lh_xlsx_text_get_height (const char *text,
                         double      points,
                         double      pixels)
{
  return lh_xlsx_text_count_lines (text, points, pixels) * points * LH_XLSX_LINE_HEIGHT + 6;
}

static gsize
lh_xlsx_text_count_breaks (const char *text)
{
  gsize n = 0;

  for (const char *p = strchr (text, '\n'); p != NULL; p = strchr (p + 1, '\n'))
    n++;
  return n;
}

static void
lh_xlsx_layout_measure (LhXlsxLayout  *self,
                        LhReportTable *table,
                        LhXlsxNeed    *needs)
{
  guint n_columns = lh_report_table_get_n_visible (table);
  guint n_rows = lh_report_table_get_n_rows (table);

  for (guint row = 0; row < n_rows; row++)
    {
      const LhReportCell *cells = lh_report_table_read_row (table, row);

      for (guint i = 0; i < n_columns; i++)
        {
          gsize length;

          if (cells[i].kind != LH_REPORT_CELL_TEXT)
            continue;
          length = g_utf8_strlen (cells[i].text, -1) + LH_XLSX_BREAK_LETTERS * lh_xlsx_text_count_breaks (cells[i].text);
          needs[i].longest = MAX (needs[i].longest, length);
          needs[i].sum += length;
        }
    }
}

/* How much a column of sentences asks for: what makes all of them wrap to the same number of lines. */
static double
lh_xlsx_layout_weigh (LhReportTable    *table,
                      guint             column,
                      const LhXlsxNeed *needs)
{
  guint n_rows = MAX (lh_report_table_get_n_rows (table), 1);

  if (lh_report_table_get_column (table, column)->kind != LH_REPORT_COLUMN_LONG_TEXT)
    return 0;
  return (double) needs[column].sum / n_rows + needs[column].longest / 3.0;
}

/* Gives the width of the columns of sentences, and what is left of the page, to those with the longer ones. None gets
 * less than it asks for: such a column leaves the sharing with what it has, and the others share again. */
static void
lh_xlsx_layout_share (LhXlsxLayout     *self,
                      LhReportTable    *table,
                      const LhXlsxNeed *needs,
                      double            rest)
{
  guint n_columns = lh_report_table_get_n_visible (table);
  g_autofree double *weights = g_new0 (double, n_columns);
  double width = rest;
  double sum = 0;
  gboolean settled = FALSE;

  for (guint i = 0; i < n_columns; i++)
    {
      weights[i] = lh_xlsx_layout_weigh (table, i, needs);
      sum += weights[i];
      width += weights[i] > 0 ? self->widths[i] : 0;
    }
  while (!settled)
    {
      settled = TRUE;
      for (guint i = 0; i < n_columns; i++)
        {
          if (weights[i] <= 0 || width * weights[i] / sum >= self->widths[i])
            continue;
          width -= self->widths[i];
          sum -= weights[i];
          weights[i] = 0;
          settled = FALSE;
        }
    }
  for (guint i = 0; i < n_columns; i++)
    {
      if (weights[i] > 0)
        self->widths[i] = width * weights[i] / sum;
    }
}

/* The columns get what the table asks for. Returns whether it has columns that take more. */
static gboolean
lh_xlsx_layout_add_table (LhXlsxLayout  *self,
                          LhReportTable *table,
                          LhXlsxNeed    *needs)
{
  guint n_columns = lh_report_table_get_n_visible (table);
  gboolean flexible = FALSE;

  lh_xlsx_layout_measure (self, table, needs);
  for (guint i = 0; i < n_columns; i++)
    {
      const LhReportColumn *column = lh_report_table_get_column (table, i);

      self->widths[i] = MAX (self->widths[i], lh_xlsx_column_get_width (column));
      self->centred[i] = column->kind == LH_REPORT_COLUMN_TEXT && needs[i].longest <= 6;
      flexible |= column->kind == LH_REPORT_COLUMN_LONG_TEXT;
    }
  return flexible;
}

/* Fills the width of the page: with sentences when there are any, else by widening every column. */
static void
lh_xlsx_layout_fill_page (LhXlsxLayout     *self,
                          LhReportTable    *flexible,
                          const LhXlsxNeed *needs)
{
  double page = (self->page_pixels - 5.0 * self->n_columns) / 7;
  double sum = 0;

  for (guint i = 0; i < self->n_columns; i++)
    sum += self->widths[i];
  if (flexible != NULL)
    {
      double wanted = sum > page ? MAX (sum, page / LH_XLSX_LEAST_SCALE) : page;

      lh_xlsx_layout_share (self, flexible, needs, wanted - sum);
    }
  else if (sum < page)
    {
      for (guint i = 0; i < self->n_columns; i++)
        self->widths[i] *= MIN (page / sum, LH_XLSX_MOST_STRETCH);
    }
}

/* A form is one page, whatever its height: it is the printer that shrinks it. */
static LhXlsxLayout *
lh_xlsx_layout_new_for_form (LhDocumentTable *form)
{
  LhXlsxLayout *self = g_new0 (LhXlsxLayout, 1);

  self->n_columns = lh_document_table_get_n_columns (form);
  self->widths = g_new0 (double, self->n_columns);
  self->centred = g_new0 (gboolean, self->n_columns);
  for (guint i = 0; i < self->n_columns; i++)
    self->widths[i] = (LH_XLSX_FORM_PIXELS * lh_document_table_get_width (form, i, 1) - 5) / 7;
  self->page_height = G_MAXDOUBLE;
  return self;
}

/**
 * lh_xlsx_layout_new:
 * @sheet: a sheet to be printed
 *
 * The columns are as wide as they ask. Columns of sentences share what is left of the page, a table without them is
 * stretched to its width; a wider one is shrunk by the printer.
 *
 * Returns: (transfer full): the widths of the columns of all tables of the sheet
 */
LhXlsxLayout *
lh_xlsx_layout_new (LhReportSheet *sheet)
{
  LhXlsxLayout *self;
  guint n_blocks = lh_report_sheet_get_n_blocks (sheet);
  g_autofree LhXlsxNeed *needs = NULL;
  LhReportTable *flexible = NULL;
  double pixels;

  if (lh_report_sheet_get_form (sheet) != NULL)
    return lh_xlsx_layout_new_for_form (lh_report_sheet_get_form (sheet));

  self = g_new0 (LhXlsxLayout, 1);
  self->page_pixels = lh_report_sheet_get_portrait (sheet) ? LH_XLSX_UPRIGHT_PIXELS : LH_XLSX_PAGE_PIXELS;
  for (guint i = 0; i < n_blocks; i++)
    {
      const LhReportBlock *block = lh_report_sheet_get_block (sheet, i);

      if (block->kind == LH_REPORT_BLOCK_TABLE)
        self->n_columns = MAX (self->n_columns, lh_report_table_get_n_visible (block->table));
    }
  self->widths = g_new0 (double, MAX (self->n_columns, 8));
  self->centred = g_new0 (gboolean, MAX (self->n_columns, 8));
  needs = g_new0 (LhXlsxNeed, MAX (self->n_columns, 8));
  for (guint i = 0; i < n_blocks; i++)
    {
      const LhReportBlock *block = lh_report_sheet_get_block (sheet, i);

      if (block->kind == LH_REPORT_BLOCK_TABLE && lh_xlsx_layout_add_table (self, block->table, needs))
        flexible = block->table;
    }
  if (self->n_columns == 0)
    {
      self->n_columns = 8;
      for (guint i = 0; i < self->n_columns; i++)
        self->widths[i] = (self->page_pixels / 8.0 - 5) / 7;
    }
  lh_xlsx_layout_fill_page (self, flexible, needs);
  pixels = lh_xlsx_layout_get_pixels (self, 0, self->n_columns - 1);
  self->page_height = (lh_report_sheet_get_portrait (sheet) ? LH_XLSX_UPRIGHT_POINTS : LH_XLSX_PAGE_POINTS) * 0.98
                      * MAX (pixels / self->page_pixels, 1);
  return self;
}

void
lh_xlsx_layout_free (LhXlsxLayout *self)
{
  g_free (self->widths);
  g_free (self->centred);
  g_free (self);
}

/**
 * lh_xlsx_layout_get_pixels:
 *
 * Returns: the width of the columns @first to @last
 */
double
lh_xlsx_layout_get_pixels (LhXlsxLayout *self,
                           guint         first,
                           guint         last)
{
  double pixels = 0;

  for (guint i = first; i <= last && i < self->n_columns; i++)
    pixels += lh_xlsx_column_pixels (self->widths[i]);
  return pixels;
}
