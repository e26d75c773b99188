/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-xlsx-sheet.h"

#include <cairo.h>
#include <math.h>

#include "lh-xlsx-charts.h"
#include "lh-xlsx-form.h"
#include "lh-xlsx-table.h"

#define LH_XLSX_MM_PER_INCH 25.4
/* A logo is a little lower than the row of the title. */
#define LH_XLSX_LOGO_PIXELS 44.0
/* Rows below a chart are of this height, so that the chart ends at one of them. */
#define LH_XLSX_CHART_ROW_POINTS 15.0
/* Programs draw rows in whole pixels; a height of whole pixels is the same in each of them. */
#define LH_XLSX_PIXEL_POINTS 0.75
/* The library takes no more breaks than this. */
#define LH_XLSX_MAX_BREAKS 1023

static lxw_format *
lh_xlsx_sheet_get_format (LhXlsxSheet *self,
                          LhXlsxRole   role,
                          LhXlsxAlign  align,
                          guint        size)
{
  LhXlsxStyle style = { role, align, LH_XLSX_NUMBER_GENERAL, size };

  return lh_xlsx_formats_get (self->cells.context->formats, style);
}

/**
 * lh_xlsx_sheet_set_height:
 *
 * Sets the height of a row and counts it on the page.
 */
void
lh_xlsx_sheet_set_height (LhXlsxSheet *self,
                          guint        row,
                          double       points)
{
  points = MIN (ceil (points / LH_XLSX_PIXEL_POINTS) * LH_XLSX_PIXEL_POINTS, LH_XLSX_MAX_ROW_POINTS);
  if (self->cells.error == NULL)
    lh_xlsx_cells_check (&self->cells, worksheet_set_row (self->cells.worksheet, row, points, NULL));
  self->page_used += points;
}

/**
 * lh_xlsx_sheet_break_page:
 *
 * The next row begins a page.
 */
void
lh_xlsx_sheet_break_page (LhXlsxSheet *self)
{
  lxw_row_t row = self->row;

  if (self->page_used <= self->repeated)
    return;
  if (row > 0 && self->breaks->len < LH_XLSX_MAX_BREAKS)
    g_array_append_val (self->breaks, row);
  self->page_used = self->repeated;
}

/**
 * lh_xlsx_sheet_make_room:
 * @points: what is to come
 *
 * Begins a new page when it does not fit on this one. A program that reads the file breaks pages where it thinks
 * they are full; breaking a little earlier makes sure that merged cells end with their page.
 *
 * Returns: whether a page begins
 */
gboolean
lh_xlsx_sheet_make_room (LhXlsxSheet *self,
                         double       points)
{
  if (self->page_used + points <= self->layout->page_height || self->page_used <= self->repeated)
    return FALSE;
  lh_xlsx_sheet_break_page (self);
  return TRUE;
}

/* A text over all columns in a row as high as it needs. */
static void
lh_xlsx_sheet_write_line (LhXlsxSheet *self,
                          const char  *text,
                          LhXlsxRole   role,
                          LhXlsxAlign  align,
                          guint        size,
                          double       least_height)
{
  guint last = self->layout->n_columns - 1;
  double points = size > 0 ? size : lh_xlsx_role_get_size (role);
  double height = lh_xlsx_text_get_height (text, points, lh_xlsx_layout_get_pixels (self->layout, 0, last));

  height = CLAMP (height, least_height, LH_XLSX_MAX_ROW_POINTS);
  lh_xlsx_sheet_make_room (self, height);
  lh_xlsx_sheet_set_height (self, self->row, height);
  lh_xlsx_cells_merge (&self->cells, self->row, 0, self->row, last, text,
                       lh_xlsx_sheet_get_format (self, role, align, size));
  self->row++;
}

