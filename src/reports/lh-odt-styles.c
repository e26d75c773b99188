/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-odt-private.h"

/* The faces that the standard for official documents means, and what stands in for them where they are missing: whoever
 * opens the file has other fonts than this machine. */
static const struct
{
  const char *name;
  const char *families;
  const char *generic;
} fonts[LH_N_FONT_ROLES] = {
  [LH_FONT_TITLE] = { "方正小标宋简体", "方正小标宋简体, 方正小标宋_GBK, 'Noto Serif CJK SC'", "roman" },
  [LH_FONT_BODY] = { "仿宋_GB2312", "仿宋_GB2312, 仿宋, FangSong, 'FandolFang R', 'Noto Serif CJK SC'", "roman" },
  [LH_FONT_KAI] = { "楷体_GB2312", "楷体_GB2312, 楷体, KaiTi, 'AR PL UKai CN', 'LXGW WenKai', 'Noto Serif CJK SC'",
                    "script" },
  [LH_FONT_HEI] = { "黑体", "黑体, SimHei, 'Noto Sans CJK SC'", "swiss" },
  [LH_FONT_SONG] = { "宋体", "宋体, SimSun, 'Noto Serif CJK SC', 'AR PL UMing CN'", "roman" },
  [LH_FONT_LATIN] = { "Times New Roman", "'Times New Roman', 'Liberation Serif'", "roman" },
};

static const struct
{
  const char *name;
  const char *label;
  guint       outline;
} styles[LH_N_TEXT_STYLES] = {
  [LH_TEXT_TITLE] = { "DocTitle", "公文标题", 0 },
  [LH_TEXT_SUBTITLE] = { "DocSubtitle", "公文副标题", 0 },
  [LH_TEXT_MARK] = { "DocMark", "送审标识", 0 },
  [LH_TEXT_HEADING_1] = { "DocHeading1", "公文一级标题", 1 },
  [LH_TEXT_HEADING_2] = { "DocHeading2", "公文二级标题", 2 },
  [LH_TEXT_HEADING_3] = { "DocHeading3", "公文三级标题", 3 },
  [LH_TEXT_BODY] = { "DocBody", "公文正文", 0 },
  [LH_TEXT_PLAIN] = { "DocPlain", "公文顶格", 0 },
  [LH_TEXT_RIGHT] = { "DocRight", "公文署名", 0 },
  [LH_TEXT_NOTE] = { "DocNote", "表注", 0 },
  [LH_TEXT_CAPTION] = { "DocCaption", "表题", 0 },
};

const char *
lh_odt_get_style_name (LhDocumentTextStyle style)
{
  return styles[style].name;
}

const char *
lh_odt_get_font (LhFontRole role)
{
  return fonts[role].name;
}

/* Lengths are whole hundredths of a point, with a point whatever the locale. */
static void
lh_odt_append_length (GString    *xml,
                      const char *attribute,
                      double      points)
{
  char buffer[G_ASCII_DTOSTR_BUF_SIZE];

  lh_odt_append (xml, " %s=\"%spt\"", attribute, g_ascii_formatd (buffer, sizeof buffer, "%.2f", points));
}

void
lh_odt_append_fonts (GString *xml)
{
  g_string_append (xml, "<office:font-face-decls>");
  for (guint i = 0; i < LH_N_FONT_ROLES; i++)
    lh_odt_append (xml, "<style:font-face style:name=\"%s\" svg:font-family=\"%s\" "
                   "style:font-family-generic=\"%s\" style:font-pitch=\"variable\"/>",
                   fonts[i].name, fonts[i].families, fonts[i].generic);
  g_string_append (xml, "</office:font-face-decls>");
}

static void
lh_odt_append_letters (GString    *xml,
                       LhFontRole  role,
                       double      size,
                       double      tracking)
{
  lh_odt_append (xml, "<style:text-properties style:font-name=\"%s\" style:font-name-asian=\"%s\" "
                 "fo:language=\"en\" fo:country=\"US\" style:language-asian=\"zh\" style:country-asian=\"CN\" "
                 "fo:color=\"#000000\"", fonts[role == LH_FONT_SONG ? role : LH_FONT_LATIN].name, fonts[role].name);
  lh_odt_append_length (xml, "fo:font-size", size);
  lh_odt_append_length (xml, "style:font-size-asian", size);
  if (tracking < 0 || tracking > 0)
    lh_odt_append_length (xml, "fo:letter-spacing", tracking);
  g_string_append (xml, "/>");
}

static const char *
lh_odt_get_alignment (const LhTextLook *look)
{
  if (look->justify)
    return "justify";
  return look->align == PANGO_ALIGN_CENTER ? "center" : look->align == PANGO_ALIGN_RIGHT ? "end" : "start";
}

