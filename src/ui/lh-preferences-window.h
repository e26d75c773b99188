/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * LhPreferencesWindow:
 *
 * How the window looks on this computer. What belongs to a ledger is in its own dialogs.
 */
#define LH_TYPE_PREFERENCES_WINDOW (lh_preferences_window_get_type ())

G_DECLARE_FINAL_TYPE (LhPreferencesWindow, lh_preferences_window, LH, PREFERENCES_WINDOW, AdwPreferencesWindow)

LhPreferencesWindow *lh_preferences_window_new (GtkWindow *parent,
                                                GSettings *settings);

G_END_DECLS
