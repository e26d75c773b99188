/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-chart.h"

#include "lh-chart-context.h"
#include "lh-chart-frame.h"
#include "lh-chart-private.h"

/* A chart is seldom shown at more sizes at once: its page, its card, an export. */
#define LH_CHART_MAX_LAYOUTS 4

/* Texts kept for the windows of a chart: some screens full. */
#define LH_CHART_MAX_TEXTS 4000

typedef struct
{
  double width;
  double height;
  LhChartTheme *theme;
  LhChartScene *scene;
  GArray *marks;
  LhChartRect plot;
  double row_height;
  double type_size;
} LhChartLayout;

struct _LhChart
{
  GObject parent_instance;

  LhChartView *view;
  GPtrArray *layouts; /* LhChartLayout; the one used last is at the end */
  GHashTable *texts;  /* (nullable): of all windows of a chart: scrolling moves most texts, it changes few */
};

G_DEFINE_FINAL_TYPE (LhChart, lh_chart, G_TYPE_OBJECT)

static void
lh_chart_layout_free (LhChartLayout *layout)
{
  g_clear_pointer (&layout->theme, lh_chart_theme_free);
  g_clear_pointer (&layout->scene, lh_chart_scene_free);
  g_clear_pointer (&layout->marks, g_array_unref);
  g_free (layout);
}

static LhChartLayout *
lh_chart_layout_new (LhChart            *self,
                     double              width,
                     double              height,
                     const LhChartTheme *theme)
{
  LhChartLayout *layout = g_new0 (LhChartLayout, 1);
  LhChartContext context;

  layout->width = width;
  layout->height = height;
  layout->theme = lh_chart_theme_copy (theme);
  layout->scene = lh_chart_scene_new ();
  layout->marks = lh_chart_marks_new ();

  lh_chart_context_init (&context, layout->theme, self->view, layout->scene, layout->marks);
  context.texts = self->texts;
  if (self->texts != NULL && g_hash_table_size (self->texts) > LH_CHART_MAX_TEXTS)
    g_hash_table_remove_all (self->texts);
  lh_chart_frame_layout (&context, width, height);
  layout->plot = context.plot;
  layout->row_height = context.row_height;
  layout->type_size = context.type_size;
  lh_chart_context_clear (&context);

  return layout;
}

static LhChartLayout *
lh_chart_ensure_layout (LhChart            *self,
                        double              width,
                        double              height,
                        const LhChartTheme *theme)
{
  LhChartLayout *layout = NULL;

  for (guint i = 0; i < self->layouts->len && layout == NULL; i++)
    {
      LhChartLayout *candidate = g_ptr_array_index (self->layouts, i);

      if (candidate->width == width && candidate->height == height
          && lh_chart_theme_equal (candidate->theme, theme))
        layout = g_ptr_array_steal_index (self->layouts, i);
    }

  if (layout == NULL)
    layout = lh_chart_layout_new (self, width, height, theme);
  if (self->layouts->len >= LH_CHART_MAX_LAYOUTS)
    g_ptr_array_remove_index (self->layouts, 0);
  g_ptr_array_add (self->layouts, layout);

  return layout;
}

static LhChartLayout *
lh_chart_get_layout (LhChart *self)
{
  if (self->layouts->len == 0)
    return NULL;

  return g_ptr_array_index (self->layouts, self->layouts->len - 1);
}

static gboolean
lh_chart_is_vector (cairo_t            *cr,
                    const LhChartTheme *theme)
{
  switch (cairo_surface_get_type (cairo_get_group_target (cr)))
    {
    case CAIRO_SURFACE_TYPE_PDF:
    case CAIRO_SURFACE_TYPE_PS:
    case CAIRO_SURFACE_TYPE_SVG:
      return TRUE;
    default:
      return theme->vector;
    }
}

static void
lh_chart_append_head (const LhChartData *data,
                      GPtrArray         *rows)
{
  g_autoptr (GStrvBuilder) row = g_strv_builder_new ();

  g_strv_builder_add (row, "");
  for (guint i = 0; i < data->series->len; i++)
    {
      const char *label = lh_chart_data_get_series (data, i)->label;

      g_strv_builder_add (row, label != NULL ? label : "");
    }
  g_ptr_array_add (rows, g_strv_builder_end (row));
}

