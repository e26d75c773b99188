/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-document-image.h"

#include <gdk-pixbuf/gdk-pixbuf.h>

#include "lh-chart-export.h"
#include "lh-chart-png.h"

/* Pixels for each point: what a printer of 300 dots an inch can show. */
#define LH_IMAGE_DENSITY 4

/* The letters of a chart on paper, in points: 小五, as in tables. */
#define LH_CHART_LETTERS 10.0

static guint32
lh_document_image_premultiply (const guchar *pixel,
                               int           n_channels)
{
  guint32 alpha = n_channels == 4 ? pixel[3] : 0xff;
  guint32 red = (pixel[0] * alpha + 127) / 255;
  guint32 green = (pixel[1] * alpha + 127) / 255;
  guint32 blue = (pixel[2] * alpha + 127) / 255;

  return alpha << 24 | red << 16 | green << 8 | blue;
}

static cairo_surface_t *
lh_document_image_convert (GdkPixbuf *pixbuf)
{
  int width = gdk_pixbuf_get_width (pixbuf);
  int height = gdk_pixbuf_get_height (pixbuf);
  int n_channels = gdk_pixbuf_get_n_channels (pixbuf);
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, width, height);
  guchar *data = cairo_image_surface_get_data (surface);
  int stride = cairo_image_surface_get_stride (surface);

  for (int row = 0; data != NULL && row < height; row++)
    {
      const guchar *source = gdk_pixbuf_read_pixels (pixbuf) + (gsize) row * gdk_pixbuf_get_rowstride (pixbuf);
      guint32 *target = (guint32 *) (gpointer) (data + (gsize) row * stride);

      for (int column = 0; column < width; column++)
        target[column] = lh_document_image_premultiply (source + column * n_channels, n_channels);
    }
  cairo_surface_mark_dirty (surface);
  return surface;
}

/**
 * lh_document_image_draw:
 * @path: a picture of PNG, JPEG or SVG
 *
 * Draws the picture as large as it fits, in the middle. One that cannot be read leaves its place empty.
 */
void
lh_document_image_draw (const char *path,
                        double      x,
                        double      y,
                        double      width,
                        double      height,
                        cairo_t    *cr)
{
  g_autoptr (GdkPixbuf) pixbuf = gdk_pixbuf_new_from_file_at_size (path, (int) (width * LH_IMAGE_DENSITY),
                                                                   (int) (height * LH_IMAGE_DENSITY), NULL);
  cairo_surface_t *surface;
  double scale;

  if (pixbuf == NULL)
    return;
  scale = MIN (width / gdk_pixbuf_get_width (pixbuf), height / gdk_pixbuf_get_height (pixbuf));
  surface = lh_document_image_convert (pixbuf);
  cairo_save (cr);
  cairo_translate (cr, x + (width - scale * gdk_pixbuf_get_width (pixbuf)) / 2,
                   y + (height - scale * gdk_pixbuf_get_height (pixbuf)) / 2);
  cairo_scale (cr, scale, scale);
  cairo_set_source_surface (cr, surface, 0, 0);
  cairo_paint (cr);
  cairo_restore (cr);
  cairo_surface_destroy (surface);
}

static LhChartTheme *
lh_document_chart_create_theme (gboolean vector)
{
  LhChartTheme *theme = lh_chart_theme_new (LH_CHART_THEME_LIGHT);

  lh_chart_theme_set_font_size (theme, LH_CHART_LETTERS);
  lh_chart_theme_set_margin (theme, 4);
  lh_chart_theme_set_background (theme, !vector);
  lh_chart_theme_set_vector (theme, vector);
  return theme;
}

/**
 * lh_document_chart_draw:
 *
 * Draws a chart as lines and text, which stay sharp on paper.
 */
void
lh_document_chart_draw (LhChart *chart,
                        double   x,
                        double   y,
                        double   width,
                        double   height,
                        cairo_t *cr)
{
  g_autoptr (LhChartTheme) theme = lh_document_chart_create_theme (TRUE);

  cairo_save (cr);
  cairo_translate (cr, x, y);
  lh_chart_draw (chart, cr, width, height, theme);
  cairo_restore (cr);
}

static cairo_status_t
lh_document_image_append_cb (void                *closure,
                             const unsigned char *data,
                             unsigned int         length)
{
  g_byte_array_append (closure, data, length);
  return CAIRO_STATUS_SUCCESS;
}

static GBytes *
lh_document_image_encode (cairo_surface_t *surface)
{
  GByteArray *bytes = g_byte_array_new ();

  cairo_surface_write_to_png_stream (surface, lh_document_image_append_cb, bytes);
  cairo_surface_destroy (surface);
  return g_byte_array_free_to_bytes (bytes);
}

/**
 * lh_document_chart_paint:
 *
 * Returns: (transfer full): the chart as a PNG that can be printed
 */
GBytes *
lh_document_chart_paint (LhChart *chart,
                         double   width,
                         double   height)
{
  g_autoptr (LhChartTheme) theme = lh_document_chart_create_theme (FALSE);

  cairo_surface_t *surface = lh_chart_render_surface (chart, width, height, LH_IMAGE_DENSITY, theme);
  GByteArray *bytes = g_byte_array_new ();

  lh_chart_png_encode (surface, bytes);
  cairo_surface_destroy (surface);
  return g_byte_array_free_to_bytes (bytes);
}

/**
 * lh_document_image_load:
 * @width: the most it may be wide, in points
 * @height: the most it may be high
 * @ratio: (out): its width for each unit of height
 *
 * Returns: (transfer full) (nullable): the picture as a PNG no larger than it is printed; %NULL when it cannot be read
 */
GBytes *
lh_document_image_load (const char *path,
                        double      width,
                        double      height,
                        double     *ratio)
{
  g_autoptr (GdkPixbuf) pixbuf = gdk_pixbuf_new_from_file_at_size (path, (int) (width * LH_IMAGE_DENSITY),
                                                                   (int) (height * LH_IMAGE_DENSITY), NULL);

  if (pixbuf == NULL)
    return NULL;
  *ratio = gdk_pixbuf_get_width (pixbuf) / (double) gdk_pixbuf_get_height (pixbuf);
  return lh_document_image_encode (lh_document_image_convert (pixbuf));
}
