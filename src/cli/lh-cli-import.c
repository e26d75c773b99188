/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-cli-commands.h"

#include <glib/gi18n-lib.h>

#include "lh-charter-import.h"
#include "lh-cli-json.h"
#include "lh-cli-options.h"
#include "lh-error.h"

static const char *const kind_codes[] = {
  [LH_IMPORT_NEW] = "new",
  [LH_IMPORT_UPDATE] = "update",
  [LH_IMPORT_UNCHANGED] = "unchanged",
  [LH_IMPORT_REFUSED] = "refused",
};

static const char *
lh_cli_import_get_label (LhImportKind kind)
{
  switch (kind)
    {
    case LH_IMPORT_NEW:
      return C_("import", "new");
    case LH_IMPORT_UPDATE:
      return C_("import", "changed");
    case LH_IMPORT_UNCHANGED:
      return C_("import", "unchanged");
    case LH_IMPORT_REFUSED:
      return C_("import", "refused");
    default:
      g_return_val_if_reached (NULL);
    }
}

static void
lh_cli_import_print_json (LhCli     *self,
                          GPtrArray *items)
{
  LhCliJson json;

  lh_cli_json_init (&json, lh_cli_get_output (self));
  lh_cli_json_begin_array (&json, NULL);
  for (guint i = 0; i < items->len; i++)
    {
      LhImportItem *item = g_ptr_array_index (items, i);
      GPtrArray *lines = lh_import_item_get_lines (item);

      lh_cli_json_begin_object (&json, NULL);
      lh_cli_json_string (&json, "file", lh_import_item_get_file (item));
      lh_cli_json_string (&json, "title", lh_import_item_get_title (item));
      lh_cli_json_string (&json, "kind", kind_codes[lh_import_item_get_kind (item)]);
      lh_cli_json_begin_array (&json, "lines");
      for (guint j = 0; j < lines->len; j++)
        {
          const LhImportLine *line = g_ptr_array_index (lines, j);

          lh_cli_json_begin_object (&json, NULL);
          lh_cli_json_string (&json, "cell", line->cell);
          lh_cli_json_string (&json, "label", line->label);
          lh_cli_json_string (&json, "old", line->old_text);
          lh_cli_json_string (&json, "new", line->new_text);
          lh_cli_json_string (&json, "problem", line->problem);
          lh_cli_json_end_object (&json);
        }
      lh_cli_json_end_array (&json);
      lh_cli_json_end_object (&json);
    }
  lh_cli_json_end_array (&json);
  lh_cli_json_finish (&json);
}

static void
lh_cli_import_print_line (LhCli              *self,
                          const LhImportLine *line)
{
  g_autofree char *place = g_strconcat (line->cell, *line->cell != '\0' ? " " : "", line->label, NULL);

  if (line->problem != NULL)
    lh_cli_print (self, "    %s: %s%s%s\n", place, line->new_text, *line->new_text != '\0' ? " — " : "", line->problem);
  else
    lh_cli_print (self, "    %s: %s → %s\n", place, *line->old_text != '\0' ? line->old_text : "—",
                  *line->new_text != '\0' ? line->new_text : "—");
}

/* What a new project has is in its file; what changes or is refused is told. */
static void
lh_cli_import_print_text (LhCli     *self,
                          GPtrArray *items)
{
  for (guint i = 0; i < items->len; i++)
    {
      LhImportItem *item = g_ptr_array_index (items, i);
      LhImportKind kind = lh_import_item_get_kind (item);
      GPtrArray *lines = lh_import_item_get_lines (item);

      lh_cli_print (self, "%s  %s  %s\n", lh_cli_import_get_label (kind), lh_import_item_get_file (item),
                    lh_import_item_get_title (item));
      for (guint j = 0; j < lines->len && kind != LH_IMPORT_NEW; j++)
        {
          const LhImportLine *line = g_ptr_array_index (lines, j);

          if (kind != LH_IMPORT_REFUSED || line->problem != NULL)
            lh_cli_import_print_line (self, line);
        }
    }
}

