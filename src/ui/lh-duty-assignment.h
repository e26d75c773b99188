/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include <gtk/gtk.h>

#include "lh-duty-workload.h"

G_BEGIN_DECLS

void lh_duty_assignment_run (gpointer        widget,
                             LhLedger       *ledger,
                             LhDutyWorkload *workload,
                             GPtrArray      *lines,
                             LhRecord       *organization,
                             LhRecord       *member);

G_END_DECLS
