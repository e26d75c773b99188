/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include <adwaita.h>

#include "lh-ledger.h"
#include "lh-page.h"

G_BEGIN_DECLS

/**
 * LhWindow:
 *
 * The window on one ledger. Pages and dialogs reach it by actions only, with gtk_widget_activate_action():
 *
 * - win.show-page "s": the page of this name
 * - win.show-rows "(saxs)": entity, ids, title: what a number counts
 * - win.show-all "s": entity: its page without that restriction
 * - win.show-record "(sx)": entity, id: one record, opened
 * - win.undo, win.redo, win.new, win.search, win.toggle-pane, win.previous-quarter, win.next-quarter,
 *   win.export-report, win.history, win.vocabularies, win.light-rule
 *
 * Toasts and error messages: lh-toast.h.
 *
 * Properties: "ledger" (#LhLedger, NULL while a file is being opened or could not be), "settings" (#GSettings),
 * "page" (name of the page shown).
 */
#define LH_TYPE_WINDOW (lh_window_get_type ())

G_DECLARE_FINAL_TYPE (LhWindow, lh_window, LH, WINDOW, AdwApplicationWindow)

LhWindow     *lh_window_new               (AdwApplication *application,
                                           GSettings      *settings);
LhLedger     *lh_window_get_ledger        (LhWindow       *self);
void          lh_window_set_ledger        (LhWindow       *self,
                                           LhLedger       *ledger);
void          lh_window_show_problem      (LhWindow       *self,
                                           const char     *path,
                                           const GError   *error);
LhPage       *lh_window_get_page          (LhWindow       *self,
                                           const char     *name);
void          lh_window_show_page         (LhWindow       *self,
                                           const char     *name);
void          lh_window_add_toast         (LhWindow       *self,
                                           AdwToast       *toast);

G_END_DECLS
