/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-sample-private.h"

#include "lh-change-set.h"
#include "lh-common-problem.h"
#include "lh-numbering.h"
#include "lh-organization.h"
#include "lh-problem-step.h"
#include "lh-problem-workflow.h"
#include "lh-regulation.h"
#include "lh-warning.h"

#define LH_SAMPLE_YEAR 2024

/* What several units have in common, and the rule that answers it. */
static const struct
{
  const char *name;
  const char *category;
  const char *measures;
  const char *rule;
  const char *issued_on;
} commons[] = {
  { "支委会不按月召开", "organizational-life", "工委印发支部组织生活月历，每季度通报一次召开情况，对连续两个月未召开的发提醒函。",
    "市直机关党支部组织生活提醒和通报办法", "2024-05-20" },
  { "流动党员联系不经常", "members", "建立流动党员联系卡，支委包联，按月登记，线上组织生活计入考勤。",
    "市直机关流动党员教育管理办法（试行）", "2024-08-12" },
  { "学习记录不规范", "theory", "统一“三会一课”记录本，明确记录要素，机关党委每季度抽查。", NULL, NULL },
};

/* Letters: level, unit, problem (row from 1), subject, reason, days, receipt and handling after so many days, 0 for none */
static const struct
{
  const char *level;
  const char *organization;
  guint       row;
  const char *subject;
  const char *reason;
  const char *issued_on;
  int         due;
  int         received;
  int         handled;
  const char *result;
} letters[] = {
  { "remind", "052", 17, "下属单位支部到期未换届", "2个支部到期未换届，已近整改时限。", "2024-07-15", 15, 1, 14, "1个支部已换届，另1个报批延期。" },
  { "blue", "064", 22, "党建活动经费列支不规范", "距整改时限不足15天，办法尚未印发。", "2024-08-20", 10, 2, 0, NULL },
  { "yellow", "064", 22, "党建活动经费列支不规范", "蓝色督办到期仍未完成整改。", "2024-09-05", 15, 1, 0, NULL },
  { "remind", "003", 26, "支委会再次未按月召开", "同一支部同类问题销号后反弹。", "2024-06-28", 20, 1, 18, "7月支委会已按时召开，机关党委派员列席。" },
  { "remind", "018", 30, "党员活动室更新未完成", "已过整改时限，未报送整改情况。", "2024-09-09", 10, 0, 0, NULL },
};

typedef struct
{
  LhSample  *sample;
  LhCsv     *table;
  gint64     commons[G_N_ELEMENTS (commons)];
  gint64    *problems;   /* id of each row */
} LhSampleProblems;

static gboolean
lh_sample_write_commons (LhSampleProblems  *self,
                         GError           **error)
{
  for (guint i = 0; i < G_N_ELEMENTS (commons); i++)
    {
      g_autoptr (LhRecord) common = LH_RECORD (lh_common_problem_new ());
      g_autoptr (LhRecord) rule = LH_RECORD (lh_regulation_new ());
      LhDate issued;

      lh_record_set_int (common, LH_COMMON_PROBLEM_YEAR, LH_SAMPLE_YEAR);
      lh_record_set_text (common, LH_COMMON_PROBLEM_NAME, commons[i].name);
      lh_record_set_text (common, LH_COMMON_PROBLEM_CATEGORY, commons[i].category);
      lh_record_set_text (common, LH_COMMON_PROBLEM_MEASURES, commons[i].measures);
      lh_record_set_int (common, LH_COMMON_PROBLEM_ORGANIZATION_ID, lh_sample_get_id (self->sample, "000"));
      if (!lh_sample_insert (self->sample, common, error))
        return FALSE;
      self->commons[i] = lh_record_get_id (common);
      if (commons[i].rule == NULL || !lh_date_parse_iso (commons[i].issued_on, &issued))
        continue;
      lh_record_set_text (rule, LH_REGULATION_TITLE, commons[i].rule);
      lh_record_set_date (rule, LH_REGULATION_ISSUED_ON, issued);
      lh_record_set_text (rule, LH_REGULATION_ISSUER, "市直机关工委");
      lh_record_set_int (rule, LH_REGULATION_COMMON_PROBLEM_ID, self->commons[i]);
      if (!lh_sample_insert (self->sample, rule, error))
        return FALSE;
    }
  return TRUE;
}

