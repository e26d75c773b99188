/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-brand-name.h"

#include <string.h>

#include <glib/gi18n-lib.h>

#include "lh-brand.h"
#include "lh-pinyin.h"
#include "lh-text.h"

/* Longer names do not exist (form F8 no. 4), and what is imported too long is compared so far. */
#define LH_MAX_CHARACTERS 40

/* What half of all brands have in their name says nothing about which one is meant. */
static const char *const common_words[] = { "党建", "品牌", "先锋", "引领", "机关", "支部", "党支部", "红色", "服务" };

/* The name without what is common to many; the name itself when nothing else is left. */
static char *
lh_brand_name_get_core (const char *folded)
{
  GString *core = g_string_new (folded);

  for (guint i = 0; i < G_N_ELEMENTS (common_words); i++)
    g_string_replace (core, common_words[i], "", 0);
  if (g_utf8_strlen (core->str, -1) < 2)
    g_string_assign (core, folded);
  return g_string_free (core, FALSE);
}

/* Levenshtein's distance: how many characters to write anew, insert or leave out. */
static guint
lh_brand_name_get_distance (const gunichar *a,
                            guint           a_length,
                            const gunichar *b,
                            guint           b_length)
{
  guint row[LH_MAX_CHARACTERS + 1];

  for (guint j = 0; j <= b_length; j++)
    row[j] = j;
  for (guint i = 1; i <= a_length; i++)
    {
      guint diagonal = row[0];

      row[0] = i;
      for (guint j = 1; j <= b_length; j++)
        {
          guint changed = diagonal + (a[i - 1] != b[j - 1]);

          diagonal = row[j];
          row[j] = MIN (changed, MIN (row[j], row[j - 1]) + 1);
        }
    }
  return row[b_length];
}

/* How many characters both have, each counted once. */
static guint
lh_brand_name_count_shared (const gunichar *a,
                            guint           a_length,
                            const gunichar *b,
                            guint           b_length)
{
  gboolean used[LH_MAX_CHARACTERS] = { FALSE };
  guint n_shared = 0;

  for (guint i = 0; i < a_length; i++)
    {
      for (guint j = 0; j < b_length; j++)
        {
          if (used[j] || a[i] != b[j])
            continue;
          used[j] = TRUE;
          n_shared++;
          break;
        }
    }
  return n_shared;
}

static gboolean
lh_brand_name_sounds_alike (const char *first,
                            const char *second,
                            guint       length,
                            guint       n_shared)
{
  g_autofree char *a = lh_pinyin_initials (first);
  g_autofree char *b = lh_pinyin_initials (second);

  /* Four initials are seldom the same by chance; of fewer, one character at least is the same, too. */
  return g_str_equal (a, b) && (length >= 4 || (length >= 2 && n_shared > 0));
}

static LhBrandNameMatch
lh_brand_name_compare_cores (const char *first,
                             const char *second)
{
  glong a_length = 0;
  glong b_length = 0;
  g_autofree gunichar *a = g_utf8_to_ucs4_fast (first, -1, &a_length);
  g_autofree gunichar *b = g_utf8_to_ucs4_fast (second, -1, &b_length);
  const guint m = (guint) MIN (a_length, LH_MAX_CHARACTERS);
  const guint n = (guint) MIN (b_length, LH_MAX_CHARACTERS);
  const guint longer = MAX (m, n);
  const guint n_shared = lh_brand_name_count_shared (a, m, b, n);
  const guint distance = lh_brand_name_get_distance (a, m, b, n);

  if (MIN (m, n) >= 2 && (strstr (first, second) != NULL || strstr (second, first) != NULL))
    return LH_BRAND_NAME_SIMILAR;
  if ((longer >= 3 && distance <= 1) || (longer >= 6 && distance <= 2))
    return LH_BRAND_NAME_SIMILAR;
  /* the same characters in any order: two of two, three of four, and of longer names three in five */
  if (n_shared >= 2 && (longer < 5 ? n_shared * 4 >= longer * 3 : n_shared * 5 >= longer * 3))
    return LH_BRAND_NAME_SIMILAR;
  if (m == n && lh_brand_name_sounds_alike (first, second, m, n_shared))
    return LH_BRAND_NAME_SOUNDS;
  return LH_BRAND_NAME_DIFFERENT;
}

/**
 * lh_brand_name_compare:
 *
 * How near two names are (S2-12). What many brands have in common (先锋, 党建, 引领 …) does not count; what is left is
 * similar when one contains the other, when one character (of six: two) differs, when most characters (three of four,
 * three of five) are the same in any order, or when the initials of the pinyin are the same.
 */
LhBrandNameMatch
lh_brand_name_compare (const char *first,
                       const char *second)
{
  g_autofree char *a = lh_text_fold (first);
  g_autofree char *b = lh_text_fold (second);
  g_autofree char *a_core = NULL;
  g_autofree char *b_core = NULL;

  if (*a == '\0' || *b == '\0')
    return LH_BRAND_NAME_DIFFERENT;
  if (g_str_equal (a, b))
    return LH_BRAND_NAME_SAME;
  a_core = lh_brand_name_get_core (a);
  b_core = lh_brand_name_get_core (b);
  return lh_brand_name_compare_cores (a_core, b_core);
}

/**
 * lh_brand_name_match:
 *
 * Returns: how near the names of two brands are; different for a brand and itself, and for those without a name
 */
LhBrandNameMatch
lh_brand_name_match (LhRecord *brand,
                     LhRecord *other)
{
  if (lh_record_get_id (brand) == lh_record_get_id (other) || lh_record_get_boolean (brand, LH_BRAND_UNNAMED) ||
      lh_record_get_boolean (other, LH_BRAND_UNNAMED))
    return LH_BRAND_NAME_DIFFERENT;
  return lh_brand_name_compare (lh_record_get_text (brand, LH_BRAND_NAME), lh_record_get_text (other, LH_BRAND_NAME));
}

/**
 * lh_brand_name_describe:
 * @other: a brand with a name like this
 *
 * Returns: (transfer full): the name of the other brand and whose it is, for the user
 */
char *
lh_brand_name_describe (LhRecord         *other,
                        LhBrandNameMatch  match)
{
  const char *number = lh_record_get_text (other, LH_BRAND_NUMBER);
  const char *name = lh_record_get_text (other, LH_BRAND_NAME);

  if (match == LH_BRAND_NAME_SOUNDS)
    /* TRANSLATORS: name and number of a brand */
    return g_strdup_printf (_("“%s” (%s, sounds alike)"), name, number);
  return g_strdup_printf (_("“%s” (%s)"), name, number);
}
