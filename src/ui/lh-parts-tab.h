/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include <adwaita.h>

#include "lh-ledger.h"

G_BEGIN_DECLS

/**
 * LhPartsTab:
 *
 * A tab with the parts of a record. Its kinds differ in their .ui only.
 *
 * Properties: "ledger", "record" (whose parts; NULL for none).
 */
#define LH_TYPE_PARTS_TAB (lh_parts_tab_get_type ())

G_DECLARE_DERIVABLE_TYPE (LhPartsTab, lh_parts_tab, LH, PARTS_TAB, AdwBin)

struct _LhPartsTabClass
{
  AdwBinClass parent_class;

  gpointer padding[4];
};

void lh_parts_tab_class_set_template (LhPartsTabClass *klass,
                                      const char      *resource);

G_END_DECLS
