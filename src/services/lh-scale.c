/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-sample.h"

#include "lh-checklist-item.h"
#include "lh-checklist.h"
#include "lh-codes.h"
#include "lh-duty.h"
#include "lh-id.h"
#include "lh-ledger-private.h"
#include "lh-numbering.h"
#include "lh-progress.h"
#include "lh-quarter-plan.h"

/* Ten years of a large city: its organizations file three to four projects a year and tick three monthly duties. */
#define LH_SCALE_FIRST_YEAR 2015
#define LH_SCALE_YEARS 10
#define LH_SCALE_PROJECTS_PER_ORGANIZATION 35
#define LH_SCALE_ITEMS 3

typedef struct
{
  LhSession *session;
  guint      n_projects;
  GPtrArray *organizations;
  gint64     items[LH_SCALE_ITEMS];
} LhScale;

static gboolean
lh_scale_insert (LhScale   *scale,
                 LhRecord  *record,
                 GError   **error)
{
  lh_record_set_id (record, lh_id_new ());
  return lh_session_insert (scale->session, record, error);
}

static gboolean
lh_scale_write_organizations (LhScale  *scale,
                              GError  **error)
{
  guint n = MAX (1, scale->n_projects / LH_SCALE_PROJECTS_PER_ORGANIZATION);

  for (guint i = 0; i < n; i++)
    {
      LhRecord *organization = LH_RECORD (lh_organization_new ());
      g_autofree char *code = g_strdup_printf ("%03u", i + 1);
      g_autofree char *name = g_strdup_printf ("第%u单位", i + 1);

      lh_record_set_text (organization, LH_ORGANIZATION_CODE, code);
      lh_record_set_text (organization, LH_ORGANIZATION_NAME, name);
      lh_record_set_text (organization, LH_ORGANIZATION_KIND, "organ-committee");
      lh_record_set_int (organization, LH_ORGANIZATION_OFFICIAL_ORDER, (i + 1) * 10);
      lh_record_set_boolean (organization, LH_ORGANIZATION_FILES_PROJECTS, TRUE);
      lh_record_set_int (organization, LH_ORGANIZATION_MEMBER_COUNT, 20 + i % 60);
      g_ptr_array_add (scale->organizations, organization);
      if (!lh_scale_insert (scale, organization, error))
        return FALSE;
    }
  return TRUE;
}

static LhRecord *
lh_scale_create_project (LhScale *scale,
                         guint    number)
{
  LhRecord *project = LH_RECORD (lh_project_new ());
  guint n_organizations = scale->organizations->len;
  LhRecord *organization = g_ptr_array_index (scale->organizations, number % n_organizations);
  int year = LH_SCALE_FIRST_YEAR + (int) ((guint64) number * LH_SCALE_YEARS / scale->n_projects);
  g_autofree char *code = lh_numbering_format ("SJ", year, lh_record_get_text (organization, LH_ORGANIZATION_CODE),
                                               number / n_organizations + 1);
  g_autofree char *name = g_strdup_printf ("第%u号书记项目", number + 1);
  const char *const types[] = { "service", "improvement", "breakthrough" };

  lh_record_set_text (project, LH_PROJECT_NUMBER, code);
  lh_record_set_int (project, LH_PROJECT_YEAR, year);
  lh_record_set_int (project, LH_PROJECT_ORGANIZATION_ID, lh_record_get_id (organization));
  lh_record_set_text (project, LH_PROJECT_NAME, name);
  lh_record_set_text (project, LH_PROJECT_TYPE, types[number % 3]);
  lh_record_set_text (project, LH_PROJECT_CATEGORY, "basic");
  lh_record_set_text (project, LH_PROJECT_STATE, LH_STATE_IN_PROGRESS);
  lh_record_set_text (project, LH_PROJECT_LEAD_NAME, "王××");
  lh_record_set_text (project, LH_PROJECT_RESPONSIBLE_NAME, "李××");
  lh_record_set_text (project, LH_PROJECT_PROBLEM, "流程环节多，办理时间长。");
  lh_record_set_text (project, LH_PROJECT_GOAL, "年底前压减办理环节，缩短办理时间。");
  lh_record_set_date (project, LH_PROJECT_START_DATE, lh_date_new (year, 1, 15));
  lh_record_set_date (project, LH_PROJECT_DUE_DATE, lh_date_new (year, 12, 31));
  lh_record_set_date (project, LH_PROJECT_FILED_ON, lh_date_new (year, 3, 10));
  return project;
}

