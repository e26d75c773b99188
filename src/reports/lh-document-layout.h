/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-document-fonts.h"
#include "lh-document.h"

G_BEGIN_DECLS

/* The least size of letters that a clerk reads without effort; a form of one page is not shrunk further. */
#define LH_DOCUMENT_READABLE_SIZE 8.0

/**
 * LhPageShapeKind:
 * @LH_SHAPE_TEXT: a line of text
 * @LH_SHAPE_FRAME: the outline of a cell or a table
 * @LH_SHAPE_FILL: the ground of a heading
 * @LH_SHAPE_BOX: a box, ticked or not
 * @LH_SHAPE_IMAGE: a picture
 * @LH_SHAPE_RULE: a line from left to right
 * @LH_SHAPE_CHART: a chart
 */
typedef enum
{
  LH_SHAPE_TEXT,
  LH_SHAPE_FRAME,
  LH_SHAPE_FILL,
  LH_SHAPE_BOX,
  LH_SHAPE_IMAGE,
  LH_SHAPE_RULE,
  LH_SHAPE_CHART,
} LhPageShapeKind;

/**
 * LhPageShape:
 * @kind: what it is
 * @x: left edge, in points from the left edge of the paper
 * @y: upper edge
 * @width: width; for text that of its advance
 * @height: height; for text that of its line
 * @line_width: of an outline
 * @ticked: of a box
 * @baseline: of text
 * @line: of text
 * @image: path of a picture, which the document owns
 * @chart: a chart, which the document owns
 * @red: text or line in the red of official heads
 *
 * Something on a page.
 */
typedef struct
{
  LhPageShapeKind  kind;
  double           x;
  double           y;
  double           width;
  double           height;
  double           line_width;
  gboolean         ticked;
  double           baseline;
  PangoLayoutLine *line;
  const char      *image;
  LhChart         *chart;
  gboolean         red;
} LhPageShape;

/**
 * LhDocumentLayout:
 *
 * A document on its pages: where each line, frame and box stands. Drawn alike to a PDF, a printer and the screen.
 * Belongs to the thread that made it.
 */
#define LH_TYPE_DOCUMENT_LAYOUT (lh_document_layout_get_type ())

G_DECLARE_FINAL_TYPE (LhDocumentLayout, lh_document_layout, LH, DOCUMENT_LAYOUT, GObject)

LhDocumentLayout  *lh_document_layout_new            (LhDocument       *document);
LhDocument        *lh_document_layout_get_document   (LhDocumentLayout *self);
guint              lh_document_layout_get_n_pages    (LhDocumentLayout *self);
double             lh_document_layout_get_scale      (LhDocumentLayout *self);
gboolean           lh_document_layout_get_overflowed (LhDocumentLayout *self);
double             lh_document_layout_get_row_height (LhDocumentLayout *self,
                                                      LhDocumentTable  *table,
                                                      guint             row);
const LhPageShape *lh_document_layout_get_shapes     (LhDocumentLayout *self,
                                                      guint             page,
                                                      guint            *n_shapes);
void               lh_document_layout_draw_page      (LhDocumentLayout *self,
                                                      guint             page,
                                                      cairo_t          *cr);

G_END_DECLS
