/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-gantt-view-private.h"

#include <math.h>

#include <glib/gi18n-lib.h>

#include "lh-page.h"

/* A row in lines of text of the window; the wheel moves three rows, or this share of the time shown. */
#define LH_GANTT_ROW_LINES 2.0
#define LH_GANTT_WHEEL_ROWS 3.0
#define LH_GANTT_WHEEL_TIME 0.1

enum
{
  PROP_0,
  PROP_ZOOM,
  PROP_FILE_NAME,
  PROP_CAN_SCROLL_TIME,
  N_PROPS
};

enum
{
  MARK_ACTIVATED,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (LhGanttView, lh_gantt_view, ADW_TYPE_BIN)

static const struct
{
  const char *name;
  int         months;
} lh_gantt_zooms[] = { { "all", 0 }, { "year", 12 }, { "half-year", 6 }, { "quarter", 3 }, { "month", 1 } };

/* lh_gantt_view_get_row_height: in pixels. */
double
lh_gantt_view_get_row_height (LhGanttView *self)
{
  return round (lh_chart_area_get_font_size (self->area) * LH_GANTT_ROW_LINES);
}

static int
lh_gantt_view_find_zoom (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (lh_gantt_zooms); i++)
    if (g_strcmp0 (lh_gantt_zooms[i].name, name) == 0)
      return (int) i;
  return -1;
}

static void
lh_gantt_view_get_time (LhGanttView *self,
                        LhDate      *start,
                        int         *days)
{
  LhDate first, last;

  lh_chart_get_time (self->chart, &first, &last);
  *start = self->days > 0 ? self->start : first;
  *days = self->days > 0 ? self->days : lh_date_days_between (first, last) + 1;
}

/* The chart of what is seen now. */
static void
lh_gantt_view_show_window (LhGanttView *self)
{
  g_autoptr (LhChart) part = NULL;
  LhChartWindow window;

  if (self->chart == NULL)
    {
      lh_chart_area_set_chart (self->area, NULL);
      return;
    }

  lh_gantt_view_get_window (self, &window);
  part = lh_chart_new_window (self->chart, &window);
  lh_chart_area_set_chart (self->area, part);
  lh_chart_area_set_whole_chart (self->area, self->chart);
  lh_chart_area_focus_mark (self->area, self->category, self->series);
}

/* Sets both scrollbars to what the chart has and what there is room for. */
static void
lh_gantt_view_configure (LhGanttView *self)
{
  LhChart *part = lh_chart_area_get_chart (self->area);
  double row_height = lh_gantt_view_get_row_height (self);
  double height = self->chart != NULL ? lh_chart_get_n_categories (self->chart) * row_height : 0.0;
  LhChartPlot plot = { 0 };
  LhDate first = { 0 }, last = { 0 }, start = { 0 };
  int days = 1;

  lh_chart_area_layout (self->area);
  if (self->chart == NULL || part == NULL || !lh_chart_get_plot (part, &plot))
    plot.height = MAX (height, 1.0);
  if (self->chart != NULL)
    {
      lh_chart_get_time (self->chart, &first, &last);
      lh_gantt_view_get_time (self, &start, &days);
    }

  self->updating = TRUE;
  gtk_adjustment_configure (self->rows, CLAMP (gtk_adjustment_get_value (self->rows), 0.0, MAX (height - plot.height, 0.0)),
                            0.0, MAX (height, plot.height), row_height, plot.height * 0.9, plot.height);
  gtk_adjustment_configure (self->time, start.julian, MIN (first.julian, start.julian),
                            MAX (last.julian + 1, start.julian + days), days / 12.0, days / 2.0, days);
  self->updating = FALSE;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CAN_SCROLL_TIME]);
}

/* The first layout tells how much room there is; only then is it known how far one can scroll. */
static void
lh_gantt_view_update (LhGanttView *self)
{
  double before = gtk_adjustment_get_value (self->rows);

  lh_gantt_view_show_window (self);
  lh_gantt_view_configure (self);
  if (before != gtk_adjustment_get_value (self->rows))
    lh_gantt_view_show_window (self);
}

static void
lh_gantt_view_rows_cb (LhGanttView *self)
{
  if (!self->updating)
    lh_gantt_view_show_window (self);
}

static void
lh_gantt_view_time_cb (LhGanttView *self)
{
  if (self->updating || self->days == 0)
    return;

  self->start.julian = (gint32) round (gtk_adjustment_get_value (self->time));
  lh_gantt_view_show_window (self);
}

