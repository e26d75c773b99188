/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-reminder-document.h"

#include "lh-organization.h"

/* The rows of all sections by unit, units in official order, the committee first; within a unit the earliest first. What
 * nobody else is to do is the committee's. */
static GPtrArray *
lh_reminder_document_collect (const LhReminders *reminders,
                              gint64             organization_id,
                              gboolean           is_committee)
{
  GPtrArray *rows = g_ptr_array_new ();

  for (guint section = 0; section < LH_REMINDER_N_SECTIONS; section++)
    {
      for (guint i = 0; i < reminders->rows[section]->len; i++)
        {
          LhReminder *reminder = g_ptr_array_index (reminders->rows[section], i);

          if (reminder->organization_id == organization_id || (is_committee && reminder->organization_id == 0))
            g_ptr_array_add (rows, reminder);
        }
    }
  return rows;
}

typedef void (*LhReminderUnit) (GPtrArray *rows,
                                gpointer   data);

static void
lh_reminder_document_foreach (LhLedger          *ledger,
                              const LhReminders *reminders,
                              LhReminderUnit     func,
                              gpointer           data)
{
  GListModel *organizations = lh_ledger_get_organizations (ledger);
  g_autoptr (GPtrArray) own = NULL;
  gboolean has_committee = FALSE;

  for (guint i = 0; i < g_list_model_get_n_items (organizations); i++)
    {
      g_autoptr (LhRecord) organization = g_list_model_get_item (organizations, i);
      gboolean is_committee = !has_committee
                              && g_str_equal (lh_record_get_text (organization, LH_ORGANIZATION_KIND), "committee");
      g_autoptr (GPtrArray) rows = lh_reminder_document_collect (reminders, lh_record_get_id (organization),
                                                                 is_committee);

      has_committee |= is_committee;
      if (rows->len > 0)
        func (rows, data);
    }
  own = has_committee ? NULL : lh_reminder_document_collect (reminders, 0, FALSE);
  if (own != NULL && own->len > 0)
    func (own, data);
}

typedef struct
{
  LhDocument *document;
  LhCatalog  *catalog;
  guint       n_units;
} LhReminderLetter;

static void
lh_reminder_document_add_row (LhDocumentTable  *table,
                              const LhReminder *reminder,
                              guint             number,
                              LhCatalog        *catalog)
{
  g_autofree char *position = g_strdup_printf ("%u", number);
  g_autofree char *due = lh_date_format (reminder->due_on, LH_DATE_SHORT, catalog);
  g_autofree char *days = lh_reminder_format_days (reminder, catalog);

  lh_document_table_add_row (table, 1.1, 0);
  lh_document_table_add_cell (table, LH_CELL_CENTRED, 1, position);
  lh_document_table_add_cell (table, LH_CELL_TEXT, 1, reminder->subject);
  lh_document_table_add_cell (table, LH_CELL_CENTRED, 1, lh_reminder_source_get_label (reminder->source, catalog));
  lh_document_table_add_cell (table, LH_CELL_CENTRED, 1, due);
  lh_document_table_add_cell (table, LH_CELL_CENTRED, 1, days);
}

static void
lh_reminder_document_add_unit (GPtrArray *rows,
                               gpointer   data)
{
  static const double widths[] = { 1.2, 7.4, 3, 2.6, 2.4 };
  LhReminderLetter *self = data;
  const LhReminder *first = g_ptr_array_index (rows, 0);
  const char *const headings[] = {
    lh_tr (self->catalog, N_("No.")), lh_tr (self->catalog, N_("What is to be done")), lh_tr (self->catalog, N_("Source")),
    lh_tr (self->catalog, N_("Due on")), lh_tr (self->catalog, N_("Days")), NULL,
  };
  LhDocumentTable *table = lh_document_table_new (widths, G_N_ELEMENTS (widths));
  /* TRANSLATORS: a unit and how many things it is reminded of */
  g_autofree char *heading = g_strdup_printf (lh_trn (self->catalog, "%s (%u thing)", "%s (%u things)", rows->len),
                                              first->organization, rows->len);

  lh_document_add_text (self->document, LH_TEXT_HEADING_1, heading);
  lh_document_table_add_headings (table, headings);
  for (guint i = 0; i < rows->len; i++)
    lh_reminder_document_add_row (table, g_ptr_array_index (rows, i), i + 1, self->catalog);
  lh_document_take_table (self->document, table);
  lh_document_add_space (self->document, 0.5);
  self->n_units++;
}

/**
 * lh_reminder_document_new:
 * @reminders: what is due, all of it
 * @catalog: (nullable): the language
 *
 * Returns: (transfer full): the list to remind with (催办单), unit by unit
 */
