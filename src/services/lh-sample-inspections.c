/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-sample-private.h"

#include "lh-acceptance-complete.h"
#include "lh-acceptance-mark.h"
#include "lh-acceptance.h"
#include "lh-codes.h"
#include "lh-inspection-round.h"
#include "lh-inspection-schedule.h"
#include "lh-inspection.h"
#include "lh-numbering.h"
#include "lh-problem.h"
#include "lh-project.h"
#include "lh-rubric-default.h"
#include "lh-rubric-item.h"

#define LH_SAMPLE_YEAR 2024
#define LH_SAMPLE_N_ROUNDS 6
#define LH_SAMPLE_FINDINGS "/io/github/linghang/Linghang/sample/findings.csv"

/* Rounds that have taken place by the quarter the sample shows, and which part of the projects each looked at. */
static const struct
{
  guint place;
  guint percent;
} held[] = { { 0, 93 }, { 1, 95 }, { 2, 90 }, { 3, 46 } };

static const char *const groups[LH_SAMPLE_N_ROUNDS][2] = {
  { "赵××", "钱××;孙××" }, { "赵××", "李××;周××" }, { "吴××", "钱××;郑××" },
  { "赵××", "孙××;王××" }, { "吴××", "李××;陈××" }, { "赵××", "钱××;周××" },
};

typedef struct
{
  LhSample  *sample;
  LhRecord  *rounds[LH_SAMPLE_N_ROUNDS];
  LhCsv     *findings;
  guint      numbers[5];    /* problems numbered so far, by quarter */
  guint      n_problems;
} LhSampleInspections;

static gboolean
lh_sample_write_rounds (LhSampleInspections  *self,
                        GError              **error)
{
  guint n;
  const LhInspectionScheme *scheme = lh_inspection_schedule_get_scheme (&n);

  for (guint i = 0; i < LH_SAMPLE_N_ROUNDS; i++)
    {
      LhInspectionPlanned planned = { .scheme = &scheme[i] };
      g_autofree char *title = NULL;

      lh_inspection_schedule_parse_days (scheme[i].days, LH_SAMPLE_YEAR, &planned.starts_on, &planned.due_on, NULL);
      self->rounds[i] = lh_inspection_round_create (&planned, LH_SAMPLE_YEAR, NULL);
      title = g_strdup_printf ("%d年%s", LH_SAMPLE_YEAR,
                               planned.scheme->quarter == 1 ? "一季度督查" : planned.scheme->quarter == 2 ? "二季度督查" :
                               planned.scheme->quarter == 3 ? "三季度督查" : planned.scheme->quarter == 4 ? "四季度督查" :
                               g_str_equal (planned.scheme->kind, "mid-year") ? "年中调度" : "年底验收");
      lh_record_set_text (self->rounds[i], LH_INSPECTION_ROUND_TITLE, title);
      lh_record_set_text (self->rounds[i], LH_INSPECTION_ROUND_LEADER, groups[i][0]);
      lh_record_set_text (self->rounds[i], LH_INSPECTION_ROUND_MEMBERS, groups[i][1]);
      lh_record_set_text (self->rounds[i], LH_INSPECTION_ROUND_CONTENT,
                          "对照立项书查看任务进度、量化指标、过程资料和存在问题的解决情况。");
      if (!lh_sample_insert (self->sample, self->rounds[i], error))
        return FALSE;
    }
  return TRUE;
}

/* The nth finding that fits how a project goes; -1 when it goes well. */
static int
lh_sample_choose_finding (LhSampleInspections *self,
                          LhSampleProject     *project,
                          guint                seed)
{
  guint n = lh_csv_get_n_rows (self->findings);
  guint start = lh_sample_chance (project->number, seed, n);

  for (guint i = 0; i < n; i++)
    {
      guint row = (start + i) % n;

      if (g_str_equal (lh_csv_get (self->findings, row, "profile"), project->profile))
        return (int) row;
    }
  return -1;
}

static LhQuarter
lh_sample_get_round_quarter (LhRecord *round,
                             LhDate    day)
{
  LhQuarter quarter = lh_record_get_quarter (round, LH_INSPECTION_ROUND_QUARTER);

  return lh_quarter_is_set (quarter) ? quarter : lh_quarter_of_date (day);
}

