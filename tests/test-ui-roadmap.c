/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-chart-area.h"
#include "lh-milestone.h"
#include "lh-part-table.h"
#include "lh-project-compare.h"
#include "lh-project-map.h"
#include "lh-projects-page.h"
#include "test-pages-fixture.h"

static void
show_view (Fixture    *fixture,
           const char *name)
{
  g_object_set (fixture->page, "view", name, NULL);
  lh_test_settle ();
  lh_test_frame (GTK_WIDGET (fixture->window));
}

static LhGanttView *
get_map (Fixture *fixture)
{
  GtkWidget *map = lh_test_find (GTK_WIDGET (fixture->page), LH_TYPE_PROJECT_MAP, NULL);

  g_assert_nonnull (map);
  return lh_project_map_get_view (LH_PROJECT_MAP (map));
}

static LhChart *
get_part (Fixture *fixture)
{
  return lh_chart_area_get_chart (lh_gantt_view_get_area (get_map (fixture)));
}

static gboolean
map_has_256 (gpointer data)
{
  LhChart *part = get_part (data);

  return part != NULL && lh_chart_get_n_categories (part) == 256 && lh_chart_get_marks (part) != NULL &&
         lh_chart_get_marks (part)->len > 0;
}

static int
get_first_row (Fixture *fixture)
{
  GArray *marks;

  lh_chart_area_layout (lh_gantt_view_get_area (get_map (fixture)));
  marks = lh_chart_get_marks (get_part (fixture));
  return g_array_index (marks, LhChartMark, 0).category;
}

static GtkAdjustment *
find_adjustment (GtkWidget      *root,
                 GtkOrientation  orientation)
{
  if (GTK_IS_SCROLLBAR (root) && gtk_orientable_get_orientation (GTK_ORIENTABLE (root)) == orientation)
    return gtk_scrollbar_get_adjustment (GTK_SCROLLBAR (root));
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL && !GTK_IS_POPOVER (root);
       child = gtk_widget_get_next_sibling (child))
    {
      GtkAdjustment *found = find_adjustment (child, orientation);

      if (found != NULL)
        return found;
    }
  return NULL;
}

static guint
count_printed_pages (Fixture  *fixture,
                     gboolean  list)
{
  GtkWidget *map = lh_test_find (GTK_WIDGET (fixture->page), LH_TYPE_PROJECT_MAP, NULL);
  g_autoptr (GtkPrintOperation) operation = lh_project_map_create_print (LH_PROJECT_MAP (map), list);
  g_autoptr (GError) error = NULL;
  g_autofree char *path = g_build_filename (g_get_tmp_dir (), "lh-map.pdf", NULL);
  int n_pages;

  gtk_print_operation_set_export_filename (operation, path);
  g_assert_cmpint (gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_EXPORT, NULL, &error), ==,
                   GTK_PRINT_OPERATION_RESULT_APPLY);
  g_assert_no_error (error);
  g_assert_true (g_file_test (path, G_FILE_TEST_EXISTS));
  g_unlink (path);
  g_object_get (operation, "n-pages", &n_pages, NULL);
  return (guint) n_pages;
}

/* The map is one sheet of A3; the list of 256 projects takes several to be read. */
static void
test_print (Fixture       *fixture,
            gconstpointer  data)
{
  show_view (fixture, "map");
  lh_test_assert_soon (map_has_256, fixture);
  g_assert_cmpuint (count_printed_pages (fixture, FALSE), ==, 1);
  g_assert_cmpuint (count_printed_pages (fixture, TRUE), ==, 7);
}

