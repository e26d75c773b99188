/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-duty-plan-private.h"

#include "lh-checklist-item.h"
#include "lh-checklist.h"
#include "lh-committee-member.h"
#include "lh-duty-bearer.h"
#include "lh-duty-schedule.h"
#include "lh-duty.h"
#include "lh-organization-statistics.h"
#include "lh-organization.h"

/* One place a duty can have: a line, an organization, a period, perhaps a member. */
typedef struct
{
  gint64 item_id;
  gint64 organization_id;
  gint64 member_id;
  gint32 start;
} LhDutyKey;

typedef struct
{
  LhDutyPlan  *plan;
  LhDutyData  *data;
  gint64       organization_id;  /* 0 for all */
  GHashTable  *recorded;         /* ids of duties */
  GHashTable  *present;          /* LhDutyKey -> LhRecord: duties not met by the plan yet */
  GHashTable  *holders;          /* LhDutyKey without a period -> id of the committee member who has the line */
  GHashTable  *counts;           /* LhRecord -> LhDutyPlanCount */
  GHashTable  *reasons;          /* LhDutyKey -> LhDutySkip + 1: periods that are left out */
  GPtrArray   *levels[LH_DUTY_N_LEVELS];
  LhDate       today;
} LhDutyPlanner;

static guint
lh_duty_key_hash (gconstpointer data)
{
  const LhDutyKey *key = data;

  return g_int64_hash (&key->item_id) * 31 + g_int64_hash (&key->organization_id) * 17 +
         g_int64_hash (&key->member_id) + (guint) key->start;
}

static gboolean
lh_duty_key_equal (gconstpointer a,
                   gconstpointer b)
{
  const LhDutyKey *left = a;
  const LhDutyKey *right = b;

  return left->item_id == right->item_id && left->organization_id == right->organization_id &&
         left->member_id == right->member_id && left->start == right->start;
}

static gboolean
lh_duty_planner_is_of_members (LhRecord *item)
{
  return g_strcmp0 (lh_record_get_text (item, LH_CHECKLIST_ITEM_SCOPE), "member") == 0;
}

/* A member is a place of its own when each one bears the line; else who has the duty is a matter of the division of work. */
static LhDutyKey
lh_duty_planner_get_key (LhDutyPlanner *self,
                         LhRecord      *duty)
{
  LhRecord *item = lh_duty_data_find (self->data, lh_record_get_int (duty, LH_DUTY_ITEM_ID));

  return (LhDutyKey) { .item_id = lh_record_get_int (duty, LH_DUTY_ITEM_ID),
                       .organization_id = lh_record_get_int (duty, LH_DUTY_ORGANIZATION_ID),
                       .member_id = item != NULL && lh_duty_planner_is_of_members (item)
                                    ? lh_record_get_int (duty, LH_DUTY_MEMBER_ID) : 0,
                       .start = lh_record_get_date (duty, LH_DUTY_PERIOD_START).julian };
}

/* What is generated later goes to whom the unit gave the line. */
static gint64
lh_duty_planner_find_holder (LhDutyPlanner   *self,
                             const LhDutyKey *key)
{
  LhDutyKey line = { .item_id = key->item_id, .organization_id = key->organization_id };
  gint64 *holder = g_hash_table_lookup (self->holders, &line);

  return key->member_id != 0 || holder == NULL ? key->member_id : *holder;
}

static const char *
lh_duty_planner_get_text (LhRecord *record,
                          guint     field)
{
  const char *text = lh_record_get_text (record, field);

  return text != NULL ? text : "";
}

static LhDutyPlanCount *
lh_duty_planner_get_count (LhDutyPlanner *self,
                           GPtrArray     *counts,
                           LhRecord      *record)
{
  LhDutyPlanCount *count = g_hash_table_lookup (self->counts, record);

  if (count == NULL)
    {
      count = g_new0 (LhDutyPlanCount, 1);
      count->record = g_object_ref (record);
      g_hash_table_insert (self->counts, record, count);
      g_ptr_array_add (counts, count);
    }
  return count;
}

static void
lh_duty_planner_skip (LhDutyPlanner *self,
                      LhRecord      *item,
                      LhRecord      *organization,
                      LhDutySkip     reason,
                      guint          n)
{
  LhDutyPlanSkip *skip = g_new0 (LhDutyPlanSkip, 1);

  skip->item = g_object_ref (item);
  skip->organization = organization != NULL ? g_object_ref (organization) : NULL;
  skip->reason = reason;
  skip->n = n;
  g_ptr_array_add (self->plan->skips, skip);
}

