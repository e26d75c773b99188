/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-report.h"

G_BEGIN_DECLS

gboolean lh_xlsx_writer_write (LhReport    *report,
                               LhEdition    edition,
                               const char  *path,
                               GError     **error);

G_END_DECLS
