/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include <adwaita.h>

#include "lh-ledger.h"

G_BEGIN_DECLS

/**
 * LhRecordPane:
 *
 * One record beside its table: its form and its history.
 *
 * Properties: "ledger", "record", "layout" (of the form).
 */
#define LH_TYPE_RECORD_PANE (lh_record_pane_get_type ())

G_DECLARE_FINAL_TYPE (LhRecordPane, lh_record_pane, LH, RECORD_PANE, AdwBin)

void lh_record_pane_add_tab  (LhRecordPane *self,
                              const char   *name,
                              const char   *title,
                              GType         type);
void lh_record_pane_show_tab (LhRecordPane *self,
                              const char   *name);

G_END_DECLS
