/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-gantt-view-private.h"

#include <math.h>

/* lh_gantt_view_remember: the keyboard goes on from what was opened. */
void
lh_gantt_view_remember (LhGanttView *self,
                        const char  *key)
{
  GArray *marks = lh_chart_get_marks (lh_chart_area_get_chart (self->area));

  for (guint i = 0; marks != NULL && i < marks->len; i++)
    {
      const LhChartMark *mark = &g_array_index (marks, LhChartMark, i);

      if (g_strcmp0 (mark->key, key) != 0)
        continue;
      self->category = mark->category;
      self->series = mark->series;
      gtk_widget_grab_focus (GTK_WIDGET (self->area));
      lh_chart_area_focus_mark (self->area, self->category, self->series);
      return;
    }
}

/* Scrolls as little as it takes for a row to be seen. */
static void
lh_gantt_view_reveal (LhGanttView *self,
                      int          row)
{
  double height = lh_gantt_view_get_row_height (self);

  gtk_adjustment_clamp_page (self->rows, row * height, (row + 1) * height);
}

static double
lh_gantt_view_get_focus_x (LhGanttView *self)
{
  const LhChartMark *mark = lh_chart_area_get_focus_mark (self->area);

  return mark != NULL ? mark->x + mark->width / 2.0 : 0.0;
}

/* lh_gantt_view_focus_near: the mark of a row that lies next to @x: up and down keep to the day. */
void
lh_gantt_view_focus_near (LhGanttView *self,
                          int          row,
                          double       x)
{
  GArray *marks;
  double nearest = G_MAXDOUBLE;

  lh_gantt_view_reveal (self, row);
  lh_chart_area_layout (self->area);
  marks = lh_chart_get_marks (lh_chart_area_get_chart (self->area));
  self->category = row;
  for (guint i = 0; marks != NULL && i < marks->len; i++)
    {
      const LhChartMark *mark = &g_array_index (marks, LhChartMark, i);
      double distance = fabs (mark->x + mark->width / 2.0 - x);

      if (mark->category == row && distance < nearest)
        {
          nearest = distance;
          self->series = mark->series;
        }
    }
  lh_chart_area_focus_mark (self->area, self->category, self->series);
}

/* The mark before or after in the same row. */
static void
lh_gantt_view_focus_beside (LhGanttView *self,
                            int          step)
{
  GArray *marks = lh_chart_get_marks (lh_chart_area_get_chart (self->area));

  for (guint i = 0; marks != NULL && i < marks->len; i++)
    {
      const LhChartMark *mark = &g_array_index (marks, LhChartMark, i);
      const LhChartMark *other;

      if (mark->category != self->category || mark->series != self->series)
        continue;
      if ((step < 0 && i == 0) || (step > 0 && i + 1 >= marks->len))
        return;
      other = &g_array_index (marks, LhChartMark, (int) i + step);
      if (other->category == self->category)
        self->series = other->series;
      break;
    }
  lh_chart_area_focus_mark (self->area, self->category, self->series);
}

static void
lh_gantt_view_move_focus (LhGanttView *self,
                          int          step)
{
  int last = (int) lh_chart_get_n_categories (self->chart) - 1;

  if (last >= 0)
    lh_gantt_view_focus_near (self, self->category < 0 ? 0 : CLAMP (self->category + step, 0, last),
                              lh_gantt_view_get_focus_x (self));
}

gboolean
lh_gantt_view_key_cb (LhGanttView     *self,
                      guint            key,
                      guint            code,
                      GdkModifierType  state)
{
  int page = (int) (gtk_adjustment_get_page_size (self->rows) / lh_gantt_view_get_row_height (self));

  if (self->chart == NULL || (state & (GDK_CONTROL_MASK | GDK_ALT_MASK)) != 0)
    return GDK_EVENT_PROPAGATE;

  switch (key)
    {
    case GDK_KEY_Down:
      lh_gantt_view_move_focus (self, 1);
      return GDK_EVENT_STOP;
    case GDK_KEY_Up:
      lh_gantt_view_move_focus (self, -1);
      return GDK_EVENT_STOP;
    case GDK_KEY_Page_Down:
      lh_gantt_view_move_focus (self, MAX (page, 1));
      return GDK_EVENT_STOP;
    case GDK_KEY_Page_Up:
      lh_gantt_view_move_focus (self, -MAX (page, 1));
      return GDK_EVENT_STOP;
    case GDK_KEY_Home:
      lh_gantt_view_move_focus (self, G_MININT / 2);
      return GDK_EVENT_STOP;
    case GDK_KEY_End:
      lh_gantt_view_move_focus (self, G_MAXINT / 2);
      return GDK_EVENT_STOP;
    case GDK_KEY_Right:
    case GDK_KEY_Left:
      if (self->category < 0)
        lh_gantt_view_move_focus (self, 0);
      else
        lh_gantt_view_focus_beside (self, key == GDK_KEY_Right ? 1 : -1);
      return GDK_EVENT_STOP;
    default:
      return GDK_EVENT_PROPAGATE;
    }
}
