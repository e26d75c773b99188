/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-chart-marks.h"

#include "lh-chart-path.h"

static void
lh_chart_mark_clear (LhChartMark *mark)
{
  g_clear_pointer (&mark->tooltip, g_free);
  g_clear_pointer (&mark->path, lh_chart_path_free);
}

/**
 * lh_chart_marks_new:
 *
 * Returns: (transfer full) (element-type LhChartMark): an empty list of marks
 */
GArray *
lh_chart_marks_new (void)
{
  GArray *marks = g_array_new (FALSE, TRUE, sizeof (LhChartMark));

  g_array_set_clear_func (marks, (GDestroyNotify) lh_chart_mark_clear);

  return marks;
}

/**
 * lh_chart_marks_add:
 * @marks: (element-type LhChartMark): marks
 * @mark: a mark; its tooltip and its path are taken over
 */
void
lh_chart_marks_add (GArray      *marks,
                    LhChartMark  mark)
{
  g_return_if_fail (marks != NULL);

  g_array_append_val (marks, mark);
}

/**
 * lh_chart_marks_find:
 * @marks: (element-type LhChartMark): marks
 * @x: a point
 * @y: a point
 *
 * Returns: (nullable): the mark at the point; of several, the one drawn last
 */
const LhChartMark *
lh_chart_marks_find (GArray *marks,
                     double  x,
                     double  y)
{
  g_return_val_if_fail (marks != NULL, NULL);

  for (guint i = marks->len; i > 0; i--)
    {
      const LhChartMark *mark = &g_array_index (marks, LhChartMark, i - 1);

      if (x >= mark->x && x < mark->x + mark->width && y >= mark->y && y < mark->y + mark->height
          && (mark->path == NULL || lh_chart_path_contains (mark->path, x, y)))
        return mark;
    }

  return NULL;
}
