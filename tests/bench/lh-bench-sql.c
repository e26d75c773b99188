/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-bench-sql.h"

#include <sqlite3.h>
#include <stdlib.h>

struct _LhBenchSql
{
  sqlite3      *db;
  sqlite3_stmt *search;
};

/* The ids of the projects that a search finds, in the order of the list. */
static const char search_sql[] =
  "SELECT t.id FROM project t LEFT JOIN organization o ON o.id = t.organization_id"
  " WHERE t.search_key LIKE ?1 OR o.search_key LIKE ?1"
  " ORDER BY o.official_order, o.code, t.year, t.number, t.id";

/* How each project of the year stands at the end of each quarter; :q is the quarter asked for. */
static const char judge_sql[] =
  "CREATE TEMP TABLE judged AS"
  " SELECT p.id, p.organization_id AS organization, o.sector_class AS sector, p.category, p.type,"
  "  p.topic_dimension AS topic, p.state, p.lead_name AS secretary, p.work_mode, p.level, p.result_direction AS direction,"
  "  q1.planned_progress AS p1, q2.planned_progress AS p2, q3.planned_progress AS p3, q4.planned_progress AS p4,"
  "  a1.actual_progress AS a1, COALESCE (a2.actual_progress, a1.actual_progress) AS a2,"
  "  COALESCE (a3.actual_progress, a2.actual_progress, a1.actual_progress) AS a3,"
  "  a3.reported_on, a3.work_done, a3.problems,"
  "  CASE WHEN p.state IN ('paused', 'terminated') THEN 'grey'"
  "   WHEN p.state IN ('accepted', 'archived') THEN 'blue'"
  "   WHEN COALESCE (p.approved_due_date, p.due_date) < '%d-09-30' THEN 'red'"
  "   WHEN a3.reported_on IS NULL THEN 'yellow'"
  "   WHEN q3.planned_progress - a3.actual_progress > 300 THEN 'red'"
  "   WHEN q3.planned_progress - a3.actual_progress >= 100 THEN 'yellow'"
  "   ELSE 'green' END AS light"
  " FROM project p LEFT JOIN organization o ON o.id = p.organization_id"
  " LEFT JOIN quarter_plan q1 ON q1.project_id = p.id AND q1.quarter = '%dQ1'"
  " LEFT JOIN quarter_plan q2 ON q2.project_id = p.id AND q2.quarter = '%dQ2'"
  " LEFT JOIN quarter_plan q3 ON q3.project_id = p.id AND q3.quarter = '%dQ3'"
  " LEFT JOIN quarter_plan q4 ON q4.project_id = p.id AND q4.quarter = '%dQ4'"
  " LEFT JOIN progress a1 ON a1.project_id = p.id AND a1.quarter = '%dQ1'"
  " LEFT JOIN progress a2 ON a2.project_id = p.id AND a2.quarter = '%dQ2'"
  " LEFT JOIN progress a3 ON a3.project_id = p.id AND a3.quarter = '%dQ3'"
  " WHERE p.year = %d AND p.state NOT IN ('draft', 'withdrawn')"
  " ORDER BY o.official_order, o.code, p.number";

/* What is shown of each group: counts, averages of every quarter, lights and reports. */
static const char group_sql[] =
  "SELECT %s, COUNT (*), AVG (p1), AVG (a1), AVG (p2), AVG (a2), AVG (p3), AVG (a3), AVG (p4), AVG (p3 - a3),"
  " SUM (light = 'green'), SUM (light = 'yellow'), SUM (light = 'red'), SUM (light = 'blue'), SUM (light = 'grey'),"
  " SUM (reported_on <= '%d-10-05'), SUM (reported_on > '%d-10-05'), SUM (reported_on IS NULL)"
  " FROM judged GROUP BY %s";

/* How often the duties of the quarter are required and were done, for each organization. */
static const char duties_sql[] =
  "SELECT organization_id, COUNT (*), SUM (required), SUM (done), SUM (IIF (due_on > '%d-09-30', 0, required)),"
  " SUM (IIF (due_on > '%d-09-30', 0, done)), SUM (IIF (due_on < '%d-09-30', required - done, 0)) FROM ("
  "  SELECT d.organization_id, d.due_on, d.required_count AS required,"
  "   IFNULL ((SELECT SUM (r.times) FROM duty_record r WHERE r.duty_id = d.id AND r.done_on <= '%d-09-30'),"
  "    d.done_count) AS done"
  "  FROM duty d WHERE d.due_on BETWEEN '%d-07-01' AND '%d-09-30' AND d.state <> 'exempt') GROUP BY 1";

