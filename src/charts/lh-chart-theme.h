/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include <glib-object.h>

#include "lh-chart-types.h"

G_BEGIN_DECLS

/**
 * LhChartThemeKind:
 * @LH_CHART_THEME_LIGHT: on white
 * @LH_CHART_THEME_DARK: on dark grey, for a dark desktop
 * @LH_CHART_THEME_HIGH_CONTRAST: black on white with outlines
 * @LH_CHART_THEME_PRINT: greys and patterns, for copies in black and white
 * @LH_CHART_THEME_BRIEFING: reds on white, for the briefing of the office
 */
typedef enum
{
  LH_CHART_THEME_LIGHT,
  LH_CHART_THEME_DARK,
  LH_CHART_THEME_HIGH_CONTRAST,
  LH_CHART_THEME_PRINT,
  LH_CHART_THEME_BRIEFING,
  LH_CHART_N_THEMES
} LhChartThemeKind;

#define LH_CHART_SLIDE_WIDTH  1920
#define LH_CHART_SLIDE_HEIGHT 1080

#define LH_TYPE_CHART_THEME (lh_chart_theme_get_type ())

typedef struct _LhChartTheme LhChartTheme;

GType             lh_chart_theme_get_type        (void);

const char       *lh_chart_theme_kind_get_name   (LhChartThemeKind    kind);
gboolean          lh_chart_theme_kind_from_name  (const char         *name,
                                                  LhChartThemeKind   *kind);

LhChartTheme     *lh_chart_theme_new             (LhChartThemeKind    kind);
LhChartTheme     *lh_chart_theme_new_for_size    (LhChartThemeKind    kind,
                                                  double              width,
                                                  double              height);
LhChartTheme     *lh_chart_theme_new_slide       (LhChartThemeKind    kind);
LhChartTheme     *lh_chart_theme_copy            (const LhChartTheme *self);
void              lh_chart_theme_free            (LhChartTheme       *self);
gboolean          lh_chart_theme_equal           (const LhChartTheme *self,
                                                  const LhChartTheme *other);

void              lh_chart_theme_set_font_size   (LhChartTheme       *self,
                                                  double              pixels);
void              lh_chart_theme_set_family      (LhChartTheme       *self,
                                                  const char         *family);
void              lh_chart_theme_set_title_family (LhChartTheme      *self,
                                                  const char         *family);
void              lh_chart_theme_set_background  (LhChartTheme       *self,
                                                  gboolean            draw_background);
void              lh_chart_theme_set_margin      (LhChartTheme       *self,
                                                  double              pixels);
void              lh_chart_theme_set_vector      (LhChartTheme       *self,
                                                  gboolean            vector);
void              lh_chart_theme_set_live_text   (LhChartTheme       *self,
                                                  gboolean            live_text);
gboolean          lh_chart_theme_get_live_text   (const LhChartTheme *self);
void              lh_chart_theme_set_show_title  (LhChartTheme       *self,
                                                  gboolean            show_title);
void              lh_chart_theme_set_show_source (LhChartTheme       *self,
                                                  gboolean            show_source);

LhChartThemeKind  lh_chart_theme_get_kind        (const LhChartTheme *self);
double            lh_chart_theme_get_font_size   (const LhChartTheme *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LhChartTheme, lh_chart_theme_free)

G_END_DECLS
