/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-negative-sheet.h"

#include <glib/gi18n-lib.h>

#include "lh-checklist-item.h"
#include "lh-organization.h"
#include "lh-self-check.h"

struct _LhNegativeSheet
{
  GObject         parent_instance;

  LhNegativeList *list;
  GArray         *columns;    /* LhSheetColumn */
};

static void lh_negative_sheet_model_init (LhSheetModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (LhNegativeSheet, lh_negative_sheet, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (LH_TYPE_SHEET_MODEL, lh_negative_sheet_model_init))

static void
lh_negative_sheet_add_column (LhNegativeSheet *self,
                              const char      *title,
                              int              width,
                              gboolean         editable)
{
  LhSheetColumn column = { .title = title, .width = width, .editable = editable, .frozen = self->columns->len == 0 };

  g_array_append_val (self->columns, column);
}

static void
lh_negative_sheet_place_columns (LhNegativeSheet *self)
{
  g_array_set_size (self->columns, 0);
  if (self->list == NULL)
    return;
  lh_negative_sheet_add_column (self, _("Organization"), 152, FALSE);
  lh_negative_sheet_add_column (self, _("Checked"), 76, FALSE);
  for (guint i = 0; i < self->list->items->len; i++)
    lh_negative_sheet_add_column (self, lh_record_get_text (g_ptr_array_index (self->list->items, i),
                                                            LH_CHECKLIST_ITEM_TITLE), 148, TRUE);
}

static guint
lh_negative_sheet_model_get_n_rows (LhSheetModel *model)
{
  LhNegativeSheet *self = LH_NEGATIVE_SHEET (model);

  return self->list != NULL && self->list->organizations->len > 0 ? self->list->organizations->len + 1 : 0;
}

static guint
lh_negative_sheet_model_get_n_columns (LhSheetModel *model)
{
  return LH_NEGATIVE_SHEET (model)->columns->len;
}

static const LhSheetColumn *
lh_negative_sheet_model_get_column (LhSheetModel *model,
                                    guint         column)
{
  return &g_array_index (LH_NEGATIVE_SHEET (model)->columns, LhSheetColumn, column);
}

/* What was found, of those who have checked: the statistics of a line. */
static char *
lh_negative_sheet_format_sum (LhNegativeSheet *self,
                              guint            column)
{
  const guint n = self->list->organizations->len;

  if (column == 0)
    return g_strdup (_("Found/checked"));
  if (column == 1)
    return g_strdup_printf ("%u/%u", self->list->n_complete, n);
  return g_strdup_printf ("%u/%u", lh_negative_list_count_column (self->list, column - 2, LH_SELF_CHECK_FOUND),
                          n - lh_negative_list_count_column (self->list, column - 2, LH_SELF_CHECK_OPEN));
}

/* A mark and a word: nothing is told by colour alone. */
static char *
lh_negative_sheet_format_cell (const LhNegativeCell *cell)
{
  static const char *const marks[LH_SELF_CHECK_N_STATES] = { "–", "✓", "▲" };
  LhSelfCheckState state = lh_negative_cell_get_state (cell);

  if (state == LH_SELF_CHECK_OPEN)
    return g_strdup (marks[state]);
  if (state == LH_SELF_CHECK_FOUND && lh_record_get_int (cell->check, LH_SELF_CHECK_PROBLEM_ID) != 0)
    return g_strdup_printf ("%s %s", marks[state], _("Problem made"));
  return g_strdup_printf ("%s %s", marks[state], lh_self_check_state_get_label (state, NULL));
}

static char *
lh_negative_sheet_model_get_text (LhSheetModel *model,
                                  guint         row,
                                  guint         column)
{
  LhNegativeSheet *self = LH_NEGATIVE_SHEET (model);
  const LhNegativeCell *cell = lh_negative_sheet_get_cell (self, row, column);

  if (row == 0)
    return lh_negative_sheet_format_sum (self, column);
  if (cell != NULL)
    return lh_negative_sheet_format_cell (cell);
  if (column == 0)
    return g_strdup (lh_record_get_text (g_ptr_array_index (self->list->organizations, row - 1), LH_ORGANIZATION_NAME));
  return g_strdup_printf ("%u/%u", self->list->items->len -
                                   lh_negative_list_count_row (self->list, row - 1, LH_SELF_CHECK_OPEN),
                          self->list->items->len);
}

static char *
lh_negative_sheet_model_get_warning (LhSheetModel *model,
                                     guint         row,
                                     guint         column)
{
  return NULL;
}

static char *
lh_negative_sheet_model_get_tooltip (LhSheetModel *model,
                                     guint         row,
                                     guint         column)
{
  const LhNegativeCell *cell = lh_negative_sheet_get_cell (LH_NEGATIVE_SHEET (model), row, column);
  const char *content = cell != NULL ? lh_record_get_text (cell->item, LH_CHECKLIST_ITEM_CONTENT) : "";

  return *content != '\0' ? g_strdup (content) : NULL;
}

static const char *
lh_negative_sheet_model_get_style (LhSheetModel *model,
                                   guint         row,
                                   guint         column)
{
  static const char *const styles[LH_SELF_CHECK_N_STATES] = { "light-grey", "light-green", "light-red" };
  const LhNegativeCell *cell = lh_negative_sheet_get_cell (LH_NEGATIVE_SHEET (model), row, column);

  return cell != NULL ? styles[lh_negative_cell_get_state (cell)] : row == 0 ? "sum" : NULL;
}

static char *
lh_negative_sheet_model_get_row_name (LhSheetModel *model,
                                      guint         row)
{
  return row == 0 ? g_strdup (_("Total")) : lh_negative_sheet_model_get_text (model, row, 0);
}

static void
lh_negative_sheet_model_init (LhSheetModelInterface *iface)
{
  iface->get_n_rows = lh_negative_sheet_model_get_n_rows;
  iface->get_n_columns = lh_negative_sheet_model_get_n_columns;
  iface->get_column = lh_negative_sheet_model_get_column;
  iface->get_text = lh_negative_sheet_model_get_text;
  iface->get_warning = lh_negative_sheet_model_get_warning;
  iface->get_tooltip = lh_negative_sheet_model_get_tooltip;
  iface->get_style = lh_negative_sheet_model_get_style;
  iface->get_row_name = lh_negative_sheet_model_get_row_name;
}

static void
lh_negative_sheet_finalize (GObject *object)
{
  LhNegativeSheet *self = LH_NEGATIVE_SHEET (object);

  g_clear_pointer (&self->list, lh_negative_list_free);
  g_array_unref (self->columns);

  G_OBJECT_CLASS (lh_negative_sheet_parent_class)->finalize (object);
}

static void
lh_negative_sheet_class_init (LhNegativeSheetClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = lh_negative_sheet_finalize;
}

static void
lh_negative_sheet_init (LhNegativeSheet *self)
{
  self->columns = g_array_new (FALSE, TRUE, sizeof (LhSheetColumn));
}

LhNegativeSheet *
lh_negative_sheet_new (void)
{
  return g_object_new (LH_TYPE_NEGATIVE_SHEET, NULL);
}

static gint64
lh_negative_sheet_get_checklist_id (LhNegativeList *list)
{
  return list->checklist != NULL ? lh_record_get_id (list->checklist) : 0;
}

/**
 * lh_negative_sheet_take_list:
 * @list: (transfer full): what is shown
 */
void
lh_negative_sheet_take_list (LhNegativeSheet *self,
                             LhNegativeList  *list)
{
  LhNegativeList *before;
  gboolean reset;

  g_return_if_fail (LH_IS_NEGATIVE_SHEET (self));

  before = self->list;
  reset = before == NULL || before->items->len != list->items->len ||
          before->organizations->len != list->organizations->len ||
          lh_negative_sheet_get_checklist_id (before) != lh_negative_sheet_get_checklist_id (list);
  self->list = list;
  lh_negative_sheet_place_columns (self);
  g_clear_pointer (&before, lh_negative_list_free);
  lh_sheet_model_changed (LH_SHEET_MODEL (self), reset);
}

LhNegativeList *
lh_negative_sheet_get_list (LhNegativeSheet *self)
{
  g_return_val_if_fail (LH_IS_NEGATIVE_SHEET (self), NULL);
  return self->list;
}

/**
 * lh_negative_sheet_get_cell:
 *
 * Returns: (transfer none) (nullable): the cell of the list that stands there; %NULL for totals and names
 */
LhNegativeCell *
lh_negative_sheet_get_cell (LhNegativeSheet *self,
                            guint            row,
                            guint            column)
{
  g_return_val_if_fail (LH_IS_NEGATIVE_SHEET (self), NULL);

  if (self->list == NULL || row == 0 || row > self->list->organizations->len || column < 2 ||
      column - 2 >= self->list->items->len)
    return NULL;
  return lh_negative_list_get_cell (self->list, row - 1, column - 2);
}
