/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-chart-area.h"

#include <glib/gi18n-lib.h>

#include "lh-chart-area-private.h"

/* Travel between the marks by the keyboard, and what is read aloud of it. */

/* lh_chart_area_get_mark: a mark by its number in reading order; NULL for none. */
const LhChartMark *
lh_chart_area_get_mark (LhChartArea *self,
                        int          index)
{
  GArray *marks = self->chart != NULL ? lh_chart_get_marks (self->chart) : NULL;

  if (marks == NULL || index < 0 || (guint) index >= marks->len)
    return NULL;

  return &g_array_index (marks, LhChartMark, index);
}

/* What is read aloud: the mark with the keyboard, how many are selected, or the whole chart. */
static char *
lh_chart_area_describe (LhChartArea *self)
{
  const LhChartMark *mark = lh_chart_area_get_mark (self, self->focus);
  const guint n_selected = lh_chart_area_count_selected (self);

  if (mark == NULL)
    return self->chart != NULL ? lh_chart_to_text (self->chart) : g_strdup ("");
  if (n_selected < 2)
    return g_strdup (mark->tooltip);
  /* TRANSLATORS: read aloud: the mark that was added last to a selection in a chart, how many there are in it */
  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%s; %u mark selected, Enter opens its rows",
                                       "%s; %u marks selected, Enter opens their rows", n_selected),
                          mark->tooltip, n_selected);
}

/* lh_chart_area_update_accessible: tells assistive technology what the chart shows and where the keyboard is. */
void
lh_chart_area_update_accessible (LhChartArea *self)
{
  g_autofree char *text = lh_chart_area_describe (self);
  const char *title = self->chart != NULL ? lh_chart_get_title (self->chart) : NULL;

  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, title != NULL ? title : _("Chart"),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, text,
                                  -1);
}

/* lh_chart_area_set_focus_mark: gives the keyboard to a mark by its number. */
void
lh_chart_area_set_focus_mark (LhChartArea *self,
                              int          index)
{
  if (self->focus == index)
    return;

  self->focus = index;
  lh_chart_area_update_accessible (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/* With Shift the way from where it began is selected, without it the selection is given up. */
static void
lh_chart_area_move_focus (LhChartArea *self,
                          int          index,
                          gboolean     extend)
{
  const int anchor = !extend ? -1 : self->anchor >= 0 ? self->anchor : MAX (self->focus, 0);
  const gboolean changed = anchor != self->anchor;

  self->anchor = anchor;
  if (self->focus != index)
    lh_chart_area_set_focus_mark (self, index);
  else if (changed)
    lh_chart_area_update_accessible (self);
  if (changed)
    gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
lh_chart_area_activate_keys (LhChartArea *self)
{
  g_auto (GStrv) keys = NULL;

  if (lh_chart_area_count_selected (self) < 2)
    {
      lh_chart_area_activate_mark (self, lh_chart_area_get_mark (self, self->focus));
      return;
    }
  keys = lh_chart_area_list_selected (self);
  if (keys[0] != NULL)
    g_signal_emit_by_name (self, "marks-selected", keys);
}

static gboolean
lh_chart_area_key_cb (LhChartArea     *self,
                      guint            key,
                      guint            code,
                      GdkModifierType  state)
{
  GArray *marks = self->chart != NULL ? lh_chart_get_marks (self->chart) : NULL;
  const gboolean extend = (state & GDK_SHIFT_MASK) != 0;
  int last = marks != NULL ? (int) marks->len - 1 : -1;

  if (last < 0 || (state & (GDK_CONTROL_MASK | GDK_ALT_MASK)) != 0)
    return GDK_EVENT_PROPAGATE;

  switch (key)
    {
    case GDK_KEY_Right:
    case GDK_KEY_Down:
      lh_chart_area_move_focus (self, MIN (self->focus + 1, last), extend);
      return GDK_EVENT_STOP;
    case GDK_KEY_Left:
    case GDK_KEY_Up:
      lh_chart_area_move_focus (self, MAX (self->focus - 1, 0), extend);
      return GDK_EVENT_STOP;
    case GDK_KEY_Home:
      lh_chart_area_move_focus (self, 0, extend);
      return GDK_EVENT_STOP;
    case GDK_KEY_End:
      lh_chart_area_move_focus (self, last, extend);
      return GDK_EVENT_STOP;
    case GDK_KEY_Return:
    case GDK_KEY_KP_Enter:
    case GDK_KEY_space:
      lh_chart_area_activate_keys (self);
      return GDK_EVENT_STOP;
    case GDK_KEY_Escape:
      if (self->anchor < 0)
        return GDK_EVENT_PROPAGATE;
      lh_chart_area_move_focus (self, self->focus, FALSE);
      return GDK_EVENT_STOP;
    default:
      return GDK_EVENT_PROPAGATE;
    }
}

/**
 * lh_chart_area_focus_mark:
 * @self: a view
 * @category: index of a category
 * @series: index in it, as in #LhChartMark
 *
 * Gives the keyboard to a mark, or to none if there is no such mark.
 */
void
lh_chart_area_focus_mark (LhChartArea *self,
                          int          category,
                          int          series)
{
  GArray *marks;
  int index = -1;

  g_return_if_fail (LH_IS_CHART_AREA (self));

  if (category >= 0)
    lh_chart_area_layout (self);
  marks = category >= 0 && self->chart != NULL ? lh_chart_get_marks (self->chart) : NULL;
  for (guint i = 0; marks != NULL && i < marks->len && index < 0; i++)
    {
      const LhChartMark *mark = &g_array_index (marks, LhChartMark, i);

      if (mark->category == category && mark->series == series)
        index = (int) i;
    }
  lh_chart_area_set_focus_mark (self, index);
}

/**
 * lh_chart_area_get_focus_mark:
 * @self: a view
 *
 * Returns: (transfer none) (nullable): the mark with the keyboard
 */
const LhChartMark *
lh_chart_area_get_focus_mark (LhChartArea *self)
{
  g_return_val_if_fail (LH_IS_CHART_AREA (self), NULL);

  return lh_chart_area_get_mark (self, self->focus);
}

/* lh_chart_area_class_install_keys: what the template needs for the keyboard. */
void
lh_chart_area_class_install_keys (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_callback (widget_class, lh_chart_area_key_cb);
}
