/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-filter-bar.h"
#include "lh-record-table.h"

G_BEGIN_DECLS

/**
 * LhViewsButton:
 *
 * The named views of a list: filters, order and columns under a name that everybody who works on the ledger has. A menu
 * shows one, saves what is on screen as one, and deletes one.
 *
 * Properties: "ledger", "page" (name of the list the views are of).
 */
#define LH_TYPE_VIEWS_BUTTON (lh_views_button_get_type ())

G_DECLARE_FINAL_TYPE (LhViewsButton, lh_views_button, LH, VIEWS_BUTTON, AdwBin)

LhViewsButton *lh_views_button_new  (const char     *page,
                                     LhFilterBar    *filter_bar,
                                     LhRecordTable  *table);
void           lh_views_button_save (LhViewsButton  *self,
                                     const char     *name);

G_END_DECLS
