/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-sample.h"

#include "lh-checklist-item.h"
#include "lh-checklist.h"
#include "lh-error.h"
#include "lh-id.h"
#include "lh-indicator.h"
#include "lh-ledger-private.h"
#include "lh-light-override.h"
#include "lh-milestone.h"
#include "lh-numbering.h"
#include "lh-quarter-plan.h"
#include "lh-sample-private.h"
#include "lh-setting.h"

#define LH_SAMPLE_YEAR 2024
#define LH_SAMPLE_QUARTER 2   /* the third: what the ledger shows first */

static void
lh_sample_project_free (LhSampleProject *self)
{
  g_object_unref (self->record);
  g_free (self->profile);
  g_ptr_array_unref (self->indicators);
  g_free (self);
}

/**
 * lh_sample_chance:
 *
 * Returns: a number below @n that looks like chance and is the same every time
 */
guint
lh_sample_chance (guint seed,
                  guint salt,
                  guint n)
{
  guint32 x = (seed + 1) * 2654435761u ^ (salt + 1) * 2246822519u;

  x ^= x >> 15;
  x *= 2246822519u;
  x ^= x >> 13;
  return x % n;
}

gboolean
lh_sample_insert (LhSample  *sample,
                  LhRecord  *record,
                  GError   **error)
{
  if (lh_record_get_id (record) == 0)
    lh_record_set_id (record, lh_id_new ());
  return lh_session_insert (sample->session, record, error);
}

/**
 * lh_sample_set_fields:
 *
 * Sets the fields of a record from the columns of the same name. The tables are shipped with the program, so a value
 * that does not fit is a programmer's error.
 */
void
lh_sample_set_fields (LhRecord *record,
                      LhCsv    *table,
                      guint     row)
{
  for (guint column = 0; column < lh_csv_get_n_columns (table); column++)
    {
      const char *name = lh_csv_get_column (table, column);
      const char *text = lh_csv_get_cell (table, row, column);
      g_autoptr (GError) error = NULL;
      guint field;

      if (*text == '\0' || lh_record_class_find_field (LH_RECORD_GET_CLASS (record), name, &field) == NULL)
        continue;
      if (!lh_record_deserialize (record, field, text, &error))
        g_error ("Sample, %s: %s", name, error->message);
    }
}

gint64
lh_sample_get_id (LhSample   *sample,
                  const char *organization_code)
{
  LhRecord *organization = g_hash_table_lookup (sample->organizations, organization_code);

  if (*organization_code == '\0')
    return 0;
  if (organization == NULL)
    g_error ("Sample: no organization %s", organization_code);
  return lh_record_get_id (organization);
}

/**
 * lh_sample_find_project:
 *
 * Returns: the project that a row names by organization-code and project; a missing one is a programmer's error
 */
LhSampleProject *
lh_sample_find_project (LhSample *sample,
                        LhCsv    *table,
                        guint     row)
{
  g_autofree char *key = g_strdup_printf ("%s/%s", lh_csv_get (table, row, "organization-code"),
                                          lh_csv_get (table, row, "project"));
  LhSampleProject *project = g_hash_table_lookup (sample->projects, key);

  if (project == NULL)
    g_error ("Sample: no project %s", key);
  return project;
}

static gboolean
lh_sample_write_setting (LhSample    *sample,
                         const char  *key,
                         const char  *value,
                         GError     **error)
{
  g_autoptr (LhSetting) setting = lh_setting_new ();

  lh_record_set_text (LH_RECORD (setting), LH_SETTING_KEY, key);
  lh_record_set_text (LH_RECORD (setting), LH_SETTING_VALUE, value);
  return lh_sample_insert (sample, LH_RECORD (setting), error);
}

