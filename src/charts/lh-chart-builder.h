/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-chart.h"

G_BEGIN_DECLS

typedef struct _LhChartBuilder LhChartBuilder;

LhChartBuilder *lh_chart_builder_new            (LhChartKind       kind);
void            lh_chart_builder_free           (LhChartBuilder   *self);
LhChart        *lh_chart_builder_end            (LhChartBuilder   *self);

void            lh_chart_builder_set_title      (LhChartBuilder   *self,
                                                 const char       *title);
void            lh_chart_builder_set_subtitle   (LhChartBuilder   *self,
                                                 const char       *subtitle);
void            lh_chart_builder_set_source     (LhChartBuilder   *self,
                                                 const char       *source);
void            lh_chart_builder_set_footer     (LhChartBuilder   *self,
                                                 const char       *footer);
void            lh_chart_builder_set_empty_text (LhChartBuilder   *self,
                                                 const char       *text);
void            lh_chart_builder_set_unit       (LhChartBuilder   *self,
                                                 const char       *unit);
void            lh_chart_builder_set_range      (LhChartBuilder   *self,
                                                 double            minimum,
                                                 double            maximum);
void            lh_chart_builder_set_show_ranks (LhChartBuilder   *self,
                                                 gboolean          show_ranks);

guint           lh_chart_builder_add_series     (LhChartBuilder   *self,
                                                 LhChartPart       part,
                                                 LhChartRole       role,
                                                 const char       *label);
guint           lh_chart_builder_add_category   (LhChartBuilder   *self,
                                                 const char       *key,
                                                 const char       *label,
                                                 const char       *full_label);
void            lh_chart_builder_set_rank       (LhChartBuilder   *self,
                                                 guint             category,
                                                 const char       *rank);

void            lh_chart_builder_set_value      (LhChartBuilder   *self,
                                                 guint             category,
                                                 guint             series,
                                                 double            value,
                                                 const char       *text);
void            lh_chart_builder_set_state      (LhChartBuilder   *self,
                                                 guint             category,
                                                 guint             series,
                                                 LhChartCellState  state,
                                                 const char       *text);
void            lh_chart_builder_set_style      (LhChartBuilder   *self,
                                                 guint             category,
                                                 guint             series,
                                                 LhChartRole       role,
                                                 LhChartSymbol     symbol);
void            lh_chart_builder_set_below      (LhChartBuilder   *self,
                                                 guint             category,
                                                 guint             series);
void            lh_chart_builder_set_share      (LhChartBuilder   *self,
                                                 guint             category,
                                                 guint             series,
                                                 const char       *share);
void            lh_chart_builder_set_detail     (LhChartBuilder   *self,
                                                 guint             category,
                                                 guint             series,
                                                 const char       *detail);
void            lh_chart_builder_set_key        (LhChartBuilder   *self,
                                                 guint             category,
                                                 guint             series,
                                                 const char       *key);

void            lh_chart_builder_set_weight     (LhChartBuilder   *self,
                                                 guint             series,
                                                 double            weight);

void            lh_chart_builder_add_reference  (LhChartBuilder   *self,
                                                 LhChartRole       role,
                                                 double            value,
                                                 const char       *label);

void            lh_chart_builder_set_sum        (LhChartBuilder   *self,
                                                 guint             category,
                                                 const char       *sum);
void            lh_chart_builder_set_total      (LhChartBuilder   *self,
                                                 const char       *text,
                                                 const char       *label);
void            lh_chart_builder_set_rest_label (LhChartBuilder   *self,
                                                 const char       *label);
void            lh_chart_builder_set_axis_note  (LhChartBuilder   *self,
                                                 const char       *note);
void            lh_chart_builder_set_now        (LhChartBuilder   *self,
                                                 double            position,
                                                 const char       *label);
void            lh_chart_builder_set_gap        (LhChartBuilder   *self,
                                                 const char       *label);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LhChartBuilder, lh_chart_builder_free)

G_END_DECLS
