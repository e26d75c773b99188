/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "test-pages-fixture.h"

#include "lh-brand-bar.h"
#include "lh-brand-pane.h"
#include "lh-brand-queues-view.h"
#include "lh-brand-step-dialog.h"
#include "lh-brand-steps-tab.h"
#include "lh-brand.h"
#include "lh-brands-page.h"
#include "lh-compilation-dialog.h"
#include "lh-organization-overview-tab.h"
#include "lh-organization-roll-up.h"
#include "lh-organizations-page.h"
#include "lh-quarter-closing.h"
#include "lh-record-pane.h"
#include "lh-rows-dialog.h"

/* Brands: the queues of their review, the bar over one, its rounds and versions. */

static gboolean
has_queues (gpointer data)
{
  return lh_brand_queues_view_get_queues (data) != NULL;
}

static gboolean
has_rows (gpointer data)
{
  LhRecordList *list = lh_record_table_get_list (lh_brand_queues_view_get_table (data));

  return list != NULL && !lh_record_list_get_pending (list) && g_list_model_get_n_items (G_LIST_MODEL (list)) == 2;
}

static void
test_queues (Fixture       *fixture,
             gconstpointer  data)
{
  GtkWidget *view = lh_brands_page_show_view (LH_BRANDS_PAGE (fixture->page), "queues");
  GPtrArray *queues;

  lh_test_assert_soon (has_queues, view);
  queues = lh_brand_queues_view_get_queues (LH_BRAND_QUEUES_VIEW (view));
  g_assert_cmpuint (lh_brand_queues_count (queues, LH_BRAND_QUEUE_FIRST), ==, 1);
  g_assert_cmpuint (lh_brand_queues_count (queues, LH_BRAND_QUEUE_FINAL), ==, 2);
  g_assert_cmpuint (lh_brand_queues_count (queues, LH_BRAND_QUEUE_RETURNED), ==, 2);
  lh_brand_queues_view_select (LH_BRAND_QUEUES_VIEW (view), LH_BRAND_QUEUE_FINAL);
  lh_test_assert_soon (has_rows, view);
  lh_test_frame (GTK_WIDGET (fixture->window));
  lh_test_save_png (GTK_WIDGET (fixture->page), "brand-queues");
}

static gint64
find_brand (LhLedger   *ledger,
            const char *name)
{
  g_autoptr (LhQuery) query = lh_query_new (LH_TYPE_BRAND);
  g_autoptr (GPtrArray) brands = NULL;

  lh_query_where_field (query, LH_BRAND_NAME, LH_QUERY_EQUAL, name);
  brands = lh_ledger_query (ledger, query, NULL);
  g_assert_cmpuint (brands->len, ==, 1);
  return lh_record_get_id (g_ptr_array_index (brands, 0));
}

static gboolean
has_actions (gpointer data)
{
  GtkWidget *bar = lh_test_find (data, LH_TYPE_BRAND_BAR, NULL);

  return bar != NULL && lh_brand_bar_get_actions (LH_BRAND_BAR (bar)) != NULL;
}

static gboolean
has_versions (gpointer data)
{
  GtkWidget *tab = lh_test_find (data, LH_TYPE_BRAND_STEPS_TAB, NULL);

  return tab != NULL && g_list_model_get_n_items (lh_brand_steps_tab_get_steps (LH_BRAND_STEPS_TAB (tab))) == 3;
}

/* A brand in its second round: three steps, and the carriers differ from the first proposal. */
static void
test_rounds (Fixture       *fixture,
             gconstpointer  data)
{
  GtkWidget *page = GTK_WIDGET (fixture->page);
  GtkWidget *tab;

  lh_page_show_record (fixture->page, find_brand (fixture->ledger, "数智红云"));
  lh_test_assert_soon (has_actions, page);
  lh_brand_pane_show_tab (LH_BRAND_PANE (lh_test_find (page, LH_TYPE_BRAND_PANE, NULL)), "steps");
  lh_test_assert_soon (has_versions, page);
  tab = lh_test_find (page, LH_TYPE_BRAND_STEPS_TAB, NULL);
  g_assert_cmpuint (lh_brand_steps_tab_get_n_differences (LH_BRAND_STEPS_TAB (tab)), ==, 1);
  lh_test_settle ();
  lh_test_frame (GTK_WIDGET (fixture->window));
  lh_test_save_png (page, "brand-steps");
}

