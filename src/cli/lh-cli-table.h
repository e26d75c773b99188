/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * LhCliTable:
 *
 * Rows of text, written as aligned columns or as CSV.
 */
typedef struct _LhCliTable LhCliTable;

LhCliTable *lh_cli_table_new        (void);
void        lh_cli_table_free       (LhCliTable *self);
void        lh_cli_table_add_column (LhCliTable *self,
                                     const char *heading,
                                     gboolean    is_number);
void        lh_cli_table_add_cell   (LhCliTable *self,
                                     const char *text);
guint       lh_cli_table_get_n_rows (LhCliTable *self);
void        lh_cli_table_write_text (LhCliTable *self,
                                     GString    *output);
void        lh_cli_table_write_csv  (LhCliTable *self,
                                     GString    *output);
guint       lh_cli_get_text_width   (const char *text);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LhCliTable, lh_cli_table_free)

G_END_DECLS
