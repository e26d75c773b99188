/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-cli-commands.h"

#include <glib/gi18n-lib.h>

#include "lh-cli-json.h"
#include "lh-cli-options.h"
#include "lh-cli-record.h"
#include "lh-cli-reference.h"
#include "lh-csv.h"
#include "lh-error.h"
#include "lh-split.h"

/* The columns of a part, in the order of "--child" and by name in a CSV file. */
enum
{
  COLUMN_NAME,
  COLUMN_ORGANIZATION,
  COLUMN_LEAD,
  COLUMN_START,
  COLUMN_DUE,
  COLUMN_SHARE,
  COLUMN_Q1,
  N_COLUMNS = COLUMN_Q1 + 4
};

static const char *const columns[N_COLUMNS] = { "name", "organization", "lead", "start", "due", "share", "q1", "q2",
                                                "q3", "q4" };

static gboolean
lh_cli_parse_tenths (const char  *text,
                     gint64      *tenths,
                     GError     **error)
{
  g_autoptr (LhRecord) probe = LH_RECORD (lh_project_new ());

  if (!lh_record_deserialize (probe, LH_PROJECT_CHILD_SHARE, text, error))
    return FALSE;
  *tenths = lh_record_get_int (probe, LH_PROJECT_CHILD_SHARE);
  return TRUE;
}

static gboolean
lh_cli_set_part (LhLedger     *ledger,
                 LhSplitPart  *part,
                 guint         column,
                 const char   *text,
                 GError      **error)
{
  g_autoptr (LhRecord) organization = NULL;

  switch (column)
    {
    case COLUMN_NAME:
      g_free (part->name);
      part->name = g_strdup (text);
      return TRUE;
    case COLUMN_ORGANIZATION:
      organization = lh_cli_find_record (ledger, lh_cli_kind_find ("organization"), text, error);
      part->organization_id = organization != NULL ? lh_record_get_id (organization) : 0;
      return organization != NULL;
    case COLUMN_LEAD:
      g_free (part->lead_name);
      part->lead_name = g_strdup (text);
      return TRUE;
    case COLUMN_START:
      return lh_cli_parse_date (columns[column], text, &part->start, error);
    case COLUMN_DUE:
      return lh_cli_parse_date (columns[column], text, &part->due, error);
    case COLUMN_SHARE:
      return lh_cli_parse_tenths (text, &part->share, error);
    default:
      return lh_cli_parse_tenths (text, &part->planned[column - COLUMN_Q1], error);
    }
}

