/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-opinion-index.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "lh-opinion-words.h"

/* What is left of the weight of a word that only one text has: how long a text is, and how its author put it, shall not
 * hide what it shares with others. */
#define LONE_PART 0.2f

/* As many similar ones a text remembers: a form letter sent ten thousand times shall not fill the memory. */
#define MAX_LINKS 500

typedef struct
{
  guint32 text;
  float   score;
} LhOpinionLink;

typedef struct
{
  gint64    id;       /* 0 for one that is gone */
  char     *text;
  guint32  *words;    /* sorted, each once */
  guint     n_words;
  GArray   *links;    /* LhOpinionLink; NULL while it was not compared */
} LhOpinionText;

struct _LhOpinionIndex
{
  GArray     *texts;      /* LhOpinionText */
  GHashTable *places;     /* id -> place in texts + 1 */
  GHashTable *words;      /* key -> place in postings + 1 */
  GPtrArray  *postings;   /* GArray of guint32: the texts with the word */
  guint       n_alive;

  /* while linking */
  float      *weights;    /* of the words, squared */
  float      *norms;      /* of the texts */
  float      *scores;     /* of the texts with the one looked at; 0 but while it is */
};

static LhOpinionText *
lh_opinion_index_get (LhOpinionIndex *self,
                      guint           place)
{
  return &g_array_index (self->texts, LhOpinionText, place);
}

static void
lh_opinion_text_clear (LhOpinionText *self)
{
  self->id = 0;
  self->n_words = 0;
  g_clear_pointer (&self->text, g_free);
  g_clear_pointer (&self->words, g_free);
  g_clear_pointer (&self->links, g_array_unref);
}

static int
lh_opinion_compare_words (const void *a,
                          const void *b)
{
  const guint32 first = *(const guint32 *) a;
  const guint32 second = *(const guint32 *) b;

  return (first > second) - (first < second);
}

static guint32
lh_opinion_index_get_word (LhOpinionIndex *self,
                           guint64         key)
{
  guint place = GPOINTER_TO_UINT (g_hash_table_lookup (self->words, &key));

  if (place == 0)
    {
      g_ptr_array_add (self->postings, g_array_new (FALSE, FALSE, sizeof (guint32)));
      place = self->postings->len;
      g_hash_table_insert (self->words, g_memdup2 (&key, sizeof key), GUINT_TO_POINTER (place));
    }
  return place - 1;
}

static void
lh_opinion_index_read_words (LhOpinionIndex *self,
                             LhOpinionText  *text,
                             guint32         place)
{
  g_autoptr (GArray) words = lh_opinion_words_split (text->text);

  text->words = g_new (guint32, MAX (words->len, 1));
  for (guint i = 0; i < words->len; i++)
    text->words[i] = lh_opinion_index_get_word (self, g_array_index (words, LhOpinionWord, i).key);
  qsort (text->words, words->len, sizeof (guint32), lh_opinion_compare_words);
  for (guint i = 0; i < words->len; i++)
    {
      if (text->n_words > 0 && text->words[text->n_words - 1] == text->words[i])
        continue;
      text->words[text->n_words++] = text->words[i];
      g_array_append_val (g_ptr_array_index (self->postings, text->words[i]), place);
    }
}

static void
lh_opinion_index_unlink (LhOpinionIndex *self,
                         guint           place,
                         guint           other)
{
  GArray *links = lh_opinion_index_get (self, other)->links;

  for (guint i = 0; links != NULL && i < links->len; i++)
    {
      if (g_array_index (links, LhOpinionLink, i).text == place)
        {
          g_array_remove_index_fast (links, i);
          return;
        }
    }
}

static void
lh_opinion_index_remove (LhOpinionIndex *self,
                         guint           place)
{
  LhOpinionText *text = lh_opinion_index_get (self, place);

  for (guint i = 0; text->links != NULL && i < text->links->len; i++)
    lh_opinion_index_unlink (self, place, g_array_index (text->links, LhOpinionLink, i).text);
  for (guint i = 0; i < text->n_words; i++)
    {
      GArray *posting = g_ptr_array_index (self->postings, text->words[i]);

      for (guint j = 0; j < posting->len; j++)
        {
          if (g_array_index (posting, guint32, j) == place)
            {
              g_array_remove_index (posting, j);
              break;
            }
        }
    }
  g_hash_table_remove (self->places, &text->id);
  lh_opinion_text_clear (text);
  self->n_alive--;
}

