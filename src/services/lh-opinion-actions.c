/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-opinion-actions.h"

#include <glib/gi18n-lib.h>

#include "lh-error.h"
#include "lh-filing-actions.h"
#include "lh-opinion-item.h"
#include "lh-opinion-overview.h"
#include "lh-opinion.h"
#include "lh-problem.h"

static LhChangeSet *
lh_opinion_refuse (GError     **error,
                   const char  *message)
{
  g_set_error_literal (error, LH_ERROR, LH_ERROR_NOT_ALLOWED, message);
  return NULL;
}

/* What is part of a topic or set aside is not merged behind its back. */
static gboolean
lh_opinion_check_mergeable (GPtrArray  *opinions,
                            GError    **error)
{
  if (opinions->len == 0)
    return lh_opinion_refuse (error, _("Choose at least one opinion.")) != NULL;
  for (guint i = 0; i < opinions->len; i++)
    {
      const LhOpinionPlace place = lh_opinion_get_place (g_ptr_array_index (opinions, i));

      if (place == LH_OPINION_IN_TOPIC)
        return lh_opinion_refuse (error, _("An opinion among them is part of a topic. Take it out of the topic first.")) != NULL;
      if (place == LH_OPINION_ASIDE)
        return lh_opinion_refuse (error, _("An opinion among them was set aside. Take it up again first.")) != NULL;
    }
  return TRUE;
}

static void
lh_opinion_attach (LhChangeSet *changes,
                   GPtrArray   *opinions,
                   gint64       item_id)
{
  for (guint i = 0; i < opinions->len; i++)
    {
      g_autoptr (LhRecord) opinion = NULL;

      if (lh_record_get_int (g_ptr_array_index (opinions, i), LH_OPINION_ITEM_ID) == item_id)
        continue;
      opinion = lh_record_duplicate (g_ptr_array_index (opinions, i));
      lh_record_set_int (opinion, LH_OPINION_ITEM_ID, item_id);
      lh_change_set_update (changes, opinion);
    }
}

static LhRecord *
lh_opinion_create_item (GPtrArray  *opinions,
                        const char *title)
{
  LhRecord *item = LH_RECORD (lh_opinion_item_new ());
  LhRecord *first = g_ptr_array_index (opinions, 0);
  guint n_fields;
  const guint max_length = lh_record_get_fields (item, &n_fields)[LH_OPINION_ITEM_TITLE].max_length;
  g_autofree char *sentence = lh_filing_create_title (lh_record_get_text (first, LH_OPINION_CONTENT), max_length);

  lh_record_set_int (item, LH_OPINION_ITEM_YEAR, lh_record_get_int (first, LH_OPINION_YEAR));
  lh_record_set_text (item, LH_OPINION_ITEM_TITLE, title != NULL ? title : sentence);
  lh_record_set_text (item, LH_OPINION_ITEM_STATE, "not-started");
  return item;
}

/**
 * lh_opinion_merge:
 * @opinions: (element-type LhRecord): one or more, as loaded; those of other items move
 * @title: (nullable): title of the item; %NULL for the first sentence of the first opinion
 * @item: (out) (transfer full): the new item
 *
 * Merges opinions into a new item (S4-10). Their texts stay as they were raised.
 *
 * Returns: (transfer full): the change; %NULL with LH_ERROR_NOT_ALLOWED when they cannot be merged
 */
LhChangeSet *
lh_opinion_merge (GPtrArray   *opinions,
                  const char  *title,
                  LhRecord   **item,
                  GError     **error)
{
  LhChangeSet *changes;

  if (!lh_opinion_check_mergeable (opinions, error))
    return NULL;
  changes = lh_change_set_new ("merge-opinions");
  *item = lh_opinion_create_item (opinions, title);
  lh_opinion_attach (changes, opinions, lh_change_set_insert (changes, *item));
  return changes;
}

/**
 * lh_opinion_add_to_item:
 * @opinions: (element-type LhRecord): further opinions; those of other items move
 * @item: an item that exists
 *
 * Merges opinions into an item, which keeps its words.
 */
LhChangeSet *
lh_opinion_add_to_item (GPtrArray  *opinions,
                        LhRecord   *item,
                        GError    **error)
{
  g_autoptr (LhChangeSet) changes = NULL;

  if (!lh_opinion_check_mergeable (opinions, error))
    return NULL;
  changes = lh_change_set_new ("merge-opinions");
  lh_opinion_attach (changes, opinions, lh_record_get_id (item));
  if (lh_change_set_get_changes (changes)->len == 0)
    return lh_opinion_refuse (error, _("The opinions are part of this item already."));
  return g_steal_pointer (&changes);
}

/**
 * lh_opinion_take_apart:
 * @opinions: (element-type LhRecord): opinions that were merged
 *
 * Takes opinions out of their items; the items keep their words and the other opinions.
 */
LhChangeSet *
lh_opinion_take_apart (GPtrArray  *opinions,
                       GError    **error)
{
  g_autoptr (LhChangeSet) changes = lh_change_set_new ("take-opinions-apart");

  lh_opinion_attach (changes, opinions, 0);
  if (lh_change_set_get_changes (changes)->len == 0)
    return lh_opinion_refuse (error, _("None of the opinions is part of an item."));
  return g_steal_pointer (&changes);
}

/**
 * lh_opinion_take_up:
 * @opinions: (element-type LhRecord): opinions that were set aside
 *
 * Takes opinions up again. The reason why they were set aside goes.
 */
