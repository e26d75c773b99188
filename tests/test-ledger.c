/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-test-ledger.h"

#include "lh-record-list.h"

/* What a ledger tells while the main loop runs. */
typedef struct
{
  guint  n_changed;
  guint  n_status;
  guint  n_external;
  char  *who;
  char  *entities;
} TestSignals;

static void
test_changed_cb (LhLedger           *ledger,
                 const char *const  *entities,
                 TestSignals        *signals)
{
  signals->n_changed++;
  g_free (signals->entities);
  signals->entities = g_strjoinv (" ", (char **) entities);
}

static void
test_status_changed_cb (LhLedger    *ledger,
                        TestSignals *signals)
{
  signals->n_status++;
}

static void
test_external_change_cb (LhLedger    *ledger,
                         const char  *who,
                         TestSignals *signals)
{
  signals->n_external++;
  g_free (signals->who);
  signals->who = g_strdup (who);
}

static void
test_signals_connect (TestSignals *self,
                      LhLedger    *ledger)
{
  *self = (TestSignals) { 0 };
  g_signal_connect (ledger, "changed", G_CALLBACK (test_changed_cb), self);
  g_signal_connect (ledger, "status-changed", G_CALLBACK (test_status_changed_cb), self);
  g_signal_connect (ledger, "external-change", G_CALLBACK (test_external_change_cb), self);
}

static void
test_signals_clear (TestSignals *self)
{
  g_free (self->who);
  g_free (self->entities);
}

static gboolean
test_is_external (gpointer data)
{
  return ((TestSignals *) data)->n_external > 0;
}

static gboolean
test_is_changed (gpointer data)
{
  return ((TestSignals *) data)->n_changed > 0;
}

static gboolean
test_has_status (gpointer data)
{
  return ((TestSignals *) data)->n_status > 0;
}

/* A second window or process on the same file. */
static LhLedger *
test_open_again (LhTestLedger *fixture)
{
  g_autoptr (GError) error = NULL;
  LhLedger *other = lh_ledger_open (fixture->path, &error);

  g_assert_no_error (error);
  return other;
}

static void
test_close (LhLedger *ledger)
{
  lh_ledger_close (ledger);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_finalize_object (ledger);
}

/* Both see what either does, within two seconds, in the objects they hold; nobody overwrites the other unseen. */
static void
test_two_windows (LhTestLedger  *fixture,
                  gconstpointer  data)
{
  gint64 id = lh_test_insert_organization (fixture->ledger, "013", "市财政局");
  LhLedger *other = test_open_again (fixture);
  g_autoptr (LhRecord) held = lh_test_load (other, LH_TYPE_ORGANIZATION, id);
  g_autoptr (LhRecord) form = lh_record_duplicate (held);
  g_autoptr (LhChangeSet) late = lh_change_set_new ("edit-organization");
  g_autoptr (GError) error = NULL;
  g_autofree char *shown = NULL;
  TestSignals own, signals;

  test_signals_connect (&own, fixture->ledger);
  test_signals_connect (&signals, other);
  lh_test_edit (fixture->ledger, LH_TYPE_ORGANIZATION, id, "secretary", "王芳", &error);
  g_assert_no_error (error);

  g_assert_true (lh_test_wait (test_is_changed, &signals, 2000));
  g_assert_cmpstr (signals.entities, ==, "organization");
  g_assert_cmpuint (signals.n_external, ==, 1);
  g_assert_nonnull (signals.who);
  g_assert_cmpstr (lh_record_get_text (held, LH_ORGANIZATION_SECRETARY), ==, "王芳");
  g_assert_cmpuint (own.n_changed, ==, 1);
  g_assert_cmpuint (own.n_external, ==, 0);

  lh_test_record_set (form, "secretary", "孙丽");
  lh_change_set_update (late, form);
  g_assert_false (lh_ledger_apply (other, late, NULL, &error));
  g_assert_error (error, LH_ERROR, LH_ERROR_CONFLICT);
  g_assert_nonnull (strstr (error->message, signals.who));
  g_assert_cmpstr (lh_record_get_text (held, LH_ORGANIZATION_SECRETARY), ==, "王芳");

  /* repeated on the new values it goes through, and the first window sees it */
  g_assert_true (lh_test_edit (other, LH_TYPE_ORGANIZATION, id, "secretary", "孙丽", NULL));
  g_assert_true (lh_test_wait (test_is_external, &own, 2000));
  shown = lh_test_get (fixture->ledger, LH_TYPE_ORGANIZATION, id, "secretary");
  g_assert_cmpstr (shown, ==, "孙丽");

  test_close (other);
  test_signals_clear (&own);
  test_signals_clear (&signals);
}

