/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-field-row.h"

G_BEGIN_DECLS

/**
 * LhFieldSwitchRow:
 *
 * Yes or no.
 */
#define LH_TYPE_FIELD_SWITCH_ROW (lh_field_switch_row_get_type ())

G_DECLARE_FINAL_TYPE (LhFieldSwitchRow, lh_field_switch_row, LH, FIELD_SWITCH_ROW, LhFieldRow)

G_END_DECLS
