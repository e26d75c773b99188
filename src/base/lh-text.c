/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-text.h"

#include "lh-pinyin.h"

#include <string.h>

#define LH_TEXT_ELLIPSIS "…"

/* Windows receivers and mail programs take no longer names (house rule 5.3). */
#define LH_TEXT_FILE_NAME_CHARACTERS 80

/* A Linux file name has at most 255 bytes; leave room for the suffix of a temporary file. */
#define LH_TEXT_FILE_NAME_BYTES 240

/* Compatibility forms made ordinary; never NULL. */
static char *
lh_text_nfkc (const char *text)
{
  g_autofree char *valid = g_utf8_make_valid (text != NULL ? text : "", -1);

  return g_utf8_normalize (valid, -1, G_NORMALIZE_NFKC);
}

static gboolean
lh_text_is_invisible (gunichar c)
{
  return c == 0x200B || c == 0x2060 || c == 0xFEFF || c == 0x00AD;
}

/**
 * lh_text_normalize:
 * @text: (nullable): a text
 *
 * Makes spellings of the same text alike, for reading values and comparing: full-width and other compatibility
 * forms become the ordinary ones (NFKC), blanks at the ends and of each line go, several blanks become one,
 * invisible characters go, broken UTF-8 is replaced. Newlines stay.
 *
 * Not for text that is stored as it was written: NFKC also turns （，： into the half-width (,: that Chinese text
 * does not use.
 *
 * Returns: (transfer full): the normalised text; empty for %NULL
 */
char *
lh_text_normalize (const char *text)
{
  g_autofree char *nfkc = lh_text_nfkc (text);
  GString *result = g_string_sized_new (strlen (nfkc));
  gboolean blank = FALSE, newlines = FALSE;

  for (const char *p = nfkc; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (lh_text_is_invisible (c))
        continue;
      if (c == '\n')
        {
          /* Blank lines in the middle are kept, so each newline is written at once. */
          if (result->len > 0)
            g_string_append_c (result, '\n');
          newlines = TRUE;
          blank = FALSE;
          continue;
        }
      if (g_unichar_isspace (c))
        {
          blank = TRUE;
          continue;
        }
      if (blank && !newlines && result->len > 0)
        g_string_append_c (result, ' ');
      g_string_append_unichar (result, c);
      blank = newlines = FALSE;
    }

  g_strchomp (result->str);
  return g_string_free (result, FALSE);
}

/**
 * lh_text_fold:
 * @text: (nullable): a text
 *
 * Reduces a text to what a search compares: normalised, without upper case, blanks, quotes, brackets and any other
 * punctuation. So 财政惠企直达 finds “财政惠企·直达”.
 *
 * Returns: (transfer full): the folded text; empty if @text has nothing but punctuation
 */
char *
lh_text_fold (const char *text)
{
  g_autofree char *nfkc = lh_text_nfkc (text);
  g_autofree char *folded = g_utf8_casefold (nfkc, -1);
  GString *result = g_string_sized_new (strlen (folded));

  for (const char *p = folded; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (g_unichar_isalnum (c) || g_unichar_ismark (c))
        g_string_append_unichar (result, c);
    }

  return g_string_free (result, FALSE);
}

/**
 * lh_text_initials:
 * @text: (nullable): a text
 *
 * Spells the first pinyin letter of each Chinese character, in lower case; ASCII letters and digits stay, all else
 * goes: 市财政局 is sczj. A character with several readings that its word does not settle gives several
 * spellings, at most eight, the likeliest first, separated by blanks: 长 is “c z”.
 *
 * May be called from any thread.
 *
 * Returns: (transfer full): the initials; empty if there are none
 */
char *
lh_text_initials (const char *text)
{
  g_autofree char *folded = lh_text_fold (text);

  return lh_pinyin_initials (folded);
}

