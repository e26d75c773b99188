/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-chart-png.h"

#include <png.h>
#include <string.h>

#define LH_CHART_PNG_OPAQUE 0xff000000U

static guint32
lh_chart_png_get_pixel (const guint8 *line,
                        guint         x)
{
  guint32 pixel;

  memcpy (&pixel, line + (gsize) x * sizeof pixel, sizeof pixel);
  return pixel;
}

static gboolean
lh_chart_png_is_opaque (cairo_surface_t *surface)
{
  const int width = cairo_image_surface_get_width (surface);
  const int height = cairo_image_surface_get_height (surface);

  for (int y = 0; y < height; y++)
    {
      const guint8 *line = cairo_image_surface_get_data (surface) + (gsize) y * cairo_image_surface_get_stride (surface);
      guint32 all = LH_CHART_PNG_OPAQUE;

      for (int x = 0; x < width; x++)
        all &= lh_chart_png_get_pixel (line, x);
      if (all < LH_CHART_PNG_OPAQUE)
        return FALSE;
    }
  return TRUE;
}

static void
lh_chart_png_fill_rgb (const guint8 *line,
                       guint         width,
                       guint8       *row)
{
  for (guint x = 0; x < width; x++, row += 3)
    {
      guint32 pixel = lh_chart_png_get_pixel (line, x);

      row[0] = (guint8) (pixel >> 16);
      row[1] = (guint8) (pixel >> 8);
      row[2] = (guint8) pixel;
    }
}

/* Cairo's colours are multiplied by their alpha, those of a PNG are not. */
static void
lh_chart_png_fill_rgba (const guint8 *line,
                        guint         width,
                        guint8       *row)
{
  for (guint x = 0; x < width; x++, row += 4)
    {
      guint32 pixel = lh_chart_png_get_pixel (line, x);
      guint32 alpha = pixel >> 24;

      for (guint i = 0; i < 3; i++)
        {
          guint32 value = (pixel >> (16 - 8 * i)) & 0xff;

          row[i] = (guint8) (alpha > 0 ? (value * 255 + alpha / 2) / alpha : 0);
        }
      row[3] = (guint8) alpha;
    }
}

static void
lh_chart_png_write_cb (png_structp  png,
                       png_bytep    data,
                       size_t       length)
{
  g_byte_array_append (png_get_io_ptr (png), data, length);
}

static void
lh_chart_png_flush_cb (png_structp png)
{
}

/* Writing into memory fails for want of memory only, and then everything ends. */
static void
lh_chart_png_error_cb (png_structp     png,
                       png_const_charp message)
{
  g_error ("PNG: %s", message);
}

static void
lh_chart_png_write_rows (cairo_surface_t *surface,
                         gboolean         opaque,
                         png_structp      png)
{
  const guint width = cairo_image_surface_get_width (surface);
  const guint height = cairo_image_surface_get_height (surface);
  g_autofree guint8 *row = g_malloc ((gsize) width * 4);

  for (guint y = 0; y < height; y++)
    {
      const guint8 *line = cairo_image_surface_get_data (surface) + (gsize) y * cairo_image_surface_get_stride (surface);

      if (opaque)
        lh_chart_png_fill_rgb (line, width, row);
      else
        lh_chart_png_fill_rgba (line, width, row);
      png_write_row (png, row);
    }
}

/**
 * lh_chart_png_encode:
 * @surface: an image of lh_chart_render_surface()
 * @bytes: where the file is appended
 *
 * Drawings are areas of one colour: rows as they are pack better, and in half the time, than after the filters for
 * photographs that Cairo tries on each of them. An opaque image is written without alpha. May be called on any thread.
 *
 * Returns: the status of @surface; nothing is appended to @bytes if it is an error
 */
cairo_status_t
lh_chart_png_encode (cairo_surface_t *surface,
                     GByteArray      *bytes)
{
  gboolean opaque;
  png_structp png;
  png_infop info;

  if (cairo_surface_status (surface) != CAIRO_STATUS_SUCCESS)
    return cairo_surface_status (surface);
  g_return_val_if_fail (cairo_image_surface_get_format (surface) == CAIRO_FORMAT_ARGB32,
                        CAIRO_STATUS_INVALID_FORMAT);
  g_return_val_if_fail (bytes != NULL, CAIRO_STATUS_NULL_POINTER);

  cairo_surface_flush (surface);
  opaque = lh_chart_png_is_opaque (surface);
  png = png_create_write_struct (PNG_LIBPNG_VER_STRING, NULL, lh_chart_png_error_cb, NULL);
  info = png_create_info_struct (png);
  png_set_write_fn (png, bytes, lh_chart_png_write_cb, lh_chart_png_flush_cb);
  png_set_IHDR (png, info, cairo_image_surface_get_width (surface), cairo_image_surface_get_height (surface), 8,
                opaque ? PNG_COLOR_TYPE_RGB : PNG_COLOR_TYPE_RGB_ALPHA, PNG_INTERLACE_NONE,
                PNG_COMPRESSION_TYPE_DEFAULT, PNG_FILTER_TYPE_DEFAULT);
  png_set_filter (png, PNG_FILTER_TYPE_BASE, PNG_FILTER_NONE);
  png_write_info (png, info);
  lh_chart_png_write_rows (surface, opaque, png);
  png_write_end (png, info);
  png_destroy_write_struct (&png, &info);
  return CAIRO_STATUS_SUCCESS;
}
