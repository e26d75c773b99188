/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include <adwaita.h>

#include "lh-ledger.h"

G_BEGIN_DECLS

GtkWindow *lh_record_window_present (gpointer    widget,
                                     LhLedger   *ledger,
                                     LhRecord   *record,
                                     const char *title,
                                     const char *layout);

G_END_DECLS
