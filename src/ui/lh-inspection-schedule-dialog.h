/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include <adwaita.h>

#include "lh-ledger.h"

G_BEGIN_DECLS

/**
 * LhInspectionScheduleDialog:
 *
 * The six rounds of a year with their days, before they are generated. Days that are changed here are the scheme of the
 * ledger from then on.
 */
#define LH_TYPE_INSPECTION_SCHEDULE_DIALOG (lh_inspection_schedule_dialog_get_type ())

G_DECLARE_FINAL_TYPE (LhInspectionScheduleDialog, lh_inspection_schedule_dialog, LH, INSPECTION_SCHEDULE_DIALOG, AdwWindow)

void lh_inspection_schedule_dialog_present (gpointer   widget,
                                            LhLedger  *ledger,
                                            int        year);

G_END_DECLS
