/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include <adwaita.h>

#include "lh-ledger.h"

G_BEGIN_DECLS

/**
 * LhRequirementsDialog:
 *
 * What a project must have before its steps: the office switches on what it asks for, one by one.
 *
 * Properties: "ledger".
 */
#define LH_TYPE_REQUIREMENTS_DIALOG (lh_requirements_dialog_get_type ())

G_DECLARE_FINAL_TYPE (LhRequirementsDialog, lh_requirements_dialog, LH, REQUIREMENTS_DIALOG, AdwWindow)

LhRequirementsDialog *lh_requirements_dialog_present (gpointer  widget,
                                                      LhLedger *ledger);

G_END_DECLS
