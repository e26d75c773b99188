/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-result-number.h"

#include <string.h>

#include "lh-text.h"

#define LH_UNIT_CHARACTERS 20

/* A word in front of or behind a number, and what it says: a code, or NULL for nothing. */
typedef struct
{
  const char *word;
  const char *meaning;
} LhNumberWord;

/* Longer words first: 不少于 is not 少于, and 超过 is not 超. */
static const LhNumberWord fillers[] = {
  { "累计", NULL }, { "共计", NULL }, { "合计", NULL }, { "总计", NULL }, { "达到", NULL }, { "共", NULL }, { "达", NULL },
};

static const LhNumberWord bounds[] = {
  { "不少于", LH_QUALIFIER_AT_LEAST }, { "不低于", LH_QUALIFIER_AT_LEAST }, { "不小于", LH_QUALIFIER_AT_LEAST },
  { "至少", LH_QUALIFIER_AT_LEAST }, { "最少", LH_QUALIFIER_AT_LEAST }, { "≥", LH_QUALIFIER_AT_LEAST },
  { ">=", LH_QUALIFIER_AT_LEAST }, { "at least ", LH_QUALIFIER_AT_LEAST },
  { "超过", LH_QUALIFIER_OVER }, { "超", LH_QUALIFIER_OVER }, { "逾", LH_QUALIFIER_OVER },
  { "突破", LH_QUALIFIER_OVER }, { "高于", LH_QUALIFIER_OVER }, { "多于", LH_QUALIFIER_OVER },
  { ">", LH_QUALIFIER_OVER }, { "over ", LH_QUALIFIER_OVER }, { "more than ", LH_QUALIFIER_OVER },
};

static const LhNumberWord loose_before[] = {
  { "大约", NULL }, { "约", NULL }, { "将近", NULL }, { "接近", NULL }, { "近", NULL }, { "不足", NULL }, { "不到", NULL },
  { "不超过", NULL }, { "至多", NULL }, { "最多", NULL }, { "低于", NULL }, { "少于", NULL }, { "<", NULL }, { "≤", NULL },
  { "≈", NULL }, { "about ", NULL }, { "nearly ", NULL }, { "up to ", NULL },
};

static const LhNumberWord loose_behind[] = {
  { "左右", NULL }, { "上下", NULL }, { "以内", NULL }, { "之内", NULL }, { "以下", NULL },
};

static const LhNumberWord bounds_behind[] = {
  { "及以上", LH_QUALIFIER_AT_LEAST }, { "或以上", LH_QUALIFIER_AT_LEAST }, { "以上", LH_QUALIFIER_AT_LEAST },
  { "+", LH_QUALIFIER_AT_LEAST },
};

static const LhNumberWord counters[] = {
  { "余", LH_QUALIFIER_REMAINDER }, { "多", LH_QUALIFIER_MANY }, { "+", LH_QUALIFIER_AT_LEAST },
};

/* Words for powers of ten. Thousands and less are no scale of the ledger, and 千米 is a unit. */
static const struct
{
  const char *word;
  guint       places;
  const char *scale;
} powers[] = {
  { "万", 4, LH_SCALE_TEN_THOUSAND },
  { "亿", 8, LH_SCALE_HUNDRED_MILLION },
  { "千", 3, NULL },
  { "百", 2, NULL },
};

static const char *const behind_power[] = { "万", "亿", "余", "多", "个", "家", "人", "名", "户", "件", "次", "项", "元", NULL };

static const char *const percentages[] = { "%", "‰", "个百分点", "百分点", "percentage points", NULL };

/* Takes a word off the front of *text. */
static const LhNumberWord *
lh_number_take_front (const char         **text,
                      const LhNumberWord  *words,
                      guint                n_words)
{
  for (guint i = 0; i < n_words; i++)
    {
      if (!g_str_has_prefix (*text, words[i].word))
        continue;
      *text += strlen (words[i].word);
      while (**text == ' ')
        (*text)++;
      return &words[i];
    }
  return NULL;
}

/* Takes a word off the end of @text. */
static const LhNumberWord *
lh_number_take_end (char                *text,
                    const LhNumberWord  *words,
                    guint                n_words)
{
  for (guint i = 0; i < n_words; i++)
    {
      if (!g_str_has_suffix (text, words[i].word))
        continue;
      text[strlen (text) - strlen (words[i].word)] = '\0';
      g_strchomp (text);
      return &words[i];
    }
  return NULL;
}

#define TAKE_FRONT(text, words) lh_number_take_front (text, words, G_N_ELEMENTS (words))
#define TAKE_END(text, words) lh_number_take_end (text, words, G_N_ELEMENTS (words))

