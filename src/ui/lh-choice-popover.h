/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include <gtk/gtk.h>

#include "lh-choice.h"

G_BEGIN_DECLS

/**
 * LhChoicePopover:
 *
 * A popover with a list of choices, and above a long one a search entry.
 *
 * Properties: "choices" (#GListModel of #LhChoice), "multiple" (several may be chosen: a click toggles "active" and
 * the popover stays open; otherwise a click chooses and closes), "remote-search" (the owner refills the choices when
 * "search" changes, instead of a filter here), "search", "optional" (none may be chosen: offers to clear).
 *
 * Signals: "chosen" (choice: #LhChoice, or NULL for "none").
 */
#define LH_TYPE_CHOICE_POPOVER (lh_choice_popover_get_type ())

G_DECLARE_FINAL_TYPE (LhChoicePopover, lh_choice_popover, LH, CHOICE_POPOVER, GtkPopover)

void        lh_choice_popover_set_choices (LhChoicePopover *self,
                                           GListModel      *choices);
const char *lh_choice_popover_get_search  (LhChoicePopover *self);

G_END_DECLS
