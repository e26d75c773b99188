/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-opinion-words.h"

#include <string.h>

/* What nearly every opinion says, whatever it is about: it parts words, and is none itself. */
static const char *const fillers[] = {
  "可不可以", "管一管", "修一下", "增加", "解决", "加强", "加大", "加快", "完善", "有关部门",
  "相关部门", "能不能", "进一步", "希望", "建议", "能否", "可否", "是否", "尽快", "我们",
  "你们", "请", "号楼", "的", "了", "吗", "吧", "呢", "啊", "很", "也", "又",
};

typedef enum
{
  LH_LETTER_NONE,    /* parts words */
  LH_LETTER_BLANK,   /* is passed over */
  LH_LETTER_LATIN,
  LH_LETTER_OTHER,
} LhLetterKind;

typedef struct
{
  gunichar     folded;
  LhLetterKind kind;
  guint        start;
  guint        end;
} LhLetter;

static LhLetterKind
lh_letter_get_kind (gunichar c)
{
  if (c < 0x80)
    return g_ascii_isalnum ((char) c) ? LH_LETTER_LATIN : g_ascii_isspace ((char) c) ? LH_LETTER_BLANK : LH_LETTER_NONE;
  if (g_unichar_isspace (c) || g_unichar_iszerowidth (c))
    return LH_LETTER_BLANK;
  return g_unichar_isalnum (c) ? LH_LETTER_OTHER : LH_LETTER_NONE;
}

/* Full-width letters and digits are the same as the others, and capitals as small ones. */
static gunichar
lh_letter_fold (gunichar c)
{
  if (c >= 0xFF01 && c <= 0xFF5E)
    c -= 0xFEE0;
  return g_unichar_tolower (c);
}

/* A bit for each character a filler may begin with; most others are told by it. */
static guint64
lh_fillers_get_heads (void)
{
  static gsize heads = 0;

  if (g_once_init_enter (&heads))
    {
      gsize bits = 0;

      for (guint i = 0; i < G_N_ELEMENTS (fillers); i++)
        bits |= (gsize) 1 << (g_utf8_get_char (fillers[i]) % (8 * sizeof bits));
      g_once_init_leave (&heads, bits);
    }
  return heads;
}

static void
lh_letters_drop_fillers (GArray     *letters,
                         const char *text)
{
  const guint64 heads = lh_fillers_get_heads ();

  for (guint i = 0; i < letters->len; i++)
    {
      const LhLetter *letter = &g_array_index (letters, LhLetter, i);

      if (letter->kind != LH_LETTER_OTHER || (heads >> (letter->folded % (8 * sizeof (gsize))) & 1) == 0)
        continue;
      for (guint j = 0; j < G_N_ELEMENTS (fillers); j++)
        {
          const gsize length = strlen (fillers[j]);
          const guint end = letter->start + (guint) length;

          if (strncmp (text + letter->start, fillers[j], length) != 0)
            continue;
          for (guint k = i; k < letters->len && g_array_index (letters, LhLetter, k).end <= end; k++)
            g_array_index (letters, LhLetter, k).kind = LH_LETTER_NONE;
          break;
        }
    }
}

static GArray *
lh_letters_read (const char *text)
{
  GArray *letters = g_array_new (FALSE, FALSE, sizeof (LhLetter));

  for (const char *c = text; *c != '\0'; c = g_utf8_next_char (c))
    {
      LhLetter letter = { .folded = lh_letter_fold (g_utf8_get_char (c)), .start = (guint) (c - text) };

      letter.end = letter.start + (guint) (g_utf8_next_char (c) - c);
      letter.kind = lh_letter_get_kind (letter.folded);
      if (letter.kind != LH_LETTER_BLANK)
        g_array_append_val (letters, letter);
    }
  lh_letters_drop_fillers (letters, text);
  return letters;
}

static guint
lh_letters_find_end (GArray *letters,
                     guint   from)
{
  const LhLetterKind kind = g_array_index (letters, LhLetter, from).kind;
  guint end = from;

  while (end < letters->len && g_array_index (letters, LhLetter, end).kind == kind)
    end++;
  return end;
}

/* One word of the whole run. */
static void
lh_opinion_words_add_latin (GArray *words,
                            GArray *letters,
                            guint   from,
                            guint   end)
{
  LhOpinionWord word = { .key = G_GUINT64_CONSTANT (14695981039346656037) };

  for (guint i = from; i < end; i++)
    word.key = (word.key ^ g_array_index (letters, LhLetter, i).folded) * G_GUINT64_CONSTANT (1099511628211);
  word.key |= G_GUINT64_CONSTANT (1) << 63;   /* no pair of characters is that large */
  word.start = g_array_index (letters, LhLetter, from).start;
  word.end = g_array_index (letters, LhLetter, end - 1).end;
  g_array_append_val (words, word);
}

