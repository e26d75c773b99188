/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-record.h"

G_BEGIN_DECLS

/**
 * LhReviewSuggestion:
 *
 * A suggestion that a review made, and the reply to it.
 */
#define LH_TYPE_REVIEW_SUGGESTION (lh_review_suggestion_get_type ())

G_DECLARE_FINAL_TYPE (LhReviewSuggestion, lh_review_suggestion, LH, REVIEW_SUGGESTION, LhRecord)

typedef enum
{
  LH_REVIEW_SUGGESTION_PROJECT_ID,
  LH_REVIEW_SUGGESTION_STEP_ID,
  LH_REVIEW_SUGGESTION_POSITION,
  LH_REVIEW_SUGGESTION_SUGGESTION,
  LH_REVIEW_SUGGESTION_REPLY,
  LH_REVIEW_SUGGESTION_REPLIED_ON,
  LH_REVIEW_SUGGESTION_REPLIED_BY,
  LH_REVIEW_SUGGESTION_SETTLED,
  LH_REVIEW_SUGGESTION_N_FIELDS
} LhReviewSuggestionField;

LhReviewSuggestion *lh_review_suggestion_new (void);

G_END_DECLS
