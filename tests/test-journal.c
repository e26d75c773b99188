/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-test-ledger.h"

#include "lh-brand.h"
#include "lh-checklist-item.h"
#include "lh-checklist.h"
#include "lh-duty.h"
#include "lh-entities.h"

static void
test_undo (LhTestLedger *fixture,
           const char   *expected)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *label = lh_ledger_undo (fixture->ledger, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (label, ==, expected);
}

static void
test_redo (LhTestLedger *fixture,
           const char   *expected)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *label = lh_ledger_redo (fixture->ledger, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (label, ==, expected);
}

static void
test_check_dump (LhTestLedger *fixture,
                 const char   *expected)
{
  g_autofree char *dump = lh_test_dump (fixture->ledger);

  g_assert_cmpstr (dump, ==, expected);
}

static void
test_edit (LhTestLedger *fixture,
           GType         type,
           gint64        id,
           const char   *field,
           const char   *text)
{
  g_autoptr (GError) error = NULL;

  lh_test_edit (fixture->ledger, type, id, field, text, &error);
  g_assert_no_error (error);
}

/* What the program filled in is no change of the user. */
static void
test_new_ledger (LhTestLedger  *fixture,
                 gconstpointer  data)
{
  g_assert_null (lh_ledger_get_undo_label (fixture->ledger));
  g_assert_null (lh_ledger_get_redo_label (fixture->ledger));
  test_undo (fixture, "");
  test_redo (fixture, "");
}

static void
test_insert (LhTestLedger  *fixture,
             gconstpointer  data)
{
  g_autofree char *empty = lh_test_dump (fixture->ledger);
  g_autofree char *full = NULL;

  lh_test_insert_organization (fixture->ledger, "013", "市财政局");
  full = lh_test_dump (fixture->ledger);
  g_assert_cmpstr (lh_ledger_get_undo_label (fixture->ledger), ==, "New organization");

  test_undo (fixture, "New organization");
  test_check_dump (fixture, empty);
  g_assert_cmpuint (g_list_model_get_n_items (lh_ledger_get_organizations (fixture->ledger)), ==, 0);
  g_assert_null (lh_ledger_get_undo_label (fixture->ledger));
  g_assert_cmpstr (lh_ledger_get_redo_label (fixture->ledger), ==, "New organization");

  test_redo (fixture, "New organization");
  test_check_dump (fixture, full);
  g_assert_cmpuint (g_list_model_get_n_items (lh_ledger_get_organizations (fixture->ledger)), ==, 1);
  g_assert_null (lh_ledger_get_redo_label (fixture->ledger));
}

/* Sets a field of every kind to another value and to none, and takes both back. */
static void
test_update (LhTestLedger  *fixture,
             gconstpointer  data)
{
  static const struct
  {
    const char *field;
    const char *value;
  } cases[] = {
    { "name", "另一个名称" },
    { "background", "第一行\n第二行“引号”\t\\" },
    { "category", "basic" },
    { "work-fields", "political organizational" },
    { "carriers", "甲支部;乙支部" },
    { "member-count", "0" },
    { "budget", "0.01" },
    { "start-date", "2024-02-29" },
    { "lead-name", "=1+1" },
  };
  gint64 id = lh_test_insert_whole_project (fixture->ledger);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *before = lh_test_dump (fixture->ledger);
      g_autofree char *changed = NULL;

      g_test_message ("%s", cases[i].field);
      test_edit (fixture, LH_TYPE_PROJECT, id, cases[i].field, cases[i].value);
      changed = lh_test_dump (fixture->ledger);
      g_assert_cmpstr (before, !=, changed);
      test_undo (fixture, "Edit project");
      test_check_dump (fixture, before);
      test_redo (fixture, "Edit project");
      test_check_dump (fixture, changed);
      if (g_str_equal (cases[i].field, "name"))
        continue;
      test_edit (fixture, LH_TYPE_PROJECT, id, cases[i].field, NULL);
      test_undo (fixture, "Edit project");
      test_check_dump (fixture, changed);
    }
}

