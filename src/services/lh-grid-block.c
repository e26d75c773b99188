/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-grid-edit-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "lh-error.h"
#include "lh-organization.h"
#include "lh-text.h"

/* Where the cells of a block go: from a cell of the grid on, or by headings. */

/* Title, unit and notes may stand above the headings. */
#define LH_GRID_MAX_HEADING_ROW 15
#define LH_GRID_MIN_HEADINGS 2

/* 0.35 of a cell formatted as a percentage is copied as “35%”, but as “0.35” when it was not: a whole column of such
 * numbers is a column of ratios. One alone is not: 0.5 may well be half a percent. */
static gboolean
lh_grid_block_is_ratio (LhBlock *block,
                        guint    first_row,
                        guint    column)
{
  guint n = 0;
  gboolean fraction = FALSE;

  for (guint row = first_row; row < lh_block_get_n_rows (block); row++)
    {
      const char *text = lh_block_get_cell (block, row, column);
      LhDecimal number;

      if (lh_text_is_blank (text))
        continue;
      if (!lh_decimal_parse (text, &number, NULL) || lh_decimal_compare (number, lh_decimal_new (1, 0)) > 0 ||
          lh_decimal_compare (number, LH_DECIMAL_ZERO) < 0)
        return FALSE;
      fraction |= lh_decimal_compare (lh_decimal_round (number, 0), number) != 0;
      n++;
    }
  return n >= 2 && fraction;
}

static char *
lh_grid_block_ratio_to_percent (const char *text)
{
  LhDecimal ratio;

  if (!lh_decimal_parse (text, &ratio, NULL))
    return g_strdup (text);
  return lh_decimal_to_string (lh_decimal_new (lh_decimal_to_integer (ratio, 4), 2));
}

static void
lh_grid_edit_add_block_cell (LhGridEdit *self,
                             LhBlock    *block,
                             guint       row,
                             guint       column,
                             gint64      project_id,
                             const char *row_label,
                             guint       grid_column,
                             gboolean    is_ratio)
{
  const char *text = lh_block_get_cell (block, row, column);
  g_autofree char *percent = is_ratio && !lh_text_is_blank (text) ? lh_grid_block_ratio_to_percent (text) : NULL;

  lh_grid_edit_add (self, project_id, row_label, grid_column, percent != NULL ? percent : text, row, column);
}

static gboolean *
lh_grid_edit_find_ratios (LhGridEdit  *self,
                          LhBlock     *block,
                          guint        first_row,
                          const guint *columns,
                          guint        n_columns)
{
  guint n = lh_block_get_n_columns (block);
  gboolean *ratios = g_new0 (gboolean, n + 1);

  for (guint i = 0; i < MIN (n, n_columns); i++)
    {
      ratios[i] = columns[i] == LH_GRID_ACTUAL && lh_grid_block_is_ratio (block, first_row, i);
      if (ratios[i])
        lh_grid_edit_add_note (self, _("No number of the progress column is above 1: they are read as ratios, 0.35 as "
                                       "35%."));
    }
  return ratios;
}

/**
 * lh_grid_edit_add_block:
 * @block: what was copied
 * @project_ids: (array length=n_projects): the projects on screen, from the one that gets the first row of the block
 * @columns: (array length=n_columns): the columns on screen, from the one that gets its first column
 *
 * Lays a block over the grid, as spreadsheets do. Cells that would lie beside the grid are refused.
 */
void
lh_grid_edit_add_block (LhGridEdit   *self,
                        LhBlock      *block,
                        const gint64 *project_ids,
                        guint         n_projects,
                        const guint  *columns,
                        guint         n_columns)
{
  g_autofree gboolean *ratios = NULL;

  g_return_if_fail (LH_IS_GRID_EDIT (self));

  ratios = lh_grid_edit_find_ratios (self, block, 0, columns, n_columns);
  for (guint row = 0; row < lh_block_get_n_rows (block); row++)
    {
      g_autofree char *label = g_strdup_printf (_("Row %u"), row + 1);

      for (guint column = 0; column < lh_block_get_length (block, row); column++)
        {
          const char *text = lh_block_get_cell (block, row, column);

          if (row >= n_projects)
            lh_grid_edit_refuse (self, label, column < n_columns ? columns[column] : LH_N_GRID_COLUMNS, text, row, column,
                                 _("There is no project in this row."));
          else if (column >= n_columns)
            lh_grid_edit_refuse (self, label, LH_N_GRID_COLUMNS, text, row, column, _("There is no such column."));
          else
            lh_grid_edit_add_block_cell (self, block, row, column, project_ids[row], NULL, columns[column],
                                         ratios[column]);
        }
    }
}

