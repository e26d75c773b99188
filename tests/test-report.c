/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-xlsx-writer.h"

#include <signal.h>
#include <sys/resource.h>
#include <sys/stat.h>

#include "lh-error.h"
#include "lh-xlsx-layout.h"
#include "lh-xlsx-text.h"
#include "test-report-fixture.h"

typedef struct
{
  char      *folder;
  LhCatalog *catalog;
  LhReport  *report;
} Fixture;

static void
fixture_set_up (Fixture       *fixture,
                gconstpointer  data)
{
  fixture->folder = g_dir_make_tmp ("lh-test-report-XXXXXX", NULL);
  fixture->catalog = fixture_new_catalog ();
  fixture->report = fixture_new_report (fixture->catalog);
  g_assert_nonnull (fixture->folder);
}

static guint
fixture_empty_folder (const char *folder)
{
  GDir *dir = g_dir_open (folder, 0, NULL);
  const char *name;
  guint n = 0;

  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      g_unlink (path);
      n++;
    }
  g_dir_close (dir);
  return n;
}

static void
fixture_tear_down (Fixture       *fixture,
                   gconstpointer  data)
{
  fixture_empty_folder (fixture->folder);
  g_rmdir (fixture->folder);
  g_free (fixture->folder);
  g_object_unref (fixture->report);
  g_object_unref (fixture->catalog);
}

static void
test_totals (void)
{
  g_autoptr(LhReportTable) table = fixture_new_summary ();
  const LhReportCell *total = lh_report_table_compute_total (table);

  g_assert_true (lh_report_table_has_total (table));
  g_assert_cmpint (total[2].number, ==, 63);
  g_assert_cmpint (total[3].number, ==, 52);
  g_assert_cmpint (total[4].number, ==, 24);
  /* 24 of 52 is 46.15 %; the mean of the rates would be 46.2 % */
  g_assert_cmpint (total[5].kind, ==, LH_REPORT_CELL_PERCENT);
  g_assert_cmpint (total[5].number, ==, 462);
  g_assert_cmpint (total[6].number, ==, 689);
  /* computing again does not add again */
  g_assert_cmpint (lh_report_table_compute_total (table)[2].number, ==, 63);
}

static void
test_total_without_base (void)
{
  g_autoptr(LhReportTable) table = lh_report_table_new (NULL, fixture_summary_columns,
                                                        G_N_ELEMENTS (fixture_summary_columns));
  const LhReportCell *total = lh_report_table_compute_total (table);

  g_assert_cmpint (total[2].kind, ==, LH_REPORT_CELL_INTEGER);
  g_assert_cmpint (total[2].number, ==, 0);
  g_assert_cmpint (total[5].kind, ==, LH_REPORT_CELL_NOT_APPLICABLE);
}

static void
test_cells (void)
{
  g_autoptr(LhReportTable) table = lh_report_table_new (NULL, fixture_summary_columns,
                                                        G_N_ELEMENTS (fixture_summary_columns));
  LhReportRow *row = lh_report_table_add_row (table);
  const LhReportCell *cells;

  lh_report_row_set_text (row, 0, "");
  lh_report_row_set_integer (row, 1, LH_UNSET);
  lh_report_row_set_integer (row, 2, 0);
  lh_report_row_set_date (row, 3, (LhDate) { 0 });
  lh_report_row_set_text (row, 4, "first");
  lh_report_row_set_text (row, 4, "second");
  lh_report_row_set_decimal (row, 5, lh_decimal_new (5860, 2));
  lh_report_row_set_not_applicable (row, 6);

  cells = lh_report_table_read_row (table, 0);
  g_assert_cmpint (cells[0].kind, ==, LH_REPORT_CELL_EMPTY);
  g_assert_cmpint (cells[1].kind, ==, LH_REPORT_CELL_EMPTY);
  g_assert_cmpint (cells[2].kind, ==, LH_REPORT_CELL_INTEGER);
  g_assert_cmpint (cells[3].kind, ==, LH_REPORT_CELL_EMPTY);
  g_assert_cmpstr (cells[4].text, ==, "second");
  g_assert_cmpint (cells[5].scale, ==, 2);
  g_assert_cmpint (cells[6].kind, ==, LH_REPORT_CELL_NOT_APPLICABLE);
}

