/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-cli-acceptance-print.h"

#include <glib/gi18n-lib.h>

#include "lh-acceptance-mark.h"
#include "lh-acceptance.h"
#include "lh-cli-json.h"
#include "lh-cli-table.h"
#include "lh-indicator-value.h"
#include "lh-indicator.h"
#include "lh-rubric-item.h"
#include "lh-rubric.h"

/* Points are shown with two decimals; what is stored has all of them. */
static void
lh_cli_write_points (LhCliJson  *json,
                     const char *key,
                     gboolean    known,
                     LhFraction  points)
{
  if (known)
    lh_cli_json_decimal (json, key, lh_fraction_round (points, 2));
  else
    lh_cli_json_null (json, key);
}

static void
lh_cli_write_known (LhCliJson  *json,
                    const char *key,
                    gboolean    known,
                    LhDecimal   decimal)
{
  if (known)
    lh_cli_json_decimal (json, key, decimal);
  else
    lh_cli_json_null (json, key);
}

static void
lh_cli_write_judges (LhCliJson *json,
                     GPtrArray *marks)
{
  lh_cli_json_begin_array (json, "judges");
  for (guint i = 0; i < marks->len; i++)
    {
      LhRecord *mark = g_ptr_array_index (marks, i);
      LhDecimal decimal = LH_DECIMAL_ZERO;

      lh_decimal_parse (lh_record_get_text (mark, LH_ACCEPTANCE_MARK_MARK), &decimal, NULL);
      lh_cli_json_begin_object (json, NULL);
      lh_cli_json_string (json, "rater", lh_record_get_text (mark, LH_ACCEPTANCE_MARK_RATER));
      lh_cli_json_decimal (json, "mark", decimal);
      lh_cli_json_string (json, "comment", lh_record_get_text (mark, LH_ACCEPTANCE_MARK_COMMENT));
      lh_cli_json_end_object (json);
    }
  lh_cli_json_end_array (json);
}

static void
lh_cli_write_line (LhCliJson              *json,
                   const LhAcceptanceLine *line,
                   LhCatalog              *catalog)
{
  g_autofree char *basis = lh_acceptance_line_format_basis (line, catalog);
  LhDecimal decimal = LH_DECIMAL_ZERO;
  gboolean decided = line->committee != NULL &&
                     lh_decimal_parse (lh_record_get_text (line->committee, LH_ACCEPTANCE_MARK_MARK), &decimal, NULL);

  lh_cli_json_begin_object (json, NULL);
  lh_cli_json_string (json, "item", lh_record_get_text (line->item, LH_RUBRIC_ITEM_NAME));
  lh_cli_json_decimal (json, "full", line->full);
  lh_cli_json_string (json, "nature", lh_record_get_text (line->item, LH_RUBRIC_ITEM_NATURE));
  lh_cli_json_string (json, "source", lh_record_get_text (line->item, LH_RUBRIC_ITEM_SOURCE));
  lh_cli_json_boolean (json, "applies", line->applies);
  lh_cli_write_known (json, "self", line->has_self, line->self);
  lh_cli_write_judges (json, line->judges);
  lh_cli_json_integer (json, "dropped", line->n_dropped);
  lh_cli_write_points (json, "mean", line->has_mean, line->mean);
  lh_cli_write_points (json, "computed", line->has_computed, line->computed);
  lh_cli_json_string (json, "basis", basis);
  lh_cli_write_known (json, "committee", decided, decimal);
  lh_cli_json_string (json, "comment", line->committee != NULL
                                         ? lh_record_get_text (line->committee, LH_ACCEPTANCE_MARK_COMMENT) : NULL);
  lh_cli_write_points (json, "score", line->applies && line->has_score, line->score);
  lh_cli_write_known (json, "difference", lh_acceptance_line_get_difference (line, &decimal), decimal);
  lh_cli_json_end_object (json);
}

