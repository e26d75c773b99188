/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-sheet-editor.h"

#include <glib/gi18n-lib.h>

struct _LhSheetEditor
{
  GtkWidget    parent_instance;

  GtkWidget   *scrolled;
  GtkTextView *view;
  gboolean     is_long;
  gboolean     replacing;     /* begun by typing: the arrow keys end it, as in a spreadsheet */
};

enum
{
  DONE,
  CANCELLED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (LhSheetEditor, lh_sheet_editor, GTK_TYPE_WIDGET)

static void
lh_sheet_editor_done (LhSheetEditor *self,
                      int            dx,
                      int            dy)
{
  g_signal_emit (self, signals[DONE], 0, dx, dy);
}

/* Where a key that ends the editing moves the cursor; FALSE for a key that edits. */
static gboolean
lh_sheet_editor_get_move (LhSheetEditor   *self,
                          guint            key,
                          GdkModifierType  state,
                          int             *dx,
                          int             *dy)
{
  gboolean shift = (state & GDK_SHIFT_MASK) != 0;

  *dx = *dy = 0;
  switch (key)
    {
    case GDK_KEY_Return:
    case GDK_KEY_KP_Enter:
      *dy = shift ? -1 : 1;
      return (state & (GDK_ALT_MASK | GDK_CONTROL_MASK)) == 0;
    case GDK_KEY_Tab:
    case GDK_KEY_ISO_Left_Tab:
      *dx = shift || key == GDK_KEY_ISO_Left_Tab ? -1 : 1;
      return (state & GDK_CONTROL_MASK) == 0;
    case GDK_KEY_Up:
      *dy = -1;
      return self->replacing && !shift;
    case GDK_KEY_Down:
      *dy = 1;
      return self->replacing && !shift;
    case GDK_KEY_Left:
      *dx = -1;
      return self->replacing && !shift;
    case GDK_KEY_Right:
      *dx = 1;
      return self->replacing && !shift;
    default:
      return FALSE;
    }
}

static gboolean
lh_sheet_editor_is_newline (guint           key,
                            GdkModifierType state)
{
  return (key == GDK_KEY_Return || key == GDK_KEY_KP_Enter) && (state & (GDK_ALT_MASK | GDK_CONTROL_MASK)) != 0;
}

/* The input method sees each of these keys first: while it shows candidates, Enter, the arrows and Escape are its own. */
static gboolean
lh_sheet_editor_key_cb (LhSheetEditor         *self,
                        guint                  key,
                        guint                  code,
                        GdkModifierType        state,
                        GtkEventControllerKey *controller)
{
  GdkEvent *event = gtk_event_controller_get_current_event (GTK_EVENT_CONTROLLER (controller));
  int dx, dy;
  gboolean moves = lh_sheet_editor_get_move (self, key, state, &dx, &dy);
  gboolean breaks = self->is_long && lh_sheet_editor_is_newline (key, state);

  if (!moves && !breaks && key != GDK_KEY_Escape)
    return GDK_EVENT_PROPAGATE;
  if (gtk_text_view_im_context_filter_keypress (self->view, event))
    return GDK_EVENT_STOP;
  if (breaks)
    gtk_text_buffer_insert_at_cursor (gtk_text_view_get_buffer (self->view), "\n", 1);
  else if (moves)
    lh_sheet_editor_done (self, dx, dy);
  else
    g_signal_emit (self, signals[CANCELLED], 0);
  return GDK_EVENT_STOP;
}

/* Whoever clicks elsewhere wants what was typed to stay. */
static void
lh_sheet_editor_leave_cb (LhSheetEditor *self)
{
  lh_sheet_editor_done (self, 0, 0);
}

/* A click into the text, or a move of its caret, makes the arrow keys move the caret. */
static void
lh_sheet_editor_pressed_cb (LhSheetEditor *self)
{
  self->replacing = FALSE;
}

static void
lh_sheet_editor_text_changed_cb (LhSheetEditor *self)
{
  GtkWidget *parent = gtk_widget_get_parent (GTK_WIDGET (self));

  if (parent != NULL)
    gtk_widget_queue_allocate (parent);
}

static void
lh_sheet_editor_dispose (GObject *object)
{
  LhSheetEditor *self = LH_SHEET_EDITOR (object);

  g_clear_pointer (&self->scrolled, gtk_widget_unparent);
  self->view = NULL;

  G_OBJECT_CLASS (lh_sheet_editor_parent_class)->dispose (object);
}

static void
lh_sheet_editor_class_init (LhSheetEditorClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lh_sheet_editor_dispose;
  signals[DONE] = g_signal_new ("done", LH_TYPE_SHEET_EDITOR, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 2,
                                G_TYPE_INT, G_TYPE_INT);
  signals[CANCELLED] = g_signal_new ("cancelled", LH_TYPE_SHEET_EDITOR, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                     G_TYPE_NONE, 0);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "sheeteditor");
}