static void
lh_odt_append_style (LhOdt               *self,
                     GString             *xml,
                     LhDocumentTextStyle  style)
{
  const LhTextLook *look = lh_text_look_get (style);
  double size = lh_text_look_get_size (style, self->page);
  double tracking = look->size > 0 ? 0 : self->page->tracking;
  gboolean on_grid = look->pitch <= 0;

  lh_odt_append (xml, "<style:style style:name=\"%s\" style:display-name=\"%s\" style:family=\"paragraph\" "
                 "style:parent-style-name=\"Standard\"", styles[style].name, styles[style].label);
  if (styles[style].outline > 0)
    lh_odt_append (xml, " style:default-outline-level=\"%u\"", styles[style].outline);
  lh_odt_append (xml, " style:class=\"text\"><style:paragraph-properties fo:text-align=\"%s\" "
                 "style:justify-single-word=\"false\" style:snap-to-layout-grid=\"%s\" "
                 "fo:orphans=\"1\" fo:widows=\"1\" style:line-break=\"strict\" style:punctuation-wrap=\"hanging\" "
                 "style:text-autospace=\"none\"", lh_odt_get_alignment (look), on_grid ? "true" : "false");
  lh_odt_append_length (xml, "fo:line-height", lh_text_look_get_pitch (style, self->page));
  lh_odt_append_length (xml, "fo:text-indent", look->indent * (size + tracking));
  if (look->keep > 0)
    g_string_append (xml, " fo:keep-with-next=\"always\"");
  g_string_append (xml, "/>");
  lh_odt_append_letters (xml, look->role, size, tracking);
  g_string_append (xml, "</style:style>");
}

