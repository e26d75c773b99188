/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-brand-document.h"

#include <glib/gi18n-lib.h>

#include "lh-brand-carrier.h"
#include "lh-brand.h"
#include "lh-result-item.h"

/* The grid of the forms: labels take four columns of 24. */
#define LH_BRAND_COLUMNS 24
#define LH_BRAND_LABEL 4
#define LH_BRAND_HALF (LH_BRAND_COLUMNS / 2 - LH_BRAND_LABEL)
#define LH_BRAND_WHOLE (LH_BRAND_COLUMNS - LH_BRAND_LABEL)
#define LH_BRAND_SIZE 10.5

/* The logo on the card, in lines. */
#define LH_BRAND_LOGO_LINES 9
#define LH_BRAND_LOGO_FORM_LINES 5

typedef struct
{
  LhLedger        *ledger;
  LhBrandDossier  *dossier;
  LhCatalog       *catalog;
  LhDocumentTable *table;
} LhBrandForm;

static char *
lh_brand_form_format (LhBrandForm *self,
                      guint        field)
{
  return lh_ledger_format_field (self->ledger, self->dossier->brand, field, self->catalog);
}

/* Labels are translated in the context "F8", whose words differ from those of the window. */
static void
lh_brand_form_add_label (LhBrandForm *self,
                         const char  *label)
{
  lh_document_table_add_cell (self->table, LH_CELL_LABEL, LH_BRAND_LABEL, lh_trc (self->catalog, "F8", label));
}

static void
lh_brand_form_take_value (LhBrandForm *self,
                          guint        column_span,
                          char        *text)
{
  lh_document_table_add_cell (self->table, LH_CELL_TEXT, column_span, text);
  g_free (text);
}

static void
lh_brand_form_add_pair (LhBrandForm *self,
                        const char  *first,
                        char        *first_text,
                        const char  *second,
                        char        *second_text)
{
  lh_document_table_add_row (self->table, 1.1, 0.3);
  lh_brand_form_add_label (self, first);
  lh_brand_form_take_value (self, LH_BRAND_HALF, first_text);
  lh_brand_form_add_label (self, second);
  lh_brand_form_take_value (self, LH_BRAND_HALF, second_text);
}

static void
lh_brand_form_add_text (LhBrandForm *self,
                        const char  *label,
                        char        *text,
                        double       min_lines)
{
  lh_document_table_add_row (self->table, min_lines, 1);
  lh_brand_form_add_label (self, label);
  lh_brand_form_take_value (self, LH_BRAND_WHOLE, text);
}

/* The carriers entered one by one; of ledgers that have them only as a text, the text. */
static char *
lh_brand_form_format_carriers (LhBrandForm *self)
{
  GPtrArray *carriers = self->dossier->carriers;
  GString *text = g_string_new (NULL);

  if (carriers->len == 0)
    g_string_append (text, lh_record_get_text (self->dossier->brand, LH_BRAND_CARRIERS));
  for (guint i = 0; i < carriers->len; i++)
    {
      LhRecord *carrier = g_ptr_array_index (carriers, i);
      const char *description = lh_record_get_text (carrier, LH_BRAND_CARRIER_DESCRIPTION);

      g_string_append_printf (text, "%s%u. %s", i > 0 ? "\n" : "", i + 1,
                              lh_record_get_text (carrier, LH_BRAND_CARRIER_NAME));
      if (*description != '\0')
        g_string_append_printf (text, lh_trc (self->catalog, "F8", ": %s"), description);
    }
  return g_string_free (text, FALSE);
}

static void
lh_brand_form_append_lines (LhBrandForm    *self,
                            GString        *text,
                            LhBrandSection  section)
{
  g_auto (GStrv) lines = lh_brand_dossier_describe (self->dossier, self->ledger, section, self->catalog);

  for (guint i = 0; lines[i] != NULL; i++)
    g_string_append_printf (text, "%s%s", text->len > 0 ? "\n" : "", lines[i]);
}

/* What was achieved, then the quantified results as they were written, then what is measured against a base. */
static char *
lh_brand_form_format_results (LhBrandForm *self)
{
  GString *text = g_string_new (lh_record_get_text (self->dossier->brand, LH_BRAND_RESULTS));

  for (guint i = 0; i < self->dossier->results->len; i++)
    {
      LhRecord *result = g_ptr_array_index (self->dossier->results, i);
      g_autofree char *value = lh_result_item_format (result, FALSE, self->catalog);

      g_string_append_printf (text, "%s%s %s", i > 0 ? lh_trc (self->catalog, "long list separator", "; ")
                                               : text->len > 0 ? "\n" : "",
                              lh_record_get_text (result, LH_RESULT_ITEM_NAME), value);
    }
  lh_brand_form_append_lines (self, text, LH_BRAND_SECTION_MEASURES);
  lh_brand_form_append_lines (self, text, LH_BRAND_SECTION_SERIES);
  return g_string_free (text, FALSE);
}

