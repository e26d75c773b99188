/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-project-dossier.h"

#include "lh-attachment.h"
#include "lh-checklist-item.h"
#include "lh-checklist.h"
#include "lh-key-task.h"
#include "lh-project-duty.h"
#include "lh-project-key-task.h"
#include "lh-test-ledger.h"

static LhProjectDossier *
load (LhTestLedger *fixture,
      gint64        id)
{
  g_autoptr (GError) error = NULL;
  LhProjectDossier *dossier = lh_project_dossier_load (fixture->ledger, id, &error);

  g_assert_no_error (error);
  return dossier;
}

/* A project of the unit with a secretary. */
static gint64
insert_project (LhTestLedger *fixture,
                gint64        organization_id,
                const char   *name,
                const char   *lead,
                const char   *post)
{
  gint64 id = lh_test_insert_project (fixture->ledger, organization_id, name);

  lh_test_edit (fixture->ledger, LH_TYPE_PROJECT, id, "lead-name", lead, NULL);
  lh_test_edit (fixture->ledger, LH_TYPE_PROJECT, id, "lead-post", post, NULL);
  return id;
}

static gint64
insert_duty (LhTestLedger *fixture,
             gint64        checklist_id,
             const char   *bearer,
             const char   *title)
{
  g_autofree char *checklist = lh_test_id (checklist_id);

  return lh_test_insert (fixture->ledger, LH_TYPE_CHECKLIST_ITEM, "checklist-id", checklist, "bearer", bearer,
                         "title", title, "frequency", "year", "minimum-count", "1", "state", "not-started", NULL);
}

static gint64
insert_checklist (LhTestLedger *fixture,
                  const char   *kind,
                  const char   *year)
{
  return lh_test_insert (fixture->ledger, LH_TYPE_CHECKLIST, "kind", kind, "title", kind, "year", year, NULL);
}

static void
test_parts (LhTestLedger  *fixture,
            gconstpointer  data)
{
  gint64 id = lh_test_insert_whole_project (fixture->ledger);
  g_autofree char *project = lh_test_id (id);
  g_autofree char *task = lh_test_id (lh_test_insert (fixture->ledger, LH_TYPE_KEY_TASK, "year", "2024",
                                                      "name", "优化营商环境", NULL));
  gint64 checklist = insert_checklist (fixture, "responsibility", "2024");
  g_autofree char *duty = lh_test_id (insert_duty (fixture, checklist, "branch", "开展主题党日"));
  g_autoptr (LhProjectDossier) dossier = NULL;

  lh_test_insert (fixture->ledger, LH_TYPE_PROJECT_KEY_TASK, "project-id", project, "key-task-id", task, NULL);
  lh_test_insert (fixture->ledger, LH_TYPE_PROJECT_DUTY, "project-id", project, "item-id", duty, NULL);
  dossier = load (fixture, id);
  g_assert_cmpint (lh_record_get_id (dossier->project), ==, id);
  g_assert_cmpstr (lh_record_get_text (dossier->organization, LH_ORGANIZATION_NAME), ==, "市财政局");
  g_assert_null (dossier->committee);
  g_assert_null (dossier->sheet);
  g_assert_cmpuint (dossier->indicators->len, ==, 1);
  g_assert_cmpuint (dossier->plans->len, ==, 1);
  g_assert_cmpuint (dossier->milestones->len, ==, 1);
  g_assert_cmpuint (dossier->attachments->len, ==, 0);
  g_assert_cmpuint (dossier->key_tasks->len, ==, 1);
  g_assert_cmpstr (lh_record_get_text (g_ptr_array_index (dossier->key_tasks, 0), LH_KEY_TASK_NAME), ==, "优化营商环境");
  g_assert_cmpuint (dossier->duties->len, ==, 1);
}

/* Other projects of the year under the same name and post; not those of a namesake, nor what nobody answers for. */
static void
test_siblings (LhTestLedger  *fixture,
               gconstpointer  data)
{
  gint64 unit = lh_test_insert_organization (fixture->ledger, "013", "市财政局");
  gint64 other_unit = lh_test_insert_organization (fixture->ledger, "014", "市信访局");
  g_autofree char *organization = lh_test_id (unit);
  gint64 first = insert_project (fixture, unit, "甲", "王××", "党组书记、局长");
  gint64 second = insert_project (fixture, unit, "乙", "王××", "党组书记、局长");
  gint64 next_year = insert_project (fixture, unit, "丁", "王××", "党组书记、局长");
  g_autoptr (GError) error = NULL;
  g_autoptr (LhProjectDossier) dossier = NULL;
  LhProjectDossier *sibling;

  insert_project (fixture, unit, "戊", "王××", "机关党委书记");
  insert_project (fixture, unit, "己", "李××", "党组书记、局长");
  insert_project (fixture, other_unit, "庚", "王××", "党组书记、局长");
  lh_test_insert (fixture->ledger, LH_TYPE_PROJECT, "organization-id", organization, "name", "丙", "year", "2024",
                  "state", "withdrawn", "lead-name", "王××", "lead-post", "党组书记、局长", NULL);
  g_assert_true (lh_test_edit (fixture->ledger, LH_TYPE_PROJECT, next_year, "year", "2025", &error));
  g_assert_no_error (error);
  dossier = load (fixture, first);
  g_assert_cmpuint (dossier->siblings->len, ==, 1);
  sibling = g_ptr_array_index (dossier->siblings, 0);
  g_assert_cmpint (lh_record_get_id (sibling->project), ==, second);
  g_assert_nonnull (sibling->indicators);
  g_assert_nonnull (sibling->plans);
}