static void
lh_chart_append_row (const LhChartData *data,
                     GPtrArray         *rows,
                     guint              index)
{
  g_autoptr (GStrvBuilder) row = g_strv_builder_new ();
  const LhChartCategory *category = lh_chart_data_get_category (data, index);

  g_strv_builder_add (row, category->full_label != NULL ? category->full_label : category->label);
  for (guint i = 0; i < data->series->len; i++)
    {
      const LhChartCell *cell = lh_chart_data_get_cell (data, index, i);
      g_autofree char *text = NULL;

      if (cell->share != NULL)
        text = g_strdup_printf ("%s (%s)", cell->text != NULL ? cell->text : "", cell->share);
      g_strv_builder_add (row, text != NULL ? text : cell->text != NULL ? cell->text : "");
    }
  g_ptr_array_add (rows, g_strv_builder_end (row));
}

static void
lh_chart_finalize (GObject *object)
{
  LhChart *self = LH_CHART (object);

  g_clear_pointer (&self->layouts, g_ptr_array_unref);
  g_clear_pointer (&self->view, lh_chart_view_free);
  g_clear_pointer (&self->texts, g_hash_table_unref);

  G_OBJECT_CLASS (lh_chart_parent_class)->finalize (object);
}

static void
lh_chart_class_init (LhChartClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = lh_chart_finalize;
}

static void
lh_chart_init (LhChart *self)
{
  self->layouts = g_ptr_array_new_with_free_func ((GDestroyNotify) lh_chart_layout_free);
}

/* lh_chart_new_for_view: (transfer full): a chart of @view (transfer full). */
LhChart *
lh_chart_new_for_view (LhChartView *view)
{
  LhChart *self;

  g_return_val_if_fail (view != NULL, NULL);

  self = g_object_new (LH_TYPE_CHART, NULL);
  self->view = view;

  return self;
}

/* lh_chart_get_scene: (nullable): the shapes of the last layout. */
LhChartScene *
lh_chart_get_scene (LhChart *self)
{
  LhChartLayout *layout;

  g_return_val_if_fail (LH_IS_CHART (self), NULL);

  layout = lh_chart_get_layout (self);

  return layout != NULL ? layout->scene : NULL;
}

/* lh_chart_new_window_for_view: (transfer full): a chart of @view (transfer full) that shares its texts with the other
 * windows of @self. All of them are used by one thread. */
LhChart *
lh_chart_new_window_for_view (LhChart     *self,
                              LhChartView *view)
{
  LhChart *window = lh_chart_new_for_view (view);

  if (self->texts == NULL)
    self->texts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_object_unref);
  window->texts = g_hash_table_ref (self->texts);

  return window;
}

/* lh_chart_get_view: (transfer none): what the chart shows. */
LhChartView *
lh_chart_get_view (LhChart *self)
{
  g_return_val_if_fail (LH_IS_CHART (self), NULL);

  return self->view;
}

/* lh_chart_get_plot_rect: where the rows of a Gantt chart lay in the last layout; empty without one. */
LhChartRect
lh_chart_get_plot_rect (LhChart *self,
                        double  *row_height)
{
  LhChartLayout *layout = lh_chart_get_layout (self);

  if (layout == NULL)
    return (LhChartRect) { 0 };

  *row_height = layout->row_height;

  return layout->plot;
}

/**
 * lh_chart_new_page:
 * @self: a chart
 * @first: index of the first category
 * @count: how many categories
 *
 * A chart does not change; a page of it is a new chart of the same data and the same scale.
 *
 * Returns: (transfer full): a chart of some of the categories
 */
LhChart *
lh_chart_new_page (LhChart *self,
                   guint    first,
                   guint    count)
{
  g_return_val_if_fail (LH_IS_CHART (self), NULL);

  return lh_chart_new_for_view (lh_chart_view_new_part (self->view, first, count));
}

/**
 * lh_chart_new_ends:
 * @self: a chart
 * @count: how many categories at each end
 * @gap_text: (nullable): what stands for those between
 *
 * Returns: (transfer full): a chart of the first and last categories, or of all if that is no more
 */
