/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* From which score on two opinions are called similar; found on the sample, see tests/test-opinion-words.c. */
#define LH_OPINION_SIMILAR 0.25

/**
 * LhOpinionMatch:
 * @id: an opinion
 * @score: how similar, 0 to 1
 */
typedef struct
{
  gint64 id;
  float  score;
} LhOpinionMatch;

/**
 * LhOpinionCluster:
 * @matches: (element-type LhOpinionMatch): the opinion in the middle first, then those similar to it, most similar first
 * @score: how similar they are on average
 *
 * Opinions that seem to wish for the same. Only a proposal.
 */
typedef struct
{
  GArray *matches;
  double  score;
} LhOpinionCluster;

/**
 * LhOpinionIndex:
 *
 * Texts of opinions, compared by the words they share; a rare word counts more than a common one. An inverted index:
 * a text is only compared with those that share a word with it, and only when it is new.
 */
typedef struct _LhOpinionIndex LhOpinionIndex;

LhOpinionIndex *lh_opinion_index_new     (void);
void            lh_opinion_index_free    (LhOpinionIndex *self);
void            lh_opinion_index_set     (LhOpinionIndex *self,
                                          gint64          id,
                                          const char     *text);
void            lh_opinion_index_retain  (LhOpinionIndex *self,
                                          GHashTable     *ids);
void            lh_opinion_index_link    (LhOpinionIndex *self);
GArray         *lh_opinion_index_find    (LhOpinionIndex *self,
                                          gint64          id);
GPtrArray      *lh_opinion_index_cluster (LhOpinionIndex *self,
                                          GHashTable     *ids);
void            lh_opinion_cluster_free  (LhOpinionCluster *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LhOpinionIndex, lh_opinion_index_free)

G_END_DECLS