static void
lh_cli_write_indicators (LhCliJson *json,
                         GPtrArray *indicators)
{
  lh_cli_json_begin_array (json, "indicators");
  for (guint i = 0; i < indicators->len; i++)
    {
      const LhAcceptanceIndicator *entry = g_ptr_array_index (indicators, i);

      lh_cli_json_begin_object (json, NULL);
      lh_cli_json_string (json, "name", lh_record_get_text (entry->indicator, LH_INDICATOR_NAME));
      lh_cli_json_string (json, "unit", lh_record_get_text (entry->indicator, LH_INDICATOR_UNIT));
      lh_cli_json_string (json, "target", lh_record_get_text (entry->indicator, LH_INDICATOR_TARGET));
      lh_cli_json_string (json, "value", entry->value != NULL
                                           ? lh_record_get_text (entry->value, LH_INDICATOR_VALUE_VALUE) : NULL);
      lh_cli_write_known (json, "percent", entry->known,
                          lh_fraction_round (lh_fraction_multiply (entry->known ? entry->share : LH_FRACTION_ZERO,
                                                                   lh_fraction_new (100, 1)), 1));
      lh_cli_json_end_object (json);
    }
  lh_cli_json_end_array (json);
}

static void
lh_cli_write_head (LhCliJson         *json,
                   LhAcceptanceSheet *sheet)
{
  LhRecord *acceptance = lh_acceptance_sheet_get_acceptance (sheet);
  LhRecord *project = lh_acceptance_sheet_get_project (sheet);
  g_autofree char *closed_on = lh_record_serialize (acceptance, LH_ACCEPTANCE_CLOSED_ON);
  g_autofree char *visit_on = lh_record_serialize (acceptance, LH_ACCEPTANCE_VISIT_ON);
  LhDecimal adjustment = LH_DECIMAL_ZERO;

  lh_decimal_parse (lh_record_get_text (acceptance, LH_ACCEPTANCE_ADJUSTMENT), &adjustment, NULL);
  lh_cli_json_id (json, "id", lh_record_get_id (acceptance));
  lh_cli_json_string (json, "project", lh_record_get_text (project, LH_PROJECT_NAME));
  lh_cli_json_string (json, "number", lh_record_get_text (project, LH_PROJECT_NUMBER));
  lh_cli_json_string (json, "goal", lh_record_get_text (project, LH_PROJECT_GOAL));
  lh_cli_json_integer (json, "attempt", lh_record_get_int (acceptance, LH_ACCEPTANCE_ATTEMPT));
  lh_cli_json_string (json, "rubric", lh_record_get_text (lh_acceptance_sheet_get_rubric (sheet), LH_RUBRIC_NAME));
  lh_cli_json_boolean (json, "closed", lh_acceptance_sheet_is_closed (sheet));
  lh_cli_json_string (json, "closed-on", closed_on);
  lh_cli_json_string (json, "visit-on", visit_on);
  lh_cli_json_decimal (json, "adjustment", adjustment);
  lh_cli_json_boolean (json, "veto", lh_record_get_boolean (acceptance, LH_ACCEPTANCE_VETO));
  lh_cli_json_string (json, "result", lh_record_get_text (acceptance, LH_ACCEPTANCE_RESULT));
}

static void
lh_cli_write_totals (LhCliJson         *json,
                     LhAcceptanceSheet *sheet)
{
  LhDecimal decimal = LH_DECIMAL_ZERO;
  gboolean known = lh_acceptance_sheet_get_total (sheet, &decimal);

  lh_cli_json_decimal (json, "full", lh_acceptance_sheet_get_full (sheet));
  lh_cli_write_known (json, "total", known, decimal);
  known = lh_acceptance_sheet_get_self_total (sheet, &decimal);
  lh_cli_write_known (json, "self-total", known, decimal);
  known = lh_acceptance_sheet_get_difference (sheet, &decimal);
  lh_cli_write_known (json, "difference", known, decimal);
  lh_cli_json_string (json, "grade", lh_acceptance_sheet_get_grade (sheet));
  lh_cli_json_string (json, "self-grade", lh_acceptance_sheet_get_self_grade (sheet));
}

