/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-ledger.h"

G_BEGIN_DECLS

gboolean lh_sample_fill (LhLedger  *ledger,
                         GError   **error);
gboolean lh_scale_fill  (LhLedger  *ledger,
                         guint      n_projects,
                         GError   **error);

G_END_DECLS
