/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-attachment-list.h"

#include <glib/gi18n-lib.h>

#include "lh-attachment-row.h"
#include "lh-change.h"
#include "lh-file-chooser.h"
#include "lh-page.h"
#include "lh-toast.h"
#include "lh-weak.h"

struct _LhAttachmentList
{
  AdwBin        parent_instance;

  LhLedger     *ledger;
  LhRecord     *record;
  char         *role;
  GCancellable *cancellable;
  guint         serial;

  GtkLabel     *limit_label;
  GtkListBox   *list;
  GtkSpinner   *spinner;
  GtkStack     *stack;
};

/* A question on its way: about which record it was. */
typedef struct
{
  gpointer weak;
  guint    serial;
} LhAttachmentRequest;

/* A copy to be saved where the person says. */
typedef struct
{
  LhAttachmentList *list;
  LhAttachment     *attachment;
} LhAttachmentSave;

enum
{
  PROP_0,
  PROP_LEDGER,
  PROP_RECORD,
  PROP_ROLE,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (LhAttachmentList, lh_attachment_list, ADW_TYPE_BIN)

static void
lh_attachment_list_show (LhAttachmentList *self,
                         GPtrArray        *attachments)
{
  GtkWidget *row;

  while ((row = gtk_widget_get_first_child (GTK_WIDGET (self->list))) != NULL)
    gtk_list_box_remove (self->list, row);
  for (guint i = 0; i < attachments->len; i++)
    gtk_list_box_append (self->list, lh_attachment_row_new (self->ledger, g_ptr_array_index (attachments, i)));
  gtk_stack_set_visible_child_name (self->stack, attachments->len > 0 ? "files" : "empty");
}

static void
lh_attachment_list_loaded_cb (GObject      *source,
                              GAsyncResult *result,
                              gpointer      user_data)
{
  g_autofree LhAttachmentRequest *request = user_data;
  g_autoptr (LhAttachmentList) self = lh_weak_take (request->weak);
  g_autoptr (GPtrArray) attachments = lh_ledger_query_finish (LH_LEDGER (source), result, NULL);

  /* An answer to an older question is about another record. */
  if (attachments != NULL && self != NULL && request->serial == self->serial && self->ledger != NULL)
    lh_attachment_list_show (self, attachments);
}

static void
lh_attachment_list_show_limit (LhAttachmentList *self)
{
  g_autofree char *size = g_format_size_full (lh_attachments_get_limit (self->ledger), G_FORMAT_SIZE_IEC_UNITS);
  g_autofree char *text = g_strdup_printf (_("At most %s a file"), size);

  gtk_label_set_label (self->limit_label, text);
}

static void
lh_attachment_list_refresh (LhAttachmentList *self)
{
  LhAttachmentRequest *request;
  g_autoptr (LhQuery) query = NULL;

  self->serial++;
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "attachment.add",
                                 self->ledger != NULL && self->record != NULL && !lh_ledger_get_read_only (self->ledger));
  if (self->ledger == NULL || self->record == NULL || !gtk_widget_get_mapped (GTK_WIDGET (self)))
    return;

  lh_attachment_list_show_limit (self);
  query = lh_attachments_create_query (self->record);
  request = g_new0 (LhAttachmentRequest, 1);
  request->weak = lh_weak_new (self);
  request->serial = self->serial;
  lh_ledger_query_async (self->ledger, query, NULL, lh_attachment_list_loaded_cb, request);
}

static void
lh_attachment_list_changed_cb (LhAttachmentList   *self,
                               const char *const  *entities)
{
  if (g_strv_contains (entities, "attachment"))
    lh_attachment_list_refresh (self);
}

static void
lh_attachment_list_set_busy (LhAttachmentList *self,
                             gboolean          busy)
{
  gtk_widget_set_visible (GTK_WIDGET (self->spinner), busy);
  gtk_spinner_set_spinning (self->spinner, busy);
}

static void
lh_attachment_list_added_cb (GObject      *source,
                             GAsyncResult *result,
                             gpointer      user_data)
{
  g_autoptr (LhAttachmentList) self = lh_weak_take (user_data);
  g_autoptr (GError) error = NULL;
  gboolean added = lh_attachments_add_finish (result, &error);

  if (self == NULL)
    return;
  lh_attachment_list_set_busy (self, FALSE);
  if (!added)
    lh_error_dialog (self, _("The files were not attached"), error);
}

