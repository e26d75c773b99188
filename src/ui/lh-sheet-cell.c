/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-sheet-cell.h"

#define ICON_SIZE 12

struct _LhSheetCell
{
  GtkWidget     parent_instance;

  char         *text;
  char         *title;
  char         *style;
  gboolean      is_heading;
  gboolean      warned;
  gboolean      numeric;
  gboolean      is_long;
  gboolean      selected;
  gboolean      cursor;
  PangoLayout  *layout;
  GdkPaintable *icon;
};

G_DEFINE_FINAL_TYPE (LhSheetCell, lh_sheet_cell, GTK_TYPE_WIDGET)

static void
lh_sheet_cell_measure (GtkWidget      *widget,
                       GtkOrientation  orientation,
                       int             for_size,
                       int            *minimum,
                       int            *natural,
                       int            *minimum_baseline,
                       int            *natural_baseline)
{
  /* the sheet says how large a cell is */
  *minimum = *natural = 0;
}

static void
lh_sheet_cell_forget_layout (LhSheetCell *self)
{
  g_clear_object (&self->layout);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/* As many whole lines as fit; the last one says with an ellipsis that there is more. */
static PangoLayout *
lh_sheet_cell_ensure_layout (LhSheetCell *self,
                             int          width,
                             int          height)
{
  if (self->layout == NULL)
    {
      self->layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), self->text);
      pango_layout_set_ellipsize (self->layout, PANGO_ELLIPSIZE_END);
      pango_layout_set_wrap (self->layout, PANGO_WRAP_WORD_CHAR);
      pango_layout_set_alignment (self->layout, self->numeric ? PANGO_ALIGN_RIGHT : PANGO_ALIGN_LEFT);
      pango_layout_set_single_paragraph_mode (self->layout, !self->is_long);
    }
  pango_layout_set_width (self->layout, MAX (width, 0) * PANGO_SCALE);
  pango_layout_set_height (self->layout, height * PANGO_SCALE);
  return self->layout;
}

static void
lh_sheet_cell_draw_warning (LhSheetCell *self,
                            GtkSnapshot *snapshot,
                            int          width)
{
  GdkRGBA colour = { 0 };
  GtkStyleContext *context = gtk_widget_get_style_context (GTK_WIDGET (self));

  if (!gtk_style_context_lookup_color (context, "warning_color", &colour))
    gtk_style_context_get_color (context, &colour);
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT ((float) (width - ICON_SIZE), 0));
  gtk_symbolic_paintable_snapshot_symbolic (GTK_SYMBOLIC_PAINTABLE (self->icon), snapshot, ICON_SIZE, ICON_SIZE, &colour,
                                            1);
  gtk_snapshot_restore (snapshot);
}

static GdkPaintable *
lh_sheet_cell_load_icon (LhSheetCell *self)
{
  GtkIconTheme *theme = gtk_icon_theme_get_for_display (gtk_widget_get_display (GTK_WIDGET (self)));

  return GDK_PAINTABLE (gtk_icon_theme_lookup_icon (theme, "dialog-warning-symbolic", NULL, ICON_SIZE,
                                                    gtk_widget_get_scale_factor (GTK_WIDGET (self)),
                                                    GTK_TEXT_DIR_NONE, 0));
}

static void
lh_sheet_cell_snapshot (GtkWidget   *widget,
                        GtkSnapshot *snapshot)
{
  LhSheetCell *self = LH_SHEET_CELL (widget);
  int width = gtk_widget_get_width (widget);
  int height = gtk_widget_get_height (widget);
  int text_width = self->warned ? width - ICON_SIZE - 3 : width;
  PangoLayout *layout;
  int text_height;

  if (self->warned && self->icon == NULL)
    self->icon = lh_sheet_cell_load_icon (self);
  if (self->warned)
    lh_sheet_cell_draw_warning (self, snapshot, width);
  if (self->text == NULL || *self->text == '\0' || text_width <= 0)
    return;
  layout = lh_sheet_cell_ensure_layout (self, text_width, height);
  pango_layout_get_pixel_size (layout, NULL, &text_height);
  gtk_snapshot_push_clip (snapshot, &GRAPHENE_RECT_INIT (0, 0, (float) width, (float) height));
  gtk_snapshot_render_layout (snapshot, gtk_widget_get_style_context (widget), 0, MAX (0, (height - text_height) / 2),
                              layout);
  gtk_snapshot_pop (snapshot);
}

