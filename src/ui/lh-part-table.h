/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include <adwaita.h>

#include "lh-ledger.h"

G_BEGIN_DECLS

/**
 * LhPartTable:
 *
 * The records that belong to one record (the milestones of a project, the items of a checklist) in a short table, and
 * the selected one in a form below. Columns are children in .ui.
 *
 * Properties: "ledger", "parent-record" (whose parts), "record-type" (what they are), "link" (their field that refers
 * to the parent), "sort" (field), "layout" (of the form, and with "-new" of the dialog for new ones), "label"
 * (accessible name), "new-title" (of that dialog), "sum-field" (a percentage whose sum should be 100),
 * "columns" (see lh_table_columns_append_fields()), "record" (the
 * selected one), "open-records" (a double click opens the record on its page), "open-field" (a double click
 * opens the record this field refers to), "read-only" (nothing is added or
 * removed here).
 *
 * Signals: "prepare" (record: a new one about to be filled in).
 */
#define LH_TYPE_PART_TABLE (lh_part_table_get_type ())

G_DECLARE_FINAL_TYPE (LhPartTable, lh_part_table, LH, PART_TABLE, AdwBin)

GListModel *lh_part_table_get_list (LhPartTable *self);
void        lh_part_table_select   (LhPartTable *self,
                                    gint64       id);

G_END_DECLS
