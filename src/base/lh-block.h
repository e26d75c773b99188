/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * LhBlock:
 *
 * A block of cells as spreadsheets put it on the clipboard: rows of text, not necessarily of equal length.
 */
typedef struct _LhBlock LhBlock;

LhBlock    *lh_block_new           (void);
LhBlock    *lh_block_new_from_tsv  (const char  *text);
LhBlock    *lh_block_new_from_html (const char  *html);
LhBlock    *lh_block_new_from_file (const char  *path,
                                    GError     **error);
LhBlock    *lh_block_ref           (LhBlock     *self);
void        lh_block_unref         (LhBlock     *self);

void        lh_block_begin_row     (LhBlock     *self);
void        lh_block_add_cell      (LhBlock     *self,
                                    const char  *text);
void        lh_block_trim          (LhBlock     *self);

guint       lh_block_get_n_rows    (LhBlock     *self);
guint       lh_block_get_n_columns (LhBlock     *self);
guint       lh_block_get_length    (LhBlock     *self,
                                    guint        row);
const char *lh_block_get_cell      (LhBlock     *self,
                                    guint        row,
                                    guint        column);
char       *lh_block_to_tsv        (LhBlock     *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LhBlock, lh_block_unref)

G_END_DECLS