/* A text of blanks is empty, and can be taken back like any other. */
static void
test_blank_text (LhTestLedger  *fixture,
                 gconstpointer  data)
{
  gint64 id = lh_test_insert_organization (fixture->ledger, "013", "市财政局");
  g_autofree char *before = NULL;

  test_edit (fixture, LH_TYPE_ORGANIZATION, id, "note", "要点");
  before = lh_test_dump (fixture->ledger);
  test_edit (fixture, LH_TYPE_ORGANIZATION, id, "note", "  ");
  lh_test_assert_field (fixture->ledger, LH_TYPE_ORGANIZATION, id, "note", NULL);
  test_undo (fixture, "Edit organization");
  test_check_dump (fixture, before);
}

/* A project goes with its parts, and comes back with them. */
static void
test_delete (LhTestLedger  *fixture,
             gconstpointer  data)
{
  gint64 id = lh_test_insert_whole_project (fixture->ledger);
  g_autofree char *full = lh_test_dump (fixture->ledger);
  g_autofree char *without = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (LhQuery) brands = lh_query_new (LH_TYPE_BRAND);
  g_autoptr (GPtrArray) brand = NULL;

  lh_test_delete (fixture->ledger, LH_TYPE_PROJECT, id, &error);
  g_assert_no_error (error);
  without = lh_test_dump (fixture->ledger);
  for (guint i = 0; i < 7; i++)
    {
      static const char *const entities[] = { "project", "indicator", "milestone", "quarter-plan", "progress",
                                              "indicator-value", "light-override" };

      g_test_message ("%s", entities[i]);
      g_assert_cmpint (lh_test_count (fixture->ledger, lh_entities_find_type (entities[i])), ==, 0);
    }
  brand = lh_ledger_query (fixture->ledger, brands, NULL);
  g_assert_cmpuint (brand->len, ==, 1);
  g_assert_true (lh_record_is_empty (g_ptr_array_index (brand, 0), LH_BRAND_PROJECT_ID));

  for (guint i = 0; i < 2; i++)
    {
      test_undo (fixture, "Delete project");
      test_check_dump (fixture, full);
      test_redo (fixture, "Delete project");
      test_check_dump (fixture, without);
    }
  lh_test_ledger_reopen (fixture);
  test_undo (fixture, "Delete project");
  test_check_dump (fixture, full);
}

/* Several steps back and forth, also on the next day. */
static void
test_steps (LhTestLedger  *fixture,
            gconstpointer  data)
{
  gint64 id = lh_test_insert_organization (fixture->ledger, "013", "市财政局");
  static const char *const names[] = { "市财政局", "财政一局", "财政二局", "财政三局" };

  for (guint i = 1; i < G_N_ELEMENTS (names); i++)
    test_edit (fixture, LH_TYPE_ORGANIZATION, id, "name", names[i]);

  for (guint round = 0; round < 2; round++)
    {
      for (guint i = 3; i > 0; i--)
        {
          test_undo (fixture, "Edit organization");
          lh_test_assert_field (fixture->ledger, LH_TYPE_ORGANIZATION, id, "name", names[i - 1]);
          if (round == 1)
            lh_test_ledger_reopen (fixture);
        }
      for (guint i = 1; i <= 3; i++)
        {
          test_redo (fixture, "Edit organization");
          lh_test_assert_field (fixture->ledger, LH_TYPE_ORGANIZATION, id, "name", names[i]);
          if (round == 1)
            lh_test_ledger_reopen (fixture);
        }
      test_redo (fixture, "");
    }
  for (guint i = 0; i < 4; i++)
    test_undo (fixture, i < 3 ? "Edit organization" : "New organization");
  test_undo (fixture, "");
  g_assert_cmpint (lh_test_count (fixture->ledger, LH_TYPE_ORGANIZATION), ==, 0);
}

