/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-register-count.h"

#include "lh-activity.h"
#include "lh-brand-figures.h"
#include "lh-good-idea.h"
#include "lh-member-item.h"
#include "lh-regulation.h"
#include "lh-result-number.h"
#include "lh-risk.h"
#include "lh-series-value.h"
#include "lh-brand-series.h"

/* Figures of service records and practical things (S1-58), ideas (S1-60), activities (S1-33), press items (S2-25), rules
 * (S1-47), risks (S1-59) and yearly series (S2-3). */

/* So many times a year a unit serves (双报到服务不少于4次), where the year has no target of its own. */
#define SERVICES_A_YEAR 4

static gint64
lh_register_get_service_target (LhRegisterCount *self)
{
  LhDecimal target;

  if (lh_register_count_find_target (self, "services", &target) && target.value > 0)
    return lh_decimal_to_integer (target, 0);
  return SERVICES_A_YEAR;
}

static void
lh_register_add_people (LhRegisterCount *self,
                        const char      *label)
{
  g_auto (LhBound) people = { 0 };

  lh_bound_init (&people);
  lh_bound_add_records (&people, self->rows, "people", NULL);
  lh_register_count_add_bound (self, "people", label, &people);
}

/* Each unit against what it owes in the year. */
void
lh_register_count_services (LhRegisterCount *self)
{
  gint64 target = lh_register_get_service_target (self);
  g_autoptr (GPtrArray) units = lh_register_get_units (self);
  g_autoptr (GHashTable) by_unit = lh_register_group (self->rows, "organization-id");
  g_autoptr (GArray) reached = lh_register_ids_new ();
  g_autoptr (GArray) below = lh_register_ids_new ();
  LhTally *tally = lh_register_count_add_tally (self, "organization-id",
                                                lh_tr (self->catalog, N_("Services of each unit")));

  for (guint i = 0; i < units->len; i++)
    {
      LhRecord *unit = g_ptr_array_index (units, i);
      gint64 id = lh_record_get_id (unit);
      g_autoptr (GArray) none = lh_register_ids_new ();
      GArray *ids = g_hash_table_lookup (by_unit, &id);
      LhTallyLine *line = lh_tally_add (tally, lh_record_get_text (unit, LH_ORGANIZATION_NAME), "activity",
                                        ids != NULL ? ids : none);

      lh_register_ids_add (ids != NULL && ids->len >= target ? reached : below, id);
      g_free (line->value);
      line->value = g_strdup_printf ("%u / %d", line->ids->len, (int) target);
    }
  lh_register_count_add_ids (self, "reached", lh_tr (self->catalog, N_("Units that reach the number")), "organization",
                             reached);
  lh_register_count_add_ids (self, "below", lh_tr (self->catalog, N_("Units below the number")), "organization", below);
  lh_register_figure_set (lh_register_count_add (self, "number", lh_tr (self->catalog, N_("Number owed by each unit")),
                                                 NULL, NULL), target);
  lh_register_add_people (self, lh_tr (self->catalog, N_("People")));
}

void
lh_register_count_things (LhRegisterCount *self)
{
  g_autoptr (GArray) done = lh_register_ids_new ();
  g_autoptr (GArray) silent = lh_register_ids_new ();

  for (guint i = 0; i < self->rows->len; i++)
    {
      LhRecord *thing = g_ptr_array_index (self->rows, i);

      if (lh_record_is_empty (thing, LH_MEMBER_ITEM_DONE_ON))
        continue;
      lh_register_ids_add (done, lh_record_get_id (thing));
      if (lh_record_is_empty (thing, LH_MEMBER_ITEM_RESULT))
        lh_register_ids_add (silent, lh_record_get_id (thing));
    }
  lh_register_count_add_ids (self, "with-day", lh_tr (self->catalog, N_("With a day of completion")), "member-item", done);
  if (silent->len > 0)
    lh_register_count_add_ids (self, "without-result", lh_tr (self->catalog, N_("Done without a result")), "member-item",
                               silent);
}

void
lh_register_count_ideas (LhRegisterCount *self)
{
  g_autoptr (GArray) silent = lh_register_ids_new ();

  for (guint i = 0; i < self->rows->len; i++)
    {
      LhRecord *idea = g_ptr_array_index (self->rows, i);

      if (g_str_equal (lh_record_get_text (idea, LH_GOOD_IDEA_ADOPTION), "adopted") &&
          lh_record_is_empty (idea, LH_GOOD_IDEA_RESULT))
        lh_register_ids_add (silent, lh_record_get_id (idea));
    }
  if (silent->len > 0)
    lh_register_count_add_ids (self, "without-result", lh_tr (self->catalog, N_("Adopted without a result")), "good-idea",
                               silent);
}

