/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include <adwaita.h>

#include "lh-ledger.h"

G_BEGIN_DECLS

/**
 * LhRecordHistory:
 *
 * What was done with a record: who, when, what, newest first. Reads the journal while it can be seen.
 *
 * Properties: "ledger", "record".
 */
#define LH_TYPE_RECORD_HISTORY (lh_record_history_get_type ())

G_DECLARE_FINAL_TYPE (LhRecordHistory, lh_record_history, LH, RECORD_HISTORY, AdwBin)

G_END_DECLS
