/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include <string.h>

#include "lh-grid-edit.h"
#include "lh-indicator-value.h"
#include "lh-indicator.h"
#include "lh-progress.h"
#include "lh-project.h"
#include "lh-quarter-plan.h"
#include "lh-test-ledger.h"
#include "lh-tracking-entry.h"

/* The grid of a quarter: what it shows, what it flags, and what becomes of blocks that are laid over it. */

typedef struct
{
  gint64 organization;
  gint64 a;
  gint64 b;
  gint64 c;
} Projects;

static gint64
insert_running_project (LhLedger   *ledger,
                        gint64      organization,
                        const char *number,
                        const char *name)
{
  g_autofree char *id = lh_test_id (organization);

  return lh_test_insert (ledger, LH_TYPE_PROJECT, "organization-id", id, "name", name, "number", number, "year", "2024",
                         "state", "in-progress", "start-date", "2024-01-10", "due-date", "2024-12-20", "type", "service",
                         "category", "basic", "topic-dimension", "team-gap", "lead-name", "王××", "responsible-name",
                         "李××", NULL);
}

static gint64
insert_report (LhLedger   *ledger,
               gint64      project,
               const char *quarter,
               const char *progress,
               const char *work_done,
               const char *reported_on)
{
  g_autofree char *id = lh_test_id (project);

  return lh_test_insert (ledger, LH_TYPE_PROGRESS, "project-id", id, "quarter", quarter, "actual-progress", progress,
                         "work-done", work_done, "next-plan", "继续完善流程，年底前完成总结。", "reported-on",
                         reported_on, NULL);
}

static void
fill (LhLedger *ledger,
      Projects *projects)
{
  projects->organization = lh_test_insert_organization (ledger, "013", "市财政局");
  projects->a = insert_running_project (ledger, projects->organization, "SJ2024-013-01", "“财政惠企·直达”行动");
  projects->b = insert_running_project (ledger, projects->organization, "SJ2024-013-02", "预算绩效提升");
  projects->c = insert_running_project (ledger, projects->organization, "SJ2024-013-03", "支部共建");
  insert_report (ledger, projects->a, "2024Q2", "45", "完成流程梳理，环节由11个减至6个。", "2024-06-28");
  insert_report (ledger, projects->b, "2024Q2", "40", "召开推进会三次，梳理问题十二条。", "2024-06-28");
}

static LhProgressGrid *
load (LhLedger *ledger)
{
  g_autoptr (GError) error = NULL;
  LhProgressGrid *grid = lh_progress_grid_load (ledger, lh_quarter_new (2024, 3), (LhDate) { 0 }, NULL, &error);

  g_assert_no_error (error);
  return grid;
}

static char *
get_cell (LhLedger *ledger,
          gint64    project,
          guint     column)
{
  g_autoptr (LhProgressGrid) grid = load (ledger);

  return lh_grid_row_format (lh_progress_grid_find (grid, project), column, NULL);
}

#define assert_cell(ledger, project, column, expected) \
  G_STMT_START { \
    g_autofree char *cell_text = get_cell (ledger, project, column); \
    g_assert_cmpstr (cell_text, ==, expected); \
  } G_STMT_END

static void
apply (LhLedger   *ledger,
       LhGridEdit *edit)
{
  g_autoptr (LhChangeSet) changes = lh_grid_edit_create_changes (edit);
  g_autoptr (GError) error = NULL;

  g_assert_nonnull (changes);
  lh_ledger_apply (ledger, changes, NULL, &error);
  g_assert_no_error (error);
}

static LhGridEdit *
check_cell (LhLedger   *ledger,
            gint64      project,
            guint       column,
            const char *text)
{
  g_autoptr (LhProgressGrid) grid = load (ledger);
  LhGridEdit *edit = lh_grid_edit_new (grid, "edit-progress");
  g_autoptr (GError) error = NULL;

  lh_grid_edit_add_cell (edit, project, column, text);
  lh_grid_edit_check (edit, ledger, &error);
  g_assert_no_error (error);
  return edit;
}

static guint
get_flags (LhLedger *ledger,
           gint64    project)
{
  g_autoptr (LhProgressGrid) grid = load (ledger);

  return lh_progress_grid_find (grid, project)->flags & ~(guint) LH_GRID_UNTRACKED;
}