static void
lh_gantt_view_resized_cb (LhGanttView *self)
{
  if (self->chart != NULL)
    lh_gantt_view_update (self);
}

static void
lh_gantt_view_mark_activated_cb (LhGanttView *self,
                                 const char  *key)
{
  lh_gantt_view_remember (self, key);
  g_signal_emit (self, signals[MARK_ACTIVATED], 0, key);
}

/* The part of the calendar of so many months that has @day in it. */
static LhDate
lh_gantt_view_align (LhDate day,
                     int    months)
{
  int month = lh_date_get_month (day) - 1;

  return lh_date_new (lh_date_get_year (day), month - month % months + 1, 1);
}

/* What zooming turns about: today if it is seen, else the middle. */
static LhDate
lh_gantt_view_get_anchor (LhGanttView *self)
{
  LhDate start;
  int days;

  lh_gantt_view_get_time (self, &start, &days);
  if (lh_date_is_set (self->today) && self->today.julian >= start.julian && self->today.julian < start.julian + days)
    return self->today;
  return lh_date_add_days (start, days / 2);
}

static void
lh_gantt_view_set_zoom (LhGanttView *self,
                        const char  *name,
                        LhDate       anchor)
{
  int zoom = lh_gantt_view_find_zoom (name);

  if (zoom < 0)
    return;

  if (name != self->zoom)
    {
      g_free (self->zoom);
      self->zoom = g_strdup (name);
    }
  self->days = 0;
  if (lh_gantt_zooms[zoom].months > 0 && lh_date_is_set (anchor))
    {
      self->start = lh_gantt_view_align (anchor, lh_gantt_zooms[zoom].months);
      self->days = lh_date_days_between (self->start, lh_date_add_months (self->start, lh_gantt_zooms[zoom].months));
    }
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ZOOM]);
  lh_gantt_view_update (self);
}

static void
lh_gantt_view_step_zoom (LhGanttView *self,
                         int          step,
                         LhDate       anchor)
{
  int zoom = lh_gantt_view_find_zoom (self->zoom) + step;

  if (self->chart != NULL && zoom >= 0 && zoom < (int) G_N_ELEMENTS (lh_gantt_zooms))
    lh_gantt_view_set_zoom (self, lh_gantt_zooms[zoom].name, anchor);
}

static void
lh_gantt_view_move_time (LhGanttView *self,
                         double       share)
{
  gtk_adjustment_set_value (self->time, gtk_adjustment_get_value (self->time)
                                        + share * gtk_adjustment_get_page_size (self->time));
}

static void
lh_gantt_view_zoom_action (GtkWidget  *widget,
                           const char *action,
                           GVariant   *parameter)
{
  LhGanttView *self = LH_GANTT_VIEW (widget);

  if (self->chart != NULL)
    lh_gantt_view_step_zoom (self, g_str_equal (action, "gantt.zoom-in") ? 1 : -1, lh_gantt_view_get_anchor (self));
}

static void
lh_gantt_view_move_action (GtkWidget  *widget,
                           const char *action,
                           GVariant   *parameter)
{
  lh_gantt_view_move_time (LH_GANTT_VIEW (widget), g_str_equal (action, "gantt.later") ? 0.5 : -0.5);
}

static void
lh_gantt_view_today_action (GtkWidget  *widget,
                            const char *action,
                            GVariant   *parameter)
{
  LhGanttView *self = LH_GANTT_VIEW (widget);

  if (self->chart != NULL && lh_date_is_set (self->today))
    lh_gantt_view_set_zoom (self, self->zoom, self->today);
}

/* The buttons stand beside the area, so its actions do not reach them. */
static void
lh_gantt_view_forward_action (GtkWidget  *widget,
                              const char *action,
                              GVariant   *parameter)
{
  gtk_widget_activate_action_variant (GTK_WIDGET (LH_GANTT_VIEW (widget)->area),
                                      g_str_equal (action, "gantt.copy") ? "chart.copy" : "chart.save", parameter);
}

static LhDate
lh_gantt_view_get_pointed_day (LhGanttView *self)
{
  LhChart *part = lh_chart_area_get_chart (self->area);
  LhDate day;

  if (part != NULL && lh_chart_find_day (part, lh_chart_area_get_pointer_x (self->area), &day))
    return day;
  return lh_gantt_view_get_anchor (self);
}

