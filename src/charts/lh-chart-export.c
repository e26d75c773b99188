/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-chart-export.h"

#include <cairo-pdf.h>
#include <cairo-svg.h>
#include <errno.h>
#include <gio/gio.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <math.h>
#include <string.h>

#include "lh-chart-png.h"
#include "lh-chart-private.h"
#include "lh-chart-svg-text.h"
#include "lh-chart-theme-private.h"
#include "lh-error.h"

/* Paper is measured in points of 1/72 inch, drawings in pixels of 1/96 inch. */
#define LH_CHART_POINTS 0.75

/* Cairo's image surfaces end here. */
#define LH_CHART_MAX_PIXELS 32767.0

typedef gboolean (*LhChartWriter) (LhChart             *chart,
                                   const char          *path,
                                   double               width,
                                   double               height,
                                   double               scale,
                                   const LhChartTheme  *theme,
                                   GError             **error);

static cairo_status_t
lh_chart_export_write_cb (void                *closure,
                          const unsigned char *data,
                          unsigned int         length)
{
  g_byte_array_append (closure, data, length);

  return CAIRO_STATUS_SUCCESS;
}

static gboolean
lh_chart_export_check (cairo_status_t   status,
                       const char      *path,
                       GError         **error)
{
  g_autofree char *name = NULL;

  if (status == CAIRO_STATUS_SUCCESS)
    return TRUE;

  name = g_filename_display_name (path);
  g_set_error (error, LH_ERROR, LH_ERROR_FAILED,
               _("The chart “%s” could not be drawn: %s. Choose a smaller size."),
               name, cairo_status_to_string (status));

  return FALSE;
}

static LhError
lh_chart_export_get_code (const GError *error)
{
  if (g_error_matches (error, G_FILE_ERROR, G_FILE_ERROR_NOSPC))
    return LH_ERROR_FULL;

  return LH_ERROR_IO;
}

/* Writes beside the file and renames, so that a failure leaves what was there. */
static gboolean
lh_chart_export_save (const char  *path,
                      GByteArray  *bytes,
                      GError     **error)
{
  g_autoptr (GError) local = NULL;
  g_autofree char *name = NULL;

  if (g_file_set_contents_full (path, (const char *) bytes->data, bytes->len,
                                G_FILE_SET_CONTENTS_CONSISTENT | G_FILE_SET_CONTENTS_DURABLE, 0644, &local))
    return TRUE;

  name = g_filename_display_name (path);
  if (lh_chart_export_get_code (local) == LH_ERROR_FULL)
    g_set_error (error, LH_ERROR, LH_ERROR_FULL,
                 _("The chart “%s” was not saved: the disk is full. Free some space or choose another folder."),
                 name);
  else
    g_set_error (error, LH_ERROR, LH_ERROR_IO,
                 _("The chart “%s” was not saved: %s. Choose a folder you may write to."),
                 name, local->message);

  return FALSE;
}

/* Draws on a surface that ends in @bytes, each chart on a page of its own, and closes it. */
static cairo_status_t
lh_chart_export_finish (LhChart *const     *charts,
                        guint               n_charts,
                        cairo_surface_t    *surface,
                        double              width,
                        double              height,
                        double              scale,
                        const LhChartTheme *theme)
{
  cairo_t *cr = cairo_create (surface);
  cairo_status_t status;

  cairo_scale (cr, scale, scale);
  for (guint i = 0; i < n_charts; i++)
    {
      lh_chart_draw (charts[i], cr, width, height, theme);
      cairo_show_page (cr);
    }
  status = cairo_status (cr);
  cairo_destroy (cr);
  cairo_surface_finish (surface);

  return status != CAIRO_STATUS_SUCCESS ? status : cairo_surface_status (surface);
}

/* Cairo writes text as outlines; the title and the table make the figures readable to search and to screen
 * readers again. */
static void
lh_chart_export_describe_svg (LhChart    *chart,
                              GByteArray *bytes)
{
  const char *title = lh_chart_get_title (chart);
  g_autofree char *table = lh_chart_to_text (chart);
  g_autofree char *words = NULL;
  g_autoptr (GByteArray) tail = g_byte_array_new ();
  const char *data = (const char *) bytes->data;
  const char *start = g_strstr_len (data, bytes->len, "<svg");
  const char *end = start == NULL ? NULL : memchr (start, '>', bytes->len - (start - data));
  gsize head;

  if (end == NULL)
    return;

  head = end + 1 - data;
  words = g_markup_printf_escaped ("\n<title>%s</title>\n<desc>%s</desc>", title != NULL ? title : "", table);
  g_byte_array_append (tail, bytes->data + head, bytes->len - head);
  g_byte_array_set_size (bytes, head);
  g_byte_array_append (bytes, (const guint8 *) words, strlen (words));
  g_byte_array_append (bytes, tail->data, tail->len);
}

