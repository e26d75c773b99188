/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-cli-duties.h"

#include <string.h>

#include <glib/gi18n-lib.h>

#include "lh-checklist-item.h"
#include "lh-checklist-make.h"
#include "lh-checklist.h"
#include "lh-cli-commands.h"
#include "lh-cli-json.h"
#include "lh-cli-reference.h"
#include "lh-cli-table.h"
#include "lh-committee-member.h"
#include "lh-duty-generate.h"
#include "lh-duty-recording.h"
#include "lh-duty.h"
#include "lh-error.h"
#include "lh-organization.h"

#define LH_CLI_FIRST_YEAR 2000
#define LH_CLI_LAST_YEAR 2099

/* One run of "duties". */
typedef struct
{
  LhCli       *cli;
  LhLedger    *ledger;
  LhCatalog   *catalog;
  guint        year;
  LhDate       as_of;
  LhDate       date;
  guint        times;
  gint64       organization_id;
  char        *template;
  char        *organization;
  char        *item;
  char        *member;
  char        *period;
  char        *note;
  char        *evidence;
  char        *exempt;
  gboolean     dry_run;
  gboolean     remove;
  LhCliFormat  format;
  GStrv        operands;   /* behind the action */
} LhCliDuties;

static gboolean
lh_cli_duties_apply (LhCliDuties  *self,
                     LhChangeSet  *changes,
                     GError      **error)
{
  g_autoptr (GPtrArray) findings = NULL;

  if (self->dry_run || lh_change_set_get_changes (changes)->len == 0)
    return TRUE;
  if (!lh_ledger_apply (self->ledger, changes, &findings, error))
    return FALSE;
  lh_cli_warn_findings (findings);
  return TRUE;
}

/* ---- lists */

static void
lh_cli_print_drafts (LhCliDuties *self,
                     GPtrArray   *drafts)
{
  g_autoptr (LhCliTable) table = lh_cli_table_new ();
  gboolean as_json = self->format == LH_CLI_FORMAT_JSON;
  LhCliJson json;

  lh_cli_json_init (&json, lh_cli_get_output (self->cli));
  if (as_json)
    lh_cli_json_begin_array (&json, NULL);
  lh_cli_table_add_column (table, lh_tr (self->catalog, N_("Checklist")), FALSE);
  lh_cli_table_add_column (table, lh_tr (self->catalog, N_("Items")), TRUE);
  lh_cli_table_add_column (table, lh_tr (self->catalog, N_("State")), FALSE);
  for (guint i = 0; i < drafts->len; i++)
    {
      const LhChecklistDraft *draft = g_ptr_array_index (drafts, i);
      g_autofree char *n_items = g_strdup_printf ("%u", draft->items->len);

      if (as_json)
        {
          lh_cli_json_begin_object (&json, NULL);
          lh_cli_json_string (&json, "title", lh_record_get_text (draft->checklist, LH_CHECKLIST_TITLE));
          lh_cli_json_string (&json, "kind", lh_record_get_text (draft->checklist, LH_CHECKLIST_KIND));
          lh_cli_json_integer (&json, "items", draft->items->len);
          lh_cli_json_boolean (&json, "new", !draft->present);
          lh_cli_json_end_object (&json);
          continue;
        }
      lh_cli_table_add_cell (table, lh_record_get_text (draft->checklist, LH_CHECKLIST_TITLE));
      lh_cli_table_add_cell (table, n_items);
      lh_cli_table_add_cell (table, lh_tr (self->catalog, draft->present ? N_("there already") : N_("new")));
    }
  if (as_json)
    {
      lh_cli_json_end_array (&json);
      lh_cli_json_finish (&json);
    }
  else if (self->format == LH_CLI_FORMAT_CSV)
    lh_cli_table_write_csv (table, lh_cli_get_output (self->cli));
  else
    lh_cli_table_write_text (table, lh_cli_get_output (self->cli));
}

