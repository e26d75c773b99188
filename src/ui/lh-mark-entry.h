/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * LhMarkEntry:
 *
 * One mark of a score sheet, to be typed: told of when Enter is pressed or the focus leaves, never while an input method
 * composes. Escape brings the mark back.
 *
 * Signals: "edited" (text).
 */
#define LH_TYPE_MARK_ENTRY (lh_mark_entry_get_type ())

G_DECLARE_FINAL_TYPE (LhMarkEntry, lh_mark_entry, LH, MARK_ENTRY, GtkWidget)

GtkWidget  *lh_mark_entry_new         (gint64       item_id,
                                       const char  *kind,
                                       const char  *rater,
                                       const char  *name);
gint64      lh_mark_entry_get_item_id (LhMarkEntry *self);
const char *lh_mark_entry_get_kind    (LhMarkEntry *self);
const char *lh_mark_entry_get_rater   (LhMarkEntry *self);
void        lh_mark_entry_show        (LhMarkEntry *self,
                                       const char  *text,
                                       const char  *comment,
                                       gboolean     editable);
void        lh_mark_entry_refuse      (LhMarkEntry *self,
                                       const char  *message);

G_END_DECLS