/* Each pair of neighbours; a character that stands alone by itself. */
static void
lh_opinion_words_add_pairs (GArray *words,
                            GArray *letters,
                            guint   from,
                            guint   end)
{
  const guint last = end - from > 1 ? end - 1 : end;

  for (guint i = from; i < last; i++)
    {
      const LhLetter *first = &g_array_index (letters, LhLetter, i);
      const LhLetter *second = end - from > 1 ? first + 1 : first;
      const LhOpinionWord word = { ((guint64) first->folded << 32) | second->folded, first->start, second->end };

      g_array_append_val (words, word);
    }
}

/**
 * lh_opinion_words_split:
 * @text: what somebody said, in UTF-8
 *
 * Returns: (transfer full) (element-type LhOpinionWord): the words by which it is compared with others, in their order
 */
GArray *
lh_opinion_words_split (const char *text)
{
  GArray *words = g_array_new (FALSE, FALSE, sizeof (LhOpinionWord));
  g_autoptr (GArray) letters = lh_letters_read (text);

  for (guint i = 0, end; i < letters->len; i = end)
    {
      end = lh_letters_find_end (letters, i);
      if (g_array_index (letters, LhLetter, i).kind == LH_LETTER_LATIN)
        lh_opinion_words_add_latin (words, letters, i, end);
      else if (g_array_index (letters, LhLetter, i).kind == LH_LETTER_OTHER)
        lh_opinion_words_add_pairs (words, letters, i, end);
    }
  return words;
}

/* In how many of the texts each word stands. */
static GHashTable *
lh_opinion_words_count (const char *const *texts,
                        guint             *n_texts)
{
  GHashTable *counts = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);

  for (*n_texts = 0; texts[*n_texts] != NULL; (*n_texts)++)
    {
      g_autoptr (GArray) words = lh_opinion_words_split (texts[*n_texts]);
      g_autoptr (GHashTable) seen = g_hash_table_new (g_int64_hash, g_int64_equal);

      for (guint i = 0; i < words->len; i++)
        {
          guint64 *key = &g_array_index (words, LhOpinionWord, i).key;
          guint count = GPOINTER_TO_UINT (g_hash_table_lookup (counts, key));

          if (g_hash_table_add (seen, key))
            g_hash_table_insert (counts, g_memdup2 (key, sizeof *key), GUINT_TO_POINTER (count + 1));
        }
    }
  return counts;
}

/**
 * lh_opinion_words_mark:
 * @others: (array zero-terminated=1): what it is similar to
 * @share: in which part of @others a word must stand, 0 to 1
 *
 * Returns: (transfer full) (element-type LhTextRange): the parts of @text that stand in the others, too; they neither
 *   touch nor overlap
 */
GArray *
lh_opinion_words_mark (const char        *text,
                       const char *const *others,
                       double             share)
{
  GArray *ranges = g_array_new (FALSE, FALSE, sizeof (LhTextRange));
  g_autoptr (GArray) words = lh_opinion_words_split (text);
  guint n_others;
  g_autoptr (GHashTable) counts = lh_opinion_words_count (others, &n_others);

  for (guint i = 0; i < words->len; i++)
    {
      const LhOpinionWord *word = &g_array_index (words, LhOpinionWord, i);
      guint count = GPOINTER_TO_UINT (g_hash_table_lookup (counts, &word->key));
      LhTextRange *last = ranges->len > 0 ? &g_array_index (ranges, LhTextRange, ranges->len - 1) : NULL;
      const LhTextRange range = { word->start, word->end };

      if (count == 0 || count < share * n_others)
        continue;
      if (last != NULL && word->start <= last->end)
        last->end = word->end;
      else
        g_array_append_val (ranges, range);
    }
  return ranges;
}

/**
 * lh_opinion_words_list:
 * @ranges: (element-type LhTextRange): parts of @text
 *
 * Returns: (transfer full) (array zero-terminated=1): the parts as texts, each once
 */
GStrv
lh_opinion_words_list (const char *text,
                       GArray     *ranges)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < ranges->len; i++)
    {
      const LhTextRange *range = &g_array_index (ranges, LhTextRange, i);
      char *part = g_strndup (text + range->start, range->end - range->start);

      if (!g_hash_table_contains (seen, part))
        g_strv_builder_add (builder, part);
      g_hash_table_add (seen, part);
    }
  return g_strv_builder_end (builder);
}
