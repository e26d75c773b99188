/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "test-pages-fixture.h"

#include "lh-opinion-entry.h"
#include "lh-opinion-import-dialog.h"
#include "lh-opinion-item.h"
#include "lh-opinion.h"
#include "lh-opinions-page.h"
#include "lh-rectification-page.h"

/* Raw opinions, what is similar, and the items they become. */

static LhOpinionsPage *
show_opinions (Fixture *fixture)
{
  LhOpinionsPage *page = LH_OPINIONS_PAGE (lh_rectification_page_show_view (LH_RECTIFICATION_PAGE (fixture->page), "opinions"));

  lh_test_assert_soon (rows_are_there, lh_opinions_page_get_opinions (page));
  lh_test_assert_soon (rows_are_there, lh_opinions_page_get_items (page));
  return page;
}

static void
save (Fixture    *fixture,
      const char *name)
{
  lh_test_settle ();
  lh_test_frame (GTK_WIDGET (fixture->window));
  lh_test_save_png (GTK_WIDGET (fixture->page), name);
}

static guint
count_listed (LhRecordTable *table)
{
  return g_list_model_get_n_items (G_LIST_MODEL (lh_record_table_get_list (table)));
}

static gboolean
has_similar (gpointer data)
{
  return lh_similar_list_get_n_rows (data) > 0;
}

static gint64
find_opinion (Fixture    *fixture,
              const char *text)
{
  g_autoptr (LhQuery) query = lh_query_new (LH_TYPE_OPINION);
  g_autoptr (GPtrArray) found = NULL;

  lh_query_set_search (query, text);
  found = lh_ledger_query (fixture->ledger, query, NULL);
  g_assert_cmpuint (found->len, >, 0);
  return lh_record_get_id (g_ptr_array_index (found, 0));
}

typedef struct
{
  LhLedger *ledger;
  gint64    id;
  guint     n_merged;   /* opinions of the item it is part of */
} Merged;

static gboolean
is_merged (gpointer data)
{
  Merged *merged = data;
  g_autoptr (LhRecord) opinion = lh_ledger_load (merged->ledger, LH_TYPE_OPINION, merged->id, NULL);
  g_autoptr (LhQuery) query = lh_query_new (LH_TYPE_OPINION);
  const gint64 item_id = lh_record_get_int (opinion, LH_OPINION_ITEM_ID);

  lh_query_where_id (query, LH_OPINION_ITEM_ID, item_id);
  return item_id != 0 && lh_ledger_count (merged->ledger, query, NULL) == merged->n_merged;
}

/* The list says what is open, and the groups wait beside it */
static void
test_page (Fixture       *fixture,
           gconstpointer  data)
{
  LhOpinionsPage *page = show_opinions (fixture);

  g_assert_cmpuint (count_listed (lh_opinions_page_get_opinions (page)), ==, 49);
  g_assert_cmpuint (count_listed (lh_opinions_page_get_items (page)), ==, 61);
  lh_test_assert_soon (has_similar, lh_opinions_page_get_similar (page));
  save (fixture, "opinions");
}

/* One opinion, two similar ones, one action: an item of three */
static void
test_merge (Fixture       *fixture,
            gconstpointer  data)
{
  LhOpinionsPage *page = show_opinions (fixture);
  Merged merged = { fixture->ledger, find_opinion (fixture, "菜市场缺斤少两，建议放一台公平秤"), 3 };
  GtkWidget *view;
  g_autoptr (GArray) chosen = NULL;

  lh_test_assert_soon (has_similar, lh_opinions_page_get_similar (page));
  g_assert_true (lh_record_table_select (lh_opinions_page_get_opinions (page), merged.id));
  lh_test_settle ();
  lh_test_assert_soon (has_similar, lh_opinions_page_get_similar (page));
  view = lh_test_find (GTK_WIDGET (lh_opinions_page_get_similar (page)), GTK_TYPE_LIST_VIEW, NULL);
  gtk_selection_model_select_range (gtk_list_view_get_model (GTK_LIST_VIEW (view)), 0, 2, TRUE);
  chosen = lh_similar_list_get_selected (lh_opinions_page_get_similar (page));
  g_assert_cmpuint (chosen->len, ==, 2);
  save (fixture, "opinions-similar");
  gtk_widget_activate_action (GTK_WIDGET (page), "opinions.merge", NULL);
  lh_test_assert_soon (is_merged, &merged);
  lh_test_settle ();
  save (fixture, "opinions-item");
}

