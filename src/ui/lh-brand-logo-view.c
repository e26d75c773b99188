/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-brand-logo-view.h"

#include <glib/gi18n-lib.h>

#include "lh-brand-dossier.h"
#include "lh-brand-logo.h"
#include "lh-brand.h"
#include "lh-change.h"
#include "lh-file-chooser.h"
#include "lh-page.h"
#include "lh-toast.h"
#include "lh-weak.h"

struct _LhBrandLogoView
{
  AdwBin        parent_instance;

  LhLedger     *ledger;
  LhRecord     *record;
  GSignalGroup *ledger_signals;
  guint         serial;    /* of the last reading asked for */

  GtkPicture   *picture;
};

enum
{
  PROP_0,
  PROP_LEDGER,
  PROP_RECORD,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (LhBrandLogoView, lh_brand_logo_view, ADW_TYPE_BIN)

typedef struct
{
  gpointer view;
  guint    serial;
} LhLogoQuestion;

static void
lh_brand_logo_view_show (LhBrandLogoView *self,
                         const char      *path)
{
  gtk_picture_set_filename (self->picture, path);
  gtk_widget_set_visible (GTK_WIDGET (self->picture), path != NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "logo.remove", path != NULL);
}

static void
lh_brand_logo_view_loaded_cb (GObject      *source,
                              GAsyncResult *result,
                              gpointer      user_data)
{
  g_autofree LhLogoQuestion *question = user_data;
  g_autoptr (LhBrandLogoView) self = lh_weak_take (question->view);
  g_autoptr (LhBrandDossier) dossier = lh_brand_dossier_load_finish (LH_LEDGER (source), result, NULL);
  g_autofree char *path = dossier != NULL ? lh_brand_dossier_find_logo (LH_LEDGER (source), dossier) : NULL;

  if (self != NULL && self->picture != NULL && question->serial == self->serial)
    lh_brand_logo_view_show (self, path);
}

static void
lh_brand_logo_view_refresh (LhBrandLogoView *self)
{
  LhLogoQuestion *question;

  self->serial++;
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "logo.choose",
                                 self->ledger != NULL && self->record != NULL && !lh_ledger_get_read_only (self->ledger));
  if (self->ledger == NULL || self->record == NULL || !gtk_widget_get_mapped (GTK_WIDGET (self)))
    return;
  question = g_new0 (LhLogoQuestion, 1);
  question->view = lh_weak_new (self);
  question->serial = self->serial;
  lh_brand_dossier_load_async (self->ledger, lh_record_get_id (self->record),
                               lh_ledger_get_quarter (self->ledger).year, NULL, lh_brand_logo_view_loaded_cb, question);
}

static void
lh_brand_logo_view_changed_cb (LhBrandLogoView *self,
                               GStrv            entities)
{
  if (g_strv_contains ((const char *const *) entities, "attachment") ||
      g_strv_contains ((const char *const *) entities, "brand"))
    lh_brand_logo_view_refresh (self);
}

static void
lh_brand_logo_view_set_cb (GObject      *source,
                           GAsyncResult *result,
                           gpointer      user_data)
{
  g_autoptr (LhBrandLogoView) self = lh_weak_take (user_data);
  g_autoptr (GError) error = NULL;

  if (!lh_brand_logo_set_finish (result, &error) && self != NULL)
    lh_toast_error (self, error);
}

static void
lh_brand_logo_view_chosen_cb (GFile    *file,
                              gpointer  user_data)
{
  LhBrandLogoView *self = LH_BRAND_LOGO_VIEW (user_data);

  if (self->ledger != NULL && self->record != NULL)
    lh_brand_logo_set_async (self->ledger, self->record, file, lh_brand_logo_view_set_cb, lh_weak_new (self));
}

static void
lh_brand_logo_view_choose_action (GtkWidget  *widget,
                                  const char *action_name,
                                  GVariant   *parameter)
{
  lh_file_chooser_open (GTK_WINDOW (gtk_widget_get_root (widget)), _("Choose the Picture of the Logo"), LH_FILE_KIND_ANY,
                        lh_brand_logo_view_chosen_cb, g_object_ref (widget), g_object_unref);
}

