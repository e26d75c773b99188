/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-document-fonts.h"

#include <fontconfig/fontconfig.h>
#include <string.h>

/* Chinese forms of characters that Chinese, Japanese and Korean share. */
#define LH_DOCUMENT_LANGUAGE "zh-cn"

/* Most families in a chain. */
#define LH_DOCUMENT_CHAIN 12

/**
 * LhDocumentFonts:
 *
 * The fonts of this machine that documents are set in. For each role there is a chain of families: first those that
 * the standard for official documents means, which an office that bought them has, then free ones that look alike.
 * Within a chain each glyph comes from the first family that has it, so rare characters of names are never blank.
 *
 * Belongs to one thread.
 */
struct _LhDocumentFonts
{
  PangoContext *context;
  const char   *families[LH_N_FONT_ROLES];
  LhFontMatch   matches[LH_N_FONT_ROLES];
  char         *chains[LH_N_FONT_ROLES];
  char         *fallback;
};

/* The first families of a chain are the face that is meant, the next ones have its shape; the last ones can only be
 * read. */
typedef struct
{
  const char *code;
  const char *label;
  guint       n_exact;
  guint       n_similar;
  const char *families[LH_DOCUMENT_CHAIN];
} LhFontChain;

static const LhFontChain chains[LH_N_FONT_ROLES] = {
  [LH_FONT_TITLE] = { "title", N_("Titles (Xiaobiaosong)"), 4, 4,
    { "方正小标宋_GBK", "方正小标宋简体", "FZXiaoBiaoSong-B05", "STXiaobiaosong",
      "Noto Serif CJK SC", "Source Han Serif SC", "Source Han Serif CN", "AR PL UMing CN" } },
  [LH_FONT_BODY] = { "body", N_("Running text (Fangsong)"), 6, 2,
    { "仿宋_GB2312", "仿宋", "FangSong", "方正仿宋_GBK", "华文仿宋", "STFangsong",
      "FandolFang R", "FandolFang", "Noto Serif CJK SC", "Source Han Serif SC" } },
  [LH_FONT_KAI] = { "kai", N_("Second headings (Kaiti)"), 6, 3,
    { "楷体_GB2312", "楷体", "KaiTi", "方正楷体_GBK", "华文楷体", "STKaiti",
      "AR PL UKai CN", "LXGW WenKai", "FandolKai", "Noto Serif CJK SC" } },
  [LH_FONT_HEI] = { "hei", N_("First headings (Heiti)"), 3, 4,
    { "黑体", "SimHei", "方正黑体_GBK",
      "Noto Sans CJK SC", "Source Han Sans SC", "WenQuanYi Zen Hei", "WenQuanYi Micro Hei" } },
  [LH_FONT_SONG] = { "song", N_("Page numbers (Songti)"), 5, 4,
    { "宋体", "SimSun", "NSimSun", "方正书宋_GBK", "方正书宋简体",
      "Noto Serif CJK SC", "Source Han Serif SC", "Source Han Serif CN", "AR PL UMing CN" } },
  [LH_FONT_LATIN] = { "latin", N_("Figures and Latin letters"), 1, 3,
    { "Times New Roman", "Liberation Serif", "TeX Gyre Termes", "Nimbus Roman" } },
};

static gboolean
lh_document_fonts_have (const char *family)
{
  FcPattern *pattern = FcPatternBuild (NULL, FC_FAMILY, FcTypeString, family, NULL);
  FcObjectSet *objects = FcObjectSetBuild (FC_FAMILY, NULL);
  FcFontSet *found = FcFontList (NULL, pattern, objects);
  gboolean have = found != NULL && found->nfont > 0;

  if (found != NULL)
    FcFontSetDestroy (found);
  FcObjectSetDestroy (objects);
  FcPatternDestroy (pattern);
  return have;
}

