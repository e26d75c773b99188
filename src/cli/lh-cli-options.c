/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-cli-options.h"

#include <glib/gi18n-lib.h>

G_DEFINE_QUARK (lh-cli-error-quark, lh_cli_error)

void
lh_cli_set_usage_error (GError     **error,
                        const char  *format,
                        ...)
{
  va_list arguments;
  g_autofree char *message = NULL;

  va_start (arguments, format);
  message = g_strdup_vprintf (format, arguments);
  va_end (arguments);

  g_set_error_literal (error, LH_CLI_ERROR, LH_CLI_ERROR_USAGE, message);
}

/**
 * lh_cli_check_operands:
 * @minimum: least number of operands
 * @maximum: greatest number of operands
 *
 * Returns: %FALSE with a usage error when there are too few or too many
 */
gboolean
lh_cli_check_operands (GStrv     operands,
                       guint     minimum,
                       guint     maximum,
                       GError  **error)
{
  guint n = g_strv_length (operands);

  if (n < minimum)
    lh_cli_set_usage_error (error, _("An argument is missing; “--help” tells what is needed."));
  else if (n > maximum)
    lh_cli_set_usage_error (error, _("“%s” is one argument too many."), operands[maximum]);
  return n >= minimum && n <= maximum;
}

/**
 * lh_cli_choose_action:
 * @actions: up to one without a name
 * @operands: what the user wrote: the action, and what it is done to
 * @year: what --year says; 0 without it
 *
 * Returns: (nullable): the action; %NULL with an error that says how it is used
 */
const LhCliAction *
lh_cli_choose_action (const LhCliAction *actions,
                      GStrv              operands,
                      guint              year,
                      GError           **error)
{
  g_autoptr (GString) names = g_string_new (NULL);

  for (const LhCliAction *action = actions; action->name != NULL; action++)
    {
      g_string_append_printf (names, "%s%s", names->len > 0 ? ", " : "", action->name);
      if (!g_str_equal (action->name, operands[0]))
        continue;
      if (!lh_cli_check_operands (operands, 1 + action->minimum, 1 + action->maximum, error))
        return NULL;
      if (!action->needs_year || year != 0)
        return action;
      lh_cli_set_usage_error (error, _("--year is missing."));
      return NULL;
    }
  lh_cli_set_usage_error (error, _("“%s” is none of %s."), operands[0], names->str);
  return NULL;
}

/**
 * lh_cli_parse_format:
 * @text: (nullable): what --format says; %NULL for the default, which is @format
 * @allowed: mask of the formats that the command can write
 * @format: (inout): the format
 */
gboolean
lh_cli_parse_format (const char   *text,
                     LhCliFormat   allowed,
                     LhCliFormat  *format,
                     GError      **error)
{
  static const struct { const char *name; LhCliFormat format; } formats[] = {
    { "text", LH_CLI_FORMAT_TEXT },
    { "json", LH_CLI_FORMAT_JSON },
    { "csv", LH_CLI_FORMAT_CSV },
  };
  g_autoptr (GString) names = g_string_new (NULL);

  if (text == NULL)
    return TRUE;

  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    {
      if ((allowed & formats[i].format) == 0)
        continue;
      if (g_str_equal (formats[i].name, text))
        {
          *format = formats[i].format;
          return TRUE;
        }
      g_string_append_printf (names, "%s%s", names->len > 0 ? ", " : "", formats[i].name);
    }
  lh_cli_set_usage_error (error, _("“%s” is no format of this command; it writes %s."), text, names->str);
  return FALSE;
}

/**
 * lh_cli_parse_quarter:
 * @text: (nullable): what --quarter says: 2024Q3, 2024年第三季度 …
 */
gboolean
lh_cli_parse_quarter (const char  *text,
                      LhQuarter   *quarter,
                      GError     **error)
{
  g_autoptr (GError) local_error = NULL;

  if (text == NULL)
    {
      lh_cli_set_usage_error (error, _("--quarter is needed, such as --quarter 2024Q3."));
      return FALSE;
    }
  if (!lh_quarter_parse (text, 0, quarter, &local_error))
    {
      lh_cli_set_usage_error (error, "--quarter: %s", local_error->message);
      return FALSE;
    }
  return TRUE;
}

/**
 * lh_cli_parse_date:
 * @option: the option, for the message
 * @text: (nullable): its value; %NULL leaves @date as it is
 */
gboolean
lh_cli_parse_date (const char  *option,
                   const char  *text,
                   LhDate      *date,
                   GError     **error)
{
  g_autoptr (GError) local_error = NULL;

  if (text == NULL)
    return TRUE;
  if (!lh_date_parse (text, date, &local_error))
    {
      lh_cli_set_usage_error (error, "%s: %s", option, local_error->message);
      return FALSE;
    }
  return TRUE;
}

/**
 * lh_cli_parse_number:
 * @option: the option, for the message
 * @text: (nullable): its value; %NULL leaves @number as it is
 */
gboolean
lh_cli_parse_number (const char  *option,
                     const char  *text,
                     guint        minimum,
                     guint        maximum,
                     guint       *number,
                     GError     **error)
{
  guint64 value;

  if (text == NULL)
    return TRUE;
  if (!g_ascii_string_to_unsigned (text, 10, minimum, maximum, &value, NULL))
    {
      lh_cli_set_usage_error (error, _("%s: “%s” is not a whole number from %u to %u."),
                              option, text, minimum, maximum);
      return FALSE;
    }
  *number = (guint) value;
  return TRUE;
}
