/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-record-table-private.h"

#include <glib/gi18n-lib.h>

#include "lh-list-output.h"
#include "lh-list-scroll.h"
#include "lh-report.h"
#include "lh-page.h"
#include "lh-sort-key.h"
#include "lh-table-columns.h"

enum
{
  PROP_0,
  PROP_LEDGER,
  PROP_LABEL,
  PROP_RECORD,
  PROP_N_SELECTED,
  PROP_SETTINGS,
  PROP_SETTINGS_KEY,
  PROP_RECORD_TYPE,
  PROP_COLUMNS,
  PROP_LIST,
  N_PROPS
};

enum
{
  ACTIVATED,
  CLEAR_FILTERS,
  EXPORTING,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];
static GtkBuildableIface *parent_buildable;

static void lh_record_table_buildable_init (GtkBuildableIface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (LhRecordTable, lh_record_table, ADW_TYPE_BIN,
                               G_IMPLEMENT_INTERFACE (GTK_TYPE_BUILDABLE, lh_record_table_buildable_init))

static gint64
lh_record_table_get_total (LhRecordTable *self)
{
  gint64 total = 0;

  g_object_get (self->list, "total", &total, NULL);
  return MAX (total, 0);
}

static void
lh_record_table_update_status (LhRecordTable *self)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->list));
  gint64 total = lh_record_table_get_total (self);
  g_autofree char *shown = NULL;
  g_autofree char *selected = NULL;
  g_autofree char *text = NULL;

  shown = g_strdup_printf (_("%u of %u shown"), n, (guint) MAX (total, n));
  if (self->n_selected > 0)
    selected = g_strdup_printf (_("%u selected"), self->n_selected);
  text = g_strjoin (" · ", shown, selected, NULL);
  gtk_label_set_label (self->status_label, text);

  if (n > 0)
    gtk_stack_set_visible_child_name (self->stack, "rows");
  else if (!lh_record_list_get_pending (self->list))
    gtk_stack_set_visible_child_name (self->stack, total > 0 ? "nothing" : "empty");
}

static void
lh_record_table_set_record (LhRecordTable *self,
                            LhRecord      *record)
{
  if (g_set_object (&self->record, record))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_RECORD]);
}

static void
lh_record_table_selection_changed_cb (LhRecordTable *self)
{
  g_autoptr (GtkBitset) bits = gtk_selection_model_get_selection (GTK_SELECTION_MODEL (self->selection));
  guint n = (guint) gtk_bitset_get_size (bits);

  if (self->n_selected != n)
    {
      self->n_selected = n;
      gtk_widget_set_visible (self->bulk_button, n > 1);
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_N_SELECTED]);
    }
  if (n == 1)
    {
      g_autoptr (LhRecord) record = g_list_model_get_item (G_LIST_MODEL (self->list), gtk_bitset_get_minimum (bits));

      lh_record_table_set_record (self, record);
    }
  else
    lh_record_table_set_record (self, NULL);
  lh_record_table_update_status (self);
}

/* The rows have come: what was selected stays selected, and a new order is seen from its top. */
static void
lh_record_table_pending_cb (LhRecordTable *self)
{
  if (lh_record_list_get_pending (self->list))
    return;

  if (self->wanted_id != 0)
    lh_record_table_select (self, self->wanted_id);
  self->wanted_id = 0;
  if (self->rewind)
    lh_list_scroll_to (self->view, 0);
  self->rewind = FALSE;
  lh_record_table_selection_changed_cb (self);
}

static void
lh_record_table_set_list (LhRecordTable *self,
                          LhRecordList  *list)
{
  if (!g_set_object (&self->list, list))
    return;

  if (list != NULL)
    {
      g_signal_connect_object (list, "notify::pending", G_CALLBACK (lh_record_table_pending_cb), self,
                               G_CONNECT_SWAPPED);
      g_signal_connect_object (list, "notify::total", G_CALLBACK (lh_record_table_update_status), self,
                               G_CONNECT_SWAPPED);
      g_signal_connect_object (list, "items-changed", G_CALLBACK (lh_record_table_selection_changed_cb), self,
                               G_CONNECT_SWAPPED | G_CONNECT_AFTER);
    }
  gtk_multi_selection_set_model (self->selection, G_LIST_MODEL (list));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LIST]);
}

static void
lh_record_table_run (LhRecordTable *self)
{
  g_autoptr (LhQuery) query = NULL;

  if (self->ledger == NULL || self->query == NULL)
    return;

  query = lh_query_copy (self->query);
  if (self->sort_key != NULL)
    lh_query_set_sort (query, self->sort_key, self->descending);
  if (self->record != NULL && self->wanted_id == 0)
    self->wanted_id = lh_record_get_id (self->record);

  if (self->list != NULL)
    lh_record_list_set_query (self->list, query);
  else
    {
      g_autoptr (LhRecordList) list = lh_record_list_new (self->ledger, query);

      lh_record_table_set_list (self, list);
    }
  lh_record_table_pending_cb (self);
}