/* Every tab of a brand that has a whole file is made and drawn. */
static void
test_tabs (Fixture       *fixture,
           gconstpointer  data)
{
  static const struct { const char *name; const char *says; } tabs[] = {
    { "basics", NULL }, { "steps", NULL }, { "carriers", "3. (missing)" }, { "results", NULL }, { "activities", NULL },
    { "publicity", "市级 1" }, { "plan", NULL }, { "attachments", NULL }, { "history", NULL },
  };
  GtkWidget *page = GTK_WIDGET (fixture->page);

  lh_page_show_record (fixture->page, find_brand (fixture->ledger, "财为民先"));
  lh_test_assert_soon (has_actions, page);
  for (guint i = 0; i < G_N_ELEMENTS (tabs); i++)
    {
      g_autofree char *name = g_strconcat ("brand-tab-", tabs[i].name, NULL);

      lh_brand_pane_show_tab (LH_BRAND_PANE (lh_test_find (page, LH_TYPE_BRAND_PANE, NULL)), tabs[i].name);
      lh_test_settle ();
      lh_test_frame (GTK_WIDGET (fixture->window));
      lh_test_save_png (page, name);
      if (tabs[i].says != NULL)
        g_assert_nonnull (lh_test_find (page, GTK_TYPE_LABEL, tabs[i].says));
    }
}

/* The compilation holds what is ticked; an entry that moves up stands earlier in the book. */
static void
test_compilation (Fixture       *fixture,
                  gconstpointer  data)
{
  LhCompilationDialog *dialog = lh_compilation_dialog_present (fixture->page, fixture->ledger);
  GtkListBox *list = GTK_LIST_BOX (lh_test_find (GTK_WIDGET (dialog), GTK_TYPE_LIST_BOX, NULL));
  g_autoptr (GPtrArray) usual = lh_compilation_dialog_get_entries (dialog);
  g_autoptr (GPtrArray) all = NULL;
  g_autoptr (GPtrArray) moved = NULL;
  g_autoptr (GPtrArray) none = NULL;

  g_assert_cmpuint (usual->len, >, 20);
  gtk_widget_activate_action (GTK_WIDGET (dialog), "compilation.tick", "s", "all");
  all = lh_compilation_dialog_get_entries (dialog);
  g_assert_cmpuint (all->len, >, usual->len);
  gtk_list_box_select_row (list, gtk_list_box_get_row_at_index (list, 2));
  gtk_widget_activate_action (GTK_WIDGET (dialog), "compilation.up", NULL);
  moved = lh_compilation_dialog_get_entries (dialog);
  g_assert_true (g_ptr_array_index (moved, 1) == g_ptr_array_index (all, 2));
  g_assert_true (g_ptr_array_index (moved, 2) == g_ptr_array_index (all, 1));
  lh_test_save_png (GTK_WIDGET (dialog), "compilation");
  gtk_widget_activate_action (GTK_WIDGET (dialog), "compilation.tick", "s", "none");
  none = lh_compilation_dialog_get_entries (dialog);
  g_assert_cmpuint (none->len, ==, 0);
  gtk_window_destroy (GTK_WINDOW (dialog));
  lh_test_settle ();
}

static gboolean
has_overview (gpointer data)
{
  GtkWidget *tab = lh_test_find (data, LH_TYPE_ORGANIZATION_OVERVIEW_TAB, NULL);

  return tab != NULL &&
         lh_organization_overview_tab_get_statistics (LH_ORGANIZATION_OVERVIEW_TAB (tab)) != NULL;
}

static GtkWidget *
find_rows_dialog (void)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWidget) window = g_list_model_get_item (windows, i);

      if (LH_IS_ROWS_DIALOG (window))
        return window;
    }
  return NULL;
}

static gint64
show_overview (Fixture    *fixture,
               const char *code)
{
  GtkWidget *page = GTK_WIDGET (fixture->page);
  g_autoptr (LhQuery) query = lh_query_new (LH_TYPE_ORGANIZATION);
  g_autoptr (GPtrArray) units = NULL;
  gint64 id;

  lh_query_where_field (query, LH_ORGANIZATION_CODE, LH_QUERY_EQUAL, code);
  units = lh_ledger_query (fixture->ledger, query, NULL);
  id = lh_record_get_id (g_ptr_array_index (units, 0));
  lh_page_show_record (fixture->page, id);
  lh_test_settle ();
  lh_record_pane_show_tab (LH_RECORD_PANE (lh_test_find (page, LH_TYPE_RECORD_PANE, NULL)), "overview");
  lh_test_assert_soon (has_overview, page);
  return id;
}