/* All projects of the year are on the map; only what is seen is laid out; scrolling and zooming show other parts. */
static void
test_map (Fixture       *fixture,
          gconstpointer  data)
{
  GtkAdjustment *rows;
  LhChartWindow window;

  show_view (fixture, "map");
  lh_test_assert_soon (map_has_256, fixture);
  g_assert_cmpuint (lh_chart_get_marks (get_part (fixture))->len, <, 256);
  g_assert_cmpint (get_first_row (fixture), ==, 0);
  lh_test_save_png (GTK_WIDGET (fixture->window), "project-map");

  /* The year of the quarter, not all that the deadlines reach. */
  lh_gantt_view_get_window (get_map (fixture), &window);
  g_assert_cmpint (lh_date_compare (window.start, lh_date_new (2024, 1, 1)), ==, 0);
  g_assert_cmpint (lh_date_compare (window.end, lh_date_new (2024, 12, 31)), ==, 0);

  rows = find_adjustment (GTK_WIDGET (get_map (fixture)), GTK_ORIENTATION_VERTICAL);
  gtk_adjustment_set_value (rows, gtk_adjustment_get_upper (rows));
  g_assert_cmpint (get_first_row (fixture), >, 200);
  g_assert_cmpint (g_array_index (lh_chart_get_marks (get_part (fixture)), LhChartMark,
                                  lh_chart_get_marks (get_part (fixture))->len - 1).category, ==, 255);

  gtk_widget_activate_action (GTK_WIDGET (get_map (fixture)), "gantt.zoom", "s", "month");
  lh_gantt_view_get_window (get_map (fixture), &window);
  g_assert_cmpint (lh_date_compare (window.start, lh_date_new (2024, 9, 1)), ==, 0);
  gtk_widget_activate_action (GTK_WIDGET (get_map (fixture)), "gantt.later", NULL);
  lh_gantt_view_get_window (get_map (fixture), &window);
  g_assert_cmpint (lh_date_compare (window.start, lh_date_new (2024, 9, 16)), ==, 0);
  gtk_widget_activate_action (GTK_WIDGET (get_map (fixture)), "gantt.today", NULL);
  gtk_widget_activate_action (GTK_WIDGET (get_map (fixture)), "gantt.zoom-out", NULL);
  lh_gantt_view_get_window (get_map (fixture), &window);
  g_assert_cmpint (lh_date_compare (window.start, lh_date_new (2024, 7, 1)), ==, 0);
  lh_test_frame (GTK_WIDGET (fixture->window));
  lh_test_save_png (GTK_WIDGET (fixture->window), "project-map-quarter");
}

static LhRecord *
get_selected (Fixture *fixture)
{
  return lh_record_page_get_record (LH_RECORD_PAGE (fixture->page));
}

static gboolean
has_selection (gpointer data)
{
  return get_selected (data) != NULL && lh_record_get_loaded (get_selected (data));
}

static const LhChartMark *
find_milestone (LhChart *chart)
{
  GArray *marks = lh_chart_get_marks (chart);

  for (guint i = 0; i < marks->len; i++)
    {
      const LhChartMark *mark = &g_array_index (marks, LhChartMark, i);

      if (mark->key != NULL && strchr (mark->key, '/') != NULL)
        return mark;
    }
  return NULL;
}

/* A click on a project opens it beside the map; one on a milestone opens its roadmap, with a chart of its own. */
static void
test_open (Fixture       *fixture,
           gconstpointer  data)
{
  const LhChartMark *mark;
  g_autofree char *project = NULL;
  g_autofree char *milestone = NULL;
  GtkWidget *tabs;

  show_view (fixture, "map");
  lh_test_assert_soon (map_has_256, fixture);
  project = g_strdup (g_array_index (lh_chart_get_marks (get_part (fixture)), LhChartMark, 0).key);
  g_signal_emit_by_name (lh_gantt_view_get_area (get_map (fixture)), "mark-activated", project);
  lh_test_assert_soon (has_selection, fixture);
  g_assert_cmpint (lh_record_get_id (get_selected (fixture)), ==, g_ascii_strtoll (project, NULL, 10));

  lh_chart_area_layout (lh_gantt_view_get_area (get_map (fixture)));
  mark = find_milestone (get_part (fixture));
  g_assert_nonnull (mark);
  milestone = g_strdup (mark->key);
  g_signal_emit_by_name (lh_gantt_view_get_area (get_map (fixture)), "mark-activated", milestone);
  lh_test_settle ();
  tabs = lh_test_find (GTK_WIDGET (fixture->page), GTK_TYPE_NOTEBOOK, NULL);
  g_assert_cmpstr (gtk_widget_get_name (gtk_notebook_get_nth_page (GTK_NOTEBOOK (tabs),
                                                                   gtk_notebook_get_current_page (GTK_NOTEBOOK (tabs)))),
                   ==, "roadmap");
}

