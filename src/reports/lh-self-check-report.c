/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-self-check-report.h"

#include <glib/gi18n-lib.h>

#include "lh-checklist-item.h"
#include "lh-checklist.h"
#include "lh-organization.h"
#include "lh-report-sheet.h"
#include "lh-self-check.h"

/* The self-check of the units against the negative list (S1-46): all of them as a workbook, each as a sheet (自查表). */

/* Columns around the lines of the list: running number and unit before, what was checked and found after. */
#define N_BEFORE 2

static const char *
lh_self_check_tr (LhCatalog  *catalog,
                  const char *text)
{
  return lh_trc (catalog, "self-check sheet", text);
}

static char *
lh_self_check_format_title (LhNegativeList *list,
                            LhCatalog      *catalog)
{
  return g_strdup_printf (lh_self_check_tr (catalog, NC_("self-check sheet", "%s: Self-check")),
                          list->checklist != NULL ? lh_record_get_text (list->checklist, LH_CHECKLIST_TITLE) : "");
}

static char *
lh_self_check_format_version (LhNegativeList *list,
                              LhCatalog      *catalog)
{
  const gint64 revision = list->checklist != NULL ? lh_record_get_int (list->checklist, LH_CHECKLIST_REVISION) : LH_UNSET;

  return g_strdup_printf (lh_self_check_tr (catalog, NC_("self-check sheet", "Version %d")),
                          revision == LH_UNSET ? 1 : (int) revision);
}

static GArray *
lh_self_check_create_columns (LhNegativeList *list,
                              LhCatalog      *catalog)
{
  GArray *columns = g_array_new (FALSE, TRUE, sizeof (LhReportColumn));
  const LhReportColumn before[N_BEFORE] = {
    { .heading = lh_tr (catalog, N_("No.")), .kind = LH_REPORT_COLUMN_ORDINAL },
    { .heading = lh_tr (catalog, N_("Organization")), .kind = LH_REPORT_COLUMN_TEXT, .width = 18 },
  };
  const LhReportColumn after[] = {
    { .heading = lh_self_check_tr (catalog, NC_("self-check sheet", "Lines checked")), .kind = LH_REPORT_COLUMN_INTEGER,
      .total = LH_REPORT_TOTAL_SUM },
    { .heading = lh_self_check_tr (catalog, NC_("self-check sheet", "Hits")), .kind = LH_REPORT_COLUMN_INTEGER,
      .total = LH_REPORT_TOTAL_SUM },
  };

  g_array_append_vals (columns, before, G_N_ELEMENTS (before));
  for (guint j = 0; j < list->items->len; j++)
    {
      const LhReportColumn line = { .heading = lh_record_get_text (g_ptr_array_index (list->items, j), LH_CHECKLIST_ITEM_TITLE),
                                    .kind = LH_REPORT_COLUMN_TEXT, .width = 9 };

      g_array_append_val (columns, line);
    }
  g_array_append_vals (columns, after, G_N_ELEMENTS (after));
  return columns;
}

static LhReportTable *
lh_self_check_create_matrix (LhNegativeList *list,
                             LhCatalog      *catalog)
{
  g_autoptr (GArray) columns = lh_self_check_create_columns (list, catalog);
  LhReportTable *table = lh_report_table_new ("self-checks", (const LhReportColumn *) (gpointer) columns->data, columns->len);

  for (guint i = 0; i < list->organizations->len; i++)
    {
      LhReportRow *row = lh_report_table_add_row (table);
      const guint n_open = lh_negative_list_count_row (list, i, LH_SELF_CHECK_OPEN);

      lh_report_row_set_integer (row, 0, i + 1);
      lh_report_row_set_text (row, 1, lh_record_get_text (g_ptr_array_index (list->organizations, i), LH_ORGANIZATION_NAME));
      for (guint j = 0; j < list->items->len; j++)
        {
          const LhSelfCheckState state = lh_negative_cell_get_state (lh_negative_list_get_cell (list, i, j));

          /* what was not checked is not yet there; it is no "clear" */
          if (state != LH_SELF_CHECK_OPEN)
            lh_report_row_set_text (row, N_BEFORE + j, lh_self_check_state_get_label (state, catalog));
        }
      lh_report_row_set_integer (row, N_BEFORE + list->items->len, list->items->len - n_open);
      lh_report_row_set_integer (row, N_BEFORE + list->items->len + 1, lh_negative_list_count_row (list, i, LH_SELF_CHECK_FOUND));
    }
  return table;
}