static void
test_new_change_clears_redo (LhTestLedger  *fixture,
                             gconstpointer  data)
{
  gint64 id = lh_test_insert_organization (fixture->ledger, "013", "市财政局");

  test_edit (fixture, LH_TYPE_ORGANIZATION, id, "name", "财政一局");
  test_edit (fixture, LH_TYPE_ORGANIZATION, id, "name", "财政二局");
  test_undo (fixture, "Edit organization");
  test_undo (fixture, "Edit organization");
  g_assert_cmpstr (lh_ledger_get_redo_label (fixture->ledger), ==, "Edit organization");

  test_edit (fixture, LH_TYPE_ORGANIZATION, id, "secretary", "王芳");
  g_assert_null (lh_ledger_get_redo_label (fixture->ledger));
  test_redo (fixture, "");
  lh_test_assert_field (fixture->ledger, LH_TYPE_ORGANIZATION, id, "name", "市财政局");

  /* what was undone before stays undone: the next step back is the one before it */
  test_undo (fixture, "Edit organization");
  lh_test_assert_field (fixture->ledger, LH_TYPE_ORGANIZATION, id, "secretary", NULL);
  test_undo (fixture, "New organization");
}

/* A change of somebody else is not taken back unseen, nor is anything else of the step. */
static void
test_conflict (LhTestLedger  *fixture,
               gconstpointer  data)
{
  gint64 first = lh_test_insert_organization (fixture->ledger, "013", "市财政局");
  gint64 second = lh_test_insert_organization (fixture->ledger, "014", "市审计局");
  g_autoptr (LhChangeSet) changes = lh_change_set_new ("edit-organization");
  g_autoptr (LhRecord) first_record = lh_test_load (fixture->ledger, LH_TYPE_ORGANIZATION, first);
  g_autoptr (LhRecord) second_record = lh_test_load (fixture->ledger, LH_TYPE_ORGANIZATION, second);
  g_autoptr (LhSession) colleague = lh_test_colleague_new (fixture->path);
  g_autoptr (GError) error = NULL;
  g_autofree char *before = NULL;

  g_assert_true (lh_change_set_set_text (changes, first_record, "secretary", "王芳", NULL));
  g_assert_true (lh_change_set_set_text (changes, second_record, "secretary", "周强", NULL));
  lh_test_apply (fixture->ledger, changes);

  lh_test_colleague_edit (colleague, LH_TYPE_ORGANIZATION, first, "secretary", "孙丽");
  before = lh_test_dump (fixture->ledger);
  g_assert_null (lh_ledger_undo (fixture->ledger, &error));
  g_assert_error (error, LH_ERROR, LH_ERROR_CONFLICT);
  g_assert_nonnull (strstr (error->message, "李明"));
  g_assert_nonnull (strstr (error->message, "市财政局"));
  test_check_dump (fixture, before);

  /* when the colleague puts it back, the step can be undone */
  lh_test_colleague_edit (colleague, LH_TYPE_ORGANIZATION, first, "secretary", "王芳");
  test_undo (fixture, "Edit organization");
  lh_test_assert_field (fixture->ledger, LH_TYPE_ORGANIZATION, first, "secretary", NULL);
  lh_test_assert_field (fixture->ledger, LH_TYPE_ORGANIZATION, second, "secretary", NULL);
}

static void
test_conflicts_of_kinds (LhTestLedger  *fixture,
                         gconstpointer  data)
{
  gint64 id = lh_test_insert_organization (fixture->ledger, "013", "市财政局");
  g_autoptr (LhSession) colleague = lh_test_colleague_new (fixture->path);
  g_autoptr (LhRecord) record = NULL;
  g_autoptr (GError) error = NULL;

  /* another field does not matter */
  test_edit (fixture, LH_TYPE_ORGANIZATION, id, "secretary", "王芳");
  lh_test_colleague_edit (colleague, LH_TYPE_ORGANIZATION, id, "contact", "张伟");
  test_undo (fixture, "Edit organization");
  lh_test_assert_field (fixture->ledger, LH_TYPE_ORGANIZATION, id, "secretary", NULL);
  lh_test_assert_field (fixture->ledger, LH_TYPE_ORGANIZATION, id, "contact", "张伟");

  /* a new record that somebody has filled in meanwhile is not taken away */
  g_assert_null (lh_ledger_undo (fixture->ledger, &error));
  g_assert_error (error, LH_ERROR, LH_ERROR_CONFLICT);
  g_assert_cmpint (lh_test_count (fixture->ledger, LH_TYPE_ORGANIZATION), ==, 1);
  g_clear_error (&error);

  /* and a deleted one cannot be changed back */
  test_edit (fixture, LH_TYPE_ORGANIZATION, id, "secretary", "王芳");
  record = lh_session_load (colleague, LH_TYPE_ORGANIZATION, id, NULL);
  g_assert_true (lh_session_begin (colleague, "delete-organization", NULL));
  g_assert_true (lh_session_delete (colleague, record, NULL));
  g_assert_true (lh_session_commit (colleague, NULL));
  g_assert_null (lh_ledger_undo (fixture->ledger, &error));
  g_assert_error (error, LH_ERROR, LH_ERROR_CONFLICT);
}

