/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-test-ledger.h"

#include "lh-bulk-edit.h"
#include "lh-view-filters.h"

#define N_PROJECTS 3

typedef struct
{
  gint64 ids[N_PROJECTS];
} TestProjects;

static void
test_insert_projects (LhTestLedger *fixture,
                      TestProjects *projects)
{
  static const char *const starts[N_PROJECTS] = { "2024-01-10", "2024-06-01", NULL };
  gint64 organization_id = lh_test_insert_organization (fixture->ledger, "013", "市财政局");

  for (guint i = 0; i < N_PROJECTS; i++)
    {
      g_autofree char *name = g_strdup_printf ("项目%u", i + 1);

      projects->ids[i] = lh_test_insert_project (fixture->ledger, organization_id, name);
      lh_test_edit (fixture->ledger, LH_TYPE_PROJECT, projects->ids[i], "start-date", starts[i], NULL);
      lh_test_edit (fixture->ledger, LH_TYPE_PROJECT, projects->ids[i], "due-date", i == 2 ? "2024-05-31" : NULL, NULL);
    }
}

static void
test_check_item (GListModel *items,
                 guint       position,
                 const char *old_text,
                 const char *new_text,
                 gboolean    changed,
                 const char *problem)
{
  g_autoptr (LhBulkItem) item = g_list_model_get_item (items, position);
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  g_object_get (item, "old-text", &before, "new-text", &after, NULL);
  g_assert_cmpstr (before, ==, old_text);
  g_assert_cmpstr (after, ==, new_text);
  g_assert_cmpint (lh_bulk_item_get_changed (item), ==, changed);
  if (problem == NULL)
    g_assert_cmpstr (lh_bulk_item_get_problem (item), ==, NULL);
  else
    g_assert_nonnull (strstr (lh_bulk_item_get_problem (item), problem));
}

/* One changes, one would lie before its start, one is as it shall be: only the first is written, in one step. */
static void
test_preview (LhTestLedger  *fixture,
              gconstpointer  data)
{
  TestProjects projects;
  g_autoptr (GListModel) items = NULL;
  g_autoptr (LhChangeSet) changes = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autofree char *label = NULL;
  g_autoptr (GError) error = NULL;

  test_insert_projects (fixture, &projects);
  before = lh_test_dump (fixture->ledger);
  items = lh_bulk_edit_preview (fixture->ledger, LH_TYPE_PROJECT, projects.ids, N_PROJECTS, "due-date", "2024-05-31",
                                &error);
  g_assert_no_error (error);
  g_assert_cmpuint (g_list_model_get_n_items (items), ==, N_PROJECTS);
  test_check_item (items, 0, "", "31 May 2024", TRUE, NULL);
  test_check_item (items, 1, "", "31 May 2024", TRUE, "before the start");
  test_check_item (items, 2, "31 May 2024", "31 May 2024", FALSE, NULL);
  after = lh_test_dump (fixture->ledger);
  g_assert_cmpstr (after, ==, before);

  changes = lh_bulk_edit_create_changes (items);
  g_assert_cmpuint (lh_change_set_get_changes (changes)->len, ==, 1);
  lh_test_apply (fixture->ledger, changes);
  lh_test_assert_field (fixture->ledger, LH_TYPE_PROJECT, projects.ids[0], "due-date", "2024-05-31");
  lh_test_assert_field (fixture->ledger, LH_TYPE_PROJECT, projects.ids[1], "due-date", NULL);

  g_clear_pointer (&after, g_free);
  label = lh_ledger_undo (fixture->ledger, &error);
  g_assert_no_error (error);
  after = lh_test_dump (fixture->ledger);
  g_assert_cmpstr (after, ==, before);
}

/* A text that is no date is told for each record, and nothing is proposed. */
static void
test_unfit (LhTestLedger  *fixture,
            gconstpointer  data)
{
  TestProjects projects;
  g_autoptr (GListModel) items = NULL;
  g_autoptr (LhChangeSet) changes = NULL;

  test_insert_projects (fixture, &projects);
  items = lh_bulk_edit_preview (fixture->ledger, LH_TYPE_PROJECT, projects.ids, N_PROJECTS, "due-date", "soon", NULL);
  changes = lh_bulk_edit_create_changes (items);
  g_assert_cmpuint (lh_change_set_get_changes (changes)->len, ==, 0);
  for (guint i = 0; i < N_PROJECTS; i++)
    {
      g_autoptr (LhBulkItem) item = g_list_model_get_item (items, i);

      g_assert_nonnull (lh_bulk_item_get_problem (item));
    }
}

