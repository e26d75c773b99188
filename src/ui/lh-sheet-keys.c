/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-sheet-private.h"

/* What keys do on a sheet: as in the spreadsheets its users come from. */

static void
lh_sheet_cursor_moved (LhSheet *self)
{
  lh_sheet_scroll_to_cursor (self);
  lh_sheet_update_states (self);
  g_signal_emit_by_name (self, "cursor-moved");
}

static void
lh_sheet_go (LhSheet  *self,
             gint64    row,
             gint64    column,
             gboolean  extend)
{
  gint64 n_rows = lh_sheet_get_n_rows (self);

  if (n_rows == 0 || self->n_columns == 0)
    return;
  self->row = (guint) CLAMP (row, 0, n_rows - 1);
  self->column = (guint) CLAMP (column, 0, (gint64) self->n_columns - 1);
  if (!extend)
    {
      self->anchor_row = self->row;
      self->anchor_column = self->column;
    }
  lh_sheet_cursor_moved (self);
}

/* Tab goes on in the next row; Enter after a run of Tab returns below where the run began. */
static void
lh_sheet_tab (LhSheet *self,
              int      direction)
{
  gint64 row = self->row;
  gint64 column = (gint64) self->column + direction;

  if (self->tab_column < 0)
    self->tab_column = (int) self->column;
  if (column >= (gint64) self->n_columns && row + 1 < (gint64) lh_sheet_get_n_rows (self))
    {
      row++;
      column = 0;
    }
  else if (column < 0 && row > 0)
    {
      row--;
      column = (gint64) self->n_columns - 1;
    }
  lh_sheet_go (self, row, column, FALSE);
}

static void
lh_sheet_enter (LhSheet *self,
                int      direction)
{
  gint64 column = self->tab_column >= 0 ? self->tab_column : (gint64) self->column;

  self->tab_column = -1;
  lh_sheet_go (self, (gint64) self->row + direction, column, FALSE);
}

/**
 * lh_sheet_move:
 * @dx: columns to the right; one column is Tab
 * @dy: rows down; one row is Enter
 * @extend: whether the selection grows
 */
void
lh_sheet_move (LhSheet  *self,
               int       dx,
               int       dy,
               gboolean  extend)
{
  if (dx != 0 && !extend)
    lh_sheet_tab (self, dx);
  else if (dy != 0 && !extend)
    lh_sheet_enter (self, dy);
  else
    lh_sheet_go (self, (gint64) self->row + dy, (gint64) self->column + dx, extend);
}

/**
 * lh_sheet_begin_edit:
 * @replacing: whether the cell begins empty, because typing began it
 *
 * Opens the editor over the cell of the cursor, if it can be edited.
 */
void
lh_sheet_begin_edit (LhSheet  *self,
                     gboolean  replacing)
{
  const LhSheetColumn *column;
  g_autofree char *text = NULL;

  if (self->editing || !self->editable || self->row >= lh_sheet_get_n_rows (self) || self->column >= self->n_columns)
    return;
  column = lh_sheet_model_get_column (self->model, self->column);
  if (!column->editable)
    {
      gtk_widget_error_bell (GTK_WIDGET (self));
      return;
    }
  self->anchor_row = self->row;
  self->anchor_column = self->column;
  lh_sheet_scroll_to_cursor (self);
  text = replacing ? g_strdup ("") : lh_sheet_model_get_text (self->model, self->row, self->column);
  self->editing = TRUE;
  gtk_widget_set_child_visible (self->editor, TRUE);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
  lh_sheet_editor_begin (LH_SHEET_EDITOR (self->editor), text, column->is_long, replacing);
}

/**
 * lh_sheet_end_edit:
 * @keep: whether what was typed shall stay
 *
 * Closes the editor.
 */
void
lh_sheet_end_edit (LhSheet  *self,
                   gboolean  keep)
{
  g_autofree char *text = NULL;
  g_autofree char *before = NULL;

  if (!self->editing)
    return;
  self->editing = FALSE;
  text = lh_sheet_editor_get_text (LH_SHEET_EDITOR (self->editor));
  gtk_widget_set_child_visible (self->editor, FALSE);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
  if (!keep || self->model == NULL || self->row >= lh_sheet_get_n_rows (self))
    return;
  before = lh_sheet_model_get_text (self->model, self->row, self->column);
  if (!g_str_equal (before, text))
    lh_sheet_emit_edited (self, text);
}

/**
 * lh_sheet_get_block:
 *
 * Returns: (transfer full): what the selected cells say
 */
LhBlock *
lh_sheet_get_block (LhSheet *self)
{
  LhBlock *block = lh_block_new ();
  LhSheetRange range;

  if (!lh_sheet_get_selection (self, &range))
    return block;
  for (guint row = range.first_row; row <= range.last_row; row++)
    {
      lh_block_begin_row (block);
      for (guint column = range.first_column; column <= range.last_column; column++)
        {
          g_autofree char *text = lh_sheet_model_get_text (self->model, row, column);

          lh_block_add_cell (block, text);
        }
    }
  return block;
}