/* What a word weighs: the more texts have it, the less. */
static void
lh_opinion_index_weigh (LhOpinionIndex *self)
{
  self->weights = g_new (float, MAX (self->postings->len, 1));
  self->norms = g_new0 (float, MAX (self->texts->len, 1));
  self->scores = g_new0 (float, MAX (self->texts->len, 1));
  for (guint i = 0; i < self->postings->len; i++)
    {
      const guint n_texts = ((GArray *) g_ptr_array_index (self->postings, i))->len;
      const float weight = n_texts > 0 ? logf (1.0f + (float) self->n_alive / (float) n_texts) : 0.0f;

      self->weights[i] = weight * weight * (n_texts > 1 ? 1.0f : LONE_PART);
    }
  for (guint i = 0; i < self->texts->len; i++)
    {
      const LhOpinionText *text = lh_opinion_index_get (self, i);
      float sum = 0.0f;

      for (guint j = 0; j < text->n_words; j++)
        sum += self->weights[text->words[j]];
      self->norms[i] = sqrtf (sum);
    }
}

static void
lh_opinion_index_forget_weights (LhOpinionIndex *self)
{
  g_clear_pointer (&self->weights, g_free);
  g_clear_pointer (&self->norms, g_free);
  g_clear_pointer (&self->scores, g_free);
}

/* The weight of the words that two texts share. */
static float
lh_opinion_index_add_shared (LhOpinionIndex      *self,
                             const LhOpinionText *first,
                             const LhOpinionText *second)
{
  float sum = 0.0f;

  for (guint i = 0, j = 0; i < first->n_words && j < second->n_words;)
    {
      const guint32 word = first->words[i];
      const guint32 other = second->words[j];

      if (word == other)
        sum += self->weights[word];
      i += word <= other;
      j += other <= word;
    }
  return sum;
}

typedef struct
{
  guint32 word;
  float   weight;
} LhWeighedWord;

static int
lh_weighed_word_compare (const void *a,
                         const void *b)
{
  const LhWeighedWord *first = a;
  const LhWeighedWord *second = b;

  return (first->weight < second->weight) - (first->weight > second->weight);
}

/* The words of a text by which it is searched for: the weighty ones. What the others, common ones, add to the score of
 * any text stays below the threshold (Cauchy-Schwarz), so that no similar text is missed. */
static GArray *
lh_opinion_index_pick_words (LhOpinionIndex      *self,
                             const LhOpinionText *text,
                             float                norm)
{
  GArray *words = g_array_sized_new (FALSE, FALSE, sizeof (LhWeighedWord), MAX (text->n_words, 1));
  float left = norm * norm;
  guint n_words = 0;

  for (guint i = 0; i < text->n_words; i++)
    {
      const LhWeighedWord word = { text->words[i], self->weights[text->words[i]] };

      g_array_append_val (words, word);
    }
  if (words->len > 0)
    qsort (words->data, words->len, sizeof (LhWeighedWord), lh_weighed_word_compare);
  while (n_words < words->len && left >= (float) (LH_OPINION_SIMILAR * LH_OPINION_SIMILAR) * norm * norm)
    left -= g_array_index (words, LhWeighedWord, n_words++).weight;
  g_array_set_size (words, n_words);
  return words;
}

/* Adds up, for each text that was compared before, the weight of what it shares with this one. Those stand before it in
 * the list of texts. Returns what the words not searched for could add at most. */
static float
lh_opinion_index_collect (LhOpinionIndex *self,
                          guint32         place,
                          GArray         *touched)
{
  const float norm = self->norms[place];
  g_autoptr (GArray) words = lh_opinion_index_pick_words (self, lh_opinion_index_get (self, place), norm);
  float rest = norm * norm;

  for (guint i = 0; i < words->len; i++)
    {
      const LhWeighedWord *word = &g_array_index (words, LhWeighedWord, i);
      const GArray *posting = g_ptr_array_index (self->postings, word->word);

      rest -= word->weight;
      for (guint j = 0; j < posting->len; j++)
        {
          const guint32 other = g_array_index (posting, guint32, j);

          if (other >= place)
            break;
          if (self->scores[other] == 0.0f)
            g_array_append_val (touched, other);
          self->scores[other] += word->weight;
        }
    }
  return MAX (rest, 0.0f);
}

static void
lh_opinion_index_connect (LhOpinionIndex *self,
                          guint32         place,
                          guint32         other,
                          float           score)
{
  const LhOpinionLink there = { other, score };
  const LhOpinionLink back = { place, score };

  g_array_append_val (lh_opinion_index_get (self, place)->links, there);
  g_array_append_val (lh_opinion_index_get (self, other)->links, back);
}

