/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-test-ledger.h"

#include "lh-record-list.h"

#define N_PROJECTS 200

/* A list under test, and the last thing it told. */
typedef struct
{
  LhRecordList *list;
  guint         n_told;
  guint         position;
  guint         removed;
  guint         added;
} TestList;

static void
test_items_changed_cb (GListModel *model,
                       guint       position,
                       guint       removed,
                       guint       added,
                       TestList   *self)
{
  self->n_told++;
  self->position = position;
  self->removed = removed;
  self->added = added;
}

static gboolean
test_is_settled (gpointer data)
{
  return !lh_record_list_get_pending (((TestList *) data)->list);
}

static gboolean
test_has_told (gpointer data)
{
  return ((TestList *) data)->n_told > 0;
}

static gboolean
test_is_loaded (gpointer data)
{
  return lh_record_get_loaded (data);
}

static void
test_list_init (TestList *self,
                LhLedger *ledger,
                LhQuery  *query)
{
  *self = (TestList) { .list = lh_record_list_new (ledger, query) };
  g_signal_connect (self->list, "items-changed", G_CALLBACK (test_items_changed_cb), self);
  g_assert_true (lh_record_list_get_pending (self->list));
  g_assert_true (lh_test_wait (test_is_settled, self, 2000));
  self->n_told = 0;
}

static void
test_list_clear (TestList *self)
{
  g_signal_handlers_disconnect_by_data (self->list, self);
  g_object_unref (self->list);
}

static guint
test_list_count (TestList *self)
{
  return g_list_model_get_n_items (G_LIST_MODEL (self->list));
}

static gint64
test_list_total (TestList *self)
{
  gint64 total;

  g_object_get (self->list, "total", &total, NULL);
  return total;
}

static void
test_list_wait (TestList *self)
{
  g_assert_true (lh_test_wait (test_has_told, self, 2500));
  g_assert_true (lh_test_wait (test_is_settled, self, 2500));
}

static void
test_check_told (TestList *self,
                 guint     position,
                 guint     removed,
                 guint     added)
{
  g_assert_cmpuint (self->n_told, ==, 1);
  g_assert_cmpuint (self->position, ==, position);
  g_assert_cmpuint (self->removed, ==, removed);
  g_assert_cmpuint (self->added, ==, added);
  self->n_told = 0;
}

/* Numbers and names count through; every third one is a draft, the others run. */
static void
test_insert_projects (LhTestLedger *fixture,
                      gint64        ids[N_PROJECTS])
{
  g_autofree char *organization = lh_test_id (lh_test_insert_organization (fixture->ledger, "013", "市财政局"));
  g_autoptr (LhChangeSet) changes = lh_change_set_new ("new-project");

  for (guint i = 0; i < N_PROJECTS; i++)
    {
      g_autofree char *number = g_strdup_printf ("SJ2024-013-%03u", i + 1);
      g_autofree char *name = g_strdup_printf ("第%03u号项目", i + 1);
      g_autoptr (LhRecord) project = lh_test_record_new (LH_TYPE_PROJECT, "organization-id", organization,
                                                         "number", number, "name", name, "year", "2024",
                                                         "state", i % 3 == 0 ? "draft" : "in-progress",
                                                         "start-date", "2024-01-01", "due-date", "2024-12-31", NULL);

      ids[i] = lh_change_set_insert (changes, project);
    }
  lh_test_apply (fixture->ledger, changes);
}

static void
test_empty (LhTestLedger  *fixture,
            gconstpointer  data)
{
  g_autoptr (LhQuery) query = lh_query_new (LH_TYPE_PROJECT);
  TestList list;
  guint position;

  test_list_init (&list, fixture->ledger, query);
  g_assert_cmpuint (test_list_count (&list), ==, 0);
  g_assert_cmpint (test_list_total (&list), ==, 0);
  g_assert_null (g_list_model_get_item (G_LIST_MODEL (list.list), 0));
  g_assert_false (lh_record_list_find (list.list, 4711, &position));
  test_list_clear (&list);
}

