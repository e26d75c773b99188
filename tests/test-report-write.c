/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-quarter-report.h"
#include "lh-sample.h"
#include "lh-xlsx-writer.h"

#include "test-report-fixture.h"

static gboolean
write_fixture (const char  *folder,
               GError     **error)
{
  static const char *const names[] = { "print.xlsx", "data.xlsx" };
  g_autoptr(LhCatalog) catalog = fixture_new_catalog ();
  g_autoptr(LhReport) report = fixture_new_report (catalog);

  for (LhEdition edition = LH_EDITION_PRINT; edition <= LH_EDITION_DATA; edition++)
    {
      g_autofree char *path = g_build_filename (folder, names[edition], NULL);

      if (!lh_xlsx_writer_write (report, edition, path, error))
        return FALSE;
    }
  return TRUE;
}

/* The report of the third quarter of the sample ledger, in Chinese. */
static gboolean
write_sample (const char  *folder,
              GError     **error)
{
  static const char *const names[] = { "quarter-print.xlsx", "quarter-data.xlsx" };
  g_autofree char *path = g_build_filename (folder, "sample.linghang", NULL);
  g_autoptr(LhLedger) ledger = lh_ledger_create (path, "zh_CN", error);
  g_autoptr(LhStatistics) statistics = NULL;

  if (ledger == NULL || !lh_sample_fill (ledger, error))
    return FALSE;
  statistics = lh_ledger_compute_statistics (ledger, lh_quarter_new (2024, 3), lh_date_new (2024, 9, 30), error);
  for (LhEdition edition = LH_EDITION_PRINT; statistics != NULL && edition <= LH_EDITION_DATA; edition++)
    {
      g_autofree char *workbook = g_build_filename (folder, names[edition], NULL);

      if (!lh_quarter_report_write (ledger, statistics, workbook, edition, lh_ledger_get_catalog (ledger), error))
        return FALSE;
    }
  lh_ledger_close (ledger);
  return statistics != NULL;
}

/* test-report-write FOLDER: writes both editions of a report made by hand and of the quarterly report of the sample
 * ledger, for check-workbook.py. */
int
main (int    argc,
      char **argv)
{
  g_autofree char *translations = g_strdup (g_getenv ("LH_LOCALEDIR"));
  g_autoptr(GError) error = NULL;

  if (argc != 2)
    return 2;
  /* The fixture brings translations of its own and leaves another folder named in the environment. */
  if (!write_fixture (argv[1], &error))
    {
      g_printerr ("%s\n", error->message);
      return 1;
    }
  if (translations != NULL)
    g_setenv ("LH_LOCALEDIR", translations, TRUE);
  else
    g_unsetenv ("LH_LOCALEDIR");
  if (!write_sample (argv[1], &error))
    {
      g_printerr ("%s\n", error->message);
      return 1;
    }
  return 0;
}
