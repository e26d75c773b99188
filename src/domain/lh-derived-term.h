/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-record.h"

G_BEGIN_DECLS

/**
 * LhDerivedTerm:
 *
 * A result that goes into a derived figure, in its order.
 */
#define LH_TYPE_DERIVED_TERM (lh_derived_term_get_type ())

G_DECLARE_FINAL_TYPE (LhDerivedTerm, lh_derived_term, LH, DERIVED_TERM, LhRecord)

typedef enum
{
  LH_DERIVED_TERM_FIGURE_ID,
  LH_DERIVED_TERM_RESULT_ID,
  LH_DERIVED_TERM_POSITION,
  LH_DERIVED_TERM_N_FIELDS
} LhDerivedTermField;

LhDerivedTerm *lh_derived_term_new (void);

G_END_DECLS
