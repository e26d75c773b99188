/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-test-ledger.h"

#include "lh-common-problem.h"
#include "lh-problem-similar.h"
#include "lh-problem.h"

/* What several units have in common is proposed, and assigned by one action. */

enum { SAME_UNIT, OTHER_UNIT, THIRD_UNIT, UNRELATED, TAKEN, N_PROBLEMS };

static const struct { const char *unit, *description; } rows[N_PROBLEMS] = {
  [SAME_UNIT] = { "001", "第二党支部2月未召开支委会，会议记录缺页" },
  [OTHER_UNIT] = { "002", "支委会不按月召开，会议记录缺页" },
  [THIRD_UNIT] = { "003", "1月未召开支委会，会议记录不全" },
  [UNRELATED] = { "004", "党费收缴台账与银行回单金额不符" },
  [TAKEN] = { "005", "第三党支部3月未召开支委会，会议记录缺页" },
};

static gint64
insert (LhLedger   *ledger,
        gint64      organization_id,
        const char *description,
        gint64      common)
{
  g_autofree char *organization = lh_test_id (organization_id);
  gint64 id = lh_test_insert (ledger, LH_TYPE_PROBLEM, "organization-id", organization, "found-on", "2024-03-15",
                              "description", description, NULL);

  if (common != 0)
    {
      g_autofree char *text = lh_test_id (common);

      g_assert_true (lh_test_edit (ledger, LH_TYPE_PROBLEM, id, "common-problem-id", text, NULL));
    }
  return id;
}

static GPtrArray *
load (LhLedger *ledger)
{
  g_autoptr (LhQuery) query = lh_query_new (LH_TYPE_PROBLEM);

  return lh_ledger_query (ledger, query, NULL);
}

/* The problems in the order of rows, and once more one of the first unit. */
static GPtrArray *
fill (LhLedger *ledger,
      gint64   *common,
      gint64   *ids)
{
  GPtrArray *problems = g_ptr_array_new_with_free_func (g_object_unref);
  gint64 first = 0;

  *common = lh_test_insert (ledger, LH_TYPE_COMMON_PROBLEM, "year", "2024", "name", "支委会不按月召开", NULL);
  for (guint i = 0; i < N_PROBLEMS; i++)
    {
      g_autofree char *name = g_strdup_printf ("单位%s", rows[i].unit);
      gint64 organization = lh_test_insert_organization (ledger, rows[i].unit, name);

      first = i == 0 ? organization : first;
      ids[i] = insert (ledger, organization, rows[i].description, i == TAKEN ? *common : 0);
      g_ptr_array_add (problems, lh_test_load (ledger, LH_TYPE_PROBLEM, ids[i]));
    }
  ids[N_PROBLEMS] = insert (ledger, first, "第二党支部3月未召开支委会，会议记录缺页", 0);
  g_ptr_array_add (problems, lh_test_load (ledger, LH_TYPE_PROBLEM, ids[N_PROBLEMS]));
  return problems;
}

static gboolean
has (GPtrArray *problems,
     gint64     id)
{
  for (guint i = 0; i < problems->len; i++)
    {
      if (lh_record_get_id (g_ptr_array_index (problems, i)) == id)
        return TRUE;
    }
  return FALSE;
}

/* Of other units only, and not what belongs to a common problem already */
static void
test_pick (LhTestLedger  *fixture,
           gconstpointer  data)
{
  gint64 common, ids[N_PROBLEMS + 1];
  g_autoptr (GPtrArray) problems = fill (fixture->ledger, &common, ids);
  g_autoptr (GPtrArray) chosen = g_ptr_array_new ();
  g_autoptr (GPtrArray) similar = NULL;
  g_autoptr (GPtrArray) groups = NULL;

  g_ptr_array_add (chosen, g_ptr_array_index (problems, SAME_UNIT));
  similar = lh_problems_pick_similar (problems, chosen);
  g_assert_cmpuint (similar->len, ==, 2);
  g_assert_true (has (similar, ids[OTHER_UNIT]));
  g_assert_true (has (similar, ids[THIRD_UNIT]));

  groups = lh_problems_pick_groups (problems);
  g_assert_true (has (groups, ids[SAME_UNIT]));
  g_assert_true (has (groups, ids[OTHER_UNIT]));
  g_assert_false (has (groups, ids[UNRELATED]));
  g_assert_false (has (groups, ids[TAKEN]));
}

