/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

GtkColumnViewColumn *lh_table_columns_find           (GtkColumnView *view,
                                                      const char    *key);
void                 lh_table_columns_append         (GtkColumnView *view,
                                                      GtkColumnViewColumn *column);
void                 lh_table_columns_append_fields  (GtkColumnView *view,
                                                      GType          record_type,
                                                      const char    *fields);
void                 lh_table_columns_align_heading  (GtkWidget     *heading);
void                 lh_table_columns_align_headings (GtkColumnView *view);
void                 lh_table_columns_fill_menu      (GtkColumnView *view,
                                                      GtkMenuButton *button,
                                                      GtkWidget     *owner);
GStrv                lh_table_columns_get_visible    (GtkColumnView *view);
GStrv                lh_table_columns_get_headings (GtkColumnView *view);
void                 lh_table_columns_set_visible    (GtkColumnView *view,
                                                      const char *const *shown);
void                 lh_table_columns_bind_settings  (GtkColumnView *view,
                                                      GSettings     *settings,
                                                      const char    *key);

G_END_DECLS
