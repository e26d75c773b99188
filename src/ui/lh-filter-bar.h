/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include <adwaita.h>

#include "lh-filter-chip.h"

G_BEGIN_DECLS

/**
 * LhFilterBar:
 *
 * What a list is restricted to: chips, a search text, and the rows that a number somewhere else counted. Chips are
 * its children in .ui.
 *
 * Properties: "ledger", "active" (whether anything restricts the list).
 *
 * Signals: "changed".
 */
#define LH_TYPE_FILTER_BAR (lh_filter_bar_get_type ())

G_DECLARE_FINAL_TYPE (LhFilterBar, lh_filter_bar, LH, FILTER_BAR, AdwBin)

void     lh_filter_bar_apply        (LhFilterBar       *self,
                                     LhQuery           *query);
void     lh_filter_bar_clear        (LhFilterBar       *self);
gboolean lh_filter_bar_get_active   (LhFilterBar       *self);
void     lh_filter_bar_set_values   (LhFilterBar       *self,
                                     const char        *field,
                                     const char *const *values);
void     lh_filter_bar_set_ids      (LhFilterBar       *self,
                                     GArray            *ids,
                                     const char        *title);
void     lh_filter_bar_set_search   (LhFilterBar       *self,
                                     const char        *search);
GVariant *lh_filter_bar_get_state   (LhFilterBar       *self);
void     lh_filter_bar_set_state    (LhFilterBar       *self,
                                     GVariant          *state);
void     lh_filter_bar_add_chip     (LhFilterBar       *self,
                                     LhFilterChip      *chip);
void     lh_filter_bar_append       (LhFilterBar       *self,
                                     GtkWidget         *widget);
void     lh_filter_bar_focus_search (LhFilterBar       *self);

G_END_DECLS
