/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "test-pages-fixture.h"

#include "lh-press-item.h"
#include "lh-register-counts.h"
#include "lh-registers-page.h"

/* The page of registers: each opens, filters, counts, and takes a new row. */

static LhRegisterView *
show (Fixture    *fixture,
      const char *code)
{
  LhRegisterView *view = lh_registers_page_show_register (LH_REGISTERS_PAGE (fixture->page), code);

  g_assert_nonnull (view);
  lh_test_settle ();
  lh_test_frame (GTK_WIDGET (fixture->window));
  return view;
}

static gboolean
has_figures (gpointer data)
{
  return *lh_register_view_get_figures (data) != '\0';
}

static gboolean
has_list (gpointer data)
{
  LhRecordList *list = lh_record_table_get_list (lh_record_page_get_table (data));

  return list != NULL && !lh_record_list_get_pending (list);
}

static guint
count (LhRegisterView *view)
{
  lh_test_settle ();
  lh_test_assert_soon (has_list, view);
  return g_list_model_get_n_items (G_LIST_MODEL (lh_record_table_get_list (lh_record_page_get_table (LH_RECORD_PAGE (view)))));
}

/* Every register opens with its rows, its figures, its counts, and the pane of its first row. */
static void
test_all (Fixture       *fixture,
          gconstpointer  data)
{
  for (guint i = 0; i < lh_register_get_n (); i++)
    {
      const LhRegister *reg = lh_register_get (i);
      LhRegisterView *view = show (fixture, reg->code);
      g_autofree char *name = g_strdup_printf ("register-%s", reg->code);
      g_autofree char *counts = g_strdup_printf ("register-%s-counts", reg->code);

      lh_test_assert_soon (has_figures, view);
      if (count (view) > 0)
        {
          lh_page_show_record (LH_PAGE (view), lh_record_list_get_id (lh_record_table_get_list (
            lh_record_page_get_table (LH_RECORD_PAGE (view))), 0));
          lh_test_settle ();
          lh_test_frame (GTK_WIDGET (fixture->window));
          g_assert_nonnull (lh_record_page_get_record (LH_RECORD_PAGE (view)));
        }
      lh_test_save_png (GTK_WIDGET (fixture->page), name);
      g_object_set (view, "view", "counts", NULL);
      lh_test_frame (GTK_WIDGET (fixture->window));
      lh_test_save_png (GTK_WIDGET (fixture->page), counts);
      g_object_set (view, "view", "rows", NULL);
    }
}

static void
add_tests (void)
{
  g_test_add ("/registers/all", Fixture, lh_registers_page_get_type, set_up, test_all, tear_down);
}

int
main (int    argc,
      char **argv)
{
  return run_pages (&argc, &argv, add_tests);
}