/* What somebody else did is not mine to undo. */
static void
test_own_desk (LhTestLedger  *fixture,
               gconstpointer  data)
{
  gint64 id = lh_test_insert_organization (fixture->ledger, "013", "市财政局");
  g_autoptr (LhSession) colleague = lh_test_colleague_new (fixture->path);

  test_edit (fixture, LH_TYPE_ORGANIZATION, id, "secretary", "王芳");
  lh_test_colleague_edit (colleague, LH_TYPE_ORGANIZATION, id, "contact", "张伟");
  test_undo (fixture, "Edit organization");
  lh_test_assert_field (fixture->ledger, LH_TYPE_ORGANIZATION, id, "contact", "张伟");
}

/* A form that was open while its record was deleted and brought back is out of date, whatever the version says. */
static void
test_stale_after_undo (LhTestLedger  *fixture,
                       gconstpointer  data)
{
  gint64 id = lh_test_insert_organization (fixture->ledger, "013", "市财政局");
  g_autoptr (LhRecord) record = lh_test_load (fixture->ledger, LH_TYPE_ORGANIZATION, id);
  g_autoptr (LhRecord) open_form = lh_record_duplicate (record);
  g_autoptr (LhChangeSet) late = lh_change_set_new ("edit-organization");
  g_autoptr (GError) error = NULL;

  test_edit (fixture, LH_TYPE_ORGANIZATION, id, "secretary", "王芳");
  lh_test_delete (fixture->ledger, LH_TYPE_ORGANIZATION, id, &error);
  g_assert_no_error (error);
  test_undo (fixture, "Delete organization");

  lh_test_record_set (open_form, "contact", "张伟");
  lh_change_set_update (late, open_form);
  g_assert_false (lh_ledger_apply (fixture->ledger, late, NULL, &error));
  g_assert_error (error, LH_ERROR, LH_ERROR_CONFLICT);
  lh_test_assert_field (fixture->ledger, LH_TYPE_ORGANIZATION, id, "secretary", "王芳");

  /* the shared object is up to date and can be changed */
  test_edit (fixture, LH_TYPE_ORGANIZATION, id, "contact", "张伟");
}

