/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-chart-area.h"

#include "lh-chart-area-private.h"

/* A drag shorter than this is a click with an unsteady hand. */
#define LH_CHART_AREA_THRESHOLD 8.0

static void
lh_chart_area_set_band (LhChartArea *self,
                        double       x,
                        double       y,
                        double       width,
                        double       height)
{
  self->band = GRAPHENE_RECT_INIT ((float) x, (float) y, (float) width, (float) height);
  graphene_rect_normalize (&self->band);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static gboolean
lh_chart_area_is_in_band (LhChartArea       *self,
                          const LhChartMark *mark)
{
  const graphene_rect_t place = GRAPHENE_RECT_INIT ((float) mark->x, (float) mark->y, (float) MAX (mark->width, 1.0),
                                                    (float) MAX (mark->height, 1.0));

  return graphene_rect_intersection (&self->band, &place, NULL);
}

/* Selected is what the band touches while it is drawn, else what lies between the anchor and the keyboard. */
static gboolean
lh_chart_area_is_selected (LhChartArea *self,
                           guint        index)
{
  const LhChartMark *mark = lh_chart_area_get_mark (self, (int) index);

  if (mark == NULL || mark->key == NULL)
    return FALSE;
  if (self->selecting)
    return lh_chart_area_is_in_band (self, mark);
  return self->anchor >= 0 && (int) index >= MIN (self->anchor, self->focus) &&
         (int) index <= MAX (self->anchor, self->focus);
}

/* lh_chart_area_count_selected: how many marks with rows are selected. */
guint
lh_chart_area_count_selected (LhChartArea *self)
{
  GArray *marks = self->chart != NULL ? lh_chart_get_marks (self->chart) : NULL;
  guint n = 0;

  for (guint i = 0; marks != NULL && i < marks->len; i++)
    n += lh_chart_area_is_selected (self, i);
  return n;
}

/* lh_chart_area_list_selected: (transfer full): the keys of the selected marks, each once. */
GStrv
lh_chart_area_list_selected (LhChartArea *self)
{
  GArray *marks = self->chart != NULL ? lh_chart_get_marks (self->chart) : NULL;
  g_autoptr (GStrvBuilder) keys = g_strv_builder_new ();
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; marks != NULL && i < marks->len; i++)
    {
      const LhChartMark *mark = &g_array_index (marks, LhChartMark, i);

      if (lh_chart_area_is_selected (self, i) && g_hash_table_add (seen, (gpointer) mark->key))
        g_strv_builder_add (keys, mark->key);
    }

  return g_strv_builder_end (keys);
}

static void
lh_chart_area_drag_begin_cb (LhChartArea    *self,
                             double          x,
                             double          y,
                             GtkGestureDrag *gesture)
{
  GdkModifierType state = gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (gesture));

  /* the map is moved by a drag, and with Ctrl the picture leaves the window */
  if (self->chart == NULL || lh_chart_get_kind (self->chart) == LH_CHART_GANTT || (state & GDK_CONTROL_MASK) != 0)
    gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_DENIED);
}

static void
lh_chart_area_drag_update_cb (LhChartArea    *self,
                              double          dx,
                              double          dy,
                              GtkGestureDrag *gesture)
{
  double x, y;

  if (!gtk_gesture_drag_get_start_point (gesture, &x, &y))
    return;
  if (!self->selecting && MAX (ABS (dx), ABS (dy)) < LH_CHART_AREA_THRESHOLD)
    return;
  if (!self->selecting)
    gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
  self->selecting = TRUE;
  lh_chart_area_set_band (self, x, y, dx, dy);
}

static void
lh_chart_area_drag_end_cb (LhChartArea *self,
                           double       dx,
                           double       dy)
{
  g_auto (GStrv) keys = NULL;

  if (!self->selecting)
    return;
  keys = lh_chart_area_list_selected (self);
  self->selecting = FALSE;
  gtk_widget_queue_draw (GTK_WIDGET (self));
  if (keys[0] != NULL)
    g_signal_emit_by_name (self, "marks-selected", keys);
}

static void
lh_chart_area_drag_cancel_cb (LhChartArea *self)
{
  self->selecting = FALSE;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/* lh_chart_area_snapshot_band: a frame around each selected mark, and the rectangle that is being drawn. */
void
lh_chart_area_snapshot_band (LhChartArea        *self,
                             cairo_t            *cr,
                             const LhChartTheme *theme)
{
  GArray *marks = lh_chart_get_marks (self->chart);

  for (guint i = 0; marks != NULL && i < marks->len; i++)
    if (lh_chart_area_is_selected (self, i))
      lh_chart_draw_focus (self->chart, cr, lh_chart_area_get_mark (self, (int) i), theme);
  if (!self->selecting)
    return;
  lh_chart_draw_focus (self->chart, cr, &(LhChartMark) { .x = self->band.origin.x, .y = self->band.origin.y,
                                                         .width = self->band.size.width,
                                                         .height = self->band.size.height }, theme);
}

/**
 * lh_chart_area_select:
 * @self: a view
 * @x: left edge
 * @y: upper edge
 * @width: width
 * @height: height
 *
 * Selects the marks in a rectangle, as a drag with the pointer does.
 */
void
lh_chart_area_select (LhChartArea *self,
                      double       x,
                      double       y,
                      double       width,
                      double       height)
{
  g_return_if_fail (LH_IS_CHART_AREA (self));

  lh_chart_area_layout (self);
  self->selecting = TRUE;
  lh_chart_area_set_band (self, x, y, width, height);
  lh_chart_area_drag_end_cb (self, width, height);
}

/* lh_chart_area_class_install_select: what the template needs for the rubber band. */
void
lh_chart_area_class_install_select (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_callback (widget_class, lh_chart_area_drag_begin_cb);
  gtk_widget_class_bind_template_callback (widget_class, lh_chart_area_drag_update_cb);
  gtk_widget_class_bind_template_callback (widget_class, lh_chart_area_drag_end_cb);
  gtk_widget_class_bind_template_callback (widget_class, lh_chart_area_drag_cancel_cb);
}
