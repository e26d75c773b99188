/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-cli.h"

#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include <glib/gi18n-lib.h>

#include "lh-cli-options.h"
#include "lh-config.h"
#include "lh-error.h"
#include "lh-paths.h"
#include "lh-quarter-close.h"
#include "lh-quarter-edition.h"

struct _LhCli
{
  const LhCliCommand *commands;
  const LhCliCommand *command;

  char               *ledger;
  char               *language;
  gboolean            help;
  gboolean            version;

  GString            *output;
};

static const LhCliCommand *
lh_cli_find_command (LhCli      *self,
                     const char *name)
{
  for (const LhCliCommand *command = self->commands; command->name != NULL; command++)
    {
      if (g_str_equal (command->name, name))
        return command;
    }
  return NULL;
}

/* Options that all commands have, with and without a command. */
static void
lh_cli_add_shared_entries (LhCli          *self,
                           GOptionContext *context)
{
  const GOptionEntry entries[] = {
    { "ledger", 'l', 0, G_OPTION_ARG_FILENAME, &self->ledger,
      N_("The ledger; the ledger of this user when it is left out"), N_("FILE") },
    { "lang", 0, 0, G_OPTION_ARG_FILENAME, &self->language,
      N_("Language of the result (zh_CN, en); that of the ledger when it is left out"), N_("LANGUAGE") },
    { "help", 'h', 0, G_OPTION_ARG_NONE, &self->help, N_("Show this help"), NULL },
    { "version", 0, 0, G_OPTION_ARG_NONE, &self->version, N_("Show the version of the program"), NULL },
    { NULL }
  };

  g_option_context_add_main_entries (context, entries, GETTEXT_PACKAGE);
}

static GOptionContext *
lh_cli_create_context (LhCli *self)
{
  g_autoptr (GOptionContext) context = NULL;
  g_autofree char *parameters = NULL;

  if (self->command != NULL)
    parameters = g_strjoin (" ", self->command->name,
                            *self->command->synopsis != '\0' ? _(self->command->synopsis) : NULL, NULL);
  else
    parameters = g_strdup (_("COMMAND"));

  context = g_option_context_new (parameters);
  g_option_context_set_help_enabled (context, FALSE);
  lh_cli_add_shared_entries (self, context);
  if (self->command != NULL)
    g_option_context_set_summary (context, _(self->command->summary));
  return g_steal_pointer (&context);
}

