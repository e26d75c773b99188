/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-views-button.h"

#include <glib/gi18n-lib.h>

#include "lh-change.h"
#include "lh-page.h"
#include "lh-saved-view.h"
#include "lh-text.h"
#include "lh-toast.h"
#include "lh-view-filters.h"
#include "lh-weak.h"

struct _LhViewsButton
{
  AdwBin         parent_instance;

  LhLedger      *ledger;
  char          *page;
  LhFilterBar   *filter_bar;
  LhRecordTable *table;
  GPtrArray     *views;

  GtkMenuButton *button;
};

enum
{
  PROP_0,
  PROP_LEDGER,
  PROP_PAGE,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (LhViewsButton, lh_views_button, ADW_TYPE_BIN)

static GMenuModel *
lh_views_button_create_items (LhViewsButton *self,
                              const char    *action)
{
  GMenu *menu = g_menu_new ();

  for (guint i = 0; self->views != NULL && i < self->views->len; i++)
    {
      LhRecord *view = g_ptr_array_index (self->views, i);
      g_autoptr (GMenuItem) item = g_menu_item_new (NULL, NULL);
      g_autoptr (GString) label = g_string_new (lh_record_get_text (view, LH_SAVED_VIEW_NAME));

      /* a name is no mnemonic */
      g_string_replace (label, "_", "__", 0);
      g_menu_item_set_label (item, label->str);
      g_menu_item_set_action_and_target (item, action, "x", lh_record_get_id (view));
      g_menu_append_item (menu, item);
    }
  return G_MENU_MODEL (menu);
}

static void
lh_views_button_fill_menu (LhViewsButton *self)
{
  g_autoptr (GMenu) menu = g_menu_new ();
  g_autoptr (GMenu) edit = g_menu_new ();
  g_autoptr (GMenuModel) shown = lh_views_button_create_items (self, "views.show");
  g_autoptr (GMenuModel) deleted = lh_views_button_create_items (self, "views.delete");

  g_menu_append_section (menu, NULL, shown);
  g_menu_append (edit, _("_Save This View…"), "views.save");
  if (g_menu_model_get_n_items (deleted) > 0)
    g_menu_append_submenu (edit, _("_Delete"), deleted);
  g_menu_append_section (menu, NULL, G_MENU_MODEL (edit));
  gtk_menu_button_set_menu_model (self->button, G_MENU_MODEL (menu));
}

static void
lh_views_button_loaded_cb (GObject      *source,
                           GAsyncResult *result,
                           gpointer      user_data)
{
  g_autoptr (LhViewsButton) self = lh_weak_take (user_data);
  GPtrArray *views = lh_ledger_query_finish (LH_LEDGER (source), result, NULL);

  if (views == NULL)
    return;
  if (self == NULL || (gpointer) self->ledger != source)
    {
      g_ptr_array_unref (views);
      return;
    }
  g_clear_pointer (&self->views, g_ptr_array_unref);
  self->views = views;
  lh_views_button_fill_menu (self);
}

static void
lh_views_button_refresh (LhViewsButton *self)
{
  g_autoptr (LhQuery) query = NULL;

  if (self->ledger == NULL || !gtk_widget_get_mapped (GTK_WIDGET (self)))
    return;
  query = lh_query_new (LH_TYPE_SAVED_VIEW);
  lh_query_where_field (query, LH_SAVED_VIEW_PAGE, LH_QUERY_EQUAL, self->page);
  lh_query_set_sort (query, "name", FALSE);
  lh_ledger_query_async (self->ledger, query, NULL, lh_views_button_loaded_cb, lh_weak_new (self));
}

static void
lh_views_button_changed_cb (LhViewsButton      *self,
                            const char *const  *entities)
{
  if (g_strv_contains (entities, "saved-view"))
    lh_views_button_refresh (self);
}

static LhRecord *
lh_views_button_find (LhViewsButton *self,
                      gint64         id)
{
  for (guint i = 0; self->views != NULL && i < self->views->len; i++)
    {
      if (lh_record_get_id (g_ptr_array_index (self->views, i)) == id)
        return g_ptr_array_index (self->views, i);
    }
  return NULL;
}

static LhRecord *
lh_views_button_find_named (LhViewsButton *self,
                            const char    *name)
{
  for (guint i = 0; self->views != NULL && i < self->views->len; i++)
    {
      if (g_str_equal (lh_record_get_text (g_ptr_array_index (self->views, i), LH_SAVED_VIEW_NAME), name))
        return g_ptr_array_index (self->views, i);
    }
  return NULL;
}

static void
lh_views_button_show_action (GtkWidget  *widget,
                             const char *action_name,
                             GVariant   *parameter)
{
  LhViewsButton *self = LH_VIEWS_BUTTON (widget);
  LhRecord *view = lh_views_button_find (self, g_variant_get_int64 (parameter));
  g_autoptr (GVariant) filters = NULL;
  g_auto (GStrv) columns = NULL;

  if (view == NULL)
    return;
  filters = lh_view_filters_from_text (lh_record_get_text (view, LH_SAVED_VIEW_FILTERS));
  columns = g_strsplit (lh_record_get_text (view, LH_SAVED_VIEW_COLUMNS), " ", -1);
  lh_record_table_set_columns (self->table, (const char *const *) columns);
  lh_record_table_set_sort (self->table, lh_record_get_text (view, LH_SAVED_VIEW_SORT),
                            lh_record_get_boolean (view, LH_SAVED_VIEW_DESCENDING));
  lh_filter_bar_set_state (self->filter_bar, filters);
}

static void
lh_views_button_applied_cb (GObject      *source,
                            GAsyncResult *result,
                            gpointer      user_data)
{
  g_autoptr (LhViewsButton) self = lh_weak_take (user_data);
  g_autoptr (GError) error = NULL;

  if (self == NULL)
    return;
  if (lh_change_finish (result, &error) == 0)
    lh_toast_error (self, error);
  else if (lh_change_get_description (result) != NULL)
    lh_change_offer_undo (self, lh_change_get_description (result));
}

static void
lh_views_button_delete_action (GtkWidget  *widget,
                               const char *action_name,
                               GVariant   *parameter)
{
  LhViewsButton *self = LH_VIEWS_BUTTON (widget);
  g_autoptr (GPtrArray) records = g_ptr_array_new ();
  LhRecord *view = lh_views_button_find (self, g_variant_get_int64 (parameter));

  if (view == NULL)
    return;
  g_ptr_array_add (records, view);
  lh_change_delete_async (self->ledger, records, lh_views_button_applied_cb, lh_weak_new (self));
}

static void
lh_views_button_fill_record (LhViewsButton *self,
                             LhRecord      *view)
{
  g_autoptr (GVariant) filters = lh_filter_bar_get_state (self->filter_bar);
  g_autofree char *text = lh_view_filters_to_text (filters);
  g_auto (GStrv) shown = lh_record_table_get_columns (self->table);
  g_autofree char *columns = g_strjoinv (" ", shown);
  gboolean descending;
  const char *sort = lh_record_table_get_sort (self->table, &descending);

  lh_record_set_text (view, LH_SAVED_VIEW_FILTERS, text);
  lh_record_set_text (view, LH_SAVED_VIEW_SORT, sort);
  lh_record_set_boolean (view, LH_SAVED_VIEW_DESCENDING, descending);
  lh_record_set_text (view, LH_SAVED_VIEW_COLUMNS, columns);
}

static void
lh_views_button_response_cb (AdwMessageDialog *dialog,
                             const char       *response,
                             LhViewsButton    *self)
{
  GtkWidget *entry = adw_message_dialog_get_extra_child (dialog);

  if (g_str_equal (response, "save"))
    lh_views_button_save (self, gtk_editable_get_text (GTK_EDITABLE (entry)));
}

static void
lh_views_button_entry_cb (GtkEditable      *entry,
                          AdwMessageDialog *dialog)
{
  adw_message_dialog_set_response_enabled (dialog, "save", !lh_text_is_blank (gtk_editable_get_text (entry)));
}

static void
lh_views_button_save_action (GtkWidget  *widget,
                             const char *action_name,
                             GVariant   *parameter)
{
  GtkWidget *dialog = adw_message_dialog_new (GTK_WINDOW (gtk_widget_get_root (widget)), _("Save This View"),
                                              _("Filters, order and columns are kept under a name. A view of the same "
                                                "name is replaced."));
  GtkWidget *entry = gtk_entry_new ();

  gtk_entry_set_activates_default (GTK_ENTRY (entry), TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Name of the view"), -1);
  adw_message_dialog_set_extra_child (ADW_MESSAGE_DIALOG (dialog), entry);
  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog), "cancel", _("_Cancel"), "save", _("_Save"), NULL);
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (dialog), "save", ADW_RESPONSE_SUGGESTED);
  adw_message_dialog_set_default_response (ADW_MESSAGE_DIALOG (dialog), "save");
  adw_message_dialog_set_response_enabled (ADW_MESSAGE_DIALOG (dialog), "save", FALSE);
  g_signal_connect (entry, "changed", G_CALLBACK (lh_views_button_entry_cb), dialog);
  g_signal_connect_object (dialog, "response", G_CALLBACK (lh_views_button_response_cb), widget, 0);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