/* What others depend on stays, and the message names one of them. */
static void
test_refused_deletes (LhTestLedger  *fixture,
                      gconstpointer  data)
{
  gint64 upper = lh_test_insert_organization (fixture->ledger, "001", "市直机关工委");
  gint64 id = lh_test_insert_organization (fixture->ledger, "013", "市财政局");
  gint64 with_brand = lh_test_insert_organization (fixture->ledger, "014", "市审计局");
  gint64 with_duty = lh_test_insert_organization (fixture->ledger, "015", "市水务局");
  g_autofree char *upper_text = lh_test_id (upper);
  g_autofree char *brand_text = lh_test_id (with_brand);
  g_autofree char *duty_text = lh_test_id (with_duty);
  g_autofree char *project_text = NULL;
  g_autofree char *checklist = NULL;
  g_autofree char *item = NULL;
  g_autofree char *before = NULL;
  gint64 project = lh_test_insert_project (fixture->ledger, id, "财政惠企直达");
  struct
  {
    GType       type;
    gint64      id;
    const char *name;
  } cases[] = {
    { LH_TYPE_ORGANIZATION, upper, "市财政局" },
    { LH_TYPE_ORGANIZATION, id, "财政惠企直达" },
    { LH_TYPE_ORGANIZATION, with_brand, "财润先锋" },
    { LH_TYPE_ORGANIZATION, with_duty, "市水务局" },
    { LH_TYPE_PROJECT, project, "子项目" },
  };

  test_edit (fixture, LH_TYPE_ORGANIZATION, id, "parent-id", upper_text);
  project_text = lh_test_id (project);
  lh_test_edit (fixture->ledger, LH_TYPE_PROJECT, lh_test_insert_project (fixture->ledger, id, "子项目"), "parent-id",
                project_text, NULL);
  lh_test_insert (fixture->ledger, LH_TYPE_BRAND, "organization-id", brand_text, "name", "财润先锋", "stage", "applied",
                  NULL);
  checklist = lh_test_id (lh_test_insert (fixture->ledger, LH_TYPE_CHECKLIST, "kind", "task", "title", "任务清单",
                                          "year", "2024", NULL));
  item = lh_test_id (lh_test_insert (fixture->ledger, LH_TYPE_CHECKLIST_ITEM, "checklist-id", checklist, "title", "学习",
                                     "organization-id", duty_text, NULL));
  lh_test_insert (fixture->ledger, LH_TYPE_DUTY, "item-id", item, "organization-id", duty_text,
                  "period-start", "2024-01-01", "due-on", "2024-01-31", "state", "open", NULL);

  before = lh_test_dump (fixture->ledger);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;

      g_test_message ("%u", i);
      g_assert_false (lh_test_delete (fixture->ledger, cases[i].type, cases[i].id, &error));
      g_assert_error (error, LH_ERROR, LH_ERROR_NOT_ALLOWED);
      g_assert_nonnull (strstr (error->message, cases[i].name));
      test_check_dump (fixture, before);
    }

  /* a list goes with its items and their duties; then nothing needs the organization any more */
  g_assert_true (lh_test_delete (fixture->ledger, LH_TYPE_CHECKLIST, g_ascii_strtoll (checklist, NULL, 10), NULL));
  g_assert_cmpint (lh_test_count (fixture->ledger, LH_TYPE_DUTY), ==, 0);
  g_assert_true (lh_test_delete (fixture->ledger, LH_TYPE_ORGANIZATION, with_duty, NULL));
  test_undo (fixture, "Delete organization");
  test_undo (fixture, "Delete checklist");
  test_check_dump (fixture, before);
}

static const LhHistoryChange *
test_find_change (LhHistoryEntry *entry,
                  const char     *field)
{
  GPtrArray *changes = lh_history_entry_get_changes (entry);

  for (guint i = 0; i < changes->len; i++)
    {
      const LhHistoryChange *change = g_ptr_array_index (changes, i);

      if (g_strcmp0 (change->field, field) == 0)
        return change;
    }
  g_assert_not_reached ();
}

static void
test_history (LhTestLedger  *fixture,
              gconstpointer  data)
{
  gint64 id = lh_test_insert_organization (fixture->ledger, "013", "市财政局");
  g_autoptr (LhSession) colleague = lh_test_colleague_new (fixture->path);
  g_autoptr (GPtrArray) history = NULL;
  g_autoptr (GPtrArray) all = NULL;
  g_autoptr (GPtrArray) newest = NULL;
  LhHistoryEntry *entry;
  const LhHistoryChange *change;
  static const struct
  {
    const char *command;
    const char *kind;
    gboolean    undone;
  } expected[] = {
    { "edit-organization", "do", FALSE },
    { "edit-organization", "undo", FALSE },
    { "edit-organization", "do", TRUE },
    { "new-organization", "do", FALSE },
  };

  lh_test_insert_organization (fixture->ledger, "014", "市审计局");
  test_edit (fixture, LH_TYPE_ORGANIZATION, id, "member-count", "118");
  test_undo (fixture, "Edit organization");
  lh_test_colleague_edit (colleague, LH_TYPE_ORGANIZATION, id, "name", "市财政局机关");

  history = lh_ledger_get_history (fixture->ledger, "organization", id, 0, NULL);
  g_assert_cmpuint (history->len, ==, G_N_ELEMENTS (expected));
  for (guint i = 0; i < history->len; i++)
    {
      entry = g_ptr_array_index (history, i);
      g_assert_cmpstr (lh_history_entry_get_command (entry), ==, expected[i].command);
      g_assert_cmpstr (lh_history_entry_get_kind (entry), ==, expected[i].kind);
      g_assert_cmpint (lh_history_entry_get_undone (entry), ==, expected[i].undone);
      g_assert_cmpuint (strlen (lh_history_entry_get_at (entry)), ==, strlen ("2024-01-01T00:00:00Z"));
    }

  entry = g_ptr_array_index (history, 0);
  g_assert_cmpstr (lh_history_entry_get_who (entry), ==, "李明");
  change = test_find_change (entry, "name");
  g_assert_cmpstr (change->operation, ==, "update");
  g_assert_cmpstr (change->from, ==, "市财政局");
  g_assert_cmpstr (change->to, ==, "市财政局机关");

  entry = g_ptr_array_index (history, 1);
  change = test_find_change (entry, "member-count");
  g_assert_cmpstr (change->from, ==, "118");
  g_assert_cmpstr (change->to, ==, NULL);
  g_assert_cmpint (change->record_id, ==, id);

  all = lh_ledger_get_history (fixture->ledger, NULL, 0, 0, NULL);
  g_assert_cmpuint (all->len, ==, 6);   /* with the other organization and the filling of the ledger */
  newest = lh_ledger_get_history (fixture->ledger, NULL, 0, 2, NULL);
  g_assert_cmpuint (newest->len, ==, 2);
  g_assert_cmpint (lh_history_entry_get_id (g_ptr_array_index (newest, 0)), ==,
                   lh_history_entry_get_id (g_ptr_array_index (history, 0)));
}

