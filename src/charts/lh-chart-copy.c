/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-chart-copy.h"

#include <string.h>

#define LH_BMP_HEAD 54

static void
lh_chart_bmp_put (guint8  *place,
                  guint32  value)
{
  value = GUINT32_TO_LE (value);
  memcpy (place, &value, sizeof value);
}

/* The file header and a BITMAPINFOHEADER of 24 bits: what every office program pastes. */
static void
lh_chart_bmp_write_head (guint8 *head,
                         guint32 width,
                         guint32 height,
                         guint32 size)
{
  memcpy (head, "BM", 2);
  lh_chart_bmp_put (head + 2, LH_BMP_HEAD + size);
  lh_chart_bmp_put (head + 10, LH_BMP_HEAD);
  lh_chart_bmp_put (head + 14, 40);
  lh_chart_bmp_put (head + 18, width);
  lh_chart_bmp_put (head + 22, height);
  head[26] = 1;
  head[28] = 24;
  lh_chart_bmp_put (head + 34, size);
}

/**
 * lh_chart_surface_to_bmp:
 * @surface: an opaque image of lh_chart_render_surface()
 *
 * Returns: (transfer full): the image as a BMP file, for programs that paste nothing else
 */
GBytes *
lh_chart_surface_to_bmp (cairo_surface_t *surface)
{
  guint width, height, stride;
  gsize row, size;
  guint8 *file;

  g_return_val_if_fail (cairo_surface_get_type (surface) == CAIRO_SURFACE_TYPE_IMAGE, NULL);

  cairo_surface_flush (surface);
  width = cairo_image_surface_get_width (surface);
  height = cairo_image_surface_get_height (surface);
  stride = cairo_image_surface_get_stride (surface);
  row = ((gsize) width * 3 + 3) / 4 * 4;
  size = row * height;
  file = g_malloc0 (LH_BMP_HEAD + size);
  lh_chart_bmp_write_head (file, width, height, size);

  /* from the last line to the first, each pixel as blue, green, red */
  for (guint y = 0; y < height; y++)
    {
      const guint8 *line = cairo_image_surface_get_data (surface) + (gsize) (height - 1 - y) * stride;
      guint8 *target = file + LH_BMP_HEAD + y * row;

      for (guint x = 0; x < width; x++)
        {
          guint32 pixel;

          memcpy (&pixel, line + (gsize) x * 4, sizeof pixel);
          target[x * 3] = pixel & 0xFF;
          target[x * 3 + 1] = (pixel >> 8) & 0xFF;
          target[x * 3 + 2] = (pixel >> 16) & 0xFF;
        }
    }

  return g_bytes_new_take (file, LH_BMP_HEAD + size);
}

/**
 * lh_chart_to_html:
 * @chart: a chart
 *
 * Returns: (transfer full): its figures as a table of HTML, as documents paste it; the title is the caption
 */
char *
lh_chart_to_html (LhChart *chart)
{
  g_autoptr (GString) html = g_string_new ("<meta charset=\"utf-8\"><table border=\"1\">");
  g_autoptr (GPtrArray) rows = NULL;

  g_return_val_if_fail (LH_IS_CHART (chart), NULL);

  rows = lh_chart_to_table (chart);
  if (lh_chart_get_title (chart) != NULL)
    {
      g_autofree char *title = g_markup_escape_text (lh_chart_get_title (chart), -1);

      g_string_append_printf (html, "<caption>%s</caption>", title);
    }
  for (guint i = 0; i < rows->len; i++)
    {
      GStrv cells = g_ptr_array_index (rows, i);
      const char *tag = i == 0 ? "th" : "td";

      g_string_append (html, "<tr>");
      for (guint j = 0; cells[j] != NULL; j++)
        {
          g_autofree char *text = g_markup_escape_text (cells[j], -1);

          g_string_append_printf (html, "<%s>%s</%s>", tag, text, tag);
        }
      g_string_append (html, "</tr>\n");
    }
  g_string_append (html, "</table>");

  return g_strdup (html->str);
}
