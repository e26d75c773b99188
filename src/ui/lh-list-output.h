/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-record-table.h"

G_BEGIN_DECLS

void lh_list_output_run (LhRecordTable *table,
                         const char    *kind);

G_END_DECLS
