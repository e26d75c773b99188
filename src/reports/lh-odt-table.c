/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-odt-private.h"

#include "lh-document-image.h"

/* What LibreOffice adds to a row for its rules, in points. */
#define LH_ODT_RULES 0.6

typedef struct
{
  LhOdt           *odt;
  LhDocumentTable *table;
  guint            number;
  double           size;
} LhOdtTable;

static char *
lh_odt_format (double points)
{
  char buffer[G_ASCII_DTOSTR_BUF_SIZE];

  return g_strdup (g_ascii_formatd (buffer, sizeof buffer, "%.2f", points));
}

static const char *
lh_odt_table_get_alignment (LhDocumentCellStyle style)
{
  return style == LH_CELL_NUMBER ? "end" : style == LH_CELL_TEXT ? "start" : "center";
}

/* The style of a paragraph in a cell. */
static char *
lh_odt_table_get_text_style (LhOdtTable          *self,
                             LhDocumentCellStyle  style,
                             gboolean             foot)
{
  char *name = g_strdup_printf ("T%uP%u%s", self->number, style, foot ? "F" : "");
  gboolean hei = !foot && (style == LH_CELL_LABEL || style == LH_CELL_HEADING);
  g_autofree char *size = lh_odt_format (self->size);
  g_autofree char *pitch = lh_odt_format (self->size * LH_TABLE_PITCH);

  lh_odt_add_style (self->odt, name, g_strdup_printf (
    "<style:style style:name=\"%s\" style:family=\"paragraph\" style:parent-style-name=\"Standard\">"
    "<style:paragraph-properties fo:text-align=\"%s\" style:snap-to-layout-grid=\"false\" fo:line-height=\"%spt\" "
    "fo:orphans=\"1\" fo:widows=\"1\"/><style:text-properties style:font-name=\"%s\" "
    "style:font-name-asian=\"%s\" fo:font-size=\"%spt\" style:font-size-asian=\"%spt\"/></style:style>",
    name, foot ? "end" : lh_odt_table_get_alignment (style), pitch, lh_odt_get_font (LH_FONT_LATIN),
    lh_odt_get_font (hei ? LH_FONT_HEI : LH_FONT_BODY), size, size));
  return name;
}

static char *
lh_odt_table_get_cell_style (LhOdtTable           *self,
                             const LhDocumentCell *cell)
{
  gboolean heading = cell->style == LH_CELL_HEADING;
  char *name = g_strdup_printf ("T%uC%s%s", self->number, heading ? "H" : "", cell->foot != NULL ? "T" : "");
  g_autofree char *padding = lh_odt_format (self->size * LH_TABLE_PADDING);

  lh_odt_add_style (self->odt, name, g_strdup_printf (
    "<style:style style:name=\"%s\" style:family=\"table-cell\"><style:table-cell-properties "
    "fo:border=\"0.5pt solid #000000\" fo:padding=\"%spt\" style:vertical-align=\"%s\"%s/></style:style>",
    name, padding, cell->foot != NULL ? "top" : "middle", heading ? " fo:background-color=\"#f0f0f0\"" : ""));
  return name;
}

static void
lh_odt_table_write_ticks (GString   *xml,
                          GPtrArray *ticks)
{
  for (guint i = 0; i < ticks->len; i++)
    {
      const LhDocumentTick *tick = g_ptr_array_index (ticks, i);

      /* Every font has these two squares; not every one has a ticked box. */
      g_string_append (xml, i > 0 ? "  " : "");
      lh_odt_append_text (xml, tick->ticked ? "■" : "□");
      lh_odt_append_text (xml, tick->label);
    }
}

static void
lh_odt_table_write_image (LhOdtTable           *self,
                          const LhDocumentCell *cell)
{
  double width = lh_odt_get_width (self->odt)
                 * lh_document_table_get_width (self->table, cell->column, cell->column_span)
                 - 2 * self->size * LH_TABLE_PADDING - 2;
  double height = 0;
  double ratio = 1;
  g_autoptr (GBytes) png = NULL;

  for (guint row = cell->row; row < cell->row + cell->row_span; row++)
    height += lh_document_layout_get_row_height (self->odt->layout, self->table, row);
  height -= 2 * self->size * LH_TABLE_PADDING + 4;
  png = lh_document_image_load (cell->image, width, MAX (height, self->size), &ratio);
  if (png != NULL)
    lh_odt_append_picture (self->odt, png, MIN (width, height * ratio), MIN (height, width / ratio), NULL);
}

