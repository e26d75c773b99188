/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-chart-axis.h"

#include <math.h>

/* Lengths in multiples of the base size, or shares of the radius. */
#define LH_CHART_DOUGHNUT_HOLE    0.6
#define LH_CHART_DOUGHNUT_ELBOW   0.9  /* from the ring to the bend of a leader */
#define LH_CHART_DOUGHNUT_ARM     0.8  /* from the bend to the label */
#define LH_CHART_DOUGHNUT_LEADING 1.2
#define LH_CHART_DOUGHNUT_LARGEST 15.0 /* radius */
#define LH_CHART_DOUGHNUT_WIDE    12.0 /* room for a label, if the ring need not give way */
#define LH_CHART_DOUGHNUT_NARROW  7.2  /* room for a label that the ring gives way for */

/* One slice and its label. */
typedef struct
{
  guint category;
  double start;
  double end;
  gboolean right;      /* on which side the label stands */
  PangoLayout *name;
  PangoLayout *figure;
  double width;
  double height;
  double y;            /* middle of the label */
} LhChartSlice;

typedef struct
{
  LhChartContext *context;
  GArray *slices;      /* LhChartSlice */
  double x;
  double y;
  double radius;
  double room;         /* for the labels of one side */
  double size;
} LhChartDoughnut;

static void
lh_chart_slice_clear (LhChartSlice *slice)
{
  g_clear_object (&slice->name);
  g_clear_object (&slice->figure);
}

static double
lh_chart_slice_get_middle (const LhChartSlice *slice)
{
  return (slice->start + slice->end) / 2.0;
}

static const LhChartCell *
lh_chart_doughnut_get_cell (const LhChartDoughnut *self,
                            guint                  category)
{
  return lh_chart_data_get_cell (self->context->data, category, 0);
}

/* The greatest class comes first, at twelve o'clock, unless the caller ordered them otherwise. */
static void
lh_chart_doughnut_divide (LhChartDoughnut *self)
{
  LhChartContext *context = self->context;
  double total = 0.0, angle = -G_PI_2;

  for (guint i = 0; i < context->data->categories->len; i++)
    total += MAX (lh_chart_doughnut_get_cell (self, i)->value, 0.0);

  for (guint i = 0; i < context->data->categories->len && total > 0.0; i++)
    {
      double value = MAX (lh_chart_doughnut_get_cell (self, i)->value, 0.0);
      LhChartSlice slice = { .category = i, .start = angle, .end = angle + value / total * 2.0 * G_PI };

      if (value <= 0.0)
        continue;
      angle = slice.end;
      slice.right = cos (lh_chart_slice_get_middle (&slice)) >= -1e-9;
      g_array_append_val (self->slices, slice);
    }
}

/* Name and figures of one slice in @size. Returns how high they are. */
static double
lh_chart_doughnut_make_label (LhChartDoughnut *self,
                              LhChartSlice    *slice,
                              double           size,
                              int              lines)
{
  LhChartContext *context = self->context;
  const LhChartCell *cell = lh_chart_doughnut_get_cell (self, slice->category);
  const char *name = lh_chart_data_get_category (context->data, slice->category)->label;
  g_autofree char *figure = g_strdup_printf ("%s%s%s", cell->text != NULL ? cell->text : "",
                                             cell->text != NULL && cell->share != NULL ? "  " : "",
                                             cell->share != NULL ? cell->share : "");
  LhChartTextFlags flags = slice->right ? LH_CHART_TEXT_PLAIN : LH_CHART_TEXT_RIGHT;

  lh_chart_slice_clear (slice);
  slice->name = lh_chart_context_make_text (context, name, size, flags, self->room, lines);
  slice->figure = lh_chart_context_make_text (context, figure, size, LH_CHART_TEXT_BOLD, self->room, 1);
  slice->width = MAX (lh_chart_text_get_width (slice->name), lh_chart_text_get_width (slice->figure));
  slice->height = (pango_layout_get_line_count (slice->name) + 1) * size * LH_CHART_DOUGHNUT_LEADING + size * 0.35;

  return slice->height;
}

