/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include <adwaita.h>

#include "lh-term.h"

G_BEGIN_DECLS

/**
 * LhTermRow:
 *
 * A term of a vocabulary, to be renamed, moved or retired. Property "term". Its buttons are actions of the
 * dialog around it: term.move "(xi)" (id, -1 up or 1 down), term.retire "x", term.rename "(xs)".
 */
#define LH_TYPE_TERM_ROW (lh_term_row_get_type ())

G_DECLARE_FINAL_TYPE (LhTermRow, lh_term_row, LH, TERM_ROW, AdwEntryRow)

GtkWidget *lh_term_row_new (LhTerm *term);

G_END_DECLS
