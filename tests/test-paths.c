/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-paths.h"

/* Lines of real machines. */
static const char mountinfo[] =
  "22 1 8:2 / / rw,relatime shared:1 - ext4 /dev/sda2 rw\n"
  "36 22 0:32 / /srv/share rw,nosuid,nodev,relatime shared:20 - fuse.sshfs clerk@server: rw,user_id=1000\n"
  "37 22 8:17 / /media/clerk/USB rw,nosuid,nodev,relatime shared:21 - fuseblk /dev/sdb1 rw,user_id=0\n"
  "38 22 0:33 / /run/user/1000/gvfs rw,nosuid,nodev,relatime shared:22 - fuse.gvfsd-fuse gvfsd-fuse rw\n"
  "39 22 0:34 / /srv/cloud rw,relatime shared:23 master:1 - fuse.rclone remote: rw\n"
  "40 22 0:35 / /run/user/1000/doc rw,relatime - fuse.portal portal rw\n"
  "41 22 0:36 /a\\040b /mnt/dav\\040server rw,relatime - fuse.davfs https://example.org rw\n"
  "42 22 0:37 / /mnt/odd rw,relatime - fuse odd rw\n"
  "damaged\n"
  "43 22 0:38 / /mnt/cut rw\n";

static void
test_mounts (void)
{
  static const struct
  {
    guint device_major;
    guint device_minor;
    gboolean expected;
  } cases[] = {
    { 0, 32, TRUE },
    { 8, 17, FALSE },
    { 0, 33, TRUE },
    { 0, 34, TRUE },
    { 0, 35, FALSE },
    { 0, 36, TRUE },
    /* Unknown, damaged and missing: the careful answer. */
    { 0, 37, TRUE },
    { 0, 38, TRUE },
    { 9, 99, TRUE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpint (lh_paths_mount_is_network (mountinfo, cases[i].device_major, cases[i].device_minor), ==,
                     cases[i].expected);
  g_assert_true (lh_paths_mount_is_network ("", 0, 32));
}

/* The system's own folders lie on this computer, and what does not exist yet lies where it would be. */
static void
test_local (void)
{
  g_assert_false (lh_paths_is_network ("/proc"));
  g_assert_false (lh_paths_is_network ("/proc/no/such/file"));
  g_assert_false (lh_paths_is_network ("/dev/null"));
}

static void
test_folders (void)
{
  g_autofree char *data = lh_paths_get_data_dir ();
  g_autofree char *ledger = lh_paths_get_default_ledger ();
  g_autofree char *sample = lh_paths_get_sample_ledger ();
  g_autofree char *export = lh_paths_get_export_dir ();
  g_autofree char *expected_data = g_build_filename (g_get_user_data_dir (), "linghang", NULL);
  g_autofree char *expected_ledger = g_build_filename (expected_data, "ledger.linghang", NULL);
  g_autofree char *expected_sample = g_build_filename (expected_data, "sample.linghang", NULL);

  g_assert_cmpstr (data, ==, expected_data);
  g_assert_cmpstr (ledger, ==, expected_ledger);
  g_assert_cmpstr (sample, ==, expected_sample);
  g_assert_true (g_path_is_absolute (export));
}

static void
test_display (void)
{
  const char *home = g_get_home_dir ();
  g_autofree char *inside = g_build_filename (home, "文档", "a.linghang", NULL);
  g_autofree char *beside = g_strconcat (home, "-other", NULL);
  g_autofree char *inside_shown = lh_paths_display (inside);
  g_autofree char *home_shown = lh_paths_display (home);
  g_autofree char *beside_shown = lh_paths_display (beside);
  g_autofree char *outside_shown = lh_paths_display ("/srv/台账.linghang");
  g_autofree char *broken_shown = lh_paths_display ("/srv/\xB8\xC4");
  g_autofree char *nothing_shown = lh_paths_display (NULL);

  g_assert_cmpstr (inside_shown, ==, "~/文档/a.linghang");
  g_assert_cmpstr (home_shown, ==, "~");
  g_assert_cmpstr (beside_shown, ==, beside);
  g_assert_cmpstr (outside_shown, ==, "/srv/台账.linghang");
  g_assert_true (g_utf8_validate (broken_shown, -1, NULL));
  g_assert_cmpstr (nothing_shown, ==, "");
}

int
main (int    argc,
      char **argv)
{
  g_setenv ("G_FILENAME_ENCODING", "UTF-8", TRUE);
  g_setenv ("HOME", "/users/clerk", TRUE);
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/paths/mounts", test_mounts);
  g_test_add_func ("/paths/local", test_local);
  g_test_add_func ("/paths/folders", test_folders);
  g_test_add_func ("/paths/display", test_display);

  return g_test_run ();
}