/* Long titles get smaller letters before they wrap (house rule 5.2). */
static void
lh_xlsx_sheet_write_title (LhXlsxSheet *self)
{
  const char *annex = lh_report_sheet_get_annex (self->sheet);
  const char *title = lh_report_sheet_get_title (self->sheet);
  glong length;

  if (annex != NULL)
    lh_xlsx_sheet_write_line (self, annex, LH_XLSX_ROLE_ANNEX, LH_XLSX_LEFT, 0, 26);
  if (title == NULL)
    return;
  length = g_utf8_strlen (title, -1);
  lh_xlsx_sheet_write_line (self, title, LH_XLSX_ROLE_TITLE, LH_XLSX_CENTRE,
                            length > 32 ? 18 : length > 24 ? 20 : 22, 38);
}

/* The height of a PNG picture in pixels; 0 when it is none. */
static int
lh_xlsx_sheet_measure_logo (const char *path)
{
  cairo_surface_t *surface = cairo_image_surface_create_from_png (path);
  int height = cairo_surface_status (surface) == CAIRO_STATUS_SUCCESS ? cairo_image_surface_get_height (surface) : 0;

  cairo_surface_destroy (surface);
  return height;
}

/* At the left of the title, as high as its row. */
static void
lh_xlsx_sheet_insert_logo (LhXlsxSheet *self)
{
  const char *logo = lh_report_sheet_get_logo (self->sheet);
  int height = logo != NULL ? lh_xlsx_sheet_measure_logo (logo) : 0;
  lxw_image_options options = { .x_offset = 4, .y_offset = 3, .object_position = LXW_OBJECT_MOVE_DONT_SIZE,
                                .description = (char *) "", .decorative = LXW_TRUE };

  if (height <= 0 || self->row == 0)
    return;
  options.x_scale = options.y_scale = LH_XLSX_LOGO_PIXELS / height;
  /* A picture that the library cannot read is left out; the table matters more. */
  worksheet_insert_image_opt (self->cells.worksheet, self->row - 1, 0, logo, &options);
}

/* The last column of the part of the sheet that ends at @share of its width. */
static guint
lh_xlsx_sheet_find_column (LhXlsxSheet *self,
                           double       share)
{
  guint last = self->layout->n_columns - 1;
  double width = lh_xlsx_layout_get_pixels (self->layout, 0, last) * share;
  guint column = 0;

  while (column < last && lh_xlsx_layout_get_pixels (self->layout, 0, column + 1) <= width)
    column++;
  return column;
}

/* How wide a text stands in the line of information, in pixels: a Chinese letter is as wide as two others. */
static double
lh_xlsx_sheet_measure_info (const char *text)
{
  double half = lh_xlsx_role_get_size (LH_XLSX_ROLE_INFO) * 96 / 72 / 2;
  double width = 2 * half;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    width += g_unichar_iswide (g_utf8_get_char (p)) ? 2 * half : half;
  return width;
}

/* The last column of a text that begins at @first: its share of the sheet, and as far as it needs. */
static guint
lh_xlsx_sheet_find_end (LhXlsxSheet *self,
                        guint        first,
                        double       share,
                        double       width)
{
  guint last = self->layout->n_columns - 1;
  guint end = MAX (first, lh_xlsx_sheet_find_column (self, share));

  while (end + 1 < last && lh_xlsx_layout_get_pixels (self->layout, first, end) < width)
    end++;
  return end;
}

static void
lh_xlsx_sheet_write_info (LhXlsxSheet *self)
{
  const char *texts[3] = { NULL };
  guint last = self->layout->n_columns - 1;
  guint first = 0;
  double done = 0;
  double sum = 0;

  lh_report_sheet_get_info (self->sheet, &texts[0], &texts[1], &texts[2]);
  for (guint i = 0; i < 3; i++)
    sum += texts[i] != NULL ? lh_xlsx_sheet_measure_info (texts[i]) : 0;
  if (sum <= 0)
    return;
  lh_xlsx_sheet_set_height (self, self->row, 22);
  for (guint i = 0; i < 3; i++)
    {
      guint end;

      if (texts[i] == NULL || first > last)
        continue;
      done += lh_xlsx_sheet_measure_info (texts[i]);
      end = done >= sum ? last : lh_xlsx_sheet_find_end (self, first, done / sum, lh_xlsx_sheet_measure_info (texts[i]));
      lh_xlsx_cells_merge (&self->cells, self->row, first, self->row, end, texts[i],
                           lh_xlsx_sheet_get_format (self, LH_XLSX_ROLE_INFO, (LhXlsxAlign) i, 0));
      first = end + 1;
    }
  self->row++;
}

