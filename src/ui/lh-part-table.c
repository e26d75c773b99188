/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-part-table.h"

#include <glib/gi18n-lib.h>

#include "lh-change.h"
#include "lh-form.h"
#include "lh-new-dialog.h"
#include "lh-page.h"
#include "lh-record-list.h"
#include "lh-table-columns.h"
#include "lh-toast.h"
#include "lh-weak.h"

#define FULL_TENTHS 1000

/* The table is as high as its rows, up to a limit. */
#define HEADING_HEIGHT 34
#define ROW_HEIGHT 32
#define MAX_ROWS 8

struct _LhPartTable
{
  AdwBin              parent_instance;

  LhLedger           *ledger;
  LhRecord           *parent_record;
  GType               record_type;
  char               *link;
  char               *sort;
  char               *layout;
  char               *label;
  char               *new_title;
  char               *sum_field;
  char               *columns;
  char               *open_field;
  gboolean            open_records;
  gboolean            read_only;
  LhRecordList       *list;
  GtkSingleSelection *selection;
  gint64              wanted_id;

  GtkWidget          *buttons;
  AdwBin             *form_slot;
  GtkScrolledWindow  *scrolled;
  LhForm             *form;
  GtkStack           *stack;
  GtkLabel           *sum_label;
  GtkColumnView      *view;
};

enum
{
  PROP_0,
  PROP_LEDGER,
  PROP_PARENT_RECORD,
  PROP_RECORD_TYPE,
  PROP_LINK,
  PROP_SORT,
  PROP_LAYOUT,
  PROP_LABEL,
  PROP_NEW_TITLE,
  PROP_SUM_FIELD,
  PROP_COLUMNS,
  PROP_OPEN_RECORDS,
  PROP_OPEN_FIELD,
  PROP_READ_ONLY,
  PROP_RECORD,
  N_PROPS
};

enum
{
  PREPARE,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];
static GtkBuildableIface *parent_buildable;

static void lh_part_table_buildable_init (GtkBuildableIface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (LhPartTable, lh_part_table, ADW_TYPE_BIN,
                               G_IMPLEMENT_INTERFACE (GTK_TYPE_BUILDABLE, lh_part_table_buildable_init))

static gboolean
lh_part_table_find_field (LhPartTable *self,
                          const char  *name,
                          guint       *index)
{
  g_autoptr (GTypeClass) klass = g_type_class_ref (self->record_type);

  return lh_record_class_find_field ((LhRecordClass *) klass, name, index) != NULL;
}

static gint64
lh_part_table_sum (LhPartTable *self,
                   guint        field)
{
  gint64 sum = 0;

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->list)); i++)
    {
      g_autoptr (LhRecord) record = g_list_model_get_item (G_LIST_MODEL (self->list), i);
      gint64 value = lh_record_get_int (record, field);

      sum += value != LH_UNSET ? value : 0;
    }
  return sum;
}

/* The weights of a project should make 100 % (form F3); anything else is told, not refused. */
static void
lh_part_table_update_sum (LhPartTable *self)
{
  g_autofree char *sum = NULL;
  g_autofree char *text = NULL;
  gint64 tenths;
  guint field;

  if (self->list == NULL || self->sum_field == NULL || !lh_part_table_find_field (self, self->sum_field, &field)
      || g_list_model_get_n_items (G_LIST_MODEL (self->list)) == 0)
    {
      gtk_label_set_label (self->sum_label, "");
      return;
    }

  tenths = lh_part_table_sum (self, field);
  sum = lh_percent_format (tenths);
  text = tenths == FULL_TENTHS ? g_strdup_printf (_("Weights: %s"), sum)
                               : g_strdup_printf (_("Weights: %s, should be 100%%"), sum);
  gtk_label_set_label (self->sum_label, text);
  if (tenths == FULL_TENTHS)
    gtk_widget_remove_css_class (GTK_WIDGET (self->sum_label), "warning");
  else
    gtk_widget_add_css_class (GTK_WIDGET (self->sum_label), "warning");
}

