/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-test-ledger.h"

#include "lh-brand.h"
#include "lh-codes.h"
#include "lh-entities.h"
#include "lh-milestone.h"
#include "lh-progress.h"
#include "lh-project-step.h"
#include "lh-quarter-plan.h"

/* What every case starts from. */
typedef struct
{
  LhTestLedger  base;
  char         *organization;   /* 013 市财政局, 别名 财政局 */
  char         *other;          /* 014 市审计局, below the first */
  char         *project;        /* of the first, March to December 2024 */
  char         *child;          /* a sub-project of it */
  char         *planned;        /* a project with a plan, milestones of 60 % in all and a report, all for 2024Q1 */
} TestRules;

static void
test_set_up_planned (TestRules *fixture)
{
  LhLedger *ledger = fixture->base.ledger;

  fixture->planned = lh_test_id (lh_test_insert_project (ledger, g_ascii_strtoll (fixture->organization, NULL, 10),
                                                         "流程再造"));
  lh_test_insert (ledger, LH_TYPE_QUARTER_PLAN, "project-id", fixture->planned, "quarter", "2024Q1",
                  "planned-progress", "25", NULL);
  lh_test_insert (ledger, LH_TYPE_QUARTER_PLAN, "project-id", fixture->planned, "quarter", "2024Q3",
                  "planned-progress", "75", NULL);
  lh_test_insert (ledger, LH_TYPE_MILESTONE, "project-id", fixture->planned, "task", "印发流程图", "weight", "60",
                  "state", "in-progress", NULL);
  lh_test_insert (ledger, LH_TYPE_PROGRESS, "project-id", fixture->planned, "quarter", "2024Q1",
                  "actual-progress", "30", "work-done", "环节由11个减至6个", NULL);
}

static void
test_set_up (TestRules     *fixture,
             gconstpointer  data)
{
  LhLedger *ledger;

  lh_test_ledger_set_up (&fixture->base, NULL);
  ledger = fixture->base.ledger;
  fixture->organization = lh_test_id (lh_test_insert (ledger, LH_TYPE_ORGANIZATION, "code", "013", "name", "市财政局",
                                                      "kind", "organ-committee", "aliases", "财政局;市财政", NULL));
  fixture->other = lh_test_id (lh_test_insert (ledger, LH_TYPE_ORGANIZATION, "code", "014", "name", "市审计局",
                                               "kind", "branch", "parent-id", fixture->organization, NULL));
  fixture->project = lh_test_id (lh_test_insert_project (ledger, g_ascii_strtoll (fixture->organization, NULL, 10),
                                                         "财政惠企直达"));
  fixture->child = lh_test_id (lh_test_insert_project (ledger, g_ascii_strtoll (fixture->other, NULL, 10), "审计联动"));
  lh_test_edit (ledger, LH_TYPE_PROJECT, g_ascii_strtoll (fixture->child, NULL, 10), "parent-id", fixture->project, NULL);
  lh_test_insert (ledger, LH_TYPE_BRAND, "organization-id", fixture->organization, "name", "财润先锋",
                  "stage", "applied", NULL);
  test_set_up_planned (fixture);
}

static void
test_tear_down (TestRules     *fixture,
                gconstpointer  data)
{
  lh_test_ledger_tear_down (&fixture->base, NULL);
  g_free (fixture->organization);
  g_free (fixture->other);
  g_free (fixture->project);
  g_free (fixture->child);
  g_free (fixture->planned);
}

/* One case: an entity, what is different from a record that is accepted, and what the rules say of which field.
 * NAME:record changes a stored record instead of making a new one. */
typedef struct
{
  const char *entity;
  const char *fields;
  const char *level;   /* "ok", "warning", "error" */
  const char *field;
} TestRule;

#define CHARACTERS_30 "一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十"
#define CHARACTERS_300 CHARACTERS_30 CHARACTERS_30 CHARACTERS_30 CHARACTERS_30 CHARACTERS_30 \
  CHARACTERS_30 CHARACTERS_30 CHARACTERS_30 CHARACTERS_30 CHARACTERS_30

