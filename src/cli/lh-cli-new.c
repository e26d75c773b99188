/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-cli-commands.h"

#include <unistd.h>

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

#include "lh-cli-options.h"
#include "lh-sample.h"

#define LH_CLI_MAX_PROJECTS 1000000

static gboolean
lh_cli_fill_ledger (LhLedger  *ledger,
                    gboolean   sample,
                    guint      n_projects,
                    GError   **error)
{
  if (sample)
    return lh_sample_fill (ledger, error);
  if (n_projects > 0)
    return lh_scale_fill (ledger, n_projects, error);
  return TRUE;
}

/* A half-filled ledger looks like a whole one: it goes. Only called for a file that this command has created. */
static void
lh_cli_remove_ledger (const char *path)
{
  static const char *const suffixes[] = { "", "-wal", "-shm", "-journal" };

  for (guint i = 0; i < G_N_ELEMENTS (suffixes); i++)
    {
      g_autofree char *file = g_strconcat (path, suffixes[i], NULL);

      g_unlink (file);
    }
}

static gboolean
lh_cli_create_ledger (const char  *path,
                      const char  *language,
                      gboolean     sample,
                      guint        n_projects,
                      GError     **error)
{
  g_autoptr (LhLedger) ledger = lh_ledger_create (path, language, error);
  gboolean ok;

  if (ledger == NULL)
    return FALSE;

  ok = lh_cli_fill_ledger (ledger, sample, n_projects, error);
  lh_ledger_close (ledger);
  if (!ok)
    lh_cli_remove_ledger (path);
  return ok;
}

/**
 * lh_cli_run_new:
 *
 * new FILE [--sample | --scale N] [--language LANGUAGE]: creates a ledger. A file that exists is left alone.
 */
gboolean
lh_cli_run_new (LhCli   *self,
                GStrv    arguments,
                GError **error)
{
  gboolean sample = FALSE;
  g_autofree char *scale = NULL;
  g_autofree char *language = NULL;
  const GOptionEntry entries[] = {
    { "sample", 0, 0, G_OPTION_ARG_NONE, &sample, N_("Fill it with the sample city"), NULL },
    { "scale", 0, 0, G_OPTION_ARG_FILENAME, &scale, N_("Fill it with N made-up projects, for measuring"), N_("N") },
    { "language", 0, 0, G_OPTION_ARG_FILENAME, &language, N_("Language of the ledger: zh_CN (the default) or en"),
      N_("LANGUAGE") },
    { NULL }
  };
  g_auto (GStrv) operands = NULL;
  const char *path = NULL;
  guint n_projects = 0;

  if (!lh_cli_parse (self, arguments, entries, &operands, error) ||
      !lh_cli_parse_number ("--scale", scale, 1, LH_CLI_MAX_PROJECTS, &n_projects, error))
    return FALSE;

  path = lh_cli_get_ledger_option (self);
  if (!lh_cli_check_operands (operands, path == NULL ? 1 : 0, path == NULL ? 1 : 0, error))
    return FALSE;
  if (sample && n_projects > 0)
    {
      lh_cli_set_usage_error (error, _("--sample and --scale exclude each other."));
      return FALSE;
    }
  if (language != NULL && !g_str_equal (language, "zh_CN") && !g_str_equal (language, "en"))
    {
      lh_cli_set_usage_error (error, _("--language: “%s” is neither zh_CN nor en."), language);
      return FALSE;
    }

  return lh_cli_create_ledger (path != NULL ? path : operands[0], language != NULL ? language : "zh_CN",
                               sample, n_projects, error);
}
