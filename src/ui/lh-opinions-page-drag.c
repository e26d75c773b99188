/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-opinions-page-private.h"

#include <glib/gi18n-lib.h>

#include "lh-opinion.h"

/* Opinions are dragged onto an item, or beside the items, where they become a new one. */

/* All that is selected when a selected row is dragged, else that row alone. */
static GdkContentProvider *
lh_opinions_page_prepare_cb (LhOpinionsPage *self,
                             double          x,
                             double          y)
{
  LhLedger *ledger = lh_page_get_ledger (LH_PAGE (self));
  g_autoptr (LhRecord) opinion = lh_record_table_pick (self->opinions, x, y, NULL);
  g_autoptr (GPtrArray) opinions = NULL;

  if (opinion == NULL || ledger == NULL || lh_ledger_get_read_only (ledger))
    return NULL;
  if (lh_record_table_is_selected (self->opinions, opinion))
    opinions = lh_opinions_page_get_selected (self);
  else
    {
      opinions = g_ptr_array_new_with_free_func (g_object_unref);
      g_ptr_array_add (opinions, g_steal_pointer (&opinion));
    }
  return gdk_content_provider_new_typed (G_TYPE_PTR_ARRAY, opinions);
}

static GPtrArray *
lh_opinions_page_get_opinions_of (const GValue *value)
{
  GPtrArray *opinions = value != NULL && G_VALUE_HOLDS (value, G_TYPE_PTR_ARRAY) ? g_value_get_boxed (value) : NULL;

  return opinions != NULL && opinions->len > 0 && LH_IS_OPINION (g_ptr_array_index (opinions, 0)) ? opinions : NULL;
}

/* Under the pointer: how many there are, and what they say. */
static void
lh_opinions_page_drag_begin_cb (LhOpinionsPage *self,
                                GdkDrag        *drag)
{
  g_auto (GValue) value = G_VALUE_INIT;
  GtkWidget *label;
  GPtrArray *opinions;
  g_autofree char *text = NULL;

  g_value_init (&value, G_TYPE_PTR_ARRAY);
  gdk_content_provider_get_value (gdk_drag_get_content (drag), &value, NULL);
  opinions = lh_opinions_page_get_opinions_of (&value);
  if (opinions == NULL)
    return;
  text = opinions->len == 1 ? g_strdup (lh_record_get_text (g_ptr_array_index (opinions, 0), LH_OPINION_CONTENT))
                            : g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u opinion", "%u opinions", opinions->len),
                                               opinions->len);
  label = gtk_label_new (text);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 24);
  gtk_widget_add_css_class (label, "lh-drag");
  gtk_drag_icon_set_child (GTK_DRAG_ICON (gtk_drag_icon_get_for_drag (drag)), label);
}

static void
lh_opinions_page_mark_row (LhOpinionsPage *self,
                           GtkWidget      *row)
{
  if (self->drop_row == row)
    return;
  if (self->drop_row != NULL)
    {
      g_object_remove_weak_pointer (G_OBJECT (self->drop_row), (gpointer *) &self->drop_row);
      gtk_widget_remove_css_class (self->drop_row, "lh-drop");
    }
  self->drop_row = row;
  if (row == NULL)
    return;
  g_object_add_weak_pointer (G_OBJECT (row), (gpointer *) &self->drop_row);
  gtk_widget_add_css_class (row, "lh-drop");
}

static GdkDragAction
lh_opinions_page_motion_cb (LhOpinionsPage *self,
                            double          x,
                            double          y)
{
  GtkWidget *row;
  g_autoptr (LhRecord) item = lh_record_table_pick (self->items, x, y, &row);

  lh_opinions_page_mark_row (self, item != NULL ? row : NULL);
  return GDK_ACTION_MOVE;
}

static void
lh_opinions_page_leave_cb (LhOpinionsPage *self)
{
  lh_opinions_page_mark_row (self, NULL);
}

static gboolean
lh_opinions_page_drop_cb (LhOpinionsPage *self,
                          const GValue   *value,
                          double          x,
                          double          y)
{
  GPtrArray *opinions = lh_opinions_page_get_opinions_of (value);
  g_autoptr (LhRecord) item = lh_record_table_pick (self->items, x, y, NULL);

  lh_opinions_page_mark_row (self, NULL);
  if (opinions == NULL)
    return FALSE;
  lh_opinions_page_drop (self, opinions, item);
  return TRUE;
}

void
lh_opinions_page_setup_drag (LhOpinionsPage *self)
{
  GtkDragSource *source = gtk_drag_source_new ();
  GtkDropTarget *target = gtk_drop_target_new (G_TYPE_PTR_ARRAY, GDK_ACTION_MOVE);

  gtk_drag_source_set_actions (source, GDK_ACTION_MOVE);
  g_signal_connect_object (source, "prepare", G_CALLBACK (lh_opinions_page_prepare_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (source, "drag-begin", G_CALLBACK (lh_opinions_page_drag_begin_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self->opinions), GTK_EVENT_CONTROLLER (source));
  g_signal_connect_object (target, "motion", G_CALLBACK (lh_opinions_page_motion_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (target, "leave", G_CALLBACK (lh_opinions_page_leave_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (target, "drop", G_CALLBACK (lh_opinions_page_drop_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self->items), GTK_EVENT_CONTROLLER (target));
}
