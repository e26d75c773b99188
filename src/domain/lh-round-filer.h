/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-record.h"

G_BEGIN_DECLS

/**
 * LhRoundFiler:
 *
 * What a round expects of one organization where it differs from the rule of the round.
 */
#define LH_TYPE_ROUND_FILER (lh_round_filer_get_type ())

G_DECLARE_FINAL_TYPE (LhRoundFiler, lh_round_filer, LH, ROUND_FILER, LhRecord)

typedef enum
{
  LH_ROUND_FILER_ROUND_ID,
  LH_ROUND_FILER_ORGANIZATION_ID,
  LH_ROUND_FILER_EXPECTED_COUNT,
  LH_ROUND_FILER_EXEMPT,
  LH_ROUND_FILER_REASON,
  LH_ROUND_FILER_N_FIELDS
} LhRoundFilerField;

LhRoundFiler *lh_round_filer_new (void);

G_END_DECLS
