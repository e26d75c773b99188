/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define LH_TYPE_PAGE_HEAD (lh_page_head_get_type ())

/**
 * LhPageHead:
 *
 * The title of a page and, beside it, the switcher of its views: of the pages of a stack, or a row of buttons given as its
 * child; small, that of a card. Where there is no room for both the switcher
 * goes below the title; where there is none for all its buttons it can be scrolled.
 */
G_DECLARE_FINAL_TYPE (LhPageHead, lh_page_head, LH, PAGE_HEAD, GtkWidget)

G_END_DECLS
