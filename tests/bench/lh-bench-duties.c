/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-bench.h"

#include <gio/gio.h>

#include "lh-bench-sql.h"
#include "lh-checklist-make.h"
#include "lh-duty-generate.h"
#include "lh-ledger.h"
#include "lh-organization.h"

/* A city of 117 Party organizations and the work committee: 8 organ committees with 5 branches each, 5 general branches
 * with 4, 44 branches directly below the committee. Every template. */
#define LH_BENCH_YEAR 2025
#define LH_BENCH_ROUNDS 3
#define LH_BENCH_DUTIES_MS 1000
#define LH_BENCH_DUTIES_FACTOR 10

typedef struct
{
  LhLedger   *ledger;
  LhBenchSql *sql;
  int         year;
  guint       n_duties;
} LhBenchDuties;

static gint64
lh_bench_add_organization (LhChangeSet *changes,
                           const char  *kind,
                           gint64       parent)
{
  g_autoptr (LhRecord) organization = LH_RECORD (lh_organization_new ());
  guint number = lh_change_set_get_changes (changes)->len;
  g_autofree char *code = g_strdup_printf ("%03u", number);

  lh_record_set_text (organization, LH_ORGANIZATION_CODE, code);
  lh_record_set_text (organization, LH_ORGANIZATION_NAME, code);
  lh_record_set_text (organization, LH_ORGANIZATION_KIND, kind);
  lh_record_set_int (organization, LH_ORGANIZATION_PARENT_ID, parent);
  lh_record_set_int (organization, LH_ORGANIZATION_OFFICIAL_ORDER, number);
  return lh_change_set_insert (changes, organization);
}

static void
lh_bench_add_bodies (LhChangeSet *changes,
                     const char  *kind,
                     gint64       committee,
                     guint        n_bodies,
                     guint        n_branches)
{
  for (guint i = 0; i < n_bodies; i++)
    {
      gint64 body = lh_bench_add_organization (changes, kind, committee);

      for (guint j = 0; j < n_branches; j++)
        lh_bench_add_organization (changes, "branch", body);
    }
}

static void
lh_bench_apply (LhLedger    *ledger,
                LhChangeSet *changes)
{
  g_autoptr (GError) error = NULL;

  lh_ledger_apply (ledger, changes, NULL, &error);
  g_assert_no_error (error);
}

static LhLedger *
lh_bench_create_city (const char *path)
{
  g_autoptr (LhChangeSet) changes = lh_change_set_new ("new-organization");
  g_autoptr (GError) error = NULL;
  LhLedger *ledger = lh_ledger_create (path, "zh_CN", &error);
  gint64 committee;

  g_assert_no_error (error);
  committee = lh_bench_add_organization (changes, "committee", 0);
  lh_bench_add_bodies (changes, "organ-committee", committee, 8, 5);
  lh_bench_add_bodies (changes, "general-branch", committee, 5, 4);
  lh_bench_add_bodies (changes, "branch", committee, 44, 0);
  lh_bench_apply (ledger, changes);

  for (int year = LH_BENCH_YEAR; year < LH_BENCH_YEAR + LH_BENCH_ROUNDS; year++)
    {
      g_autoptr (GPtrArray) drafts = lh_checklist_make_load (ledger, year, 0, &error);
      g_autoptr (LhChangeSet) lists = lh_checklist_make_create_changes (drafts);

      lh_bench_apply (ledger, lists);
    }
  return ledger;
}

static void
lh_bench_duties_cb (gpointer data)
{
  LhBenchDuties *self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (LhDutyPlan) plan = lh_duty_plan_load (self->ledger, self->year, 0, LH_DUTY_PLAN_ALL, &error);
  g_autoptr (LhChangeSet) changes = NULL;

  g_assert_no_error (error);
  changes = lh_duty_plan_create_changes (plan);
  self->n_duties = lh_duty_plan_get_duties (plan)->len;
  lh_bench_apply (self->ledger, changes);
}

static void
lh_bench_sql_duties_cb (gpointer data)
{
  LhBenchDuties *self = data;

  lh_bench_sql_insert_duties (self->sql, self->year, self->n_duties);
}

/* Each round is a year of its own: a second run of the same one has nothing to do. */
void
lh_bench_run_duties (const LhBench *bench)
{
  LhBenchDuties self = { NULL };
  g_autofree char *path = g_build_filename (bench->folder, "duties.linghang", NULL);
  g_autofree char *copy = g_build_filename (bench->folder, "duties-copy.linghang", NULL);
  g_autofree char *name = NULL;
  g_autoptr (GError) error = NULL;
  double ours = G_MAXDOUBLE;
  double baseline = G_MAXDOUBLE;

  self.ledger = lh_bench_create_city (path);
  lh_ledger_save_copy (self.ledger, copy, &error);
  g_assert_no_error (error);
  self.sql = lh_bench_sql_open (copy);
  for (int i = 0; i < LH_BENCH_ROUNDS; i++)
    {
      double time;

      self.year = LH_BENCH_YEAR + i;
      time = lh_bench_time (lh_bench_duties_cb, &self);
      ours = MIN (ours, time);
      time = lh_bench_time (lh_bench_sql_duties_cb, &self);
      baseline = MIN (baseline, time);
    }
  name = g_strdup_printf ("%u duties of a year, 117 organizations", self.n_duties);
  lh_bench_report (name, ours, baseline, LH_BENCH_DUTIES_FACTOR, 0);
  lh_bench_report_limit ("a year of duties, from lists to ledger", ours, LH_BENCH_DUTIES_MS, "ms");
  lh_bench_sql_close (self.sql);
  lh_ledger_close (self.ledger);
  g_object_unref (self.ledger);
}
