/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include <adwaita.h>

#include "lh-brand-workflow.h"

G_BEGIN_DECLS

/**
 * LhBrandStepDialog:
 *
 * Asks for date, person and opinion of a step of one brand or of several, for the comments of a return and the step of
 * the three years of a re-review, and takes it. What the ledger refuses is told in the dialog, and nothing is lost.
 */
#define LH_TYPE_BRAND_STEP_DIALOG (lh_brand_step_dialog_get_type ())

G_DECLARE_FINAL_TYPE (LhBrandStepDialog, lh_brand_step_dialog, LH, BRAND_STEP_DIALOG, AdwWindow)

LhBrandStepDialog *lh_brand_step_dialog_present (gpointer    widget,
                                                 LhLedger   *ledger,
                                                 GPtrArray  *brands,
                                                 const char *transition,
                                                 const char *note);

G_END_DECLS