static guint
count_opinions (Fixture *fixture)
{
  g_autoptr (LhQuery) query = lh_query_new (LH_TYPE_OPINION);

  return (guint) lh_ledger_count (fixture->ledger, query, NULL);
}

typedef struct
{
  Fixture *fixture;
  guint    n;
} Counted;

static gboolean
has_counted (gpointer data)
{
  Counted *counted = data;

  return count_opinions (counted->fixture) == counted->n;
}

/* Enter takes an opinion and the next one has its unit and day; lines pasted at once are one step; a day is checked */
static void
test_enter (Fixture       *fixture,
            gconstpointer  data)
{
  LhOpinionsPage *page = show_opinions (fixture);
  const guint before = count_opinions (fixture);
  Counted counted = { fixture, before + 1 };
  GtkWidget *bar;
  GtkWidget *content;
  GtkWidget *day;
  g_autoptr (LhRecord) first = NULL;
  g_autoptr (LhRecord) second = NULL;

  g_assert_true (lh_record_table_select (lh_opinions_page_get_opinions (page),
                                         find_opinion (fixture, "菜市场缺斤少两，建议放一台公平秤")));
  lh_test_settle ();
  lh_page_new_item (LH_PAGE (page));
  bar = lh_test_find (GTK_WIDGET (page), LH_TYPE_OPINION_ENTRY, NULL);
  content = lh_test_find (bar, GTK_TYPE_ENTRY, NULL);
  day = lh_test_find (gtk_widget_get_next_sibling (content), GTK_TYPE_ENTRY, NULL);
  g_assert_true (gtk_widget_get_visible (bar));
  gtk_editable_set_text (GTK_EDITABLE (content), "甲处路灯不亮");
  g_signal_emit_by_name (content, "activate");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (content)), ==, "");
  lh_test_assert_soon (has_counted, &counted);
  save (fixture, "opinions-enter");

  gtk_editable_set_text (GTK_EDITABLE (day), "10月三十五日");
  gtk_editable_set_text (GTK_EDITABLE (content), "乙处路灯不亮\n\n 丙处路灯不亮 ");
  g_signal_emit_by_name (content, "activate");
  g_assert_true (gtk_widget_has_css_class (day, "error"));
  gtk_editable_set_text (GTK_EDITABLE (day), "2024-10-08");
  g_signal_emit_by_name (content, "activate");
  counted.n += 2;
  lh_test_assert_soon (has_counted, &counted);

  first = lh_ledger_load (fixture->ledger, LH_TYPE_OPINION, find_opinion (fixture, "甲处路灯不亮"), NULL);
  second = lh_ledger_load (fixture->ledger, LH_TYPE_OPINION, find_opinion (fixture, "丙处路灯不亮"), NULL);
  g_assert_cmpint (lh_record_get_int (first, LH_OPINION_ORGANIZATION_ID), !=, 0);
  g_assert_cmpint (lh_record_get_int (first, LH_OPINION_ORGANIZATION_ID), ==,
                   lh_record_get_int (second, LH_OPINION_ORGANIZATION_ID));
  g_assert_cmpint (lh_date_compare (lh_record_get_date (second, LH_OPINION_RAISED_ON), lh_date_new (2024, 10, 8)), ==, 0);
  g_assert_cmpstr (lh_record_get_text (second, LH_OPINION_CONTENT), ==, "丙处路灯不亮");

  /* one step back takes both lines, not the one before */
  g_free (lh_ledger_undo (fixture->ledger, NULL));
  counted.n -= 2;
  lh_test_assert_soon (has_counted, &counted);
  lh_test_settle ();
}

