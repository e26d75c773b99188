/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-checklist-item.h"
#include "lh-checklist.h"
#include "lh-negative-list.h"
#include "lh-problem.h"
#include "lh-self-check.h"
#include "lh-test-ledger.h"

/* The negative list: self-checks, hits that become problems, versions (S1-46). */

static LhDate
day (const char *text)
{
  LhDate date;

  g_assert_true (lh_date_parse_iso (text, &date));
  return date;
}

static LhNegativeList *
load (LhTestLedger *fixture,
      gint64        checklist_id)
{
  g_autoptr (GError) error = NULL;
  LhNegativeList *list = lh_negative_list_load (fixture->ledger, 2024, checklist_id, &error);

  g_assert_no_error (error);
  return list;
}

/* Three units, two lines. */
static void
fill (LhTestLedger *fixture)
{
  gint64 id = lh_test_insert (fixture->ledger, LH_TYPE_CHECKLIST, "kind", "negative", "title", "2024年负面清单", "year",
                              "2024", NULL);
  g_autofree char *list = g_strdup_printf ("%" G_GINT64_FORMAT, id);

  lh_test_insert (fixture->ledger, LH_TYPE_CHECKLIST_ITEM, "checklist-id", list, "position", "1", "title",
                  "填报数据与实际不符", "category", "data-truth", NULL);
  lh_test_insert (fixture->ledger, LH_TYPE_CHECKLIST_ITEM, "checklist-id", list, "position", "2", "title",
                  "组织生活流于形式", "category", "organizational-life", NULL);
  lh_test_insert_organization (fixture->ledger, "001", "市财政局");
  lh_test_insert_organization (fixture->ledger, "002", "市水利局");
  lh_test_insert_organization (fixture->ledger, "003", "市林业局");
}

/* Marks the lines of the first @n_units units; returns how many cells changed. */
static guint
mark (LhTestLedger     *fixture,
      guint             n_units,
      guint             n_lines,
      LhSelfCheckState  state,
      const char       *when)
{
  g_autoptr (LhNegativeList) list = load (fixture, 0);
  g_autoptr (GPtrArray) cells = g_ptr_array_new ();
  g_autoptr (LhChangeSet) changes = NULL;
  guint n;

  for (guint i = 0; i < n_units; i++)
    {
      for (guint j = 0; j < n_lines; j++)
        g_ptr_array_add (cells, lh_negative_list_get_cell (list, i, j));
    }
  changes = lh_negative_list_create_marks (cells, state, day (when), &n);
  if (n > 0)
    lh_test_apply (fixture->ledger, changes);
  return n;
}

static guint
count_records (LhTestLedger *fixture,
               GType         type)
{
  g_autoptr (LhQuery) query = lh_query_new (type);
  g_autoptr (GPtrArray) records = lh_ledger_query (fixture->ledger, query, NULL);

  return records->len;
}

static void
test_marks (LhTestLedger  *fixture,
            gconstpointer  data)
{
  g_autoptr (LhNegativeList) list = NULL;

  fill (fixture);
  g_assert_cmpuint (mark (fixture, 2, 2, LH_SELF_CHECK_CLEAR, "2024-03-20"), ==, 4);
  g_assert_cmpuint (mark (fixture, 2, 2, LH_SELF_CHECK_CLEAR, "2024-03-21"), ==, 0);
  /* of the same day: put right; of another day: a new one, and the first one stays */
  g_assert_cmpuint (mark (fixture, 1, 1, LH_SELF_CHECK_FOUND, "2024-03-20"), ==, 1);
  g_assert_cmpuint (count_records (fixture, LH_TYPE_SELF_CHECK), ==, 4);
  g_assert_cmpuint (mark (fixture, 2, 1, LH_SELF_CHECK_FOUND, "2024-06-20"), ==, 1);
  g_assert_cmpuint (count_records (fixture, LH_TYPE_SELF_CHECK), ==, 5);

  list = load (fixture, 0);
  g_assert_cmpuint (list->states[LH_SELF_CHECK_OPEN], ==, 2);
  g_assert_cmpuint (list->states[LH_SELF_CHECK_CLEAR], ==, 2);
  g_assert_cmpuint (list->states[LH_SELF_CHECK_FOUND], ==, 2);
  g_assert_cmpuint (list->n_complete, ==, 2);
  g_assert_cmpuint (lh_negative_list_count_column (list, 0, LH_SELF_CHECK_FOUND), ==, 2);
  g_assert_cmpuint (lh_negative_list_count_row (list, 2, LH_SELF_CHECK_OPEN), ==, 2);

  /* taking back the second check shows the first one again */
  g_assert_cmpuint (mark (fixture, 2, 1, LH_SELF_CHECK_OPEN, "2024-06-20"), ==, 2);
  g_clear_pointer (&list, lh_negative_list_free);
  list = load (fixture, 0);
  g_assert_cmpint (lh_negative_cell_get_state (lh_negative_list_get_cell (list, 0, 0)), ==, LH_SELF_CHECK_OPEN);
  g_assert_cmpint (lh_negative_cell_get_state (lh_negative_list_get_cell (list, 1, 0)), ==, LH_SELF_CHECK_CLEAR);
}

