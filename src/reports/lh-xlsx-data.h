/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-xlsx-cells.h"

G_BEGIN_DECLS

gboolean lh_xlsx_data_write (LhXlsxContext  *context,
                             lxw_worksheet  *worksheet,
                             const char     *name,
                             LhReportTable  *table,
                             GError        **error);

G_END_DECLS
