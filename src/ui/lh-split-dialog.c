/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-split-dialog.h"

#include <glib/gi18n-lib.h>

#include "lh-change.h"
#include "lh-page.h"
#include "lh-split-row.h"
#include "lh-weak.h"

#define FIRST_ROWS 3

struct _LhSplitDialog
{
  AdwWindow   parent_instance;

  LhLedger   *ledger;
  LhRecord   *upper;
  GPtrArray  *rows;        /* LhSplitRow */
  gint64      rest;        /* what the shares of earlier sub-projects leave */
  GtkWidget  *opener;      /* tells of what was done */

  GtkLabel   *problem_label;
  GtkBox     *row_box;
  GtkLabel   *sum_label;
  GtkLabel   *upper_label;
};

G_DEFINE_FINAL_TYPE (LhSplitDialog, lh_split_dialog, ADW_TYPE_WINDOW)

static void
lh_split_dialog_show_problem (LhSplitDialog *self,
                              const char    *message)
{
  gtk_label_set_label (self->problem_label, message != NULL ? message : "");
  gtk_widget_set_visible (GTK_WIDGET (self->problem_label), message != NULL);
}

/* The lines that are filled in share what is left, and the line below tells what they make. */
static void
lh_split_dialog_update_shares (LhSplitDialog *self)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func ((GDestroyNotify) lh_split_part_free);
  g_autoptr (GPtrArray) rows = g_ptr_array_new ();
  g_autofree char *percent = NULL;
  g_autofree char *text = NULL;
  gint64 sum = 0;

  for (guint i = 0; i < self->rows->len; i++)
    {
      LhSplitRow *row = g_ptr_array_index (self->rows, i);
      LhSplitPart *part;

      if (lh_split_row_is_blank (row))
        {
          lh_split_row_set_share (row, LH_UNSET);
          continue;
        }
      part = lh_split_part_new ();
      part->share = lh_split_row_get_share (row);
      g_ptr_array_add (parts, part);
      g_ptr_array_add (rows, row);
    }
  lh_split_share (parts, self->rest);
  for (guint i = 0; i < parts->len; i++)
    {
      const LhSplitPart *part = g_ptr_array_index (parts, i);

      lh_split_row_set_share (g_ptr_array_index (rows, i), part->share);
      sum += part->share != LH_UNSET ? part->share : 0;
    }

  percent = lh_percent_format (sum);
  text = parts->len > 0 && self->rest != LH_UNSET
         ? g_strdup_printf (_("%u sub-projects, shares together %s"), parts->len, percent)
         : g_strdup_printf (_("%u sub-projects"), parts->len);
  gtk_label_set_label (self->sum_label, text);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "split.apply", parts->len > 0);
}

static void
lh_split_dialog_removed_cb (LhSplitDialog *self,
                            LhSplitRow    *row)
{
  if (self->rows->len < 2)
    return;
  gtk_box_remove (self->row_box, GTK_WIDGET (row));
  g_ptr_array_remove (self->rows, row);
  lh_split_row_show_headings (g_ptr_array_index (self->rows, 0));
  lh_split_dialog_update_shares (self);
}

static LhSplitRow *
lh_split_dialog_add_row (LhSplitDialog *self)
{
  g_autoptr (LhSplitPart) part = lh_split_part_new ();
  LhSplitRow *row = lh_split_row_new (self->ledger);

  part->start = lh_record_get_date (self->upper, LH_PROJECT_START_DATE);
  part->due = lh_project_get_deadline (LH_PROJECT (self->upper));
  lh_split_part_plan (part, self->upper);
  lh_split_row_show (row, part);
  g_signal_connect_object (row, "changed", G_CALLBACK (lh_split_dialog_update_shares), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (row, "removed", G_CALLBACK (lh_split_dialog_removed_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (self->row_box, GTK_WIDGET (row));
  g_ptr_array_add (self->rows, row);
  lh_split_row_show_headings (g_ptr_array_index (self->rows, 0));
  return row;
}

static void
lh_split_dialog_add_action (GtkWidget  *widget,
                            const char *action_name,
                            GVariant   *parameter)
{
  gtk_widget_child_focus (GTK_WIDGET (lh_split_dialog_add_row (LH_SPLIT_DIALOG (widget))), GTK_DIR_TAB_FORWARD);
}

static void
lh_split_dialog_applied_cb (GObject      *source,
                            GAsyncResult *result,
                            gpointer      user_data)
{
  g_autoptr (LhSplitDialog) self = lh_weak_take (user_data);
  g_autoptr (GError) error = NULL;

  if (self == NULL)
    return;
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "split.apply", TRUE);
  if (lh_change_finish (result, &error) == 0)
    {
      lh_split_dialog_show_problem (self, error->message);
      return;
    }
  if (self->opener != NULL)
    lh_change_offer_undo (self->opener, lh_command_get_label ("split-project", NULL));
  gtk_window_destroy (GTK_WINDOW (self));
}

static GPtrArray *
lh_split_dialog_create_parts (LhSplitDialog  *self,
                              GError        **error)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func ((GDestroyNotify) lh_split_part_free);

  for (guint i = 0; i < self->rows->len; i++)
    {
      LhSplitRow *row = g_ptr_array_index (self->rows, i);
      LhSplitPart *part;

      if (lh_split_row_is_blank (row))
        continue;
      part = lh_split_row_create_part (row, error);
      if (part == NULL)
        return NULL;
      /* other dates have other targets, as long as nobody set them */
      if (!lh_split_row_get_planned (row))
        lh_split_part_plan (part, self->upper);
      g_ptr_array_add (parts, part);
    }
  return g_steal_pointer (&parts);
}

static void
lh_split_dialog_apply_action (GtkWidget  *widget,
                              const char *action_name,
                              GVariant   *parameter)
{
  LhSplitDialog *self = LH_SPLIT_DIALOG (widget);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) parts = lh_split_dialog_create_parts (self, &error);
  g_autoptr (LhChangeSet) changes = parts != NULL ? lh_split_create_changes (self->upper, parts, &error) : NULL;

  lh_split_dialog_show_problem (self, error != NULL ? error->message : NULL);
  if (changes == NULL)
    return;
  gtk_widget_action_set_enabled (widget, "split.apply", FALSE);
  lh_change_apply_async (self->ledger, changes, lh_split_dialog_applied_cb, lh_weak_new (self));
}