/**
 * lh_sheet_copy:
 *
 * Puts the selected cells on the clipboard, for spreadsheets.
 */
void
lh_sheet_copy (LhSheet *self)
{
  g_autoptr (LhBlock) block = NULL;
  g_autofree char *text = NULL;

  g_return_if_fail (LH_IS_SHEET (self));

  block = lh_sheet_get_block (self);
  if (lh_block_get_n_rows (block) == 0)
    return;
  text = lh_block_to_tsv (block);
  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (self)), text);
}

static void
lh_sheet_take_block (LhSheet *self,
                     LhBlock *block)
{
  if (lh_block_get_n_rows (block) > 0 && self->model != NULL)
    lh_sheet_emit_pasted (self, block);
}

static void
lh_sheet_text_cb (GObject      *source,
                  GAsyncResult *result,
                  gpointer      user_data)
{
  g_autoptr (LhSheet) self = LH_SHEET (user_data);
  g_autofree char *text = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (source), result, NULL);
  g_autoptr (LhBlock) block = lh_block_new_from_tsv (text);

  lh_sheet_take_block (self, block);
}

static void
lh_sheet_html_read_cb (GObject      *source,
                       GAsyncResult *result,
                       gpointer      user_data)
{
  g_autoptr (LhSheet) self = LH_SHEET (user_data);
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (LhBlock) block = NULL;
  g_autofree char *html = NULL;

  if (g_output_stream_splice_finish (G_OUTPUT_STREAM (source), result, NULL) < 0)
    return;
  bytes = g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (source));
  html = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  block = lh_block_new_from_html (html);
  lh_sheet_take_block (self, block);
}

static void
lh_sheet_html_cb (GObject      *source,
                  GAsyncResult *result,
                  gpointer      user_data)
{
  g_autoptr (LhSheet) self = LH_SHEET (user_data);
  g_autoptr (GInputStream) input = gdk_clipboard_read_finish (GDK_CLIPBOARD (source), result, NULL, NULL);
  g_autoptr (GOutputStream) output = NULL;

  if (input == NULL)
    return;
  output = g_memory_output_stream_new_resizable ();
  g_output_stream_splice_async (output, input,
                                G_OUTPUT_STREAM_SPLICE_CLOSE_SOURCE | G_OUTPUT_STREAM_SPLICE_CLOSE_TARGET,
                                G_PRIORITY_DEFAULT, NULL, lh_sheet_html_read_cb, g_object_ref (self));
}

/**
 * lh_sheet_paste:
 *
 * Reads a block from the clipboard: text with tabs, or else a table in HTML.
 */
void
lh_sheet_paste (LhSheet *self)
{
  GdkClipboard *clipboard;
  GdkContentFormats *formats;

  g_return_if_fail (LH_IS_SHEET (self));

  if (!self->editable)
    return;
  clipboard = gtk_widget_get_clipboard (GTK_WIDGET (self));
  formats = gdk_clipboard_get_formats (clipboard);
  if (!gdk_content_formats_contain_gtype (formats, G_TYPE_STRING) &&
      !gdk_content_formats_contain_mime_type (formats, "text/plain;charset=utf-8") &&
      !gdk_content_formats_contain_mime_type (formats, "text/plain") &&
      gdk_content_formats_contain_mime_type (formats, "text/html"))
    gdk_clipboard_read_async (clipboard, (const char *[]) { "text/html", NULL }, G_PRIORITY_DEFAULT, NULL,
                              lh_sheet_html_cb, g_object_ref (self));
  else
    gdk_clipboard_read_text_async (clipboard, NULL, lh_sheet_text_cb, g_object_ref (self));
}

static void
lh_sheet_select_all (LhSheet *self)
{
  self->anchor_row = 0;
  self->anchor_column = 0;
  lh_sheet_go (self, (gint64) lh_sheet_get_n_rows (self) - 1, (gint64) self->n_columns - 1, TRUE);
}

static gboolean
lh_sheet_control_key (LhSheet  *self,
                      guint     key,
                      gboolean  shift)
{
  gint64 last_row = (gint64) lh_sheet_get_n_rows (self) - 1;
  gint64 last_column = (gint64) self->n_columns - 1;

  switch (key)
    {
    case GDK_KEY_c:
    case GDK_KEY_Insert:
      lh_sheet_copy (self);
      return TRUE;
    case GDK_KEY_v:
      lh_sheet_paste (self);
      return TRUE;
    case GDK_KEY_d:
      lh_sheet_emit_filled (self);
      return TRUE;
    case GDK_KEY_a:
      lh_sheet_select_all (self);
      return TRUE;
    case GDK_KEY_Home:
      lh_sheet_go (self, 0, 0, shift);
      return TRUE;
    case GDK_KEY_End:
      lh_sheet_go (self, last_row, last_column, shift);
      return TRUE;
    case GDK_KEY_Up:
      lh_sheet_go (self, 0, self->column, shift);
      return TRUE;
    case GDK_KEY_Down:
      lh_sheet_go (self, last_row, self->column, shift);
      return TRUE;
    case GDK_KEY_Left:
      lh_sheet_go (self, self->row, 0, shift);
      return TRUE;
    case GDK_KEY_Right:
      lh_sheet_go (self, self->row, last_column, shift);
      return TRUE;
    default:
      return FALSE;
    }
}

