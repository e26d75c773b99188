/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-record-page.h"

#include <glib/gi18n-lib.h>

#include "lh-bulk-edit-dialog.h"
#include "lh-change.h"
#include "lh-field-cell.h"
#include "lh-figure-button.h"
#include "lh-sort-key.h"
#include "lh-toast.h"
#include "lh-views-button.h"
#include "lh-weak.h"

typedef struct
{
  LhRecordTable *table;
  LhFilterBar   *filter_bar;
  LhRecord      *record;
  LhQuery       *query;
  GtkWidget     *pane;
  GType          record_type;   /* 0 for that of the class */
  gboolean       pane_wanted;
  gboolean       attached;      /* the table shows the ledger; before the page is first seen it does not */
} LhRecordPagePrivate;

enum
{
  PROP_0,
  PROP_RECORD,
  PROP_PANE_VISIBLE,
  PROP_QUERY,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (LhRecordPage, lh_record_page, LH_TYPE_PAGE)

#define PRIVATE(self) ((LhRecordPagePrivate *) lh_record_page_get_instance_private (self))

static GType
lh_record_page_get_record_type (LhRecordPage *self)
{
  LhRecordPagePrivate *priv = PRIVATE (self);

  return priv->record_type != 0 ? priv->record_type : LH_RECORD_PAGE_GET_CLASS (self)->record_type;
}

static void
lh_record_page_set_pane_wanted (LhRecordPage *self,
                                gboolean      wanted)
{
  LhRecordPagePrivate *priv = PRIVATE (self);

  if (priv->pane_wanted == wanted)
    return;

  priv->pane_wanted = wanted;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PANE_VISIBLE]);
}

/* The pane opens when something is selected, also after it was hidden. */
static void
lh_record_page_take_record (LhRecordPage *self,
                            LhRecord     *record)
{
  LhRecordPagePrivate *priv = PRIVATE (self);

  if (!g_set_object (&priv->record, record))
    return;

  if (record != NULL)
    priv->pane_wanted = TRUE;
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "page.delete", record != NULL);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_RECORD]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PANE_VISIBLE]);
}

static void
lh_record_page_table_record_cb (LhRecordPage *self)
{
  lh_record_page_take_record (self, lh_record_table_get_record (PRIVATE (self)->table));
}

static void
lh_record_page_n_selected_cb (LhRecordPage *self)
{
  guint n = 0;

  g_object_get (PRIVATE (self)->table, "n-selected", &n, NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "page.delete", n > 0);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "page.bulk-edit", n > 0);
}

/* The number in the sidebar: all records of the kind, unless the subclass shows a figure. */
static void
lh_record_page_total_cb (LhRecordPage *self)
{
  LhRecordList *list = lh_record_table_get_list (PRIVATE (self)->table);
  gint64 total = -1;

  if (list == NULL || !LH_RECORD_PAGE_GET_CLASS (self)->count_total)
    return;
  g_object_get (list, "total", &total, NULL);
  lh_page_set_count (LH_PAGE (self), total);
}

static void
lh_record_page_list_cb (LhRecordPage *self)
{
  LhRecordList *list = lh_record_table_get_list (PRIVATE (self)->table);

  if (list != NULL)
    g_signal_connect_object (list, "notify::total", G_CALLBACK (lh_record_page_total_cb), self, G_CONNECT_SWAPPED);
  lh_record_page_total_cb (self);
}

static void
lh_record_page_activated_cb (LhRecordPage *self)
{
  lh_record_page_set_pane_wanted (self, TRUE);
  gtk_widget_child_focus (PRIVATE (self)->pane, GTK_DIR_TAB_FORWARD);
}

static void
lh_record_page_counted_cb (GObject      *source,
                           GAsyncResult *result,
                           gpointer      user_data)
{
  g_autoptr (LhRecordPage) self = lh_weak_take (user_data);
  gint64 count = lh_ledger_count_finish (LH_LEDGER (source), result, NULL);

  if (self != NULL && !PRIVATE (self)->attached && (gpointer) lh_page_get_ledger (LH_PAGE (self)) == source)
    lh_page_set_count (LH_PAGE (self), count);
}

/* The number in the sidebar of a page that nobody has seen yet: its table does not ask for rows. */
static void
lh_record_page_count (LhRecordPage *self)
{
  LhRecordPageClass *klass = LH_RECORD_PAGE_GET_CLASS (self);
  LhLedger *ledger = lh_page_get_ledger (LH_PAGE (self));
  g_autoptr (LhQuery) query = NULL;

  if (PRIVATE (self)->attached || ledger == NULL || !klass->count_total)
    return;
  query = lh_query_new (lh_record_page_get_record_type (self));
  lh_ledger_count_async (ledger, query, NULL, lh_record_page_counted_cb, lh_weak_new (self));
}

