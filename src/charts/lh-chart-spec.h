/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-chart.h"

G_BEGIN_DECLS

#define LH_CHART_SPEC_VERSION 1

#define LH_TYPE_CHART_SPEC (lh_chart_spec_get_type ())

typedef struct _LhChartSpec LhChartSpec;

/**
 * LhChartText:
 *
 * The texts around a chart, which may be edited.
 */
typedef enum
{
  LH_CHART_TEXT_TITLE,
  LH_CHART_TEXT_SUBTITLE,
  LH_CHART_TEXT_SOURCE,
  LH_CHART_TEXT_FOOTER,
  LH_N_CHART_TEXTS
} LhChartText;

GType             lh_chart_spec_get_type       (void);

LhChartSpec      *lh_chart_to_spec             (LhChart            *chart,
                                                LhChartThemeKind    theme);
LhChart          *lh_chart_new_from_spec       (const LhChartSpec  *spec);
LhChartSpec      *lh_chart_spec_ref            (LhChartSpec        *self);
void              lh_chart_spec_unref          (LhChartSpec        *self);
gboolean          lh_chart_spec_equal          (const LhChartSpec  *self,
                                                const LhChartSpec  *other);

LhChartSpec      *lh_chart_spec_with_text      (const LhChartSpec  *self,
                                                LhChartText         which,
                                                const char         *text);
LhChartSpec      *lh_chart_spec_with_theme     (const LhChartSpec  *self,
                                                LhChartThemeKind    theme);
LhChartSpec      *lh_chart_spec_with_kind      (const LhChartSpec  *self,
                                                LhChartKind         kind);

LhChartKind       lh_chart_spec_get_kind       (const LhChartSpec  *self);
LhChartThemeKind  lh_chart_spec_get_theme      (const LhChartSpec  *self);
const char       *lh_chart_spec_get_text       (const LhChartSpec  *self,
                                                LhChartText         which);

char             *lh_chart_spec_to_json        (const LhChartSpec  *self);
LhChartSpec      *lh_chart_spec_new_from_json  (const char         *json,
                                                gssize              length,
                                                GError            **error);
LhChartSpec      *lh_chart_spec_load           (const char         *path,
                                                GError            **error);
gboolean          lh_chart_spec_save           (const LhChartSpec  *self,
                                                const char         *path,
                                                GError            **error);

const char       *lh_chart_kind_get_name       (LhChartKind         kind);
gboolean          lh_chart_kind_from_name      (const char         *name,
                                                LhChartKind        *kind);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LhChartSpec, lh_chart_spec_unref)

G_END_DECLS