/**
 * lh_cli_write_sheet_json:
 *
 * Writes a score sheet: its lines, totals, grade, and what stands in the way of closing it.
 */
void
lh_cli_write_sheet_json (GString           *output,
                         LhLedger          *ledger,
                         LhAcceptanceSheet *sheet,
                         LhCatalog         *catalog)
{
  GPtrArray *lines = lh_acceptance_sheet_get_lines (sheet);
  g_autoptr (GPtrArray) obstacles = lh_acceptance_sheet_get_obstacles (sheet);
  LhCliJson json;

  lh_cli_json_init (&json, output);
  lh_cli_json_begin_object (&json, NULL);
  lh_cli_write_head (&json, sheet);
  lh_cli_json_begin_array (&json, "lines");
  for (guint i = 0; i < lines->len; i++)
    lh_cli_write_line (&json, g_ptr_array_index (lines, i), catalog);
  lh_cli_json_end_array (&json);
  lh_cli_write_indicators (&json, lh_acceptance_sheet_get_indicators (sheet));
  lh_cli_write_totals (&json, sheet);
  lh_cli_json_begin_array (&json, "obstacles");
  for (guint i = 0; !lh_acceptance_sheet_is_closed (sheet) && i < obstacles->len; i++)
    lh_cli_json_string (&json, NULL, g_ptr_array_index (obstacles, i));
  lh_cli_json_end_array (&json);
  lh_cli_json_end_object (&json);
  lh_cli_json_finish (&json);
}

static void
lh_cli_add_points (LhCliTable *table,
                   gboolean    known,
                   LhFraction  points)
{
  g_autofree char *text = known ? lh_decimal_to_string (lh_fraction_round (points, 2)) : g_strdup ("");

  lh_cli_table_add_cell (table, text);
}

static void
lh_cli_add_decimal (LhCliTable *table,
                    gboolean    known,
                    LhDecimal   decimal)
{
  g_autofree char *text = known ? lh_decimal_to_string (decimal) : g_strdup ("");

  lh_cli_table_add_cell (table, text);
}

static void
lh_cli_add_lines (LhCliTable        *table,
                  LhAcceptanceSheet *sheet,
                  LhCatalog         *catalog)
{
  GPtrArray *lines = lh_acceptance_sheet_get_lines (sheet);

  for (guint i = 0; i < lines->len; i++)
    {
      const LhAcceptanceLine *line = g_ptr_array_index (lines, i);
      g_autofree char *basis = lh_acceptance_line_format_basis (line, catalog);
      LhDecimal difference = LH_DECIMAL_ZERO;
      gboolean known = lh_acceptance_line_get_difference (line, &difference);

      lh_cli_table_add_cell (table, lh_record_get_text (line->item, LH_RUBRIC_ITEM_NAME));
      lh_cli_add_decimal (table, TRUE, line->full);
      lh_cli_add_decimal (table, line->has_self, line->self);
      lh_cli_add_points (table, line->applies && line->has_score, line->score);
      lh_cli_add_decimal (table, known, difference);
      lh_cli_table_add_cell (table, basis);
    }
}

