/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-search.h"
#include "lh-window.h"

G_BEGIN_DECLS

struct _LhWindow
{
  AdwApplicationWindow parent_instance;

  LhLedger         *ledger;
  GSettings        *settings;
  GSignalGroup     *ledger_signals;

  GtkStack         *state_stack;
  AdwStatusPage    *problem;
  AdwToastOverlay  *toasts;
  AdwFlap          *flap;
  GtkStack         *pages;
  LhSearch         *search;
  GMenu            *recent_menu;
};

void lh_window_install_actions (LhWindow *self);
void lh_window_update_actions  (LhWindow *self);
void lh_window_follow_recent   (LhWindow *self);

G_END_DECLS