static void
test_lines (void)
{
  static const struct
  {
    const char *text;
    double      pixels;
    guint       lines;
  } cases[] = {
    { "", 100, 1 },
    { "一二三四五", 14 * 5 + 6, 1 },
    { "一二三四五六", 14 * 5 + 6, 2 },
    { "一二三四五。", 14 * 5 + 6, 2 },
    { "一\n二\n三", 100, 3 },
    { "一二三四五六七八九十", 14 * 1 + 6, 10 },
    /* a word moves to the next line as a whole */
    { "一二三 Linghang", 14 * 6 + 6, 2 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpuint (lh_xlsx_text_count_lines (cases[i].text, 10.5, cases[i].pixels), ==, cases[i].lines);
}

static void
test_clean (void)
{
  static const struct
  {
    const char *text;
    const char *clean; /* NULL for a text that stays */
  } cases[] = {
    { "", NULL },
    { "市财政局", NULL },
    { "a_b _x _x12 _xzzzz_\t\n", NULL },
    { "ａ（全角）", NULL },
    { "a\001b\033", "ab" },
    { "a\r\nb\rc", "a\nb\nc" },
    { "\357\277\277a\357\277\276", "a" },
    { "_x0041_", "_x005F_x0041_" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *clean = lh_xlsx_text_clean (cases[i].text);

      g_assert_cmpstr (clean, ==, cases[i].clean);
    }
}

static void
test_layout_fits_page (Fixture       *fixture,
                       gconstpointer  data)
{
  for (guint i = 0; i < lh_report_get_n_sheets (fixture->report); i++)
    {
      g_autoptr(LhXlsxLayout) layout = lh_xlsx_layout_new (lh_report_get_sheet (fixture->report, i));
      double pixels = lh_xlsx_layout_get_pixels (layout, 0, layout->n_columns - 1);

      /* letters of 10.5 points stay above 8.5 on paper */
      g_assert_cmpfloat (pixels, <=, LH_XLSX_PAGE_PIXELS / 0.8);
      g_assert_cmpfloat (pixels, >, LH_XLSX_PAGE_PIXELS * 0.5);
    }
}

static void
test_write (Fixture       *fixture,
            gconstpointer  data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "台账.xlsx", NULL);
  g_autofree char *content = NULL;
  gsize length = 0;
  g_autoptr(GError) error = NULL;
  GStatBuf info;

  g_assert_true (lh_xlsx_writer_write (fixture->report, GPOINTER_TO_INT (data), path, &error));
  g_assert_no_error (error);
  g_assert_true (g_file_get_contents (path, &content, &length, NULL));
  g_assert_cmpuint (length, >, 4096);
  g_assert_cmpmem (content, 2, "PK", 2);
  g_assert_cmpint (g_stat (path, &info), ==, 0);
  g_assert_cmpint (info.st_mode & 0600, ==, 0600);
  /* nothing else is left in the folder */
  g_assert_cmpuint (fixture_empty_folder (fixture->folder), ==, 1);
}

/* What a failed export must leave: the old file, and nothing beside it. */
static void
fixture_assert_old_file (Fixture    *fixture,
                         const char *path)
{
  g_autofree char *content = NULL;

  g_assert_true (g_file_get_contents (path, &content, NULL, NULL));
  g_assert_cmpstr (content, ==, "old");
  g_assert_cmpuint (fixture_empty_folder (fixture->folder), ==, 1);
}

static void
test_long_text (Fixture       *fixture,
                gconstpointer  data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "台账.xlsx", NULL);
  g_autoptr(GString) text = g_string_new (NULL);
  g_autoptr(LhReportTable) table = fixture_new_summary ();
  LhReportSheet *sheet = lh_report_add_sheet (fixture->report, "长文");
  g_autoptr(GError) error = NULL;

  for (guint i = 0; i < 32768; i++)
    g_string_append (text, "长");
  lh_report_row_set_text (lh_report_table_add_row (table), 1, text->str);
  lh_report_sheet_add_table (sheet, table);
  g_assert_true (g_file_set_contents (path, "old", -1, NULL));
  g_assert_false (lh_xlsx_writer_write (fixture->report, GPOINTER_TO_INT (data), path, &error));
  g_assert_error (error, LH_ERROR, LH_ERROR_INVALID);
  g_assert_nonnull (strstr (error->message, "台账.xlsx"));
  g_assert_nonnull (strstr (error->message, "长文"));
  g_assert_nonnull (strstr (error->message, GPOINTER_TO_INT (data) == LH_EDITION_DATA ? "B16" : "B17"));
  fixture_assert_old_file (fixture, path);
}

static void
test_missing_folder (Fixture       *fixture,
                     gconstpointer  data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "无", "台账.xlsx", NULL);
  g_autoptr(GError) error = NULL;

  g_assert_false (lh_xlsx_writer_write (fixture->report, LH_EDITION_PRINT, path, &error));
  g_assert_error (error, LH_ERROR, LH_ERROR_NOT_FOUND);
  g_assert_nonnull (strstr (error->message, "台账.xlsx"));
}

