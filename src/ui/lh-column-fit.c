/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-column-fit.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <stdlib.h>

/* Widths of columns are drawn for text of this height: 10 points at 96 dots an inch. */
#define LH_FIT_TEXT_HEIGHT (10.0 * 96.0 / 72.0)

/* What the column that says what a row is keeps at least, and other columns that take what is left. */
#define LH_FIT_FIRST_WIDTH 170
#define LH_FIT_OTHER_WIDTH 90

/* A long heading may widen its column so far; around it there is padding. */
#define LH_FIT_MAX_STRETCH 1.35
#define LH_FIT_HEADING_PADDING 14

typedef struct
{
  GtkColumnView *view;        /* not owned */
  GtkAdjustment *adjustment;  /* tells how wide the view is */
  guint          source;
  gboolean       fitting;     /* what changes now is not the user's choice */
} LhColumnFit;

typedef struct
{
  int      width;             /* for text of LH_FIT_TEXT_HEIGHT; 0 when it takes what is left */
  gboolean essential;
  gboolean squeezed;          /* chosen by the user, hidden for want of room */
  gboolean insisted;          /* shown by the user although there is no room */
} LhFittedColumn;

/* What a row is judged by stays as long as anything does. */
static gboolean
lh_column_fit_is_essential (const char *key)
{
  static const char *const essential[] = { "tick", "name", "title", "organization-id", "state", "light", "actual", "due-date",
                                           "due-on", NULL };

  return key == NULL || g_strv_contains (essential, key);
}

static LhFittedColumn *
lh_column_fit_get_column (GtkColumnViewColumn *column)
{
  return g_object_get_data (G_OBJECT (column), "lh-fitted-column");
}

static LhColumnFit *
lh_column_fit_get (GtkColumnView *view)
{
  return g_object_get_data (G_OBJECT (view), "lh-column-fit");
}

/* How much larger the text of this desktop is than that for which the widths were drawn, which is Chinese. */
static double
lh_column_fit_get_scale (LhColumnFit *self)
{
  GtkSettings *settings = gtk_widget_get_settings (GTK_WIDGET (self->view));
  g_autofree char *name = NULL;
  g_autoptr (PangoFontDescription) font = NULL;
  /* TRANSLATORS: how wide the columns of tables are, in percent of what Chinese needs; a number */
  const double language = CLAMP (atoi (C_("width of columns", "120")), 50, 200) / 100.0;
  double points;
  int dpi;

  g_object_get (settings, "gtk-font-name", &name, "gtk-xft-dpi", &dpi, NULL);
  font = pango_font_description_from_string (name != NULL ? name : "");
  points = pango_font_description_get_size (font) / (double) PANGO_SCALE;
  if (points <= 0 || dpi <= 0 || pango_font_description_get_size_is_absolute (font))
    return language;
  return language * MAX (points * dpi / 1024.0 / 72.0 / LH_FIT_TEXT_HEIGHT, 1.0);
}

static int
lh_column_fit_measure_heading (LhColumnFit         *self,
                               GtkColumnViewColumn *column)
{
  const char *title = gtk_column_view_column_get_title (column);
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (GTK_WIDGET (self->view), title);
  g_autoptr (PangoAttrList) bold = pango_attr_list_new ();
  int width;

  pango_attr_list_insert (bold, pango_attr_weight_new (PANGO_WEIGHT_BOLD));
  pango_layout_set_attributes (layout, bold);
  pango_layout_get_pixel_size (layout, &width, NULL);
  return title != NULL ? width + LH_FIT_HEADING_PADDING : 0;
}

static int
lh_column_fit_get_width (LhColumnFit         *self,
                         GtkColumnViewColumn *column,
                         double               scale)
{
  const LhFittedColumn *fitted = lh_column_fit_get_column (column);
  double width = fitted->width * scale;

  return (int) ceil (CLAMP (lh_column_fit_measure_heading (self, column), width, width * LH_FIT_MAX_STRETCH));
}

/* GTK 4.8 takes the fixed width of hidden columns away from those that expand: a hidden column gets none. */
static void
lh_column_fit_apply_width (GtkColumnViewColumn *column,
                           int                  width)
{
  const LhFittedColumn *fitted = lh_column_fit_get_column (column);
  int wanted = gtk_column_view_column_get_visible (column) ? width : 0;

  if (fitted->width > 0 && gtk_column_view_column_get_fixed_width (column) != wanted)
    gtk_column_view_column_set_fixed_width (column, wanted);
}

