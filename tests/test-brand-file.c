/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include <glib/gstdio.h>
#include <string.h>

#include "lh-activity.h"
#include "lh-attachments.h"
#include "lh-brand-carrier.h"
#include "lh-brand-coverage.h"
#include "lh-brand-evaluation.h"
#include "lh-brand-figures.h"
#include "lh-brand-dossier.h"
#include "lh-brand-line.h"
#include "lh-brand-logo.h"
#include "lh-brand-measure.h"
#include "lh-brand-score.h"
#include "lh-brand-series.h"
#include "lh-brand.h"
#include "lh-designation.h"
#include "lh-error.h"
#include "lh-exemplar-batch.h"
#include "lh-exemplar-library.h"
#include "lh-exemplar.h"
#include "lh-honour.h"
#include "lh-organization.h"
#include "lh-result-item.h"
#include "lh-series-value.h"
#include "lh-test-ledger.h"

static gint64
lh_brand_test_insert (LhLedger   *ledger,
                      gint64      organization_id,
                      const char *name,
                      gboolean    unnamed)
{
  g_autofree char *organization = lh_test_id (organization_id);

  return lh_test_insert (ledger, LH_TYPE_BRAND, "name", name, "organization-id", organization, "stage", "nurture",
                         "unnamed", unnamed ? "true" : "false", NULL);
}

/* A2-2: 57 organs below one committee. */
static void
lh_brand_test_fill (LhLedger *ledger,
                    gint64   *organs)
{
  gint64 committee = lh_test_insert (ledger, LH_TYPE_ORGANIZATION, "code", "000", "name", "市直机关工委", "kind",
                                     "committee", NULL);
  g_autofree char *parent = lh_test_id (committee);

  for (guint i = 0; i < 57; i++)
    {
      g_autofree char *code = g_strdup_printf ("%03u", i + 1);
      g_autofree char *name = i == 13 ? g_strdup ("市委统战部") : i == 14 ? g_strdup ("市审计局")
                                                                          : g_strdup_printf ("单位%u", i + 1);

      organs[i] = lh_test_insert (ledger, LH_TYPE_ORGANIZATION, "code", code, "name", name, "kind",
                                  i < 8 ? "organ-committee" : i < 13 ? "general-branch" : "branch", "parent-id", parent,
                                  NULL);
    }
}

static void
test_coverage (LhTestLedger  *self,
               gconstpointer  data)
{
  gint64 organs[57];
  g_autoptr (LhBrandCoverage) coverage = NULL;
  g_autoptr (GArray) unnamed = NULL;

  lh_brand_test_fill (self->ledger, organs);
  for (guint i = 0; i < 15; i++)
    {
      g_autofree char *name = g_strdup_printf ("品牌%u", i + 1);

      lh_brand_test_insert (self->ledger, organs[i], name, i >= 13);
    }
  coverage = lh_brand_coverage_load (self->ledger, LH_COVERAGE_ORGANS, lh_date_today (), NULL);
  g_assert_cmpuint (lh_brand_coverage_count (coverage), ==, 57);
  g_assert_cmpuint (coverage->counts[LH_COVERAGE_NAMED], ==, 13);
  g_assert_cmpint (lh_brand_coverage_get_share (coverage, LH_COVERAGE_NAMED), ==, 228);
  g_assert_cmpuint (coverage->counts[LH_COVERAGE_UNNAMED], ==, 2);
  g_assert_cmpuint (coverage->counts[LH_COVERAGE_NONE], ==, 42);
  unnamed = lh_brand_coverage_list (coverage, LH_COVERAGE_UNNAMED);
  g_assert_cmpuint (unnamed->len, ==, 2);
  g_assert_cmpint (g_array_index (unnamed, gint64, 0), ==, organs[13]);
  g_assert_cmpint (g_array_index (unnamed, gint64, 1), ==, organs[14]);
}

