/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-awards.h"

#include "lh-result-number.h"

/* What is told of a ranking, and what is done with its entries. */

/**
 * lh_award_ranking_find:
 *
 * Returns: (transfer none) (nullable): the nomination of a project
 */
LhAwardEntry *
lh_award_ranking_find (LhAwardRanking *self,
                       gint64          project_id)
{
  for (guint i = 0; i < self->entries->len; i++)
    {
      LhAwardEntry *entry = g_ptr_array_index (self->entries, i);

      if (lh_record_get_id (entry->project) == project_id)
        return entry;
    }
  return NULL;
}

static guint
lh_award_ranking_count (const LhAwardRanking *self,
                        guint                 rank)
{
  guint n = 0;

  for (guint i = 0; i < self->entries->len; i++)
    n += ((LhAwardEntry *) g_ptr_array_index (self->entries, i))->rank == rank;
  return n;
}

/**
 * lh_award_ranking_explain:
 *
 * Returns: (transfer full): which ranks are shared, and whether the last places are; "" when there is nothing to tell
 */
char *
lh_award_ranking_explain (const LhAwardRanking *self,
                          LhCatalog            *catalog)
{
  gint64 places = lh_record_get_int (self->category, LH_AWARD_CATEGORY_PLACES);
  g_autoptr (GString) text = g_string_new (NULL);
  guint last = 0;

  for (guint i = 0; i < self->entries->len; i++)
    {
      LhAwardEntry *entry = g_ptr_array_index (self->entries, i);
      guint n = entry->tied && entry->rank != last ? lh_award_ranking_count (self, entry->rank) : 0;

      last = entry->rank;
      if (n == 0)
        continue;
      if (text->len > 0)
        g_string_append_c (text, ' ');
      g_string_append_printf (text, lh_tr (catalog, "Rank %u is shared by %u projects, in the official order."),
                              entry->rank, n);
      if (places != LH_UNSET && entry->rank <= places && entry->rank + n - 1 > places)
        g_string_append_printf (text, lh_tr (catalog, " They are more than the places left (%u): the work committee decides."),
                                (guint) places - entry->rank + 1);
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

/**
 * lh_award_category_format_share:
 * @n: how many are chosen
 * @n_projects: the projects of the year, where the category does not say what it is chosen from
 *
 * Returns: (transfer full): the share: 约0.7% for 20 of 2800余个 (rules R1 and R2); "" when there is nothing to choose
 *   from
 */
char *
lh_award_category_format_share (LhRecord  *category,
                                guint      n,
                                guint      n_projects,
                                LhCatalog *catalog)
{
  g_auto (LhResultNumber) pool = { 0 };
  g_autofree char *number = NULL;
  LhDecimal share;

  lh_result_number_parse (lh_record_get_text (category, LH_AWARD_CATEGORY_POOL), &pool);
  if (pool.kind != LH_RESULT_NUMBER_VALUE)
    pool.value = lh_decimal_new (n_projects, 0);
  if (!lh_decimal_divide (lh_decimal_new ((gint64) n * 100, 0), pool.value, 1, &share))
    return g_strdup ("");
  number = lh_result_number_format (share, NULL, NULL, "%", catalog);
  return pool.qualifier != NULL ? g_strdup_printf (lh_trc (catalog, "approximate", "about %s"), number)
                                : g_steal_pointer (&number);
}

/**
 * lh_awards_nominate:
 * @projects: (element-type LhRecord): the projects
 * @nominated_by: (nullable): who nominates them
 * @day: when
 *
 * Returns: (transfer full): the change that nominates them all
 */
LhChangeSet *
lh_awards_nominate (LhRecord   *category,
                    GPtrArray  *projects,
                    const char *nominated_by,
                    LhDate      day)
{
  LhChangeSet *changes = lh_change_set_new ("nominate-award");

  for (guint i = 0; i < projects->len; i++)
    {
      g_autoptr (LhRecord) award = LH_RECORD (lh_award_new ());

      lh_record_set_int (award, LH_AWARD_CATEGORY_ID, lh_record_get_id (category));
      lh_record_set_int (award, LH_AWARD_PROJECT_ID, lh_record_get_id (g_ptr_array_index (projects, i)));
      lh_record_set_text (award, LH_AWARD_NOMINATED_BY, nominated_by);
      lh_record_set_date (award, LH_AWARD_NOMINATED_ON, day);
      lh_change_set_insert (changes, award);
    }
  return changes;
}

/**
 * lh_awards_grant:
 * @entry: a nomination
 * @day: when
 *
 * Returns: (transfer full): the change that grants the award and keeps the rank it was granted at; the ledger refuses it
 *   when no place is left
 */
LhChangeSet *
lh_awards_grant (const LhAwardEntry *entry,
                 LhDate              day)
{
  LhChangeSet *changes = lh_change_set_new ("grant-award");
  g_autoptr (LhRecord) award = lh_record_duplicate (entry->award);

  lh_record_set_boolean (award, LH_AWARD_GRANTED, TRUE);
  lh_record_set_date (award, LH_AWARD_GRANTED_ON, day);
  lh_record_set_int (award, LH_AWARD_RANK, entry->rank > 0 ? (gint64) entry->rank : LH_UNSET);
  lh_change_set_update (changes, award);
  return changes;
}

/**
 * lh_awards_revoke:
 *
 * Returns: (transfer full): the change that takes the award back; the nomination stays
 */
LhChangeSet *
lh_awards_revoke (const LhAwardEntry *entry)
{
  LhChangeSet *changes = lh_change_set_new ("revoke-award");
  g_autoptr (LhRecord) award = lh_record_duplicate (entry->award);

  lh_record_set_boolean (award, LH_AWARD_GRANTED, FALSE);
  lh_record_set_date (award, LH_AWARD_GRANTED_ON, (LhDate) { 0 });
  lh_record_set_int (award, LH_AWARD_RANK, LH_UNSET);
  lh_change_set_update (changes, award);
  return changes;
}