static void
lh_odt_table_write_cell (LhOdtTable           *self,
                         const LhDocumentCell *cell)
{
  GString *xml = self->odt->body;
  g_autofree char *style = lh_odt_table_get_cell_style (self, cell);
  g_autofree char *text_style = lh_odt_table_get_text_style (self, cell->style, FALSE);

  lh_odt_append (xml, "<table:table-cell table:style-name=\"%s\" office:value-type=\"string\"", style);
  if (cell->row_span > 1)
    lh_odt_append (xml, " table:number-rows-spanned=\"%u\"", cell->row_span);
  if (cell->column_span > 1)
    lh_odt_append (xml, " table:number-columns-spanned=\"%u\"", cell->column_span);
  g_string_append (xml, ">");
  if (cell->image != NULL || cell->ticks != NULL)
    {
      lh_odt_append (xml, "<text:p text:style-name=\"%s\">", cell->image != NULL ? "DocPicture" : text_style);
      if (cell->image != NULL)
        lh_odt_table_write_image (self, cell);
      else
        lh_odt_table_write_ticks (xml, cell->ticks);
      g_string_append (xml, "</text:p>");
    }
  else
    lh_odt_append_paragraphs (xml, text_style, cell->text);
  if (cell->foot != NULL)
    {
      g_autofree char *foot_style = lh_odt_table_get_text_style (self, cell->style, TRUE);

      lh_odt_append_paragraphs (xml, foot_style, cell->foot);
    }
  g_string_append (xml, "</table:table-cell>");
}

/* What stands at a place of the grid: its own cell, one that covers it, or nothing. */
static const LhDocumentCell *
lh_odt_table_find_cell (LhOdtTable *self,
                        guint       row,
                        guint       column)
{
  for (guint i = 0; i < lh_document_table_get_n_cells (self->table); i++)
    {
      const LhDocumentCell *cell = lh_document_table_get_cell (self->table, i);

      if (cell->row <= row && row < cell->row + cell->row_span && cell->column <= column
          && column < cell->column + cell->column_span)
        return cell;
    }
  return NULL;
}

static char *
lh_odt_table_get_row_style (LhOdtTable *self,
                            guint       row)
{
  char *name = g_strdup_printf ("T%uR%u", self->number, row);
  double height = lh_document_layout_get_row_height (self->odt->layout, self->table, row);
  gboolean form = lh_document_get_page_limit (self->odt->document) > 0;
  double least = lh_document_table_get_row (self->table, row)->min_lines * self->size * LH_TABLE_PITCH
                 + 2 * self->size * LH_TABLE_PADDING;
  g_autofree char *text = lh_odt_format (MAX (form ? height - LH_ODT_RULES : least, self->size));

  lh_odt_add_style (self->odt, name, g_strdup_printf (
    "<style:style style:name=\"%s\" style:family=\"table-row\"><style:table-row-properties "
    "style:min-row-height=\"%spt\" fo:keep-together=\"%s\"/></style:style>", name, text,
    height > lh_odt_get_width (self->odt) / 3 ? "auto" : "always"));
  return name;
}

static void
lh_odt_table_write_row (LhOdtTable *self,
                        guint       row)
{
  GString *xml = self->odt->body;
  g_autofree char *style = lh_odt_table_get_row_style (self, row);

  lh_odt_append (xml, "<table:table-row table:style-name=\"%s\">", style);
  for (guint column = 0; column < lh_document_table_get_n_columns (self->table); column++)
    {
      const LhDocumentCell *cell = lh_odt_table_find_cell (self, row, column);

      if (cell != NULL && cell->row == row && cell->column == column)
        lh_odt_table_write_cell (self, cell);
      else
        g_string_append (xml, cell != NULL ? "<table:covered-table-cell/>" : "<table:table-cell><text:p/></table:table-cell>");
    }
  g_string_append (xml, "</table:table-row>");
}

