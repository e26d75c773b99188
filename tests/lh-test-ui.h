/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Helpers for tests of widgets inside the process. */

typedef gboolean (*LhTestCondition) (gpointer data);

gboolean    lh_test_wait             (LhTestCondition  condition,
                                      gpointer         data,
                                      guint            timeout_ms);
void        lh_test_settle           (void);
void        lh_test_frame            (GtkWidget       *widget);
void        lh_test_present          (GtkWindow       *window);
void        lh_test_click            (GtkWidget       *button);
GtkWidget  *lh_test_find             (GtkWidget       *root,
                                      GType            type,
                                      const char      *label);
GdkTexture *lh_test_render           (GtkWidget       *widget);
void        lh_test_save_png         (GtkWidget       *widget,
                                      const char      *name);
guint       lh_test_distinct_colours (GdkTexture      *texture);

#define lh_test_assert_soon(condition, data) g_assert_true (lh_test_wait (condition, data, 3000))

G_END_DECLS