/* What is dropped on an item joins it; beside the items it becomes a new one; what is in a topic stays there */
static void
test_drop (Fixture       *fixture,
           gconstpointer  data)
{
  LhOpinionsPage *page = show_opinions (fixture);
  Merged merged = { fixture->ledger, find_opinion (fixture, "菜市场缺斤少两，建议放一台公平秤"), 1 };
  g_autoptr (GPtrArray) opinions = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (LhRecord) item = g_list_model_get_item (G_LIST_MODEL (lh_record_table_get_list (lh_opinions_page_get_items (page))), 0);
  g_autoptr (LhQuery) query = lh_query_new (LH_TYPE_OPINION);
  g_autoptr (LhRecord) opinion = NULL;

  g_ptr_array_add (opinions, lh_ledger_load (fixture->ledger, LH_TYPE_OPINION, merged.id, NULL));
  lh_opinions_page_drop (page, opinions, NULL);
  lh_test_assert_soon (is_merged, &merged);
  lh_test_settle ();

  lh_query_where_id (query, LH_OPINION_ITEM_ID, lh_record_get_id (item));
  merged.n_merged = (guint) lh_ledger_count (fixture->ledger, query, NULL) + 1;
  g_ptr_array_set_size (opinions, 0);
  g_ptr_array_add (opinions, lh_ledger_load (fixture->ledger, LH_TYPE_OPINION, merged.id, NULL));
  lh_opinions_page_drop (page, opinions, item);
  lh_test_assert_soon (is_merged, &merged);
  opinion = lh_ledger_load (fixture->ledger, LH_TYPE_OPINION, merged.id, NULL);
  g_assert_cmpint (lh_record_get_int (opinion, LH_OPINION_ITEM_ID), ==, lh_record_get_id (item));
  lh_test_settle ();
}

typedef struct
{
  LhRecordTable *table;
  guint          n_rows;
} Listed;

static gboolean
lists_rows (gpointer data)
{
  Listed *listed = data;

  return count_listed (listed->table) == listed->n_rows;
}

#define N_MANY 10000

/* What a hand does not feel; a sanitizer takes several times as long. */
#ifdef __SANITIZE_ADDRESS__
#define LONGEST_STEP_MS 2000.0
#else
#define LONGEST_STEP_MS 400.0
#endif

/* Ten thousand opinions of two sentences each of those that are there */
static void
add_many (Fixture *fixture)
{
  g_autoptr (LhQuery) query = lh_query_new (LH_TYPE_OPINION);
  g_autoptr (GPtrArray) some = lh_ledger_query (fixture->ledger, query, NULL);
  g_autoptr (LhChangeSet) changes = lh_change_set_new ("import-opinions");
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < N_MANY; i++)
    {
      LhRecord *first = g_ptr_array_index (some, i % some->len);
      LhRecord *second = g_ptr_array_index (some, (i * 7919 + i / 13) % some->len);
      g_autoptr (LhRecord) opinion = LH_RECORD (lh_opinion_new ());
      g_autofree char *content = g_strconcat (lh_record_get_text (first, LH_OPINION_CONTENT),
                                              lh_record_get_text (second, LH_OPINION_CONTENT), NULL);

      lh_record_set_int (opinion, LH_OPINION_YEAR, 2024);
      lh_record_set_text (opinion, LH_OPINION_CONTENT, content);
      lh_change_set_insert (changes, opinion);
    }
  lh_ledger_apply (fixture->ledger, changes, NULL, &error);
  g_assert_no_error (error);
}

/* The longest time, in milliseconds, in which the main thread did one thing and no other until @condition holds: time of
 * this thread, whatever else the machine does */
