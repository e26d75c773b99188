/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include <adwaita.h>

#include "lh-ledger.h"

G_BEGIN_DECLS

/**
 * LhProgressForm:
 *
 * The quarterly report of a project (form F4) for the quarter on screen, under what was reported and promised the
 * quarter before. The report is made when the cumulative progress is entered; what was typed into other fields before
 * goes with it.
 *
 * Properties: "ledger", "project".
 */
#define LH_TYPE_PROGRESS_FORM (lh_progress_form_get_type ())

G_DECLARE_FINAL_TYPE (LhProgressForm, lh_progress_form, LH, PROGRESS_FORM, AdwBin)

LhRecord *lh_progress_form_get_report (LhProgressForm *self);

G_END_DECLS
