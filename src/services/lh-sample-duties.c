/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-sample-private.h"

#include "lh-checklist-item.h"
#include "lh-checklist-make.h"
#include "lh-checklist-template.h"
#include "lh-checklist.h"
#include "lh-duty-plan-private.h"
#include "lh-duty-record.h"
#include "lh-duty.h"
#include "lh-id.h"
#include "lh-organization.h"
#include "lh-query-sql.h"
#include "lh-template-line.h"

#define LH_SAMPLE_YEAR 2024

/* The lists of the year that are made from the shipped templates; the others stand in checklists.csv. */
static const struct
{
  const char *template;
  const char *title;   /* of its one list; NULL for one of each period */
} sample_lists[] = {
  { "committee-year", "2024年工委机关履责清单" },
  { "theme-day", NULL },
  { "organizational-life", NULL },
};

static GPtrArray *
lh_sample_read_type (LhSample  *sample,
                     GType      type,
                     GError   **error)
{
  g_autoptr (LhQuery) query = lh_query_new (type);

  lh_query_set_sort (query, "position", FALSE);
  return lh_query_sql_run_records (sample->session, query, error);
}

/* A list comes out at the end of the month before its own, requirements in the first days of the quarter. What the ledger
 * shows first is the third quarter. */
static void
lh_sample_publish (LhRecord *checklist)
{
  gint64 month = lh_record_get_int (checklist, LH_CHECKLIST_MONTH);
  LhQuarter quarter = lh_record_get_quarter (checklist, LH_CHECKLIST_QUARTER);
  LhDate day = lh_date_new (LH_SAMPLE_YEAR, 1, 22);

  if (month != LH_UNSET)
    day = month == 1 ? lh_date_new (LH_SAMPLE_YEAR, 1, 3) : lh_date_new (LH_SAMPLE_YEAR, (int) month - 1, 26);
  else if (lh_quarter_is_set (quarter))
    day = lh_date_add_days (lh_quarter_first_day (quarter), 7);
  if (lh_date_compare (day, lh_date_new (LH_SAMPLE_YEAR, 9, 30)) > 0)
    return;
  lh_record_set_date (checklist, LH_CHECKLIST_ISSUED_ON, day);
  lh_record_set_date (checklist, LH_CHECKLIST_PUBLISHED_ON, day);
}

static void
lh_sample_name_list (LhRecord   *checklist,
                     const char *template_title,
                     const char *title)
{
  gint64 month = lh_record_get_int (checklist, LH_CHECKLIST_MONTH);
  LhQuarter quarter = lh_record_get_quarter (checklist, LH_CHECKLIST_QUARTER);
  static const char *const quarters[] = { "一", "二", "三", "四" };
  g_autofree char *text = NULL;

  if (title != NULL)
    text = g_strdup (title);
  else if (month != LH_UNSET)
    text = g_strdup_printf ("%d年%d月%s", LH_SAMPLE_YEAR, (int) month, template_title);
  else
    text = g_strdup_printf ("%d年第%s季度%s", LH_SAMPLE_YEAR, quarters[quarter.number - 1], template_title);
  lh_record_set_text (checklist, LH_CHECKLIST_TITLE, text);
}