static double
wait_in_steps (LhTestCondition condition,
               gpointer        data)
{
  const gint64 deadline = g_get_monotonic_time () + 60 * G_USEC_PER_SEC;
  double longest = 0;

  while (!condition (data) && g_get_monotonic_time () < deadline)
    {
      struct timespec begin, end;

      clock_gettime (CLOCK_THREAD_CPUTIME_ID, &begin);
      g_main_context_iteration (NULL, TRUE);
      clock_gettime (CLOCK_THREAD_CPUTIME_ID, &end);
      longest = MAX (longest, (double) (end.tv_sec - begin.tv_sec) * 1e3 + (double) (end.tv_nsec - begin.tv_nsec) / 1e6);
    }
  g_assert_true (condition (data));
  return longest;
}

static gboolean
matches_again (gpointer data)
{
  return lh_similar_list_get_n_rows (data) > 100;
}

/* Ten thousand opinions: what the page does with them never holds it up */
static void
test_many (Fixture       *fixture,
           gconstpointer  data)
{
  LhOpinionsPage *page;
  Merged merged = { fixture->ledger, 0, 1 };
  Listed listed = { NULL };
  double loading, merging;

  add_many (fixture);
  page = LH_OPINIONS_PAGE (lh_rectification_page_show_view (LH_RECTIFICATION_PAGE (fixture->page), "opinions"));
  loading = wait_in_steps (matches_again, lh_opinions_page_get_similar (page));
  lh_test_assert_soon (rows_are_there, lh_opinions_page_get_opinions (page));
  g_assert_cmpuint (count_listed (lh_opinions_page_get_opinions (page)), >, N_MANY);
  merged.id = lh_record_list_get_id (lh_record_table_get_list (lh_opinions_page_get_opinions (page)), 5);
  g_assert_true (lh_record_table_select (lh_opinions_page_get_opinions (page), merged.id));
  gtk_widget_activate_action (GTK_WIDGET (page), "opinions.merge", NULL);
  listed.table = lh_opinions_page_get_opinions (page);
  listed.n_rows = count_listed (listed.table) - 1;
  merging = wait_in_steps (lists_rows, &listed);
  g_assert_true (is_merged (&merged));
  merging = MAX (merging, wait_in_steps (matches_again, lh_opinions_page_get_similar (page)));
  g_assert_cmpfloat (loading, <, LONGEST_STEP_MS);
  g_assert_cmpfloat (merging, <, LONGEST_STEP_MS);
  g_test_message ("longest step: loading %.0f ms, merging %.0f ms", loading, merging);
  g_test_minimized_result (MAX (loading, merging), "longest step on the main thread: %.0f ms", MAX (loading, merging));
  save (fixture, "opinions-many");
}

static gboolean
has_summary (gpointer data)
{
  return *lh_opinion_import_dialog_get_summary (data) != '\0';
}

/* A list with a bad row: told, and the others can be taken in */
static void
test_import (Fixture       *fixture,
             gconstpointer  data)
{
  g_autofree char *path = NULL;
  g_autoptr (GFile) file = NULL;
  g_autoptr (GError) error = NULL;
  LhOpinionImportDialog *dialog;
  const int fd = g_file_open_tmp ("lh-XXXXXX.csv", &path, &error);

  g_assert_no_error (error);
  g_close (fd, NULL);
  g_file_set_contents (path, "单位,意见建议\n市财政局,资金拨付慢\n没有的局,停车难\n,无\n", -1, &error);
  g_assert_no_error (error);
  file = g_file_new_for_path (path);
  show_opinions (fixture);
  dialog = lh_opinion_import_dialog_present (GTK_WINDOW (fixture->window), fixture->ledger, 2024);
  lh_opinion_import_dialog_read_file (dialog, file);
  lh_test_assert_soon (has_summary, dialog);
  g_assert_cmpstr (lh_opinion_import_dialog_get_summary (dialog), ==,
                   "1 new · 0 known already · 1 refused · 1 without an opinion");
  lh_test_frame (GTK_WIDGET (dialog));
  lh_test_save_png (GTK_WIDGET (dialog), "opinions-import");
  gtk_window_destroy (GTK_WINDOW (dialog));
  lh_test_settle ();
  g_remove (path);
}

