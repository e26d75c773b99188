/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-chart.h"

void lh_document_image_draw (const char *path,
                             double      x,
                             double      y,
                             double      width,
                             double      height,
                             cairo_t    *cr);
void lh_document_chart_draw (LhChart    *chart,
                             double      x,
                             double      y,
                             double      width,
                             double      height,
                             cairo_t    *cr);

GBytes *lh_document_image_load  (const char *path,
                                 double      width,
                                 double      height,
                                 double     *ratio);
GBytes *lh_document_chart_paint (LhChart    *chart,
                                 double      width,
                                 double      height);
