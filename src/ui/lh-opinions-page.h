/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-page.h"
#include "lh-record-table.h"
#include "lh-similar-list.h"

G_BEGIN_DECLS

/**
 * LhOpinionsPage:
 *
 * Raw opinions by the thousand beside the items they are merged into, and what seems to wish for the same (S4-10): by M
 * the chosen opinions become one item, by Shift+M they join the chosen one, by U they leave it; or they are dragged there.
 * Below, how an item is handled (S4-11).
 */
#define LH_TYPE_OPINIONS_PAGE (lh_opinions_page_get_type ())

G_DECLARE_FINAL_TYPE (LhOpinionsPage, lh_opinions_page, LH, OPINIONS_PAGE, LhPage)

LhRecordTable *lh_opinions_page_get_opinions (LhOpinionsPage *self);
LhRecordTable *lh_opinions_page_get_items    (LhOpinionsPage *self);
LhSimilarList *lh_opinions_page_get_similar  (LhOpinionsPage *self);
void           lh_opinions_page_drop         (LhOpinionsPage *self,
                                              GPtrArray      *opinions,
                                              LhRecord       *item);

G_END_DECLS