/* How wide the chosen columns are together, when those that take what is left get the least. */
static int
lh_column_fit_add_widths (LhColumnFit *self,
                          double       scale,
                          int         *widths)
{
  GListModel *columns = gtk_column_view_get_columns (self->view);
  gboolean first = TRUE;
  int sum = 0;

  for (guint i = 0; i < g_list_model_get_n_items (columns); i++)
    {
      g_autoptr (GtkColumnViewColumn) column = g_list_model_get_item (columns, i);
      const LhFittedColumn *fitted = lh_column_fit_get_column (column);

      widths[i] = 0;
      if (fitted == NULL || !lh_column_fit_is_chosen (column))
        continue;
      if (fitted->width > 0)
        widths[i] = lh_column_fit_get_width (self, column, scale);
      else
        {
          widths[i] = (int) ((first ? LH_FIT_FIRST_WIDTH : LH_FIT_OTHER_WIDTH) * scale);
          first = FALSE;
        }
      sum += widths[i];
    }
  return sum;
}

static void
lh_column_fit_show (LhColumnFit *self,
                    int          available,
                    int          needed,
                    const int   *widths)
{
  GListModel *columns = gtk_column_view_get_columns (self->view);

  for (guint i = g_list_model_get_n_items (columns); i-- > 0;)
    {
      g_autoptr (GtkColumnViewColumn) column = g_list_model_get_item (columns, i);
      LhFittedColumn *fitted = lh_column_fit_get_column (column);

      if (fitted == NULL)
        continue;
      if (!lh_column_fit_is_chosen (column))
        {
          lh_column_fit_apply_width (column, 0);
          continue;
        }
      fitted->squeezed = needed > available && !fitted->essential && !fitted->insisted &&
                         !gtk_column_view_column_get_expand (column);
      if (fitted->squeezed)
        needed -= widths[i];
      gtk_column_view_column_set_visible (column, !fitted->squeezed);
      lh_column_fit_apply_width (column, widths[i]);
    }
}

static void
lh_column_fit_run (LhColumnFit *self)
{
  guint n = g_list_model_get_n_items (gtk_column_view_get_columns (self->view));
  g_autofree int *widths = g_new0 (int, n + 1);
  int needed = lh_column_fit_add_widths (self, lh_column_fit_get_scale (self), widths);
  int available = self->adjustment != NULL ? (int) gtk_adjustment_get_page_size (self->adjustment) : 0;

  self->fitting = TRUE;
  lh_column_fit_show (self, available > 1 ? available : G_MAXINT, needed, widths);
  self->fitting = FALSE;
}

static gboolean
lh_column_fit_idle_cb (gpointer data)
{
  LhColumnFit *self = data;

  self->source = 0;
  lh_column_fit_run (self);
  return G_SOURCE_REMOVE;
}

/* Not while the view is given its size. */
static void
lh_column_fit_schedule (LhColumnFit *self)
{
  if (self->source == 0)
    self->source = g_idle_add_full (GTK_PRIORITY_RESIZE - 1, lh_column_fit_idle_cb, self, NULL);
}

static void
lh_column_fit_adjustment_cb (LhColumnFit *self)
{
  GtkAdjustment *adjustment = gtk_scrollable_get_hadjustment (GTK_SCROLLABLE (self->view));

  if (self->adjustment == adjustment)
    return;
  if (self->adjustment != NULL)
    g_signal_handlers_disconnect_by_data (self->adjustment, self);
  g_set_object (&self->adjustment, adjustment);
  if (adjustment != NULL)
    g_signal_connect_swapped (adjustment, "notify::page-size", G_CALLBACK (lh_column_fit_schedule), self);
  lh_column_fit_schedule (self);
}

static void
lh_column_fit_free (LhColumnFit *self)
{
  if (self->adjustment != NULL)
    g_signal_handlers_disconnect_by_data (self->adjustment, self);
  g_signal_handlers_disconnect_by_data (gtk_settings_get_default (), self);
  g_clear_object (&self->adjustment);
  g_clear_handle_id (&self->source, g_source_remove);
  g_free (self);
}

static LhColumnFit *
lh_column_fit_ensure (GtkColumnView *view)
{
  LhColumnFit *self = lh_column_fit_get (view);

  if (self != NULL)
    return self;
  self = g_new0 (LhColumnFit, 1);
  self->view = view;
  g_object_set_data_full (G_OBJECT (view), "lh-column-fit", self, (GDestroyNotify) lh_column_fit_free);
  g_signal_connect_swapped (view, "notify::hadjustment", G_CALLBACK (lh_column_fit_adjustment_cb), self);
  g_signal_connect_swapped (gtk_settings_get_default (), "notify::gtk-xft-dpi", G_CALLBACK (lh_column_fit_schedule), self);
  g_signal_connect_swapped (gtk_settings_get_default (), "notify::gtk-font-name", G_CALLBACK (lh_column_fit_schedule), self);
  lh_column_fit_adjustment_cb (self);
  return self;
}

