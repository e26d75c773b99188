/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include <adwaita.h>

#include "lh-project-tree.h"

G_BEGIN_DECLS

/**
 * LhProjectTreeView:
 *
 * The projects of the page as a tree: upper projects and their sub-projects (1+N), with level, progress and its basis,
 * state and light. Right and Left open and close a row.
 *
 * Properties: "ledger", "query" (which projects), "record" (the selected one), "tree" (#LhProjectTree).
 */
#define LH_TYPE_PROJECT_TREE_VIEW (lh_project_tree_view_get_type ())

G_DECLARE_FINAL_TYPE (LhProjectTreeView, lh_project_tree_view, LH, PROJECT_TREE_VIEW, AdwBin)

LhProjectTree    *lh_project_tree_view_get_tree  (LhProjectTreeView *self);
GtkTreeListModel *lh_project_tree_view_get_model (LhProjectTreeView *self);

G_END_DECLS