static void
test_rows_and_flags (LhTestLedger  *fixture,
                     gconstpointer  data)
{
  LhLedger *ledger = fixture->ledger;
  Projects projects;
  gint64 report;

  fill (ledger, &projects);
  assert_cell (ledger, projects.a, LH_GRID_ORGANIZATION, "市财政局");
  assert_cell (ledger, projects.a, LH_GRID_PROMISE, "继续完善流程，年底前完成总结。");
  assert_cell (ledger, projects.a, LH_GRID_BEFORE, "45.0%");
  assert_cell (ledger, projects.a, LH_GRID_ACTUAL, "");
  g_assert_cmphex (get_flags (ledger, projects.a), ==, LH_GRID_NO_REPORT);

  report = insert_report (ledger, projects.a, "2024Q3", "60", "完成 流程梳理；环节由11个减至6个", "2024-09-28");
  g_assert_cmphex (get_flags (ledger, projects.a), ==, LH_GRID_COPIED | LH_GRID_PLAN_COPIED);
  lh_test_edit (ledger, LH_TYPE_PROGRESS, report, "work-done", "正常推进。", NULL);
  lh_test_edit (ledger, LH_TYPE_PROGRESS, report, "next-plan", "12月上旬组织验收。", NULL);
  g_assert_cmphex (get_flags (ledger, projects.a), ==, LH_GRID_VAGUE);
  lh_test_edit (ledger, LH_TYPE_PROGRESS, report, "work-done", "直达资金拨付由15天缩短到7天。", NULL);
  lh_test_edit (ledger, LH_TYPE_PROGRESS, report, "actual-progress", "45", NULL);
  g_assert_cmphex (get_flags (ledger, projects.a), ==, LH_GRID_UNMOVED);
  lh_test_edit (ledger, LH_TYPE_PROGRESS, report, "actual-progress", "61", NULL);
  g_assert_cmphex (get_flags (ledger, projects.a), ==, 0);
}

static void
test_direction (LhTestLedger  *fixture,
                gconstpointer  data)
{
  LhLedger *ledger = fixture->ledger;
  Projects projects;
  g_autofree char *project_id = NULL;
  g_autoptr (LhGridEdit) edit = NULL;
  g_autoptr (LhGridEdit) again = NULL;

  fill (ledger, &projects);
  project_id = lh_test_id (projects.a);
  lh_test_insert (ledger, LH_TYPE_INDICATOR, "project-id", project_id, "position", "1", "name", "平均用时", "unit", "天",
                  "baseline", "15", "target", "7", "direction", "lower", NULL);
  edit = check_cell (ledger, projects.a, LH_GRID_VALUES, "平均用时 16天");
  g_assert_cmpuint (lh_grid_edit_count (edit, LH_GRID_CELL_CHANGED), ==, 1);
  apply (ledger, edit);
  assert_cell (ledger, projects.a, LH_GRID_VALUES, "平均用时 16天");
  g_assert_true (get_flags (ledger, projects.a) & LH_GRID_AGAINST_DIRECTION);
  again = check_cell (ledger, projects.a, LH_GRID_VALUES, "12");
  apply (ledger, again);
  assert_cell (ledger, projects.a, LH_GRID_VALUES, "平均用时 12天");
  g_assert_false (get_flags (ledger, projects.a) & LH_GRID_AGAINST_DIRECTION);
  g_assert_cmpint (lh_test_count (ledger, LH_TYPE_INDICATOR_VALUE), ==, 1);
}

/* A text alone makes a report: with the progress of the one before, and the plan of the quarter. */
static void
test_new_report (LhTestLedger  *fixture,
                 gconstpointer  data)
{
  LhLedger *ledger = fixture->ledger;
  Projects projects;
  g_autofree char *project_id = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autoptr (LhGridEdit) edit = NULL;
  g_autoptr (GError) error = NULL;

  fill (ledger, &projects);
  project_id = lh_test_id (projects.a);
  lh_test_insert (ledger, LH_TYPE_QUARTER_PLAN, "project-id", project_id, "quarter", "2024Q3", "task", "印发办法。",
                  "planned-progress", "75", NULL);
  assert_cell (ledger, projects.a, LH_GRID_PLAN, "印发办法。");
  before = lh_test_dump (ledger);

  edit = check_cell (ledger, projects.a, LH_GRID_WORK_DONE, "  印发直达资金管理办法。\r\n培训两场。 ");
  g_assert_cmpuint (lh_grid_edit_count (edit, LH_GRID_CELL_CHANGED), ==, 1);
  apply (ledger, edit);
  assert_cell (ledger, projects.a, LH_GRID_WORK_DONE, "印发直达资金管理办法。\n培训两场。");
  assert_cell (ledger, projects.a, LH_GRID_ACTUAL, "45.0%");
  assert_cell (ledger, projects.a, LH_GRID_PLAN, "印发办法。");
  g_assert_cmphex (get_flags (ledger, projects.a), ==, LH_GRID_UNMOVED);

  g_free (lh_ledger_undo (ledger, &error));
  g_assert_no_error (error);
  after = lh_test_dump (ledger);
  g_assert_cmpstr (after, ==, before);
}

