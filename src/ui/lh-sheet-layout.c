/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-sheet-private.h"

/* Where the cells of a sheet are, and which of them there are. */

#define LH_SHEET_MIN_EDITOR_WIDTH 300
#define LH_SHEET_MAX_EDITOR_HEIGHT 180
#define LH_SHEET_CELL_PADDING 7

int
lh_sheet_get_row_height (LhSheet *self)
{
  if (self->line_height == 0)
    {
      g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), "国");

      pango_layout_get_pixel_size (layout, NULL, &self->line_height);
    }
  return self->line_height * (int) self->lines + LH_SHEET_CELL_PADDING;
}

static int
lh_sheet_get_offset (LhSheet *self,
                     guint    column)
{
  return column < self->offsets->len ? g_array_index (self->offsets, int, column) : 0;
}

/* What is left of the width goes to the columns of long texts. */
static void
lh_sheet_place_columns (LhSheet *self,
                        int      width)
{
  guint n_long = 0;
  int total = 0;
  int x = 0;
  int extra;

  for (guint i = 0; i < self->n_columns; i++)
    {
      const LhSheetColumn *column = lh_sheet_model_get_column (self->model, i);

      n_long += column->is_long;
      total += column->width;
    }
  extra = n_long > 0 && width > total ? (width - total) / (int) n_long : 0;
  g_array_set_size (self->offsets, 0);
  self->frozen_width = 0;
  self->n_frozen = 0;
  for (guint i = 0; i < self->n_columns; i++)
    {
      const LhSheetColumn *column = lh_sheet_model_get_column (self->model, i);

      g_array_append_val (self->offsets, x);
      x += column->width + (column->is_long ? extra : 0);
      if (column->frozen && i == self->n_frozen)
        {
          self->n_frozen++;
          self->frozen_width = x;
        }
    }
  g_array_append_val (self->offsets, x);
}

static int
lh_sheet_get_x (LhSheet *self,
                guint    column)
{
  int scrolled = self->hadjustment != NULL ? (int) gtk_adjustment_get_value (self->hadjustment) : 0;

  return lh_sheet_get_offset (self, column) - (column < self->n_frozen ? 0 : scrolled);
}

static int
lh_sheet_get_y (LhSheet *self,
                guint    row)
{
  double scrolled = self->vadjustment != NULL ? gtk_adjustment_get_value (self->vadjustment) : 0;

  return LH_SHEET_HEADING_HEIGHT + (int) ((double) row * lh_sheet_get_row_height (self) - scrolled);
}

void
lh_sheet_get_cell_area (LhSheet      *self,
                        guint         row,
                        guint         column,
                        GdkRectangle *area)
{
  area->x = lh_sheet_get_x (self, column);
  area->y = lh_sheet_get_y (self, row);
  area->width = lh_sheet_get_offset (self, column + 1) - lh_sheet_get_offset (self, column);
  area->height = lh_sheet_get_row_height (self);
}

/* Away with all cells: the columns are other ones. */
void
lh_sheet_forget_cells (LhSheet *self)
{
  for (guint i = 0; i < self->cells->len; i++)
    gtk_widget_unparent (g_ptr_array_index (self->cells, i));
  for (guint i = 0; i < self->headings->len; i++)
    gtk_widget_unparent (g_ptr_array_index (self->headings, i));
  g_ptr_array_set_size (self->cells, 0);
  g_ptr_array_set_size (self->headings, 0);
  g_array_set_size (self->bound, 0);
  self->n_pool_rows = 0;
  self->n_columns = self->model != NULL ? lh_sheet_model_get_n_columns (self->model) : 0;
}

static GtkWidget *
lh_sheet_add_cell (LhSheet  *self,
                   guint     column,
                   gboolean  is_heading)
{
  const LhSheetColumn *info = lh_sheet_model_get_column (self->model, column);
  GtkWidget *cell = lh_sheet_cell_new (is_heading);

  lh_sheet_cell_set_shape (LH_SHEET_CELL (cell), info->numeric, info->is_long && !is_heading);
  if (!info->editable && !is_heading)
    gtk_widget_add_css_class (cell, "fixed");
  if (info->frozen && (column + 1 == self->n_columns || !lh_sheet_model_get_column (self->model, column + 1)->frozen))
    gtk_widget_add_css_class (cell, "edge");
  if (is_heading)
    lh_sheet_cell_set_text (LH_SHEET_CELL (cell), info->title, NULL, NULL);
  /* below the editor, which comes last */
  gtk_widget_insert_before (cell, GTK_WIDGET (self), self->editor);
  return cell;
}