static void
lh_xlsx_sheet_write_text (LhXlsxSheet         *self,
                          const LhReportBlock *block)
{
  switch (block->style)
    {
    case LH_REPORT_TEXT_TITLE:
      lh_xlsx_sheet_write_line (self, block->text, LH_XLSX_ROLE_TITLE, LH_XLSX_CENTRE, 26, 90);
      break;
    case LH_REPORT_TEXT_SUBTITLE:
      lh_xlsx_sheet_write_line (self, block->text, LH_XLSX_ROLE_SUBTITLE, LH_XLSX_CENTRE, 0, 26);
      break;
    case LH_REPORT_TEXT_HEADING:
      lh_xlsx_sheet_write_line (self, block->text, LH_XLSX_ROLE_HEADING, LH_XLSX_LEFT, 0, 30);
      break;
    case LH_REPORT_TEXT_BODY:
      lh_xlsx_sheet_write_line (self, block->text, LH_XLSX_ROLE_PARAGRAPH, LH_XLSX_LEFT, 0, 20);
      break;
    case LH_REPORT_TEXT_NOTE:
    default:
      lh_xlsx_sheet_write_line (self, block->text, LH_XLSX_ROLE_NOTE, LH_XLSX_LEFT, 0, 20);
      break;
    }
}

/* Charts of a block stand side by side over rows that are kept free for them. */
static void
lh_xlsx_sheet_place_charts (LhXlsxSheet *self,
                            GPtrArray   *charts)
{
  double page = lh_xlsx_layout_get_pixels (self->layout, 0, self->layout->n_columns - 1);
  double height = 0;
  double left = 0;

  for (guint i = 0; i < charts->len; i++)
    height = MAX (height, ((LhReportChart *) g_ptr_array_index (charts, i))->height);
  lh_xlsx_sheet_make_room (self, height);
  for (guint i = 0; i < charts->len; i++)
    {
      LhReportChart *chart = g_ptr_array_index (charts, i);
      double width = page * chart->width;

      g_ptr_array_add (self->cells.context->charts,
                       lh_xlsx_chart_place_new (chart, self->cells.worksheet, self->row, left, width, height));
      left += width;
    }
  for (double used = 0; used < height; used += LH_XLSX_CHART_ROW_POINTS)
    lh_xlsx_sheet_set_height (self, self->row++, LH_XLSX_CHART_ROW_POINTS);
}

static void
lh_xlsx_sheet_write_block (LhXlsxSheet         *self,
                           const LhReportBlock *block)
{
  switch (block->kind)
    {
    case LH_REPORT_BLOCK_TEXT:
      lh_xlsx_sheet_write_text (self, block);
      break;
    case LH_REPORT_BLOCK_TABLE:
      lh_xlsx_table_write (self, block->table);
      break;
    case LH_REPORT_BLOCK_CHARTS:
      lh_xlsx_sheet_place_charts (self, block->charts);
      break;
    case LH_REPORT_BLOCK_PAGE_BREAK:
      lh_xlsx_sheet_break_page (self);
      break;
    case LH_REPORT_BLOCK_FORM:
      lh_xlsx_form_write (self, block->form);
      break;
    default:
      break;
    }
}

static void
lh_xlsx_sheet_set_columns (LhXlsxSheet *self)
{
  for (guint i = 0; i < self->layout->n_columns; i++)
    lh_xlsx_cells_check (&self->cells, worksheet_set_column (self->cells.worksheet, i, i,
                                                             self->layout->widths[i], NULL));
}

/* A4 upright with narrow margins, the whole form on one page. */
static void
lh_xlsx_sheet_set_form_page (LhXlsxSheet *self)
{
  lxw_worksheet *sheet = self->cells.worksheet;

  worksheet_set_paper (sheet, 9);
  worksheet_set_portrait (sheet);
  worksheet_set_margins (sheet, 18 / LH_XLSX_MM_PER_INCH, 16 / LH_XLSX_MM_PER_INCH,
                         15 / LH_XLSX_MM_PER_INCH, 13 / LH_XLSX_MM_PER_INCH);
  worksheet_fit_to_pages (sheet, 1, 1);
  worksheet_center_horizontally (sheet);
  worksheet_gridlines (sheet, LXW_HIDE_ALL_GRIDLINES);
}

