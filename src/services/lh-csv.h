/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * LhCsv:
 *
 * A table read from CSV text (RFC 4180, UTF-8): the first line names the columns.
 */
typedef struct _LhCsv LhCsv;

LhCsv      *lh_csv_new_from_resource (const char  *path);
LhCsv      *lh_csv_new_from_file     (const char  *path,
                                      GError     **error);
LhCsv      *lh_csv_new_from_text     (const char  *text);
guint       lh_csv_get_n_lines       (LhCsv       *self);
const char *const *
            lh_csv_get_line          (LhCsv       *self,
                                      guint        line);
gboolean    lh_csv_has_column        (LhCsv       *self,
                                      const char  *column);
void        lh_csv_free              (LhCsv       *self);
guint       lh_csv_get_n_rows        (LhCsv       *self);
guint       lh_csv_get_n_columns     (LhCsv       *self);
const char *lh_csv_get_column        (LhCsv       *self,
                                      guint        column);
const char *lh_csv_get_cell          (LhCsv       *self,
                                      guint        row,
                                      guint        column);
const char *lh_csv_get               (LhCsv       *self,
                                      guint        row,
                                      const char  *column);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LhCsv, lh_csv_free)

G_END_DECLS
