/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

char     *lh_paths_get_data_dir       (void);
char     *lh_paths_get_default_ledger (void);
char     *lh_paths_get_sample_ledger  (void);
char     *lh_paths_get_export_dir     (void);
gboolean  lh_paths_is_network         (const char *path);
gboolean  lh_paths_mount_is_network   (const char *mountinfo,
                                       guint       device_major,
                                       guint       device_minor);
char     *lh_paths_display            (const char *path);

G_END_DECLS
