/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-document-flow.h"

#include "lh-document-look.h"

/* How many lines of a paragraph go over to the next page with what closes it. */
#define LH_FLOW_KEPT 2

static void
lh_page_shape_clear (LhPageShape *self)
{
  g_clear_pointer (&self->line, pango_layout_line_unref);
}

void
lh_flow_new_page (LhFlow *self)
{
  GArray *page = g_array_new (FALSE, FALSE, sizeof (LhPageShape));

  g_array_set_clear_func (page, (GDestroyNotify) lh_page_shape_clear);
  g_ptr_array_add (self->pages, page);
  self->current = page;
  self->y = self->page.top;
}

double
lh_flow_get_width (LhFlow *self)
{
  return self->page.width - self->page.left - self->page.right;
}

double
lh_flow_get_bottom (LhFlow *self)
{
  /* Lines that fill the page to the last fraction of a point still stand on it. */
  return self->page.height - self->page.bottom + 0.05;
}

/* The height that is left on the page. */
double
lh_flow_get_room (LhFlow *self)
{
  return lh_flow_get_bottom (self) - self->y;
}

gboolean
lh_flow_is_page_begun (LhFlow *self)
{
  return self->y > self->page.top + 0.05;
}

void
lh_flow_add_shape (LhFlow            *self,
                   const LhPageShape *shape)
{
  g_array_append_vals (self->current, shape, 1);
}

/* lh_flow_create_text: (transfer none): a text whose lines can be placed. */
PangoLayout *
lh_flow_create_text (LhFlow     *self,
                     LhFontRole  role,
                     double      points,
                     double      tracking,
                     const char *text)
{
  PangoLayout *layout = lh_document_fonts_create_layout (self->fonts, role, points, tracking, text);

  g_ptr_array_add (self->texts, layout);
  return layout;
}

/* lh_flow_add_line: puts the line at @iter, with the left edge of its text at @x, in the middle of a strip of the height
 * @pitch. Where it stands depends on its size only, so that other fonts do not move it. */
void
lh_flow_add_line (LhFlow          *self,
                  PangoLayoutIter *iter,
                  double           x,
                  double           y,
                  double           pitch,
                  double           points)
{
  PangoLayoutLine *line = pango_layout_iter_get_line_readonly (iter);
  PangoRectangle logical;

  if (line->length == 0)
    return;
  pango_layout_iter_get_line_extents (iter, NULL, &logical);
  lh_flow_add_shape (self, &(LhPageShape) {
    .kind = LH_SHAPE_TEXT,
    .x = x + logical.x / (double) PANGO_SCALE,
    .y = y,
    .width = logical.width / (double) PANGO_SCALE,
    .height = pitch,
    .baseline = y + pitch / 2 + LH_FLOW_MIDDLE * points,
    .line = pango_layout_line_ref (line),
  });
}

/* lh_flow_add_lines: some lines of a text, one below the other. */
void
lh_flow_add_lines (LhFlow      *self,
                   PangoLayout *text,
                   guint        first,
                   guint        n_lines,
                   double       x,
                   double       y,
                   double       pitch,
                   double       points)
{
  PangoLayoutIter *iter = pango_layout_get_iter (text);
  guint line = 0;

  do
    {
      if (line >= first && line < first + n_lines)
        lh_flow_add_line (self, iter, x, y + (line - first) * pitch, pitch, points);
      line++;
    }
  while (pango_layout_iter_next_line (iter));
  pango_layout_iter_free (iter);
}

/* The height of the lines at the right that end a document or a part of it — who signs, and the day — when they come right
 * after a block; 0 when something else does. */
static double
lh_flow_measure_closing (LhFlow *self,
                         guint   index)
{
  double height = 0;
  gboolean closes = FALSE;

  for (guint i = index + 1; i < lh_document_get_n_blocks (self->document); i++)
    {
      const LhDocumentBlock *block = lh_document_get_block (self->document, i);

      if (block->kind == LH_DOCUMENT_SPACE && !closes)
        height += block->lines * self->page.pitch;
      else if (block->kind == LH_DOCUMENT_TEXT && block->style == LH_TEXT_RIGHT)
        {
          PangoLayout *text = lh_flow_create_text (self, LH_FONT_BODY, self->page.size, self->page.tracking, block->text);

          pango_layout_set_width (text, lh_flow_get_width (self) * PANGO_SCALE);
          height += pango_layout_get_line_count (text) * self->page.pitch;
          closes = TRUE;
        }
      else
        break;
    }
  return closes ? height : 0;
}

/* A signature must not stand alone on a page (GB/T 9704, 7.3.5.4): so many lines of the text above it go with it, not
 * leaving a single line behind either. */
static guint
lh_flow_get_n_kept (guint n_lines)
{
  return n_lines <= LH_FLOW_KEPT + 1 ? n_lines : LH_FLOW_KEPT;
}

