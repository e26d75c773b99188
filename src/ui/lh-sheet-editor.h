/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * LhSheetEditor:
 *
 * The text view that lies over the cell that is edited. A stock #GtkTextView, so that input methods work as
 * everywhere; keys that end the editing are looked at only after the input method has seen them.
 *
 * Signals: "done" (dx, dy: where the cursor goes then), "cancelled".
 */
#define LH_TYPE_SHEET_EDITOR (lh_sheet_editor_get_type ())

G_DECLARE_FINAL_TYPE (LhSheetEditor, lh_sheet_editor, LH, SHEET_EDITOR, GtkWidget)

GtkWidget  *lh_sheet_editor_new         (void);
void        lh_sheet_editor_begin       (LhSheetEditor         *self,
                                         const char            *text,
                                         gboolean               is_long,
                                         gboolean               replacing);
char       *lh_sheet_editor_get_text    (LhSheetEditor         *self);
gboolean    lh_sheet_editor_forward_key (LhSheetEditor         *self,
                                         GtkEventControllerKey *controller);
int         lh_sheet_editor_get_height  (LhSheetEditor         *self,
                                         int                    width);

G_END_DECLS
