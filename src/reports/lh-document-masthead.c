/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-document-flow.h"

/* The red name of a briefing: as large as it fits, with room between its characters (form 6.2). */
#define LH_MASTHEAD_LARGEST 46.0
#define LH_MASTHEAD_LEAST 24.0
#define LH_MASTHEAD_TRACKING 0.12
#define LH_MASTHEAD_RULE 2.0

static double
lh_masthead_get_width (PangoLayout *layout)
{
  int width;

  pango_layout_get_size (layout, &width, NULL);
  return width / (double) PANGO_SCALE;
}

/* Of the shapes from @first on. */
static void
lh_masthead_paint_red (LhFlow *self,
                       guint   first)
{
  for (guint i = first; i < self->current->len; i++)
    g_array_index (self->current, LhPageShape, i).red = TRUE;
}

static void
lh_masthead_place_name (LhFlow     *self,
                        const char *name)
{
  double width = lh_flow_get_width (self);
  double size = LH_MASTHEAD_LARGEST;
  PangoLayout *layout = NULL;

  for (; size >= LH_MASTHEAD_LEAST; size -= 2)
    {
      layout = lh_flow_create_text (self, LH_FONT_TITLE, size, size * LH_MASTHEAD_TRACKING, name);
      if (lh_masthead_get_width (layout) <= width)
        break;
    }
  pango_layout_set_width (layout, width * PANGO_SCALE);
  pango_layout_set_alignment (layout, PANGO_ALIGN_CENTER);
  lh_flow_add_lines (self, layout, 0, pango_layout_get_line_count (layout), self->page.left, self->y, size * 1.4, size);
  self->y += pango_layout_get_line_count (layout) * size * 1.4;
}

static void
lh_masthead_place_issue (LhFlow     *self,
                         const char *issue)
{
  PangoLayout *layout = lh_flow_create_text (self, LH_FONT_KAI, self->page.size, 0, issue);

  pango_layout_set_width (layout, lh_flow_get_width (self) * PANGO_SCALE);
  pango_layout_set_alignment (layout, PANGO_ALIGN_CENTER);
  lh_flow_add_lines (self, layout, 0, 1, self->page.left, self->y, self->page.pitch, self->page.size);
  self->y += self->page.pitch;
}

/* lh_flow_place_masthead: the red name, the number of the issue, who issues it and when, and the red rule. */
void
lh_flow_place_masthead (LhFlow                *self,
                        const LhDocumentBlock *block)
{
  guint first = self->current->len;
  double size = self->page.size;
  double width = lh_flow_get_width (self);
  PangoLayout *issuer = lh_flow_create_text (self, LH_FONT_BODY, size, 0, block->left_lines[1]);
  PangoLayout *day = lh_flow_create_text (self, LH_FONT_BODY, size, 0, block->right);

  lh_masthead_place_name (self, block->text);
  lh_masthead_paint_red (self, first);
  if (*block->left_lines[0] != '\0')
    lh_masthead_place_issue (self, block->left_lines[0]);
  lh_flow_add_lines (self, issuer, 0, 1, self->page.left, self->y, self->page.pitch, size);
  lh_flow_add_lines (self, day, 0, 1, self->page.left + width - lh_masthead_get_width (day), self->y, self->page.pitch,
                     size);
  self->y += self->page.pitch;
  lh_flow_add_shape (self, &(LhPageShape) { .kind = LH_SHAPE_RULE, .x = self->page.left, .y = self->y + 3, .width = width,
                                            .line_width = LH_MASTHEAD_RULE, .red = TRUE });
  self->y += self->page.pitch * 0.6;
}