static LhRecord *
lh_duty_planner_create (LhDutyPlanner      *self,
                        const LhDutyKey    *key,
                        const LhDutyPeriod *period)
{
  LhRecord *duty = LH_RECORD (lh_duty_new ());

  lh_record_set_int (duty, LH_DUTY_ITEM_ID, key->item_id);
  lh_record_set_int (duty, LH_DUTY_ORGANIZATION_ID, key->organization_id);
  lh_record_set_int (duty, LH_DUTY_MEMBER_ID, lh_duty_planner_find_holder (self, key));
  lh_record_set_date (duty, LH_DUTY_PERIOD_START, period->start);
  lh_record_set_date (duty, LH_DUTY_PERIOD_END, period->end);
  lh_record_set_date (duty, LH_DUTY_DUE_ON, period->due);
  lh_record_set_int (duty, LH_DUTY_REQUIRED_COUNT, period->required);
  lh_record_set_text (duty, LH_DUTY_STATE, "open");
  lh_record_set_date (duty, LH_DUTY_GENERATED_ON, self->today);
  return duty;
}

/* The day that decides whose a period is: see LhDutyPlan. */
static LhDate
lh_duty_planner_get_day (const LhDutyPeriod *period)
{
  return lh_date_compare (period->due, period->end) < 0 ? period->due : period->end;
}

static gboolean
lh_duty_planner_is_member (LhRecord *member,
                           LhDate    day)
{
  LhDate since = lh_record_get_date (member, LH_COMMITTEE_MEMBER_SINCE);
  LhDate until = lh_record_get_date (member, LH_COMMITTEE_MEMBER_UNTIL);

  return (!lh_date_is_set (since) || lh_date_compare (since, day) <= 0) &&
         (!lh_date_is_set (until) || lh_date_compare (day, until) <= 0);
}

/* Meets the duty of one period: it is there, it is to be created, or nobody bears it. */
static void
lh_duty_planner_meet (LhDutyPlanner      *self,
                      LhRecord           *item,
                      LhRecord           *organization,
                      LhRecord           *member,
                      const LhDutyPeriod *period)
{
  LhDutyPlan *plan = self->plan;
  LhDutyKey key = { .item_id = lh_record_get_id (item), .organization_id = lh_record_get_id (organization),
                    .member_id = member != NULL ? lh_record_get_id (member) : 0, .start = period->start.julian };
  LhDutyPlanCount *of_list = lh_duty_planner_get_count (self, plan->checklists,
                                                        lh_duty_data_get_checklist (self->data, item));
  LhDutyPlanCount *of_organization = lh_duty_planner_get_count (self, plan->organizations, organization);

  if (g_hash_table_remove (self->present, &key))
    {
      of_list->n_present++;
      of_organization->n_present++;
      plan->n_present++;
      return;
    }
  g_ptr_array_add (plan->duties, lh_duty_planner_create (self, &key, period));
  of_list->n_create++;
  of_organization->n_create++;
  of_list->required += period->required;
  of_organization->required += period->required;
  plan->required += period->required;
}

static void
lh_duty_planner_leave_out (LhDutyPlanner      *self,
                           LhRecord           *item,
                           LhRecord           *organization,
                           LhRecord           *member,
                           const LhDutyPeriod *period,
                           LhDutySkip          reason)
{
  LhDutyKey key = { .item_id = lh_record_get_id (item), .organization_id = lh_record_get_id (organization),
                    .member_id = member != NULL ? lh_record_get_id (member) : 0, .start = period->start.julian };

  g_hash_table_insert (self->reasons, g_memdup2 (&key, sizeof key), GINT_TO_POINTER ((int) reason + 1));
  lh_duty_planner_get_count (self, self->plan->checklists, lh_duty_data_get_checklist (self->data, item))->n_skipped++;
  lh_duty_planner_get_count (self, self->plan->organizations, organization)->n_skipped++;
}