/* A file that is no form is an item that is refused, so that the others can be looked at, too. */
static GPtrArray *
lh_cli_import_read (LhLedger   *ledger,
                    GStrv       paths,
                    int         year,
                    GError    **error)
{
  g_autoptr (GPtrArray) forms = g_ptr_array_new_with_free_func ((GDestroyNotify) lh_charter_form_free);
  g_autoptr (GPtrArray) broken = g_ptr_array_new_with_free_func (g_object_unref);
  GPtrArray *items;

  for (guint i = 0; paths[i] != NULL; i++)
    {
      g_autoptr (GError) read_error = NULL;
      LhCharterForm *form = lh_charter_form_read (paths[i], lh_ledger_get_catalog (ledger), &read_error);

      if (form != NULL)
        g_ptr_array_add (forms, form);
      else
        {
          g_autofree char *name = g_path_get_basename (paths[i]);
          LhImportItem *item = lh_import_item_new (name);

          lh_import_item_add_problem (item, NULL, C_("import", "File"), NULL, read_error->message);
          g_ptr_array_add (broken, item);
        }
    }
  items = lh_charter_import_plan (ledger, forms, year, error);
  if (items != NULL)
    g_ptr_array_extend_and_steal (items, g_steal_pointer (&broken));
  return items;
}

static gboolean
lh_cli_import_apply (LhLedger   *ledger,
                     GPtrArray  *items,
                     gboolean    skip_refused,
                     GError    **error)
{
  guint n_refused = lh_charter_import_count (items, LH_IMPORT_REFUSED);
  g_autoptr (LhChangeSet) changes = NULL;

  if (n_refused > 0 && !skip_refused)
    {
      g_set_error (error, LH_ERROR, LH_ERROR_INVALID,
                   g_dngettext (GETTEXT_PACKAGE, "%u file is refused and nothing was taken in. Correct it, or use "
                                "--skip-refused.", "%u files are refused and nothing was taken in. Correct them, or use "
                                "--skip-refused.", n_refused), n_refused);
      return FALSE;
    }
  changes = lh_charter_import_create_changes (items);
  return lh_change_set_get_changes (changes)->len == 0 || lh_ledger_apply (ledger, changes, NULL, error);
}

/**
 * lh_cli_run_import:
 *
 * import FILE…: takes in filled forms F1 that units sent, in one step of undo. What each would change is printed;
 * nothing is written when one is refused.
 */
gboolean
lh_cli_run_import (LhCli   *self,
                   GStrv    arguments,
                   GError **error)
{
  g_autofree char *year_text = NULL;
  g_autofree char *format_name = NULL;
  gboolean dry_run = FALSE;
  gboolean skip_refused = FALSE;
  const GOptionEntry entries[] = {
    { "year", 'y', 0, G_OPTION_ARG_FILENAME, &year_text, N_("Year of forms whose title has none"), N_("YEAR") },
    { "dry-run", 0, 0, G_OPTION_ARG_NONE, &dry_run, N_("Only say what would change"), NULL },
    { "skip-refused", 0, 0, G_OPTION_ARG_NONE, &skip_refused, N_("Take in the others when a file is refused"), NULL },
    { "format", 'f', 0, G_OPTION_ARG_FILENAME, &format_name, N_("text or json"), N_("FORMAT") },
    { NULL }
  };
  g_auto (GStrv) operands = NULL;
  LhCliFormat format = LH_CLI_FORMAT_TEXT;
  g_autoptr (LhLedger) ledger = NULL;
  g_autoptr (GPtrArray) items = NULL;
  guint year = (guint) lh_quarter_of_date (lh_date_today ()).year;

  if (!lh_cli_parse (self, arguments, entries, &operands, error) ||
      !lh_cli_check_operands (operands, 1, G_MAXUINT, error) ||
      !lh_cli_parse_number ("--year", year_text, 2000, 2099, &year, error) ||
      !lh_cli_parse_format (format_name, LH_CLI_FORMAT_TEXT | LH_CLI_FORMAT_JSON, &format, error))
    return FALSE;
  ledger = lh_cli_open (self, error);
  if (ledger == NULL)
    return FALSE;
  items = lh_cli_import_read (ledger, operands, (int) year, error);
  if (items == NULL)
    return FALSE;
  if (format == LH_CLI_FORMAT_JSON)
    lh_cli_import_print_json (self, items);
  else
    lh_cli_import_print_text (self, items);
  return dry_run || lh_cli_import_apply (ledger, items, skip_refused, error);
}
