/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-cli-results.h"

#include <glib/gi18n-lib.h>

#include "lh-cli-reference.h"
#include "lh-cli-table.h"
#include "lh-cli.h"

/**
 * lh_cli_find_project:
 *
 * Returns: (transfer full): the project a person names, by id, number or name
 */
LhRecord *
lh_cli_find_project (LhLedger    *ledger,
                     const char  *text,
                     GError     **error)
{
  return lh_cli_find_record (ledger, lh_cli_kind_find ("project"), text, error);
}

/**
 * lh_cli_apply:
 *
 * Applies a change; what the rules only warn of is told on standard error.
 */
gboolean
lh_cli_apply (LhLedger     *ledger,
              LhChangeSet  *changes,
              GError      **error)
{
  g_autoptr (GPtrArray) findings = NULL;

  if (!lh_ledger_apply (ledger, changes, &findings, error))
    return FALSE;
  lh_cli_warn_findings (findings);
  return TRUE;
}

static void
lh_cli_write_text (LhCliJson  *json,
                   LhRecord   *record,
                   guint       field,
                   const char *key)
{
  lh_cli_json_string (json, key, lh_record_is_empty (record, field) ? NULL : lh_record_get_text (record, field));
}

static void
lh_cli_write_decimal (LhCliJson  *json,
                      LhRecord   *record,
                      guint       field,
                      const char *key)
{
  LhDecimal decimal;

  if (lh_decimal_parse (lh_record_get_text (record, field), &decimal, NULL))
    lh_cli_json_decimal (json, key, decimal);
  else
    lh_cli_json_null (json, key);
}

/**
 * lh_cli_write_result:
 * @with_private: whether texts that name people are shown
 */
void
lh_cli_write_result (LhCliJson *json,
                     LhRecord  *result,
                     gboolean   with_private,
                     LhCatalog *catalog)
{
  g_autofree char *shown = lh_result_item_format (result, with_private, catalog);
  gboolean hidden = !with_private && lh_record_is_private (result, LH_RESULT_ITEM_EVIDENCE) &&
                    !lh_record_is_empty (result, LH_RESULT_ITEM_EVIDENCE);

  lh_cli_json_begin_object (json, NULL);
  lh_cli_json_id (json, "id", lh_record_get_id (result));
  lh_cli_write_text (json, result, LH_RESULT_ITEM_NAME, "name");
  lh_cli_json_string (json, "shown", shown);
  lh_cli_write_decimal (json, result, LH_RESULT_ITEM_VALUE, "value");
  lh_cli_write_text (json, result, LH_RESULT_ITEM_SCALE, "scale");
  lh_cli_write_text (json, result, LH_RESULT_ITEM_UNIT, "unit");
  lh_cli_write_text (json, result, LH_RESULT_ITEM_QUALIFIER, "qualifier");
  lh_cli_write_decimal (json, result, LH_RESULT_ITEM_BASE, "base");
  lh_cli_write_text (json, result, LH_RESULT_ITEM_SUBJECT, "subject");
  lh_cli_write_text (json, result, LH_RESULT_ITEM_PERIOD, "period");
  lh_cli_json_boolean (json, "verified", lh_record_get_boolean (result, LH_RESULT_ITEM_VERIFIED));
  lh_cli_json_boolean (json, "private", lh_record_get_boolean (result, LH_RESULT_ITEM_PRIVATE));
  lh_cli_json_string (json, "evidence", hidden ? "***" : lh_record_get_text (result, LH_RESULT_ITEM_EVIDENCE));
  lh_cli_json_end_object (json);
}

static void
lh_cli_write_left_out (LhCliJson   *json,
                       const guint  left_out[LH_N_LEFT_OUT])
{
  lh_cli_json_begin_object (json, "left_out");
  for (guint i = 0; i < LH_N_LEFT_OUT; i++)
    {
      if (left_out[i] > 0)
        lh_cli_json_integer (json, lh_left_out_get_code (i), left_out[i]);
    }
  lh_cli_json_end_object (json);
}

