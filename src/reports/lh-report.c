/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-report.h"

struct _LhReportSheet
{
  char      *name;
  char      *annex;
  char      *title;
  char      *info_left;
  char      *info_centre;
  char      *info_right;
  char      *signature;
  GPtrArray *blocks;
};

struct _LhReport
{
  GObject parent_instance;

  char        *title;
  char        *subject;
  char        *office;
  char        *author;
  LhCatalog   *catalog;
  LhDateStyle  date_style;
  GPtrArray   *sheets;
};

G_DEFINE_FINAL_TYPE (LhReport, lh_report, G_TYPE_OBJECT)

static void
lh_report_set_string (char       **field,
                      const char  *text)
{
  g_free (*field);
  *field = g_strdup (text);
}

static void
lh_report_block_free (LhReportBlock *self)
{
  g_free (self->text);
  g_clear_object (&self->table);
  g_clear_pointer (&self->charts, g_ptr_array_unref);
  g_free (self);
}

static LhReportBlock *
lh_report_sheet_add_block (LhReportSheet     *self,
                           LhReportBlockKind  kind)
{
  LhReportBlock *block = g_new0 (LhReportBlock, 1);

  block->kind = kind;
  g_ptr_array_add (self->blocks, block);
  return block;
}

static void
lh_report_sheet_free (LhReportSheet *self)
{
  g_free (self->name);
  g_free (self->annex);
  g_free (self->title);
  g_free (self->info_left);
  g_free (self->info_centre);
  g_free (self->info_right);
  g_free (self->signature);
  g_ptr_array_unref (self->blocks);
  g_free (self);
}

static void
lh_report_finalize (GObject *object)
{
  LhReport *self = LH_REPORT (object);

  g_clear_pointer (&self->title, g_free);
  g_clear_pointer (&self->subject, g_free);
  g_clear_pointer (&self->office, g_free);
  g_clear_pointer (&self->author, g_free);
  g_clear_pointer (&self->sheets, g_ptr_array_unref);
  g_clear_object (&self->catalog);

  G_OBJECT_CLASS (lh_report_parent_class)->finalize (object);
}

static void
lh_report_class_init (LhReportClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = lh_report_finalize;
}

static void
lh_report_init (LhReport *self)
{
  self->date_style = LH_DATE_LONG;
  self->sheets = g_ptr_array_new_with_free_func ((GDestroyNotify) lh_report_sheet_free);
}

/**
 * lh_report_new:
 * @title: the title of the document
 * @catalog: (nullable): the language in which it is written; %NULL for that of the interface
 *
 * Returns: (transfer full): a report without sheets
 */
LhReport *
lh_report_new (const char *title,
               LhCatalog  *catalog)
{
  LhReport *self;

  g_return_val_if_fail (title != NULL, NULL);

  self = g_object_new (LH_TYPE_REPORT, NULL);
  self->title = g_strdup (title);
  g_set_object (&self->catalog, catalog);
  return self;
}

/**
 * lh_report_get_catalog:
 *
 * Returns: (transfer none) (nullable): the language of the report
 */
LhCatalog *
lh_report_get_catalog (LhReport *self)
{
  g_return_val_if_fail (LH_IS_REPORT (self), NULL);
  return self->catalog;
}

const char *
lh_report_get_title (LhReport *self)
{
  g_return_val_if_fail (LH_IS_REPORT (self), NULL);
  return self->title;
}

/**
 * lh_report_set_subject:
 * @subject: (nullable): what it is about, for the properties of the file
 */
void
lh_report_set_subject (LhReport   *self,
                       const char *subject)
{
  g_return_if_fail (LH_IS_REPORT (self));
  lh_report_set_string (&self->subject, subject);
}

const char *
lh_report_get_subject (LhReport *self)
{
  g_return_val_if_fail (LH_IS_REPORT (self), NULL);
  return self->subject;
}

/**
 * lh_report_set_office:
 * @office: (nullable): the office that issues it, also the company in the properties of the file
 */
void
lh_report_set_office (LhReport   *self,
                      const char *office)
{
  g_return_if_fail (LH_IS_REPORT (self));
  lh_report_set_string (&self->office, office);
}

const char *
lh_report_get_office (LhReport *self)
{
  g_return_val_if_fail (LH_IS_REPORT (self), NULL);
  return self->office;
}

/**
 * lh_report_set_author:
 * @author: (nullable): who made it, for the properties of the file
 */
void
lh_report_set_author (LhReport   *self,
                      const char *author)
{
  g_return_if_fail (LH_IS_REPORT (self));
  lh_report_set_string (&self->author, author);
}