LhChangeSet *
lh_opinion_take_up (GPtrArray  *opinions,
                    GError    **error)
{
  g_autoptr (LhChangeSet) changes = lh_change_set_new ("take-opinions-up");

  for (guint i = 0; i < opinions->len; i++)
    {
      g_autoptr (LhRecord) opinion = lh_record_duplicate (g_ptr_array_index (opinions, i));

      if (!lh_record_get_boolean (opinion, LH_OPINION_SET_ASIDE))
        continue;
      lh_record_set_boolean (opinion, LH_OPINION_SET_ASIDE, FALSE);
      lh_record_set_text (opinion, LH_OPINION_SET_ASIDE_REASON, NULL);
      lh_change_set_update (changes, opinion);
    }
  if (lh_change_set_get_changes (changes)->len == 0)
    return lh_opinion_refuse (error, _("None of the opinions was set aside."));
  return g_steal_pointer (&changes);
}

/**
 * lh_opinion_set_level:
 * @items: (element-type LhRecord): items
 * @level: who handles them, a code of "handling-level" (S4-11)
 */
LhChangeSet *
lh_opinion_set_level (GPtrArray  *items,
                      const char *level)
{
  LhChangeSet *changes = lh_change_set_new ("set-handling-level");

  for (guint i = 0; i < items->len; i++)
    {
      g_autoptr (LhRecord) item = lh_record_duplicate (g_ptr_array_index (items, i));

      lh_record_set_text (item, LH_OPINION_ITEM_LEVEL, level);
      lh_change_set_update (changes, item);
    }
  return changes;
}

/**
 * lh_opinion_hand_over:
 * @items: (element-type LhRecord): items that were not handed over yet
 * @day: when they are handed over
 * @due: by when those are to be done that do not say so yet; unset for none
 *
 * Hands items over to the units that handle them (交办). The rules say what an item still lacks.
 */
LhChangeSet *
lh_opinion_hand_over (GPtrArray  *items,
                      LhDate      day,
                      LhDate      due,
                      GError    **error)
{
  g_autoptr (LhChangeSet) changes = lh_change_set_new ("hand-over-items");

  for (guint i = 0; i < items->len; i++)
    {
      g_autoptr (LhRecord) item = lh_record_duplicate (g_ptr_array_index (items, i));

      if (!lh_record_is_empty (item, LH_OPINION_ITEM_HANDED_ON))
        continue;
      lh_record_set_date (item, LH_OPINION_ITEM_HANDED_ON, day);
      if (lh_date_is_set (due) && lh_record_is_empty (item, LH_OPINION_ITEM_DUE_ON))
        lh_record_set_date (item, LH_OPINION_ITEM_DUE_ON, due);
      if (g_str_equal (lh_record_get_text (item, LH_OPINION_ITEM_STATE), "not-started"))
        lh_record_set_text (item, LH_OPINION_ITEM_STATE, "in-progress");
      lh_change_set_update (changes, item);
    }
  if (lh_change_set_get_changes (changes)->len == 0)
    return lh_opinion_refuse (error, _("The items were handed over already."));
  return g_steal_pointer (&changes);
}

/**
 * lh_opinion_make_problem:
 * @day: when the problem was found
 * @problem: (out) (transfer full): the new problem
 *
 * Turns an item into a problem of the ledger of problems: of its lead organization, due when the item is. The item names
 * the problem, so that it can be traced to the first opinion.
 */
LhChangeSet *
lh_opinion_make_problem (LhRecord  *item,
                         LhDate     day,
                         LhRecord **problem,
                         GError   **error)
{
  LhChangeSet *changes;
  g_autoptr (LhRecord) changed = NULL;
  const char *content = lh_record_get_text (item, LH_OPINION_ITEM_CONTENT);

  if (lh_record_get_int (item, LH_OPINION_ITEM_PROBLEM_ID) != 0)
    return lh_opinion_refuse (error, _("The item became a problem already."));
  if (lh_record_get_int (item, LH_OPINION_ITEM_LEAD_ORGANIZATION_ID) == 0)
    return lh_opinion_refuse (error, _("A problem belongs to an organization. Choose the lead organization first."));

  changes = lh_change_set_new ("item-to-problem");
  *problem = LH_RECORD (lh_problem_new ());
  lh_record_set_int (*problem, LH_PROBLEM_ORGANIZATION_ID, lh_record_get_int (item, LH_OPINION_ITEM_LEAD_ORGANIZATION_ID));
  lh_record_set_text (*problem, LH_PROBLEM_DESCRIPTION,
                      !lh_record_is_empty (item, LH_OPINION_ITEM_CONTENT) ? content
                      : lh_record_get_text (item, LH_OPINION_ITEM_TITLE));
  lh_record_set_text (*problem, LH_PROBLEM_ASSISTING, lh_record_get_text (item, LH_OPINION_ITEM_ASSISTING));
  lh_record_set_text (*problem, LH_PROBLEM_RESPONSIBLE_NAME, lh_record_get_text (item, LH_OPINION_ITEM_RESPONSIBLE_NAME));
  lh_record_set_date (*problem, LH_PROBLEM_FOUND_ON, day);
  if (lh_date_compare (lh_record_get_date (item, LH_OPINION_ITEM_DUE_ON), day) >= 0)
    lh_record_set_date (*problem, LH_PROBLEM_DEADLINE, lh_record_get_date (item, LH_OPINION_ITEM_DUE_ON));
  lh_record_set_text (*problem, LH_PROBLEM_STATE, "not-started");
  lh_change_set_insert (changes, *problem);

  changed = lh_record_duplicate (item);
  lh_record_set_int (changed, LH_OPINION_ITEM_PROBLEM_ID, lh_record_get_id (*problem));
  lh_change_set_update (changes, changed);
  return changes;
}