/* What the machine would show Chinese with if nothing were asked for. */
static char *
lh_document_fonts_find_fallback (void)
{
  FcPattern *pattern = FcPatternBuild (NULL, FC_LANG, FcTypeString, LH_DOCUMENT_LANGUAGE, NULL);
  FcPattern *match;
  FcResult result = FcResultNoMatch;
  FcChar8 *family = NULL;
  char *name = NULL;

  FcConfigSubstitute (NULL, pattern, FcMatchPattern);
  FcDefaultSubstitute (pattern);
  match = FcFontMatch (NULL, pattern, &result);
  if (match != NULL && FcPatternGetString (match, FC_FAMILY, 0, &family) == FcResultMatch)
    name = g_strdup ((const char *) family);
  if (match != NULL)
    FcPatternDestroy (match);
  FcPatternDestroy (pattern);
  return name != NULL ? name : g_strdup ("sans");
}

static LhFontMatch
lh_document_fonts_rate (const LhFontChain *chain,
                        guint              index)
{
  return index < chain->n_exact ? LH_FONT_MATCH_EXACT
         : index < chain->n_exact + chain->n_similar ? LH_FONT_MATCH_SIMILAR : LH_FONT_MATCH_OTHER;
}

/* The families of the chain that the machine has, the fallback last. */
static void
lh_document_fonts_resolve (LhDocumentFonts *self,
                           LhFontRole       role)
{
  GString *chain = g_string_new (NULL);

  self->matches[role] = LH_FONT_MATCH_OTHER;
  for (guint i = 0; i < LH_DOCUMENT_CHAIN && chains[role].families[i] != NULL; i++)
    {
      if (!lh_document_fonts_have (chains[role].families[i]))
        continue;
      if (self->families[role] == NULL)
        {
          self->families[role] = chains[role].families[i];
          self->matches[role] = lh_document_fonts_rate (&chains[role], i);
        }
      g_string_append_printf (chain, "%s,", chains[role].families[i]);
    }
  if (self->families[role] == NULL)
    self->families[role] = self->fallback;
  g_string_append (chain, self->fallback);
  self->chains[role] = g_string_free (chain, FALSE);
}

/* A layout is the same on screen and on paper, so glyphs keep their exact widths; one unit is a point. */
static PangoContext *
lh_document_fonts_create_context (void)
{
  PangoContext *context = pango_font_map_create_context (pango_cairo_font_map_get_default ());
  cairo_font_options_t *options = cairo_font_options_create ();

  cairo_font_options_set_hint_metrics (options, CAIRO_HINT_METRICS_OFF);
  cairo_font_options_set_hint_style (options, CAIRO_HINT_STYLE_NONE);
  pango_cairo_context_set_font_options (context, options);
  cairo_font_options_destroy (options);
  pango_cairo_context_set_resolution (context, 72);
  pango_context_set_round_glyph_positions (context, FALSE);
  pango_context_set_language (context, pango_language_from_string (LH_DOCUMENT_LANGUAGE));
  pango_context_set_base_dir (context, PANGO_DIRECTION_LTR);
  return context;
}

/**
 * lh_document_fonts_new:
 *
 * Returns: (transfer full): what this machine has now
 */
LhDocumentFonts *
lh_document_fonts_new (void)
{
  LhDocumentFonts *self = g_new0 (LhDocumentFonts, 1);

  self->context = lh_document_fonts_create_context ();
  self->fallback = lh_document_fonts_find_fallback ();
  for (guint role = 0; role < LH_N_FONT_ROLES; role++)
    lh_document_fonts_resolve (self, role);
  return self;
}

void
lh_document_fonts_free (LhDocumentFonts *self)
{
  g_object_unref (self->context);
  for (guint role = 0; role < LH_N_FONT_ROLES; role++)
    g_free (self->chains[role]);
  g_free (self->fallback);
  g_free (self);
}

/**
 * lh_document_fonts_get_family:
 *
 * Returns: (transfer none): the family that shows a role on this machine
 */
const char *
lh_document_fonts_get_family (LhDocumentFonts *self,
                              LhFontRole       role)
{
  g_return_val_if_fail (role < LH_N_FONT_ROLES, NULL);
  return self->families[role];
}

/**
 * lh_document_fonts_get_match:
 *
 * Returns: how near that family is to the face that the standard for official documents (GB/T 9704) means
 */
LhFontMatch
lh_document_fonts_get_match (LhDocumentFonts *self,
                             LhFontRole       role)
{
  g_return_val_if_fail (role < LH_N_FONT_ROLES, LH_FONT_MATCH_OTHER);
  return self->matches[role];
}