static void
lh_record_page_attach (LhRecordPage *self)
{
  LhRecordPagePrivate *priv = PRIVATE (self);
  LhLedger *ledger = lh_page_get_ledger (LH_PAGE (self));

  if (priv->attached || priv->table == NULL)
    return;
  priv->attached = TRUE;
  g_object_set (priv->table, "ledger", ledger, NULL);
  lh_record_page_refresh (self);
}

/* Four tables of two hundred rows each would be most of the start of the program: a page gets its rows when it is first
 * seen. */
static void
lh_record_page_ledger_cb (LhRecordPage *self)
{
  LhRecordPagePrivate *priv = PRIVATE (self);
  LhLedger *ledger = lh_page_get_ledger (LH_PAGE (self));

  g_object_set (priv->filter_bar, "ledger", ledger, NULL);
  priv->attached = FALSE;
  if (ledger != NULL)
    g_signal_connect_object (ledger, "changed", G_CALLBACK (lh_record_page_count), self, G_CONNECT_SWAPPED);
  if (gtk_widget_get_mapped (GTK_WIDGET (self)) || ledger == NULL)
    lh_record_page_attach (self);
  else
    lh_record_page_count (self);
}

static void
lh_record_page_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (lh_record_page_parent_class)->map (widget);
  lh_record_page_attach (LH_RECORD_PAGE (widget));
}

static void
lh_record_page_show_ids (LhPage     *page,
                         GArray     *ids,
                         const char *title)
{
  lh_record_page_attach (LH_RECORD_PAGE (page));
  lh_filter_bar_set_ids (PRIVATE (LH_RECORD_PAGE (page))->filter_bar, ids, title);
}

static void
lh_record_page_show_record (LhPage *page,
                            gint64  id)
{
  LhRecordPagePrivate *priv = PRIVATE (LH_RECORD_PAGE (page));

  lh_record_page_attach (LH_RECORD_PAGE (page));
  lh_record_page_set_pane_wanted (LH_RECORD_PAGE (page), TRUE);
  if (lh_record_table_select (priv->table, id))
    return;

  lh_record_table_select_later (priv->table, id);
  lh_filter_bar_clear (priv->filter_bar);
}

static void
lh_record_page_toggle_pane (LhPage *page)
{
  LhRecordPage *self = LH_RECORD_PAGE (page);

  lh_record_page_set_pane_wanted (self, !PRIVATE (self)->pane_wanted);
}

static void
lh_record_page_delete_action (GtkWidget  *widget,
                              const char *action_name,
                              GVariant   *parameter)
{
  lh_record_page_delete (LH_RECORD_PAGE (widget));
}

static void
lh_record_page_bulk_applied_cb (LhRecordPage *self,
                                guint         n)
{
  g_autofree char *message = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u record changed", "%u records changed", n),
                                              n);

  lh_change_offer_undo (self, message);
}

static void
lh_record_page_bulk_edit_action (GtkWidget  *widget,
                                 const char *action_name,
                                 GVariant   *parameter)
{
  LhRecordPage *self = LH_RECORD_PAGE (widget);
  g_autoptr (GPtrArray) records = lh_record_table_get_selected (PRIVATE (self)->table);

  if (records->len == 0)
    return;
  g_signal_connect_object (lh_bulk_edit_dialog_present (self, lh_page_get_ledger (LH_PAGE (self)), records), "applied",
                           G_CALLBACK (lh_record_page_bulk_applied_cb), self, G_CONNECT_SWAPPED);
}

static void
lh_record_page_clear_filters_action (GtkWidget  *widget,
                                     const char *action_name,
                                     GVariant   *parameter)
{
  lh_filter_bar_clear (PRIVATE (LH_RECORD_PAGE (widget))->filter_bar);
}

static void
lh_record_page_dispose (GObject *object)
{
  LhRecordPagePrivate *priv = PRIVATE (LH_RECORD_PAGE (object));

  /* A table that is taken apart tells of its selection; nothing may be bound to this page any more by then. */
  if (priv->table != NULL)
    g_signal_handlers_disconnect_by_data (priv->table, object);
  if (priv->filter_bar != NULL)
    g_signal_handlers_disconnect_by_data (priv->filter_bar, object);
  g_clear_object (&priv->record);
  g_clear_object (&priv->query);
  g_clear_object (&priv->table);
  g_clear_object (&priv->filter_bar);
  g_clear_object (&priv->pane);

  G_OBJECT_CLASS (lh_record_page_parent_class)->dispose (object);
}

