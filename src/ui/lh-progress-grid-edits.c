/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-progress-grid-page-private.h"

#include <glib/gi18n-lib.h>

#include "lh-change.h"
#include "lh-paste-dialog.h"
#include "lh-toast.h"
#include "lh-weak.h"

/* What is entered goes to the ledger one after the other: each change is based on what the one before has made of the
 * row. Typing is never held up by it. */

typedef struct
{
  gint64  project_id;
  guint   column;
  char   *text;
} LhGridWish;

typedef struct
{
  const char *command;
  GPtrArray  *wishes;      /* LhGridWish */
} LhGridRequest;

static void
lh_grid_wish_free (LhGridWish *self)
{
  g_free (self->text);
  g_free (self);
}

static LhGridRequest *
lh_grid_request_new (const char *command)
{
  LhGridRequest *self = g_new0 (LhGridRequest, 1);

  self->command = command;
  self->wishes = g_ptr_array_new_with_free_func ((GDestroyNotify) lh_grid_wish_free);
  return self;
}

static void
lh_grid_request_free (LhGridRequest *self)
{
  g_ptr_array_unref (self->wishes);
  g_free (self);
}

static void
lh_grid_request_add (LhGridRequest *self,
                     gint64         project_id,
                     guint          column,
                     const char    *text)
{
  LhGridWish *wish = g_new0 (LhGridWish, 1);

  wish->project_id = project_id;
  wish->column = column;
  wish->text = g_strdup (text);
  g_ptr_array_add (self->wishes, wish);
}

void
lh_progress_grid_page_drop_edits (LhProgressGridPage *self)
{
  g_queue_clear_full (&self->edits, (GDestroyNotify) lh_grid_request_free);
}

/* The rows tell what became of it when they are loaded again; the next one is based on them. */
static void
lh_progress_grid_page_settle (LhProgressGridPage *self)
{
  self->busy = FALSE;
  if (self->dirty)
    lh_progress_grid_page_reload (self, FALSE);
  else
    lh_progress_grid_page_next_edit (self);
}

static void
lh_progress_grid_page_applied_cb (GObject      *source,
                                  GAsyncResult *result,
                                  gpointer      user_data)
{
  g_autoptr (LhProgressGridPage) self = lh_weak_take (user_data);
  g_autoptr (GError) error = NULL;
  gboolean done = lh_change_finish (result, &error) != 0;

  if (self == NULL || self->sheet == NULL)
    return;
  if (!done)
    lh_toast_error (self, error);
  self->dirty = TRUE;
  lh_progress_grid_page_settle (self);
}

static void
lh_progress_grid_page_tell_refusals (LhProgressGridPage *self,
                                     LhGridEdit         *edit)
{
  guint n = lh_grid_edit_count (edit, LH_GRID_CELL_REFUSED);
  g_autofree char *message = NULL;

  if (n == 0)
    return;
  if (n == 1)
    message = g_strdup (lh_grid_edit_get_refusal (edit));
  else
    message = g_strdup_printf (ngettext ("%u cell stays as it is. %s", "%u cells stay as they are. %s", n), n,
                               lh_grid_edit_get_refusal (edit));
  lh_toast_show (self, message);
}

static gboolean
lh_progress_grid_page_apply (LhProgressGridPage *self,
                             LhGridEdit         *edit)
{
  g_autoptr (LhChangeSet) changes = lh_grid_edit_create_changes (edit);

  if (changes == NULL)
    return FALSE;
  lh_change_apply_async (lh_page_get_ledger (LH_PAGE (self)), changes, lh_progress_grid_page_applied_cb,
                         lh_weak_new (self));
  return TRUE;
}

static void
lh_progress_grid_page_forget_pending (LhProgressGridPage *self,
                                      LhGridEdit         *edit)
{
  GPtrArray *cells = lh_grid_edit_get_cells (edit);

  for (guint i = 0; i < cells->len; i++)
    {
      const LhGridCell *cell = g_ptr_array_index (cells, i);

      if (cell->state != LH_GRID_CELL_CHANGED)
        lh_progress_sheet_set_pending (self->model, cell->project_id, cell->column, NULL);
    }
}

static void
lh_progress_grid_page_checked_cb (GObject      *source,
                                  GAsyncResult *result,
                                  gpointer      user_data)
{
  g_autoptr (LhProgressGridPage) self = lh_weak_take (user_data);
  LhGridEdit *edit = LH_GRID_EDIT (source);
  g_autoptr (GError) error = NULL;
  gboolean checked = lh_grid_edit_check_finish (edit, result, &error);

  if (self == NULL || self->sheet == NULL)
    return;
  if (!checked)
    lh_toast_error (self, error);
  else
    {
      lh_progress_grid_page_tell_refusals (self, edit);
      lh_progress_grid_page_forget_pending (self, edit);
      if (lh_progress_grid_page_apply (self, edit))
        return;
    }
  lh_progress_grid_page_settle (self);
}

