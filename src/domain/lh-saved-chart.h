/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-record.h"

G_BEGIN_DECLS

/**
 * LhSavedChart:
 *
 * A chart of the office: its specification as JSON, so that it opens again exactly.
 */
#define LH_TYPE_SAVED_CHART (lh_saved_chart_get_type ())

G_DECLARE_FINAL_TYPE (LhSavedChart, lh_saved_chart, LH, SAVED_CHART, LhRecord)

typedef enum
{
  LH_SAVED_CHART_NAME,
  LH_SAVED_CHART_SPEC,
  LH_SAVED_CHART_POSITION,
  LH_SAVED_CHART_NOTE,
  LH_SAVED_CHART_N_FIELDS
} LhSavedChartField;

LhSavedChart *lh_saved_chart_new (void);

G_END_DECLS
