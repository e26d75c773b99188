/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-document-button.h"

#include "lh-page.h"
#include "lh-project-output.h"

struct _LhDocumentButton
{
  AdwBin    parent_instance;

  LhLedger *ledger;
  LhRecord *record;
};

enum
{
  PROP_0,
  PROP_LEDGER,
  PROP_RECORD,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (LhDocumentButton, lh_document_button, ADW_TYPE_BIN)

static void
lh_document_button_update (LhDocumentButton *self)
{
  gboolean possible = self->ledger != NULL && self->record != NULL;

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "document.print", possible);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "document.save", possible);
}

static void
lh_document_button_print_action (GtkWidget  *widget,
                                 const char *action,
                                 GVariant   *parameter)
{
  LhDocumentButton *self = LH_DOCUMENT_BUTTON (widget);
  LhProjectDocumentKind kind;

  if (lh_project_document_kind_from_name (g_variant_get_string (parameter, NULL), &kind))
    lh_project_output_print (self, self->ledger, self->record, kind);
}

static void
lh_document_button_save_action (GtkWidget  *widget,
                                const char *action,
                                GVariant   *parameter)
{
  LhDocumentButton *self = LH_DOCUMENT_BUTTON (widget);
  g_auto (GStrv) parts = g_strsplit (g_variant_get_string (parameter, NULL), ".", 2);
  LhProjectDocumentKind kind;

  if (g_strv_length (parts) == 2 && lh_project_document_kind_from_name (parts[0], &kind))
    {
      if (g_str_equal (parts[1], "xlsx"))
        lh_project_output_save_form (self, self->ledger, self->record, kind);
      else
        lh_project_output_save (self, self->ledger, self->record, kind);
    }
}

static void
lh_document_button_dispose (GObject *object)
{
  LhDocumentButton *self = LH_DOCUMENT_BUTTON (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), LH_TYPE_DOCUMENT_BUTTON);
  g_clear_object (&self->ledger);
  g_clear_object (&self->record);

  G_OBJECT_CLASS (lh_document_button_parent_class)->dispose (object);
}

static void
lh_document_button_get_property (GObject    *object,
                                 guint       prop_id,
                                 GValue     *value,
                                 GParamSpec *pspec)
{
  LhDocumentButton *self = LH_DOCUMENT_BUTTON (object);

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
lh_document_button_set_property (GObject      *object,
                                 guint         prop_id,
                                 const GValue *value,
                                 GParamSpec   *pspec)
{
  LhDocumentButton *self = LH_DOCUMENT_BUTTON (object);
  gboolean changed = FALSE;

  switch (prop_id)
    {
    case PROP_LEDGER:
      changed = g_set_object (&self->ledger, g_value_get_object (value));
      break;
    case PROP_RECORD:
      changed = g_set_object (&self->record, g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
  if (!changed)
    return;
  lh_document_button_update (self);
  g_object_notify_by_pspec (object, pspec);
}

static void
lh_document_button_class_init (LhDocumentButtonClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->dispose = lh_document_button_dispose;
  object_class->get_property = lh_document_button_get_property;
  object_class->set_property = lh_document_button_set_property;

  properties[PROP_LEDGER] = g_param_spec_object ("ledger", NULL, NULL, LH_TYPE_LEDGER, flags);
  properties[PROP_RECORD] = g_param_spec_object ("record", NULL, NULL, LH_TYPE_RECORD, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (widget_class, LH_UI_TEMPLATE ("lh-document-button.ui"));
  gtk_widget_class_install_action (widget_class, "document.print", "s", lh_document_button_print_action);
  gtk_widget_class_install_action (widget_class, "document.save", "s", lh_document_button_save_action);
}

static void
lh_document_button_init (LhDocumentButton *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  lh_document_button_update (self);
}
