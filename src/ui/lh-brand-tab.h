/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include <adwaita.h>

#include "lh-ledger.h"

G_BEGIN_DECLS

/**
 * LhBrandTab:
 *
 * A tab of the file of a brand. Its kinds differ in their .ui only.
 *
 * Properties: "ledger", "record" (#LhBrand, NULL for none).
 */
#define LH_TYPE_BRAND_TAB (lh_brand_tab_get_type ())

G_DECLARE_DERIVABLE_TYPE (LhBrandTab, lh_brand_tab, LH, BRAND_TAB, AdwBin)

struct _LhBrandTabClass
{
  AdwBinClass parent_class;

  gpointer padding[4];
};

void lh_brand_tab_class_set_template (LhBrandTabClass *klass,
                                      const char      *resource);

G_END_DECLS