static const TestRule rules[] = {
  /* organizations */
  { "organization", "", "ok", NULL },
  { "organization", "name=", "error", "name" },
  { "organization", "name=　", "error", "name" },
  { "organization", "kind=", "error", "kind" },
  { "organization", "kind=club", "error", "kind" },
  { "organization", "code=013", "error", "code" },
  { "organization", "code=123456789", "error", "code" },
  { "organization", "name=市财政局", "error", "name" },
  { "organization", "name=市 财政局", "error", "name" },
  { "organization", "name=财政局", "error", "name" },
  { "organization", "aliases=水务;市审计局", "error", "aliases" },
  { "organization", "aliases=水务;市财政", "error", "aliases" },
  { "organization", "aliases=水务;;市水利局", "ok", NULL },
  { "organization", "active-from=2024-01-01, active-until=2023-12-31", "error", "active-until" },
  { "organization", "active-from=2024-01-01, active-until=2024-01-01", "ok", NULL },
  { "organization", "member-count=-1", "error", "member-count" },
  { "organization", "member-count=0", "ok", NULL },
  { "organization", "sector-class=nothing", "error", "sector-class" },
  { "organization", "sector-class=finance-organs", "ok", NULL },
  { "organization", "parent-id=4711", "error", "parent-id" },
  { "organization:organization", "parent-id=$organization", "error", "parent-id" },
  { "organization:organization", "parent-id=$other", "error", "parent-id" },
  { "organization:organization", "name=市财政局", "ok", NULL },

  /* projects (form F1) */
  { "project", "", "ok", NULL },
  { "project", "name=", "error", "name" },
  { "project", "name=" CHARACTERS_30, "ok", NULL },
  { "project", "name=" CHARACTERS_30 "一", "error", "name" },
  { "project", "background=" CHARACTERS_300, "ok", NULL },
  { "project", "background=" CHARACTERS_300 "一", "warning", "background" },
  { "project", "organization-id=", "error", "organization-id" },
  { "project", "organization-id=4711", "error", "organization-id" },
  { "project", "year=", "error", "year" },
  { "project", "year=1999", "error", "year" },
  { "project", "year=2000", "ok", NULL },
  { "project", "year=2099", "ok", NULL },
  { "project", "year=2100", "error", "year" },
  { "project", "state=lost", "error", "state" },
  { "project", "category=nothing", "error", "category" },
  { "project", "category=basic", "ok", NULL },
  { "project", "work-fields=political nothing", "error", "work-fields" },
  { "project", "work-fields=political conduct", "ok", NULL },
  { "project", "budget=-0.01", "error", "budget" },
  { "project", "budget=0", "ok", NULL },
  { "project", "start-date=2024-05-01, due-date=2024-04-30", "error", "due-date" },
  { "project", "start-date=2024-05-01, due-date=2024-05-01", "ok", NULL },
  { "project", "due-date=2024-12-31, approved-due-date=2024-12-30", "error", "approved-due-date" },
  { "project", "due-date=2024-12-31, approved-due-date=2024-12-31", "error", "approved-due-date" },
  { "project", "due-date=2024-12-31, approved-due-date=2025-01-01", "ok", NULL },
  { "project", "filed-on=2024-03-18, approved-on=2024-03-17", "error", "approved-on" },
  { "project", "filed-on=2024-03-18, approved-on=2024-03-18", "ok", NULL },
  { "project", "start-date=2024-03-01, finished-on=2024-02-29", "error", "finished-on" },
  { "project", "name=财政惠企直达", "warning", "name" },
  { "project", "name=“财政惠企直达”", "warning", "name" },
  { "project", "name=财政惠企直达, year=2023", "ok", NULL },
  { "project", "name=财政惠企直达, organization-id=$other", "ok", NULL },
  { "project:project", "parent-id=$project", "error", "parent-id" },
  { "project:project", "parent-id=$child", "error", "parent-id" },
  { "project:project", "state=acceptance-requested", "error", "state" },
  { "project:project", "state=accepted", "error", "state" },
  { "project:project", "state=archived", "error", "state" },
  { "project:project", "state=paused", "error", "state" },
  { "project:child", "state=accepted", "error", "state" },
  { "project", "state=accepted", "ok", NULL },

  /* milestones (form F3): 60 % are given out */
  { "milestone", "", "ok", NULL },
  { "milestone", "weight=39.9", "warning", "weight" },
  { "milestone", "weight=40.1", "warning", "weight" },
  { "milestone", "weight=", "warning", "weight" },
  { "milestone", "weight=100.1", "error", "weight" },
  { "milestone", "task=", "error", "task" },
  { "milestone", "state=done", "error", "actual-end" },
  { "milestone", "state=done-late", "error", "actual-end" },
  { "milestone", "state=done, actual-end=2024-04-26", "ok", NULL },
  { "milestone", "planned-start=2024-05-01, planned-end=2024-04-30", "error", "planned-end" },
  { "milestone", "planned-end=2025-01-01", "warning", "planned-end" },
  { "milestone", "planned-end=2024-12-31", "ok", NULL },

  /* quarter plans (form F1 no. 16): cumulative, 25 % and 75 % are given */
  { "quarter-plan", "", "ok", NULL },
  { "quarter-plan", "quarter=2024Q1", "error", "quarter" },
  { "quarter-plan", "quarter=", "error", "quarter" },
  { "quarter-plan", "planned-progress=24.9", "error", "planned-progress" },
  { "quarter-plan", "planned-progress=25", "ok", NULL },
  { "quarter-plan", "planned-progress=75", "ok", NULL },
  { "quarter-plan", "planned-progress=75.1", "error", "planned-progress" },
  { "quarter-plan", "quarter=2024Q4, planned-progress=90", "warning", "planned-progress" },
  { "quarter-plan", "quarter=2024Q4, planned-progress=100", "ok", NULL },
  { "quarter-plan", "quarter=2023Q4, planned-progress=10", "ok", NULL },
  { "quarter-plan", "planned-progress=", "error", "planned-progress" },

  /* reports (form F4): 30 % after the first quarter */
  { "progress", "", "ok", NULL },
  { "progress", "quarter=2024Q1", "error", "quarter" },
  { "progress", "actual-progress=", "error", "actual-progress" },
  { "progress", "actual-progress=100.1", "error", "actual-progress" },
  { "progress", "actual-progress=-0.1", "error", "actual-progress" },
  { "progress", "actual-progress=29.9", "error", "actual-progress" },
  { "progress", "actual-progress=29.9, fall-reason=口径调整", "ok", NULL },
  { "progress", "actual-progress=30", "ok", NULL },
  { "progress", "actual-progress=100", "error", "actual-progress" },
  { "progress", "actual-progress=100, project-id=$project", "ok", NULL },
  { "progress", "quarter=2023Q4, actual-progress=0", "ok", NULL },
  { "progress", "work-done=正常推进", "warning", "work-done" },
  { "progress", "work-done=正常推进。", "warning", "work-done" },
  { "progress", "work-done=无", "warning", "work-done" },
  { "progress", "work-done=环节由11个减至6个", "warning", "work-done" },
  { "progress", "work-done=环节由6个减至5个", "ok", NULL },
  { "progress", "problems=系统接口未打通", "warning", "causes" },
  { "progress", "problems=系统接口未打通, causes=两套标准", "ok", NULL },
  { "progress", "reporter=李强, reviewer=李强", "warning", "reviewer" },
  { "progress", "reporter=李强, reviewer=王芳", "ok", NULL },
  { "progress", "reported-on=2099-12-31", "error", "reported-on" },
  { "progress", "project-id=", "error", "project-id" },

  /* brands (form F8) */
  { "brand", "", "ok", NULL },
  { "brand", "name=财润先锋", "error", "name" },
  { "brand", "name=“财润·先锋”", "error", "name" },
  { "brand", "name=一二三四五六七八九十一二三", "error", "name" },
  { "brand", "logo=logo.png", "warning", "logo-meaning" },
  { "brand", "logo=logo.png, logo-meaning=帆", "ok", NULL },
  { "brand", "stage=nothing", "error", "stage" },

  /* lights set by hand: who, why and until when */
  { "light-override", "", "ok", NULL },
  { "light-override", "reason=", "error", "reason" },
  { "light-override", "decided-by=", "error", "decided-by" },
  { "light-override", "decided-on=", "error", "decided-on" },
  { "light-override", "light=purple", "error", "light" },
  { "light-override", "valid-until=2024-04-01", "error", "valid-until" },
  { "light-override", "valid-until=2024-04-02", "ok", NULL },

  /* settings, indicators and checklists */
  { "setting", "", "ok", NULL },
  { "setting", "key=light.yellow-days, value=soon", "error", "value" },
  { "setting", "key=light.yellow-days, value=", "ok", NULL },
  { "setting", "key=", "error", "key" },
  { "indicator", "", "ok", NULL },
  { "indicator", "name=", "error", "name" },
  { "indicator", "direction=", "error", "direction" },
  { "indicator", "direction=sideways", "error", "direction" },
  { "checklist", "", "ok", NULL },
  { "checklist", "kind=shopping", "error", "kind" },
  { "checklist", "title=", "error", "title" },
};

