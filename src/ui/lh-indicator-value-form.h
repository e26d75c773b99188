/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include <adwaita.h>

#include "lh-indicator.h"
#include "lh-ledger.h"
#include "lh-progress.h"

G_BEGIN_DECLS

/**
 * LhIndicatorValueForm:
 *
 * The value that one indicator reached in one quarterly report, typed beside the name and the target of the indicator.
 * The first value typed makes the record.
 */
#define LH_TYPE_INDICATOR_VALUE_FORM (lh_indicator_value_form_get_type ())

G_DECLARE_FINAL_TYPE (LhIndicatorValueForm, lh_indicator_value_form, LH, INDICATOR_VALUE_FORM, AdwBin)

GtkWidget *lh_indicator_value_form_new (LhLedger *ledger,
                                        LhRecord *indicator,
                                        LhRecord *progress,
                                        LhRecord *value);

G_END_DECLS
