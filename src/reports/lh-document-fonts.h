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
  LH_FONT_LATIN,
  LH_N_FONT_ROLES
} LhFontRole;

typedef struct _LhDocumentFonts LhDocumentFonts;

LhDocumentFonts *lh_document_fonts_new          (void);
void             lh_document_fonts_free         (LhDocumentFonts *self);
const char      *lh_document_fonts_get_family   (LhDocumentFonts *self,
                                                 LhFontRole       role);
gboolean         lh_document_fonts_is_preferred (LhDocumentFonts *self,
                                                 LhFontRole       role);
PangoLayout     *lh_document_fonts_create_layout (LhDocumentFonts *self,
                                                 LhFontRole       role,
                                                 double           points,
                                                 double           tracking,
                                                 const char      *text);
char            *lh_document_fonts_find_missing (LhDocumentFonts *self,
                                                 const char      *text);
const char      *lh_font_role_get_label         (LhFontRole       role,
                                                 LhCatalog       *catalog);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LhDocumentFonts, lh_document_fonts_free)

G_END_DECLS