/* Rows come in pages when they are asked for; the object is the one everybody has. */
static void
test_lazy (LhTestLedger  *fixture,
           gconstpointer  data)
{
  g_autoptr (LhQuery) query = lh_query_new (LH_TYPE_PROJECT);
  g_autoptr (LhRecord) first = NULL;
  g_autoptr (LhRecord) neighbour = NULL;
  g_autoptr (LhRecord) far = NULL;
  g_autoptr (LhRecord) loaded = NULL;
  gint64 ids[N_PROJECTS];
  TestList list;
  guint position;

  test_insert_projects (fixture, ids);
  lh_test_ledger_reopen (fixture);
  test_list_init (&list, fixture->ledger, query);
  g_assert_cmpuint (test_list_count (&list), ==, N_PROJECTS);
  g_assert_cmpint (test_list_total (&list), ==, N_PROJECTS);

  first = g_list_model_get_item (G_LIST_MODEL (list.list), 0);
  neighbour = g_list_model_get_item (G_LIST_MODEL (list.list), 63);
  g_assert_cmpint (lh_record_get_id (first), ==, ids[0]);
  g_assert_false (lh_record_get_loaded (first));
  g_assert_true (lh_test_wait (test_is_loaded, neighbour, 2000));
  g_assert_true (lh_record_get_loaded (first));
  g_assert_cmpstr (lh_record_get_text (first, LH_PROJECT_NAME), ==, "第001号项目");
  g_assert_nonnull (lh_record_get_link (first, LH_PROJECT_ORGANIZATION_ID));

  far = g_list_model_get_item (G_LIST_MODEL (list.list), 150);
  g_assert_false (lh_record_get_loaded (far));
  g_assert_true (lh_test_wait (test_is_loaded, far, 2000));
  g_assert_cmpstr (lh_record_get_text (far, LH_PROJECT_NAME), ==, "第151号项目");

  loaded = lh_test_load (fixture->ledger, LH_TYPE_PROJECT, ids[150]);
  g_assert_true (loaded == far);
  g_assert_true (lh_record_list_find (list.list, ids[150], &position));
  g_assert_cmpuint (position, ==, 150);
  g_assert_cmpint (lh_record_list_get_id (list.list, 150), ==, ids[150]);
  g_assert_null (g_list_model_get_item (G_LIST_MODEL (list.list), N_PROJECTS));
  test_list_clear (&list);
}

/* What a list is about may be less than all records of its type: the total is of that, whatever is chosen among it. */
static void
test_whole (LhTestLedger  *fixture,
            gconstpointer  data)
{
  g_autoptr (LhQuery) query = lh_query_new (LH_TYPE_PROJECT);
  gint64 ids[N_PROJECTS];
  TestList list;

  g_assert_true (lh_query_where (query, "state", LH_QUERY_EQUAL, "draft", NULL));
  lh_query_mark_whole (query);
  g_assert_true (lh_query_where (query, "name", LH_QUERY_EQUAL, "第058号项目", NULL));

  test_insert_projects (fixture, ids);
  test_list_init (&list, fixture->ledger, query);
  g_assert_cmpuint (test_list_count (&list), ==, 1);
  g_assert_cmpint (test_list_total (&list), ==, 67);
  test_list_clear (&list);
}

static void
test_queries (LhTestLedger  *fixture,
              gconstpointer  data)
{
  g_autoptr (LhQuery) query = lh_query_new (LH_TYPE_PROJECT);
  gint64 ids[N_PROJECTS];
  TestList list;
  static const struct
  {
    const char *state;
    const char *search;
    const char *sort;
    gboolean    descending;
    guint       n_items;
    guint       first;
    guint       last;
  } cases[] = {
    { NULL, NULL, "name", TRUE, N_PROJECTS, 199, 0 },
    { "draft", NULL, NULL, FALSE, 67, 0, 198 },
    { NULL, "第05", NULL, FALSE, 10, 49, 58 },
    { "draft", "d05", "number", TRUE, 3, 57, 51 },
    { NULL, "nothing", NULL, FALSE, 0, 0, 0 },
    { NULL, "czj", NULL, FALSE, N_PROJECTS, 0, 199 },   /* by the initials of the organization */
    { NULL, NULL, LH_SORT_OFFICIAL, TRUE, N_PROJECTS, 0, 199 },
  };

  test_insert_projects (fixture, ids);
  test_list_init (&list, fixture->ledger, query);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (LhQuery) next = lh_query_new (LH_TYPE_PROJECT);

      g_test_message ("%u", i);
      if (cases[i].state != NULL)
        g_assert_true (lh_query_where (next, "state", LH_QUERY_EQUAL, cases[i].state, NULL));
      lh_query_set_search (next, cases[i].search);
      if (cases[i].sort != NULL)
        lh_query_set_sort (next, cases[i].sort, cases[i].descending);
      lh_record_list_set_query (list.list, next);
      g_assert_true (lh_record_list_get_query (list.list) == next);
      g_assert_true (lh_test_wait (test_is_settled, &list, 2000));
      g_assert_cmpuint (test_list_count (&list), ==, cases[i].n_items);
      g_assert_cmpint (test_list_total (&list), ==, N_PROJECTS);
      if (cases[i].n_items == 0)
        continue;
      g_assert_cmpint (lh_record_list_get_id (list.list, 0), ==, ids[cases[i].first]);
      g_assert_cmpint (lh_record_list_get_id (list.list, cases[i].n_items - 1), ==, ids[cases[i].last]);
    }
  test_list_clear (&list);
}

