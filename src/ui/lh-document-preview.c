/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-document-preview.h"

#include <glib/gi18n-lib.h>

#include "lh-document-layout.h"

/* How large a page is on screen: pixels for each point. */
#define LH_PREVIEW_SCALE 0.62

struct _LhDocumentPreview
{
  AdwBin            parent_instance;

  LhDocument       *document;
  LhDocumentLayout *layout;
  GtkWidget        *scroller;
  GtkBox           *pages;
};

enum
{
  PROP_0,
  PROP_DOCUMENT,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (LhDocumentPreview, lh_document_preview, ADW_TYPE_BIN)

static void
lh_document_preview_draw_cb (GtkDrawingArea *area,
                             cairo_t        *cr,
                             int             width,
                             int             height,
                             gpointer        page)
{
  LhDocumentPreview *self = g_object_get_data (G_OBJECT (area), "lh-preview");

  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  if (self->layout == NULL || GPOINTER_TO_UINT (page) >= lh_document_layout_get_n_pages (self->layout))
    return;
  cairo_scale (cr, LH_PREVIEW_SCALE, LH_PREVIEW_SCALE);
  lh_document_layout_draw_page (self->layout, GPOINTER_TO_UINT (page), cr);
}

static void
lh_document_preview_add_page (LhDocumentPreview *self,
                              guint              page)
{
  const LhPageSetup *setup = lh_document_get_page (self->document);
  GtkWidget *area = gtk_drawing_area_new ();
  g_autofree char *name = g_strdup_printf (_("Page %u"), page + 1);

  gtk_drawing_area_set_content_width (GTK_DRAWING_AREA (area), (int) (setup->width * LH_PREVIEW_SCALE));
  gtk_drawing_area_set_content_height (GTK_DRAWING_AREA (area), (int) (setup->height * LH_PREVIEW_SCALE));
  gtk_widget_set_halign (area, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (area, "card");
  gtk_accessible_update_property (GTK_ACCESSIBLE (area), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_object_set_data (G_OBJECT (area), "lh-preview", self);
  gtk_drawing_area_set_draw_func (GTK_DRAWING_AREA (area), lh_document_preview_draw_cb, GUINT_TO_POINTER (page), NULL);
  gtk_box_append (self->pages, area);
}

/* Pages that there are already stay, so that the place where somebody reads does not move. */
static void
lh_document_preview_update (LhDocumentPreview *self)
{
  guint n_pages = self->layout != NULL ? lh_document_layout_get_n_pages (self->layout) : 0;
  GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self->pages));
  guint page = 0;

  while (child != NULL)
    {
      GtkWidget *next = gtk_widget_get_next_sibling (child);

      if (page++ < n_pages)
        gtk_widget_queue_draw (child);
      else
        gtk_box_remove (self->pages, child);
      child = next;
    }
  for (; page < n_pages; page++)
    lh_document_preview_add_page (self, page);
}

static void
lh_document_preview_dispose (GObject *object)
{
  LhDocumentPreview *self = LH_DOCUMENT_PREVIEW (object);

  g_clear_object (&self->layout);
  g_clear_object (&self->document);

  G_OBJECT_CLASS (lh_document_preview_parent_class)->dispose (object);
}

static void
lh_document_preview_set_property (GObject      *object,
                                  guint         prop_id,
                                  const GValue *value,
                                  GParamSpec   *pspec)
{
  if (prop_id == PROP_DOCUMENT)
    lh_document_preview_set_document (LH_DOCUMENT_PREVIEW (object), g_value_get_object (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
lh_document_preview_get_property (GObject    *object,
                                  guint       prop_id,
                                  GValue     *value,
                                  GParamSpec *pspec)
{
  if (prop_id == PROP_DOCUMENT)
    g_value_set_object (value, LH_DOCUMENT_PREVIEW (object)->document);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
lh_document_preview_class_init (LhDocumentPreviewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = lh_document_preview_dispose;
  object_class->set_property = lh_document_preview_set_property;
  object_class->get_property = lh_document_preview_get_property;
  properties[PROP_DOCUMENT] = g_param_spec_object ("document", NULL, NULL, LH_TYPE_DOCUMENT,
                                                   G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
lh_document_preview_init (LhDocumentPreview *self)
{
  self->pages = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 12));
  gtk_widget_set_margin_top (GTK_WIDGET (self->pages), 12);
  gtk_widget_set_margin_bottom (GTK_WIDGET (self->pages), 12);
  self->scroller = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scroller), GTK_WIDGET (self->pages));
  adw_bin_set_child (ADW_BIN (self), self->scroller);
}

/**
 * lh_document_preview_set_document:
 * @document: (nullable): what is shown; %NULL for nothing
 */
void
lh_document_preview_set_document (LhDocumentPreview *self,
                                  LhDocument        *document)
{
  g_return_if_fail (LH_IS_DOCUMENT_PREVIEW (self));

  if (!g_set_object (&self->document, document))
    return;
  g_clear_object (&self->layout);
  if (document != NULL)
    self->layout = lh_document_layout_new (document);
  lh_document_preview_update (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_DOCUMENT]);
}

guint
lh_document_preview_get_n_pages (LhDocumentPreview *self)
{
  g_return_val_if_fail (LH_IS_DOCUMENT_PREVIEW (self), 0);
  return self->layout != NULL ? lh_document_layout_get_n_pages (self->layout) : 0;
}
