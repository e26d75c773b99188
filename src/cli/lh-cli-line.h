/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-cli-kind.h"

G_BEGIN_DECLS

/**
 * LhCliLine:
 * @kind: what is changed
 * @words: (array zero-terminated=1): the change as it was written: KIND new FIELD=VALUE…, KIND RECORD FIELD=VALUE…, or
 *   KIND RECORD to be deleted
 * @is_delete: whether the record is deleted
 * @version: version that the record must have; 0 for any
 * @number: number of the line in a file; 0 on the command line
 *
 * One change of "set", understood but not yet looked up.
 */
typedef struct
{
  const LhCliKind *kind;
  GStrv            words;
  gboolean         is_delete;
  gint64           version;
  guint            number;
} LhCliLine;

LhCliLine *lh_cli_line_new         (GStrv             words,
                                    gboolean          is_delete,
                                    gint64            version,
                                    GError          **error);
void       lh_cli_line_free        (LhCliLine        *self);
char      *lh_cli_line_get_command (const LhCliLine  *self);
GPtrArray *lh_cli_lines_read       (const char       *path,
                                    GError          **error);
gboolean   lh_cli_split_assignment (const char       *text,
                                    char            **name,
                                    const char      **value,
                                    GError          **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LhCliLine, lh_cli_line_free)

G_END_DECLS
