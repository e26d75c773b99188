/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-sample-private.h"

#include "lh-codes.h"
#include "lh-indicator-value.h"
#include "lh-indicator.h"
#include "lh-organization.h"
#include "lh-progress.h"
#include "lh-project.h"

#define LH_SAMPLE_YEAR 2024

/**
 * LhSampleProfile:
 * @name: name of the profile in the tables
 * @ahead: how far ahead of the plan each quarter ends, in percentage points; negative for behind
 * @spread: how many points chance may add
 * @silent: bits of the quarters without a report
 * @late: bits of the quarters reported after the deadline
 */
typedef struct
{
  const char *name;
  int         ahead[4];
  int         spread;
  guint       silent;
  guint       late;
} LhSampleProfile;

static const LhSampleProfile profiles[] = {
  { "steady", { -3, -2, -2, -3 }, 8, 0, 0 },
  { "ahead", { 3, 4, 4, 2 }, 6, 0, 0 },
  { "slow", { -6, -8, -24, -20 }, 12, 0, 0 },
  { "stalled", { -8, -20, -44, -46 }, 9, 0, 0 },
  { "late-report", { -3, -4, -5, -3 }, 6, 0, 1u << 2 },
  { "missing", { -3, -4, -5, -3 }, 6, 1u << 2, 0 },
  { "missing-twice", { -3, -4, -5, -6 }, 4, 1u << 1 | 1u << 2, 0 },
  { "recovered", { -8, -36, -4, -2 }, 4, 0, 0 },
  { "finished", { 0, 0, 0, 0 }, 1, 0, 0 },
  { "overdue", { -4, -9, -12, -9 }, 3, 0, 0 },
};

static const LhSampleProfile *
lh_sample_find_profile (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (profiles); i++)
    {
      if (g_str_equal (profiles[i].name, name))
        return &profiles[i];
    }
  g_error ("Sample: no profile %s", name);
}

static gboolean
lh_sample_state_is (LhSampleProject *project,
                    const char      *state)
{
  return g_str_equal (lh_record_get_text (project->record, LH_PROJECT_STATE), state);
}

/* Whether the project reports a quarter at all: not before its start, nor once it stands still. */
static gboolean
lh_sample_reports (LhSampleProject *project,
                   int              index)
{
  LhQuarter quarter = lh_quarter_new (LH_SAMPLE_YEAR, index + 1);
  LhDate start = lh_record_get_date (project->record, LH_PROJECT_START_DATE);
  LhDate finished = lh_record_get_date (project->record, LH_PROJECT_FINISHED_ON);

  if (lh_date_compare (start, lh_quarter_last_day (quarter)) > 0 ||
      lh_record_is_empty (project->record, LH_PROJECT_APPROVED_ON))
    return FALSE;
  if (lh_date_is_set (finished) && lh_date_compare (finished, lh_quarter_first_day (quarter)) < 0)
    return FALSE;
  if ((lh_sample_state_is (project, LH_STATE_PAUSED) || lh_sample_state_is (project, LH_STATE_TERMINATED)) && index > 1)
    return FALSE;
  return !(lh_sample_find_profile (project->profile)->silent & (1u << index));
}

/* At the end of the year nearly everything that was on its way and is due is done. */
static gboolean
lh_sample_ends_well (LhSampleProject *project)
{
  const char *const well[] = { "steady", "ahead", "late-report", "missing", "recovered", NULL };

  return g_strv_contains (well, project->profile) && lh_sample_chance (project->number, 25, 14) != 0 &&
         lh_date_compare (lh_project_get_deadline (LH_PROJECT (project->record)),
                          lh_date_new (LH_SAMPLE_YEAR, 12, 31)) <= 0;
}

/**
 * lh_sample_plan_progress:
 *
 * Decides the cumulative progress of the four quarters from the plan and the profile. It never falls, and reaches 100 %
 * only where the project is finished.
 */
void
lh_sample_plan_progress (LhSampleProject *project)
{
  const LhSampleProfile *profile = lh_sample_find_profile (project->profile);
  LhDate finished = lh_record_get_date (project->record, LH_PROJECT_FINISHED_ON);
  gint64 before = 0;

  for (int i = 0; i < 4; i++)
    {
      LhQuarter quarter = lh_quarter_new (LH_SAMPLE_YEAR, i + 1);
      gint64 chance = lh_sample_chance (project->number, (guint) i, (guint) profile->spread + 1) * 10 +
                      lh_sample_chance (project->number, 10 + (guint) i, 2) * 5;
      gint64 actual = project->planned[i] + profile->ahead[i] * 10 + chance;

      project->actual[i] = LH_UNSET;
      actual = CLAMP (actual, before, 960);
      if (lh_date_is_set (finished) && lh_date_compare (finished, lh_quarter_last_day (quarter)) <= 0)
        actual = 1000;
      if (i == 3 && lh_sample_ends_well (project))
        actual = 1000;
      if (!lh_sample_reports (project, i))
        continue;
      project->actual[i] = actual;
      before = actual;
    }
}

/**
 * lh_sample_pick_text:
 * @kind: what the text is for
 * @topic: type of the project
 *
 * Returns: (transfer none): a text that fits, the same one every time
 */
const char *
lh_sample_pick_text (LhCsv      *texts,
                     const char *kind,
                     const char *topic,
                     guint       seed,
                     guint       salt)
{
  g_autoptr (GPtrArray) choices = g_ptr_array_new ();

  for (guint row = 0; row < lh_csv_get_n_rows (texts); row++)
    {
      const char *text_topic = lh_csv_get (texts, row, "topic");

      if (g_str_equal (lh_csv_get (texts, row, "kind"), kind) &&
          (g_str_equal (text_topic, "any") || g_str_equal (text_topic, topic)))
        g_ptr_array_add (choices, (char *) lh_csv_get (texts, row, "text"));
    }
  g_assert (choices->len > 0);
  return g_ptr_array_index (choices, lh_sample_chance (seed, salt, choices->len));
}