static gsize
lh_number_mask_length (const char *text)
{
  const char *const marks[] = { "*", "□", "#", "○", "××", NULL };

  for (guint i = 0; marks[i] != NULL; i++)
    {
      if (g_str_has_prefix (text, marks[i]))
        return strlen (marks[i]);
    }
  return 0;
}

/* A mark that stands for a digit stands beside one: 6**0, 12**. */
static gboolean
lh_number_is_masked (const char *text)
{
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gsize length = lh_number_mask_length (p);

      if (length > 0 && ((p > text && g_ascii_isdigit (p[-1])) || g_ascii_isdigit (p[length])))
        return TRUE;
    }
  return FALSE;
}

/* Takes the digits off the front; those that are hidden, too. */
static char *
lh_number_take_digits (const char **text,
                       gboolean     masked)
{
  const char *start = *text;
  const char *p = start;

  if (*p == '-' || *p == '+')
    p++;
  while (*p != '\0')
    {
      gsize length = masked ? lh_number_mask_length (p) : 0;

      if (length == 0 && (g_ascii_isdigit (*p) || ((*p == ',' || *p == '.') && g_ascii_isdigit (p[1]))))
        length = 1;
      if (length == 0)
        break;
      p += length;
    }
  *text = p;
  return g_strndup (start, (gsize) (p - start));
}

static gboolean
lh_number_take_power (const char     **text,
                      LhResultNumber  *number,
                      guint           *places)
{
  for (guint i = 0; i < G_N_ELEMENTS (powers); i++)
    {
      const char *rest = *text + strlen (powers[i].word);
      gboolean is_number = powers[i].scale != NULL;

      if (!g_str_has_prefix (*text, powers[i].word))
        continue;
      for (guint j = 0; !is_number && behind_power[j] != NULL; j++)
        is_number = g_str_has_prefix (rest, behind_power[j]);
      if (!is_number || *places + powers[i].places > 12)
        return FALSE;
      *places += powers[i].places;
      number->scale = number->scale == NULL ? powers[i].scale : NULL;
      *text = rest;
      return TRUE;
    }
  return FALSE;
}

/* 万余, 余万, 余, 多: scale and qualifier stand between the digits and the unit in either order. */
static void
lh_number_take_middle (const char     **text,
                       LhResultNumber  *number,
                       guint           *places)
{
  while (TRUE)
    {
      const LhNumberWord *word;

      while (**text == ' ')
        (*text)++;
      if (lh_number_take_power (text, number, places))
        continue;
      word = number->qualifier == NULL ? TAKE_FRONT (text, counters) : NULL;
      if (word == NULL)
        return;
      number->qualifier = word->meaning;
    }
}

/* m2 has a digit; “92个村47个社区” has a second number. */
static gboolean
lh_number_is_unit (const char *text)
{
  if (lh_text_length (text) > LH_UNIT_CHARACTERS || strpbrk (text, ",;:()[]\n") != NULL || strstr (text, "、") != NULL ||
      strstr (text, "。") != NULL)
    return FALSE;
  for (const char *p = text; *p != '\0'; p++)
    {
      if (g_ascii_isdigit (*p) && (p == text || !g_ascii_isalpha (p[-1])))
        return FALSE;
    }
  return TRUE;
}

/* What stands before the digits. */
static void
lh_number_take_before (const char     **text,
                       LhResultNumber  *number)
{
  const LhNumberWord *word;

  while (TAKE_FRONT (text, fillers) != NULL)
    ;
  word = TAKE_FRONT (text, bounds);
  if (word != NULL)
    number->qualifier = word->meaning;
  else if (TAKE_FRONT (text, loose_before) != NULL)
    number->kind = LH_RESULT_NUMBER_LOOSE;
}

static void
lh_number_take_behind (const char     *text,
                       LhResultNumber *number)
{
  g_autofree char *rest = g_strstrip (g_strdup (text));
  const LhNumberWord *word = TAKE_END (rest, bounds_behind);

  if (word != NULL)
    number->qualifier = word->meaning;
  else if (TAKE_END (rest, loose_behind) != NULL)
    number->kind = LH_RESULT_NUMBER_LOOSE;

  if (!lh_number_is_unit (rest))
    number->kind = LH_RESULT_NUMBER_TEXT;
  else
    number->unit = g_steal_pointer (&rest);
}

/**
 * lh_result_unit_is_percentage:
 * @unit: (nullable): a unit
 *
 * Returns: whether figures of this unit are shares, which are never added or averaged (rule R4)
 */
gboolean
lh_result_unit_is_percentage (const char *unit)
{
  for (guint i = 0; unit != NULL && percentages[i] != NULL; i++)
    {
      if (g_str_has_prefix (unit, percentages[i]))
        return TRUE;
    }
  return FALSE;
}

