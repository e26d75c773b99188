/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include <adwaita.h>

#include "lh-ledger.h"

G_BEGIN_DECLS

/**
 * LhBrandPane:
 *
 * All about one brand: where it stands, its form, its steps, its file, attachments and history.
 *
 * Properties: "ledger", "record".
 */
#define LH_TYPE_BRAND_PANE (lh_brand_pane_get_type ())

G_DECLARE_FINAL_TYPE (LhBrandPane, lh_brand_pane, LH, BRAND_PANE, AdwBin)

void lh_brand_pane_show_tab (LhBrandPane *self,
                             const char  *name);

G_END_DECLS