const char *
lh_report_get_author (LhReport *self)
{
  g_return_val_if_fail (LH_IS_REPORT (self), NULL);
  return self->author;
}

/**
 * lh_report_set_date_style:
 * @style: %LH_DATE_LONG or, for narrow tables, %LH_DATE_SHORT: one spelling for the whole file (house rule 5.2)
 */
void
lh_report_set_date_style (LhReport    *self,
                          LhDateStyle  style)
{
  g_return_if_fail (LH_IS_REPORT (self));
  self->date_style = style;
}

LhDateStyle
lh_report_get_date_style (LhReport *self)
{
  g_return_val_if_fail (LH_IS_REPORT (self), LH_DATE_LONG);
  return self->date_style;
}

/**
 * lh_report_add_sheet:
 * @name: its name; a writer shortens it where its format must
 *
 * Returns: (transfer none): a new last sheet
 */
LhReportSheet *
lh_report_add_sheet (LhReport   *self,
                     const char *name)
{
  LhReportSheet *sheet;

  g_return_val_if_fail (LH_IS_REPORT (self), NULL);
  g_return_val_if_fail (name != NULL, NULL);

  sheet = g_new0 (LhReportSheet, 1);
  sheet->name = g_strdup (name);
  sheet->blocks = g_ptr_array_new_with_free_func ((GDestroyNotify) lh_report_block_free);
  g_ptr_array_add (self->sheets, sheet);
  return sheet;
}

guint
lh_report_get_n_sheets (LhReport *self)
{
  g_return_val_if_fail (LH_IS_REPORT (self), 0);
  return self->sheets->len;
}

LhReportSheet *
lh_report_get_sheet (LhReport *self,
                     guint     index)
{
  g_return_val_if_fail (LH_IS_REPORT (self), NULL);
  g_return_val_if_fail (index < self->sheets->len, NULL);
  return g_ptr_array_index (self->sheets, index);
}

/**
 * lh_report_freeze:
 *
 * Reads everything the report is made from. Afterwards another thread may write it, while the ledger changes.
 */
void
lh_report_freeze (LhReport *self)
{
  g_return_if_fail (LH_IS_REPORT (self));

  for (guint i = 0; i < self->sheets->len; i++)
    {
      LhReportSheet *sheet = g_ptr_array_index (self->sheets, i);

      for (guint j = 0; j < sheet->blocks->len; j++)
        {
          LhReportBlock *block = g_ptr_array_index (sheet->blocks, j);

          if (block->kind == LH_REPORT_BLOCK_TABLE)
            lh_report_table_freeze (block->table);
        }
    }
}

const char *
lh_report_sheet_get_name (LhReportSheet *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return self->name;
}

/**
 * lh_report_sheet_set_annex:
 * @annex: (nullable): "附件1" above the title
 */
void
lh_report_sheet_set_annex (LhReportSheet *self,
                           const char    *annex)
{
  g_return_if_fail (self != NULL);
  lh_report_set_string (&self->annex, annex);
}

const char *
lh_report_sheet_get_annex (LhReportSheet *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return self->annex;
}

/**
 * lh_report_sheet_set_title:
 * @title: (nullable): the title over the whole width
 */
void
lh_report_sheet_set_title (LhReportSheet *self,
                           const char    *title)
{
  g_return_if_fail (self != NULL);
  lh_report_set_string (&self->title, title);
}

const char *
lh_report_sheet_get_title (LhReportSheet *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return self->title;
}

/**
 * lh_report_sheet_set_signature:
 * @signature: (nullable): the line to be signed, below everything
 */
void
lh_report_sheet_set_signature (LhReportSheet *self,
                               const char    *signature)
{
  g_return_if_fail (self != NULL);
  lh_report_set_string (&self->signature, signature);
}

const char *
lh_report_sheet_get_signature (LhReportSheet *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return self->signature;
}

/**
 * lh_report_sheet_set_info:
 * @left: (nullable): who reports
 * @centre: (nullable): who filled in and checked
 * @right: (nullable): the date and the units
 *
 * The line between title and table.
 */
void
lh_report_sheet_set_info (LhReportSheet *self,
                          const char    *left,
                          const char    *centre,
                          const char    *right)
{
  g_return_if_fail (self != NULL);
  lh_report_set_string (&self->info_left, left);
  lh_report_set_string (&self->info_centre, centre);
  lh_report_set_string (&self->info_right, right);
}

