/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-chart-area.h"

#include <string.h>

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

#include "lh-chart-area-private.h"
#include "lh-chart-copy.h"
#include "lh-chart-export.h"
#include "lh-chart-picture.h"
#include "lh-text.h"
#include "lh-toast.h"

static GdkContentProvider *
lh_chart_area_create_text_provider (const char *type,
                                    const char *text)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));

  return gdk_content_provider_new_for_bytes (type, bytes);
}

/* lh_chart_area_create_picture: (transfer full) (nullable): the whole chart on white at double size, as a texture (PNG and
 * others) and as BMP, which some office programs want. */
GdkContentProvider *
lh_chart_area_create_picture (LhChartArea  *self,
                              GdkTexture  **picture)
{
  g_autoptr (LhChartTheme) theme = lh_chart_theme_new (LH_CHART_THEME_LIGHT);
  g_autoptr (GdkTexture) texture = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GBytes) bitmap = NULL;
  GdkContentProvider *providers[2];
  cairo_surface_t *surface;
  LhChart *chart = lh_chart_area_get_whole_chart (self);
  double width, height;

  if (chart == NULL)
    return NULL;

  lh_chart_picture_get_size (chart, theme, &width, &height);
  surface = lh_chart_render_surface (chart, width, height, 2, theme);
  bytes = g_bytes_new (cairo_image_surface_get_data (surface),
                       (gsize) cairo_image_surface_get_stride (surface) * cairo_image_surface_get_height (surface));
  bitmap = lh_chart_surface_to_bmp (surface);
  texture = gdk_memory_texture_new (cairo_image_surface_get_width (surface),
                                    cairo_image_surface_get_height (surface),
                                    GDK_MEMORY_DEFAULT, bytes, cairo_image_surface_get_stride (surface));
  cairo_surface_destroy (surface);
  /* Drawing it laid the chart out anew; the view has to find its marks again. */
  gtk_widget_queue_draw (GTK_WIDGET (self));

  providers[0] = gdk_content_provider_new_typed (GDK_TYPE_TEXTURE, texture);
  providers[1] = gdk_content_provider_new_for_bytes ("image/bmp", bitmap);
  if (picture != NULL)
    *picture = g_steal_pointer (&texture);

  return gdk_content_provider_new_union (providers, G_N_ELEMENTS (providers));
}

static void
lh_chart_area_copy_action (GtkWidget  *widget,
                           const char *action,
                           GVariant   *parameter)
{
  g_autoptr (GdkContentProvider) picture = lh_chart_area_create_picture (LH_CHART_AREA (widget), NULL);

  if (picture == NULL)
    return;
  gdk_clipboard_set_content (gtk_widget_get_clipboard (widget), picture);
  lh_toast_show (widget, _("The chart is on the clipboard"));
}

/* Tabs for spreadsheets and plain text, HTML for documents. */
static void
lh_chart_area_copy_table_action (GtkWidget  *widget,
                                 const char *action,
                                 GVariant   *parameter)
{
  LhChart *chart = lh_chart_area_get_whole_chart (LH_CHART_AREA (widget));
  g_autofree char *text = chart != NULL ? lh_chart_to_text (chart) : NULL;
  g_autofree char *html = chart != NULL ? lh_chart_to_html (chart) : NULL;
  GdkContentProvider *providers[2];
  g_autoptr (GdkContentProvider) table = NULL;

  if (chart == NULL)
    return;
  providers[0] = gdk_content_provider_new_typed (G_TYPE_STRING, text);
  providers[1] = lh_chart_area_create_text_provider ("text/html", html);
  table = gdk_content_provider_new_union (providers, G_N_ELEMENTS (providers));
  gdk_clipboard_set_content (gtk_widget_get_clipboard (widget), table);
  lh_toast_show (widget, _("The figures are on the clipboard"));
}

/* What is dragged out may be dropped on a folder or a mail: the picture as a file, which lies in the cache until the next
 * one. */
static GFile *
lh_chart_area_write_dragged (LhChartArea *self)
{
  LhChart *chart = lh_chart_area_get_whole_chart (self);
  g_autofree char *folder = g_build_filename (g_get_user_cache_dir (), "linghang", "dragged", NULL);
  g_autofree char *stem = lh_text_file_name (self->file_name != NULL ? self->file_name : lh_chart_get_title (chart));
  g_autofree char *name = g_strconcat (stem, ".png", NULL);
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autoptr (GDir) dir = NULL;
  g_autoptr (GError) error = NULL;
  LhChartPicture picture;
  const char *old;

  lh_chart_picture_init (&picture);
  if (g_mkdir_with_parents (folder, 0700) != 0)
    return NULL;
  dir = g_dir_open (folder, 0, NULL);
  while (dir != NULL && (old = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *old_path = g_build_filename (folder, old, NULL);

      g_unlink (old_path);
    }
  if (lh_chart_picture_save (&picture, chart, path, &error))
    return g_file_new_for_path (path);
  g_info ("%s", error->message);
  return NULL;
}

/* lh_chart_area_create_drag: (transfer full) (nullable): what is dragged out: the picture, and the picture as a file. */
GdkContentProvider *
lh_chart_area_create_drag (LhChartArea  *self,
                           GdkTexture  **picture)
{
  GdkContentProvider *providers[2] = { lh_chart_area_create_picture (self, picture), NULL };
  g_autoptr (GFile) file = providers[0] != NULL ? lh_chart_area_write_dragged (self) : NULL;
  GdkFileList *files;

  if (file == NULL)
    return providers[0];
  files = gdk_file_list_new_from_array (&file, 1);
  providers[1] = gdk_content_provider_new_typed (GDK_TYPE_FILE_LIST, files);
  g_boxed_free (GDK_TYPE_FILE_LIST, files);
  return gdk_content_provider_new_union (providers, G_N_ELEMENTS (providers));
}

/* A plain drag selects; with Ctrl it takes the picture out of the window, as it copies files elsewhere. */
static GdkContentProvider *
lh_chart_area_drag_prepare_cb (LhChartArea   *self,
                               double         x,
                               double         y,
                               GtkDragSource *source)
{
  GdkModifierType state = gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (source));
  g_autoptr (GdkTexture) picture = NULL;
  GdkContentProvider *provider;

  if ((state & GDK_CONTROL_MASK) == 0)
    return NULL;
  provider = lh_chart_area_create_drag (self, &picture);
  if (picture != NULL)
    gtk_drag_source_set_icon (source, GDK_PAINTABLE (picture), 0, 0);

  return provider;
}

/**
 * lh_chart_area_class_install_clipboard:
 * @widget_class: the class of the view
 *
 * Installs chart.copy and chart.copy-table, and what the drag out of the window needs.
 */
void
lh_chart_area_class_install_clipboard (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_callback (widget_class, lh_chart_area_drag_prepare_cb);
  gtk_widget_class_install_action (widget_class, "chart.copy", NULL, lh_chart_area_copy_action);
  gtk_widget_class_install_action (widget_class, "chart.copy-table", NULL, lh_chart_area_copy_table_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_c, GDK_CONTROL_MASK, "chart.copy", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_c, GDK_CONTROL_MASK | GDK_SHIFT_MASK, "chart.copy-table",
                                       NULL);
}