static gboolean
lh_sample_write_organizations (LhSample  *sample,
                               GError   **error)
{
  g_autoptr (LhCsv) table = lh_csv_new_from_resource (LH_SAMPLE_PATH "organizations.csv");

  for (guint row = 0; row < lh_csv_get_n_rows (table); row++)
    {
      LhRecord *record = LH_RECORD (lh_organization_new ());

      lh_sample_set_fields (record, table, row);
      lh_record_set_int (record, LH_ORGANIZATION_PARENT_ID,
                         lh_sample_get_id (sample, lh_csv_get (table, row, "parent-code")));
      g_hash_table_insert (sample->organizations, g_strdup (lh_record_get_text (record, LH_ORGANIZATION_CODE)), record);
      if (!lh_sample_insert (sample, record, error))
        return FALSE;
    }
  return TRUE;
}

static LhSampleProject *
lh_sample_create_project (LhSample *sample,
                          LhCsv    *table,
                          guint     row,
                          guint     sequence)
{
  LhSampleProject *project = g_new0 (LhSampleProject, 1);
  const char *code = lh_csv_get (table, row, "organization-code");
  g_autofree char *number = lh_numbering_format ("SJ", LH_SAMPLE_YEAR, code, sequence);

  project->record = LH_RECORD (lh_project_new ());
  project->profile = g_strdup (lh_csv_get (table, row, "profile"));
  project->number = row;
  project->indicators = g_ptr_array_new_with_free_func (g_object_unref);
  lh_sample_set_fields (project->record, table, row);
  lh_record_set_id (project->record, lh_id_new ());
  lh_record_set_int (project->record, LH_PROJECT_YEAR, LH_SAMPLE_YEAR);
  lh_record_set_int (project->record, LH_PROJECT_ORGANIZATION_ID, lh_sample_get_id (sample, code));
  lh_record_set_text (project->record, LH_PROJECT_NUMBER, number);
  /* nearly every responsibility letter is signed within a week of the approval */
  if (lh_sample_chance (row, 7, 40) != 0)
    lh_record_set_date (project->record, LH_PROJECT_PLEDGE_SIGNED_ON,
                        lh_date_add_days (lh_record_get_date (project->record, LH_PROJECT_APPROVED_ON),
                                          2 + (int) lh_sample_chance (row, 8, 6)));
  return project;
}

static LhRecord *
lh_sample_find_by_name (LhSample   *sample,
                        const char *name)
{
  for (guint i = 0; i < sample->order->len; i++)
    {
      LhSampleProject *project = g_ptr_array_index (sample->order, i);

      if (g_str_equal (lh_record_get_text (project->record, LH_PROJECT_NAME), name))
        return project->record;
    }
  g_error ("Sample: no project %s", name);
}

static void
lh_sample_read_projects (LhSample *sample)
{
  g_autoptr (LhCsv) table = lh_csv_new_from_resource (LH_SAMPLE_PATH "projects.csv");
  const char *last_code = "";
  guint sequence = 0;

  for (guint row = 0; row < lh_csv_get_n_rows (table); row++)
    {
      const char *code = lh_csv_get (table, row, "organization-code");
      LhSampleProject *project;

      sequence = g_str_equal (code, last_code) ? sequence + 1 : 1;
      last_code = code;
      project = lh_sample_create_project (sample, table, row, sequence);
      g_ptr_array_add (sample->order, project);
      g_hash_table_insert (sample->projects, g_strdup_printf ("%s/%s", code, lh_csv_get (table, row, "name")), project);
    }

  for (guint row = 0; row < lh_csv_get_n_rows (table); row++)
    {
      const char *parent = lh_csv_get (table, row, "parent-name");
      LhSampleProject *project = g_ptr_array_index (sample->order, row);

      if (*parent != '\0')
        lh_record_set_int (project->record, LH_PROJECT_PARENT_ID,
                           lh_record_get_id (lh_sample_find_by_name (sample, parent)));
    }
}