/* Hours of volunteer service (S2-17), and those of all people together. What says no hours is not 0 (rule R4). */
static void
lh_register_add_volunteer_hours (LhRegisterCount *self)
{
  g_autoptr (GArray) volunteer = lh_register_collect (self->rows, "kind", "volunteer");
  g_autoptr (GArray) silent = lh_register_ids_new ();
  LhDecimal hours = LH_DECIMAL_ZERO;
  LhDecimal together = LH_DECIMAL_ZERO;

  for (guint i = 0; i < self->rows->len; i++)
    {
      LhRecord *activity = g_ptr_array_index (self->rows, i);
      gint64 people = lh_record_get_int (activity, LH_ACTIVITY_PEOPLE);
      LhDecimal own;

      if (!g_str_equal (lh_record_get_text (activity, LH_ACTIVITY_KIND), "volunteer"))
        continue;
      if (!lh_decimal_parse (lh_record_get_text (activity, LH_ACTIVITY_HOURS), &own, NULL))
        {
          lh_register_ids_add (silent, lh_record_get_id (activity));
          continue;
        }
      lh_decimal_add (hours, own, &hours);
      if (people > 0)
        lh_decimal_add (together, lh_decimal_new (own.value * people, own.scale), &together);
    }
  lh_register_count_add_decimal (self, "volunteer-hours", lh_tr (self->catalog, N_("Volunteer hours")), "activity",
                                 volunteer, hours);
  lh_register_count_add_decimal (self, "volunteer-person-hours", lh_tr (self->catalog, N_("Volunteer hours of all people")),
                                 "activity", volunteer, together);
  if (silent->len > 0)
    lh_register_count_add_ids (self, "volunteer-without-hours",
                               lh_tr (self->catalog, N_("Volunteer service without hours")), "activity", silent);
}

/* Times, people, hours and what was brought, year by year (S2-23). */
static void
lh_register_tally_activity_years (LhRegisterCount *self)
{
  g_autoptr (GPtrArray) totals = lh_activity_totals_compute (self->all);
  LhTally *tally;

  if (totals->len == 0)
    return;
  tally = lh_register_count_add_tally (self, "year-totals", lh_tr (self->catalog, N_("Totals of each year")));
  for (guint i = 0; i < totals->len; i++)
    {
      const LhActivityTotal *total = g_ptr_array_index (totals, i);
      g_autofree char *label = g_strdup_printf (lh_tr (self->catalog, N_("Year %d")), total->year);
      g_autoptr (GArray) ids = lh_register_ids_new ();
      LhTallyLine *line;

      for (guint j = 0; j < self->all->len; j++)
        {
          LhRecord *activity = g_ptr_array_index (self->all, j);

          if (lh_date_get_year (lh_record_get_date (activity, LH_ACTIVITY_HELD_ON)) == total->year)
            lh_register_ids_add (ids, lh_record_get_id (activity));
        }
      line = lh_tally_add (tally, label, "activity", ids);
      g_free (line->value);
      line->value = lh_activity_total_describe (total, self->catalog);
    }
}

void
lh_register_count_activities (LhRegisterCount *self)
{
  g_autoptr (GHashTable) shown = lh_register_group (self->related[0], "activity-id");
  g_autoptr (GArray) with = lh_register_ids_new ();
  guint n_cases = 0;

  for (guint i = 0; i < self->rows->len; i++)
    {
      gint64 id = lh_record_get_id (g_ptr_array_index (self->rows, i));
      GArray *cases = g_hash_table_lookup (shown, &id);

      if (cases == NULL)
        continue;
      lh_register_ids_add (with, id);
      n_cases += cases->len;
    }
  lh_register_add_people (self, lh_tr (self->catalog, N_("People")));
  lh_register_figure_set (lh_register_count_add (self, "cases", lh_tr (self->catalog, N_("Cases shown")), "activity",
                                                 with), n_cases);
  lh_register_add_volunteer_hours (self);
  lh_register_tally_activity_years (self);
}

void
lh_register_count_press (LhRegisterCount *self)
{
  g_autoptr (GPtrArray) units = lh_register_get_units (self);
  g_autoptr (GHashTable) by_unit = lh_register_group (self->rows, "organization-id");
  g_autoptr (GArray) with = lh_register_ids_new ();
  g_autoptr (GArray) without = lh_register_ids_new ();

  for (guint i = 0; i < units->len; i++)
    {
      gint64 id = lh_record_get_id (g_ptr_array_index (units, i));

      lh_register_ids_add (g_hash_table_contains (by_unit, &id) ? with : without, id);
    }
  lh_register_count_add_ids (self, "units", lh_tr (self->catalog, N_("Units published")), "organization", with);
  lh_register_count_add_ids (self, "units-without", lh_tr (self->catalog, N_("Units not published")), "organization",
                             without);
  lh_register_count_add_missing (self, "without-text", lh_tr (self->catalog, N_("Text not kept")), "text");
}

