/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-document-flow.h"

#include <math.h>

#include "lh-document-look.h"

#define LH_TICK_BOX 0.82
#define LH_TICK_GAP 0.3
#define LH_TICK_SPACE 1.1

#define LH_TABLE_RULE 0.5
#define LH_TABLE_BORDER 1.0

/* A row with at least so many lines may be parted, and leaves and takes at least so many. */
#define LH_TABLE_SPLIT_LINES 6
#define LH_TABLE_SPLIT_LEAST 3

/* A cell as it is laid out. */
typedef struct
{
  const LhDocumentCell *cell;
  PangoLayout          *text;      /* NULL for ticks */
  PangoLayout          *foot;
  guint                 n_lines;
  guint                 n_foot;
  double                x;
  double                width;
  double                top;       /* of one that spans rows, on this page */
  guint                 n_done;    /* lines that stand on pages before, those of the foot among them */
} LhTableBox;

typedef struct
{
  LhFlow          *flow;
  LhDocumentTable *table;
  double           size;
  double           pitch;
  double           padding;
  LhTableBox      *boxes;
  guint            n_boxes;
  double          *heights;
  guint            n_rows;
  double           top;            /* of what stands on this page */
} LhTableFlow;

static LhFontRole
lh_table_flow_get_role (LhDocumentCellStyle style)
{
  return style == LH_CELL_LABEL || style == LH_CELL_HEADING ? LH_FONT_HEI : LH_FONT_BODY;
}

static PangoAlignment
lh_table_flow_get_alignment (LhDocumentCellStyle style)
{
  if (style == LH_CELL_NUMBER)
    return PANGO_ALIGN_RIGHT;
  return style == LH_CELL_TEXT ? PANGO_ALIGN_LEFT : PANGO_ALIGN_CENTER;
}

/* Sets the boxes of a cell from the left and wraps them; draws them only at a @y. Returns the lines they take. */
static guint
lh_table_flow_set_ticks (LhTableFlow *self,
                         LhTableBox  *box,
                         double       y)
{
  double side = LH_TICK_BOX * self->size;
  double width = box->width - 2 * self->padding;
  double x = 0;
  guint n_lines = 1;

  for (guint i = 0; i < box->cell->ticks->len; i++)
    {
      LhDocumentTick *tick = g_ptr_array_index (box->cell->ticks, i);
      PangoLayout *label = lh_flow_create_text (self->flow, LH_FONT_BODY, self->size, 0, tick->label);
      double line_y = y + (n_lines - 1) * self->pitch;
      double advance;
      int label_width;

      pango_layout_get_size (label, &label_width, NULL);
      advance = side + LH_TICK_GAP * self->size + label_width / (double) PANGO_SCALE;
      if (x > 0 && x + advance > width)
        {
          x = 0;
          n_lines++;
          line_y += self->pitch;
        }
      if (y >= 0)
        {
          LhPageShape shape = { .kind = LH_SHAPE_BOX, .x = box->x + self->padding + x,
                                .y = line_y + (self->pitch - side) / 2, .width = side, .height = side,
                                .line_width = LH_TABLE_RULE * 1.4, .ticked = tick->ticked };

          lh_flow_add_shape (self->flow, &shape);
          lh_flow_add_lines (self->flow, label, 0, 1, shape.x + side + LH_TICK_GAP * self->size, line_y, self->pitch,
                             self->size);
        }
      x += advance + LH_TICK_SPACE * self->size;
    }
  return n_lines;
}

static PangoLayout *
lh_table_flow_create_text (LhTableFlow    *self,
                           LhTableBox     *box,
                           const char     *text,
                           LhFontRole      role,
                           PangoAlignment  alignment)
{
  PangoLayout *layout = lh_flow_create_text (self->flow, role, self->size, 0, text);

  pango_layout_set_width (layout, MAX (box->width - 2 * self->padding, self->size) * PANGO_SCALE);
  pango_layout_set_alignment (layout, alignment);
  return layout;
}

static void
lh_table_flow_measure_box (LhTableFlow          *self,
                           LhTableBox           *box,
                           const LhDocumentCell *cell)
{
  double width = lh_flow_get_width (self->flow);

  box->cell = cell;
  box->x = self->flow->page.left + width * lh_document_table_get_width (self->table, 0, cell->column);
  box->width = width * lh_document_table_get_width (self->table, cell->column, cell->column_span);
  if (cell->ticks != NULL)
    box->n_lines = lh_table_flow_set_ticks (self, box, -1);
  else if (*cell->text != '\0')
    {
      box->text = lh_table_flow_create_text (self, box, cell->text, lh_table_flow_get_role (cell->style),
                                             lh_table_flow_get_alignment (cell->style));
      box->n_lines = pango_layout_get_line_count (box->text);
    }
  if (cell->foot != NULL)
    {
      box->foot = lh_table_flow_create_text (self, box, cell->foot, LH_FONT_BODY, PANGO_ALIGN_RIGHT);
      box->n_foot = pango_layout_get_line_count (box->foot);
    }
}