static void
lh_flow_place_text (LhFlow              *self,
                    LhDocumentTextStyle  style,
                    const char          *text,
                    double               closing)
{
  const LhTextLook *look = lh_text_look_get (style);
  double size = lh_text_look_get_size (style, &self->page);
  double pitch = lh_text_look_get_pitch (style, &self->page);
  double tracking = look->size > 0 ? 0 : self->page.tracking;
  double width = lh_flow_get_width (self);
  double left = self->page.left;
  PangoLayout *layout = lh_flow_create_text (self, look->role, size, tracking, text);
  PangoLayoutIter *iter;
  guint keep = look->keep;
  guint n_left;

  pango_layout_set_width (layout, width * PANGO_SCALE);
  pango_layout_set_alignment (layout, look->align);
  pango_layout_set_justify (layout, look->justify);
  pango_layout_set_indent (layout, look->indent * (size + tracking) * PANGO_SCALE);
  if (style == LH_TEXT_TITLE)
    {
      lh_text_look_balance (layout, width);
      left += (width - pango_layout_get_width (layout) / (double) PANGO_SCALE) / 2;
    }

  n_left = pango_layout_get_line_count (layout);
  iter = pango_layout_get_iter (layout);
  for (guint n_kept = lh_flow_get_n_kept (n_left); n_left > 0; n_left--)
    {
      double needed = pitch + keep * self->page.pitch;

      if (closing > 0 && n_left == n_kept)
        needed = n_left * pitch + closing;
      if (lh_flow_get_room (self) < needed && lh_flow_is_page_begun (self))
        lh_flow_new_page (self);
      lh_flow_add_line (self, iter, left, self->y, pitch, size);
      self->y += pitch;
      keep = 0;
      pango_layout_iter_next_line (iter);
    }
  pango_layout_iter_free (iter);
}

static void
lh_flow_place_line (LhFlow     *self,
                    const char *left,
                    const char *right)
{
  double size = self->page.size;
  double pitch = self->page.pitch * 1.1;
  double width = lh_flow_get_width (self);
  PangoLayout *first = lh_flow_create_text (self, LH_FONT_BODY, size, 0, left);
  PangoLayout *second = lh_flow_create_text (self, LH_FONT_BODY, size, 0, right != NULL ? right : "");
  double taken = 0;
  int second_width = 0;
  guint n_lines;

  pango_layout_get_size (second, &second_width, NULL);
  taken = second_width > 0 ? second_width / (double) PANGO_SCALE + size : 0;
  pango_layout_set_width (first, MAX (width - taken, width / 3) * PANGO_SCALE);
  n_lines = pango_layout_get_line_count (first);
  if (lh_flow_get_room (self) < n_lines * pitch && lh_flow_is_page_begun (self))
    lh_flow_new_page (self);
  lh_flow_add_lines (self, first, 0, n_lines, self->page.left, self->y, pitch, size);
  lh_flow_add_lines (self, second, 0, 1, self->page.left + width - second_width / (double) PANGO_SCALE, self->y,
                     pitch, size);
  self->y += n_lines * pitch;
}

/* The lines of one party, wrapped into its half of the page. Returns how high they are; draws them only at a @y. */
static double
lh_flow_place_party (LhFlow  *self,
                     GStrv    lines,
                     double   x,
                     double   width,
                     double   y)
{
  double pitch = self->page.pitch;
  double height = 0;

  for (guint i = 0; lines != NULL && lines[i] != NULL; i++)
    {
      PangoLayout *text = lh_flow_create_text (self, LH_FONT_BODY, self->page.size, self->page.tracking, lines[i]);
      guint n_lines;

      pango_layout_set_width (text, width * PANGO_SCALE);
      n_lines = pango_layout_get_line_count (text);
      if (y >= 0)
        lh_flow_add_lines (self, text, 0, n_lines, x, y + height, pitch, self->page.size);
      height += n_lines * pitch;
    }
  return height;
}

static void
lh_flow_place_signatures (LhFlow                *self,
                          const LhDocumentBlock *block)
{
  double gap = self->page.size;
  double width = (lh_flow_get_width (self) - gap) / 2;
  double height = MAX (lh_flow_place_party (self, block->left_lines, 0, width, -1),
                       lh_flow_place_party (self, block->right_lines, 0, width, -1));

  if (lh_flow_get_room (self) < height && lh_flow_is_page_begun (self))
    {
      lh_flow_new_page (self);
      self->lonely = TRUE;
    }
  lh_flow_place_party (self, block->left_lines, self->page.left, width, self->y);
  lh_flow_place_party (self, block->right_lines, self->page.left + width + gap, width, self->y);
  self->y += height;
}

static void
lh_flow_place_chart (LhFlow                *self,
                     const LhDocumentBlock *block)
{
  if (lh_flow_get_room (self) < block->height && lh_flow_is_page_begun (self))
    lh_flow_new_page (self);
  lh_flow_add_shape (self, &(LhPageShape) { .kind = LH_SHAPE_CHART, .x = self->page.left, .y = self->y,
                                            .width = lh_flow_get_width (self), .height = block->height,
                                            .chart = block->chart });
  self->y += block->height;
}

