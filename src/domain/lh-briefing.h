/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-record.h"

G_BEGIN_DECLS

/**
 * LhBriefing:
 *
 * A briefing of a quarter: head, number, what stands in it (form F26).
 */
#define LH_TYPE_BRIEFING (lh_briefing_get_type ())

G_DECLARE_FINAL_TYPE (LhBriefing, lh_briefing, LH, BRIEFING, LhRecord)

typedef enum
{
  LH_BRIEFING_QUARTER,
  LH_BRIEFING_ISSUE_NUMBER,
  LH_BRIEFING_TITLE,
  LH_BRIEFING_ISSUER,
  LH_BRIEFING_ISSUED_ON,
  LH_BRIEFING_NAMING,
  LH_BRIEFING_THEME,
  LH_BRIEFING_HIGHLIGHTS,
  LH_BRIEFING_PRACTICES,
  LH_BRIEFING_NEXT_WORK,
  LH_BRIEFING_SENT_UP,
  LH_BRIEFING_SENT_ACROSS,
  LH_BRIEFING_SENT_DOWN,
  LH_BRIEFING_COPIES,
  LH_BRIEFING_NOTE,
  LH_BRIEFING_N_FIELDS
} LhBriefingField;

LhBriefing *lh_briefing_new (void);

G_END_DECLS
