/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include <adwaita.h>

#include "lh-ledger.h"

G_BEGIN_DECLS

/**
 * LhLedgerBin:
 *
 * A widget that shows something of one record of a ledger, and follows both while it is seen.
 *
 * Properties: "ledger", "record" (NULL for none).
 */
#define LH_TYPE_LEDGER_BIN (lh_ledger_bin_get_type ())

G_DECLARE_DERIVABLE_TYPE (LhLedgerBin, lh_ledger_bin, LH, LEDGER_BIN, AdwBin)

/**
 * LhLedgerBinClass:
 * @refresh: shows the record; called when another one is set, when the ledger changed, and when the widget is seen again
 */
struct _LhLedgerBinClass
{
  AdwBinClass parent_class;

  void (* refresh) (LhLedgerBin *self);

  gpointer padding[3];
};

LhLedger *lh_ledger_bin_get_ledger (LhLedgerBin *self);
LhRecord *lh_ledger_bin_get_record (LhLedgerBin *self);
void      lh_ledger_bin_refresh    (LhLedgerBin *self);

G_END_DECLS