static gboolean
lh_gantt_view_scroll_cb (LhGanttView              *self,
                         double                    dx,
                         double                    dy,
                         GtkEventControllerScroll *controller)
{
  GdkModifierType state = gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (controller));

  if (self->chart == NULL)
    return GDK_EVENT_PROPAGATE;

  if ((state & GDK_CONTROL_MASK) != 0)
    lh_gantt_view_step_zoom (self, dy < 0 ? 1 : dy > 0 ? -1 : 0, lh_gantt_view_get_pointed_day (self));
  else if ((state & GDK_SHIFT_MASK) != 0)
    lh_gantt_view_move_time (self, dy * LH_GANTT_WHEEL_TIME);
  else
    {
      lh_gantt_view_move_time (self, dx * LH_GANTT_WHEEL_TIME);
      gtk_adjustment_set_value (self->rows, gtk_adjustment_get_value (self->rows)
                                            + dy * LH_GANTT_WHEEL_ROWS * lh_gantt_view_get_row_height (self));
    }
  return GDK_EVENT_STOP;
}

static void
lh_gantt_view_dispose (GObject *object)
{
  LhGanttView *self = LH_GANTT_VIEW (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), LH_TYPE_GANTT_VIEW);
  g_clear_object (&self->rows);
  g_clear_object (&self->time);
  g_clear_object (&self->chart);

  G_OBJECT_CLASS (lh_gantt_view_parent_class)->dispose (object);
}

static void
lh_gantt_view_finalize (GObject *object)
{
  g_clear_pointer (&LH_GANTT_VIEW (object)->zoom, g_free);

  G_OBJECT_CLASS (lh_gantt_view_parent_class)->finalize (object);
}

