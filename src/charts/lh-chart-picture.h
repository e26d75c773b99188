/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-chart.h"

G_BEGIN_DECLS

/**
 * LhChartFormat:
 *
 * The formats of a picture.
 */
typedef enum
{
  LH_CHART_FORMAT_PNG,
  LH_CHART_FORMAT_SVG,
  LH_CHART_FORMAT_PDF,
  LH_CHART_N_FORMATS
} LhChartFormat;

/**
 * LhChartFrame:
 * @LH_CHART_FRAME_WHOLE: as large as it takes to show all of the chart
 * @LH_CHART_FRAME_SLIDE: a slide of 16:9
 * @LH_CHART_FRAME_SLIDE_4_3: a slide of 4:3
 * @LH_CHART_FRAME_HALF_SLIDE: half of a slide of 16:9, beside text
 * @LH_CHART_FRAME_A4_PORTRAIT: the width of the text of an upright page
 * @LH_CHART_FRAME_A4_LANDSCAPE: a page of its own, across
 *
 * What a picture is made for.
 */
typedef enum
{
  LH_CHART_FRAME_WHOLE,
  LH_CHART_FRAME_SLIDE,
  LH_CHART_FRAME_SLIDE_4_3,
  LH_CHART_FRAME_HALF_SLIDE,
  LH_CHART_FRAME_A4_PORTRAIT,
  LH_CHART_FRAME_A4_LANDSCAPE,
  LH_CHART_N_FRAMES
} LhChartFrame;

#define LH_CHART_PICTURE_MAX_SCALE 3

/**
 * LhChartPicture:
 * @format: the format of the file
 * @theme: the colours
 * @frame: what it is made for
 * @scale: its size, 1 to %LH_CHART_PICTURE_MAX_SCALE times
 * @live_text: whether text stays text in an SVG
 *
 * How a chart is saved.
 */
typedef struct
{
  LhChartFormat     format;
  LhChartThemeKind  theme;
  LhChartFrame      frame;
  guint             scale;
  gboolean          live_text;
} LhChartPicture;

const char *lh_chart_format_get_suffix  (LhChartFormat          format);

void        lh_chart_picture_init       (LhChartPicture        *self);
gboolean    lh_chart_picture_parse      (LhChartPicture        *self,
                                         const char            *text);
char       *lh_chart_picture_to_string  (const LhChartPicture  *self);
void        lh_chart_picture_get_size   (LhChart               *chart,
                                         const LhChartTheme    *theme,
                                         double                *width,
                                         double                *height);
gboolean    lh_chart_picture_save       (const LhChartPicture  *self,
                                         LhChart               *chart,
                                         const char            *path,
                                         GError               **error);

G_END_DECLS
