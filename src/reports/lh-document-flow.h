/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-document-layout.h"

G_BEGIN_DECLS

/* From the baseline up to the optical middle of a line, in multiples of its size. */
#define LH_FLOW_MIDDLE 0.37

/**
 * LhFlow:
 * @document: what is laid out
 * @page: its paper
 * @tightness: of the lines of running text; below 1 where a signature would stand alone on a page
 * @fonts: the fonts
 * @scale: of the letters in tables; below 1 on a form that is shrunk
 * @pages: (element-type GArray): the pages so far, each an array of #LhPageShape
 * @current: the page that shapes are added to
 * @texts: (element-type PangoLayout): what the lines belong to
 * @y: where the next thing begins
 * @lonely: a signature began a page
 * @heights: (element-type LhDocumentTable GArray): the heights of the rows of each table
 *
 * A document being laid out, from the top down.
 */
typedef struct
{
  LhDocument        *document;
  LhPageSetup        page;
  LhDocumentFonts   *fonts;
  double             tightness;
  double             scale;
  GPtrArray         *pages;
  GArray            *current;
  GPtrArray         *texts;
  double             y;
  gboolean           lonely;
  GHashTable        *heights;
} LhFlow;

void         lh_flow_run          (LhFlow            *self);
void         lh_flow_clear        (LhFlow            *self);

void         lh_flow_new_page     (LhFlow            *self);
double       lh_flow_get_width    (LhFlow            *self);
double       lh_flow_get_bottom   (LhFlow            *self);
double       lh_flow_get_room     (LhFlow            *self);
gboolean     lh_flow_is_page_begun (LhFlow           *self);
void         lh_flow_add_shape    (LhFlow            *self,
                                   const LhPageShape *shape);
PangoLayout *lh_flow_create_text  (LhFlow            *self,
                                   LhFontRole         role,
                                   double             points,
                                   double             tracking,
                                   const char        *text);
void         lh_flow_add_line     (LhFlow            *self,
                                   PangoLayoutIter   *iter,
                                   double             x,
                                   double             y,
                                   double             pitch,
                                   double             points);
void         lh_flow_add_lines    (LhFlow            *self,
                                   PangoLayout       *text,
                                   guint              first,
                                   guint              n_lines,
                                   double             x,
                                   double             y,
                                   double             pitch,
                                   double             points);
void         lh_flow_place_masthead (LhFlow          *self,
                                   const LhDocumentBlock *block);
void         lh_flow_place_table  (LhFlow            *self,
                                   LhDocumentTable   *table,
                                   gboolean           fill);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (LhFlow, lh_flow_clear)

G_END_DECLS