static double
lh_table_flow_get_box_height (LhTableFlow      *self,
                              const LhTableBox *box)
{
  return (box->n_lines + box->n_foot) * self->pitch + 2 * self->padding;
}

/* A row is as high as its highest cell; what a cell over several rows needs besides, its last one gets. */
static void
lh_table_flow_measure_rows (LhTableFlow *self)
{
  for (guint i = 0; i < self->n_rows; i++)
    self->heights[i] = lh_document_table_get_row (self->table, i)->min_lines * self->pitch + 2 * self->padding;
  for (guint i = 0; i < self->n_boxes; i++)
    {
      const LhDocumentCell *cell = self->boxes[i].cell;

      if (cell->row_span == 1)
        self->heights[cell->row] = MAX (self->heights[cell->row],
                                        lh_table_flow_get_box_height (self, &self->boxes[i]));
    }
  for (guint i = 0; i < self->n_boxes; i++)
    {
      const LhDocumentCell *cell = self->boxes[i].cell;
      double missing = lh_table_flow_get_box_height (self, &self->boxes[i]);
      guint last = MIN (cell->row + cell->row_span, self->n_rows) - 1;

      for (guint row = cell->row; row <= last; row++)
        missing -= self->heights[row];
      if (cell->row_span > 1 && missing > 0)
        self->heights[last] += missing;
    }
}

/* Rows share what is left of the page, when all of the table stands on it. */
static void
lh_table_flow_grow_rows (LhTableFlow *self)
{
  double spare = lh_flow_get_room (self->flow) - 0.1;
  double sum = 0;

  for (guint i = 0; i < self->n_rows; i++)
    {
      spare -= self->heights[i];
      sum += lh_document_table_get_row (self->table, i)->growth;
    }
  if (spare <= 0 || sum <= 0)
    return;
  for (guint i = 0; i < self->n_rows; i++)
    self->heights[i] += spare * lh_document_table_get_row (self->table, i)->growth / sum;
}

static void
lh_table_flow_add_frame (LhTableFlow *self,
                         double       x,
                         double       y,
                         double       width,
                         double       height,
                         double       line_width)
{
  lh_flow_add_shape (self->flow, &(LhPageShape) { .kind = LH_SHAPE_FRAME, .x = x, .y = y, .width = width,
                                                  .height = height, .line_width = line_width });
}

/* A cell, or the part of it that stands on this page: @n_lines of its text, and the foot with the last of them. */
static void
lh_table_flow_add_part (LhTableFlow *self,
                        LhTableBox  *box,
                        double       y,
                        double       height,
                        guint        first,
                        guint        n_lines,
                        gboolean     with_foot)
{
  double text_y = y + self->padding;

  if (box->cell->style == LH_CELL_HEADING)
    lh_flow_add_shape (self->flow, &(LhPageShape) { .kind = LH_SHAPE_FILL, .x = box->x, .y = y, .width = box->width,
                                                    .height = height });
  lh_table_flow_add_frame (self, box->x, y, box->width, height, LH_TABLE_RULE);
  if (box->n_foot == 0)
    text_y = y + MAX ((height - n_lines * self->pitch) / 2, self->padding);
  if (box->cell->ticks != NULL && n_lines > 0)
    lh_table_flow_set_ticks (self, box, text_y);
  else if (box->text != NULL && n_lines > 0)
    lh_flow_add_lines (self->flow, box->text, first, n_lines, box->x + self->padding, text_y, self->pitch, self->size);
  if (box->cell->image != NULL)
    lh_flow_add_shape (self->flow, &(LhPageShape) { .kind = LH_SHAPE_IMAGE, .x = box->x + self->padding,
                                                    .y = y + self->padding, .width = box->width - 2 * self->padding,
                                                    .height = height - 2 * self->padding, .image = box->cell->image });
  if (box->foot != NULL && with_foot)
    lh_flow_add_lines (self->flow, box->foot, 0, box->n_foot, box->x + self->padding,
                       y + height - self->padding - box->n_foot * self->pitch, self->pitch, self->size);
}

