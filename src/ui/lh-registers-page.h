/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-page.h"
#include "lh-register-view.h"

G_BEGIN_DECLS

/**
 * LhRegistersPage:
 *
 * The small registers (台账) on one page: their list in groups with counts at the left, the chosen one beside it. A
 * register is built when it is first chosen.
 *
 * Properties: "register" (code of the one shown), "points" (whether the registers of points are listed; a setting of the
 * ledger).
 *
 * Actions: registers.register, registers.points.
 */
#define LH_TYPE_REGISTERS_PAGE (lh_registers_page_get_type ())

G_DECLARE_FINAL_TYPE (LhRegistersPage, lh_registers_page, LH, REGISTERS_PAGE, LhPage)

LhRegisterView *lh_registers_page_show_register (LhRegistersPage *self,
                                                 const char      *code);

G_END_DECLS
