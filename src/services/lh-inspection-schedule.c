/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-inspection-schedule.h"

#include <glib/gi18n-lib.h>

#include "lh-codes.h"
#include "lh-error.h"
#include "lh-inspection-round.h"
#include "lh-inspection.h"

/* 4 + 1 + 1 a year (S1-22); the days are settings of the ledger. */
static const LhInspectionScheme scheme[] = {
  { "inspection.quarter-1", "quarterly", 1, N_("Inspection of the first quarter"), "03-25/04-10" },
  { "inspection.quarter-2", "quarterly", 2, N_("Inspection of the second quarter"), "06-20/07-05" },
  { "inspection.mid-year", "mid-year", 0, N_("Mid-year dispatch"), "07-08/07-20" },
  { "inspection.quarter-3", "quarterly", 3, N_("Inspection of the third quarter"), "09-25/10-12" },
  { "inspection.quarter-4", "quarterly", 4, N_("Inspection of the fourth quarter"), "12-01/12-15" },
  { "inspection.year-end", "year-end", 0, N_("Year-end acceptance"), "12-16/12-31" },
};

/**
 * lh_inspection_schedule_get_scheme:
 * @n_rounds: (out): how many rounds a year has
 *
 * Returns: (transfer none): the rounds of a year, by day
 */
const LhInspectionScheme *
lh_inspection_schedule_get_scheme (guint *n_rounds)
{
  *n_rounds = G_N_ELEMENTS (scheme);
  return scheme;
}

/* 02-29 is the last of February in the years that lack it. */
static gboolean
lh_inspection_parse_day (const char *text,
                         int         year,
                         LhDate     *date)
{
  g_auto (GStrv) parts = g_strsplit (text, "-", -1);
  guint64 month, day;

  if (g_strv_length (parts) != 2 ||
      !g_ascii_string_to_unsigned (parts[0], 10, 1, 12, &month, NULL) ||
      !g_ascii_string_to_unsigned (parts[1], 10, 1, 31, &day, NULL))
    return FALSE;
  if (month == 2 && day == 29)
    *date = lh_date_end_of_month (lh_date_new (year, 2, 1));
  else
    *date = lh_date_new (year, (int) month, (int) day);
  return lh_date_is_set (*date) && lh_date_get_month (*date) == (int) month;
}

/**
 * lh_inspection_schedule_parse_days:
 * @text: first and last day of a round, "03-25/04-10"; a last day before the first one lies in the next year
 *
 * Returns: %FALSE with LH_ERROR_INVALID when the text does not say so
 */
gboolean
lh_inspection_schedule_parse_days (const char  *text,
                                   int          year,
                                   LhDate      *starts_on,
                                   LhDate      *due_on,
                                   GError     **error)
{
  g_auto (GStrv) parts = g_strsplit (text != NULL ? text : "", "/", -1);

  if (g_strv_length (parts) != 2 ||
      !lh_inspection_parse_day (parts[0], year, starts_on) || !lh_inspection_parse_day (parts[1], year, due_on) ||
      (lh_date_compare (*due_on, *starts_on) < 0 && !lh_inspection_parse_day (parts[1], year + 1, due_on)))
    {
      g_set_error (error, LH_ERROR, LH_ERROR_INVALID,
                   _("“%s” are no days of a round. Write the first and the last day like 03-25/04-10."), text);
      return FALSE;
    }
  return TRUE;
}

/**
 * lh_inspection_schedule_check_setting:
 * @key: key of a setting; others are passed over
 *
 * Returns: %FALSE with LH_ERROR_INVALID when the value does not fit
 */
gboolean
lh_inspection_schedule_check_setting (const char  *key,
                                      const char  *value,
                                      GError     **error)
{
  LhDate starts_on, due_on;

  for (guint i = 0; i < G_N_ELEMENTS (scheme); i++)
    {
      if (g_strcmp0 (scheme[i].key, key) == 0)
        return lh_inspection_schedule_parse_days (value, 2024, &starts_on, &due_on, error);
    }
  return TRUE;
}

static void
lh_inspection_planned_free (LhInspectionPlanned *self)
{
  g_clear_object (&self->existing);
  g_free (self);
}

static LhRecord *
lh_inspection_find_round (GPtrArray                *rounds,
                          const LhInspectionScheme *entry)
{
  for (guint i = 0; i < rounds->len; i++)
    {
      LhRecord *round = g_ptr_array_index (rounds, i);

      if (g_str_equal (lh_record_get_text (round, LH_INSPECTION_ROUND_KIND), entry->kind) &&
          lh_record_get_quarter (round, LH_INSPECTION_ROUND_QUARTER).number == entry->quarter)
        return round;
    }
  return NULL;
}

/**
 * lh_inspection_schedule_plan:
 * @year: a year
 *
 * Returns: (transfer full) (element-type LhInspectionPlanned): the rounds of the year by the scheme of the ledger, with
 *   those that exist; %NULL with an error
 */