/* Labels in the greatest size and with as many lines as let each side hold all of its own. */
static gboolean
lh_chart_doughnut_make_labels (LhChartDoughnut *self)
{
  static const struct
  {
    double scale;
    int lines;
  } ways[] = { { 1.0, 2 }, { 0.92, 2 }, { 0.92, 1 }, { 0.82, 1 }, { 0.72, 1 } };
  LhChartContext *context = self->context;

  for (gsize way = 0; way < G_N_ELEMENTS (ways); way++)
    {
      double sides[2] = { 0.0, 0.0 };
      gboolean whole = TRUE;

      self->size = context->em * ways[way].scale;
      for (guint i = 0; i < self->slices->len; i++)
        {
          LhChartSlice *slice = &g_array_index (self->slices, LhChartSlice, i);

          sides[slice->right] += lh_chart_doughnut_make_label (self, slice, self->size, ways[way].lines);
          whole = whole && !pango_layout_is_ellipsized (slice->figure);
        }
      if (whole && MAX (sides[0], sides[1]) <= context->area.height)
        return self->room >= self->size * 3.0;
    }

  return FALSE;
}

static int
lh_chart_doughnut_compare_cb (gconstpointer a,
                              gconstpointer b)
{
  const LhChartSlice *one = *(LhChartSlice *const *) a;
  const LhChartSlice *other = *(LhChartSlice *const *) b;

  return (one->y > other->y) - (one->y < other->y);
}

/* Each label wants to stand beside its slice; those of a side are moved apart. */
static void
lh_chart_doughnut_spread_side (LhChartDoughnut *self,
                               gboolean         right)
{
  LhChartRect area = self->context->area;
  g_autoptr (GPtrArray) side = g_ptr_array_new ();
  double centers[16], heights[16];

  for (guint i = 0; i < self->slices->len && side->len < G_N_ELEMENTS (centers); i++)
    {
      LhChartSlice *slice = &g_array_index (self->slices, LhChartSlice, i);

      if (slice->right != right)
        continue;
      slice->y = self->y + (self->radius + self->context->em * LH_CHART_DOUGHNUT_ELBOW)
                             * sin (lh_chart_slice_get_middle (slice));
      g_ptr_array_add (side, slice);
    }
  if (side->len == 0)
    return;

  g_ptr_array_sort (side, lh_chart_doughnut_compare_cb);
  for (guint i = 0; i < side->len; i++)
    {
      centers[i] = ((LhChartSlice *) g_ptr_array_index (side, i))->y;
      heights[i] = ((LhChartSlice *) g_ptr_array_index (side, i))->height;
    }
  lh_chart_spread (centers, heights, side->len, area.y, area.y + area.height);
  for (guint i = 0; i < side->len; i++)
    ((LhChartSlice *) g_ptr_array_index (side, i))->y = centers[i];
}

static LhChartPath *
lh_chart_doughnut_trace (const LhChartDoughnut *self,
                         double                 start,
                         double                 end)
{
  LhChartPath *path = lh_chart_path_new ();

  lh_chart_path_arc (path, self->x, self->y, self->radius, start, end);
  if (end - start > 2.0 * G_PI - 1e-6)
    {
      lh_chart_path_close (path);
      lh_chart_path_move_to (path, self->x + self->radius * LH_CHART_DOUGHNUT_HOLE * cos (end),
                             self->y + self->radius * LH_CHART_DOUGHNUT_HOLE * sin (end));
    }
  lh_chart_path_arc (path, self->x, self->y, self->radius * LH_CHART_DOUGHNUT_HOLE, end, start);
  lh_chart_path_close (path);

  return path;
}

static void
lh_chart_doughnut_layout_slice (LhChartDoughnut    *self,
                                const LhChartSlice *slice)
{
  LhChartContext *context = self->context;
  LhChartRole role = lh_chart_doughnut_get_cell (self, slice->category)->role;

  if (role == LH_CHART_ROLE_DEFAULT)
    role = LH_CHART_ROLE_RED + slice->category % 7;
  lh_chart_context_add_region (context, lh_chart_doughnut_trace (self, slice->start, slice->end),
                               lh_chart_context_get_paint (context, role));
  lh_chart_context_add_outlined_mark (context, lh_chart_doughnut_trace (self, slice->start, slice->end),
                                      slice->category, 0);
}

/* A line of the ground between the slices, so that neighbours stay apart for every eye. */
static void
lh_chart_doughnut_layout_edge (LhChartDoughnut    *self,
                               const LhChartSlice *slice)
{
  LhChartContext *context = self->context;
  LhChartPath *edge = lh_chart_path_new ();

  lh_chart_path_move_to (edge, self->x + self->radius * LH_CHART_DOUGHNUT_HOLE * cos (slice->start),
                         self->y + self->radius * LH_CHART_DOUGHNUT_HOLE * sin (slice->start));
  lh_chart_path_line_to (edge, self->x + self->radius * cos (slice->start),
                         self->y + self->radius * sin (slice->start));
  lh_chart_context_add_stroke (context, edge, lh_chart_context_get_color (context, LH_CHART_ROLE_BACKGROUND),
                               context->hair * 2.0, LH_CHART_DASH_SOLID);
}

