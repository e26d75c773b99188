/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-test-ledger.h"

#include <errno.h>
#include <gio/gio.h>
#include <glib/gstdio.h>
#include <signal.h>
#include <stdlib.h>
#include <sys/resource.h>
#include <unistd.h>

/* The program starts itself again as the one that is killed or runs out of disk:
 *   test-store-crash --write FILE ID   changes an organization for ever, says each number once it is stored
 *   test-store-crash --fill FILE ID    the same with ever longer texts, on a disk that gets full */

static const char *test_program;

static void
test_say (gint64 number)
{
  printf ("%" G_GINT64_FORMAT "\n", number);
  fflush (stdout);
}

static gboolean
test_store_number (LhLedger  *ledger,
                   gint64     id,
                   gint64     number,
                   gsize      length,
                   GError   **error)
{
  g_autofree char *padding = g_strnfill (length, 'x');
  g_autofree char *text = g_strdup_printf ("%" G_GINT64_FORMAT " %s", number, padding);

  return lh_test_edit (ledger, LH_TYPE_ORGANIZATION, id, "note", text, error);
}

static int
test_write_for_ever (LhLedger *ledger,
                     gint64    id)
{
  for (gint64 number = 1;; number++)
    {
      if (!test_store_number (ledger, id, number, 2000, NULL))
        return EXIT_FAILURE;
      test_say (number);
    }
}

/* Ends well when the disk gets full, the error says so, what was stored can be read, and work goes on with more room. */
static int
test_write_until_full (LhLedger *ledger,
                       gint64    id)
{
  struct rlimit limit;
  g_autoptr (GError) error = NULL;
  g_autofree char *note = NULL;
  gint64 number = 1;

  signal (SIGXFSZ, SIG_IGN);
  getrlimit (RLIMIT_FSIZE, &limit);
  limit.rlim_cur = 512 * 1024;
  setrlimit (RLIMIT_FSIZE, &limit);

  while (test_store_number (ledger, id, number, 20000, &error))
    test_say (number++);
  if (!g_error_matches (error, LH_ERROR, LH_ERROR_FULL) && !g_error_matches (error, LH_ERROR, LH_ERROR_IO))
    return EXIT_FAILURE;
  note = lh_test_get (ledger, LH_TYPE_ORGANIZATION, id, "note");
  if (number < 3 || g_ascii_strtoll (note, NULL, 10) != number - 1)
    return EXIT_FAILURE;

  limit.rlim_cur = limit.rlim_max;
  setrlimit (RLIMIT_FSIZE, &limit);
  if (!test_store_number (ledger, id, number, 20000, NULL))
    return EXIT_FAILURE;
  test_say (number);
  return EXIT_SUCCESS;
}

static int
test_run_child (char **argv)
{
  g_autoptr (LhLedger) ledger = lh_ledger_open (argv[2], NULL);
  const gint64 id = g_ascii_strtoll (argv[3], NULL, 10);

  if (ledger == NULL)
    return EXIT_FAILURE;
  return g_str_equal (argv[1], "--write") ? test_write_for_ever (ledger, id) : test_write_until_full (ledger, id);
}

static GSubprocess *
test_start (LhTestLedger *fixture,
            const char   *mode,
            gint64        id)
{
  g_autofree char *text = lh_test_id (id);
  g_autoptr (GError) error = NULL;
  GSubprocess *child;

  child = g_subprocess_new (G_SUBPROCESS_FLAGS_STDOUT_PIPE, &error, test_program, mode, fixture->path, text, NULL);
  g_assert_no_error (error);
  return child;
}

/* Reads what the child says up to a number of lines, or to the end; returns the last number. */
static gint64
test_listen (GDataInputStream *stream,
             guint             n_lines,
             gint64            last)
{
  for (guint i = 0; i < n_lines; i++)
    {
      g_autofree char *line = g_data_input_stream_read_line (stream, NULL, NULL, NULL);

      if (line == NULL)
        break;
      last = g_ascii_strtoll (line, NULL, 10);
    }
  return last;
}

static void
test_check_sound (LhTestLedger *fixture)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) problems = lh_ledger_check (fixture->ledger, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (problems->len, ==, 0);
}

static gint64
test_get_number (LhTestLedger *fixture,
                 gint64        id)
{
  g_autofree char *note = lh_test_get (fixture->ledger, LH_TYPE_ORGANIZATION, id, "note");

  return note != NULL ? g_ascii_strtoll (note, NULL, 10) : 0;
}

static void
test_close (LhTestLedger *fixture)
{
  lh_ledger_close (fixture->ledger);
  g_clear_object (&fixture->ledger);
}

static void
test_open (LhTestLedger *fixture)
{
  g_autoptr (GError) error = NULL;

  fixture->ledger = lh_ledger_open (fixture->path, &error);
  g_assert_no_error (error);
}