static char *
lh_cli_describe_commands (LhCli *self)
{
  g_autoptr (GString) text = g_string_new (_("Commands:"));
  gsize width = 0;

  for (const LhCliCommand *command = self->commands; command->name != NULL; command++)
    width = MAX (width, strlen (command->name));
  for (const LhCliCommand *command = self->commands; command->name != NULL; command++)
    g_string_append_printf (text, "\n  %-*s  %s", (int) width, command->name, _(command->summary));
  g_string_append_printf (text, "\n\n%s", _("“linghang-cli COMMAND --help” tells the options of a command."));
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static gboolean
lh_cli_answer_help (LhCli           *self,
                    GOptionContext  *context,
                    GError         **error)
{
  g_autofree char *help = NULL;

  if (!self->help && !self->version)
    return TRUE;

  if (self->help)
    help = g_option_context_get_help (context, TRUE, NULL);
  else
    help = g_strdup_printf ("linghang-cli %s\n", LH_VERSION);

  g_string_append (self->output, help);
  g_set_error_literal (error, LH_CLI_ERROR, LH_CLI_ERROR_HELP, "help");
  return FALSE;
}

/* The command is the first argument that is neither an option nor the value of one. */
static char *
lh_cli_take_command (GPtrArray *arguments)
{
  for (guint i = 0; i < arguments->len; i++)
    {
      const char *argument = g_ptr_array_index (arguments, i);

      if (g_str_equal (argument, "--ledger") || g_str_equal (argument, "--lang") || g_str_equal (argument, "-l"))
        i++;
      else if (argument[0] != '-')
        return g_ptr_array_steal_index (arguments, i);
    }
  return NULL;
}

static gboolean
lh_cli_run_without_command (LhCli   *self,
                            GStrv    arguments,
                            GError **error)
{
  g_autoptr (GOptionContext) context = lh_cli_create_context (self);
  g_autofree char *description = lh_cli_describe_commands (self);
  g_auto (GStrv) vector = NULL;
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  g_strv_builder_add (builder, g_get_prgname ());
  g_strv_builder_addv (builder, (const char **) arguments);
  vector = g_strv_builder_end (builder);

  g_option_context_set_description (context, description);
  if (!g_option_context_parse_strv (context, &vector, error))
    return FALSE;
  if (!lh_cli_answer_help (self, context, error))
    return FALSE;

  lh_cli_set_usage_error (error, _("A command is needed; “linghang-cli --help” lists them."));
  return FALSE;
}

static gboolean
lh_cli_dispatch (LhCli   *self,
                 GStrv    arguments,
                 GError **error)
{
  g_autoptr (GPtrArray) rest = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *name = NULL;

  for (guint i = 0; arguments[i] != NULL; i++)
    {
      if (!g_utf8_validate (arguments[i], -1, NULL))
        {
          lh_cli_set_usage_error (error, _("Argument %u is not valid UTF-8."), i + 1);
          return FALSE;
        }
      g_ptr_array_add (rest, g_strdup (arguments[i]));
    }

  name = lh_cli_take_command (rest);
  g_ptr_array_add (rest, NULL);
  if (name == NULL)
    return lh_cli_run_without_command (self, (GStrv) rest->pdata, error);

  self->command = lh_cli_find_command (self, name);
  if (self->command == NULL)
    {
      lh_cli_set_usage_error (error, _("There is no command “%s”; “linghang-cli --help” lists them."), name);
      return FALSE;
    }
  return self->command->run (self, (GStrv) rest->pdata, error);
}

static gboolean
lh_cli_write_output (LhCli   *self,
                     GError **error)
{
  gsize written = 0;

  while (written < self->output->len)
    {
      gssize n = write (STDOUT_FILENO, self->output->str + written, self->output->len - written);

      if (n < 0 && errno == EINTR)
        continue;
      if (n < 0)
        {
          g_set_error (error, LH_ERROR, errno == ENOSPC ? LH_ERROR_FULL : LH_ERROR_IO,
                       _("The result could not be written: %s"), g_strerror (errno));
          return FALSE;
        }
      written += n;
    }
  return TRUE;
}

/* A script reads one line per problem. */
static void
lh_cli_print_error_line (const char *prefix,
                         const char *message)
{
  g_autofree char *line = g_strdup (message);

  g_strchomp (g_strdelimit (line, "\r\n\t", ' '));
  fprintf (stderr, "linghang-cli: %s%s\n", prefix, line);
}

/**
 * lh_cli_new:
 * @commands: (transfer none): the commands, ended by one without name
 *
 * Returns: (transfer full): a run of the program
 */
LhCli *
lh_cli_new (const LhCliCommand *commands)
{
  LhCli *self = g_new0 (LhCli, 1);

  self->commands = commands;
  self->output = g_string_new (NULL);
  return self;
}

void
lh_cli_free (LhCli *self)
{
  g_free (self->ledger);
  g_free (self->language);
  g_string_free (self->output, TRUE);
  g_free (self);
}

/**
 * lh_cli_main:
 * @arguments: (array zero-terminated=1): the command line without the name of the program
 *
 * Finds the command, runs it and writes its result.
 *
 * Returns: the exit status: 0, 1 when the request failed, 2 when it was not understood
 */
int
lh_cli_main (LhCli *self,
             GStrv  arguments)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GError) write_error = NULL;
  gboolean ok = lh_cli_dispatch (self, arguments, &error);

  /* What was done before a command failed stands in the output too. */
  if (!lh_cli_write_output (self, &write_error) &&
      (ok || g_error_matches (error, LH_CLI_ERROR, LH_CLI_ERROR_HELP)))
    {
      lh_cli_print_error_line ("", write_error->message);
      return 1;
    }

  if (ok || g_error_matches (error, LH_CLI_ERROR, LH_CLI_ERROR_HELP))
    return 0;

  lh_cli_print_error_line ("", error->message);
  return error->domain == G_OPTION_ERROR || error->domain == LH_CLI_ERROR ? 2 : 1;
}

/**
 * lh_cli_parse:
 * @arguments: the arguments of the command
 * @entries: (nullable): the options of the command; texts are G_OPTION_ARG_FILENAME, because arguments are UTF-8
 *   whatever the locale is
 * @operands: (out): what is no option
 *
 * Parses the options of a command and those that all commands share.
 *
 * Returns: %FALSE with LH_CLI_ERROR_HELP when help was asked for, or with a usage error
 */
gboolean
lh_cli_parse (LhCli               *self,
              GStrv                arguments,
              const GOptionEntry  *entries,
              GStrv               *operands,
              GError             **error)
{
  g_autoptr (GOptionContext) context = lh_cli_create_context (self);
  g_auto (GStrv) rest = NULL;
  g_auto (GStrv) vector = NULL;
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  const GOptionEntry remaining[] = {
    { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &rest, NULL, NULL },
    { NULL }
  };

  if (entries != NULL)
    g_option_context_add_main_entries (context, entries, GETTEXT_PACKAGE);
  g_option_context_add_main_entries (context, remaining, NULL);

  g_strv_builder_add (builder, g_get_prgname ());
  g_strv_builder_addv (builder, (const char **) arguments);
  vector = g_strv_builder_end (builder);
  if (!g_option_context_parse_strv (context, &vector, error))
    return FALSE;
  if (!lh_cli_answer_help (self, context, error))
    return FALSE;

  if (rest == NULL)
    rest = g_new0 (char *, 1);
  *operands = g_steal_pointer (&rest);
  return TRUE;
}

