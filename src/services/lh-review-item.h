/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-project.h"

G_BEGIN_DECLS

/**
 * LhReviewItem:
 *
 * A project that waits for the review of the work committee (S1-17). Immutable.
 *
 * Properties: "project" (the shared record), "filed-on" (#LhDate, of this round), "waiting-days", "round" (1 for the
 * first), "missing" (what stands in the way of the approval), "flags" (what the review should look at, such as a
 * criterion that is not met), "n-missing", "filed-label", "waiting-label" (for people).
 */
#define LH_TYPE_REVIEW_ITEM (lh_review_item_get_type ())

G_DECLARE_FINAL_TYPE (LhReviewItem, lh_review_item, LH, REVIEW_ITEM, GObject)

LhReviewItem *lh_review_item_new              (LhRecord     *project,
                                               LhDate        filed_on,
                                               LhDate        as_of,
                                               guint         round,
                                               GPtrArray    *items);
LhRecord     *lh_review_item_get_project      (LhReviewItem *self);
void          lh_review_item_set_project      (LhReviewItem *self,
                                               LhRecord     *project);
LhDate        lh_review_item_get_filed_on     (LhReviewItem *self);
int           lh_review_item_get_waiting_days (LhReviewItem *self);
guint         lh_review_item_get_round        (LhReviewItem *self);
guint         lh_review_item_get_n_missing    (LhReviewItem *self);
const char   *lh_review_item_get_missing      (LhReviewItem *self);
const char   *lh_review_item_get_flags        (LhReviewItem *self);

G_END_DECLS
