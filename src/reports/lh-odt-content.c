/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-odt-private.h"

#include "lh-document-image.h"

/* The style of the first paragraph of a page: that of the others, with a break before it. */
static const char *
lh_odt_break_style (LhOdt      *self,
                    const char *style)
{
  g_autofree char *name = NULL;

  if (!self->breaks)
    return style;
  self->breaks = FALSE;
  name = g_strdup_printf ("%sBreak", style);
  if (g_hash_table_contains (self->styles, name))
    {
      gpointer key = NULL;

      g_hash_table_lookup_extended (self->styles, name, &key, NULL);
      return key;
    }
  return lh_odt_add_style (self, name, g_strdup_printf (
    "<style:style style:name=\"%s\" style:family=\"paragraph\" style:parent-style-name=\"%s\">"
    "<style:paragraph-properties fo:break-before=\"page\"/></style:style>", name, style));
}

/* A long title is parted where it is parted on paper, so that its lines are about equally long. */
static char *
lh_odt_balance_title (LhOdt      *self,
                      const char *text)
{
  g_autoptr (LhDocumentFonts) fonts = lh_document_fonts_new ();
  double size = lh_text_look_get_size (LH_TEXT_TITLE, self->page);
  g_autoptr (PangoLayout) layout = lh_document_fonts_create_layout (fonts, LH_FONT_TITLE, size, 0, text);
  const char *laid = pango_layout_get_text (layout);
  GString *balanced = g_string_new (NULL);

  pango_layout_set_width (layout, lh_odt_get_width (self) * PANGO_SCALE);
  lh_text_look_balance (layout, lh_odt_get_width (self));
  for (int i = 0; i < pango_layout_get_line_count (layout); i++)
    {
      PangoLayoutLine *line = pango_layout_get_line_readonly (layout, i);

      if (i > 0)
        g_string_append_c (balanced, '\n');
      g_string_append_len (balanced, laid + line->start_index, line->length);
    }
  /* Where a line may break is marked for the layout only. */
  g_string_replace (balanced, "\u200b", "", 0);
  return g_string_free (balanced, FALSE);
}

static void
lh_odt_write_heading (LhOdt      *self,
                      const char *style,
                      guint       level,
                      const char *text)
{
  lh_odt_append (self->body, "<text:h text:style-name=\"%s\" text:outline-level=\"%u\">", style, level);
  lh_odt_append_text (self->body, text);
  g_string_append (self->body, "</text:h>");
}

static void
lh_odt_write_text (LhOdt                 *self,
                   const LhDocumentBlock *block)
{
  const char *name = lh_odt_get_style_name (block->style);
  g_auto (GStrv) lines = g_strsplit (block->text, "\n", -1);

  if (block->style == LH_TEXT_TITLE)
    {
      g_autofree char *title = lh_odt_balance_title (self, block->text);

      lh_odt_append (self->body, "<text:p text:style-name=\"%s\">", lh_odt_break_style (self, name));
      lh_odt_append_text (self->body, title);
      g_string_append (self->body, "</text:p>");
      return;
    }
  for (guint i = 0; lines[i] != NULL; i++)
    {
      const char *style = lh_odt_break_style (self, name);

      if (block->style >= LH_TEXT_HEADING_1 && block->style <= LH_TEXT_HEADING_3)
        lh_odt_write_heading (self, style, block->style - LH_TEXT_HEADING_1 + 1, lines[i]);
      else
        lh_odt_append_paragraphs (self->body, style, lines[i]);
    }
}

static char *
lh_odt_format_points (double points)
{
  char buffer[G_ASCII_DTOSTR_BUF_SIZE];

  return g_strdup (g_ascii_formatd (buffer, sizeof buffer, "%.2f", points));
}

/* Two ends of a line are held apart by a tab at the right margin. */
static void
lh_odt_write_line (LhOdt      *self,
                   const char *style,
                   const char *left,
                   const char *right)
{
  lh_odt_append (self->body, "<text:p text:style-name=\"%s\">", lh_odt_break_style (self, style));
  lh_odt_append_text (self->body, left);
  if (right != NULL && *right != '\0')
    {
      g_string_append (self->body, "<text:tab/>");
      lh_odt_append_text (self->body, right);
    }
  g_string_append (self->body, "</text:p>");
}

