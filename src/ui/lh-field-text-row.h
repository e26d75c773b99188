/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-field-row.h"

G_BEGIN_DECLS

/**
 * LhFieldTextRow:
 *
 * A field of one line: text, names, a number, a percentage, an amount. Amounts are shown and typed in units of ten
 * thousand yuan (万元), as the forms have them. Enter saves, Esc drops what was typed.
 *
 * Properties: "unit" (shown behind the value; taken from the kind of the field when empty).
 */
#define LH_TYPE_FIELD_TEXT_ROW (lh_field_text_row_get_type ())

G_DECLARE_FINAL_TYPE (LhFieldTextRow, lh_field_text_row, LH, FIELD_TEXT_ROW, LhFieldRow)

G_END_DECLS
