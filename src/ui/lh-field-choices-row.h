/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-field-row.h"

G_BEGIN_DECLS

/**
 * LhFieldChoicesRow:
 *
 * Several codes of one vocabulary.
 */
#define LH_TYPE_FIELD_CHOICES_ROW (lh_field_choices_row_get_type ())

G_DECLARE_FINAL_TYPE (LhFieldChoicesRow, lh_field_choices_row, LH, FIELD_CHOICES_ROW, LhFieldRow)

G_END_DECLS
