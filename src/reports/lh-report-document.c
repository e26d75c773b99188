/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-report-document.h"

#include "lh-xlsx-layout.h"

/* What stands beside one another on A4 lying, in characters of digits; a wide table has smaller letters, not too small. */
#define LH_PAPER_WIDTH 150.0
#define LH_PAPER_EASY_WIDTH 128.0
#define LH_PAPER_SIZE 10.0
#define LH_PAPER_SMALL_SIZE 9.0
/* These stand again beside each part of a table that is too wide: the running number, and whose row it is. */
#define LH_PAPER_N_KEYS 2

/* The columns of one part of a table. */
typedef struct
{
  LhReportTable *table;
  GArray        *columns;     /* guint */
  LhCatalog     *catalog;
} LhPaperPart;

static char *
lh_paper_format_cell (const LhReportCell *cell,
                      LhCatalog          *catalog)
{
  switch ((LhReportCellKind) cell->kind)
    {
    case LH_REPORT_CELL_TEXT:
      return g_strdup (cell->text);
    case LH_REPORT_CELL_INTEGER:
      return g_strdup_printf ("%" G_GINT64_FORMAT, cell->number);
    case LH_REPORT_CELL_PERCENT:
      return g_strdup_printf ("%.1f%%", cell->number / 10.0);
    case LH_REPORT_CELL_POINTS:
      return g_strdup_printf ("%+.1f", cell->number / 10.0);
    case LH_REPORT_CELL_DECIMAL:
      return lh_decimal_to_string (lh_decimal_new (cell->number, cell->scale));
    case LH_REPORT_CELL_MONEY:
      return g_strdup_printf ("%.2f", cell->number / 1000000.0);
    case LH_REPORT_CELL_DATE:
      return lh_date_format (cell->date, LH_DATE_SHORT, catalog);
    case LH_REPORT_CELL_LIGHT:
      return g_strdup_printf ("%s %s", lh_light_get_symbol (cell->light), lh_light_get_word (cell->light, catalog));
    case LH_REPORT_CELL_NOT_APPLICABLE:
      return g_strdup ("—");
    case LH_REPORT_CELL_EMPTY:
    case LH_N_REPORT_CELL_KINDS:
    default:
      return g_strdup ("");
    }
}

static LhDocumentCellStyle
lh_paper_get_style (const LhReportColumn *column)
{
  switch (column->kind)
    {
    case LH_REPORT_COLUMN_TEXT:
    case LH_REPORT_COLUMN_LONG_TEXT:
      return LH_CELL_TEXT;
    case LH_REPORT_COLUMN_CODE:
    case LH_REPORT_COLUMN_ID:
    case LH_REPORT_COLUMN_ORDINAL:
    case LH_REPORT_COLUMN_DATE:
    case LH_REPORT_COLUMN_LIGHT:
      return LH_CELL_CENTRED;
    case LH_REPORT_COLUMN_INTEGER:
    case LH_REPORT_COLUMN_PERCENT:
    case LH_REPORT_COLUMN_POINTS:
    case LH_REPORT_COLUMN_DECIMAL:
    case LH_REPORT_COLUMN_MONEY:
    default:
      return LH_CELL_NUMBER;
    }
}

static void
lh_paper_add_cells (const LhPaperPart  *part,
                    LhDocumentTable    *paper,
                    const LhReportCell *cells,
                    const char         *first)
{
  lh_document_table_add_row (paper, 1.3, 0);
  for (guint i = 0; i < part->columns->len; i++)
    {
      guint column = g_array_index (part->columns, guint, i);
      g_autofree char *text = column == 0 && first != NULL ? g_strdup (first)
                                                           : lh_paper_format_cell (&cells[column], part->catalog);

      lh_document_table_add_cell (paper, lh_paper_get_style (lh_report_table_get_column (part->table, column)), 1, text);
    }
}

static LhDocumentTable *
lh_paper_create_table (const LhPaperPart *part)
{
  g_autofree double *widths = g_new0 (double, part->columns->len);
  g_autoptr (GPtrArray) headings = g_ptr_array_new ();
  LhDocumentTable *paper;
  double width = 0;

  for (guint i = 0; i < part->columns->len; i++)
    {
      const LhReportColumn *column = lh_report_table_get_column (part->table, g_array_index (part->columns, guint, i));

      widths[i] = lh_xlsx_column_get_width (column);
      width += widths[i];
      g_ptr_array_add (headings, (gpointer) column->heading);
    }
  g_ptr_array_add (headings, NULL);
  paper = lh_document_table_new (widths, part->columns->len);
  lh_document_table_set_size (paper, width > LH_PAPER_EASY_WIDTH ? LH_PAPER_SMALL_SIZE : LH_PAPER_SIZE);
  lh_document_table_add_headings (paper, (const char *const *) headings->pdata);
  for (guint i = 0; i < lh_report_table_get_n_rows (part->table); i++)
    lh_paper_add_cells (part, paper, lh_report_table_read_row (part->table, i), NULL);
  if (lh_report_table_has_total (part->table))
    lh_paper_add_cells (part, paper, lh_report_table_compute_total (part->table),
                        lh_tr (part->catalog, N_("Total")));
  return paper;
}