static void
test_folder_as_file (Fixture       *fixture,
                     gconstpointer  data)
{
  g_autoptr(GError) error = NULL;

  g_assert_false (lh_xlsx_writer_write (fixture->report, LH_EDITION_PRINT, fixture->folder, &error));
  g_assert_error (error, LH_ERROR, LH_ERROR_EXISTS);
}

static void
test_unwritable_folder (Fixture       *fixture,
                        gconstpointer  data)
{
  g_autoptr(GError) error = NULL;

  /* Of all folders this one refuses even the superuser. */
  g_assert_false (lh_xlsx_writer_write (fixture->report, LH_EDITION_PRINT, "/proc/台账.xlsx", &error));
  g_assert_nonnull (error);
  g_assert_nonnull (strstr (error->message, "台账.xlsx"));
}

/* A disk that takes no more than so many bytes in a file. */
static void
test_full_disk (Fixture       *fixture,
                gconstpointer  data)
{
  static const rlim_t limits[] = { 0, 100, 4096, 8192, 12000, 16000, 17000, 18000, 18500, 20000, 30000 };
  g_autofree char *path = g_build_filename (fixture->folder, "台账.xlsx", NULL);

  if (!g_test_subprocess ())
    {
      g_test_trap_subprocess (NULL, 0, G_TEST_SUBPROCESS_DEFAULT);
      g_test_trap_assert_passed ();
      return;
    }
  signal (SIGXFSZ, SIG_IGN);
  for (guint i = 0; i < G_N_ELEMENTS (limits); i++)
    {
      struct rlimit limit = { limits[i], RLIM_INFINITY };
      g_autoptr(GError) error = NULL;
      gboolean written;

      g_assert_true (g_file_set_contents (path, "old", -1, NULL));
      setrlimit (RLIMIT_FSIZE, &limit);
      written = lh_xlsx_writer_write (fixture->report, GPOINTER_TO_INT (data), path, &error);
      limit.rlim_cur = RLIM_INFINITY;
      setrlimit (RLIMIT_FSIZE, &limit);
      g_assert_false (written);
      g_assert_error (error, LH_ERROR, LH_ERROR_FULL);
      fixture_assert_old_file (fixture, path);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/report/totals", test_totals);
  g_test_add_func ("/report/total-without-base", test_total_without_base);
  g_test_add_func ("/report/cells", test_cells);
  g_test_add_func ("/report/lines", test_lines);
  g_test_add_func ("/report/clean", test_clean);
#define ADD(path, edition, test) \
  g_test_add (path, Fixture, GINT_TO_POINTER (edition), fixture_set_up, test, fixture_tear_down)
  ADD ("/report/layout", 0, test_layout_fits_page);
  ADD ("/report/write/print", LH_EDITION_PRINT, test_write);
  ADD ("/report/write/data", LH_EDITION_DATA, test_write);
  ADD ("/report/long-text/print", LH_EDITION_PRINT, test_long_text);
  ADD ("/report/long-text/data", LH_EDITION_DATA, test_long_text);
  ADD ("/report/missing-folder", 0, test_missing_folder);
  ADD ("/report/folder-as-file", 0, test_folder_as_file);
  ADD ("/report/unwritable-folder", 0, test_unwritable_folder);
  ADD ("/report/full-disk/print", LH_EDITION_PRINT, test_full_disk);
  ADD ("/report/full-disk/data", LH_EDITION_DATA, test_full_disk);
#undef ADD

  return g_test_run ();
}
