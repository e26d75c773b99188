/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-pledge-box.h"

#include <glib/gi18n-lib.h>

#include "lh-change.h"
#include "lh-form.h"
#include "lh-page.h"
#include "lh-pledge.h"
#include "lh-toast.h"
#include "lh-weak.h"

struct _LhPledgeBox
{
  AdwBin         parent_instance;

  LhLedger      *ledger;
  LhRecord      *record;

  GtkEditable   *date_entry;
  GtkEditable   *representative_entry;
  GtkMenuButton *sign_button;
};

enum
{
  PROP_0,
  PROP_LEDGER,
  PROP_RECORD,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (LhPledgeBox, lh_pledge_box, ADW_TYPE_BIN)

static void
lh_pledge_box_signed_cb (GObject      *source,
                         GAsyncResult *result,
                         gpointer      user_data)
{
  g_autoptr (LhPledgeBox) self = lh_weak_take (user_data);
  g_autoptr (GError) error = NULL;

  if (self == NULL)
    return;
  if (lh_change_finish (result, &error) == 0)
    lh_toast_error (self, error);
  else
    lh_change_offer_undo (self, lh_command_get_label ("sign-pledge", NULL));
}

/* Signed on the day in the entry, by whom it says. */
static void
lh_pledge_box_sign_action (GtkWidget  *widget,
                           const char *action_name,
                           GVariant   *parameter)
{
  LhPledgeBox *self = LH_PLEDGE_BOX (widget);
  LhDate signed_on = { 0 };
  g_autoptr (GError) error = NULL;
  g_autoptr (LhChangeSet) changes = NULL;

  if (self->record == NULL || self->ledger == NULL)
    return;
  if (lh_date_parse (gtk_editable_get_text (self->date_entry), &signed_on, &error))
    changes = lh_pledge_create_changes (self->record, signed_on, gtk_editable_get_text (self->representative_entry),
                                        &error);
  if (changes == NULL)
    {
      lh_toast_error (self, error);
      return;
    }
  gtk_menu_button_popdown (self->sign_button);
  lh_change_apply_async (self->ledger, changes, lh_pledge_box_signed_cb, lh_weak_new (self));
}

/* Today, and who signed the letter before. */
static void
lh_pledge_box_prepare_cb (LhPledgeBox *self)
{
  g_autofree char *today = lh_date_format (lh_date_today (), LH_DATE_LONG, NULL);

  gtk_editable_set_text (self->date_entry, today);
  if (self->record != NULL)
    gtk_editable_set_text (self->representative_entry,
                           lh_record_get_text (self->record, LH_PROJECT_PLEDGE_REPRESENTATIVE));
}

static void
lh_pledge_box_dispose (GObject *object)
{
  LhPledgeBox *self = LH_PLEDGE_BOX (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), LH_TYPE_PLEDGE_BOX);
  g_clear_object (&self->ledger);
  g_clear_object (&self->record);

  G_OBJECT_CLASS (lh_pledge_box_parent_class)->dispose (object);
}

static void
lh_pledge_box_get_property (GObject    *object,
                            guint       prop_id,
                            GValue     *value,
                            GParamSpec *pspec)
{
  LhPledgeBox *self = LH_PLEDGE_BOX (object);

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
lh_pledge_box_set_property (GObject      *object,
                            guint         prop_id,
                            const GValue *value,
                            GParamSpec   *pspec)
{
  LhPledgeBox *self = LH_PLEDGE_BOX (object);

  switch (prop_id)
    {
    case PROP_LEDGER:
      if (g_set_object (&self->ledger, g_value_get_object (value)))
        g_object_notify_by_pspec (object, pspec);
      break;
    case PROP_RECORD:
      if (!g_set_object (&self->record, g_value_get_object (value)))
        break;
      gtk_widget_action_set_enabled (GTK_WIDGET (self), "pledge.sign", self->record != NULL);
      gtk_widget_set_sensitive (GTK_WIDGET (self->sign_button), self->record != NULL);
      lh_pledge_box_prepare_cb (self);
      g_object_notify_by_pspec (object, pspec);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
lh_pledge_box_class_init (LhPledgeBoxClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->dispose = lh_pledge_box_dispose;
  object_class->get_property = lh_pledge_box_get_property;
  object_class->set_property = lh_pledge_box_set_property;

  properties[PROP_LEDGER] = g_param_spec_object ("ledger", NULL, NULL, LH_TYPE_LEDGER, flags);
  properties[PROP_RECORD] = g_param_spec_object ("record", NULL, NULL, LH_TYPE_RECORD, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (LH_TYPE_FORM);
  gtk_widget_class_set_template_from_resource (widget_class, LH_UI_TEMPLATE ("lh-pledge-box.ui"));
  gtk_widget_class_bind_template_child (widget_class, LhPledgeBox, date_entry);
  gtk_widget_class_bind_template_child (widget_class, LhPledgeBox, representative_entry);
  gtk_widget_class_bind_template_child (widget_class, LhPledgeBox, sign_button);
  gtk_widget_class_bind_template_callback (widget_class, lh_pledge_box_prepare_cb);
  gtk_widget_class_install_action (widget_class, "pledge.sign", NULL, lh_pledge_box_sign_action);
}

static void
lh_pledge_box_init (LhPledgeBox *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
