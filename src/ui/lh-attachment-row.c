/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-attachment-row.h"

#include <glib/gi18n-lib.h>

#include "lh-choice.h"
#include "lh-page.h"

struct _LhAttachmentRow
{
  AdwActionRow   parent_instance;

  LhAttachment  *attachment;

  GtkImage      *icon;
  GtkImage      *warning;
  GtkMenuButton *menu_button;
};

G_DEFINE_FINAL_TYPE (LhAttachmentRow, lh_attachment_row, ADW_TYPE_ACTION_ROW)

static char *
lh_attachment_row_format_subtitle (LhLedger *ledger,
                                   LhRecord *record)
{
  gint64 bytes = lh_record_get_int (record, LH_ATTACHMENT_SIZE);
  g_autofree char *size = g_format_size_full (bytes != LH_UNSET ? bytes : 0, G_FORMAT_SIZE_IEC_UNITS);
  g_autofree char *date = lh_ledger_format_field (ledger, record, LH_ATTACHMENT_ADDED_ON, NULL);
  const char *role = lh_ledger_get_code_label (ledger, "attachment-role", lh_record_get_text (record, LH_ATTACHMENT_ROLE),
                                               NULL);

  return g_strjoin (" · ", size, date != NULL ? date : "", role, NULL);
}

static void
lh_attachment_row_show_state (LhAttachmentRow   *self,
                              LhAttachmentState  state)
{
  const char *text = state == LH_ATTACHMENT_MISSING ? _("The file is missing in the folder of the ledger")
                                                    : _("The file is not the one that was attached");

  gtk_widget_set_visible (GTK_WIDGET (self->warning), state != LH_ATTACHMENT_SOUND);
  if (state == LH_ATTACHMENT_SOUND)
    return;
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->warning), text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->warning), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
}

static void
lh_attachment_row_add_item (GMenu      *menu,
                            const char *label,
                            const char *action,
                            GVariant   *target)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

  g_menu_item_set_action_and_target_value (item, action, target);
  g_menu_append_item (menu, item);
}

static GMenuModel *
lh_attachment_row_create_roles (LhLedger *ledger,
                                gint64    id)
{
  GMenu *menu = g_menu_new ();
  g_autoptr (GListStore) roles = lh_choices_new ();

  lh_choices_fill_vocabulary (roles, ledger, "attachment-role");
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (roles)); i++)
    {
      g_autoptr (LhChoice) choice = g_list_model_get_item (G_LIST_MODEL (roles), i);

      lh_attachment_row_add_item (menu, lh_choice_get_label (choice), "attachment.set-role",
                                  g_variant_new ("(xs)", id, lh_choice_get_value (choice)));
    }
  return G_MENU_MODEL (menu);
}

static GMenuModel *
lh_attachment_row_create_menu (LhLedger *ledger,
                               gint64    id)
{
  GMenu *menu = g_menu_new ();
  g_autoptr (GMenu) last = g_menu_new ();
  g_autoptr (GMenuModel) roles = lh_attachment_row_create_roles (ledger, id);

  lh_attachment_row_add_item (menu, _("_Open"), "attachment.open", g_variant_new_int64 (id));
  lh_attachment_row_add_item (menu, _("_Save a Copy…"), "attachment.save", g_variant_new_int64 (id));
  g_menu_append_submenu (menu, _("_Kind"), roles);
  lh_attachment_row_add_item (last, _("_Remove"), "attachment.remove", g_variant_new_int64 (id));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (last));
  return G_MENU_MODEL (menu);
}

static void
lh_attachment_row_show (LhAttachmentRow *self,
                        LhLedger        *ledger)
{
  LhRecord *record = LH_RECORD (self->attachment);
  gint64 id = lh_record_get_id (record);
  g_autofree char *subtitle = lh_attachment_row_format_subtitle (ledger, record);
  g_autofree char *type = g_content_type_from_mime_type (lh_record_get_text (record, LH_ATTACHMENT_MEDIA_TYPE));
  g_autoptr (GIcon) icon = g_content_type_get_symbolic_icon (type != NULL ? type : "application/octet-stream");
  g_autoptr (GMenuModel) menu = lh_attachment_row_create_menu (ledger, id);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), lh_record_get_text (record, LH_ATTACHMENT_FILE_NAME));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self), subtitle);
  gtk_image_set_from_gicon (self->icon, icon);
  gtk_menu_button_set_menu_model (self->menu_button, menu);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self), "x", id);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self), "attachment.open");
  lh_attachment_row_show_state (self, lh_attachments_examine (ledger, self->attachment, FALSE));
}

static void
lh_attachment_row_dispose (GObject *object)
{
  LhAttachmentRow *self = LH_ATTACHMENT_ROW (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), LH_TYPE_ATTACHMENT_ROW);
  g_clear_object (&self->attachment);

  G_OBJECT_CLASS (lh_attachment_row_parent_class)->dispose (object);
}

static void
lh_attachment_row_class_init (LhAttachmentRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lh_attachment_row_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, LH_UI_TEMPLATE ("lh-attachment-row.ui"));
  gtk_widget_class_bind_template_child (widget_class, LhAttachmentRow, icon);
  gtk_widget_class_bind_template_child (widget_class, LhAttachmentRow, menu_button);
  gtk_widget_class_bind_template_child (widget_class, LhAttachmentRow, warning);
}

static void
lh_attachment_row_init (LhAttachmentRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
lh_attachment_row_new (LhLedger     *ledger,
                       LhAttachment *attachment)
{
  LhAttachmentRow *self = g_object_new (LH_TYPE_ATTACHMENT_ROW, NULL);

  self->attachment = g_object_ref (attachment);
  lh_attachment_row_show (self, ledger);
  return GTK_WIDGET (self);
}

LhAttachment *
lh_attachment_row_get_attachment (LhAttachmentRow *self)
{
  g_return_val_if_fail (LH_IS_ATTACHMENT_ROW (self), NULL);
  return self->attachment;
}
