/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-field-long-row.h"

#include <glib/gi18n-lib.h>

#include "lh-page.h"
#include "lh-text.h"

/* Frames after which the width of the row is known. */
#define SETTLING_FRAMES 3

struct _LhFieldLongRow
{
  LhFieldRow   parent_instance;

  char        *shown;
  guint        frames;

  GtkLabel    *counter_label;
  GtkTextView *view;
};

G_DEFINE_FINAL_TYPE (LhFieldLongRow, lh_field_long_row, LH_TYPE_FIELD_ROW)

static char *
lh_field_long_row_get_text (LhFieldLongRow *self)
{
  GtkTextIter start, end;
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->view);

  gtk_text_buffer_get_bounds (buffer, &start, &end);
  return gtk_text_buffer_get_text (buffer, &start, &end, FALSE);
}

static void
lh_field_long_row_changed_cb (LhFieldLongRow *self)
{
  const LhField *spec = lh_field_row_get_spec (LH_FIELD_ROW (self), NULL);
  g_autofree char *text = NULL;
  g_autofree char *count = NULL;
  gsize length;

  gtk_widget_set_visible (GTK_WIDGET (self->counter_label), spec != NULL && spec->max_length > 0);
  if (spec == NULL || spec->max_length == 0)
    return;

  text = lh_field_long_row_get_text (self);
  length = lh_text_length (text);
  count = g_strdup_printf ("%" G_GSIZE_FORMAT "/%u", length, spec->max_length);
  gtk_label_set_label (self->counter_label, count);
  if (length > spec->max_length)
    gtk_widget_add_css_class (GTK_WIDGET (self->counter_label), "error");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->counter_label), "error");
}

static void
lh_field_long_row_show (LhFieldRow *row)
{
  LhFieldLongRow *self = LH_FIELD_LONG_ROW (row);

  g_free (self->shown);
  self->shown = lh_field_row_serialize (row);
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (self->view), self->shown, -1);
  lh_field_long_row_changed_cb (self);
}

static char *
lh_field_long_row_read (LhFieldRow  *row,
                        GError     **error)
{
  return lh_field_long_row_get_text (LH_FIELD_LONG_ROW (row));
}

static gboolean
lh_field_long_row_is_edited (LhFieldRow *row)
{
  LhFieldLongRow *self = LH_FIELD_LONG_ROW (row);
  g_autofree char *text = lh_field_long_row_get_text (self);

  return g_strcmp0 (text, self->shown) != 0;
}

static gboolean
lh_field_long_row_key_cb (LhFieldLongRow     *self,
                          guint            keyval,
                          guint            keycode,
                          GdkModifierType  modifiers)
{
  LhFieldRow *row = LH_FIELD_ROW (self);

  if (keyval == GDK_KEY_Escape && (lh_field_long_row_is_edited (row) || lh_field_row_has_error (row)))
    {
      lh_field_row_revert (row);
      return GDK_EVENT_STOP;
    }
  if ((keyval == GDK_KEY_Return || keyval == GDK_KEY_KP_Enter) && (modifiers & GDK_CONTROL_MASK) != 0)
    {
      lh_field_row_confirm (row);
      return GDK_EVENT_STOP;
    }
  return GDK_EVENT_PROPAGATE;
}

static gboolean
lh_field_long_row_tick_cb (GtkWidget     *widget,
                           GdkFrameClock *clock,
                           gpointer       user_data)
{
  LhFieldLongRow *self = LH_FIELD_LONG_ROW (widget);

  gtk_widget_queue_resize (GTK_WIDGET (self->view));
  return ++self->frames < SETTLING_FRAMES ? G_SOURCE_CONTINUE : G_SOURCE_REMOVE;
}

/* A text view that was filled before it had a width thinks it is as high as with one character in a line. */
static void
lh_field_long_row_map (GtkWidget *widget)
{
  LhFieldLongRow *self = LH_FIELD_LONG_ROW (widget);

  GTK_WIDGET_CLASS (lh_field_long_row_parent_class)->map (widget);
  self->frames = 0;
  gtk_widget_add_tick_callback (widget, lh_field_long_row_tick_cb, NULL, NULL);
}

static void
lh_field_long_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), LH_TYPE_FIELD_LONG_ROW);

  G_OBJECT_CLASS (lh_field_long_row_parent_class)->dispose (object);
}

static void
lh_field_long_row_finalize (GObject *object)
{
  g_free (LH_FIELD_LONG_ROW (object)->shown);

  G_OBJECT_CLASS (lh_field_long_row_parent_class)->finalize (object);
}

static void
lh_field_long_row_class_init (LhFieldLongRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  LhFieldRowClass *row_class = LH_FIELD_ROW_CLASS (klass);

  object_class->dispose = lh_field_long_row_dispose;
  object_class->finalize = lh_field_long_row_finalize;
  widget_class->map = lh_field_long_row_map;
  row_class->show = lh_field_long_row_show;
  row_class->read = lh_field_long_row_read;
  row_class->is_edited = lh_field_long_row_is_edited;

  gtk_widget_class_set_template_from_resource (widget_class, LH_UI_TEMPLATE ("lh-field-long-row.ui"));
  gtk_widget_class_bind_template_child (widget_class, LhFieldLongRow, counter_label);
  gtk_widget_class_bind_template_child (widget_class, LhFieldLongRow, view);
  gtk_widget_class_bind_template_callback (widget_class, lh_field_row_commit);
  gtk_widget_class_bind_template_callback (widget_class, lh_field_long_row_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, lh_field_long_row_key_cb);
}

static void
lh_field_long_row_init (LhFieldLongRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  lh_field_row_set_editor (LH_FIELD_ROW (self), self->view);
}
