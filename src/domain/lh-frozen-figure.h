/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-record.h"

G_BEGIN_DECLS

/**
 * LhFrozenFigure:
 *
 * A figure as it was frozen: definition, value and the rows it counts.
 */
#define LH_TYPE_FROZEN_FIGURE (lh_frozen_figure_get_type ())

G_DECLARE_FINAL_TYPE (LhFrozenFigure, lh_frozen_figure, LH, FROZEN_FIGURE, LhRecord)

typedef enum
{
  LH_FROZEN_FIGURE_CLOSE_ID,
  LH_FROZEN_FIGURE_POSITION,
  LH_FROZEN_FIGURE_AREA,
  LH_FROZEN_FIGURE_CODE,
  LH_FROZEN_FIGURE_GROUP_KEY,
  LH_FROZEN_FIGURE_LABEL,
  LH_FROZEN_FIGURE_DEFINITION,
  LH_FROZEN_FIGURE_VALUE,
  LH_FROZEN_FIGURE_SHOWN,
  LH_FROZEN_FIGURE_UNIT,
  LH_FROZEN_FIGURE_ENTITY,
  LH_FROZEN_FIGURE_ROWS,
  LH_FROZEN_FIGURE_ROW_NAMES,
  LH_FROZEN_FIGURE_N_FIELDS
} LhFrozenFigureField;

LhFrozenFigure *lh_frozen_figure_new (void);

G_END_DECLS