/* The texts come last, before the end of the document. */
static void
lh_chart_export_append_text (LhChart    *chart,
                             double      scale,
                             GByteArray *bytes)
{
  static const char end[] = "</svg>\n";
  g_autofree char *texts = lh_chart_svg_text_create (lh_chart_get_scene (chart), scale);
  const char *found = g_strrstr_len ((const char *) bytes->data, bytes->len, "</svg>");

  if (found == NULL)
    return;
  g_byte_array_set_size (bytes, found - (const char *) bytes->data);
  g_byte_array_append (bytes, (const guint8 *) texts, strlen (texts));
  g_byte_array_append (bytes, (const guint8 *) end, strlen (end));
}

/* Everything but the texts. */
static cairo_status_t
lh_chart_export_finish_shapes (LhChart            *chart,
                               cairo_surface_t    *surface,
                               double              width,
                               double              height,
                               double              scale,
                               const LhChartTheme *theme)
{
  cairo_t *cr = cairo_create (surface);
  cairo_status_t status;

  lh_chart_layout (chart, width, height, theme);
  cairo_scale (cr, scale, scale);
  lh_chart_scene_draw_shapes (lh_chart_get_scene (chart), cr);
  status = cairo_status (cr);
  cairo_destroy (cr);
  cairo_surface_finish (surface);

  return status != CAIRO_STATUS_SUCCESS ? status : cairo_surface_status (surface);
}

static gboolean
lh_chart_export_write_svg (LhChart             *chart,
                           const char          *path,
                           double               width,
                           double               height,
                           double               scale,
                           const LhChartTheme  *theme,
                           GError             **error)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  cairo_surface_t *surface = cairo_svg_surface_create_for_stream (lh_chart_export_write_cb, bytes,
                                                                  width * scale, height * scale);
  cairo_status_t status;

  cairo_svg_surface_set_document_unit (surface, CAIRO_SVG_UNIT_PX);
  if (theme->live_text)
    status = lh_chart_export_finish_shapes (chart, surface, width, height, scale, theme);
  else
    status = lh_chart_export_finish (&chart, 1, surface, width, height, scale, theme);
  cairo_surface_destroy (surface);
  if (!lh_chart_export_check (status, path, error))
    return FALSE;

  if (theme->live_text)
    lh_chart_export_append_text (chart, scale, bytes);

  lh_chart_export_describe_svg (chart, bytes);

  return lh_chart_export_save (path, bytes, error);
}

static gboolean
lh_chart_export_write_pages (LhChart *const      *charts,
                             guint                n_charts,
                             const char          *path,
                             double               width,
                             double               height,
                             double               scale,
                             const LhChartTheme  *theme,
                             GError             **error)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  double points = scale * LH_CHART_POINTS;
  cairo_surface_t *surface = cairo_pdf_surface_create_for_stream (lh_chart_export_write_cb, bytes,
                                                                  width * points, height * points);
  cairo_status_t status;

  if (lh_chart_get_title (charts[0]) != NULL)
    cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_TITLE, lh_chart_get_title (charts[0]));
  if (lh_chart_get_footer (charts[0]) != NULL)
    cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_AUTHOR, lh_chart_get_footer (charts[0]));
  status = lh_chart_export_finish (charts, n_charts, surface, width, height, points, theme);
  cairo_surface_destroy (surface);

  return lh_chart_export_check (status, path, error) && lh_chart_export_save (path, bytes, error);
}

static gboolean
lh_chart_export_write_pdf (LhChart             *chart,
                           const char          *path,
                           double               width,
                           double               height,
                           double               scale,
                           const LhChartTheme  *theme,
                           GError             **error)
{
  return lh_chart_export_write_pages (&chart, 1, path, width, height, scale, theme, error);
}

/* "list.png" becomes "list-2.png". */
static char *
lh_chart_export_number (const char *path,
                        guint       page)
{
  const char *dot = strrchr (path, '.');
  const char *slash = strrchr (path, G_DIR_SEPARATOR);
  int length = dot != NULL && (slash == NULL || dot > slash) ? (int) (dot - path) : (int) strlen (path);

  return g_strdup_printf ("%.*s-%u%s", length, path, page, path + length);
}

