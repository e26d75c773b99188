/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-saved-chart.h"

struct _LhSavedChart
{
  LhRecord parent_instance;
};

G_DEFINE_FINAL_TYPE (LhSavedChart, lh_saved_chart, LH_TYPE_RECORD)

static const LhField lh_saved_chart_fields[LH_SAVED_CHART_N_FIELDS] = {
  [LH_SAVED_CHART_NAME] = { "name", LH_FIELD_TEXT, N_("Chart name"), NULL, LH_FIELD_REQUIRED | LH_FIELD_SEARCH, 60 },
  [LH_SAVED_CHART_SPEC] = { "spec", LH_FIELD_LONG_TEXT, N_("Specification"), NULL, LH_FIELD_REQUIRED, 0 },
  [LH_SAVED_CHART_POSITION] = { "position", LH_FIELD_INTEGER, N_("Position"), NULL, LH_FIELD_OPTIONAL, 0 },
  [LH_SAVED_CHART_NOTE] = { "note", LH_FIELD_LONG_TEXT, N_("Note"), NULL, LH_FIELD_OPTIONAL, 0 },
};

static void
lh_saved_chart_class_init (LhSavedChartClass *klass)
{
  lh_record_class_set_fields (LH_RECORD_CLASS (klass), "saved-chart", N_("Saved chart"),
                              lh_saved_chart_fields, LH_SAVED_CHART_N_FIELDS);
}

static void
lh_saved_chart_init (LhSavedChart *self)
{
}

LhSavedChart *
lh_saved_chart_new (void)
{
  return g_object_new (LH_TYPE_SAVED_CHART, NULL);
}