static LhAttachment *
lh_attachment_list_find (LhAttachmentList *self,
                         gint64            id)
{
  for (GtkWidget *row = gtk_widget_get_first_child (GTK_WIDGET (self->list)); row != NULL;
       row = gtk_widget_get_next_sibling (row))
    {
      LhAttachment *attachment = LH_IS_ATTACHMENT_ROW (row)
                                 ? lh_attachment_row_get_attachment (LH_ATTACHMENT_ROW (row)) : NULL;

      if (attachment != NULL && lh_record_get_id (LH_RECORD (attachment)) == id)
        return attachment;
    }
  return NULL;
}

static void
lh_attachment_list_chosen_cb (GListModel *files,
                              gpointer    user_data)
{
  lh_attachment_list_add_files (user_data, files);
}

static void
lh_attachment_list_add_action (GtkWidget  *widget,
                               const char *action_name,
                               GVariant   *parameter)
{
  lh_file_chooser_open_many (GTK_WINDOW (gtk_widget_get_root (widget)), _("Attach Files"), lh_attachment_list_chosen_cb,
                             g_object_ref (widget), g_object_unref);
}

static void
lh_attachment_list_opened_cb (GObject      *source,
                              GAsyncResult *result,
                              gpointer      user_data)
{
  g_autoptr (LhAttachmentList) self = lh_weak_take (user_data);
  g_autoptr (GError) error = NULL;

  if (!g_app_info_launch_default_for_uri_finish (result, &error) && self != NULL)
    lh_toast_error (self, error);
}

static void
lh_attachment_list_lent_cb (GObject      *source,
                            GAsyncResult *result,
                            gpointer      user_data)
{
  g_autoptr (LhAttachmentList) self = lh_weak_take (user_data);
  g_autoptr (GdkAppLaunchContext) context = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) copy = lh_attachments_extract_finish (result, &error);
  g_autofree char *uri = NULL;

  if (self == NULL)
    return;
  if (copy == NULL)
    {
      lh_toast_error (self, error);
      return;
    }
  uri = g_file_get_uri (copy);
  context = gdk_display_get_app_launch_context (gtk_widget_get_display (GTK_WIDGET (self)));
  g_app_info_launch_default_for_uri_async (uri, G_APP_LAUNCH_CONTEXT (context), NULL, lh_attachment_list_opened_cb,
                                           lh_weak_new (self));
}

static void
lh_attachment_list_open_action (GtkWidget  *widget,
                                const char *action_name,
                                GVariant   *parameter)
{
  LhAttachmentList *self = LH_ATTACHMENT_LIST (widget);
  LhAttachment *attachment = lh_attachment_list_find (self, g_variant_get_int64 (parameter));

  if (attachment != NULL)
    lh_attachments_extract_async (self->ledger, attachment, NULL, lh_attachment_list_lent_cb, lh_weak_new (self));
}

static void
lh_attachment_save_free (LhAttachmentSave *save)
{
  g_object_unref (save->list);
  g_object_unref (save->attachment);
  g_free (save);
}

static void
lh_attachment_list_saved_cb (GObject      *source,
                             GAsyncResult *result,
                             gpointer      user_data)
{
  g_autoptr (LhAttachmentList) self = lh_weak_take (user_data);
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) copy = lh_attachments_extract_finish (result, &error);

  if (copy == NULL && self != NULL)
    lh_toast_error (self, error);
}

static void
lh_attachment_list_save_cb (GFile    *file,
                            gpointer  user_data)
{
  LhAttachmentSave *save = user_data;

  if (save->list->ledger != NULL)
    lh_attachments_extract_async (save->list->ledger, save->attachment, file, lh_attachment_list_saved_cb,
                                  lh_weak_new (save->list));
}

