/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-review-suggestion.h"

struct _LhReviewSuggestion
{
  LhRecord parent_instance;
};

G_DEFINE_FINAL_TYPE (LhReviewSuggestion, lh_review_suggestion, LH_TYPE_RECORD)

static const LhField lh_review_suggestion_fields[LH_REVIEW_SUGGESTION_N_FIELDS] = {
  [LH_REVIEW_SUGGESTION_PROJECT_ID] = { "project-id", LH_FIELD_REFERENCE, N_("Project"), "project", LH_FIELD_REQUIRED, 0 },
  [LH_REVIEW_SUGGESTION_STEP_ID] = { "step-id", LH_FIELD_REFERENCE, N_("Step of a project"), "project-step", LH_FIELD_OPTIONAL, 0 },
  [LH_REVIEW_SUGGESTION_POSITION] = { "position", LH_FIELD_INTEGER, N_("Position"), NULL, LH_FIELD_OPTIONAL, 0 },
  [LH_REVIEW_SUGGESTION_SUGGESTION] = { "suggestion", LH_FIELD_LONG_TEXT, N_("Suggestion"), NULL, LH_FIELD_REQUIRED, 0 },
  [LH_REVIEW_SUGGESTION_REPLY] = { "reply", LH_FIELD_LONG_TEXT, N_("Reply"), NULL, LH_FIELD_OPTIONAL, 0 },
  [LH_REVIEW_SUGGESTION_REPLIED_ON] = { "replied-on", LH_FIELD_DATE, N_("Replied on"), NULL, LH_FIELD_OPTIONAL, 0 },
  [LH_REVIEW_SUGGESTION_REPLIED_BY] = { "replied-by", LH_FIELD_TEXT, N_("Replied by"), NULL, LH_FIELD_OPTIONAL, 40 },
  [LH_REVIEW_SUGGESTION_SETTLED] = { "settled", LH_FIELD_BOOLEAN, N_("Settled"), NULL, LH_FIELD_OPTIONAL, 0 },
};

static void
lh_review_suggestion_class_init (LhReviewSuggestionClass *klass)
{
  lh_record_class_set_fields (LH_RECORD_CLASS (klass), "review-suggestion", N_("Suggestion of a review"),
                              lh_review_suggestion_fields, LH_REVIEW_SUGGESTION_N_FIELDS);
}

static void
lh_review_suggestion_init (LhReviewSuggestion *self)
{
}

LhReviewSuggestion *
lh_review_suggestion_new (void)
{
  return g_object_new (LH_TYPE_REVIEW_SUGGESTION, NULL);
}