lh_views_button_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (lh_views_button_parent_class)->map (widget);
  lh_views_button_refresh (LH_VIEWS_BUTTON (widget));
}

static void
lh_views_button_dispose (GObject *object)
{
  LhViewsButton *self = LH_VIEWS_BUTTON (object);

  if (self->ledger != NULL)
    g_signal_handlers_disconnect_by_data (self->ledger, self);
  /* A bound child of a bin would be taken away twice. */
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), LH_TYPE_VIEWS_BUTTON);
  g_clear_object (&self->ledger);
  g_clear_pointer (&self->views, g_ptr_array_unref);

  G_OBJECT_CLASS (lh_views_button_parent_class)->dispose (object);
}

static void
lh_views_button_finalize (GObject *object)
{
  g_free (LH_VIEWS_BUTTON (object)->page);

  G_OBJECT_CLASS (lh_views_button_parent_class)->finalize (object);
}

static void
lh_views_button_set_property (GObject      *object,
                              guint         prop_id,
                              const GValue *value,
                              GParamSpec   *pspec)
{
  LhViewsButton *self = LH_VIEWS_BUTTON (object);

  switch (prop_id)
    {
    case PROP_LEDGER:
      if (self->ledger != NULL)
        g_signal_handlers_disconnect_by_data (self->ledger, self);
      g_set_object (&self->ledger, g_value_get_object (value));
      g_clear_pointer (&self->views, g_ptr_array_unref);
      if (self->ledger != NULL)
        g_signal_connect_object (self->ledger, "changed", G_CALLBACK (lh_views_button_changed_cb), self,
                                 G_CONNECT_SWAPPED);
      lh_views_button_refresh (self);
      break;
    case PROP_PAGE:
      self->page = g_value_dup_string (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
lh_views_button_class_init (LhViewsButtonClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = lh_views_button_dispose;
  object_class->finalize = lh_views_button_finalize;
  object_class->set_property = lh_views_button_set_property;
  widget_class->map = lh_views_button_map;

  properties[PROP_LEDGER] = g_param_spec_object ("ledger", NULL, NULL, LH_TYPE_LEDGER,
                                                 G_PARAM_WRITABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_PAGE] = g_param_spec_string ("page", NULL, NULL, NULL,
                                               G_PARAM_WRITABLE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (widget_class, LH_UI_TEMPLATE ("lh-views-button.ui"));
  gtk_widget_class_bind_template_child (widget_class, LhViewsButton, button);
  gtk_widget_class_install_action (widget_class, "views.show", "x", lh_views_button_show_action);
  gtk_widget_class_install_action (widget_class, "views.save", NULL, lh_views_button_save_action);
  gtk_widget_class_install_action (widget_class, "views.delete", "x", lh_views_button_delete_action);
}

static void
lh_views_button_init (LhViewsButton *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  lh_views_button_fill_menu (self);
}

/**
 * lh_views_button_new:
 * @page: name of the list, under which its views are kept
 * @filter_bar: what restricts the list; lives as long as the button
 * @table: the list; lives as long as the button
 */
LhViewsButton *
lh_views_button_new (const char    *page,
                     LhFilterBar   *filter_bar,
                     LhRecordTable *table)
{
  LhViewsButton *self = g_object_new (LH_TYPE_VIEWS_BUTTON, "page", page, NULL);

  self->filter_bar = filter_bar;
  self->table = table;
  return self;
}

/**
 * lh_views_button_save:
 * @name: of a new view, or of one that is replaced
 *
 * Keeps what is on screen.
 */
void
lh_views_button_save (LhViewsButton *self,
                      const char    *name)
{
  g_autofree char *trimmed = NULL;
  g_autoptr (LhRecord) view = NULL;
  LhRecord *old;

  g_return_if_fail (LH_IS_VIEWS_BUTTON (self));

  trimmed = g_strstrip (g_strdup (name));
  old = lh_views_button_find_named (self, trimmed);
  view = old != NULL ? lh_record_duplicate (old) : LH_RECORD (lh_saved_view_new ());
  lh_record_set_text (view, LH_SAVED_VIEW_PAGE, self->page);
  lh_record_set_text (view, LH_SAVED_VIEW_NAME, trimmed);
  lh_views_button_fill_record (self, view);
  if (old == NULL)
    lh_change_insert_async (self->ledger, view, lh_views_button_applied_cb, lh_weak_new (self));
  else
    {
      g_autoptr (LhChangeSet) changes = lh_change_set_new ("edit-saved-view");

      lh_change_set_update (changes, view);
      lh_change_apply_async (self->ledger, changes, lh_views_button_applied_cb, lh_weak_new (self));
    }
}