LhDocument *
lh_reminder_document_new (LhLedger          *ledger,
                          const LhReminders *reminders,
                          LhCatalog         *catalog)
{
  LhReminderLetter self = { .catalog = catalog };
  const char *office = lh_ledger_get_setting (ledger, "office-name", "");
  const char *title = lh_tr (catalog, N_("List of Reminders"));
  g_autofree char *day = lh_date_format (reminders->as_of, LH_DATE_LONG, catalog);
  g_autofree char *as_of = g_strdup_printf (lh_tr (catalog, N_("As of %s")), day);

  self.document = lh_document_new (title, LH_PAGE_OFFICIAL, catalog);
  lh_document_set_author (self.document, office);
  lh_document_set_page_numbers (self.document, LH_PAGE_NUMBERS_OFFICIAL);
  lh_document_add_text (self.document, LH_TEXT_TITLE, title);
  lh_document_add_text (self.document, LH_TEXT_SUBTITLE, as_of);
  lh_reminder_document_foreach (ledger, reminders, lh_reminder_document_add_unit, &self);
  if (self.n_units == 0)
    lh_document_add_text (self.document, LH_TEXT_BODY, lh_tr (catalog, N_("Nothing is due.")));
  lh_document_add_text (self.document, LH_TEXT_RIGHT, office);
  lh_document_add_text (self.document, LH_TEXT_RIGHT, day);
  return self.document;
}

static void
lh_reminder_report_collect_cb (GPtrArray *rows,
                               gpointer   data)
{
  g_ptr_array_extend (data, rows, NULL, NULL);
}

/* The texts are copied: the workbook outlives what was read. */
static void
lh_reminder_report_fill (LhReportTable     *table,
                         GPtrArray         *rows,
                         LhCatalog         *catalog)
{
  for (guint i = 0; i < rows->len; i++)
    {
      const LhReminder *reminder = g_ptr_array_index (rows, i);
      LhReportRow *row = lh_report_table_add_row (table);

      lh_report_row_set_integer (row, 0, i + 1);
      lh_report_row_set_text (row, 1, reminder->organization);
      lh_report_row_set_text (row, 2, reminder->subject);
      lh_report_row_set_text (row, 3, lh_reminder_source_get_label (reminder->source, catalog));
      lh_report_row_set_text (row, 4, lh_reminder_section_get_label (reminder->section, catalog));
      lh_report_row_set_date (row, 5, reminder->due_on);
      lh_report_row_set_integer (row, 6, reminder->days);
    }
}

/**
 * lh_reminder_report_new:
 * @reminders: what is due, all of it
 * @catalog: (nullable): the language
 *
 * Returns: (transfer full): the same list as a workbook of one sheet
 */
LhReport *
lh_reminder_report_new (LhLedger          *ledger,
                        const LhReminders *reminders,
                        LhCatalog         *catalog)
{
  const LhReportColumn columns[] = {
    { lh_tr (catalog, N_("No.")), NULL, LH_REPORT_COLUMN_ORDINAL, 6, 0, 0, 0, 0 },
    { lh_tr (catalog, N_("Organization")), NULL, LH_REPORT_COLUMN_TEXT, 22, LH_REPORT_COLUMN_MERGE, 0, 0, 0 },
    { lh_tr (catalog, N_("What is to be done")), NULL, LH_REPORT_COLUMN_LONG_TEXT, 46, 0, 0, 0, 0 },
    { lh_tr (catalog, N_("Source")), NULL, LH_REPORT_COLUMN_CODE, 14, 0, 0, 0, 0 },
    { lh_tr (catalog, N_("Section")), NULL, LH_REPORT_COLUMN_CODE, 10, 0, 0, 0, 0 },
    { lh_tr (catalog, N_("Due on")), NULL, LH_REPORT_COLUMN_DATE, 14, 0, 0, 0, 0 },
    { lh_tr (catalog, N_("Days")), NULL, LH_REPORT_COLUMN_INTEGER, 8, 0, 0, 0, 0 },
  };
  const char *title = lh_tr (catalog, N_("List of Reminders"));
  LhReport *report = lh_report_new (title, catalog);
  LhReportSheet *sheet = lh_report_add_sheet (report, title);
  g_autoptr (LhReportTable) table = lh_report_table_new ("reminders", columns, G_N_ELEMENTS (columns));
  g_autoptr (GPtrArray) rows = g_ptr_array_new ();
  g_autofree char *day = lh_date_format (reminders->as_of, LH_DATE_LONG, catalog);
  g_autofree char *as_of = g_strdup_printf (lh_tr (catalog, N_("As of %s")), day);

  lh_report_set_office (report, lh_ledger_get_setting (ledger, "office-name", ""));
  lh_report_sheet_set_title (sheet, title);
  lh_report_sheet_set_info (sheet, lh_report_get_office (report), NULL, as_of);
  lh_reminder_document_foreach (ledger, reminders, lh_reminder_report_collect_cb, rows);
  lh_reminder_report_fill (table, rows, catalog);
  lh_report_sheet_add_table (sheet, table);
  return report;
}