/* Row of the headings: the first with a heading that names the project and another known one. */
static gboolean
lh_grid_block_find_headings (LhBlock *block,
                             guint   *heading_row)
{
  for (guint row = 0; row < MIN (lh_block_get_n_rows (block), LH_GRID_MAX_HEADING_ROW); row++)
    {
      guint known = 0;
      gboolean named = FALSE;

      for (guint i = 0; i < lh_block_get_length (block, row); i++)
        {
          guint column;

          if (!lh_grid_column_from_heading (lh_block_get_cell (block, row, i), &column))
            continue;
          named |= column == LH_GRID_NUMBER || column == LH_GRID_PROJECT;
          known++;
        }
      if (named && known >= LH_GRID_MIN_HEADINGS)
        {
          *heading_row = row;
          return TRUE;
        }
    }
  return FALSE;
}

/**
 * lh_grid_edit_has_headings:
 *
 * Returns: whether a block is a table of its own, with headings that name the project: then it does not matter where
 *   it is pasted
 */
gboolean
lh_grid_edit_has_headings (LhBlock *block)
{
  guint row;

  return lh_grid_block_find_headings (block, &row);
}

/* The column of the grid for each column of the block; LH_N_GRID_COLUMNS for one that is not known or stands there
 * again. */
static guint *
lh_grid_edit_map_headings (LhGridEdit *self,
                           LhBlock    *block,
                           guint       heading_row)
{
  guint n = lh_block_get_n_columns (block);
  guint *map = g_new (guint, n + 1);
  g_autoptr (GString) unknown = g_string_new (NULL);
  guint seen = 0;

  for (guint i = 0; i < n; i++)
    {
      const char *heading = lh_block_get_cell (block, heading_row, i);
      g_autofree char *folded = lh_text_fold (heading);

      map[i] = LH_N_GRID_COLUMNS;
      if (lh_grid_column_from_heading (heading, &map[i]) && !(seen & (1u << map[i])))
        seen |= 1u << map[i];
      else
        {
          map[i] = LH_N_GRID_COLUMNS;
          if (*folded != '\0' && !g_str_equal (folded, "序号"))
            g_string_append_printf (unknown, "%s%s", unknown->len > 0 ? C_("list separator", ", ") : "", heading);
        }
    }
  if (unknown->len > 0)
    {
      g_autofree char *note = g_strdup_printf (_("Not taken, because the heading is not known: %s"), unknown->str);

      lh_grid_edit_add_note (self, note);
    }
  return map;
}

static gboolean
lh_grid_organization_is_called (LhRecord   *organization,
                                const char *folded)
{
  const guint fields[] = { LH_ORGANIZATION_NAME, LH_ORGANIZATION_FULL_NAME, LH_ORGANIZATION_PARTY_NAME,
                           LH_ORGANIZATION_DEPARTMENT };
  g_auto (GStrv) aliases = NULL;

  if (organization == NULL)
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    {
      g_autofree char *name = lh_text_fold (lh_record_get_text (organization, fields[i]));

      if (g_str_equal (name, folded))
        return TRUE;
    }
  aliases = g_strsplit (lh_record_get_text (organization, LH_ORGANIZATION_ALIASES), ";", -1);
  for (guint i = 0; aliases[i] != NULL; i++)
    {
      g_autofree char *name = lh_text_fold (aliases[i]);

      if (g_str_equal (name, folded))
        return TRUE;
    }
  return FALSE;
}

/* What a row of the table calls its project. */
typedef struct
{
  char *number;
  char *organization;
  char *project;
  char *label;
} LhGridKey;

