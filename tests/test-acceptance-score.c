/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-acceptance-mark.h"
#include "lh-acceptance-sheet-private.h"
#include "lh-acceptance.h"
#include "lh-findings-text.h"
#include "lh-indicator-value.h"
#include "lh-indicator.h"
#include "lh-milestone.h"
#include "lh-progress.h"
#include "lh-rubric-item.h"
#include "lh-rubric.h"

static void
test_set (LhRecord   *record,
          guint       field,
          const char *text)
{
  g_autoptr (GError) error = NULL;

  lh_record_deserialize (record, field, text, &error);
  g_assert_no_error (error);
}

static void
test_assert_fraction (LhFraction  fraction,
                      guint       scale,
                      const char *expected)
{
  g_autofree char *text = lh_decimal_to_string (lh_fraction_round (fraction, scale));

  g_assert_cmpstr (text, ==, expected);
}

/* Raw marks of the judges, the mean with four decimals, how many do not count. */
static void
test_mean (void)
{
  static const struct
  {
    const char *marks;
    const char *mean;
    guint       n_dropped;
  } cases[] = {
    { "18", "18.0000", 0 },
    { "18 19", "18.5000", 0 },
    { "18 19 19", "18.6667", 0 },
    { "10 18 19 20", "16.7500", 0 },          /* four: nothing is dropped */
    { "5 18 18.5 19 20", "18.5000", 2 },      /* five: the highest and the lowest */
    { "20 5 19 18 18.5", "18.5000", 2 },      /* in any order */
    { "18 18 18 18 18", "18.0000", 2 },
    { "20 20 10 10 15", "15.0000", 2 },       /* of several highest only one */
    { "9 9.5 10 8 8.5 7 9", "8.8000", 2 },
    { "0 0 0 0 1", "0.0000", 2 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GArray) marks = g_array_new (FALSE, FALSE, sizeof (LhDecimal));
      g_auto (GStrv) words = g_strsplit (cases[i].marks, " ", -1);
      LhFraction mean;
      guint n_dropped;

      for (guint j = 0; words[j] != NULL; j++)
        {
          LhDecimal decimal;

          g_assert_true (lh_decimal_parse (words[j], &decimal, NULL));
          g_array_append_val (marks, decimal);
        }
      mean = lh_acceptance_mean (marks, &n_dropped);
      g_test_message ("%s", cases[i].marks);
      test_assert_fraction (mean, 4, cases[i].mean);
      g_assert_cmpuint (n_dropped, ==, cases[i].n_dropped);
    }
}

static void
test_indicator (void)
{
  static const struct
  {
    const char *direction;
    const char *baseline;
    const char *target;
    const char *actual;
    const char *share;    /* NULL: not known */
  } cases[] = {
    { "higher", "4", "16", "16", "1.0000" },
    { "higher", "4", "16", "12", "0.7500" },
    { "higher", "4", "16", "20", "1.0000" },      /* never above 1 */
    { "higher", "", "16", "0", "0.0000" },        /* 0 is a value */
    { "higher", "", "16", "", NULL },             /* empty is none */
    { "higher", "", "", "12", NULL },
    { "higher", "", "3", "1", "0.3333" },
    { "higher", "", "0", "0", "1.0000" },
    { "higher", "", "10", "-5", "0.0000" },
    { "lower", "21", "5", "5", "1.0000" },
    { "lower", "21", "5", "4.6", "1.0000" },
    { "lower", "21", "5", "9", "0.7500" },        /* three quarters of the way */
    { "lower", "21", "5", "21", "0.0000" },
    { "lower", "21", "5", "25", "0.0000" },       /* worse than before is not below 0 */
    { "lower", "", "5", "10", "0.5000" },
    { "lower", "", "5", "4", "1.0000" },
    { "lower", "", "0", "3", "0.0000" },
    { "lower", "", "0", "0", "1.0000" },
    { "lower", "5", "5", "6", "0.8333" },         /* nothing to go: by the quotient */
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (LhRecord) indicator = LH_RECORD (lh_indicator_new ());
      g_autoptr (LhRecord) value = LH_RECORD (lh_indicator_value_new ());
      LhFraction share;
      gboolean known;

      test_set (indicator, LH_INDICATOR_DIRECTION, cases[i].direction);
      test_set (indicator, LH_INDICATOR_BASELINE, cases[i].baseline);
      test_set (indicator, LH_INDICATOR_TARGET, cases[i].target);
      test_set (value, LH_INDICATOR_VALUE_VALUE, cases[i].actual);
      g_test_message ("%u: %s %s -> %s: %s", i, cases[i].direction, cases[i].baseline, cases[i].target,
                      cases[i].actual);
      known = lh_attainment_of_indicator (indicator, value, &share);
      g_assert_cmpint (known, ==, cases[i].share != NULL);
      if (known)
        test_assert_fraction (share, 4, cases[i].share);
    }
}

