/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-cli-commands.h"

#include <glib/gi18n-lib.h>

#include "lh-cli-options.h"
#include "lh-cli-record.h"
#include "lh-cli-reference.h"
#include "lh-codes.h"
#include "lh-error.h"
#include "lh-project-change.h"
#include "lh-workflow.h"

/* What the command line says beside its operands. */
typedef struct
{
  LhDate       date;
  char        *person;
  char        *opinion;
  LhCliFormat  format;
} LhCliDecision;

static gboolean
lh_cli_change_apply (LhCli        *self,
                     LhLedger     *ledger,
                     LhChangeSet  *changes,
                     gint64        project_id,
                     LhCliFormat   format,
                     GError      **error)
{
  g_autoptr (GPtrArray) findings = NULL;

  if (!lh_ledger_apply (ledger, changes, &findings, error))
    return FALSE;
  lh_cli_warn_findings (findings);
  return lh_cli_write_state (self, ledger, project_id, format, error);
}

/* change request PROJECT KIND FIELD=VALUE… */
static gboolean
lh_cli_change_request (LhCli                *self,
                       LhLedger             *ledger,
                       LhRecord             *project,
                       const char           *kind,
                       GStrv                 assignments,
                       const LhCliDecision  *decision,
                       GError              **error)
{
  const LhCliKind *requests = lh_cli_kind_find ("project-change");
  g_autoptr (LhChangeSet) changes = lh_change_set_new ("request-change");
  g_autoptr (LhRecord) request = LH_RECORD (lh_project_change_new ());

  if (!lh_code_is_valid ("change-kind", kind))
    {
      lh_cli_set_usage_error (error, _("“%s” is no kind of change; there are extension, content, leader, pause, long-term "
                                       "and termination."), kind);
      return FALSE;
    }
  lh_record_set_int (request, LH_PROJECT_CHANGE_PROJECT_ID, lh_record_get_id (project));
  lh_record_set_text (request, LH_PROJECT_CHANGE_KIND, kind);
  lh_record_set_date (request, LH_PROJECT_CHANGE_REQUESTED_ON, decision->date);
  lh_record_set_text (request, LH_PROJECT_CHANGE_REQUESTED_BY, decision->person);
  lh_record_set_text (request, LH_PROJECT_CHANGE_REASON, decision->opinion);
  for (guint i = 0; assignments[i] != NULL; i++)
    {
      if (!lh_cli_assign (ledger, requests, request, assignments[i], error))
        return FALSE;
    }
  lh_change_set_insert (changes, request);
  return lh_cli_change_apply (self, ledger, changes, lh_record_get_id (project), decision->format, error);
}

/* The request of a project that waits for a decision; there is at most one. */
static LhRecord *
lh_cli_change_find_open (LhLedger  *ledger,
                         LhRecord  *project,
                         GError   **error)
{
  const char *const open[] = { "unit-pending", "committee-pending", NULL };
  g_autoptr (LhQuery) query = lh_query_new (LH_TYPE_PROJECT_CHANGE);
  g_autoptr (GPtrArray) requests = NULL;

  lh_query_where_id (query, LH_PROJECT_CHANGE_PROJECT_ID, lh_record_get_id (project));
  requests = lh_ledger_query (ledger, query, error);
  for (guint i = 0; requests != NULL && i < requests->len; i++)
    {
      LhRecord *request = g_ptr_array_index (requests, i);

      if (g_strv_contains (open, lh_record_get_text (request, LH_PROJECT_CHANGE_STATE)))
        return g_object_ref (request);
    }
  if (requests != NULL)
    g_set_error_literal (error, LH_ERROR, LH_ERROR_NOT_FOUND, _("The project has no change request that waits."));
  return NULL;
}