/* The filters of the page hold for the map; nothing on it says what to do. */
static void
test_filter (Fixture       *fixture,
             gconstpointer  data)
{
  LhFilterBar *bar = LH_FILTER_BAR (lh_test_find (GTK_WIDGET (fixture->page), LH_TYPE_FILTER_BAR, NULL));
  LhChart *part;

  show_view (fixture, "map");
  lh_test_assert_soon (map_has_256, fixture);
  lh_filter_bar_set_values (bar, "light", (const char *[]) { "red", NULL });
  for (guint i = 0; i < 300 && (get_part (fixture) == NULL || lh_chart_get_n_categories (get_part (fixture)) != 20); i++)
    {
      g_usleep (10000);
      lh_test_settle ();
    }
  part = get_part (fixture);
  g_assert_cmpuint (lh_chart_get_n_categories (part), ==, 20);
}

static gboolean
route_is_there (gpointer data)
{
  GtkWidget *area = lh_test_find (data, LH_TYPE_CHART_AREA, NULL);

  return area != NULL && lh_chart_area_get_chart (LH_CHART_AREA (area)) != NULL;
}

static GtkWidget *
show_tab (Fixture    *fixture,
          const char *name)
{
  GtkNotebook *tabs = GTK_NOTEBOOK (lh_test_find (GTK_WIDGET (fixture->page), GTK_TYPE_NOTEBOOK, NULL));

  lh_projects_page_show_tab (LH_PROJECTS_PAGE (fixture->page), name);
  lh_test_settle ();
  lh_test_frame (GTK_WIDGET (fixture->window));
  return gtk_notebook_get_nth_page (tabs, gtk_notebook_get_current_page (tabs));
}

typedef struct
{
  GtkWidget  *tab;
  const char *words;
} Said;

static gboolean
chart_says (gpointer data)
{
  Said *said = data;
  LhChart *chart = lh_chart_area_get_chart (LH_CHART_AREA (lh_test_find (said->tab, LH_TYPE_CHART_AREA, NULL)));
  g_autofree char *text = chart != NULL ? lh_chart_to_text (chart) : NULL;

  return text != NULL && strstr (text, said->words) != NULL;
}

static void
change_task (Fixture    *fixture,
             LhRecord   *milestone,
             const char *task)
{
  g_autoptr (LhChangeSet) changes = lh_change_set_new ("edit-milestone");
  g_autoptr (GError) error = NULL;

  g_assert_true (lh_change_set_set_text (changes, milestone, "task", task, &error));
  g_assert_true (lh_ledger_apply (fixture->ledger, changes, NULL, &error));
  g_assert_no_error (error);
}

/* The chart of the roadmap follows what is entered below it; a click on it selects the milestone in the table. */
static void
test_roadmap_tab (Fixture       *fixture,
                  gconstpointer  data)
{
  LhRecord *project = open_row (fixture, 0);
  GtkWidget *tab = show_tab (fixture, "roadmap");
  g_autoptr (LhRecord) milestone = NULL;
  LhPartTable *table;
  LhRecord *selected = NULL;
  g_autofree char *key = NULL;
  Said said = { tab, "另行安排的任务" };
  GListModel *list;

  lh_test_assert_soon (route_is_there, tab);
  lh_test_save_png (GTK_WIDGET (fixture->window), "project-roadmap");
  table = LH_PART_TABLE (lh_test_find (tab, LH_TYPE_PART_TABLE, NULL));
  list = lh_part_table_get_list (table);
  g_assert_cmpuint (g_list_model_get_n_items (list), >, 1);
  g_assert_cmpuint (lh_chart_get_n_categories (lh_chart_area_get_chart (
                      LH_CHART_AREA (lh_test_find (tab, LH_TYPE_CHART_AREA, NULL)))), ==,
                    g_list_model_get_n_items (list) + 1);

  milestone = g_list_model_get_item (list, g_list_model_get_n_items (list) - 1);
  key = g_strdup_printf ("%" G_GINT64_FORMAT "/%" G_GINT64_FORMAT, lh_record_get_id (project),
                         lh_record_get_id (milestone));
  g_signal_emit_by_name (lh_test_find (tab, LH_TYPE_CHART_AREA, NULL), "mark-activated", key);
  g_object_get (table, "record", &selected, NULL);
  g_assert_true (selected == milestone);
  g_object_unref (selected);

  change_task (fixture, milestone, "另行安排的任务");
  lh_test_assert_soon (chart_says, &said);
}