static void
lh_attachment_list_save_action (GtkWidget  *widget,
                                const char *action_name,
                                GVariant   *parameter)
{
  LhAttachmentList *self = LH_ATTACHMENT_LIST (widget);
  LhAttachment *attachment = lh_attachment_list_find (self, g_variant_get_int64 (parameter));
  LhAttachmentSave *save;

  if (attachment == NULL)
    return;
  save = g_new0 (LhAttachmentSave, 1);
  save->list = g_object_ref (self);
  save->attachment = g_object_ref (attachment);
  lh_file_chooser_save (GTK_WINDOW (gtk_widget_get_root (widget)), _("Save a Copy"),
                        lh_record_get_text (LH_RECORD (attachment), LH_ATTACHMENT_FILE_NAME), LH_FILE_KIND_ANY,
                        lh_attachment_list_save_cb, save, (GDestroyNotify) lh_attachment_save_free);
}

static void
lh_attachment_list_applied_cb (GObject      *source,
                               GAsyncResult *result,
                               gpointer      user_data)
{
  g_autoptr (LhAttachmentList) self = lh_weak_take (user_data);
  g_autoptr (GError) error = NULL;

  if (self == NULL)
    return;
  if (lh_change_finish (result, &error) == 0)
    lh_toast_error (self, error);
  else if (lh_change_get_description (result) != NULL)
    lh_change_offer_undo (self, lh_change_get_description (result));
}

static void
lh_attachment_list_set_role_action (GtkWidget  *widget,
                                    const char *action_name,
                                    GVariant   *parameter)
{
  LhAttachmentList *self = LH_ATTACHMENT_LIST (widget);
  g_autoptr (LhChangeSet) changes = lh_change_set_new ("edit-attachment");
  LhAttachment *attachment;
  const char *role;
  gint64 id;

  g_variant_get (parameter, "(x&s)", &id, &role);
  attachment = lh_attachment_list_find (self, id);
  if (attachment != NULL && lh_change_set_set_text (changes, LH_RECORD (attachment), "role", role, NULL))
    lh_change_apply_async (self->ledger, changes, lh_attachment_list_applied_cb, lh_weak_new (self));
}

static void
lh_attachment_list_remove_action (GtkWidget  *widget,
                                  const char *action_name,
                                  GVariant   *parameter)
{
  LhAttachmentList *self = LH_ATTACHMENT_LIST (widget);
  g_autoptr (GPtrArray) records = g_ptr_array_new ();
  LhAttachment *attachment = lh_attachment_list_find (self, g_variant_get_int64 (parameter));

  if (attachment == NULL)
    return;
  g_ptr_array_add (records, attachment);
  lh_change_delete_async (self->ledger, records, lh_attachment_list_applied_cb, lh_weak_new (self));
}

static gboolean
lh_attachment_list_drop_cb (LhAttachmentList *self,
                            const GValue     *value)
{
  g_autoptr (GListStore) files = g_list_store_new (G_TYPE_FILE);
  GSList *dropped = g_value_get_boxed (value);

  if (self->record == NULL || lh_ledger_get_read_only (self->ledger))
    return FALSE;
  for (GSList *item = dropped; item != NULL; item = item->next)
    g_list_store_append (files, item->data);
  lh_attachment_list_add_files (self, G_LIST_MODEL (files));
  return TRUE;
}

static void
lh_attachment_list_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (lh_attachment_list_parent_class)->map (widget);
  lh_attachment_list_refresh (LH_ATTACHMENT_LIST (widget));
}

static void
lh_attachment_list_set_ledger (LhAttachmentList *self,
                               LhLedger         *ledger)
{
  if (self->ledger != NULL)
    g_signal_handlers_disconnect_by_data (self->ledger, self);
  g_set_object (&self->ledger, ledger);
  if (ledger != NULL)
    g_signal_connect_object (ledger, "changed", G_CALLBACK (lh_attachment_list_changed_cb), self, G_CONNECT_SWAPPED);
  lh_attachment_list_refresh (self);
}

static void
lh_attachment_list_dispose (GObject *object)
{
  LhAttachmentList *self = LH_ATTACHMENT_LIST (object);

  g_cancellable_cancel (self->cancellable);
  if (self->ledger != NULL)
    g_signal_handlers_disconnect_by_data (self->ledger, self);
  gtk_widget_dispose_template (GTK_WIDGET (self), LH_TYPE_ATTACHMENT_LIST);
  g_clear_object (&self->ledger);
  g_clear_object (&self->record);

  G_OBJECT_CLASS (lh_attachment_list_parent_class)->dispose (object);
}