/* duties lists --year Y: the lists of a year, from the templates. */
static gboolean
lh_cli_duties_lists (gpointer   data,
                     GError   **error)
{
  LhCliDuties *self = data;
  g_autoptr (LhRecord) template = NULL;
  g_autoptr (GPtrArray) drafts = NULL;
  g_autoptr (LhChangeSet) changes = NULL;

  if (self->template != NULL)
    {
      template = lh_cli_find_record (self->ledger, lh_cli_kind_find ("checklist-template"), self->template, error);
      if (template == NULL)
        return FALSE;
    }
  drafts = lh_checklist_make_load (self->ledger, (int) self->year, template != NULL ? lh_record_get_id (template) : 0,
                                   error);
  if (drafts == NULL)
    return FALSE;
  changes = lh_checklist_make_create_changes (drafts);
  if (!lh_cli_duties_apply (self, changes, error))
    return FALSE;
  lh_cli_print_drafts (self, drafts);
  return TRUE;
}

/* ---- generate */

static void
lh_cli_write_plan_counts (LhCliJson  *json,
                          const char *key,
                          GPtrArray  *counts,
                          guint       title)
{
  lh_cli_json_begin_array (json, key);
  for (guint i = 0; i < counts->len; i++)
    {
      const LhDutyPlanCount *count = g_ptr_array_index (counts, i);

      lh_cli_json_begin_object (json, NULL);
      lh_cli_json_string (json, "name", lh_record_get_text (count->record, title));
      lh_cli_json_integer (json, "created", count->n_create);
      lh_cli_json_integer (json, "required", count->required);
      lh_cli_json_integer (json, "present", count->n_present);
      lh_cli_json_integer (json, "skipped", count->n_skipped);
      lh_cli_json_end_object (json);
    }
  lh_cli_json_end_array (json);
}

static const char *
lh_cli_get_plan_organization (LhRecord *organization)
{
  return organization != NULL ? lh_record_get_text (organization, LH_ORGANIZATION_NAME) : NULL;
}

static void
lh_cli_print_plan_json (LhCliDuties *self,
                        LhDutyPlan  *plan)
{
  GPtrArray *skips = lh_duty_plan_get_skips (plan);
  GPtrArray *extras = lh_duty_plan_get_extras (plan);
  LhCliJson json;

  lh_cli_json_init (&json, lh_cli_get_output (self->cli));
  lh_cli_json_begin_object (&json, NULL);
  lh_cli_json_integer (&json, "year", self->year);
  lh_cli_json_integer (&json, "created", lh_duty_plan_get_duties (plan)->len);
  lh_cli_json_integer (&json, "required", lh_duty_plan_get_required (plan));
  lh_cli_json_integer (&json, "present", lh_duty_plan_get_n_present (plan));
  lh_cli_write_plan_counts (&json, "lists", lh_duty_plan_get_checklists (plan), LH_CHECKLIST_TITLE);
  lh_cli_write_plan_counts (&json, "organizations", lh_duty_plan_get_organizations (plan), LH_ORGANIZATION_NAME);
  lh_cli_json_begin_array (&json, "skipped");
  for (guint i = 0; i < skips->len; i++)
    {
      const LhDutyPlanSkip *skip = g_ptr_array_index (skips, i);

      lh_cli_json_begin_object (&json, NULL);
      lh_cli_json_string (&json, "item", lh_record_get_text (skip->item, LH_CHECKLIST_ITEM_TITLE));
      lh_cli_json_string (&json, "organization", lh_cli_get_plan_organization (skip->organization));
      lh_cli_json_string (&json, "reason", lh_duty_skip_get_code (skip->reason));
      lh_cli_json_integer (&json, "periods", skip->n);
      lh_cli_json_end_object (&json);
    }
  lh_cli_json_end_array (&json);
  lh_cli_json_begin_array (&json, "superfluous");
  for (guint i = 0; i < extras->len; i++)
    {
      const LhDutyPlanExtra *extra = g_ptr_array_index (extras, i);
      g_autofree char *start = lh_record_serialize (extra->duty, LH_DUTY_PERIOD_START);

      lh_cli_json_begin_object (&json, NULL);
      lh_cli_json_id (&json, "id", lh_record_get_id (extra->duty));
      lh_cli_json_string (&json, "item", lh_record_get_text (extra->item, LH_CHECKLIST_ITEM_TITLE));
      lh_cli_json_string (&json, "organization", lh_cli_get_plan_organization (extra->organization));
      lh_cli_json_string (&json, "period-start", start);
      lh_cli_json_string (&json, "reason", lh_duty_skip_get_code (extra->reason));
      lh_cli_json_boolean (&json, "removable", extra->removable);
      lh_cli_json_boolean (&json, "removed", extra->removable && self->remove && !self->dry_run);
      lh_cli_json_end_object (&json);
    }
  lh_cli_json_end_array (&json);
  lh_cli_json_end_object (&json);
  lh_cli_json_finish (&json);
}