static gboolean
lh_sample_write_problem (LhSampleInspections  *self,
                         LhSampleProject      *project,
                         LhRecord             *inspection,
                         LhRecord             *round,
                         guint                 row,
                         GError              **error)
{
  g_autoptr (LhRecord) problem = LH_RECORD (lh_problem_new ());
  LhDate found = lh_record_get_date (inspection, LH_INSPECTION_INSPECTED_ON);
  LhQuarter quarter = lh_sample_get_round_quarter (round, found);
  const char *measures = lh_csv_get (self->findings, row, "measures");
  g_autofree char *number = lh_numbering_format_problem (quarter, ++self->numbers[quarter.number]);
  /* most of what was found until the summer is solved */
  gboolean early = lh_date_compare (found, lh_date_new (LH_SAMPLE_YEAR, 8, 1)) < 0;
  gboolean closed = *measures != '\0' && early && lh_sample_chance (project->number, 31, 4) != 0;

  lh_record_set_text (problem, LH_PROBLEM_NUMBER, number);
  lh_record_set_int (problem, LH_PROBLEM_PROJECT_ID, lh_record_get_id (project->record));
  lh_record_set_int (problem, LH_PROBLEM_ORGANIZATION_ID, lh_record_get_int (project->record, LH_PROJECT_ORGANIZATION_ID));
  lh_record_set_int (problem, LH_PROBLEM_INSPECTION_ID, lh_record_get_id (inspection));
  lh_record_set_text (problem, LH_PROBLEM_SOURCE, "inspection");
  lh_record_set_text (problem, LH_PROBLEM_CATEGORY, lh_csv_get (self->findings, row, "category"));
  lh_record_set_date (problem, LH_PROBLEM_FOUND_ON, found);
  lh_record_set_text (problem, LH_PROBLEM_FINDER, lh_record_get_text (round, LH_INSPECTION_ROUND_LEADER));
  lh_record_set_text (problem, LH_PROBLEM_DESCRIPTION, lh_csv_get (self->findings, row, "finding"));
  lh_record_set_text (problem, LH_PROBLEM_GOAL, lh_csv_get (self->findings, row, "demand"));
  lh_record_set_text (problem, LH_PROBLEM_LEADER, lh_record_get_text (project->record, LH_PROJECT_LEAD_NAME));
  lh_record_set_text (problem, LH_PROBLEM_RESPONSIBLE_NAME,
                      lh_record_get_text (project->record, LH_PROJECT_RESPONSIBLE_NAME));
  lh_record_set_date (problem, LH_PROBLEM_DEADLINE, lh_record_get_date (inspection, LH_INSPECTION_DEADLINE));
  lh_record_set_text (problem, LH_PROBLEM_STATE, closed ? "closed" : *measures != '\0' ? "in-progress" : "not-started");
  if (early)
    lh_record_set_text (problem, LH_PROBLEM_MEASURES, measures);
  if (closed)
    {
      lh_record_set_date (problem, LH_PROBLEM_CLOSED_ON,
                          lh_date_add_days (found, 12 + (int) lh_sample_chance (project->number, 32, 14)));
      lh_record_set_int (problem, LH_PROBLEM_COMPLETION, 1000);
      lh_record_set_text (problem, LH_PROBLEM_REVIEWER, "吴××");
    }
  self->n_problems++;
  return lh_sample_insert (self->sample, problem, error);
}

static gboolean
lh_sample_write_inspection (LhSampleInspections  *self,
                            LhSampleProject      *project,
                            guint                 place,
                            GError              **error)
{
  LhRecord *round = self->rounds[place];
  g_autoptr (LhRecord) inspection = lh_inspection_record_create (round, lh_record_get_id (project->record));
  LhDate start = lh_record_get_date (round, LH_INSPECTION_ROUND_STARTS_ON);
  int length = lh_date_days_between (start, lh_record_get_date (round, LH_INSPECTION_ROUND_DUE_ON));
  LhDate day = lh_date_add_days (start, (int) lh_sample_chance (project->number, 20 + place, (guint) length));
  int row = lh_sample_choose_finding (self, project, place);
  gboolean troubled = !g_str_equal (project->profile, "steady") && !g_str_equal (project->profile, "ahead");
  gboolean found = row >= 0 && (troubled ? place > 0 && lh_sample_chance (project->number, 50 + place, 6) == 0
                                         : lh_sample_chance (project->number, 60 + place, 110) == 0);

  lh_record_set_date (inspection, LH_INSPECTION_INSPECTED_ON, day);
  lh_record_set_text (inspection, LH_INSPECTION_METHODS,
                      lh_sample_chance (project->number, place, 2) == 0 ? "documents on-site" : "documents talks");
  lh_record_set_text (inspection, LH_INSPECTION_GRADE, found ? "fair" : lh_sample_chance (project->number, 70, 3) == 0
                                                                          ? "good" : "fairly-good");
  lh_record_set_text (inspection, LH_INSPECTION_ACHIEVEMENTS, found ? "项目已列入单位年度重点工作。"
                                                                    : "任务按计划推进，过程资料较完整。");
  lh_record_set_date (inspection, LH_INSPECTION_FEEDBACK_ON, lh_date_add_days (day, 3));
  lh_record_set_text (inspection, LH_INSPECTION_RECEIVER,
                      lh_record_get_text (project->record, LH_PROJECT_RESPONSIBLE_NAME));
  if (found)
    {
      lh_record_set_text (inspection, LH_INSPECTION_FINDINGS, lh_csv_get (self->findings, (guint) row, "finding"));
      lh_record_set_text (inspection, LH_INSPECTION_DEMAND, lh_csv_get (self->findings, (guint) row, "demand"));
      lh_record_set_date (inspection, LH_INSPECTION_DEADLINE, lh_date_add_days (day, 30));
    }
  return lh_sample_insert (self->sample, inspection, error) &&
         (!found || lh_sample_write_problem (self, project, inspection, round, (guint) row, error));
}

