/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-document-look.h"

/* Titles of forms, whose text is smaller. */
#define LH_FORM_TITLE_SIZE 20

static const LhTextLook styles[LH_N_TEXT_STYLES] = {
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

/**
 * lh_text_look_get:
 *
 * Returns: (transfer none): how a style looks
 */
const LhTextLook *
lh_text_look_get (LhDocumentTextStyle style)
{
  g_return_val_if_fail (style < LH_N_TEXT_STYLES, NULL);
  return &styles[style];
}

/**
 * lh_text_look_get_size:
 *
 * Returns: the size of its letters on a page, in points
 */
double
lh_text_look_get_size (LhDocumentTextStyle  style,
                       const LhPageSetup   *page)
{
  if (style == LH_TEXT_TITLE && page->size < 14)
    return LH_FORM_TITLE_SIZE;
  return styles[style].size > 0 ? styles[style].size : page->size;
}

/**
 * lh_text_look_get_pitch:
 *
 * Returns: from one of its lines to the next, in points
 */
double
lh_text_look_get_pitch (LhDocumentTextStyle  style,
                        const LhPageSetup   *page)
{
  return styles[style].pitch > 0 ? styles[style].pitch * lh_text_look_get_size (style, page) : page->pitch;
}

/**
 * lh_text_look_balance:
 * @text: a title
 * @width: the width of the page, in points
 *
 * Makes its lines about equally long, not one full and one of two characters.
 */
void
lh_text_look_balance (PangoLayout *text,
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