/* A4 lying, margins 20 mm above and below, 15 mm at the sides, page number 10 mm from the edge (house rule 5.2). */
static void
lh_xlsx_sheet_set_page (LhXlsxSheet *self)
{
  lxw_worksheet *sheet = self->cells.worksheet;
  LhCatalog *catalog = lh_report_get_catalog (self->cells.context->report);
  lxw_header_footer_options options = { .margin = 10 / LH_XLSX_MM_PER_INCH };
  g_autofree char *footer = NULL;
  lxw_row_t end = 0;

  worksheet_set_paper (sheet, 9);
  if (lh_report_sheet_get_portrait (self->sheet))
    worksheet_set_portrait (sheet);
  else
    worksheet_set_landscape (sheet);
  worksheet_set_margins (sheet, 15 / LH_XLSX_MM_PER_INCH, 15 / LH_XLSX_MM_PER_INCH,
                         20 / LH_XLSX_MM_PER_INCH, 20 / LH_XLSX_MM_PER_INCH);
  worksheet_fit_to_pages (sheet, 1, 0);
  worksheet_center_horizontally (sheet);
  worksheet_gridlines (sheet, LXW_HIDE_ALL_GRIDLINES);

  /* TRANSLATORS: the footer of a printed page; &P and &N stand for the page and the number of pages */
  footer = g_strdup_printf ("&C&\"宋体,常规\"&10%s", lh_tr (catalog, N_("Page &P of &N")));
  lh_xlsx_cells_check (&self->cells, worksheet_set_footer_opt (sheet, footer, &options));

  if (self->breaks->len > 0)
    {
      g_array_append_val (self->breaks, end);
      lh_xlsx_cells_check (&self->cells, worksheet_set_h_pagebreaks (sheet, (lxw_row_t *) self->breaks->data));
    }
}

/**
 * lh_xlsx_sheet_write:
 * @worksheet: an empty sheet
 * @name: its name
 * @sheet: what it will show
 *
 * Writes a sheet to be printed (打印版): title, line of information, tables with repeated headings, charts, line to be
 * signed; each row as high as its text, pages broken between rows.
 *
 * Returns: whether it was written
 */
gboolean
lh_xlsx_sheet_write (LhXlsxContext  *context,
                     lxw_worksheet  *worksheet,
                     const char     *name,
                     LhReportSheet  *sheet,
                     GError        **error)
{
  g_autoptr(LhXlsxLayout) layout = lh_xlsx_layout_new (sheet);
  g_autoptr(GArray) breaks = g_array_new (FALSE, FALSE, sizeof (lxw_row_t));
  LhXlsxSheet self = { .cells = { context, worksheet, name, NULL }, .sheet = sheet, .layout = layout,
                       .breaks = breaks };
  const char *signature = lh_report_sheet_get_signature (sheet);
  guint n_blocks = lh_report_sheet_get_n_blocks (sheet);

  lh_xlsx_sheet_set_columns (&self);
  lh_xlsx_sheet_write_title (&self);
  lh_xlsx_sheet_insert_logo (&self);
  lh_xlsx_sheet_write_info (&self);
  for (guint i = 0; i < n_blocks && self.cells.error == NULL; i++)
    lh_xlsx_sheet_write_block (&self, lh_report_sheet_get_block (sheet, i));
  if (signature != NULL)
    lh_xlsx_sheet_write_line (&self, signature, LH_XLSX_ROLE_SIGNATURE, LH_XLSX_LEFT, 0, 30);
  if (lh_report_sheet_get_form (sheet) != NULL)
    lh_xlsx_sheet_set_form_page (&self);
  else
    lh_xlsx_sheet_set_page (&self);

  if (self.cells.error == NULL)
    return TRUE;
  g_propagate_error (error, self.cells.error);
  return FALSE;
}