/* New and deleted records, terms and undo cross over as well. */
static void
test_two_registers (LhTestLedger  *fixture,
                    gconstpointer  data)
{
  LhLedger *other = test_open_again (fixture);
  GListModel *organizations = lh_ledger_get_organizations (other);
  GListModel *categories = lh_ledger_get_vocabulary (other, "project-category");
  const guint n_categories = g_list_model_get_n_items (categories);
  TestSignals signals;

  test_signals_connect (&signals, other);
  g_assert_cmpuint (g_list_model_get_n_items (organizations), ==, 0);
  lh_test_insert_organization (fixture->ledger, "013", "市财政局");
  g_assert_true (lh_test_wait (test_is_changed, &signals, 2000));
  g_assert_cmpuint (g_list_model_get_n_items (organizations), ==, 1);

  signals.n_changed = 0;
  lh_test_insert (fixture->ledger, LH_TYPE_TERM, "vocabulary", "project-category", "code", "own", "name", "本市类", NULL);
  g_assert_true (lh_test_wait (test_is_changed, &signals, 2000));
  g_assert_cmpuint (g_list_model_get_n_items (categories), ==, n_categories + 1);

  /* the desk is the same, so the other window can take the last step back */
  g_assert_cmpstr (lh_ledger_get_undo_label (other), ==, "New term");
  signals.n_changed = 0;
  g_free (lh_ledger_undo (fixture->ledger, NULL));
  g_assert_true (lh_test_wait (test_is_changed, &signals, 2000));
  g_assert_cmpuint (g_list_model_get_n_items (categories), ==, n_categories);
  g_assert_cmpstr (lh_ledger_get_redo_label (other), ==, "New term");

  test_close (other);
  test_signals_clear (&signals);
}

/* A live ledger keeps lights and figures up to date, also after changes from elsewhere. */
static void
test_live (LhTestLedger  *fixture,
           gconstpointer  data)
{
  gint64 organization = lh_test_insert_organization (fixture->ledger, "013", "市财政局");
  gint64 id = lh_test_insert_project (fixture->ledger, organization, "财政惠企直达");
  LhLedger *other = test_open_again (fixture);
  g_autoptr (LhRecord) project = NULL;
  LhStatistics *statistics;
  TestSignals signals;

  test_signals_connect (&signals, other);
  lh_ledger_set_quarter (other, lh_quarter_new (2024, 2));
  lh_ledger_set_live (other, TRUE);
  project = lh_test_load (other, LH_TYPE_PROJECT, id);
  g_assert_true (lh_test_wait (test_has_status, &signals, 2000));
  g_assert_nonnull (lh_project_get_status (LH_PROJECT (project)));
  g_assert_cmpint (lh_project_status_get_values (lh_project_get_status (LH_PROJECT (project)))->light, ==, LH_LIGHT_RED);

  signals.n_status = 0;
  lh_test_insert_progress (fixture->ledger, id, "2024Q2", "45");
  g_assert_true (lh_test_wait (test_has_status, &signals, 2000));
  g_assert_cmpint (lh_project_status_get_values (lh_project_get_status (LH_PROJECT (project)))->light, ==,
                   LH_LIGHT_GREEN);
  statistics = lh_ledger_get_statistics (other);
  lh_test_check_figure (statistics, "reports-on-time", "1");
  lh_test_check_statistics (statistics);

  test_close (other);
  test_signals_clear (&signals);
}

/* Closed in the middle of everything: what is under way ends quietly. */
static void
test_close_under_way (LhTestLedger  *fixture,
                      gconstpointer  data)
{
  gint64 organization = lh_test_insert_organization (fixture->ledger, "013", "市财政局");
  gint64 id = lh_test_insert_project (fixture->ledger, organization, "财政惠企直达");
  LhLedger *other = test_open_again (fixture);
  g_autoptr (LhQuery) query = lh_query_new (LH_TYPE_PROJECT);
  g_autoptr (LhRecordList) list = NULL;

  lh_ledger_set_live (other, TRUE);
  list = lh_record_list_new (other, query);
  lh_test_edit (fixture->ledger, LH_TYPE_PROJECT, id, "note", "甲", NULL);
  lh_test_edit (other, LH_TYPE_PROJECT, id, "goal", "乙", NULL);
  lh_ledger_close (other);
  lh_test_wait (NULL, NULL, 50);
  g_clear_object (&list);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_finalize_object (other);
}

