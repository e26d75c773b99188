/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-history-dialog.h"

#include "lh-history-item.h"
#include "lh-page.h"
#include "lh-toast.h"

/* Enough for a quarter's work; the whole journal can be read with the command line. */
#define LH_HISTORY_LIMIT 500

struct _LhHistoryDialog
{
  AdwWindow     parent_instance;

  LhLedger     *ledger;
  char         *entity;
  gint64        record_id;

  GListStore   *entries;
  GtkStack     *stack;
};

enum
{
  PROP_0,
  PROP_LEDGER,
  PROP_ENTITY,
  PROP_RECORD_ID,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (LhHistoryDialog, lh_history_dialog, ADW_TYPE_WINDOW)

static void
lh_history_dialog_loaded_cb (GObject      *source,
                             GAsyncResult *result,
                             gpointer      user_data)
{
  g_autoptr (LhHistoryDialog) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) entries = lh_ledger_get_history_finish (LH_LEDGER (source), result, &error);
  g_autoptr (GPtrArray) items = NULL;

  if (self->entries == NULL)
    return;

  if (entries == NULL)
    {
      lh_toast_error (self, error);
      return;
    }

  items = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < entries->len; i++)
    g_ptr_array_add (items, lh_history_item_new (self->ledger, g_ptr_array_index (entries, i)));
  g_list_store_splice (self->entries, 0, g_list_model_get_n_items (G_LIST_MODEL (self->entries)),
                       items->pdata, items->len);
  gtk_stack_set_visible_child_name (self->stack, entries->len > 0 ? "list" : "empty");
}

static void
lh_history_dialog_load (LhHistoryDialog *self)
{
  lh_ledger_get_history_async (self->ledger, self->entity, self->record_id, LH_HISTORY_LIMIT,
                               lh_history_dialog_loaded_cb, g_object_ref (self));
}

static void
lh_history_dialog_changed_cb (LhHistoryDialog *self)
{
  lh_history_dialog_load (self);
}

static void
lh_history_dialog_constructed (GObject *object)
{
  LhHistoryDialog *self = LH_HISTORY_DIALOG (object);

  G_OBJECT_CLASS (lh_history_dialog_parent_class)->constructed (object);

  g_signal_connect_object (self->ledger, "changed", G_CALLBACK (lh_history_dialog_changed_cb), self,
                           G_CONNECT_SWAPPED);
  lh_history_dialog_load (self);
}

static void
lh_history_dialog_dispose (GObject *object)
{
  LhHistoryDialog *self = LH_HISTORY_DIALOG (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), LH_TYPE_HISTORY_DIALOG);
  g_clear_object (&self->ledger);

  G_OBJECT_CLASS (lh_history_dialog_parent_class)->dispose (object);
}

static void
lh_history_dialog_finalize (GObject *object)
{
  g_clear_pointer (&LH_HISTORY_DIALOG (object)->entity, g_free);

  G_OBJECT_CLASS (lh_history_dialog_parent_class)->finalize (object);
}

static void
lh_history_dialog_set_property (GObject      *object,
                                guint         prop_id,
                                const GValue *value,
                                GParamSpec   *pspec)
{
  LhHistoryDialog *self = LH_HISTORY_DIALOG (object);

  switch (prop_id)
    {
    case PROP_LEDGER:
      self->ledger = g_value_dup_object (value);
      break;
    case PROP_ENTITY:
      self->entity = g_value_dup_string (value);
      break;
    case PROP_RECORD_ID:
      self->record_id = g_value_get_int64 (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
lh_history_dialog_class_init (LhHistoryDialogClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_WRITABLE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS;

  object_class->constructed = lh_history_dialog_constructed;
  object_class->dispose = lh_history_dialog_dispose;
  object_class->finalize = lh_history_dialog_finalize;
  object_class->set_property = lh_history_dialog_set_property;

  properties[PROP_LEDGER] = g_param_spec_object ("ledger", NULL, NULL, LH_TYPE_LEDGER, flags);
  properties[PROP_ENTITY] = g_param_spec_string ("entity", NULL, NULL, NULL, flags);
  properties[PROP_RECORD_ID] = g_param_spec_int64 ("record-id", NULL, NULL, 0, G_MAXINT64, 0, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (LH_TYPE_HISTORY_ITEM);
  gtk_widget_class_set_template_from_resource (widget_class, LH_UI_TEMPLATE ("lh-history-dialog.ui"));
  gtk_widget_class_bind_template_child (widget_class, LhHistoryDialog, entries);
  gtk_widget_class_bind_template_child (widget_class, LhHistoryDialog, stack);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
lh_history_dialog_init (LhHistoryDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * lh_history_dialog_new:
 * @parent: the window it belongs to
 * @ledger: the ledger
 * @entity: (nullable): the entity of one record; %NULL for the whole ledger
 * @record_id: its id
 *
 * Returns: (transfer none): the dialog, to be presented
 */
LhHistoryDialog *
lh_history_dialog_new (GtkWindow  *parent,
                       LhLedger   *ledger,
                       const char *entity,
                       gint64      record_id)
{
  g_return_val_if_fail (LH_IS_LEDGER (ledger), NULL);

  return g_object_new (LH_TYPE_HISTORY_DIALOG,
                       "transient-for", parent,
                       "ledger", ledger,
                       "entity", entity,
                       "record-id", record_id,
                       NULL);
}