static void
test_refused_cells (LhTestLedger  *fixture,
                    gconstpointer  data)
{
  static const struct
  {
    guint       column;
    const char *text;
    const char *reason;
  } cases[] = {
    { LH_GRID_ACTUAL, "120%", "0 and 100" },
    { LH_GRID_ACTUAL, "约50", "not a number" },
    { LH_GRID_ACTUAL, "43.85", "more than one decimal" },
    { LH_GRID_ACTUAL, "30", "lower than the 45.0%" },
    { LH_GRID_REPORTED_ON, "2024.2.30", "2024.2.30" },
    { LH_GRID_REPORTED_ON, "2099-12-31", "future" },
    { LH_GRID_VALUES, "平均用时 9天", "no indicator" },
    { LH_GRID_PROJECT, "另一个名字", "not filled in here" },
  };
  LhLedger *ledger = fixture->ledger;
  Projects projects;

  fill (ledger, &projects);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (LhGridEdit) edit = check_cell (ledger, projects.a, cases[i].column, cases[i].text);

      g_test_message ("%s", cases[i].text);
      g_assert_cmpuint (lh_grid_edit_count (edit, LH_GRID_CELL_REFUSED), ==, 1);
      g_assert_nonnull (strstr (lh_grid_edit_get_refusal (edit), cases[i].reason));
      g_assert_null (lh_grid_edit_create_changes (edit));
    }
  g_assert_cmpint (lh_test_count (ledger, LH_TYPE_PROGRESS), ==, 2);
}

static const LhGridCell *
get_state (LhGridEdit      *edit,
           guint            cell,
           LhGridCellState  state)
{
  const LhGridCell *found = g_ptr_array_index (lh_grid_edit_get_cells (edit), cell);

  g_test_message ("cell %u: %s -> %s: %s", cell, found->before, found->after, found->message);
  g_assert_cmpint (found->state, ==, state);
  return found;
}

/* A block is taken cell by cell, what is refused is left out, and the rest is one step of undo. */
static void
test_block (LhTestLedger  *fixture,
            gconstpointer  data)
{
  const guint columns[] = { LH_GRID_WORK_DONE, LH_GRID_ACTUAL };
  LhLedger *ledger = fixture->ledger;
  Projects projects;
  g_autoptr (LhBlock) block = lh_block_new_from_tsv ("\"印发办法。\n培训两场。\"\t６０％\n完成评价\t30\n结对共建\t35.0\n多出来的\t1\n");
  g_autoptr (LhProgressGrid) grid = NULL;
  g_autoptr (LhGridEdit) edit = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  fill (ledger, &projects);
  grid = load (ledger);
  before = lh_test_dump (ledger);
  edit = lh_grid_edit_new (grid, "paste-progress");
  lh_grid_edit_add_block (edit, block, (const gint64[]) { projects.a, projects.b, projects.c }, 3, columns, 2);
  lh_grid_edit_check (edit, ledger, &error);
  g_assert_no_error (error);
  after = lh_test_dump (ledger);
  g_assert_cmpstr (after, ==, before);   /* the preview writes nothing */

  get_state (edit, 0, LH_GRID_CELL_CHANGED);
  get_state (edit, 1, LH_GRID_CELL_CHANGED);
  get_state (edit, 2, LH_GRID_CELL_CHANGED);
  g_assert_nonnull (strstr (get_state (edit, 3, LH_GRID_CELL_REFUSED)->message, "40.0%"));
  get_state (edit, 4, LH_GRID_CELL_CHANGED);
  get_state (edit, 5, LH_GRID_CELL_CHANGED);
  get_state (edit, 6, LH_GRID_CELL_REFUSED);
  get_state (edit, 7, LH_GRID_CELL_REFUSED);
  g_assert_cmpuint (lh_grid_edit_count (edit, LH_GRID_CELL_REFUSED), ==, 3);

  apply (ledger, edit);
  assert_cell (ledger, projects.a, LH_GRID_WORK_DONE, "印发办法。\n培训两场。");
  assert_cell (ledger, projects.a, LH_GRID_ACTUAL, "60.0%");
  assert_cell (ledger, projects.b, LH_GRID_ACTUAL, "40.0%");
  assert_cell (ledger, projects.c, LH_GRID_ACTUAL, "35.0%");
  g_assert_cmpint (lh_test_count (ledger, LH_TYPE_PROGRESS), ==, 5);

  g_free (lh_ledger_undo (ledger, &error));
  g_assert_no_error (error);
  g_clear_pointer (&after, g_free);
  after = lh_test_dump (ledger);
  g_assert_cmpstr (after, ==, before);
}

