/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-derived-figure.h"

struct _LhDerivedFigure
{
  LhRecord parent_instance;
};

G_DEFINE_FINAL_TYPE (LhDerivedFigure, lh_derived_figure, LH_TYPE_RECORD)

static const LhField lh_derived_figure_fields[LH_DERIVED_FIGURE_N_FIELDS] = {
  [LH_DERIVED_FIGURE_PROJECT_ID] = { "project-id", LH_FIELD_REFERENCE, N_("Project"), "project", LH_FIELD_REQUIRED, 0 },
  [LH_DERIVED_FIGURE_POSITION] = { "position", LH_FIELD_INTEGER, N_("Position"), NULL, LH_FIELD_OPTIONAL, 0 },
  [LH_DERIVED_FIGURE_NAME] = { "name", LH_FIELD_TEXT, N_("Derived figure"), NULL, LH_FIELD_REQUIRED, 60 },
  [LH_DERIVED_FIGURE_OPERATION] = { "operation", LH_FIELD_CODE, N_("Operation"), "figure-operation", LH_FIELD_REQUIRED, 0 },
  [LH_DERIVED_FIGURE_UNIT] = { "unit", LH_FIELD_TEXT, N_("Unit"), NULL, LH_FIELD_OPTIONAL, 20 },
};

static void
lh_derived_figure_class_init (LhDerivedFigureClass *klass)
{
  lh_record_class_set_fields (LH_RECORD_CLASS (klass), "derived-figure", N_("Derived figure"),
                              lh_derived_figure_fields, LH_DERIVED_FIGURE_N_FIELDS);
}

static void
lh_derived_figure_init (LhDerivedFigure *self)
{
}

LhDerivedFigure *
lh_derived_figure_new (void)
{
  return g_object_new (LH_TYPE_DERIVED_FIGURE, NULL);
}