static void
lh_brand_logo_view_removed_cb (GObject      *source,
                               GAsyncResult *result,
                               gpointer      user_data)
{
  g_autoptr (LhBrandLogoView) self = lh_weak_take (user_data);
  g_autoptr (GError) error = NULL;

  if (lh_change_finish (result, &error) == 0 && self != NULL)
    lh_toast_error (self, error);
}

/* The picture stays among the attachments. */
static void
lh_brand_logo_view_remove_action (GtkWidget  *widget,
                                  const char *action_name,
                                  GVariant   *parameter)
{
  LhBrandLogoView *self = LH_BRAND_LOGO_VIEW (widget);
  g_autoptr (LhChangeSet) changes = lh_change_set_new ("set-brand-logo");
  g_autoptr (LhRecord) brand = NULL;

  if (self->record == NULL)
    return;
  brand = lh_record_duplicate (self->record);
  lh_record_set_text (brand, LH_BRAND_LOGO, NULL);
  lh_change_set_update (changes, brand);
  lh_change_apply_async (self->ledger, changes, lh_brand_logo_view_removed_cb, lh_weak_new (self));
}

static void
lh_brand_logo_view_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (lh_brand_logo_view_parent_class)->map (widget);
  lh_brand_logo_view_refresh (LH_BRAND_LOGO_VIEW (widget));
}

static void
lh_brand_logo_view_dispose (GObject *object)
{
  LhBrandLogoView *self = LH_BRAND_LOGO_VIEW (object);

  g_clear_object (&self->ledger_signals);
  gtk_widget_dispose_template (GTK_WIDGET (self), LH_TYPE_BRAND_LOGO_VIEW);
  self->picture = NULL;
  g_clear_object (&self->ledger);
  g_clear_object (&self->record);

  G_OBJECT_CLASS (lh_brand_logo_view_parent_class)->dispose (object);
}

static void
lh_brand_logo_view_get_property (GObject    *object,
                                 guint       prop_id,
                                 GValue     *value,
                                 GParamSpec *pspec)
{
  LhBrandLogoView *self = LH_BRAND_LOGO_VIEW (object);

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
lh_brand_logo_view_set_property (GObject      *object,
                                 guint         prop_id,
                                 const GValue *value,
                                 GParamSpec   *pspec)
{
  LhBrandLogoView *self = LH_BRAND_LOGO_VIEW (object);

  switch (prop_id)
    {
    case PROP_LEDGER:
      if (g_set_object (&self->ledger, g_value_get_object (value)))
        g_signal_group_set_target (self->ledger_signals, self->ledger);
      break;
    case PROP_RECORD:
      if (g_set_object (&self->record, g_value_get_object (value)))
        lh_brand_logo_view_show (self, NULL);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
  lh_brand_logo_view_refresh (self);
}

static void
lh_brand_logo_view_class_init (LhBrandLogoViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS;

  object_class->dispose = lh_brand_logo_view_dispose;
  object_class->get_property = lh_brand_logo_view_get_property;
  object_class->set_property = lh_brand_logo_view_set_property;
  widget_class->map = lh_brand_logo_view_map;

  properties[PROP_LEDGER] = g_param_spec_object ("ledger", NULL, NULL, LH_TYPE_LEDGER, flags);
  properties[PROP_RECORD] = g_param_spec_object ("record", NULL, NULL, LH_TYPE_RECORD, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (LH_TYPE_BRAND);
  gtk_widget_class_set_template_from_resource (widget_class, LH_UI_TEMPLATE ("lh-brand-logo-view.ui"));
  gtk_widget_class_bind_template_child (widget_class, LhBrandLogoView, picture);
  gtk_widget_class_install_action (widget_class, "logo.choose", NULL, lh_brand_logo_view_choose_action);
  gtk_widget_class_install_action (widget_class, "logo.remove", NULL, lh_brand_logo_view_remove_action);
}

static void
lh_brand_logo_view_init (LhBrandLogoView *self)
{
  self->ledger_signals = g_signal_group_new (LH_TYPE_LEDGER);
  g_signal_group_connect_swapped (self->ledger_signals, "changed", G_CALLBACK (lh_brand_logo_view_changed_cb), self);
  gtk_widget_init_template (GTK_WIDGET (self));
}