static char *
lh_brand_form_format_honours (LhBrandForm *self)
{
  GString *text = g_string_new (lh_record_get_text (self->dossier->brand, LH_BRAND_HONOURS));

  lh_brand_form_append_lines (self, text, LH_BRAND_SECTION_HONOURS);
  return g_string_free (text, FALSE);
}

static void
lh_brand_form_add_logo (LhBrandForm *self)
{
  g_autofree char *path = lh_brand_dossier_find_logo (self->ledger, self->dossier);
  LhDocumentCell *cell;

  lh_document_table_add_row (self->table, path != NULL ? LH_BRAND_LOGO_FORM_LINES : 1.1, 0.3);
  lh_brand_form_add_label (self, NC_("F8", "Logo"));
  cell = lh_document_table_add_cell (self->table, LH_CELL_CENTRED, LH_BRAND_HALF, NULL);
  lh_document_cell_set_image (cell, path);
  lh_brand_form_add_label (self, NC_("F8", "Meaning of the logo"));
  lh_brand_form_take_value (self, LH_BRAND_HALF, lh_brand_form_format (self, LH_BRAND_LOGO_MEANING));
}

static void
lh_brand_form_add_identity (LhBrandForm *self)
{
  LhRecord *brand = self->dossier->brand;
  LhOrganization *organization = lh_ledger_get_organization (self->ledger,
                                                             lh_record_get_int (brand, LH_BRAND_ORGANIZATION_ID));
  const char *unit = organization != NULL ? lh_record_get_text (LH_RECORD (organization), LH_ORGANIZATION_NAME) : "";
  const char *party = lh_record_get_text (brand, LH_BRAND_PARTY_NAME);

  if (*party == '\0' && organization != NULL)
    party = lh_record_get_text (LH_RECORD (organization), LH_ORGANIZATION_PARTY_NAME);
  lh_brand_form_add_pair (self, NC_("F8", "Brand name"), lh_brand_form_format (self, LH_BRAND_NAME),
                          NC_("F8", "Brand number"), lh_brand_form_format (self, LH_BRAND_NUMBER));
  lh_brand_form_add_pair (self, NC_("F8", "Declaring unit"), g_strdup (unit),
                          NC_("F8", "Party organization"), g_strdup (party));
  lh_brand_form_add_pair (self, NC_("F8", "Level of the creator"), lh_brand_form_format (self, LH_BRAND_LEVEL),
                          NC_("F8", "Slogan"), lh_brand_form_format (self, LH_BRAND_SLOGAN));
  lh_brand_form_add_pair (self, NC_("F8", "Created in"),
                          lh_date_format (lh_record_get_date (brand, LH_BRAND_CREATED_ON), LH_DATE_MONTH, self->catalog),
                          NC_("F8", "Secretary-led project"), lh_brand_form_format (self, LH_BRAND_PROJECT_ID));
  lh_brand_form_add_pair (self, NC_("F8", "Person responsible"), lh_brand_form_format (self, LH_BRAND_RESPONSIBLE_NAME),
                          NC_("F8", "Contact, telephone"),
                          g_strjoin (" ", lh_record_get_text (brand, LH_BRAND_CONTACT),
                                     lh_record_get_text (brand, LH_BRAND_CONTACT_PHONE), NULL));
}

static void
lh_brand_form_add_opinions (LhBrandForm *self)
{
  static const struct
  {
    const char *label;
    guint       field;
  } opinions[] = {
    { NC_("F8", "Opinion of the recommending body"), LH_BRAND_RECOMMENDATION },
    { NC_("F8", "Opinion of the work committee"), LH_BRAND_REVIEW_OPINION },
  };

  lh_document_table_add_row (self->table, 4, 1.5);
  for (guint i = 0; i < G_N_ELEMENTS (opinions); i++)
    {
      LhDocumentCell *cell;

      lh_brand_form_add_label (self, opinions[i].label);
      cell = lh_document_table_add_cell (self->table, LH_CELL_TEXT, LH_BRAND_HALF,
                                         lh_record_get_text (self->dossier->brand, opinions[i].field));
      lh_document_cell_set_foot (cell, lh_trc (self->catalog, "F8", "(seal)      year    month    day"));
    }
}

