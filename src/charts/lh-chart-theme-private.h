/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-chart-theme.h"

G_BEGIN_DECLS

/* Lengths in units of the drawing, sizes of type as multiples of the base size. */
struct _LhChartTheme
{
  LhChartThemeKind kind;

  double font_size;
  double title_scale;
  double subtitle_scale;
  double caption_scale;
  double margin;
  double accent;

  char *family;
  char *title_family;

  gboolean draw_background;
  gboolean vector;
  gboolean show_title;
  gboolean show_source;
  gboolean live_text;
};

G_END_DECLS
