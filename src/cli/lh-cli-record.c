/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-cli-record.h"

#include <string.h>

/* What stands for personal data in what leaves the program. */
#define LH_CLI_MASK "***"

static void
lh_cli_write_list (LhCliJson  *json,
                   const char *key,
                   const char *text,
                   const char *separators)
{
  g_auto (GStrv) parts = g_strsplit_set (text, separators, -1);

  lh_cli_json_begin_array (json, key);
  for (guint i = 0; parts[i] != NULL; i++)
    {
      g_strstrip (parts[i]);
      if (*parts[i] != '\0')
        lh_cli_json_string (json, NULL, parts[i]);
    }
  lh_cli_json_end_array (json);
}

/* The id, and beside it the name of the record it refers to: "organization-id" and "organization". */
static void
lh_cli_write_reference (LhCliJson     *json,
                        LhLedger      *ledger,
                        LhRecord      *record,
                        const LhField *field,
                        guint          index,
                        LhCatalog     *catalog)
{
  g_autofree char *key = g_strdup (field->name);
  g_autofree char *name = NULL;

  lh_cli_json_id (json, field->name, lh_record_get_int (record, index));
  if (!g_str_has_suffix (key, "-id"))
    return;

  key[strlen (key) - strlen ("-id")] = '\0';
  if (!lh_record_is_empty (record, index))
    name = lh_ledger_format_field (ledger, record, index, catalog);
  lh_cli_json_string (json, key, name);
}

static void
lh_cli_write_number (LhCliJson     *json,
                     LhRecord      *record,
                     const LhField *field,
                     guint          index)
{
  LhDecimal decimal;

  switch (field->kind)
    {
    case LH_FIELD_DECIMAL:
      if (lh_decimal_parse (lh_record_get_text (record, index), &decimal, NULL))
        lh_cli_json_decimal (json, field->name, decimal);
      else
        lh_cli_json_null (json, field->name);
      break;
    case LH_FIELD_TENTHS:
      lh_cli_json_tenths (json, field->name, lh_record_get_int (record, index));
      break;
    case LH_FIELD_MONEY:
      if (lh_record_is_empty (record, index))
        lh_cli_json_null (json, field->name);
      else
        lh_cli_json_decimal (json, field->name, lh_decimal_new (lh_record_get_int (record, index), 2));
      break;
    default:
      lh_cli_json_integer (json, field->name, lh_record_get_int (record, index));
      break;
    }
}

static void
lh_cli_write_field (LhCliJson *json,
                    LhLedger  *ledger,
                    LhRecord  *record,
                    guint      index,
                    gboolean   with_private,
                    LhCatalog *catalog)
{
  guint n_fields;
  const LhField *field = &lh_record_get_fields (record, &n_fields)[index];
  g_autofree char *text = NULL;

  if (lh_record_is_private (record, index) && !with_private && !lh_record_is_empty (record, index))
    {
      lh_cli_json_string (json, field->name, LH_CLI_MASK);
      return;
    }

  switch (field->kind)
    {
    case LH_FIELD_CODES:
      lh_cli_write_list (json, field->name, lh_record_get_text (record, index), " ");
      break;
    case LH_FIELD_NAMES:
      lh_cli_write_list (json, field->name, lh_record_get_text (record, index), ";");
      break;
    case LH_FIELD_REFERENCE:
      lh_cli_write_reference (json, ledger, record, field, index, catalog);
      break;
    case LH_FIELD_BOOLEAN:
      lh_cli_json_boolean (json, field->name, lh_record_get_boolean (record, index));
      break;
    case LH_FIELD_DECIMAL:
    case LH_FIELD_INTEGER:
    case LH_FIELD_TENTHS:
    case LH_FIELD_MONEY:
      lh_cli_write_number (json, record, field, index);
      break;
    default:
      text = lh_record_serialize (record, index);
      lh_cli_json_string (json, field->name, text);
      break;
    }
}

static void
lh_cli_write_manual (LhCliJson                   *json,
                     const LhProjectStatusValues *values)
{
  g_autofree char *until = lh_date_is_set (values->manual_until) ? lh_date_to_iso (values->manual_until) : NULL;

  if (values->manual_reason == NULL)
    {
      lh_cli_json_null (json, "manual");
      return;
    }
  lh_cli_json_begin_object (json, "manual");
  lh_cli_json_string (json, "reason", values->manual_reason);
  lh_cli_json_string (json, "by", values->manual_by);
  lh_cli_json_string (json, "until", until);
  lh_cli_json_end_object (json);
}