static void
lh_cli_add_plan_number (LhCliTable *table,
                        guint       number)
{
  g_autofree char *text = g_strdup_printf ("%u", number);

  lh_cli_table_add_cell (table, text);
}

static void
lh_cli_print_plan_table (LhCliDuties *self,
                         LhDutyPlan  *plan)
{
  g_autoptr (LhCliTable) table = lh_cli_table_new ();
  GPtrArray *lists = lh_duty_plan_get_checklists (plan);
  guint n = lh_duty_plan_get_duties (plan)->len;

  lh_cli_table_add_column (table, lh_tr (self->catalog, N_("Checklist")), FALSE);
  lh_cli_table_add_column (table, lh_tr (self->catalog, N_("New duties")), TRUE);
  lh_cli_table_add_column (table, lh_tr (self->catalog, N_("Times required")), TRUE);
  lh_cli_table_add_column (table, lh_tr (self->catalog, N_("There already")), TRUE);
  lh_cli_table_add_column (table, lh_tr (self->catalog, N_("Left out")), TRUE);
  for (guint i = 0; i < lists->len; i++)
    {
      const LhDutyPlanCount *count = g_ptr_array_index (lists, i);

      lh_cli_table_add_cell (table, lh_record_get_text (count->record, LH_CHECKLIST_TITLE));
      lh_cli_add_plan_number (table, count->n_create);
      lh_cli_add_plan_number (table, count->required);
      lh_cli_add_plan_number (table, count->n_present);
      lh_cli_add_plan_number (table, count->n_skipped);
    }
  if (self->format == LH_CLI_FORMAT_CSV)
    {
      lh_cli_table_write_csv (table, lh_cli_get_output (self->cli));
      return;
    }
  lh_cli_table_write_text (table, lh_cli_get_output (self->cli));
  lh_cli_print (self->cli, lh_trn (self->catalog, "%u new duty", "%u new duties", n), n);
  lh_cli_print (self->cli, "\n");
  n = lh_duty_plan_get_extras (plan)->len;
  if (n > 0)
    {
      lh_cli_print (self->cli, lh_trn (self->catalog, "%u superfluous duty", "%u superfluous duties", n), n);
      lh_cli_print (self->cli, "\n");
    }
}

/* duties generate --year Y: what follows from the lists of a year and is not there yet. */
static gboolean
lh_cli_duties_generate (gpointer   data,
                        GError   **error)
{
  LhCliDuties *self = data;
  g_autoptr (LhDutyPlan) plan = lh_duty_plan_load (self->ledger, (int) self->year, self->organization_id,
                                                   LH_DUTY_PLAN_ALL, error);
  g_autoptr (LhChangeSet) changes = NULL;
  g_autoptr (LhChangeSet) removal = NULL;

  if (plan == NULL)
    return FALSE;
  changes = lh_duty_plan_create_changes (plan);
  removal = lh_duty_plan_create_removal (plan);
  if (!lh_cli_duties_apply (self, changes, error) ||
      (self->remove && !lh_cli_duties_apply (self, removal, error)))
    return FALSE;
  if (self->format == LH_CLI_FORMAT_JSON)
    lh_cli_print_plan_json (self, plan);
  else
    lh_cli_print_plan_table (self, plan);
  return TRUE;
}

/* ---- record */