static gboolean
lh_sample_write_records (LhSampleInspections  *self,
                         GError              **error)
{
  for (guint i = 0; i < self->sample->order->len; i++)
    {
      LhSampleProject *project = g_ptr_array_index (self->sample->order, i);

      for (guint j = 0; j < G_N_ELEMENTS (held); j++)
        {
          if (lh_inspection_covers (self->rounds[held[j].place], project->record) &&
              lh_sample_chance (project->number, 80 + j, 100) < held[j].percent &&
              !lh_sample_write_inspection (self, project, held[j].place, error))
            return FALSE;
        }
    }
  return TRUE;
}

static LhRecord *
lh_sample_create_acceptance (LhSampleProject *project,
                             gint64           rubric_id,
                             LhDate           applied)
{
  LhRecord *acceptance = LH_RECORD (lh_acceptance_new ());

  lh_record_set_int (acceptance, LH_ACCEPTANCE_PROJECT_ID, lh_record_get_id (project->record));
  lh_record_set_int (acceptance, LH_ACCEPTANCE_RUBRIC_ID, rubric_id);
  lh_record_set_int (acceptance, LH_ACCEPTANCE_ATTEMPT, 1);
  lh_record_set_date (acceptance, LH_ACCEPTANCE_APPLIED_ON, applied);
  lh_record_set_text (acceptance, LH_ACCEPTANCE_COMPLETION, "立项确定的任务已逐项完成，量化指标对照目标逐条核对，佐证材料齐全。");
  lh_record_set_text (acceptance, LH_ACCEPTANCE_OUTCOME, "形成工作制度1项、典型案例1个。");
  lh_record_set_text (acceptance, LH_ACCEPTANCE_SOLVED, "立项时查找的突出问题已解决，并建立常态化办理机制。");
  lh_record_set_text (acceptance, LH_ACCEPTANCE_SHORTCOMINGS, "经验总结还不够及时，下一步做好成果推广。");
  lh_record_set_text (acceptance, LH_ACCEPTANCE_SELF_TEXT, "项目按期完成，对中心工作的促进作用较明显。");
  lh_record_set_text (acceptance, LH_ACCEPTANCE_UNIT_OPINION, "同意申请验收。");
  lh_record_set_text (acceptance, LH_ACCEPTANCE_GROUP_LEADER, "赵××");
  lh_record_set_text (acceptance, LH_ACCEPTANCE_GROUP_MEMBERS, "钱××;孙××");
  lh_record_set_text (acceptance, LH_ACCEPTANCE_METHODS, "documents on-site");
  return acceptance;
}

static gboolean
lh_sample_write_mark (LhSample    *sample,
                      LhRecord    *acceptance,
                      LhRecord    *item,
                      const char  *kind,
                      const char  *rater,
                      guint        percent,
                      GError     **error)
{
  g_autoptr (LhRecord) mark = LH_RECORD (lh_acceptance_mark_new ());
  gint64 full = g_ascii_strtoll (lh_record_get_text (item, LH_RUBRIC_ITEM_FULL_MARK), NULL, 10);
  /* marks are given in halves */
  gint64 halves = full * 2 * percent / 100;
  g_autofree char *text = lh_decimal_to_string (halves % 2 == 0 ? lh_decimal_new (halves / 2, 0)
                                                                : lh_decimal_new (halves * 5, 1));

  lh_record_set_int (mark, LH_ACCEPTANCE_MARK_ACCEPTANCE_ID, lh_record_get_id (acceptance));
  lh_record_set_int (mark, LH_ACCEPTANCE_MARK_ITEM_ID, lh_record_get_id (item));
  lh_record_set_text (mark, LH_ACCEPTANCE_MARK_RATER_KIND, kind);
  lh_record_set_text (mark, LH_ACCEPTANCE_MARK_RATER, rater);
  lh_record_set_text (mark, LH_ACCEPTANCE_MARK_MARK, text);
  return lh_sample_insert (sample, mark, error);
}