static const char *
lh_odt_add_line_style (LhOdt *self)
{
  g_autofree char *width = lh_odt_format_points (lh_odt_get_width (self));
  g_autofree char *pitch = lh_odt_format_points (self->page->pitch * 1.1);

  return lh_odt_add_style (self, "Line", g_strdup_printf (
    "<style:style style:name=\"Line\" style:family=\"paragraph\" style:parent-style-name=\"%s\">"
    "<style:paragraph-properties fo:line-height=\"%spt\" style:snap-to-layout-grid=\"false\" fo:text-align=\"start\">"
    "<style:tab-stops><style:tab-stop style:position=\"%spt\" style:type=\"right\"/></style:tab-stops>"
    "</style:paragraph-properties></style:style>", lh_odt_get_style_name (LH_TEXT_PLAIN), pitch, width));
}

static void
lh_odt_write_space (LhOdt  *self,
                    double  lines)
{
  g_autofree char *height = lh_odt_format_points (lines * self->page->pitch);
  g_autofree char *name = g_strdup_printf ("Space%d", (int) (lines * 100));

  /* The beginning of a page needs no space. */
  if (self->breaks || self->body->len == 0)
    return;
  lh_odt_add_style (self, name, g_strdup_printf (
    "<style:style style:name=\"%s\" style:family=\"paragraph\" style:parent-style-name=\"Standard\">"
    "<style:paragraph-properties fo:line-height=\"%spt\" style:snap-to-layout-grid=\"false\" "
    "fo:keep-with-next=\"always\"/><style:text-properties fo:font-size=\"4pt\" style:font-size-asian=\"4pt\"/>"
    "</style:style>", name, height));
  lh_odt_append (self->body, "<text:p text:style-name=\"%s\"/>", name);
}

static void
lh_odt_write_chart (LhOdt                 *self,
                    const LhDocumentBlock *block)
{
  g_autoptr (GBytes) png = lh_document_chart_paint (block->chart, lh_odt_get_width (self), block->height);

  lh_odt_append (self->body, "<text:p text:style-name=\"%s\">", lh_odt_break_style (self, "DocPicture"));
  lh_odt_append_picture (self, png, lh_odt_get_width (self), block->height, lh_chart_get_title (block->chart));
  g_string_append (self->body, "</text:p>");
}

static const char *
lh_odt_add_imprint_style (LhOdt      *self,
                          const char *name,
                          const char *above,
                          const char *below)
{
  g_autofree char *width = lh_odt_format_points (lh_odt_get_width (self) - 2 * LH_IMPRINT_SIZE);

  return lh_odt_add_style (self, name, g_strdup_printf (
    "<style:style style:name=\"%s\" style:family=\"paragraph\" style:parent-style-name=\"DocImprint\">"
    "<style:paragraph-properties fo:margin-left=\"0pt\" fo:margin-right=\"0pt\" fo:padding-left=\"14pt\" "
    "fo:padding-right=\"14pt\" fo:border-top=\"%s\" fo:border-bottom=\"%s\" fo:border-left=\"none\" "
    "fo:border-right=\"none\" style:join-border=\"false\" fo:keep-together=\"always\"><style:tab-stops><style:tab-stop "
    "style:position=\"%spt\" style:type=\"right\"/></style:tab-stops></style:paragraph-properties></style:style>",
    name, above, below, width));
}

/* In the text it stands below the last line; the writer moves it to the foot of the page. */
static void
lh_odt_write_imprint (LhOdt                 *self,
                      const LhDocumentBlock *block)
{
  gboolean has_copy = *block->text != '\0';

  lh_odt_write_space (self, 1);
  if (has_copy)
    lh_odt_write_line (self, lh_odt_add_imprint_style (self, "ImprintCopy", "0.35mm solid #000000", "none"),
                       block->text, NULL);
  lh_odt_write_line (self, lh_odt_add_imprint_style (self, "ImprintLast", has_copy ? "0.25mm solid #000000"
                                                                                   : "0.35mm solid #000000",
                                                     "0.35mm solid #000000"),
                     block->left_lines[0], block->left_lines[1]);
}

static const char *
lh_odt_add_masthead_style (LhOdt *self)
{
  g_autofree char *width = lh_odt_format_points (lh_odt_get_width (self));

  return lh_odt_add_style (self, "MastheadLine", g_strdup_printf (
    "<style:style style:name=\"MastheadLine\" style:family=\"paragraph\" style:parent-style-name=\"Standard\">"
    "<style:paragraph-properties fo:border-bottom=\"0.7mm solid #cc0000\" fo:margin-bottom=\"12pt\">"
    "<style:tab-stops><style:tab-stop style:position=\"%spt\" style:type=\"right\"/></style:tab-stops>"
    "</style:paragraph-properties></style:style>", width));
}

