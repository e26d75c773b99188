/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-duty-table.h"

#include "lh-checklist-item.h"
#include "lh-committee-member.h"
#include "lh-report-view.h"

/* Columns around those of the matrix: running number and unit before, totals after. */
#define LH_DUTY_TABLE_BEFORE 2
#define LH_DUTY_TABLE_AFTER 4
/* Lines that are readable beside one another on a page. */
#define LH_DUTY_TABLE_PAGE 11
/* A line has a name; twelve months stand on one page. */
#define LH_DUTY_TABLE_WIDTH 10
#define LH_DUTY_TABLE_MONTH_WIDTH 7.5

static void
lh_duty_table_add_sheet (LhReport      *report,
                         LhLedger      *ledger,
                         LhReportTable *table,
                         const char    *name,
                         LhDate         as_of)
{
  LhReportSheet *sheet = lh_report_add_sheet (report, name);
  const char *office = lh_ledger_get_setting (ledger, "office-name", "");
  g_autofree char *day = lh_date_format (as_of, LH_DATE_LONG, lh_report_get_catalog (report));

  lh_report_sheet_set_title (sheet, lh_report_get_title (report));
  lh_report_sheet_set_info (sheet, *office != '\0' ? office : NULL, NULL, day);
  lh_report_sheet_add_table (sheet, table);
  lh_report_set_office (report, office);
}

static void
lh_duty_table_fill_row (LhReportRow     *line,
                        const LhDutyRow *row,
                        guint            n_columns,
                        guint            number,
                        LhCatalog       *catalog)
{
  guint after = LH_DUTY_TABLE_BEFORE + n_columns;
  int permille = lh_duty_totals_get_permille (&row->totals);

  lh_report_row_set_integer (line, 0, number);
  lh_report_row_set_text (line, 1, lh_record_get_text (row->organization, LH_ORGANIZATION_NAME));
  for (guint i = 0; i < n_columns; i++)
    {
      if (row->cells[i].state == LH_DUTY_CELL_NONE)
        lh_report_row_set_not_applicable (line, LH_DUTY_TABLE_BEFORE + i);
      else
        lh_report_row_take_text (line, LH_DUTY_TABLE_BEFORE + i, lh_duty_cell_format (&row->cells[i], catalog));
    }
  lh_report_row_set_integer (line, after, row->totals.done);
  lh_report_row_set_integer (line, after + 1, row->totals.required);
  if (permille >= 0)
    lh_report_row_set_percent (line, after + 2, permille);
  lh_report_row_set_integer (line, after + 3, row->pace);
}

static GArray *
lh_duty_table_create_columns (GPtrArray *columns,
                              GPtrArray *titles,
                              LhCatalog *catalog)
{
  GArray *infos = g_array_new (FALSE, TRUE, sizeof (LhReportColumn));
  const guint n = LH_DUTY_TABLE_BEFORE + columns->len;
  const LhReportColumn before[] = {
    { .heading = lh_tr (catalog, N_("No.")), .kind = LH_REPORT_COLUMN_ORDINAL },
    { .heading = lh_tr (catalog, N_("Organization")), .kind = LH_REPORT_COLUMN_TEXT, .width = 20 },
  };
  const LhReportColumn after[] = {
    { .heading = lh_trc (catalog, "duty", "Done"), .kind = LH_REPORT_COLUMN_INTEGER, .total = LH_REPORT_TOTAL_SUM },
    { .heading = lh_trc (catalog, "duty", "Required"), .kind = LH_REPORT_COLUMN_INTEGER, .total = LH_REPORT_TOTAL_SUM },
    { .heading = lh_tr (catalog, N_("Percent")), .kind = LH_REPORT_COLUMN_PERCENT, .total = LH_REPORT_TOTAL_RATIO,
      .numerator = n, .denominator = n + 1 },
    { .heading = lh_tr (catalog, N_("Even pace")), .kind = LH_REPORT_COLUMN_INTEGER, .total = LH_REPORT_TOTAL_SUM },
  };

  g_array_append_vals (infos, before, G_N_ELEMENTS (before));
  for (guint i = 0; i < columns->len; i++)
    {
      const LhDutyColumn *column = g_ptr_array_index (columns, i);
      gboolean months = columns->len > 6 && (column->checklist != NULL || lh_date_is_set (column->start));
      LhReportColumn info = { .kind = LH_REPORT_COLUMN_TEXT, .width = months ? LH_DUTY_TABLE_MONTH_WIDTH
                                                                            : LH_DUTY_TABLE_WIDTH };

      info.heading = lh_duty_column_format (column, catalog);
      g_ptr_array_add (titles, (gpointer) info.heading);
      g_array_append_val (infos, info);
    }
  g_array_append_vals (infos, after, G_N_ELEMENTS (after));
  return infos;
}

