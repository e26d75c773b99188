/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-record.h"

G_BEGIN_DECLS

/**
 * LhAcceptanceMark:
 *
 * A mark of one item by one rater: the unit itself, a judge, or the committee; what the data said when the acceptance was
 * closed; or, by the committee, that the item does not apply to the project.
 */
#define LH_TYPE_ACCEPTANCE_MARK (lh_acceptance_mark_get_type ())

G_DECLARE_FINAL_TYPE (LhAcceptanceMark, lh_acceptance_mark, LH, ACCEPTANCE_MARK, LhRecord)

typedef enum
{
  LH_ACCEPTANCE_MARK_ACCEPTANCE_ID,
  LH_ACCEPTANCE_MARK_ITEM_ID,
  LH_ACCEPTANCE_MARK_RATER_KIND,
  LH_ACCEPTANCE_MARK_RATER,
  LH_ACCEPTANCE_MARK_MARK,
  LH_ACCEPTANCE_MARK_INAPPLICABLE,
  LH_ACCEPTANCE_MARK_COMMENT,
  LH_ACCEPTANCE_MARK_N_FIELDS
} LhAcceptanceMarkField;

LhAcceptanceMark *lh_acceptance_mark_new (void);

G_END_DECLS
