/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * LhChip:
 * @code: what the chosen chip stands for; the name of its button
 * @label: what it says (msgid)
 *
 * One of several buttons of which one is chosen.
 */
typedef struct
{
  const char *code;
  const char *label;
} LhChip;

void lh_chips_fill (GtkBox       *box,
                    const LhChip *chips,
                    guint         n_chips,
                    GCallback     toggled_cb,
                    gpointer      self);

G_END_DECLS