/**
 * lh_duty_table_create_table:
 * @matrix: a tick matrix
 * @rows: (element-type LhDutyRow): the rows of it that are shown
 * @catalog: (nullable): the language
 *
 * Returns: (transfer full): the matrix as it is on screen: columns, states as shapes and words, totals
 */
LhReportTable *
lh_duty_table_create_table (LhDutyMatrix *matrix,
                            GPtrArray    *rows,
                            LhCatalog    *catalog)
{
  GPtrArray *columns = lh_duty_matrix_get_columns (matrix);
  g_autoptr (GPtrArray) titles = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GArray) infos = lh_duty_table_create_columns (columns, titles, catalog);
  LhReportTable *table = lh_report_table_new ("duties", (const LhReportColumn *) (gpointer) infos->data, infos->len);

  for (guint i = 0; i < rows->len; i++)
    lh_duty_table_fill_row (lh_report_table_add_row (table), g_ptr_array_index (rows, i), columns->len, i + 1, catalog);
  return table;
}

/**
 * lh_duty_table_create:
 * @matrix: a tick matrix
 * @rows: (element-type LhDutyRow): the rows of it that are shown
 *
 * The matrix as it is on screen, with its title.
 *
 * Returns: (transfer full): a report of one sheet
 */
LhReport *
lh_duty_table_create (LhLedger     *ledger,
                      LhDutyMatrix *matrix,
                      GPtrArray    *rows)
{
  LhCatalog *catalog = lh_ledger_get_catalog (ledger);
  g_autofree char *title = lh_duty_matrix_format_title (matrix, catalog);
  LhReport *report = lh_report_new (title, catalog);
  g_autoptr (LhReportTable) table = lh_duty_table_create_table (matrix, rows, catalog);

  lh_duty_table_add_sheet (report, ledger, table, lh_tr (catalog, N_("Completion of Duties")),
                           lh_duty_matrix_get_request (matrix)->as_of);
  return report;
}

/**
 * lh_duty_table_create_part:
 * @table: from lh_duty_table_create_table()
 * @part: which part, from 0
 *
 * Cuts a wide matrix for print: as many lines as are readable on a page, the units beside them; the last part has the
 * totals.
 *
 * Returns: (transfer full) (nullable): a part; %NULL behind the last one
 */
LhReportTable *
lh_duty_table_create_part (LhReportTable *table,
                           guint          part)
{
  guint n_columns = lh_report_table_get_n_columns (table);
  guint end = n_columns - LH_DUTY_TABLE_AFTER;
  guint first = LH_DUTY_TABLE_BEFORE + part * LH_DUTY_TABLE_PAGE;
  guint last = first + LH_DUTY_TABLE_PAGE >= end ? n_columns : first + LH_DUTY_TABLE_PAGE;
  g_autoptr (GArray) choices = g_array_new (FALSE, TRUE, sizeof (LhReportChoice));

  if (first >= end)
    return NULL;
  for (guint i = 0; i < last; i++)
    {
      LhReportChoice choice = { .column = i };

      if (i < LH_DUTY_TABLE_BEFORE || i >= first)
        g_array_append_val (choices, choice);
    }
  return lh_report_view_new (table, (const LhReportChoice *) (gpointer) choices->data, choices->len);
}