/**
 * lh_text_search_key:
 * @texts: (array zero-terminated=1): the texts a record is found by
 *
 * Joins the folded form and the initials of each text, with newlines between. A search looks for the
 * lh_text_fold() of what was typed anywhere in the key; as that has neither blanks nor newlines, it never matches
 * over the border of two texts.
 *
 * Returns: (transfer full): the key; empty if there is nothing to find
 */
char *
lh_text_search_key (const char *const *texts)
{
  g_autoptr (GString) key = g_string_new (NULL);

  g_return_val_if_fail (texts != NULL, NULL);

  for (; *texts != NULL; texts++)
    {
      g_autofree char *folded = lh_text_fold (*texts);
      g_autofree char *initials = lh_pinyin_initials (folded);

      if (*folded == '\0')
        continue;
      if (key->len > 0)
        g_string_append_c (key, '\n');
      g_string_append (key, folded);
      if (*initials != '\0' && g_strcmp0 (initials, folded) != 0)
        g_string_append_printf (key, "\n%s", initials);
    }

  return g_string_free (g_steal_pointer (&key), FALSE);
}

/**
 * lh_text_is_blank:
 * @text: (nullable): a text
 *
 * Returns: whether @text is %NULL, empty, or has nothing to be seen
 */
gboolean
lh_text_is_blank (const char *text)
{
  g_autofree char *normalized = NULL;
  gunichar first;

  if (text == NULL || *text == '\0')
    return TRUE;

  /* nearly every text begins with a letter, a digit or a Chinese character: then there is something to be seen */
  first = g_utf8_get_char_validated (text, -1);
  if (first < 0x80 ? g_ascii_isgraph ((char) first) : first >= 0x4e00 && first <= 0x9fff)
    return FALSE;
  normalized = lh_text_normalize (text);
  return *normalized == '\0';
}

/**
 * lh_text_length:
 * @text: (nullable): a text
 *
 * Counts as the limits of the forms count (≤30字): characters, whatever their number of bytes.
 *
 * Returns: the number of characters
 */
gsize
lh_text_length (const char *text)
{
  g_autofree char *valid = NULL;

  if (text == NULL)
    return 0;

  valid = g_utf8_make_valid (text, -1);
  return (gsize) g_utf8_strlen (valid, -1);
}

/**
 * lh_text_ellipsize:
 * @text: (nullable): a text
 * @max_characters: the most characters of the result, with the ellipsis
 *
 * Returns: (transfer full): @text, cut and ended by “…” if it is longer than @max_characters; always valid UTF-8
 */
char *
lh_text_ellipsize (const char *text,
                   gsize       max_characters)
{
  g_autofree char *valid = g_utf8_make_valid (text != NULL ? text : "", -1);
  g_autofree char *start = NULL;

  if (lh_text_length (valid) <= max_characters)
    return g_steal_pointer (&valid);
  if (max_characters == 0)
    return g_strdup ("");

  start = g_utf8_substring (valid, 0, (long) max_characters - 1);
  return g_strconcat (g_strchomp (start), LH_TEXT_ELLIPSIS, NULL);
}

/* Straight quotes become typographic ones in turn, what else Windows refuses becomes “_”. */
static char *
lh_text_replace_forbidden (const char *text)
{
  g_autofree char *valid = g_utf8_make_valid (text != NULL ? text : "", -1);
  GString *result = g_string_sized_new (strlen (valid));
  gboolean quoted = FALSE;

  for (const char *p = valid; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (c == '"')
        {
          g_string_append (result, quoted ? "”" : "“");
          quoted = !quoted;
        }
      else if (c < 0x80 && strchr ("/\\:*?<>|", (int) c) != NULL)
        g_string_append_c (result, '_');
      else if (g_unichar_isspace (c) || g_unichar_iscntrl (c))
        g_string_append_c (result, ' ');
      else if (!lh_text_is_invisible (c))
        g_string_append_unichar (result, c);
    }

  return g_string_free (result, FALSE);
}