void
lh_cli_write_sheet_text (GString           *output,
                         LhLedger          *ledger,
                         LhAcceptanceSheet *sheet,
                         LhCatalog         *catalog)
{
  g_autoptr (LhCliTable) table = lh_cli_table_new ();
  g_autoptr (GPtrArray) obstacles = lh_acceptance_sheet_get_obstacles (sheet);
  const char *grade = lh_acceptance_sheet_get_grade (sheet);
  LhDecimal decimal = LH_DECIMAL_ZERO;
  gboolean known;

  g_string_append_printf (output, "%s\n", lh_record_get_text (lh_acceptance_sheet_get_project (sheet), LH_PROJECT_NAME));
  lh_cli_table_add_column (table, lh_tr (catalog, N_("Item judged")), FALSE);
  lh_cli_table_add_column (table, lh_tr (catalog, N_("Full mark")), TRUE);
  lh_cli_table_add_column (table, lh_tr (catalog, N_("Self mark")), TRUE);
  lh_cli_table_add_column (table, lh_tr (catalog, N_("Mark")), TRUE);
  lh_cli_table_add_column (table, lh_tr (catalog, N_("Against self")), TRUE);
  lh_cli_table_add_column (table, lh_tr (catalog, N_("Basis")), FALSE);
  lh_cli_add_lines (table, sheet, catalog);

  lh_cli_table_add_cell (table, lh_tr (catalog, N_("Total")));
  lh_cli_add_decimal (table, TRUE, lh_acceptance_sheet_get_full (sheet));
  known = lh_acceptance_sheet_get_self_total (sheet, &decimal);
  lh_cli_add_decimal (table, known, decimal);
  known = lh_acceptance_sheet_get_total (sheet, &decimal);
  lh_cli_add_decimal (table, known, decimal);
  known = lh_acceptance_sheet_get_difference (sheet, &decimal);
  lh_cli_add_decimal (table, known, decimal);
  lh_cli_table_add_cell (table, grade != NULL ? lh_ledger_get_code_label (ledger, "acceptance-grade", grade, catalog) : "");
  lh_cli_table_write_text (table, output);
  for (guint i = 0; !lh_acceptance_sheet_is_closed (sheet) && i < obstacles->len; i++)
    g_string_append_printf (output, "%s\n", (const char *) g_ptr_array_index (obstacles, i));
}

static void
lh_cli_write_overview_row (LhCliJson             *json,
                           const LhAcceptanceRow *row)
{
  lh_cli_json_begin_object (json, NULL);
  lh_cli_json_id (json, "id", lh_record_get_id (row->project));
  lh_cli_json_string (json, "number", lh_record_get_text (row->project, LH_PROJECT_NUMBER));
  lh_cli_json_string (json, "name", lh_record_get_text (row->project, LH_PROJECT_NAME));
  lh_cli_json_string (json, "organization",
                      row->organization != NULL ? lh_record_get_text (row->organization, LH_ORGANIZATION_NAME) : NULL);
  lh_cli_json_string (json, "state", lh_acceptance_state_get_code (row->state));
  lh_cli_write_known (json, "self-total", row->has_self_total, row->self_total);
  lh_cli_write_known (json, "total", row->has_total, row->total);
  lh_cli_json_string (json, "grade", row->has_total ? lh_record_get_text (row->acceptance, LH_ACCEPTANCE_GRADE) : NULL);
  lh_cli_json_string (json, "result", row->has_total ? lh_record_get_text (row->acceptance, LH_ACCEPTANCE_RESULT) : NULL);
  if (row->rank > 0)
    lh_cli_json_integer (json, "rank", row->rank);
  lh_cli_json_end_object (json);
}

static void
lh_cli_write_names (LhCliJson  *json,
                    const char *key,
                    GPtrArray  *rows)
{
  lh_cli_json_begin_array (json, key);
  for (guint i = 0; i < rows->len; i++)
    lh_cli_json_string (json, NULL,
                        lh_record_get_text (((LhAcceptanceRow *) g_ptr_array_index (rows, i))->project, LH_PROJECT_NAME));
  lh_cli_json_end_array (json);
}