static gboolean
lh_chart_export_write_png (LhChart             *chart,
                           const char          *path,
                           double               width,
                           double               height,
                           double               scale,
                           const LhChartTheme  *theme,
                           GError             **error)
{
  cairo_surface_t *surface = lh_chart_render_surface (chart, width, height, scale, theme);
  gboolean ok = lh_chart_export_surface (surface, path, error);

  cairo_surface_destroy (surface);

  return ok;
}

/**
 * lh_chart_render_surface:
 * @chart: a chart
 * @width: width of the drawing
 * @height: height of the drawing
 * @scale: pixels for one unit of the drawing, 1 or 2
 * @theme: the look; without a background the image is transparent
 *
 * Draws into memory, for the clipboard. The image carries its resolution as device scale 1, so its size in
 * pixels is @width × @scale by @height × @scale, rounded.
 *
 * Returns: (transfer full): an image surface; with an error status if the size is not possible
 */
cairo_surface_t *
lh_chart_render_surface (LhChart            *chart,
                         double              width,
                         double              height,
                         double              scale,
                         const LhChartTheme *theme)
{
  double pixel_width = MIN (floor (width * scale + 0.5), LH_CHART_MAX_PIXELS + 1.0);
  double pixel_height = MIN (floor (height * scale + 0.5), LH_CHART_MAX_PIXELS + 1.0);
  cairo_surface_t *surface;
  cairo_t *cr;

  g_return_val_if_fail (LH_IS_CHART (chart), NULL);
  g_return_val_if_fail (theme != NULL, NULL);

  surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, pixel_width, pixel_height);
  cr = cairo_create (surface);
  cairo_scale (cr, scale, scale);
  lh_chart_draw (chart, cr, width, height, theme);
  cairo_destroy (cr);
  cairo_surface_flush (surface);

  return surface;
}

/**
 * lh_chart_export_surface:
 * @surface: a drawing of lh_chart_render_surface()
 * @path: file to write as PNG, in the encoding of file names
 * @error: return location for an error, as of lh_chart_export()
 *
 * What takes time of a PNG is not the drawing; this part of it may be done on any thread.
 *
 * Returns: whether the file was written
 */
gboolean
lh_chart_export_surface (cairo_surface_t  *surface,
                         const char       *path,
                         GError          **error)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();

  return lh_chart_export_check (lh_chart_png_encode (surface, bytes), path, error) &&
         lh_chart_export_save (path, bytes, error);
}

/**
 * lh_chart_export:
 * @chart: a chart
 * @path: file to write, in the encoding of file names; its ending chooses the format: .png, .svg or .pdf
 * @width: width of the drawing in pixels of 1/96 inch
 * @height: height of the drawing
 * @scale: factor of the size: pixels for one unit in a PNG
 * @theme: the look
 * @error: return location: %LH_ERROR_INVALID for another ending or a size below 1, %LH_ERROR_IO or
 *   %LH_ERROR_FULL if writing failed
 *
 * The file is complete or not there at all; a file of that name is replaced.
 *
 * Returns: whether the file was written
 */
gboolean
lh_chart_export (LhChart             *chart,
                 const char          *path,
                 double               width,
                 double               height,
                 double               scale,
                 const LhChartTheme  *theme,
                 GError             **error)
{
  static const struct
  {
    const char *suffix;
    LhChartWriter write;
  } formats[] = {
    { ".png", lh_chart_export_write_png },
    { ".svg", lh_chart_export_write_svg },
    { ".pdf", lh_chart_export_write_pdf },
  };
  g_autofree char *name = NULL;

  g_return_val_if_fail (LH_IS_CHART (chart), FALSE);
  g_return_val_if_fail (path != NULL, FALSE);
  g_return_val_if_fail (theme != NULL, FALSE);

  name = g_filename_display_name (path);
  if (!(width * scale >= 1.0 && height * scale >= 1.0)
      || MAX (width, height) * scale > LH_CHART_MAX_PIXELS)
    {
      g_set_error (error, LH_ERROR, LH_ERROR_INVALID,
                   _("The chart “%s” was not saved: its sides must be 1 to %d pixels long."),
                   name, (int) LH_CHART_MAX_PIXELS);
      return FALSE;
    }

  for (gsize i = 0; i < G_N_ELEMENTS (formats); i++)
    {
      g_autofree char *lower = g_ascii_strdown (path, -1);

      if (g_str_has_suffix (lower, formats[i].suffix))
        return formats[i].write (chart, path, width, height, scale, theme, error);
    }

  g_set_error (error, LH_ERROR, LH_ERROR_INVALID,
               _("The chart “%s” was not saved: the file name must end in .png, .svg or .pdf."), name);

  return FALSE;
}

