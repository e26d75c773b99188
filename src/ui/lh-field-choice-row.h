/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-field-row.h"

G_BEGIN_DECLS

/**
 * LhFieldChoiceRow:
 *
 * A code of a vocabulary of the program or of the office.
 */
#define LH_TYPE_FIELD_CHOICE_ROW (lh_field_choice_row_get_type ())

G_DECLARE_FINAL_TYPE (LhFieldChoiceRow, lh_field_choice_row, LH, FIELD_CHOICE_ROW, LhFieldRow)

G_END_DECLS