/* Records that the rules accept. */
static const struct
{
  const char *entity;
  const char *fields;
} accepted[] = {
  { "organization", "code=020, name=市水务局, kind=branch" },
  { "project", "organization-id=$organization, name=新项目, year=2024, state=draft" },
  { "milestone", "project-id=$planned, task=系统联调, weight=40, state=not-started" },
  { "quarter-plan", "project-id=$planned, quarter=2024Q2, planned-progress=50" },
  { "progress", "project-id=$planned, quarter=2024Q2, actual-progress=45" },
  { "brand", "organization-id=$organization, name=新品牌, stage=applied" },
  { "light-override", "project-id=$project, quarter=2024Q1, light=green, reason=现场核实, decided-by=赵明, "
                      "decided-on=2024-04-02" },
  { "setting", "key=anything, value=something" },
  { "indicator", "project-id=$project, name=平均用时, direction=lower" },
  { "checklist", "kind=task, title=任务清单, year=2024" },
};

static const char *
test_resolve (TestRules  *fixture,
              const char *value)
{
  const struct
  {
    const char *name;
    const char *id;
  } names[] = {
    { "$organization", fixture->organization },
    { "$other", fixture->other },
    { "$project", fixture->project },
    { "$child", fixture->child },
    { "$planned", fixture->planned },
  };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      if (g_str_equal (names[i].name, value))
        return names[i].id;
    }
  return value;
}

