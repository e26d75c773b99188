/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-opinion-index.h"
#include "lh-opinion-overview.h"

G_BEGIN_DECLS

/**
 * LhOpinionMatcher:
 *
 * Proposes which opinions wish for the same, off the main thread; after a change only what is new is compared.
 *
 * Signals: "changed", when there are new proposals.
 */
#define LH_TYPE_OPINION_MATCHER (lh_opinion_matcher_get_type ())

G_DECLARE_FINAL_TYPE (LhOpinionMatcher, lh_opinion_matcher, LH, OPINION_MATCHER, GObject)

LhOpinionMatcher *lh_opinion_matcher_new          (void);
void              lh_opinion_matcher_update       (LhOpinionMatcher  *self,
                                                   LhOpinionOverview *overview);
gboolean          lh_opinion_matcher_is_busy      (LhOpinionMatcher  *self);
GArray           *lh_opinion_matcher_find         (LhOpinionMatcher  *self,
                                                   gint64             id);
GPtrArray        *lh_opinion_matcher_get_clusters (LhOpinionMatcher  *self);

G_END_DECLS
