/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include <adwaita.h>

#include "lh-ledger.h"

G_BEGIN_DECLS

/**
 * LhOpinionEntry:
 *
 * Opinions typed in one after the other: Enter takes the text and waits for the next one; unit, source and day stay as
 * they are. Several lines pasted at once are several opinions. Escape closes.
 *
 * Properties: "ledger".
 *
 * Signals: "entered" (opinion: #LhOpinion, the last one that was written).
 */
#define LH_TYPE_OPINION_ENTRY (lh_opinion_entry_get_type ())

G_DECLARE_FINAL_TYPE (LhOpinionEntry, lh_opinion_entry, LH, OPINION_ENTRY, AdwBin)

void lh_opinion_entry_start (LhOpinionEntry *self,
                             int             year,
                             LhRecord       *like);

G_END_DECLS
