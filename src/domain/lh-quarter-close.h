/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-record.h"

G_BEGIN_DECLS

/**
 * LhQuarterClose:
 *
 * A quarter whose figures were frozen: as of when, by whom; reopening is recorded.
 */
#define LH_TYPE_QUARTER_CLOSE (lh_quarter_close_get_type ())

G_DECLARE_FINAL_TYPE (LhQuarterClose, lh_quarter_close, LH, QUARTER_CLOSE, LhRecord)

typedef enum
{
  LH_QUARTER_CLOSE_QUARTER,
  LH_QUARTER_CLOSE_AS_OF,
  LH_QUARTER_CLOSE_CLOSED_ON,
  LH_QUARTER_CLOSE_CLOSED_BY,
  LH_QUARTER_CLOSE_REASON,
  LH_QUARTER_CLOSE_JOURNAL_ID,
  LH_QUARTER_CLOSE_SENT_ON,
  LH_QUARTER_CLOSE_SENT_TO,
  LH_QUARTER_CLOSE_REOPENED_ON,
  LH_QUARTER_CLOSE_REOPENED_BY,
  LH_QUARTER_CLOSE_REOPEN_REASON,
  LH_QUARTER_CLOSE_NOTE,
  LH_QUARTER_CLOSE_N_FIELDS
} LhQuarterCloseField;

LhQuarterClose *lh_quarter_close_new (void);

G_END_DECLS
