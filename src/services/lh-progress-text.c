/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-progress-text.h"

#include <string.h>

#include "lh-text.h"

/* Shorter texts have too few pairs of characters to say how alike they are. */
#define LH_SHORTEST_TEXT 8

/* Phrases that say neither what was done nor with what result (form F4); Chinese, because that is what is reported.
 * Folded: without punctuation. */
static const char *const vague_phrases[] = {
  "正常", "正常推进", "正常进行", "正常开展", "正常实施", "运行正常", "进展正常", "推进正常",
  "按计划推进", "按计划进行", "按计划开展", "按计划实施", "按计划落实", "按计划执行", "按照计划推进", "按照计划进行",
  "按时推进", "按时序推进", "按序时进度推进", "按序时推进", "按进度推进", "按要求推进", "按要求落实", "按方案推进",
  "推进中", "进行中", "开展中", "实施中", "落实中", "推进", "进行", "开展",
  "有序推进", "有序进行", "有序开展", "稳步推进", "稳步进行", "扎实推进", "持续推进", "继续推进", "全力推进",
  "积极推进", "加快推进", "深入推进", "顺利推进", "推进顺利", "进展顺利", "顺利进行", "顺利开展", "良好", "推进良好",
  "进展良好", "情况良好", "运行良好",
  "完成", "已完成", "基本完成", "按计划完成", "已按计划完成", "按要求完成", "已落实", "落实到位",
  "无", "暂无", "没有", "无进展", "无问题", "无变化", "同上", "同上季度", "同上季", "略", "见附件", NULL
};

/* What may stand before such a phrase without saying more. */
static const char *const openings[] = {
  "本项目", "该项目", "项目", "各项工作", "各项任务", "相关工作", "工作", "任务", "目前", "当前", "本季度", "本季",
  "总体", "整体", "均", "都", "已", "正在", "正", "在", NULL
};

static gboolean
lh_progress_text_is_vague_clause (const char *folded)
{
  for (guint i = 0; openings[i] != NULL; i++)
    {
      if (g_strv_contains (vague_phrases, folded))
        return TRUE;
      if (g_str_has_prefix (folded, openings[i]))
        {
          folded += strlen (openings[i]);
          /* from the first again: “目前项目正…” */
          i = G_MAXUINT;
        }
    }
  return g_strv_contains (vague_phrases, folded);
}

static gboolean
lh_progress_text_ends_clause (gunichar c)
{
  return c == '\n' || (g_unichar_ispunct (c) && c != '%');
}

/**
 * lh_progress_text_is_vague:
 * @text: (nullable): what was reported
 *
 * Whether a text says nothing when it stands alone: each of its clauses is one of the phrases that fit any project in
 * any quarter, “项目正常推进，进展顺利。”. An empty text is not vague but missing.
 */
gboolean
lh_progress_text_is_vague (const char *text)
{
  const char *start = text != NULL ? text : "";
  gboolean any = FALSE;

  for (const char *p = start; ; p = g_utf8_next_char (p))
    {
      if (*p == '\0' || lh_progress_text_ends_clause (g_utf8_get_char (p)))
        {
          g_autofree char *clause = g_strndup (start, (gsize) (p - start));
          g_autofree char *folded = lh_text_fold (clause);

          if (*folded != '\0' && !lh_progress_text_is_vague_clause (folded))
            return FALSE;
          any |= *folded != '\0';
          if (*p == '\0')
            return any;
          start = g_utf8_next_char (p);
        }
    }
}

static gboolean
lh_progress_text_has_words (const char *text)
{
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      if (g_unichar_isalnum (g_utf8_get_char (p)))
        return TRUE;
    }
  return FALSE;
}

static GHashTable *
lh_progress_text_count_pairs (const gunichar *characters,
                              glong           length)
{
  GHashTable *pairs = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);

  for (glong i = 0; i + 1 < length; i++)
    {
      gint64 pair = (gint64) characters[i] << 32 | characters[i + 1];
      guint n = GPOINTER_TO_UINT (g_hash_table_lookup (pairs, &pair));

      g_hash_table_replace (pairs, g_memdup2 (&pair, sizeof pair), GUINT_TO_POINTER (n + 1));
    }
  return pairs;
}

/* Texts of so different lengths cannot be near, whatever they say; most pairs are told apart by that alone. */
static gboolean
lh_progress_text_is_far (const char *a,
                         const char *b)
{
  gsize length_a = strlen (a);
  gsize length_b = strlen (b);

  return length_a > 2 * length_b || length_b > 2 * length_a;
}

/**
 * lh_progress_text_similarity:
 * @a: (nullable): a text
 * @b: (nullable): another one
 *
 * How alike two texts are once they are folded: the share of pairs of neighbouring characters that both have (Dice).
 * Texts too short to be told apart so are alike only when they are equal.
 *
 * Returns: percent, 0 to 100; 100 only for texts equal but for punctuation; 0 when one of them is empty or twice as long
 *   as the other
 */
guint
lh_progress_text_similarity (const char *a,
                             const char *b)
{
  g_autofree char *folded_a = NULL;
  g_autofree char *folded_b = NULL;
  g_autofree gunichar *characters_a = NULL;
  g_autofree gunichar *characters_b = NULL;
  g_autoptr (GHashTable) pairs = NULL;
  glong length_a, length_b;
  guint shared = 0;

  if (a == NULL || b == NULL || lh_progress_text_is_far (a, b))
    return 0;
  if (g_str_equal (a, b))
    return lh_progress_text_has_words (a) ? 100 : 0;
  folded_a = lh_text_fold (a);
  folded_b = lh_text_fold (b);
  if (*folded_a == '\0' || *folded_b == '\0')
    return 0;
  if (g_str_equal (folded_a, folded_b))
    return 100;

  characters_a = g_utf8_to_ucs4_fast (folded_a, -1, &length_a);
  characters_b = g_utf8_to_ucs4_fast (folded_b, -1, &length_b);
  if (length_a < LH_SHORTEST_TEXT || length_b < LH_SHORTEST_TEXT)
    return 0;
  pairs = lh_progress_text_count_pairs (characters_a, length_a);
  for (glong i = 0; i + 1 < length_b; i++)
    {
      gint64 pair = (gint64) characters_b[i] << 32 | characters_b[i + 1];
      guint n = GPOINTER_TO_UINT (g_hash_table_lookup (pairs, &pair));

      if (n == 0)
        continue;
      shared++;
      g_hash_table_replace (pairs, g_memdup2 (&pair, sizeof pair), GUINT_TO_POINTER (n - 1));
    }
  return MIN (99, (guint) (200 * shared / (guint) (length_a + length_b - 2)));
}
