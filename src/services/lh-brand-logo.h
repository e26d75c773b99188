/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-ledger.h"

G_BEGIN_DECLS

/* Most bytes the picture of a logo may have. */
#define LH_BRAND_LOGO_LIMIT (5 * 1024 * 1024)

const char *lh_brand_logo_get_type   (GFile                *file,
                                      GError              **error);
gboolean    lh_brand_logo_set        (LhLedger             *ledger,
                                      LhRecord             *brand,
                                      GFile                *file,
                                      GError              **error);
void        lh_brand_logo_set_async  (LhLedger             *ledger,
                                      LhRecord             *brand,
                                      GFile                *file,
                                      GAsyncReadyCallback   callback,
                                      gpointer              user_data);
gboolean    lh_brand_logo_set_finish (GAsyncResult         *result,
                                      GError              **error);

G_END_DECLS
