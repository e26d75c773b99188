/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-cli-brand-document.h"

#include <glib/gi18n-lib.h>

#include "lh-brand-document.h"
#include "lh-cli-kind.h"
#include "lh-cli-options.h"
#include "lh-cli-record.h"
#include "lh-cli-reference.h"
#include "lh-document-odt.h"
#include "lh-xlsx-writer.h"

typedef gboolean (*LhCliBrandWriter) (const LhCliBrandDocument *self,
                                      LhLedger                 *ledger,
                                      LhCatalog                *catalog,
                                      GError                  **error);

static gboolean
lh_cli_brand_document_write (const LhCliBrandDocument  *self,
                             LhDocument                *document,
                             GError                   **error)
{
  g_autoptr (LhDocument) owned = document;

  return owned != NULL && lh_document_write (owned, self->output, NULL, error);
}

static LhBrandDossier *
lh_cli_brand_document_load (const LhCliBrandDocument  *self,
                            LhLedger                  *ledger,
                            GError                   **error)
{
  g_autoptr (LhRecord) brand = NULL;

  if (self->brand == NULL)
    {
      lh_cli_set_usage_error (error, _("--brand is needed."));
      return NULL;
    }
  brand = lh_cli_find_record (ledger, lh_cli_kind_find ("brand"), self->brand, error);
  return brand != NULL ? lh_brand_dossier_load (ledger, lh_record_get_id (brand), (int) self->year, error) : NULL;
}

static gboolean
lh_cli_brand_document_write_form (const LhCliBrandDocument  *self,
                                  LhLedger                  *ledger,
                                  LhCatalog                 *catalog,
                                  GError                   **error)
{
  g_autoptr (LhBrandDossier) dossier = lh_cli_brand_document_load (self, ledger, error);

  return dossier != NULL &&
         lh_cli_brand_document_write (self, lh_brand_declaration_new (ledger, dossier, catalog), error);
}

static gboolean
lh_cli_brand_document_write_card (const LhCliBrandDocument  *self,
                                  LhLedger                  *ledger,
                                  LhCatalog                 *catalog,
                                  GError                   **error)
{
  g_autoptr (LhBrandDossier) dossier = lh_cli_brand_document_load (self, ledger, error);

  return dossier != NULL && lh_cli_brand_document_write (self, lh_brand_card_new (ledger, dossier, catalog), error);
}

static gboolean
lh_cli_brand_document_write_ledger (const LhCliBrandDocument  *self,
                                    LhLedger                  *ledger,
                                    LhCatalog                 *catalog,
                                    GError                   **error)
{
  g_autoptr (LhReport) report = lh_brand_ledger_new (ledger, (int) self->year, catalog, error);

  return report != NULL && lh_xlsx_writer_write (report, LH_EDITION_PRINT, self->output, error);
}

/* KIND:RECORD */
static LhRecord *
lh_cli_brand_document_find_entry (LhLedger    *ledger,
                                  const char  *entry,
                                  GError     **error)
{
  const char *const kinds_of_entries[] = { "brand", "practice", "project", NULL };
  g_auto (GStrv) parts = g_strsplit (entry, ":", 2);

  if (parts[0] == NULL || parts[1] == NULL || !g_strv_contains (kinds_of_entries, parts[0]))
    {
      lh_cli_set_usage_error (error, _("--entry: “%s” is none of brand:NAME, practice:TITLE and project:NUMBER."), entry);
      return NULL;
    }
  return lh_cli_find_record (ledger, lh_cli_kind_find (parts[0]), parts[1], error);
}

static GPtrArray *
lh_cli_brand_document_find_entries (const LhCliBrandDocument  *self,
                                    LhLedger                  *ledger,
                                    GError                   **error)
{
  g_autoptr (GPtrArray) entries = NULL;

  if (self->entries == NULL)
    return lh_compilation_find_entries (ledger, (int) self->year, error);
  entries = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; self->entries[i] != NULL; i++)
    {
      LhRecord *entry = lh_cli_brand_document_find_entry (ledger, self->entries[i], error);

      if (entry == NULL)
        return NULL;
      g_ptr_array_add (entries, entry);
    }
  if (!self->as_given)
    lh_compilation_sort (ledger, entries);
  return g_steal_pointer (&entries);
}

static gboolean
lh_cli_brand_document_write_compilation (const LhCliBrandDocument  *self,
                                         LhLedger                  *ledger,
                                         LhCatalog                 *catalog,
                                         GError                   **error)
{
  g_autoptr (GPtrArray) entries = lh_cli_brand_document_find_entries (self, ledger, error);

  return entries != NULL &&
         lh_cli_brand_document_write (self, lh_compilation_new (ledger, entries, (int) self->year, self->chapters, catalog,
                                                                error), error);
}

static const struct
{
  const char       *name;
  const char       *suffix;
  LhCliBrandWriter  write;
} kinds[] = {
  { "brand", ".pdf", lh_cli_brand_document_write_form },
  { "brand-card", ".pdf", lh_cli_brand_document_write_card },
  { "brand-ledger", ".xlsx", lh_cli_brand_document_write_ledger },
  { "compilation", ".pdf", lh_cli_brand_document_write_compilation },
};

/**
 * lh_cli_brand_document_is_kind:
 *
 * Returns: whether it is the name of a document of brands
 */
gboolean
lh_cli_brand_document_is_kind (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      if (g_str_equal (kinds[i].name, name))
        return TRUE;
    }
  return FALSE;
}

static gboolean
lh_cli_brand_document_check (const LhCliBrandDocument  *self,
                             const char                *suffix,
                             GError                   **error)
{
  if (self->output != NULL && (g_str_has_suffix (self->output, suffix)
                               || (g_str_equal (suffix, ".pdf") && g_str_has_suffix (self->output, ".odt"))))
    return TRUE;
  lh_cli_set_usage_error (error, _("--output is needed; the file ends in %s."), suffix);
  return FALSE;
}

/**
 * lh_cli_brand_document_run:
 *
 * Writes the declaration or the card of a brand, the ledger of brands, or the compilation of a year.
 */
gboolean
lh_cli_brand_document_run (const LhCliBrandDocument  *self,
                           LhCli                     *cli,
                           GError                   **error)
{
  LhCliBrandDocument filled = *self;
  g_autoptr (LhLedger) ledger = NULL;
  g_autoptr (LhCatalog) catalog = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      if (!g_str_equal (kinds[i].name, self->kind))
        continue;
      if (!lh_cli_brand_document_check (self, kinds[i].suffix, error))
        return FALSE;
      ledger = lh_cli_open (cli, error);
      catalog = ledger != NULL ? lh_cli_get_catalog (cli, ledger, error) : NULL;
      if (catalog == NULL)
        return FALSE;
      if (filled.year == 0)
        filled.year = (guint) lh_ledger_get_quarter (ledger).year;
      return kinds[i].write (&filled, ledger, catalog, error);
    }
  g_return_val_if_reached (FALSE);
}
