/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-test-ledger.h"

/* Found by any part of a name, however it is written, and by pinyin initials; punctuation alone finds everything. */
static void
test_search (LhTestLedger  *fixture,
             gconstpointer  data)
{
  static const struct
  {
    const char *search;
    gint64      n_found;
  } cases[] = {
    { "财政", 1 }, { "市", 2 }, { "csj", 0 }, { "sczj", 1 }, { "SCZJ", 1 }, { "ＳＣＺＪ", 1 }, { "013", 1 },
    { "　财 政", 1 }, { "税务", 0 }, { "王", 1 }, { "%", 2 }, { "_", 2 }, { "\\", 2 }, { "'", 2 }, { "政%局", 1 },
  };
  gint64 first = lh_test_insert_organization (fixture->ledger, "013", "市财政局");

  lh_test_insert_organization (fixture->ledger, "014", "市审计局");
  g_assert_true (lh_test_edit (fixture->ledger, LH_TYPE_ORGANIZATION, first, "secretary", "王芳", NULL));

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (LhQuery) query = lh_query_new (LH_TYPE_ORGANIZATION);

      g_test_message ("%s", cases[i].search);
      lh_query_set_search (query, cases[i].search);
      g_assert_cmpint (lh_ledger_count (fixture->ledger, query, NULL), ==, cases[i].n_found);
    }
}

/* The queries of lists: conditions of every kind, order, limits and ids. */
static void
test_conditions (LhTestLedger  *fixture,
                 gconstpointer  data)
{
  static const struct
  {
    const char      *field;
    LhQueryOperator  op;
    const char      *value;
    const char      *expected;   /* numbers of the projects, in order */
  } cases[] = {
    { "year", LH_QUERY_EQUAL, "2024", "1 2 3" },
    { "year", LH_QUERY_LESS, "2024", "4" },
    { "year", LH_QUERY_GREATER_EQUAL, "2024", "1 2 3" },
    { "state", LH_QUERY_NOT_EQUAL, "draft", "2 3 4" },
    { "budget", LH_QUERY_EQUAL, "0", "1" },
    { "budget", LH_QUERY_EQUAL, "3.5", "2" },
    { "budget", LH_QUERY_GREATER, "3.49", "2" },
    { "budget", LH_QUERY_EMPTY, NULL, "3 4" },
    { "budget", LH_QUERY_NOT_EQUAL, "0", "2 3 4" },
    { "category", LH_QUERY_EQUAL, NULL, "2 3 4" },
    { "category", LH_QUERY_NOT_EQUAL, NULL, "1" },
    { "start-date", LH_QUERY_LESS_EQUAL, "2024-03-01", "1" },
    { "start-date", LH_QUERY_GREATER, "2024-03-01", "2" },
    { "work-fields", LH_QUERY_EQUAL, "conduct", "1 2" },
    { "work-fields", LH_QUERY_EQUAL, "duct", "" },
    { "name", LH_QUERY_EQUAL, "it's \"one\"", "1" },
  };
  static const char *const projects[][8] = {
    { "1", "it's \"one\"", "2024", "draft", "0", "basic", "2024-03-01", "political conduct" },
    { "2", "乙", "2024", "filed", "3.5", NULL, "2024-03-02", "conduct" },
    { "3", "丙", "2024", "filed", NULL, NULL, NULL, NULL },
    { "4", "丁", "2023", "filed", NULL, NULL, NULL, NULL },
  };
  g_autofree char *id = lh_test_id (lh_test_insert_organization (fixture->ledger, "013", "市财政局"));
  g_autoptr (LhChangeSet) changes = lh_change_set_new ("new-project");
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (projects); i++)
    {
      g_autoptr (LhRecord) project = lh_test_record_new (LH_TYPE_PROJECT, "organization-id", id,
                                                         "number", projects[i][0], "name", projects[i][1],
                                                         "year", projects[i][2], "state", projects[i][3],
                                                         "budget", projects[i][4], "category", projects[i][5],
                                                         "start-date", projects[i][6], "work-fields", projects[i][7],
                                                         NULL);

      lh_change_set_insert (changes, project);
    }
  lh_test_apply (fixture->ledger, changes);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (LhQuery) query = lh_query_new (LH_TYPE_PROJECT);
      g_autoptr (GPtrArray) records = NULL;
      g_autoptr (GString) numbers = g_string_new (NULL);

      g_test_message ("%s %d %s", cases[i].field, cases[i].op, cases[i].value);
      g_assert_true (lh_query_where (query, cases[i].field, cases[i].op, cases[i].value, &error));
      lh_query_set_sort (query, "number", FALSE);
      records = lh_ledger_query (fixture->ledger, query, &error);
      g_assert_no_error (error);
      for (guint j = 0; j < records->len; j++)
        g_string_append_printf (numbers, "%s%s", j > 0 ? " " : "",
                                lh_record_get_text (g_ptr_array_index (records, j), LH_PROJECT_NUMBER));
      g_assert_cmpstr (numbers->str, ==, cases[i].expected);
      g_assert_cmpint (lh_ledger_count (fixture->ledger, query, NULL), ==, records->len);
    }
}

