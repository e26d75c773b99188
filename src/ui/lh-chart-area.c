/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-chart-area.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#include "lh-chart-area-private.h"
#include "lh-page.h"

enum
{
  PROP_0,
  PROP_CHART,
  PROP_SHOW_TITLE,
  PROP_FILE_NAME,
  N_PROPS
};

enum
{
  MARK_ACTIVATED,
  MARKS_SELECTED,
  RESIZED,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (LhChartArea, lh_chart_area, GTK_TYPE_WIDGET)

/* The size of the text of the window, in pixels, so that charts grow with it. */
static double
lh_chart_area_get_font_pixels (LhChartArea *self)
{
  PangoContext *context = gtk_widget_get_pango_context (GTK_WIDGET (self));
  const PangoFontDescription *font = pango_context_get_font_description (context);
  double size = (double) pango_font_description_get_size (font) / PANGO_SCALE;

  return pango_font_description_get_size_is_absolute (font) ? size : size * 96.0 / 72.0;
}

static LhChartTheme *
lh_chart_area_create_theme (LhChartArea *self)
{
  AdwStyleManager *style = adw_style_manager_get_default ();
  LhChartThemeKind kind = LH_CHART_THEME_LIGHT;
  LhChartTheme *theme;

  if (adw_style_manager_get_dark (style))
    kind = LH_CHART_THEME_DARK;
  else if (adw_style_manager_get_high_contrast (style))
    kind = LH_CHART_THEME_HIGH_CONTRAST;

  theme = lh_chart_theme_new (kind);
  lh_chart_theme_set_font_size (theme, lh_chart_area_get_font_pixels (self) * (self->show_title ? 1.0 : 0.86));
  lh_chart_theme_set_background (theme, FALSE);
  lh_chart_theme_set_show_title (theme, self->show_title);
  lh_chart_theme_set_show_source (theme, self->show_title);
  if (!self->show_title)
    lh_chart_theme_set_margin (theme, 0);
  return theme;
}

/* lh_chart_area_activate_mark: tells that a mark was chosen, if it stands for something. */
void
lh_chart_area_activate_mark (LhChartArea       *self,
                             const LhChartMark *mark)
{
  if (mark != NULL && mark->key != NULL)
    {
      g_autofree char *key = g_strdup (mark->key);

      g_signal_emit (self, signals[MARK_ACTIVATED], 0, key);
    }
}

static void
lh_chart_area_style_cb (LhChartArea *self)
{
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
lh_chart_area_released_cb (LhChartArea *self,
                           int          n_press,
                           double       x,
                           double       y)
{
  if (self->chart != NULL)
    lh_chart_area_activate_mark (self, lh_chart_hit_test (self->chart, x, y));
}

static void
lh_chart_area_show_menu (LhChartArea *self,
                         double       x,
                         double       y)
{
  if (self->chart == NULL)
    return;

  gtk_popover_set_pointing_to (GTK_POPOVER (self->menu), &(GdkRectangle) { (int) x, (int) y, 1, 1 });
  gtk_popover_popup (GTK_POPOVER (self->menu));
}

static void
lh_chart_area_menu_pressed_cb (LhChartArea *self,
                               int          n_press,
                               double       x,
                               double       y)
{
  lh_chart_area_show_menu (self, x, y);
}

static void
lh_chart_area_motion_cb (LhChartArea *self,
                         double       x,
                         double       y)
{
  const LhChartMark *mark = self->chart != NULL ? lh_chart_hit_test (self->chart, x, y) : NULL;

  self->pointer_x = x;
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self), mark != NULL && mark->key != NULL ? "pointer" : NULL);
}

static void
lh_chart_area_leave_cb (LhChartArea *self)
{
  self->anchor = -1;
  lh_chart_area_set_focus_mark (self, -1);
}

static void
lh_chart_area_menu_action (GtkWidget  *widget,
                           const char *action,
                           GVariant   *parameter)
{
  lh_chart_area_show_menu (LH_CHART_AREA (widget), gtk_widget_get_width (widget) / 2.0,
                           gtk_widget_get_height (widget) / 2.0);
}

static gboolean
lh_chart_area_query_tooltip (GtkWidget  *widget,
                             int         x,
                             int         y,
                             gboolean    keyboard,
                             GtkTooltip *tooltip)
{
  LhChartArea *self = LH_CHART_AREA (widget);
  const LhChartMark *mark;

  if (self->chart == NULL)
    return FALSE;

  mark = keyboard ? lh_chart_area_get_mark (self, self->focus) : lh_chart_hit_test (self->chart, x, y);
  if (mark == NULL || mark->tooltip == NULL)
    return FALSE;

  gtk_tooltip_set_text (tooltip, mark->tooltip);
  gtk_tooltip_set_tip_area (tooltip, &(GdkRectangle) { (int) mark->x, (int) mark->y,
                                                       MAX (1, (int) mark->width), MAX (1, (int) mark->height) });
  return TRUE;
}

