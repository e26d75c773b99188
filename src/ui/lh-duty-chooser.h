/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include <adwaita.h>

#include "lh-duty-lines.h"
#include "lh-duty-matrix.h"

G_BEGIN_DECLS

/**
 * LhDutyChooser:
 *
 * Which duties are shown: of which lists, lines, level and kind of units, due in which span. Emits "changed" when a person
 * chooses something else.
 */
#define LH_TYPE_DUTY_CHOOSER (lh_duty_chooser_get_type ())

G_DECLARE_FINAL_TYPE (LhDutyChooser, lh_duty_chooser, LH, DUTY_CHOOSER, AdwBin)

void          lh_duty_chooser_set_lines  (LhDutyChooser *self,
                                          LhLedger      *ledger,
                                          LhDutyLines   *lines);
gboolean      lh_duty_chooser_has_lines  (LhDutyChooser *self);
LhDutyRequest lh_duty_chooser_get_request (LhDutyChooser *self,
                                          LhLedger      *ledger);
void          lh_duty_chooser_show_item  (LhDutyChooser *self,
                                          gint64         item_id,
                                          int            quarter);
void          lh_duty_chooser_show_list  (LhDutyChooser *self,
                                          gint64         checklist_id);

G_END_DECLS