/* One duty for a line and an organization, and what the journal keeps of it. */
static const char duty_sql[] =
  "INSERT INTO duty (id, version, item_id, organization_id, period_start, period_end, due_on, required_count, state,"
  " generated_on) VALUES (?1, 1, (SELECT MIN (id) FROM checklist_item), (SELECT MIN (id) FROM organization),"
  " date ('9000-01-01', '-' || ((?1 / 1000000 - 2000) * 10000 + ?1 % 1000000) || ' days'), ?2, ?2, 1, 'open', ?2)";

static const char change_sql[] =
  "INSERT INTO journal_change (journal_id, seq, entity, record_id, title, operation, fields)"
  " VALUES ((SELECT MAX (id) FROM journal), ?2, 'duty', ?1, 'title', 'insert',"
  " '{\"item-id\":[null,\"1\"],\"organization-id\":[null,\"1\"],\"period-start\":[null,\"2025-01-01\"],'"
  " || '\"period-end\":[null,\"2025-06-30\"],\"due-on\":[null,\"2025-06-30\"],\"required-count\":[null,\"1\"],'"
  " || '\"state\":[null,\"open\"],\"generated-on\":[null,\"2025-01-01\"]}')";

static const char *const groupings[] = { "organization", "sector", "category", "type", "topic", "state", "light",
                                         "secretary", "work_mode", "level", "direction", "1" };

static void
lh_bench_sql_check (LhBenchSql *self,
                    int         status)
{
  if (status == SQLITE_OK || status == SQLITE_DONE || status == SQLITE_ROW)
    return;
  g_printerr ("bench: %s\n", sqlite3_errmsg (self->db));
  exit (1);
}

static void
lh_bench_sql_run (LhBenchSql *self,
                  const char *sql)
{
  lh_bench_sql_check (self, sqlite3_exec (self->db, sql, NULL, NULL, NULL));
}

/* Steps through all rows and reads every column, as a program that uses them would. */
static guint
lh_bench_sql_read_all (LhBenchSql *self,
                       const char *sql)
{
  sqlite3_stmt *statement;
  guint n = 0;

  lh_bench_sql_check (self, sqlite3_prepare_v2 (self->db, sql, -1, &statement, NULL));
  while (sqlite3_step (statement) == SQLITE_ROW)
    {
      for (int i = 0; i < sqlite3_column_count (statement); i++)
        n += sqlite3_column_text (statement, i) != NULL;
    }
  lh_bench_sql_check (self, sqlite3_finalize (statement));
  return n;
}

LhBenchSql *
lh_bench_sql_open (const char *path)
{
  LhBenchSql *self = g_new0 (LhBenchSql, 1);

  lh_bench_sql_check (self, sqlite3_open (path, &self->db));
  /* As the program does, so that the baseline is as durable. */
  lh_bench_sql_run (self, "PRAGMA foreign_keys = ON; PRAGMA synchronous = FULL; PRAGMA temp_store = MEMORY;"
                          "PRAGMA cache_size = -16384; PRAGMA journal_mode = WAL");
  lh_bench_sql_check (self, sqlite3_prepare_v2 (self->db, search_sql, -1, &self->search, NULL));
  return self;
}

void
lh_bench_sql_close (LhBenchSql *self)
{
  sqlite3_finalize (self->search);
  sqlite3_close (self->db);
  g_free (self);
}

/**
 * lh_bench_sql_search:
 *
 * Returns: how many projects were found
 */
guint
lh_bench_sql_search (LhBenchSql *self,
                     const char *text)
{
  g_autofree char *pattern = g_strdup_printf ("%%%s%%", text);
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));

  sqlite3_bind_text (self->search, 1, pattern, -1, SQLITE_STATIC);
  while (sqlite3_step (self->search) == SQLITE_ROW)
    {
      gint64 id = sqlite3_column_int64 (self->search, 0);

      g_array_append_val (ids, id);
    }
  sqlite3_reset (self->search);
  return ids->len;
}

/**
 * lh_bench_sql_statistics:
 *
 * The figures of the third quarter of a year, and the rows behind them.
 */
guint
lh_bench_sql_statistics (LhBenchSql *self,
                         int         year,
                         int         quarter)
{
  g_autofree char *judge = g_strdup_printf (judge_sql, year, year, year, year, year, year, year, year, year);
  g_autofree char *duties = g_strdup_printf (duties_sql, year, year, year, year, year, year);
  guint n = 0;

  g_assert (quarter == 3);

  lh_bench_sql_run (self, judge);
  for (guint i = 0; i < G_N_ELEMENTS (groupings); i++)
    {
      g_autofree char *group = g_strdup_printf (group_sql, groupings[i], year, year, groupings[i]);

      n += lh_bench_sql_read_all (self, group);
    }
  n += lh_bench_sql_read_all (self, duties);
  n += lh_bench_sql_read_all (self, "SELECT * FROM judged JOIN project USING (id)");
  n += lh_bench_sql_read_all (self, "SELECT * FROM organization ORDER BY official_order, code");
  lh_bench_sql_run (self, "DROP TABLE temp.judged");
  return n;
}

