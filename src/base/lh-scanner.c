/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-scanner.h"

#include "lh-text.h"

#include <string.h>

/* More digits than any number of a date or quarter has; keeps the value within an int. */
#define LH_SCANNER_MAX_DIGITS 9

static gunichar
lh_scanner_peek (LhScanner *self)
{
  gunichar c;

  while (g_ascii_isspace (*self->position))
    self->position++;

  c = g_utf8_get_char (self->position);
  switch (c)
    {
    case 0x2010: /* ‐ */
    case 0x2012: /* ‒ */
    case 0x2013: /* – */
    case 0x2014: /* — */
    case 0x2015: /* ― */
    case 0x2212: /* − */
      return '-';
    case 0x3002: /* 。 */
      return '.';
    default:
      return c;
    }
}

static int
lh_scanner_chinese_digit (gunichar c)
{
  static const char *const digits = "〇一二三四五六七八九";
  const char *found = g_utf8_strchr (digits, -1, c);

  /* U+96F6 and the circle U+25CB are both typed for 〇. */
  if (c == 0x96F6 || c == 0x25CB)
    return 0;
  return c != 0 && found != NULL ? (int) g_utf8_pointer_to_offset (digits, found) : -1;
}

static gboolean
lh_scanner_arabic_number (LhScanner *self,
                          int       *value,
                          int       *n_digits)
{
  *value = 0;
  for (*n_digits = 0; g_ascii_isdigit (*self->position); (*n_digits)++)
    {
      if (*n_digits == LH_SCANNER_MAX_DIGITS)
        return FALSE;
      *value = *value * 10 + (*self->position - '0');
      self->position++;
    }

  return *n_digits > 0;
}

/* Both ways of writing: digit by digit (二〇二四) and with tens (十二, 二十, 三十一). */
static gboolean
lh_scanner_chinese_number (LhScanner *self,
                           int       *value,
                           int       *n_digits)
{
  gboolean has_tens = FALSE;

  *value = 0;
  for (*n_digits = 0; *n_digits < LH_SCANNER_MAX_DIGITS; (*n_digits)++)
    {
      gunichar c = g_utf8_get_char (self->position);
      int digit = lh_scanner_chinese_digit (c);

      if (c == 0x5341 /* 十 */ && !has_tens && *value < 10)
        {
          has_tens = TRUE;
          *value = MAX (*value, 1) * 10;
        }
      else if (digit >= 0 && has_tens && *value % 10 == 0)
        *value += digit;
      else if (digit >= 0 && !has_tens)
        *value = *value * 10 + digit;
      else
        break;
      self->position = g_utf8_next_char (self->position);
    }

  return *n_digits > 0;
}

/*
 * lh_scanner_init:
 * @self: an uninitialised scanner
 * @text: (nullable): what was typed, in any encoding form
 *
 * Starts reading @text, whose full-width forms are taken as the ordinary ones.
 */
void
lh_scanner_init (LhScanner  *self,
                 const char *text)
{
  self->text = lh_text_normalize (text);
  self->position = self->text;
}

void
lh_scanner_clear (LhScanner *self)
{
  g_clear_pointer (&self->text, g_free);
  self->position = NULL;
}

/* Whether all has been read. */
gboolean
lh_scanner_is_empty (LhScanner *self)
{
  return lh_scanner_peek (self) == 0;
}

/*
 * lh_scanner_number:
 * @self: the scanner
 * @value: (out): the number
 * @n_digits: (out): how many characters it was written with, which tells a year from a day
 *
 * Reads a number without sign in Arabic or Chinese digits.
 *
 * Returns: whether there was one; if not, nothing has been read
 */
gboolean
lh_scanner_number (LhScanner *self,
                   int       *value,
                   int       *n_digits)
{
  const char *start;

  lh_scanner_peek (self);
  start = self->position;
  if (lh_scanner_arabic_number (self, value, n_digits))
    return TRUE;

  self->position = start;
  return lh_scanner_chinese_number (self, value, n_digits);
}

/*
 * lh_scanner_one_of:
 * @self: the scanner
 * @characters: the characters wanted here
 *
 * Reads one character of @characters. All dashes count as "-", and a row of them, as typed on Chinese
 * keyboards, as one.
 *
 * Returns: the character, or 0 if there is another one
 */
gunichar
lh_scanner_one_of (LhScanner  *self,
                   const char *characters)
{
  gunichar c = lh_scanner_peek (self);

  if (c == 0 || g_utf8_strchr (characters, -1, c) == NULL)
    return 0;

  do
    self->position = g_utf8_next_char (self->position);
  while (c == '-' && lh_scanner_peek (self) == '-');

  return c;
}

/*
 * lh_scanner_word:
 * @self: the scanner
 * @word: a text in any language
 *
 * Reads @word, ASCII letters in upper or lower case.
 *
 * Returns: whether it was there; if not, nothing has been read
 */
gboolean
lh_scanner_word (LhScanner  *self,
                 const char *word)
{
  lh_scanner_peek (self);
  if (g_ascii_strncasecmp (self->position, word, strlen (word)) != 0)
    return FALSE;

  self->position += strlen (word);
  return TRUE;
}
