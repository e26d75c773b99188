/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-document-fonts.h"
#include "lh-document.h"

G_BEGIN_DECLS

/* A table: from line to line in multiples of its size, and the room around a text. */
#define LH_TABLE_PITCH 1.3
#define LH_TABLE_PADDING 0.4

/* The imprint: 四号. Its first and last rule are of 0.35 mm, the one between of 0.25 mm (GB/T 9704, 7.4.2). */
#define LH_IMPRINT_SIZE 14.0
#define LH_IMPRINT_PITCH 22.0
#define LH_IMPRINT_RULE 1.0
#define LH_IMPRINT_THIN_RULE 0.7

/* 四号, and how far the page number stands below the text (GB/T 9704: 7 mm). */
#define LH_PAGE_NUMBER_SIZE 14.0
#define LH_PAGE_NUMBER_DISTANCE 20.0
#define LH_FORM_NUMBER_SIZE 9.0

/**
 * LhTextLook:
 * @role: its font
 * @size: in points; 0 for that of running text
 * @pitch: from line to line, in multiples of the size; 0 for that of running text
 * @align: where its lines stand
 * @justify: whether they are filled
 * @indent: of the first line, in characters
 * @keep: lines that must fit below its first one
 *
 * How a style of text looks on paper. The same for all that write documents.
 */
typedef struct
{
  LhFontRole     role;
  double         size;
  double         pitch;
  PangoAlignment align;
  gboolean       justify;
  double         indent;
  guint          keep;
} LhTextLook;

const LhTextLook *lh_text_look_get       (LhDocumentTextStyle  style);
double            lh_text_look_get_size  (LhDocumentTextStyle  style,
                                          const LhPageSetup   *page);
double            lh_text_look_get_pitch (LhDocumentTextStyle  style,
                                          const LhPageSetup   *page);
void              lh_text_look_balance   (PangoLayout         *text,
                                          double               width);

G_END_DECLS
