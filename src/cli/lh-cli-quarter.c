/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-cli-commands.h"

#include <glib/gi18n-lib.h>

#include "lh-cli-options.h"
#include "lh-cli-quarter.h"
#include "lh-error.h"
#include "lh-quarter-closing.h"

typedef struct
{
  char *quarter;
  char *as_of;
  char *reason;
  char *sent_on;
  char *sent_to;
  char *format;
} LhCliQuarterOptions;

typedef struct
{
  LhCli        *cli;
  LhLedger     *ledger;
  LhCatalog    *catalog;
  LhQuarter     quarter;
  LhDate        as_of;
  LhDate        sent_on;
  const char   *reason;
  const char   *sent_to;
  LhCliFormat   format;
} LhCliQuarter;

static void
lh_cli_quarter_options_clear (LhCliQuarterOptions *options)
{
  g_free (options->quarter);
  g_free (options->as_of);
  g_free (options->reason);
  g_free (options->sent_on);
  g_free (options->sent_to);
  g_free (options->format);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (LhCliQuarterOptions, lh_cli_quarter_options_clear)

static void
lh_cli_quarter_clear (LhCliQuarter *self)
{
  g_clear_object (&self->ledger);
  g_clear_object (&self->catalog);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (LhCliQuarter, lh_cli_quarter_clear)

/* The closing that holds, or a sentence that there is none. */
static LhRecord *
lh_cli_quarter_find (LhCliQuarter  *self,
                     GError       **error)
{
  g_autoptr (GError) find_error = NULL;
  g_autofree char *name = lh_quarter_format (self->quarter, LH_QUARTER_LONG, NULL);
  LhRecord *closing = lh_ledger_find_closing (self->ledger, self->quarter, &find_error);

  if (find_error != NULL)
    g_propagate_error (error, g_steal_pointer (&find_error));
  else if (closing == NULL)
    g_set_error (error, LH_ERROR, LH_ERROR_NOT_FOUND, _("%s is not closed."), name);
  return closing;
}

/* What changed is told of the closing that holds, or of the last one when the quarter was reopened. */
static LhRecord *
lh_cli_quarter_find_last (LhCliQuarter  *self,
                          GError       **error)
{
  g_autoptr (GPtrArray) closings = lh_ledger_list_closings (self->ledger, self->quarter, error);

  if (closings == NULL)
    return NULL;
  return closings->len > 0 ? g_object_ref (g_ptr_array_index (closings, 0)) : lh_cli_quarter_find (self, error);
}

static gboolean
lh_cli_quarter_apply (LhCliQuarter  *self,
                      LhChangeSet   *changes,
                      GError       **error)
{
  g_autoptr (GPtrArray) findings = NULL;

  if (!lh_ledger_apply (self->ledger, changes, &findings, error))
    return FALSE;
  lh_cli_warn_findings (findings);
  return TRUE;
}

static gboolean
lh_cli_quarter_list (LhCliQuarter  *self,
                     GError       **error)
{
  g_autoptr (GPtrArray) closings = lh_ledger_list_closings (self->ledger, self->quarter, error);

  if (closings == NULL)
    return FALSE;
  lh_cli_write_closings (lh_cli_get_output (self->cli), closings, self->format, self->catalog);
  return TRUE;
}

static gboolean
lh_cli_quarter_close (LhCliQuarter  *self,
                      GError       **error)
{
  g_autoptr (LhChangeSet) changes = lh_quarter_closing_create_close (self->quarter, self->as_of, self->reason);

  return lh_cli_quarter_apply (self, changes, error) && lh_cli_quarter_list (self, error);
}

static gboolean
lh_cli_quarter_reopen (LhCliQuarter  *self,
                       GError       **error)
{
  g_autoptr (LhRecord) closing = lh_cli_quarter_find (self, error);
  g_autoptr (LhChangeSet) changes = NULL;

  if (closing == NULL)
    return FALSE;
  changes = lh_quarter_closing_create_reopen (closing, self->reason);
  return lh_cli_quarter_apply (self, changes, error) && lh_cli_quarter_list (self, error);
}

static gboolean
lh_cli_quarter_sent (LhCliQuarter  *self,
                     GError       **error)
{
  g_autoptr (LhRecord) closing = lh_cli_quarter_find (self, error);
  g_autoptr (LhChangeSet) changes = NULL;

  if (closing == NULL)
    return FALSE;
  changes = lh_quarter_closing_create_sent (closing, lh_date_is_set (self->sent_on) ? self->sent_on : lh_date_today (),
                                            self->sent_to);
  return lh_cli_quarter_apply (self, changes, error) && lh_cli_quarter_list (self, error);
}

static gboolean
lh_cli_quarter_changes (LhCliQuarter  *self,
                        GError       **error)
{
  g_autoptr (LhRecord) closing = lh_cli_quarter_find_last (self, error);
  g_autoptr (LhQuarterChanges) changes = closing != NULL ? lh_quarter_changes_load (self->ledger, closing, error) : NULL;

  if (changes == NULL)
    return FALSE;
  lh_cli_write_quarter_changes (lh_cli_get_output (self->cli), changes, self->format, self->catalog);
  return TRUE;
}

static const struct
{
  const char *name;
  gboolean    needs_quarter;
  gboolean  (*run) (LhCliQuarter  *self,
                    GError       **error);
} actions[] = {
  { "close", TRUE, lh_cli_quarter_close },
  { "reopen", TRUE, lh_cli_quarter_reopen },
  { "sent", TRUE, lh_cli_quarter_sent },
  { "changes", TRUE, lh_cli_quarter_changes },
  { "list", FALSE, lh_cli_quarter_list },
};

static gboolean
lh_cli_quarter_find_action (const char  *name,
                            guint       *action,
                            GError     **error)
{
  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    {
      if (g_str_equal (actions[i].name, name))
        {
          *action = i;
          return TRUE;
        }
    }
  lh_cli_set_usage_error (error, _("“%s” is none of close, reopen, sent, changes, list."), name);
  return FALSE;
}

static gboolean
lh_cli_quarter_parse (LhCliQuarter              *self,
                      const LhCliQuarterOptions *options,
                      gboolean                   needs_quarter,
                      GError                   **error)
{
  const LhCliFormat formats = LH_CLI_FORMAT_TEXT | LH_CLI_FORMAT_JSON;

  self->format = LH_CLI_FORMAT_TEXT;
  self->reason = options->reason;
  self->sent_to = options->sent_to;
  if ((needs_quarter || options->quarter != NULL) && !lh_cli_parse_quarter (options->quarter, &self->quarter, error))
    return FALSE;
  return lh_cli_parse_date ("--as-of", options->as_of, &self->as_of, error) &&
         lh_cli_parse_date ("--on", options->sent_on, &self->sent_on, error) &&
         lh_cli_parse_format (options->format, formats, &self->format, error);
}

/**
 * lh_cli_run_quarter:
 *
 * quarter close|reopen|sent|changes|list --quarter Q: freezes the figures of a quarter, tells what changed since, and
 * keeps on record when it was sent and reopened.
 */
gboolean
lh_cli_run_quarter (LhCli   *self,
                    GStrv    arguments,
                    GError **error)
{
  g_auto (LhCliQuarterOptions) options = { NULL };
  g_auto (LhCliQuarter) quarter = { .cli = self };
  const GOptionEntry entries[] = {
    { "quarter", 'q', 0, G_OPTION_ARG_FILENAME, &options.quarter, N_("The quarter, such as 2024Q3"), N_("QUARTER") },
    { "as-of", 0, 0, G_OPTION_ARG_FILENAME, &options.as_of, N_("The day the frozen figures are for"), N_("DATE") },
    { "reason", 0, 0, G_OPTION_ARG_STRING, &options.reason, N_("Why it is closed again, or reopened"), N_("TEXT") },
    { "on", 0, 0, G_OPTION_ARG_FILENAME, &options.sent_on, N_("The day the report was sent; today when left out"),
      N_("DATE") },
    { "to", 0, 0, G_OPTION_ARG_STRING, &options.sent_to, N_("To whom the report was sent"), N_("TEXT") },
    { "format", 'f', 0, G_OPTION_ARG_FILENAME, &options.format, N_("text or json"), N_("FORMAT") },
    { NULL }
  };
  g_auto (GStrv) operands = NULL;
  guint action = 0;

  if (!lh_cli_parse (self, arguments, entries, &operands, error) || !lh_cli_check_operands (operands, 1, 1, error) ||
      !lh_cli_quarter_find_action (operands[0], &action, error) ||
      !lh_cli_quarter_parse (&quarter, &options, actions[action].needs_quarter, error))
    return FALSE;
  quarter.ledger = lh_cli_open (self, error);
  quarter.catalog = quarter.ledger != NULL ? lh_cli_get_catalog (self, quarter.ledger, error) : NULL;
  return quarter.catalog != NULL && actions[action].run (&quarter, error);
}
