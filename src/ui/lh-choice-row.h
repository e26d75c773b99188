/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include <gtk/gtk.h>

#include "lh-choice.h"

G_BEGIN_DECLS

/**
 * LhChoiceRow:
 *
 * A row with the label of a choice and, where several may be chosen, a check mark.
 *
 * Properties: "choice", "multiple".
 */
#define LH_TYPE_CHOICE_ROW (lh_choice_row_get_type ())

G_DECLARE_FINAL_TYPE (LhChoiceRow, lh_choice_row, LH, CHOICE_ROW, GtkListBoxRow)

LhChoice *lh_choice_row_get_choice (LhChoiceRow *self);

G_END_DECLS
