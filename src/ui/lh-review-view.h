/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include <adwaita.h>

#include "lh-workflow.h"

G_BEGIN_DECLS

/**
 * LhReviewView:
 *
 * The review of the work committee (S1-17): the projects that were filed, how long they wait, what they lack and what
 * should be looked at; the chosen one is approved, returned with suggestions or refused in place.
 *
 * Properties: "ledger", "count" (how many wait).
 */
#define LH_TYPE_REVIEW_VIEW (lh_review_view_get_type ())

G_DECLARE_FINAL_TYPE (LhReviewView, lh_review_view, LH, REVIEW_VIEW, AdwBin)

GListModel *lh_review_view_get_items (LhReviewView *self);
gboolean    lh_review_view_select    (LhReviewView *self,
                                     gint64        project_id);

G_END_DECLS
