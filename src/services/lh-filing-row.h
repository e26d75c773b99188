/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-record.h"

G_BEGIN_DECLS

/**
 * LhFilingState:
 * @LH_FILING_FILED: filed, and nothing that it owes came after the filing window
 * @LH_FILING_LATE: filed, but a project that is expected of it came after the window
 * @LH_FILING_MISSING: expected to file, and did not
 * @LH_FILING_EXEMPT: excused by the round, and did not file
 * @LH_FILING_VOLUNTARY: filed without being expected to
 *
 * How an organization stands in a round.
 */
typedef enum
{
  LH_FILING_FILED,
  LH_FILING_LATE,
  LH_FILING_MISSING,
  LH_FILING_EXEMPT,
  LH_FILING_VOLUNTARY,
  LH_N_FILING_STATES
} LhFilingState;

/**
 * LhFilingValues:
 * @state: how it stands
 * @expected: whether it is expected to file
 * @n_expected: projects expected of it; 0 when it is not
 * @n_filed: projects it filed
 * @n_late: of these, filed after the window
 * @first_filed_on: when it filed first; unset when nothing was filed, or no date is known
 * @reason: why it is excused, or more or fewer projects are expected; "" for none
 * @ids: (element-type gint64): the projects it filed
 */
typedef struct
{
  LhFilingState  state;
  gboolean       expected;
  guint          n_expected;
  guint          n_filed;
  guint          n_late;
  LhDate         first_filed_on;
  char          *reason;
  GArray        *ids;
} LhFilingValues;

/**
 * LhFilingRow:
 *
 * One organization in the table of who filed (S0-2). Immutable.
 *
 * Properties: "organization" (#LhRecord).
 */
#define LH_TYPE_FILING_ROW (lh_filing_row_get_type ())

G_DECLARE_FINAL_TYPE (LhFilingRow, lh_filing_row, LH, FILING_ROW, GObject)

LhFilingRow          *lh_filing_row_new              (LhRecord             *organization,
                                                      const LhFilingValues *values);
LhRecord             *lh_filing_row_get_organization (LhFilingRow          *self);
const LhFilingValues *lh_filing_row_get_values       (LhFilingRow          *self);
guint                 lh_filing_row_get_shortfall    (LhFilingRow          *self);

const char           *lh_filing_state_get_code       (LhFilingState         state);
const char           *lh_filing_state_get_label      (LhFilingState         state,
                                                      LhCatalog            *catalog);

G_END_DECLS