/* A lazy list hands out rows before their fields have come. */
static void
lh_part_table_watch_sum (LhPartTable *self)
{
  g_autofree char *changed = NULL;

  if (self->list == NULL || self->sum_field == NULL)
    return;
  changed = g_strconcat ("notify::", self->sum_field, NULL);
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->list)); i++)
    {
      g_autoptr (LhRecord) record = g_list_model_get_item (G_LIST_MODEL (self->list), i);

      g_signal_handlers_disconnect_by_func (record, lh_part_table_update_sum, self);
      g_signal_connect_object (record, changed, G_CALLBACK (lh_part_table_update_sum), self, G_CONNECT_SWAPPED);
    }
}

static LhRecord *
lh_part_table_get_record (LhPartTable *self)
{
  return gtk_single_selection_get_selected_item (self->selection);
}

static void
lh_part_table_selected_cb (LhPartTable *self)
{
  LhRecord *record = lh_part_table_get_record (self);

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "part.remove", record != NULL && !self->read_only);
  if (self->form != NULL)
    {
      lh_form_set_record (self->form, record);
      gtk_widget_set_visible (GTK_WIDGET (self->form), record != NULL);
    }
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_RECORD]);
}

static void
lh_part_table_rows_cb (LhPartTable *self)
{
  guint n = self->list != NULL ? g_list_model_get_n_items (G_LIST_MODEL (self->list)) : 0;
  guint position;

  gtk_stack_set_visible_child_name (self->stack, n > 0 ? "rows" : "empty");
  if (self->wanted_id != 0 && lh_record_list_find (self->list, self->wanted_id, &position))
    {
      gtk_single_selection_set_selected (self->selection, position);
      self->wanted_id = 0;
    }
  gtk_scrolled_window_set_min_content_height (self->scrolled, HEADING_HEIGHT + ROW_HEIGHT * (int) MIN (n, MAX_ROWS));
  lh_part_table_watch_sum (self);
  lh_part_table_update_sum (self);
}

static LhQuery *
lh_part_table_create_query (LhPartTable *self)
{
  g_autoptr (LhQuery) query = lh_query_new (self->record_type);
  guint link;

  if (!lh_part_table_find_field (self, self->link, &link))
    g_return_val_if_reached (NULL);
  lh_query_where_id (query, link, lh_record_get_id (self->parent_record));
  if (self->sort != NULL)
    lh_query_set_sort (query, self->sort, FALSE);
  return g_steal_pointer (&query);
}

static void
lh_part_table_set_list (LhPartTable  *self,
                        LhRecordList *list)
{
  if (self->list != NULL)
    g_signal_handlers_disconnect_by_data (self->list, self);
  g_set_object (&self->list, list);
  gtk_single_selection_set_model (self->selection, G_LIST_MODEL (list));
  if (list != NULL)
    {
      g_signal_connect_object (list, "items-changed", G_CALLBACK (lh_part_table_rows_cb), self,
                               G_CONNECT_SWAPPED | G_CONNECT_AFTER);
      g_signal_connect_object (list, "notify::pending", G_CALLBACK (lh_part_table_rows_cb), self, G_CONNECT_SWAPPED);
    }
}

/* Asks only while it can be seen: a project pane has many of these. */
static void
lh_part_table_refresh (LhPartTable *self)
{
  gboolean possible = self->ledger != NULL && self->parent_record != NULL && self->record_type != 0
                      && gtk_widget_get_mapped (GTK_WIDGET (self));

  if (self->form != NULL)
    lh_form_set_ledger (self->form, self->ledger);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "part.add", self->parent_record != NULL && !self->read_only);

  if (!possible)
    lh_part_table_set_list (self, NULL);
  else
    {
      g_autoptr (LhQuery) query = lh_part_table_create_query (self);
      g_autoptr (LhRecordList) list = NULL;

      if (self->list != NULL)
        lh_record_list_set_query (self->list, query);
      else
        {
          list = lh_record_list_new (self->ledger, query);
          lh_part_table_set_list (self, list);
        }
    }
  lh_part_table_rows_cb (self);
  lh_part_table_selected_cb (self);
}

static void
lh_part_table_created_cb (LhPartTable *self,
                          LhRecord    *record)
{
  lh_part_table_select (self, lh_record_get_id (record));
}