static void
lh_record_page_get_property (GObject    *object,
                             guint       prop_id,
                             GValue     *value,
                             GParamSpec *pspec)
{
  LhRecordPagePrivate *priv = PRIVATE (LH_RECORD_PAGE (object));

  switch (prop_id)
    {
    case PROP_RECORD:
      g_value_set_object (value, priv->record);
      break;
    case PROP_PANE_VISIBLE:
      g_value_set_boolean (value, priv->pane_wanted && priv->record != NULL);
      break;
    case PROP_QUERY:
      g_value_set_object (value, priv->query);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

/* A subclass that has a document of the record that is selected prints that one. */
static void
lh_record_page_print (LhPage *page)
{
  LhRecordTable *table = PRIVATE (LH_RECORD_PAGE (page))->table;

  if (table != NULL)
    gtk_widget_activate_action (GTK_WIDGET (table), "list.export", "s", "print");
}

static void
lh_record_page_class_init (LhRecordPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  LhPageClass *page_class = LH_PAGE_CLASS (klass);

  object_class->dispose = lh_record_page_dispose;
  object_class->get_property = lh_record_page_get_property;
  widget_class->map = lh_record_page_map;
  page_class->show_ids = lh_record_page_show_ids;
  page_class->show_record = lh_record_page_show_record;
  page_class->toggle_pane = lh_record_page_toggle_pane;
  page_class->print = lh_record_page_print;

  properties[PROP_RECORD] = g_param_spec_object ("record", NULL, NULL, LH_TYPE_RECORD,
                                                 G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_PANE_VISIBLE] = g_param_spec_boolean ("pane-visible", NULL, NULL, FALSE,
                                                        G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_QUERY] = g_param_spec_object ("query", NULL, NULL, LH_TYPE_QUERY,
                                                G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  /* For the templates of the subclasses. */
  g_type_ensure (LH_TYPE_FIELD_CELL);
  g_type_ensure (LH_TYPE_FIGURE_BUTTON);
  g_type_ensure (LH_TYPE_FILTER_BAR);
  g_type_ensure (LH_TYPE_FILTER_CHIP);
  g_type_ensure (LH_TYPE_RECORD_TABLE);
  g_type_ensure (LH_TYPE_SORT_KEY);
  gtk_widget_class_install_action (widget_class, "page.delete", NULL, lh_record_page_delete_action);
  gtk_widget_class_install_action (widget_class, "page.bulk-edit", NULL, lh_record_page_bulk_edit_action);
  gtk_widget_class_install_action (widget_class, "page.clear-filters", NULL, lh_record_page_clear_filters_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Delete, GDK_CONTROL_MASK, "page.delete", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_e, GDK_CONTROL_MASK | GDK_SHIFT_MASK, "page.bulk-edit", NULL);
}

static void
lh_record_page_init (LhRecordPage *self)
{
  PRIVATE (self)->pane_wanted = TRUE;
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "page.delete", FALSE);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "page.bulk-edit", FALSE);
}

static void
lh_record_page_add_views (LhRecordPage *self)
{
  LhRecordPagePrivate *priv = PRIVATE (self);
  g_autoptr (GTypeClass) klass = g_type_class_ref (lh_record_page_get_record_type (self));
  LhViewsButton *button = lh_views_button_new (((LhRecordClass *) klass)->entity, priv->filter_bar, priv->table);

  lh_filter_bar_append (priv->filter_bar, GTK_WIDGET (button));
  g_object_bind_property (priv->filter_bar, "ledger", button, "ledger", G_BINDING_SYNC_CREATE);
}

/**
 * lh_record_page_setup:
 * @table: shows the records
 * @filter_bar: says which
 * @pane: (type GtkWidget): shows the selected one
 *
 * Connects what the template of a subclass has; to be called from its init function.
 */
void
lh_record_page_setup (LhRecordPage  *self,
                      LhRecordTable *table,
                      LhFilterBar   *filter_bar,
                      gpointer       pane)
{
  LhRecordPagePrivate *priv = PRIVATE (self);

  g_return_if_fail (LH_IS_RECORD_PAGE (self));

  priv->table = g_object_ref (table);
  priv->filter_bar = g_object_ref (filter_bar);
  priv->pane = g_object_ref (pane);
  g_signal_connect_object (table, "notify::record", G_CALLBACK (lh_record_page_table_record_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (table, "notify::n-selected", G_CALLBACK (lh_record_page_n_selected_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (table, "notify::list", G_CALLBACK (lh_record_page_list_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (table, "activated", G_CALLBACK (lh_record_page_activated_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (table, "clear-filters", G_CALLBACK (lh_filter_bar_clear), filter_bar, G_CONNECT_SWAPPED);
  g_signal_connect_object (filter_bar, "changed", G_CALLBACK (lh_record_page_refresh), self, G_CONNECT_SWAPPED);
  g_signal_connect (self, "notify::ledger", G_CALLBACK (lh_record_page_ledger_cb), NULL);
  g_object_bind_property (self, "settings", table, "settings", G_BINDING_SYNC_CREATE);
  lh_record_page_add_views (self);
}

/**
 * lh_record_page_set_record_type:
 * @type: what this page lists, for a class whose pages list different things; before lh_record_page_setup()
 */
void
lh_record_page_set_record_type (LhRecordPage *self,
                                GType         type)
{
  g_return_if_fail (LH_IS_RECORD_PAGE (self));
  PRIVATE (self)->record_type = type;
}

LhFilterBar *
lh_record_page_get_filter_bar (LhRecordPage *self)
{
  g_return_val_if_fail (LH_IS_RECORD_PAGE (self), NULL);
  return PRIVATE (self)->filter_bar;
}

LhRecordTable *
lh_record_page_get_table (LhRecordPage *self)
{
  g_return_val_if_fail (LH_IS_RECORD_PAGE (self), NULL);
  return PRIVATE (self)->table;
}

LhRecord *
lh_record_page_get_record (LhRecordPage *self)
{
  g_return_val_if_fail (LH_IS_RECORD_PAGE (self), NULL);
  return PRIVATE (self)->record;
}

/**
 * lh_record_page_refresh:
 *
 * Asks the ledger anew, with what the filter bar says now.
 */
void
lh_record_page_refresh (LhRecordPage *self)
{
  LhRecordPagePrivate *priv = PRIVATE (self);
  LhRecordPageClass *klass = LH_RECORD_PAGE_GET_CLASS (self);
  g_autoptr (LhQuery) query = NULL;

  g_return_if_fail (LH_IS_RECORD_PAGE (self));

  if (lh_page_get_ledger (LH_PAGE (self)) == NULL || priv->table == NULL || !priv->attached)
    return;

  query = lh_query_new (lh_record_page_get_record_type (self));
  if (klass->limit_whole != NULL)
    klass->limit_whole (self, query);
  lh_query_mark_whole (query);
  if (klass->restrict_query != NULL)
    klass->restrict_query (self, query);
  lh_filter_bar_apply (priv->filter_bar, query);
  lh_record_table_set_query (priv->table, query);
  g_set_object (&priv->query, query);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_QUERY]);
}

/**
 * lh_record_page_set_record:
 * @record: (nullable): a record of the page
 *
 * Opens a record that was chosen in another view of the page than its table. The table selects it, too, if it shows it.
 */
void
lh_record_page_set_record (LhRecordPage *self,
                           LhRecord     *record)
{
  LhRecordPagePrivate *priv = PRIVATE (self);

  g_return_if_fail (LH_IS_RECORD_PAGE (self));

  if (record != NULL && lh_record_table_select (priv->table, lh_record_get_id (record)))
    return;
  lh_record_table_unselect (priv->table);
  lh_record_page_take_record (self, record);
}

static void
lh_record_page_inserted_cb (GObject      *source,
                            GAsyncResult *result,
                            gpointer      user_data)
{
  g_autoptr (LhRecordPage) self = lh_weak_take (user_data);
  g_autoptr (GError) error = NULL;
  gint64 id = lh_change_finish (result, &error);

  if (self == NULL)
    return;
  if (id == 0)
    lh_toast_error (self, error);
  else
    lh_record_page_show_record (LH_PAGE (self), id);
}

/**
 * lh_record_page_insert:
 * @record: a new record
 *
 * Writes it to the ledger and opens it.
 */
void
lh_record_page_insert (LhRecordPage *self,
                       LhRecord     *record)
{
  g_return_if_fail (LH_IS_RECORD_PAGE (self));

  lh_change_insert_async (lh_page_get_ledger (LH_PAGE (self)), record, lh_record_page_inserted_cb, lh_weak_new (self));
}

static void
lh_record_page_deleted_cb (GObject      *source,
                           GAsyncResult *result,
                           gpointer      user_data)
{
  g_autoptr (LhRecordPage) self = lh_weak_take (user_data);
  g_autoptr (GError) error = NULL;

  if (self == NULL)
    return;
  if (lh_change_finish (result, &error) == 0)
    lh_toast_error (self, error);
  else
    lh_change_offer_undo (self, lh_change_get_description (result));
}

/**
 * lh_record_page_delete:
 *
 * Deletes what is selected, and offers to undo it.
 */
void
lh_record_page_delete (LhRecordPage *self)
{
  g_autoptr (GPtrArray) records = NULL;

  g_return_if_fail (LH_IS_RECORD_PAGE (self));

  records = lh_record_table_get_selected (PRIVATE (self)->table);
  if (records->len == 0 && PRIVATE (self)->record != NULL)
    g_ptr_array_add (records, g_object_ref (PRIVATE (self)->record));
  if (records->len > 0)
    lh_change_delete_async (lh_page_get_ledger (LH_PAGE (self)), records, lh_record_page_deleted_cb,
                            lh_weak_new (self));
}