/* The same thing twice in one unit is no common problem. */
static void
test_one_unit (LhTestLedger  *fixture,
               gconstpointer  data)
{
  gint64 organization = lh_test_insert_organization (fixture->ledger, "001", "市财政局");
  g_autoptr (GPtrArray) problems = NULL;
  g_autoptr (GPtrArray) groups = NULL;

  insert (fixture->ledger, organization, rows[SAME_UNIT].description, 0);
  insert (fixture->ledger, organization, rows[SAME_UNIT].description, 0);
  problems = load (fixture->ledger);
  g_assert_cmpuint (problems->len, ==, 2);
  groups = lh_problems_pick_groups (problems);
  g_assert_cmpuint (groups->len, ==, 0);
}

/* One action, one journal entry: the new common problem and its problems come and go together. */
static void
test_assign (LhTestLedger  *fixture,
             gconstpointer  data)
{
  LhLedger *ledger = fixture->ledger;
  gint64 old, ids[N_PROBLEMS + 1];
  g_autoptr (GPtrArray) problems = fill (ledger, &old, ids);
  g_autoptr (LhRecord) common = lh_test_record_new (LH_TYPE_COMMON_PROBLEM, "year", "2024", "name", "会议记录不规范", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (LhChangeSet) changes = NULL;
  g_autoptr (LhChangeSet) again = NULL;
  g_autofree char *old_text = lh_test_id (old);
  g_autofree char *new_text = NULL;
  g_autofree char *undone = NULL;

  lh_record_set_id (common, 0);
  g_assert_null (lh_problems_assign_common (problems, 0, NULL, &error));
  g_assert_error (error, LH_ERROR, LH_ERROR_NOT_ALLOWED);
  g_clear_error (&error);

  g_ptr_array_remove_index (problems, UNRELATED);
  changes = lh_problems_assign_common (problems, 0, common, &error);
  g_assert_no_error (error);
  lh_test_apply (ledger, changes);
  new_text = lh_test_id (lh_record_get_id (common));
  lh_test_assert_field (ledger, LH_TYPE_PROBLEM, ids[SAME_UNIT], "common-problem-id", new_text);
  lh_test_assert_field (ledger, LH_TYPE_PROBLEM, ids[SAME_UNIT], "commonness", "common");
  lh_test_assert_field (ledger, LH_TYPE_PROBLEM, ids[TAKEN], "common-problem-id", new_text);
  lh_test_assert_field (ledger, LH_TYPE_PROBLEM, ids[UNRELATED], "common-problem-id", NULL);

  undone = lh_ledger_undo (ledger, &error);
  g_assert_no_error (error);
  g_assert_nonnull (undone);
  g_assert_cmpint (lh_test_count (ledger, LH_TYPE_COMMON_PROBLEM), ==, 1);
  lh_test_assert_field (ledger, LH_TYPE_PROBLEM, ids[SAME_UNIT], "common-problem-id", NULL);
  lh_test_assert_field (ledger, LH_TYPE_PROBLEM, ids[TAKEN], "common-problem-id", old_text);

  g_ptr_array_set_size (problems, 0);
  g_ptr_array_add (problems, lh_test_load (ledger, LH_TYPE_PROBLEM, ids[TAKEN]));
  again = lh_problems_assign_common (problems, old, NULL, &error);
  g_assert_null (again);
  g_assert_error (error, LH_ERROR, LH_ERROR_NOT_ALLOWED);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  LH_TEST_LEDGER_ADD ("/problem-similar/pick", NULL, test_pick);
  LH_TEST_LEDGER_ADD ("/problem-similar/one-unit", NULL, test_one_unit);
  LH_TEST_LEDGER_ADD ("/problem-similar/assign", NULL, test_assign);
  return g_test_run ();
}