static void
lh_chart_area_snapshot (GtkWidget   *widget,
                        GtkSnapshot *snapshot)
{
  LhChartArea *self = LH_CHART_AREA (widget);
  double width = gtk_widget_get_width (widget);
  double height = gtk_widget_get_height (widget);
  g_autoptr (LhChartTheme) theme = NULL;
  const LhChartMark *mark;
  cairo_t *cr;

  if (self->chart == NULL || width < 1 || height < 1)
    return;

  theme = lh_chart_area_create_theme (self);
  lh_chart_area_snapshot_animation (self, snapshot, theme);
  if (lh_chart_area_is_animating (self))
    return;
  cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, (float) width, (float) height));
  mark = lh_chart_area_get_mark (self, self->focus);
  if (mark != NULL && gtk_widget_has_focus (widget))
    lh_chart_draw_focus (self->chart, cr, mark, theme);
  lh_chart_area_snapshot_band (self, cr, theme);
  cairo_destroy (cr);
}

static void
lh_chart_area_size_allocate (GtkWidget *widget,
                             int        width,
                             int        height,
                             int        baseline)
{
  gtk_popover_present (GTK_POPOVER (LH_CHART_AREA (widget)->menu));
  g_signal_emit (widget, signals[RESIZED], 0);
}

static void
lh_chart_area_dispose (GObject *object)
{
  LhChartArea *self = LH_CHART_AREA (object);

  lh_chart_area_clear_animation (self);
  gtk_widget_dispose_template (GTK_WIDGET (self), LH_TYPE_CHART_AREA);
  g_clear_object (&self->chart);
  g_clear_object (&self->whole);

  G_OBJECT_CLASS (lh_chart_area_parent_class)->dispose (object);
}

static void
lh_chart_area_finalize (GObject *object)
{
  g_clear_pointer (&LH_CHART_AREA (object)->file_name, g_free);

  G_OBJECT_CLASS (lh_chart_area_parent_class)->finalize (object);
}