/* All periods of a line for one organization, or one of its members. */
static void
lh_duty_planner_spread (LhDutyPlanner      *self,
                        LhRecord           *item,
                        LhRecord           *organization,
                        LhRecord           *member,
                        const LhDutyPeriod *periods,
                        guint               n_periods)
{
  guint n_inactive = 0;
  guint n_left = 0;

  for (guint i = 0; i < n_periods; i++)
    {
      LhDate day = lh_duty_planner_get_day (&periods[i]);

      if (!lh_organization_is_active (organization, day))
        {
          lh_duty_planner_leave_out (self, item, organization, member, &periods[i], LH_DUTY_SKIP_NOT_ACTIVE);
          n_inactive++;
        }
      else if (member != NULL && !lh_duty_planner_is_member (member, day))
        {
          lh_duty_planner_leave_out (self, item, organization, member, &periods[i], LH_DUTY_SKIP_MEMBER_LEFT);
          n_left++;
        }
      else
        lh_duty_planner_meet (self, item, organization, member, &periods[i]);
    }
  if (n_inactive > 0)
    lh_duty_planner_skip (self, item, organization, LH_DUTY_SKIP_NOT_ACTIVE, n_inactive);
  if (n_left > 0)
    lh_duty_planner_skip (self, item, organization, LH_DUTY_SKIP_MEMBER_LEFT, n_left);
}

static void
lh_duty_planner_spread_members (LhDutyPlanner      *self,
                                LhRecord           *item,
                                LhRecord           *organization,
                                const LhDutyPeriod *periods,
                                guint               n_periods)
{
  gboolean found = FALSE;

  for (guint i = 0; i < self->data->members->len; i++)
    {
      LhRecord *member = g_ptr_array_index (self->data->members, i);

      if (lh_record_get_int (member, LH_COMMITTEE_MEMBER_ORGANIZATION_ID) != lh_record_get_id (organization))
        continue;
      lh_duty_planner_spread (self, item, organization, member, periods, n_periods);
      found = TRUE;
    }
  if (!found)
    lh_duty_planner_skip (self, item, organization, LH_DUTY_SKIP_NO_MEMBERS, n_periods);
}

static GPtrArray *
lh_duty_planner_get_level (LhDutyPlanner *self,
                           LhDutyLevel    level)
{
  if (self->levels[level] == NULL)
    self->levels[level] = lh_duty_level_select (level, self->data->organizations);
  return self->levels[level];
}

/**
 * lh_duty_planner_list_targets:
 * @reason: (out): why nobody bears the line
 *
 * Returns: (transfer full): the organizations that bear a line; %NULL when it generates nothing
 */
static GPtrArray *
lh_duty_planner_list_targets (LhDutyPlanner *self,
                              LhRecord      *item,
                              const char    *kind,
                              LhDutySkip    *reason)
{
  const char *scope = lh_duty_planner_get_text (item, LH_CHECKLIST_ITEM_SCOPE);
  LhRecord *named = lh_duty_data_find (self->data, lh_record_get_int (item, LH_CHECKLIST_ITEM_ORGANIZATION_ID));
  GPtrArray *found = NULL;

  *reason = LH_DUTY_SKIP_NO_BEARER;
  /* A task with a frequency alone is how many do their planning; it says nothing about duties. */
  if (*scope == '\0' && g_str_equal (kind, "task"))
    {
      *reason = LH_DUTY_SKIP_NO_SCOPE;
      return NULL;
    }
  if (g_str_equal (scope, "named") || (*scope == '\0' && named != NULL))
    {
      if (named == NULL)
        return NULL;
      found = g_ptr_array_new_with_free_func (g_object_unref);
      g_ptr_array_add (found, g_object_ref (named));
      return found;
    }
  if (g_str_equal (scope, "committee"))
    return g_ptr_array_ref (lh_duty_planner_get_level (self, LH_DUTY_LEVEL_COMMITTEE));
  if (g_str_equal (scope, "branch"))
    return g_ptr_array_ref (lh_duty_planner_get_level (self, LH_DUTY_LEVEL_BRANCH));
  found = lh_duty_planner_get_level (self, lh_duty_bearer_get_level (lh_record_get_text (item, LH_CHECKLIST_ITEM_BEARER)));
  return found->len > 0 ? g_ptr_array_ref (found) : NULL;
}

