/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-record-history.h"

#include "lh-page.h"
#include "lh-weak.h"

#define MAX_ENTRIES 200

struct _LhRecordHistory
{
  AdwBin      parent_instance;

  LhLedger   *ledger;
  LhRecord   *record;
  GListStore *entries;
  guint       serial;

  GtkStack   *stack;
  GtkListBox *list;
};

enum
{
  PROP_0,
  PROP_LEDGER,
  PROP_RECORD,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (LhRecordHistory, lh_record_history, ADW_TYPE_BIN)

typedef struct
{
  gpointer weak;
  guint    serial;
} LhHistoryRequest;

static void
lh_record_history_loaded_cb (GObject      *source,
                             GAsyncResult *result,
                             gpointer      user_data)
{
  g_autofree LhHistoryRequest *request = user_data;
  g_autoptr (LhRecordHistory) self = lh_weak_take (request->weak);
  g_autoptr (GPtrArray) entries = lh_ledger_get_history_finish (LH_LEDGER (source), result, NULL);

  /* An answer to an older question is about another record. */
  if (entries == NULL || self == NULL || request->serial != self->serial || self->entries == NULL)
    return;

  g_list_store_splice (self->entries, 0, g_list_model_get_n_items (G_LIST_MODEL (self->entries)),
                       entries->pdata, entries->len);
  gtk_stack_set_visible_child_name (self->stack, entries->len > 0 ? "entries" : "empty");
}

static void
lh_record_history_refresh (LhRecordHistory *self)
{
  LhHistoryRequest *request;

  self->serial++;
  if (self->ledger == NULL || self->record == NULL || !gtk_widget_get_mapped (GTK_WIDGET (self)))
    return;

  request = g_new0 (LhHistoryRequest, 1);
  request->weak = lh_weak_new (self);
  request->serial = self->serial;
  lh_ledger_get_history_async (self->ledger, lh_record_get_entity (self->record), lh_record_get_id (self->record),
                               MAX_ENTRIES, lh_record_history_loaded_cb, request);
}

static GtkWidget *
lh_record_history_create_row_cb (gpointer item,
                                 gpointer user_data)
{
  g_autofree char *who = NULL;
  g_autofree char *when = NULL;
  g_autofree char *label = NULL;
  g_autofree char *summary = NULL;
  g_autofree char *subtitle = NULL;

  g_object_get (item, "who", &who, "when", &when, "label", &label, "summary", &summary, NULL);
  subtitle = g_strdup_printf ("%s · %s\n%s", when, who, summary != NULL ? summary : "");
  return g_object_new (ADW_TYPE_ACTION_ROW,
                       "title", label,
                       "subtitle", g_strchomp (subtitle),
                       "use-markup", FALSE,
                       "subtitle-lines", 6,
                       "focusable", FALSE,
                       NULL);
}

static void
lh_record_history_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (lh_record_history_parent_class)->map (widget);
  lh_record_history_refresh (LH_RECORD_HISTORY (widget));
}

static void
lh_record_history_set_ledger (LhRecordHistory *self,
                              LhLedger        *ledger)
{
  if (self->ledger != NULL)
    g_signal_handlers_disconnect_by_data (self->ledger, self);
  g_set_object (&self->ledger, ledger);
  if (ledger != NULL)
    g_signal_connect_object (ledger, "changed", G_CALLBACK (lh_record_history_refresh), self, G_CONNECT_SWAPPED);
  lh_record_history_refresh (self);
}

static void
lh_record_history_dispose (GObject *object)
{
  LhRecordHistory *self = LH_RECORD_HISTORY (object);

  if (self->ledger != NULL)
    g_signal_handlers_disconnect_by_data (self->ledger, self);
  if (self->list != NULL)
    gtk_list_box_bind_model (self->list, NULL, NULL, NULL, NULL);
  /* A bound child of a bin would be taken away twice. */
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), LH_TYPE_RECORD_HISTORY);
  g_clear_object (&self->entries);
  g_clear_object (&self->ledger);
  g_clear_object (&self->record);

  G_OBJECT_CLASS (lh_record_history_parent_class)->dispose (object);
}

static void
lh_record_history_get_property (GObject    *object,
                                guint       prop_id,
                                GValue     *value,
                                GParamSpec *pspec)
{
  LhRecordHistory *self = LH_RECORD_HISTORY (object);

  switch (prop_id)
    {
    case PROP_LEDGER:
      g_value_set_object (value, self->ledger);
      break;
    case PROP_RECORD:
      g_value_set_object (value, self->record);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
lh_record_history_set_property (GObject      *object,
                                guint         prop_id,
                                const GValue *value,
                                GParamSpec   *pspec)
{
  LhRecordHistory *self = LH_RECORD_HISTORY (object);

  switch (prop_id)
    {
    case PROP_LEDGER:
      lh_record_history_set_ledger (self, g_value_get_object (value));
      break;
    case PROP_RECORD:
      if (!g_set_object (&self->record, g_value_get_object (value)))
        return;
      g_list_store_remove_all (self->entries);
      lh_record_history_refresh (self);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
lh_record_history_class_init (LhRecordHistoryClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS;

  object_class->dispose = lh_record_history_dispose;
  object_class->get_property = lh_record_history_get_property;
  object_class->set_property = lh_record_history_set_property;
  widget_class->map = lh_record_history_map;

  properties[PROP_LEDGER] = g_param_spec_object ("ledger", NULL, NULL, LH_TYPE_LEDGER, flags);
  properties[PROP_RECORD] = g_param_spec_object ("record", NULL, NULL, LH_TYPE_RECORD, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (widget_class, LH_UI_TEMPLATE ("lh-record-history.ui"));
  gtk_widget_class_bind_template_child (widget_class, LhRecordHistory, list);
  gtk_widget_class_bind_template_child (widget_class, LhRecordHistory, stack);
}

static void
lh_record_history_init (LhRecordHistory *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  self->entries = g_list_store_new (LH_TYPE_HISTORY_ENTRY);
  gtk_list_box_bind_model (self->list, G_LIST_MODEL (self->entries), lh_record_history_create_row_cb, self, NULL);
}