static void
test_coverage_whole (LhTestLedger  *self,
                     gconstpointer  data)
{
  gint64 organs[57];
  g_autoptr (LhBrandCoverage) coverage = NULL;
  g_autoptr (LhBrandCoverage) less = NULL;
  gint64 last = 0;

  lh_brand_test_fill (self->ledger, organs);
  for (guint i = 0; i < 57; i++)
    {
      g_autofree char *name = g_strdup_printf ("品牌%u", i + 1);

      last = lh_brand_test_insert (self->ledger, organs[i], name, FALSE);
    }
  coverage = lh_brand_coverage_load (self->ledger, LH_COVERAGE_ORGANS, lh_date_today (), NULL);
  g_assert_cmpuint (coverage->counts[LH_COVERAGE_NAMED], ==, 57);
  g_assert_cmpint (lh_brand_coverage_get_share (coverage, LH_COVERAGE_NAMED), ==, 1000);

  /* what was withdrawn is no brand any more */
  g_assert_true (lh_test_edit (self->ledger, LH_TYPE_BRAND, last, "stage", "withdrawn", NULL));
  less = lh_brand_coverage_load (self->ledger, LH_COVERAGE_ORGANS, lh_date_today (), NULL);
  g_assert_cmpuint (less->counts[LH_COVERAGE_NONE], ==, 1);
}

/* A branch below an organ is no organ, and its brand does not cover the organ. */
static void
test_coverage_branches (LhTestLedger  *self,
                        gconstpointer  data)
{
  gint64 organs[57];
  g_autofree char *parent = NULL;
  g_autoptr (LhBrandCoverage) of_organs = NULL;
  g_autoptr (LhBrandCoverage) of_branches = NULL;
  gint64 branch;

  lh_brand_test_fill (self->ledger, organs);
  parent = lh_test_id (organs[0]);
  branch = lh_test_insert (self->ledger, LH_TYPE_ORGANIZATION, "code", "001-1", "name", "第一党支部", "kind", "branch",
                           "parent-id", parent, NULL);
  lh_brand_test_insert (self->ledger, branch, "窗口先锋", FALSE);
  of_organs = lh_brand_coverage_load (self->ledger, LH_COVERAGE_ORGANS, lh_date_today (), NULL);
  of_branches = lh_brand_coverage_load (self->ledger, LH_COVERAGE_BRANCHES, lh_date_today (), NULL);
  g_assert_cmpuint (lh_brand_coverage_count (of_organs), ==, 57);
  g_assert_cmpuint (of_organs->counts[LH_COVERAGE_NAMED], ==, 0);
  g_assert_cmpuint (lh_brand_coverage_count (of_branches), ==, 45);
  g_assert_cmpuint (of_branches->counts[LH_COVERAGE_NAMED], ==, 1);
}

static void
lh_brand_test_admit (LhLedger   *ledger,
                     const char *number,
                     guint       from,
                     guint       n)
{
  gint64 batch = lh_test_insert (ledger, LH_TYPE_EXEMPLAR_BATCH, "number", number, "title", "入库批次", NULL);
  g_autofree char *batch_id = lh_test_id (batch);

  for (guint i = from; i < from + n; i++)
    {
      g_autofree char *name = g_strdup_printf ("第%u党支部", i + 1);

      lh_test_insert (ledger, LH_TYPE_EXEMPLAR, "batch-id", batch_id, "name", name, "standard", "four-strong", "state",
                      "admitted", NULL);
    }
}