static gboolean
lh_scale_write_quarters (LhScale   *scale,
                         LhRecord  *project,
                         guint      number,
                         GError   **error)
{
  int year = (int) lh_record_get_int (project, LH_PROJECT_YEAR);

  for (int i = 0; i < 4; i++)
    {
      LhQuarter quarter = lh_quarter_new (year, i + 1);
      g_autoptr (LhRecord) plan = LH_RECORD (lh_quarter_plan_new ());
      g_autoptr (LhRecord) report = LH_RECORD (lh_progress_new ());

      lh_record_set_int (plan, LH_QUARTER_PLAN_PROJECT_ID, lh_record_get_id (project));
      lh_record_set_quarter (plan, LH_QUARTER_PLAN_QUARTER, quarter);
      lh_record_set_int (plan, LH_QUARTER_PLAN_PLANNED_PROGRESS, (i + 1) * 250);

      lh_record_set_int (report, LH_PROGRESS_PROJECT_ID, lh_record_get_id (project));
      lh_record_set_quarter (report, LH_PROGRESS_QUARTER, quarter);
      lh_record_set_int (report, LH_PROGRESS_ACTUAL_PROGRESS, (i + 1) * (250 - (gint64) (number * 7 % 90)));
      lh_record_set_text (report, LH_PROGRESS_WORK_DONE, "完成阶段任务，压减办理环节两项。");
      lh_record_set_text (report, LH_PROGRESS_NEXT_PLAN, "继续推进下一阶段任务。");
      lh_record_set_date (report, LH_PROGRESS_REPORTED_ON,
                          lh_date_add_days (lh_quarter_last_day (quarter), (int) (number % 9) - 2));
      if (!lh_scale_insert (scale, plan, error) || !lh_scale_insert (scale, report, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
lh_scale_write_projects (LhScale  *scale,
                         GError  **error)
{
  for (guint i = 0; i < scale->n_projects; i++)
    {
      g_autoptr (LhRecord) project = lh_scale_create_project (scale, i);

      if (!lh_scale_insert (scale, project, error) || !lh_scale_write_quarters (scale, project, i, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
lh_scale_write_items (LhScale  *scale,
                      GError  **error)
{
  g_autoptr (LhRecord) checklist = LH_RECORD (lh_checklist_new ());
  const char *const titles[] = { "主题党日", "支部委员会会议", "党员学习" };

  lh_record_set_text (checklist, LH_CHECKLIST_KIND, "responsibility");
  lh_record_set_text (checklist, LH_CHECKLIST_TITLE, "支部责任清单");
  lh_record_set_int (checklist, LH_CHECKLIST_YEAR, LH_SCALE_FIRST_YEAR);
  if (!lh_scale_insert (scale, checklist, error))
    return FALSE;

  for (guint i = 0; i < LH_SCALE_ITEMS; i++)
    {
      g_autoptr (LhRecord) item = LH_RECORD (lh_checklist_item_new ());

      lh_record_set_int (item, LH_CHECKLIST_ITEM_CHECKLIST_ID, lh_record_get_id (checklist));
      lh_record_set_int (item, LH_CHECKLIST_ITEM_POSITION, i + 1);
      lh_record_set_text (item, LH_CHECKLIST_ITEM_TITLE, titles[i]);
      lh_record_set_text (item, LH_CHECKLIST_ITEM_FREQUENCY, "month");
      if (!lh_scale_insert (scale, item, error))
        return FALSE;
      scale->items[i] = lh_record_get_id (item);
    }
  return TRUE;
}

static gboolean
lh_scale_write_duty (LhScale   *scale,
                     LhRecord  *organization,
                     gint64     item,
                     LhDate     start,
                     GError   **error)
{
  g_autoptr (LhRecord) duty = LH_RECORD (lh_duty_new ());

  lh_record_set_int (duty, LH_DUTY_ITEM_ID, item);
  lh_record_set_int (duty, LH_DUTY_ORGANIZATION_ID, lh_record_get_id (organization));
  lh_record_set_date (duty, LH_DUTY_PERIOD_START, start);
  lh_record_set_date (duty, LH_DUTY_DUE_ON, lh_date_end_of_month (start));
  lh_record_set_int (duty, LH_DUTY_REQUIRED_COUNT, 1);
  lh_record_set_int (duty, LH_DUTY_DONE_COUNT, 1);
  lh_record_set_date (duty, LH_DUTY_DONE_ON, lh_date_add_days (start, 20));
  lh_record_set_text (duty, LH_DUTY_STATE, "done");
  return lh_scale_insert (scale, duty, error);
}

static gboolean
lh_scale_write_duties (LhScale  *scale,
                       GError  **error)
{
  for (guint i = 0; i < scale->organizations->len; i++)
    {
      for (guint item = 0; item < LH_SCALE_ITEMS; item++)
        {
          for (int month = 0; month < LH_SCALE_YEARS * 12; month++)
            {
              LhDate start = lh_date_new (LH_SCALE_FIRST_YEAR + month / 12, month % 12 + 1, 1);

              if (!lh_scale_write_duty (scale, g_ptr_array_index (scale->organizations, i), scale->items[item], start,
                                        error))
                return FALSE;
            }
        }
    }
  return TRUE;
}

static gboolean
lh_scale_run (LhSession  *session,
              gpointer    data,
              GError    **error)
{
  LhScale scale = { .session = session, .n_projects = *(guint *) data };
  gboolean filled;

  if (!lh_session_begin_fill (session, "fill-scale", error))
    return FALSE;

  scale.organizations = g_ptr_array_new_with_free_func (g_object_unref);
  filled = lh_scale_write_organizations (&scale, error) && lh_scale_write_projects (&scale, error) &&
           lh_scale_write_items (&scale, error) && lh_scale_write_duties (&scale, error);
  g_ptr_array_unref (scale.organizations);
  if (filled)
    return lh_session_commit (session, error);
  lh_session_rollback (session);
  return FALSE;
}

/**
 * lh_scale_fill:
 * @ledger: a new ledger
 * @n_projects: how many projects
 *
 * Fills a ledger with synthetic projects, spread over the ten years 2015 to 2024, with four reports each and about ten
 * duties for every project: something to measure with.
 */
gboolean
lh_scale_fill (LhLedger  *ledger,
               guint      n_projects,
               GError   **error)
{
  g_return_val_if_fail (LH_IS_LEDGER (ledger), FALSE);
  g_return_val_if_fail (n_projects > 0, FALSE);

  if (!lh_store_run (ledger->store, lh_scale_run, &n_projects, error) || !lh_ledger_load_register (ledger, error))
    return FALSE;
  lh_ledger_set_quarter (ledger, lh_quarter_new (LH_SCALE_FIRST_YEAR + LH_SCALE_YEARS - 1, 3));
  return TRUE;
}
