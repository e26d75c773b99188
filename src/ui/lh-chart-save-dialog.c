/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-chart-save-dialog.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "lh-chart-picture.h"
#include "lh-codes.h"
#include "lh-file-chooser.h"
#include "lh-page.h"
#include "lh-settings.h"
#include "lh-text.h"
#include "lh-toast.h"

#define LH_CHART_SAVE_KEY "chart-picture"
#define LH_CHART_SAVE_PRESETS_KEY "chart-picture-presets"

struct _LhChartSaveDialog
{
  AdwWindow       parent_instance;

  GtkWidget      *owner;
  GSettings      *settings;   /* NULL where nothing is kept */
  LhChart        *chart;
  char           *file_name;
  GPtrArray      *presets;    /* "NAME\tWORDS", as they are kept */
  gboolean        filling;

  AdwComboRow    *preset;
  AdwComboRow    *format;
  AdwComboRow    *theme;
  AdwComboRow    *frame;
  AdwComboRow    *scale;
  AdwComboRow    *text;
  GtkEditable    *name;
};

enum
{
  SAVED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (LhChartSaveDialog, lh_chart_save_dialog, ADW_TYPE_WINDOW)

static LhChartPicture
lh_chart_save_dialog_get_picture (LhChartSaveDialog *self)
{
  return (LhChartPicture) {
    .format = adw_combo_row_get_selected (self->format),
    .theme = adw_combo_row_get_selected (self->theme),
    .frame = adw_combo_row_get_selected (self->frame),
    .scale = adw_combo_row_get_selected (self->scale) + 1,
    .live_text = adw_combo_row_get_selected (self->text) == 0,
  };
}

/* Only what makes a difference for the format is asked. */
static void
lh_chart_save_dialog_update_rows (LhChartSaveDialog *self)
{
  LhChartFormat format = adw_combo_row_get_selected (self->format);

  gtk_widget_set_visible (GTK_WIDGET (self->scale), format == LH_CHART_FORMAT_PNG);
  gtk_widget_set_visible (GTK_WIDGET (self->text), format == LH_CHART_FORMAT_SVG);
}

static void
lh_chart_save_dialog_set_picture (LhChartSaveDialog    *self,
                                  const LhChartPicture *picture)
{
  self->filling = TRUE;
  adw_combo_row_set_selected (self->format, picture->format);
  adw_combo_row_set_selected (self->theme, picture->theme);
  adw_combo_row_set_selected (self->frame, picture->frame);
  adw_combo_row_set_selected (self->scale, picture->scale - 1);
  adw_combo_row_set_selected (self->text, picture->live_text ? 0 : 1);
  self->filling = FALSE;
  lh_chart_save_dialog_update_rows (self);
}

/* Presets */

static char *
lh_chart_save_dialog_get_preset_name (const char *preset)
{
  const char *tab = strchr (preset, '\t');

  return tab != NULL ? g_strndup (preset, tab - preset) : g_strdup (preset);
}

static int
lh_chart_save_dialog_find_preset (LhChartSaveDialog *self,
                                  const char        *name)
{
  for (guint i = 0; i < self->presets->len; i++)
    {
      g_autofree char *other = lh_chart_save_dialog_get_preset_name (g_ptr_array_index (self->presets, i));

      if (g_str_equal (other, name))
        return (int) i;
    }
  return -1;
}

/* The first entry stands for choices that have no name. */
static void
lh_chart_save_dialog_fill_presets (LhChartSaveDialog *self,
                                   int                selected)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);

  gtk_string_list_append (names, _("Own choice"));
  for (guint i = 0; i < self->presets->len; i++)
    gtk_string_list_take (names, lh_chart_save_dialog_get_preset_name (g_ptr_array_index (self->presets, i)));
  self->filling = TRUE;
  adw_combo_row_set_model (self->preset, G_LIST_MODEL (names));
  adw_combo_row_set_selected (self->preset, (guint) (selected + 1));
  self->filling = FALSE;
  gtk_widget_set_visible (GTK_WIDGET (self->preset), self->presets->len > 0);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "chart-save.forget", selected >= 0);
}

static void
lh_chart_save_dialog_store_presets (LhChartSaveDialog *self)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) kept = NULL;

  for (guint i = 0; i < self->presets->len; i++)
    g_strv_builder_add (builder, g_ptr_array_index (self->presets, i));
  kept = g_strv_builder_end (builder);
  lh_settings_set_strv (self->settings, LH_CHART_SAVE_PRESETS_KEY, (const char *const *) kept);
}