static void
lh_record_table_sorter_changed_cb (LhRecordTable *self)
{
  LhSortKey *key = lh_sort_key_probe (gtk_column_view_get_sorter (self->view), gtk_column_view_get_columns (self->view),
                                      &self->descending);

  g_free (self->sort_key);
  self->sort_key = g_strdup (key != NULL ? lh_sort_key_get_key (key) : NULL);
  self->rewind = TRUE;
  lh_record_table_run (self);
}

static void
lh_record_table_official_order_action (GtkWidget  *widget,
                                       const char *action_name,
                                       GVariant   *parameter)
{
  gtk_column_view_sort_by_column (LH_RECORD_TABLE (widget)->view, NULL, GTK_SORT_ASCENDING);
}

static void
lh_record_table_activate_cb (LhRecordTable *self,
                             guint          position)
{
  g_autoptr (LhRecord) record = g_list_model_get_item (G_LIST_MODEL (self->list), position);

  if (record != NULL)
    g_signal_emit (self, signals[ACTIVATED], 0, record);
}

static void
lh_record_table_clear_filters_cb (LhRecordTable *self)
{
  g_signal_emit (self, signals[CLEAR_FILTERS], 0);
}

static void
lh_record_table_root (GtkWidget *widget)
{
  LhRecordTable *self = LH_RECORD_TABLE (widget);

  GTK_WIDGET_CLASS (lh_record_table_parent_class)->root (widget);

  lh_table_columns_align_headings (self->view);
  lh_table_columns_fill_menu (self->view, self->columns_button, widget);
}

static void
lh_record_table_add_child (GtkBuildable *buildable,
                           GtkBuilder   *builder,
                           GObject      *child,
                           const char   *type)
{
  LhRecordTable *self = LH_RECORD_TABLE (buildable);

  if (GTK_IS_COLUMN_VIEW_COLUMN (child))
    lh_table_columns_append (self->view, GTK_COLUMN_VIEW_COLUMN (child));
  else if (g_strcmp0 (type, "empty") == 0)
    lh_record_table_set_empty (self, GTK_WIDGET (child));
  else
    parent_buildable->add_child (buildable, builder, child, type);
}

static void
lh_record_table_buildable_init (GtkBuildableIface *iface)
{
  parent_buildable = g_type_interface_peek_parent (iface);
  iface->add_child = lh_record_table_add_child;
}

static void
lh_record_table_constructed (GObject *object)
{
  LhRecordTable *self = LH_RECORD_TABLE (object);

  G_OBJECT_CLASS (lh_record_table_parent_class)->constructed (object);

  if (self->columns != NULL)
    lh_table_columns_append_fields (self->view, self->record_type, self->columns);
}

static void
lh_record_table_dispose (GObject *object)
{
  LhRecordTable *self = LH_RECORD_TABLE (object);

  if (self->list != NULL)
    g_signal_handlers_disconnect_by_data (self->list, self);
  /* a view that is taken apart forgets the column it was sorted by, and says so */
  if (self->view != NULL)
    g_signal_handlers_disconnect_by_data (gtk_column_view_get_sorter (self->view), self);
  gtk_widget_dispose_template (GTK_WIDGET (self), LH_TYPE_RECORD_TABLE);
  g_clear_object (&self->selection);
  g_clear_object (&self->list);
  g_clear_object (&self->ledger);
  g_clear_object (&self->query);
  g_clear_object (&self->record);
  g_clear_object (&self->settings);

  G_OBJECT_CLASS (lh_record_table_parent_class)->dispose (object);
}

static void
lh_record_table_finalize (GObject *object)
{
  LhRecordTable *self = LH_RECORD_TABLE (object);

  g_free (self->label);
  g_free (self->settings_key);
  g_free (self->columns);
  g_free (self->sort_key);

  G_OBJECT_CLASS (lh_record_table_parent_class)->finalize (object);
}

