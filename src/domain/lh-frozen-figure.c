/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-frozen-figure.h"

struct _LhFrozenFigure
{
  LhRecord parent_instance;
};

G_DEFINE_FINAL_TYPE (LhFrozenFigure, lh_frozen_figure, LH_TYPE_RECORD)

static const LhField lh_frozen_figure_fields[LH_FROZEN_FIGURE_N_FIELDS] = {
  [LH_FROZEN_FIGURE_CLOSE_ID] = { "close-id", LH_FIELD_REFERENCE, N_("Closing of a quarter"), "quarter-close", LH_FIELD_REQUIRED, 0 },
  [LH_FROZEN_FIGURE_POSITION] = { "position", LH_FIELD_INTEGER, N_("Position"), NULL, LH_FIELD_REQUIRED, 0 },
  [LH_FROZEN_FIGURE_AREA] = { "area", LH_FIELD_TEXT, N_("Area"), NULL, LH_FIELD_REQUIRED, 0 },
  [LH_FROZEN_FIGURE_CODE] = { "code", LH_FIELD_TEXT, N_("Figure"), NULL, LH_FIELD_REQUIRED, 0 },
  [LH_FROZEN_FIGURE_GROUP_KEY] = { "group-key", LH_FIELD_TEXT, N_("Group of the figure"), NULL, LH_FIELD_OPTIONAL, 0 },
  [LH_FROZEN_FIGURE_LABEL] = { "label", LH_FIELD_TEXT, N_("Label"), NULL, LH_FIELD_REQUIRED, 0 },
  [LH_FROZEN_FIGURE_DEFINITION] = { "definition", LH_FIELD_LONG_TEXT, N_("Definition"), NULL, LH_FIELD_OPTIONAL, 0 },
  [LH_FROZEN_FIGURE_VALUE] = { "value", LH_FIELD_TEXT, N_("Value"), NULL, LH_FIELD_OPTIONAL, 0 },
  [LH_FROZEN_FIGURE_SHOWN] = { "shown", LH_FIELD_TEXT, N_("Value as shown"), NULL, LH_FIELD_OPTIONAL, 0 },
  [LH_FROZEN_FIGURE_UNIT] = { "unit", LH_FIELD_TEXT, N_("Unit of measure"), NULL, LH_FIELD_OPTIONAL, 0 },
  [LH_FROZEN_FIGURE_ENTITY] = { "entity", LH_FIELD_TEXT, N_("Kind of the rows"), NULL, LH_FIELD_OPTIONAL, 0 },
  [LH_FROZEN_FIGURE_ROWS] = { "rows", LH_FIELD_LONG_TEXT, N_("Rows counted"), NULL, LH_FIELD_OPTIONAL, 0 },
  [LH_FROZEN_FIGURE_ROW_NAMES] = { "row-names", LH_FIELD_LONG_TEXT, N_("Names of the rows"), NULL, LH_FIELD_OPTIONAL, 0 },
};

static void
lh_frozen_figure_class_init (LhFrozenFigureClass *klass)
{
  lh_record_class_set_fields (LH_RECORD_CLASS (klass), "frozen-figure", N_("Frozen figure"),
                              lh_frozen_figure_fields, LH_FROZEN_FIGURE_N_FIELDS);
}

static void
lh_frozen_figure_init (LhFrozenFigure *self)
{
}

LhFrozenFigure *
lh_frozen_figure_new (void)
{
  return g_object_new (LH_TYPE_FROZEN_FIGURE, NULL);
}
