/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-field-row.h"

G_BEGIN_DECLS

/**
 * LhFieldReferenceRow:
 *
 * A reference to an organization or a project, found by a part of the name or by pinyin initials.
 */
#define LH_TYPE_FIELD_REFERENCE_ROW (lh_field_reference_row_get_type ())

G_DECLARE_FINAL_TYPE (LhFieldReferenceRow, lh_field_reference_row, LH, FIELD_REFERENCE_ROW, LhFieldRow)

G_END_DECLS
