/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-chart-area.h"

#include "lh-chart-area-private.h"

/* A chart comes into view and gives way to another one softly. The desktop decides whether it does: AdwAnimation skips to
 * its end where animations are turned off. What is copied, saved and printed is never on its way. */

#define LH_CHART_AREA_DURATION_MS 200

static void
lh_chart_area_animated_cb (double   value,
                           gpointer user_data)
{
  gtk_widget_queue_draw (GTK_WIDGET (user_data));
}

static void
lh_chart_area_animation_done_cb (LhChartArea *self)
{
  g_clear_object (&self->previous);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
lh_chart_area_map_cb (LhChartArea *self)
{
  if (!self->shown && self->chart != NULL)
    lh_chart_area_animate (self, NULL);
}

/* lh_chart_area_init_animation: makes the view fade its charts. */
void
lh_chart_area_init_animation (LhChartArea *self)
{
  AdwAnimationTarget *target = adw_callback_animation_target_new (lh_chart_area_animated_cb, self, NULL);

  self->animation = adw_timed_animation_new (GTK_WIDGET (self), 0, 1, LH_CHART_AREA_DURATION_MS, target);
  adw_timed_animation_set_easing (ADW_TIMED_ANIMATION (self->animation), ADW_EASE_OUT_CUBIC);
  g_signal_connect_object (self->animation, "done", G_CALLBACK (lh_chart_area_animation_done_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect (self, "map", G_CALLBACK (lh_chart_area_map_cb), NULL);
}

void
lh_chart_area_clear_animation (LhChartArea *self)
{
  if (self->animation != NULL)
    adw_animation_skip (self->animation);
  g_clear_object (&self->animation);
  g_clear_object (&self->previous);
}

/* lh_chart_area_animate: @previous (nullable) is what was shown until now. A map of the year is moved by hand: it does not
 * fade. */
void
lh_chart_area_animate (LhChartArea *self,
                       LhChart     *previous)
{
  if (self->animation == NULL || !gtk_widget_get_mapped (GTK_WIDGET (self)))
    return;
  if (self->chart == NULL || lh_chart_get_kind (self->chart) == LH_CHART_GANTT)
    {
      adw_animation_skip (self->animation);
      return;
    }
  self->shown = TRUE;
  adw_animation_reset (self->animation);
  g_set_object (&self->previous, previous);
  adw_animation_play (self->animation);
}

static void
lh_chart_area_snapshot_chart (LhChartArea        *self,
                              LhChart            *chart,
                              GtkSnapshot        *snapshot,
                              const LhChartTheme *theme)
{
  double width = gtk_widget_get_width (GTK_WIDGET (self));
  double height = gtk_widget_get_height (GTK_WIDGET (self));
  cairo_t *cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, (float) width, (float) height));

  lh_chart_draw (chart, cr, width, height, theme);
  cairo_destroy (cr);
}

/* lh_chart_area_snapshot_animation: the chart, or what lies between the last one and it. */
void
lh_chart_area_snapshot_animation (LhChartArea        *self,
                                  GtkSnapshot        *snapshot,
                                  const LhChartTheme *theme)
{
  if (!lh_chart_area_is_animating (self))
    {
      lh_chart_area_snapshot_chart (self, self->chart, snapshot, theme);
      return;
    }
  gtk_snapshot_push_cross_fade (snapshot, adw_animation_get_value (self->animation));
  if (self->previous != NULL)
    lh_chart_area_snapshot_chart (self, self->previous, snapshot, theme);
  gtk_snapshot_pop (snapshot);
  lh_chart_area_snapshot_chart (self, self->chart, snapshot, theme);
  gtk_snapshot_pop (snapshot);
}

/**
 * lh_chart_area_is_animating:
 * @self: a view
 *
 * Returns: whether the chart is on its way to what it will look like
 */
gboolean
lh_chart_area_is_animating (LhChartArea *self)
{
  g_return_val_if_fail (LH_IS_CHART_AREA (self), FALSE);

  return self->animation != NULL && adw_animation_get_state (self->animation) == ADW_ANIMATION_PLAYING;
}