GPtrArray *
lh_inspection_schedule_plan (LhLedger  *ledger,
                             int        year,
                             GError   **error)
{
  g_autoptr (GPtrArray) plan = g_ptr_array_new_with_free_func ((GDestroyNotify) lh_inspection_planned_free);
  g_autoptr (LhQuery) query = lh_query_new (LH_TYPE_INSPECTION_ROUND);
  g_autoptr (GPtrArray) rounds = NULL;
  g_autofree char *text = g_strdup_printf ("%d", year);

  lh_query_where_field (query, LH_INSPECTION_ROUND_YEAR, LH_QUERY_EQUAL, text);
  rounds = lh_ledger_query (ledger, query, error);
  if (rounds == NULL)
    return NULL;

  for (guint i = 0; i < G_N_ELEMENTS (scheme); i++)
    {
      LhInspectionPlanned *planned = g_new0 (LhInspectionPlanned, 1);
      LhRecord *existing = lh_inspection_find_round (rounds, &scheme[i]);

      g_ptr_array_add (plan, planned);
      planned->scheme = &scheme[i];
      planned->existing = existing != NULL ? g_object_ref (existing) : NULL;
      if (!lh_inspection_schedule_parse_days (lh_ledger_get_setting (ledger, scheme[i].key, scheme[i].days), year,
                                              &planned->starts_on, &planned->due_on, error))
        return NULL;
    }
  return g_steal_pointer (&plan);
}

/**
 * lh_inspection_round_create:
 * @catalog: (nullable): the language of the ledger
 *
 * Returns: (transfer full): a new round as planned
 */
LhRecord *
lh_inspection_round_create (const LhInspectionPlanned *planned,
                            int                        year,
                            LhCatalog                 *catalog)
{
  LhRecord *round = LH_RECORD (lh_inspection_round_new ());
  g_autofree char *title = NULL;

  /* TRANSLATORS: a year, then the name of a round of inspection */
  title = g_strdup_printf (lh_tr (catalog, N_("%d: %s")), year, lh_tr (catalog, planned->scheme->label));
  lh_record_set_int (round, LH_INSPECTION_ROUND_YEAR, year);
  lh_record_set_text (round, LH_INSPECTION_ROUND_KIND, planned->scheme->kind);
  lh_record_set_text (round, LH_INSPECTION_ROUND_TITLE, title);
  if (planned->scheme->quarter > 0)
    lh_record_set_quarter (round, LH_INSPECTION_ROUND_QUARTER, lh_quarter_new (year, planned->scheme->quarter));
  lh_record_set_date (round, LH_INSPECTION_ROUND_STARTS_ON, planned->starts_on);
  lh_record_set_date (round, LH_INSPECTION_ROUND_DUE_ON, planned->due_on);
  return round;
}

/**
 * lh_inspection_schedule_create_change:
 * @plan: (element-type LhInspectionPlanned): the rounds of the year
 *
 * Returns: (transfer full) (nullable): the change that adds the rounds that are missing; %NULL when none is
 */
LhChangeSet *
lh_inspection_schedule_create_change (LhLedger  *ledger,
                                      int        year,
                                      GPtrArray *plan)
{
  g_autoptr (LhChangeSet) changes = lh_change_set_new ("generate-inspections");

  for (guint i = 0; i < plan->len; i++)
    {
      LhInspectionPlanned *planned = g_ptr_array_index (plan, i);
      g_autoptr (LhRecord) round = NULL;

      if (planned->existing != NULL)
        continue;
      round = lh_inspection_round_create (planned, year, lh_ledger_get_catalog (ledger));
      lh_change_set_insert (changes, round);
    }
  return lh_change_set_get_changes (changes)->len > 0 ? g_steal_pointer (&changes) : NULL;
}

/**
 * lh_inspection_covers:
 *
 * Returns: whether a project is to be looked at in a round: it runs while the round does, in the year of the round
 */
gboolean
lh_inspection_covers (LhRecord *round,
                      LhRecord *project)
{
  const char *const running[] = { LH_STATE_IN_PROGRESS, LH_STATE_CHANGE_REQUESTED, LH_STATE_ACCEPTANCE_REQUESTED,
                                  LH_STATE_REWORK, LH_STATE_ACCEPTED, LH_STATE_NOT_ACCEPTED, LH_STATE_ARCHIVED, NULL };
  LhDate start = lh_record_get_date (project, LH_PROJECT_START_DATE);
  LhDate finished = lh_record_get_date (project, LH_PROJECT_FINISHED_ON);
  LhDate from = lh_record_get_date (round, LH_INSPECTION_ROUND_STARTS_ON);
  LhDate until = lh_record_get_date (round, LH_INSPECTION_ROUND_DUE_ON);

  if (lh_record_get_int (round, LH_INSPECTION_ROUND_YEAR) != lh_record_get_int (project, LH_PROJECT_YEAR) ||
      !g_strv_contains (running, lh_record_get_text (project, LH_PROJECT_STATE)))
    return FALSE;
  if (lh_date_is_set (start) && lh_date_is_set (until) && lh_date_compare (start, until) > 0)
    return FALSE;
  return !lh_date_is_set (finished) || !lh_date_is_set (from) || lh_date_compare (finished, from) >= 0;
}

/**
 * lh_inspection_record_create:
 * @round: a round
 *
 * Returns: (transfer full): a new record of a project in the round, with the group of the round
 */
LhRecord *
lh_inspection_record_create (LhRecord *round,
                             gint64    project_id)
{
  LhRecord *inspection = LH_RECORD (lh_inspection_new ());
  const char *leader = lh_record_get_text (round, LH_INSPECTION_ROUND_LEADER);
  const char *members = lh_record_get_text (round, LH_INSPECTION_ROUND_MEMBERS);
  g_autofree char *group = g_strdup_printf ("%s%s%s", leader, *leader != '\0' && *members != '\0' ? ";" : "", members);

  lh_record_set_int (inspection, LH_INSPECTION_ROUND_ID, lh_record_get_id (round));
  lh_record_set_int (inspection, LH_INSPECTION_PROJECT_ID, project_id);
  lh_record_set_text (inspection, LH_INSPECTION_INSPECTORS, group);
  return inspection;
}
