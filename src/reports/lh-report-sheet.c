/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-report-sheet.h"

struct _LhReportSheet
{
  char      *name;
  char      *annex;
  char      *title;
  char      *info_left;
  char      *info_centre;
  char      *info_right;
  char      *signature;
  char      *logo;
  gboolean   portrait;
  GPtrArray *blocks;
};

static void
lh_report_sheet_set_string (char       **field,
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
  g_clear_pointer (&self->form, lh_document_table_free);
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

/**
 * lh_report_sheet_new:
 *
 * Returns: (transfer full): an empty sheet
 */
LhReportSheet *
lh_report_sheet_new (const char *name)
{
  LhReportSheet *self;

  g_return_val_if_fail (name != NULL, NULL);

  self = g_new0 (LhReportSheet, 1);
  self->name = g_strdup (name);
  self->blocks = g_ptr_array_new_with_free_func ((GDestroyNotify) lh_report_block_free);
  return self;
}

void
lh_report_sheet_free (LhReportSheet *self)
{
  g_free (self->name);
  g_free (self->annex);
  g_free (self->title);
  g_free (self->info_left);
  g_free (self->info_centre);
  g_free (self->info_right);
  g_free (self->signature);
  g_free (self->logo);
  g_ptr_array_unref (self->blocks);
  g_free (self);
}

/* See lh_report_freeze(). */
void
lh_report_sheet_freeze (LhReportSheet *self)
{
  g_return_if_fail (self != NULL);

  for (guint i = 0; i < self->blocks->len; i++)
    {
      LhReportBlock *block = g_ptr_array_index (self->blocks, i);

      if (block->kind == LH_REPORT_BLOCK_TABLE)
        lh_report_table_freeze (block->table);
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
  lh_report_sheet_set_string (&self->annex, annex);
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
  lh_report_sheet_set_string (&self->title, title);
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
  lh_report_sheet_set_string (&self->signature, signature);
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
  lh_report_sheet_set_string (&self->info_left, left);
  lh_report_sheet_set_string (&self->info_centre, centre);
  lh_report_sheet_set_string (&self->info_right, right);
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

/**
 * lh_report_sheet_set_logo:
 * @path: (nullable): a picture at the left of the title; left out where it cannot be read
 */
void
lh_report_sheet_set_logo (LhReportSheet *self,
                          const char    *path)
{
  g_return_if_fail (self != NULL);
  lh_report_sheet_set_string (&self->logo, path);
}

const char *
lh_report_sheet_get_logo (LhReportSheet *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return self->logo;
}

/**
 * lh_report_sheet_set_portrait:
 * @portrait: whether the page stands upright
 */
void
lh_report_sheet_set_portrait (LhReportSheet *self,
                              gboolean       portrait)
{
  g_return_if_fail (self != NULL);
  self->portrait = portrait;
}

gboolean
lh_report_sheet_get_portrait (LhReportSheet *self)
{
  g_return_val_if_fail (self != NULL, FALSE);
  return self->portrait;
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
 * lh_report_sheet_take_form:
 * @form: (transfer full): the grid of a form, on one upright page; the sheet has no tables besides
 */
void
lh_report_sheet_take_form (LhReportSheet   *self,
                           LhDocumentTable *form)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (form != NULL);

  lh_report_sheet_add_block (self, LH_REPORT_BLOCK_FORM)->form = form;
}

/**
 * lh_report_sheet_get_form:
 *
 * Returns: (transfer none) (nullable): the form on the sheet; %NULL for a sheet of tables and charts
 */
LhDocumentTable *
lh_report_sheet_get_form (LhReportSheet *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  for (guint i = 0; i < self->blocks->len; i++)
    {
      LhReportBlock *block = g_ptr_array_index (self->blocks, i);

      if (block->kind == LH_REPORT_BLOCK_FORM)
        return block->form;
    }
  return NULL;
}