/* Faces that stand in for a heavier one, or that are the same as that of the text around them, are set bold, or a
 * heading could not be told from its text. */
static gboolean
lh_document_fonts_is_bold (LhDocumentFonts *self,
                           LhFontRole       role)
{
  if (role == LH_FONT_TITLE)
    return self->matches[role] != LH_FONT_MATCH_EXACT;
  return role == LH_FONT_HEI && (self->families[LH_FONT_BODY] == self->fallback
                                 || g_ascii_strcasecmp (self->families[role], self->families[LH_FONT_BODY]) == 0);
}

static gboolean
lh_document_is_latin_mark (char c)
{
  return c == '.' || c == ',' || c == ':' || c == '/' || c == '-' || c == '*' || c == ' ';
}

/* Figures and words of Latin letters, with the marks inside them, get the Latin family; all other marks keep the
 * full width that they have in Chinese. */
static void
lh_document_fonts_mark_latin (LhDocumentFonts *self,
                              LhFontRole       role,
                              PangoAttrList   *attributes,
                              const char      *text)
{
  g_autofree char *family = g_strdup_printf ("%s,%s", self->chains[LH_FONT_LATIN], self->chains[role]);
  const char *p = text;

  while (*p != '\0')
    {
      const char *end = p;
      PangoAttribute *attribute;

      if (!g_ascii_isalnum (*p))
        {
          p++;
          continue;
        }
      while (g_ascii_isalnum (*end) || (lh_document_is_latin_mark (*end) && g_ascii_isalnum (end[1])) || *end == '*')
        end++;
      if (*end == '%')
        end++;
      attribute = pango_attr_family_new (family);
      attribute->start_index = p - text;
      attribute->end_index = end - text;
      pango_attr_list_insert (attributes, attribute);
      p = end;
    }
}

/* Marks that never end a line, and marks that never begin one. */
static gboolean
lh_document_opens (gunichar c)
{
  return c == 0x201c || c == 0x2018 || c == 0x300a || c == 0x3008 || c == 0xff08 || c == 0x3010 || c == '(';
}

static gboolean
lh_document_closes (gunichar c)
{
  static const gunichar marks[] = {
    0x201d, 0x2019, 0x300b, 0x3009, 0xff09, 0x3011, 0x3001, 0x3002, 0xff0c, 0xff1b, 0xff1a, 0xff01, 0xff1f, ')', ',',
    '.', ';', ':', '!', '?', '%', 0x2026, 0x2014,
  };

  for (guint i = 0; i < G_N_ELEMENTS (marks); i++)
    {
      if (marks[i] == c)
        return TRUE;
    }
  return FALSE;
}

/* The rules of Unicode do not break lines at quotation marks, for they cannot tell where one opens; in Chinese it can
 * be told, and without breaks there a line of names in quotation marks would be torn apart. */
static char *
lh_document_fonts_add_breaks (const char *text)
{
  GString *broken = g_string_sized_new (strlen (text) + 16);
  gunichar before = 0;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (before != 0
          && ((c == 0x201c && before > 0x7f && !lh_document_opens (before))
              || (before == 0x201d && c > 0x7f && !lh_document_closes (c))))
        g_string_append_unichar (broken, 0x200b);
      g_string_append_unichar (broken, c);
      before = c;
    }
  return g_string_free (broken, FALSE);
}

/**
 * lh_document_fonts_create_layout:
 * @points: the size
 * @tracking: points added to the width of each character; may be negative
 * @text: the text; its lines end with "\n"
 *
 * Returns: (transfer full): the text in the fonts of a role. One unit of its layout is a point.
 */
PangoLayout *
lh_document_fonts_create_layout (LhDocumentFonts *self,
                                 LhFontRole       role,
                                 double           points,
                                 double           tracking,
                                 const char      *text)
{
  PangoLayout *layout = pango_layout_new (self->context);
  PangoFontDescription *font = pango_font_description_new ();
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();
  g_autofree char *broken = lh_document_fonts_add_breaks (text);

  pango_font_description_set_family (font, self->chains[role]);
  pango_font_description_set_absolute_size (font, points * PANGO_SCALE);
  if (lh_document_fonts_is_bold (self, role))
    pango_font_description_set_weight (font, PANGO_WEIGHT_BOLD);
  pango_layout_set_font_description (layout, font);
  pango_font_description_free (font);

  if (tracking < 0 || tracking > 0)
    pango_attr_list_insert (attributes, pango_attr_letter_spacing_new (tracking * PANGO_SCALE));
  if (role != LH_FONT_SONG)
    lh_document_fonts_mark_latin (self, role, attributes, broken);
  pango_layout_set_attributes (layout, attributes);
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_text (layout, broken, -1);
  return layout;
}

