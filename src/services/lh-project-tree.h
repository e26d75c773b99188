/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-record-list.h"

G_BEGIN_DECLS

/**
 * LhProjectTree:
 *
 * The projects of a query as a tree: upper projects with their sub-projects (1+N). A project that fits the query is
 * shown below its upper projects, also below those that do not fit. The lists of each level are lazy
 * #LhRecordList objects in the order of the query, and follow changes of the ledger.
 *
 * Properties: "query" (#LhQuery), "pending" (the tree is being read), "n-matches" (projects that fit).
 *
 * Signals: "rebuilt" (a project became an upper project or is none any more: what lh_project_tree_get_children()
 * answers is new).
 */
#define LH_TYPE_PROJECT_TREE (lh_project_tree_get_type ())

G_DECLARE_FINAL_TYPE (LhProjectTree, lh_project_tree, LH, PROJECT_TREE, GObject)

LhProjectTree *lh_project_tree_new          (LhLedger      *ledger,
                                             LhQuery       *query);
void           lh_project_tree_set_query    (LhProjectTree *self,
                                             LhQuery       *query);
gboolean       lh_project_tree_get_pending  (LhProjectTree *self);
guint          lh_project_tree_get_n_matches (LhProjectTree *self);
LhRecordList  *lh_project_tree_get_roots    (LhProjectTree *self);
LhRecordList  *lh_project_tree_get_children (LhProjectTree *self,
                                             gint64         id);
gint64         lh_project_tree_get_upper    (LhProjectTree *self,
                                             gint64         id);

G_END_DECLS
