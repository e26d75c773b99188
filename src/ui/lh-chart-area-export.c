/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-chart-area.h"

#include <glib/gi18n-lib.h>

#include "lh-chart-export.h"
#include "lh-chart-area-private.h"
#include "lh-file-chooser.h"
#include "lh-text.h"
#include "lh-toast.h"

/* A picture for a document: the width of a page of A4 at 144 dots per inch. A bar needs this much height. */
#define LH_PICTURE_WIDTH 960
#define LH_PICTURE_HEIGHT 540
#define LH_PICTURE_FRAME 140
#define LH_PICTURE_BAR 26

/* A Gantt chart has the width of A3; rows beyond this height stand in panels beside each other. */
#define LH_PICTURE_GANTT_WIDTH 1587
#define LH_PICTURE_MAX_HEIGHT 9000

typedef struct
{
  const char *name;
  LhFileKind  kind;
  double      scale;
  gboolean    slide;
  double      width;   /* of the drawing; 0 for what shows all of it */
  double      height;
} LhPictureFormat;

static const LhPictureFormat lh_picture_formats[] = {
  { "png", LH_FILE_KIND_PNG, 1, FALSE },
  { "png2", LH_FILE_KIND_PNG, 2, FALSE },
  { "png3", LH_FILE_KIND_PNG, 3, FALSE },
  { "svg", LH_FILE_KIND_SVG, 1, FALSE },
  { "pdf", LH_FILE_KIND_PDF, 1, FALSE },
  { "slide", LH_FILE_KIND_PNG, 1, TRUE, LH_CHART_SLIDE_WIDTH, LH_CHART_SLIDE_HEIGHT },
  { "slide-4-3", LH_FILE_KIND_PNG, 1, TRUE, 1440, LH_CHART_SLIDE_HEIGHT },
  { "half-slide", LH_FILE_KIND_PNG, 2, FALSE, LH_CHART_SLIDE_WIDTH / 2, LH_CHART_SLIDE_HEIGHT },
  { "a4-portrait", LH_FILE_KIND_PNG, 3, FALSE, 590, 390 },
  { "a4-landscape", LH_FILE_KIND_PNG, 3, FALSE, 930, 560 },
};

typedef struct
{
  LhChartArea           *view;
  LhChart               *chart;
  const LhPictureFormat *format;
} LhPictureRequest;

/* How many rows are drawn: a chart that shows its ends only knows the others, too. */
static guint
lh_picture_count_rows (LhChart            *chart,
                       const LhChartTheme *theme)
{
  GArray *marks;
  guint n_rows = 0;
  int category = -1;

  lh_chart_layout (chart, LH_PICTURE_WIDTH, LH_PICTURE_HEIGHT, theme);
  marks = lh_chart_get_marks (chart);
  for (guint i = 0; i < marks->len; i++)
    {
      const LhChartMark *mark = &g_array_index (marks, LhChartMark, i);

      if (mark->category != category)
        n_rows++;
      category = mark->category;
    }

  return n_rows;
}

/* lh_chart_area_get_picture_size: how large a picture of the chart is that shows all of it. */
void
lh_chart_area_get_picture_size (LhChart            *chart,
                                const LhChartTheme *theme,
                                double             *width,
                                double             *height)
{
  LhChartKind kind = lh_chart_get_kind (chart);
  double bars = LH_PICTURE_FRAME;

  if (kind == LH_CHART_RANKING || kind == LH_CHART_HEAT_MAP)
    bars += LH_PICTURE_BAR * lh_picture_count_rows (chart, theme);
  *width = LH_PICTURE_WIDTH;
  *height = LH_PICTURE_HEIGHT;
  if (kind == LH_CHART_RANKING || kind == LH_CHART_HEAT_MAP)
    *height = MAX (LH_PICTURE_HEIGHT, bars);
  else if (kind == LH_CHART_GANTT)
    {
      *width = LH_PICTURE_GANTT_WIDTH;
      *height = LH_PICTURE_FRAME + 1.4 * LH_PICTURE_BAR * (lh_chart_get_n_categories (chart) + 4);
      *height = MIN (*height, LH_PICTURE_MAX_HEIGHT);
    }
  else if (kind == LH_CHART_LIGHT_STRIP)
    *height = 240;
}