static void
lh_gantt_view_get_property (GObject    *object,
                            guint       prop_id,
                            GValue     *value,
                            GParamSpec *pspec)
{
  LhGanttView *self = LH_GANTT_VIEW (object);

  switch (prop_id)
    {
    case PROP_ZOOM:
      g_value_set_string (value, self->zoom);
      break;
    case PROP_FILE_NAME:
      g_object_get_property (G_OBJECT (self->area), "file-name", value);
      break;
    case PROP_CAN_SCROLL_TIME:
      g_value_set_boolean (value, self->time != NULL && self->chart != NULL &&
                                  gtk_adjustment_get_page_size (self->time) <
                                  gtk_adjustment_get_upper (self->time) - gtk_adjustment_get_lower (self->time));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
lh_gantt_view_set_property (GObject      *object,
                            guint         prop_id,
                            const GValue *value,
                            GParamSpec   *pspec)
{
  LhGanttView *self = LH_GANTT_VIEW (object);

  switch (prop_id)
    {
    case PROP_ZOOM:
      if (g_strcmp0 (self->zoom, g_value_get_string (value)) != 0)
        lh_gantt_view_set_zoom (self, g_value_get_string (value),
                                self->chart != NULL ? lh_gantt_view_get_anchor (self) : self->today);
      break;
    case PROP_FILE_NAME:
      g_object_set_property (G_OBJECT (self->area), "file-name", value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
lh_gantt_view_class_bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class, LH_UI_TEMPLATE ("lh-gantt-view.ui"));
  gtk_widget_class_bind_template_child (widget_class, LhGanttView, area);
  gtk_widget_class_bind_template_child (widget_class, LhGanttView, rows_bar);
  gtk_widget_class_bind_template_child (widget_class, LhGanttView, time_bar);
  gtk_widget_class_bind_template_callback (widget_class, lh_gantt_view_rows_cb);
  gtk_widget_class_bind_template_callback (widget_class, lh_gantt_view_time_cb);
  gtk_widget_class_bind_template_callback (widget_class, lh_gantt_view_resized_cb);
  gtk_widget_class_bind_template_callback (widget_class, lh_gantt_view_mark_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, lh_gantt_view_scroll_cb);
  gtk_widget_class_bind_template_callback (widget_class, lh_gantt_view_key_cb);
}

static void
lh_gantt_view_class_install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_property_action (widget_class, "gantt.zoom", "zoom");
  gtk_widget_class_install_action (widget_class, "gantt.zoom-in", NULL, lh_gantt_view_zoom_action);
  gtk_widget_class_install_action (widget_class, "gantt.zoom-out", NULL, lh_gantt_view_zoom_action);
  gtk_widget_class_install_action (widget_class, "gantt.earlier", NULL, lh_gantt_view_move_action);
  gtk_widget_class_install_action (widget_class, "gantt.later", NULL, lh_gantt_view_move_action);
  gtk_widget_class_install_action (widget_class, "gantt.today", NULL, lh_gantt_view_today_action);
  gtk_widget_class_install_action (widget_class, "gantt.copy", NULL, lh_gantt_view_forward_action);
  gtk_widget_class_install_action (widget_class, "gantt.save", NULL, lh_gantt_view_forward_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_plus, GDK_CONTROL_MASK, "gantt.zoom-in", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_equal, GDK_CONTROL_MASK, "gantt.zoom-in", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_KP_Add, GDK_CONTROL_MASK, "gantt.zoom-in", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_minus, GDK_CONTROL_MASK, "gantt.zoom-out", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_KP_Subtract, GDK_CONTROL_MASK, "gantt.zoom-out", NULL);
}

static void
lh_gantt_view_class_init (LhGanttViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->dispose = lh_gantt_view_dispose;
  object_class->finalize = lh_gantt_view_finalize;
  object_class->get_property = lh_gantt_view_get_property;
  object_class->set_property = lh_gantt_view_set_property;

  properties[PROP_ZOOM] = g_param_spec_string ("zoom", NULL, NULL, "all", flags);
  properties[PROP_FILE_NAME] = g_param_spec_string ("file-name", NULL, NULL, NULL, flags);
  properties[PROP_CAN_SCROLL_TIME] = g_param_spec_boolean ("can-scroll-time", NULL, NULL, FALSE,
                                                           G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[MARK_ACTIVATED] = g_signal_new ("mark-activated", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                          NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);

  g_type_ensure (LH_TYPE_CHART_AREA);
  lh_gantt_view_class_bind_template (widget_class);
  lh_gantt_view_class_install_actions (widget_class);
}

static void
lh_gantt_view_init (LhGanttView *self)
{
  self->category = -1;
  self->series = -1;
  self->zoom = g_strdup ("all");
  gtk_widget_init_template (GTK_WIDGET (self));
  self->rows = g_object_ref (gtk_scrollbar_get_adjustment (self->rows_bar));
  self->time = g_object_ref (gtk_scrollbar_get_adjustment (self->time_bar));
}

/**
 * lh_gantt_view_get_area:
 *
 * Returns: (transfer none): what draws the part that is seen
 */
LhChartArea *
lh_gantt_view_get_area (LhGanttView *self)
{
  g_return_val_if_fail (LH_IS_GANTT_VIEW (self), NULL);

  return self->area;
}

/**
 * lh_gantt_view_set_chart:
 * @chart: (nullable): a Gantt chart with all rows
 * @today: the day it is for
 *
 * Shows another chart. Place, zoom and keyboard stay where they were, so that a change of the ledger does not move what
 * the user looks at; only the first chart chooses the time around @today.
 */
void
lh_gantt_view_set_chart (LhGanttView *self,
                         LhChart     *chart,
                         LhDate       today)
{
  gboolean first;

  g_return_if_fail (LH_IS_GANTT_VIEW (self));

  first = self->chart == NULL || lh_date_get_year (today) != lh_date_get_year (self->today);
  g_set_object (&self->chart, chart);
  self->today = today;
  if (chart == NULL || self->category >= (int) lh_chart_get_n_categories (chart))
    self->category = -1;
  if (first && chart != NULL)
    lh_gantt_view_set_zoom (self, self->zoom, today);
  else
    lh_gantt_view_update (self);
}

/**
 * lh_gantt_view_show_row:
 * @row: index of a row
 *
 * Scrolls to a row and gives it the keyboard.
 */
void
lh_gantt_view_show_row (LhGanttView *self,
                        guint        row)
{
  g_return_if_fail (LH_IS_GANTT_VIEW (self));

  if (self->chart != NULL && row < lh_chart_get_n_categories (self->chart))
    lh_gantt_view_focus_near (self, (int) row, 0.0);
}

/**
 * lh_gantt_view_get_window:
 * @window: (out): what is seen now
 */
void
lh_gantt_view_get_window (LhGanttView   *self,
                          LhChartWindow *window)
{
  double row_height, value;

  g_return_if_fail (LH_IS_GANTT_VIEW (self));

  row_height = lh_gantt_view_get_row_height (self);
  value = gtk_adjustment_get_value (self->rows);
  *window = (LhChartWindow) { .row_height = row_height };
  window->first = (guint) floor (value / row_height);
  window->offset = value - window->first * row_height;
  if (self->days > 0)
    {
      window->start = self->start;
      window->end = lh_date_add_days (self->start, self->days - 1);
    }
}