static LhDate
lh_sample_get_report_date (LhSampleProject *project,
                           int              index)
{
  LhDate last_day = lh_quarter_last_day (lh_quarter_new (LH_SAMPLE_YEAR, index + 1));
  guint late = lh_sample_find_profile (project->profile)->late & (1u << index);

  if (late)
    return lh_date_add_days (last_day, 8 + (int) lh_sample_chance (project->number, 20, 7));
  return lh_date_add_days (last_day, (int) lh_sample_chance (project->number, 21 + (guint) index, 9) - 4);
}

static LhRecord *
lh_sample_create_report (LhSampleProject *project,
                         LhCsv           *texts,
                         int              index)
{
  LhRecord *report = LH_RECORD (lh_progress_new ());
  const char *topic = lh_record_get_text (project->record, LH_PROJECT_TYPE);
  const guint seed = project->number;
  const guint salt = 30 + (guint) index * 10;
  gboolean behind = project->planned[index] - project->actual[index] >= 80;

  lh_record_set_int (report, LH_PROGRESS_PROJECT_ID, lh_record_get_id (project->record));
  lh_record_set_quarter (report, LH_PROGRESS_QUARTER, lh_quarter_new (LH_SAMPLE_YEAR, index + 1));
  lh_record_set_int (report, LH_PROGRESS_ACTUAL_PROGRESS, project->actual[index]);
  /* now and then a report says nothing */
  lh_record_set_text (report, LH_PROGRESS_WORK_DONE,
                      lh_sample_pick_text (texts, lh_sample_chance (seed, salt + 7, 45) == 0 ? "vague" : "work-done",
                                           topic, seed, salt));
  lh_record_set_text (report, LH_PROGRESS_NEXT_PLAN, lh_sample_pick_text (texts, "next-plan", topic, seed, salt + 1));
  if (behind)
    {
      lh_record_set_text (report, LH_PROGRESS_PROBLEMS, lh_sample_pick_text (texts, "problems", topic, seed, salt + 2));
      lh_record_set_text (report, LH_PROGRESS_CAUSES, lh_sample_pick_text (texts, "causes", topic, seed, salt + 3));
    }
  if (behind && lh_sample_chance (seed, salt + 4, 3) == 0)
    lh_record_set_text (report, LH_PROGRESS_COORDINATION,
                        lh_sample_pick_text (texts, "coordination", topic, seed, salt + 5));
  lh_record_set_text (report, LH_PROGRESS_REPORTER, lh_record_get_text (project->record, LH_PROJECT_CONTACT));
  lh_record_set_text (report, LH_PROGRESS_REVIEWER, lh_record_get_text (project->record, LH_PROJECT_RESPONSIBLE_NAME));
  lh_record_set_date (report, LH_PROGRESS_REPORTED_ON, lh_sample_get_report_date (project, index));
  return report;
}

/* The indicator moves from its baseline to its target as the progress does. */
static gboolean
lh_sample_write_values (LhSample         *sample,
                        LhSampleProject  *project,
                        LhRecord         *report,
                        GError          **error)
{
  gint64 progress = lh_record_get_int (report, LH_PROGRESS_ACTUAL_PROGRESS);

  for (guint i = 0; i < project->indicators->len; i++)
    {
      LhRecord *indicator = g_ptr_array_index (project->indicators, i);
      g_autoptr (LhRecord) value = LH_RECORD (lh_indicator_value_new ());
      g_autofree char *text = NULL;
      LhDecimal baseline = LH_DECIMAL_ZERO;
      LhDecimal target, distance, reached;
      guint scale;

      if (!lh_decimal_parse (lh_record_get_text (indicator, LH_INDICATOR_TARGET), &target, NULL))
        continue;
      lh_decimal_parse (lh_record_get_text (indicator, LH_INDICATOR_BASELINE), &baseline, NULL);
      scale = MAX (target.scale, baseline.scale);
      if (!lh_decimal_subtract (target, baseline, &distance))
        continue;
      distance.value = lh_divide_half_up (lh_decimal_to_integer (distance, scale) * progress, 1000);
      distance.scale = (guint8) scale;
      if (!lh_decimal_add (baseline, distance, &reached))
        continue;
      text = lh_decimal_to_string (reached);
      lh_record_set_int (value, LH_INDICATOR_VALUE_PROGRESS_ID, lh_record_get_id (report));
      lh_record_set_int (value, LH_INDICATOR_VALUE_INDICATOR_ID, lh_record_get_id (indicator));
      lh_record_set_text (value, LH_INDICATOR_VALUE_VALUE, text);
      if (!lh_sample_insert (sample, value, error))
        return FALSE;
    }
  return TRUE;
}

gboolean
lh_sample_write_progress (LhSample         *sample,
                          LhSampleProject  *project,
                          LhCsv            *texts,
                          GError          **error)
{
  for (int i = 0; i < 4; i++)
    {
      g_autoptr (LhRecord) report = NULL;

      if (project->actual[i] == LH_UNSET)
        continue;
      report = lh_sample_create_report (project, texts, i);
      if (!lh_sample_insert (sample, report, error) ||
          !lh_sample_write_values (sample, project, report, error))
        return FALSE;
    }
  return TRUE;
}
