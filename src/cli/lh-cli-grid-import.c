/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-cli-commands.h"

#include <glib/gi18n-lib.h>

#include "lh-cli-json.h"
#include "lh-cli-options.h"
#include "lh-cli-table.h"
#include "lh-error.h"
#include "lh-grid-edit.h"

static const char *const states[] = {
  [LH_GRID_CELL_UNCHANGED] = "unchanged",
  [LH_GRID_CELL_CHANGED] = "changed",
  [LH_GRID_CELL_REFUSED] = "refused",
};

static const char *
lh_cli_grid_import_get_column (const LhGridCell *cell)
{
  return cell->column < LH_N_GRID_COLUMNS ? lh_grid_column_get (cell->column)->name : NULL;
}

static void
lh_cli_grid_import_write_cell (LhCliJson        *json,
                               const LhGridCell *cell)
{
  lh_cli_json_begin_object (json, NULL);
  lh_cli_json_integer (json, "line", cell->block_row + 1);
  lh_cli_json_integer (json, "cell", cell->block_column + 1);
  lh_cli_json_string (json, "project", cell->row_label);
  lh_cli_json_string (json, "column", lh_cli_grid_import_get_column (cell));
  lh_cli_json_string (json, "state", states[cell->state]);
  lh_cli_json_string (json, "before", cell->before);
  lh_cli_json_string (json, "after", cell->after);
  lh_cli_json_string (json, "message", cell->message);
  lh_cli_json_end_object (json);
}

static void
lh_cli_grid_import_write_json (LhGridEdit *edit,
                               gboolean    written,
                               GString    *output)
{
  GPtrArray *cells = lh_grid_edit_get_cells (edit);
  LhCliJson json;

  lh_cli_json_init (&json, output);
  lh_cli_json_begin_object (&json, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (states); i++)
    lh_cli_json_integer (&json, states[i], lh_grid_edit_count (edit, (LhGridCellState) i));
  lh_cli_json_boolean (&json, "written", written);
  lh_cli_json_string (&json, "note", lh_grid_edit_get_note (edit));
  lh_cli_json_begin_array (&json, "cells");
  for (guint i = 0; i < cells->len; i++)
    {
      LhGridCell *cell = g_ptr_array_index (cells, i);

      if (cell->state != LH_GRID_CELL_UNCHANGED)
        lh_cli_grid_import_write_cell (&json, cell);
    }
  lh_cli_json_end_array (&json);
  lh_cli_json_end_object (&json);
  lh_cli_json_finish (&json);
}

static void
lh_cli_grid_import_add_row (LhCliTable       *table,
                            const LhGridCell *cell,
                            LhCatalog        *catalog)
{
  g_autofree char *line = g_strdup_printf ("%u", cell->block_row + 1);
  const char *labels[] = { [LH_GRID_CELL_UNCHANGED] = "", [LH_GRID_CELL_CHANGED] = N_("Changed"),
                           [LH_GRID_CELL_REFUSED] = N_("Refused") };

  lh_cli_table_add_cell (table, line);
  lh_cli_table_add_cell (table, cell->row_label);
  lh_cli_table_add_cell (table, cell->column < LH_N_GRID_COLUMNS
                                ? lh_tr (catalog, lh_grid_column_get (cell->column)->label) : NULL);
  lh_cli_table_add_cell (table, lh_tr (catalog, labels[cell->state]));
  lh_cli_table_add_cell (table, cell->before);
  lh_cli_table_add_cell (table, cell->after);
  lh_cli_table_add_cell (table, cell->message);
}

static void
lh_cli_grid_import_write_text (LhGridEdit *edit,
                               LhCatalog  *catalog,
                               GString    *output)
{
  const char *headings[] = { N_("Row"), N_("Project"), N_("Column"), N_("What becomes of it"), N_("Before"), N_("After"),
                             N_("Remark") };
  g_autoptr (LhCliTable) table = lh_cli_table_new ();
  GPtrArray *cells = lh_grid_edit_get_cells (edit);

  for (guint i = 0; i < G_N_ELEMENTS (headings); i++)
    lh_cli_table_add_column (table, lh_tr (catalog, headings[i]), i == 0);
  for (guint i = 0; i < cells->len; i++)
    {
      LhGridCell *cell = g_ptr_array_index (cells, i);

      if (cell->state != LH_GRID_CELL_UNCHANGED)
        lh_cli_grid_import_add_row (table, cell, catalog);
    }
  if (lh_cli_table_get_n_rows (table) > 0)
    lh_cli_table_write_text (table, output);
  g_string_append_printf (output, lh_tr (catalog, N_("%u changed, %u unchanged, %u refused\n")),
                          lh_grid_edit_count (edit, LH_GRID_CELL_CHANGED),
                          lh_grid_edit_count (edit, LH_GRID_CELL_UNCHANGED),
                          lh_grid_edit_count (edit, LH_GRID_CELL_REFUSED));
}

