/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-font-check.h"

/* Where a person puts a font file without being the administrator. */
#define LH_FONT_FOLDER "~/.local/share/fonts"

/* Most characters that are named one by one. */
#define LH_FONT_FEW 24

/* What has the shape of a role, where it can be had: a package of Debian, and a file of it that programs do not find by
 * themselves. */
static const struct
{
  const char *package;
  const char *file;
  const char *sample;
} stand_ins[LH_N_FONT_ROLES] = {
  [LH_FONT_TITLE] = { "fonts-noto-cjk", NULL, "关于市直机关“书记项目”推进情况的报告" },
  [LH_FONT_BODY] = { "texlive-lang-chinese", "FandolFang-Regular.otf", "坚持党建引领，推动中心工作提质增效。" },
  [LH_FONT_KAI] = { "fonts-arphic-ukai", NULL, "（一）强化跟踪问效，压实工作责任" },
  [LH_FONT_HEI] = { "fonts-noto-cjk", NULL, "一、总体情况" },
  [LH_FONT_SONG] = { "fonts-noto-cjk", NULL, "— 1 —　宋体样张" },
  [LH_FONT_LATIN] = { "fonts-liberation", NULL, "2024 Q3  256  97.5%" },
};

static char *
lh_font_check_advise (const LhFontCheckRow *row,
                      LhCatalog            *catalog)
{
  const char *package = stand_ins[row->role].package;
  const char *file = stand_ins[row->role].file;

  if (row->match == LH_FONT_MATCH_EXACT)
    return g_strdup (lh_tr (catalog, N_("Nothing to install.")));
  if (row->match == LH_FONT_MATCH_SIMILAR)
    return g_strdup_printf (lh_tr (catalog, N_("Looks alike. An office that has “%s” puts its font file into %s.")),
                            row->wanted, LH_FONT_FOLDER);
  if (file != NULL)
    return g_strdup_printf (lh_tr (catalog, N_("Put the font file of “%s” into %s; or install the package %s and copy its "
                                               "file %s there.")), row->wanted, LH_FONT_FOLDER, package, file);
  return g_strdup_printf (lh_tr (catalog, N_("Install the package %s, which looks alike; or put the font file of “%s” into "
                                             "%s.")), package, row->wanted, LH_FONT_FOLDER);
}

/**
 * lh_font_check_new:
 * @fonts: the fonts of this machine
 * @characters: the characters that are to be printed, "" for none in particular; see lh_characters_load()
 *
 * Returns: (transfer full): which family each role gets, what it lacks, and what to install
 */
LhFontCheck *
lh_font_check_new (LhDocumentFonts *fonts,
                   const char      *characters,
                   LhCatalog       *catalog)
{
  LhFontCheck *self = g_new0 (LhFontCheck, 1);

  g_return_val_if_fail (fonts != NULL, self);
  g_return_val_if_fail (characters != NULL, self);

  for (guint role = 0; role < LH_N_FONT_ROLES; role++)
    {
      LhFontCheckRow *row = &self->rows[role];

      row->role = role;
      row->label = lh_font_role_get_label (role, catalog);
      row->wanted = lh_font_role_get_wanted (role);
      row->family = lh_document_fonts_get_family (fonts, role);
      row->match = lh_document_fonts_get_match (fonts, role);
      row->lacking = role == LH_FONT_LATIN ? g_strdup ("") : lh_document_fonts_find_lacking (fonts, role, characters);
      row->advice = lh_font_check_advise (row, catalog);
    }
  self->missing = lh_document_fonts_find_missing (fonts, characters);
  return self;
}

void
lh_font_check_free (LhFontCheck *self)
{
  for (guint role = 0; role < LH_N_FONT_ROLES; role++)
    {
      g_free (self->rows[role].lacking);
      g_free (self->rows[role].advice);
    }
  g_free (self->missing);
  g_free (self);
}

/**
 * lh_font_match_get_code:
 *
 * Returns: (transfer none): what the command line calls it
 */
const char *
lh_font_match_get_code (LhFontMatch match)
{
  return match == LH_FONT_MATCH_EXACT ? "exact" : match == LH_FONT_MATCH_SIMILAR ? "similar" : "other";
}

/**
 * lh_font_match_get_label:
 *
 * Returns: (transfer none): what the user calls it
 */
const char *
lh_font_match_get_label (LhFontMatch  match,
                         LhCatalog   *catalog)
{
  switch (match)
    {
    case LH_FONT_MATCH_EXACT:
      return lh_trc (catalog, "font", "✓ as prescribed");
    case LH_FONT_MATCH_SIMILAR:
      return lh_trc (catalog, "font", "≈ looks alike");
    default:
      return lh_trc (catalog, "font", "▲ another shape");
    }
}

/**
 * lh_font_role_get_sample:
 *
 * Returns: (transfer none): a line of what the role is for, in Chinese whatever the language is
 */
const char *
lh_font_role_get_sample (LhFontRole role)
{
  g_return_val_if_fail (role < LH_N_FONT_ROLES, NULL);
  return stand_ins[role].sample;
}

/**
 * lh_font_check_format_few:
 * @characters: any number of characters
 *
 * Returns: (transfer full): as many of them as a person wants to see
 */
char *
lh_font_check_format_few (const char *characters)
{
  const char *end = characters;

  if (g_utf8_strlen (characters, -1) <= LH_FONT_FEW)
    return g_strdup (characters);
  end = g_utf8_offset_to_pointer (characters, LH_FONT_FEW);
  return g_strdup_printf ("%.*s…", (int) (end - characters), characters);
}
