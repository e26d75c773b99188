/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include <pango/pangocairo.h>

#include "lh-catalog.h"

G_BEGIN_DECLS

/**
 * LhFontRole:
 * @LH_FONT_TITLE: 小标宋, of titles
 * @LH_FONT_BODY: 仿宋, of running text
 * @LH_FONT_KAI: 楷体, of second-level headings
 * @LH_FONT_HEI: 黑体, of first-level headings and of headings in tables
 * @LH_FONT_SONG: 宋体, of page numbers
 * @LH_FONT_LATIN: figures and Latin letters within any of them
 *
 * What a piece of text is. Which family shows it depends on what the machine has; nothing is bundled.
 */
typedef enum
{
  LH_FONT_TITLE,
  LH_FONT_BODY,
  LH_FONT_KAI,
  LH_FONT_HEI,
  LH_FONT_SONG,
  LH_FONT_LATIN,
  LH_N_FONT_ROLES
} LhFontRole;

/**
 * LhFontMatch:
 * @LH_FONT_MATCH_EXACT: the face that the standard means
 * @LH_FONT_MATCH_SIMILAR: a free one of its shape
 * @LH_FONT_MATCH_OTHER: another shape, which can be read
 *
 * What a role is shown in.
 */
typedef enum
{
  LH_FONT_MATCH_EXACT,
  LH_FONT_MATCH_SIMILAR,
  LH_FONT_MATCH_OTHER,
} LhFontMatch;

typedef struct _LhDocumentFonts LhDocumentFonts;

LhDocumentFonts *lh_document_fonts_new           (void);
void             lh_document_fonts_free          (LhDocumentFonts *self);
const char      *lh_document_fonts_get_family    (LhDocumentFonts *self,
                                                  LhFontRole       role);
LhFontMatch      lh_document_fonts_get_match     (LhDocumentFonts *self,
                                                  LhFontRole       role);
PangoLayout     *lh_document_fonts_create_layout (LhDocumentFonts *self,
                                                  LhFontRole       role,
                                                  double           points,
                                                  double           tracking,
                                                  const char      *text);
char            *lh_document_fonts_find_missing  (LhDocumentFonts *self,
                                                  const char      *text);
char            *lh_document_fonts_find_lacking  (LhDocumentFonts *self,
                                                  LhFontRole       role,
                                                  const char      *text);
const char      *lh_font_role_get_code           (LhFontRole       role);
const char      *lh_font_role_get_wanted         (LhFontRole       role);
const char      *lh_font_role_get_label          (LhFontRole       role,
                                                  LhCatalog       *catalog);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LhDocumentFonts, lh_document_fonts_free)

G_END_DECLS
