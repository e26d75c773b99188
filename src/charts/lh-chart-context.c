/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-chart-context.h"

/* Chinese forms of characters that Chinese, Japanese and Korean share. */
#define LH_CHART_LANGUAGE "zh-cn"

/* From the baseline up to the optical middle of a line, in multiples of its size: figures, capitals and Chinese
 * characters are centred there, while the line box is not. */
#define LH_CHART_MIDDLE 0.365

/* A name on two lines: its size, and the height of a line of it. */
#define LH_CHART_NAME_SHRINK  0.86
#define LH_CHART_NAME_LEADING 1.2

/* One layout serves pixels and paper, so glyphs keep their exact widths. */
static PangoContext *
lh_chart_context_create_pango (void)
{
  PangoContext *pango = pango_font_map_create_context (pango_cairo_font_map_get_default ());
  cairo_font_options_t *options = cairo_font_options_create ();

  cairo_font_options_set_hint_metrics (options, CAIRO_HINT_METRICS_OFF);
  cairo_font_options_set_hint_style (options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_antialias (options, CAIRO_ANTIALIAS_GRAY);
  pango_cairo_context_set_font_options (pango, options);
  cairo_font_options_destroy (options);
  pango_context_set_round_glyph_positions (pango, FALSE);
  pango_context_set_language (pango, pango_language_from_string (LH_CHART_LANGUAGE));
  pango_context_set_base_dir (pango, PANGO_DIRECTION_LTR);

  return pango;
}

static PangoFontDescription *
lh_chart_context_create_font (LhChartContext   *self,
                              double            size,
                              LhChartTextFlags  flags)
{
  PangoFontDescription *font = pango_font_description_new ();
  const char *family = self->theme->family;

  if ((flags & LH_CHART_TEXT_TITLE) != 0 && self->theme->title_family != NULL)
    family = self->theme->title_family;

  pango_font_description_set_family_static (font, family);
  pango_font_description_set_absolute_size (font, MAX (size, 1.0) * PANGO_SCALE);
  if ((flags & LH_CHART_TEXT_BOLD) != 0)
    pango_font_description_set_weight (font, PANGO_WEIGHT_BOLD);

  return font;
}

static void
lh_chart_context_limit_text (PangoLayout *layout,
                             double       max_width,
                             int          max_lines)
{
  pango_layout_set_width (layout, MAX (max_width, 0.0) * PANGO_SCALE);
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
  pango_layout_set_height (layout, -MAX (max_lines, 1));
}

void
lh_chart_context_init (LhChartContext     *self,
                       const LhChartTheme *theme,
                       const LhChartView  *view,
                       LhChartScene       *scene,
                       GArray             *marks)
{
  *self = (LhChartContext) {
    .theme = theme,
    .view = view,
    .data = view->data,
    .scene = scene,
    .marks = marks,
    .pango = lh_chart_context_create_pango (),
    .em = theme->font_size,
    .hair = MAX (1.0, theme->font_size / 16.0),
  };
}

void
lh_chart_context_clear (LhChartContext *self)
{
  g_clear_object (&self->pango);
}

LhChartColor
lh_chart_context_get_color (LhChartContext *self,
                            LhChartRole     role)
{
  return lh_chart_palette_get_color (self->theme->kind, role);
}

LhChartPaint
lh_chart_context_get_paint (LhChartContext *self,
                            LhChartRole     role)
{
  return lh_chart_palette_get_paint (self->theme->kind, role);
}

void
lh_chart_context_add_area (LhChartContext *self,
                           LhChartRect     rect,
                           LhChartPaint    paint)
{
  lh_chart_scene_add (self->scene, (LhChartShape) {
    .kind = LH_CHART_SHAPE_AREA,
    .rect = rect,
    .paint = paint,
    .line_width = self->hair,
    .spacing = self->em * 0.45,
  });
}

/* lh_chart_context_add_hatch: the area of something that was not reported. */
void
lh_chart_context_add_hatch (LhChartContext *self,
                            LhChartRect     rect)
{
  LhChartPaint paint = lh_chart_context_get_paint (self, LH_CHART_ROLE_HATCH);

  paint.pattern = LH_CHART_PATTERN_FORWARD;
  lh_chart_context_add_area (self, rect, paint);
}

void
lh_chart_context_add_frame (LhChartContext *self,
                            LhChartRect     rect,
                            LhChartRole     role,
                            double          line_width)
{
  lh_chart_scene_add (self->scene, (LhChartShape) {
    .kind = LH_CHART_SHAPE_FRAME,
    .rect = rect,
    .color = lh_chart_context_get_color (self, role),
    .line_width = line_width,
  });
}

/* lh_chart_context_add_region: fills what @path (transfer full) encloses. */
void
lh_chart_context_add_region (LhChartContext *self,
                             LhChartPath    *path,
                             LhChartPaint    paint)
{
  lh_chart_scene_add (self->scene, (LhChartShape) {
    .kind = LH_CHART_SHAPE_REGION,
    .path = path,
    .paint = paint,
    .line_width = self->hair,
    .spacing = self->em * 0.45,
  });
}

/* lh_chart_context_add_stroke: a line along @path (transfer full). */
void
lh_chart_context_add_stroke (LhChartContext *self,
                             LhChartPath    *path,
                             LhChartColor    color,
                             double          line_width,
                             LhChartDash     dash)
{
  lh_chart_scene_add (self->scene, (LhChartShape) {
    .kind = LH_CHART_SHAPE_STROKE,
    .path = path,
    .color = color,
    .line_width = line_width,
    .dash = dash,
  });
}

/* lh_chart_context_add_line: upright if @rect has no width, else level. */
void
lh_chart_context_add_line (LhChartContext *self,
                           LhChartRect     rect,
                           LhChartRole     role,
                           double          line_width,
                           gboolean        dashed)
{
  lh_chart_scene_add (self->scene, (LhChartShape) {
    .kind = LH_CHART_SHAPE_LINE,
    .rect = rect,
    .color = lh_chart_context_get_color (self, role),
    .line_width = line_width,
    .dashed = dashed,
  });
}

/* lh_chart_context_add_symbol: from @x to the right, its middle at @y. */
void
lh_chart_context_add_symbol (LhChartContext *self,
                             LhChartSymbol   symbol,
                             double          x,
                             double          y,
                             double          size,
                             LhChartColor    color)
{
  if (symbol == LH_CHART_SYMBOL_NONE)
    return;

  lh_chart_scene_add (self->scene, (LhChartShape) {
    .kind = LH_CHART_SHAPE_SYMBOL,
    .rect = { x, y - size / 2.0, size, size },
    .symbol = symbol,
    .color = color,
  });
}

void
lh_chart_context_add_mark (LhChartContext *self,
                           LhChartRect     rect,
                           guint           category,
                           guint           series)
{
  lh_chart_marks_add (self->marks, (LhChartMark) {
    .x = rect.x,
    .y = rect.y,
    .width = rect.width,
    .height = rect.height,
    .category = category,
    .series = series,
    .key = lh_chart_data_get_key (self->data, category, series),
    .tooltip = lh_chart_data_describe (self->data, category, series),
  });
}

/* lh_chart_context_add_outlined_mark: a mark of any shape, that of @path (transfer full). */
void
lh_chart_context_add_outlined_mark (LhChartContext *self,
                                    LhChartPath    *path,
                                    guint           category,
                                    guint           series)
{
  LhChartRect rect = lh_chart_path_get_extents (path);

  lh_chart_context_add_mark (self, rect, category, series);
  g_array_index (self->marks, LhChartMark, self->marks->len - 1).path = path;
}

static PangoLayout *
lh_chart_context_create_text (LhChartContext   *self,
                              const char       *text,
                              double            size,
                              LhChartTextFlags  flags,
                              double            max_width,
                              int               max_lines)
{
  PangoLayout *layout = pango_layout_new (self->pango);
  PangoFontDescription *font = lh_chart_context_create_font (self, size, flags);

  pango_layout_set_font_description (layout, font);
  pango_font_description_free (font);
  pango_layout_set_text (layout, text, -1);
  if (max_lines <= 1)
    pango_layout_set_single_paragraph_mode (layout, TRUE);
  else if ((flags & LH_CHART_TEXT_RIGHT) != 0)
    pango_layout_set_alignment (layout, PANGO_ALIGN_RIGHT);
  else if ((flags & LH_CHART_TEXT_CENTER) != 0)
    pango_layout_set_alignment (layout, PANGO_ALIGN_CENTER);

  /* Most text is short enough: measuring it once is cheaper than laying it out in a width. */
  if (max_width >= 0.0 && lh_chart_text_get_width (layout) > max_width + 0.01)
    lh_chart_context_limit_text (layout, max_width, max_lines);

  return layout;
}

/* lh_chart_context_make_text: (transfer full): @text wrapped into @max_lines of @max_width and cut with an
 * ellipsis. No @max_width (below 0) means one line as long as it is. */
PangoLayout *
lh_chart_context_make_text (LhChartContext   *self,
                            const char       *text,
                            double            size,
                            LhChartTextFlags  flags,
                            double            max_width,
                            int               max_lines)
{
  g_autofree char *key = NULL;
  PangoLayout *layout;

  if (self->texts == NULL)
    return lh_chart_context_create_text (self, text, size, flags, max_width, max_lines);

  key = g_strdup_printf ("%s\n%g %d %g %d %s", text, size, flags, max_width, max_lines, self->theme->family);
  layout = g_hash_table_lookup (self->texts, key);
  if (layout == NULL)
    {
      layout = lh_chart_context_create_text (self, text, size, flags, max_width, max_lines);
      g_hash_table_insert (self->texts, g_steal_pointer (&key), layout);
    }

  return g_object_ref (layout);
}

/* lh_chart_context_make_name: (transfer full): the name of a row, right aligned: as it is, or smaller on two
 * lines of about the same length, or cut. */
PangoLayout *
lh_chart_context_make_name (LhChartContext *self,
                            const char     *text,
                            double          size,
                            double          max_width,
                            double          max_height)
{
  PangoLayout *layout = lh_chart_context_make_text (self, text, size, LH_CHART_TEXT_PLAIN, -1.0, 1);
  double width = lh_chart_text_get_width (layout);
  double small = size * LH_CHART_NAME_SHRINK;

  if (width <= max_width + 0.01)
    return layout;

  g_object_unref (layout);
  if (max_height < small * LH_CHART_NAME_LEADING * 2.0)
    return lh_chart_context_make_text (self, text, size, LH_CHART_TEXT_PLAIN, max_width, 1);

  width = MIN (max_width, width * LH_CHART_NAME_SHRINK / 2.0 + small * 0.75);
  layout = lh_chart_context_make_text (self, text, small, LH_CHART_TEXT_RIGHT, width, 2);
  pango_layout_set_line_spacing (layout, 0.83);

  return layout;
}

double
lh_chart_text_get_width (PangoLayout *text)
{
  PangoRectangle logical;
  int width;

  pango_layout_get_size (text, &width, NULL);
  if (pango_layout_get_line_count (text) == 1)
    {
      pango_layout_line_get_extents (pango_layout_get_line_readonly (text, 0), NULL, &logical);
      width = logical.width;
    }

  return width / (double) PANGO_SCALE;
}

double
lh_chart_text_get_height (PangoLayout *text)
{
  int height;

  pango_layout_get_size (text, NULL, &height);

  return height / (double) PANGO_SCALE;
}

double
lh_chart_context_measure (LhChartContext *self,
                          const char     *text,
                          double          size)
{
  g_autoptr (PangoLayout) layout = lh_chart_context_make_text (self, text, size, LH_CHART_TEXT_PLAIN, -1.0, 1);

  return lh_chart_text_get_width (layout);
}

/* lh_chart_context_place_text: puts @text (transfer full) with its optical middle at @y and, by @x_align, its
 * left edge (0), middle (0.5) or right edge (1) at @x. */
void
lh_chart_context_place_text (LhChartContext *self,
                             PangoLayout    *text,
                             double          x,
                             double          y,
                             double          x_align,
                             LhChartColor    color)
{
  double height = lh_chart_text_get_height (text);

  if (pango_layout_get_line_count (text) == 1)
    {
      const PangoFontDescription *font = pango_layout_get_font_description (text);
      double size = pango_font_description_get_size (font) / (double) PANGO_SCALE;
      double baseline = pango_layout_get_baseline (text) / (double) PANGO_SCALE;

      y += LH_CHART_MIDDLE * size - baseline;
    }
  else
    {
      y -= height / 2.0;
    }

  lh_chart_context_place_block (self, text, x, y, x_align, color);
}

/* lh_chart_context_add_text: one plain line of @text, placed as by lh_chart_context_place_text(). */
void
lh_chart_context_add_text (LhChartContext *self,
                           const char     *text,
                           double          size,
                           double          max_width,
                           double          x,
                           double          y,
                           double          x_align,
                           LhChartRole     role)
{
  lh_chart_context_place_text (self,
                               lh_chart_context_make_text (self, text, size, LH_CHART_TEXT_PLAIN, max_width, 1),
                               x, y, x_align, lh_chart_context_get_color (self, role));
}

/* lh_chart_context_place_block: as lh_chart_context_place_text() with the upper edge at @y. */
void
lh_chart_context_place_block (LhChartContext *self,
                              PangoLayout    *text,
                              double          x,
                              double          y,
                              double          x_align,
                              LhChartColor    color)
{
  double width = lh_chart_text_get_width (text);
  PangoRectangle logical;

  /* Lines that end at the right do not begin at the left of their layout. */
  pango_layout_get_extents (text, NULL, &logical);
  x -= x_align * width + logical.x / (double) PANGO_SCALE;

  lh_chart_scene_add (self->scene, (LhChartShape) {
    .kind = LH_CHART_SHAPE_TEXT,
    .rect = { x, y, width, lh_chart_text_get_height (text) },
    .color = color,
    .text = text,
  });
}