static void
lh_part_table_add_action (GtkWidget  *widget,
                          const char *action_name,
                          GVariant   *parameter)
{
  LhPartTable *self = LH_PART_TABLE (widget);
  g_autoptr (LhRecord) record = g_object_new (self->record_type, NULL);
  g_autofree char *layout = g_strconcat (self->layout, "-new", NULL);
  guint field;

  if (lh_part_table_find_field (self, self->link, &field))
    lh_record_set_int (record, field, lh_record_get_id (self->parent_record));
  if (lh_part_table_find_field (self, "position", &field))
    lh_record_set_int (record, field, self->list != NULL ? g_list_model_get_n_items (G_LIST_MODEL (self->list)) + 1 : 1);
  g_signal_emit (self, signals[PREPARE], 0, record);

  g_signal_connect_object (lh_new_dialog_present (self, self->ledger, record, self->new_title, layout), "created",
                           G_CALLBACK (lh_part_table_created_cb), self, G_CONNECT_SWAPPED);
}

static void
lh_part_table_removed_cb (GObject      *source,
                          GAsyncResult *result,
                          gpointer      user_data)
{
  g_autoptr (LhPartTable) self = lh_weak_take (user_data);
  g_autoptr (GError) error = NULL;

  if (self == NULL)
    return;
  if (lh_change_finish (result, &error) == 0)
    lh_toast_error (self, error);
  else
    lh_change_offer_undo (self, lh_change_get_description (result));
}

static void
lh_part_table_remove_action (GtkWidget  *widget,
                             const char *action_name,
                             GVariant   *parameter)
{
  LhPartTable *self = LH_PART_TABLE (widget);
  g_autoptr (GPtrArray) records = g_ptr_array_new_with_free_func (g_object_unref);
  LhRecord *record = lh_part_table_get_record (self);

  if (record == NULL)
    return;
  g_ptr_array_add (records, g_object_ref (record));
  lh_change_delete_async (self->ledger, records, lh_part_table_removed_cb, lh_weak_new (self));
}

/* Opens the record that a field of the part refers to: the project of a partner. */
static void
lh_part_table_open_target (LhPartTable *self,
                           LhRecord    *record)
{
  guint field, n_fields;

  if (lh_part_table_find_field (self, self->open_field, &field) && lh_record_get_int (record, field) != 0)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.show-record", "(sx)",
                                lh_record_get_fields (record, &n_fields)[field].target, lh_record_get_int (record, field));
}

static void
lh_part_table_activate_cb (LhPartTable *self,
                           guint        position)
{
  LhRecord *record = lh_part_table_get_record (self);

  if (record == NULL)
    return;
  if (self->open_field != NULL)
    lh_part_table_open_target (self, record);
  else if (self->open_records)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.show-record", "(sx)", lh_record_get_entity (record),
                                lh_record_get_id (record));
  else if (self->form != NULL)
    lh_form_focus_first (self->form);
}

static void
lh_part_table_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (lh_part_table_parent_class)->map (widget);
  lh_part_table_refresh (LH_PART_TABLE (widget));
}

static void
lh_part_table_add_child (GtkBuildable *buildable,
                         GtkBuilder   *builder,
                         GObject      *child,
                         const char   *type)
{
  LhPartTable *self = LH_PART_TABLE (buildable);

  if (GTK_IS_COLUMN_VIEW_COLUMN (child))
    lh_table_columns_append (self->view, GTK_COLUMN_VIEW_COLUMN (child));
  else
    parent_buildable->add_child (buildable, builder, child, type);
}

static void
lh_part_table_buildable_init (GtkBuildableIface *iface)
{
  parent_buildable = g_type_interface_peek_parent (iface);
  iface->add_child = lh_part_table_add_child;
}

