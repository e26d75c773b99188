/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-progress-grid.h"

G_BEGIN_DECLS

/**
 * LhGridColumnId:
 *
 * The columns of the quarterly grid, in the order of form F4.
 */
typedef enum
{
  LH_GRID_ORGANIZATION,
  LH_GRID_NUMBER,
  LH_GRID_PROJECT,
  LH_GRID_LIGHT,
  LH_GRID_PLAN,
  LH_GRID_PROMISE,
  LH_GRID_WORK_DONE,
  LH_GRID_PROBLEMS,
  LH_GRID_CAUSES,
  LH_GRID_NEXT_PLAN,
  LH_GRID_COORDINATION,
  LH_GRID_BEFORE,
  LH_GRID_ACTUAL,
  LH_GRID_FALL_REASON,
  LH_GRID_VALUES,
  LH_GRID_REPORTER,
  LH_GRID_REVIEWER,
  LH_GRID_REPORTED_ON,
  LH_N_GRID_COLUMNS
} LhGridColumnId;

/**
 * LhGridColumnKind:
 * @LH_GRID_KIND_FIXED: shown, not entered here
 * @LH_GRID_KIND_FIELD: a field of the report
 * @LH_GRID_KIND_VALUES: the values of the indicators
 */
typedef enum
{
  LH_GRID_KIND_FIXED,
  LH_GRID_KIND_FIELD,
  LH_GRID_KIND_VALUES,
} LhGridColumnKind;

/**
 * LhGridColumn:
 * @name: stable English name, also the key in JSON
 * @label: its heading (msgid)
 * @headings: other headings that mean it in what organizations send, separated by blanks
 * @kind: what is in it
 * @field: for a field its #LhProgressField
 *
 * One column of the grid.
 */
typedef struct
{
  const char       *name;
  const char       *label;
  const char       *headings;
  LhGridColumnKind  kind;
  guint             field;
} LhGridColumn;

const LhGridColumn *lh_grid_column_get           (guint             column);
gboolean            lh_grid_column_from_heading  (const char       *heading,
                                                  guint            *column);
gboolean            lh_grid_column_is_editable   (guint             column);
gboolean            lh_grid_column_is_long       (guint             column);
gboolean            lh_grid_column_is_numeric    (guint             column);

char               *lh_grid_row_format           (LhGridRow        *row,
                                                  guint             column,
                                                  LhCatalog        *catalog);
char               *lh_grid_values_format        (GPtrArray        *indicators,
                                                  GPtrArray        *values);
gboolean            lh_grid_values_parse         (GPtrArray        *indicators,
                                                  const char       *text,
                                                  GPtrArray       **parsed,
                                                  GError          **error);

G_END_DECLS