/* The same block a second time changes nothing. */
static void
test_block_again (LhTestLedger  *fixture,
                  gconstpointer  data)
{
  const guint columns[] = { LH_GRID_PROJECT, LH_GRID_LIGHT, LH_GRID_WORK_DONE, LH_GRID_ACTUAL };
  LhLedger *ledger = fixture->ledger;
  g_autoptr (LhBlock) block = lh_block_new_from_tsv ("财政惠企·直达行动\t绿\t印发办法。\t60");
  Projects projects;

  fill (ledger, &projects);
  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (LhProgressGrid) grid = load (ledger);
      g_autoptr (LhGridEdit) edit = lh_grid_edit_new (grid, "paste-progress");
      g_autoptr (LhChangeSet) changes = NULL;
      g_autoptr (GError) error = NULL;

      lh_grid_edit_add_block (edit, block, &projects.a, 1, columns, 4);
      lh_grid_edit_check (edit, ledger, &error);
      g_assert_no_error (error);
      g_assert_cmpuint (lh_grid_edit_count (edit, LH_GRID_CELL_REFUSED), ==, 0);
      g_assert_cmpuint (lh_grid_edit_count (edit, LH_GRID_CELL_CHANGED), ==, i == 0 ? 2 : 0);
      changes = lh_grid_edit_create_changes (edit);
      g_assert_cmpint (changes != NULL, ==, i == 0);
      if (changes != NULL)
        lh_test_apply (ledger, changes);
    }
}

/* A column of numbers that are all at most 1 is one of ratios; a single number is taken as it stands. */
static void
test_ratio (LhTestLedger  *fixture,
            gconstpointer  data)
{
  static const struct
  {
    const char *text;
    const char *first;
    gboolean    noted;
  } cases[] = {
    { "0.5\n0.625\n1\n", "50.0%", TRUE },
    { "0.5\n", "0.5%", FALSE },
    { "0.5\n62.5\n1\n", "0.5%", FALSE },
    { "0.5%\n0.6%\n", "0.5%", FALSE },
  };
  const guint column = LH_GRID_ACTUAL;
  LhLedger *ledger = fixture->ledger;
  Projects projects;
  g_autoptr (LhProgressGrid) grid = NULL;

  fill (ledger, &projects);
  grid = load (ledger);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (LhGridEdit) edit = lh_grid_edit_new (grid, "paste-progress");
      g_autoptr (LhBlock) block = lh_block_new_from_tsv (cases[i].text);

      lh_grid_edit_add_block (edit, block, (const gint64[]) { projects.a, projects.b, projects.c }, 3, &column, 1);
      g_assert_cmpstr (((LhGridCell *) g_ptr_array_index (lh_grid_edit_get_cells (edit), 0))->after, ==, cases[i].first);
      g_assert_cmpint (lh_grid_edit_get_note (edit) != NULL, ==, cases[i].noted);
    }
}

static const char table_text[] =
  "附件1\n市直机关书记项目季度进展情况表\n\n"
  "序号\t填报单位\t项目编号\t项目名称\t本季度进展（做了什么、结果如何）\t累计进度(%)\t存在问题\t领导签字\n"
  "1\t市财政局\tSJ2024-013-01\t随便什么\t印发办法。\t60\t\t张\n"
  "2\t财政局\t\t预算绩效提升\t完成评价。\t55\t系统未打通\t李\n"
  "3\t市财政局\t\t没有这个项目\t白写了\t10\t\t\n"
  "4\t市教育局\t\t支部共建\t别的单位的\t10\t\t\n"
  "\t合计\t\t\t\t\t\t\n";