/* A leader from the ring over a bend to the label. */
static void
lh_chart_doughnut_layout_label (LhChartDoughnut *self,
                                LhChartSlice    *slice)
{
  LhChartContext *context = self->context;
  double angle = lh_chart_slice_get_middle (slice);
  double way = slice->right ? 1.0 : -1.0;
  double bend = self->radius + context->em * LH_CHART_DOUGHNUT_ELBOW * 0.6;
  double edge = self->x + way * (self->radius + context->em * (LH_CHART_DOUGHNUT_ELBOW + LH_CHART_DOUGHNUT_ARM));
  double text = edge + way * context->em * 0.25;
  double align = slice->right ? 0.0 : 1.0;
  guint lines = pango_layout_get_line_count (slice->name);
  double line = self->size * LH_CHART_DOUGHNUT_LEADING;
  double top = slice->y - (lines + 1) * line / 2.0;
  LhChartPath *leader = lh_chart_path_new ();

  lh_chart_path_move_to (leader, self->x + self->radius * cos (angle), self->y + self->radius * sin (angle));
  lh_chart_path_line_to (leader, self->x + bend * cos (angle), self->y + bend * sin (angle));
  lh_chart_path_line_to (leader, edge - way * context->em * LH_CHART_DOUGHNUT_ARM * 0.5, slice->y);
  lh_chart_path_line_to (leader, edge, slice->y);
  lh_chart_context_add_stroke (context, leader, lh_chart_context_get_color (context, LH_CHART_ROLE_AXIS),
                               context->hair, LH_CHART_DASH_SOLID);
  lh_chart_context_place_text (context, g_steal_pointer (&slice->name), text, top + lines * line / 2.0, align,
                               lh_chart_context_get_color (context, LH_CHART_ROLE_TEXT));
  lh_chart_context_place_text (context, g_steal_pointer (&slice->figure), text, top + (lines + 0.5) * line, align,
                               lh_chart_context_get_color (context, LH_CHART_ROLE_TEXT));
}

/* The total in the hole, what it counts below it. */
static void
lh_chart_doughnut_layout_total (LhChartDoughnut *self)
{
  LhChartContext *context = self->context;
  const LhChartData *data = context->data;
  double hole = self->radius * LH_CHART_DOUGHNUT_HOLE;
  double size = hole * 0.62;
  double width;

  if (data->total_text == NULL || hole < context->em * 0.7)
    return;

  width = lh_chart_context_measure (context, data->total_text, size);
  size *= MIN (hole * 1.5 / width, 1.0);
  lh_chart_context_place_text (context,
                               lh_chart_context_make_text (context, data->total_text, size, LH_CHART_TEXT_BOLD,
                                                           -1.0, 1),
                               self->x, self->y - (data->total_label != NULL ? size * 0.3 : 0.0), 0.5,
                               lh_chart_context_get_color (context, LH_CHART_ROLE_TEXT));
  if (data->total_label != NULL)
    lh_chart_context_add_text (context, data->total_label, MIN (hole * 0.28, context->em * 1.1), hole * 1.6, self->x,
                               self->y + size * 0.55, 0.5, LH_CHART_ROLE_TEXT_DIM);
}

/* Symbol, name and figures in lines under the ring, where there is no room at its sides. */
static double
lh_chart_doughnut_flow_legend (LhChartDoughnut *self,
                               LhChartRect      area,
                               gboolean         draw)
{
  LhChartContext *context = self->context;
  double size = context->em * 0.86;
  double x = area.x, y = area.y;

  for (guint i = 0; i < self->slices->len; i++)
    {
      const LhChartSlice *slice = &g_array_index (self->slices, LhChartSlice, i);
      const LhChartCell *cell = lh_chart_doughnut_get_cell (self, slice->category);
      LhChartRole role = cell->role != LH_CHART_ROLE_DEFAULT ? cell->role : LH_CHART_ROLE_RED + slice->category % 7;
      g_autofree char *words = g_strdup_printf ("%s %s", lh_chart_data_get_category (context->data,
                                                                                     slice->category)->label,
                                                cell->share != NULL ? cell->share : "");
      g_autoptr (PangoLayout) text = lh_chart_context_make_text (context, words, size, LH_CHART_TEXT_PLAIN,
                                                                 area.width - size, 1);
      double width = size + lh_chart_text_get_width (text);

      if (x > area.x && x + width > area.x + area.width)
        {
          x = area.x;
          y += size * 1.4;
        }
      if (draw && y + size * 1.2 <= area.y + area.height + 0.01)
        {
          lh_chart_context_add_area (context, (LhChartRect) { x, y + size * 0.25, size * 0.7, size * 0.7 },
                                     lh_chart_context_get_paint (context, role));
          lh_chart_context_place_text (context, g_steal_pointer (&text), x + size, y + size * 0.6, 0.0,
                                       lh_chart_context_get_color (context, LH_CHART_ROLE_TEXT));
        }
      x += width + size * 0.8;
    }

  return y + size * 1.4 - area.y;
}