/* "NAME;ORGANIZATION;LEAD;START;DUE;SHARE;Q1;Q2;Q3;Q4": what is left out or empty is as the upper project has it. */
static gboolean
lh_cli_add_child (LhLedger    *ledger,
                  GPtrArray   *parts,
                  const char  *text,
                  GError     **error)
{
  g_auto (GStrv) cells = g_strsplit (text, ";", -1);
  LhSplitPart *part = lh_split_part_new ();

  g_ptr_array_add (parts, part);
  if (g_strv_length (cells) > N_COLUMNS)
    {
      lh_cli_set_usage_error (error, _("--child: “%s” has more than %d parts."), text, N_COLUMNS);
      return FALSE;
    }
  for (guint i = 0; cells[i] != NULL; i++)
    {
      if (*g_strstrip (cells[i]) != '\0' && !lh_cli_set_part (ledger, part, i, cells[i], error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
lh_cli_add_table (LhLedger    *ledger,
                  GPtrArray   *parts,
                  const char  *path,
                  GError     **error)
{
  g_autoptr (LhCsv) table = lh_csv_new_from_file (path, error);

  if (table == NULL)
    return FALSE;
  if (!lh_csv_has_column (table, "name") || !lh_csv_has_column (table, "organization"))
    {
      g_set_error (error, LH_ERROR, LH_ERROR_INVALID, _("“%s” needs the columns “name” and “organization”."), path);
      return FALSE;
    }
  for (guint row = 0; row < lh_csv_get_n_rows (table); row++)
    {
      LhSplitPart *part = lh_split_part_new ();

      g_ptr_array_add (parts, part);
      for (guint i = 0; i < N_COLUMNS; i++)
        {
          const char *text = lh_csv_has_column (table, columns[i]) ? lh_csv_get (table, row, columns[i]) : "";

          if (*text != '\0' && !lh_cli_set_part (ledger, part, i, text, error))
            {
              g_prefix_error (error, _("line %u: "), row + 2);
              return FALSE;
            }
        }
    }
  return TRUE;
}

static gboolean
lh_cli_has_targets (const LhSplitPart *part)
{
  for (int i = 0; i < 4; i++)
    {
      if (part->planned[i] != LH_UNSET)
        return TRUE;
    }
  return FALSE;
}

/* Fills in what was left out. */
static gboolean
lh_cli_complete_parts (LhLedger   *ledger,
                       LhRecord   *upper,
                       GPtrArray  *parts,
                       GError    **error)
{
  g_autoptr (LhQuery) query = lh_query_new (LH_TYPE_PROJECT);
  g_autoptr (GPtrArray) children = NULL;

  lh_query_where_id (query, LH_PROJECT_PARENT_ID, lh_record_get_id (upper));
  children = lh_ledger_query (ledger, query, error);
  if (children == NULL)
    return FALSE;
  lh_split_share (parts, lh_split_get_rest (children));
  for (guint i = 0; i < parts->len; i++)
    {
      LhSplitPart *part = g_ptr_array_index (parts, i);

      if (!lh_cli_has_targets (part))
        lh_split_part_plan (part, upper);
    }
  return TRUE;
}

static void
lh_cli_print_parts_json (LhCli     *self,
                         LhLedger  *ledger,
                         GPtrArray *changes)
{
  LhCliJson json;

  lh_cli_json_init (&json, lh_cli_get_output (self));
  lh_cli_json_begin_array (&json, NULL);
  for (guint i = 0; i < changes->len; i++)
    {
      LhRecord *record = ((LhChange *) g_ptr_array_index (changes, i))->record;
      LhOrganization *organization;

      if (!LH_IS_PROJECT (record))
        continue;
      organization = lh_ledger_get_organization (ledger, lh_record_get_int (record, LH_PROJECT_ORGANIZATION_ID));
      lh_cli_json_begin_object (&json, NULL);
      lh_cli_json_id (&json, "id", lh_record_get_id (record));
      lh_cli_json_string (&json, "number", lh_record_get_text (record, LH_PROJECT_NUMBER));
      lh_cli_json_string (&json, "name", lh_record_get_text (record, LH_PROJECT_NAME));
      lh_cli_json_string (&json, "organization", lh_record_get_text (LH_RECORD (organization), LH_ORGANIZATION_NAME));
      lh_cli_json_string (&json, "lead", lh_record_get_text (record, LH_PROJECT_LEAD_NAME));
      lh_cli_json_tenths (&json, "share", lh_record_get_int (record, LH_PROJECT_CHILD_SHARE));
      lh_cli_json_end_object (&json);
    }
  lh_cli_json_end_array (&json);
  lh_cli_json_finish (&json);
}

static void
lh_cli_print_parts_text (LhCli     *self,
                         GPtrArray *changes)
{
  for (guint i = 0; i < changes->len; i++)
    {
      LhRecord *record = ((LhChange *) g_ptr_array_index (changes, i))->record;

      if (LH_IS_PROJECT (record))
        lh_cli_print (self, "%s %s\n", lh_record_get_text (record, LH_PROJECT_NUMBER),
                      lh_record_get_text (record, LH_PROJECT_NAME));
    }
}

static LhChangeSet *
lh_cli_create_split (LhLedger    *ledger,
                     const char  *project,
                     GStrv        children,
                     const char  *table,
                     GError     **error)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func ((GDestroyNotify) lh_split_part_free);
  g_autoptr (LhRecord) upper = lh_cli_find_record (ledger, lh_cli_kind_find ("project"), project, error);

  if (upper == NULL)
    return NULL;
  for (guint i = 0; children != NULL && children[i] != NULL; i++)
    {
      if (!lh_cli_add_child (ledger, parts, children[i], error))
        return NULL;
    }
  if ((table != NULL && !lh_cli_add_table (ledger, parts, table, error)) ||
      !lh_cli_complete_parts (ledger, upper, parts, error))
    return NULL;
  return lh_split_create_changes (upper, parts, error);
}

/**
 * lh_cli_run_split:
 *
 * split PROJECT --child "NAME;ORGANIZATION;LEAD;START;DUE;SHARE;Q1;Q2;Q3;Q4"…, split PROJECT --csv FILE: splits a
 * project into sub-projects (1+N), as one step of undo, and prints them.
 */
gboolean
lh_cli_run_split (LhCli   *self,
                  GStrv    arguments,
                  GError **error)
{
  g_auto (GStrv) children = NULL;
  g_autofree char *table = NULL;
  g_autofree char *format_name = NULL;
  const GOptionEntry entries[] = {
    { "child", 'c', 0, G_OPTION_ARG_FILENAME_ARRAY, &children,
      N_("A sub-project; may be repeated"), N_("NAME;ORGANIZATION;LEAD;START;DUE;SHARE;Q1;Q2;Q3;Q4") },
    { "csv", 0, 0, G_OPTION_ARG_FILENAME, &table,
      N_("Read the sub-projects from a table, or from -"), N_("FILE") },
    { "format", 'f', 0, G_OPTION_ARG_FILENAME, &format_name, N_("text or json"), N_("FORMAT") },
    { NULL }
  };
  g_auto (GStrv) operands = NULL;
  LhCliFormat format = LH_CLI_FORMAT_TEXT;
  g_autoptr (LhLedger) ledger = NULL;
  g_autoptr (LhChangeSet) changes = NULL;
  g_autoptr (GPtrArray) findings = NULL;

  if (!lh_cli_parse (self, arguments, entries, &operands, error) ||
      !lh_cli_check_operands (operands, 1, 1, error) ||
      !lh_cli_parse_format (format_name, LH_CLI_FORMAT_TEXT | LH_CLI_FORMAT_JSON, &format, error))
    return FALSE;

  ledger = lh_cli_open (self, error);
  changes = ledger != NULL ? lh_cli_create_split (ledger, operands[0], children, table, error) : NULL;
  if (changes == NULL || !lh_ledger_apply (ledger, changes, &findings, error))
    return FALSE;

  lh_cli_warn_findings (findings);
  if (format == LH_CLI_FORMAT_JSON)
    lh_cli_print_parts_json (self, ledger, lh_change_set_get_changes (changes));
  else
    lh_cli_print_parts_text (self, lh_change_set_get_changes (changes));
  return TRUE;
}