static LhGridEdit *
lh_progress_grid_page_create_edit (LhProgressGridPage  *self,
                                   const LhGridRequest *request)
{
  LhGridEdit *edit = lh_grid_edit_new (lh_progress_sheet_get_grid (self->model), request->command);

  for (guint i = 0; i < request->wishes->len; i++)
    {
      const LhGridWish *wish = g_ptr_array_index (request->wishes, i);

      lh_grid_edit_add_cell (edit, wish->project_id, wish->column, wish->text);
    }
  return edit;
}

/* Sends the oldest of the changes that wait, when the rows it is based on are those of the ledger. */
void
lh_progress_grid_page_next_edit (LhProgressGridPage *self)
{
  g_autoptr (LhGridEdit) edit = NULL;
  LhGridRequest *request;

  if (self->busy || self->loading || g_queue_is_empty (&self->edits) ||
      lh_progress_sheet_get_grid (self->model) == NULL)
    return;
  request = g_queue_pop_head (&self->edits);
  edit = lh_progress_grid_page_create_edit (self, request);
  lh_grid_request_free (request);
  self->busy = TRUE;
  lh_grid_edit_check_async (edit, lh_page_get_ledger (LH_PAGE (self)), lh_progress_grid_page_checked_cb,
                            lh_weak_new (self));
}

static void
lh_progress_grid_page_push (LhProgressGridPage *self,
                            LhGridRequest      *request)
{
  if (request->wishes->len == 0)
    {
      lh_grid_request_free (request);
      return;
    }
  for (guint i = 0; i < request->wishes->len; i++)
    {
      const LhGridWish *wish = g_ptr_array_index (request->wishes, i);

      lh_progress_sheet_set_pending (self->model, wish->project_id, wish->column, wish->text);
    }
  g_queue_push_tail (&self->edits, request);
  lh_progress_grid_page_next_edit (self);
}

void
lh_progress_grid_page_edited_cb (LhProgressGridPage *self,
                                 guint               row,
                                 guint               column,
                                 const char         *text)
{
  LhGridRow *grid_row = lh_progress_sheet_get_row (self->model, row);
  LhGridRequest *request = lh_grid_request_new (grid_row->report != NULL ? "edit-progress" : "new-progress");

  lh_grid_request_add (request, lh_record_get_id (grid_row->project), lh_progress_sheet_get_column (self->model, column),
                       text);
  lh_progress_grid_page_push (self, request);
}

void
lh_progress_grid_page_cleared_cb (LhProgressGridPage *self)
{
  LhGridRequest *request = lh_grid_request_new ("clear-progress");
  LhSheetRange range;

  if (!lh_sheet_get_selection (self->sheet, &range))
    range.first_row = range.last_row + 1;
  for (guint row = range.first_row; row <= range.last_row; row++)
    {
      LhGridRow *grid_row = lh_progress_sheet_get_row (self->model, row);

      for (guint place = range.first_column; place <= range.last_column; place++)
        {
          guint column = lh_progress_sheet_get_column (self->model, place);
          g_autofree char *before = lh_grid_row_format (grid_row, column, NULL);

          if (lh_grid_column_is_editable (column) && grid_row->report != NULL && *before != '\0')
            lh_grid_request_add (request, lh_record_get_id (grid_row->project), column, "");
        }
    }
  lh_progress_grid_page_push (self, request);
}

/* Ctrl+D: the first row of the selection into the others; a single row takes the one above. */
void
lh_progress_grid_page_filled_cb (LhProgressGridPage *self)
{
  LhGridRequest *request = lh_grid_request_new ("fill-progress");
  LhSheetRange range;

  if (!lh_sheet_get_selection (self->sheet, &range))
    range = (LhSheetRange) { 0, 0, 1, 0 };
  if (range.first_row == range.last_row && range.first_row > 0)
    range.first_row--;
  for (guint place = range.first_column; place <= range.last_column; place++)
    {
      guint column = lh_progress_sheet_get_column (self->model, place);
      g_autofree char *text = lh_sheet_model_get_text (LH_SHEET_MODEL (self->model), range.first_row, place);

      for (guint row = range.first_row + 1; row <= range.last_row && lh_grid_column_is_editable (column); row++)
        lh_grid_request_add (request, lh_record_get_id (lh_progress_sheet_get_row (self->model, row)->project), column,
                             text);
    }
  lh_progress_grid_page_push (self, request);
}

