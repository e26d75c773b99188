/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * LhRemarkButton:
 *
 * Beside a line of a score sheet: what the work committee says of it, and whether it does not apply to the project.
 *
 * Signals: "remark" (comment, inapplicable).
 */
#define LH_TYPE_REMARK_BUTTON (lh_remark_button_get_type ())

G_DECLARE_FINAL_TYPE (LhRemarkButton, lh_remark_button, LH, REMARK_BUTTON, AdwBin)

GtkWidget *lh_remark_button_new         (gint64          item_id,
                                         const char     *item_name);
gint64     lh_remark_button_get_item_id (LhRemarkButton *self);
void       lh_remark_button_show        (LhRemarkButton *self,
                                         const char     *comment,
                                         gboolean        inapplicable,
                                         gboolean        editable);

G_END_DECLS