/* Weights and states of the tasks; the share with four decimals. */
static void
test_tasks (void)
{
  static const struct
  {
    const char *tasks;    /* weight:state, "-" for no weight */
    const char *share;    /* NULL: not known */
  } cases[] = {
    { "", NULL },
    { "20:done 30:done-late 50:in-progress", "0.5000" },
    { "20:done 30:cancelled 50:overdue", "0.2857" },    /* 20 of 70 */
    { "30:cancelled", NULL },
    { "-:done -:done -:not-started", "0.6667" },        /* without weights all weigh the same */
    { "50:done -:not-started", "0.5000" },
    { "60:done 40:done", "1.0000" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GPtrArray) milestones = g_ptr_array_new_with_free_func (g_object_unref);
      g_auto (GStrv) words = g_strsplit (cases[i].tasks, " ", -1);
      LhAttainment attainment;

      for (guint j = 0; words[j] != NULL; j++)
        {
          g_auto (GStrv) parts = g_strsplit (words[j], ":", 2);
          LhRecord *milestone = LH_RECORD (lh_milestone_new ());

          if (*parts[0] != '-')
            test_set (milestone, LH_MILESTONE_WEIGHT, parts[0]);
          test_set (milestone, LH_MILESTONE_STATE, parts[1]);
          g_ptr_array_add (milestones, milestone);
        }
      attainment = lh_attainment_of_tasks (milestones);
      g_test_message ("%s", cases[i].tasks);
      g_assert_cmpint (attainment.known, ==, cases[i].share != NULL);
      if (attainment.known)
        test_assert_fraction (attainment.share, 4, cases[i].share);
    }
}

/* Quarters reported on time, late or not at all, from March to the day. */
static void
test_reports (void)
{
  static const struct
  {
    const char *as_of;
    const char *reports;
    guint       n_done;
    guint       n_total;
  } cases[] = {
    { "2024-12-20", "2024Q1=2024-04-02 2024Q2=2024-07-05 2024Q3=2024-10-01", 3, 3 },
    { "2024-12-20", "2024Q1=2024-04-02 2024Q2=2024-07-06 2024Q3=2024-10-01", 2, 3 },   /* a day after the grace */
    { "2024-12-20", "2024Q1=2024-04-02 2024Q3=2024-10-01", 2, 3 },                     /* one missing */
    { "2024-10-03", "2024Q1=2024-04-02 2024Q2=2024-07-01", 2, 2 },                     /* the third is not late yet */
    { "2024-10-06", "2024Q1=2024-04-02 2024Q2=2024-07-01", 2, 3 },
    { "2024-03-20", "", 0, 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GPtrArray) reports = g_ptr_array_new_with_free_func (g_object_unref);
      g_autoptr (LhProject) project = lh_project_new ();
      g_auto (GStrv) words = g_strsplit (cases[i].reports, " ", -1);
      LhLightInput input = { .project = project, .reports = reports, .children_actual = LH_UNSET };
      LhLightThresholds thresholds;
      LhAttainment attainment;
      LhDate as_of;

      test_set (LH_RECORD (project), LH_PROJECT_YEAR, "2024");
      test_set (LH_RECORD (project), LH_PROJECT_STATE, "in-progress");
      test_set (LH_RECORD (project), LH_PROJECT_START_DATE, "2024-03-01");
      test_set (LH_RECORD (project), LH_PROJECT_DUE_DATE, "2024-12-31");
      for (guint j = 0; words[j] != NULL; j++)
        {
          g_auto (GStrv) parts = g_strsplit (words[j], "=", 2);
          LhRecord *report = LH_RECORD (lh_progress_new ());

          test_set (report, LH_PROGRESS_QUARTER, parts[0]);
          test_set (report, LH_PROGRESS_REPORTED_ON, parts[1]);
          g_ptr_array_add (reports, report);
        }
      lh_light_thresholds_init (&thresholds);
      g_assert_true (lh_date_parse_iso (cases[i].as_of, &as_of));
      attainment = lh_attainment_of_reports (&input, &thresholds, as_of);
      g_test_message ("%s: %s", cases[i].as_of, cases[i].reports);
      g_assert_cmpuint (attainment.n_done, ==, cases[i].n_done);
      g_assert_cmpuint (attainment.n_total, ==, cases[i].n_total);
      g_assert_cmpint (attainment.known, ==, cases[i].n_total > 0);
    }
}