static void
lh_odt_table_begin (LhOdtTable *self)
{
  LhOdt *odt = self->odt;
  g_autofree char *name = g_strdup_printf ("T%u", self->number);
  g_autofree char *width = lh_odt_format (lh_odt_get_width (odt));

  lh_odt_add_style (odt, name, g_strdup_printf (
    "<style:style style:name=\"%s\" style:family=\"table\"><style:table-properties style:width=\"%spt\" "
    "table:align=\"margins\" table:border-model=\"collapsing\"%s/></style:style>", name, width,
    odt->breaks ? " fo:break-before=\"page\"" : ""));
  odt->breaks = FALSE;
  lh_odt_append (odt->body, "<table:table table:name=\"Table%u\" table:style-name=\"%s\">", self->number, name);
  for (guint i = 0; i < lh_document_table_get_n_columns (self->table); i++)
    {
      g_autofree char *column = g_strdup_printf ("T%uW%u", self->number, i);
      g_autofree char *wide = lh_odt_format (lh_odt_get_width (odt) * lh_document_table_get_width (self->table, i, 1));

      lh_odt_add_style (odt, column, g_strdup_printf (
        "<style:style style:name=\"%s\" style:family=\"table-column\"><style:table-column-properties "
        "style:column-width=\"%spt\"/></style:style>", column, wide));
      lh_odt_append (odt->body, "<table:table-column table:style-name=\"%s\"/>", column);
    }
}

/* lh_odt_write_table: a table over the whole width; its headings come again on each page. */
void
lh_odt_write_table (LhOdt           *self,
                    LhDocumentTable *table)
{
  LhOdtTable writer = { self, table, ++self->n_tables,
                        lh_document_table_get_size (table) * lh_document_layout_get_scale (self->layout) };
  guint n_header_rows = lh_document_table_get_header_rows (table);
  guint n_rows = lh_document_table_get_n_rows (table);

  lh_odt_table_begin (&writer);
  for (guint row = 0; row < n_rows; row++)
    {
      if (row == 0 && n_header_rows > 0 && n_header_rows < n_rows)
        g_string_append (self->body, "<table:table-header-rows>");
      lh_odt_table_write_row (&writer, row);
      if (row + 1 == n_header_rows && n_header_rows < n_rows)
        g_string_append (self->body, "</table:table-header-rows>");
    }
  g_string_append (self->body, "</table:table>");
}

static void
lh_odt_write_party (LhOdt *self,
                    GStrv  lines)
{
  const char *style = lh_odt_get_style_name (LH_TEXT_PLAIN);

  g_string_append (self->body, "<table:table-cell table:style-name=\"SignatureCell\" office:value-type=\"string\">");
  for (guint i = 0; lines != NULL && lines[i] != NULL; i++)
    lh_odt_append_paragraphs (self->body, style, lines[i]);
  if (lines == NULL || lines[0] == NULL)
    lh_odt_append_paragraphs (self->body, style, "");
  g_string_append (self->body, "</table:table-cell>");
}

/* lh_odt_write_signatures: two parties side by side, in a table without rules that is never parted. */
void
lh_odt_write_signatures (LhOdt                 *self,
                         const LhDocumentBlock *block)
{
  lh_odt_add_style (self, "SignatureCell", g_strdup (
    "<style:style style:name=\"SignatureCell\" style:family=\"table-cell\"><style:table-cell-properties "
    "fo:border=\"none\" fo:padding=\"0pt\"/></style:style>"));
  lh_odt_add_style (self, "SignatureRow", g_strdup (
    "<style:style style:name=\"SignatureRow\" style:family=\"table-row\"><style:table-row-properties "
    "fo:keep-together=\"always\"/></style:style>"));
  lh_odt_append (self->body, "<table:table table:name=\"Table%u\"><table:table-column "
                 "table:number-columns-repeated=\"2\"/><table:table-row table:style-name=\"SignatureRow\">",
                 ++self->n_tables);
  lh_odt_write_party (self, block->left_lines);
  lh_odt_write_party (self, block->right_lines);
  g_string_append (self->body, "</table:table-row></table:table>");
}