static guint
make_problems (LhTestLedger *fixture)
{
  g_autoptr (LhNegativeList) list = load (fixture, 0);
  g_autoptr (GPtrArray) cells = g_ptr_array_new ();
  g_autoptr (LhChangeSet) changes = NULL;
  guint n;

  for (guint i = 0; i < list->organizations->len * list->items->len; i++)
    g_ptr_array_add (cells, &list->cells[i]);
  changes = lh_negative_list_create_problems (cells, day ("2024-03-25"), &n);
  if (n > 0)
    lh_test_apply (fixture->ledger, changes);
  return n;
}

static void
test_problems (LhTestLedger  *fixture,
               gconstpointer  data)
{
  g_autoptr (LhNegativeList) list = NULL;
  g_autoptr (LhQuery) query = lh_query_new (LH_TYPE_PROBLEM);
  g_autoptr (GPtrArray) problems = NULL;
  LhRecord *problem;
  const LhNegativeCell *cell;

  fill (fixture);
  mark (fixture, 3, 2, LH_SELF_CHECK_CLEAR, "2024-03-20");
  mark (fixture, 1, 1, LH_SELF_CHECK_FOUND, "2024-03-21");
  g_assert_cmpuint (make_problems (fixture), ==, 1);
  g_assert_cmpuint (make_problems (fixture), ==, 0);

  list = load (fixture, 0);
  problems = lh_ledger_query (fixture->ledger, query, NULL);
  g_assert_cmpuint (problems->len, ==, 1);
  problem = g_ptr_array_index (problems, 0);
  cell = lh_negative_list_get_cell (list, 0, 0);
  g_assert_cmpint (lh_record_get_int (cell->check, LH_SELF_CHECK_PROBLEM_ID), ==, lh_record_get_id (problem));
  g_assert_cmpint (lh_record_get_int (problem, LH_PROBLEM_ITEM_ID), ==, lh_record_get_id (cell->item));
  g_assert_cmpstr (lh_record_get_text (problem, LH_PROBLEM_NUMBER), ==, "ZG2024-Q1-001");
  g_assert_cmpstr (lh_record_get_text (problem, LH_PROBLEM_DESCRIPTION), ==, "填报数据与实际不符");
  g_assert_cmpuint (list->n_problems, ==, 1);
  /* what has led to a problem is not taken back by a key */
  g_assert_cmpuint (mark (fixture, 1, 1, LH_SELF_CHECK_OPEN, "2024-03-26"), ==, 0);
}

static void
test_versions (LhTestLedger  *fixture,
               gconstpointer  data)
{
  g_autoptr (LhNegativeList) before = NULL;
  g_autoptr (LhNegativeList) after = NULL;
  g_autoptr (LhNegativeList) old = NULL;
  g_autoptr (LhChangeSet) changes = NULL;

  fill (fixture);
  mark (fixture, 3, 2, LH_SELF_CHECK_CLEAR, "2024-03-20");
  before = load (fixture, 0);
  changes = lh_negative_list_create_version (before, day ("2024-07-01"));
  lh_test_apply (fixture->ledger, changes);

  after = load (fixture, 0);
  g_assert_cmpuint (after->lists->len, ==, 2);
  g_assert_cmpuint (after->items->len, ==, before->items->len);
  g_assert_cmpint (lh_record_get_int (after->checklist, LH_CHECKLIST_REVISION), ==, 2);
  g_assert_cmpint (lh_record_get_int (after->checklist, LH_CHECKLIST_REPLACES_ID), ==,
                   lh_record_get_id (before->checklist));
  g_assert_cmpuint (after->states[LH_SELF_CHECK_OPEN], ==, 6);

  /* the old version keeps what was checked against it */
  old = load (fixture, lh_record_get_id (before->checklist));
  g_assert_false (lh_record_is_empty (old->checklist, LH_CHECKLIST_RETIRED_ON));
  g_assert_cmpuint (old->states[LH_SELF_CHECK_CLEAR], ==, 6);
  g_assert_cmpuint (old->n_complete, ==, 3);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  LH_TEST_LEDGER_ADD ("/negative-list/marks", NULL, test_marks);
  LH_TEST_LEDGER_ADD ("/negative-list/problems", NULL, test_problems);
  LH_TEST_LEDGER_ADD ("/negative-list/versions", NULL, test_versions);

  return g_test_run ();
}
