/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-tip-document.h"

#include "lh-organization.h"

/* Every paragraph of the content is a paragraph of the document. */
static void
lh_tip_document_add_content (LhDocument  *document,
                             const LhTip *tip)
{
  g_auto (GStrv) lines = g_strsplit (lh_record_get_text (tip->tip, LH_WORK_TIP_CONTENT), "\n", -1);

  for (guint i = 0; lines[i] != NULL; i++)
    {
      if (*g_strstrip (lines[i]) != '\0')
        lh_document_add_text (document, LH_TEXT_BODY, lines[i]);
    }
}

static void
lh_tip_document_add_letter (LhDocument  *document,
                            const LhTip *tip,
                            LhCatalog   *catalog)
{
  LhDate due = lh_record_get_date (tip->tip, LH_WORK_TIP_DUE_ON);
  LhDate issued = lh_record_get_date (tip->tip, LH_WORK_TIP_ISSUED_ON);
  g_autofree char *names = lh_tip_format_names (tip, FALSE, catalog);
  g_autofree char *address = g_strdup_printf (lh_tr (catalog, N_("%s:")), names);
  g_autofree char *due_day = lh_date_format (due, LH_DATE_LONG, catalog);
  g_autofree char *request = g_strdup_printf (lh_tr (catalog, N_("Please report how it was handled by %s.")), due_day);
  g_autofree char *day = NULL;

  if (!lh_date_is_set (issued))
    issued = lh_record_get_date (tip->tip, LH_WORK_TIP_STARTED_ON);
  day = lh_date_format (issued, LH_DATE_LONG, catalog);
  lh_document_add_text (document, LH_TEXT_TITLE, lh_record_get_text (tip->tip, LH_WORK_TIP_TITLE));
  if (!lh_record_is_empty (tip->tip, LH_WORK_TIP_NUMBER))
    lh_document_add_text (document, LH_TEXT_SUBTITLE, lh_record_get_text (tip->tip, LH_WORK_TIP_NUMBER));
  lh_document_add_text (document, LH_TEXT_PLAIN, address);
  lh_tip_document_add_content (document, tip);
  if (lh_date_is_set (due))
    lh_document_add_text (document, LH_TEXT_BODY, request);
  lh_document_add_space (document, 1);
  lh_document_add_text (document, LH_TEXT_RIGHT, lh_record_get_text (tip->tip, LH_WORK_TIP_ISSUER));
  lh_document_add_text (document, LH_TEXT_RIGHT, day);
}

static void
lh_tip_document_add_receiver (LhDocumentTable *table,
                              guint            number,
                              const LhTipLine *line,
                              LhCatalog       *catalog)
{
  g_autofree char *position = g_strdup_printf ("%u", number);
  g_autofree char *received = lh_date_format (lh_record_get_date (line->receiver, LH_TIP_RECEIVER_RECEIVED_ON),
                                              LH_DATE_SHORT, catalog);
  g_autofree char *handled = lh_date_format (lh_record_get_date (line->receiver, LH_TIP_RECEIVER_HANDLED_ON),
                                             LH_DATE_SHORT, catalog);

  lh_document_table_add_row (table, 1.1, 0);
  lh_document_table_add_cell (table, LH_CELL_CENTRED, 1, position);
  lh_document_table_add_cell (table, LH_CELL_TEXT, 1, line->organization != NULL
                              ? lh_record_get_text (line->organization, LH_ORGANIZATION_NAME) : NULL);
  lh_document_table_add_cell (table, LH_CELL_CENTRED, 1, received);
  lh_document_table_add_cell (table, LH_CELL_CENTRED, 1, handled);
  lh_document_table_add_cell (table, LH_CELL_CENTRED, 1, lh_tip_state_get_label (line->state, catalog));
}

/**
 * lh_tip_document_new:
 * @catalog: (nullable): the language
 *
 * Returns: (transfer full): a work tip as a letter, with the list of its receivers to be ticked off behind it
 */