static void
test_set_fields (TestRules  *fixture,
                 LhRecord   *record,
                 const char *fields)
{
  g_auto (GStrv) pairs = g_strsplit (fields, ", ", -1);

  for (guint i = 0; pairs[i] != NULL; i++)
    {
      g_auto (GStrv) pair = g_strsplit (pairs[i], "=", 2);

      lh_test_record_set (record, pair[0], test_resolve (fixture, pair[1]));
    }
}

static void
test_add_change (TestRules      *fixture,
                 const TestRule *rule,
                 LhChangeSet    *changes)
{
  g_auto (GStrv) names = g_strsplit (rule->entity, ":", 2);
  const GType type = lh_entities_find_type (names[0]);
  g_autoptr (LhRecord) record = NULL;

  if (names[1] != NULL)
    {
      g_autofree char *name = g_strconcat ("$", names[1], NULL);
      g_autoptr (LhRecord) stored = lh_test_load (fixture->base.ledger, type,
                                                  g_ascii_strtoll (test_resolve (fixture, name), NULL, 10));

      record = lh_record_duplicate (stored);
      test_set_fields (fixture, record, rule->fields);
      lh_change_set_update (changes, record);
      return;
    }

  record = g_object_new (type, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (accepted); i++)
    {
      if (g_str_equal (accepted[i].entity, names[0]))
        test_set_fields (fixture, record, accepted[i].fields);
    }
  if (*rule->fields != '\0')
    test_set_fields (fixture, record, rule->fields);
  lh_change_set_insert (changes, record);
}