static void
test_add_mark (LhAcceptanceData *data,
               LhRecord         *item,
               const char       *kind,
               const char       *rater,
               const char       *mark)
{
  LhRecord *record = LH_RECORD (lh_acceptance_mark_new ());

  lh_record_set_int (record, LH_ACCEPTANCE_MARK_ITEM_ID, lh_record_get_id (item));
  test_set (record, LH_ACCEPTANCE_MARK_RATER_KIND, kind);
  test_set (record, LH_ACCEPTANCE_MARK_RATER, rater);
  if (g_str_equal (mark, "n/a"))
    lh_record_set_boolean (record, LH_ACCEPTANCE_MARK_INAPPLICABLE, TRUE);
  else
    test_set (record, LH_ACCEPTANCE_MARK_MARK, mark);
  g_ptr_array_add (data->marks, record);
}

/* One item: FULL=MARK,MARK… of the judges; "=cMARK" of the work committee, "=cn/a" for what does not apply. */
static void
test_add_item (LhAcceptanceData *data,
               const char       *text)
{
  LhRecord *item = LH_RECORD (lh_rubric_item_new ());
  g_auto (GStrv) halves = g_strsplit (text, "=", 2);
  g_auto (GStrv) marks = g_strsplit (halves[1], ",", -1);

  lh_record_set_id (item, data->items->len + 1);
  test_set (item, LH_RUBRIC_ITEM_NAME, text);
  test_set (item, LH_RUBRIC_ITEM_FULL_MARK, halves[0]);
  test_set (item, LH_RUBRIC_ITEM_NATURE, "qualitative");
  test_set (item, LH_RUBRIC_ITEM_SOURCE, "judges");
  g_ptr_array_add (data->items, item);
  for (guint i = 0; marks[i] != NULL; i++)
    {
      g_autofree char *judge = g_strdup_printf ("评委%u", i + 1);

      if (*marks[i] == 'c')
        test_add_mark (data, item, "committee", "", marks[i] + 1);
      else if (*marks[i] != '\0')
        test_add_mark (data, item, "judge", judge, marks[i]);
    }
}

static void
test_data_init (LhAcceptanceData *data,
                const char       *items)
{
  g_auto (GStrv) words = g_strsplit (items, " ", -1);

  data->acceptance = LH_RECORD (lh_acceptance_new ());
  data->project = LH_RECORD (lh_project_new ());
  data->rubric = LH_RECORD (lh_rubric_new ());
  data->items = g_ptr_array_new_with_free_func (g_object_unref);
  data->marks = g_ptr_array_new_with_free_func (g_object_unref);
  data->indicators = g_ptr_array_new_with_free_func (g_object_unref);
  data->values = g_hash_table_new (g_int64_hash, g_int64_equal);
  for (guint i = 0; words[i] != NULL; i++)
    test_add_item (data, words[i]);
}

