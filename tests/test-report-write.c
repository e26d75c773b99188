/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-xlsx-writer.h"

#include "test-report-fixture.h"

/* test-report-write FOLDER: writes both editions of a report made by hand, for check-workbook.py. */
int
main (int    argc,
      char **argv)
{
  static const char *const names[] = { "print.xlsx", "data.xlsx" };
  g_autoptr(LhCatalog) catalog = fixture_new_catalog ();
  g_autoptr(LhReport) report = fixture_new_report (catalog);

  if (argc != 2)
    return 2;
  for (LhEdition edition = LH_EDITION_PRINT; edition <= LH_EDITION_DATA; edition++)
    {
      g_autofree char *path = g_build_filename (argv[1], names[edition], NULL);
      g_autoptr(GError) error = NULL;

      if (!lh_xlsx_writer_write (report, edition, path, &error))
        {
          g_printerr ("%s\n", error->message);
          return 1;
        }
    }
  return 0;
}
