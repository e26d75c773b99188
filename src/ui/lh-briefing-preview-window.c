/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-briefing-preview-window.h"

#include <glib/gi18n-lib.h>

#include "lh-briefing-set.h"
#include "lh-briefing.h"
#include "lh-document-output.h"
#include "lh-document-preview.h"
#include "lh-page.h"
#include "lh-weak.h"

/* How wide a slide is seen, in pixels. */
#define LH_PREVIEW_SLIDE_WIDTH 720

struct _LhBriefingPreviewWindow
{
  AdwWindow          parent_instance;

  GCancellable      *cancellable;
  LhDocument        *document;

  LhDocumentPreview *pages;
  GtkBox            *slides;
  GtkStack          *stack;
  AdwStatusPage     *problem;
  GtkWidget         *switcher;
};

G_DEFINE_FINAL_TYPE (LhBriefingPreviewWindow, lh_briefing_preview_window, ADW_TYPE_WINDOW)

static void
lh_briefing_preview_window_add_slide (LhBriefingPreviewWindow *self,
                                      cairo_surface_t         *surface,
                                      guint                    number)
{
  const int width = cairo_image_surface_get_width (surface);
  const int height = cairo_image_surface_get_height (surface);
  const int stride = cairo_image_surface_get_stride (surface);
  g_autoptr (GBytes) bytes = g_bytes_new (cairo_image_surface_get_data (surface), (gsize) stride * height);
  g_autoptr (GdkTexture) texture = gdk_memory_texture_new (width, height, GDK_MEMORY_DEFAULT, bytes, stride);
  GtkWidget *picture = gtk_picture_new_for_paintable (GDK_PAINTABLE (texture));
  g_autofree char *name = g_strdup_printf (_("Slide %u"), number);

  gtk_picture_set_alternative_text (GTK_PICTURE (picture), name);
  gtk_widget_add_css_class (picture, "card");
  gtk_widget_set_halign (picture, GTK_ALIGN_CENTER);
  gtk_widget_set_size_request (picture, LH_PREVIEW_SLIDE_WIDTH, LH_PREVIEW_SLIDE_WIDTH * height / width);
  gtk_box_append (self->slides, picture);
}

/* The slides are drawn on the thread that draws, not in the window. */
static void
lh_briefing_preview_window_draw (GTask        *task,
                                 gpointer      source,
                                 gpointer      task_data,
                                 GCancellable *cancellable)
{
  g_task_return_pointer (task, lh_briefing_set_render_slides (task_data), (GDestroyNotify) g_ptr_array_unref);
}

static void
lh_briefing_preview_window_drawn_cb (GObject      *source,
                                     GAsyncResult *result,
                                     gpointer      user_data)
{
  g_autoptr (LhBriefingPreviewWindow) self = lh_weak_take (user_data);
  g_autoptr (GPtrArray) pictures = g_task_propagate_pointer (G_TASK (result), NULL);
  LhBriefingSet *set = g_task_get_task_data (G_TASK (result));

  if (self == NULL || self->stack == NULL || pictures == NULL)
    return;
  for (guint i = 0; i < pictures->len; i++)
    lh_briefing_preview_window_add_slide (self, g_ptr_array_index (pictures, i), i + 1);
  self->document = g_object_ref (lh_briefing_set_get_document (set));
  lh_document_preview_set_document (self->pages, self->document);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "preview.print", TRUE);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "preview.save", TRUE);
  gtk_widget_set_sensitive (self->switcher, TRUE);
  gtk_stack_set_visible_child_name (self->stack, "pages");
}

static void
lh_briefing_preview_window_loaded_cb (GObject      *source,
                                      GAsyncResult *result,
                                      gpointer      user_data)
{
  g_autoptr (LhBriefingPreviewWindow) self = lh_weak_take (user_data);
  g_autoptr (GError) error = NULL;
  LhBriefingSet *set = lh_briefing_set_load_finish (result, &error);
  g_autoptr (GTask) task = NULL;

  if (set != NULL && self != NULL && self->stack != NULL)
    {
      task = g_task_new (NULL, self->cancellable, lh_briefing_preview_window_drawn_cb, lh_weak_new (self));
      g_task_set_task_data (task, set, (GDestroyNotify) lh_briefing_set_free);
      g_task_run_in_thread (task, lh_briefing_preview_window_draw);
      return;
    }
  g_clear_pointer (&set, lh_briefing_set_free);
  if (self == NULL || self->stack == NULL)
    return;
  adw_status_page_set_description (self->problem, error->message);
  gtk_stack_set_visible_child_name (self->stack, "problem");
}

