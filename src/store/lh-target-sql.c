/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-target-sql.h"

#include "lh-annual-target.h"

/* A row of each statement is one row that counts: its id, how many it stands for. All of the year, up to the day, and
 * of one organization where the target has one. */
#define LH_TARGET_INPUT \
  "WITH input AS (SELECT $year AS the_year, $from AS first, $until AS last, $as_of AS as_of, $item AS item," \
  " $organization AS organization, $standard AS the_standard) "

static const struct
{
  const char *source;
  const char *entity;
  const char *sql;
} sources[] = {
  { "duties", "duty",
    LH_TARGET_INPUT
    "SELECT t.id, coalesce (t.done_count, 1) FROM duty t, input"
    " WHERE t.item_id = input.item AND t.due_on BETWEEN input.first AND input.last AND t.period_start <= input.as_of"
    " AND (coalesce (t.done_count, 0) > 0 OR t.state = 'done') AND t.state <> 'exempt'"
    " AND (input.organization = 0 OR t.organization_id = input.organization) ORDER BY t.due_on, t.id" },
  { "designations", "designation",
    LH_TARGET_INPUT
    "SELECT t.id, 1 FROM designation t, input WHERE (input.the_standard = '' OR t.standard = input.the_standard)"
    " AND t.year = input.the_year AND coalesce (t.named_on, input.first) <= input.as_of"
    " AND (input.organization = 0 OR t.organization_id = input.organization) ORDER BY t.named_on, t.id" },
  { "stars", "star-rating",
    LH_TARGET_INPUT
    "SELECT max (t.id), 1 FROM star_rating t, input WHERE t.year = input.the_year"
    " AND t.reached AND coalesce (t.rated_on, input.first) <= input.as_of"
    " AND (input.organization = 0 OR t.organization_id = input.organization) GROUP BY t.organization_id ORDER BY 1" },
  { "trainings", "training",
    LH_TARGET_INPUT
    "SELECT t.id, 1 FROM training t, input WHERE t.kind = 'class' AND t.held_on BETWEEN input.first AND input.as_of"
    " AND (input.organization = 0 OR t.organization_id = input.organization) ORDER BY t.held_on, t.id" },
  { "unions", "party-union",
    LH_TARGET_INPUT
    "SELECT t.id, 1 FROM party_union t, input WHERE coalesce (t.founded_on, input.first) <= input.as_of"
    " AND (t.ended_on IS NULL OR t.ended_on > input.as_of)"
    " AND (input.organization = 0 OR t.organization_id = input.organization) ORDER BY t.founded_on, t.id" },
  { "posts", "member-item",
    LH_TARGET_INPUT
    "SELECT t.id, 1 FROM member_item t, input WHERE t.kind = 'vanguard-post' AND coalesce (t.state, '') <> 'cancelled'"
    " AND (input.organization = 0 OR t.organization_id = input.organization) ORDER BY t.id" },
  { "services", "activity",
    LH_TARGET_INPUT
    "SELECT t.id, 1 FROM activity t, input WHERE t.kind = 'volunteer' AND t.held_on BETWEEN input.first AND input.as_of"
    " AND (input.organization = 0 OR t.organization_id = input.organization) ORDER BY t.held_on, t.id" },
};

static void
lh_target_sql_bind (LhStatement *statement,
                    LhRecord    *target,
                    LhDate       as_of)
{
  const int year = (int) lh_record_get_int (target, LH_ANNUAL_TARGET_YEAR);
  g_autofree char *from = g_strdup_printf ("%d-01-01", year);
  g_autofree char *until = g_strdup_printf ("%d-12-31", year);
  g_autofree char *day = lh_date_to_iso (as_of);

  lh_statement_bind_int (statement, "$year", year);
  lh_statement_bind_text (statement, "$from", from);
  lh_statement_bind_text (statement, "$until", until);
  lh_statement_bind_text (statement, "$as_of", g_strcmp0 (day, until) < 0 ? day : until);
  lh_statement_bind_int (statement, "$item", lh_record_get_int (target, LH_ANNUAL_TARGET_ITEM_ID));
  lh_statement_bind_int (statement, "$organization", lh_record_get_int (target, LH_ANNUAL_TARGET_ORGANIZATION_ID));
  lh_statement_bind_text (statement, "$standard", lh_record_get_text (target, LH_ANNUAL_TARGET_STANDARD));
}

/* What has no checklist item to count the duties of is not counted; that is not the same as none. */
static gboolean
lh_target_sql_is_countable (LhRecord   *target,
                            const char *source)
{
  return !g_str_equal (source, "duties") || lh_record_get_int (target, LH_ANNUAL_TARGET_ITEM_ID) != 0;
}

/**
 * lh_target_sql_count:
 * @target: a target of a year
 * @as_of: later rows do not count
 * @count: (out caller-allocates): what counts; not known when the actual value is typed. Clear it afterwards.
 *
 * Returns: %FALSE with @error when the ledger cannot be read
 */
gboolean
lh_target_sql_count (LhSession      *session,
                     LhRecord       *target,
                     LhDate          as_of,
                     LhTargetCount  *count,
                     GError        **error)
{
  const char *source = lh_record_get_text (target, LH_ANNUAL_TARGET_SOURCE);
  LhStatement *statement = NULL;
  gboolean has_row = TRUE;

  *count = (LhTargetCount) { .ids = g_array_new (FALSE, FALSE, sizeof (gint64)) };
  for (guint i = 0; i < G_N_ELEMENTS (sources); i++)
    {
      if (!g_str_equal (sources[i].source, source) || !lh_target_sql_is_countable (target, source))
        continue;
      statement = lh_connection_prepare (lh_session_get_connection (session), sources[i].sql, error);
      count->entity = sources[i].entity;
      if (statement == NULL)
        return FALSE;
    }
  count->known = statement != NULL;
  if (statement != NULL)
    lh_target_sql_bind (statement, target, as_of);
  while (statement != NULL)
    {
      gint64 id;

      if (!lh_statement_step (statement, &has_row, error))
        return FALSE;
      if (!has_row)
        break;
      id = lh_statement_column_int (statement, 0);
      g_array_append_val (count->ids, id);
      count->count += lh_statement_column_int (statement, 1);
    }
  return TRUE;
}

/**
 * lh_target_count_clear:
 *
 * Frees what a count holds.
 */
void
lh_target_count_clear (LhTargetCount *count)
{
  g_clear_pointer (&count->ids, g_array_unref);
}