/* How wide the labels are, in multiples of the base size, if none is wider than is wanted. */
static double
lh_chart_doughnut_measure_labels (LhChartDoughnut *self)
{
  LhChartContext *context = self->context;
  double widest = context->em * 4.0;

  self->room = context->em * LH_CHART_DOUGHNUT_NARROW;
  for (guint i = 0; i < self->slices->len; i++)
    {
      LhChartSlice *slice = &g_array_index (self->slices, LhChartSlice, i);

      lh_chart_doughnut_make_label (self, slice, context->em, 2);
      widest = MAX (widest, slice->width + 0.5);
    }

  return MIN (widest, self->room);
}

/* The ring is as large as the labels beside it let it be. Returns whether these have room at all. */
static gboolean
lh_chart_doughnut_place (LhChartDoughnut *self)
{
  LhChartContext *context = self->context;
  LhChartRect area = context->area;
  double arms = context->em * (LH_CHART_DOUGHNUT_ELBOW + LH_CHART_DOUGHNUT_ARM + 0.25);
  LhChartRect legend;

  self->x = area.x + area.width / 2.0;
  self->y = area.y + area.height / 2.0;
  self->radius = MIN (area.height / 2.0 - context->em * 0.2, context->em * LH_CHART_DOUGHNUT_LARGEST);
  self->radius = MIN (self->radius, MAX (area.width / 2.0 - arms - context->em * LH_CHART_DOUGHNUT_WIDE,
                                         area.width / 2.0 - arms - lh_chart_doughnut_measure_labels (self)));
  self->room = area.width / 2.0 - self->radius - arms;
  if (self->radius > context->em * 1.2 && lh_chart_doughnut_make_labels (self))
    return TRUE;

  legend = area;
  legend.height = MIN (lh_chart_doughnut_flow_legend (self, area, FALSE), area.height * 0.5);
  legend.y = area.y + area.height - legend.height;
  lh_chart_doughnut_flow_legend (self, legend, TRUE);
  self->radius = MAX (MIN (area.width, area.height - legend.height - context->em * 0.4) / 2.0 - context->hair, 0.5);
  self->y = area.y + self->radius + context->hair;

  return FALSE;
}

static void
lh_chart_doughnut_layout (LhChartContext *context)
{
  g_autoptr (GArray) slices = g_array_new (FALSE, TRUE, sizeof (LhChartSlice));
  LhChartDoughnut self = { .context = context, .slices = slices };
  gboolean labels;

  g_array_set_clear_func (slices, (GDestroyNotify) lh_chart_slice_clear);
  lh_chart_doughnut_divide (&self);
  labels = lh_chart_doughnut_place (&self);

  /* Nothing to divide: the empty ring says so, with its total. */
  if (slices->len == 0)
    {
      LhChartPaint paint = lh_chart_context_get_paint (context, LH_CHART_ROLE_GRID);

      paint.outlined = FALSE;
      lh_chart_context_add_region (context, lh_chart_doughnut_trace (&self, -G_PI_2, G_PI_2 * 3.0), paint);
    }
  for (guint i = 0; i < slices->len; i++)
    lh_chart_doughnut_layout_slice (&self, &g_array_index (slices, LhChartSlice, i));
  for (guint i = 0; i < slices->len && slices->len > 1; i++)
    lh_chart_doughnut_layout_edge (&self, &g_array_index (slices, LhChartSlice, i));

  if (labels)
    {
      lh_chart_doughnut_spread_side (&self, FALSE);
      lh_chart_doughnut_spread_side (&self, TRUE);
      for (guint i = 0; i < slices->len; i++)
        lh_chart_doughnut_layout_label (&self, &g_array_index (slices, LhChartSlice, i));
    }
  lh_chart_doughnut_layout_total (&self);
}

const LhChartPainter lh_chart_doughnut_painter = { lh_chart_doughnut_layout };