/* Paragraphs of tables, of pictures, and of the page number. */
static void
lh_odt_append_small_styles (GString *xml)
{
  static const struct
  {
    const char *name;
    const char *align;
    LhFontRole  role;
    double      size;
    double      pitch;
    double      indent;
  } small[] = {
    { "PageNumberRight", "end", LH_FONT_SONG, LH_PAGE_NUMBER_SIZE, LH_PAGE_NUMBER_SIZE, LH_PAGE_NUMBER_SIZE },
    { "PageNumberLeft", "start", LH_FONT_SONG, LH_PAGE_NUMBER_SIZE, LH_PAGE_NUMBER_SIZE, LH_PAGE_NUMBER_SIZE },
    { "PageNumberCentre", "center", LH_FONT_BODY, LH_FORM_NUMBER_SIZE, LH_FORM_NUMBER_SIZE, 0 },
    { "DocImprint", "start", LH_FONT_BODY, LH_IMPRINT_SIZE, LH_IMPRINT_PITCH, LH_IMPRINT_SIZE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (small); i++)
    {
      lh_odt_append (xml, "<style:style style:name=\"%s\" style:family=\"paragraph\" "
                     "style:parent-style-name=\"Standard\"><style:paragraph-properties fo:text-align=\"%s\" "
                     "style:snap-to-layout-grid=\"false\"", small[i].name, small[i].align);
      lh_odt_append_length (xml, "fo:line-height", small[i].pitch);
      lh_odt_append_length (xml, "fo:margin-left", small[i].indent);
      lh_odt_append_length (xml, "fo:margin-right", small[i].indent);
      g_string_append (xml, "/>");
      lh_odt_append_letters (xml, small[i].role, small[i].size, 0);
      g_string_append (xml, "</style:style>");
    }
  g_string_append (xml, "<style:style style:name=\"DocPicture\" style:family=\"paragraph\" "
                   "style:parent-style-name=\"Standard\"><style:paragraph-properties fo:text-align=\"center\" "
                   "style:snap-to-layout-grid=\"false\"/></style:style>"
                   "<style:style style:name=\"Picture\" style:family=\"graphic\"><style:graphic-properties "
                   "text:anchor-type=\"as-char\" style:vertical-pos=\"top\" style:vertical-rel=\"baseline\" "
                   "fo:border=\"none\" fo:padding=\"0pt\"/></style:style>");
}

static LhPageNumbers
lh_odt_get_numbers (LhOdt *self)
{
  LhPageNumbers numbers = lh_document_get_page_numbers (self->document);

  if (numbers == LH_PAGE_NUMBERS_NONE && lh_document_layout_get_overflowed (self->layout))
    return LH_PAGE_NUMBERS_CENTRED;
  return numbers;
}

/* The page number stands in the lower margin, so the footer takes its height from there. */
static void
lh_odt_append_page_layout (LhOdt   *self,
                           GString *xml)
{
  const LhPageSetup *page = self->page;
  LhPageNumbers numbers = lh_odt_get_numbers (self);
  gboolean official = numbers == LH_PAGE_NUMBERS_OFFICIAL;
  double size = official ? LH_PAGE_NUMBER_SIZE : LH_FORM_NUMBER_SIZE;
  double distance = official ? LH_PAGE_NUMBER_DISTANCE : MIN (page->bottom / 2 - size / 2, LH_PAGE_NUMBER_DISTANCE);
  double footer = numbers != LH_PAGE_NUMBERS_NONE ? distance + size : 0;

  g_string_append (xml, "<style:page-layout style:name=\"Page\"><style:page-layout-properties");
  lh_odt_append_length (xml, "fo:page-width", page->width);
  lh_odt_append_length (xml, "fo:page-height", page->height);
  lh_odt_append_length (xml, "fo:margin-top", page->top);
  lh_odt_append_length (xml, "fo:margin-right", page->right);
  lh_odt_append_length (xml, "fo:margin-bottom", page->bottom - footer);
  lh_odt_append_length (xml, "fo:margin-left", page->left);
  lh_odt_append (xml, " style:print-orientation=\"%s\" style:writing-mode=\"lr-tb\"",
                 page->width > page->height ? "landscape" : "portrait");
  if (page->size >= 14)
    {
      g_string_append (xml, " style:layout-grid-mode=\"line\" style:layout-grid-standard-mode=\"true\" "
                       "style:layout-grid-ruby-below=\"false\" style:layout-grid-print=\"false\" "
                       "style:layout-grid-display=\"false\"");
      lh_odt_append_length (xml, "style:layout-grid-base-height", page->pitch);
      lh_odt_append_length (xml, "style:layout-grid-ruby-height", 0);
      lh_odt_append_length (xml, "style:layout-grid-base-width", page->size + page->tracking);
      lh_odt_append (xml, " style:layout-grid-lines=\"%d\"",
                     (int) ((page->height - page->top - page->bottom + 0.5) / page->pitch));
    }
  g_string_append (xml, "/><style:header-style/><style:footer-style>");
  if (footer > 0)
    {
      g_string_append (xml, "<style:header-footer-properties style:dynamic-spacing=\"false\"");
      lh_odt_append_length (xml, "svg:height", footer);
      lh_odt_append_length (xml, "fo:margin-top", distance);
      g_string_append (xml, "/>");
    }
  g_string_append (xml, "</style:footer-style></style:page-layout>");
}

static void
lh_odt_append_official_number (GString    *xml,
                               const char *style)
{
  lh_odt_append (xml, "<text:p text:style-name=\"%s\">— <text:page-number text:select-page=\"current\">1"
                 "</text:page-number> —</text:p>", style);
}

static void
lh_odt_append_centred_number (LhOdt   *self,
                              GString *xml)
{
  /* The same text as in the PDF, its numbers counted by the program that shows it. */
  g_auto (GStrv) parts = g_strsplit (lh_tr (lh_document_get_catalog (self->document), N_("Page %u of %u")), "%u", 3);

  g_string_append (xml, "<text:p text:style-name=\"PageNumberCentre\">");
  for (guint i = 0; parts[i] != NULL; i++)
    {
      if (i == 1)
        g_string_append (xml, "<text:page-number text:select-page=\"current\">1</text:page-number>");
      else if (i == 2)
        g_string_append (xml, "<text:page-count>1</text:page-count>");
      lh_odt_append_text (xml, parts[i]);
    }
  g_string_append (xml, "</text:p>");
}

static void
lh_odt_append_master_page (LhOdt   *self,
                           GString *xml)
{
  LhPageNumbers numbers = lh_odt_get_numbers (self);

  g_string_append (xml, "<office:master-styles><style:master-page style:name=\"Standard\" "
                   "style:page-layout-name=\"Page\">");
  if (numbers == LH_PAGE_NUMBERS_OFFICIAL)
    {
      g_string_append (xml, "<style:footer>");
      lh_odt_append_official_number (xml, "PageNumberRight");
      g_string_append (xml, "</style:footer><style:footer-left>");
      lh_odt_append_official_number (xml, "PageNumberLeft");
      g_string_append (xml, "</style:footer-left>");
    }
  else if (numbers == LH_PAGE_NUMBERS_CENTRED)
    {
      g_string_append (xml, "<style:footer>");
      lh_odt_append_centred_number (self, xml);
      g_string_append (xml, "</style:footer>");
    }
  g_string_append (xml, "</style:master-page></office:master-styles>");
}

/* lh_odt_create_styles: styles.xml: the paper, the styles of text, page numbers. */
char *
lh_odt_create_styles (LhOdt *self)
{
  GString *xml = g_string_new ("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<office:document-styles "
    "xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" "
    "xmlns:style=\"urn:oasis:names:tc:opendocument:xmlns:style:1.0\" "
    "xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\" "
    "xmlns:fo=\"urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0\" "
    "xmlns:svg=\"urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0\" office:version=\"1.2\">");

  lh_odt_append_fonts (xml);
  g_string_append (xml, "<office:styles><style:default-style style:family=\"paragraph\"><style:paragraph-properties "
                   "style:tab-stop-distance=\"21pt\" style:writing-mode=\"page\"/>");
  lh_odt_append_letters (xml, LH_FONT_BODY, self->page->size, 0);
  g_string_append (xml, "</style:default-style><style:style style:name=\"Standard\" style:family=\"paragraph\" "
                   "style:class=\"text\"/>");
  for (guint i = 0; i < LH_N_TEXT_STYLES; i++)
    lh_odt_append_style (self, xml, i);
  lh_odt_append_small_styles (xml);
  g_string_append (xml, "</office:styles><office:automatic-styles>");
  lh_odt_append_page_layout (self, xml);
  g_string_append (xml, "</office:automatic-styles>");
  lh_odt_append_master_page (self, xml);
  g_string_append (xml, "</office:document-styles>\n");
  return g_string_free (xml, FALSE);
}
