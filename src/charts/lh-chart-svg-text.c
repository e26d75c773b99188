/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-chart-svg-text.h"

#include <string.h>

/* The text of a scene as SVG text. Each piece stands where it was laid out and has the width it had there, so that nothing
 * runs into anything else where the reader has another font; families that Chinese desktops have come after the one used. */

#define LH_CHART_SVG_SANS "Source Han Sans SC, Microsoft YaHei, SimHei, sans-serif"
#define LH_CHART_SVG_SERIF "SimSun, STSong, serif"

typedef struct
{
  GString *out;
  guint    n_clips;
  gboolean clipped;
} LhChartSvgText;

/* Numbers in SVG have a point, whatever the language. */
static void
lh_chart_svg_text_add_number (LhChartSvgText *self,
                              const char     *name,
                              double          value)
{
  char text[G_ASCII_DTOSTR_BUF_SIZE];

  g_ascii_formatd (text, sizeof text, "%.2f", value);
  g_string_append_printf (self->out, " %s=\"%s\"", name, text);
}

/* The families of the theme, then those of other desktops; a generic one ends the list. */
static char *
lh_chart_svg_text_create_families (const char *families)
{
  if (g_str_has_suffix (families, ", sans-serif"))
    return g_strdup_printf ("%.*s, " LH_CHART_SVG_SANS, (int) (strlen (families) - strlen (", sans-serif")), families);
  if (g_str_has_suffix (families, ", serif"))
    return g_strdup_printf ("%.*s, " LH_CHART_SVG_SERIF, (int) (strlen (families) - strlen (", serif")), families);
  return g_strdup_printf ("%s, " LH_CHART_SVG_SANS, families);
}

static void
lh_chart_svg_text_add_font (LhChartSvgText     *self,
                            const PangoLayout  *layout,
                            LhChartColor        color)
{
  const PangoFontDescription *font = pango_layout_get_font_description ((PangoLayout *) layout);
  double size = pango_font_description_get_size (font) / (double) PANGO_SCALE;
  g_autofree char *families = lh_chart_svg_text_create_families (pango_font_description_get_family (font));
  g_autofree char *escaped = g_markup_escape_text (families, -1);

  if (!pango_font_description_get_size_is_absolute (font))
    size *= 96.0 / 72.0;
  g_string_append_printf (self->out, " font-family=\"%s\"", escaped);
  lh_chart_svg_text_add_number (self, "font-size", size);
  if (pango_font_description_get_weight (font) > PANGO_WEIGHT_NORMAL)
    g_string_append_printf (self->out, " font-weight=\"%d\"", (int) pango_font_description_get_weight (font));
  g_string_append_printf (self->out, " fill=\"#%02x%02x%02x\"", (guint) (color.red * 255.0 + 0.5),
                          (guint) (color.green * 255.0 + 0.5), (guint) (color.blue * 255.0 + 0.5));
}

/* A run of one font; what was cut off is told by the dots that stand there. */
static void
lh_chart_svg_text_add_run (LhChartSvgText    *self,
                           const char        *text,
                           PangoLayoutRun    *run,
                           double             x,
                           double             width)
{
  const PangoAnalysis *analysis = &run->item->analysis;
  g_autofree char *piece = (analysis->flags & PANGO_ANALYSIS_FLAG_IS_ELLIPSIS) != 0
                           ? g_strdup ("…") : g_strndup (text + run->item->offset, run->item->length);
  g_autofree char *escaped = g_markup_escape_text (piece, -1);

  if (*g_strstrip (piece) == '\0')
    return;
  g_string_append (self->out, "<tspan");
  lh_chart_svg_text_add_number (self, "x", x);
  lh_chart_svg_text_add_number (self, "textLength", width);
  g_string_append_printf (self->out, " lengthAdjust=\"spacingAndGlyphs\">%s</tspan>", escaped);
}

static void
lh_chart_svg_text_add_lines (LhChartSvgText     *self,
                             const LhChartShape *shape)
{
  PangoLayoutIter *iter = pango_layout_get_iter (shape->text);
  const char *text = pango_layout_get_text (shape->text);
  gboolean open = FALSE;

  do
    {
      PangoLayoutRun *run = pango_layout_iter_get_run_readonly (iter);
      PangoRectangle extents;

      if (run == NULL)
        {
          /* the end of a line */
          if (open)
            g_string_append (self->out, "</text>\n");
          open = FALSE;
          continue;
        }
      if (!open)
        {
          g_string_append (self->out, "<text xml:space=\"preserve\"");
          lh_chart_svg_text_add_number (self, "y", shape->rect.y + pango_layout_iter_get_baseline (iter) / (double) PANGO_SCALE);
          lh_chart_svg_text_add_font (self, shape->text, shape->color);
          g_string_append_c (self->out, '>');
          open = TRUE;
        }
      pango_layout_iter_get_run_extents (iter, NULL, &extents);
      lh_chart_svg_text_add_run (self, text, run, shape->rect.x + extents.x / (double) PANGO_SCALE,
                                 extents.width / (double) PANGO_SCALE);
    }
  while (pango_layout_iter_next_run (iter));
  if (open)
    g_string_append (self->out, "</text>\n");
  pango_layout_iter_free (iter);
}

static void
lh_chart_svg_text_begin_clip (LhChartSvgText    *self,
                              const LhChartRect *rect)
{
  g_string_append_printf (self->out, "<clipPath id=\"lh-text-clip-%u\"><rect", self->n_clips);
  lh_chart_svg_text_add_number (self, "x", rect->x);
  lh_chart_svg_text_add_number (self, "y", rect->y);
  lh_chart_svg_text_add_number (self, "width", rect->width);
  lh_chart_svg_text_add_number (self, "height", rect->height);
  g_string_append_printf (self->out, "/></clipPath>\n<g clip-path=\"url(#lh-text-clip-%u)\">\n", self->n_clips++);
  self->clipped = TRUE;
}

static void
lh_chart_svg_text_end_clip (LhChartSvgText *self)
{
  if (self->clipped)
    g_string_append (self->out, "</g>\n");
  self->clipped = FALSE;
}

/* lh_chart_svg_text_create: (transfer full): the elements of all texts of a scene, in a group of its scale. */
char *
lh_chart_svg_text_create (const LhChartScene *scene,
                          double              scale)
{
  LhChartSvgText self = { g_string_new ("<g"), 0, FALSE };
  char factor[G_ASCII_DTOSTR_BUF_SIZE];

  g_string_append_printf (self.out, " transform=\"scale(%s)\">\n", g_ascii_formatd (factor, sizeof factor, "%.4f", scale));
  for (guint i = 0; i < scene->shapes->len; i++)
    {
      const LhChartShape *shape = &g_array_index (scene->shapes, LhChartShape, i);

      if (shape->kind == LH_CHART_SHAPE_CLIP)
        lh_chart_svg_text_begin_clip (&self, &shape->rect);
      else if (shape->kind == LH_CHART_SHAPE_UNCLIP)
        lh_chart_svg_text_end_clip (&self);
      else if (shape->kind == LH_CHART_SHAPE_TEXT)
        lh_chart_svg_text_add_lines (&self, shape);
    }
  lh_chart_svg_text_end_clip (&self);
  g_string_append (self.out, "</g>\n");

  return g_string_free (self.out, FALSE);
}