/* The head of a briefing: its red name in the style of titles, its line with the red rule below. */
static void
lh_odt_write_masthead (LhOdt                 *self,
                       const LhDocumentBlock *block)
{
  const char *title = lh_odt_get_style_name (LH_TEXT_TITLE);
  g_autofree char *definition = g_strdup_printf (
    "<style:style style:name=\"Masthead\" style:family=\"paragraph\" style:parent-style-name=\"%s\">"
    "<style:text-properties fo:color=\"#cc0000\" fo:font-size=\"36pt\" style:font-size-asian=\"36pt\"/></style:style>",
    title);

  lh_odt_append_paragraphs (self->body, lh_odt_add_style (self, "Masthead", g_steal_pointer (&definition)), block->text);
  if (*block->left_lines[0] != '\0')
    lh_odt_append_paragraphs (self->body, lh_odt_get_style_name (LH_TEXT_SUBTITLE), block->left_lines[0]);
  lh_odt_write_line (self, lh_odt_add_masthead_style (self), block->left_lines[1], block->right);
}

static void
lh_odt_write_block (LhOdt                 *self,
                    const LhDocumentBlock *block)
{
  switch (block->kind)
    {
    case LH_DOCUMENT_TEXT:
      lh_odt_write_text (self, block);
      break;
    case LH_DOCUMENT_LINE:
      lh_odt_write_line (self, lh_odt_add_line_style (self), block->text, block->right);
      break;
    case LH_DOCUMENT_TABLE:
      lh_odt_write_table (self, block->table);
      break;
    case LH_DOCUMENT_SIGNATURES:
      lh_odt_write_signatures (self, block);
      break;
    case LH_DOCUMENT_SPACE:
      lh_odt_write_space (self, block->lines);
      break;
    case LH_DOCUMENT_PAGE_BREAK:
      self->breaks = self->body->len > 0;
      break;
    case LH_DOCUMENT_CHART:
      lh_odt_write_chart (self, block);
      break;
    case LH_DOCUMENT_IMPRINT:
      lh_odt_write_imprint (self, block);
      break;
    case LH_DOCUMENT_MASTHEAD:
      lh_odt_write_masthead (self, block);
      break;
    default:
      g_assert_not_reached ();
    }
}

/* lh_odt_write_blocks: the whole document, into the body. */
void
lh_odt_write_blocks (LhOdt *self)
{
  for (guint i = 0; i < lh_document_get_n_blocks (self->document); i++)
    lh_odt_write_block (self, lh_document_get_block (self->document, i));
  /* A text does not end with a table. */
  g_string_append (self->body, "<text:p text:style-name=\"Space1\"/>");
  lh_odt_add_style (self, "Space1", g_strdup (
    "<style:style style:name=\"Space1\" style:family=\"paragraph\" style:parent-style-name=\"Standard\">"
    "<style:paragraph-properties fo:line-height=\"1pt\" style:snap-to-layout-grid=\"false\"/><style:text-properties "
    "fo:font-size=\"1pt\" style:font-size-asian=\"1pt\"/></style:style>"));
}

/* lh_odt_create_content: content.xml: the styles that stand only here, and the body. */
char *
lh_odt_create_content (LhOdt *self)
{
  GString *xml = g_string_new ("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<office:document-content "
    "xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" "
    "xmlns:style=\"urn:oasis:names:tc:opendocument:xmlns:style:1.0\" "
    "xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\" "
    "xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\" "
    "xmlns:draw=\"urn:oasis:names:tc:opendocument:xmlns:drawing:1.0\" "
    "xmlns:fo=\"urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0\" "
    "xmlns:xlink=\"http://www.w3.org/1999/xlink\" "
    "xmlns:svg=\"urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0\" office:version=\"1.2\">");

  lh_odt_append_fonts (xml);
  g_string_append (xml, "<office:automatic-styles>");
  for (guint i = 0; i < self->names->len; i++)
    g_string_append (xml, g_hash_table_lookup (self->styles, g_ptr_array_index (self->names, i)));
  g_string_append (xml, "</office:automatic-styles><office:body><office:text>");
  g_string_append_len (xml, self->body->str, self->body->len);
  g_string_append (xml, "</office:text></office:body></office:document-content>\n");
  return g_string_free (xml, FALSE);
}
