/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-field-row.h"

G_BEGIN_DECLS

/**
 * LhFieldDateRow:
 *
 * A date, typed as people write it (2024.3.22, 2024年3月22日, 20240322) or picked from a calendar.
 */
#define LH_TYPE_FIELD_DATE_ROW (lh_field_date_row_get_type ())

G_DECLARE_FINAL_TYPE (LhFieldDateRow, lh_field_date_row, LH, FIELD_DATE_ROW, LhFieldRow)

G_END_DECLS