static void
lh_opinion_index_link_text (LhOpinionIndex *self,
                            guint32         place,
                            GArray         *touched)
{
  LhOpinionText *text = lh_opinion_index_get (self, place);
  float rest;

  g_array_set_size (touched, 0);
  rest = lh_opinion_index_collect (self, place, touched);
  text->links = g_array_new (FALSE, FALSE, sizeof (LhOpinionLink));
  for (guint i = 0; i < touched->len; i++)
    {
      const guint32 other = g_array_index (touched, guint32, i);
      const LhOpinionText *second = lh_opinion_index_get (self, other);
      const float norm = self->norms[place] * self->norms[other];
      float shared = self->scores[other];

      self->scores[other] = 0.0f;
      if (second->links == NULL || shared + rest < (float) LH_OPINION_SIMILAR * norm ||
          text->links->len >= MAX_LINKS || second->links->len >= MAX_LINKS)
        continue;
      if (rest > 0.0f)
        shared = lh_opinion_index_add_shared (self, text, second);
      if (shared >= (float) LH_OPINION_SIMILAR * norm)
        lh_opinion_index_connect (self, place, other, MIN (shared / norm, 1.0f));
    }
}

LhOpinionIndex *
lh_opinion_index_new (void)
{
  LhOpinionIndex *self = g_new0 (LhOpinionIndex, 1);

  self->texts = g_array_new (FALSE, TRUE, sizeof (LhOpinionText));
  g_array_set_clear_func (self->texts, (GDestroyNotify) lh_opinion_text_clear);
  self->places = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  self->words = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  self->postings = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);
  return self;
}

void
lh_opinion_index_free (LhOpinionIndex *self)
{
  lh_opinion_index_forget_weights (self);
  g_array_unref (self->texts);
  g_hash_table_unref (self->places);
  g_hash_table_unref (self->words);
  g_ptr_array_unref (self->postings);
  g_free (self);
}

/**
 * lh_opinion_index_set:
 * @id: an opinion
 * @text: what it says; nothing happens when the index knows that already
 *
 * Adds an opinion, or takes its new text. It is compared by the next lh_opinion_index_link().
 */
void
lh_opinion_index_set (LhOpinionIndex *self,
                      gint64          id,
                      const char     *text)
{
  const guint place = GPOINTER_TO_UINT (g_hash_table_lookup (self->places, &id));
  LhOpinionText added = { .id = id };

  if (place > 0 && g_str_equal (lh_opinion_index_get (self, place - 1)->text, text))
    return;
  if (place > 0)
    lh_opinion_index_remove (self, place - 1);
  added.text = g_strdup (text);
  lh_opinion_index_read_words (self, &added, self->texts->len);
  g_array_append_val (self->texts, added);
  g_hash_table_insert (self->places, g_memdup2 (&id, sizeof id), GUINT_TO_POINTER (self->texts->len));
  self->n_alive++;
}

/**
 * lh_opinion_index_retain:
 * @ids: (element-type gint64): the opinions that there are
 *
 * Forgets all others.
 */
void
lh_opinion_index_retain (LhOpinionIndex *self,
                         GHashTable     *ids)
{
  for (guint i = 0; i < self->texts->len; i++)
    {
      const gint64 id = lh_opinion_index_get (self, i)->id;

      if (id != 0 && !g_hash_table_contains (ids, &id))
        lh_opinion_index_remove (self, i);
    }
}

/**
 * lh_opinion_index_link:
 *
 * Compares what is new with all the others. Texts compared before keep their scores, although a word may have become
 * more common since.
 */
void
lh_opinion_index_link (LhOpinionIndex *self)
{
  g_autoptr (GArray) touched = g_array_new (FALSE, FALSE, sizeof (guint32));

  lh_opinion_index_weigh (self);
  for (guint i = 0; i < self->texts->len; i++)
    {
      const LhOpinionText *text = lh_opinion_index_get (self, i);

      if (text->id != 0 && text->links == NULL)
        lh_opinion_index_link_text (self, i, touched);
    }
  lh_opinion_index_forget_weights (self);
}

static int
lh_opinion_match_compare (gconstpointer a,
                          gconstpointer b)
{
  const LhOpinionMatch *first = a;
  const LhOpinionMatch *second = b;

  if (first->score != second->score)
    return first->score < second->score ? 1 : -1;
  return (first->id > second->id) - (first->id < second->id);
}

static void
lh_opinion_index_add_match (LhOpinionIndex *self,
                            GArray         *matches,
                            guint           place,
                            float           score)
{
  const LhOpinionMatch match = { lh_opinion_index_get (self, place)->id, score };

  g_array_append_val (matches, match);
}

/**
 * lh_opinion_index_find:
 *
 * Returns: (transfer full) (element-type LhOpinionMatch): what is similar to an opinion, the most similar first
 */
GArray *
lh_opinion_index_find (LhOpinionIndex *self,
                       gint64          id)
{
  GArray *matches = g_array_new (FALSE, FALSE, sizeof (LhOpinionMatch));
  const guint place = GPOINTER_TO_UINT (g_hash_table_lookup (self->places, &id));
  const GArray *links = place > 0 ? lh_opinion_index_get (self, place - 1)->links : NULL;

  for (guint i = 0; links != NULL && i < links->len; i++)
    lh_opinion_index_add_match (self, matches, g_array_index (links, LhOpinionLink, i).text,
                                g_array_index (links, LhOpinionLink, i).score);
  g_array_sort (matches, lh_opinion_match_compare);
  return matches;
}

