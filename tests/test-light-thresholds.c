/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-error.h"
#include "lh-light-rule.h"

static void
test_thresholds (void)
{
  static const struct
  {
    const char *key;
    const char *value;
    gboolean    fits;
  } cases[] = {
    { "light.yellow-lag", "12.5", TRUE },
    { "light.yellow-lag", "much", FALSE },
    { "light.yellow-days", "0", TRUE },
    { "light.yellow-days", "-1", FALSE },
    { "light.yellow-days", "ten", FALSE },
    { "light.yellow-days", "4000", FALSE },
    { "light.orange", "true", TRUE },
    { "light.orange", "perhaps", FALSE },
    { "office-name", "anything", TRUE },
  };
  LhLightThresholds shipped;
  guint n_infos;

  g_assert_nonnull (lh_light_thresholds_get_infos (&n_infos));
  g_assert_cmpuint (n_infos, ==, 13);
  lh_light_thresholds_init (&shipped);
  g_assert_cmpint (shipped.yellow_lag, ==, 100);
  g_assert_cmpint (shipped.red_lag, ==, 300);
  g_assert_cmpint (shipped.yellow_days, ==, 15);
  g_assert_cmpint (shipped.yellow_progress, ==, 900);
  g_assert_cmpint (shipped.tracking_days, ==, 30);
  g_assert_false (shipped.orange);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      LhLightThresholds thresholds = shipped;
      g_autoptr (GError) error = NULL;

      g_test_message ("%s = %s", cases[i].key, cases[i].value);
      g_assert_cmpint (lh_light_thresholds_set (&thresholds, cases[i].key, cases[i].value, &error), ==, cases[i].fits);
      if (cases[i].fits)
        continue;
      g_assert_error (error, LH_ERROR, LH_ERROR_INVALID);
      g_assert_cmpmem (&thresholds, sizeof thresholds, &shipped, sizeof shipped);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/light-thresholds/set", test_thresholds);

  return g_test_run ();
}