/* A1-3 */
static void
test_library (LhTestLedger  *self,
              gconstpointer  data)
{
  g_autoptr (LhExemplarLibrary) first = NULL;
  g_autoptr (LhExemplarLibrary) second = NULL;

  for (guint i = 0; i < 90; i++)
    {
      g_autofree char *name = g_strdup_printf ("第%u党支部", i + 1);

      lh_test_insert (self->ledger, LH_TYPE_DESIGNATION, "standard", "four-strong", "name", name, "year", "2024", NULL);
    }
  lh_brand_test_admit (self->ledger, "1", 0, 26);
  first = lh_exemplar_library_load (self->ledger, lh_date_today (), NULL);
  g_assert_cmpuint (first->designated->len, ==, 90);
  g_assert_cmpuint (first->admitted->len, ==, 26);
  g_assert_cmpint (lh_exemplar_library_get_rate (first), ==, 289);
  g_assert_cmpuint (first->outside->len, ==, 64);

  lh_brand_test_admit (self->ledger, "2", 26, 10);
  second = lh_exemplar_library_load (self->ledger, lh_date_today (), NULL);
  g_assert_cmpuint (second->admitted->len, ==, 36);
  g_assert_cmpint (lh_exemplar_library_get_rate (second), ==, 400);
  g_assert_cmpuint (second->outside->len, ==, 54);
  g_assert_cmpuint (second->unregistered->len, ==, 0);
  g_assert_cmpuint (second->batches->len, ==, 2);
}

/* Recommended is not yet in, left is not in any more; who is not in the register does not raise the rate. */
static void
test_library_states (LhTestLedger  *self,
                     gconstpointer  data)
{
  gint64 batch = lh_test_insert (self->ledger, LH_TYPE_EXEMPLAR_BATCH, "number", "1", "title", "首批", NULL);
  g_autofree char *batch_id = lh_test_id (batch);
  const char *const states[] = { "recommended", "admitted", "guided", "extracted", "left" };
  g_autoptr (LhExemplarLibrary) library = NULL;
  g_autoptr (LhExemplarLibrary) empty = lh_exemplar_library_load (self->ledger, lh_date_today (), NULL);

  g_assert_cmpint (lh_exemplar_library_get_rate (empty), ==, LH_UNSET);
  lh_test_insert (self->ledger, LH_TYPE_DESIGNATION, "standard", "four-strong", "name", "支部2", NULL);
  lh_test_insert (self->ledger, LH_TYPE_DESIGNATION, "standard", "four-strong", "name", "支部9", NULL);
  lh_test_insert (self->ledger, LH_TYPE_DESIGNATION, "standard", "model-organ", "name", "支部3", NULL);
  lh_test_insert (self->ledger, LH_TYPE_DESIGNATION, "standard", "four-strong", "name", "支部1", "until", "2020-12-31",
                  NULL);
  for (guint i = 0; i < G_N_ELEMENTS (states); i++)
    {
      g_autofree char *name = g_strdup_printf ("支部%u", i + 1);

      lh_test_insert (self->ledger, LH_TYPE_EXEMPLAR, "batch-id", batch_id, "name", name, "state", states[i], NULL);
    }
  library = lh_exemplar_library_load (self->ledger, lh_date_today (), NULL);
  g_assert_cmpuint (library->designated->len, ==, 2);
  g_assert_cmpuint (library->admitted->len, ==, 3);
  g_assert_cmpuint (library->unregistered->len, ==, 2);
  g_assert_cmpint (lh_exemplar_library_get_rate (library), ==, 500);
  g_assert_cmpuint (library->outside->len, ==, 1);
}

/* Form F10. Totals of the experts, polls, share of the experts; mean, dropped, composite. */
static const struct
{
  const char *experts;
  const char *polls;
  guint       share;
  const char *mean;
  guint       n_dropped;
  const char *composite;
} score_cases[] = {
  { "87 88 87", "90", 70, "87.33", 0, "88.13" },
  { "90 91 92 93", "", 70, "91.50", 0, NULL },
  { "60 88 89 90 100", "80", 70, "89.00", 2, "86.30" },
  { "60 88 89 90 100", "", 100, "89.00", 2, "89.00" },
  { "", "90", 70, NULL, 0, NULL },
  { "85.5 86.5", "79.95 80.05", 70, "86.00", 0, "84.20" },
};