/* One object per record, whoever asks for it; a change shows in it at once. */
static void
test_identity (LhTestLedger  *fixture,
               gconstpointer  data)
{
  gint64 organization_id = lh_test_insert_organization (fixture->ledger, "013", "市财政局");
  gint64 id = lh_test_insert_project (fixture->ledger, organization_id, "财政惠企直达");
  g_autoptr (LhRecord) project = lh_test_load (fixture->ledger, LH_TYPE_PROJECT, id);
  g_autoptr (LhRecord) again = lh_test_load (fixture->ledger, LH_TYPE_PROJECT, id);
  g_autoptr (LhQuery) query = lh_query_new (LH_TYPE_PROJECT);
  g_autoptr (GPtrArray) found = lh_ledger_query (fixture->ledger, query, NULL);
  g_autoptr (LhRecord) organization = NULL;
  g_autofree char *name = NULL;

  g_assert_true (project == again);
  g_assert_cmpuint (found->len, ==, 1);
  g_assert_true (g_ptr_array_index (found, 0) == project);
  g_object_get (project, "organization", &organization, NULL);
  g_assert_true (organization == (LhRecord *) lh_ledger_get_organization (fixture->ledger, organization_id));

  lh_test_edit (fixture->ledger, LH_TYPE_ORGANIZATION, organization_id, "name", "财政局", NULL);
  g_assert_cmpstr (lh_record_get_text (organization, LH_ORGANIZATION_NAME), ==, "财政局");
  name = lh_ledger_format_field (fixture->ledger, project, LH_PROJECT_ORGANIZATION_ID, NULL);
  g_assert_cmpstr (name, ==, "财政局");
}

static void
test_missing_record (LhTestLedger  *fixture,
                     gconstpointer  data)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (lh_ledger_load (fixture->ledger, LH_TYPE_PROJECT, 42, &error));
  g_assert_error (error, LH_ERROR, LH_ERROR_NOT_FOUND);
}

static void
test_settings (LhTestLedger  *fixture,
               gconstpointer  data)
{
  g_autoptr (GError) error = NULL;

  g_assert_cmpstr (lh_ledger_get_setting (fixture->ledger, "language", NULL), ==, "zh_CN");
  g_assert_cmpstr (lh_ledger_get_setting (fixture->ledger, "office-name", "无"), ==, "无");
  g_assert_true (lh_ledger_set_setting (fixture->ledger, "office-name", "示例市直机关工委", NULL));
  g_assert_true (lh_ledger_set_setting (fixture->ledger, "office-name", "市直机关工委", NULL));
  lh_test_ledger_reopen (fixture);
  g_assert_cmpstr (lh_ledger_get_setting (fixture->ledger, "office-name", NULL), ==, "市直机关工委");
  g_assert_true (lh_ledger_set_setting (fixture->ledger, "office-name", NULL, NULL));
  g_assert_cmpstr (lh_ledger_get_setting (fixture->ledger, "office-name", "无"), ==, "无");

  g_assert_false (lh_ledger_set_setting (fixture->ledger, "light.yellow-days", "soon", &error));
  g_assert_error (error, LH_ERROR, LH_ERROR_INVALID);
  g_assert_true (lh_ledger_set_setting (fixture->ledger, "light.yellow-days", "20", NULL));
  g_assert_cmpstr (lh_ledger_get_setting (fixture->ledger, "light.yellow-days", NULL), ==, "20");
}

