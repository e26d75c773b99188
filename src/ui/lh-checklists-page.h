/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-page.h"

G_BEGIN_DECLS

/**
 * LhChecklistsPage:
 *
 * Checklists (清单), a page of views. Each is a class of its own in an #LhLazyBin of the stack, with a button of the
 * same name in the switcher; a view that is an #LhPage says itself what Ctrl+N makes there.
 *
 * Properties: "view" (name of the view on screen: "lists", …).
 *
 * Actions: checklists.view (name of a view).
 */
#define LH_TYPE_CHECKLISTS_PAGE (lh_checklists_page_get_type ())

G_DECLARE_FINAL_TYPE (LhChecklistsPage, lh_checklists_page, LH, CHECKLISTS_PAGE, LhPage)

GtkWidget *lh_checklists_page_show_view (LhChecklistsPage *self,
                                         const char       *name);

G_END_DECLS