static void
lh_self_check_fill_hit (LhReportRow          *row,
                        LhLedger             *ledger,
                        const LhNegativeCell *cell,
                        guint                 number,
                        LhCatalog            *catalog)
{
  lh_report_row_set_integer (row, 0, number);
  lh_report_row_set_text (row, 1, lh_record_get_text (cell->organization, LH_ORGANIZATION_NAME));
  lh_report_row_set_text (row, 2, lh_record_get_text (cell->item, LH_CHECKLIST_ITEM_TITLE));
  lh_report_row_set_date (row, 3, lh_record_get_date (cell->check, LH_SELF_CHECK_CHECKED_ON));
  lh_report_row_set_text (row, 4, lh_record_get_text (cell->check, LH_SELF_CHECK_DESCRIPTION));
  lh_report_row_take_text (row, 5, lh_ledger_format_field (ledger, cell->check, LH_SELF_CHECK_FINDING, catalog));
  lh_report_row_set_text (row, 6, lh_record_get_text (cell->check, LH_SELF_CHECK_HANDLING));
  lh_report_row_set_text (row, 7, lh_self_check_tr (catalog, lh_record_get_int (cell->check, LH_SELF_CHECK_PROBLEM_ID) != 0 ?
                                                    NC_("self-check sheet", "Yes") : NC_("self-check sheet", "No")));
}

static LhReportTable *
lh_self_check_create_hits (LhLedger       *ledger,
                           LhNegativeList *list,
                           LhCatalog      *catalog)
{
  const LhReportColumn columns[] = {
    { .heading = lh_tr (catalog, N_("No.")), .kind = LH_REPORT_COLUMN_ORDINAL },
    { .heading = lh_tr (catalog, N_("Organization")), .kind = LH_REPORT_COLUMN_TEXT, .width = 18 },
    { .heading = lh_tr (catalog, N_("Negative list line")), .kind = LH_REPORT_COLUMN_TEXT, .width = 24 },
    { .heading = lh_tr (catalog, N_("Checked on")), .kind = LH_REPORT_COLUMN_DATE },
    { .heading = lh_tr (catalog, N_("What was found")), .kind = LH_REPORT_COLUMN_LONG_TEXT, .width = 30 },
    { .heading = lh_tr (catalog, N_("Finding")), .kind = LH_REPORT_COLUMN_CODE },
    { .heading = lh_tr (catalog, N_("Handling of the hit")), .kind = LH_REPORT_COLUMN_LONG_TEXT, .width = 24 },
    { .heading = lh_self_check_tr (catalog, NC_("self-check sheet", "Led to a problem")), .kind = LH_REPORT_COLUMN_CODE },
  };
  LhReportTable *table = lh_report_table_new ("hits", columns, G_N_ELEMENTS (columns));
  guint number = 0;

  for (guint i = 0; i < list->organizations->len * list->items->len; i++)
    {
      if (lh_negative_cell_get_state (&list->cells[i]) == LH_SELF_CHECK_FOUND)
        lh_self_check_fill_hit (lh_report_table_add_row (table), ledger, &list->cells[i], ++number, catalog);
    }
  return table;
}

/**
 * lh_self_check_report_new:
 * @list: a version of the negative list with the self-checks against it
 * @catalog: (nullable): the language
 *
 * Returns: (transfer full): a workbook of two sheets: the units against the lines, and what was found
 */
LhReport *
lh_self_check_report_new (LhLedger       *ledger,
                          LhNegativeList *list,
                          LhCatalog      *catalog)
{
  g_autofree char *title = lh_self_check_format_title (list, catalog);
  g_autofree char *version = lh_self_check_format_version (list, catalog);
  LhReport *report = lh_report_new (title, catalog);
  const char *office = lh_ledger_get_setting (ledger, "office-name", "");
  g_autoptr (LhReportTable) matrix = lh_self_check_create_matrix (list, catalog);
  g_autoptr (LhReportTable) hits = lh_self_check_create_hits (ledger, list, catalog);
  LhReportSheet *sheet;

  lh_report_set_office (report, office);
  sheet = lh_report_add_sheet (report, lh_self_check_tr (catalog, NC_("self-check sheet", "Self-check matrix")));
  lh_report_sheet_set_title (sheet, title);
  lh_report_sheet_set_info (sheet, office, NULL, version);
  lh_report_sheet_add_table (sheet, matrix);
  sheet = lh_report_add_sheet (report, lh_self_check_tr (catalog, NC_("self-check sheet", "What was found")));
  lh_report_sheet_set_title (sheet, lh_self_check_tr (catalog, NC_("self-check sheet", "Hits of the Self-check")));
  lh_report_sheet_set_info (sheet, office, NULL, version);
  lh_report_sheet_add_table (sheet, hits);
  return report;
}