/* Windows drops dots and blanks at the end, and a dot at the front hides the file here. */
static char *
lh_text_trim_file_name (char *name)
{
  gsize length;

  g_strstrip (name);
  for (length = strlen (name); length > 0 && strchr (". ", name[length - 1]) != NULL; length--)
    name[length - 1] = '\0';
  if (*name == '.')
    *name = '_';

  return name;
}

static char *
lh_text_shorten_file_name (const char *name)
{
  const char *suffix = strrchr (name, '.');
  gsize suffix_length;
  GString *result;

  /* What looks like the ending of a file's name is kept: the receiver's computer goes by it. */
  if (suffix == NULL || strlen (suffix) > 10 || strspn (suffix + 1, "0123456789abcdefghijklmnopqrstuvwxyz") + 1 != strlen (suffix))
    suffix = "";
  suffix_length = strlen (suffix);

  result = g_string_new_len (name, (gssize) (strlen (name) - suffix_length));
  while (lh_text_length (result->str) + suffix_length > LH_TEXT_FILE_NAME_CHARACTERS
         || result->len + suffix_length > LH_TEXT_FILE_NAME_BYTES)
    g_string_truncate (result, (gsize) (g_utf8_prev_char (result->str + result->len) - result->str));
  lh_text_trim_file_name (result->str);
  g_string_truncate (result, strlen (result->str));
  g_string_append (result, suffix);

  return g_string_free (result, FALSE);
}

static gboolean
lh_text_is_device_name (const char *name)
{
  g_autofree char *stem = g_ascii_strdown (name, (gssize) strcspn (name, "."));
  static const char *const devices[] = { "con", "prn", "aux", "nul", NULL };

  return g_strv_contains (devices, stem)
         || (strlen (stem) == 4
             && (g_str_has_prefix (stem, "com") || g_str_has_prefix (stem, "lpt"))
             && g_ascii_isdigit (stem[3]));
}

/**
 * lh_text_file_name:
 * @text: (nullable): a wished name without its folder
 *
 * Makes a file name that receivers on Windows can store (house rule 5.3): without / \ : * ? < > | and straight
 * quotes, at most 80 characters with the ending kept, no dots or blanks at the end, and none of the names that
 * Windows keeps for devices.
 *
 * Returns: (transfer full): the name, never empty
 */
char *
lh_text_file_name (const char *text)
{
  g_autofree char *replaced = lh_text_replace_forbidden (text);
  g_autofree char *name = lh_text_shorten_file_name (lh_text_trim_file_name (replaced));

  if (*name == '\0' || lh_text_is_device_name (name))
    return g_strconcat ("_", name, NULL);

  return g_steal_pointer (&name);
}

/* How many digits of a number of so many stay at its beginning and end. */
static void
lh_text_get_shown_digits (guint  n_digits,
                          guint *head,
                          guint *tail)
{
  *head = n_digits >= 11 ? 3 : n_digits / 4;
  *tail = n_digits >= 11 ? 4 : n_digits / 4;
}

/**
 * lh_text_mask_phone:
 * @text: (nullable): a telephone number as somebody wrote it
 *
 * What leaves the program does not carry whole telephone numbers: 13812341234 becomes 138****1234. A number that has
 * asterisks already stays as it is.
 *
 * Returns: (transfer full): the number with its middle hidden; "" for none
 */
char *
lh_text_mask_phone (const char *text)
{
  g_autofree char *masked = g_strdup (text != NULL ? text : "");
  guint n_digits = 0;
  guint position = 0;
  guint head;
  guint tail;

  if (strchr (masked, '*') != NULL)
    return g_steal_pointer (&masked);
  for (char *p = masked; *p != '\0'; p++)
    n_digits += g_ascii_isdigit (*p) ? 1 : 0;
  lh_text_get_shown_digits (n_digits, &head, &tail);
  for (char *p = masked; *p != '\0'; p++)
    {
      if (!g_ascii_isdigit (*p))
        continue;
      if (position >= head && position + tail < n_digits)
        *p = '*';
      position++;
    }
  return g_steal_pointer (&masked);
}
