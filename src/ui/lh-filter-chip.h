/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include <adwaita.h>

#include "lh-ledger.h"

G_BEGIN_DECLS

/**
 * LhFilterChip:
 *
 * One condition of a list: a button that opens a checklist of values, and tells which ones are checked.
 *
 * Properties: "ledger", "title" (what is filtered), "field" (property name of the record: a code, an organization or
 * a year; or "light"), "vocabulary" (of a code field).
 *
 * Signals: "changed".
 */
#define LH_TYPE_FILTER_CHIP (lh_filter_chip_get_type ())

G_DECLARE_FINAL_TYPE (LhFilterChip, lh_filter_chip, LH, FILTER_CHIP, AdwBin)

const char *lh_filter_chip_get_field  (LhFilterChip      *self);
void        lh_filter_chip_set_ledger (LhFilterChip      *self,
                                       LhLedger          *ledger);
GStrv       lh_filter_chip_get_values (LhFilterChip      *self);
void        lh_filter_chip_set_values (LhFilterChip      *self,
                                       const char *const *values);
void        lh_filter_chip_apply      (LhFilterChip      *self,
                                       LhQuery           *query);

G_END_DECLS