static void
lh_split_dialog_children_cb (GObject      *source,
                             GAsyncResult *result,
                             gpointer      user_data)
{
  g_autoptr (LhSplitDialog) self = lh_weak_take (user_data);
  g_autoptr (GPtrArray) children = lh_ledger_query_finish (LH_LEDGER (source), result, NULL);

  if (self == NULL || children == NULL)
    return;
  self->rest = lh_split_get_rest (children);
  lh_split_dialog_update_shares (self);
}

static void
lh_split_dialog_dispose (GObject *object)
{
  LhSplitDialog *self = LH_SPLIT_DIALOG (object);

  g_ptr_array_set_size (self->rows, 0);
  gtk_widget_dispose_template (GTK_WIDGET (self), LH_TYPE_SPLIT_DIALOG);
  g_clear_object (&self->ledger);
  g_clear_object (&self->upper);
  g_clear_weak_pointer (&self->opener);

  G_OBJECT_CLASS (lh_split_dialog_parent_class)->dispose (object);
}

static void
lh_split_dialog_finalize (GObject *object)
{
  g_ptr_array_unref (LH_SPLIT_DIALOG (object)->rows);

  G_OBJECT_CLASS (lh_split_dialog_parent_class)->finalize (object);
}

static void
lh_split_dialog_class_init (LhSplitDialogClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = lh_split_dialog_dispose;
  object_class->finalize = lh_split_dialog_finalize;

  gtk_widget_class_set_template_from_resource (widget_class, LH_UI_TEMPLATE ("lh-split-dialog.ui"));
  gtk_widget_class_bind_template_child (widget_class, LhSplitDialog, problem_label);
  gtk_widget_class_bind_template_child (widget_class, LhSplitDialog, row_box);
  gtk_widget_class_bind_template_child (widget_class, LhSplitDialog, sum_label);
  gtk_widget_class_bind_template_child (widget_class, LhSplitDialog, upper_label);
  gtk_widget_class_install_action (widget_class, "split.add", NULL, lh_split_dialog_add_action);
  gtk_widget_class_install_action (widget_class, "split.apply", NULL, lh_split_dialog_apply_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Return, GDK_CONTROL_MASK, "split.apply", NULL);
}

static void
lh_split_dialog_init (LhSplitDialog *self)
{
  self->rows = g_ptr_array_new ();
  self->rest = 1000;
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * lh_split_dialog_present:
 * @widget: (type GtkWidget): a widget of the window the dialog belongs to
 * @upper: the project to be split
 *
 * Returns: (transfer none): the dialog
 */
LhSplitDialog *
lh_split_dialog_present (gpointer   widget,
                         LhLedger  *ledger,
                         LhRecord  *upper)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (widget));
  g_autoptr (LhQuery) query = lh_query_new (LH_TYPE_PROJECT);
  LhSplitDialog *self;

  g_return_val_if_fail (LH_IS_PROJECT (upper), NULL);

  self = g_object_new (LH_TYPE_SPLIT_DIALOG, "transient-for", GTK_IS_WINDOW (root) ? root : NULL, NULL);
  self->ledger = g_object_ref (ledger);
  self->upper = g_object_ref (upper);
  g_set_weak_pointer (&self->opener, GTK_WIDGET (widget));
  gtk_label_set_label (self->upper_label, lh_record_get_text (upper, LH_PROJECT_NAME));
  for (guint i = 0; i < FIRST_ROWS; i++)
    lh_split_dialog_add_row (self);
  lh_split_dialog_update_shares (self);

  lh_query_where_id (query, LH_PROJECT_PARENT_ID, lh_record_get_id (upper));
  lh_ledger_query_async (ledger, query, NULL, lh_split_dialog_children_cb, lh_weak_new (self));
  gtk_window_present (GTK_WINDOW (self));
  return self;
}
