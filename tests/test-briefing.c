/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include <errno.h>
#include <gio/gio.h>

#include "lh-briefing-file.h"
#include "lh-briefing-names.h"
#include "lh-briefing-pictures.h"
#include "lh-briefing-set.h"
#include "lh-error.h"
#include "lh-test-ledger.h"

/* More than are in memory at once. */
#define LH_TEST_PICTURES 12

/* A set of a ledger, and a folder for it. */
typedef struct
{
  LhBriefingSet *set;
  char          *folder;
} Fixture;

static void
fixture_set_up (Fixture      *self,
                LhTestLedger *ledger)
{
  const LhBriefingOptions options = { .quarter = lh_quarter_new (2024, 3) };
  g_autoptr (GError) error = NULL;

  lh_test_insert_organization (ledger->ledger, "001", "市财政局");
  self->set = lh_briefing_set_new (ledger->ledger, &options, NULL, &error);
  g_assert_no_error (error);
  self->folder = g_dir_make_tmp ("lh-briefing-XXXXXX", &error);
  g_assert_no_error (error);
}

static void
fixture_clear (Fixture *self)
{
  lh_briefing_set_free (self->set);
  lh_briefing_file_remove (self->folder);
  g_assert_false (g_file_test (self->folder, G_FILE_TEST_EXISTS));
  g_free (self->folder);
}

static guint
count_files (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  guint n = 0;

  g_assert_nonnull (dir);
  while (g_dir_read_name (dir) != NULL)
    n++;
  return n;
}

typedef struct
{
  guint         calls;
  guint         cancel_at;
  GCancellable *cancellable;
} Progress;

static void
progress_cb (guint       done,
             guint       n_files,
             const char *name,
             gpointer    user_data)
{
  Progress *progress = user_data;

  g_assert_cmpuint (done, ==, progress->calls);
  g_assert_cmpint (name != NULL, ==, done < n_files);
  progress->calls++;
  if (progress->calls == progress->cancel_at)
    g_cancellable_cancel (progress->cancellable);
}

/* Before the first file, in the middle, and when all of them are written: cancelled is cancelled. */
static void
test_cancel (LhTestLedger  *ledger,
             gconstpointer  data)
{
  Fixture fixture;
  guint n_files;

  fixture_set_up (&fixture, ledger);
  n_files = lh_briefing_set_get_n_files (fixture.set);
  for (guint at = 1; at <= n_files + 1; at += MAX (n_files / 2, 1))
    {
      g_autoptr (GCancellable) cancellable = g_cancellable_new ();
      g_autoptr (GError) error = NULL;
      Progress progress = { 0, at, cancellable };

      g_assert_null (lh_briefing_set_write (fixture.set, fixture.folder, progress_cb, &progress, cancellable, &error));
      g_assert_error (error, LH_ERROR, LH_ERROR_CANCELLED);
      g_assert_cmpuint (progress.calls, ==, at);
      g_assert_cmpuint (count_files (fixture.folder), ==, 0);
    }
  fixture_clear (&fixture);
}

static void
test_write (LhTestLedger  *ledger,
            gconstpointer  data)
{
  Fixture fixture;
  g_autoptr (GError) error = NULL;
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;
  Progress progress = { 0 };

  fixture_set_up (&fixture, ledger);
  first = lh_briefing_set_write (fixture.set, fixture.folder, progress_cb, &progress, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (progress.calls, ==, lh_briefing_set_get_n_files (fixture.set) + 1);
  for (guint i = 0; i < lh_briefing_set_get_n_files (fixture.set); i++)
    {
      g_autofree char *path = g_build_filename (first, lh_briefing_set_get_file_name (fixture.set, i), NULL);

      g_assert_true (g_file_test (path, G_FILE_TEST_IS_REGULAR));
    }
  second = lh_briefing_set_write (fixture.set, fixture.folder, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (first, !=, second);
  g_assert_cmpuint (count_files (fixture.folder), ==, 2);
  fixture_clear (&fixture);
}

typedef struct
{
  GMainLoop *loop;
  char      *path;
  GError    *error;
} Answer;

static void
written_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  Answer *answer = user_data;

  answer->path = lh_briefing_set_write_finish (result, &answer->error);
  g_main_loop_quit (answer->loop);
}

static void
test_write_async (LhTestLedger  *ledger,
                  gconstpointer  data)
{
  Fixture fixture;
  g_autoptr (GMainLoop) loop = g_main_loop_new (NULL, FALSE);
  Answer answer = { loop, NULL, NULL };
  Progress progress = { 0 };

  fixture_set_up (&fixture, ledger);
  lh_briefing_set_write_async (fixture.set, fixture.folder, progress_cb, &progress, NULL, written_cb, &answer);
  g_main_loop_run (loop);
  g_assert_no_error (answer.error);
  g_assert_true (g_file_test (answer.path, G_FILE_TEST_IS_DIR));
  g_assert_cmpuint (progress.calls, ==, lh_briefing_set_get_n_files (fixture.set) + 1);
  g_free (answer.path);
  fixture_clear (&fixture);
}

/* What went wrong is told by what a person can do about it. */
static void
test_failures (void)
{
  static const struct
  {
    int     number;
    LhError code;
  } cases[] = {
    { ENOSPC, LH_ERROR_FULL }, { EDQUOT, LH_ERROR_FULL }, { ENOENT, LH_ERROR_NOT_FOUND }, { EACCES, LH_ERROR_READ_ONLY },
    { EROFS, LH_ERROR_READ_ONLY }, { EIO, LH_ERROR_IO },
  };
  g_autoptr (GError) full = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_false (lh_briefing_file_fail ("/tmp/x", cases[i].number, &error));
      g_assert_error (error, LH_ERROR, (int) cases[i].code);
    }
  if (g_file_test ("/dev/full", G_FILE_TEST_EXISTS))
    {
      g_assert_false (lh_briefing_file_write ("/dev/full", "x", 1, &full));
      g_assert_error (full, LH_ERROR, LH_ERROR_FULL);
    }
}