static void
lh_flow_add_rule (LhFlow *self,
                  double  y,
                  double  width)
{
  lh_flow_add_shape (self, &(LhPageShape) { .kind = LH_SHAPE_RULE, .x = self->page.left, .y = y,
                                            .width = lh_flow_get_width (self), .line_width = width });
}

/* One character in from both ends, at the foot of the page. */
static void
lh_flow_place_imprint (LhFlow                *self,
                       const LhDocumentBlock *block)
{
  double size = LH_IMPRINT_SIZE;
  double width = lh_flow_get_width (self) - 2 * size;
  double left = self->page.left + size;
  PangoLayout *copy = lh_flow_create_text (self, LH_FONT_BODY, size, 0, block->text);
  PangoLayout *issuer = lh_flow_create_text (self, LH_FONT_BODY, size, 0, block->left_lines[0]);
  PangoLayout *day = lh_flow_create_text (self, LH_FONT_BODY, size, 0, block->left_lines[1]);
  guint n_copy = 0;
  int day_width;
  double y;

  pango_layout_set_width (copy, width * PANGO_SCALE);
  if (*block->text != '\0')
    n_copy = pango_layout_get_line_count (copy);
  pango_layout_get_size (day, &day_width, NULL);
  if (lh_flow_get_room (self) < (n_copy + 1) * LH_IMPRINT_PITCH && lh_flow_is_page_begun (self))
    {
      lh_flow_new_page (self);
      self->lonely = TRUE;
    }

  y = lh_flow_get_bottom (self) - (n_copy + 1) * LH_IMPRINT_PITCH - LH_IMPRINT_RULE;
  lh_flow_add_rule (self, y, LH_IMPRINT_RULE);
  lh_flow_add_lines (self, copy, 0, n_copy, left, y, LH_IMPRINT_PITCH, size);
  y += n_copy * LH_IMPRINT_PITCH;
  if (n_copy > 0)
    lh_flow_add_rule (self, y, LH_IMPRINT_THIN_RULE);
  lh_flow_add_lines (self, issuer, 0, 1, left, y, LH_IMPRINT_PITCH, size);
  lh_flow_add_lines (self, day, 0, 1, left + width - day_width / (double) PANGO_SCALE, y, LH_IMPRINT_PITCH, size);
  lh_flow_add_rule (self, y + LH_IMPRINT_PITCH, LH_IMPRINT_RULE);
  self->y = lh_flow_get_bottom (self);
}

/* Nothing stands below the last table on the page of a form, so it takes the room that is left. */
static gboolean
lh_flow_is_last_on_page (LhFlow *self,
                         guint   index)
{
  guint next = index + 1;

  return lh_document_get_page_limit (self->document) > 0
         && (next == lh_document_get_n_blocks (self->document)
             || lh_document_get_block (self->document, next)->kind == LH_DOCUMENT_PAGE_BREAK);
}

static void
lh_flow_place_block (LhFlow *self,
                     guint   index)
{
  const LhDocumentBlock *block = lh_document_get_block (self->document, index);

  switch (block->kind)
    {
    case LH_DOCUMENT_TEXT:
      lh_flow_place_text (self, block->style, block->text,
                          block->style == LH_TEXT_RIGHT ? 0 : lh_flow_measure_closing (self, index));
      break;
    case LH_DOCUMENT_LINE:
      lh_flow_place_line (self, block->text, block->right);
      break;
    case LH_DOCUMENT_TABLE:
      lh_flow_place_table (self, block->table, lh_flow_is_last_on_page (self, index));
      break;
    case LH_DOCUMENT_SIGNATURES:
      lh_flow_place_signatures (self, block);
      break;
    case LH_DOCUMENT_SPACE:
      if (lh_flow_is_page_begun (self))
        self->y += block->lines * self->page.pitch;
      break;
    case LH_DOCUMENT_PAGE_BREAK:
      if (lh_flow_is_page_begun (self))
        lh_flow_new_page (self);
      break;
    case LH_DOCUMENT_CHART:
      lh_flow_place_chart (self, block);
      break;
    case LH_DOCUMENT_IMPRINT:
      lh_flow_place_imprint (self, block);
      break;
    case LH_DOCUMENT_MASTHEAD:
      lh_flow_place_masthead (self, block);
      break;
    default:
      g_assert_not_reached ();
    }
}

/* lh_flow_run: lays the document out. @document, @fonts, @tightness and @scale are given. */
void
lh_flow_run (LhFlow *self)
{
  guint n_blocks = lh_document_get_n_blocks (self->document);

  self->page = *lh_document_get_page (self->document);
  self->page.pitch *= self->tightness;
  self->lonely = FALSE;
  self->pages = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);
  self->texts = g_ptr_array_new_with_free_func (g_object_unref);
  self->heights = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) g_array_unref);
  lh_flow_new_page (self);
  for (guint i = 0; i < n_blocks; i++)
    lh_flow_place_block (self, i);
}

void
lh_flow_clear (LhFlow *self)
{
  g_clear_pointer (&self->pages, g_ptr_array_unref);
  g_clear_pointer (&self->texts, g_ptr_array_unref);
  g_clear_pointer (&self->heights, g_hash_table_unref);
}
