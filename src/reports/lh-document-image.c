/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-document-image.h"

#include <gdk-pixbuf/gdk-pixbuf.h>

/* Pixels for each point: what a printer of 300 dots an inch can show. */
#define LH_IMAGE_DENSITY 4

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
