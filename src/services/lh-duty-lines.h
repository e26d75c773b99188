/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include <gio/gio.h>

#include "lh-ledger.h"

G_BEGIN_DECLS

/**
 * LhDutyLines:
 * @lists: (element-type LhRecord): the lists of a year that have duties, in their order
 * @lines: (element-type LhRecord): their lines that have duties, by list and position
 *
 * What duties of a year can be asked about.
 */
typedef struct
{
  GPtrArray *lists;
  GPtrArray *lines;
} LhDutyLines;

void         lh_duty_lines_load_async  (LhLedger             *ledger,
                                        int                   year,
                                        GCancellable         *cancellable,
                                        GAsyncReadyCallback   callback,
                                        gpointer              user_data);
LhDutyLines *lh_duty_lines_load_finish (LhLedger             *ledger,
                                        GAsyncResult         *result,
                                        GError              **error);
void         lh_duty_lines_free        (LhDutyLines          *self);
LhRecord    *lh_duty_lines_find_list   (const LhDutyLines    *self,
                                        LhRecord             *line);
char        *lh_duty_line_format       (LhLedger             *ledger,
                                        LhRecord             *line);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LhDutyLines, lh_duty_lines_free)

G_END_DECLS