/* "2025", "2025H2", "2025Q3", "2025-03" or a day: the first day of the period, or a day in it. */
static gboolean
lh_cli_parse_period (const char  *text,
                     LhDate      *day,
                     GError     **error)
{
  g_autoptr (GRegex) regex = g_regex_new ("^(20\\d\\d)(?:H([12])|-(\\d\\d))?$", 0, 0, NULL);
  g_autoptr (GMatchInfo) match = NULL;
  LhQuarter quarter;

  if (g_regex_match (regex, text, 0, &match))
    {
      g_autofree char *year = g_match_info_fetch (match, 1);
      g_autofree char *half = g_match_info_fetch (match, 2);
      g_autofree char *month = g_match_info_fetch (match, 3);
      int first = month != NULL && *month != '\0' ? atoi (month) : half != NULL && *half == '2' ? 7 : 1;

      if (first >= 1 && first <= 12)
        {
          *day = lh_date_new (atoi (year), first, 1);
          return TRUE;
        }
    }
  else if (lh_date_parse_iso (text, day))
    return TRUE;
  else if (lh_quarter_parse (text, 0, &quarter, NULL))
    {
      *day = lh_quarter_first_day (quarter);
      return TRUE;
    }
  lh_cli_set_usage_error (error, _("“%s” is no period. Write 2025, 2025H1, 2025Q1, 2025-03 or a day."), text);
  return FALSE;
}

static gboolean
lh_cli_duties_is_wanted (LhCliDuties       *self,
                         const LhDutyEntry *entry,
                         LhDate             day)
{
  LhDate start = lh_record_get_date (entry->duty, LH_DUTY_PERIOD_START);
  LhDate end = lh_record_get_date (entry->duty, LH_DUTY_PERIOD_END);
  g_autofree char *item_id = g_strdup_printf ("%" G_GINT64_FORMAT, lh_record_get_id (entry->item));

  if (g_strcmp0 (lh_record_get_text (entry->item, LH_CHECKLIST_ITEM_TITLE), self->item) != 0 &&
      g_strcmp0 (lh_record_get_text (entry->item, LH_CHECKLIST_ITEM_NUMBER), self->item) != 0 &&
      !g_str_equal (item_id, self->item))
    return FALSE;
  if (self->member != NULL &&
      (entry->member == NULL || g_strcmp0 (lh_record_get_text (entry->member, LH_COMMITTEE_MEMBER_NAME), self->member) != 0))
    return FALSE;
  return lh_date_compare (start, day) <= 0 && (!lh_date_is_set (end) || lh_date_compare (day, end) <= 0);
}

/* The duty of an organization, a line and a period. */
static LhRecord *
lh_cli_duties_find_place (LhCliDuties  *self,
                          GError      **error)
{
  LhDutyFilter filter = { .organization_id = self->organization_id, .as_of = lh_date_today () };
  g_autoptr (LhDutyStatus) status = NULL;
  LhRecord *found = NULL;
  LhDate day;

  if (!lh_cli_parse_period (self->period, &day, error))
    return NULL;
  filter.year = lh_date_get_year (day);
  status = lh_duty_status_load (self->ledger, &filter, error);
  for (guint i = 0; status != NULL && i < lh_duty_status_get_entries (status)->len; i++)
    {
      const LhDutyEntry *entry = g_ptr_array_index (lh_duty_status_get_entries (status), i);

      if (!lh_cli_duties_is_wanted (self, entry, day))
        continue;
      if (found != NULL)
        {
          g_set_error (error, LH_ERROR, LH_ERROR_INVALID,
                       _("Several duties of “%s” fit “%s” in %s. Name one by its id, or a member."), self->organization,
                       self->item, self->period);
          return NULL;
        }
      found = entry->duty;
    }
  if (found != NULL)
    return g_object_ref (found);
  if (status != NULL)
    g_set_error (error, LH_ERROR, LH_ERROR_NOT_FOUND, _("“%s” has no duty “%s” in %s."), self->organization, self->item,
                 self->period);
  return NULL;
}

static LhRecord *
lh_cli_duties_find (LhCliDuties  *self,
                    GError      **error)
{
  if (self->operands[0] != NULL)
    return lh_cli_find_record (self->ledger, lh_cli_kind_find ("duty"), self->operands[0], error);
  if (self->organization != NULL && self->item != NULL && self->period != NULL)
    return lh_cli_duties_find_place (self, error);
  lh_cli_set_usage_error (error, _("Name a duty by its id, or by --organization, --item and --period."));
  return NULL;
}