static void
lh_cli_write_status (LhCliJson       *json,
                     LhProjectStatus *status,
                     LhCatalog       *catalog)
{
  const LhProjectStatusValues *values = lh_project_status_get_values (status);
  g_autofree char *quarter = lh_quarter_to_string (values->quarter);
  g_autofree char *as_of = lh_date_to_iso (values->as_of);
  g_autofree char *reason = lh_project_status_format_reason (status, catalog);
  g_autofree char *reported_on = lh_date_is_set (values->reported_on) ? lh_date_to_iso (values->reported_on) : NULL;

  lh_cli_json_begin_object (json, "status");
  lh_cli_json_string (json, "quarter", quarter);
  lh_cli_json_string (json, "as-of", as_of);
  lh_cli_json_tenths (json, "planned", values->planned);
  lh_cli_json_tenths (json, "actual", values->actual);
  lh_cli_json_string (json, "basis", lh_project_status_get_basis_code (status));
  lh_cli_json_tenths (json, "lag", lh_project_status_get_lag (status));
  lh_cli_json_string (json, "light", lh_light_get_code (values->light));
  lh_cli_json_string (json, "rule-light", lh_light_get_code (values->rule_light));
  lh_cli_json_string (json, "reason", reason);
  lh_cli_write_manual (json, values);
  lh_cli_json_string (json, "reporting", lh_cli_get_reporting_code (values->reporting));
  lh_cli_json_string (json, "reported-on", reported_on);
  lh_cli_json_end_object (json);
}

/**
 * lh_cli_write_record:
 * @fields: (element-type guint): indexes of the fields to write
 * @status: (nullable): how a project stands, written as its member "status"
 * @with_private: whether personal data is written, too
 * @catalog: language of the names of other records and of reasons
 *
 * Writes a record as an object whose keys are the names of its properties.
 */
void
lh_cli_write_record (LhCliJson       *json,
                     LhLedger        *ledger,
                     LhRecord        *record,
                     GArray          *fields,
                     LhProjectStatus *status,
                     gboolean         with_private,
                     LhCatalog       *catalog)
{
  lh_cli_json_begin_object (json, NULL);
  lh_cli_json_id (json, "id", lh_record_get_id (record));
  lh_cli_json_integer (json, "version", lh_record_get_version (record));
  for (guint i = 0; i < fields->len; i++)
    lh_cli_write_field (json, ledger, record, g_array_index (fields, guint, i), with_private, catalog);
  if (status != NULL)
    lh_cli_write_status (json, status, catalog);
  lh_cli_json_end_object (json);
}

/**
 * lh_cli_format_field:
 * @with_private: whether personal data is shown
 *
 * Returns: (transfer full): the value of a field as people read it
 */
char *
lh_cli_format_field (LhLedger  *ledger,
                     LhRecord  *record,
                     guint      field,
                     gboolean   with_private,
                     LhCatalog *catalog)
{
  if (lh_record_is_private (record, field) && !with_private && !lh_record_is_empty (record, field))
    return g_strdup (LH_CLI_MASK);
  return lh_ledger_format_field (ledger, record, field, catalog);
}

/**
 * lh_cli_format_tenths:
 *
 * Returns: (transfer full): the number with one decimal; "" for %LH_UNSET
 */
char *
lh_cli_format_tenths (gint64 tenths)
{
  return tenths != LH_UNSET ? lh_tenths_to_string (tenths) : g_strdup ("");
}

/**
 * lh_cli_get_reporting_code:
 *
 * Returns: (transfer none): the stable name that JSON has for it
 */
const char *
lh_cli_get_reporting_code (LhReporting reporting)
{
  switch (reporting)
    {
    case LH_REPORTING_NOT_DUE:
      return "not-due";
    case LH_REPORTING_ON_TIME:
      return "on-time";
    case LH_REPORTING_LATE:
      return "late";
    case LH_REPORTING_MISSING:
      return "missing";
    default:
      g_assert_not_reached ();
    }
}