static void
lh_part_table_constructed (GObject *object)
{
  LhPartTable *self = LH_PART_TABLE (object);

  G_OBJECT_CLASS (lh_part_table_parent_class)->constructed (object);

  gtk_widget_set_visible (self->buttons, !self->read_only);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->view), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  self->label != NULL ? self->label : "", -1);
  if (self->columns != NULL)
    lh_table_columns_append_fields (self->view, self->record_type, self->columns);
  if (self->layout == NULL)
    return;
  self->form = g_object_new (LH_TYPE_FORM, "layout", self->layout, "visible", FALSE, NULL);
  adw_bin_set_child (self->form_slot, GTK_WIDGET (self->form));
  g_signal_connect_object (self->form, "saved", G_CALLBACK (lh_part_table_update_sum), self, G_CONNECT_SWAPPED);
}

static void
lh_part_table_dispose (GObject *object)
{
  LhPartTable *self = LH_PART_TABLE (object);

  if (self->list != NULL)
    g_signal_handlers_disconnect_by_data (self->list, self);
  if (self->selection != NULL)
    g_signal_handlers_disconnect_by_data (self->selection, self);
  self->form = NULL;
  gtk_widget_dispose_template (GTK_WIDGET (self), LH_TYPE_PART_TABLE);
  g_clear_object (&self->selection);
  g_clear_object (&self->list);
  g_clear_object (&self->ledger);
  g_clear_object (&self->parent_record);

  G_OBJECT_CLASS (lh_part_table_parent_class)->dispose (object);
}

static void
lh_part_table_finalize (GObject *object)
{
  LhPartTable *self = LH_PART_TABLE (object);

  g_free (self->link);
  g_free (self->sort);
  g_free (self->layout);
  g_free (self->label);
  g_free (self->new_title);
  g_free (self->sum_field);
  g_free (self->columns);
  g_free (self->open_field);

  G_OBJECT_CLASS (lh_part_table_parent_class)->finalize (object);
}

