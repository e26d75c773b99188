/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-record.h"

G_BEGIN_DECLS

/**
 * LhGoodIdea:
 *
 * An idea for better service: adopted or not, with its result (S1-60).
 */
#define LH_TYPE_GOOD_IDEA (lh_good_idea_get_type ())

G_DECLARE_FINAL_TYPE (LhGoodIdea, lh_good_idea, LH, GOOD_IDEA, LhRecord)

typedef enum
{
  LH_GOOD_IDEA_ORGANIZATION_ID,
  LH_GOOD_IDEA_RAISED_ON,
  LH_GOOD_IDEA_RAISER,
  LH_GOOD_IDEA_CONTENT,
  LH_GOOD_IDEA_ADOPTION,
  LH_GOOD_IDEA_REASON,
  LH_GOOD_IDEA_RESULT,
  LH_GOOD_IDEA_NOTE,
  LH_GOOD_IDEA_N_FIELDS
} LhGoodIdeaField;

LhGoodIdea *lh_good_idea_new (void);

G_END_DECLS