static gboolean
lh_picture_save (LhChart                *chart,
                 const LhPictureFormat  *format,
                 const char             *path,
                 GError                **error)
{
  g_autoptr (LhChartTheme) theme = format->slide ? lh_chart_theme_new_slide (LH_CHART_THEME_LIGHT)
                                                 : lh_chart_theme_new (LH_CHART_THEME_LIGHT);
  double width = format->width;
  double height = format->height;

  if (format->slide && format->width < LH_CHART_SLIDE_WIDTH)
    lh_chart_theme_set_margin (theme, 72);
  else if (!format->slide && width > 0)
    {
      g_clear_pointer (&theme, lh_chart_theme_free);
      theme = lh_chart_theme_new_for_size (LH_CHART_THEME_LIGHT, width, height);
    }
  if (width <= 0)
    lh_chart_area_get_picture_size (chart, theme, &width, &height);

  return lh_chart_export (chart, path, width, height, format->scale, theme, error);
}

static void
lh_picture_request_chosen_cb (GFile    *file,
                              gpointer  user_data)
{
  LhPictureRequest *request = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree char *base = g_file_get_basename (file);
  g_autofree char *message = NULL;

  /* Saving lays the chart out anew; the view has to find its marks again. */
  gtk_widget_queue_draw (GTK_WIDGET (request->view));
  if (!lh_picture_save (request->chart, request->format, g_file_peek_path (file), &error))
    {
      lh_error_dialog (request->view, _("The picture was not saved"), error);
      return;
    }

  message = g_strdup_printf (_("Saved “%s”"), base);
  lh_toast_show (request->view, message);
}

static void
lh_picture_request_free (gpointer data)
{
  LhPictureRequest *request = data;

  g_object_unref (request->view);
  g_object_unref (request->chart);
  g_free (request);
}

static void
lh_chart_area_save_action (GtkWidget  *widget,
                           const char *action,
                           GVariant   *parameter)
{
  LhChartArea *self = LH_CHART_AREA (widget);
  const char *name = g_variant_get_string (parameter, NULL);
  g_autofree char *stem = NULL;
  g_autofree char *file_name = NULL;
  LhPictureRequest *request;
  const char *suffix;
  guint i;

  for (i = 0; i < G_N_ELEMENTS (lh_picture_formats) && strcmp (name, lh_picture_formats[i].name) != 0; i++)
    ;
  if (self->chart == NULL || i == G_N_ELEMENTS (lh_picture_formats))
    return;

  suffix = lh_picture_formats[i].kind == LH_FILE_KIND_PNG ? "png" : name;
  stem = lh_text_file_name (self->file_name != NULL ? self->file_name
                                                    : lh_chart_get_title (lh_chart_area_get_whole_chart (self)));
  file_name = g_strdup_printf ("%s.%s", stem, suffix);

  request = g_new0 (LhPictureRequest, 1);
  request->view = g_object_ref (self);
  request->chart = g_object_ref (lh_chart_area_get_whole_chart (self));
  request->format = &lh_picture_formats[i];
  lh_file_chooser_save (GTK_WINDOW (gtk_widget_get_root (widget)), _("Save the Chart"), file_name,
                        lh_picture_formats[i].kind, lh_picture_request_chosen_cb, request, lh_picture_request_free);
}

/**
 * lh_chart_area_class_install_export:
 * @widget_class: the class of the view
 *
 * Installs chart.save. A picture is always drawn on white with its title, whatever the window looks
 * like.
 */
void
lh_chart_area_class_install_export (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "chart.save", "s", lh_chart_area_save_action);
}