/* A rule answers a common problem (源头治理), or stands for itself. */
void
lh_register_count_regulations (LhRegisterCount *self)
{
  g_autoptr (GArray) answering = lh_register_ids_new ();

  for (guint i = 0; i < self->all->len; i++)
    {
      LhRecord *rule = g_ptr_array_index (self->all, i);

      if (lh_record_get_int (rule, LH_REGULATION_COMMON_PROBLEM_ID) != 0)
        lh_register_ids_add (answering, lh_record_get_id (rule));
    }
  lh_register_count_add_ids (self, "answering", lh_tr (self->catalog, N_("Answer a common problem")), "regulation",
                             answering);
}

/* Risks are looked at again every quarter (S1-59). */
void
lh_register_count_risks (LhRegisterCount *self)
{
  LhDate start = lh_quarter_first_day (lh_quarter_of_date (self->as_of));
  g_autoptr (GArray) stale = lh_register_ids_new ();

  for (guint i = 0; i < self->rows->len; i++)
    {
      LhRecord *risk = g_ptr_array_index (self->rows, i);
      LhDate reviewed = lh_record_get_date (risk, LH_RISK_REVIEWED_ON);

      if (!lh_date_is_set (reviewed) || lh_date_compare (reviewed, start) < 0)
        lh_register_ids_add (stale, lh_record_get_id (risk));
    }
  lh_register_count_add_ids (self, "stale", lh_tr (self->catalog, N_("Not reviewed this quarter")), "risk", stale);
  lh_register_count_add_missing (self, "without-measures", lh_tr (self->catalog, N_("Without measures")), "measures");
}

/* The values of a series, year by year, as they are written: they are never added, and a percentage without its base
 * says so (rules R4, R5). */
static char *
lh_register_format_series (LhRegisterCount *self,
                           LhRecord        *series)
{
  const char *unit = lh_record_get_text (series, LH_BRAND_SERIES_UNIT);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < self->related[0]->len; i++)
    {
      LhRecord *value = g_ptr_array_index (self->related[0], i);
      g_autofree char *number = NULL;
      LhDecimal decimal;

      if (lh_record_get_int (value, LH_SERIES_VALUE_SERIES_ID) != lh_record_get_id (series) ||
          !lh_decimal_parse (lh_record_get_text (value, LH_SERIES_VALUE_VALUE), &decimal, NULL))
        continue;
      number = lh_result_number_format (lh_decimal_strip (decimal), NULL, lh_record_get_text (value, LH_SERIES_VALUE_QUALIFIER),
                                        unit, self->catalog);
      g_string_append_printf (text, "%s%d: %s", text->len > 0 ? "  " : "",
                              (int) lh_record_get_int (value, LH_SERIES_VALUE_YEAR), number);
    }
  if (text->len > 0 && lh_result_unit_is_percentage (unit))
    g_string_append_printf (text, "  (%s)", lh_tr (self->catalog, N_("base not known")));
  return g_string_free (g_steal_pointer (&text), FALSE);
}

void
lh_register_count_series (LhRegisterCount *self)
{
  LhTally *tally = lh_register_count_add_tally (self, "values", lh_tr (self->catalog, N_("Values by year")));
  g_autoptr (GArray) percentages = lh_register_ids_new ();

  for (guint i = 0; i < self->rows->len; i++)
    {
      LhRecord *series = g_ptr_array_index (self->rows, i);
      g_autoptr (GArray) one = lh_register_ids_new ();
      LhTallyLine *line;

      lh_register_ids_add (one, lh_record_get_id (series));
      if (lh_result_unit_is_percentage (lh_record_get_text (series, LH_BRAND_SERIES_UNIT)))
        lh_register_ids_add (percentages, lh_record_get_id (series));
      line = lh_tally_add (tally, lh_record_get_text (series, LH_BRAND_SERIES_NAME), "brand-series", one);
      g_free (line->value);
      line->value = lh_register_format_series (self, series);
    }
  if (percentages->len > 0)
    lh_register_count_add_ids (self, "percentages", lh_tr (self->catalog, N_("Percentages without a base")), "brand-series",
                               percentages);
}
