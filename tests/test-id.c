/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-id.h"

#include <stdlib.h>

#define N_IDS 20000
#define N_THREADS 4

static int
compare_ids (gconstpointer a,
             gconstpointer b)
{
  gint64 first = *(const gint64 *) a;
  gint64 second = *(const gint64 *) b;

  return (first > second) - (first < second);
}

static void
test_increasing (void)
{
  gint64 last = 0;

  for (guint i = 0; i < N_IDS; i++)
    {
      gint64 id = lh_id_new ();

      g_assert_cmpint (id, >, last);
      last = id;
    }
}

/* The upper bits tell the time of creation. */
static void
test_time (void)
{
  g_autoptr (GDateTime) epoch = g_date_time_new_utc (2020, 1, 1, 0, 0, 0);
  gint64 before = g_get_real_time ();
  gint64 id = lh_id_new ();
  gint64 milliseconds = (id >> 21) + g_date_time_to_unix (epoch) * 1000;

  /* A burst of identifiers runs ahead of the clock by a millisecond for each two million. */
  g_assert_cmpint (milliseconds, >=, before / 1000);
  g_assert_cmpint (milliseconds, <=, g_get_real_time () / 1000 + 1);
}

static gpointer
test_threads_run (gpointer data)
{
  gint64 *ids = data;

  for (guint i = 0; i < N_IDS; i++)
    {
      ids[i] = lh_id_new ();
      g_assert_true (i == 0 || ids[i] > ids[i - 1]);
    }

  return NULL;
}

static void
test_threads (void)
{
  g_autofree gint64 *ids = g_new (gint64, N_THREADS * N_IDS);
  GThread *threads[N_THREADS];

  for (guint i = 0; i < N_THREADS; i++)
    threads[i] = g_thread_new ("ids", test_threads_run, ids + i * N_IDS);
  for (guint i = 0; i < N_THREADS; i++)
    g_thread_join (threads[i]);

  qsort (ids, N_THREADS * N_IDS, sizeof *ids, compare_ids);
  for (guint i = 1; i < N_THREADS * N_IDS; i++)
    g_assert_cmpint (ids[i], >, ids[i - 1]);
}

static void
test_text (void)
{
  static const char *const refused[] = { "", "0", "-5", "+5", " 5", "5 ", "5x", "0x5", "9223372036854775808", "1.5" };
  gint64 id = lh_id_new ();
  g_autofree char *text = lh_id_to_string (id);
  gint64 parsed = 0;

  g_assert_true (lh_id_parse (text, &parsed));
  g_assert_cmpint (parsed, ==, id);
  g_assert_true (lh_id_parse ("9223372036854775807", &parsed));
  g_assert_cmpint (parsed, ==, G_MAXINT64);

  for (gsize i = 0; i < G_N_ELEMENTS (refused); i++)
    g_assert_false (lh_id_parse (refused[i], &parsed));
  g_assert_false (lh_id_parse (NULL, &parsed));
  g_assert_cmpint (parsed, ==, G_MAXINT64);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/id/increasing", test_increasing);
  g_test_add_func ("/id/time", test_time);
  g_test_add_func ("/id/threads", test_threads);
  g_test_add_func ("/id/text", test_text);

  return g_test_run ();
}