static void
lh_chart_area_get_property (GObject    *object,
                            guint       prop_id,
                            GValue     *value,
                            GParamSpec *pspec)
{
  LhChartArea *self = LH_CHART_AREA (object);

  switch (prop_id)
    {
    case PROP_CHART:
      g_value_set_object (value, self->chart);
      break;
    case PROP_SHOW_TITLE:
      g_value_set_boolean (value, self->show_title);
      break;
    case PROP_FILE_NAME:
      g_value_set_string (value, self->file_name);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
lh_chart_area_set_property (GObject      *object,
                            guint         prop_id,
                            const GValue *value,
                            GParamSpec   *pspec)
{
  LhChartArea *self = LH_CHART_AREA (object);

  switch (prop_id)
    {
    case PROP_CHART:
      lh_chart_area_set_chart (self, g_value_get_object (value));
      break;
    case PROP_SHOW_TITLE:
      self->show_title = g_value_get_boolean (value);
      gtk_widget_queue_draw (GTK_WIDGET (self));
      break;
    case PROP_FILE_NAME:
      g_free (self->file_name);
      self->file_name = g_value_dup_string (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
lh_chart_area_class_bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class, LH_UI_TEMPLATE ("lh-chart-area.ui"));
  gtk_widget_class_bind_template_child (widget_class, LhChartArea, menu);
  gtk_widget_class_bind_template_callback (widget_class, lh_chart_area_released_cb);
  gtk_widget_class_bind_template_callback (widget_class, lh_chart_area_menu_pressed_cb);
  gtk_widget_class_bind_template_callback (widget_class, lh_chart_area_motion_cb);
  gtk_widget_class_bind_template_callback (widget_class, lh_chart_area_leave_cb);
  gtk_widget_class_set_css_name (widget_class, "lhchart");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
  gtk_widget_class_install_action (widget_class, "chart.menu", NULL, lh_chart_area_menu_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Menu, 0, "chart.menu", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F10, GDK_SHIFT_MASK, "chart.menu", NULL);
}

static void
lh_chart_area_class_init (LhChartAreaClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->dispose = lh_chart_area_dispose;
  object_class->finalize = lh_chart_area_finalize;
  object_class->get_property = lh_chart_area_get_property;
  object_class->set_property = lh_chart_area_set_property;
  widget_class->snapshot = lh_chart_area_snapshot;
  widget_class->size_allocate = lh_chart_area_size_allocate;
  widget_class->query_tooltip = lh_chart_area_query_tooltip;

  properties[PROP_CHART] = g_param_spec_object ("chart", NULL, NULL, LH_TYPE_CHART, flags);
  properties[PROP_SHOW_TITLE] = g_param_spec_boolean ("show-title", NULL, NULL, FALSE, flags);
  properties[PROP_FILE_NAME] = g_param_spec_string ("file-name", NULL, NULL, NULL, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[MARK_ACTIVATED] = g_signal_new ("mark-activated", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                          NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[MARKS_SELECTED] = g_signal_new ("marks-selected", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                          NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRV);
  signals[RESIZED] = g_signal_new ("resized", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 0);

  lh_chart_area_class_bind_template (widget_class);
  lh_chart_area_class_install_export (widget_class);
  lh_chart_area_class_install_clipboard (widget_class);
  lh_chart_area_class_install_select (widget_class);
  lh_chart_area_class_install_keys (widget_class);
}

static void
lh_chart_area_init (LhChartArea *self)
{
  AdwStyleManager *style = adw_style_manager_get_default ();

  self->focus = -1;
  self->anchor = -1;
  lh_chart_area_init_animation (self);
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_object (style, "notify::dark", G_CALLBACK (lh_chart_area_style_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (style, "notify::high-contrast", G_CALLBACK (lh_chart_area_style_cb), self,
                           G_CONNECT_SWAPPED);
}

/**
 * lh_chart_area_get_chart:
 * @self: a view
 *
 * Returns: (transfer none) (nullable): the chart shown
 */
LhChart *
lh_chart_area_get_chart (LhChartArea *self)
{
  g_return_val_if_fail (LH_IS_CHART_AREA (self), NULL);

  return self->chart;
}

/**
 * lh_chart_area_set_chart:
 * @self: a view
 * @chart: (nullable): the chart to show; it belongs to this view alone, as its marks lie where the view drew them
 */
void
lh_chart_area_set_chart (LhChartArea *self,
                         LhChart     *chart)
{
  g_autoptr (LhChart) previous = NULL;

  g_return_if_fail (LH_IS_CHART_AREA (self));
  g_return_if_fail (chart == NULL || LH_IS_CHART (chart));

  g_set_object (&previous, self->chart);
  if (!g_set_object (&self->chart, chart))
    return;

  lh_chart_area_animate (self, previous);
  self->focus = -1;
  self->anchor = -1;
  g_clear_object (&self->whole);
  lh_chart_area_update_accessible (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CHART]);
}

/**
 * lh_chart_area_set_whole_chart:
 * @self: a view
 * @chart: (nullable): what is copied and saved instead of the chart shown, which is a part of it
 */
void
lh_chart_area_set_whole_chart (LhChartArea *self,
                               LhChart     *chart)
{
  g_return_if_fail (LH_IS_CHART_AREA (self));

  g_set_object (&self->whole, chart);
}

/**
 * lh_chart_area_get_whole_chart:
 * @self: a view
 *
 * Returns: (transfer none) (nullable): what is copied and saved
 */
LhChart *
lh_chart_area_get_whole_chart (LhChartArea *self)
{
  g_return_val_if_fail (LH_IS_CHART_AREA (self), NULL);

  return self->whole != NULL ? self->whole : self->chart;
}

/**
 * lh_chart_area_layout:
 * @self: a view
 *
 * Lays the chart out as the view is going to draw it, so that its marks and its plot are known before that.
 */
void
lh_chart_area_layout (LhChartArea *self)
{
  double width = gtk_widget_get_width (GTK_WIDGET (self));
  double height = gtk_widget_get_height (GTK_WIDGET (self));
  g_autoptr (LhChartTheme) theme = NULL;

  g_return_if_fail (LH_IS_CHART_AREA (self));

  if (self->chart == NULL || width < 1 || height < 1)
    return;

  theme = lh_chart_area_create_theme (self);
  lh_chart_layout (self->chart, width, height, theme);
}

/**
 * lh_chart_area_get_font_size:
 * @self: a view
 *
 * Returns: size of the type of its charts in pixels
 */
double
lh_chart_area_get_font_size (LhChartArea *self)
{
  g_autoptr (LhChartTheme) theme = NULL;

  g_return_val_if_fail (LH_IS_CHART_AREA (self), 0.0);

  theme = lh_chart_area_create_theme (self);

  return lh_chart_theme_get_font_size (theme);
}

/**
 * lh_chart_area_get_pointer_x:
 * @self: a view
 *
 * Returns: where the pointer was last
 */
double
lh_chart_area_get_pointer_x (LhChartArea *self)
{
  g_return_val_if_fail (LH_IS_CHART_AREA (self), 0.0);

  return self->pointer_x;
}