static const LhFinding *
test_find (GPtrArray  *findings,
           const char *field)
{
  for (guint i = 0; i < findings->len; i++)
    {
      const LhFinding *finding = g_ptr_array_index (findings, i);

      if (g_strcmp0 (finding->field, field) == 0)
        return finding;
    }
  return NULL;
}

static void
test_check_findings (const TestRule *rule,
                     GPtrArray      *findings)
{
  const LhFinding *finding;

  for (guint i = 0; i < findings->len; i++)
    g_test_message ("  %s", ((LhFinding *) g_ptr_array_index (findings, i))->message);
  if (g_str_equal (rule->level, "ok"))
    {
      g_assert_cmpuint (findings->len, ==, 0);
      return;
    }
  finding = test_find (findings, rule->field);
  g_assert_nonnull (finding);
  g_assert_cmpint (finding->severity, ==,
                   g_str_equal (rule->level, "error") ? LH_SEVERITY_ERROR : LH_SEVERITY_WARNING);
}

/* Each case by itself: what is accepted is taken back again. */
static void
test_all (TestRules     *fixture,
          gconstpointer  data)
{
  g_autofree char *before = lh_test_dump (fixture->base.ledger);

  for (guint i = 0; i < G_N_ELEMENTS (rules); i++)
    {
      const TestRule *rule = &rules[i];
      const gboolean refused = g_str_equal (rule->level, "error");
      g_autoptr (LhChangeSet) changes = lh_change_set_new ("test");
      g_autoptr (GPtrArray) findings = NULL;
      g_autoptr (GError) error = NULL;
      g_autofree char *after = NULL;

      g_test_message ("%s %s", rule->entity, rule->fields);
      test_add_change (fixture, rule, changes);
      g_assert_cmpint (lh_ledger_apply (fixture->base.ledger, changes, &findings, &error), ==, !refused);
      test_check_findings (rule, findings);
      if (refused)
        {
          g_assert_error (error, LH_ERROR, LH_ERROR_INVALID);
          g_assert_cmpstr (error->message, ==, lh_findings_first_error (findings)->message);
        }
      else if (lh_ledger_get_undo_label (fixture->base.ledger) != NULL &&
               g_str_equal (lh_ledger_get_undo_label (fixture->base.ledger), "test"))
        g_free (lh_ledger_undo (fixture->base.ledger, NULL));
      after = lh_test_dump (fixture->base.ledger);
      g_assert_cmpstr (after, ==, before);
    }
}

/* A fault that was there before does not stand in the way of another field, but it may not be touched and kept. */
static void
test_old_faults (TestRules     *fixture,
                 gconstpointer  data)
{
  const gint64 id = g_ascii_strtoll (fixture->project, NULL, 10);
  g_autoptr (LhSession) colleague = lh_test_colleague_new (fixture->base.path);
  g_autoptr (LhChangeSet) changes = lh_change_set_new ("edit-project");
  g_autoptr (LhRecord) project = NULL;
  g_autoptr (GPtrArray) findings = NULL;
  g_autoptr (GError) error = NULL;

  /* as an older version or an import may have left it */
  lh_test_colleague_edit (colleague, LH_TYPE_PROJECT, id, "name", CHARACTERS_30 "三十一");
  lh_test_colleague_edit (colleague, LH_TYPE_PROJECT, id, "due-date", "2024-01-01");

  project = lh_test_load (fixture->base.ledger, LH_TYPE_PROJECT, id);
  g_assert_true (lh_change_set_set_text (changes, project, "note", "备注", NULL));
  lh_ledger_apply (fixture->base.ledger, changes, &findings, &error);
  g_assert_no_error (error);
  g_assert_nonnull (test_find (findings, "name"));
  g_assert_null (lh_findings_first_error (findings));

  g_assert_false (lh_test_edit (fixture->base.ledger, LH_TYPE_PROJECT, id, "name", CHARACTERS_30 "三十二", &error));
  g_assert_error (error, LH_ERROR, LH_ERROR_INVALID);
}

/* The same holds for rules that look at other records: the plan of an earlier quarter was raised above that of a later
 * one. */