static void
test_table (LhTestLedger  *fixture,
            gconstpointer  data)
{
  LhLedger *ledger = fixture->ledger;
  Projects projects;
  g_autoptr (LhProgressGrid) grid = NULL;
  g_autoptr (LhGridEdit) edit = NULL;
  g_autoptr (LhBlock) block = lh_block_new_from_tsv (table_text);
  g_autoptr (LhBlock) plain = lh_block_new_from_tsv ("印发办法。\t60\n");
  g_autoptr (GError) error = NULL;

  fill (ledger, &projects);
  lh_test_edit (ledger, LH_TYPE_ORGANIZATION, projects.organization, "aliases", "财政局;市财局", NULL);
  grid = load (ledger);
  edit = lh_grid_edit_new (grid, "paste-progress");
  g_assert_true (lh_grid_edit_has_headings (block));
  g_assert_false (lh_grid_edit_has_headings (plain));
  lh_grid_edit_add_table (edit, block, &error);
  g_assert_no_error (error);
  lh_grid_edit_check (edit, ledger, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (lh_grid_edit_count (edit, LH_GRID_CELL_CHANGED), ==, 5);
  g_assert_cmpuint (lh_grid_edit_count (edit, LH_GRID_CELL_REFUSED), ==, 4);
  g_assert_nonnull (strstr (lh_grid_edit_get_note (edit), "领导签字"));
  apply (ledger, edit);
  assert_cell (ledger, projects.a, LH_GRID_WORK_DONE, "印发办法。");
  assert_cell (ledger, projects.b, LH_GRID_PROBLEMS, "系统未打通");
  assert_cell (ledger, projects.c, LH_GRID_WORK_DONE, "");

  g_assert_false (lh_grid_edit_add_table (edit, plain, &error));
  g_assert_error (error, LH_ERROR, LH_ERROR_INVALID);
}

static gint64
count_untracked (LhLedger   *ledger,
                 const char *as_of_text)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LhStatistics) statistics = NULL;
  g_autoptr (LhProgressGrid) grid = NULL;
  const LhFigure *figure;
  LhDate as_of;

  g_assert_true (lh_date_parse_iso (as_of_text, &as_of));
  statistics = lh_ledger_compute_statistics (ledger, lh_quarter_new (2024, 3), as_of, &error);
  g_assert_no_error (error);
  figure = lh_statistics_get_figure (statistics, "projects-untracked");
  g_assert_nonnull (figure);
  grid = lh_progress_grid_load (ledger, lh_quarter_new (2024, 3), as_of, NULL, &error);
  g_assert_no_error (error);
  /* the grid and the figure count the same */
  g_assert_cmpint (figure->value.value, ==, lh_progress_grid_count (grid, LH_GRID_UNTRACKED));
  return figure->value.value;
}

static void
test_untracked (LhTestLedger  *fixture,
                gconstpointer  data)
{
  LhLedger *ledger = fixture->ledger;
  Projects projects;
  g_autofree char *project_id = NULL;

  fill (ledger, &projects);
  /* a and b reported on 28 June; c never, and began on 10 January */
  g_assert_cmpint (count_untracked (ledger, "2024-07-27"), ==, 1);
  g_assert_cmpint (count_untracked (ledger, "2024-07-28"), ==, 3);
  project_id = lh_test_id (projects.a);
  lh_test_insert (ledger, LH_TYPE_TRACKING_ENTRY, "project-id", project_id, "entered-on", "2024-07-20", "text", "回访。",
                  NULL);
  g_assert_cmpint (count_untracked (ledger, "2024-07-28"), ==, 2);
  g_assert_cmpint (count_untracked (ledger, "2024-08-18"), ==, 2);
  g_assert_cmpint (count_untracked (ledger, "2024-08-19"), ==, 3);
  /* an entry of a later day does not count yet, and the ledger says how long is long */
  g_assert_cmpint (count_untracked (ledger, "2024-07-19"), ==, 1);
  lh_ledger_set_setting (ledger, "tracking.days", "90", NULL);
  g_assert_cmpint (count_untracked (ledger, "2024-08-19"), ==, 1);
  g_assert_true (lh_test_edit (ledger, LH_TYPE_PROJECT, projects.c, "finished-on", "2024-08-01", NULL));
  g_assert_cmpint (count_untracked (ledger, "2024-08-19"), ==, 0);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  LH_TEST_LEDGER_ADD ("/progress-grid/rows", NULL, test_rows_and_flags);
  LH_TEST_LEDGER_ADD ("/progress-grid/direction", NULL, test_direction);
  LH_TEST_LEDGER_ADD ("/progress-grid/new-report", NULL, test_new_report);
  LH_TEST_LEDGER_ADD ("/progress-grid/refused", NULL, test_refused_cells);
  LH_TEST_LEDGER_ADD ("/progress-grid/block", NULL, test_block);
  LH_TEST_LEDGER_ADD ("/progress-grid/again", NULL, test_block_again);
  LH_TEST_LEDGER_ADD ("/progress-grid/ratio", NULL, test_ratio);
  LH_TEST_LEDGER_ADD ("/progress-grid/table", NULL, test_table);
  LH_TEST_LEDGER_ADD ("/progress-grid/untracked", NULL, test_untracked);

  return g_test_run ();
}