/* As many columns from @first on as there is room for beside the keys; at least one. Returns the first one left over. */
static guint
lh_paper_fill_part (LhPaperPart *part,
                    guint        first)
{
  const guint n = lh_report_table_get_n_columns (part->table);
  double width = 0;
  guint column = first;

  for (guint i = 0; i < MIN (LH_PAPER_N_KEYS, first); i++)
    {
      g_array_append_val (part->columns, i);
      width += lh_xlsx_column_get_width (lh_report_table_get_column (part->table, i));
    }
  while (column < n)
    {
      width += lh_xlsx_column_get_width (lh_report_table_get_column (part->table, column));
      if (width > LH_PAPER_WIDTH && column > MAX (first, LH_PAPER_N_KEYS))
        break;
      g_array_append_val (part->columns, column);
      column++;
    }
  return column;
}

static void
lh_paper_add_table (LhDocument    *document,
                    LhReportTable *table,
                    LhCatalog     *catalog)
{
  guint column = 0;

  while (column < lh_report_table_get_n_columns (table))
    {
      g_autoptr (GArray) columns = g_array_new (FALSE, FALSE, sizeof (guint));
      LhPaperPart part = { table, columns, catalog };

      if (column > 0)
        lh_document_break_page (document);
      column = lh_paper_fill_part (&part, column);
      lh_document_take_table (document, lh_paper_create_table (&part));
    }
}

static void
lh_paper_add_block (LhDocument          *document,
                    const LhReportBlock *block,
                    LhCatalog           *catalog)
{
  static const LhDocumentTextStyle styles[] = {
    [LH_REPORT_TEXT_TITLE] = LH_TEXT_TITLE,     [LH_REPORT_TEXT_SUBTITLE] = LH_TEXT_SUBTITLE,
    [LH_REPORT_TEXT_HEADING] = LH_TEXT_CAPTION, [LH_REPORT_TEXT_BODY] = LH_TEXT_PLAIN,
    [LH_REPORT_TEXT_NOTE] = LH_TEXT_NOTE,
  };

  if (block->kind == LH_REPORT_BLOCK_TEXT)
    lh_document_add_text (document, styles[block->style], block->text);
  else if (block->kind == LH_REPORT_BLOCK_TABLE)
    lh_paper_add_table (document, block->table, catalog);
  else if (block->kind == LH_REPORT_BLOCK_PAGE_BREAK)
    lh_document_break_page (document);
}

static void
lh_paper_add_sheet (LhDocument    *document,
                    LhReportSheet *sheet,
                    LhCatalog     *catalog)
{
  const char *left, *centre, *right;
  g_autofree char *begin = NULL;

  lh_report_sheet_get_info (sheet, &left, &centre, &right);
  if (lh_report_sheet_get_title (sheet) != NULL)
    lh_document_add_text (document, LH_TEXT_TITLE, lh_report_sheet_get_title (sheet));
  if (left != NULL || centre != NULL || right != NULL)
    {
      begin = g_strjoin (left != NULL && centre != NULL ? "  " : "", left != NULL ? left : "",
                         centre != NULL ? centre : "", NULL);
      lh_document_add_line (document, begin, right != NULL ? right : "");
    }
  for (guint i = 0; i < lh_report_sheet_get_n_blocks (sheet); i++)
    lh_paper_add_block (document, lh_report_sheet_get_block (sheet, i), catalog);
}

/**
 * lh_report_document_new:
 * @report: a report of tables and texts, as it is written to a workbook
 *
 * The same table for paper: A4 lying, its heading on every page. A table that is too wide goes on over more pages, the
 * first two columns beside each part. Charts and forms have documents of their own.
 *
 * Returns: (transfer full): what is printed, or saved as PDF
 */
LhDocument *
lh_report_document_new (LhReport *report)
{
  LhCatalog *catalog = lh_report_get_catalog (report);
  LhDocument *document = lh_document_new (lh_report_get_title (report), LH_PAGE_WIDE, catalog);

  if (lh_report_get_office (report) != NULL)
    lh_document_set_author (document, lh_report_get_office (report));
  lh_document_set_page_numbers (document, LH_PAGE_NUMBERS_CENTRED);
  for (guint i = 0; i < lh_report_get_n_sheets (report); i++)
    {
      if (i > 0)
        lh_document_break_page (document);
      lh_paper_add_sheet (document, lh_report_get_sheet (report, i), catalog);
    }
  return document;
}
