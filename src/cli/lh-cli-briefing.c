/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-cli-commands.h"

#include <glib/gi18n-lib.h>

#include "lh-briefing-set.h"
#include "lh-briefing.h"
#include "lh-cli-json.h"
#include "lh-cli-options.h"
#include "lh-cli-reference.h"

/* The command line as it was written. */
typedef struct
{
  char *quarter;
  char *as_of;
  char *output;
  char *naming;
  char *theme;
  char *briefing;
  char *format;
} LhCliBriefingOptions;

static void
lh_cli_briefing_options_clear (LhCliBriefingOptions *self)
{
  g_free (self->quarter);
  g_free (self->as_of);
  g_free (self->output);
  g_free (self->naming);
  g_free (self->theme);
  g_free (self->briefing);
  g_free (self->format);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (LhCliBriefingOptions, lh_cli_briefing_options_clear)

/* What it means: -1 for what the briefing itself says. */
typedef struct
{
  LhBriefingOptions  set;
  int                naming;
  int                theme;
  LhCliFormat        format;
} LhCliBriefing;

static gboolean
lh_cli_briefing_parse_naming (LhCliBriefing  *self,
                              const char     *text,
                              GError        **error)
{
  self->naming = text == NULL ? -1 : g_str_equal (text, "yes") ? 1 : 0;
  if (text == NULL || self->naming == 1 || g_str_equal (text, "no"))
    return TRUE;
  lh_cli_set_usage_error (error, _("--naming: “%s” is neither yes nor no."), text);
  return FALSE;
}

static gboolean
lh_cli_briefing_parse_theme (LhCliBriefing  *self,
                             const char     *text,
                             GError        **error)
{
  LhChartThemeKind theme = LH_CHART_THEME_LIGHT;

  if (text != NULL && !lh_chart_theme_kind_from_name (text, &theme))
    {
      lh_cli_set_usage_error (error, _("“%s” is no theme; there are light, dark, high-contrast, print and briefing."), text);
      return FALSE;
    }
  self->theme = text != NULL ? (int) theme : -1;
  return TRUE;
}

static gboolean
lh_cli_briefing_parse (LhCliBriefing               *self,
                       const LhCliBriefingOptions  *options,
                       GError                     **error)
{
  if (options->quarter == NULL && options->briefing == NULL)
    {
      lh_cli_set_usage_error (error, _("--quarter or --briefing is needed."));
      return FALSE;
    }
  return (options->quarter == NULL || lh_cli_parse_quarter (options->quarter, &self->set.quarter, error)) &&
         lh_cli_parse_date ("--as-of", options->as_of, &self->set.as_of, error) &&
         lh_cli_briefing_parse_naming (self, options->naming, error) &&
         lh_cli_briefing_parse_theme (self, options->theme, error) &&
         lh_cli_parse_format (options->format, LH_CLI_FORMAT_TEXT | LH_CLI_FORMAT_JSON, &self->format, error);
}

/* What the command line does not say is as the briefing has it. */
static void
lh_cli_briefing_complete (LhCliBriefing *self,
                          LhRecord      *briefing)
{
  self->set.briefing = briefing;
  self->set.naming = self->naming > 0;
  self->set.theme = self->theme >= 0 ? (LhChartThemeKind) self->theme : LH_CHART_THEME_LIGHT;
  if (briefing == NULL)
    return;
  if (!lh_quarter_is_set (self->set.quarter))
    self->set.quarter = lh_record_get_quarter (briefing, LH_BRIEFING_QUARTER);
  if (self->naming < 0)
    self->set.naming = lh_record_get_boolean (briefing, LH_BRIEFING_NAMING);
  if (self->theme < 0)
    lh_chart_theme_kind_from_name (lh_record_get_text (briefing, LH_BRIEFING_THEME), &self->set.theme);
}

static void
lh_cli_briefing_print (LhCli               *cli,
                       const LhCliBriefing *self,
                       LhBriefingSet       *set,
                       const char          *path)
{
  LhCliJson json;

  if (self->format == LH_CLI_FORMAT_TEXT)
    {
      lh_cli_print (cli, "%s\n", path);
      for (guint i = 0; i < lh_briefing_set_get_n_files (set); i++)
        lh_cli_print (cli, "  %s\n", lh_briefing_set_get_file_name (set, i));
      return;
    }
  lh_cli_json_init (&json, lh_cli_get_output (cli));
  lh_cli_json_begin_object (&json, NULL);
  lh_cli_json_string (&json, "folder", path);
  lh_cli_json_boolean (&json, "naming", self->set.naming);
  lh_cli_json_begin_array (&json, "files");
  for (guint i = 0; i < lh_briefing_set_get_n_files (set); i++)
    lh_cli_json_string (&json, NULL, lh_briefing_set_get_file_name (set, i));
  lh_cli_json_end_array (&json);
  lh_cli_json_end_object (&json);
  lh_cli_json_finish (&json);
}

static gboolean
lh_cli_briefing_write (LhCliBriefing               *self,
                       LhCli                       *cli,
                       const LhCliBriefingOptions  *options,
                       GError                     **error)
{
  g_autoptr (LhLedger) ledger = lh_cli_open (cli, error);
  g_autoptr (LhCatalog) catalog = ledger != NULL ? lh_cli_get_catalog (cli, ledger, error) : NULL;
  g_autoptr (LhRecord) briefing = NULL;
  g_autoptr (LhBriefingSet) set = NULL;
  g_autofree char *path = NULL;

  if (catalog == NULL)
    return FALSE;
  if (options->briefing != NULL)
    {
      briefing = lh_cli_find_record (ledger, lh_cli_kind_find ("briefing"), options->briefing, error);
      if (briefing == NULL)
        return FALSE;
    }
  lh_cli_briefing_complete (self, briefing);
  set = lh_briefing_set_new (ledger, &self->set, catalog, error);
  if (set == NULL)
    return FALSE;
  path = lh_briefing_set_write (set, options->output != NULL ? options->output : ".", NULL, NULL, NULL, error);
  if (path == NULL)
    return FALSE;
  lh_cli_briefing_print (cli, self, set, path);
  return TRUE;
}

/**
 * lh_cli_run_briefing:
 *
 * briefing --quarter Q [--output DIR] [--naming yes|no] [--theme THEME] [--briefing BRIEFING]: makes the set of a briefing
 * in a folder of its own. Needs no display.
 */
gboolean
lh_cli_run_briefing (LhCli   *self,
                     GStrv    arguments,
                     GError **error)
{
  g_auto (LhCliBriefingOptions) options = { NULL };
  LhCliBriefing briefing = { 0 };
  const GOptionEntry entries[] = {
    { "quarter", 'q', 0, G_OPTION_ARG_FILENAME, &options.quarter,
      N_("The quarter, such as 2024Q3; that of --briefing when it is left out"), N_("QUARTER") },
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &options.output,
      N_("The folder that gets the folder of the set; the present one when it is left out"), N_("FOLDER") },
    { "naming", 0, 0, G_OPTION_ARG_FILENAME, &options.naming,
      N_("yes to name the organizations, no to number them everywhere; as --briefing says, otherwise no"), N_("yes|no") },
    { "theme", 0, 0, G_OPTION_ARG_FILENAME, &options.theme, N_("light, dark, high-contrast, print or briefing"),
      N_("THEME") },
    { "briefing", 0, 0, G_OPTION_ARG_FILENAME, &options.briefing,
      N_("A briefing of the ledger, with its head, charts and texts, by its id or title"), N_("BRIEFING") },
    { "as-of", 0, 0, G_OPTION_ARG_FILENAME, &options.as_of, N_("The day the lights are calculated for"), N_("DATE") },
    { "format", 'f', 0, G_OPTION_ARG_FILENAME, &options.format, N_("text or json"), N_("FORMAT") },
    { NULL }
  };
  g_auto (GStrv) operands = NULL;

  return lh_cli_parse (self, arguments, entries, &operands, error) &&
         lh_cli_check_operands (operands, 0, 0, error) &&
         lh_cli_briefing_parse (&briefing, &options, error) &&
         lh_cli_briefing_write (&briefing, self, &options, error);
}
