/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include <gtk/gtk.h>

#include "lh-ledger.h"

G_BEGIN_DECLS

void lh_problem_output_print     (gpointer   widget,
                                  LhLedger  *ledger,
                                  LhRecord  *problem);
void lh_problem_output_save_form (gpointer   widget,
                                  LhLedger  *ledger,
                                  LhRecord  *problem);
void lh_warning_output_print     (gpointer   widget,
                                  LhLedger  *ledger,
                                  LhRecord  *warning);

G_END_DECLS
