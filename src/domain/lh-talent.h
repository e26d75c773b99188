/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-record.h"

G_BEGIN_DECLS

/**
 * LhTalent:
 *
 * A person of the talent pool with posts and training (S1-54).
 */
#define LH_TYPE_TALENT (lh_talent_get_type ())

G_DECLARE_FINAL_TYPE (LhTalent, lh_talent, LH, TALENT, LhRecord)

typedef enum
{
  LH_TALENT_ORGANIZATION_ID,
  LH_TALENT_NAME,
  LH_TALENT_POST,
  LH_TALENT_DUAL_LEADER,
  LH_TALENT_STRENGTHS,
  LH_TALENT_POSTS,
  LH_TALENT_TRAININGS,
  LH_TALENT_SINCE,
  LH_TALENT_UNTIL,
  LH_TALENT_NOTE,
  LH_TALENT_N_FIELDS
} LhTalentField;

LhTalent *lh_talent_new (void);

G_END_DECLS
