/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * LhZipReader:
 *
 * The parts of a zip file, by name. Names are keys, never paths; upper and lower case are the same.
 */
typedef struct _LhZipReader LhZipReader;

/**
 * LhZipChunkFunc:
 *
 * Takes the next bytes of a part.
 */
typedef gboolean (*LhZipChunkFunc) (const char  *bytes,
                                    gsize        n_bytes,
                                    gboolean     last,
                                    gpointer     data,
                                    GError     **error);

LhZipReader *lh_zip_reader_open  (const char      *path,
                                  GError         **error);
void         lh_zip_reader_close (LhZipReader     *self);
gboolean     lh_zip_reader_has   (LhZipReader     *self,
                                  const char      *part);
gboolean     lh_zip_reader_read  (LhZipReader     *self,
                                  const char      *part,
                                  LhZipChunkFunc   func,
                                  gpointer         data,
                                  GError         **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LhZipReader, lh_zip_reader_close)

G_END_DECLS
