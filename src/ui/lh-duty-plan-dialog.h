/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include <adwaita.h>

#include "lh-ledger.h"

G_BEGIN_DECLS

/**
 * LhDutyPlanDialog:
 *
 * The lists of a year that follow from the templates, then the duties that follow from the lists: what would be created,
 * what is there, what is left out and why, before anything is written.
 */
#define LH_TYPE_DUTY_PLAN_DIALOG (lh_duty_plan_dialog_get_type ())

G_DECLARE_FINAL_TYPE (LhDutyPlanDialog, lh_duty_plan_dialog, LH, DUTY_PLAN_DIALOG, AdwWindow)

void lh_duty_plan_dialog_present (gpointer   widget,
                                  LhLedger  *ledger,
                                  int        year);

G_END_DECLS