void
lh_opinion_cluster_free (LhOpinionCluster *self)
{
  g_array_unref (self->matches);
  g_free (self);
}

typedef struct
{
  guint32 place;
  guint   n_links;
} LhOpinionCentre;

static int
lh_opinion_centre_compare (gconstpointer a,
                           gconstpointer b)
{
  const LhOpinionCentre *first = a;
  const LhOpinionCentre *second = b;

  if (first->n_links != second->n_links)
    return first->n_links < second->n_links ? 1 : -1;
  return (first->place > second->place) - (first->place < second->place);
}

/* The opinions asked for, those with most similar ones among them first. */
static GArray *
lh_opinion_index_list_centres (LhOpinionIndex *self,
                               GHashTable     *ids,
                               gboolean       *is_free)
{
  GArray *centres = g_array_new (FALSE, FALSE, sizeof (LhOpinionCentre));

  for (guint i = 0; i < self->texts->len; i++)
    {
      const LhOpinionText *text = lh_opinion_index_get (self, i);

      is_free[i] = text->id != 0 && text->links != NULL && g_hash_table_contains (ids, &text->id);
    }
  for (guint i = 0; i < self->texts->len; i++)
    {
      const GArray *links = lh_opinion_index_get (self, i)->links;
      LhOpinionCentre centre = { .place = i };

      for (guint j = 0; is_free[i] && j < links->len; j++)
        centre.n_links += is_free[g_array_index (links, LhOpinionLink, j).text];
      if (centre.n_links > 0)
        g_array_append_val (centres, centre);
    }
  g_array_sort (centres, lh_opinion_centre_compare);
  return centres;
}

static LhOpinionCluster *
lh_opinion_index_create_cluster (LhOpinionIndex *self,
                                 guint           place,
                                 gboolean       *is_free)
{
  LhOpinionCluster *cluster = g_new0 (LhOpinionCluster, 1);
  const GArray *links = lh_opinion_index_get (self, place)->links;

  cluster->matches = g_array_new (FALSE, FALSE, sizeof (LhOpinionMatch));
  is_free[place] = FALSE;
  for (guint i = 0; i < links->len; i++)
    {
      const LhOpinionLink *link = &g_array_index (links, LhOpinionLink, i);

      if (!is_free[link->text])
        continue;
      is_free[link->text] = FALSE;
      lh_opinion_index_add_match (self, cluster->matches, link->text, link->score);
      cluster->score += link->score;
    }
  cluster->score /= MAX (cluster->matches->len, 1);
  lh_opinion_index_add_match (self, cluster->matches, place, 2.0f);   /* more than any: it comes first */
  g_array_sort (cluster->matches, lh_opinion_match_compare);
  g_array_index (cluster->matches, LhOpinionMatch, 0).score = 1.0f;
  return cluster;
}

static int
lh_opinion_cluster_compare (gconstpointer a,
                            gconstpointer b)
{
  const LhOpinionCluster *first = *(LhOpinionCluster *const *) a;
  const LhOpinionCluster *second = *(LhOpinionCluster *const *) b;

  if (first->matches->len != second->matches->len)
    return first->matches->len < second->matches->len ? 1 : -1;
  return first->score < second->score ? 1 : first->score > second->score ? -1 : 0;
}

/**
 * lh_opinion_index_cluster:
 * @ids: (element-type gint64): the opinions to group
 *
 * Groups opinions around the ones that have most similar ones. Each of a group is similar to the one in its middle, so
 * that groups do not run into each other by chains.
 *
 * Returns: (transfer full) (element-type LhOpinionCluster): groups of two or more, the largest first
 */
GPtrArray *
lh_opinion_index_cluster (LhOpinionIndex *self,
                          GHashTable     *ids)
{
  GPtrArray *clusters = g_ptr_array_new_with_free_func ((GDestroyNotify) lh_opinion_cluster_free);
  g_autofree gboolean *is_free = g_new0 (gboolean, MAX (self->texts->len, 1));
  g_autoptr (GArray) centres = lh_opinion_index_list_centres (self, ids, is_free);

  for (guint i = 0; i < centres->len; i++)
    {
      const guint place = g_array_index (centres, LhOpinionCentre, i).place;
      LhOpinionCluster *cluster;

      if (!is_free[place])
        continue;
      cluster = lh_opinion_index_create_cluster (self, place, is_free);
      if (cluster->matches->len > 1)
        g_ptr_array_add (clusters, cluster);
      else
        lh_opinion_cluster_free (cluster);
    }
  g_ptr_array_sort (clusters, lh_opinion_cluster_compare);
  return clusters;
}