/* change decide PROJECT agree|refuse */
static gboolean
lh_cli_change_decide (LhCli                *self,
                      LhLedger             *ledger,
                      LhRecord             *project,
                      const char           *answer,
                      const LhCliDecision  *decision,
                      GError              **error)
{
  const gboolean agreed = g_str_equal (answer, "agree");
  g_autoptr (LhRecord) request = NULL;
  g_autoptr (LhChangeSet) changes = NULL;

  if (!agreed && !g_str_equal (answer, "refuse"))
    {
      lh_cli_set_usage_error (error, _("A request is answered by “agree” or “refuse”, not by “%s”."), answer);
      return FALSE;
    }
  request = lh_cli_change_find_open (ledger, project, error);
  if (request == NULL)
    return FALSE;
  changes = lh_workflow_create_decision (request, agreed, decision->date, decision->person, decision->opinion);
  return lh_cli_change_apply (self, ledger, changes, lh_record_get_id (project), decision->format, error);
}

static gboolean
lh_cli_change_run (LhCli                *self,
                   GStrv                 operands,
                   const LhCliDecision  *decision,
                   GError              **error)
{
  const gboolean is_request = g_str_equal (operands[0], "request");
  g_autoptr (LhLedger) ledger = NULL;
  g_autoptr (LhRecord) project = NULL;

  if (!is_request && !g_str_equal (operands[0], "decide"))
    {
      lh_cli_set_usage_error (error, _("“change” is followed by “request” or “decide”, not by “%s”."), operands[0]);
      return FALSE;
    }
  if (!lh_cli_check_operands (operands, 3, is_request ? G_MAXUINT : 3, error))
    return FALSE;

  ledger = lh_cli_open (self, error);
  if (ledger == NULL)
    return FALSE;
  project = lh_cli_find_record (ledger, lh_cli_kind_find ("project"), operands[1], error);
  if (project == NULL)
    return FALSE;
  if (is_request)
    return lh_cli_change_request (self, ledger, project, operands[2], operands + 3, decision, error);
  return lh_cli_change_decide (self, ledger, project, operands[2], decision, error);
}

/**
 * lh_cli_run_change:
 *
 * change request PROJECT KIND FIELD=VALUE…, change decide PROJECT agree|refuse: a change of a project (form F5), and what
 * the unit and then the work committee say to it.
 */
gboolean
lh_cli_run_change (LhCli   *self,
                   GStrv    arguments,
                   GError **error)
{
  g_autofree char *date_text = NULL;
  g_autofree char *person = NULL;
  g_autofree char *opinion = NULL;
  g_autofree char *format_name = NULL;
  const GOptionEntry entries[] = {
    { "date", 'd', 0, G_OPTION_ARG_FILENAME, &date_text, N_("The day of the request or decision; today without it"),
      N_("DATE") },
    { "person", 'p', 0, G_OPTION_ARG_FILENAME, &person, N_("Who requests or decides; the user without it"), N_("NAME") },
    { "opinion", 'o', 0, G_OPTION_ARG_FILENAME, &opinion, N_("The reason of the request, or the opinion on it"), N_("TEXT") },
    { "format", 'f', 0, G_OPTION_ARG_FILENAME, &format_name, N_("text or json"), N_("FORMAT") },
    { NULL }
  };
  g_auto (GStrv) operands = NULL;
  LhCliDecision decision = { .date = lh_date_today (), .format = LH_CLI_FORMAT_TEXT };

  if (!lh_cli_parse (self, arguments, entries, &operands, error) ||
      !lh_cli_check_operands (operands, 1, G_MAXUINT, error) ||
      !lh_cli_parse_date ("--date", date_text, &decision.date, error) ||
      !lh_cli_parse_format (format_name, LH_CLI_FORMAT_TEXT | LH_CLI_FORMAT_JSON, &decision.format, error))
    return FALSE;

  decision.person = person != NULL ? person : (char *) g_get_user_name ();
  decision.opinion = opinion;
  return lh_cli_change_run (self, operands, &decision, error);
}