/**
 * lh_document_fonts_find_missing:
 *
 * Returns: (transfer full) (nullable): the characters of a text that no font of this machine has, each once; %NULL for
 *   none. They would be printed as boxes.
 */
char *
lh_document_fonts_find_missing (LhDocumentFonts *self,
                                const char      *text)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);
  GString *missing = g_string_new (NULL);

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);
      char letter[8] = "";
      g_autoptr (PangoLayout) layout = NULL;

      if (c < 0x80 || !g_hash_table_add (seen, GUINT_TO_POINTER (c)))
        continue;
      g_unichar_to_utf8 (c, letter);
      layout = lh_document_fonts_create_layout (self, LH_FONT_BODY, 10, 0, letter);
      if (pango_layout_get_unknown_glyphs_count (layout) > 0)
        g_string_append (missing, letter);
    }
  if (missing->len == 0)
    {
      g_string_free (missing, TRUE);
      return NULL;
    }
  return g_string_free (missing, FALSE);
}

static FcCharSet *
lh_document_fonts_load_charset (const char *family)
{
  FcPattern *pattern = FcPatternBuild (NULL, FC_FAMILY, FcTypeString, family, NULL);
  FcObjectSet *objects = FcObjectSetBuild (FC_CHARSET, NULL);
  FcFontSet *found = FcFontList (NULL, pattern, objects);
  FcCharSet *all = FcCharSetCreate ();

  for (int i = 0; found != NULL && i < found->nfont; i++)
    {
      FcCharSet *one = NULL;

      if (FcPatternGetCharSet (found->fonts[i], FC_CHARSET, 0, &one) == FcResultMatch)
        FcCharSetMerge (all, one, NULL);
    }
  if (found != NULL)
    FcFontSetDestroy (found);
  FcObjectSetDestroy (objects);
  FcPatternDestroy (pattern);
  return all;
}

/**
 * lh_document_fonts_find_lacking:
 * @text: characters beyond ASCII
 *
 * Returns: (transfer full): the characters of a text that the family of a role lacks, in their order; they come from
 *   another family and stand out a little
 */
char *
lh_document_fonts_find_lacking (LhDocumentFonts *self,
                                LhFontRole       role,
                                const char      *text)
{
  GString *lacking = g_string_new (NULL);
  FcCharSet *characters;

  g_return_val_if_fail (role < LH_N_FONT_ROLES, g_string_free (lacking, FALSE));

  characters = lh_document_fonts_load_charset (self->families[role]);
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (c >= 0x80 && !FcCharSetHasChar (characters, c))
        g_string_append_unichar (lacking, c);
    }
  FcCharSetDestroy (characters);
  return g_string_free (lacking, FALSE);
}

/**
 * lh_font_role_get_code:
 *
 * Returns: (transfer none): what the command line calls it
 */
const char *
lh_font_role_get_code (LhFontRole role)
{
  g_return_val_if_fail (role < LH_N_FONT_ROLES, NULL);
  return chains[role].code;
}

/**
 * lh_font_role_get_wanted:
 *
 * Returns: (transfer none): the family that is meant
 */
const char *
lh_font_role_get_wanted (LhFontRole role)
{
  g_return_val_if_fail (role < LH_N_FONT_ROLES, NULL);
  return chains[role].families[0];
}

/**
 * lh_font_role_get_label:
 *
 * Returns: (transfer none): what the user calls it
 */
const char *
lh_font_role_get_label (LhFontRole  role,
                        LhCatalog  *catalog)
{
  g_return_val_if_fail (role < LH_N_FONT_ROLES, NULL);
  return lh_tr (catalog, chains[role].label);
}