/* A name that is there already gets the new choices. */
static void
lh_chart_save_dialog_keep (GtkWidget  *widget,
                           const char *action,
                           GVariant   *parameter)
{
  LhChartSaveDialog *self = LH_CHART_SAVE_DIALOG (widget);
  const LhChartPicture picture = lh_chart_save_dialog_get_picture (self);
  g_autofree char *words = lh_chart_picture_to_string (&picture);
  g_autofree char *name = g_strdelimit (g_strdup (gtk_editable_get_text (self->name)), "\t\n", ' ');
  int place;

  g_strstrip (name);
  if (*name == '\0')
    return;
  place = lh_chart_save_dialog_find_preset (self, name);
  if (place >= 0)
    g_ptr_array_remove_index (self->presets, (guint) place);
  else
    place = (int) self->presets->len;
  g_ptr_array_insert (self->presets, place, g_strdup_printf ("%s\t%s", name, words));
  lh_chart_save_dialog_store_presets (self);
  gtk_editable_set_text (self->name, "");
  lh_chart_save_dialog_fill_presets (self, place);
}

static void
lh_chart_save_dialog_forget (GtkWidget  *widget,
                             const char *action,
                             GVariant   *parameter)
{
  LhChartSaveDialog *self = LH_CHART_SAVE_DIALOG (widget);
  guint selected = adw_combo_row_get_selected (self->preset);

  if (selected == 0 || selected > self->presets->len)
    return;
  g_ptr_array_remove_index (self->presets, selected - 1);
  lh_chart_save_dialog_store_presets (self);
  lh_chart_save_dialog_fill_presets (self, -1);
}

static void
lh_chart_save_dialog_preset_cb (LhChartSaveDialog *self)
{
  guint selected = adw_combo_row_get_selected (self->preset);
  LhChartPicture picture;

  if (self->filling)
    return;
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "chart-save.forget", selected > 0);
  if (selected == 0 || selected > self->presets->len)
    return;
  lh_chart_picture_init (&picture);
  lh_chart_picture_parse (&picture, strchr (g_ptr_array_index (self->presets, selected - 1), '\t') + 1);
  lh_chart_save_dialog_set_picture (self, &picture);
}

/* What was changed by hand is no longer the preset. */
static void
lh_chart_save_dialog_choice_cb (LhChartSaveDialog *self)
{
  if (self->filling)
    return;
  lh_chart_save_dialog_update_rows (self);
  adw_combo_row_set_selected (self->preset, 0);
}

static void
lh_chart_save_dialog_name_cb (LhChartSaveDialog *self)
{
  g_autofree char *name = g_strstrip (g_strdup (gtk_editable_get_text (self->name)));

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "chart-save.keep", *name != '\0');
}

/* Saving */

static void
lh_chart_save_dialog_chosen_cb (GFile    *file,
                                gpointer  user_data)
{
  LhChartSaveDialog *self = user_data;
  const LhChartPicture picture = lh_chart_save_dialog_get_picture (self);
  g_autofree char *words = lh_chart_picture_to_string (&picture);
  g_autoptr (GError) error = NULL;
  gboolean saved = lh_chart_picture_save (&picture, self->chart, g_file_peek_path (file), &error);

  g_signal_emit (self, signals[SAVED], 0);
  if (!saved)
    {
      lh_error_dialog (self, _("The picture was not saved"), error);
      return;
    }
  lh_settings_set_string (self->settings, LH_CHART_SAVE_KEY, words);
  lh_toast_saved (self->owner, g_file_peek_path (file));
  gtk_window_close (GTK_WINDOW (self));
}

static void
lh_chart_save_dialog_save (GtkWidget  *widget,
                           const char *action,
                           GVariant   *parameter)
{
  static const LhFileKind kinds[LH_CHART_N_FORMATS] = { LH_FILE_KIND_PNG, LH_FILE_KIND_SVG, LH_FILE_KIND_PDF };

  LhChartSaveDialog *self = LH_CHART_SAVE_DIALOG (widget);
  LhChartFormat format = lh_chart_save_dialog_get_picture (self).format;
  g_autofree char *stem = lh_text_file_name (self->file_name != NULL ? self->file_name : lh_chart_get_title (self->chart));
  g_autofree char *name = g_strdup_printf ("%s.%s", stem, lh_chart_format_get_suffix (format));

  lh_file_chooser_save (GTK_WINDOW (self), _("Save the Chart"), name, kinds[format], lh_chart_save_dialog_chosen_cb,
                        g_object_ref (self), g_object_unref);
}