/* Killed in the middle of writing: what the program had said to be stored is there, whole, with its journal. */
static void
test_kill (LhTestLedger  *fixture,
           gconstpointer  data)
{
  const guint n_kills = g_test_slow () ? 100 : 3;
  gint64 id = lh_test_insert_organization (fixture->ledger, "013", "市财政局");

  test_close (fixture);
  for (guint i = 0; i < n_kills; i++)
    {
      g_autoptr (GSubprocess) child = test_start (fixture, "--write", id);
      g_autoptr (GDataInputStream) stream = g_data_input_stream_new (g_subprocess_get_stdout_pipe (child));
      g_autoptr (GPtrArray) history = NULL;
      gint64 last, stored;

      last = test_listen (stream, (guint) g_test_rand_int_range (2, 12), 0);
      g_usleep ((gulong) g_test_rand_int_range (0, 8000));
      g_subprocess_send_signal (child, SIGKILL);
      g_assert_true (g_subprocess_wait (child, NULL, NULL));
      last = test_listen (stream, G_MAXUINT, last);

      test_open (fixture);
      stored = test_get_number (fixture, id);
      g_test_message ("said %" G_GINT64_FORMAT ", stored %" G_GINT64_FORMAT, last, stored);
      g_assert_cmpint (last, >, 0);
      g_assert_cmpint (stored, >=, last);
      g_assert_cmpint (stored, <=, last + 1);
      history = lh_ledger_get_history (fixture->ledger, "organization", id, 1, NULL);
      g_assert_cmpstr (lh_history_entry_get_command (g_ptr_array_index (history, 0)), ==, "edit-organization");
      test_check_sound (fixture);

      /* and it can be undone */
      g_free (lh_ledger_undo (fixture->ledger, NULL));
      g_assert_cmpint (test_get_number (fixture, id), ==, stored - 1);
      test_close (fixture);
    }
  test_open (fixture);
}

static void
test_disk_full (LhTestLedger  *fixture,
                gconstpointer  data)
{
  gint64 id = lh_test_insert_organization (fixture->ledger, "013", "市财政局");
  g_autoptr (GSubprocess) child = NULL;
  g_autoptr (GDataInputStream) stream = NULL;
  gint64 last;

  test_close (fixture);
  child = test_start (fixture, "--fill", id);
  stream = g_data_input_stream_new (g_subprocess_get_stdout_pipe (child));
  last = test_listen (stream, G_MAXUINT, 0);
  g_assert_true (g_subprocess_wait_check (child, NULL, NULL));

  test_open (fixture);
  g_assert_cmpint (test_get_number (fixture, id), ==, last);
  test_check_sound (fixture);
}

/* The same as the store sees it: SQLite says full, the change is gone, the next one goes through. */
static void
test_no_room (LhTestLedger  *fixture,
              gconstpointer  data)
{
  gint64 id = lh_test_insert_organization (fixture->ledger, "013", "市财政局");
  g_autoptr (LhSession) session = lh_test_colleague_new (fixture->path);
  LhConnection *connection = lh_session_get_connection (session);
  g_autofree char *text = g_strnfill (1000000, 'x');
  g_autoptr (LhRecord) record = lh_session_load (session, LH_TYPE_ORGANIZATION, id, NULL);
  g_autoptr (GError) error = NULL;

  g_assert_true (lh_connection_run_script (connection, "PRAGMA max_page_count = 1", NULL));
  lh_test_record_set (record, "note", text);
  g_assert_true (lh_session_begin (session, "edit-organization", NULL));
  g_assert_false (lh_session_update (session, record, &error));
  g_assert_error (error, LH_ERROR, LH_ERROR_FULL);
  g_assert_nonnull (strstr (error->message, "test.linghang"));
  lh_session_rollback (session);
  lh_test_assert_field (fixture->ledger, LH_TYPE_ORGANIZATION, id, "note", NULL);

  g_assert_true (lh_connection_run_script (connection, "PRAGMA max_page_count = 1000000", NULL));
  lh_test_colleague_edit (session, LH_TYPE_ORGANIZATION, id, "note", text);
  lh_test_assert_field (fixture->ledger, LH_TYPE_ORGANIZATION, id, "note", text);
  test_check_sound (fixture);
}

int
main (int   argc,
      char *argv[])
{
  if (argc == 4 && (g_str_equal (argv[1], "--write") || g_str_equal (argv[1], "--fill")))
    return test_run_child (argv);

  test_program = argv[0];
  g_test_init (&argc, &argv, NULL);

  LH_TEST_LEDGER_ADD ("/store-crash/kill", NULL, test_kill);
  LH_TEST_LEDGER_ADD ("/store-crash/disk-full", NULL, test_disk_full);
  LH_TEST_LEDGER_ADD ("/store-crash/no-room", NULL, test_no_room);

  return g_test_run ();
}