static gboolean
lh_sample_write_plans (LhSample  *sample,
                       GError   **error)
{
  g_autoptr (LhCsv) table = lh_csv_new_from_resource (LH_SAMPLE_PATH "quarter-plans.csv");

  for (guint row = 0; row < lh_csv_get_n_rows (table); row++)
    {
      LhSampleProject *project = lh_sample_find_project (sample, table, row);
      g_autoptr (LhRecord) plan = LH_RECORD (lh_quarter_plan_new ());
      LhQuarter quarter;

      lh_sample_set_fields (plan, table, row);
      lh_record_set_int (plan, LH_QUARTER_PLAN_PROJECT_ID, lh_record_get_id (project->record));
      quarter = lh_record_get_quarter (plan, LH_QUARTER_PLAN_QUARTER);
      for (int i = 0; i < 4; i++)
        {
          if (lh_quarter_compare (quarter, lh_quarter_new (LH_SAMPLE_YEAR, i + 1)) <= 0)
            project->planned[i] = MAX (project->planned[i],
                                       lh_record_get_int (plan, LH_QUARTER_PLAN_PLANNED_PROGRESS));
        }
      if (!lh_sample_insert (sample, plan, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
lh_sample_write_indicators (LhSample  *sample,
                            GError   **error)
{
  g_autoptr (LhCsv) table = lh_csv_new_from_resource (LH_SAMPLE_PATH "indicators.csv");

  for (guint row = 0; row < lh_csv_get_n_rows (table); row++)
    {
      LhSampleProject *project = lh_sample_find_project (sample, table, row);
      LhRecord *indicator = LH_RECORD (lh_indicator_new ());

      lh_sample_set_fields (indicator, table, row);
      lh_record_set_int (indicator, LH_INDICATOR_PROJECT_ID, lh_record_get_id (project->record));
      lh_record_set_int (indicator, LH_INDICATOR_POSITION, project->indicators->len + 1);
      g_ptr_array_add (project->indicators, indicator);
      if (!lh_sample_insert (sample, indicator, error))
        return FALSE;
    }
  return TRUE;
}

/* A task is done when the progress reported last covers its weight. Nearly every one that is done can be proved. */
static void
lh_sample_set_milestone_state (LhSampleProject *project,
                               LhRecord        *milestone,
                               LhCsv           *texts,
                               gint64           covered)
{
  LhDate end = lh_record_get_date (milestone, LH_MILESTONE_PLANNED_END);
  LhDate start = lh_record_get_date (milestone, LH_MILESTONE_PLANNED_START);
  LhDate last_day = lh_date_new (LH_SAMPLE_YEAR, 12, 31);
  LhDate done = lh_date_add_days (end, (int) lh_sample_chance (project->number, (guint) covered, 9) - 5);
  gint64 actual = 0;

  for (int i = 0; i < 4; i++)
    actual = MAX (actual, project->actual[i]);

  if (lh_record_is_empty (project->record, LH_PROJECT_APPROVED_ON))
    lh_record_set_text (milestone, LH_MILESTONE_STATE, "not-started");
  else if (covered <= actual)
    {
      if (lh_date_compare (done, last_day) > 0)
        done = last_day;
      lh_record_set_text (milestone, LH_MILESTONE_STATE, lh_date_compare (done, end) > 0 ? "done-late" : "done");
      lh_record_set_date (milestone, LH_MILESTONE_ACTUAL_END, done);
      if (lh_sample_chance (project->number, (guint) covered + 1, 12) != 0)
        lh_record_set_text (milestone, LH_MILESTONE_EVIDENCE,
                            lh_sample_pick_text (texts, "evidence", "any", project->number, (guint) covered + 2));
    }
  else if (lh_date_compare (end, last_day) < 0)
    lh_record_set_text (milestone, LH_MILESTONE_STATE, "overdue");
  else
    lh_record_set_text (milestone, LH_MILESTONE_STATE,
                        lh_date_compare (start, last_day) <= 0 ? "in-progress" : "not-started");
}

static gboolean
lh_sample_write_milestones (LhSample  *sample,
                            LhCsv     *texts,
                            GError   **error)
{
  g_autoptr (LhCsv) table = lh_csv_new_from_resource (LH_SAMPLE_PATH "milestones.csv");
  LhSampleProject *last = NULL;
  gint64 covered = 0;
  gint64 position = 0;

  for (guint row = 0; row < lh_csv_get_n_rows (table); row++)
    {
      LhSampleProject *project = lh_sample_find_project (sample, table, row);
      g_autoptr (LhRecord) milestone = LH_RECORD (lh_milestone_new ());

      lh_sample_set_fields (milestone, table, row);
      if (project != last)
        covered = position = 0;
      last = project;
      covered += lh_record_get_int (milestone, LH_MILESTONE_WEIGHT);
      lh_record_set_int (milestone, LH_MILESTONE_PROJECT_ID, lh_record_get_id (project->record));
      lh_record_set_int (milestone, LH_MILESTONE_POSITION, ++position);
      lh_sample_set_milestone_state (project, milestone, texts, covered);
      if (!lh_sample_insert (sample, milestone, error))
        return FALSE;
    }
  return TRUE;
}

/* One light set by hand, to show what that looks like. */
static gboolean
lh_sample_write_override (LhSample  *sample,
                          GError   **error)
{
  g_autoptr (LhRecord) decision = LH_RECORD (lh_light_override_new ());
  LhRecord *project = NULL;

  for (guint i = 0; i < sample->order->len && project == NULL; i++)
    {
      LhSampleProject *candidate = g_ptr_array_index (sample->order, i);

      if (g_str_equal (candidate->profile, "stalled"))
        project = candidate->record;
    }
  g_assert (project != NULL);

  lh_record_set_int (decision, LH_LIGHT_OVERRIDE_PROJECT_ID, lh_record_get_id (project));
  lh_record_set_quarter (decision, LH_LIGHT_OVERRIDE_QUARTER, lh_quarter_new (LH_SAMPLE_YEAR, LH_SAMPLE_QUARTER + 1));
  lh_record_set_text (decision, LH_LIGHT_OVERRIDE_LIGHT, "yellow");
  lh_record_set_text (decision, LH_LIGHT_OVERRIDE_REASON, "上级调整审批流程，已约定年底前补齐进度");
  lh_record_set_text (decision, LH_LIGHT_OVERRIDE_DECIDED_BY, "工委督查组");
  lh_record_set_date (decision, LH_LIGHT_OVERRIDE_DECIDED_ON, lh_date_new (LH_SAMPLE_YEAR, 10, 8));
  lh_record_set_date (decision, LH_LIGHT_OVERRIDE_VALID_UNTIL, lh_date_new (LH_SAMPLE_YEAR, 12, 31));
  return lh_sample_insert (sample, decision, error);
}

static gboolean
lh_sample_write_projects (LhSample  *sample,
                          GError   **error)
{
  g_autoptr (LhCsv) texts = lh_csv_new_from_resource (LH_SAMPLE_PATH "progress-texts.csv");

  lh_sample_read_projects (sample);
  lh_sample_read_directions (sample);
  if (!lh_sample_describe_projects (sample, error))
    return FALSE;
  lh_sample_prepare_workflow (sample);
  lh_sample_prepare_people (sample);
  for (guint i = 0; i < sample->order->len; i++)
    {
      if (!lh_sample_insert (sample, ((LhSampleProject *) g_ptr_array_index (sample->order, i))->record, error))
        return FALSE;
    }
  if (!lh_sample_write_plans (sample, error) || !lh_sample_write_indicators (sample, error))
    return FALSE;

  for (guint i = 0; i < sample->order->len; i++)
    {
      LhSampleProject *project = g_ptr_array_index (sample->order, i);

      lh_sample_plan_progress (project);
      if (!lh_sample_write_progress (sample, project, texts, error))
        return FALSE;
    }
  return lh_sample_write_milestones (sample, texts, error) && lh_sample_write_override (sample, error);
}

static gboolean
lh_sample_write_checklists (LhSample    *sample,
                            GHashTable  *ids,
                            GError     **error)
{
  g_autoptr (LhCsv) table = lh_csv_new_from_resource (LH_SAMPLE_PATH "checklists.csv");

  for (guint row = 0; row < lh_csv_get_n_rows (table); row++)
    {
      LhRecord *checklist = LH_RECORD (lh_checklist_new ());

      lh_sample_set_fields (checklist, table, row);
      lh_record_set_int (checklist, LH_CHECKLIST_POSITION, row + 1);
      g_hash_table_insert (ids, g_strdup (lh_csv_get (table, row, "key")), checklist);
      if (!lh_sample_insert (sample, checklist, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
lh_sample_write_items (LhSample  *sample,
                       GError   **error)
{
  g_autoptr (LhCsv) table = lh_csv_new_from_resource (LH_SAMPLE_PATH "checklist-items.csv");
  g_autoptr (GHashTable) checklists = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_object_unref);

  if (!lh_sample_write_checklists (sample, checklists, error))
    return FALSE;
  for (guint row = 0; row < lh_csv_get_n_rows (table); row++)
    {
      LhRecord *checklist = g_hash_table_lookup (checklists, lh_csv_get (table, row, "checklist-key"));
      g_autoptr (LhRecord) item = LH_RECORD (lh_checklist_item_new ());

      lh_sample_set_fields (item, table, row);
      lh_record_set_int (item, LH_CHECKLIST_ITEM_CHECKLIST_ID, lh_record_get_id (checklist));
      lh_record_set_int (item, LH_CHECKLIST_ITEM_ORGANIZATION_ID,
                         lh_sample_get_id (sample, lh_csv_get (table, row, "organization-code")));
      if (!lh_sample_insert (sample, item, error))
        return FALSE;
      if (!g_str_equal (lh_record_get_text (checklist, LH_CHECKLIST_KIND), "responsibility"))
        continue;
      g_hash_table_insert (sample->duty_items, g_strdup (lh_record_get_text (item, LH_CHECKLIST_ITEM_TITLE)),
                           g_object_ref (item));
    }
  return lh_sample_write_duties (sample, error);
}

static gboolean
lh_sample_run (LhSession  *session,
               gpointer    data,
               GError    **error)
{
  LhSample sample = { .session = session };
  gboolean filled;

  if (!lh_session_begin_fill (session, "fill-sample", error))
    return FALSE;

  sample.organizations = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_object_unref);
  sample.projects = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  sample.order = g_ptr_array_new_with_free_func ((GDestroyNotify) lh_sample_project_free);
  sample.duty_items = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_object_unref);

  filled = lh_sample_write_setting (&sample, "office-name", "示例市直机关工委", error) &&
           lh_sample_write_setting (&sample, "start-quarter", "2024Q3", error) &&
           lh_sample_write_organizations (&sample, error) &&
           lh_sample_write_projects (&sample, error) &&
           lh_sample_write_workflow (&sample, error) &&
           lh_sample_write_people (&sample, error) &&
           lh_sample_write_tracking (&sample, error) &&
           lh_sample_write_brands (&sample, error) &&
           lh_sample_write_brand_files (&sample, error) &&
           lh_sample_write_items (&sample, error) &&
           lh_sample_write_members (&sample, error) &&
           lh_sample_write_desk (&sample, error) &&
           lh_sample_write_results (&sample, error) &&
           lh_sample_write_registers (&sample, error) &&
           lh_sample_write_collection (&sample, error) &&
           lh_sample_write_inspections (&sample, error) &&
           lh_sample_write_problems (&sample, error) &&
           lh_sample_write_filing (&sample, error);

  g_clear_object (&sample.round);
  g_hash_table_unref (sample.duty_items);
  g_ptr_array_unref (sample.order);
  g_hash_table_unref (sample.projects);
  g_hash_table_unref (sample.organizations);
  if (filled)
    return lh_session_commit (session, error);
  lh_session_rollback (session);
  return FALSE;
}

/**
 * lh_sample_fill:
 * @ledger: a new ledger
 *
 * Fills a ledger with the sample: a fictional city with 82 organizations filing 256 projects, their progress in the
 * four quarters of 2024, brands, checklists and a year of duties. Always the same, but for the ids.
 */
gboolean
lh_sample_fill (LhLedger  *ledger,
                GError   **error)
{
  g_return_val_if_fail (LH_IS_LEDGER (ledger), FALSE);

  if (!lh_store_run (ledger->store, lh_sample_run, NULL, error) || !lh_ledger_load_register (ledger, error))
    return FALSE;
  lh_ledger_set_quarter (ledger, lh_quarter_new (LH_SAMPLE_YEAR, LH_SAMPLE_QUARTER + 1));
  return TRUE;
}
