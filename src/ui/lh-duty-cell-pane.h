/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include <adwaita.h>

#include "lh-duty-matrix.h"

G_BEGIN_DECLS

/**
 * LhDutyCellPane:
 *
 * The cells of a tick matrix that are selected: what they ask for, what was recorded, a form that records for all of
 * them at once, their exemption, and the files of a single duty.
 *
 * Actions: cell.record, cell.exempt, cell.end-exemption, cell.remove-record (id).
 */
#define LH_TYPE_DUTY_CELL_PANE (lh_duty_cell_pane_get_type ())

G_DECLARE_FINAL_TYPE (LhDutyCellPane, lh_duty_cell_pane, LH, DUTY_CELL_PANE, AdwBin)

void lh_duty_cell_pane_set_cells (LhDutyCellPane *self,
                                  LhLedger       *ledger,
                                  LhDutyMatrix   *matrix,
                                  GPtrArray      *cells,
                                  const char     *title,
                                  LhDate          day);
void lh_duty_cell_pane_edit      (LhDutyCellPane *self);
void lh_duty_cell_pane_ask_reason (LhDutyCellPane *self);

G_END_DECLS