/**
 * lh_bench_sql_grid:
 *
 * The projects of a year with their organization, the plan and the report of a quarter, the report before and the day
 * somebody last wrote about them.
 */
guint
lh_bench_sql_grid (LhBenchSql *self,
                   int         year,
                   int         quarter)
{
  g_autofree char *sql = g_strdup_printf (
    "SELECT p.*, o.name, now.*, before.*, plan.*,"
    " max (coalesce ((SELECT max (t.entered_on) FROM tracking_entry t WHERE t.project_id = p.id), ''),"
    "  coalesce ((SELECT max (r.reported_on) FROM progress r WHERE r.project_id = p.id), ''))"
    " FROM project p LEFT JOIN organization o ON o.id = p.organization_id"
    " LEFT JOIN progress now ON now.project_id = p.id AND now.quarter = '%dQ%d'"
    " LEFT JOIN progress before ON before.project_id = p.id AND before.quarter = '%dQ%d'"
    " LEFT JOIN quarter_plan plan ON plan.project_id = p.id AND plan.quarter = '%dQ%d'"
    " WHERE p.year = %d AND p.state NOT IN ('draft', 'withdrawn')"
    " ORDER BY o.official_order, o.code, p.year, p.number, p.id",
    year, quarter, year, quarter - 1, year, quarter, year);

  return lh_bench_sql_read_all (self, sql);
}

/**
 * lh_bench_sql_save:
 * @number: tells one save from another
 *
 * Changes one field of a project and writes down who did it, in one durable transaction.
 */
void
lh_bench_sql_save (LhBenchSql *self,
                   guint       number)
{
  g_autofree char *sql =
    g_strdup_printf ("BEGIN IMMEDIATE;"
                     "UPDATE project SET note = 'baseline %u', version = version + 1"
                     " WHERE id = (SELECT MIN (id) FROM project);"
                     "INSERT INTO journal (at, who, desk, command, kind)"
                     " VALUES ('2024-10-08T09:00:00Z', 'bench', 'bench', 'edit-project', 'do');"
                     "INSERT INTO journal_change (journal_id, seq, entity, record_id, title, operation, fields)"
                     " SELECT last_insert_rowid (), 0, 'project', MIN (id), 'title', 'update',"
                     " '{\"note\":[\"before\",\"baseline %u\"]}' FROM project;"
                     "COMMIT", number, number);

  lh_bench_sql_run (self, sql);
}

/**
 * lh_bench_sql_insert_duties:
 * @year: tells the rows of one call from another's
 *
 * Inserts duties and writes each down in the journal, in one durable transaction of prepared statements.
 */
void
lh_bench_sql_insert_duties (LhBenchSql *self,
                            int         year,
                            guint       n_duties)
{
  sqlite3_stmt *duty, *change;
  g_autofree char *day = g_strdup_printf ("%d-06-30", year);

  lh_bench_sql_check (self, sqlite3_prepare_v2 (self->db, duty_sql, -1, &duty, NULL));
  lh_bench_sql_check (self, sqlite3_prepare_v2 (self->db, change_sql, -1, &change, NULL));
  lh_bench_sql_run (self, "BEGIN IMMEDIATE; INSERT INTO journal (at, who, desk, command, kind)"
                          " VALUES ('2025-01-08T09:00:00Z', 'bench', 'bench', 'generate-duties', 'do')");
  for (guint i = 0; i < n_duties; i++)
    {
      sqlite3_bind_int64 (duty, 1, (sqlite3_int64) year * 1000000 + i);
      sqlite3_bind_text (duty, 2, day, -1, SQLITE_STATIC);
      lh_bench_sql_check (self, sqlite3_step (duty));
      lh_bench_sql_check (self, sqlite3_reset (duty));
      sqlite3_bind_int64 (change, 1, (sqlite3_int64) year * 1000000 + i);
      sqlite3_bind_int (change, 2, (int) i);
      lh_bench_sql_check (self, sqlite3_step (change));
      lh_bench_sql_check (self, sqlite3_reset (change));
    }
  lh_bench_sql_run (self, "COMMIT");
  sqlite3_finalize (duty);
  sqlite3_finalize (change);
}
