/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include <adwaita.h>

#include "lh-ledger.h"

G_BEGIN_DECLS

/**
 * LhLightRuleDialog:
 *
 * The numbers of the light rule of a ledger. Each change is saved, re-judges all projects and can be undone.
 */
#define LH_TYPE_LIGHT_RULE_DIALOG (lh_light_rule_dialog_get_type ())

G_DECLARE_FINAL_TYPE (LhLightRuleDialog, lh_light_rule_dialog, LH, LIGHT_RULE_DIALOG, AdwWindow)

LhLightRuleDialog *lh_light_rule_dialog_new (GtkWindow *parent,
                                             LhLedger  *ledger);

G_END_DECLS
