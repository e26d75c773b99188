/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-cli-fonts.h"

#include <glib/gi18n-lib.h>

#include "lh-characters.h"
#include "lh-cli-json.h"
#include "lh-cli-table.h"
#include "lh-error.h"
#include "lh-font-check.h"

static void
lh_cli_print_fonts_json (LhCli             *self,
                         const LhFontCheck *check)
{
  LhCliJson json;

  lh_cli_json_init (&json, lh_cli_get_output (self));
  lh_cli_json_begin_object (&json, NULL);
  lh_cli_json_begin_array (&json, "roles");
  for (guint role = 0; role < LH_N_FONT_ROLES; role++)
    {
      const LhFontCheckRow *row = &check->rows[role];

      lh_cli_json_begin_object (&json, NULL);
      lh_cli_json_string (&json, "role", lh_font_role_get_code (row->role));
      lh_cli_json_string (&json, "label", row->label);
      lh_cli_json_string (&json, "wanted", row->wanted);
      lh_cli_json_string (&json, "family", row->family);
      lh_cli_json_string (&json, "match", lh_font_match_get_code (row->match));
      lh_cli_json_string (&json, "lacking", row->lacking);
      lh_cli_json_string (&json, "advice", row->advice);
      lh_cli_json_end_object (&json);
    }
  lh_cli_json_end_array (&json);
  lh_cli_json_string (&json, "missing", check->missing != NULL ? check->missing : "");
  lh_cli_json_end_object (&json);
  lh_cli_json_finish (&json);
}

static void
lh_cli_print_fonts_text (LhCli             *self,
                         const LhFontCheck *check)
{
  g_autoptr (LhCliTable) table = lh_cli_table_new ();
  const char *const headings[] = { _("Role"), _("Meant"), _("Used"), _("Face"), _("What to do") };

  for (guint i = 0; i < G_N_ELEMENTS (headings); i++)
    lh_cli_table_add_column (table, headings[i], FALSE);
  for (guint role = 0; role < LH_N_FONT_ROLES; role++)
    {
      const LhFontCheckRow *row = &check->rows[role];

      lh_cli_table_add_cell (table, row->label);
      lh_cli_table_add_cell (table, row->wanted);
      lh_cli_table_add_cell (table, row->family);
      lh_cli_table_add_cell (table, lh_font_match_get_label (row->match, NULL));
      lh_cli_table_add_cell (table, row->advice);
    }
  lh_cli_table_write_text (table, lh_cli_get_output (self));
  for (guint role = 0; role < LH_N_FONT_ROLES; role++)
    {
      g_autofree char *few = lh_font_check_format_few (check->rows[role].lacking);

      if (*few != '\0')
        lh_cli_print (self, _("%s: “%s” lacks %s, which comes from another font.\n"), check->rows[role].label,
                      check->rows[role].family, few);
    }
}

/* Without a ledger nothing is known to be printed, so nothing can be missing. */
static char *
lh_cli_load_characters (LhCli       *self,
                        const char  *path,
                        GError     **error)
{
  g_autoptr (LhLedger) ledger = NULL;

  if (path == NULL && lh_cli_get_ledger_option (self) == NULL)
    return g_strdup ("");
  ledger = path != NULL ? lh_ledger_open (path, error) : lh_cli_open (self, error);
  return ledger != NULL ? lh_characters_load (ledger, error) : NULL;
}

/**
 * lh_cli_check_fonts:
 * @path: (nullable): a ledger whose texts are to be printed
 *
 * Tells what documents are set in on this machine. Fails when a character of the ledger would be printed as a box.
 */
gboolean
lh_cli_check_fonts (LhCli        *self,
                    const char   *path,
                    LhCliFormat   format,
                    GError      **error)
{
  g_autoptr (LhDocumentFonts) fonts = lh_document_fonts_new ();
  g_autofree char *characters = lh_cli_load_characters (self, path, error);
  g_autoptr (LhFontCheck) check = NULL;
  g_autofree char *few = NULL;

  if (characters == NULL)
    return FALSE;
  check = lh_font_check_new (fonts, characters, NULL);
  if (format == LH_CLI_FORMAT_JSON)
    lh_cli_print_fonts_json (self, check);
  else
    lh_cli_print_fonts_text (self, check);
  if (check->missing == NULL)
    return TRUE;
  few = lh_font_check_format_few (check->missing);
  g_set_error (error, LH_ERROR, LH_ERROR_NOT_FOUND,
               _("No font of this machine has %s; they would be printed as boxes. Install the package fonts-noto-cjk."),
               few);
  return FALSE;
}