static void
test_old_faults_of_others (TestRules     *fixture,
                           gconstpointer  data)
{
  LhLedger *ledger = fixture->base.ledger;
  g_autoptr (LhSession) colleague = lh_test_colleague_new (fixture->base.path);
  g_autoptr (LhQuery) query = lh_query_new (LH_TYPE_QUARTER_PLAN);
  g_autoptr (GPtrArray) plans = lh_ledger_query (ledger, query, NULL);
  const gint64 first = lh_record_get_id (g_ptr_array_index (plans, 0));
  const gint64 last = lh_record_get_id (g_ptr_array_index (plans, 1));
  g_autoptr (GError) error = NULL;

  lh_test_colleague_edit (colleague, LH_TYPE_QUARTER_PLAN, first, "planned-progress", "90");
  lh_test_edit (ledger, LH_TYPE_QUARTER_PLAN, last, "task", "全面推开", &error);
  g_assert_no_error (error);
  g_assert_false (lh_test_edit (ledger, LH_TYPE_QUARTER_PLAN, last, "planned-progress", "80", &error));
  g_assert_error (error, LH_ERROR, LH_ERROR_INVALID);
}

static void
test_check_number (LhLedger   *ledger,
                   GType       type,
                   gint64      id,
                   const char *field,
                   const char *expected)
{
  lh_test_assert_field (ledger, type, id, field, expected);
}

static gint64
test_add_project (LhChangeSet *changes,
                  const char  *organization,
                  const char  *name,
                  const char  *number)
{
  g_autoptr (LhRecord) project = lh_test_record_new (LH_TYPE_PROJECT, "organization-id", organization, "name", name,
                                                     "year", "2025", "number", number, NULL);

  return lh_change_set_insert (changes, project);
}

/* SJ2024-013-01, the next free number of unit and year */
static void
test_project_numbers (TestRules     *fixture,
                      gconstpointer  data)
{
  LhLedger *ledger = fixture->base.ledger;
  g_autoptr (LhChangeSet) changes = lh_change_set_new ("new-project");
  g_autoptr (LhChangeSet) same = lh_change_set_new ("new-project");
  g_autoptr (GError) error = NULL;
  gint64 first = g_ascii_strtoll (fixture->project, NULL, 10);
  gint64 next[4];

  test_check_number (ledger, LH_TYPE_PROJECT, first, "number", "SJ2024-013-01");
  test_check_number (ledger, LH_TYPE_PROJECT, g_ascii_strtoll (fixture->child, NULL, 10), "number", "SJ2024-014-01");
  test_check_number (ledger, LH_TYPE_PROJECT, g_ascii_strtoll (fixture->planned, NULL, 10), "number", "SJ2024-013-02");

  /* several in one change, one of them with a number of its own that is in the way */
  next[0] = test_add_project (changes, fixture->organization, "甲", "SJ2025-013-02");
  next[1] = test_add_project (changes, fixture->organization, "乙", NULL);
  next[2] = test_add_project (changes, fixture->organization, "丙", NULL);
  next[3] = test_add_project (changes, fixture->other, "丁", NULL);
  lh_test_apply (ledger, changes);
  test_check_number (ledger, LH_TYPE_PROJECT, next[0], "number", "SJ2025-013-02");
  test_check_number (ledger, LH_TYPE_PROJECT, next[1], "number", "SJ2025-013-01");
  test_check_number (ledger, LH_TYPE_PROJECT, next[2], "number", "SJ2025-013-03");
  test_check_number (ledger, LH_TYPE_PROJECT, next[3], "number", "SJ2025-014-01");
  test_check_number (ledger, LH_TYPE_PROJECT, next[1], "state", LH_STATE_DRAFT);

  /* no number twice */
  test_add_project (same, fixture->organization, "戊", "SJ2025-013-01");
  g_assert_false (lh_ledger_apply (ledger, same, NULL, &error));
  g_assert_error (error, LH_ERROR, LH_ERROR_INVALID);
}