/**
 * lh_chart_export_png:
 * @chart: a chart
 * @path: file to write, in the encoding of file names
 * @width: width of the drawing
 * @height: height of the drawing
 * @scale: pixels for one unit of the drawing, 1 or 2
 * @theme: the look
 * @error: return location for an error, as of lh_chart_export()
 *
 * Returns: whether the file was written
 */
gboolean
lh_chart_export_png (LhChart             *chart,
                     const char          *path,
                     double               width,
                     double               height,
                     double               scale,
                     const LhChartTheme  *theme,
                     GError             **error)
{
  g_return_val_if_fail (LH_IS_CHART (chart), FALSE);
  g_return_val_if_fail (path != NULL, FALSE);
  g_return_val_if_fail (theme != NULL, FALSE);

  return lh_chart_export_write_png (chart, path, width, height, scale, theme, error);
}

/**
 * lh_chart_export_svg:
 * @chart: a chart
 * @path: file to write, in the encoding of file names
 * @width: width of the drawing
 * @height: height of the drawing
 * @theme: the look
 * @error: return location for an error, as of lh_chart_export()
 *
 * Returns: whether the file was written
 */
gboolean
lh_chart_export_svg (LhChart             *chart,
                     const char          *path,
                     double               width,
                     double               height,
                     const LhChartTheme  *theme,
                     GError             **error)
{
  g_return_val_if_fail (LH_IS_CHART (chart), FALSE);
  g_return_val_if_fail (path != NULL, FALSE);
  g_return_val_if_fail (theme != NULL, FALSE);

  return lh_chart_export_write_svg (chart, path, width, height, 1.0, theme, error);
}

/**
 * lh_chart_export_pdf:
 * @chart: a chart
 * @path: file to write, in the encoding of file names
 * @width: width of the drawing in pixels of 1/96 inch
 * @height: height of the drawing
 * @theme: the look
 * @error: return location for an error, as of lh_chart_export()
 *
 * Returns: whether the file was written
 */
gboolean
lh_chart_export_pdf (LhChart             *chart,
                     const char          *path,
                     double               width,
                     double               height,
                     const LhChartTheme  *theme,
                     GError             **error)
{
  g_return_val_if_fail (LH_IS_CHART (chart), FALSE);
  g_return_val_if_fail (path != NULL, FALSE);
  g_return_val_if_fail (theme != NULL, FALSE);

  return lh_chart_export_write_pdf (chart, path, width, height, 1.0, theme, error);
}

/**
 * lh_chart_export_pages:
 * @charts: (element-type LhChart): pages, at least one
 * @path: file to write, as of lh_chart_export(); a PDF has all pages, of a picture there are several files, numbered
 *   "name-1.png" and so on, unless there is one page only
 * @width: width of a page
 * @height: height of a page
 * @scale: factor of the size
 * @theme: the look
 * @error: return location for an error, as of lh_chart_export()
 *
 * Returns: whether everything was written
 */
gboolean
lh_chart_export_pages (GPtrArray           *charts,
                       const char          *path,
                       double               width,
                       double               height,
                       double               scale,
                       const LhChartTheme  *theme,
                       GError             **error)
{
  g_autofree char *lower = NULL;

  g_return_val_if_fail (charts != NULL && charts->len > 0, FALSE);
  g_return_val_if_fail (path != NULL, FALSE);
  g_return_val_if_fail (theme != NULL, FALSE);

  if (charts->len == 1)
    return lh_chart_export (g_ptr_array_index (charts, 0), path, width, height, scale, theme, error);

  lower = g_ascii_strdown (path, -1);
  if (g_str_has_suffix (lower, ".pdf"))
    return lh_chart_export_write_pages ((LhChart *const *) charts->pdata, charts->len, path, width, height, scale,
                                        theme, error);

  for (guint i = 0; i < charts->len; i++)
    {
      g_autofree char *numbered = lh_chart_export_number (path, i + 1);

      if (!lh_chart_export (g_ptr_array_index (charts, i), numbered, width, height, scale, theme, error))
        return FALSE;
    }

  return TRUE;
}
