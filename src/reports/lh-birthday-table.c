/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-birthday-table.h"

#include "lh-birthdays.h"
#include "lh-party-member.h"

/**
 * lh_birthday_table_add:
 * @birthdays: (element-type LhBirthday): those of the month
 *
 * Puts the political birthdays of the month under the plan of its theme day (S1-56).
 */
void
lh_birthday_table_add (LhReportSheet *sheet,
                       GPtrArray     *birthdays,
                       LhLedger      *ledger,
                       LhCatalog     *catalog)
{
  const LhReportColumn columns[] = {
    { .heading = lh_trc (catalog, "form", "No."), .kind = LH_REPORT_COLUMN_ORDINAL },
    { .heading = lh_trc (catalog, "birthday", "Name"), .kind = LH_REPORT_COLUMN_TEXT, .width = 12 },
    { .heading = lh_tr (catalog, N_("Organization")), .kind = LH_REPORT_COLUMN_TEXT, .width = 30 },
    { .heading = lh_trc (catalog, "birthday", "Political birthday"), .kind = LH_REPORT_COLUMN_DATE },
    { .heading = lh_tr (catalog, N_("Years in the Party")), .kind = LH_REPORT_COLUMN_INTEGER },
  };
  g_autoptr (LhReportTable) table = lh_report_table_new ("birthdays", columns, G_N_ELEMENTS (columns));

  for (guint i = 0; i < birthdays->len; i++)
    {
      const LhBirthday *birthday = g_ptr_array_index (birthdays, i);
      LhReportRow *row = lh_report_table_add_row (table);
      LhOrganization *organization =
        lh_ledger_get_organization (ledger, lh_record_get_int (birthday->member, LH_PARTY_MEMBER_ORGANIZATION_ID));

      lh_report_row_set_integer (row, 0, i + 1);
      lh_report_row_set_text (row, 1, lh_record_get_text (birthday->member, LH_PARTY_MEMBER_NAME));
      if (organization != NULL)
        lh_report_row_set_text (row, 2, lh_record_get_text (LH_RECORD (organization), LH_ORGANIZATION_NAME));
      lh_report_row_set_date (row, 3, birthday->day);
      lh_report_row_set_integer (row, 4, birthday->years);
    }
  lh_report_sheet_add_text (sheet, LH_REPORT_TEXT_HEADING, lh_tr (catalog, N_("Political birthdays of the month")));
  lh_report_sheet_add_table (sheet, table);
}