/* Shown or hidden by the user, or drawn wider. */
static void
lh_column_fit_visible_cb (GtkColumnViewColumn *column,
                          GParamSpec          *pspec,
                          GtkColumnView       *view)
{
  LhColumnFit *self = lh_column_fit_get (view);
  LhFittedColumn *fitted = lh_column_fit_get_column (column);

  if (self == NULL || self->fitting)
    return;
  fitted->insisted = fitted->squeezed && gtk_column_view_column_get_visible (column);
  fitted->squeezed = FALSE;
  lh_column_fit_schedule (self);
}

static void
lh_column_fit_width_cb (GtkColumnViewColumn *column,
                        GParamSpec          *pspec,
                        GtkColumnView       *view)
{
  LhColumnFit *self = lh_column_fit_get (view);
  LhFittedColumn *fitted = lh_column_fit_get_column (column);
  int width = gtk_column_view_column_get_fixed_width (column);

  if (self != NULL && !self->fitting && width > 0)
    fitted->width = MAX ((int) (width / lh_column_fit_get_scale (self)), 1);
}

/**
 * lh_column_fit_add:
 * @column: a column of @view, with its width for text of 10 points, or without a width
 * @key: (nullable): what it shows; a column without one is never hidden
 *
 * Fits the columns of a table to the room there is, and to the size of the text of the desktop. When the names of the
 * rows would be squeezed, secondary columns are hidden, those to the right first; what a row is judged by stays, and what
 * the user shows all the same. Exports go by what was chosen, not by what there is room for.
 */
void
lh_column_fit_add (GtkColumnView       *view,
                   GtkColumnViewColumn *column,
                   const char          *key)
{
  LhColumnFit *self = lh_column_fit_ensure (view);
  LhFittedColumn *fitted = g_new0 (LhFittedColumn, 1);

  fitted->width = MAX (gtk_column_view_column_get_fixed_width (column), 0);
  fitted->essential = lh_column_fit_is_essential (key);
  g_object_set_data_full (G_OBJECT (column), "lh-fitted-column", fitted, g_free);
  self->fitting = TRUE;
  lh_column_fit_apply_width (column, fitted->width);
  self->fitting = FALSE;
  g_signal_connect_object (column, "notify::visible", G_CALLBACK (lh_column_fit_visible_cb), view, 0);
  g_signal_connect_object (column, "notify::fixed-width", G_CALLBACK (lh_column_fit_width_cb), view, 0);
  lh_column_fit_schedule (self);
}

/**
 * lh_column_fit_add_all:
 *
 * Fits the columns that a template gave @view to the size of the text; all of them stay.
 */
void
lh_column_fit_add_all (GtkColumnView *view)
{
  GListModel *columns = gtk_column_view_get_columns (view);

  for (guint i = 0; i < g_list_model_get_n_items (columns); i++)
    {
      g_autoptr (GtkColumnViewColumn) column = g_list_model_get_item (columns, i);

      lh_column_fit_add (view, column, NULL);
    }
}

/**
 * lh_column_fit_is_chosen:
 *
 * Returns: whether the user wants to see a column, room or not
 */
gboolean
lh_column_fit_is_chosen (GtkColumnViewColumn *column)
{
  const LhFittedColumn *fitted = lh_column_fit_get_column (column);

  return gtk_column_view_column_get_visible (column) || (fitted != NULL && fitted->squeezed);
}

/**
 * lh_column_fit_choose:
 * @chosen: whether it shall be seen when there is room
 *
 * Shows or hides a column.
 */
void
lh_column_fit_choose (GtkColumnViewColumn *column,
                      gboolean             chosen)
{
  LhFittedColumn *fitted = lh_column_fit_get_column (column);

  if (fitted != NULL)
    fitted->squeezed = FALSE;
  gtk_column_view_column_set_visible (column, chosen);
}

/**
 * lh_column_fit_is_fitting:
 *
 * Returns: whether columns change for want of room just now, and not because the user chose so
 */
gboolean
lh_column_fit_is_fitting (GtkColumnView *view)
{
  const LhColumnFit *self = lh_column_fit_get (view);

  return self != NULL && self->fitting;
}
