/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-ledger.h"

G_BEGIN_DECLS

/**
 * LhQuarterSource:
 *
 * What the charts of the quarter on screen are told from: the ledger as it stands, or, when the quarter is closed, the
 * ledger as it was closed. It follows the quarter, the figures and the closing, off the main thread.
 *
 * Signal: "changed" (there are other figures to tell, or none yet).
 */
#define LH_TYPE_QUARTER_SOURCE (lh_quarter_source_get_type ())

G_DECLARE_FINAL_TYPE (LhQuarterSource, lh_quarter_source, LH, QUARTER_SOURCE, GObject)

LhQuarterSource *lh_quarter_source_get            (LhLedger        *ledger);
LhLedger        *lh_quarter_source_get_ledger     (LhQuarterSource *self);
LhStatistics    *lh_quarter_source_get_statistics (LhQuarterSource *self);
LhDate           lh_quarter_source_get_as_of      (LhQuarterSource *self);

G_END_DECLS
