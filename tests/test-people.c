/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include <string.h>

#include "lh-chain-slot.h"
#include "lh-codes.h"
#include "lh-member-item.h"
#include "lh-people.h"
#include "lh-project-partner.h"
#include "lh-test-ledger.h"

/* Responsibility chains, partners, members. */

static gint64
insert_upper (LhTestLedger *fixture)
{
  g_autofree char *organization = lh_test_id (lh_test_insert_organization (fixture->ledger, "001", "市财政局"));

  return lh_test_insert (fixture->ledger, LH_TYPE_PROJECT, "organization-id", organization, "name", "年度攻坚",
                         "year", "2024", "state", "in-progress", "start-date", "2024-01-01", "due-date", "2024-12-31",
                         "filed-on", "2024-03-01", "approved-on", "2024-03-20", "category", "hard-problem",
                         "work-fields", "organizational conduct", NULL);
}

/* A3-2: of sixteen projects one has the three tasks; the others name what is missing. */
static void
test_chains (LhTestLedger  *fixture,
             gconstpointer  data)
{
  static const char *const tasks[][2] = { { "party-group", "定航建机制" }, { "organ-committee", "护航聚合力" },
                                          { "branch", "划桨抓落地" } };
  g_autofree char *organization = lh_test_id (lh_test_insert_organization (fixture->ledger, "001", "市住建局"));
  gint64 projects[16];
  g_autoptr (LhPeople) people = NULL;
  g_autoptr (GArray) complete = NULL;
  g_autoptr (GArray) incomplete = NULL;
  g_autoptr (GError) error = NULL;
  const LhChain *chain;
  g_autofree char *missing = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (projects); i++)
    {
      g_autofree char *name = g_strdup_printf ("项目%02u", i);

      projects[i] = lh_test_insert (fixture->ledger, LH_TYPE_PROJECT, "organization-id", organization, "name", name,
                                    "year", "2024", "state", "in-progress", NULL);
    }
  for (guint i = 0; i < G_N_ELEMENTS (tasks); i++)
    {
      g_autofree char *project = lh_test_id (projects[3]);

      lh_test_insert (fixture->ledger, LH_TYPE_CHAIN_SLOT, "project-id", project, "level", tasks[i][0],
                      "task", tasks[i][1], "progress", "60", NULL);
    }
  /* a name without a task fills no slot */
  {
    g_autofree char *project = lh_test_id (projects[0]);

    lh_test_insert (fixture->ledger, LH_TYPE_CHAIN_SLOT, "project-id", project, "level", "branch", "task", "抓落地",
                    "leader", "许××", "inferred", "true", NULL);
    lh_test_insert (fixture->ledger, LH_TYPE_CHAIN_SLOT, "project-id", project, "level", "party-group",
                    "leader", "陈××", NULL);
  }

  people = lh_people_load (fixture->ledger, 2024, &error);
  g_assert_no_error (error);
  complete = lh_people_get_chain_ids (people, TRUE);
  incomplete = lh_people_get_chain_ids (people, FALSE);
  g_assert_cmpuint (lh_people_get_chains (people)->len, ==, 16);
  g_assert_cmpuint (complete->len, ==, 1);
  g_assert_cmpint (g_array_index (complete, gint64, 0), ==, projects[3]);
  g_assert_cmpuint (incomplete->len, ==, 15);
  chain = g_ptr_array_index (lh_people_get_chains (people), 0);
  missing = lh_chain_format_missing (chain, NULL);
  g_assert_cmpstr (missing, ==, "Leading Party group, Organ Party committee");
  g_assert_nonnull (chain->slots[LH_CHAIN_PARTY_GROUP]);
  g_assert_false (lh_chain_is_filled (chain, LH_CHAIN_PARTY_GROUP));
}

static void
test_person (void)
{
  g_autofree char *inferred = lh_person_format ("许××", TRUE, NULL);
  g_autofree char *plain = lh_person_format ("陈××", FALSE, NULL);
  g_autofree char *nobody = lh_person_format ("", TRUE, NULL);

  g_assert_cmpstr (inferred, ==, "许×× (inferred)");
  g_assert_cmpstr (plain, ==, "陈××");
  g_assert_cmpstr (nobody, ==, "");
}