static void
lh_briefing_preview_window_document_action (GtkWidget  *widget,
                                            const char *action_name,
                                            GVariant   *parameter)
{
  LhBriefingPreviewWindow *self = LH_BRIEFING_PREVIEW_WINDOW (widget);

  if (self->document != NULL)
    lh_document_output_run (self, self->document, NULL, g_str_equal (action_name, "preview.print"));
}

static void
lh_briefing_preview_window_dispose (GObject *object)
{
  LhBriefingPreviewWindow *self = LH_BRIEFING_PREVIEW_WINDOW (object);

  g_cancellable_cancel (self->cancellable);
  gtk_widget_dispose_template (GTK_WIDGET (self), LH_TYPE_BRIEFING_PREVIEW_WINDOW);
  self->stack = NULL;
  g_clear_object (&self->cancellable);
  g_clear_object (&self->document);

  G_OBJECT_CLASS (lh_briefing_preview_window_parent_class)->dispose (object);
}

static void
lh_briefing_preview_window_class_init (LhBriefingPreviewWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lh_briefing_preview_window_dispose;
  g_type_ensure (LH_TYPE_DOCUMENT_PREVIEW);
  gtk_widget_class_set_template_from_resource (widget_class, LH_UI_TEMPLATE ("lh-briefing-preview-window.ui"));
  gtk_widget_class_bind_template_child (widget_class, LhBriefingPreviewWindow, pages);
  gtk_widget_class_bind_template_child (widget_class, LhBriefingPreviewWindow, problem);
  gtk_widget_class_bind_template_child (widget_class, LhBriefingPreviewWindow, slides);
  gtk_widget_class_bind_template_child (widget_class, LhBriefingPreviewWindow, stack);
  gtk_widget_class_bind_template_child (widget_class, LhBriefingPreviewWindow, switcher);
  gtk_widget_class_install_action (widget_class, "preview.print", NULL, lh_briefing_preview_window_document_action);
  gtk_widget_class_install_action (widget_class, "preview.save", NULL, lh_briefing_preview_window_document_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_p, GDK_CONTROL_MASK, "preview.print", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
lh_briefing_preview_window_init (LhBriefingPreviewWindow *self)
{
  self->cancellable = g_cancellable_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "preview.print", FALSE);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "preview.save", FALSE);
}

/**
 * lh_briefing_preview_window_present:
 * @widget: (type GtkWidget): a widget in the window that asks
 * @ledger: the ledger
 * @briefing: the briefing
 *
 * Shows the briefing as it would be written now.
 *
 * Returns: (transfer none): the window
 */
LhBriefingPreviewWindow *
lh_briefing_preview_window_present (gpointer  widget,
                                    LhLedger *ledger,
                                    LhRecord *briefing)
{
  LhBriefingPreviewWindow *self = g_object_new (LH_TYPE_BRIEFING_PREVIEW_WINDOW, "transient-for",
                                                gtk_widget_get_root (GTK_WIDGET (widget)), NULL);
  LhBriefingOptions options = {
    .quarter = lh_record_get_quarter (briefing, LH_BRIEFING_QUARTER),
    .briefing = briefing,
    .naming = lh_record_get_boolean (briefing, LH_BRIEFING_NAMING),
    .theme = LH_CHART_THEME_LIGHT,
  };

  if (!lh_record_is_empty (briefing, LH_BRIEFING_THEME))
    lh_chart_theme_kind_from_name (lh_record_get_text (briefing, LH_BRIEFING_THEME), &options.theme);
  lh_briefing_set_load_async (ledger, &options, self->cancellable, lh_briefing_preview_window_loaded_cb, lh_weak_new (self));
  gtk_window_present (GTK_WINDOW (self));
  return self;
}
