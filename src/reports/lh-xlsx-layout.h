/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-report.h"

G_BEGIN_DECLS

/* A4 lying, margins 20 mm above and below, 15 mm left and right (house rule 5.2): what is left for the sheet. */
#define LH_XLSX_PAGE_PIXELS 1009
#define LH_XLSX_PAGE_POINTS 481.9
#define LH_XLSX_MAX_ROW_POINTS 409.0
/* The same of A4 upright. */
#define LH_XLSX_UPRIGHT_PIXELS 680
#define LH_XLSX_UPRIGHT_POINTS 728.5
/* The same of A4 upright, margins 18 mm left and 16 mm right, for a form. */
#define LH_XLSX_FORM_PIXELS 665

/**
 * LhXlsxLayout:
 * @n_columns: columns of the sheet
 * @page_pixels: width of the page between the margins
 * @widths: their widths in characters of the default font
 * @page_height: points of rows that fit on a page, at the scale at which the columns fit on its width
 * @centred: for each column of a table of texts, whether every cell is short
 *
 * How wide the columns of a printed sheet are.
 */
typedef struct
{
  guint     n_columns;
  double    page_pixels;
  double   *widths;
  double    page_height;
  gboolean *centred;
} LhXlsxLayout;

LhXlsxLayout *lh_xlsx_layout_new           (LhReportSheet        *sheet);
void          lh_xlsx_layout_free          (LhXlsxLayout         *self);
double        lh_xlsx_layout_get_pixels    (LhXlsxLayout         *self,
                                            guint                 first,
                                            guint                 last);
double        lh_xlsx_column_pixels        (double                width);
guint         lh_xlsx_text_count_lines     (const char           *text,
                                            double                points,
                                            double                pixels);
double        lh_xlsx_text_get_height      (const char           *text,
                                            double                points,
                                            double                pixels);
double        lh_xlsx_column_get_width     (const LhReportColumn *column);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LhXlsxLayout, lh_xlsx_layout_free)

G_END_DECLS
