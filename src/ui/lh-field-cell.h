/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * LhFieldCell:
 *
 * A cell of a table: the value of one field of a record, as the ledger of the page around it writes it. Numbers and
 * amounts stand right, with tabular digits.
 *
 * Properties: "record", "field" (property name), "tree" (an organization is indented by its depth),
 * "min-chars" (what a column that takes the room left keeps).
 */
#define LH_TYPE_FIELD_CELL (lh_field_cell_get_type ())

G_DECLARE_FINAL_TYPE (LhFieldCell, lh_field_cell, LH, FIELD_CELL, AdwBin)

G_END_DECLS