/**
 * lh_brand_declaration_new:
 * @catalog: (nullable): the language
 *
 * Returns: (transfer full): 党建品牌申报表, form F8, on one page
 */
LhDocument *
lh_brand_declaration_new (LhLedger       *ledger,
                          LhBrandDossier *dossier,
                          LhCatalog      *catalog)
{
  LhBrandForm self = { ledger, dossier, catalog, lh_document_table_new_even (LH_BRAND_COLUMNS) };
  const char *title = lh_trc (catalog, "F8", "Declaration of a Party-Building Brand");
  LhDocument *document = lh_document_new (title, LH_PAGE_FORM, catalog);

  lh_document_set_page_limit (document, 1);
  lh_document_set_subject (document, lh_record_get_text (dossier->brand, LH_BRAND_NAME));
  lh_document_add_text (document, LH_TEXT_TITLE, title);
  lh_document_table_set_size (self.table, LH_BRAND_SIZE);
  lh_brand_form_add_identity (&self);
  lh_brand_form_add_logo (&self);
  lh_brand_form_add_text (&self, NC_("F8", "Connotation"), lh_brand_form_format (&self, LH_BRAND_CONNOTATION), 2);
  lh_brand_form_add_text (&self, NC_("F8", "Background"), lh_brand_form_format (&self, LH_BRAND_BACKGROUND), 2);
  lh_brand_form_add_text (&self, NC_("F8", "Carriers (main practice)"), lh_brand_form_format_carriers (&self), 3);
  lh_brand_form_add_text (&self, NC_("F8", "Results"), lh_brand_form_format_results (&self), 3);
  lh_brand_form_add_text (&self, NC_("F8", "Example and promotion"), lh_brand_form_format (&self, LH_BRAND_PROMOTION), 1);
  lh_brand_form_add_text (&self, NC_("F8", "Honours"), lh_brand_form_format_honours (&self), 1);
  lh_brand_form_add_pair (&self, NC_("F8", "Stage"), lh_brand_form_format (&self, LH_BRAND_STAGE),
                          NC_("F8", "Grade"), lh_brand_form_format (&self, LH_BRAND_GRADE));
  lh_brand_form_add_opinions (&self);
  lh_document_take_table (document, self.table);
  return document;
}

/**
 * lh_brand_card_new:
 * @catalog: (nullable): the language
 *
 * Returns: (transfer full): the card of a brand (S2-15): logo, slogan, connotation and carriers on one page to hang up
 */
LhDocument *
lh_brand_card_new (LhLedger       *ledger,
                   LhBrandDossier *dossier,
                   LhCatalog      *catalog)
{
  LhBrandForm self = { ledger, dossier, catalog, lh_document_table_new_even (LH_BRAND_COLUMNS) };
  LhRecord *brand = dossier->brand;
  LhOrganization *organization = lh_ledger_get_organization (ledger, lh_record_get_int (brand, LH_BRAND_ORGANIZATION_ID));
  g_autofree char *logo = lh_brand_dossier_find_logo (ledger, dossier);
  LhDocument *document = lh_document_new (lh_record_get_text (brand, LH_BRAND_NAME), LH_PAGE_OFFICIAL, catalog);

  lh_document_set_page_limit (document, 1);
  lh_document_add_text (document, LH_TEXT_TITLE, lh_record_get_text (brand, LH_BRAND_NAME));
  if (organization != NULL)
    lh_document_add_text (document, LH_TEXT_SUBTITLE,
                          lh_record_get_text (LH_RECORD (organization), LH_ORGANIZATION_NAME));
  lh_document_add_space (document, 0.5);
  lh_document_table_set_size (self.table, 14);
  if (logo != NULL)
    {
      lh_document_table_add_row (self.table, LH_BRAND_LOGO_LINES, 0.5);
      lh_document_cell_set_image (lh_document_table_add_cell (self.table, LH_CELL_CENTRED, LH_BRAND_COLUMNS, NULL), logo);
    }
  lh_brand_form_add_text (&self, NC_("F8", "Slogan"), lh_brand_form_format (&self, LH_BRAND_SLOGAN), 1.2);
  if (logo != NULL)
    lh_brand_form_add_text (&self, NC_("F8", "Meaning of the logo"), lh_brand_form_format (&self, LH_BRAND_LOGO_MEANING), 2);
  lh_brand_form_add_text (&self, NC_("F8", "Connotation"), lh_brand_form_format (&self, LH_BRAND_CONNOTATION), 3);
  lh_brand_form_add_text (&self, NC_("F8", "Carriers (main practice)"), lh_brand_form_format_carriers (&self), 3);
  lh_document_take_table (document, self.table);
  return document;
}