/* duties record: one time that a duty was done, or an exemption. */
static gboolean
lh_cli_duties_record (gpointer   data,
                      GError   **error)
{
  LhCliDuties *self = data;
  g_autoptr (LhRecord) duty = NULL;
  g_autoptr (LhRecord) stored = NULL;
  g_autoptr (LhChangeSet) changes = NULL;
  g_autofree char *done = NULL;
  LhCliJson json;

  if (!lh_date_is_set (self->date) && self->exempt == NULL)
    {
      lh_cli_set_usage_error (error, _("--date is missing."));
      return FALSE;
    }
  duty = lh_cli_duties_find (self, error);
  if (duty == NULL)
    return FALSE;
  changes = self->exempt != NULL
    ? lh_duty_create_exemption (duty, self->exempt)
    : lh_duty_create_record (duty, self->date, MAX (self->times, 1), self->note, self->evidence);
  if (!lh_cli_duties_apply (self, changes, error))
    return FALSE;
  stored = lh_ledger_load (self->ledger, LH_TYPE_DUTY, lh_record_get_id (duty), error);
  if (stored == NULL)
    return FALSE;

  if (self->format != LH_CLI_FORMAT_JSON)
    {
      lh_cli_print (self->cli, "%" G_GINT64_FORMAT "\n", lh_record_get_id (stored));
      return TRUE;
    }
  done = lh_record_serialize (stored, LH_DUTY_DONE_COUNT);
  lh_cli_json_init (&json, lh_cli_get_output (self->cli));
  lh_cli_json_begin_object (&json, NULL);
  lh_cli_json_id (&json, "id", lh_record_get_id (stored));
  lh_cli_json_integer (&json, "done", done != NULL ? lh_record_get_int (stored, LH_DUTY_DONE_COUNT) : 0);
  lh_cli_json_integer (&json, "required", MAX (lh_record_get_int (stored, LH_DUTY_REQUIRED_COUNT), 1));
  lh_cli_json_string (&json, "state", lh_record_get_text (stored, LH_DUTY_STATE));
  lh_cli_json_end_object (&json);
  lh_cli_json_finish (&json);
  return TRUE;
}

/* ---- status */

static gboolean
lh_cli_duties_status (gpointer   data,
                      GError   **error)
{
  LhCliDuties *self = data;
  LhDutyFilter filter = { .as_of = self->as_of, .organization_id = self->organization_id };
  g_autoptr (LhRecord) item = NULL;
  g_autoptr (LhDutyStatus) status = NULL;

  if (!lh_date_is_set (filter.as_of))
    filter.as_of = lh_date_today ();
  filter.year = self->year != 0 ? (int) self->year : lh_date_get_year (filter.as_of);
  if (self->item != NULL)
    {
      item = lh_cli_find_record (self->ledger, lh_cli_kind_find ("checklist-item"), self->item, error);
      if (item == NULL)
        return FALSE;
      filter.item_id = lh_record_get_id (item);
    }
  status = lh_duty_status_load (self->ledger, &filter, error);
  if (status == NULL)
    return FALSE;
  lh_cli_print_duty_status (self->cli, status, self->format, self->catalog);
  return TRUE;
}

static const LhCliAction duty_actions[] = {
  { "lists", 0, 0, TRUE, lh_cli_duties_lists },
  { "generate", 0, 0, TRUE, lh_cli_duties_generate },
  { "record", 0, 1, FALSE, lh_cli_duties_record },
  { "status", 0, 0, FALSE, lh_cli_duties_status },
  { NULL }
};

static gboolean
lh_cli_duties_open (LhCliDuties            *self,
                    const LhCliAction  *action,
                    GError                **error)
{
  g_autoptr (LhLedger) ledger = lh_cli_open (self->cli, error);
  g_autoptr (LhCatalog) catalog = ledger != NULL ? lh_cli_get_catalog (self->cli, ledger, error) : NULL;
  g_autoptr (LhRecord) organization = NULL;

  if (catalog == NULL)
    return FALSE;
  self->ledger = ledger;
  self->catalog = catalog;
  if (self->organization != NULL)
    {
      organization = lh_cli_find_record (ledger, lh_cli_kind_find ("organization"), self->organization, error);
      if (organization == NULL)
        return FALSE;
      self->organization_id = lh_record_get_id (organization);
    }
  return action->run (self, error);
}

