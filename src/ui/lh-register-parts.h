/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-ledger-bin.h"

G_BEGIN_DECLS

/**
 * LhRegisterParts:
 *
 * The parts of a row of a register, as the table of registers says: the attendance of a training, the orders of a
 * lecture, the values of a series.
 */
#define LH_TYPE_REGISTER_PARTS (lh_register_parts_get_type ())

G_DECLARE_FINAL_TYPE (LhRegisterParts, lh_register_parts, LH, REGISTER_PARTS, LhLedgerBin)

G_END_DECLS