static char *
lh_duty_table_join_lines (GPtrArray *lines)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < lines->len; i++)
    g_string_append_printf (text, "%s%u. %s", i > 0 ? "\n" : "", i + 1,
                            lh_record_get_text (g_ptr_array_index (lines, i), LH_CHECKLIST_ITEM_TITLE));
  return g_string_free (text, FALSE);
}

static void
lh_duty_table_fill_share (LhReportRow       *line,
                          const LhDutyShare *share,
                          guint              number,
                          LhCatalog         *catalog)
{
  lh_report_row_set_integer (line, 0, number);
  lh_report_row_set_text (line, 1, lh_record_get_text (share->organization, LH_ORGANIZATION_NAME));
  if (share->member != NULL)
    {
      lh_report_row_set_text (line, 2, lh_record_get_text (share->member, LH_COMMITTEE_MEMBER_NAME));
      lh_report_row_set_text (line, 3, lh_record_get_text (share->member, LH_COMMITTEE_MEMBER_POST));
      lh_report_row_set_text (line, 4, lh_record_get_text (share->member, LH_COMMITTEE_MEMBER_SHARE));
    }
  else
    lh_report_row_set_text (line, 2, lh_tr (catalog, N_("Nobody yet")));
  lh_report_row_take_text (line, 5, lh_duty_table_join_lines (share->lines));
  lh_report_row_set_integer (line, 6, share->count.required);
  lh_report_row_set_integer (line, 7, share->count.done);
  lh_report_row_set_integer (line, 8, share->count.overdue);
}

/**
 * lh_duty_table_create_shares:
 * @shares: (element-type LhDutyShare): members with their lines, in the order on screen
 *
 * The division of work among the members of committees (分工表, S1-9), to be printed.
 *
 * Returns: (transfer full): a report of one sheet
 */
LhReport *
lh_duty_table_create_shares (LhLedger  *ledger,
                             GPtrArray *shares,
                             int        year)
{
  LhCatalog *catalog = lh_ledger_get_catalog (ledger);
  const LhReportColumn columns[] = {
    { .heading = lh_tr (catalog, N_("No.")), .kind = LH_REPORT_COLUMN_ORDINAL },
    { .heading = lh_tr (catalog, N_("Organization")), .kind = LH_REPORT_COLUMN_TEXT, .flags = LH_REPORT_COLUMN_MERGE },
    { .heading = lh_tr (catalog, N_("Committee member")), .kind = LH_REPORT_COLUMN_TEXT },
    { .heading = lh_tr (catalog, N_("Post")), .kind = LH_REPORT_COLUMN_TEXT },
    { .heading = lh_tr (catalog, N_("Share of the work")), .kind = LH_REPORT_COLUMN_TEXT, .width = 18 },
    { .heading = lh_tr (catalog, N_("Lines assigned")), .kind = LH_REPORT_COLUMN_LONG_TEXT },
    { .heading = lh_trc (catalog, "duty", "Required"), .kind = LH_REPORT_COLUMN_INTEGER, .total = LH_REPORT_TOTAL_SUM },
    { .heading = lh_trc (catalog, "duty", "Done"), .kind = LH_REPORT_COLUMN_INTEGER, .total = LH_REPORT_TOTAL_SUM },
    { .heading = lh_trc (catalog, "duty", "Overdue"), .kind = LH_REPORT_COLUMN_INTEGER, .total = LH_REPORT_TOTAL_SUM },
  };
  g_autofree char *title = g_strdup_printf (lh_tr (catalog, N_("Division of work among committee members, %d")), year);
  LhReport *report = lh_report_new (title, catalog);
  g_autoptr (LhReportTable) table = lh_report_table_new ("shares", columns, G_N_ELEMENTS (columns));

  for (guint i = 0; i < shares->len; i++)
    lh_duty_table_fill_share (lh_report_table_add_row (table), g_ptr_array_index (shares, i), i + 1, catalog);
  lh_duty_table_add_sheet (report, ledger, table, lh_tr (catalog, N_("Division of Work")),
                           lh_ledger_get_as_of (ledger));
  return report;
}