/* Without --partial a file is taken as a whole or not at all. */
static gboolean
lh_cli_grid_import_apply (LhGridEdit  *edit,
                          LhLedger    *ledger,
                          gboolean     partial,
                          gboolean    *written,
                          GError     **error)
{
  guint refused = lh_grid_edit_count (edit, LH_GRID_CELL_REFUSED);
  g_autoptr (LhChangeSet) changes = NULL;

  if (refused > 0 && !partial)
    {
      g_set_error (error, LH_ERROR, LH_ERROR_INVALID,
                   _("%u cells are refused, so nothing was written; the first: %s Correct the file, see --dry-run, or "
                     "take the rest with --partial."), refused, lh_grid_edit_get_refusal (edit));
      return FALSE;
    }
  changes = lh_grid_edit_create_changes (edit);
  *written = changes != NULL;
  return changes == NULL || lh_ledger_apply (ledger, changes, NULL, error);
}

static LhGridEdit *
lh_cli_grid_import_read (LhLedger    *ledger,
                         LhQuarter    quarter,
                         const char  *path,
                         GError     **error)
{
  g_autoptr (LhBlock) block = lh_block_new_from_file (path, error);
  g_autoptr (LhProgressGrid) grid = NULL;
  g_autoptr (LhGridEdit) edit = NULL;

  grid = block != NULL ? lh_progress_grid_load (ledger, quarter, (LhDate) { 0 }, NULL, error) : NULL;
  if (grid == NULL)
    return NULL;
  edit = lh_grid_edit_new (grid, "paste-progress");
  if (!lh_grid_edit_add_table (edit, block, error) || !lh_grid_edit_check (edit, ledger, error))
    return NULL;
  return g_steal_pointer (&edit);
}

/**
 * lh_cli_run_grid_import:
 *
 * grid-import FILE.tsv --quarter Q [--dry-run] [--partial]: fills in the reports of a quarter from a table with
 * headings.
 */
gboolean
lh_cli_run_grid_import (LhCli   *self,
                        GStrv    arguments,
                        GError **error)
{
  g_autofree char *quarter_text = NULL;
  g_autofree char *format_name = NULL;
  gboolean dry_run = FALSE;
  gboolean partial = FALSE;
  const GOptionEntry entries[] = {
    { "quarter", 'q', 0, G_OPTION_ARG_FILENAME, &quarter_text, N_("The quarter, such as 2024Q3"), N_("QUARTER") },
    { "dry-run", 0, 0, G_OPTION_ARG_NONE, &dry_run, N_("Only tell what would be changed"), NULL },
    { "partial", 0, 0, G_OPTION_ARG_NONE, &partial, N_("Leave out what is refused, and write the rest"), NULL },
    { "format", 'f', 0, G_OPTION_ARG_FILENAME, &format_name, N_("text or json"), N_("FORMAT") },
    { NULL }
  };
  g_auto (GStrv) operands = NULL;
  LhCliFormat format = LH_CLI_FORMAT_TEXT;
  LhQuarter quarter;
  gboolean written = FALSE;
  g_autoptr (LhLedger) ledger = NULL;
  g_autoptr (LhCatalog) catalog = NULL;
  g_autoptr (LhGridEdit) edit = NULL;

  if (!lh_cli_parse (self, arguments, entries, &operands, error) ||
      !lh_cli_check_operands (operands, 1, 1, error) ||
      !lh_cli_parse_quarter (quarter_text, &quarter, error) ||
      !lh_cli_parse_format (format_name, LH_CLI_FORMAT_TEXT | LH_CLI_FORMAT_JSON, &format, error))
    return FALSE;

  ledger = lh_cli_open (self, error);
  catalog = ledger != NULL ? lh_cli_get_catalog (self, ledger, error) : NULL;
  edit = catalog != NULL ? lh_cli_grid_import_read (ledger, quarter, operands[0], error) : NULL;
  if (edit == NULL || (!dry_run && !lh_cli_grid_import_apply (edit, ledger, partial, &written, error)))
    return FALSE;
  if (lh_grid_edit_get_note (edit) != NULL && format == LH_CLI_FORMAT_TEXT)
    lh_cli_warn (lh_grid_edit_get_note (edit));
  if (format == LH_CLI_FORMAT_JSON)
    lh_cli_grid_import_write_json (edit, written, lh_cli_get_output (self));
  else
    lh_cli_grid_import_write_text (edit, catalog, lh_cli_get_output (self));
  return TRUE;
}
