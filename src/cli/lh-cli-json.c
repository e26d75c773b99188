/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-cli-json.h"

#include "lh-id.h"
#include "lh-json-text.h"

static void
lh_cli_json_break_line (LhCliJson *self)
{
  g_string_append_c (self->text, '\n');
  for (guint i = 0; i < self->depth; i++)
    g_string_append (self->text, "  ");
}

/* Everything before a value: the comma, the line, the key. */
static void
lh_cli_json_begin_member (LhCliJson  *self,
                          const char *key)
{
  if (!self->empty)
    g_string_append_c (self->text, ',');
  if (self->depth > 0)
    lh_cli_json_break_line (self);
  self->empty = FALSE;

  if (key != NULL)
    {
      lh_json_append_quoted (self->text, key);
      g_string_append (self->text, ": ");
    }
}

static void
lh_cli_json_begin (LhCliJson  *self,
                   const char *key,
                   char        bracket)
{
  lh_cli_json_begin_member (self, key);
  g_string_append_c (self->text, bracket);
  self->depth++;
  self->empty = TRUE;
}

static void
lh_cli_json_end (LhCliJson *self,
                 char       bracket)
{
  g_assert (self->depth > 0);

  self->depth--;
  if (!self->empty)
    lh_cli_json_break_line (self);
  g_string_append_c (self->text, bracket);
  self->empty = FALSE;
}

void
lh_cli_json_init (LhCliJson *self,
                  GString   *text)
{
  *self = (LhCliJson) { .text = text, .empty = TRUE };
}

void
lh_cli_json_finish (LhCliJson *self)
{
  g_assert (self->depth == 0);
  g_string_append_c (self->text, '\n');
}

void
lh_cli_json_begin_object (LhCliJson  *self,
                          const char *key)
{
  lh_cli_json_begin (self, key, '{');
}

void
lh_cli_json_end_object (LhCliJson *self)
{
  lh_cli_json_end (self, '}');
}

void
lh_cli_json_begin_array (LhCliJson  *self,
                         const char *key)
{
  lh_cli_json_begin (self, key, '[');
}

void
lh_cli_json_end_array (LhCliJson *self)
{
  lh_cli_json_end (self, ']');
}

void
lh_cli_json_null (LhCliJson  *self,
                  const char *key)
{
  lh_cli_json_begin_member (self, key);
  g_string_append (self->text, "null");
}

/**
 * lh_cli_json_string:
 * @key: (nullable): %NULL in an array
 * @value: (nullable): valid UTF-8; %NULL writes null
 */
void
lh_cli_json_string (LhCliJson  *self,
                    const char *key,
                    const char *value)
{
  if (value == NULL)
    {
      lh_cli_json_null (self, key);
      return;
    }
  lh_cli_json_begin_member (self, key);
  lh_json_append_quoted (self->text, value);
}

/**
 * lh_cli_json_integer:
 * @value: a whole number; %LH_UNSET writes null
 */
void
lh_cli_json_integer (LhCliJson  *self,
                     const char *key,
                     gint64      value)
{
  if (value == LH_UNSET)
    {
      lh_cli_json_null (self, key);
      return;
    }
  lh_cli_json_begin_member (self, key);
  g_string_append_printf (self->text, "%" G_GINT64_FORMAT, value);
}

void
lh_cli_json_boolean (LhCliJson  *self,
                     const char *key,
                     gboolean    value)
{
  lh_cli_json_begin_member (self, key);
  g_string_append (self->text, value ? "true" : "false");
}

void
lh_cli_json_decimal (LhCliJson  *self,
                     const char *key,
                     LhDecimal   value)
{
  g_autofree char *digits = lh_decimal_to_string (value);

  lh_cli_json_begin_member (self, key);
  g_string_append (self->text, digits);
}

/**
 * lh_cli_json_tenths:
 * @value: tenths; %LH_UNSET writes null
 */
void
lh_cli_json_tenths (LhCliJson  *self,
                    const char *key,
                    gint64      value)
{
  if (value == LH_UNSET)
    lh_cli_json_null (self, key);
  else
    lh_cli_json_decimal (self, key, lh_decimal_new (value, 1));
}

/**
 * lh_cli_json_id:
 * @value: an id, 0 for none
 *
 * Writes the id as a string: it has 63 bits, and many readers keep numbers in doubles of 53.
 */
void
lh_cli_json_id (LhCliJson  *self,
                const char *key,
                gint64      value)
{
  g_autofree char *text = value != 0 ? lh_id_to_string (value) : NULL;

  lh_cli_json_string (self, key, text);
}