static void
test_plan_tab (Fixture       *fixture,
               gconstpointer  data)
{
  GtkWidget *tab;
  Said said = { NULL, "100%" };

  open_row (fixture, 0);
  tab = said.tab = show_tab (fixture, "plan");
  lh_test_assert_soon (route_is_there, tab);
  lh_test_assert_soon (chart_says, &said);
  lh_test_save_png (GTK_WIDGET (fixture->window), "project-plan");
}

static GListModel *
get_compared (Fixture *fixture)
{
  GtkWidget *view = lh_test_find (GTK_WIDGET (fixture->page), LH_TYPE_PROJECT_COMPARE, NULL);

  return lh_project_compare_get_model (LH_PROJECT_COMPARE (view));
}

static gboolean
compares_256 (gpointer data)
{
  return g_list_model_get_n_items (get_compared (data)) == 256;
}

static gint64
get_lateness (GListModel *model,
              guint       position)
{
  g_autoptr (LhRoadmapRow) row = g_list_model_get_item (model, position);

  return row->lateness;
}

/* S0-13: late ones first; another heading sorts anew; a row opens its project. */
static void
test_compare (Fixture       *fixture,
              gconstpointer  data)
{
  GtkWidget *view;
  GListModel *model, *columns;
  g_autoptr (GtkColumnViewColumn) names = NULL;
  g_autoptr (LhRoadmapRow) first = NULL;

  show_view (fixture, "compare");
  lh_test_assert_soon (compares_256, fixture);
  lh_test_frame (GTK_WIDGET (fixture->window));
  lh_test_save_png (GTK_WIDGET (fixture->window), "project-compare");
  model = get_compared (fixture);
  for (guint i = 1; i < 256; i++)
    g_assert_cmpint (get_lateness (model, i - 1), >=, get_lateness (model, i));
  g_assert_cmpint (get_lateness (model, 0), >, 300);

  first = g_list_model_get_item (model, 0);
  gtk_selection_model_select_item (GTK_SELECTION_MODEL (model), 0, TRUE);
  lh_test_assert_soon (has_selection, fixture);
  g_assert_cmpint (lh_record_get_id (get_selected (fixture)), ==, lh_record_get_id (LH_RECORD (first->project)));

  view = lh_test_find (GTK_WIDGET (fixture->page), LH_TYPE_PROJECT_COMPARE, NULL);
  columns = gtk_column_view_get_columns (lh_project_compare_get_view (LH_PROJECT_COMPARE (view)));
  names = g_list_model_get_item (columns, 0);
  gtk_column_view_sort_by_column (lh_project_compare_get_view (LH_PROJECT_COMPARE (view)), names, GTK_SORT_ASCENDING);
  g_assert_cmpint (get_lateness (model, 0), !=, first->lateness);
}

/* What is copied and saved is the whole chart. */
static void
test_whole (Fixture       *fixture,
            gconstpointer  data)
{
  LhChartArea *area;
  LhChart *whole = NULL;

  show_view (fixture, "map");
  lh_test_assert_soon (map_has_256, fixture);
  area = lh_gantt_view_get_area (get_map (fixture));
  whole = lh_chart_area_get_whole_chart (area);
  g_assert_true (whole != lh_chart_area_get_chart (area));
  {
    g_autoptr (GPtrArray) table = lh_chart_to_table (whole);

    g_assert_cmpuint (table->len, ==, 257);
  }
}

static void
add_tests (void)
{
  ADD_PAGE_TEST ("/roadmap/map", lh_projects_page_get_type, test_map);
  ADD_PAGE_TEST ("/roadmap/print", lh_projects_page_get_type, test_print);
  ADD_PAGE_TEST ("/roadmap/open", lh_projects_page_get_type, test_open);
  ADD_PAGE_TEST ("/roadmap/filter", lh_projects_page_get_type, test_filter);
  ADD_PAGE_TEST ("/roadmap/whole", lh_projects_page_get_type, test_whole);
  ADD_PAGE_TEST ("/roadmap/roadmap-tab", lh_projects_page_get_type, test_roadmap_tab);
  ADD_PAGE_TEST ("/roadmap/plan-tab", lh_projects_page_get_type, test_plan_tab);
  ADD_PAGE_TEST ("/roadmap/compare", lh_projects_page_get_type, test_compare);
}

int
main (int    argc,
      char **argv)
{
  return run_pages (&argc, &argv, add_tests);
}
