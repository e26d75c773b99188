/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-paste-dialog.h"

#include <glib/gi18n-lib.h>

#include "lh-page.h"
#include "lh-paste-item.h"

struct _LhPasteDialog
{
  AdwWindow   parent_instance;

  LhGridEdit *edit;
  GListStore *items;

  GtkLabel   *counts_label;
  GtkLabel   *note_label;
  GtkWidget  *all_button;
  GtkWidget  *refused_button;
};

enum
{
  ACCEPTED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (LhPasteDialog, lh_paste_dialog, ADW_TYPE_WINDOW)

static void
lh_paste_dialog_fill (LhPasteDialog *self)
{
  GPtrArray *cells = lh_grid_edit_get_cells (self->edit);
  gboolean with_unchanged = gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (self->all_button));
  gboolean only_refused = gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (self->refused_button));
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < cells->len; i++)
    {
      const LhGridCell *cell = g_ptr_array_index (cells, i);

      if ((cell->state == LH_GRID_CELL_UNCHANGED && !with_unchanged) ||
          (cell->state != LH_GRID_CELL_REFUSED && only_refused))
        continue;
      g_ptr_array_add (items, lh_paste_item_new (cell));
    }
  g_list_store_splice (self->items, 0, g_list_model_get_n_items (G_LIST_MODEL (self->items)), items->pdata, items->len);
}

static void
lh_paste_dialog_show_edit (LhPasteDialog *self)
{
  guint n_changed = lh_grid_edit_count (self->edit, LH_GRID_CELL_CHANGED);
  guint n_refused = lh_grid_edit_count (self->edit, LH_GRID_CELL_REFUSED);
  g_autofree char *counts = g_strdup_printf (_("%u changed · %u unchanged · %u refused"), n_changed,
                                             lh_grid_edit_count (self->edit, LH_GRID_CELL_UNCHANGED), n_refused);
  const char *note = lh_grid_edit_get_note (self->edit);

  gtk_label_set_label (self->counts_label, counts);
  gtk_label_set_label (self->note_label, note != NULL ? note : "");
  gtk_widget_set_visible (GTK_WIDGET (self->note_label), note != NULL);
  gtk_widget_set_sensitive (self->refused_button, n_refused > 0);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "dialog.accept", n_changed > 0);
  lh_paste_dialog_fill (self);
}

static void
lh_paste_dialog_accept_action (GtkWidget  *widget,
                               const char *action_name,
                               GVariant   *parameter)
{
  lh_paste_dialog_accept (LH_PASTE_DIALOG (widget));
}

static void
lh_paste_dialog_dispose (GObject *object)
{
  LhPasteDialog *self = LH_PASTE_DIALOG (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), LH_TYPE_PASTE_DIALOG);
  g_clear_object (&self->edit);
  g_clear_object (&self->items);

  G_OBJECT_CLASS (lh_paste_dialog_parent_class)->dispose (object);
}

static void
lh_paste_dialog_class_init (LhPasteDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lh_paste_dialog_dispose;
  signals[ACCEPTED] = g_signal_new ("accepted", LH_TYPE_PASTE_DIALOG, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                    G_TYPE_NONE, 0);

  g_type_ensure (LH_TYPE_PASTE_ITEM);
  gtk_widget_class_set_template_from_resource (widget_class, LH_UI_TEMPLATE ("lh-paste-dialog.ui"));
  gtk_widget_class_bind_template_child (widget_class, LhPasteDialog, items);
  gtk_widget_class_bind_template_child (widget_class, LhPasteDialog, counts_label);
  gtk_widget_class_bind_template_child (widget_class, LhPasteDialog, note_label);
  gtk_widget_class_bind_template_child (widget_class, LhPasteDialog, all_button);
  gtk_widget_class_bind_template_child (widget_class, LhPasteDialog, refused_button);
  gtk_widget_class_bind_template_callback (widget_class, lh_paste_dialog_fill);
  gtk_widget_class_install_action (widget_class, "dialog.accept", NULL, lh_paste_dialog_accept_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Return, GDK_CONTROL_MASK, "dialog.accept", NULL);
}

static void
lh_paste_dialog_init (LhPasteDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  g_object_ref (self->items);
}

/**
 * lh_paste_dialog_present:
 * @widget: (type GtkWidget): a widget of the window
 * @edit: a checked edit
 *
 * Returns: (transfer none): the dialog, to connect to "accepted"
 */
LhPasteDialog *
lh_paste_dialog_present (gpointer    widget,
                         LhGridEdit *edit)
{
  LhPasteDialog *self;
  GtkRoot *root;

  g_return_val_if_fail (GTK_IS_WIDGET (widget), NULL);
  g_return_val_if_fail (LH_IS_GRID_EDIT (edit), NULL);

  root = gtk_widget_get_root (GTK_WIDGET (widget));
  self = g_object_new (LH_TYPE_PASTE_DIALOG, "transient-for", GTK_IS_WINDOW (root) ? root : NULL, NULL);
  self->edit = g_object_ref (edit);
  lh_paste_dialog_show_edit (self);
  gtk_window_present (GTK_WINDOW (self));
  return self;
}

LhGridEdit *
lh_paste_dialog_get_edit (LhPasteDialog *self)
{
  g_return_val_if_fail (LH_IS_PASTE_DIALOG (self), NULL);
  return self->edit;
}

/**
 * lh_paste_dialog_accept:
 *
 * What the button does: tells so, and closes.
 */
void
lh_paste_dialog_accept (LhPasteDialog *self)
{
  g_return_if_fail (LH_IS_PASTE_DIALOG (self));

  g_signal_emit (self, signals[ACCEPTED], 0);
  gtk_window_close (GTK_WINDOW (self));
}
