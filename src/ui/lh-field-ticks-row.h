/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-field-row.h"

G_BEGIN_DECLS

/**
 * LhFieldTicksRow:
 *
 * Several codes of a short vocabulary as boxes to be ticked, all in sight: criteria, checks. What a term means stands
 * in its tooltip.
 */
#define LH_TYPE_FIELD_TICKS_ROW (lh_field_ticks_row_get_type ())

G_DECLARE_FINAL_TYPE (LhFieldTicksRow, lh_field_ticks_row, LH, FIELD_TICKS_ROW, LhFieldRow)

G_END_DECLS