static gint64
lh_sheet_get_page (LhSheet *self)
{
  return MAX (1, (gint64) (gtk_adjustment_get_page_size (self->vadjustment) / lh_sheet_get_row_height (self)) - 1);
}

static gboolean
lh_sheet_arrow_key (LhSheet  *self,
                    guint     key,
                    gboolean  shift)
{
  gint64 row = self->row;
  gint64 column = self->column;

  switch (key)
    {
    case GDK_KEY_Up:
      lh_sheet_go (self, row - 1, column, shift);
      return TRUE;
    case GDK_KEY_Down:
      lh_sheet_go (self, row + 1, column, shift);
      return TRUE;
    case GDK_KEY_Left:
      lh_sheet_go (self, row, column - 1, shift);
      return TRUE;
    case GDK_KEY_Right:
      lh_sheet_go (self, row, column + 1, shift);
      return TRUE;
    case GDK_KEY_Home:
      lh_sheet_go (self, row, 0, shift);
      return TRUE;
    case GDK_KEY_End:
      lh_sheet_go (self, row, (gint64) self->n_columns - 1, shift);
      return TRUE;
    case GDK_KEY_Page_Up:
      lh_sheet_go (self, row - lh_sheet_get_page (self), column, shift);
      return TRUE;
    case GDK_KEY_Page_Down:
      lh_sheet_go (self, row + lh_sheet_get_page (self), column, shift);
      return TRUE;
    default:
      return FALSE;
    }
}

/* Keys that tick and open where others edit. */
static gboolean
lh_sheet_tick_key (LhSheet  *self,
                   guint     key,
                   gboolean  shift)
{
  switch (key)
    {
    case GDK_KEY_space:
    case GDK_KEY_KP_Space:
      lh_sheet_emit_ticked (self);
      return TRUE;
    case GDK_KEY_Return:
    case GDK_KEY_KP_Enter:
      if (!shift)
        lh_sheet_emit_ticked (self);
      lh_sheet_enter (self, shift ? -1 : 1);
      return TRUE;
    case GDK_KEY_F2:
      lh_sheet_emit_opened (self);
      return TRUE;
    default:
      return FALSE;
    }
}

static gboolean
lh_sheet_plain_key (LhSheet  *self,
                    guint     key,
                    gboolean  shift)
{
  switch (key)
    {
    case GDK_KEY_Tab:
    case GDK_KEY_ISO_Left_Tab:
      lh_sheet_tab (self, shift || key == GDK_KEY_ISO_Left_Tab ? -1 : 1);
      return TRUE;
    case GDK_KEY_Return:
    case GDK_KEY_KP_Enter:
      lh_sheet_enter (self, shift ? -1 : 1);
      return TRUE;
    case GDK_KEY_F2:
      lh_sheet_begin_edit (self, FALSE);
      return TRUE;
    case GDK_KEY_Delete:
    case GDK_KEY_KP_Delete:
    case GDK_KEY_BackSpace:
      if (self->editable)
        lh_sheet_emit_cleared (self);
      return TRUE;
    case GDK_KEY_Escape:
      if (self->anchor_row == self->row && self->anchor_column == self->column)
        return FALSE;
      lh_sheet_go (self, self->row, self->column, FALSE);
      return TRUE;
    default:
      return FALSE;
    }
}

/* Any key that could be text, or the beginning of one in an input method, opens the editor and goes to it. */
static gboolean
lh_sheet_type_key (LhSheet               *self,
                   guint                  key,
                   GtkEventControllerKey *controller)
{
  gunichar c = gdk_keyval_to_unicode (key);

  if (!self->editable || c == 0 || g_unichar_iscntrl (c))
    return FALSE;
  lh_sheet_begin_edit (self, TRUE);
  return self->editing && lh_sheet_editor_forward_key (LH_SHEET_EDITOR (self->editor), controller);
}

static gboolean
lh_sheet_key_cb (LhSheet               *self,
                 guint                  key,
                 guint                  code,
                 GdkModifierType        state,
                 GtkEventControllerKey *controller)
{
  gboolean shift = (state & GDK_SHIFT_MASK) != 0;

  if (self->editing || self->model == NULL || self->vadjustment == NULL)
    return FALSE;
  if (state & GDK_CONTROL_MASK)
    return (state & GDK_ALT_MASK) == 0 && lh_sheet_control_key (self, gdk_keyval_to_lower (key), shift);
  if (state & (GDK_ALT_MASK | GDK_SUPER_MASK | GDK_META_MASK))
    return FALSE;
  if (lh_sheet_arrow_key (self, key, shift))
    {
      self->tab_column = -1;
      return TRUE;
    }
  if (self->ticking && lh_sheet_tick_key (self, key, shift))
    return TRUE;
  return lh_sheet_plain_key (self, key, shift) || lh_sheet_type_key (self, key, controller);
}

void
lh_sheet_keys_init (LhSheet *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (lh_sheet_key_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
}