/* What a person reads in a table. */
static void
test_format (LhTestLedger  *fixture,
             gconstpointer  data)
{
  static const struct
  {
    const char *field;
    const char *value;
    const char *text;
  } cases[] = {
    { "name", "财政惠企直达", "财政惠企直达" },
    { "category", "hard-problem", "攻坚类" },
    { "work-fields", "political integration", "政治建设, 党业融合" },
    { "state", "in-progress", "In progress" },
    { "budget", "35000", "3.50" },
    { "budget", "35049.99", "3.50" },
    { "budget", "35050", "3.51" },
    { "budget", "0", "0.00" },
    { "budget", NULL, "" },
    { "start-date", "2024-03-05", "5 March 2024" },
    { "member-count", "0", "0" },
    { "category", NULL, "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (LhRecord) project = lh_test_record_new (LH_TYPE_PROJECT, cases[i].field, cases[i].value, NULL);
      g_autofree char *text = NULL;
      guint field;

      g_test_message ("%s = %s", cases[i].field, cases[i].value);
      lh_record_class_find_field (LH_RECORD_GET_CLASS (project), cases[i].field, &field);
      text = lh_ledger_format_field (fixture->ledger, project, field, NULL);
      g_assert_cmpstr (text, ==, cases[i].text);
    }
}

/* Results of the asynchronous face. */
typedef struct
{
  GAsyncResult *result;
} TestAsync;

static void
test_async_cb (GObject      *source,
               GAsyncResult *result,
               gpointer      user_data)
{
  ((TestAsync *) user_data)->result = g_object_ref (result);
}

static gboolean
test_has_result (gpointer data)
{
  return ((TestAsync *) data)->result != NULL;
}

static void
test_async (LhTestLedger  *fixture,
            gconstpointer  data)
{
  g_autoptr (LhChangeSet) changes = lh_change_set_new ("new-organization");
  g_autoptr (LhChangeSet) bad = lh_change_set_new ("new-organization");
  g_autoptr (LhRecord) record = lh_test_record_new (LH_TYPE_ORGANIZATION, "code", "013", "name", "市财政局",
                                                    "kind", "branch", NULL);
  g_autoptr (LhRecord) nameless = lh_test_record_new (LH_TYPE_ORGANIZATION, "code", "014", "kind", "branch", NULL);
  g_autoptr (LhQuery) query = lh_query_new (LH_TYPE_ORGANIZATION);
  g_autoptr (GPtrArray) findings = NULL;
  g_autoptr (GPtrArray) records = NULL;
  g_autoptr (GPtrArray) history = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *label = NULL;
  TestAsync async = { 0 };

  lh_change_set_insert (changes, record);
  lh_ledger_apply_async (fixture->ledger, changes, NULL, test_async_cb, &async);
  g_assert_true (lh_test_wait (test_has_result, &async, 2000));
  g_assert_true (lh_ledger_apply_finish (fixture->ledger, async.result, NULL, NULL));
  g_clear_object (&async.result);

  lh_change_set_insert (bad, nameless);
  lh_ledger_apply_async (fixture->ledger, bad, NULL, test_async_cb, &async);
  g_assert_true (lh_test_wait (test_has_result, &async, 2000));
  g_assert_false (lh_ledger_apply_finish (fixture->ledger, async.result, &findings, &error));
  g_assert_error (error, LH_ERROR, LH_ERROR_INVALID);
  g_assert_cmpstr (((LhFinding *) g_ptr_array_index (findings, 0))->field, ==, "name");
  g_clear_object (&async.result);

  lh_ledger_query_async (fixture->ledger, query, NULL, test_async_cb, &async);
  g_assert_true (lh_test_wait (test_has_result, &async, 2000));
  records = lh_ledger_query_finish (fixture->ledger, async.result, NULL);
  g_assert_cmpuint (records->len, ==, 1);
  g_clear_object (&async.result);

  lh_ledger_count_async (fixture->ledger, query, NULL, test_async_cb, &async);
  g_assert_true (lh_test_wait (test_has_result, &async, 2000));
  g_assert_cmpint (lh_ledger_count_finish (fixture->ledger, async.result, NULL), ==, 1);
  g_clear_object (&async.result);

  lh_ledger_get_history_async (fixture->ledger, "organization", 0, 0, test_async_cb, &async);
  g_assert_true (lh_test_wait (test_has_result, &async, 2000));
  history = lh_ledger_get_history_finish (fixture->ledger, async.result, NULL);
  g_assert_cmpuint (history->len, ==, 1);
  g_clear_object (&async.result);

  lh_ledger_undo_async (fixture->ledger, test_async_cb, &async);
  g_assert_true (lh_test_wait (test_has_result, &async, 2000));
  label = lh_ledger_undo_finish (fixture->ledger, async.result, NULL);
  g_assert_cmpstr (label, ==, "New organization");
  g_clear_object (&async.result);
  g_assert_cmpint (lh_test_count (fixture->ledger, LH_TYPE_ORGANIZATION), ==, 0);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  LH_TEST_LEDGER_ADD ("/ledger/two-windows", NULL, test_two_windows);
  LH_TEST_LEDGER_ADD ("/ledger/two-registers", NULL, test_two_registers);
  LH_TEST_LEDGER_ADD ("/ledger/live", NULL, test_live);
  LH_TEST_LEDGER_ADD ("/ledger/close-under-way", NULL, test_close_under_way);
  LH_TEST_LEDGER_ADD ("/ledger/identity", NULL, test_identity);
  LH_TEST_LEDGER_ADD ("/ledger/missing-record", NULL, test_missing_record);
  LH_TEST_LEDGER_ADD ("/ledger/settings", NULL, test_settings);
  LH_TEST_LEDGER_ADD ("/ledger/format", NULL, test_format);
  LH_TEST_LEDGER_ADD ("/ledger/async", NULL, test_async);

  return g_test_run ();
}
