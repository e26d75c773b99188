/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-document-flow.h"

#include <math.h>

typedef struct
{
  LhFontRole     role;
  double         size;      /* in points; 0 for that of running text */
  double         pitch;     /* in multiples of the size; 0 for that of running text */
  PangoAlignment align;
  gboolean       justify;
  double         indent;    /* of the first line, in characters */
  guint          keep;      /* lines that must fit below its first one */
} LhFlowStyle;

static const LhFlowStyle styles[LH_N_TEXT_STYLES] = {
  [LH_TEXT_TITLE] = { LH_FONT_TITLE, 22, 1.5, PANGO_ALIGN_CENTER, FALSE, 0, 2 },
  [LH_TEXT_SUBTITLE] = { LH_FONT_KAI, 0, 0, PANGO_ALIGN_CENTER, FALSE, 0, 1 },
  [LH_TEXT_MARK] = { LH_FONT_KAI, 0, 0, PANGO_ALIGN_CENTER, FALSE, 0, 1 },
  [LH_TEXT_HEADING_1] = { LH_FONT_HEI, 0, 0, PANGO_ALIGN_LEFT, FALSE, 2, 2 },
  [LH_TEXT_HEADING_2] = { LH_FONT_KAI, 0, 0, PANGO_ALIGN_LEFT, FALSE, 2, 2 },
  [LH_TEXT_HEADING_3] = { LH_FONT_BODY, 0, 0, PANGO_ALIGN_LEFT, FALSE, 2, 2 },
  [LH_TEXT_BODY] = { LH_FONT_BODY, 0, 0, PANGO_ALIGN_LEFT, TRUE, 2, 0 },
  [LH_TEXT_PLAIN] = { LH_FONT_BODY, 0, 0, PANGO_ALIGN_LEFT, TRUE, 0, 0 },
  [LH_TEXT_RIGHT] = { LH_FONT_BODY, 0, 0, PANGO_ALIGN_RIGHT, FALSE, 0, 0 },
  [LH_TEXT_NOTE] = { LH_FONT_BODY, 10, 1.4, PANGO_ALIGN_LEFT, FALSE, 0, 0 },
  [LH_TEXT_CAPTION] = { LH_FONT_HEI, 12, 2.2, PANGO_ALIGN_CENTER, FALSE, 0, 4 },
};

/* Titles of forms, whose text is smaller. */
#define LH_FLOW_FORM_TITLE 20

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

/* The lines of a long title are about equally long, not one full and one of two characters. */
static void
lh_flow_balance (PangoLayout *text,
                 double       width)
{
  int n_lines = pango_layout_get_line_count (text);
  double least = width / n_lines;

  if (n_lines < 2)
    return;
  for (double tried = least; tried < width; tried += 4)
    {
      pango_layout_set_width (text, tried * PANGO_SCALE);
      if (pango_layout_get_line_count (text) == n_lines)
        return;
    }
  pango_layout_set_width (text, width * PANGO_SCALE);
}

static double
lh_flow_get_size (LhFlow              *self,
                  LhDocumentTextStyle  style)
{
  if (style == LH_TEXT_TITLE && self->page.size < 14)
    return LH_FLOW_FORM_TITLE;
  return styles[style].size > 0 ? styles[style].size : self->page.size;
}

static void
lh_flow_place_text (LhFlow              *self,
                    LhDocumentTextStyle  style,
                    const char          *text)
{
  const LhFlowStyle *look = &styles[style];
  double size = lh_flow_get_size (self, style);
  double pitch = look->pitch > 0 ? look->pitch * size : self->page.pitch;
  double tracking = look->size > 0 ? 0 : self->page.tracking;
  double width = lh_flow_get_width (self);
  double left = self->page.left;
  PangoLayout *layout = lh_flow_create_text (self, look->role, size, tracking, text);
  PangoLayoutIter *iter;
  guint keep = look->keep;

  pango_layout_set_width (layout, width * PANGO_SCALE);
  pango_layout_set_alignment (layout, look->align);
  pango_layout_set_justify (layout, look->justify);
  pango_layout_set_indent (layout, look->indent * (size + tracking) * PANGO_SCALE);
  if (style == LH_TEXT_TITLE)
    {
      lh_flow_balance (layout, width);
      left += (width - pango_layout_get_width (layout) / (double) PANGO_SCALE) / 2;
    }

  iter = pango_layout_get_iter (layout);
  do
    {
      if (lh_flow_get_room (self) < pitch + keep * self->page.pitch && lh_flow_is_page_begun (self))
        lh_flow_new_page (self);
      lh_flow_add_line (self, iter, left, self->y, pitch, size);
      self->y += pitch;
      keep = 0;
    }
  while (pango_layout_iter_next_line (iter));
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
      lh_flow_place_text (self, block->style, block->text);
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
  lh_flow_new_page (self);
  for (guint i = 0; i < n_blocks; i++)
    lh_flow_place_block (self, i);
}

void
lh_flow_clear (LhFlow *self)
{
  g_clear_pointer (&self->pages, g_ptr_array_unref);
  g_clear_pointer (&self->texts, g_ptr_array_unref);
}