static void
lh_attachment_list_finalize (GObject *object)
{
  LhAttachmentList *self = LH_ATTACHMENT_LIST (object);

  g_clear_object (&self->cancellable);
  g_free (self->role);

  G_OBJECT_CLASS (lh_attachment_list_parent_class)->finalize (object);
}

static void
lh_attachment_list_get_property (GObject    *object,
                                 guint       prop_id,
                                 GValue     *value,
                                 GParamSpec *pspec)
{
  LhAttachmentList *self = LH_ATTACHMENT_LIST (object);

  switch (prop_id)
    {
    case PROP_LEDGER:
      g_value_set_object (value, self->ledger);
      break;
    case PROP_RECORD:
      g_value_set_object (value, self->record);
      break;
    case PROP_ROLE:
      g_value_set_string (value, self->role);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
lh_attachment_list_set_property (GObject      *object,
                                 guint         prop_id,
                                 const GValue *value,
                                 GParamSpec   *pspec)
{
  LhAttachmentList *self = LH_ATTACHMENT_LIST (object);

  switch (prop_id)
    {
    case PROP_LEDGER:
      lh_attachment_list_set_ledger (self, g_value_get_object (value));
      break;
    case PROP_RECORD:
      if (g_set_object (&self->record, g_value_get_object (value)))
        lh_attachment_list_refresh (self);
      break;
    case PROP_ROLE:
      g_free (self->role);
      self->role = g_value_dup_string (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
lh_attachment_list_install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "attachment.add", NULL, lh_attachment_list_add_action);
  gtk_widget_class_install_action (widget_class, "attachment.open", "x", lh_attachment_list_open_action);
  gtk_widget_class_install_action (widget_class, "attachment.save", "x", lh_attachment_list_save_action);
  gtk_widget_class_install_action (widget_class, "attachment.set-role", "(xs)", lh_attachment_list_set_role_action);
  gtk_widget_class_install_action (widget_class, "attachment.remove", "x", lh_attachment_list_remove_action);
}

static void
lh_attachment_list_class_init (LhAttachmentListClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS;

  object_class->dispose = lh_attachment_list_dispose;
  object_class->finalize = lh_attachment_list_finalize;
  object_class->get_property = lh_attachment_list_get_property;
  object_class->set_property = lh_attachment_list_set_property;
  widget_class->map = lh_attachment_list_map;

  properties[PROP_LEDGER] = g_param_spec_object ("ledger", NULL, NULL, LH_TYPE_LEDGER, flags);
  properties[PROP_RECORD] = g_param_spec_object ("record", NULL, NULL, LH_TYPE_RECORD, flags);
  properties[PROP_ROLE] = g_param_spec_string ("role", NULL, NULL, NULL, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (widget_class, LH_UI_TEMPLATE ("lh-attachment-list.ui"));
  gtk_widget_class_bind_template_child (widget_class, LhAttachmentList, limit_label);
  gtk_widget_class_bind_template_child (widget_class, LhAttachmentList, list);
  gtk_widget_class_bind_template_child (widget_class, LhAttachmentList, spinner);
  gtk_widget_class_bind_template_child (widget_class, LhAttachmentList, stack);
  lh_attachment_list_install_actions (widget_class);
}

static void
lh_attachment_list_init (LhAttachmentList *self)
{
  GtkDropTarget *drop = gtk_drop_target_new (GDK_TYPE_FILE_LIST, GDK_ACTION_COPY);

  gtk_widget_init_template (GTK_WIDGET (self));

  self->cancellable = g_cancellable_new ();
  g_signal_connect_object (drop, "drop", G_CALLBACK (lh_attachment_list_drop_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (drop));
}

/**
 * lh_attachment_list_add_files:
 * @files: (element-type GFile): files of the user
 *
 * Attaches them to the record; a spinner turns while they are copied.
 */
void
lh_attachment_list_add_files (LhAttachmentList *self,
                              GListModel       *files)
{
  g_return_if_fail (LH_IS_ATTACHMENT_LIST (self));

  if (self->ledger == NULL || self->record == NULL || g_list_model_get_n_items (files) == 0)
    return;
  lh_attachment_list_set_busy (self, TRUE);
  lh_attachments_add_async (self->ledger, self->record, files, self->role != NULL ? self->role : "evidence",
                            self->cancellable, lh_attachment_list_added_cb, lh_weak_new (self));
}