/* Neither a refused change nor one that changes nothing leaves a trace. */
static void
test_no_trace (LhTestLedger  *fixture,
               gconstpointer  data)
{
  gint64 id = lh_test_insert_organization (fixture->ledger, "013", "市财政局");
  g_autoptr (LhRecord) record = lh_test_load (fixture->ledger, LH_TYPE_ORGANIZATION, id);
  gint64 version = lh_record_get_version (record);
  g_autoptr (GPtrArray) history = NULL;

  g_assert_false (lh_test_edit (fixture->ledger, LH_TYPE_ORGANIZATION, id, "name", "", NULL));
  g_assert_true (lh_test_edit (fixture->ledger, LH_TYPE_ORGANIZATION, id, "name", "市财政局", NULL));
  g_assert_cmpstr (lh_ledger_get_undo_label (fixture->ledger), ==, "New organization");
  history = lh_ledger_get_history (fixture->ledger, "organization", id, 0, NULL);
  g_assert_cmpuint (history->len, ==, 1);

  /* nobody is told of a new version that is not in the journal, so there must be none */
  lh_test_ledger_reopen (fixture);
  g_clear_object (&record);
  record = lh_test_load (fixture->ledger, LH_TYPE_ORGANIZATION, id);
  g_assert_cmpint (lh_record_get_version (record), ==, version);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  LH_TEST_LEDGER_ADD ("/journal/new-ledger", NULL, test_new_ledger);
  LH_TEST_LEDGER_ADD ("/journal/insert", NULL, test_insert);
  LH_TEST_LEDGER_ADD ("/journal/update", NULL, test_update);
  LH_TEST_LEDGER_ADD ("/journal/blank-text", NULL, test_blank_text);
  LH_TEST_LEDGER_ADD ("/journal/delete", NULL, test_delete);
  LH_TEST_LEDGER_ADD ("/journal/steps", NULL, test_steps);
  LH_TEST_LEDGER_ADD ("/journal/new-change-clears-redo", NULL, test_new_change_clears_redo);
  LH_TEST_LEDGER_ADD ("/journal/conflict", NULL, test_conflict);
  LH_TEST_LEDGER_ADD ("/journal/conflicts-of-kinds", NULL, test_conflicts_of_kinds);
  LH_TEST_LEDGER_ADD ("/journal/own-desk", NULL, test_own_desk);
  LH_TEST_LEDGER_ADD ("/journal/stale-after-undo", NULL, test_stale_after_undo);
  LH_TEST_LEDGER_ADD ("/journal/refused-deletes", NULL, test_refused_deletes);
  LH_TEST_LEDGER_ADD ("/journal/history", NULL, test_history);
  LH_TEST_LEDGER_ADD ("/journal/no-trace", NULL, test_no_trace);

  return g_test_run ();
}