/* While somebody types, only the last query counts. */
static void
test_typing (LhTestLedger  *fixture,
             gconstpointer  data)
{
  static const char *const typed[] = { "第", "第1", "第19", "第199" };
  g_autoptr (LhQuery) query = lh_query_new (LH_TYPE_PROJECT);
  gint64 ids[N_PROJECTS];
  TestList list;

  test_insert_projects (fixture, ids);
  test_list_init (&list, fixture->ledger, query);
  for (guint i = 0; i < G_N_ELEMENTS (typed); i++)
    {
      g_autoptr (LhQuery) next = lh_query_new (LH_TYPE_PROJECT);

      lh_query_set_search (next, typed[i]);
      lh_record_list_set_query (list.list, next);
    }
  g_assert_true (lh_test_wait (test_is_settled, &list, 2000));
  g_assert_cmpuint (test_list_count (&list), ==, 1);
  g_assert_cmpint (lh_record_list_get_id (list.list, 0), ==, ids[198]);
  test_list_clear (&list);
}

/* Follows what is changed, and tells no more than what is different. */
static void
test_follows (LhTestLedger  *fixture,
              gconstpointer  data)
{
  g_autoptr (LhQuery) query = lh_query_new (LH_TYPE_PROJECT);
  g_autoptr (LhRecord) shown = NULL;
  gint64 ids[N_PROJECTS];
  TestList list;

  test_insert_projects (fixture, ids);
  g_assert_true (lh_query_where (query, "state", LH_QUERY_EQUAL, "in-progress", NULL));
  lh_query_set_sort (query, "name", FALSE);
  test_list_init (&list, fixture->ledger, query);
  g_assert_cmpuint (test_list_count (&list), ==, 133);
  shown = g_list_model_get_item (G_LIST_MODEL (list.list), 1);
  g_assert_cmpint (lh_record_get_id (shown), ==, ids[2]);

  /* another text of a row: the object tells, the list stays */
  g_assert_true (lh_test_edit (fixture->ledger, LH_TYPE_PROJECT, ids[2], "note", "备注", NULL));
  g_assert_cmpstr (lh_record_get_text (shown, LH_PROJECT_NOTE), ==, "备注");
  g_assert_true (lh_test_wait (test_is_settled, &list, 2000));
  g_assert_cmpuint (list.n_told, ==, 0);

  /* out of the filter, into it, to another place, away and back */
  g_assert_true (lh_test_take (fixture->ledger, ids[2], "pause", NULL));
  test_list_wait (&list);
  test_check_told (&list, 1, 1, 0);
  g_assert_true (lh_test_take (fixture->ledger, ids[2], "resume", NULL));
  test_list_wait (&list);
  test_check_told (&list, 1, 0, 1);
  g_assert_true (lh_test_delete (fixture->ledger, LH_TYPE_PROJECT, ids[199], NULL));
  test_list_wait (&list);
  test_check_told (&list, 132, 1, 0);
  g_assert_cmpint (test_list_total (&list), ==, N_PROJECTS - 1);
  g_free (lh_ledger_undo (fixture->ledger, NULL));
  test_list_wait (&list);
  test_check_told (&list, 132, 0, 1);
  g_assert_cmpint (test_list_total (&list), ==, N_PROJECTS);
  test_list_clear (&list);
}