/**
 * lh_result_number_parse:
 * @text: (nullable): a figure as it is written in a report: 58.6万亩, 2800余个, 超100家, 不少于5次, 82%, 6**0多名
 * @number: (out caller-allocates): its parts, to be cleared with lh_result_number_clear()
 *
 * Takes a figure apart (rules R2 and R3). Ordinary and full-width digits, commas between thousands, 万 and 亿, and
 * the words 余, 多, 超, 以上, 不少于 and their like are understood. What has no number of its own stays text.
 */
void
lh_result_number_parse (const char     *text,
                        LhResultNumber *number)
{
  g_autofree char *normal = lh_text_normalize (text);
  g_autofree char *digits = NULL;
  const char *rest = normal;
  gboolean masked = lh_number_is_masked (normal);
  guint places = 0;

  *number = (LhResultNumber) { .kind = LH_RESULT_NUMBER_VALUE };
  if (*normal == '\0')
    number->kind = LH_RESULT_NUMBER_EMPTY;
  lh_number_take_before (&rest, number);
  digits = lh_number_take_digits (&rest, masked);
  lh_number_take_middle (&rest, number, &places);
  lh_number_take_behind (rest, number);
  if (number->unit == NULL)
    number->unit = g_strdup ("");
  number->percentage = lh_result_unit_is_percentage (number->unit);

  if (masked)
    number->kind = LH_RESULT_NUMBER_MASKED;
  else if (number->kind == LH_RESULT_NUMBER_VALUE &&
           (!lh_decimal_parse (digits, &number->value, NULL) ||
            !lh_decimal_shift (number->value, places, &number->value)))
    number->kind = LH_RESULT_NUMBER_TEXT;
  if (number->kind == LH_RESULT_NUMBER_EMPTY || number->kind == LH_RESULT_NUMBER_TEXT)
    {
      number->scale = number->qualifier = NULL;
      *number->unit = '\0';
      number->percentage = FALSE;
    }
}

void
lh_result_number_clear (LhResultNumber *number)
{
  g_clear_pointer (&number->unit, g_free);
}

/* The number in its scale, where that is exact and the language counts in it. */
static char *
lh_result_number_format_digits (LhDecimal   value,
                                const char *scale,
                                LhCatalog  *catalog)
{
  gboolean hundred_million = g_strcmp0 (scale, LH_SCALE_HUNDRED_MILLION) == 0;
  g_autofree char *digits = NULL;
  LhDecimal scaled;

  if (scale != NULL && *scale != '\0' && lh_catalog_is_chinese (catalog) &&
      lh_decimal_divide (value, lh_decimal_new (hundred_million ? 100000000 : 10000, 0), 9, &scaled))
    {
      digits = lh_decimal_to_string (lh_decimal_strip (scaled));
      return g_strconcat (digits, hundred_million ? "亿" : "万", NULL);
    }
  return lh_decimal_to_string (value);
}

/**
 * lh_result_number_format:
 * @value: a number in its plain unit
 * @scale: (nullable): code of the scale to show it in
 * @qualifier: (nullable): code of the qualifier
 * @unit: (nullable): the unit
 * @catalog: (nullable): the language
 *
 * Writes a figure that the program has reckoned: 179余, 58.6万亩, 不少于12次.
 *
 * Returns: (transfer full): the figure
 */
char *
lh_result_number_format (LhDecimal   value,
                         const char *scale,
                         const char *qualifier,
                         const char *unit,
                         LhCatalog  *catalog)
{
  g_autofree char *digits = lh_result_number_format_digits (value, scale, catalog);
  const char *what = unit != NULL ? unit : "";
  char *text;

  if (lh_result_unit_is_percentage (what) && *what != 'p' && (qualifier == NULL || *qualifier == '\0'))
    return g_strconcat (digits, what, NULL);

  /* TRANSLATORS: 1 is a number, 2 its unit */
  if (g_strcmp0 (qualifier, LH_QUALIFIER_REMAINDER) == 0)
    text = g_strdup_printf (lh_trc (catalog, "remainder", "%1$s+ %2$s"), digits, what);
  else if (g_strcmp0 (qualifier, LH_QUALIFIER_MANY) == 0)
    text = g_strdup_printf (lh_trc (catalog, "many", "%1$s+ %2$s"), digits, what);
  else if (g_strcmp0 (qualifier, LH_QUALIFIER_OVER) == 0)
    text = g_strdup_printf (lh_trc (catalog, "over", "over %1$s %2$s"), digits, what);
  else if (g_strcmp0 (qualifier, LH_QUALIFIER_AT_LEAST) == 0)
    text = g_strdup_printf (lh_trc (catalog, "at least", "at least %1$s %2$s"), digits, what);
  else
    text = g_strdup_printf (lh_trc (catalog, "number and unit", "%1$s %2$s"), digits, what);
  return g_strchomp (text);
}
