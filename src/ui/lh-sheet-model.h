/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * LhSheetColumn:
 * @title: its heading, translated
 * @width: its width in pixels
 * @frozen: whether it stays at the left edge when the sheet is scrolled; only the first columns can
 * @editable: whether it is entered here
 * @is_long: whether its texts have several lines
 * @numeric: whether it is aligned to the right
 *
 * One column of a sheet.
 */
typedef struct
{
  const char *title;
  int         width;
  gboolean    frozen;
  gboolean    editable;
  gboolean    is_long;
  gboolean    numeric;
} LhSheetColumn;

/**
 * LhSheetModel:
 *
 * What a #LhSheet shows: texts by row and column, asked for only when they come into view.
 *
 * Signal "changed" (reset): texts are new; with @reset also how many rows and columns there are.
 */
#define LH_TYPE_SHEET_MODEL (lh_sheet_model_get_type ())

G_DECLARE_INTERFACE (LhSheetModel, lh_sheet_model, LH, SHEET_MODEL, GObject)

/**
 * LhSheetModelInterface:
 * @get_n_rows: how many rows
 * @get_n_columns: how many columns
 * @get_column: a column; valid until the next reset
 * @get_text: (transfer full): what a cell says
 * @get_warning: (transfer full) (nullable): what is to be looked at in a cell
 * @get_tooltip: (transfer full) (nullable): what else there is to say about a cell
 * @get_style: (nullable): a style class for the text of a cell
 * @get_row_name: (optional): (transfer full) (nullable): what a row is, said before the heading of its cells
 */
struct _LhSheetModelInterface
{
  GTypeInterface parent_interface;

  guint                (* get_n_rows)    (LhSheetModel *self);
  guint                (* get_n_columns) (LhSheetModel *self);
  const LhSheetColumn *(* get_column)    (LhSheetModel *self,
                                          guint         column);
  char                *(* get_text)      (LhSheetModel *self,
                                          guint         row,
                                          guint         column);
  char                *(* get_warning)   (LhSheetModel *self,
                                          guint         row,
                                          guint         column);
  char                *(* get_tooltip)   (LhSheetModel *self,
                                          guint         row,
                                          guint         column);
  const char          *(* get_style)     (LhSheetModel *self,
                                          guint         row,
                                          guint         column);
  char                *(* get_row_name)  (LhSheetModel *self,
                                          guint         row);
};

guint                lh_sheet_model_get_n_rows    (LhSheetModel *self);
guint                lh_sheet_model_get_n_columns (LhSheetModel *self);
const LhSheetColumn *lh_sheet_model_get_column    (LhSheetModel *self,
                                                   guint         column);
char                *lh_sheet_model_get_text      (LhSheetModel *self,
                                                   guint         row,
                                                   guint         column);
char                *lh_sheet_model_get_warning   (LhSheetModel *self,
                                                   guint         row,
                                                   guint         column);
char                *lh_sheet_model_get_tooltip   (LhSheetModel *self,
                                                   guint         row,
                                                   guint         column);
const char          *lh_sheet_model_get_style     (LhSheetModel *self,
                                                   guint         row,
                                                   guint         column);
char                *lh_sheet_model_get_row_name  (LhSheetModel *self,
                                                   guint         row);
void                 lh_sheet_model_changed       (LhSheetModel *self,
                                                   gboolean      reset);

G_END_DECLS
