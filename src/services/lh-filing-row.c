/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-filing-row.h"

#include "lh-catalog.h"

struct _LhFilingRow
{
  GObject         parent_instance;

  LhRecord       *organization;
  LhFilingValues  values;
};

enum
{
  PROP_0,
  PROP_ORGANIZATION,
};

G_DEFINE_FINAL_TYPE (LhFilingRow, lh_filing_row, G_TYPE_OBJECT)

static const struct
{
  const char *code;
  const char *label;
} states[LH_N_FILING_STATES] = {
  [LH_FILING_FILED] = { "filed", N_("Filed in time") },
  [LH_FILING_LATE] = { "late", N_("Filed late") },
  [LH_FILING_MISSING] = { "missing", N_("Not filed") },
  [LH_FILING_EXEMPT] = { "exempt", N_("Excused") },
  [LH_FILING_VOLUNTARY] = { "voluntary", N_("Filed of its own accord") },
};

static void
lh_filing_row_finalize (GObject *object)
{
  LhFilingRow *self = LH_FILING_ROW (object);

  g_object_unref (self->organization);
  g_free (self->values.reason);
  g_array_unref (self->values.ids);

  G_OBJECT_CLASS (lh_filing_row_parent_class)->finalize (object);
}

static void
lh_filing_row_get_property (GObject    *object,
                            guint       prop_id,
                            GValue     *value,
                            GParamSpec *pspec)
{
  if (prop_id == PROP_ORGANIZATION)
    g_value_set_object (value, LH_FILING_ROW (object)->organization);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
lh_filing_row_class_init (LhFilingRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = lh_filing_row_finalize;
  object_class->get_property = lh_filing_row_get_property;
  g_object_class_install_property (object_class, PROP_ORGANIZATION,
                                   g_param_spec_object ("organization", NULL, NULL, LH_TYPE_RECORD,
                                                        G_PARAM_READABLE | G_PARAM_STATIC_STRINGS));
}

static void
lh_filing_row_init (LhFilingRow *self)
{
}

/**
 * lh_filing_row_new:
 * @organization: the organization
 * @values: copied
 */
LhFilingRow *
lh_filing_row_new (LhRecord             *organization,
                   const LhFilingValues *values)
{
  LhFilingRow *self = g_object_new (LH_TYPE_FILING_ROW, NULL);

  self->organization = g_object_ref (organization);
  self->values = *values;
  self->values.reason = g_strdup (values->reason != NULL ? values->reason : "");
  self->values.ids = g_array_ref (values->ids);
  return self;
}

LhRecord *
lh_filing_row_get_organization (LhFilingRow *self)
{
  g_return_val_if_fail (LH_IS_FILING_ROW (self), NULL);
  return self->organization;
}

const LhFilingValues *
lh_filing_row_get_values (LhFilingRow *self)
{
  g_return_val_if_fail (LH_IS_FILING_ROW (self), NULL);
  return &self->values;
}

/**
 * lh_filing_row_get_shortfall:
 *
 * Returns: how many projects the organization still owes
 */
guint
lh_filing_row_get_shortfall (LhFilingRow *self)
{
  g_return_val_if_fail (LH_IS_FILING_ROW (self), 0);
  return self->values.n_expected - MIN (self->values.n_expected, self->values.n_filed);
}

/**
 * lh_filing_state_get_code:
 *
 * Returns: the stable name, also in JSON: "filed", "late", "missing", "exempt", "voluntary"
 */
const char *
lh_filing_state_get_code (LhFilingState state)
{
  g_return_val_if_fail (state < LH_N_FILING_STATES, NULL);
  return states[state].code;
}

/**
 * lh_filing_state_get_label:
 * @catalog: (nullable): the language
 */
const char *
lh_filing_state_get_label (LhFilingState  state,
                           LhCatalog     *catalog)
{
  g_return_val_if_fail (state < LH_N_FILING_STATES, NULL);
  return lh_tr (catalog, states[state].label);
}