static void
lh_sheet_cell_css_changed (GtkWidget         *widget,
                           GtkCssStyleChange *change)
{
  GTK_WIDGET_CLASS (lh_sheet_cell_parent_class)->css_changed (widget, change);
  lh_sheet_cell_forget_layout (LH_SHEET_CELL (widget));
}

static void
lh_sheet_cell_finalize (GObject *object)
{
  LhSheetCell *self = LH_SHEET_CELL (object);

  g_free (self->text);
  g_free (self->title);
  g_free (self->style);
  g_clear_object (&self->layout);
  g_clear_object (&self->icon);

  G_OBJECT_CLASS (lh_sheet_cell_parent_class)->finalize (object);
}

static void
lh_sheet_cell_class_init (LhSheetCellClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = lh_sheet_cell_finalize;
  widget_class->measure = lh_sheet_cell_measure;
  widget_class->snapshot = lh_sheet_cell_snapshot;
  widget_class->css_changed = lh_sheet_cell_css_changed;
  gtk_widget_class_set_css_name (widget_class, "sheetcell");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GRID_CELL);
}

static void
lh_sheet_cell_init (LhSheetCell *self)
{
  gtk_widget_set_can_target (GTK_WIDGET (self), FALSE);
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
}

GtkWidget *
lh_sheet_cell_new (gboolean is_heading)
{
  LhSheetCell *self = g_object_new (LH_TYPE_SHEET_CELL, NULL);

  self->is_heading = is_heading;
  if (is_heading)
    gtk_widget_add_css_class (GTK_WIDGET (self), "heading");
  return GTK_WIDGET (self);
}

static void
lh_sheet_cell_tell (LhSheetCell *self,
                    const char  *warning)
{
  g_autofree char *name = self->title != NULL && !self->is_heading
                          ? g_strdup_printf ("%s: %s", self->title, self->text) : g_strdup (self->text);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  if (warning != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, warning, -1);
  else
    gtk_accessible_reset_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION);
}

/**
 * lh_sheet_cell_set_text:
 * @warning: (nullable): what is to be looked at; shows an icon
 * @style: (nullable): a style class
 */
void
lh_sheet_cell_set_text (LhSheetCell *self,
                        const char  *text,
                        const char  *warning,
                        const char  *style)
{
  if (g_strcmp0 (self->style, style) != 0)
    {
      if (self->style != NULL)
        gtk_widget_remove_css_class (GTK_WIDGET (self), self->style);
      if (style != NULL)
        gtk_widget_add_css_class (GTK_WIDGET (self), style);
      g_free (self->style);
      self->style = g_strdup (style);
    }
  g_free (self->text);
  self->text = g_strdup (text);
  self->warned = warning != NULL;
  lh_sheet_cell_tell (self, warning);
  lh_sheet_cell_forget_layout (self);
}

/**
 * lh_sheet_cell_set_place:
 * @title: heading of the column
 *
 * Where the cell stands, for assistive technology.
 */
void
lh_sheet_cell_set_place (LhSheetCell *self,
                         guint        row,
                         guint        column,
                         const char  *title)
{
  g_free (self->title);
  self->title = g_strdup (title);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_RELATION_ROW_INDEX, (int) row + 1,
                                  GTK_ACCESSIBLE_RELATION_COL_INDEX, (int) column + 1, -1);
}

void
lh_sheet_cell_set_shape (LhSheetCell *self,
                         gboolean     numeric,
                         gboolean     is_long)
{
  self->numeric = numeric;
  self->is_long = is_long;
}

static void
lh_sheet_cell_switch_class (LhSheetCell *self,
                            const char  *name,
                            gboolean     wanted)
{
  if (wanted)
    gtk_widget_add_css_class (GTK_WIDGET (self), name);
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), name);
}

void
lh_sheet_cell_set_state (LhSheetCell *self,
                         gboolean     selected,
                         gboolean     cursor)
{
  if (self->selected != selected)
    {
      lh_sheet_cell_switch_class (self, "selected", selected);
      gtk_accessible_update_state (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_STATE_SELECTED, selected, -1);
    }
  if (self->cursor != cursor)
    lh_sheet_cell_switch_class (self, "cursor", cursor);
  self->selected = selected;
  self->cursor = cursor;
}

const char *
lh_sheet_cell_get_text (LhSheetCell *self)
{
  g_return_val_if_fail (LH_IS_SHEET_CELL (self), NULL);
  return self->text;
}
