/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-ledger.h"

G_BEGIN_DECLS

/**
 * LhOpinionPlace:
 * @LH_OPINION_OPEN: nothing was made of it yet (未归并)
 * @LH_OPINION_MERGED: part of an item
 * @LH_OPINION_IN_TOPIC: part of a topic
 * @LH_OPINION_ASIDE: set aside with a reason
 *
 * Where an opinion stands. It stands in exactly one place.
 */
typedef enum
{
  LH_OPINION_OPEN,
  LH_OPINION_MERGED,
  LH_OPINION_IN_TOPIC,
  LH_OPINION_ASIDE,
  LH_N_OPINION_PLACES
} LhOpinionPlace;

/**
 * LhOpinionCount:
 * @key: a code or an id; "" for not filled in
 * @label: what the user calls it
 * @items: how many items
 * @opinions: how many opinions were merged into them
 * @done: how many of the items are completed
 * @overdue: how many of the items are overdue
 */
typedef struct
{
  char  *key;
  char  *label;
  guint  items;
  guint  opinions;
  guint  done;
  guint  overdue;
} LhOpinionCount;

/**
 * LhOpinionOverview:
 * @year: the year
 * @as_of: the day on which an item is overdue or not
 * @opinions: (element-type LhRecord): all raw opinions of the year, in the order they were raised
 * @items: (element-type LhRecord): all items of the year, in the order of their numbers
 * @places: how many opinions stand in each #LhOpinionPlace; they add up to all
 *
 * The opinions of a year and what became of them (S4-10, S4-11).
 */
typedef struct
{
  int         year;
  LhDate      as_of;
  GPtrArray  *opinions;
  GPtrArray  *items;
  GHashTable *by_item;
  guint       places[LH_N_OPINION_PLACES];
  guint       overdue;
} LhOpinionOverview;

LhOpinionPlace     lh_opinion_get_place              (LhRecord             *opinion);
gboolean           lh_opinion_item_is_closed         (LhRecord             *item);
gboolean           lh_opinion_item_is_overdue        (LhRecord             *item,
                                                      LhDate                as_of);

LhOpinionOverview *lh_opinion_overview_load          (LhLedger             *ledger,
                                                      int                   year,
                                                      LhDate                as_of,
                                                      GError              **error);
void               lh_opinion_overview_load_async    (LhLedger             *ledger,
                                                      int                   year,
                                                      LhDate                as_of,
                                                      GCancellable         *cancellable,
                                                      GAsyncReadyCallback   callback,
                                                      gpointer              user_data);
LhOpinionOverview *lh_opinion_overview_load_finish   (LhLedger             *ledger,
                                                      GAsyncResult         *result,
                                                      GError              **error);
void               lh_opinion_overview_free          (LhOpinionOverview    *self);
GPtrArray         *lh_opinion_overview_get_opinions  (LhOpinionOverview    *self,
                                                      gint64                item_id);
GPtrArray         *lh_opinion_overview_count_levels  (LhOpinionOverview    *self,
                                                      LhLedger             *ledger,
                                                      LhCatalog            *catalog);
GPtrArray         *lh_opinion_overview_count_states  (LhOpinionOverview    *self,
                                                      LhLedger             *ledger,
                                                      LhCatalog            *catalog);
GPtrArray         *lh_opinion_overview_count_units   (LhOpinionOverview    *self,
                                                      LhLedger             *ledger,
                                                      LhCatalog            *catalog);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LhOpinionOverview, lh_opinion_overview_free)

G_END_DECLS
