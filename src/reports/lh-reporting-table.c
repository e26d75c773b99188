/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-reporting-table.h"

#include <glib/gi18n-lib.h>

#include "lh-light-thresholds.h"

/* Form F24: who reported the quarter, and when. */

enum
{
  REPORTING_ORDINAL,
  REPORTING_ORGANIZATION,
  REPORTING_CONTACT,
  REPORTING_MATTER,
  REPORTING_DUE,
  REPORTING_RECEIVED,
  REPORTING_LATE,
  REPORTING_MISSING,
  REPORTING_FIRST,
  REPORTING_LAST,
  REPORTING_LIMIT,
  REPORTING_PUNCTUALITY,
  REPORTING_NOTE,
  REPORTING_KEY,
  N_REPORTING
};

static const LhReportColumn columns[N_REPORTING] = {
  [REPORTING_ORDINAL] = { NC_("form", "No."), NULL, LH_REPORT_COLUMN_ORDINAL, .width = 4.5, .code = "no" },
  [REPORTING_ORGANIZATION] = { NC_("form", "Organization"), NULL, LH_REPORT_COLUMN_TEXT, .width = 18,
                               .code = "organization" },
  [REPORTING_CONTACT] = { NC_("form", "Contact"), NULL, LH_REPORT_COLUMN_TEXT, .width = 9, .code = "contact" },
  [REPORTING_MATTER] = { NC_("form", "Matter reported"), NULL, LH_REPORT_COLUMN_CODE, .width = 13, .code = "matter" },
  [REPORTING_DUE] = { NC_("form", "Reports due"), NULL, LH_REPORT_COLUMN_INTEGER, .width = 8,
                      .total = LH_REPORT_TOTAL_SUM, .code = "due" },
  [REPORTING_RECEIVED] = { NC_("form", "Reports received"), NULL, LH_REPORT_COLUMN_INTEGER, .width = 8,
                           .total = LH_REPORT_TOTAL_SUM, .code = "received" },
  [REPORTING_LATE] = { NC_("form", "Of these late"), NULL, LH_REPORT_COLUMN_INTEGER, .width = 8,
                       .total = LH_REPORT_TOTAL_SUM, .code = "late" },
  [REPORTING_MISSING] = { NC_("form", "Missing"), NULL, LH_REPORT_COLUMN_INTEGER, .width = 8,
                          .total = LH_REPORT_TOTAL_SUM, .code = "missing" },
  [REPORTING_FIRST] = { NC_("form", "First reported on"), NULL, LH_REPORT_COLUMN_DATE, .width = 12, .code = "first" },
  [REPORTING_LAST] = { NC_("form", "Last reported on"), NULL, LH_REPORT_COLUMN_DATE, .width = 12, .code = "last" },
  [REPORTING_LIMIT] = { NC_("form", "Time limit"), NULL, LH_REPORT_COLUMN_DATE, .width = 12, .code = "limit" },
  [REPORTING_PUNCTUALITY] = { NC_("form", "Whether on time"), NULL, LH_REPORT_COLUMN_CODE, .width = 9,
                              .code = "punctuality" },
  [REPORTING_NOTE] = { NC_("form", "Note"), NULL, LH_REPORT_COLUMN_TEXT, .width = 12, .code = "note" },
  [REPORTING_KEY] = { NC_("form", "Record ID"), NULL, LH_REPORT_COLUMN_ID, .width = 20, .flags = LH_REPORT_COLUMN_KEY },
};

static LhDate
lh_reporting_table_get_limit (LhLedger     *ledger,
                              LhStatistics *statistics)
{
  guint n_infos;
  const LhThresholdInfo *infos = lh_light_thresholds_get_infos (&n_infos);
  LhLightThresholds thresholds;

  lh_light_thresholds_init (&thresholds);
  for (guint i = 0; i < n_infos; i++)
    lh_light_thresholds_set (&thresholds, infos[i].key, lh_ledger_get_setting (ledger, infos[i].key, infos[i].fallback),
                             NULL);
  return lh_date_add_days (lh_quarter_last_day (lh_statistics_get_quarter (statistics)), thresholds.grace_days);
}

