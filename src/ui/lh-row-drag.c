/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-row-drag.h"

/* The rows of a short table are put in order by dragging them. GTK 4.8 does not tell the position of a row under the
 * pointer, but the rows of a short list are all there, in their order. */

#define LH_ROW_DRAG_ABOVE "drop-above"
#define LH_ROW_DRAG_BELOW "drop-below"

typedef struct
{
  GtkWidget     *view;
  LhRowDragFunc  func;
  gpointer       object;      /* weak */
  GtkWidget     *marked;      /* weak: the row beside which it would be put */
} LhRowDrag;

static void
lh_row_drag_unmark (LhRowDrag *self)
{
  if (self->marked == NULL)
    return;
  gtk_widget_remove_css_class (self->marked, LH_ROW_DRAG_ABOVE);
  gtk_widget_remove_css_class (self->marked, LH_ROW_DRAG_BELOW);
  g_clear_weak_pointer (&self->marked);
}

static void
lh_row_drag_free (LhRowDrag *self)
{
  lh_row_drag_unmark (self);
  g_clear_weak_pointer (&self->object);
  g_free (self);
}

static gboolean
lh_row_drag_is_row (GtkWidget *widget)
{
  return g_str_equal (gtk_widget_get_css_name (widget), "row");
}

static GtkWidget *
lh_row_drag_find (LhRowDrag *self,
                  double     x,
                  double     y,
                  guint     *position)
{
  GtkWidget *row = gtk_widget_pick (self->view, x, y, GTK_PICK_DEFAULT);

  while (row != NULL && row != self->view && !lh_row_drag_is_row (row))
    row = gtk_widget_get_parent (row);
  if (row == NULL || row == self->view)
    return NULL;
  *position = 0;
  for (GtkWidget *other = gtk_widget_get_prev_sibling (row); other != NULL; other = gtk_widget_get_prev_sibling (other))
    *position += lh_row_drag_is_row (other);
  return row;
}

/* Whether the pointer is over the lower half of a row: what is dropped there comes after it. */
static gboolean
lh_row_drag_is_below (LhRowDrag *self,
                      GtkWidget *row,
                      double     x,
                      double     y)
{
  double row_x, row_y;

  return gtk_widget_translate_coordinates (self->view, row, x, y, &row_x, &row_y) &&
         row_y > gtk_widget_get_height (row) / 2.0;
}

static GdkContentProvider *
lh_row_drag_prepare_cb (LhRowDrag     *self,
                        double         x,
                        double         y,
                        GtkDragSource *source)
{
  g_autoptr (GdkPaintable) picture = NULL;
  GtkWidget *row;
  guint position;

  row = lh_row_drag_find (self, x, y, &position);
  if (row == NULL)
    return NULL;
  picture = gtk_widget_paintable_new (row);
  gtk_drag_source_set_icon (source, picture, 0, gtk_widget_get_height (row) / 2);
  return gdk_content_provider_new_typed (G_TYPE_UINT, position);
}

static GdkDragAction
lh_row_drag_motion_cb (LhRowDrag *self,
                       double     x,
                       double     y)
{
  guint position;
  GtkWidget *row = lh_row_drag_find (self, x, y, &position);

  lh_row_drag_unmark (self);
  if (row == NULL)
    return 0;
  g_set_weak_pointer (&self->marked, row);
  gtk_widget_add_css_class (row, lh_row_drag_is_below (self, row, x, y) ? LH_ROW_DRAG_BELOW : LH_ROW_DRAG_ABOVE);
  return GDK_ACTION_MOVE;
}

static void
lh_row_drag_leave_cb (LhRowDrag *self)
{
  lh_row_drag_unmark (self);
}

static gboolean
lh_row_drag_drop_cb (LhRowDrag    *self,
                     const GValue *value,
                     double        x,
                     double        y)
{
  guint from = g_value_get_uint (value);
  guint to;
  GtkWidget *row = lh_row_drag_find (self, x, y, &to);

  lh_row_drag_unmark (self);
  if (row == NULL || self->object == NULL)
    return FALSE;
  to += lh_row_drag_is_below (self, row, x, y);
  to -= to > from;
  if (to != from)
    self->func (self->object, from, to);
  return TRUE;
}

/**
 * lh_row_drag_attach:
 * @view: the list whose rows are dragged
 * @func: called when a row was dropped at another place
 * @object: (type GObject): its first argument; nothing is called after it is gone
 *
 * Lets the rows of a list be put in order by dragging them.
 */
void
lh_row_drag_attach (GtkWidget     *view,
                    LhRowDragFunc  func,
                    gpointer       object)
{
  GtkDragSource *source = gtk_drag_source_new ();
  GtkDropTarget *target = gtk_drop_target_new (G_TYPE_UINT, GDK_ACTION_MOVE);
  LhRowDrag *self = g_new0 (LhRowDrag, 1);

  g_return_if_fail (GTK_IS_WIDGET (view));

  self->view = view;
  self->func = func;
  g_set_weak_pointer (&self->object, object);
  g_object_set_data_full (G_OBJECT (view), "linghang-row-drag", self, (GDestroyNotify) lh_row_drag_free);

  gtk_drag_source_set_actions (source, GDK_ACTION_MOVE);
  g_signal_connect_swapped (source, "prepare", G_CALLBACK (lh_row_drag_prepare_cb), self);
  g_signal_connect_swapped (target, "motion", G_CALLBACK (lh_row_drag_motion_cb), self);
  g_signal_connect_swapped (target, "leave", G_CALLBACK (lh_row_drag_leave_cb), self);
  g_signal_connect_swapped (target, "drop", G_CALLBACK (lh_row_drag_drop_cb), self);
  gtk_widget_add_controller (view, GTK_EVENT_CONTROLLER (source));
  gtk_widget_add_controller (view, GTK_EVENT_CONTROLLER (target));
}
