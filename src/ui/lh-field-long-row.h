/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-field-row.h"

G_BEGIN_DECLS

/**
 * LhFieldLongRow:
 *
 * A text of several lines, with a count of the characters where the field has a limit. It is saved when the focus
 * leaves or with Ctrl+Enter; Esc drops what was typed.
 */
#define LH_TYPE_FIELD_LONG_ROW (lh_field_long_row_get_type ())

G_DECLARE_FINAL_TYPE (LhFieldLongRow, lh_field_long_row, LH, FIELD_LONG_ROW, LhFieldRow)

G_END_DECLS
