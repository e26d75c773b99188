/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include <gtk/gtk.h>

#include "lh-font-check.h"

G_BEGIN_DECLS

/**
 * LhFontRow:
 *
 * One role of the fonts of documents: the family that is meant and the one that is used, a line set in it, and what to
 * install.
 */
#define LH_TYPE_FONT_ROW (lh_font_row_get_type ())

G_DECLARE_FINAL_TYPE (LhFontRow, lh_font_row, LH, FONT_ROW, GtkListBoxRow)

GtkWidget *lh_font_row_new (LhDocumentFonts      *fonts,
                            const LhFontCheckRow *row);

G_END_DECLS
