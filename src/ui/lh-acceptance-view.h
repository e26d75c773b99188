/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-acceptance-sheet.h"
#include "lh-ledger-bin.h"

G_BEGIN_DECLS

/**
 * LhAcceptanceView:
 *
 * The acceptance of a project (the record): the application, goals beside what was attained, the score sheet to type in,
 * visit, opinion and result.
 *
 * Actions: acceptance.begin, acceptance.close, acceptance.reopen.
 */
#define LH_TYPE_ACCEPTANCE_VIEW (lh_acceptance_view_get_type ())

G_DECLARE_FINAL_TYPE (LhAcceptanceView, lh_acceptance_view, LH, ACCEPTANCE_VIEW, LhLedgerBin)

LhAcceptanceSheet *lh_acceptance_view_get_sheet (LhAcceptanceView *self);

G_END_DECLS
