/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-record-page.h"
#include "lh-register-table.h"

G_BEGIN_DECLS

/**
 * LhRegisterView:
 *
 * One register (台账): a line of figures, each of which opens its rows, the table with filters, counts by class and unit,
 * and the pane with form, parts, attachments and history. What differs between registers is in the table of registers.
 *
 * Properties: "register" (code), "year-only" (only rows of the year on screen), "view" ("rows" or "counts").
 *
 * Actions: register.view, register.year-only, register.export, register.print, register.import,
 * register.texts, register.list-branches.
 */
#define LH_TYPE_REGISTER_VIEW (lh_register_view_get_type ())

G_DECLARE_FINAL_TYPE (LhRegisterView, lh_register_view, LH, REGISTER_VIEW, LhRecordPage)

LhRegisterView   *lh_register_view_new          (const LhRegister *reg);
const LhRegister *lh_register_view_get_register (LhRegisterView   *self);
const char       *lh_register_view_get_figures  (LhRegisterView   *self);

G_END_DECLS