static void
lh_record_table_get_property (GObject    *object,
                              guint       prop_id,
                              GValue     *value,
                              GParamSpec *pspec)
{
  LhRecordTable *self = LH_RECORD_TABLE (object);

  switch (prop_id)
    {
    case PROP_LEDGER:
      g_value_set_object (value, self->ledger);
      break;
    case PROP_LABEL:
      g_value_set_string (value, self->label);
      break;
    case PROP_RECORD:
      g_value_set_object (value, self->record);
      break;
    case PROP_N_SELECTED:
      g_value_set_uint (value, self->n_selected);
      break;
    case PROP_SETTINGS:
      g_value_set_object (value, self->settings);
      break;
    case PROP_SETTINGS_KEY:
      g_value_set_string (value, self->settings_key);
      break;
    case PROP_LIST:
      g_value_set_object (value, self->list);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
lh_record_table_set_ledger (LhRecordTable *self,
                            LhLedger      *ledger)
{
  if (!g_set_object (&self->ledger, ledger))
    return;

  lh_record_table_set_list (self, NULL);
  lh_record_table_set_record (self, NULL);
  lh_record_table_run (self);
}

static void
lh_record_table_set_property (GObject      *object,
                              guint         prop_id,
                              const GValue *value,
                              GParamSpec   *pspec)
{
  LhRecordTable *self = LH_RECORD_TABLE (object);

  switch (prop_id)
    {
    case PROP_LEDGER:
      lh_record_table_set_ledger (self, g_value_get_object (value));
      break;
    case PROP_LABEL:
      g_free (self->label);
      self->label = g_value_dup_string (value);
      gtk_accessible_update_property (GTK_ACCESSIBLE (self->view), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                      self->label != NULL ? self->label : "", -1);
      break;
    case PROP_SETTINGS:
      if (g_set_object (&self->settings, g_value_get_object (value)) && self->settings != NULL)
        lh_table_columns_bind_settings (self->view, self->settings, self->settings_key);
      break;
    case PROP_SETTINGS_KEY:
      self->settings_key = g_value_dup_string (value);
      break;
    case PROP_RECORD_TYPE:
      self->record_type = g_value_get_gtype (value);
      break;
    case PROP_COLUMNS:
      self->columns = g_value_dup_string (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
lh_record_table_install_properties (GObjectClass *object_class)
{
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS;
  const GParamFlags once = flags | G_PARAM_CONSTRUCT_ONLY;
  const GParamFlags read = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  properties[PROP_LEDGER] = g_param_spec_object ("ledger", NULL, NULL, LH_TYPE_LEDGER, flags);
  properties[PROP_LABEL] = g_param_spec_string ("label", NULL, NULL, NULL, flags);
  properties[PROP_RECORD] = g_param_spec_object ("record", NULL, NULL, LH_TYPE_RECORD, read);
  properties[PROP_N_SELECTED] = g_param_spec_uint ("n-selected", NULL, NULL, 0, G_MAXUINT, 0, read);
  properties[PROP_SETTINGS] = g_param_spec_object ("settings", NULL, NULL, G_TYPE_SETTINGS, flags);
  properties[PROP_SETTINGS_KEY] = g_param_spec_string ("settings-key", NULL, NULL, NULL, once);
  properties[PROP_RECORD_TYPE] = g_param_spec_gtype ("record-type", NULL, NULL, LH_TYPE_RECORD,
                                                     G_PARAM_WRITABLE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  properties[PROP_COLUMNS] = g_param_spec_string ("columns", NULL, NULL, NULL,
                                                  G_PARAM_WRITABLE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  properties[PROP_LIST] = g_param_spec_object ("list", NULL, NULL, LH_TYPE_RECORD_LIST, read);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
lh_record_table_export_action (GtkWidget  *widget,
                               const char *action,
                               GVariant   *parameter)
{
  lh_list_output_run (LH_RECORD_TABLE (widget), g_variant_get_string (parameter, NULL));
}

static void
lh_record_table_class_init (LhRecordTableClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = lh_record_table_constructed;
  object_class->dispose = lh_record_table_dispose;
  object_class->finalize = lh_record_table_finalize;
  object_class->get_property = lh_record_table_get_property;
  object_class->set_property = lh_record_table_set_property;
  widget_class->root = lh_record_table_root;
  lh_record_table_install_properties (object_class);

  signals[ACTIVATED] = g_signal_new ("activated", LH_TYPE_RECORD_TABLE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                     G_TYPE_NONE, 1, LH_TYPE_RECORD);
  signals[EXPORTING] = g_signal_new ("exporting", LH_TYPE_RECORD_TABLE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                     G_TYPE_NONE, 1, LH_TYPE_REPORT);
  signals[CLEAR_FILTERS] = g_signal_new ("clear-filters", LH_TYPE_RECORD_TABLE, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                         NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class, LH_UI_TEMPLATE ("lh-record-table.ui"));
  gtk_widget_class_bind_template_child (widget_class, LhRecordTable, bulk_button);
  gtk_widget_class_bind_template_child (widget_class, LhRecordTable, columns_button);
  gtk_widget_class_bind_template_child (widget_class, LhRecordTable, empty_slot);
  gtk_widget_class_bind_template_child (widget_class, LhRecordTable, stack);
  gtk_widget_class_install_action (widget_class, "list.export", "s", lh_record_table_export_action);
  gtk_widget_class_bind_template_child (widget_class, LhRecordTable, status_label);
  gtk_widget_class_bind_template_child (widget_class, LhRecordTable, view);
  gtk_widget_class_bind_template_callback (widget_class, lh_record_table_activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, lh_record_table_clear_filters_cb);
  gtk_widget_class_install_action (widget_class, "table.official-order", NULL,
                                   lh_record_table_official_order_action);
}

static void
lh_record_table_init (LhRecordTable *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  self->selection = gtk_multi_selection_new (NULL);
  gtk_column_view_set_model (self->view, GTK_SELECTION_MODEL (self->selection));
  g_signal_connect_object (self->selection, "selection-changed", G_CALLBACK (lh_record_table_selection_changed_cb),
                           self, G_CONNECT_SWAPPED);
  g_signal_connect_object (gtk_column_view_get_sorter (self->view), "changed",
                           G_CALLBACK (lh_record_table_sorter_changed_cb), self, G_CONNECT_SWAPPED);
}

/**
 * lh_record_table_set_query:
 * @query: which records; the table adds the order the user chose
 */
void
lh_record_table_set_query (LhRecordTable *self,
                           LhQuery       *query)
{
  g_return_if_fail (LH_IS_RECORD_TABLE (self));

  g_set_object (&self->query, query);
  lh_record_table_run (self);
}

LhRecordList *
lh_record_table_get_list (LhRecordTable *self)
{
  g_return_val_if_fail (LH_IS_RECORD_TABLE (self), NULL);
  return self->list;
}

LhRecord *
lh_record_table_get_record (LhRecordTable *self)
{
  g_return_val_if_fail (LH_IS_RECORD_TABLE (self), NULL);
  return self->record;
}

/**
 * lh_record_table_get_selected:
 *
 * Returns: (transfer container) (element-type LhRecord): the selected records, in the order of the table
 */
GPtrArray *
lh_record_table_get_selected (LhRecordTable *self)
{
  g_autoptr (GtkBitset) bits = gtk_selection_model_get_selection (GTK_SELECTION_MODEL (self->selection));
  GPtrArray *records = g_ptr_array_new_with_free_func (g_object_unref);
  GtkBitsetIter iter;
  guint position;

  for (gboolean more = gtk_bitset_iter_init_first (&iter, bits, &position); more;
       more = gtk_bitset_iter_next (&iter, &position))
    g_ptr_array_add (records, g_list_model_get_item (G_LIST_MODEL (self->list), position));
  return records;
}

/**
 * lh_record_table_select:
 * @id: a record
 *
 * Selects it and scrolls to it.
 *
 * Returns: %FALSE when the table does not show it
 */
gboolean
lh_record_table_select (LhRecordTable *self,
                        gint64         id)
{
  guint position;

  g_return_val_if_fail (LH_IS_RECORD_TABLE (self), FALSE);

  if (self->list == NULL || !lh_record_list_find (self->list, id, &position))
    return FALSE;

  gtk_selection_model_select_item (GTK_SELECTION_MODEL (self->selection), position, TRUE);
  lh_list_scroll_to (self->view, position);
  return TRUE;
}

/**
 * lh_record_table_select_later:
 * @id: a record
 *
 * Selects it now, or when the rows that are on their way have come.
 */
void
lh_record_table_select_later (LhRecordTable *self,
                              gint64         id)
{
  g_return_if_fail (LH_IS_RECORD_TABLE (self));

  if (!lh_record_table_select (self, id))
    self->wanted_id = id;
}

/**
 * lh_record_table_unselect:
 *
 * Selects nothing.
 */
void
lh_record_table_unselect (LhRecordTable *self)
{
  g_return_if_fail (LH_IS_RECORD_TABLE (self));

  self->wanted_id = 0;
  gtk_selection_model_unselect_all (GTK_SELECTION_MODEL (self->selection));
}

/**
 * lh_record_table_set_empty:
 * @empty: shown while the ledger has no such record
 */
void
lh_record_table_set_empty (LhRecordTable *self,
                           GtkWidget     *empty)
{
  g_return_if_fail (LH_IS_RECORD_TABLE (self));
  adw_bin_set_child (self->empty_slot, empty);
}

/**
 * lh_record_table_find_column:
 * @key: key of its #LhSortKey
 *
 * Returns: (transfer none) (nullable): the column
 */
GtkColumnViewColumn *
lh_record_table_find_column (LhRecordTable *self,
                             const char    *key)
{
  g_return_val_if_fail (LH_IS_RECORD_TABLE (self), NULL);
  return lh_table_columns_find (self->view, key);
}

const char *
lh_record_table_get_status (LhRecordTable *self)
{
  g_return_val_if_fail (LH_IS_RECORD_TABLE (self), NULL);
  return gtk_label_get_label (self->status_label);
}
