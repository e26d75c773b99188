/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include <glib.h>

gboolean lh_document_file_write (const char  *path,
                                 const void  *data,
                                 gsize        length,
                                 GError     **error);