static void
lh_brand_test_add_totals (GPtrArray  *evaluations,
                          const char *kind,
                          const char *totals)
{
  g_auto (GStrv) list = g_strsplit (totals, " ", -1);

  for (guint i = 0; list[i] != NULL; i++)
    {
      if (*list[i] != '\0')
        g_ptr_array_add (evaluations, lh_test_record_new (LH_TYPE_BRAND_EVALUATION, "rater-kind", kind, "total", list[i],
                                                          NULL));
    }
}

static void
lh_brand_test_assert_mark (gboolean    known,
                           LhFraction  mark,
                           const char *expected)
{
  g_autofree char *text = known ? lh_decimal_to_string (lh_fraction_round (mark, 2)) : NULL;

  g_assert_cmpstr (text, ==, expected);
}

static void
test_scores (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (score_cases); i++)
    {
      g_autoptr (GPtrArray) evaluations = g_ptr_array_new_with_free_func (g_object_unref);
      LhBrandScore score = { 0 };

      lh_brand_test_add_totals (evaluations, "expert", score_cases[i].experts);
      lh_brand_test_add_totals (evaluations, "poll", score_cases[i].polls);
      lh_brand_score_compute (&score, evaluations, score_cases[i].share);
      lh_brand_test_assert_mark (score.has_expert, score.expert, score_cases[i].mean);
      lh_brand_test_assert_mark (score.has_composite, score.composite, score_cases[i].composite);
      g_assert_cmpuint (score.n_dropped, ==, score_cases[i].n_dropped);
    }
}

static void
test_score_heads (void)
{
  g_autoptr (LhRecord) whole = lh_test_record_new (LH_TYPE_BRAND_EVALUATION, "rater-kind", "expert", "naming", "9",
                                                   "connotation", "13.5", "carriers", "18", "fusion", "17", "results",
                                                   "22.5", "promotion", "8", "total", "1", NULL);
  g_autoptr (LhRecord) part = lh_test_record_new (LH_TYPE_BRAND_EVALUATION, "rater-kind", "expert", "naming", "9",
                                                  "total", "90", NULL);
  g_autoptr (GPtrArray) evaluations = g_ptr_array_new ();
  LhBrandScore score = { 0 };

  g_ptr_array_add (evaluations, whole);
  g_ptr_array_add (evaluations, part);
  lh_brand_score_compute (&score, evaluations, 70);
  lh_brand_test_assert_mark (score.has_expert, score.expert, "88.00");
  g_assert_cmpuint (score.n_unfinished, ==, 1);
}

/* Equal composites share a rank, and the next one is that many places below. */
static void
test_ranks (LhTestLedger  *self,
            gconstpointer  data)
{
  static const char *const totals[] = { "88", "91", "88", "70" };
  static const guint ranks[] = { 2, 1, 2, 4 };
  gint64 organization = lh_test_insert_organization (self->ledger, "001", "市财政局");
  gint64 brands[4];
  g_autoptr (GPtrArray) scores = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (totals); i++)
    {
      g_autofree char *name = g_strdup_printf ("品牌%u", i);
      g_autofree char *id = NULL;

      brands[i] = lh_brand_test_insert (self->ledger, organization, name, FALSE);
      id = lh_test_id (brands[i]);
      lh_test_insert (self->ledger, LH_TYPE_BRAND_EVALUATION, "brand-id", id, "year", "2024", "rater-kind", "expert",
                      "total", totals[i], NULL);
      lh_test_insert (self->ledger, LH_TYPE_BRAND_EVALUATION, "brand-id", id, "year", "2024", "rater-kind", "poll",
                      "total", "90", NULL);
    }
  scores = lh_brand_scores_load (self->ledger, 2024, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (totals); i++)
    {
      g_assert_cmpuint (lh_brand_scores_find (scores, brands[i])->rank, ==, ranks[i]);
      g_assert_cmpuint (lh_brand_scores_find (scores, brands[i])->n_ranked, ==, 4);
    }
}