LhChart *
lh_chart_new_ends (LhChart    *self,
                   guint       count,
                   const char *gap_text)
{
  g_return_val_if_fail (LH_IS_CHART (self), NULL);

  return lh_chart_new_for_view (lh_chart_view_new_ends (self->view->data, count, gap_text));
}

/**
 * lh_chart_get_kind:
 * @self: a chart
 *
 * Returns: its kind
 */
LhChartKind
lh_chart_get_kind (LhChart *self)
{
  g_return_val_if_fail (LH_IS_CHART (self), LH_CHART_RANKING);

  return self->view->data->kind;
}

/**
 * lh_chart_get_title:
 * @self: a chart
 *
 * Returns: (nullable): what the chart finds
 */
const char *
lh_chart_get_title (LhChart *self)
{
  g_return_val_if_fail (LH_IS_CHART (self), NULL);

  return self->view->data->title;
}

/**
 * lh_chart_get_subtitle:
 * @self: a chart
 *
 * Returns: (nullable): how its figures are defined
 */
const char *
lh_chart_get_subtitle (LhChart *self)
{
  g_return_val_if_fail (LH_IS_CHART (self), NULL);

  return self->view->data->subtitle;
}

/**
 * lh_chart_get_source:
 * @self: a chart
 *
 * Returns: (nullable): where its data come from
 */
const char *
lh_chart_get_source (LhChart *self)
{
  g_return_val_if_fail (LH_IS_CHART (self), NULL);

  return self->view->data->source;
}

/**
 * lh_chart_get_footer:
 * @self: a chart
 *
 * Returns: (nullable): the office
 */
const char *
lh_chart_get_footer (LhChart *self)
{
  g_return_val_if_fail (LH_IS_CHART (self), NULL);

  return self->view->data->footer;
}

/**
 * lh_chart_get_n_categories:
 * @self: a chart
 *
 * Returns: how many categories the data have, on all pages together
 */
guint
lh_chart_get_n_categories (LhChart *self)
{
  g_return_val_if_fail (LH_IS_CHART (self), 0);

  return self->view->data->categories->len;
}

/**
 * lh_chart_to_table:
 * @self: a chart
 *
 * The figures the chart shows, as the same text: for screen readers, the clipboard and tests. The first row
 * holds the names of the series, the first column those of the categories.
 *
 * Returns: (transfer full) (element-type GStrv): rows of equal length
 */
GPtrArray *
lh_chart_to_table (LhChart *self)
{
  GPtrArray *rows;
  guint n;

  g_return_val_if_fail (LH_IS_CHART (self), NULL);

  rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
  lh_chart_append_head (self->view->data, rows);
  n = lh_chart_view_get_n_rows (self->view);
  for (guint i = 0; i < n; i++)
    {
      int category = lh_chart_view_get_category (self->view, i);

      if (category >= 0)
        lh_chart_append_row (self->view->data, rows, category);
    }

  return rows;
}

/**
 * lh_chart_to_text:
 * @self: a chart
 *
 * Returns: (transfer full): the table with tabs between columns and a newline after each row, as
 *   spreadsheets paste it
 */
char *
lh_chart_to_text (LhChart *self)
{
  g_autoptr (GPtrArray) rows = NULL;
  GString *text;

  g_return_val_if_fail (LH_IS_CHART (self), NULL);

  rows = lh_chart_to_table (self);
  text = g_string_new (NULL);
  for (guint i = 0; i < rows->len; i++)
    {
      g_autofree char *line = g_strjoinv ("\t", g_ptr_array_index (rows, i));

      g_string_append_printf (text, "%s\n", line);
    }

  return g_string_free (text, FALSE);
}

/**
 * lh_chart_draw:
 * @self: a chart
 * @cr: where to draw; the chart covers (0, 0) to (@width, @height) and nothing else
 * @width: width in units of @cr
 * @height: height in units of @cr
 * @theme: the look
 *
 * Draws on any surface: window, image, PDF, SVG. The layout is kept, so drawing again at the same size is
 * cheap. A chart may be used by one thread at a time.
 */
