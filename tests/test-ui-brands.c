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

static void
add_tests (void)
{
  ADD_PAGE_TEST ("/ui-brands/queues", lh_brands_page_get_type, test_queues);
  ADD_PAGE_TEST ("/ui-brands/rounds", lh_brands_page_get_type, test_rounds);
}

int
main (int    argc,
      char **argv)
{
  return run_pages (&argc, &argv, add_tests);
}