/* S2-14: base, present value, what is stated, direction; the text. */
static const struct
{
  const char *base;
  const char *current;
  const char *stated;
  const char *direction;
  gint64      tenths;
  const char *text;
} measure_cases[] = {
  { "10", "5", "", "lower", -500, "办理时限: 10天 → 5天, down by 50.0%" },
  { "21", "4.6", "", "lower", -781, "办理时限: 21天 → 4.6天, down by 78.1%" },
  { "80", "90", "", "higher", 125, "办理时限: 80天 → 90天, up by 12.5%" },
  { "5", "5", "", "lower", 0, "办理时限: 5天 → 5天, unchanged" },
  { "", "", "压缩50%以上", "lower", LH_UNSET, "办理时限: 压缩50%以上 (as stated, base not known)" },
  { "", "5", "", "lower", LH_UNSET, "办理时限: 5天 (as stated, base not known)" },
  { "0", "5", "", "lower", LH_UNSET, "办理时限: 5天 (as stated, base not known)" },
  { "", "", "", "", LH_UNSET, "办理时限: not entered" },
};

static void
test_measures (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (measure_cases); i++)
    {
      g_autoptr (LhRecord) measure = lh_test_record_new (LH_TYPE_BRAND_MEASURE, "name", "办理时限", "unit", "天", "base",
                                                         measure_cases[i].base, "current", measure_cases[i].current,
                                                         "stated", measure_cases[i].stated, "direction",
                                                         measure_cases[i].direction, NULL);
      LhBrandChange change = lh_brand_measure_compute (measure);
      g_autofree char *text = lh_brand_measure_format (measure, NULL);

      g_assert_cmpint (change.known ? change.tenths : LH_UNSET, ==, measure_cases[i].tenths);
      g_assert_cmpstr (text, ==, measure_cases[i].text);
    }
}

/* S2-24: values by year (“-” for a year without one, “+” for 以上), threshold 350; run, longest run. */
static const struct
{
  const char *values;
  const char *direction;
  guint       years;
  guint       longest;
} series_cases[] = {
  { "2022=352 2023=350 2024=361", "higher", 3, 3 },
  { "2021=340 2022=352 2023=350+ 2024=361", "higher", 3, 3 },
  { "2022=352 2023=- 2024=361", "higher", 1, 1 },
  { "2022=352 2024=361", "higher", 1, 1 },
  { "2020=352 2021=351 2022=350 2023=340 2024=361", "higher", 1, 3 },
  { "2023=352 2024=349", "higher", 0, 1 },
  { "2023=300 2024=340+", "lower", 0, 1 },
  { "2023=300 2024=340", "lower", 2, 2 },
};

static GPtrArray *
lh_brand_test_read_values (const char *text)
{
  g_auto (GStrv) list = g_strsplit (text, " ", -1);
  GPtrArray *values = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; list[i] != NULL; i++)
    {
      g_auto (GStrv) pair = g_strsplit (list[i], "=", 2);
      gboolean bound = g_str_has_suffix (pair[1], "+");

      if (bound)
        pair[1][strlen (pair[1]) - 1] = '\0';
      g_ptr_array_add (values, lh_test_record_new (LH_TYPE_SERIES_VALUE, "year", pair[0], "value",
                                                   g_str_equal (pair[1], "-") ? "" : pair[1], "qualifier",
                                                   bound ? "at-least" : "", NULL));
    }
  return values;
}

static void
test_series (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (series_cases); i++)
    {
      g_autoptr (LhRecord) series = lh_test_record_new (LH_TYPE_BRAND_SERIES, "name", "空气优良天数", "unit", "天",
                                                        "threshold", "350", "direction", series_cases[i].direction, NULL);
      g_autoptr (GPtrArray) values = lh_brand_test_read_values (series_cases[i].values);
      LhBrandRun run = lh_brand_series_compute (series, values);

      g_assert_cmpuint (run.years, ==, series_cases[i].years);
      g_assert_cmpuint (run.longest, ==, series_cases[i].longest);
    }
}