static void
test_bad_queries (void)
{
  g_autoptr (LhQuery) query = lh_query_new (LH_TYPE_PROJECT);
  g_autoptr (GError) error = NULL;

  g_assert_false (lh_query_where (query, "colour", LH_QUERY_EQUAL, "red", &error));
  g_assert_error (error, LH_ERROR, LH_ERROR_INVALID);
  g_assert_nonnull (strstr (error->message, "colour"));
  g_clear_error (&error);
  g_assert_false (lh_query_where (query, "year", LH_QUERY_EQUAL, "last", &error));
  g_assert_error (error, LH_ERROR, LH_ERROR_INVALID);
  g_assert_nonnull (strstr (error->message, "year"));
  g_assert_cmpuint (lh_query_get_conditions (query)->len, ==, 0);
}

/* Only some records, in the order asked for, and no more than wanted. */
static void
test_ids_and_limit (LhTestLedger  *fixture,
                    gconstpointer  data)
{
  gint64 ids[] = {
    lh_test_insert_organization (fixture->ledger, "013", "市财政局"),
    lh_test_insert_organization (fixture->ledger, "014", "市审计局"),
    lh_test_insert_organization (fixture->ledger, "015", "市水务局"),
  };
  g_autoptr (LhQuery) query = lh_query_new (LH_TYPE_ORGANIZATION);
  g_autoptr (LhQuery) copy = NULL;
  g_autoptr (GPtrArray) found = NULL;

  lh_query_set_ids (query, (const gint64[]) { ids[2], ids[0], 4711 }, 3);
  lh_query_set_sort (query, "code", TRUE);
  copy = lh_query_copy (query);
  found = lh_ledger_query (fixture->ledger, copy, NULL);
  g_assert_cmpuint (found->len, ==, 2);
  g_assert_cmpint (lh_record_get_id (g_ptr_array_index (found, 0)), ==, ids[2]);
  g_assert_cmpint (lh_record_get_id (g_ptr_array_index (found, 1)), ==, ids[0]);

  lh_query_set_limit (copy, 1);
  g_ptr_array_unref (found);
  found = lh_ledger_query (fixture->ledger, copy, NULL);
  g_assert_cmpuint (found->len, ==, 1);

  /* none wanted is not all wanted */
  lh_query_set_ids (query, ids, 0);
  g_assert_cmpint (lh_ledger_count (fixture->ledger, query, NULL), ==, 0);
  lh_query_set_ids (query, NULL, 0);
  g_assert_cmpint (lh_ledger_count (fixture->ledger, query, NULL), ==, 3);
}

/* Organizations in their official order, those of one rank by their code. */
static void
test_official_order (LhTestLedger  *fixture,
                     gconstpointer  data)
{
  static const char *const names[] = { "市审计局", "市财政局", "市水务局" };
  g_autoptr (LhQuery) query = lh_query_new (LH_TYPE_ORGANIZATION);
  g_autoptr (GPtrArray) found = NULL;
  gint64 first = lh_test_insert_organization (fixture->ledger, "013", "市财政局");
  gint64 second = lh_test_insert_organization (fixture->ledger, "014", "市审计局");
  gint64 third = lh_test_insert_organization (fixture->ledger, "015", "市水务局");

  g_assert_true (lh_test_edit (fixture->ledger, LH_TYPE_ORGANIZATION, first, "official-order", "20", NULL));
  g_assert_true (lh_test_edit (fixture->ledger, LH_TYPE_ORGANIZATION, second, "official-order", "10", NULL));
  g_assert_true (lh_test_edit (fixture->ledger, LH_TYPE_ORGANIZATION, third, "official-order", "20", NULL));
  found = lh_ledger_query (fixture->ledger, query, NULL);
  g_assert_cmpuint (found->len, ==, 3);
  for (guint i = 0; i < found->len; i++)
    g_assert_cmpstr (lh_record_get_text (g_ptr_array_index (found, i), LH_ORGANIZATION_NAME), ==, names[i]);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  LH_TEST_LEDGER_ADD ("/query/search", NULL, test_search);
  LH_TEST_LEDGER_ADD ("/query/conditions", NULL, test_conditions);
  LH_TEST_LEDGER_ADD ("/query/ids-and-limit", NULL, test_ids_and_limit);
  LH_TEST_LEDGER_ADD ("/query/official-order", NULL, test_official_order);
  g_test_add_func ("/query/bad", test_bad_queries);

  return g_test_run ();
}
