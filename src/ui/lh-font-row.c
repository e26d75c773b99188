/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-font-row.h"

#include <glib/gi18n-lib.h>

#include "lh-page.h"

/* Size of the sample, in pixels. */
#define LH_FONT_SAMPLE_SIZE 22

struct _LhFontRow
{
  GtkListBoxRow   parent_instance;

  PangoLayout    *layout;

  GtkLabel       *advice;
  GtkLabel       *families;
  GtkLabel       *lacking;
  GtkLabel       *match;
  GtkDrawingArea *sample;
  GtkLabel       *title;
};

G_DEFINE_FINAL_TYPE (LhFontRow, lh_font_row, GTK_TYPE_LIST_BOX_ROW)

static void
lh_font_row_draw_cb (GtkDrawingArea *area,
                     cairo_t        *cr,
                     int             width,
                     int             height,
                     gpointer        user_data)
{
  LhFontRow *self = user_data;
  GdkRGBA color;

  if (self->layout == NULL)
    return;
  gtk_style_context_get_color (gtk_widget_get_style_context (GTK_WIDGET (area)), &color);
  gdk_cairo_set_source_rgba (cr, &color);
  pango_cairo_show_layout (cr, self->layout);
}

static void
lh_font_row_dispose (GObject *object)
{
  LhFontRow *self = LH_FONT_ROW (object);

  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), LH_TYPE_FONT_ROW);
  g_clear_object (&self->layout);

  G_OBJECT_CLASS (lh_font_row_parent_class)->dispose (object);
}

static void
lh_font_row_class_init (LhFontRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lh_font_row_dispose;
  gtk_widget_class_set_template_from_resource (widget_class, LH_UI_TEMPLATE ("lh-font-row.ui"));
  gtk_widget_class_bind_template_child (widget_class, LhFontRow, advice);
  gtk_widget_class_bind_template_child (widget_class, LhFontRow, families);
  gtk_widget_class_bind_template_child (widget_class, LhFontRow, lacking);
  gtk_widget_class_bind_template_child (widget_class, LhFontRow, match);
  gtk_widget_class_bind_template_child (widget_class, LhFontRow, sample);
  gtk_widget_class_bind_template_child (widget_class, LhFontRow, title);
}

static void
lh_font_row_init (LhFontRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_drawing_area_set_draw_func (self->sample, lh_font_row_draw_cb, self, NULL);
}

static void
lh_font_row_set_sample (LhFontRow            *self,
                        LhDocumentFonts      *fonts,
                        const LhFontCheckRow *row)
{
  PangoRectangle extents;

  self->layout = lh_document_fonts_create_layout (fonts, row->role, LH_FONT_SAMPLE_SIZE, 0,
                                                  lh_font_role_get_sample (row->role));
  pango_layout_get_pixel_extents (self->layout, NULL, &extents);
  gtk_drawing_area_set_content_width (self->sample, extents.width);
  gtk_drawing_area_set_content_height (self->sample, extents.height);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->sample), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  lh_font_role_get_sample (row->role), -1);
}

/**
 * lh_font_row_new:
 * @fonts: the fonts of this machine
 * @row: what was found for a role
 *
 * Returns: (transfer floating): a row that shows it
 */
GtkWidget *
lh_font_row_new (LhDocumentFonts      *fonts,
                 const LhFontCheckRow *row)
{
  LhFontRow *self = g_object_new (LH_TYPE_FONT_ROW, NULL);
  g_autofree char *families = NULL;
  g_autofree char *few = NULL;
  g_autofree char *lacking = NULL;

  g_return_val_if_fail (fonts != NULL, GTK_WIDGET (self));
  g_return_val_if_fail (row != NULL, GTK_WIDGET (self));

  /* TRANSLATORS: the family that is meant, then the one that is used */
  families = g_strdup_printf (_("meant: %s · used: %s"), row->wanted, row->family);
  few = lh_font_check_format_few (row->lacking);
  lacking = g_strdup_printf (_("It lacks %s, which comes from another font."), few);
  gtk_label_set_label (self->title, row->label);
  gtk_label_set_label (self->families, families);
  gtk_label_set_label (self->match, lh_font_match_get_label (row->match, NULL));
  gtk_widget_add_css_class (GTK_WIDGET (self->match), row->match == LH_FONT_MATCH_OTHER ? "warning" : "success");
  gtk_label_set_label (self->advice, row->advice);
  gtk_label_set_label (self->lacking, lacking);
  gtk_widget_set_visible (GTK_WIDGET (self->lacking), *few != '\0');
  lh_font_row_set_sample (self, fonts, row);
  return GTK_WIDGET (self);
}