static void
lh_progress_grid_page_pasted_applied_cb (GObject      *source,
                                         GAsyncResult *result,
                                         gpointer      user_data)
{
  g_autoptr (LhProgressGridPage) self = lh_weak_take (user_data);
  g_autoptr (GError) error = NULL;
  gboolean done = lh_change_finish (result, &error) != 0;

  if (self == NULL || self->sheet == NULL)
    return;
  if (done)
    lh_change_offer_undo (self, _("The block was pasted"));
  else
    lh_toast_error (self, error);
  self->dirty = TRUE;
  lh_progress_grid_page_settle (self);
}

static void
lh_progress_grid_page_accepted_cb (LhProgressGridPage *self,
                                   LhPasteDialog      *dialog)
{
  g_autoptr (LhChangeSet) changes = lh_grid_edit_create_changes (lh_paste_dialog_get_edit (dialog));

  if (changes == NULL)
    return;
  self->busy = TRUE;
  lh_change_apply_async (lh_page_get_ledger (LH_PAGE (self)), changes, lh_progress_grid_page_pasted_applied_cb,
                         lh_weak_new (self));
}

static void
lh_progress_grid_page_block_checked_cb (GObject      *source,
                                        GAsyncResult *result,
                                        gpointer      user_data)
{
  g_autoptr (LhProgressGridPage) self = lh_weak_take (user_data);
  LhGridEdit *edit = LH_GRID_EDIT (source);
  g_autoptr (GError) error = NULL;
  gboolean checked = lh_grid_edit_check_finish (edit, result, &error);

  if (self == NULL || self->sheet == NULL)
    return;
  if (!checked)
    {
      lh_toast_error (self, error);
      return;
    }
  if (lh_grid_edit_count (edit, LH_GRID_CELL_CHANGED) + lh_grid_edit_count (edit, LH_GRID_CELL_REFUSED) == 0)
    {
      lh_toast_show (self, _("The block says what the sheet says already"));
      return;
    }
  g_signal_connect_object (lh_paste_dialog_present (self, edit), "accepted",
                           G_CALLBACK (lh_progress_grid_page_accepted_cb), self, G_CONNECT_SWAPPED);
}

/* A block that fits several times into the selection fills it. */
static LhBlock *
lh_progress_grid_page_tile (LhBlock            *block,
                            const LhSheetRange *range)
{
  guint n_rows = range->last_row - range->first_row + 1;
  guint n_columns = range->last_column - range->first_column + 1;
  guint block_rows = lh_block_get_n_rows (block);
  guint block_columns = lh_block_get_n_columns (block);
  LhBlock *tiled;

  if (n_rows % block_rows != 0 || n_columns % block_columns != 0)
    return lh_block_ref (block);
  tiled = lh_block_new ();
  for (guint row = 0; row < n_rows; row++)
    {
      lh_block_begin_row (tiled);
      for (guint column = 0; column < n_columns; column++)
        lh_block_add_cell (tiled, lh_block_get_cell (block, row % block_rows, column % block_columns));
    }
  return tiled;
}

static void
lh_progress_grid_page_lay_block (LhProgressGridPage *self,
                                 LhGridEdit         *edit,
                                 LhBlock            *block)
{
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (GArray) columns = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autoptr (LhBlock) tiled = NULL;
  LhSheetRange range;

  if (!lh_sheet_get_selection (self->sheet, &range))
    return;
  for (guint row = range.first_row; row < lh_progress_sheet_get_n_rows (self->model); row++)
    {
      gint64 id = lh_record_get_id (lh_progress_sheet_get_row (self->model, row)->project);

      g_array_append_val (ids, id);
    }
  for (guint place = range.first_column; place < lh_sheet_model_get_n_columns (LH_SHEET_MODEL (self->model)); place++)
    {
      guint column = lh_progress_sheet_get_column (self->model, place);

      g_array_append_val (columns, column);
    }
  tiled = lh_progress_grid_page_tile (block, &range);
  lh_grid_edit_add_block (edit, tiled, (const gint64 *) ids->data, ids->len, (const guint *) columns->data, columns->len);
}

/* A table with headings goes where its headings say, any other block where the cursor is. */
void
lh_progress_grid_page_pasted_cb (LhProgressGridPage *self,
                                 LhBlock            *block)
{
  LhProgressGrid *grid = lh_progress_sheet_get_grid (self->model);
  g_autoptr (LhGridEdit) edit = NULL;

  if (grid == NULL || self->busy)
    return;
  edit = lh_grid_edit_new (grid, "paste-progress");
  if (lh_grid_edit_has_headings (block))
    lh_grid_edit_add_table (edit, block, NULL);
  else
    lh_progress_grid_page_lay_block (self, edit, block);
  lh_grid_edit_check_async (edit, lh_page_get_ledger (LH_PAGE (self)), lh_progress_grid_page_block_checked_cb,
                            lh_weak_new (self));
}