static void
lh_grid_key_clear (LhGridKey *self)
{
  g_free (self->number);
  g_free (self->organization);
  g_free (self->project);
  g_free (self->label);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (LhGridKey, lh_grid_key_clear)

static void
lh_grid_key_read (LhGridKey   *self,
                  LhBlock     *block,
                  guint        row,
                  const guint *map)
{
  for (guint i = 0; i < lh_block_get_length (block, row); i++)
    {
      const char *text = lh_block_get_cell (block, row, i);

      if (map[i] == LH_GRID_NUMBER)
        self->number = lh_text_fold (text);
      else if (map[i] == LH_GRID_ORGANIZATION)
        self->organization = lh_text_fold (text);
      else if (map[i] == LH_GRID_PROJECT)
        {
          self->project = lh_text_fold (text);
          self->label = lh_text_normalize (text);
        }
    }
  if (lh_text_is_blank (self->label))
    {
      g_free (self->label);
      self->label = g_strdup_printf (_("Row %u"), row + 1);
    }
}

static gboolean
lh_grid_key_matches (const LhGridKey *self,
                     LhGridRow       *row)
{
  g_autofree char *number = lh_grid_row_format (row, LH_GRID_NUMBER, NULL);
  g_autofree char *folded_number = lh_text_fold (number);
  g_autofree char *name = NULL;
  g_autofree char *folded_name = NULL;

  if (self->number != NULL && *self->number != '\0')
    return g_str_equal (folded_number, self->number);
  name = lh_grid_row_format (row, LH_GRID_PROJECT, NULL);
  folded_name = lh_text_fold (name);
  return self->project != NULL && *self->project != '\0' && g_str_equal (folded_name, self->project) &&
         (self->organization == NULL || *self->organization == '\0' ||
          lh_grid_organization_is_called (row->organization, self->organization));
}

/* How many projects of the grid the key means. */
static guint
lh_grid_key_find (const LhGridKey *self,
                  LhProgressGrid  *grid,
                  gint64          *project_id)
{
  guint n = 0;

  for (guint i = 0; i < lh_progress_grid_get_n_rows (grid); i++)
    {
      LhGridRow *row = lh_progress_grid_get_row (grid, i);

      if (!lh_grid_key_matches (self, row))
        continue;
      *project_id = lh_record_get_id (row->project);
      n++;
    }
  return n;
}

static const char *
lh_grid_key_get_problem (const LhGridKey *self,
                         guint            n_found)
{
  if (n_found == 1)
    return NULL;
  if (n_found > 1)
    return _("Several projects are called so. Add the number of the project.");
  if ((self->number == NULL || *self->number == '\0') && (self->project == NULL || *self->project == '\0'))
    return _("The row names no project.");
  return _("There is no such project in this quarter.");
}

static gboolean
lh_grid_block_row_is_taken (LhBlock     *block,
                            guint        row,
                            const guint *map)
{
  for (guint i = 0; i < lh_block_get_length (block, row); i++)
    {
      if (map[i] < LH_N_GRID_COLUMNS && lh_grid_column_is_editable (map[i]) &&
          !lh_text_is_blank (lh_block_get_cell (block, row, i)))
        return TRUE;
    }
  return FALSE;
}

static void
lh_grid_edit_add_table_row (LhGridEdit     *self,
                            LhBlock        *block,
                            guint           row,
                            const guint    *map,
                            const gboolean *ratios)
{
  g_auto (LhGridKey) key = { NULL };
  gint64 project_id = 0;
  const char *problem;

  if (!lh_grid_block_row_is_taken (block, row, map))
    return;
  lh_grid_key_read (&key, block, row, map);
  problem = lh_grid_key_get_problem (&key, lh_grid_key_find (&key, self->grid, &project_id));
  for (guint i = 0; i < lh_block_get_length (block, row); i++)
    {
      const char *text = lh_block_get_cell (block, row, i);

      /* an empty cell of a form that came back says nothing: what is there stays */
      if (map[i] >= LH_N_GRID_COLUMNS || !lh_grid_column_is_editable (map[i]) || lh_text_is_blank (text))
        continue;
      if (problem != NULL)
        lh_grid_edit_refuse (self, key.label, map[i], text, row, i, problem);
      else
        lh_grid_edit_add_block_cell (self, block, row, i, project_id, NULL, map[i], ratios[i]);
    }
}

/**
 * lh_grid_edit_add_table:
 * @block: a table with headings
 *
 * Takes a table by its headings: a project is found by its number or else by its organization and name. Empty cells
 * leave what is there.
 *
 * Returns: %FALSE with LH_ERROR_INVALID when no row has headings that name the project and what to fill in
 */
gboolean
lh_grid_edit_add_table (LhGridEdit  *self,
                        LhBlock     *block,
                        GError     **error)
{
  g_autofree guint *map = NULL;
  g_autofree gboolean *ratios = NULL;
  guint heading_row;

  g_return_val_if_fail (LH_IS_GRID_EDIT (self), FALSE);

  if (!lh_grid_block_find_headings (block, &heading_row))
    {
      g_set_error_literal (error, LH_ERROR, LH_ERROR_INVALID,
                           _("The table has no headings that name the project (项目编号 or 项目名称) and what to fill in."));
      return FALSE;
    }
  map = lh_grid_edit_map_headings (self, block, heading_row);
  ratios = lh_grid_edit_find_ratios (self, block, heading_row + 1, map, lh_block_get_n_columns (block));
  for (guint row = heading_row + 1; row < lh_block_get_n_rows (block); row++)
    lh_grid_edit_add_table_row (self, block, row, map, ratios);
  return TRUE;
}
