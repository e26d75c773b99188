/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-plan-bar.h"

#include "lh-light-cell.h"

#define BAR_HEIGHT 8
#define MARK_HEIGHT 14
#define MARK_WIDTH 2
#define FULL_TENTHS 1000

struct _LhPlanBar
{
  GtkWidget        parent_instance;

  LhProjectStatus *status;
  gboolean         valued;      /* the values were set, and are not those of a project */
  gint64           actual;
  gint64           planned;
};

enum
{
  PROP_0,
  PROP_STATUS,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (LhPlanBar, lh_plan_bar, GTK_TYPE_WIDGET)

static void
lh_plan_bar_snapshot_bar (GtkSnapshot   *snapshot,
                          const GdkRGBA *colour,
                          int            y,
                          double         width)
{
  GskRoundedRect outline;

  if (width <= 0)
    return;
  gsk_rounded_rect_init_from_rect (&outline, &GRAPHENE_RECT_INIT (0, y, width, BAR_HEIGHT), BAR_HEIGHT / 2.0);
  gtk_snapshot_push_rounded_clip (snapshot, &outline);
  gtk_snapshot_append_color (snapshot, colour, &outline.bounds);
  gtk_snapshot_pop (snapshot);
}

static double
lh_plan_bar_scale (gint64 tenths,
                   int    width)
{
  return width * (double) CLAMP (tenths, 0, FULL_TENTHS) / FULL_TENTHS;
}

static void
lh_plan_bar_snapshot (GtkWidget   *widget,
                      GtkSnapshot *snapshot)
{
  LhPlanBar *self = LH_PLAN_BAR (widget);
  GtkStyleContext *context = gtk_widget_get_style_context (widget);
  gint64 actual, planned;
  int width = gtk_widget_get_width (widget);
  int middle = gtk_widget_get_height (widget) / 2;
  GdkRGBA colour, trough, mark;

  if (self->status == NULL && !self->valued)
    return;

  gtk_style_context_get_color (context, &colour);
  if (!gtk_style_context_lookup_color (context, "lh_trough_color", &trough))
    trough = (GdkRGBA) { colour.red, colour.green, colour.blue, 0.15f };
  if (!gtk_style_context_lookup_color (context, "window_fg_color", &mark))
    mark = colour;

  actual = self->valued ? self->actual : lh_project_status_get_values (self->status)->actual;
  planned = self->valued ? self->planned : lh_project_status_get_values (self->status)->planned;
  lh_plan_bar_snapshot_bar (snapshot, &trough, middle - BAR_HEIGHT / 2, width);
  if (actual != LH_UNSET)
    lh_plan_bar_snapshot_bar (snapshot, &colour, middle - BAR_HEIGHT / 2, lh_plan_bar_scale (actual, width));
  if (planned != LH_UNSET)
    gtk_snapshot_append_color (snapshot, &mark,
                               &GRAPHENE_RECT_INIT ((int) lh_plan_bar_scale (planned, width - MARK_WIDTH),
                                                    middle - MARK_HEIGHT / 2, MARK_WIDTH, MARK_HEIGHT));
}

static void
lh_plan_bar_measure (GtkWidget      *widget,
                     GtkOrientation  orientation,
                     int             for_size,
                     int            *minimum,
                     int            *natural,
                     int            *minimum_baseline,
                     int            *natural_baseline)
{
  *minimum = orientation == GTK_ORIENTATION_HORIZONTAL ? 40 : MARK_HEIGHT;
  *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? 74 : MARK_HEIGHT;
}

static void
lh_plan_bar_dispose (GObject *object)
{
  g_clear_object (&LH_PLAN_BAR (object)->status);

  G_OBJECT_CLASS (lh_plan_bar_parent_class)->dispose (object);
}

static void
lh_plan_bar_get_property (GObject    *object,
                          guint       prop_id,
                          GValue     *value,
                          GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_STATUS:
      g_value_set_object (value, LH_PLAN_BAR (object)->status);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
lh_plan_bar_set_property (GObject      *object,
                          guint         prop_id,
                          const GValue *value,
                          GParamSpec   *pspec)
{
  LhPlanBar *self = LH_PLAN_BAR (object);

  switch (prop_id)
    {
    case PROP_STATUS:
      if (!g_set_object (&self->status, g_value_get_object (value)))
        return;
      lh_light_set_css_class (GTK_WIDGET (self), self->status);
      gtk_widget_queue_draw (GTK_WIDGET (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
lh_plan_bar_class_init (LhPlanBarClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = lh_plan_bar_dispose;
  object_class->get_property = lh_plan_bar_get_property;
  object_class->set_property = lh_plan_bar_set_property;
  widget_class->snapshot = lh_plan_bar_snapshot;
  widget_class->measure = lh_plan_bar_measure;

  properties[PROP_STATUS] = g_param_spec_object ("status", NULL, NULL, LH_TYPE_PROJECT_STATUS,
                                                 G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_css_name (widget_class, "planbar");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
lh_plan_bar_init (LhPlanBar *self)
{
}

/**
 * lh_plan_bar_set_values:
 * @actual: what there is, in tenths of a percent; %LH_UNSET for none
 * @planned: what is asked for by now; %LH_UNSET for none
 *
 * Shows values that are not those of a project.
 */
void
lh_plan_bar_set_values (LhPlanBar *self,
                        gint64     actual,
                        gint64     planned)
{
  g_return_if_fail (LH_IS_PLAN_BAR (self));

  self->valued = TRUE;
  self->actual = actual;
  self->planned = planned;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