static void
lh_duty_planner_plan_item (LhDutyPlanner *self,
                           LhRecord      *item)
{
  LhRecord *checklist = lh_duty_data_get_checklist (self->data, item);
  LhDutyRule rule = lh_duty_schedule_read_rule (item, checklist);
  gboolean each_member = lh_duty_planner_is_of_members (item);
  LhDutyPeriod periods[LH_DUTY_MAX_PERIODS];
  guint n_periods = lh_duty_schedule_list (&rule, self->data->year, periods);
  g_autoptr (GPtrArray) targets = NULL;
  LhDutySkip reason = LH_DUTY_SKIP_NO_CALENDAR;

  if (lh_duty_schedule_is_calendar (rule.frequency))
    targets = lh_duty_planner_list_targets (self, item, lh_duty_planner_get_text (checklist, LH_CHECKLIST_KIND), &reason);
  if (targets == NULL)
    {
      lh_duty_planner_skip (self, item, NULL, reason, 0);
      return;
    }
  for (guint i = 0; i < targets->len; i++)
    {
      LhRecord *organization = g_ptr_array_index (targets, i);

      if (self->organization_id != 0 && lh_record_get_id (organization) != self->organization_id)
        continue;
      if (each_member)
        lh_duty_planner_spread_members (self, item, organization, periods, n_periods);
      else
        lh_duty_planner_spread (self, item, organization, NULL, periods, n_periods);
    }
}

static gboolean
lh_duty_planner_has_duties (LhDutyPlanner *self,
                            LhRecord      *checklist)
{
  for (guint i = 0; i < self->data->duties->len; i++)
    {
      LhRecord *item = lh_duty_data_find (self->data, lh_record_get_int (g_ptr_array_index (self->data->duties, i),
                                                                         LH_DUTY_ITEM_ID));

      if (item != NULL && lh_duty_data_get_checklist (self->data, item) == checklist)
        return TRUE;
    }
  return FALSE;
}

/* Problems and negative lists are no calendar of duties. */
static gboolean
lh_duty_planner_takes_list (LhDutyPlanner   *self,
                            LhRecord        *checklist,
                            LhDutyPlanFlags  flags)
{
  const char *kind = lh_duty_planner_get_text (checklist, LH_CHECKLIST_KIND);

  if (g_str_equal (kind, "problem") || g_str_equal (kind, "negative"))
    return FALSE;
  return !(flags & LH_DUTY_PLAN_STARTED) || lh_record_get_int (checklist, LH_CHECKLIST_TEMPLATE_ID) != 0 ||
         lh_duty_planner_has_duties (self, checklist);
}

static gboolean
lh_duty_planner_is_removable (LhDutyPlanner *self,
                              LhRecord      *duty)
{
  gint64 id = lh_record_get_id (duty);
  gint64 done = lh_record_get_int (duty, LH_DUTY_DONE_COUNT);

  return !g_hash_table_contains (self->recorded, &id) && (done == LH_UNSET || done == 0) &&
         lh_record_is_empty (duty, LH_DUTY_DONE_ON) && lh_record_is_empty (duty, LH_DUTY_EVIDENCE) &&
         lh_record_is_empty (duty, LH_DUTY_NOTE) && lh_record_is_empty (duty, LH_DUTY_EXEMPT_REASON);
}

static void
lh_duty_planner_add_extra (LhDutyPlanner *self,
                           LhRecord      *duty,
                           LhDutySkip     reason)
{
  LhDutyPlanExtra *extra = g_new0 (LhDutyPlanExtra, 1);
  LhRecord *organization = lh_duty_data_find (self->data, lh_record_get_int (duty, LH_DUTY_ORGANIZATION_ID));

  extra->duty = g_object_ref (duty);
  extra->item = g_object_ref (lh_duty_data_find (self->data, lh_record_get_int (duty, LH_DUTY_ITEM_ID)));
  extra->organization = organization != NULL ? g_object_ref (organization) : NULL;
  extra->reason = reason;
  extra->removable = lh_duty_planner_is_removable (self, duty);
  g_ptr_array_add (self->plan->extras, extra);
}

/* What is there and does not follow from the lists: after an end, or because the line says something else now. What
 * a person entered by hand is nobody's business. */
static void
lh_duty_planner_find_extras (LhDutyPlanner *self,
                             GHashTable    *planned)
{
  for (guint i = 0; i < self->data->duties->len; i++)
    {
      LhRecord *duty = g_ptr_array_index (self->data->duties, i);
      LhRecord *item = lh_duty_data_find (self->data, lh_record_get_int (duty, LH_DUTY_ITEM_ID));
      LhDutyKey key = lh_duty_planner_get_key (self, duty);
      int reason;

      if (!g_hash_table_contains (self->present, &key) || !g_hash_table_contains (planned, item) ||
          (self->organization_id != 0 && key.organization_id != self->organization_id))
        continue;
      reason = GPOINTER_TO_INT (g_hash_table_lookup (self->reasons, &key));
      if (reason != 0)
        lh_duty_planner_add_extra (self, duty, (LhDutySkip) (reason - 1));
      else if (!lh_record_is_empty (duty, LH_DUTY_GENERATED_ON))
        lh_duty_planner_add_extra (self, duty, LH_DUTY_SKIP_LINE_CHANGED);
    }
}

