/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-record.h"

G_BEGIN_DECLS

/**
 * LhRegulation:
 *
 * A rule that answers a common problem or that a brand became (S1-36, S1-47).
 */
#define LH_TYPE_REGULATION (lh_regulation_get_type ())

G_DECLARE_FINAL_TYPE (LhRegulation, lh_regulation, LH, REGULATION, LhRecord)

typedef enum
{
  LH_REGULATION_NUMBER,
  LH_REGULATION_TITLE,
  LH_REGULATION_ISSUED_ON,
  LH_REGULATION_ISSUER,
  LH_REGULATION_COMMON_PROBLEM_ID,
  LH_REGULATION_SUMMARY,
  LH_REGULATION_STATE,
  LH_REGULATION_NOTE,
  LH_REGULATION_N_FIELDS
} LhRegulationField;

LhRegulation *lh_regulation_new (void);

G_END_DECLS