static void
lh_sheet_ensure_cells (LhSheet *self,
                       int      height)
{
  guint needed = (guint) (MAX (0, height - LH_SHEET_HEADING_HEIGHT) / lh_sheet_get_row_height (self) + 2);

  for (guint i = self->headings->len; i < self->n_columns; i++)
    g_ptr_array_add (self->headings, lh_sheet_add_cell (self, i, TRUE));
  if (needed <= self->n_pool_rows)
    return;
  /* another length of the ring puts every row somewhere else */
  g_array_set_size (self->bound, 0);
  g_array_set_size (self->bound, needed);
  for (guint row = self->n_pool_rows; row < needed; row++)
    {
      for (guint column = 0; column < self->n_columns; column++)
        g_ptr_array_add (self->cells, lh_sheet_add_cell (self, column, FALSE));
    }
  self->n_pool_rows = needed;
}

/* Every cell asks again for its text. */
void
lh_sheet_rebind (LhSheet *self)
{
  for (guint i = 0; i < self->bound->len; i++)
    g_array_index (self->bound, guint, i) = 0;
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

static LhSheetCell *
lh_sheet_get_cell (LhSheet *self,
                   guint    row,
                   guint    column)
{
  return g_ptr_array_index (self->cells, row % self->n_pool_rows * self->n_columns + column);
}

static void
lh_sheet_bind_row (LhSheet *self,
                   guint    row)
{
  guint slot = row % self->n_pool_rows;
  g_autofree char *name = NULL;

  if (g_array_index (self->bound, guint, slot) == row + 1)
    return;
  g_array_index (self->bound, guint, slot) = row + 1;
  name = lh_sheet_model_get_row_name (self->model, row);
  for (guint column = 0; column < self->n_columns; column++)
    {
      LhSheetCell *cell = lh_sheet_get_cell (self, row, column);
      const char *heading = lh_sheet_model_get_column (self->model, column)->title;
      g_autofree char *text = lh_sheet_model_get_text (self->model, row, column);
      g_autofree char *warning = lh_sheet_model_get_warning (self->model, row, column);

      g_autofree char *title = name != NULL ? g_strdup_printf ("%s, %s", name, heading) : g_strdup (heading);

      lh_sheet_cell_set_place (cell, row, column, title);
      lh_sheet_cell_set_text (cell, text, warning, lh_sheet_model_get_style (self->model, row, column));
    }
}

static void
lh_sheet_update_row_state (LhSheet            *self,
                           const LhSheetRange *range,
                           guint               row)
{
  for (guint column = 0; column < self->n_columns; column++)
    {
      gboolean selected = row >= range->first_row && row <= range->last_row && column >= range->first_column &&
                          column <= range->last_column;

      lh_sheet_cell_set_state (lh_sheet_get_cell (self, row, column), selected,
                               row == self->row && column == self->column);
    }
}

void
lh_sheet_update_states (LhSheet *self)
{
  LhSheetRange range;

  if (!lh_sheet_get_selection (self, &range))
    return;
  for (guint i = 0; i < self->bound->len; i++)
    {
      if (g_array_index (self->bound, guint, i) > 0)
        lh_sheet_update_row_state (self, &range, g_array_index (self->bound, guint, i) - 1);
    }
}

static void
lh_sheet_allocate_cell (LhSheet     *self,
                        GtkWidget   *cell,
                        guint        column,
                        int          y,
                        int          height)
{
  GtkAllocation place = { lh_sheet_get_x (self, column), y,
                          lh_sheet_get_offset (self, column + 1) - lh_sheet_get_offset (self, column), height };
  gboolean visible = column < self->n_frozen || (place.x + place.width > self->frozen_width &&
                                                 place.x < gtk_widget_get_width (GTK_WIDGET (self)));

  gtk_widget_set_child_visible (cell, visible);
  if (visible)
    {
      gtk_widget_measure (cell, GTK_ORIENTATION_HORIZONTAL, -1, NULL, NULL, NULL, NULL);
      gtk_widget_size_allocate (cell, &place, -1);
    }
}

static void
lh_sheet_allocate_rows (LhSheet *self,
                        int      height)
{
  int row_height = lh_sheet_get_row_height (self);
  guint first = (guint) (gtk_adjustment_get_value (self->vadjustment) / row_height);
  guint n_rows = lh_sheet_get_n_rows (self);

  for (guint row = first; row < first + self->n_pool_rows; row++)
    {
      gboolean shown = row < n_rows && lh_sheet_get_y (self, row) < height;

      if (shown)
        lh_sheet_bind_row (self, row);
      for (guint column = 0; column < self->n_columns; column++)
        {
          GtkWidget *cell = GTK_WIDGET (lh_sheet_get_cell (self, row, column));

          if (shown)
            lh_sheet_allocate_cell (self, cell, column, lh_sheet_get_y (self, row), row_height);
          else
            gtk_widget_set_child_visible (cell, FALSE);
        }
      if (!shown)
        g_array_index (self->bound, guint, row % self->n_pool_rows) = 0;
    }
}

/* Over the cell; larger where the text is, and always inside the sheet. */
static void
lh_sheet_allocate_editor (LhSheet *self,
                          int      width,
                          int      height)
{
  GdkRectangle area;
  int minimum;

  gtk_widget_set_child_visible (self->editor, self->editing);
  if (!self->editing)
    return;
  lh_sheet_get_cell_area (self, self->row, self->column, &area);
  if (lh_sheet_model_get_column (self->model, self->column)->is_long)
    area.width = MAX (area.width, LH_SHEET_MIN_EDITOR_WIDTH);
  area.width = MIN (area.width, width);
  gtk_widget_measure (self->editor, GTK_ORIENTATION_VERTICAL, area.width, &minimum, NULL, NULL, NULL);
  area.height = MAX (area.height, MIN (LH_SHEET_MAX_EDITOR_HEIGHT,
                                       lh_sheet_editor_get_height (LH_SHEET_EDITOR (self->editor), area.width) + 4));
  area.height = MAX (area.height, minimum);
  area.x = CLAMP (area.x, 0, MAX (0, width - area.width));
  area.y = CLAMP (area.y, 0, MAX (0, height - area.height));
  gtk_widget_measure (self->editor, GTK_ORIENTATION_HORIZONTAL, -1, NULL, NULL, NULL, NULL);
  gtk_widget_size_allocate (self->editor, &area, -1);
}

static void
lh_sheet_configure_adjustments (LhSheet *self,
                                int      width,
                                int      height)
{
  int row_height = lh_sheet_get_row_height (self);
  double content = (double) lh_sheet_get_n_rows (self) * row_height;
  double page = MAX (0, height - LH_SHEET_HEADING_HEIGHT);
  double total = lh_sheet_get_offset (self, self->n_columns);

  gtk_adjustment_configure (self->hadjustment,
                            CLAMP (gtk_adjustment_get_value (self->hadjustment), 0, MAX (0, total - width)), 0,
                            MAX (total, width), 60, width * 0.8, width);
  gtk_adjustment_configure (self->vadjustment,
                            CLAMP (gtk_adjustment_get_value (self->vadjustment), 0, MAX (0, content - page)), 0,
                            MAX (content, page), row_height, MAX (row_height, page - row_height), page);
}

static void
lh_sheet_size_allocate (GtkWidget *widget,
                        int        width,
                        int        height,
                        int        baseline)
{
  LhSheet *self = LH_SHEET (widget);

  if (self->model == NULL || self->n_columns == 0 || self->hadjustment == NULL || self->vadjustment == NULL)
    return;
  lh_sheet_place_columns (self, width);
  lh_sheet_configure_adjustments (self, width, height);
  lh_sheet_ensure_cells (self, height);
  for (guint column = 0; column < self->headings->len; column++)
    lh_sheet_allocate_cell (self, g_ptr_array_index (self->headings, column), column, 0, LH_SHEET_HEADING_HEIGHT);
  lh_sheet_allocate_rows (self, height);
  lh_sheet_update_states (self);
  lh_sheet_allocate_editor (self, width, height);
}

static void
lh_sheet_measure (GtkWidget      *widget,
                  GtkOrientation  orientation,
                  int             for_size,
                  int            *minimum,
                  int            *natural,
                  int            *minimum_baseline,
                  int            *natural_baseline)
{
  *minimum = LH_SHEET_HEADING_HEIGHT * 3;
  *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? 600 : 300;
}

static void
lh_sheet_snapshot_part (LhSheet     *self,
                        GtkSnapshot *snapshot,
                        GPtrArray   *cells,
                        gboolean     frozen,
                        int          y)
{
  int width = gtk_widget_get_width (GTK_WIDGET (self));
  int height = gtk_widget_get_height (GTK_WIDGET (self));
  int x = frozen ? 0 : self->frozen_width;
  int end = frozen ? MIN (self->frozen_width, width) : width;

  if (end <= x || height <= y)
    return;
  gtk_snapshot_push_clip (snapshot, &GRAPHENE_RECT_INIT ((float) x, (float) y, (float) (end - x), (float) (height - y)));
  for (guint i = 0; i < cells->len; i++)
    {
      if ((i % self->n_columns < self->n_frozen) == frozen)
        gtk_widget_snapshot_child (GTK_WIDGET (self), g_ptr_array_index (cells, i), snapshot);
    }
  gtk_snapshot_pop (snapshot);
}

/* The scrolled cells are cut off where the frozen ones and the headings begin. */
static void
lh_sheet_snapshot (GtkWidget   *widget,
                   GtkSnapshot *snapshot)
{
  LhSheet *self = LH_SHEET (widget);

  for (int frozen = 0; frozen <= 1; frozen++)
    {
      lh_sheet_snapshot_part (self, snapshot, self->cells, frozen, LH_SHEET_HEADING_HEIGHT);
      lh_sheet_snapshot_part (self, snapshot, self->headings, frozen, 0);
    }
  gtk_widget_snapshot_child (widget, self->editor, snapshot);
}

/**
 * lh_sheet_find_cell:
 *
 * Returns: whether there is a cell at a place of the sheet
 */
gboolean
lh_sheet_find_cell (LhSheet *self,
                    double   x,
                    double   y,
                    guint   *row,
                    guint   *column)
{
  double scrolled = self->vadjustment != NULL ? gtk_adjustment_get_value (self->vadjustment) : 0;
  double content_y = y - LH_SHEET_HEADING_HEIGHT + scrolled;

  if (y < LH_SHEET_HEADING_HEIGHT || content_y < 0)
    return FALSE;
  *row = (guint) (content_y / lh_sheet_get_row_height (self));
  for (guint i = 0; i < self->n_columns; i++)
    {
      int left = lh_sheet_get_x (self, i);

      if (x < left || x >= left + lh_sheet_get_offset (self, i + 1) - lh_sheet_get_offset (self, i) ||
          (i >= self->n_frozen && x < self->frozen_width))
        continue;
      *column = i;
      return *row < lh_sheet_get_n_rows (self);
    }
  return FALSE;
}

void
lh_sheet_scroll_to_cursor (LhSheet *self)
{
  int row_height = lh_sheet_get_row_height (self);
  double y = (double) self->row * row_height;

  if (self->vadjustment == NULL || self->hadjustment == NULL || self->n_columns == 0)
    return;
  gtk_adjustment_clamp_page (self->vadjustment, y, y + row_height);
  if (self->column >= self->n_frozen && self->offsets->len > self->column + 1)
    {
      double left = lh_sheet_get_offset (self, self->column) - self->frozen_width;
      double right = lh_sheet_get_offset (self, self->column + 1);
      double value = gtk_adjustment_get_value (self->hadjustment);
      double page = gtk_adjustment_get_page_size (self->hadjustment);

      if (right - value > page)
        value = right - page;
      gtk_adjustment_set_value (self->hadjustment, MIN (value, left));
    }
}

void
lh_sheet_layout_init_class (GtkWidgetClass *widget_class)
{
  widget_class->size_allocate = lh_sheet_size_allocate;
  widget_class->measure = lh_sheet_measure;
  widget_class->snapshot = lh_sheet_snapshot;
}