/* What a unit has and owes: the figures are those of its own records, and its duties open in a list. */
static void
test_overview (Fixture       *fixture,
               gconstpointer  data)
{
  GtkWidget *page = GTK_WIDGET (fixture->page);
  LhOrganizationOverviewTab *tab;
  LhStatistics *statistics;

  show_overview (fixture, "024");
  tab = LH_ORGANIZATION_OVERVIEW_TAB (lh_test_find (page, LH_TYPE_ORGANIZATION_OVERVIEW_TAB, NULL));
  statistics = lh_organization_overview_tab_get_statistics (tab);
  g_assert_cmpint (lh_statistics_get_figure (statistics, "projects")->value.value, ==, 4);
  /* its own brand, and that of the branch below it */
  g_assert_cmpint (lh_statistics_get_figure (statistics, "brands")->value.value, ==, 2);
  g_assert_cmpint (lh_statistics_get_figure (statistics, "duties-required")->value.value, >, 0);
  lh_test_frame (GTK_WIDGET (fixture->window));
  lh_test_save_png (page, "organization-overview");
  lh_organization_overview_tab_show_rows (tab, "duties-required");
  lh_test_settle ();
  g_assert_nonnull (find_rows_dialog ());
  lh_test_save_png (find_rows_dialog (), "organization-duties");
  gtk_window_destroy (GTK_WINDOW (find_rows_dialog ()));
  lh_test_settle ();
}

static gboolean
tells_closing (gpointer data)
{
  for (GtkWidget *child = gtk_widget_get_first_child (gtk_widget_get_first_child (data)); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      if (GTK_IS_LABEL (child) && strstr (gtk_label_get_text (GTK_LABEL (child)), "as they were closed") != NULL)
        return TRUE;
    }
  return FALSE;
}

static void
delete_one_brand (LhLedger     *ledger,
                  LhStatistics *statistics)
{
  const LhFigure *figure = lh_statistics_get_figure (statistics, "brands");
  g_autoptr (LhRecord) brand = lh_ledger_load (ledger, LH_TYPE_BRAND, g_array_index (figure->ids, gint64, 0), NULL);
  g_autoptr (LhChangeSet) changes = lh_change_set_new ("script");
  g_autoptr (GError) error = NULL;

  lh_change_set_delete (changes, brand);
  lh_ledger_apply (ledger, changes, NULL, &error);
  g_assert_no_error (error);
}

/* What a unit had when the quarter was closed stays what its overview tells, and it says so. */
static void
test_closed_overview (Fixture       *fixture,
                      gconstpointer  data)
{
  GtkWidget *page = GTK_WIDGET (fixture->page);
  const LhQuarter quarter = lh_ledger_get_quarter (fixture->ledger);
  g_autoptr (LhChangeSet) closing = lh_quarter_closing_create_close (quarter, (LhDate) { 0 }, NULL);
  g_autoptr (LhStatistics) live = NULL;
  g_autoptr (GError) error = NULL;
  LhOrganizationOverviewTab *tab;
  gint64 unit = show_overview (fixture, "024");

  tab = LH_ORGANIZATION_OVERVIEW_TAB (lh_test_find (page, LH_TYPE_ORGANIZATION_OVERVIEW_TAB, NULL));
  g_assert_false (tells_closing (tab));
  lh_ledger_apply (fixture->ledger, closing, NULL, &error);
  g_assert_no_error (error);
  lh_test_assert_soon (tells_closing, tab);
  delete_one_brand (fixture->ledger, lh_organization_overview_tab_get_statistics (tab));
  lh_test_settle ();
  live = lh_organization_roll_up_load (fixture->ledger, unit, &error);
  g_assert_no_error (error);
  g_assert_cmpint (lh_statistics_get_figure (live, "brands")->value.value, ==, 1);
  g_assert_cmpint (lh_statistics_get_figure (lh_organization_overview_tab_get_statistics (tab), "brands")->value.value,
                   ==, 2);
  g_assert_true (tells_closing (tab));
}

static void
add_tests (void)
{
  ADD_PAGE_TEST ("/ui-brands/queues", lh_brands_page_get_type, test_queues);
  ADD_PAGE_TEST ("/ui-brands/rounds", lh_brands_page_get_type, test_rounds);
  ADD_PAGE_TEST ("/ui-brands/tabs", lh_brands_page_get_type, test_tabs);
  ADD_PAGE_TEST ("/ui-brands/compilation", lh_brands_page_get_type, test_compilation);
  ADD_PAGE_TEST ("/ui-brands/overview", lh_organizations_page_get_type, test_overview);
  ADD_PAGE_TEST ("/ui-brands/closed-overview", lh_organizations_page_get_type, test_closed_overview);
}

int
main (int    argc,
      char **argv)
{
  return run_pages (&argc, &argv, add_tests);
}
