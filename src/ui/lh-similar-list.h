/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include <adwaita.h>

#include "lh-opinion-matcher.h"

G_BEGIN_DECLS

/**
 * LhSimilarList:
 *
 * What is similar to an opinion, with the shared words set off, or, while none is chosen, the groups of open opinions
 * that seem to wish for the same. It proposes and changes nothing.
 *
 * Signals: "activated" (id): an opinion was opened, or the one in the middle of a group.
 */
#define LH_TYPE_SIMILAR_LIST (lh_similar_list_get_type ())

G_DECLARE_FINAL_TYPE (LhSimilarList, lh_similar_list, LH, SIMILAR_LIST, AdwBin)

void    lh_similar_list_show         (LhSimilarList     *self,
                                      LhOpinionMatcher  *matcher,
                                      LhOpinionOverview *overview,
                                      LhRecord          *opinion);
GArray *lh_similar_list_get_selected (LhSimilarList     *self);
guint   lh_similar_list_get_n_rows   (LhSimilarList     *self);

G_END_DECLS
