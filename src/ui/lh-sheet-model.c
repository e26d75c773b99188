/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-sheet-model.h"

G_DEFINE_INTERFACE (LhSheetModel, lh_sheet_model, G_TYPE_OBJECT)

static guint changed_signal;

static void
lh_sheet_model_default_init (LhSheetModelInterface *iface)
{
  changed_signal = g_signal_new ("changed", LH_TYPE_SHEET_MODEL, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                                 G_TYPE_BOOLEAN);
}

guint
lh_sheet_model_get_n_rows (LhSheetModel *self)
{
  g_return_val_if_fail (LH_IS_SHEET_MODEL (self), 0);
  return LH_SHEET_MODEL_GET_IFACE (self)->get_n_rows (self);
}

guint
lh_sheet_model_get_n_columns (LhSheetModel *self)
{
  g_return_val_if_fail (LH_IS_SHEET_MODEL (self), 0);
  return LH_SHEET_MODEL_GET_IFACE (self)->get_n_columns (self);
}

const LhSheetColumn *
lh_sheet_model_get_column (LhSheetModel *self,
                           guint         column)
{
  g_return_val_if_fail (LH_IS_SHEET_MODEL (self), NULL);
  return LH_SHEET_MODEL_GET_IFACE (self)->get_column (self, column);
}

char *
lh_sheet_model_get_text (LhSheetModel *self,
                         guint         row,
                         guint         column)
{
  g_return_val_if_fail (LH_IS_SHEET_MODEL (self), NULL);
  return LH_SHEET_MODEL_GET_IFACE (self)->get_text (self, row, column);
}

char *
lh_sheet_model_get_warning (LhSheetModel *self,
                            guint         row,
                            guint         column)
{
  g_return_val_if_fail (LH_IS_SHEET_MODEL (self), NULL);
  return LH_SHEET_MODEL_GET_IFACE (self)->get_warning (self, row, column);
}

char *
lh_sheet_model_get_tooltip (LhSheetModel *self,
                            guint         row,
                            guint         column)
{
  g_return_val_if_fail (LH_IS_SHEET_MODEL (self), NULL);
  return LH_SHEET_MODEL_GET_IFACE (self)->get_tooltip (self, row, column);
}

const char *
lh_sheet_model_get_style (LhSheetModel *self,
                          guint         row,
                          guint         column)
{
  g_return_val_if_fail (LH_IS_SHEET_MODEL (self), NULL);
  return LH_SHEET_MODEL_GET_IFACE (self)->get_style (self, row, column);
}

char *
lh_sheet_model_get_row_name (LhSheetModel *self,
                             guint         row)
{
  LhSheetModelInterface *iface;

  g_return_val_if_fail (LH_IS_SHEET_MODEL (self), NULL);
  iface = LH_SHEET_MODEL_GET_IFACE (self);
  return iface->get_row_name != NULL ? iface->get_row_name (self, row) : NULL;
}

/**
 * lh_sheet_model_changed:
 * @reset: whether rows or columns came or went
 *
 * For models: tells the sheets.
 */
void
lh_sheet_model_changed (LhSheetModel *self,
                        gboolean      reset)
{
  g_return_if_fail (LH_IS_SHEET_MODEL (self));
  g_signal_emit (self, changed_signal, 0, reset);
}
