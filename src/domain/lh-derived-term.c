/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-derived-term.h"

struct _LhDerivedTerm
{
  LhRecord parent_instance;
};

G_DEFINE_FINAL_TYPE (LhDerivedTerm, lh_derived_term, LH_TYPE_RECORD)

static const LhField lh_derived_term_fields[LH_DERIVED_TERM_N_FIELDS] = {
  [LH_DERIVED_TERM_FIGURE_ID] = { "figure-id", LH_FIELD_REFERENCE, N_("Derived figure"), "derived-figure", LH_FIELD_REQUIRED, 0 },
  [LH_DERIVED_TERM_RESULT_ID] = { "result-id", LH_FIELD_REFERENCE, N_("Result"), "result-item", LH_FIELD_REQUIRED, 0 },
  [LH_DERIVED_TERM_POSITION] = { "position", LH_FIELD_INTEGER, N_("Position"), NULL, LH_FIELD_OPTIONAL, 0 },
};

static void
lh_derived_term_class_init (LhDerivedTermClass *klass)
{
  lh_record_class_set_fields (LH_RECORD_CLASS (klass), "derived-term", N_("Term of a derived figure"),
                              lh_derived_term_fields, LH_DERIVED_TERM_N_FIELDS);
}

static void
lh_derived_term_init (LhDerivedTerm *self)
{
}

LhDerivedTerm *
lh_derived_term_new (void)
{
  return g_object_new (LH_TYPE_DERIVED_TERM, NULL);
}