static void
lh_table_flow_add_box (LhTableFlow *self,
                       LhTableBox  *box,
                       double       y,
                       double       height)
{
  lh_table_flow_add_part (self, box, y, height, 0, box->n_lines, TRUE);
}

static gboolean
lh_table_flow_covers (const LhTableBox *box,
                      guint             row)
{
  return box->cell->row_span > 1 && box->cell->row <= row && row < box->cell->row + box->cell->row_span;
}

/* What stands on this page is framed; cells that go on over the page are closed. */
static void
lh_table_flow_close_page (LhTableFlow *self,
                          guint        next_row)
{
  for (guint i = 0; i < self->n_boxes; i++)
    {
      LhTableBox *box = &self->boxes[i];

      if (next_row > 0 && lh_table_flow_covers (box, next_row) && lh_table_flow_covers (box, next_row - 1)
          && self->flow->y > box->top)
        lh_table_flow_add_box (self, box, box->top, self->flow->y - box->top);
    }
  if (self->flow->y > self->top)
    lh_table_flow_add_frame (self, self->flow->page.left, self->top, lh_flow_get_width (self->flow),
                             self->flow->y - self->top, LH_TABLE_BORDER);
}

static void
lh_table_flow_place_row (LhTableFlow *self,
                         guint        row)
{
  double y = self->flow->y;
  double height = self->heights[row];

  for (guint i = 0; i < self->n_boxes; i++)
    {
      LhTableBox *box = &self->boxes[i];
      const LhDocumentCell *cell = box->cell;

      if (cell->row == row && cell->row_span == 1)
        lh_table_flow_add_box (self, box, y, height);
      else if (cell->row == row)
        box->top = y;
      if (lh_table_flow_covers (box, row) && row + 1 == MIN (cell->row + cell->row_span, self->n_rows))
        lh_table_flow_add_box (self, box, box->top, y + height - box->top);
    }
  self->flow->y += height;
}

static double
lh_table_flow_get_header_height (LhTableFlow *self)
{
  double height = 0;

  for (guint i = 0; i < lh_document_table_get_header_rows (self->table); i++)
    height += self->heights[i];
  return height;
}

static void
lh_table_flow_break_page (LhTableFlow *self,
                          guint        next_row)
{
  guint n_header_rows = lh_document_table_get_header_rows (self->table);

  lh_table_flow_close_page (self, next_row);
  lh_flow_new_page (self->flow);
  self->top = self->flow->y;
  for (guint i = 0; i < n_header_rows && next_row >= n_header_rows; i++)
    lh_table_flow_place_row (self, i);
  for (guint i = 0; i < self->n_boxes; i++)
    {
      if (lh_table_flow_covers (&self->boxes[i], next_row))
        self->boxes[i].top = self->flow->y;
    }
}

/* How many lines of a cell come next when @n_fit fit on the page. A foot is not parted from itself. */
static guint
lh_table_flow_count_part (const LhTableBox *box,
                          guint             n_fit)
{
  guint n_rest = box->n_lines + box->n_foot - box->n_done;

  if (n_rest <= n_fit)
    return n_rest;
  return box->n_done < box->n_lines ? MIN (n_fit, box->n_lines - box->n_done) : 0;
}

/* Adds what fits of a row. Returns whether that was all. */
static gboolean
lh_table_flow_add_row_part (LhTableFlow *self,
                            guint        row)
{
  guint n_fit = MAX (floor ((lh_flow_get_room (self->flow) - 2 * self->padding) / self->pitch), 1);
  guint most = 0;
  gboolean done = TRUE;
  double height;

  for (guint i = 0; i < self->n_boxes; i++)
    {
      if (self->boxes[i].cell->row == row && self->boxes[i].cell->row_span == 1)
        most = MAX (most, lh_table_flow_count_part (&self->boxes[i], n_fit));
    }
  height = most * self->pitch + 2 * self->padding;
  for (guint i = 0; i < self->n_boxes; i++)
    {
      LhTableBox *box = &self->boxes[i];
      guint n_all = box->n_lines + box->n_foot;
      guint n_part = lh_table_flow_count_part (box, n_fit);
      guint n_text = MIN (n_part, box->n_lines - MIN (box->n_done, box->n_lines));

      if (box->cell->row != row || box->cell->row_span > 1)
        continue;
      lh_table_flow_add_part (self, box, self->flow->y, height, box->n_done, n_text,
                              n_part > 0 && box->n_done + n_part == n_all);
      box->n_done += n_part;
      done &= box->n_done == n_all;
    }
  self->flow->y += height;
  return done;
}

