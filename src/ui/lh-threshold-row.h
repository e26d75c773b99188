/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include <adwaita.h>

#include "lh-ledger.h"
#include "lh-light-rule.h"

G_BEGIN_DECLS

/**
 * LhThresholdRow:
 *
 * One number of the light rule. It is saved a moment after the last change, so that a person who holds the button
 * down makes one entry in the history, and at the latest with lh_threshold_row_save().
 */
#define LH_TYPE_THRESHOLD_ROW (lh_threshold_row_get_type ())

G_DECLARE_FINAL_TYPE (LhThresholdRow, lh_threshold_row, LH, THRESHOLD_ROW, AdwActionRow)

GtkWidget *lh_threshold_row_new   (LhLedger              *ledger,
                                   const LhThresholdInfo *info);
void       lh_threshold_row_save  (LhThresholdRow        *self);
void       lh_threshold_row_reset (LhThresholdRow        *self);

G_END_DECLS
