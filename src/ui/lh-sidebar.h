/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-page.h"

G_BEGIN_DECLS

/**
 * LhSidebar:
 *
 * The pages of the window, and the file they are about. Properties: "pages" (#GtkSelectionModel of #GtkStackPage,
 * as gtk_stack_get_pages() gives it), "ledger".
 */
#define LH_TYPE_SIDEBAR (lh_sidebar_get_type ())

G_DECLARE_FINAL_TYPE (LhSidebar, lh_sidebar, LH, SIDEBAR, AdwBin)

G_END_DECLS