/* Parts a row between lines: as many as fit on this page, the others on the next ones. */
static void
lh_table_flow_split_row (LhTableFlow *self,
                         guint        row)
{
  while (!lh_table_flow_add_row_part (self, row))
    lh_table_flow_break_page (self, row);
}

static guint
lh_table_flow_count_lines (LhTableFlow *self,
                           guint        row)
{
  guint n_lines = 0;

  for (guint i = 0; i < self->n_boxes; i++)
    {
      if (self->boxes[i].cell->row == row && self->boxes[i].cell->row_span == 1 && self->boxes[i].cell->ticks == NULL)
        n_lines = MAX (n_lines, self->boxes[i].n_lines);
    }
  return n_lines;
}

/* Rows that one cell covers stay on a page, when they fit on one. */
static guint
lh_table_flow_find_group_end (LhTableFlow *self,
                              guint        first)
{
  guint end = first + 1;

  for (guint row = first; row < end; row++)
    {
      for (guint i = 0; i < self->n_boxes; i++)
        {
          if (self->boxes[i].cell->row == row)
            end = MAX (end, MIN (row + self->boxes[i].cell->row_span, self->n_rows));
        }
    }
  return end;
}

static void
lh_table_flow_place_or_split (LhTableFlow *self,
                              guint        row,
                              double       page)
{
  double room = lh_flow_get_room (self->flow);
  guint n_lines = lh_table_flow_count_lines (self, row);
  gboolean worth = n_lines >= LH_TABLE_SPLIT_LINES
                   && room >= LH_TABLE_SPLIT_LEAST * self->pitch + 2 * self->padding;

  if (self->heights[row] <= room)
    lh_table_flow_place_row (self, row);
  else if (self->heights[row] > page || worth)
    {
      if (!worth && self->flow->y > self->top)
        lh_table_flow_break_page (self, row);
      lh_table_flow_split_row (self, row);
    }
  else
    {
      lh_table_flow_break_page (self, row);
      lh_table_flow_place_row (self, row);
    }
}

static void
lh_table_flow_place_rows (LhTableFlow *self)
{
  double page = self->flow->page.height - self->flow->page.top - self->flow->page.bottom
                - lh_table_flow_get_header_height (self);
  guint row = 0;

  while (row < self->n_rows)
    {
      guint end = lh_table_flow_find_group_end (self, row);
      double height = 0;

      for (guint i = row; i < end; i++)
        height += self->heights[i];
      if (end > row + 1 && height > lh_flow_get_room (self->flow) && height <= page && self->flow->y > self->top)
        lh_table_flow_break_page (self, row);
      for (; row < end; row++)
        lh_table_flow_place_or_split (self, row, page);
    }
}

/* lh_flow_place_table: a table over the whole width. Headings are never left alone at the end of a page. @fill: it may
 * grow to the end of the page. */
void
lh_flow_place_table (LhFlow          *self,
                     LhDocumentTable *table,
                     gboolean         fill)
{
  LhTableFlow flow = { .flow = self, .table = table };
  g_autofree LhTableBox *boxes = NULL;
  g_autofree double *heights = NULL;
  guint n_header_rows = lh_document_table_get_header_rows (table);
  double first;

  flow.size = lh_document_table_get_size (table) * self->scale;
  flow.pitch = flow.size * LH_TABLE_PITCH;
  flow.padding = flow.size * LH_TABLE_PADDING;
  flow.n_boxes = lh_document_table_get_n_cells (table);
  flow.n_rows = lh_document_table_get_n_rows (table);
  flow.boxes = boxes = g_new0 (LhTableBox, MAX (flow.n_boxes, 1));
  flow.heights = heights = g_new0 (double, flow.n_rows + 1);
  for (guint i = 0; i < flow.n_boxes; i++)
    lh_table_flow_measure_box (&flow, &boxes[i], lh_document_table_get_cell (table, i));
  lh_table_flow_measure_rows (&flow);
  if (fill)
    lh_table_flow_grow_rows (&flow);
  g_hash_table_insert (self->heights, table,
                       g_array_append_vals (g_array_new (FALSE, FALSE, sizeof (double)), heights, flow.n_rows));

  first = lh_table_flow_get_header_height (&flow)
          + (n_header_rows < flow.n_rows ? MIN (heights[n_header_rows], 3 * flow.pitch) : 0);
  if (first > lh_flow_get_room (self) && lh_flow_is_page_begun (self))
    lh_flow_new_page (self);
  flow.top = self->y;
  lh_table_flow_place_rows (&flow);
  lh_table_flow_close_page (&flow, 0);
}
