/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-ledger.h"
#include "lh-report-draft.h"
#include "lh-report-section.h"

G_BEGIN_DECLS

/**
 * LhWorkMove:
 * @LH_WORK_SUBMIT: the draft goes to review
 * @LH_WORK_RETURN: it comes back, to be written on
 * @LH_WORK_FREEZE: its figures are kept; nothing in its text changes afterwards
 * @LH_WORK_THAW: the figures are given up again, before it is sent
 * @LH_WORK_SEND: it is sent; from then on it never changes
 *
 * A step in the life of a report: draft, for review, frozen, sent.
 */
typedef enum
{
  LH_WORK_SUBMIT,
  LH_WORK_RETURN,
  LH_WORK_FREEZE,
  LH_WORK_THAW,
  LH_WORK_SEND,
  LH_N_WORK_MOVES
} LhWorkMove;

gboolean     lh_work_draft_is_frozen        (LhRecord    *draft);
gboolean     lh_work_draft_may              (LhRecord    *draft,
                                             LhWorkMove   move);
const char  *lh_work_move_get_code          (LhWorkMove   move);
gboolean     lh_work_move_from_code         (const char  *code,
                                             LhWorkMove  *move);
const char  *lh_work_move_get_label         (LhWorkMove   move,
                                             LhCatalog   *catalog);

LhChangeSet *lh_work_draft_create           (LhLedger    *ledger,
                                             const char  *kind,
                                             LhQuarter    quarter,
                                             LhRecord   **draft);
LhChangeSet *lh_work_draft_create_move      (LhRecord    *draft,
                                             LhWorkMove   move,
                                             const char  *figures,
                                             GError     **error);
GPtrArray   *lh_work_draft_query_sections   (LhLedger    *ledger,
                                             LhRecord    *draft,
                                             GError     **error);
LhRecord    *lh_work_draft_find             (LhLedger    *ledger,
                                             const char  *kind,
                                             LhQuarter    quarter,
                                             GError     **error);
LhChangeSet *lh_instruction_create_task     (LhLedger    *ledger,
                                             LhRecord    *instruction,
                                             GError     **error);

G_END_DECLS