/* One line of the sheet of a unit; what was not checked is left blank, to be filled in by hand. */
static void
lh_self_check_sheet_add_line (LhDocumentTable      *table,
                              const LhNegativeCell *cell,
                              guint                 number,
                              LhCatalog            *catalog)
{
  const LhSelfCheckState state = lh_negative_cell_get_state (cell);
  g_autofree char *position = g_strdup_printf ("%u", number);
  g_autofree char *day = cell->check != NULL ?
                         lh_date_format (lh_record_get_date (cell->check, LH_SELF_CHECK_CHECKED_ON), LH_DATE_SHORT, catalog) : NULL;

  lh_document_table_add_row (table, 1.2, 0);
  lh_document_table_add_cell (table, LH_CELL_CENTRED, 1, position);
  lh_document_table_add_cell (table, LH_CELL_TEXT, 1, lh_record_get_text (cell->item, LH_CHECKLIST_ITEM_TITLE));
  lh_document_table_add_cell (table, LH_CELL_TEXT, 1, lh_record_get_text (cell->item, LH_CHECKLIST_ITEM_CONTENT));
  lh_document_table_add_cell (table, LH_CELL_CENTRED, 1,
                              state == LH_SELF_CHECK_OPEN ? NULL : lh_self_check_state_get_label (state, catalog));
  lh_document_table_add_cell (table, LH_CELL_CENTRED, 1, day);
  lh_document_table_add_cell (table, LH_CELL_TEXT, 1, state == LH_SELF_CHECK_FOUND ?
                              lh_record_get_text (cell->check, LH_SELF_CHECK_DESCRIPTION) : NULL);
  lh_document_table_add_cell (table, LH_CELL_TEXT, 1, state == LH_SELF_CHECK_FOUND ?
                              lh_record_get_text (cell->check, LH_SELF_CHECK_HANDLING) : NULL);
}

static LhDocumentTable *
lh_self_check_sheet_create_table (LhNegativeList *list,
                                  LhRecord       *organization,
                                  LhCatalog      *catalog)
{
  static const double widths[] = { 1.1, 5.2, 9.2, 1.9, 2.3, 3.5, 2.9 };
  const char *const headings[] = {
    lh_tr (catalog, N_("No.")), lh_tr (catalog, N_("Negative list line")),
    lh_self_check_tr (catalog, NC_("self-check sheet", "How it shows")),
    lh_self_check_tr (catalog, NC_("self-check sheet", "Result")), lh_tr (catalog, N_("Checked on")),
    lh_tr (catalog, N_("What was found")), lh_tr (catalog, N_("Handling of the hit")), NULL,
  };
  LhDocumentTable *table = lh_document_table_new (widths, G_N_ELEMENTS (widths));

  lh_document_table_add_headings (table, headings);
  for (guint i = 0; i < list->organizations->len; i++)
    {
      if (lh_record_get_id (g_ptr_array_index (list->organizations, i)) != lh_record_get_id (organization))
        continue;
      for (guint j = 0; j < list->items->len; j++)
        lh_self_check_sheet_add_line (table, lh_negative_list_get_cell (list, i, j), j + 1, catalog);
    }
  return table;
}

/**
 * lh_self_check_sheet_new:
 * @organization: a unit that checks itself
 *
 * Returns: (transfer full): the self-check sheet of a unit (自查表), to be filled in or as it was filled in; A4 lying
 */
LhDocument *
lh_self_check_sheet_new (LhLedger       *ledger,
                         LhNegativeList *list,
                         LhRecord       *organization,
                         LhCatalog      *catalog)
{
  g_autofree char *title = lh_self_check_format_title (list, catalog);
  g_autofree char *version = lh_self_check_format_version (list, catalog);
  g_autofree char *unit = g_strdup_printf (lh_self_check_tr (catalog, NC_("self-check sheet", "Unit: %s")),
                                           lh_record_get_text (organization, LH_ORGANIZATION_NAME));
  LhDocument *document = lh_document_new (title, LH_PAGE_WIDE, catalog);

  lh_document_set_author (document, lh_ledger_get_setting (ledger, "office-name", ""));
  lh_document_set_subject (document, unit);
  lh_document_set_page_numbers (document, LH_PAGE_NUMBERS_CENTRED);
  lh_document_add_text (document, LH_TEXT_TITLE, title);
  lh_document_add_line (document, unit, version);
  lh_document_take_table (document, lh_self_check_sheet_create_table (list, organization, catalog));
  lh_document_add_line (document, lh_self_check_tr (catalog, NC_("self-check sheet", "Checked by:")),
                        lh_self_check_tr (catalog, NC_("self-check sheet", "Head of the unit (signature):")));
  return document;
}

/**
 * lh_self_check_sheet_new_form:
 *
 * Returns: (transfer full): the same, for the writer of workbooks
 */
LhReport *
lh_self_check_sheet_new_form (LhLedger       *ledger,
                              LhNegativeList *list,
                              LhRecord       *organization,
                              LhCatalog      *catalog)
{
  g_autofree char *title = lh_self_check_format_title (list, catalog);
  g_autofree char *version = lh_self_check_format_version (list, catalog);
  g_autofree char *unit = g_strdup_printf (lh_self_check_tr (catalog, NC_("self-check sheet", "Unit: %s")),
                                           lh_record_get_text (organization, LH_ORGANIZATION_NAME));
  LhReport *report = lh_report_new (title, catalog);
  LhReportSheet *sheet = lh_report_add_sheet (report, lh_self_check_tr (catalog, NC_("self-check sheet", "Self-check sheet")));

  lh_report_set_subject (report, unit);
  lh_report_set_office (report, lh_ledger_get_setting (ledger, "office-name", ""));
  lh_report_sheet_set_title (sheet, title);
  lh_report_sheet_set_info (sheet, unit, NULL, version);
  lh_report_sheet_take_form (sheet, lh_self_check_sheet_create_table (list, organization, catalog));
  return report;
}