static void
lh_chart_save_dialog_dispose (GObject *object)
{
  LhChartSaveDialog *self = LH_CHART_SAVE_DIALOG (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), LH_TYPE_CHART_SAVE_DIALOG);
  g_clear_object (&self->owner);
  g_clear_object (&self->settings);
  g_clear_object (&self->chart);
  g_clear_pointer (&self->file_name, g_free);
  g_clear_pointer (&self->presets, g_ptr_array_unref);

  G_OBJECT_CLASS (lh_chart_save_dialog_parent_class)->dispose (object);
}

static void
lh_chart_save_dialog_class_init (LhChartSaveDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lh_chart_save_dialog_dispose;

  signals[SAVED] = g_signal_new ("saved", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class, LH_UI_TEMPLATE ("lh-chart-save-dialog.ui"));
  gtk_widget_class_bind_template_child (widget_class, LhChartSaveDialog, preset);
  gtk_widget_class_bind_template_child (widget_class, LhChartSaveDialog, format);
  gtk_widget_class_bind_template_child (widget_class, LhChartSaveDialog, theme);
  gtk_widget_class_bind_template_child (widget_class, LhChartSaveDialog, frame);
  gtk_widget_class_bind_template_child (widget_class, LhChartSaveDialog, scale);
  gtk_widget_class_bind_template_child (widget_class, LhChartSaveDialog, text);
  gtk_widget_class_bind_template_child (widget_class, LhChartSaveDialog, name);
  gtk_widget_class_bind_template_callback (widget_class, lh_chart_save_dialog_preset_cb);
  gtk_widget_class_bind_template_callback (widget_class, lh_chart_save_dialog_choice_cb);
  gtk_widget_class_bind_template_callback (widget_class, lh_chart_save_dialog_name_cb);
  gtk_widget_class_install_action (widget_class, "chart-save.keep", NULL, lh_chart_save_dialog_keep);
  gtk_widget_class_install_action (widget_class, "chart-save.forget", NULL, lh_chart_save_dialog_forget);
  gtk_widget_class_install_action (widget_class, "chart-save.save", NULL, lh_chart_save_dialog_save);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
lh_chart_save_dialog_init (LhChartSaveDialog *self)
{
  g_autoptr (GtkStringList) themes = gtk_string_list_new (NULL);

  self->presets = g_ptr_array_new_with_free_func (g_free);
  self->filling = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  for (guint i = 0; i < LH_CHART_N_THEMES; i++)
    gtk_string_list_append (themes, lh_code_get_label ("chart-theme", lh_chart_theme_kind_get_name (i), NULL));
  adw_combo_row_set_model (self->theme, G_LIST_MODEL (themes));
  self->filling = FALSE;
  lh_chart_save_dialog_fill_presets (self, -1);
  lh_chart_save_dialog_update_rows (self);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "chart-save.keep", FALSE);
}

static void
lh_chart_save_dialog_load (LhChartSaveDialog *self)
{
  g_autofree char *words = lh_settings_get_string (self->settings, LH_CHART_SAVE_KEY);
  g_auto (GStrv) kept = lh_settings_get_strv (self->settings, LH_CHART_SAVE_PRESETS_KEY);
  LhChartPicture picture;

  lh_chart_picture_init (&picture);
  if (!lh_chart_picture_parse (&picture, words))
    lh_chart_picture_init (&picture);
  for (guint i = 0; kept[i] != NULL; i++)
    if (strchr (kept[i], '\t') != NULL)
      g_ptr_array_add (self->presets, g_strdup (kept[i]));
  lh_chart_save_dialog_set_picture (self, &picture);
  lh_chart_save_dialog_fill_presets (self, -1);
}

/**
 * lh_chart_save_dialog_present:
 * @widget: (type GtkWidget): a widget in the window
 * @settings: (nullable): where the choices are kept
 * @chart: what is saved
 * @file_name: (nullable): what the file is called, without extension; the title of the chart when it is %NULL
 *
 * Returns: (transfer none): the dialog
 */
LhChartSaveDialog *
lh_chart_save_dialog_present (gpointer    widget,
                              GSettings  *settings,
                              LhChart    *chart,
                              const char *file_name)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (widget));
  LhChartSaveDialog *self;

  g_return_val_if_fail (LH_IS_CHART (chart), NULL);

  self = g_object_new (LH_TYPE_CHART_SAVE_DIALOG, "transient-for", root, NULL);
  self->owner = g_object_ref (GTK_WIDGET (widget));
  g_set_object (&self->settings, settings);
  self->chart = g_object_ref (chart);
  self->file_name = g_strdup (file_name);
  lh_chart_save_dialog_load (self);
  gtk_window_present (GTK_WINDOW (self));
  return self;
}