static void
lh_part_table_get_property (GObject    *object,
                            guint       prop_id,
                            GValue     *value,
                            GParamSpec *pspec)
{
  LhPartTable *self = LH_PART_TABLE (object);

  switch (prop_id)
    {
    case PROP_LEDGER:
      g_value_set_object (value, self->ledger);
      break;
    case PROP_PARENT_RECORD:
      g_value_set_object (value, self->parent_record);
      break;
    case PROP_RECORD:
      g_value_set_object (value, lh_part_table_get_record (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
lh_part_table_set_property (GObject      *object,
                            guint         prop_id,
                            const GValue *value,
                            GParamSpec   *pspec)
{
  LhPartTable *self = LH_PART_TABLE (object);

  switch (prop_id)
    {
    case PROP_LEDGER:
      if (g_set_object (&self->ledger, g_value_get_object (value)))
        {
          lh_part_table_set_list (self, NULL);
          lh_part_table_refresh (self);
        }
      break;
    case PROP_PARENT_RECORD:
      if (g_set_object (&self->parent_record, g_value_get_object (value)))
        lh_part_table_refresh (self);
      break;
    case PROP_RECORD_TYPE:
      self->record_type = g_value_get_gtype (value);
      break;
    case PROP_LINK:
      self->link = g_value_dup_string (value);
      break;
    case PROP_SORT:
      self->sort = g_value_dup_string (value);
      break;
    case PROP_LAYOUT:
      self->layout = g_value_dup_string (value);
      break;
    case PROP_LABEL:
      self->label = g_value_dup_string (value);
      break;
    case PROP_NEW_TITLE:
      self->new_title = g_value_dup_string (value);
      break;
    case PROP_SUM_FIELD:
      self->sum_field = g_value_dup_string (value);
      break;
    case PROP_COLUMNS:
      self->columns = g_value_dup_string (value);
      break;
    case PROP_OPEN_FIELD:
      self->open_field = g_value_dup_string (value);
      break;
    case PROP_OPEN_RECORDS:
      self->open_records = g_value_get_boolean (value);
      break;
    case PROP_READ_ONLY:
      self->read_only = g_value_get_boolean (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
lh_part_table_install_properties (GObjectClass *object_class)
{
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS;
  const GParamFlags once = G_PARAM_WRITABLE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS;

  properties[PROP_LEDGER] = g_param_spec_object ("ledger", NULL, NULL, LH_TYPE_LEDGER, flags);
  properties[PROP_PARENT_RECORD] = g_param_spec_object ("parent-record", NULL, NULL, LH_TYPE_RECORD, flags);
  properties[PROP_RECORD_TYPE] = g_param_spec_gtype ("record-type", NULL, NULL, LH_TYPE_RECORD, once);
  properties[PROP_LINK] = g_param_spec_string ("link", NULL, NULL, NULL, once);
  properties[PROP_SORT] = g_param_spec_string ("sort", NULL, NULL, NULL, once);
  properties[PROP_LAYOUT] = g_param_spec_string ("layout", NULL, NULL, NULL, once);
  properties[PROP_LABEL] = g_param_spec_string ("label", NULL, NULL, NULL, once);
  properties[PROP_NEW_TITLE] = g_param_spec_string ("new-title", NULL, NULL, NULL, once);
  properties[PROP_SUM_FIELD] = g_param_spec_string ("sum-field", NULL, NULL, NULL, once);
  properties[PROP_COLUMNS] = g_param_spec_string ("columns", NULL, NULL, NULL, once);
  properties[PROP_OPEN_RECORDS] = g_param_spec_boolean ("open-records", NULL, NULL, FALSE, once);
  properties[PROP_OPEN_FIELD] = g_param_spec_string ("open-field", NULL, NULL, NULL, once);
  properties[PROP_READ_ONLY] = g_param_spec_boolean ("read-only", NULL, NULL, FALSE, once);
  properties[PROP_RECORD] = g_param_spec_object ("record", NULL, NULL, LH_TYPE_RECORD,
                                                 G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
lh_part_table_class_init (LhPartTableClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = lh_part_table_constructed;
  object_class->dispose = lh_part_table_dispose;
  object_class->finalize = lh_part_table_finalize;
  object_class->get_property = lh_part_table_get_property;
  object_class->set_property = lh_part_table_set_property;
  widget_class->map = lh_part_table_map;
  lh_part_table_install_properties (object_class);

  signals[PREPARE] = g_signal_new ("prepare", LH_TYPE_PART_TABLE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 1, LH_TYPE_RECORD);

  gtk_widget_class_set_template_from_resource (widget_class, LH_UI_TEMPLATE ("lh-part-table.ui"));
  gtk_widget_class_bind_template_child (widget_class, LhPartTable, buttons);
  gtk_widget_class_bind_template_child (widget_class, LhPartTable, form_slot);
  gtk_widget_class_bind_template_child (widget_class, LhPartTable, scrolled);
  gtk_widget_class_bind_template_child (widget_class, LhPartTable, stack);
  gtk_widget_class_bind_template_child (widget_class, LhPartTable, sum_label);
  gtk_widget_class_bind_template_child (widget_class, LhPartTable, view);
  gtk_widget_class_bind_template_callback (widget_class, lh_part_table_activate_cb);
  gtk_widget_class_install_action (widget_class, "part.add", NULL, lh_part_table_add_action);
  gtk_widget_class_install_action (widget_class, "part.remove", NULL, lh_part_table_remove_action);
}

static void
lh_part_table_init (LhPartTable *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  self->selection = gtk_single_selection_new (NULL);
  gtk_column_view_set_model (self->view, GTK_SELECTION_MODEL (self->selection));
  g_signal_connect_object (self->selection, "notify::selected-item", G_CALLBACK (lh_part_table_selected_cb), self,
                           G_CONNECT_SWAPPED);
}

/**
 * lh_part_table_get_list:
 *
 * Returns: (transfer none) (nullable): the parts, once they were asked for
 */
GListModel *
lh_part_table_get_list (LhPartTable *self)
{
  g_return_val_if_fail (LH_IS_PART_TABLE (self), NULL);
  return (GListModel *) self->list;
}

/**
 * lh_part_table_select:
 * @id: a part
 *
 * Selects it now, or when the parts have come.
 */
void
lh_part_table_select (LhPartTable *self,
                      gint64       id)
{
  g_return_if_fail (LH_IS_PART_TABLE (self));

  self->wanted_id = id;
  if (self->list != NULL)
    lh_part_table_rows_cb (self);
}
