/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-record.h"

G_BEGIN_DECLS

/**
 * LhProjectRound:
 *
 * A yearly round of projects (S0-1), headed by the notice that opens it: number, date, sections, filing window.
 */
#define LH_TYPE_PROJECT_ROUND (lh_project_round_get_type ())

G_DECLARE_FINAL_TYPE (LhProjectRound, lh_project_round, LH, PROJECT_ROUND, LhRecord)

typedef enum
{
  LH_PROJECT_ROUND_YEAR,
  LH_PROJECT_ROUND_NUMBER,
  LH_PROJECT_ROUND_TITLE,
  LH_PROJECT_ROUND_ISSUED_ON,
  LH_PROJECT_ROUND_ISSUER,
  LH_PROJECT_ROUND_REQUIREMENT,
  LH_PROJECT_ROUND_GOALS,
  LH_PROJECT_ROUND_CONTENT,
  LH_PROJECT_ROUND_STEPS,
  LH_PROJECT_ROUND_FILING_FROM,
  LH_PROJECT_ROUND_FILING_UNTIL,
  LH_PROJECT_ROUND_EXPECTED_PER_ORGANIZATION,
  LH_PROJECT_ROUND_NOTE,
  LH_PROJECT_ROUND_N_FIELDS
} LhProjectRoundField;

LhProjectRound *lh_project_round_new (void);

G_END_DECLS