static void
lh_sheet_editor_add_controllers (LhSheetEditor *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();
  GtkGesture *click = gtk_gesture_click_new ();

  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (lh_sheet_editor_key_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self->view), keys);
  g_signal_connect_swapped (focus, "leave", G_CALLBACK (lh_sheet_editor_leave_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self->view), focus);
  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (click), GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (click, "pressed", G_CALLBACK (lh_sheet_editor_pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self->view), GTK_EVENT_CONTROLLER (click));
}

static void
lh_sheet_editor_init (LhSheetEditor *self)
{
  self->view = GTK_TEXT_VIEW (gtk_text_view_new ());
  gtk_text_view_set_accepts_tab (self->view, FALSE);
  gtk_text_view_set_left_margin (self->view, 6);
  gtk_text_view_set_right_margin (self->view, 6);
  gtk_text_view_set_top_margin (self->view, 3);
  gtk_text_view_set_bottom_margin (self->view, 3);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->view), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Cell"), -1);
  self->scrolled = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scrolled), GTK_WIDGET (self->view));
  gtk_widget_set_parent (self->scrolled, GTK_WIDGET (self));
  g_signal_connect_object (gtk_text_view_get_buffer (self->view), "changed",
                           G_CALLBACK (lh_sheet_editor_text_changed_cb), self, G_CONNECT_SWAPPED);
  lh_sheet_editor_add_controllers (self);
}

GtkWidget *
lh_sheet_editor_new (void)
{
  return g_object_new (LH_TYPE_SHEET_EDITOR, NULL);
}

/**
 * lh_sheet_editor_begin:
 * @text: what the cell says; the caret goes to its end
 * @is_long: whether it may have several lines
 * @replacing: whether typing began it
 */
void
lh_sheet_editor_begin (LhSheetEditor *self,
                       const char    *text,
                       gboolean       is_long,
                       gboolean       replacing)
{
  GtkTextBuffer *buffer;

  g_return_if_fail (LH_IS_SHEET_EDITOR (self));

  buffer = gtk_text_view_get_buffer (self->view);
  self->is_long = is_long;
  self->replacing = replacing;
  gtk_text_view_set_wrap_mode (self->view, is_long ? GTK_WRAP_WORD_CHAR : GTK_WRAP_NONE);
  gtk_text_buffer_begin_irreversible_action (buffer);
  gtk_text_buffer_set_text (buffer, text, -1);
  gtk_text_buffer_end_irreversible_action (buffer);
  gtk_widget_grab_focus (GTK_WIDGET (self->view));
}

char *
lh_sheet_editor_get_text (LhSheetEditor *self)
{
  GtkTextIter start, end;
  GtkTextBuffer *buffer;

  g_return_val_if_fail (LH_IS_SHEET_EDITOR (self), NULL);

  buffer = gtk_text_view_get_buffer (self->view);
  gtk_text_buffer_get_bounds (buffer, &start, &end);
  return gtk_text_buffer_get_text (buffer, &start, &end, FALSE);
}

/**
 * lh_sheet_editor_forward_key:
 * @controller: of the sheet, in its key-pressed handler
 *
 * Hands the key that began the editing on to the text view and its input method.
 */
gboolean
lh_sheet_editor_forward_key (LhSheetEditor         *self,
                             GtkEventControllerKey *controller)
{
  g_return_val_if_fail (LH_IS_SHEET_EDITOR (self), FALSE);
  return gtk_event_controller_key_forward (controller, GTK_WIDGET (self->view));
}

/**
 * lh_sheet_editor_get_height:
 *
 * Returns: the height that shows all of the text at a width
 */
int
lh_sheet_editor_get_height (LhSheetEditor *self,
                            int            width)
{
  int natural;

  gtk_widget_measure (GTK_WIDGET (self->view), GTK_ORIENTATION_VERTICAL, width, NULL, &natural, NULL, NULL);
  return natural;
}