static void
test_follows_others (LhTestLedger  *fixture,
                     gconstpointer  data)
{
  g_autoptr (LhQuery) query = lh_query_new (LH_TYPE_PROJECT);
  g_autoptr (LhSession) colleague = NULL;
  g_autoptr (LhRecord) shown = NULL;
  gint64 ids[N_PROJECTS];
  TestList list;

  test_insert_projects (fixture, ids);
  g_assert_true (lh_query_where (query, "state", LH_QUERY_EQUAL, "in-progress", NULL));
  test_list_init (&list, fixture->ledger, query);
  shown = g_list_model_get_item (G_LIST_MODEL (list.list), 0);

  colleague = lh_test_colleague_new (fixture->path);
  lh_test_colleague_edit (colleague, LH_TYPE_PROJECT, ids[1], "note", "李明的备注");
  lh_test_colleague_edit (colleague, LH_TYPE_PROJECT, ids[2], "state", "paused");
  test_list_wait (&list);
  test_check_told (&list, 1, 1, 0);
  g_assert_cmpstr (lh_record_get_text (shown, LH_PROJECT_NOTE), ==, "李明的备注");
  test_list_clear (&list);
}

static gboolean
test_has_132 (gpointer data)
{
  return test_list_count (data) == 132;
}

/* Lights of the quarter on screen: as filter and as order, new when a report comes in. */
static void
test_lights (LhTestLedger  *fixture,
             gconstpointer  data)
{
  g_autoptr (LhQuery) red = lh_query_new (LH_TYPE_PROJECT);
  g_autoptr (LhQuery) by_light = lh_query_new (LH_TYPE_PROJECT);
  g_autoptr (LhQuery) by_actual = lh_query_new (LH_TYPE_PROJECT);
  gint64 ids[N_PROJECTS];
  TestList list;

  test_insert_projects (fixture, ids);
  lh_ledger_set_quarter (fixture->ledger, lh_quarter_new (2024, 2));
  lh_query_set_lights (red, 1u << LH_LIGHT_RED);
  test_list_init (&list, fixture->ledger, red);
  g_assert_cmpuint (test_list_count (&list), ==, 0);   /* not judged yet */

  lh_ledger_set_live (fixture->ledger, TRUE);
  test_list_wait (&list);
  g_assert_cmpuint (test_list_count (&list), ==, 133);

  list.n_told = 0;
  lh_test_insert_progress (fixture->ledger, ids[1], "2024Q2", "60");
  g_assert_true (lh_test_wait (test_has_132, &list, 2500));

  /* reds first, drafts without a light last or first, the green one between */
  lh_query_set_sort (by_light, LH_SORT_LIGHT, FALSE);
  g_assert_true (lh_query_where (by_light, "state", LH_QUERY_EQUAL, "in-progress", NULL));
  lh_record_list_set_query (list.list, by_light);
  g_assert_true (lh_test_wait (test_is_settled, &list, 2000));
  g_assert_cmpint (lh_record_list_get_id (list.list, 132), ==, ids[1]);

  lh_query_set_sort (by_actual, LH_SORT_ACTUAL, TRUE);
  lh_record_list_set_query (list.list, by_actual);
  g_assert_true (lh_test_wait (test_is_settled, &list, 2000));
  g_assert_cmpint (lh_record_list_get_id (list.list, 0), ==, ids[1]);
  test_list_clear (&list);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  LH_TEST_LEDGER_ADD ("/record-list/empty", NULL, test_empty);
  LH_TEST_LEDGER_ADD ("/record-list/lazy", NULL, test_lazy);
  LH_TEST_LEDGER_ADD ("/record-list/queries", NULL, test_queries);
  LH_TEST_LEDGER_ADD ("/record-list/whole", NULL, test_whole);
  LH_TEST_LEDGER_ADD ("/record-list/typing", NULL, test_typing);
  LH_TEST_LEDGER_ADD ("/record-list/follows", NULL, test_follows);
  LH_TEST_LEDGER_ADD ("/record-list/follows-others", NULL, test_follows_others);
  LH_TEST_LEDGER_ADD ("/record-list/lights", NULL, test_lights);

  return g_test_run ();
}