/* S2-20: “五心” has five lines, of which the text lists none. */
static void
test_set (void)
{
  g_autoptr (LhRecord) brand = lh_test_record_new (LH_TYPE_BRAND, "set-name", "五心", "set-size", "5", NULL);
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) none = lh_brand_set_list (brand, lines);
  g_autoptr (GPtrArray) some = NULL;

  g_assert_cmpuint (none->len, ==, 5);
  for (guint i = 0; i < none->len; i++)
    g_assert_null (g_ptr_array_index (none, i));
  g_ptr_array_add (lines, lh_test_record_new (LH_TYPE_BRAND_LINE, "position", "2", "text", "初心", NULL));
  g_ptr_array_add (lines, lh_test_record_new (LH_TYPE_BRAND_LINE, "position", "6", "text", "多出的一条", NULL));
  some = lh_brand_set_list (brand, lines);
  g_assert_cmpuint (some->len, ==, 5);
  g_assert_null (g_ptr_array_index (some, 0));
  g_assert_cmpstr (g_ptr_array_index (some, 1), ==, "初心");
}

/* S2-17, S2-23: people and hours by year; quantities each in its own unit. */
static void
test_activities (void)
{
  static const struct { const char *day, *people, *hours, *quantity, *unit; } cases[] = {
    { "2024-03-12", "60", "2.5", "1200", "株" },
    { "2024-05-20", "32", "4", "3", "公里" },
    { "2024-09-05", "", "1.5", "800", "株" },
    { "2023-03-12", "55", "3", "", "" },
  };
  g_autoptr (GPtrArray) activities = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) totals = NULL;
  g_autofree char *text = NULL;
  g_autofree char *before = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_ptr_array_add (activities, lh_test_record_new (LH_TYPE_ACTIVITY, "kind", "volunteer", "title", "活动", "held-on",
                                                     cases[i].day, "people", cases[i].people, "hours", cases[i].hours,
                                                     "quantity", cases[i].quantity, "unit", cases[i].unit, NULL));
  totals = lh_activity_totals_compute (activities);
  g_assert_cmpuint (totals->len, ==, 2);
  text = lh_activity_total_format (g_ptr_array_index (totals, 0), NULL);
  g_assert_cmpstr (text, ==, "2024: activities 3, people 92, hours 8, 2000株, 3公里 (1 without a number of people)");
  before = lh_activity_total_format (g_ptr_array_index (totals, 1), NULL);
  g_assert_cmpstr (before, ==, "2023: activities 1, people 55, hours 3");
}

/* S2-19, S3-26: a total of one subject keeps 余; a rank stands with its scope and is no mean. */
static void
test_file (LhTestLedger  *self,
           gconstpointer  data)
{
  gint64 organization = lh_test_insert_organization (self->ledger, "001", "市人社局");
  gint64 brand = lh_brand_test_insert (self->ledger, organization, "乐业旬阳", FALSE);
  g_autofree char *id = lh_test_id (brand);
  static const char *const figures[] = { "92", "47", "40余" };
  g_autoptr (LhBrandDossier) file = NULL;
  g_auto (GStrv) results = NULL;
  g_auto (GStrv) honours = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (figures); i++)
    {
      g_autoptr (LhChangeSet) changes = lh_change_set_new ("new-result-item");
      g_autofree char *written = g_strconcat (figures[i], "家", NULL);
      g_autoptr (LhRecord) result = lh_test_record_new (LH_TYPE_RESULT_ITEM, "brand-id", id, "name", "结对单位",
                                                        "value-text", written, NULL);

      lh_result_item_take_apart (result);
      lh_change_set_insert (changes, result);
      lh_test_apply (self->ledger, changes);
    }
  lh_test_insert (self->ledger, LH_TYPE_HONOUR, "brand-id", id, "name", "群众治安满意度", "kind", "rank", "level", "city",
                  "rank", "1", "rank-scope", "南通", NULL);
  lh_test_insert (self->ledger, LH_TYPE_BRAND_CARRIER, "brand-id", id, "name", "春风行动", "position", "2", NULL);
  lh_test_insert (self->ledger, LH_TYPE_BRAND_CARRIER, "brand-id", id, "name", "无忧就业", "position", "1", NULL);
  file = lh_brand_dossier_load (self->ledger, brand, 2024, NULL);
  g_assert_nonnull (file);
  g_assert_cmpstr (lh_record_get_text (g_ptr_array_index (file->carriers, 0), LH_BRAND_CARRIER_NAME), ==, "无忧就业");
  results = lh_brand_dossier_describe (file, self->ledger, LH_BRAND_SECTION_RESULTS, NULL);
  g_assert_cmpuint (g_strv_length (results), ==, 1);
  g_assert_nonnull (strstr (results[0], "179+ 家"));
  honours = lh_brand_dossier_describe (file, self->ledger, LH_BRAND_SECTION_HONOURS, NULL);
  g_assert_nonnull (strstr (honours[0], "rank 1 in 南通"));
}