/* Marks, adjustment and veto; the total and the grade. */
static void
test_total (void)
{
  static const struct
  {
    const char *items;
    const char *adjustment;
    gboolean    veto;
    const char *total;    /* NULL: a mark is missing */
    const char *grade;
  } cases[] = {
    { "20=c18 30=c27 40=c38 10=c9", "", FALSE, "92.00", "excellent" },          /* A0-5 */
    { "20=18 30=27 40=38 10=9", "", FALSE, "92.00", "excellent" },              /* the same by one judge */
    { "20=18,19 30=27,28 40=38,36 10=9,10", "", FALSE, "92.50", "excellent" },
    { "20=18 30= 40=38 10=9", "", FALSE, NULL, NULL },
    { "20=18,19 30=27 40=38,36 10=9,10", "", FALSE, NULL, NULL },               /* the second judge left one out */
    { "20=c20 30=27,c20 40=38 10=9", "", FALSE, "87.00", "good" },              /* the committee goes first */
    { "20=c18 30=c27 40=c38 10=cn/a", "", FALSE, "92.22", "excellent" },        /* 83 of 90 */
    { "50=c45 50=cn/a", "", FALSE, "90.00", "excellent" },
    { "50=cn/a 50=cn/a", "", FALSE, NULL, NULL },                               /* nothing is left to judge */
    { "60=c54 60=c54", "", FALSE, "90.00", "excellent" },                       /* 120 points are scaled, too */
    { "50=44.99 50=45.005", "", FALSE, "90.00", "excellent" },                  /* 89.995 is rounded once */
    { "50=44.99 50=45.004", "", FALSE, "89.99", "good" },
    { "30=29,29,28 30=29,29,28 40=34,34,33", "", FALSE, "91.00", "excellent" }, /* three times two thirds are two */
    { "100=c89.99", "", FALSE, "89.99", "good" },
    { "100=c80", "", FALSE, "80.00", "good" },
    { "100=c79.99", "", FALSE, "79.99", "qualified" },
    { "100=c60", "", FALSE, "60.00", "qualified" },
    { "100=c59.99", "", FALSE, "59.99", "unqualified" },
    { "100=c88", "2", FALSE, "90.00", "excellent" },
    { "100=c92", "-3", FALSE, "89.00", "good" },
    { "100=c2", "-3", FALSE, "0.00", "unqualified" },
    { "100=c92", "", TRUE, "92.00", "good" },                                   /* the score stays, the grade falls */
    { "100=c50", "", TRUE, "50.00", "unqualified" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_auto (LhAcceptanceData) data = { NULL };
      g_autoptr (LhAcceptanceSheet) sheet = NULL;
      g_autofree char *text = NULL;
      LhDecimal total;

      test_data_init (&data, cases[i].items);
      test_set (data.acceptance, LH_ACCEPTANCE_ADJUSTMENT, cases[i].adjustment);
      lh_record_set_boolean (data.acceptance, LH_ACCEPTANCE_VETO, cases[i].veto);
      sheet = lh_acceptance_sheet_compute (&data);
      text = lh_acceptance_sheet_get_total (sheet, &total) ? lh_decimal_to_string (total) : NULL;
      g_test_message ("%s", cases[i].items);
      g_assert_cmpstr (text, ==, cases[i].total);
      g_assert_cmpstr (lh_acceptance_sheet_get_grade (sheet), ==, cases[i].grade);
    }
}

/* The lines of the score sheet of the office, not ours. */
static void
test_grade_lines (void)
{
  g_auto (LhAcceptanceData) data = { NULL };
  g_autoptr (LhAcceptanceSheet) sheet = NULL;

  test_data_init (&data, "100=c85");
  test_set (data.rubric, LH_RUBRIC_EXCELLENT_FROM, "85");
  sheet = lh_acceptance_sheet_compute (&data);
  g_assert_cmpstr (lh_acceptance_sheet_get_grade (sheet), ==, "excellent");
}

/* What the unit thinks of itself, beside what counts: for each line and in all (S1-23). */
static void
test_self (void)
{
  g_auto (LhAcceptanceData) data = { NULL };
  g_autoptr (LhAcceptanceSheet) sheet = NULL;
  g_autofree char *text = NULL;
  LhDecimal difference, total;
  const LhAcceptanceLine *line;

  test_data_init (&data, "60=54,55,55 40=38,38,38");
  test_add_mark (&data, g_ptr_array_index (data.items, 0), "self", "", "58");
  sheet = lh_acceptance_sheet_compute (&data);
  line = g_ptr_array_index (lh_acceptance_sheet_get_lines (sheet), 0);
  g_assert_true (lh_acceptance_line_get_difference (line, &difference));
  g_assert_cmpint (difference.value, ==, -333);
  g_assert_false (lh_acceptance_sheet_get_self_total (sheet, &total));
  g_assert_null (lh_acceptance_sheet_get_self_grade (sheet));
  g_clear_object (&sheet);

  test_add_mark (&data, g_ptr_array_index (data.items, 1), "self", "", "40");
  sheet = lh_acceptance_sheet_compute (&data);
  g_assert_true (lh_acceptance_sheet_get_self_total (sheet, &total));
  g_assert_cmpint (total.value, ==, 9800);
  g_assert_true (lh_acceptance_sheet_get_difference (sheet, &difference));
  text = lh_decimal_to_string (difference);
  g_assert_cmpstr (text, ==, "-5.33");
  g_assert_cmpstr (lh_acceptance_sheet_get_self_grade (sheet), ==, "excellent");
}

/* A finding as it is written, and the problems in it. */
static void
test_split (void)
{
  static const struct
  {
    const char *text;
    const char *parts;
  } cases[] = {
    { "", "" },
    { "支委会记录不全", "支委会记录不全" },
    { "1.支委会记录不全\n2.台账未更新", "支委会记录不全|台账未更新" },
    { "1、支委会记录不全；2、台账未更新。", "支委会记录不全|台账未更新。" },
    { "（1）支委会记录不全；（2）台账未更新", "支委会记录不全|台账未更新" },
    { "(1) 记录不全; (2) 台账未更新", "记录不全|台账未更新" },
    { "①记录不全。②台账未更新。", "记录不全。|台账未更新。" },
    { "一是记录不全；二是台账未更新。", "记录不全|台账未更新。" },
    { "存在以下问题：1.记录不全；2.台账未更新", "记录不全|台账未更新" },
    { "用时3.5天，比计划多1.5天", "用时3.5天，比计划多1.5天" },      /* a decimal is no number of a list */
    { "10.记录不全\n11．台账未更新", "记录不全|台账未更新" },
    { "一、记录不全\n\n二、台账未更新\n", "记录不全|台账未更新" },
    { "未落实“一岗双责”", "未落实“一岗双责”" },
    { "2024年台账未更新", "2024年台账未更新" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_auto (GStrv) parts = lh_findings_text_split (cases[i].text);
      g_autofree char *joined = g_strjoinv ("|", parts);

      g_assert_cmpstr (joined, ==, cases[i].parts);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/acceptance-score/mean", test_mean);
  g_test_add_func ("/acceptance-score/indicator", test_indicator);
  g_test_add_func ("/acceptance-score/tasks", test_tasks);
  g_test_add_func ("/acceptance-score/reports", test_reports);
  g_test_add_func ("/acceptance-score/total", test_total);
  g_test_add_func ("/acceptance-score/grade-lines", test_grade_lines);
  g_test_add_func ("/acceptance-score/self", test_self);
  g_test_add_func ("/acceptance-score/split", test_split);
  return g_test_run ();
}