static void
lh_cli_duties_clear (LhCliDuties *self)
{
  g_free (self->template);
  g_free (self->organization);
  g_free (self->item);
  g_free (self->member);
  g_free (self->period);
  g_free (self->note);
  g_free (self->evidence);
  g_free (self->exempt);
}

/**
 * lh_cli_run_duties:
 *
 * duties lists|generate --year Y, duties record [DUTY], duties status --as-of DATE: the lists of a year, the dated duties
 * that follow from them, what was done, and how they stand.
 */
gboolean
lh_cli_run_duties (LhCli   *self,
                   GStrv    arguments,
                   GError **error)
{
  g_autofree char *year_text = NULL;
  g_autofree char *as_of_text = NULL;
  g_autofree char *date_text = NULL;
  g_autofree char *times_text = NULL;
  g_autofree char *format_name = NULL;
  LhCliDuties run = { .cli = self, .format = LH_CLI_FORMAT_TEXT };
  const GOptionEntry entries[] = {
    { "year", 'y', 0, G_OPTION_ARG_FILENAME, &year_text, N_("The year"), N_("YEAR") },
    { "template", 0, 0, G_OPTION_ARG_FILENAME, &run.template, N_("Lists of this template only"), N_("TEMPLATE") },
    { "organization", 'o', 0, G_OPTION_ARG_FILENAME, &run.organization, N_("Duties of this organization only"),
      N_("ORGANIZATION") },
    { "item", 'i', 0, G_OPTION_ARG_FILENAME, &run.item, N_("Duties of this line only"), N_("ITEM") },
    { "member", 0, 0, G_OPTION_ARG_FILENAME, &run.member, N_("The committee member who did it"), N_("NAME") },
    { "period", 'p', 0, G_OPTION_ARG_FILENAME, &run.period, N_("2025, 2025H1, 2025Q1, 2025-03 or a day"), N_("PERIOD") },
    { "date", 'd', 0, G_OPTION_ARG_FILENAME, &date_text, N_("When it was done"), N_("DATE") },
    { "times", 0, 0, G_OPTION_ARG_FILENAME, &times_text, N_("How often it was done, by default once"), N_("N") },
    { "note", 0, 0, G_OPTION_ARG_FILENAME, &run.note, N_("What was done"), N_("TEXT") },
    { "evidence", 0, 0, G_OPTION_ARG_FILENAME, &run.evidence, N_("Minutes, report or number of a document"), N_("TEXT") },
    { "exempt", 0, 0, G_OPTION_ARG_FILENAME, &run.exempt, N_("Exempt from the duty, for this reason"), N_("REASON") },
    { "as-of", 0, 0, G_OPTION_ARG_FILENAME, &as_of_text, N_("The day for which the duties are judged"), N_("DATE") },
    { "remove", 0, 0, G_OPTION_ARG_NONE, &run.remove, N_("Remove superfluous duties nobody touched"), NULL },
    { "dry-run", 0, 0, G_OPTION_ARG_NONE, &run.dry_run, N_("Show what would be done, and do nothing"), NULL },
    { "format", 'f', 0, G_OPTION_ARG_FILENAME, &format_name, N_("text, csv or json"), N_("FORMAT") },
    { NULL }
  };
  g_auto (GStrv) operands = NULL;
  const LhCliAction *action = NULL;
  gboolean done = FALSE;

  if (lh_cli_parse (self, arguments, entries, &operands, error) &&
      lh_cli_check_operands (operands, 1, 2, error) &&
      lh_cli_parse_number ("--year", year_text, LH_CLI_FIRST_YEAR, LH_CLI_LAST_YEAR, &run.year, error) &&
      lh_cli_parse_number ("--times", times_text, 1, 999, &run.times, error) &&
      lh_cli_parse_date ("--as-of", as_of_text, &run.as_of, error) &&
      lh_cli_parse_date ("--date", date_text, &run.date, error) &&
      lh_cli_parse_format (format_name, LH_CLI_FORMAT_TEXT | LH_CLI_FORMAT_JSON | LH_CLI_FORMAT_CSV, &run.format, error))
    action = lh_cli_choose_action (duty_actions, operands, run.year, error);
  if (action != NULL)
    {
      run.operands = operands + 1;
      done = lh_cli_duties_open (&run, action, error);
    }
  lh_cli_duties_clear (&run);
  return done;
}