/* The logo is a picture by its content, and attached in the step that names it. */
static void
test_logo (LhTestLedger  *self,
           gconstpointer  data)
{
  gint64 organization = lh_test_insert_organization (self->ledger, "001", "市林业局");
  gint64 id = lh_brand_test_insert (self->ledger, organization, "青山护卫队", FALSE);
  g_autoptr (LhRecord) brand = lh_ledger_load (self->ledger, LH_TYPE_BRAND, id, NULL);
  g_autofree char *path = g_build_filename (self->folder, "logo.png", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (LhQuery) query = lh_attachments_create_query (brand);
  g_autoptr (GPtrArray) attached = NULL;
  g_autofree char *undone = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (g_file_set_contents (path, "no picture", -1, NULL));
  g_assert_false (lh_brand_logo_set (self->ledger, brand, file, &error));
  g_assert_error (error, LH_ERROR, LH_ERROR_FAILED);
  g_assert_cmpint (lh_test_count (self->ledger, LH_TYPE_ATTACHMENT), ==, 0);
  g_assert_true (g_file_set_contents (path, "\x89PNG\r\n\x1a\n rest", -1, NULL));
  g_assert_true (lh_brand_logo_set (self->ledger, brand, file, NULL));
  attached = lh_ledger_query (self->ledger, query, NULL);
  g_assert_cmpuint (attached->len, ==, 1);
  g_assert_cmpstr (lh_record_get_text (g_ptr_array_index (attached, 0), LH_ATTACHMENT_MEDIA_TYPE), ==, "image/png");
  g_assert_cmpstr (lh_record_get_text (brand, LH_BRAND_LOGO), ==, "logo.png");
  undone = lh_ledger_undo (self->ledger, NULL);
  g_assert_nonnull (undone);
  g_assert_cmpint (lh_test_count (self->ledger, LH_TYPE_ATTACHMENT), ==, 0);
  g_unlink (path);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  LH_TEST_LEDGER_ADD ("/brand-file/coverage", NULL, test_coverage);
  LH_TEST_LEDGER_ADD ("/brand-file/coverage-whole", NULL, test_coverage_whole);
  LH_TEST_LEDGER_ADD ("/brand-file/coverage-branches", NULL, test_coverage_branches);
  LH_TEST_LEDGER_ADD ("/brand-file/library", NULL, test_library);
  LH_TEST_LEDGER_ADD ("/brand-file/library-states", NULL, test_library_states);
  g_test_add_func ("/brand-file/scores", test_scores);
  g_test_add_func ("/brand-file/score-heads", test_score_heads);
  LH_TEST_LEDGER_ADD ("/brand-file/ranks", NULL, test_ranks);
  g_test_add_func ("/brand-file/measures", test_measures);
  g_test_add_func ("/brand-file/series", test_series);
  g_test_add_func ("/brand-file/set", test_set);
  g_test_add_func ("/brand-file/activities", test_activities);
  LH_TEST_LEDGER_ADD ("/brand-file/file", NULL, test_file);
  LH_TEST_LEDGER_ADD ("/brand-file/logo", NULL, test_logo);
  return g_test_run ();
}