/* The label with the numbers by handling level */
static GtkWidget *
find_levels (GtkWidget *root)
{
  if (GTK_IS_LABEL (root) && strstr (gtk_label_get_label (GTK_LABEL (root)), "href=\"joint\"") != NULL)
    return root;
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_levels (child);

      if (found != NULL)
        return found;
    }
  return NULL;
}

/* A number of merged items, and one of a handling level, opens their rows, one of problems does not */
static void
test_rows (Fixture       *fixture,
           gconstpointer  data)
{
  LhOpinionsPage *page = show_opinions (fixture);
  LhRecordTable *items = lh_opinions_page_get_items (page);
  const LhFigure *figure = lh_statistics_get_figure (lh_ledger_get_statistics (fixture->ledger), "opinion-items-open");
  Listed some = { items, figure->ids->len };
  Listed all = { items, count_listed (items) };
  g_autoptr (LhQuery) joint = lh_query_new (LH_TYPE_OPINION_ITEM);
  gboolean handled = FALSE;

  g_assert_cmpuint (some.n_rows, >, 0);
  g_assert_cmpuint (some.n_rows, <, all.n_rows);
  lh_rectification_page_show_view (LH_RECTIFICATION_PAGE (fixture->page), "problems");
  g_assert_false (lh_page_open_entity (fixture->page, "organization"));
  g_assert_true (lh_page_open_entity (fixture->page, figure->entity));
  lh_page_show_ids (fixture->page, figure->ids, "Items not completed");
  g_assert_true (gtk_widget_get_mapped (GTK_WIDGET (page)));
  lh_test_assert_soon (lists_rows, &some);
  save (fixture, "opinions-rows");
  lh_page_show_ids (fixture->page, NULL, NULL);
  lh_test_assert_soon (lists_rows, &all);
  lh_query_where_field (joint, LH_OPINION_ITEM_LEVEL, LH_QUERY_EQUAL, "joint");
  some.n_rows = (guint) lh_ledger_count (fixture->ledger, joint, NULL);
  g_assert_cmpuint (some.n_rows, >, 0);
  g_signal_emit_by_name (find_levels (GTK_WIDGET (page)), "activate-link", "joint", &handled);
  g_assert_true (handled);
  lh_test_assert_soon (lists_rows, &some);
  lh_page_show_ids (fixture->page, NULL, NULL);
  lh_test_assert_soon (lists_rows, &all);
  g_assert_true (lh_page_open_entity (fixture->page, "problem"));
  lh_page_show_ids (fixture->page, NULL, NULL);
  g_assert_false (gtk_widget_get_mapped (GTK_WIDGET (page)));
}

static void
add_tests (void)
{
  ADD_PAGE_TEST ("/ui-opinions/page", lh_rectification_page_get_type, test_page);
  ADD_PAGE_TEST ("/ui-opinions/merge", lh_rectification_page_get_type, test_merge);
  ADD_PAGE_TEST ("/ui-opinions/enter", lh_rectification_page_get_type, test_enter);
  ADD_PAGE_TEST ("/ui-opinions/drop", lh_rectification_page_get_type, test_drop);
  ADD_PAGE_TEST ("/ui-opinions/many", lh_rectification_page_get_type, test_many);
  ADD_PAGE_TEST ("/ui-opinions/import", lh_rectification_page_get_type, test_import);
  ADD_PAGE_TEST ("/ui-opinions/rows", lh_rectification_page_get_type, test_rows);
}

int
main (int    argc,
      char **argv)
{
  return run_pages (&argc, &argv, add_tests);
}