static void
test_emptying (LhTestLedger  *fixture,
               gconstpointer  data)
{
  TestProjects projects;
  g_autoptr (GListModel) items = NULL;
  g_autoptr (LhChangeSet) changes = NULL;

  test_insert_projects (fixture, &projects);
  items = lh_bulk_edit_preview (fixture->ledger, LH_TYPE_PROJECT, projects.ids, N_PROJECTS, "start-date", NULL, NULL);
  changes = lh_bulk_edit_create_changes (items);
  g_assert_cmpuint (lh_change_set_get_changes (changes)->len, ==, 2);
  lh_test_apply (fixture->ledger, changes);
  for (guint i = 0; i < N_PROJECTS; i++)
    lh_test_assert_field (fixture->ledger, LH_TYPE_PROJECT, projects.ids[i], "start-date", NULL);
}

/* What names a record, what it is part of, and its state are not given to many at once. */
static void
test_fields (void)
{
  static const struct
  {
    guint    field;
    gboolean possible;
  } cases[] = {
    { LH_PROJECT_NAME, FALSE },
    { LH_PROJECT_NUMBER, FALSE },
    { LH_PROJECT_STATE, FALSE },
    { LH_PROJECT_ORGANIZATION_ID, FALSE },
    { LH_PROJECT_CONTACT_PHONE, FALSE },
    { LH_PROJECT_CATEGORY, TRUE },
    { LH_PROJECT_DUE_DATE, TRUE },
    { LH_PROJECT_ROUND_ID, TRUE },
    { LH_PROJECT_MAJOR, TRUE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpint (lh_bulk_edit_is_possible (LH_TYPE_PROJECT, cases[i].field), ==, cases[i].possible);
}

/* What is changed often comes first, the upper project last, and nothing twice or lost. */
static void
test_order (void)
{
  g_autoptr (GArray) fields = lh_bulk_edit_list_fields (LH_TYPE_PROJECT);
  gboolean seen[LH_PROJECT_N_FIELDS] = { FALSE };

  g_assert_cmpuint (g_array_index (fields, guint, 0), ==, LH_PROJECT_DUE_DATE);
  g_assert_cmpuint (g_array_index (fields, guint, 1), ==, LH_PROJECT_RESPONSIBLE_NAME);
  g_assert_cmpuint (g_array_index (fields, guint, fields->len - 1), ==, LH_PROJECT_PARENT_ID);
  for (guint i = 0; i < fields->len; i++)
    {
      g_assert_false (seen[g_array_index (fields, guint, i)]);
      seen[g_array_index (fields, guint, i)] = TRUE;
    }
  for (guint i = 0; i < LH_PROJECT_N_FIELDS; i++)
    g_assert_cmpint (seen[i], ==, lh_bulk_edit_is_possible (LH_TYPE_PROJECT, i));
}

/* What a saved view keeps comes back the same; a text that is none of its kind means no filter. */
static void
test_view_filters (void)
{
  static const char *const foreign[] = { "", "nonsense", "[1, 2]", "{\"state\": 5}", "{\"state\": [\"filed\", 5]}",
                                         "{\"state\": [\"filed\"], \"level\": null}" };
  g_autoptr (GVariant) filters =
    g_variant_ref_sink (g_variant_new_parsed ("{'state': ['in-progress', 'filed'], '@search': ['cjxm “x”']}"));
  g_autofree char *text = lh_view_filters_to_text (filters);
  g_autoptr (GVariant) again = lh_view_filters_from_text (text);

  g_assert_true (g_variant_equal (filters, again));
  for (guint i = 0; i < G_N_ELEMENTS (foreign); i++)
    {
      g_autoptr (GVariant) none = lh_view_filters_from_text (foreign[i]);

      g_assert_true (g_variant_is_of_type (none, G_VARIANT_TYPE ("a{sas}")));
      g_assert_cmpuint (g_variant_n_children (none), ==, 0);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  LH_TEST_LEDGER_ADD ("/bulk-edit/preview", NULL, test_preview);
  LH_TEST_LEDGER_ADD ("/bulk-edit/unfit", NULL, test_unfit);
  LH_TEST_LEDGER_ADD ("/bulk-edit/emptying", NULL, test_emptying);
  g_test_add_func ("/bulk-edit/fields", test_fields);
  g_test_add_func ("/bulk-edit/order", test_order);
  g_test_add_func ("/view-filters", test_view_filters);

  return g_test_run ();
}