LhDocument *
lh_tip_document_new (const LhTip *tip,
                     LhCatalog   *catalog)
{
  static const double widths[] = { 1.4, 6.6, 3, 3, 3.3 };
  const char *const headings[] = {
    lh_tr (catalog, N_("No.")), lh_tr (catalog, N_("Organization")), lh_tr (catalog, N_("Received on")),
    lh_tr (catalog, N_("Handled on")), lh_tr (catalog, N_("State")), NULL,
  };
  LhDocument *document = lh_document_new (lh_record_get_text (tip->tip, LH_WORK_TIP_TITLE), LH_PAGE_OFFICIAL, catalog);
  LhDocumentTable *table = lh_document_table_new (widths, G_N_ELEMENTS (widths));

  lh_document_set_author (document, lh_record_get_text (tip->tip, LH_WORK_TIP_ISSUER));
  lh_document_set_page_numbers (document, LH_PAGE_NUMBERS_OFFICIAL);
  lh_tip_document_add_letter (document, tip, catalog);
  lh_document_break_page (document);
  lh_document_add_text (document, LH_TEXT_TITLE, lh_tr (catalog, N_("Receipt and Handling")));
  lh_document_table_add_headings (table, headings);
  for (guint i = 0; i < tip->lines->len; i++)
    lh_tip_document_add_receiver (table, i + 1, g_ptr_array_index (tip->lines, i), catalog);
  lh_document_take_table (document, table);
  return document;
}

static void
lh_tip_report_fill_row (LhReportRow     *row,
                        const LhTipLine *line,
                        guint            number,
                        LhCatalog       *catalog)
{
  LhDate received = lh_record_get_date (line->receiver, LH_TIP_RECEIVER_RECEIVED_ON);
  LhDate handled = lh_record_get_date (line->receiver, LH_TIP_RECEIVER_HANDLED_ON);

  lh_report_row_set_integer (row, 0, number);
  if (line->organization != NULL)
    lh_report_row_set_text (row, 1, lh_record_get_text (line->organization, LH_ORGANIZATION_NAME));
  lh_report_row_set_text (row, 2, lh_tip_state_get_label (line->state, catalog));
  if (lh_date_is_set (received))
    lh_report_row_set_date (row, 3, received);
  if (lh_date_is_set (handled))
    lh_report_row_set_date (row, 4, handled);
  if (line->days != LH_UNSET)
    lh_report_row_set_integer (row, 5, line->days);
  if (line->overdue > 0)
    lh_report_row_set_integer (row, 6, line->overdue);
  lh_report_row_set_text (row, 7, lh_record_get_text (line->receiver, LH_TIP_RECEIVER_RESPONSE));
}

/**
 * lh_tip_report_new:
 *
 * Returns: (transfer full): who received a tip, who handled it after how many days, and who has not responded
 */
LhReport *
lh_tip_report_new (LhLedger    *ledger,
                   const LhTip *tip,
                   LhCatalog   *catalog)
{
  const LhReportColumn columns[] = {
    { .heading = lh_tr (catalog, N_("No.")), .kind = LH_REPORT_COLUMN_ORDINAL },
    { .heading = lh_tr (catalog, N_("Organization")), .kind = LH_REPORT_COLUMN_TEXT, .width = 26 },
    { .heading = lh_tr (catalog, N_("State")), .kind = LH_REPORT_COLUMN_TEXT, .width = 10 },
    { .heading = lh_tr (catalog, N_("Received on")), .kind = LH_REPORT_COLUMN_DATE },
    { .heading = lh_tr (catalog, N_("Handled on")), .kind = LH_REPORT_COLUMN_DATE },
    { .heading = lh_tr (catalog, N_("Response time (days)")), .kind = LH_REPORT_COLUMN_INTEGER, .width = 10 },
    { .heading = lh_tr (catalog, N_("Overdue (days)")), .kind = LH_REPORT_COLUMN_INTEGER, .width = 10 },
    { .heading = lh_tr (catalog, N_("Response")), .kind = LH_REPORT_COLUMN_LONG_TEXT },
  };
  const char *title = lh_record_get_text (tip->tip, LH_WORK_TIP_TITLE);
  g_autofree char *summary = lh_tip_format_summary (tip, catalog);
  LhReport *report = lh_report_new (title, catalog);
  LhReportSheet *sheet = lh_report_add_sheet (report, lh_tr (catalog, N_("Receipt and Handling")));
  g_autoptr (LhReportTable) table = lh_report_table_new ("receivers", columns, G_N_ELEMENTS (columns));

  for (guint i = 0; i < tip->lines->len; i++)
    lh_tip_report_fill_row (lh_report_table_add_row (table), g_ptr_array_index (tip->lines, i), i + 1, catalog);
  lh_report_set_office (report, lh_ledger_get_setting (ledger, "office-name", NULL));
  lh_report_set_date_style (report, LH_DATE_SHORT);
  lh_report_sheet_set_title (sheet, title);
  lh_report_sheet_set_info (sheet, lh_record_get_text (tip->tip, LH_WORK_TIP_NUMBER), NULL, summary);
  lh_report_sheet_add_table (sheet, table);
  return report;
}
