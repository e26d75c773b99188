/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-cli-document-summary.h"

#include <glib/gi18n-lib.h>

#include "lh-cli-json.h"
#include "lh-cli-reference.h"
#include "lh-document-odt.h"
#include "lh-press-document.h"
#include "lh-reminder-document.h"
#include "lh-results-summary.h"
#include "lh-tip-document.h"

/* What a document is made from. */
typedef struct
{
  const LhCliSummary *asked;
  LhLedger           *ledger;
  LhCatalog          *catalog;
  LhDate              as_of;
} LhCliSummarySource;

static LhRecord *
lh_cli_summary_find (const LhCliSummarySource  *self,
                     const char                *kind,
                     const char                *option,
                     const char                *name,
                     GError                   **error)
{
  if (name != NULL)
    return lh_cli_find_record (self->ledger, lh_cli_kind_find (kind), name, error);
  lh_cli_set_usage_error (error, _("%s is needed for this document."), option);
  return NULL;
}

static LhDocument *
lh_cli_summary_new_press_summary (const LhCliSummarySource  *self,
                                  GError                   **error)
{
  g_autoptr (LhRecord) brand = lh_cli_summary_find (self, "brand", "--brand", self->asked->brand, error);

  return brand != NULL ? lh_press_summary_new (self->ledger, brand, self->catalog, error) : NULL;
}

static LhDocument *
lh_cli_summary_new_results (const LhCliSummarySource  *self,
                            GError                   **error)
{
  g_autoptr (LhOutcomes) outcomes = lh_outcomes_load_as_of (self->ledger, self->as_of, error);

  return outcomes != NULL ? lh_results_summary_new (self->ledger, outcomes, self->catalog) : NULL;
}

static LhDocument *
lh_cli_summary_new_tip (const LhCliSummarySource  *self,
                        GError                   **error)
{
  g_autoptr (LhRecord) record = lh_cli_summary_find (self, "work-tip", "--item", self->asked->item, error);
  g_autoptr (GPtrArray) tips = record != NULL ? lh_tips_load (self->ledger, 0, self->as_of, error) : NULL;

  return tips != NULL ? lh_tip_document_new (lh_tips_find (tips, lh_record_get_id (record)), self->catalog) : NULL;
}

static LhDocument *
lh_cli_summary_new_reminders (const LhCliSummarySource  *self,
                              GError                   **error)
{
  g_autoptr (LhReminders) reminders = lh_reminders_load (self->ledger, self->as_of, 0, error);

  return reminders != NULL ? lh_reminder_document_new (self->ledger, reminders, self->catalog) : NULL;
}

static const struct
{
  const char   *name;
  LhDocument *(*create) (const LhCliSummarySource  *self,
                         GError                   **error);
} kinds[] = {
  { "press-summary", lh_cli_summary_new_press_summary },
  { "results-summary", lh_cli_summary_new_results },
  { "tip", lh_cli_summary_new_tip },
  { "reminders", lh_cli_summary_new_reminders },
};

static guint
lh_cli_summary_find_kind (const char *name)
{
  guint i = 0;

  while (i < G_N_ELEMENTS (kinds) && !g_str_equal (kinds[i].name, name))
    i++;
  return i;
}

/**
 * lh_cli_document_is_summary:
 *
 * Returns: whether it is the name of a document of results, of a tip, of what is due, or of a brand for the press
 */
gboolean
lh_cli_document_is_summary (const char *name)
{
  return lh_cli_summary_find_kind (name) < G_N_ELEMENTS (kinds);
}

static gboolean
lh_cli_summary_check_output (const char  *output,
                             GError     **error)
{
  g_autofree char *lower = output != NULL ? g_ascii_strdown (output, -1) : NULL;

  if (lower != NULL && (g_str_has_suffix (lower, ".pdf") || g_str_has_suffix (lower, ".odt") || g_str_has_suffix (lower, ".txt")))
    return TRUE;
  lh_cli_set_usage_error (error, _("--output is needed; the file ends in .pdf, .odt or .txt."));
  return FALSE;
}

static void
lh_cli_summary_tell (const LhCliSummary      *self,
                     LhCli                   *cli,
                     const LhDocumentOutcome *outcome)
{
  LhCliJson json;

  if (self->format != LH_CLI_FORMAT_JSON)
    return;
  lh_cli_json_init (&json, lh_cli_get_output (cli));
  lh_cli_json_begin_array (&json, NULL);
  lh_cli_json_begin_object (&json, NULL);
  lh_cli_json_string (&json, "file", self->output);
  lh_cli_json_integer (&json, "pages", outcome->n_pages);
  lh_cli_json_end_object (&json);
  lh_cli_json_end_array (&json);
  lh_cli_json_finish (&json);
}

/**
 * lh_cli_document_run_summary:
 *
 * Writes a summary of a brand for the press, the summary of results, a tip or the list of what is due, as PDF, ODT or text.
 */
gboolean
lh_cli_document_run_summary (const LhCliSummary  *self,
                             LhCli               *cli,
                             GError             **error)
{
  LhCliSummarySource source = { .asked = self, .as_of = lh_date_today () };
  g_autoptr (LhLedger) ledger = NULL;
  g_autoptr (LhCatalog) catalog = NULL;
  g_autoptr (LhDocument) document = NULL;
  LhDocumentOutcome outcome = { .n_pages = 0 };

  if (!lh_cli_summary_check_output (self->output, error) ||
      !lh_cli_parse_date ("--as-of", self->as_of, &source.as_of, error))
    return FALSE;
  ledger = source.ledger = lh_cli_open (cli, error);
  catalog = source.catalog = ledger != NULL ? lh_cli_get_catalog (cli, ledger, error) : NULL;
  document = catalog != NULL ? kinds[lh_cli_summary_find_kind (self->kind)].create (&source, error) : NULL;
  if (document == NULL || !lh_document_write (document, self->output, &outcome, error))
    return FALSE;
  lh_cli_summary_tell (self, cli, &outcome);
  return TRUE;
}