void
lh_cli_write_overview_json (GString              *output,
                            LhAcceptanceOverview *overview)
{
  GPtrArray *rows = lh_acceptance_overview_get_rows (overview);
  GPtrArray *shares = lh_acceptance_overview_get_shares (overview);
  LhCliJson json;

  lh_cli_json_init (&json, output);
  lh_cli_json_begin_object (&json, NULL);
  lh_cli_json_integer (&json, "year", lh_acceptance_overview_get_year (overview));
  lh_cli_json_integer (&json, "projects", rows->len);
  lh_cli_json_integer (&json, "assessed", lh_acceptance_overview_count (overview, LH_ACCEPTANCE_STATE_CLOSED));
  lh_cli_json_integer (&json, "not-assessed",
                       rows->len - lh_acceptance_overview_count (overview, LH_ACCEPTANCE_STATE_CLOSED));
  lh_cli_json_integer (&json, "under-way", lh_acceptance_overview_count (overview, LH_ACCEPTANCE_STATE_OPEN));
  lh_cli_json_tenths (&json, "percent", lh_acceptance_overview_get_share (overview));
  lh_cli_json_begin_array (&json, "excellent");
  for (guint i = 0; i < shares->len; i++)
    {
      const LhExcellentShare *share = g_ptr_array_index (shares, i);

      lh_cli_json_begin_object (&json, NULL);
      lh_cli_json_string (&json, "rubric", lh_record_get_text (share->rubric, LH_RUBRIC_NAME));
      lh_cli_json_integer (&json, "assessed", share->n_closed);
      lh_cli_json_integer (&json, "excellent", share->n_excellent);
      lh_cli_json_integer (&json, "places", share->n_places);
      lh_cli_write_names (&json, "beyond", share->beyond);
      lh_cli_write_names (&json, "tied", share->tied);
      lh_cli_json_end_object (&json);
    }
  lh_cli_json_end_array (&json);
  lh_cli_json_begin_array (&json, "rows");
  for (guint i = 0; i < rows->len; i++)
    lh_cli_write_overview_row (&json, g_ptr_array_index (rows, i));
  lh_cli_json_end_array (&json);
  lh_cli_json_end_object (&json);
  lh_cli_json_finish (&json);
}

static void
lh_cli_add_overview_rows (LhCliTable *table,
                          LhLedger   *ledger,
                          GPtrArray  *rows,
                          LhCatalog  *catalog)
{
  for (guint i = 0; i < rows->len; i++)
    {
      const LhAcceptanceRow *row = g_ptr_array_index (rows, i);
      const char *grade = row->has_total ? lh_record_get_text (row->acceptance, LH_ACCEPTANCE_GRADE) : "";

      if (row->state == LH_ACCEPTANCE_STATE_NONE)
        continue;
      lh_cli_table_add_cell (table,
                             row->organization != NULL ? lh_record_get_text (row->organization, LH_ORGANIZATION_NAME) : "");
      lh_cli_table_add_cell (table, lh_record_get_text (row->project, LH_PROJECT_NAME));
      lh_cli_table_add_cell (table, lh_acceptance_state_get_label (row->state, catalog));
      lh_cli_add_decimal (table, row->has_self_total, row->self_total);
      lh_cli_add_decimal (table, row->has_total, row->total);
      lh_cli_table_add_cell (table, *grade != '\0'
                                      ? lh_ledger_get_code_label (ledger, "acceptance-grade", grade, catalog) : "");
    }
}

void
lh_cli_write_overview_text (GString              *output,
                            LhLedger             *ledger,
                            LhAcceptanceOverview *overview,
                            LhCatalog            *catalog)
{
  g_autoptr (LhCliTable) table = lh_cli_table_new ();
  GPtrArray *rows = lh_acceptance_overview_get_rows (overview);
  guint n = lh_acceptance_overview_count (overview, LH_ACCEPTANCE_STATE_CLOSED);
  g_autofree char *percent = lh_percent_format (lh_acceptance_overview_get_share (overview));

  g_string_append_printf (output, lh_tr (catalog, N_("Assessed %u, not assessed %u, progress %s")), n, rows->len - n,
                          percent);
  g_string_append_c (output, '\n');
  lh_cli_table_add_column (table, lh_tr (catalog, N_("Organization")), FALSE);
  lh_cli_table_add_column (table, lh_tr (catalog, N_("Project")), FALSE);
  lh_cli_table_add_column (table, lh_tr (catalog, N_("State")), FALSE);
  lh_cli_table_add_column (table, lh_tr (catalog, N_("Self-evaluated total")), TRUE);
  lh_cli_table_add_column (table, lh_tr (catalog, N_("Total")), TRUE);
  lh_cli_table_add_column (table, lh_tr (catalog, N_("Acceptance grade")), FALSE);
  lh_cli_add_overview_rows (table, ledger, rows, catalog);
  if (lh_cli_table_get_n_rows (table) > 0)
    lh_cli_table_write_text (table, output);
}