static void
test_names (LhTestLedger  *ledger,
            gconstpointer  data)
{
  gint64 first = lh_test_insert_organization (ledger->ledger, "001", "市财政局");
  gint64 second = lh_test_insert_organization (ledger->ledger, "002", "市财政局国库中心");
  g_autoptr (GError) error = NULL;
  LhQuarter quarter = lh_quarter_new (2024, 3);
  g_autoptr (LhStatistics) statistics = lh_ledger_compute_statistics (ledger->ledger, quarter,
                                                                      lh_ledger_default_as_of (quarter), &error);
  g_autoptr (LhBriefingNames) named = NULL;
  g_autoptr (LhBriefingNames) numbered = NULL;
  g_autofree char *kept = NULL;
  g_autofree char *masked = NULL;

  g_assert_no_error (error);
  named = lh_briefing_names_new (ledger->ledger, statistics, TRUE, NULL);
  numbered = lh_briefing_names_new (ledger->ledger, statistics, FALSE, NULL);
  g_assert_cmpstr (lh_briefing_names_get (named, first), ==, "市财政局");
  g_assert_cmpstr (lh_briefing_names_get (numbered, first), ==, "Organization 1");
  g_assert_cmpstr (lh_briefing_names_get (numbered, second), ==, "Organization 2");
  kept = lh_briefing_names_mask (named, "市财政局国库中心与市财政局");
  masked = lh_briefing_names_mask (numbered, "市财政局国库中心与市财政局，财政");
  g_assert_cmpstr (kept, ==, "市财政局国库中心与市财政局");
  g_assert_cmpstr (masked, ==, "Organization 2与Organization 1，财政");   /* the longest name wins */
}

/* All pictures are written before the set is finished, and one that could not be is told. */
static void
test_pictures (void)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *folder = g_dir_make_tmp ("lh-briefing-XXXXXX", &error);
  LhBriefingPictures *pictures = lh_briefing_pictures_new ();

  g_assert_no_error (error);
  for (guint i = 0; i < LH_TEST_PICTURES; i++)
    {
      g_autofree char *name = g_strdup_printf ("%s/%u.png", folder, i);

      lh_briefing_pictures_take (pictures, cairo_image_surface_create (CAIRO_FORMAT_ARGB32, 400, 300), name);
    }
  g_assert_true (lh_briefing_pictures_finish (pictures, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (count_files (folder), ==, LH_TEST_PICTURES);

  pictures = lh_briefing_pictures_new ();
  lh_briefing_pictures_take (pictures, cairo_image_surface_create (CAIRO_FORMAT_ARGB32, 40, 30), folder);
  g_assert_false (lh_briefing_pictures_finish (pictures, &error));
  g_assert_error (error, LH_ERROR, LH_ERROR_IO);
  lh_briefing_file_remove (folder);
}

static void
test_file_names (void)
{
  g_autofree char *clean = lh_briefing_file_clean_name (" a/b:c*“d”?\"\n");
  g_autofree char *chinese = NULL;
  g_autoptr (GString) text = g_string_new (NULL);

  g_assert_cmpstr (clean, ==, "abc“d”");
  for (guint i = 0; i < 100; i++)
    g_string_append (text, "简");
  chinese = lh_briefing_file_clean_name (text->str);
  g_assert_cmpint (g_utf8_strlen (chinese, -1), ==, 80);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  LH_TEST_LEDGER_ADD ("/briefing/cancel", NULL, test_cancel);
  LH_TEST_LEDGER_ADD ("/briefing/write", NULL, test_write);
  LH_TEST_LEDGER_ADD ("/briefing/write-async", NULL, test_write_async);
  LH_TEST_LEDGER_ADD ("/briefing/names", NULL, test_names);
  g_test_add_func ("/briefing/failures", test_failures);
  g_test_add_func ("/briefing/pictures", test_pictures);
  g_test_add_func ("/briefing/file-names", test_file_names);

  return g_test_run ();
}
