/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include <gio/gio.h>

#include "lh-ledger.h"

G_BEGIN_DECLS

/**
 * LhSelfCheckState:
 * @LH_SELF_CHECK_OPEN: not checked yet
 * @LH_SELF_CHECK_CLEAR: checked, and nothing was found
 * @LH_SELF_CHECK_FOUND: something was found
 *
 * How an organization stands with a line of a negative list.
 */
typedef enum
{
  LH_SELF_CHECK_OPEN,
  LH_SELF_CHECK_CLEAR,
  LH_SELF_CHECK_FOUND,
  LH_SELF_CHECK_N_STATES
} LhSelfCheckState;

/**
 * LhNegativeCell:
 * @organization: (transfer none): an organization
 * @item: (transfer none): a line of the list
 * @check: (nullable): the latest self-check; those before it stay
 *
 * One organization and one line.
 */
typedef struct
{
  LhRecord *organization;
  LhRecord *item;
  LhRecord *check;
} LhNegativeCell;

/**
 * LhNegativeList:
 * @checklist: (nullable): the version that is shown; %NULL when the year has no negative list
 * @lists: (element-type LhRecord): all versions of the year, the newest first
 * @items: (element-type LhRecord): the lines
 * @organizations: (element-type LhRecord): who checks itself, in official order
 * @cells: organizations × lines, one row after the other
 * @states: how many cells stand in each #LhSelfCheckState
 * @n_complete: organizations that have checked every line
 * @n_problems: hits that have led to a problem
 *
 * The self-check of the organizations against a version of the negative list (S1-46). Only read once it is loaded.
 */
typedef struct
{
  LhRecord       *checklist;
  GPtrArray      *lists;
  GPtrArray      *items;
  GPtrArray      *organizations;
  LhNegativeCell *cells;
  guint           states[LH_SELF_CHECK_N_STATES];
  guint           n_complete;
  guint           n_problems;
} LhNegativeList;

LhNegativeList       *lh_negative_list_load           (LhLedger              *ledger,
                                                       int                    year,
                                                       gint64                 checklist_id,
                                                       GError               **error);
void                  lh_negative_list_load_async     (LhLedger              *ledger,
                                                       int                    year,
                                                       gint64                 checklist_id,
                                                       GCancellable          *cancellable,
                                                       GAsyncReadyCallback    callback,
                                                       gpointer               user_data);
LhNegativeList       *lh_negative_list_load_finish    (LhLedger              *ledger,
                                                       GAsyncResult          *result,
                                                       GError               **error);
void                  lh_negative_list_free           (LhNegativeList        *self);
LhNegativeCell       *lh_negative_list_get_cell       (LhNegativeList        *self,
                                                       guint                  organization,
                                                       guint                  item);
guint                 lh_negative_list_count_row      (LhNegativeList        *self,
                                                       guint                  organization,
                                                       LhSelfCheckState       state);
guint                 lh_negative_list_count_column   (LhNegativeList        *self,
                                                       guint                  item,
                                                       LhSelfCheckState       state);
LhSelfCheckState      lh_negative_cell_get_state      (const LhNegativeCell  *cell);
const char           *lh_self_check_state_get_label   (LhSelfCheckState       state,
                                                       LhCatalog             *catalog);

LhChangeSet          *lh_negative_list_create_marks   (GPtrArray             *cells,
                                                       LhSelfCheckState       state,
                                                       LhDate                 day,
                                                       guint                 *n_marked);
LhChangeSet          *lh_negative_list_create_problems (GPtrArray            *cells,
                                                       LhDate                 day,
                                                       guint                 *n_problems);
LhChangeSet          *lh_negative_list_create_version (LhNegativeList        *self,
                                                       LhDate                 day);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LhNegativeList, lh_negative_list_free)

G_END_DECLS
