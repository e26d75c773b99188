/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include <gtk/gtk.h>

#include "lh-ledger.h"

G_BEGIN_DECLS

/**
 * LhProblemTarget:
 * @LH_PROBLEM_PRINT: on paper
 * @LH_PROBLEM_SAVE: a PDF or an ODT
 * @LH_PROBLEM_FORM: a workbook
 *
 * Where a form goes.
 */
typedef enum
{
  LH_PROBLEM_PRINT,
  LH_PROBLEM_SAVE,
  LH_PROBLEM_FORM,
} LhProblemTarget;

void lh_problem_output_run (gpointer         widget,
                            LhLedger        *ledger,
                            LhRecord        *problem,
                            LhProblemTarget  target);
void lh_warning_output_run (gpointer         widget,
                            LhLedger        *ledger,
                            LhRecord        *warning,
                            gboolean         print);

G_END_DECLS