/* Rules of slots and partners. */
static void
test_rules (LhTestLedger  *fixture,
            gconstpointer  data)
{
  gint64 upper = insert_upper (fixture);
  g_autofree char *project = lh_test_id (upper);
  g_autofree char *own = lh_test_get (fixture->ledger, LH_TYPE_PROJECT, upper, "organization-id");
  g_autofree char *other = lh_test_id (lh_test_insert_organization (fixture->ledger, "002", "市税务局"));
  const struct
  {
    GType       type;
    const char *fields[3][2];
    const char *refused;      /* part of the message; NULL when it is accepted */
  } cases[] = {
    { LH_TYPE_CHAIN_SLOT, { { "level", "branch" }, { "task", "落实" } }, NULL },
    { LH_TYPE_CHAIN_SLOT, { { "level", "branch" }, { "task", "再落实" } }, "already" },
    { LH_TYPE_CHAIN_SLOT, { { "level", "party-group" } }, NULL },
    { LH_TYPE_PROJECT_PARTNER, { { "role", "joint" } }, "write its name" },
    { LH_TYPE_PROJECT_PARTNER, { { "role", "joint" }, { "organization-id", own } }, "another one" },
    { LH_TYPE_PROJECT_PARTNER, { { "role", "joint" }, { "organization-id", other } }, NULL },
    { LH_TYPE_PROJECT_PARTNER, { { "role", "joint-unit" }, { "name", "比邻联建单元" } }, NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (LhRecord) record = lh_test_record_new (cases[i].type, "project-id", project, NULL);
      g_autoptr (LhChangeSet) changes = lh_change_set_new ("script");
      g_autoptr (GError) error = NULL;

      for (guint j = 0; j < 3 && cases[i].fields[j][0] != NULL; j++)
        lh_test_record_set (record, cases[i].fields[j][0], cases[i].fields[j][1]);
      lh_change_set_insert (changes, record);
      lh_ledger_apply (fixture->ledger, changes, NULL, &error);
      if (cases[i].refused == NULL)
        {
          g_assert_no_error (error);
          continue;
        }
      g_assert_error (error, LH_ERROR, LH_ERROR_INVALID);
      g_assert_nonnull (strstr (error->message, cases[i].refused));
    }
}

/* S3-24: two major projects, one with a joint unit. S1-21: each member counts once. */
static void
test_coverage_and_members (LhTestLedger  *fixture,
                           gconstpointer  data)
{
  static const struct
  {
    const char *kind;
    const char *person;
  } items[] = {
    { "breakthrough", "王××" }, { "promise", "王××" }, { "vanguard-post", "李××、赵××" },
    { "vanguard-team", "助企先锋队" }, { "practical-thing", "新增停车位" }, { "person-sent", "" },
  };
  gint64 covered = insert_upper (fixture);
  g_autofree char *project = lh_test_id (covered);
  gint64 other = lh_test_insert_project (fixture->ledger, lh_test_insert_organization (fixture->ledger, "002", "市水务局"),
                                         "水网");
  g_autofree char *other_id = lh_test_id (other);
  g_autoptr (LhPeople) people = NULL;
  g_autoptr (GError) error = NULL;

  lh_test_edit (fixture->ledger, LH_TYPE_PROJECT, covered, "major", "true", NULL);
  lh_test_edit (fixture->ledger, LH_TYPE_PROJECT, other, "major", "true", NULL);
  lh_test_edit (fixture->ledger, LH_TYPE_PROJECT, other, "state", LH_STATE_IN_PROGRESS, NULL);
  lh_test_insert (fixture->ledger, LH_TYPE_PROJECT_PARTNER, "project-id", project, "role", "joint-unit",
                  "name", "比邻联建单元", NULL);
  lh_test_insert (fixture->ledger, LH_TYPE_PROJECT_PARTNER, "project-id", other_id, "role", "branch",
                  "name", "第一党支部", NULL);
  for (guint i = 0; i < G_N_ELEMENTS (items); i++)
    lh_test_insert (fixture->ledger, LH_TYPE_MEMBER_ITEM, "project-id", project, "kind", items[i].kind,
                    "person", items[i].person, "title", "事项", NULL);
  lh_test_insert (fixture->ledger, LH_TYPE_MEMBER_ITEM, "project-id", other_id, "kind", "promise", "person", "王××",
                  "title", "承诺", NULL);

  people = lh_people_load (fixture->ledger, 2024, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (lh_people_get_major (people)->len, ==, 2);
  g_assert_cmpuint (lh_people_get_covered (people)->len, ==, 1);
  g_assert_cmpint (g_array_index (lh_people_get_covered (people), gint64, 0), ==, covered);
  g_assert_cmpint (g_array_index (lh_people_get_uncovered (people), gint64, 0), ==, other);
  g_assert_cmpuint (lh_people_get_n_members (people, covered), ==, 3);
  g_assert_cmpuint (lh_people_get_n_members (people, other), ==, 1);
  /* the other 王×× belongs to another organization */
  g_assert_cmpuint (lh_people_get_n_members (people, 0), ==, 4);
  g_assert_cmpuint (lh_people_get_with_members (people)->len, ==, 2);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/people/chain/person", test_person);
  LH_TEST_LEDGER_ADD ("/people/chain/complete", NULL, test_chains);
  LH_TEST_LEDGER_ADD ("/people/rules", NULL, test_rules);
  LH_TEST_LEDGER_ADD ("/people/coverage-and-members", NULL, test_coverage_and_members);

  return g_test_run ();
}
