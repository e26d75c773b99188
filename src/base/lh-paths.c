/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-paths.h"

#include <string.h>
#include <sys/stat.h>
#include <sys/sysmacros.h>
#include <sys/vfs.h>

/* Of statfs(2): file systems in user space, which may be local or remote. */
#define LH_PATHS_FUSE 0x65735546

/* Of statfs(2): file systems that other computers may change too. */
static const guint32 lh_paths_network_types[] = {
  0x00006969, /* NFS */
  0x0000517B, /* SMB */
  0xFF534D42, /* CIFS */
  0xFE534D42, /* SMB2 */
  0x5346414F, /* AFS */
  0x6B414653, /* kernel AFS */
  0x0000564C, /* NCP */
  0x73757245, /* Coda */
  0x01021997, /* 9P */
  0x00C36400, /* Ceph */
  0x01161970, /* GFS2 */
  0x7461636F, /* OCFS2 */
  0x0BD00BD0, /* Lustre */
  0x786F4256, /* folders shared by VirtualBox */
};

/* File systems in user space over a local disk. */
static const char *const lh_paths_local_fuse_types[] = {
  "fuseblk", "fuse.bindfs", "fuse.cryfs", "fuse.encfs", "fuse.exfat", "fuse.fuse-overlayfs",
  "fuse.gocryptfs", "fuse.mergerfs", "fuse.ntfs", "fuse.ntfs-3g", "fuse.portal", "fuse.unionfs", NULL,
};

/* A new ledger does not exist yet: the nearest folder above it tells. */
static char *
lh_paths_nearest_existing (const char *path)
{
  char *existing = g_canonicalize_filename (path, NULL);

  while (!g_file_test (existing, G_FILE_TEST_EXISTS) && strcmp (existing, "/") != 0)
    {
      char *parent = g_path_get_dirname (existing);

      g_free (existing);
      existing = parent;
    }

  return existing;
}

static gboolean
lh_paths_fuse_is_network (const char *path)
{
  g_autofree char *mountinfo = NULL;
  struct stat info;

  if (stat (path, &info) != 0 || !g_file_get_contents ("/proc/self/mountinfo", &mountinfo, NULL, NULL))
    return TRUE;

  return lh_paths_mount_is_network (mountinfo, major (info.st_dev), minor (info.st_dev));
}

/**
 * lh_paths_get_data_dir:
 *
 * Returns: (transfer full): the user's folder for ledgers; it need not exist
 */
char *
lh_paths_get_data_dir (void)
{
  return g_build_filename (g_get_user_data_dir (), "linghang", NULL);
}

/**
 * lh_paths_get_default_ledger:
 *
 * Returns: (transfer full): the path of the ledger that is opened if none is named
 */
char *
lh_paths_get_default_ledger (void)
{
  return g_build_filename (g_get_user_data_dir (), "linghang", "ledger.linghang", NULL);
}

/**
 * lh_paths_get_sample_ledger:
 *
 * Returns: (transfer full): the path of the sample ledger
 */
char *
lh_paths_get_sample_ledger (void)
{
  return g_build_filename (g_get_user_data_dir (), "linghang", "sample.linghang", NULL);
}

/**
 * lh_paths_get_export_dir:
 *
 * Returns: (transfer full): where exports are offered to be saved: the user's documents, else the home folder
 */
char *
lh_paths_get_export_dir (void)
{
  const char *documents = g_get_user_special_dir (G_USER_DIRECTORY_DOCUMENTS);

  return g_strdup (documents != NULL ? documents : g_get_home_dir ());
}

/**
 * lh_paths_is_network:
 * @path: a path in the encoding of the file system; the file need not exist
 *
 * Whether other computers may open the file too, so that memory shared between processes of this one does not
 * suffice to keep writers apart. In doubt it is %TRUE, the careful answer.
 *
 * Returns: whether @path lies on a network file system
 */
gboolean
lh_paths_is_network (const char *path)
{
  g_autofree char *existing = NULL;
  struct statfs info;

  g_return_val_if_fail (path != NULL, FALSE);

  existing = lh_paths_nearest_existing (path);
  if (statfs (existing, &info) != 0)
    return TRUE;
  if ((guint32) info.f_type == LH_PATHS_FUSE)
    return lh_paths_fuse_is_network (existing);

  for (guint i = 0; i < G_N_ELEMENTS (lh_paths_network_types); i++)
    if ((guint32) info.f_type == lh_paths_network_types[i])
      return TRUE;

  return FALSE;
}

/**
 * lh_paths_mount_is_network:
 * @mountinfo: the content of /proc/self/mountinfo
 * @device_major: the major number of the device of a file
 * @device_minor: its minor number
 *
 * Looks up what kind of file system in user space (FUSE) a file lies on: statfs(2) has one number for all of them,
 * for a USB disk as for a folder reached over SSH.
 *
 * Returns: %FALSE if the kind is known to be local
 */
gboolean
lh_paths_mount_is_network (const char *mountinfo,
                           guint       device_major,
                           guint       device_minor)
{
  g_autofree char *device = g_strdup_printf ("%u:%u", device_major, device_minor);
  g_auto (GStrv) lines = NULL;

  g_return_val_if_fail (mountinfo != NULL, TRUE);

  lines = g_strsplit (mountinfo, "\n", -1);
  for (char **line = lines; *line != NULL; line++)
    {
      g_auto (GStrv) fields = g_strsplit (*line, " ", 4);
      const char *type = strstr (*line, " - ");

      if (g_strv_length (fields) == 4 && type != NULL && strcmp (fields[2], device) == 0)
        {
          g_autofree char *name = g_strndup (type + 3, strcspn (type + 3, " "));

          return !g_strv_contains (lh_paths_local_fuse_types, name);
        }
    }

  return TRUE;
}

/**
 * lh_paths_display:
 * @path: (nullable): a path in the encoding of the file system
 *
 * Spells a path for messages and windows: valid UTF-8, the home folder as “~”.
 *
 * Returns: (transfer full): the text
 */
char *
lh_paths_display (const char *path)
{
  const char *home = g_get_home_dir ();
  gsize length = strlen (home);

  if (path == NULL)
    return g_strdup ("");

  if (length > 1 && strncmp (path, home, length) == 0 && (path[length] == '/' || path[length] == '\0'))
    {
      g_autofree char *rest = g_filename_display_name (path + length);

      return g_strconcat ("~", rest, NULL);
    }

  return g_filename_display_name (path);
}
