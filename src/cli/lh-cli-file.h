/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-report.h"

G_BEGIN_DECLS

gboolean lh_cli_write_report (LhReport    *report,
                              const char  *output,
                              GError     **error);

G_END_DECLS
