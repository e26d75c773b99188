/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-sheet-private.h"

#include <glib/gi18n-lib.h>

#define LH_SHEET_DEFAULT_LINES 2

enum
{
  PROP_0,
  PROP_MODEL,
  PROP_EDITABLE,
  PROP_LINES,
  PROP_TICKING,
  N_PROPS,
  PROP_HADJUSTMENT = N_PROPS,
  PROP_VADJUSTMENT,
  PROP_HSCROLL_POLICY,
  PROP_VSCROLL_POLICY
};

enum
{
  EDITED,
  PASTED,
  CLEARED,
  FILLED,
  CURSOR_MOVED,
  TICKED,
  OPENED,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE_WITH_CODE (LhSheet, lh_sheet, GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (GTK_TYPE_SCROLLABLE, NULL))

guint
lh_sheet_get_n_rows (LhSheet *self)
{
  return self->model != NULL ? lh_sheet_model_get_n_rows (self->model) : 0;
}

void
lh_sheet_emit_edited (LhSheet    *self,
                      const char *text)
{
  g_signal_emit (self, signals[EDITED], 0, self->row, self->column, text);
}

void
lh_sheet_emit_pasted (LhSheet *self,
                      LhBlock *block)
{
  g_signal_emit (self, signals[PASTED], 0, block);
}

void
lh_sheet_emit_cleared (LhSheet *self)
{
  g_signal_emit (self, signals[CLEARED], 0);
}

void
lh_sheet_emit_filled (LhSheet *self)
{
  g_signal_emit (self, signals[FILLED], 0);
}

void
lh_sheet_emit_ticked (LhSheet *self)
{
  g_signal_emit (self, signals[TICKED], 0);
}

void
lh_sheet_emit_opened (LhSheet *self)
{
  g_signal_emit (self, signals[OPENED], 0);
}

static void
lh_sheet_scrolled_cb (LhSheet *self)
{
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

static void
lh_sheet_set_adjustment (LhSheet        *self,
                         GtkAdjustment **place,
                         GtkAdjustment  *adjustment)
{
  if (*place != NULL)
    g_signal_handlers_disconnect_by_func (*place, lh_sheet_scrolled_cb, self);
  g_set_object (place, adjustment);
  if (adjustment != NULL)
    g_signal_connect_object (adjustment, "value-changed", G_CALLBACK (lh_sheet_scrolled_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

static void
lh_sheet_clamp_cursor (LhSheet *self)
{
  guint n_rows = lh_sheet_get_n_rows (self);

  self->row = n_rows > 0 ? MIN (self->row, n_rows - 1) : 0;
  self->anchor_row = n_rows > 0 ? MIN (self->anchor_row, n_rows - 1) : 0;
  self->column = self->n_columns > 0 ? MIN (self->column, self->n_columns - 1) : 0;
  self->anchor_column = self->n_columns > 0 ? MIN (self->anchor_column, self->n_columns - 1) : 0;
}

static void
lh_sheet_model_changed_cb (LhSheet  *self,
                           gboolean  reset)
{
  if (reset)
    {
      lh_sheet_end_edit (self, FALSE);
      lh_sheet_forget_cells (self);
      lh_sheet_clamp_cursor (self);
      gtk_widget_queue_resize (GTK_WIDGET (self));
    }
  lh_sheet_rebind (self);
  g_signal_emit (self, signals[CURSOR_MOVED], 0);
}

static gboolean
lh_sheet_is_only_selected (LhSheet *self,
                           guint    row,
                           guint    column)
{
  return row == self->row && column == self->column && row == self->anchor_row && column == self->anchor_column;
}

static void
lh_sheet_pressed_cb (LhSheet         *self,
                     int              n_press,
                     double           x,
                     double           y,
                     GtkGestureClick *gesture)
{
  GdkModifierType state = gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (gesture));
  guint row, column;

  gboolean focused = gtk_widget_has_focus (GTK_WIDGET (self));

  gtk_widget_grab_focus (GTK_WIDGET (self));
  if (!lh_sheet_find_cell (self, x, y, &row, &column))
    return;
  self->tick_armed = focused && lh_sheet_is_only_selected (self, row, column);
  self->row = row;
  self->column = column;
  if ((state & GDK_SHIFT_MASK) == 0)
    {
      self->anchor_row = row;
      self->anchor_column = column;
    }
  self->tab_column = -1;
  lh_sheet_update_states (self);
  g_signal_emit (self, signals[CURSOR_MOVED], 0);
  g_clear_handle_id (&self->tick_source, g_source_remove);
  if (n_press == 2 && self->ticking)
    lh_sheet_emit_opened (self);
  else if (n_press == 2)
    lh_sheet_begin_edit (self, FALSE);
}

static gboolean
lh_sheet_tick_cb (gpointer data)
{
  LhSheet *self = data;

  self->tick_source = 0;
  lh_sheet_emit_ticked (self);
  return G_SOURCE_REMOVE;
}

/* A click on the selected cell ticks, unless it extended the selection or is followed by a second one; a click on another
 * cell, or into a sheet that was not in use, only selects. */
static void
lh_sheet_released_cb (LhSheet         *self,
                      int              n_press,
                      double           x,
                      double           y,
                      GtkGestureClick *gesture)
{
  GdkModifierType state = gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (gesture));
  guint row, column, wait;

  if (!self->ticking || !self->tick_armed || n_press != 1 || (state & (GDK_SHIFT_MASK | GDK_CONTROL_MASK)) != 0 ||
      !lh_sheet_find_cell (self, x, y, &row, &column) || !lh_sheet_is_only_selected (self, row, column))
    return;
  g_object_get (gtk_widget_get_settings (GTK_WIDGET (self)), "gtk-double-click-time", &wait, NULL);
  g_clear_handle_id (&self->tick_source, g_source_remove);
  self->tick_source = g_timeout_add (wait, lh_sheet_tick_cb, self);
}

/* Dragging over cells selects the block between; the cursor stays where the drag began. */
static void
lh_sheet_drag_cb (LhSheet        *self,
                  double          dx,
                  double          dy,
                  GtkGestureDrag *gesture)
{
  double x, y;
  guint row, column;

  gtk_gesture_drag_get_start_point (gesture, &x, &y);
  if (self->editing || !lh_sheet_find_cell (self, x + dx, y + dy, &row, &column) ||
      (row == self->row && column == self->column))
    return;
  self->row = row;
  self->column = column;
  lh_sheet_scroll_to_cursor (self);
  lh_sheet_update_states (self);
  g_signal_emit (self, signals[CURSOR_MOVED], 0);
}

static gboolean
lh_sheet_query_tooltip_cb (LhSheet    *self,
                           int         x,
                           int         y,
                           gboolean    keyboard,
                           GtkTooltip *tooltip)
{
  guint row = self->row;
  guint column = self->column;
  g_autofree char *text = NULL;

  if (self->model == NULL || (!keyboard && !lh_sheet_find_cell (self, x, y, &row, &column)) ||
      row >= lh_sheet_get_n_rows (self))
    return FALSE;
  text = lh_sheet_model_get_warning (self->model, row, column);
  if (text == NULL)
    text = lh_sheet_model_get_tooltip (self->model, row, column);
  if (text == NULL)
    return FALSE;
  gtk_tooltip_set_text (tooltip, text);
  return TRUE;
}

static void
lh_sheet_editor_done_cb (LhSheet *self,
                         int      dx,
                         int      dy)
{
  gboolean had_focus = dx != 0 || dy != 0;

  if (!self->editing)
    return;
  lh_sheet_end_edit (self, TRUE);
  if (had_focus)
    {
      gtk_widget_grab_focus (GTK_WIDGET (self));
      lh_sheet_move (self, dx, dy, FALSE);
    }
}

static void
lh_sheet_editor_cancelled_cb (LhSheet *self)
{
  lh_sheet_end_edit (self, FALSE);
  gtk_widget_grab_focus (GTK_WIDGET (self));
}

static void
lh_sheet_css_changed (GtkWidget         *widget,
                      GtkCssStyleChange *change)
{
  GTK_WIDGET_CLASS (lh_sheet_parent_class)->css_changed (widget, change);
  LH_SHEET (widget)->line_height = 0;
  gtk_widget_queue_allocate (widget);
}

static void
lh_sheet_dispose (GObject *object)
{
  LhSheet *self = LH_SHEET (object);

  g_clear_handle_id (&self->tick_source, g_source_remove);
  if (self->model != NULL)
    g_signal_handlers_disconnect_by_data (self->model, self);
  g_clear_object (&self->model);
  lh_sheet_forget_cells (self);
  self->editing = FALSE;
  g_clear_pointer (&self->editor, gtk_widget_unparent);
  g_clear_object (&self->hadjustment);
  g_clear_object (&self->vadjustment);

  G_OBJECT_CLASS (lh_sheet_parent_class)->dispose (object);
}

static void
lh_sheet_finalize (GObject *object)
{
  LhSheet *self = LH_SHEET (object);

  g_ptr_array_unref (self->cells);
  g_ptr_array_unref (self->headings);
  g_array_unref (self->bound);
  g_array_unref (self->offsets);

  G_OBJECT_CLASS (lh_sheet_parent_class)->finalize (object);
}

static void
lh_sheet_get_property (GObject    *object,
                       guint       prop_id,
                       GValue     *value,
                       GParamSpec *pspec)
{
  LhSheet *self = LH_SHEET (object);

  switch (prop_id)
    {
    case PROP_MODEL:
      g_value_set_object (value, self->model);
      break;
    case PROP_EDITABLE:
      g_value_set_boolean (value, self->editable);
      break;
    case PROP_LINES:
      g_value_set_uint (value, self->lines);
      break;
    case PROP_TICKING:
      g_value_set_boolean (value, self->ticking);
      break;
    case PROP_HADJUSTMENT:
      g_value_set_object (value, self->hadjustment);
      break;
    case PROP_VADJUSTMENT:
      g_value_set_object (value, self->vadjustment);
      break;
    case PROP_HSCROLL_POLICY:
      g_value_set_enum (value, self->hpolicy);
      break;
    case PROP_VSCROLL_POLICY:
      g_value_set_enum (value, self->vpolicy);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
lh_sheet_set_property (GObject      *object,
                       guint         prop_id,
                       const GValue *value,
                       GParamSpec   *pspec)
{
  LhSheet *self = LH_SHEET (object);

  switch (prop_id)
    {
    case PROP_MODEL:
      lh_sheet_set_model (self, g_value_get_object (value));
      break;
    case PROP_EDITABLE:
      self->editable = g_value_get_boolean (value);
      break;
    case PROP_TICKING:
      self->ticking = g_value_get_boolean (value);
      break;
    case PROP_LINES:
      self->lines = g_value_get_uint (value);
      lh_sheet_forget_cells (self);
      gtk_widget_queue_allocate (GTK_WIDGET (self));
      break;
    case PROP_HADJUSTMENT:
      lh_sheet_set_adjustment (self, &self->hadjustment, g_value_get_object (value));
      break;
    case PROP_VADJUSTMENT:
      lh_sheet_set_adjustment (self, &self->vadjustment, g_value_get_object (value));
      break;
    case PROP_HSCROLL_POLICY:
      self->hpolicy = g_value_get_enum (value);
      break;
    case PROP_VSCROLL_POLICY:
      self->vpolicy = g_value_get_enum (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
lh_sheet_install_signals (void)
{
  signals[EDITED] = g_signal_new ("edited", LH_TYPE_SHEET, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 3,
                                  G_TYPE_UINT, G_TYPE_UINT, G_TYPE_STRING);
  signals[PASTED] = g_signal_new ("pasted", LH_TYPE_SHEET, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                                  G_TYPE_POINTER);
  signals[CLEARED] = g_signal_new ("cleared", LH_TYPE_SHEET, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[FILLED] = g_signal_new ("filled", LH_TYPE_SHEET, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[TICKED] = g_signal_new ("ticked", LH_TYPE_SHEET, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[OPENED] = g_signal_new ("opened", LH_TYPE_SHEET, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[CURSOR_MOVED] = g_signal_new ("cursor-moved", LH_TYPE_SHEET, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                        G_TYPE_NONE, 0);
}

static void
lh_sheet_class_init (LhSheetClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS;

  object_class->dispose = lh_sheet_dispose;
  object_class->finalize = lh_sheet_finalize;
  object_class->get_property = lh_sheet_get_property;
  object_class->set_property = lh_sheet_set_property;
  widget_class->css_changed = lh_sheet_css_changed;
  lh_sheet_layout_init_class (widget_class);

  properties[PROP_MODEL] = g_param_spec_object ("model", NULL, NULL, LH_TYPE_SHEET_MODEL, flags);
  properties[PROP_EDITABLE] = g_param_spec_boolean ("editable", NULL, NULL, TRUE, flags);
  properties[PROP_LINES] = g_param_spec_uint ("lines", NULL, NULL, 1, 8, LH_SHEET_DEFAULT_LINES, flags);
  properties[PROP_TICKING] = g_param_spec_boolean ("ticking", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  g_object_class_override_property (object_class, PROP_HADJUSTMENT, "hadjustment");
  g_object_class_override_property (object_class, PROP_VADJUSTMENT, "vadjustment");
  g_object_class_override_property (object_class, PROP_HSCROLL_POLICY, "hscroll-policy");
  g_object_class_override_property (object_class, PROP_VSCROLL_POLICY, "vscroll-policy");
  lh_sheet_install_signals ();

  gtk_widget_class_set_css_name (widget_class, "lhsheet");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GRID);
}

static void
lh_sheet_init (LhSheet *self)
{
  GtkGesture *click = gtk_gesture_click_new ();
  GtkGesture *drag = gtk_gesture_drag_new ();

  self->editable = TRUE;
  self->lines = LH_SHEET_DEFAULT_LINES;
  self->tab_column = -1;
  self->cells = g_ptr_array_new ();
  self->headings = g_ptr_array_new ();
  self->bound = g_array_new (FALSE, TRUE, sizeof (guint));
  self->offsets = g_array_new (FALSE, FALSE, sizeof (int));
  self->editor = lh_sheet_editor_new ();
  gtk_widget_set_parent (self->editor, GTK_WIDGET (self));
  gtk_widget_set_child_visible (self->editor, FALSE);
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
  g_signal_connect (self, "query-tooltip", G_CALLBACK (lh_sheet_query_tooltip_cb), NULL);
  g_signal_connect_object (self->editor, "done", G_CALLBACK (lh_sheet_editor_done_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->editor, "cancelled", G_CALLBACK (lh_sheet_editor_cancelled_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_swapped (click, "pressed", G_CALLBACK (lh_sheet_pressed_cb), self);
  g_signal_connect_swapped (click, "released", G_CALLBACK (lh_sheet_released_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
  g_signal_connect_swapped (drag, "drag-update", G_CALLBACK (lh_sheet_drag_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (drag));
  lh_sheet_keys_init (self);
}

void
lh_sheet_set_model (LhSheet      *self,
                    LhSheetModel *model)
{
  g_return_if_fail (LH_IS_SHEET (self));
  g_return_if_fail (model == NULL || LH_IS_SHEET_MODEL (model));

  if (self->model != NULL)
    g_signal_handlers_disconnect_by_data (self->model, self);
  if (!g_set_object (&self->model, model))
    return;
  if (model != NULL)
    g_signal_connect_object (model, "changed", G_CALLBACK (lh_sheet_model_changed_cb), self, G_CONNECT_SWAPPED);
  lh_sheet_model_changed_cb (self, TRUE);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_MODEL]);
}

/**
 * lh_sheet_get_cursor:
 *
 * Returns: %FALSE when the sheet is empty
 */
gboolean
lh_sheet_get_cursor (LhSheet *self,
                     guint   *row,
                     guint   *column)
{
  g_return_val_if_fail (LH_IS_SHEET (self), FALSE);

  *row = self->row;
  *column = self->column;
  return self->row < lh_sheet_get_n_rows (self) && self->column < self->n_columns;
}

/**
 * lh_sheet_set_cursor:
 *
 * Goes to a cell, selects it alone and brings it into view.
 */
void
lh_sheet_set_cursor (LhSheet *self,
                     guint    row,
                     guint    column)
{
  g_return_if_fail (LH_IS_SHEET (self));

  lh_sheet_end_edit (self, TRUE);
  self->row = self->anchor_row = row;
  self->column = self->anchor_column = column;
  lh_sheet_clamp_cursor (self);
  lh_sheet_scroll_to_cursor (self);
  lh_sheet_update_states (self);
  g_signal_emit (self, signals[CURSOR_MOVED], 0);
}

/**
 * lh_sheet_get_selection:
 * @range: (out): the selected block, at least the cell of the cursor
 *
 * Returns: %FALSE when the sheet is empty
 */
gboolean
lh_sheet_get_selection (LhSheet      *self,
                        LhSheetRange *range)
{
  g_return_val_if_fail (LH_IS_SHEET (self), FALSE);

  range->first_row = MIN (self->row, self->anchor_row);
  range->last_row = MAX (self->row, self->anchor_row);
  range->first_column = MIN (self->column, self->anchor_column);
  range->last_column = MAX (self->column, self->anchor_column);
  return range->last_row < lh_sheet_get_n_rows (self) && range->last_column < self->n_columns;
}

/**
 * lh_sheet_set_selection:
 * @range: a block; the cursor goes to its last cell
 */
void
lh_sheet_set_selection (LhSheet            *self,
                        const LhSheetRange *range)
{
  g_return_if_fail (LH_IS_SHEET (self));

  self->anchor_row = range->first_row;
  self->anchor_column = range->first_column;
  self->row = range->last_row;
  self->column = range->last_column;
  lh_sheet_clamp_cursor (self);
  lh_sheet_update_states (self);
  g_signal_emit (self, signals[CURSOR_MOVED], 0);
}

void
lh_sheet_edit (LhSheet *self)
{
  g_return_if_fail (LH_IS_SHEET (self));
  lh_sheet_begin_edit (self, FALSE);
}

gboolean
lh_sheet_get_editing (LhSheet *self)
{
  g_return_val_if_fail (LH_IS_SHEET (self), FALSE);
  return self->editing;
}
