/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include <adwaita.h>

#include "lh-record-table.h"

G_BEGIN_DECLS

/**
 * LhKeyTasksView:
 *
 * The key tasks of the year with the projects that serve them (S0-4), and the responsibility lines that no project
 * serves (S3-3).
 *
 * Properties: "ledger".
 *
 * Actions: key-tasks.new, key-tasks.edit (id: x).
 */
#define LH_TYPE_KEY_TASKS_VIEW (lh_key_tasks_view_get_type ())

G_DECLARE_FINAL_TYPE (LhKeyTasksView, lh_key_tasks_view, LH, KEY_TASKS_VIEW, AdwBin)

GtkListBox    *lh_key_tasks_view_get_list  (LhKeyTasksView *self);
LhRecordTable *lh_key_tasks_view_get_lines (LhKeyTasksView *self);

G_END_DECLS