void
lh_chart_draw (LhChart            *self,
               cairo_t            *cr,
               double              width,
               double              height,
               const LhChartTheme *theme)
{
  LhChartLayout *layout;

  g_return_if_fail (LH_IS_CHART (self));
  g_return_if_fail (cr != NULL);
  g_return_if_fail (theme != NULL);

  if (width <= 0.0 || height <= 0.0)
    return;

  layout = lh_chart_ensure_layout (self, width, height, theme);

  cairo_save (cr);
  cairo_rectangle (cr, 0.0, 0.0, width, height);
  cairo_clip (cr);
  lh_chart_scene_draw (layout->scene, cr, lh_chart_is_vector (cr, theme));
  cairo_restore (cr);
}

/**
 * lh_chart_draw_focus:
 * @self: a chart
 * @cr: where the chart was drawn
 * @mark: a mark of its last layout
 * @theme: the look
 *
 * Draws a frame around a mark, for the pointer and for keyboard travel.
 */
void
lh_chart_draw_focus (LhChart            *self,
                     cairo_t            *cr,
                     const LhChartMark  *mark,
                     const LhChartTheme *theme)
{
  LhChartColor color;
  double line_width;

  g_return_if_fail (LH_IS_CHART (self));
  g_return_if_fail (cr != NULL);
  g_return_if_fail (mark != NULL);
  g_return_if_fail (theme != NULL);

  color = lh_chart_palette_get_color (theme->kind, LH_CHART_ROLE_TEXT);
  line_width = MAX (1.5, theme->font_size / 9.0);

  cairo_save (cr);
  cairo_set_source_rgba (cr, color.red, color.green, color.blue, 0.55);
  cairo_set_line_width (cr, line_width);
  if (mark->path != NULL)
    lh_chart_path_trace (mark->path, cr);
  else
    cairo_rectangle (cr, mark->x + line_width / 2.0, mark->y + line_width / 2.0,
                     MAX (mark->width - line_width, 0.0), MAX (mark->height - line_width, 0.0));
  cairo_stroke (cr);
  cairo_restore (cr);
}

/**
 * lh_chart_layout:
 * @self: a chart
 * @width: width of the drawing
 * @height: height of the drawing
 * @theme: the look
 *
 * Computes where everything lies without drawing it.
 */
void
lh_chart_layout (LhChart            *self,
                 double              width,
                 double              height,
                 const LhChartTheme *theme)
{
  g_return_if_fail (LH_IS_CHART (self));
  g_return_if_fail (theme != NULL);

  if (width > 0.0 && height > 0.0)
    lh_chart_ensure_layout (self, width, height, theme);
}

/**
 * lh_chart_get_marks:
 * @self: a chart
 *
 * Returns: (transfer none) (nullable) (element-type LhChartMark): the marks of the last layout or drawing, in
 *   reading order; valid until the next one
 */
GArray *
lh_chart_get_marks (LhChart *self)
{
  LhChartLayout *layout;

  g_return_val_if_fail (LH_IS_CHART (self), NULL);

  layout = lh_chart_get_layout (self);

  return layout != NULL ? layout->marks : NULL;
}

/**
 * lh_chart_get_type_size:
 * @self: a Gantt chart or a table
 *
 * Returns: size of the type of its rows in the last layout, in units of the drawing; 0 where none fits
 */
double
lh_chart_get_type_size (LhChart *self)
{
  LhChartLayout *layout;

  g_return_val_if_fail (LH_IS_CHART (self), 0.0);

  layout = lh_chart_get_layout (self);

  return layout != NULL ? layout->type_size : 0.0;
}

/**
 * lh_chart_hit_test:
 * @self: a chart
 * @x: a point in the last layout or drawing
 * @y: a point in the last layout or drawing
 *
 * Returns: (transfer none) (nullable): the mark at the point; valid until the next layout or drawing
 */
const LhChartMark *
lh_chart_hit_test (LhChart *self,
                   double   x,
                   double   y)
{
  GArray *marks;

  g_return_val_if_fail (LH_IS_CHART (self), NULL);

  marks = lh_chart_get_marks (self);

  return marks != NULL ? lh_chart_marks_find (marks, x, y) : NULL;
}