static void
test_bearer (LhTestLedger  *fixture,
             gconstpointer  data)
{
  static const struct { const char *post; const char *level; const char *bearer; } cases[] = {
    { "党组书记、局长", "", "party-group-secretary" },
    { "副局长、机关党委书记", "", "organ-committee-secretary" },
    { "机关党委专职副书记", "", "deputy-secretary" },
    { "第一党支部书记", "", "branch-secretary" },
    { "第一党支部书记", "party-group", "party-group-secretary" },
    { "党组书记、局长", "organ-committee", "organ-committee-secretary" },
    { "", "", "party-group-secretary" },
  };
  gint64 unit = lh_test_insert_organization (fixture->ledger, "013", "市财政局");
  gint64 id = insert_project (fixture, unit, "甲", "王××", "");
  gint64 checklist = insert_checklist (fixture, "responsibility", "2024");

  insert_duty (fixture, checklist, "branch-secretary", "与党员谈心谈话");
  insert_duty (fixture, insert_checklist (fixture, "responsibility", "2023"), "branch-secretary", "去年的");
  insert_duty (fixture, insert_checklist (fixture, "task", "2024"), "branch-secretary", "任务");
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (LhProjectDossier) dossier = NULL;
      gboolean branch = g_str_equal (cases[i].bearer, "branch-secretary");

      lh_test_edit (fixture->ledger, LH_TYPE_PROJECT, id, "lead-post", cases[i].post, NULL);
      lh_test_edit (fixture->ledger, LH_TYPE_PROJECT, id, "level", cases[i].level, NULL);
      dossier = load (fixture, id);
      g_assert_cmpstr (lh_project_dossier_get_bearer (dossier), ==, cases[i].bearer);
      g_assert_cmpuint (dossier->bearer_duties->len, ==, branch ? 1 : 0);
    }
}

static void
test_pledge_number (LhTestLedger  *fixture,
                    gconstpointer  data)
{
  gint64 unit = lh_test_insert_organization (fixture->ledger, "013", "市财政局");
  gint64 first = insert_project (fixture, unit, "甲", "王××", "局长");
  gint64 second = insert_project (fixture, unit, "乙", "王××", "局长");

  for (guint i = 0; i < 3; i++)
    {
      static const char *const expected[] = { "ZR2024-013", "ZR2024-013-02", "ZR2024-甲" };
      g_autoptr (LhProjectDossier) dossier = NULL;
      g_autofree char *number = NULL;

      if (i == 1)
        lh_test_edit (fixture->ledger, LH_TYPE_PROJECT, second, "pledge-number", "ZR2024-013-02", NULL);
      if (i == 2)
        lh_test_edit (fixture->ledger, LH_TYPE_PROJECT, first, "pledge-number", "ZR2024-甲", NULL);
      dossier = load (fixture, first);
      number = lh_project_dossier_format_pledge_number (dossier);
      g_assert_cmpstr (number, ==, expected[i]);
    }
}

static void
test_not_found (LhTestLedger  *fixture,
                gconstpointer  data)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (lh_project_dossier_load (fixture->ledger, 12345, &error));
  g_assert_error (error, LH_ERROR, LH_ERROR_NOT_FOUND);
}

static void
loaded_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  LhProjectDossier **dossier = user_data;
  g_autoptr (GError) error = NULL;

  *dossier = lh_project_dossier_load_finish (LH_LEDGER (source), result, &error);
  g_assert_no_error (error);
}

static gboolean
is_loaded (gpointer data)
{
  return *(LhProjectDossier **) data != NULL;
}

static void
test_async (LhTestLedger  *fixture,
            gconstpointer  data)
{
  gint64 id = lh_test_insert_whole_project (fixture->ledger);
  LhProjectDossier *dossier = NULL;

  lh_project_dossier_load_async (fixture->ledger, id, NULL, loaded_cb, &dossier);
  g_assert_true (lh_test_wait (is_loaded, &dossier, 3000));
  g_assert_cmpint (lh_record_get_id (dossier->project), ==, id);
  lh_project_dossier_free (dossier);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  LH_TEST_LEDGER_ADD ("/project-dossier/parts", NULL, test_parts);
  LH_TEST_LEDGER_ADD ("/project-dossier/siblings", NULL, test_siblings);
  LH_TEST_LEDGER_ADD ("/project-dossier/bearer", NULL, test_bearer);
  LH_TEST_LEDGER_ADD ("/project-dossier/pledge-number", NULL, test_pledge_number);
  LH_TEST_LEDGER_ADD ("/project-dossier/not-found", NULL, test_not_found);
  LH_TEST_LEDGER_ADD ("/project-dossier/async", NULL, test_async);

  return g_test_run ();
}