static gboolean
lh_sample_write_marks (LhSample         *sample,
                       LhSampleProject  *project,
                       LhRecord         *acceptance,
                       GPtrArray        *rubric,
                       guint             n_judges,
                       GError          **error)
{
  static const char *const judges[] = { "赵××", "钱××", "孙××" };
  guint level = 66 + lh_sample_chance (project->number, 90, 28);

  for (guint i = 1; i < rubric->len; i++)
    {
      LhRecord *item = g_ptr_array_index (rubric, i);
      gboolean by_judges = g_str_equal (lh_record_get_text (item, LH_RUBRIC_ITEM_SOURCE), "judges");

      if (!lh_sample_write_mark (sample, acceptance, item, "self", NULL, by_judges ? MIN (level + 5, 100) : 100, error))
        return FALSE;
      for (guint j = 0; by_judges && j < n_judges; j++)
        {
          if (!lh_sample_write_mark (sample, acceptance, item, "judge", judges[j],
                                     MIN (level + lh_sample_chance (project->number * 7 + i, j, 6), 100), error))
            return FALSE;
        }
    }
  return TRUE;
}

/* Closing is completed as the ledger does it, with what the data of the project say. */
static gboolean
lh_sample_close_acceptance (LhSample  *sample,
                            LhRecord  *acceptance,
                            LhDate     day,
                            GError   **error)
{
  g_autoptr (LhChangeSet) changes = lh_change_set_new ("close-acceptance");
  GPtrArray *list = lh_change_set_get_changes (changes);

  lh_record_set_date (acceptance, LH_ACCEPTANCE_VISIT_ON, lh_date_add_days (day, -2));
  lh_record_set_text (acceptance, LH_ACCEPTANCE_VISIT_PLACE, "项目单位");
  lh_record_set_text (acceptance, LH_ACCEPTANCE_VISIT_RECORD, "实地查看工作现场和台账，访谈党员群众5人，查阅过程资料1册。");
  lh_record_set_text (acceptance, LH_ACCEPTANCE_OPINION, "目标任务完成，资料齐全，成效明显，同意通过验收。");
  lh_record_set_date (acceptance, LH_ACCEPTANCE_CLOSED_ON, day);
  lh_change_set_update (changes, acceptance);
  if (!lh_acceptance_complete (sample->session, changes, error))
    return FALSE;
  for (guint i = 0; i < list->len; i++)
    {
      LhChange *change = g_ptr_array_index (list, i);

      if (change->kind == LH_CHANGE_INSERT ? !lh_sample_insert (sample, change->record, error)
                                           : !lh_session_update (sample->session, change->record, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
lh_sample_write_acceptance (LhSample         *sample,
                            LhSampleProject  *project,
                            GPtrArray        *rubric,
                            GError          **error)
{
  LhDate finished = lh_record_get_date (project->record, LH_PROJECT_FINISHED_ON);
  g_autoptr (LhRecord) acceptance = lh_sample_create_acceptance (project, lh_record_get_id (g_ptr_array_index (rubric, 0)),
                                                                 lh_date_add_days (finished, -12));

  return lh_sample_insert (sample, acceptance, error) &&
         lh_sample_write_marks (sample, project, acceptance, rubric, 3, error) &&
         lh_sample_close_acceptance (sample, acceptance, finished, error);
}

/* What is accepted has an acceptance that says so. */
static gboolean
lh_sample_write_acceptances (LhSample  *sample,
                             GError   **error)
{
  g_autoptr (GPtrArray) rubric = lh_rubric_default_create_records ("zh_CN", LH_SAMPLE_YEAR);

  for (guint i = 0; i < rubric->len; i++)
    {
      if (!lh_sample_insert (sample, g_ptr_array_index (rubric, i), error))
        return FALSE;
    }
  for (guint i = 0; i < sample->order->len; i++)
    {
      LhSampleProject *project = g_ptr_array_index (sample->order, i);

      if (g_str_equal (lh_record_get_text (project->record, LH_PROJECT_STATE), LH_STATE_ACCEPTED) &&
          !lh_sample_write_acceptance (sample, project, rubric, error))
        return FALSE;
    }
  return TRUE;
}

/**
 * lh_sample_write_inspections:
 *
 * Rounds of inspection of the year, records of those that were held, problems found, and the acceptances of what is
 * accepted.
 */
gboolean
lh_sample_write_inspections (LhSample  *sample,
                             GError   **error)
{
  LhSampleInspections self = { .sample = sample };
  gboolean written;

  self.findings = lh_csv_new_from_resource (LH_SAMPLE_FINDINGS);
  written = lh_sample_write_rounds (&self, error) && lh_sample_write_records (&self, error) &&
            lh_sample_write_acceptances (sample, error);
  for (guint i = 0; i < LH_SAMPLE_N_ROUNDS; i++)
    g_clear_object (&self.rounds[i]);
  lh_csv_free (self.findings);
  return written;
}
