/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-record.h"

G_BEGIN_DECLS

/**
 * LhOpinion:
 *
 * A problem or opinion as it was raised (S0-5, S3-5): place, date, raiser. Its text is never changed by what grows
 * out of it.
 */
#define LH_TYPE_OPINION (lh_opinion_get_type ())

G_DECLARE_FINAL_TYPE (LhOpinion, lh_opinion, LH, OPINION, LhRecord)

typedef enum
{
  LH_OPINION_YEAR,
  LH_OPINION_ORGANIZATION_ID,
  LH_OPINION_SOURCE,
  LH_OPINION_PLACE,
  LH_OPINION_RAISED_ON,
  LH_OPINION_RAISER,
  LH_OPINION_CONTENT,
  LH_OPINION_FRONT_LINE,
  LH_OPINION_TOPIC_ID,
  LH_OPINION_SET_ASIDE,
  LH_OPINION_SET_ASIDE_REASON,
  LH_OPINION_NOTE,
  LH_OPINION_ITEM_ID,
  LH_OPINION_N_FIELDS
} LhOpinionField;

LhOpinion *lh_opinion_new (void);

G_END_DECLS
