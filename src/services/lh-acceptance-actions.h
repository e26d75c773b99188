/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-acceptance-sheet.h"

G_BEGIN_DECLS

/**
 * LhAcceptanceInput:
 * @item_id: the item of the rubric
 * @kind: "self", "judge" or "committee"
 * @rater: (nullable): the judge
 * @mark: (nullable): the mark as a person writes it; empty takes it away
 * @inapplicable: whether the item does not apply to the project; for the work committee
 * @comment: (nullable): the reason; %NULL leaves the one there is
 *
 * One mark that somebody gives.
 */
typedef struct
{
  gint64      item_id;
  const char *kind;
  const char *rater;
  const char *mark;
  gboolean    inapplicable;
  const char *comment;
} LhAcceptanceInput;

LhChangeSet *lh_acceptance_create_open_change   (LhLedger                *ledger,
                                                 LhRecord                *project,
                                                 LhRecord                *rubric,
                                                 LhDate                   applied_on);
LhChangeSet *lh_acceptance_create_mark_change   (LhAcceptanceSheet       *sheet,
                                                 GPtrArray               *marks,
                                                 const LhAcceptanceInput *inputs,
                                                 guint                    n_inputs,
                                                 GError                 **error);
LhChangeSet *lh_acceptance_create_close_change  (LhRecord                *acceptance,
                                                 LhDate                   closed_on,
                                                 const char              *result);
LhChangeSet *lh_acceptance_create_reopen_change (LhRecord                *acceptance,
                                                 LhDate                   reopened_on,
                                                 const char              *reason);

G_END_DECLS
