/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-target-table.h"

#include "lh-annual-target.h"

static void
lh_target_table_fill_row (LhReportRow        *row,
                          const LhTargetLine *line,
                          guint               number,
                          LhCatalog          *catalog)
{
  lh_report_row_set_integer (row, 0, number);
  lh_report_row_set_text (row, 1, lh_record_get_text (line->target, LH_ANNUAL_TARGET_NAME));
  lh_report_row_take_text (row, 2, lh_target_line_format_target (line, catalog));
  lh_report_row_take_text (row, 3, lh_target_line_format_actual (line, catalog));
  if (line->tenths != LH_UNSET)
    lh_report_row_set_percent (row, 4, line->tenths);
  else
    lh_report_row_set_not_applicable (row, 4);
  lh_report_row_set_percent (row, 5, line->pace);
  lh_report_row_set_text (row, 6, lh_target_state_get_label (line->state, catalog));
  lh_report_row_take_text (row, 7, lh_target_line_format_missing (line, catalog));
}

/**
 * lh_target_table_create:
 * @targets: the targets of a year
 *
 * Target, actual value and percentage of each. There is no row of totals, for targets of different kinds have none.
 *
 * Returns: (transfer full): a report of one sheet
 */
LhReport *
lh_target_table_create (LhLedger        *ledger,
                        const LhTargets *targets,
                        LhCatalog       *catalog)
{
  const LhReportColumn columns[] = {
    { .heading = lh_tr (catalog, N_("No.")), .kind = LH_REPORT_COLUMN_ORDINAL },
    { .heading = lh_tr (catalog, N_("Target name")), .kind = LH_REPORT_COLUMN_TEXT, .width = 34 },
    { .heading = lh_tr (catalog, N_("Target")), .kind = LH_REPORT_COLUMN_TEXT, .width = 14 },
    { .heading = lh_tr (catalog, N_("Actual value")), .kind = LH_REPORT_COLUMN_TEXT, .width = 14 },
    { .heading = lh_tr (catalog, N_("Completion")), .kind = LH_REPORT_COLUMN_PERCENT },
    { .heading = lh_tr (catalog, N_("Even pace")), .kind = LH_REPORT_COLUMN_PERCENT },
    { .heading = lh_tr (catalog, N_("State")), .kind = LH_REPORT_COLUMN_TEXT, .width = 12 },
    { .heading = lh_tr (catalog, N_("Still missing")), .kind = LH_REPORT_COLUMN_TEXT, .width = 16 },
  };
  g_autofree char *title = g_strdup_printf (lh_tr (catalog, N_("Targets of %d")), targets->year);
  g_autofree char *day = lh_date_format (targets->as_of, LH_DATE_LONG, catalog);
  g_autofree char *summary = lh_targets_format_summary (targets, catalog);
  const char *office = lh_ledger_get_setting (ledger, "office-name", "");
  LhReport *report = lh_report_new (title, catalog);
  LhReportSheet *sheet = lh_report_add_sheet (report, title);
  g_autoptr (LhReportTable) table = lh_report_table_new ("targets", columns, G_N_ELEMENTS (columns));

  for (guint i = 0; i < targets->lines->len; i++)
    lh_target_table_fill_row (lh_report_table_add_row (table), g_ptr_array_index (targets->lines, i), i + 1, catalog);
  lh_report_set_office (report, office);
  lh_report_sheet_set_title (sheet, title);
  lh_report_sheet_set_info (sheet, *office != '\0' ? office : NULL, summary, day);
  lh_report_sheet_add_table (sheet, table);
  return report;
}
