/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <xlsxwriter.h>

#include "lh-bench.h"
#include "lh-xlsx-writer.h"

/* Target: a table of the data edition takes no more than a third again of the bare library writing the same cells in
 * constant memory, and no more than 80 MB. */
#define LH_BENCH_EXPORT_FACTOR 1.3
#define LH_BENCH_EXPORT_MB 80.0
#define LH_BENCH_COLUMNS 23

typedef struct
{
  guint  n_rows;
  char  *path;
} LhBenchExport;

/* A project ledger: eleven texts, four codes, four dates, four numbers. */
static LhReportColumnKind
lh_bench_column_kind (guint column)
{
  if (column == 0)
    return LH_REPORT_COLUMN_ORDINAL;
  if (column >= 19)
    return LH_REPORT_COLUMN_PERCENT;
  if (column >= 15)
    return LH_REPORT_COLUMN_DATE;
  return column >= 11 ? LH_REPORT_COLUMN_CODE : LH_REPORT_COLUMN_TEXT;
}

static char *
lh_bench_cell_text (guint row,
                    guint column)
{
  return column >= 11 ? g_strdup_printf ("类别%u", row % 7)
                      : g_strdup_printf ("第%u个项目的第%u项内容", row, column);
}

static void
lh_bench_fill_row_cb (LhReportRow *row,
                      guint        index,
                      gpointer     user_data)
{
  for (guint column = 0; column < LH_BENCH_COLUMNS; column++)
    {
      switch (lh_bench_column_kind (column))
        {
        case LH_REPORT_COLUMN_ORDINAL:
          lh_report_row_set_integer (row, column, index + 1);
          break;
        case LH_REPORT_COLUMN_DATE:
          lh_report_row_set_date (row, column, lh_date_new (2024, 1 + index % 12, 1 + column));
          break;
        case LH_REPORT_COLUMN_PERCENT:
          lh_report_row_set_percent (row, column, (index * column) % 1001);
          break;
        default:
          lh_report_row_take_text (row, column, lh_bench_cell_text (index, column));
          break;
        }
    }
}

static void
lh_bench_export_ours_cb (gpointer data)
{
  LhBenchExport *self = data;
  LhReportColumn columns[LH_BENCH_COLUMNS] = { 0 };
  g_autoptr (LhReport) report = lh_report_new ("台账", NULL);
  g_autoptr (LhReportTable) table = NULL;
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < LH_BENCH_COLUMNS; i++)
    {
      columns[i].heading = "栏目";
      columns[i].kind = lh_bench_column_kind (i);
    }
  table = lh_report_table_new ("projects", columns, LH_BENCH_COLUMNS);
  lh_report_table_set_source (table, self->n_rows, lh_bench_fill_row_cb, NULL, NULL);
  lh_report_sheet_add_table (lh_report_add_sheet (report, "台账"), table);
  lh_xlsx_writer_write (report, LH_EDITION_DATA, self->path, &error);
  g_assert_no_error (error);
}

static void
lh_bench_write_cell (lxw_worksheet *sheet,
                     lxw_format    *date_format,
                     guint          row,
                     guint          column)
{
  g_autofree char *text = NULL;
  lxw_datetime date = { 2024, 1 + row % 12, 1 + column, 0, 0, 0 };

  switch (lh_bench_column_kind (column))
    {
    case LH_REPORT_COLUMN_ORDINAL:
      worksheet_write_number (sheet, row + 1, column, row + 1, NULL);
      break;
    case LH_REPORT_COLUMN_DATE:
      worksheet_write_datetime (sheet, row + 1, column, &date, date_format);
      break;
    case LH_REPORT_COLUMN_PERCENT:
      worksheet_write_number (sheet, row + 1, column, ((row * column) % 1001) / 10.0, NULL);
      break;
    default:
      text = lh_bench_cell_text (row, column);
      worksheet_write_string (sheet, row + 1, column, text, NULL);
      break;
    }
}

static void
lh_bench_export_baseline_cb (gpointer data)
{
  LhBenchExport *self = data;
  lxw_workbook_options options = { .constant_memory = LXW_TRUE };
  lxw_workbook *book = workbook_new_opt (self->path, &options);
  lxw_worksheet *sheet = workbook_add_worksheet (book, NULL);
  lxw_format *date_format = workbook_add_format (book);

  format_set_num_format (date_format, "yyyy-mm-dd");
  for (guint column = 0; column < LH_BENCH_COLUMNS; column++)
    worksheet_write_string (sheet, 0, column, "栏目", NULL);
  for (guint row = 0; row < self->n_rows; row++)
    {
      for (guint column = 0; column < LH_BENCH_COLUMNS; column++)
        lh_bench_write_cell (sheet, date_format, row, column);
    }
  g_assert_cmpint (workbook_close (book), ==, LXW_NO_ERROR);
}

/* Peak of a process that does nothing else. */
static double
lh_bench_measure_memory (LhBenchFunc func,
                         gpointer    data)
{
  struct rusage usage;
  pid_t child = fork ();
  int status;

  if (child == 0)
    {
      func (data);
      _exit (0);
    }
  g_assert_cmpint (wait4 (child, &status, 0, &usage), ==, child);
  g_assert_cmpint (status, ==, 0);
  return usage.ru_maxrss / 1024.0;
}

void
lh_bench_run_export (const LhBench *bench)
{
  LhBenchExport job = { bench->n_projects, g_build_filename (bench->folder, "export.xlsx", NULL) };
  g_autofree char *name = g_strdup_printf ("export %u x %u, data edition", job.n_rows, LH_BENCH_COLUMNS);
  double megabytes = lh_bench_measure_memory (lh_bench_export_ours_cb, &job);
  double ours;
  double baseline;

  lh_bench_best (lh_bench_export_ours_cb, &job, lh_bench_export_baseline_cb, &job, &ours, &baseline);
  lh_bench_report (name, ours, baseline, LH_BENCH_EXPORT_FACTOR, 0);
  lh_bench_report_limit ("memory of that export", megabytes, LH_BENCH_EXPORT_MB, "MB");
  g_free (job.path);
}
