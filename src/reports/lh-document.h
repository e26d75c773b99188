/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include <glib-object.h>

#include "lh-chart.h"
#include "lh-document-table.h"

G_BEGIN_DECLS

/**
 * LhPageSetup:
 * @width: width of the paper; like all lengths here in points of 1/72 inch
 * @height: height of the paper
 * @top: margin above the text
 * @right: margin at the right
 * @bottom: margin below
 * @left: margin at the left
 * @size: size of running text
 * @pitch: from one line of running text to the next
 * @tracking: added to the width of each character of running text
 */
typedef struct
{
  double width;
  double height;
  double top;
  double right;
  double bottom;
  double left;
  double size;
  double pitch;
  double tracking;
} LhPageSetup;

/**
 * LhPageKind:
 * @LH_PAGE_OFFICIAL: A4 upright with the type area of GB/T 9704: 156 × 225 mm, 22 lines of 28 characters
 * @LH_PAGE_FORM: A4 upright with narrow margins, for a form of one page
 * @LH_PAGE_WIDE: A4 lying, for wide tables (house rule 5.2)
 */
typedef enum
{
  LH_PAGE_OFFICIAL,
  LH_PAGE_FORM,
  LH_PAGE_WIDE,
} LhPageKind;

/**
 * LhPageNumbers:
 * @LH_PAGE_NUMBERS_NONE: none; a form that needs a second page gets them all the same
 * @LH_PAGE_NUMBERS_OFFICIAL: — 1 —, at the outer side, as in official documents
 * @LH_PAGE_NUMBERS_CENTRED: page 1 of 2, in the middle
 */
typedef enum
{
  LH_PAGE_NUMBERS_NONE,
  LH_PAGE_NUMBERS_OFFICIAL,
  LH_PAGE_NUMBERS_CENTRED,
} LhPageNumbers;

/**
 * LhDocumentTextStyle:
 * @LH_TEXT_TITLE: the title
 * @LH_TEXT_SUBTITLE: a line below it
 * @LH_TEXT_MARK: （送审稿）: that it is not issued yet
 * @LH_TEXT_HEADING_1: 一、
 * @LH_TEXT_HEADING_2: （一）
 * @LH_TEXT_HEADING_3: 1.
 * @LH_TEXT_BODY: a paragraph, indented by two characters
 * @LH_TEXT_PLAIN: a paragraph that is not indented
 * @LH_TEXT_RIGHT: a line at the right
 * @LH_TEXT_NOTE: small print below a table
 * @LH_TEXT_CAPTION: the heading of a table
 */
typedef enum
{
  LH_TEXT_TITLE,
  LH_TEXT_SUBTITLE,
  LH_TEXT_MARK,
  LH_TEXT_HEADING_1,
  LH_TEXT_HEADING_2,
  LH_TEXT_HEADING_3,
  LH_TEXT_BODY,
  LH_TEXT_PLAIN,
  LH_TEXT_RIGHT,
  LH_TEXT_NOTE,
  LH_TEXT_CAPTION,
  LH_N_TEXT_STYLES
} LhDocumentTextStyle;

typedef enum
{
  LH_DOCUMENT_TEXT,
  LH_DOCUMENT_LINE,
  LH_DOCUMENT_TABLE,
  LH_DOCUMENT_SIGNATURES,
  LH_DOCUMENT_SPACE,
  LH_DOCUMENT_PAGE_BREAK,
  LH_DOCUMENT_CHART,
  LH_DOCUMENT_IMPRINT,
  LH_DOCUMENT_MASTHEAD,
} LhDocumentBlockKind;

/**
 * LhDocumentBlock:
 * @kind: what it is
 * @style: of a text
 * @text: of a text; the left end of a line; who else gets an imprint's document, "" for nobody
 * @right: the right end of a line
 * @table: a table
 * @left_lines: the left party of a block of signatures
 * @right_lines: (nullable): the right party
 * @lines: of a space
 * @chart: a chart
 * @height: of a chart, in points
 */
typedef struct
{
  LhDocumentBlockKind  kind;
  LhDocumentTextStyle  style;
  char                *text;
  char                *right;
  LhDocumentTable     *table;
  GStrv                left_lines;
  GStrv                right_lines;
  double               lines;
  LhChart             *chart;
  double               height;
} LhDocumentBlock;

/**
 * LhDocument:
 *
 * A document for paper: blocks from the top down, and the page they are for. It says what stands there, not where;
 * see #LhDocumentLayout. Once built it is only read, so another thread may write it.
 */
#define LH_TYPE_DOCUMENT (lh_document_get_type ())

G_DECLARE_FINAL_TYPE (LhDocument, lh_document, LH, DOCUMENT, GObject)

LhDocument            *lh_document_new              (const char          *title,
                                                     LhPageKind           page,
                                                     LhCatalog           *catalog);
const char            *lh_document_get_title        (LhDocument          *self);
LhCatalog             *lh_document_get_catalog      (LhDocument          *self);
const LhPageSetup     *lh_document_get_page         (LhDocument          *self);
void                   lh_document_set_author       (LhDocument          *self,
                                                     const char          *author);
const char            *lh_document_get_author       (LhDocument          *self);
void                   lh_document_set_subject      (LhDocument          *self,
                                                     const char          *subject);
const char            *lh_document_get_subject      (LhDocument          *self);
void                   lh_document_set_page_numbers (LhDocument          *self,
                                                     LhPageNumbers        numbers);
LhPageNumbers          lh_document_get_page_numbers (LhDocument          *self);
void                   lh_document_set_page_limit   (LhDocument          *self,
                                                     guint                n_pages);
guint                  lh_document_get_page_limit   (LhDocument          *self);

void                   lh_document_add_text         (LhDocument          *self,
                                                     LhDocumentTextStyle  style,
                                                     const char          *text);
void                   lh_document_add_line         (LhDocument          *self,
                                                     const char          *left,
                                                     const char          *right);
void                   lh_document_take_table       (LhDocument          *self,
                                                     LhDocumentTable     *table);
void                   lh_document_take_signatures  (LhDocument          *self,
                                                     GStrv                left,
                                                     GStrv                right);
void                   lh_document_add_space        (LhDocument          *self,
                                                     double               lines);
void                   lh_document_break_page       (LhDocument          *self);
void                   lh_document_take_chart       (LhDocument          *self,
                                                     LhChart             *chart,
                                                     double               height);
void                   lh_document_add_imprint      (LhDocument          *self,
                                                     const char          *copy_to,
                                                     const char          *issuer,
                                                     const char          *printed_on);
void                   lh_document_add_masthead     (LhDocument          *self,
                                                     const char          *name,
                                                     const char          *issue,
                                                     const char          *issuer,
                                                     const char          *issued_on);
guint                  lh_document_get_n_blocks     (LhDocument          *self);
const LhDocumentBlock *lh_document_get_block        (LhDocument          *self,
                                                     guint                index);

G_END_DECLS