static void
test_other_numbers (TestRules     *fixture,
                    gconstpointer  data)
{
  LhLedger *ledger = fixture->base.ledger;
  g_autoptr (LhChangeSet) changes = lh_change_set_new ("new-organization");
  g_autoptr (LhRecord) organization = lh_test_record_new (LH_TYPE_ORGANIZATION, "name", "市水务局", "kind", "branch", NULL);
  g_autofree char *id = NULL;
  gint64 brand, project;

  brand = lh_test_insert (ledger, LH_TYPE_BRAND, "organization-id", fixture->organization, "name", "清风财政",
                          "stage", "applied", "created-on", "2022-06-01", NULL);
  test_check_number (ledger, LH_TYPE_BRAND, brand, "number", "PP2022-013-01");
  brand = lh_test_insert (ledger, LH_TYPE_BRAND, "organization-id", fixture->organization, "name", "财暖万家",
                          "stage", "applied", "created-on", "2022-12-31", NULL);
  test_check_number (ledger, LH_TYPE_BRAND, brand, "number", "PP2022-013-02");

  /* an organization and its project in one change, as when a form comes back */
  id = lh_test_id (lh_change_set_insert (changes, organization));
  project = test_add_project (changes, id, "河长制", NULL);
  lh_test_apply (ledger, changes);
  test_check_number (ledger, LH_TYPE_ORGANIZATION, g_ascii_strtoll (id, NULL, 10), "code", "001");
  test_check_number (ledger, LH_TYPE_ORGANIZATION, g_ascii_strtoll (id, NULL, 10), "official-order", "10");
  test_check_number (ledger, LH_TYPE_PROJECT, project, "number", "SJ2025-001-01");
}

/* Records changed together are judged together. */
static void
test_together (TestRules     *fixture,
               gconstpointer  data)
{
  LhLedger *ledger = fixture->base.ledger;
  g_autoptr (LhChangeSet) both = lh_change_set_new ("transition-project");
  g_autoptr (LhRecord) accept = lh_test_record_new (LH_TYPE_PROJECT_STEP, "project-id", fixture->child,
                                                    "transition", "accept", "taken-on", "2099-01-01", "person", "赵明", NULL);
  g_autoptr (LhRecord) request = lh_test_record_new (LH_TYPE_PROJECT_STEP, "project-id", fixture->project,
                                                     "transition", "request-acceptance", "taken-on", "2099-01-01",
                                                     "person", "李明", NULL);
  g_autoptr (LhQuery) query = lh_query_new (LH_TYPE_MILESTONE);
  g_autoptr (GPtrArray) milestones = lh_ledger_query (ledger, query, NULL);
  g_autoptr (LhChangeSet) done = lh_change_set_new ("new-progress");
  g_autoptr (LhRecord) report = NULL;

  /* acceptance of the upper project is asked for together with the acceptance of its last open child */
  g_assert_true (lh_ledger_set_setting (ledger, "workflow.off", "visit acceptance", NULL));
  g_assert_true (lh_test_take (ledger, g_ascii_strtoll (fixture->child, NULL, 10), "request-acceptance", NULL));
  lh_change_set_insert (both, accept);
  lh_change_set_insert (both, request);
  lh_test_apply (ledger, both);

  /* and 100 % is reported together with the task that was open */
  g_assert_true (lh_change_set_set_text (done, g_ptr_array_index (milestones, 0), "state", "done", NULL));
  report = lh_test_record_new (LH_TYPE_PROGRESS, "project-id", fixture->planned, "quarter", "2024Q2",
                               "actual-progress", "100", NULL);
  lh_change_set_insert (done, report);
  lh_test_apply (ledger, done);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define TEST(path, func) g_test_add (path, TestRules, NULL, test_set_up, func, test_tear_down)
  TEST ("/rules/all", test_all);
  TEST ("/rules/old-faults", test_old_faults);
  TEST ("/rules/old-faults-of-others", test_old_faults_of_others);
  TEST ("/rules/project-numbers", test_project_numbers);
  TEST ("/rules/other-numbers", test_other_numbers);
  TEST ("/rules/together", test_together);
#undef TEST

  return g_test_run ();
}