static int
lh_duty_planner_compare_counts (gconstpointer a,
                                gconstpointer b,
                                gpointer      data)
{
  GHashTable *places = data;
  const LhDutyPlanCount *left = *(const LhDutyPlanCount *const *) a;
  const LhDutyPlanCount *right = *(const LhDutyPlanCount *const *) b;

  return GPOINTER_TO_INT (g_hash_table_lookup (places, left->record)) -
         GPOINTER_TO_INT (g_hash_table_lookup (places, right->record));
}

static void
lh_duty_planner_sort_organizations (LhDutyPlanner *self)
{
  g_autoptr (GHashTable) places = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < self->data->organizations->len; i++)
    g_hash_table_insert (places, g_ptr_array_index (self->data->organizations, i), GUINT_TO_POINTER (i));
  g_ptr_array_sort_with_data (self->plan->organizations, lh_duty_planner_compare_counts, places);
}

static void
lh_duty_planner_init (LhDutyPlanner *self,
                      LhDutyData    *data)
{
  self->data = data;
  self->today = lh_date_today ();
  self->counts = g_hash_table_new (NULL, NULL);
  self->present = g_hash_table_new_full (lh_duty_key_hash, lh_duty_key_equal, g_free, NULL);
  self->reasons = g_hash_table_new_full (lh_duty_key_hash, lh_duty_key_equal, g_free, NULL);
  self->holders = g_hash_table_new_full (lh_duty_key_hash, lh_duty_key_equal, g_free, g_free);
  for (guint i = 0; i < data->duties->len; i++)
    {
      LhRecord *duty = g_ptr_array_index (data->duties, i);
      LhDutyKey key = lh_duty_planner_get_key (self, duty);
      gint64 member_id = lh_record_get_int (duty, LH_DUTY_MEMBER_ID);

      g_hash_table_add (self->present, g_memdup2 (&key, sizeof key));
      key.start = 0;
      if (key.member_id == 0 && member_id != LH_UNSET && member_id != 0)
        g_hash_table_insert (self->holders, g_memdup2 (&key, sizeof key), g_memdup2 (&member_id, sizeof member_id));
    }
}

static void
lh_duty_planner_clear (LhDutyPlanner *self)
{
  g_hash_table_unref (self->counts);
  g_hash_table_unref (self->present);
  g_hash_table_unref (self->reasons);
  g_hash_table_unref (self->holders);
  for (guint i = 0; i < LH_DUTY_N_LEVELS; i++)
    g_clear_pointer (&self->levels[i], g_ptr_array_unref);
}

/**
 * lh_duty_plan_compute:
 * @data: the lists of a year, and their duties
 * @organization_id: only this organization; 0 for all
 * @recorded: ids of the duties something was recorded for
 *
 * Compares what follows from the lists with what is there. Pure: it reads and writes nothing.
 *
 * Returns: (transfer full): what is missing, what is left out and what is superfluous
 */
LhDutyPlan *
lh_duty_plan_compute (LhDutyData       *data,
                      gint64            organization_id,
                      LhDutyPlanFlags   flags,
                      GHashTable       *recorded)
{
  LhDutyPlan *plan = g_object_new (LH_TYPE_DUTY_PLAN, NULL);
  LhDutyPlanner planner = { .plan = plan, .organization_id = organization_id, .recorded = recorded };
  g_autoptr (GHashTable) planned = g_hash_table_new (NULL, NULL);

  plan->year = data->year;
  lh_duty_planner_init (&planner, data);
  for (guint i = 0; i < data->items->len; i++)
    {
      LhRecord *item = g_ptr_array_index (data->items, i);

      if (!lh_duty_planner_takes_list (&planner, lh_duty_data_get_checklist (data, item), flags))
        continue;
      lh_duty_planner_plan_item (&planner, item);
      g_hash_table_add (planned, item);
    }
  lh_duty_planner_find_extras (&planner, planned);
  lh_duty_planner_sort_organizations (&planner);
  lh_duty_planner_clear (&planner);
  return plan;
}
