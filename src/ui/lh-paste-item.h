/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-grid-edit.h"

G_BEGIN_DECLS

/**
 * LhPasteItem:
 *
 * A row of the preview of a pasted block: one cell, for its list.
 *
 * Properties: "project", "column", "before", "after", "result", "remark".
 */
#define LH_TYPE_PASTE_ITEM (lh_paste_item_get_type ())

G_DECLARE_FINAL_TYPE (LhPasteItem, lh_paste_item, LH, PASTE_ITEM, GObject)

LhPasteItem *lh_paste_item_new (const LhGridCell *cell);

G_END_DECLS