/* The first and the last day on which the organization reported one of its projects. */
static void
lh_reporting_table_set_days (LhReportRow   *row,
                             LhStatistics  *statistics,
                             const LhGroup *group)
{
  LhDate first = { 0 };
  LhDate last = { 0 };

  for (guint i = 0; i < group->ids->len; i++)
    {
      LhProjectStatus *status = lh_statistics_get_status (statistics, g_array_index (group->ids, gint64, i));
      LhDate day = status != NULL ? lh_project_status_get_values (status)->reported_on : (LhDate) { 0 };

      if (!lh_date_is_set (day))
        continue;
      if (!lh_date_is_set (first) || lh_date_compare (day, first) < 0)
        first = day;
      if (!lh_date_is_set (last) || lh_date_compare (day, last) > 0)
        last = day;
    }
  if (!lh_date_is_set (first))
    return;
  lh_report_row_set_date (row, REPORTING_FIRST, first);
  lh_report_row_set_date (row, REPORTING_LAST, last);
}

static const char *
lh_reporting_table_get_punctuality (const LhGroup *group,
                                    LhCatalog     *catalog)
{
  if (group->n_missing > 0)
    return lh_trc (catalog, "punctuality", "Missing");
  return group->n_late > 0 ? lh_trc (catalog, "punctuality", "Late") : lh_trc (catalog, "punctuality", "On time");
}

static void
lh_reporting_table_fill (LhReportRow   *row,
                         guint          number,
                         LhLedger      *ledger,
                         LhStatistics  *statistics,
                         const LhGroup *group,
                         LhCatalog     *catalog)
{
  LhOrganization *organization = lh_ledger_get_organization (ledger, g_ascii_strtoll (group->key, NULL, 10));
  const char *contact = organization != NULL ? lh_record_get_text (LH_RECORD (organization), LH_ORGANIZATION_CONTACT)
                                             : NULL;

  lh_report_row_set_integer (row, REPORTING_ORDINAL, number);
  lh_report_row_set_text (row, REPORTING_ORGANIZATION, group->label);
  lh_report_row_set_text (row, REPORTING_CONTACT, contact);
  lh_report_row_take_text (row, REPORTING_MATTER,
                           lh_quarter_format (lh_statistics_get_quarter (statistics), LH_QUARTER_SHORT, catalog));
  lh_report_row_set_integer (row, REPORTING_DUE, group->n_due);
  lh_report_row_set_integer (row, REPORTING_RECEIVED, group->n_on_time + group->n_late);
  lh_report_row_set_integer (row, REPORTING_LATE, group->n_late);
  lh_report_row_set_integer (row, REPORTING_MISSING, group->n_missing);
  lh_reporting_table_set_days (row, statistics, group);
  lh_report_row_set_date (row, REPORTING_LIMIT, lh_reporting_table_get_limit (ledger, statistics));
  if (group->n_due > 0)
    lh_report_row_set_text (row, REPORTING_PUNCTUALITY, lh_reporting_table_get_punctuality (group, catalog));
  else
    lh_report_row_set_not_applicable (row, REPORTING_PUNCTUALITY);
  lh_report_row_set_text (row, REPORTING_KEY, group->key);
}

/**
 * lh_reporting_table_list_columns:
 *
 * Returns: (transfer full) (element-type LhReportColumn): the columns of form F24
 */
GArray *
lh_reporting_table_list_columns (LhCatalog *catalog)
{
  GArray *list = g_array_new (FALSE, FALSE, sizeof (LhReportColumn));

  g_array_append_vals (list, columns, N_REPORTING);
  for (guint i = 0; i < list->len; i++)
    {
      LhReportColumn *column = &g_array_index (list, LhReportColumn, i);

      column->heading = lh_trc (catalog, "form", column->heading);
    }
  return list;
}

/**
 * lh_reporting_table_new:
 *
 * Returns: (transfer full): who reported the quarter, form F24; the numbers are those of the statistics
 */
LhReportTable *
lh_reporting_table_new (LhLedger     *ledger,
                        LhStatistics *statistics,
                        LhCatalog    *catalog)
{
  g_autoptr (GArray) list = lh_reporting_table_list_columns (catalog);
  GPtrArray *groups = lh_statistics_get_groups (statistics, LH_GROUPING_ORGANIZATION);
  LhReportTable *table = lh_report_table_new ("reporting", (const LhReportColumn *) (gpointer) list->data, list->len);

  for (guint i = 0; i < groups->len; i++)
    lh_reporting_table_fill (lh_report_table_add_row (table), i + 1, ledger, statistics, g_ptr_array_index (groups, i),
                             catalog);
  return table;
}