void
lh_report_sheet_get_info (LhReportSheet  *self,
                          const char    **left,
                          const char    **centre,
                          const char    **right)
{
  g_return_if_fail (self != NULL);
  *left = self->info_left;
  *centre = self->info_centre;
  *right = self->info_right;
}

void
lh_report_sheet_add_text (LhReportSheet     *self,
                          LhReportTextStyle  style,
                          const char        *text)
{
  LhReportBlock *block;

  g_return_if_fail (self != NULL && text != NULL);

  block = lh_report_sheet_add_block (self, LH_REPORT_BLOCK_TEXT);
  block->style = style;
  block->text = g_strdup (text);
}

/**
 * lh_report_sheet_add_table:
 * @table: (transfer none): a table
 */
void
lh_report_sheet_add_table (LhReportSheet *self,
                           LhReportTable *table)
{
  g_return_if_fail (self != NULL && LH_IS_REPORT_TABLE (table));
  lh_report_sheet_add_block (self, LH_REPORT_BLOCK_TABLE)->table = g_object_ref (table);
}

/**
 * lh_report_sheet_add_chart:
 * @chart: (transfer full): a chart
 * @beside: to the right of the chart before it, instead of below
 */
void
lh_report_sheet_add_chart (LhReportSheet *self,
                           LhReportChart *chart,
                           gboolean       beside)
{
  LhReportBlock *block;

  g_return_if_fail (self != NULL && chart != NULL);

  block = self->blocks->len > 0 ? g_ptr_array_index (self->blocks, self->blocks->len - 1) : NULL;
  if (!beside || block == NULL || block->kind != LH_REPORT_BLOCK_CHARTS)
    {
      block = lh_report_sheet_add_block (self, LH_REPORT_BLOCK_CHARTS);
      block->charts = g_ptr_array_new_with_free_func ((GDestroyNotify) lh_report_chart_free);
    }
  g_ptr_array_add (block->charts, chart);
}

void
lh_report_sheet_break_page (LhReportSheet *self)
{
  g_return_if_fail (self != NULL);
  lh_report_sheet_add_block (self, LH_REPORT_BLOCK_PAGE_BREAK);
}

guint
lh_report_sheet_get_n_blocks (LhReportSheet *self)
{
  g_return_val_if_fail (self != NULL, 0);
  return self->blocks->len;
}

const LhReportBlock *
lh_report_sheet_get_block (LhReportSheet *self,
                           guint          index)
{
  g_return_val_if_fail (self != NULL && index < self->blocks->len, NULL);
  return g_ptr_array_index (self->blocks, index);
}

/**
 * lh_report_sheet_count:
 *
 * Returns: how many of the blocks are of @kind
 */
guint
lh_report_sheet_count (LhReportSheet     *self,
                       LhReportBlockKind  kind)
{
  guint n = 0;

  g_return_val_if_fail (self != NULL, 0);

  for (guint i = 0; i < self->blocks->len; i++)
    n += ((LhReportBlock *) g_ptr_array_index (self->blocks, i))->kind == kind;
  return n;
}

/**
 * lh_report_chart_new:
 * @table: the table it draws; all its rows, with the first column as the categories, unless the caller says otherwise
 * @title: (nullable): its title
 *
 * Returns: (transfer full): a chart over the width of the page without series
 */
LhReportChart *
lh_report_chart_new (LhReportChartKind  kind,
                     LhReportTable     *table,
                     const char        *title)
{
  LhReportChart *self;

  g_return_val_if_fail (LH_IS_REPORT_TABLE (table), NULL);

  self = g_new0 (LhReportChart, 1);
  self->kind = kind;
  self->title = g_strdup (title);
  self->table = g_object_ref (table);
  self->n_rows = lh_report_table_get_n_rows (table);
  self->width = 1;
  self->height = 220;
  self->series = g_array_new (FALSE, FALSE, sizeof (LhReportSeries));
  self->colours = g_array_new (FALSE, FALSE, sizeof (guint));
  return self;
}

/**
 * lh_report_chart_add_series:
 * @series: what is drawn; its texts are not copied and must be constant
 */
void
lh_report_chart_add_series (LhReportChart  *self,
                            LhReportSeries  series)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (series.column < lh_report_table_get_n_columns (self->table));
  g_array_append_val (self->series, series);
}

void
lh_report_chart_add_colour (LhReportChart *self,
                            guint          colour)
{
  g_return_if_fail (self != NULL);
  g_array_append_val (self->colours, colour);
}

void
lh_report_chart_free (LhReportChart *self)
{
  g_free (self->title);
  g_clear_object (&self->table);
  g_array_unref (self->series);
  g_array_unref (self->colours);
  g_free (self);
}