/**
 * lh_cli_get_ledger_option:
 *
 * Returns: (nullable): the file named by --ledger
 */
const char *
lh_cli_get_ledger_option (LhCli *self)
{
  return self->ledger;
}

/**
 * lh_cli_open:
 *
 * Opens the ledger that --ledger names, else the one of this user.
 *
 * Returns: (transfer full): the ledger, or %NULL with an error that names the file
 */
LhLedger *
lh_cli_open (LhCli   *self,
             GError **error)
{
  g_autofree char *fallback = NULL;

  if (self->ledger != NULL)
    return lh_ledger_open (self->ledger, error);

  fallback = lh_paths_get_default_ledger ();
  return lh_ledger_open (fallback, error);
}

/**
 * lh_cli_get_catalog:
 *
 * Returns: (transfer full): the language of the result: that of --lang, else of the ledger
 */
LhCatalog *
lh_cli_get_catalog (LhCli     *self,
                    LhLedger  *ledger,
                    GError   **error)
{
  LhCatalog *catalog;

  if (self->language != NULL && !g_str_has_prefix (self->language, "zh") && !g_str_has_prefix (self->language, "en"))
    {
      lh_cli_set_usage_error (error, _("--lang: “%s” is neither zh_CN nor en."), self->language);
      return NULL;
    }
  if (self->language != NULL)
    return lh_catalog_new (self->language, error);

  catalog = lh_ledger_get_catalog (ledger);
  return catalog != NULL ? g_object_ref (catalog) : lh_catalog_new (lh_ledger_get_language (ledger), error);
}

/**
 * lh_cli_use_edition:
 * @ledger: (inout): the ledger; replaced by the edition of a closed quarter
 * @as_of: the day of --as-of, which asks for other figures than those that were frozen
 *
 * What leaves the program of a closed quarter is made from the ledger as it was closed.
 */
gboolean
lh_cli_use_edition (LhLedger  **ledger,
                    LhQuarter   quarter,
                    LhDate      as_of,
                    GError    **error)
{
  LhLedger *edition;

  if (lh_date_is_set (as_of))
    return TRUE;
  edition = lh_ledger_open_edition (*ledger, quarter, error);
  if (edition == NULL)
    return FALSE;
  g_object_unref (*ledger);
  *ledger = edition;
  return TRUE;
}

/**
 * lh_cli_get_as_of:
 * @ledger: the ledger or the edition of the closed quarter
 * @as_of: the day of --as-of, or unset
 *
 * Returns: the day of the figures: that of --as-of, that of the closing, the last of the quarter, or today while it runs
 */
LhDate
lh_cli_get_as_of (LhLedger  *ledger,
                  LhQuarter  quarter,
                  LhDate     as_of)
{
  return lh_date_is_set (as_of) ? as_of : lh_ledger_get_edition_as_of (ledger, quarter);
}

/**
 * lh_cli_compute_statistics:
 * @as_of: the day of --as-of; unset for the last day of the quarter, or today while it runs
 *
 * Returns: (transfer full): the figures of a quarter, or %NULL with an error
 */
LhStatistics *
lh_cli_compute_statistics (LhLedger   *ledger,
                           LhQuarter   quarter,
                           LhDate      as_of,
                           GError    **error)
{
  return lh_ledger_compute_statistics (ledger, quarter, lh_cli_get_as_of (ledger, quarter, as_of), error);
}

/**
 * lh_cli_get_output:
 *
 * Returns: (transfer none): what will be written to the standard output at the end
 */
GString *
lh_cli_get_output (LhCli *self)
{
  return self->output;
}

void
lh_cli_print (LhCli      *self,
              const char *format,
              ...)
{
  va_list arguments;

  va_start (arguments, format);
  g_string_append_vprintf (self->output, format, arguments);
  va_end (arguments);
}

/**
 * lh_cli_warn:
 *
 * Tells of something that did not stop the command, in one line on the standard error.
 */
void
lh_cli_warn (const char *message)
{
  g_autofree char *prefix = g_strdup_printf ("%s: ", _("warning"));

  lh_cli_print_error_line (prefix, message);
}

/**
 * lh_cli_warn_findings:
 * @findings: (nullable) (element-type LhFinding): what a change brought to light
 */
void
lh_cli_warn_findings (GPtrArray *findings)
{
  for (guint i = 0; findings != NULL && i < findings->len; i++)
    {
      const LhFinding *finding = g_ptr_array_index (findings, i);

      lh_cli_warn (finding->message);
    }
}