static gboolean
lh_sample_write_draft (LhSample          *sample,
                       LhChecklistDraft  *draft,
                       LhRecord          *template,
                       const char        *title,
                       GError           **error)
{
  lh_sample_name_list (draft->checklist, lh_record_get_text (template, LH_CHECKLIST_TEMPLATE_TITLE), title);
  lh_sample_publish (draft->checklist);
  if (!lh_sample_insert (sample, draft->checklist, error))
    return FALSE;
  for (guint i = 0; i < draft->items->len; i++)
    {
      if (!lh_sample_insert (sample, g_ptr_array_index (draft->items, i), error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
lh_sample_write_list (LhSample    *sample,
                      LhRecord    *template,
                      GPtrArray   *lines,
                      const char  *title,
                      GError     **error)
{
  g_autoptr (GPtrArray) one = g_ptr_array_new ();
  g_autoptr (GPtrArray) present = lh_sample_read_type (sample, LH_TYPE_CHECKLIST, error);
  g_autoptr (GPtrArray) drafts = NULL;

  if (present == NULL)
    return FALSE;
  g_ptr_array_add (one, template);
  drafts = lh_checklist_make_drafts (one, lines, present, LH_SAMPLE_YEAR, "市直机关工委", NULL);
  for (guint i = 0; i < drafts->len; i++)
    {
      if (!lh_sample_write_draft (sample, g_ptr_array_index (drafts, i), template, title, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
lh_sample_write_lists (LhSample  *sample,
                       GError   **error)
{
  g_autoptr (GPtrArray) templates = lh_sample_read_type (sample, LH_TYPE_CHECKLIST_TEMPLATE, error);
  g_autoptr (GPtrArray) lines = templates != NULL ? lh_sample_read_type (sample, LH_TYPE_TEMPLATE_LINE, error) : NULL;

  for (guint i = 0; lines != NULL && i < templates->len; i++)
    {
      LhRecord *template = g_ptr_array_index (templates, i);

      for (guint j = 0; j < G_N_ELEMENTS (sample_lists); j++)
        {
          if (g_str_equal (lh_record_get_text (template, LH_CHECKLIST_TEMPLATE_CODE), sample_lists[j].template) &&
              !lh_sample_write_list (sample, template, lines, sample_lists[j].title, error))
            return FALSE;
        }
    }
  return lines != NULL;
}

/* When a duty was done, as far as the third quarter tells: nearly all in time, a few late, a few not at all. */
static LhDate
lh_sample_choose_day (LhRecord *duty,
                      guint     seed)
{
  LhDate shown = lh_date_new (LH_SAMPLE_YEAR, 9, 30);
  LhDate start = lh_record_get_date (duty, LH_DUTY_PERIOD_START);
  LhDate due = lh_record_get_date (duty, LH_DUTY_DUE_ON);
  guint chance = lh_sample_chance (seed, (guint) due.julian, 100);
  LhDate day;

  if (lh_date_compare (start, shown) > 0 || chance < 3)
    return (LhDate) { 0 };
  if (lh_date_compare (due, shown) <= 0)
    day = chance < 6 ? lh_date_add_days (due, 4 + (int) chance) : lh_date_add_days (due, -(int) (chance % 20));
  else if (chance < 40)
    day = lh_date_add_days (start, lh_date_days_between (start, shown) * (int) (20 + chance) / 70);
  else
    return (LhDate) { 0 };
  if (lh_date_compare (day, start) < 0)
    day = start;
  return lh_date_compare (day, lh_date_new (LH_SAMPLE_YEAR, 10, 8)) <= 0 ? day : (LhDate) { 0 };
}

static const char *
lh_sample_choose_evidence (LhRecord *item,
                           guint     seed)
{
  static const char *const evidences[] = { "会议记录", "活动记录和签到表", "工作台账", "会议纪要", "活动照片和记录" };

  if (lh_record_get_boolean (item, LH_CHECKLIST_ITEM_NEEDS_EVIDENCE))
    return lh_sample_chance (seed, 3, 2) == 0 ? "会议纪要" : "工作报告";
  return lh_sample_chance (seed, 4, 4) == 0 ? NULL : evidences[lh_sample_chance (seed, 5, G_N_ELEMENTS (evidences))];
}

static LhRecord *
lh_sample_create_duty_record (LhRecord *duty,
                              LhRecord *item,
                              LhRecord *organization,
                              LhDate    day,
                              gint64    times,
                              guint     seed)
{
  LhRecord *record = LH_RECORD (lh_duty_record_new ());

  lh_record_set_int (record, LH_DUTY_RECORD_DUTY_ID, lh_record_get_id (duty));
  lh_record_set_date (record, LH_DUTY_RECORD_DONE_ON, day);
  lh_record_set_int (record, LH_DUTY_RECORD_TIMES, times);
  lh_record_set_text (record, LH_DUTY_RECORD_EVIDENCE, lh_sample_choose_evidence (item, seed));
  lh_record_set_text (record, LH_DUTY_RECORD_RECORDER, lh_record_get_text (organization, LH_ORGANIZATION_CONTACT));
  return record;
}

static gboolean
lh_sample_write_duty (LhSample    *sample,
                      LhDutyData  *data,
                      LhRecord    *duty,
                      GError     **error)
{
  LhRecord *item = lh_duty_data_find (data, lh_record_get_int (duty, LH_DUTY_ITEM_ID));
  LhRecord *organization = lh_duty_data_find (data, lh_record_get_int (duty, LH_DUTY_ORGANIZATION_ID));
  guint seed = g_str_hash (lh_record_get_text (organization, LH_ORGANIZATION_CODE)) +
               g_str_hash (lh_record_get_text (item, LH_CHECKLIST_ITEM_TITLE));
  gint64 required = MAX (lh_record_get_int (duty, LH_DUTY_REQUIRED_COUNT), 1);
  gint64 times = required > 1 ? required - 1 : 1;
  LhDate due = lh_record_get_date (duty, LH_DUTY_DUE_ON);
  LhDate day = lh_sample_choose_day (duty, seed);
  g_autoptr (LhRecord) record = NULL;

  lh_record_set_id (duty, lh_id_new ());
  lh_record_set_date (duty, LH_DUTY_GENERATED_ON, lh_date_new (LH_SAMPLE_YEAR, 1, 29));
  if (lh_date_is_set (day))
    {
      lh_record_set_int (duty, LH_DUTY_DONE_COUNT, times);
      lh_record_set_date (duty, LH_DUTY_DONE_ON, day);
      lh_record_set_text (duty, LH_DUTY_STATE, times >= required ? "done" : "open");
      record = lh_sample_create_duty_record (duty, item, organization, day, times, seed);
    }
  else if (lh_date_compare (due, lh_date_new (LH_SAMPLE_YEAR, 9, 30)) <= 0)
    lh_record_set_text (duty, LH_DUTY_STATE, "missed");
  return lh_sample_insert (sample, duty, error) && (record == NULL || lh_sample_insert (sample, record, error));
}

/**
 * lh_sample_write_duties:
 *
 * Makes lists of the year from the shipped templates, generates the duties of all lists, and records what was done until
 * the third quarter.
 */
gboolean
lh_sample_write_duties (LhSample  *sample,
                        GError   **error)
{
  g_autoptr (LhDutyData) data = NULL;
  g_autoptr (LhDutyPlan) plan = NULL;
  g_autoptr (GHashTable) recorded = g_hash_table_new (g_int64_hash, g_int64_equal);
  GPtrArray *duties;

  if (!lh_sample_write_lists (sample, error))
    return FALSE;
  data = lh_duty_data_read (sample->session, LH_SAMPLE_YEAR, error);
  if (data == NULL)
    return FALSE;
  plan = lh_duty_plan_compute (data, 0, LH_DUTY_PLAN_ALL, recorded);
  duties = lh_duty_plan_get_duties (plan);
  for (guint i = 0; i < duties->len; i++)
    {
      if (!lh_sample_write_duty (sample, data, g_ptr_array_index (duties, i), error))
        return FALSE;
    }
  return TRUE;
}
