/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-project-guidance.h"

#include <glib/gi18n-lib.h>

#include "lh-page.h"

struct _LhProjectGuidance
{
  AdwBin      parent_instance;

  LhLedger   *ledger;
  LhRecord   *record;

  GtkLabel   *text_label;
};

enum
{
  PROP_0,
  PROP_LEDGER,
  PROP_RECORD,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (LhProjectGuidance, lh_project_guidance, ADW_TYPE_BIN)

static void
lh_project_guidance_add (LhProjectGuidance *self,
                         GString           *text,
                         const char        *vocabulary,
                         const char        *code)
{
  GListModel *terms = lh_ledger_get_vocabulary (self->ledger, vocabulary);

  for (guint i = 0; *code != '\0' && i < g_list_model_get_n_items (terms); i++)
    {
      g_autoptr (LhRecord) term = g_list_model_get_item (terms, i);
      g_autofree char *name = NULL;
      g_autofree char *guidance = NULL;

      if (!g_str_equal (lh_record_get_text (term, LH_TERM_CODE), code) || lh_record_is_empty (term, LH_TERM_GUIDANCE))
        continue;
      name = g_markup_escape_text (lh_record_get_text (term, LH_TERM_NAME), -1);
      guidance = g_markup_escape_text (lh_record_get_text (term, LH_TERM_GUIDANCE), -1);
      g_string_append_printf (text, "%s<b>%s</b>\n%s", text->len > 0 ? "\n\n" : "", name, guidance);
    }
}

static void
lh_project_guidance_update (LhProjectGuidance *self)
{
  g_autoptr (GString) text = g_string_new (NULL);
  LhOrganization *organization;

  if (self->ledger == NULL || self->record == NULL || self->text_label == NULL)
    return;
  organization = lh_ledger_get_organization (self->ledger, lh_record_get_int (self->record, LH_PROJECT_ORGANIZATION_ID));
  if (organization != NULL)
    lh_project_guidance_add (self, text, "sector-class",
                             lh_record_get_text (LH_RECORD (organization), LH_ORGANIZATION_SECTOR_CLASS));
  lh_project_guidance_add (self, text, "project-category", lh_record_get_text (self->record, LH_PROJECT_CATEGORY));
  lh_project_guidance_add (self, text, "project-type", lh_record_get_text (self->record, LH_PROJECT_TYPE));
  lh_project_guidance_add (self, text, "topic-dimension", lh_record_get_text (self->record, LH_PROJECT_TOPIC_DIMENSION));
  gtk_label_set_markup (self->text_label, text->str);
  gtk_widget_set_visible (GTK_WIDGET (self), text->len > 0);
}

static void
lh_project_guidance_set_record (LhProjectGuidance *self,
                                LhRecord          *record)
{
  if (self->record != NULL)
    g_signal_handlers_disconnect_by_data (self->record, self);
  g_set_object (&self->record, record);
  if (record != NULL)
    g_signal_connect_object (record, "notify", G_CALLBACK (lh_project_guidance_update), self, G_CONNECT_SWAPPED);
  lh_project_guidance_update (self);
}

static void
lh_project_guidance_dispose (GObject *object)
{
  LhProjectGuidance *self = LH_PROJECT_GUIDANCE (object);

  self->text_label = NULL;
  lh_project_guidance_set_record (self, NULL);
  g_clear_object (&self->ledger);

  G_OBJECT_CLASS (lh_project_guidance_parent_class)->dispose (object);
}

static void
lh_project_guidance_get_property (GObject    *object,
                                  guint       prop_id,
                                  GValue     *value,
                                  GParamSpec *pspec)
{
  LhProjectGuidance *self = LH_PROJECT_GUIDANCE (object);

  if (prop_id == PROP_LEDGER)
    g_value_set_object (value, self->ledger);
  else if (prop_id == PROP_RECORD)
    g_value_set_object (value, self->record);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
lh_project_guidance_set_property (GObject      *object,
                                  guint         prop_id,
                                  const GValue *value,
                                  GParamSpec   *pspec)
{
  LhProjectGuidance *self = LH_PROJECT_GUIDANCE (object);

  if (prop_id == PROP_RECORD)
    lh_project_guidance_set_record (self, g_value_get_object (value));
  else if (prop_id == PROP_LEDGER)
    {
      g_set_object (&self->ledger, g_value_get_object (value));
      lh_project_guidance_update (self);
    }
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
lh_project_guidance_class_init (LhProjectGuidanceClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS;

  object_class->dispose = lh_project_guidance_dispose;
  object_class->get_property = lh_project_guidance_get_property;
  object_class->set_property = lh_project_guidance_set_property;

  properties[PROP_LEDGER] = g_param_spec_object ("ledger", NULL, NULL, LH_TYPE_LEDGER, flags);
  properties[PROP_RECORD] = g_param_spec_object ("record", NULL, NULL, LH_TYPE_RECORD, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
lh_project_guidance_init (LhProjectGuidance *self)
{
  self->text_label = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_wrap (self->text_label, TRUE);
  gtk_label_set_xalign (self->text_label, 0);
  gtk_label_set_selectable (self->text_label, TRUE);
  gtk_widget_set_focusable (GTK_WIDGET (self->text_label), FALSE);
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->text_label));
  gtk_widget_add_css_class (GTK_WIDGET (self), "guidance");
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

/**
 * lh_project_guidance_get_text:
 *
 * Returns: (transfer none): what is shown
 */
const char *
lh_project_guidance_get_text (LhProjectGuidance *self)
{
  g_return_val_if_fail (LH_IS_PROJECT_GUIDANCE (self), NULL);
  return gtk_label_get_text (self->text_label);
}
