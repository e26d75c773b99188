/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-document-fonts.h"

G_BEGIN_DECLS

/**
 * LhFontCheckRow:
 * @role: what the font is for
 * @label: what the user calls that
 * @wanted: the family that the standard for official documents means
 * @family: the family that is used
 * @match: how near it is
 * @lacking: characters that @family lacks, "" for none; they come from another family
 * @advice: what to install, or that nothing is needed
 */
typedef struct
{
  LhFontRole   role;
  const char  *label;
  const char  *wanted;
  const char  *family;
  LhFontMatch  match;
  char        *lacking;
  char        *advice;
} LhFontCheckRow;

/**
 * LhFontCheck:
 * @rows: one for each role
 * @missing: (nullable): characters that no font of this machine has; they would be printed as boxes
 *
 * What documents are set in on this machine (字体检查).
 */
typedef struct
{
  LhFontCheckRow  rows[LH_N_FONT_ROLES];
  char           *missing;
} LhFontCheck;

LhFontCheck *lh_font_check_new          (LhDocumentFonts *fonts,
                                         const char      *characters,
                                         LhCatalog       *catalog);
void         lh_font_check_free         (LhFontCheck     *self);
const char  *lh_font_match_get_code     (LhFontMatch      match);
const char  *lh_font_match_get_label    (LhFontMatch      match,
                                         LhCatalog       *catalog);
const char  *lh_font_role_get_sample    (LhFontRole       role);
char        *lh_font_check_format_few   (const char      *characters);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LhFontCheck, lh_font_check_free)

G_END_DECLS