void
lh_cli_write_derived (LhCliJson            *json,
                      const LhDerivedValue *value,
                      LhCatalog            *catalog)
{
  g_autofree char *shown = lh_derived_value_format (value, catalog);
  g_autofree char *made_of = lh_derived_value_explain (value, catalog);

  lh_cli_json_begin_object (json, NULL);
  lh_cli_json_id (json, "id", lh_record_get_id (value->figure));
  lh_cli_write_text (json, value->figure, LH_DERIVED_FIGURE_NAME, "name");
  lh_cli_write_text (json, value->figure, LH_DERIVED_FIGURE_OPERATION, "operation");
  lh_cli_json_string (json, "shown", value->known ? shown : NULL);
  if (value->known)
    lh_cli_json_decimal (json, "value", value->value);
  else
    lh_cli_json_null (json, "value");
  lh_cli_json_string (json, "qualifier", value->qualifier);
  lh_cli_json_boolean (json, "approximate", value->approximate);
  lh_cli_json_string (json, "made_of", made_of);
  lh_cli_json_string (json, "problem", value->problem);
  lh_cli_write_left_out (json, value->left_out);
  lh_cli_json_end_object (json);
}

static void
lh_cli_write_total (LhCliJson           *json,
                    const LhResultTotal *total,
                    LhCatalog           *catalog)
{
  g_autofree char *shown = lh_result_total_format (total, catalog);

  lh_cli_json_begin_object (json, NULL);
  lh_cli_json_string (json, "subject", total->subject);
  lh_cli_json_string (json, "unit", total->unit);
  lh_cli_json_string (json, "shown", total->n_added > 0 ? shown : NULL);
  if (total->n_added > 0)
    lh_cli_json_decimal (json, "value", lh_decimal_strip (total->value));
  else
    lh_cli_json_null (json, "value");
  lh_cli_json_string (json, "qualifier", total->qualifier);
  lh_cli_json_integer (json, "values", total->ids->len);
  lh_cli_json_integer (json, "added", total->n_added);
  lh_cli_write_left_out (json, total->left_out);
  lh_cli_json_end_object (json);
}

/**
 * lh_cli_write_totals:
 * @totals: (element-type LhResultTotal): totals
 */
void
lh_cli_write_totals (LhCliJson  *json,
                     const char *key,
                     GPtrArray  *totals,
                     LhCatalog  *catalog)
{
  lh_cli_json_begin_array (json, key);
  for (guint i = 0; i < totals->len; i++)
    lh_cli_write_total (json, g_ptr_array_index (totals, i), catalog);
  lh_cli_json_end_array (json);
}

void
lh_cli_print_totals (GString   *output,
                     GPtrArray *totals,
                     LhCatalog *catalog)
{
  g_autoptr (LhCliTable) table = lh_cli_table_new ();

  lh_cli_table_add_column (table, lh_tr (catalog, N_("Subject or result")), FALSE);
  lh_cli_table_add_column (table, lh_tr (catalog, N_("Total")), TRUE);
  lh_cli_table_add_column (table, lh_tr (catalog, N_("Values")), TRUE);
  lh_cli_table_add_column (table, lh_tr (catalog, N_("Left out")), FALSE);
  for (guint i = 0; i < totals->len; i++)
    {
      const LhResultTotal *total = g_ptr_array_index (totals, i);
      g_autofree char *shown = lh_result_total_format (total, catalog);
      g_autofree char *values = g_strdup_printf ("%u", total->ids->len);
      g_autofree char *left_out = lh_result_total_format_left_out (total, catalog);

      lh_cli_table_add_cell (table, total->subject);
      lh_cli_table_add_cell (table, shown);
      lh_cli_table_add_cell (table, values);
      lh_cli_table_add_cell (table, left_out);
    }
  lh_cli_table_write_text (table, output);
}