/* Writes a change as the ledger would, with what follows from it. */
static gboolean
lh_sample_run (LhSampleProblems  *self,
               LhChangeSet       *changes,
               GError           **error)
{
  GPtrArray *list = lh_change_set_get_changes (changes);

  if (!lh_problem_workflow_complete (self->sample->session, changes, error) ||
      !lh_numbering_complete (self->sample->session, list, error))
    return FALSE;
  for (guint i = 0; i < list->len; i++)
    {
      LhChange *change = g_ptr_array_index (list, i);

      if (change->kind == LH_CHANGE_INSERT ? !lh_sample_insert (self->sample, change->record, error)
                                           : !lh_session_update (self->sample->session, change->record, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
lh_sample_report_completion (LhSampleProblems  *self,
                             gint64             id,
                             gint64             tenths,
                             GError           **error)
{
  g_autoptr (LhRecord) problem = lh_session_load (self->sample->session, LH_TYPE_PROBLEM, id, error);

  if (problem == NULL)
    return FALSE;
  lh_record_set_int (problem, LH_PROBLEM_COMPLETION, tenths);
  return lh_session_update (self->sample->session, problem, error);
}

/* What is said with a step, and when it is taken. */
static void
lh_sample_prepare_move (LhProblemMove *move,
                        char           letter,
                        LhRecord      *problem,
                        LhDate         last)
{
  LhDate deadline = lh_problem_get_deadline (problem);
  LhDate review = lh_record_get_date (problem, LH_PROBLEM_REVIEW_ON);

  move->date = lh_date_add_days (last, letter == 'k' ? 10 : 2);
  if (letter == 'c' && lh_date_days_between (last, deadline) > 8)
    move->date = lh_date_add_days (deadline, -8);
  if (letter == 'e' && lh_date_days_between (last, deadline) > 3)
    move->date = lh_date_add_days (deadline, -3);
  if (letter == 'v' && lh_date_is_set (review))
    move->date = review;
  if (letter == 'r')
    {
      move->opinion = "佐证材料不全，整改措施没有落实到人。";
      move->demand = "补充会议记录、签到等原始材料，写明责任人和完成情况。";
      move->deadline = lh_date_add_days (move->date, 21);
    }
  else if (letter == 'e')
    {
      move->opinion = "候选人考察、征求意见需要时间，申请延期。";
      move->deadline = lh_date_add_days (deadline, 45);
    }
  else if (letter == 'k' || letter == 'v')
    {
      move->opinion = letter == 'k' ? "须长期坚持，转为持续整改，按季度复核。" : "坚持较好，继续按季度复核。";
      move->deadline = lh_date_add_days (move->date, 90);
    }
}

static gboolean
lh_sample_take_step (LhSampleProblems  *self,
                     gint64             id,
                     char               letter,
                     LhDate            *last,
                     GError           **error)
{
  static const struct { char letter; const char *code; const char *person; } steps[] = {
    { 's', "start", NULL }, { 'c', "complete", NULL }, { 'q', "request-closing", NULL }, { 'f', "first-pass", "钱××" },
    { 'x', "close", "赵××" }, { 'r', "return", "钱××" }, { 'k', "continue", "赵××" }, { 'v', "review", "钱××" },
    { 'e', "extend", "赵××" },
  };
  g_autoptr (LhRecord) problem = lh_session_load (self->sample->session, LH_TYPE_PROBLEM, id, error);
  g_autoptr (GPtrArray) problems = g_ptr_array_new ();
  g_autoptr (LhChangeSet) changes = NULL;
  LhProblemMove move = { NULL };

  if (problem == NULL)
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      if (steps[i].letter != letter)
        continue;
      move.transition = steps[i].code;
      move.person = steps[i].person != NULL ? steps[i].person :
                    lh_record_get_text (problem, letter == 'q' ? LH_PROBLEM_LEADER : LH_PROBLEM_RESPONSIBLE_NAME);
    }
  if (move.transition == NULL)
    g_error ("Sample: no step %c of a problem", letter);
  if (letter == 'c' && !lh_sample_report_completion (self, id, 1000, error))
    return FALSE;
  lh_sample_prepare_move (&move, letter, problem, *last);
  *last = move.date;
  g_ptr_array_add (problems, problem);
  changes = lh_problem_create_move (problems, &move);
  return lh_sample_run (self, changes, error);
}

static void
lh_sample_fill_problem (LhSampleProblems *self,
                        LhRecord         *problem,
                        guint             row)
{
  const char *code = lh_csv_get (self->table, row, "organization-code");
  LhRecord *organization = g_hash_table_lookup (self->sample->organizations, code);
  const char *common = lh_csv_get (self->table, row, "common");
  guint64 reopens = g_ascii_strtoull (lh_csv_get (self->table, row, "reopens"), NULL, 10);

  lh_sample_set_fields (problem, self->table, row);
  lh_record_set_int (problem, LH_PROBLEM_ORGANIZATION_ID, lh_sample_get_id (self->sample, code));
  lh_record_set_text (problem, LH_PROBLEM_LEADER, lh_record_get_text (organization, LH_ORGANIZATION_SECRETARY));
  lh_record_set_text (problem, LH_PROBLEM_RESPONSIBLE_NAME,
                      lh_record_get_text (organization, LH_ORGANIZATION_DEPUTY_SECRETARY));
  lh_record_set_text (problem, LH_PROBLEM_FINDER, "吴××");
  lh_record_set_text (problem, LH_PROBLEM_STATE, "not-started");
  lh_record_set_text (problem, LH_PROBLEM_COMMONNESS, *common != '\0' ? "common" : "individual");
  for (guint i = 0; i < G_N_ELEMENTS (commons); i++)
    {
      if (g_str_equal (commons[i].name, common))
        lh_record_set_int (problem, LH_PROBLEM_COMMON_PROBLEM_ID, self->commons[i]);
    }
  if (reopens > 0 && reopens <= row)
    lh_record_set_int (problem, LH_PROBLEM_REOPENED_ID, self->problems[reopens - 1]);
}

static gboolean
lh_sample_write_case (LhSampleProblems  *self,
                      guint              row,
                      GError           **error)
{
  g_autoptr (LhChangeSet) changes = lh_change_set_new ("new-problem");
  g_autoptr (LhRecord) problem = LH_RECORD (lh_problem_new ());
  g_auto (GStrv) steps = g_strsplit (lh_csv_get (self->table, row, "steps"), " ", -1);
  LhDate last;

  lh_sample_fill_problem (self, problem, row);
  last = lh_date_add_days (lh_record_get_date (problem, LH_PROBLEM_FOUND_ON), 1);
  lh_change_set_insert (changes, problem);
  if (!lh_sample_run (self, changes, error))
    return FALSE;
  self->problems[row] = lh_record_get_id (problem);
  for (guint i = 0; steps[i] != NULL; i++)
    {
      if (*steps[i] != '\0' && !lh_sample_take_step (self, self->problems[row], *steps[i], &last, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
lh_sample_write_letters (LhSampleProblems  *self,
                         GError           **error)
{
  for (guint i = 0; i < G_N_ELEMENTS (letters); i++)
    {
      g_autoptr (LhRecord) letter = LH_RECORD (lh_warning_new ());
      g_autofree char *number = lh_numbering_format_warning (LH_SAMPLE_YEAR, i + 1);
      LhDate issued;

      lh_date_parse_iso (letters[i].issued_on, &issued);
      lh_record_set_text (letter, LH_WARNING_NUMBER, number);
      lh_record_set_int (letter, LH_WARNING_ORGANIZATION_ID, lh_sample_get_id (self->sample, letters[i].organization));
      lh_record_set_text (letter, LH_WARNING_LEVEL, letters[i].level);
      lh_record_set_text (letter, LH_WARNING_SUBJECT, letters[i].subject);
      lh_record_set_text (letter, LH_WARNING_REASON, letters[i].reason);
      lh_record_set_int (letter, LH_WARNING_PROBLEM_ID, self->problems[letters[i].row - 1]);
      lh_record_set_date (letter, LH_WARNING_ISSUED_ON, issued);
      lh_record_set_date (letter, LH_WARNING_DUE_ON, lh_date_add_days (issued, letters[i].due));
      lh_record_set_text (letter, LH_WARNING_ISSUER, "沈××");
      if (letters[i].received > 0)
        {
          lh_record_set_text (letter, LH_WARNING_RECEIVER, "李××");
          lh_record_set_date (letter, LH_WARNING_RECEIVED_ON, lh_date_add_days (issued, letters[i].received));
        }
      if (letters[i].handled > 0)
        lh_record_set_date (letter, LH_WARNING_HANDLED_ON, lh_date_add_days (issued, letters[i].handled));
      lh_record_set_text (letter, LH_WARNING_RESULT, letters[i].result);
      if (!lh_sample_insert (self->sample, letter, error))
        return FALSE;
    }
  return TRUE;
}

/**
 * lh_sample_write_problems:
 *
 * Problems from all sources in every state of the closing procedure, what several units have in common, the rules that
 * answer it, and reminders and warnings.
 */
gboolean
lh_sample_write_problems (LhSample  *sample,
                          GError   **error)
{
  LhSampleProblems self = { .sample = sample };
  gboolean written;

  self.table = lh_csv_new_from_resource (LH_SAMPLE_PATH "problems.csv");
  self.problems = g_new0 (gint64, lh_csv_get_n_rows (self.table));
  written = lh_sample_write_commons (&self, error);
  for (guint i = 0; written && i < lh_csv_get_n_rows (self.table); i++)
    written = lh_sample_write_case (&self, i, error);
  written = written && lh_sample_write_letters (&self, error);
  written = written && lh_sample_write_self_checks (sample, self.problems, error);
  g_free (self.problems);
  lh_csv_free (self.table);
  return written;
}
