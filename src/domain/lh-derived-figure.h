/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-record.h"

G_BEGIN_DECLS

/**
 * LhDerivedFigure:
 *
 * A figure that the staff define from results of a project: a sum or a ratio. Nothing is ever totalled without
 * one.
 */
#define LH_TYPE_DERIVED_FIGURE (lh_derived_figure_get_type ())

G_DECLARE_FINAL_TYPE (LhDerivedFigure, lh_derived_figure, LH, DERIVED_FIGURE, LhRecord)

typedef enum
{
  LH_DERIVED_FIGURE_PROJECT_ID,
  LH_DERIVED_FIGURE_POSITION,
  LH_DERIVED_FIGURE_NAME,
  LH_DERIVED_FIGURE_OPERATION,
  LH_DERIVED_FIGURE_UNIT,
  LH_DERIVED_FIGURE_N_FIELDS
} LhDerivedFigureField;

LhDerivedFigure *lh_derived_figure_new (void);

G_END_DECLS
