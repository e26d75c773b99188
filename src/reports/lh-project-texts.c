/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-project-texts.h"

#include <string.h>

#include "lh-codes.h"
#include "lh-text.h"

/**
 * lh_project_texts_get:
 *
 * Returns: (transfer none): a text field of the project; "" for an empty one
 */
const char *
lh_project_texts_get (const LhProjectTexts *self,
                      guint                 field)
{
  const char *text = lh_record_get_text (self->dossier->project, field);

  return text != NULL ? text : "";
}

/**
 * lh_project_texts_format_record:
 * @record: a record of the dossier
 *
 * Returns: (transfer full): a field as a person reads it; "" for an empty one
 */
char *
lh_project_texts_format_record (const LhProjectTexts *self,
                                LhRecord             *record,
                                guint                 field)
{
  return lh_ledger_format_field (self->ledger, record, field, self->catalog);
}

/**
 * lh_project_texts_format:
 *
 * Returns: (transfer full): a field of the project as a person reads it; "" for an empty one
 */
char *
lh_project_texts_format (const LhProjectTexts *self,
                         guint                 field)
{
  return lh_project_texts_format_record (self, self->dossier->project, field);
}

static char *
lh_project_texts_join (const char *first,
                       const char *second)
{
  if (lh_text_is_blank (first))
    return g_strdup (second != NULL ? second : "");
  if (lh_text_is_blank (second))
    return g_strdup (first);
  return g_strdup_printf ("%s　%s", first, second);
}

/**
 * lh_project_texts_format_person:
 *
 * Returns: (transfer full): name and post: 王××　党组书记、局长
 */
char *
lh_project_texts_format_person (const LhProjectTexts *self,
                                guint                 name_field,
                                guint                 post_field)
{
  return lh_project_texts_join (lh_project_texts_get (self, name_field), lh_project_texts_get (self, post_field));
}

/**
 * lh_project_texts_format_phone:
 *
 * Returns: (transfer full): name and telephone, of which the middle digits are hidden
 */
char *
lh_project_texts_format_phone (const LhProjectTexts *self,
                               guint                 name_field,
                               guint                 phone_field)
{
  g_autofree char *phone = lh_text_mask_phone (lh_project_texts_get (self, phone_field));

  return lh_project_texts_join (lh_project_texts_get (self, name_field), phone);
}

/**
 * lh_project_texts_format_dues:
 *
 * Returns: (transfer full): the deadline; both, where it was extended: the original one is kept for ever
 */
char *
lh_project_texts_format_dues (const LhProjectTexts *self)
{
  LhDate due = lh_record_get_date (self->dossier->project, LH_PROJECT_DUE_DATE);
  LhDate extended = lh_record_get_date (self->dossier->project, LH_PROJECT_APPROVED_DUE_DATE);
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;

  if (!lh_date_is_set (extended) || lh_date_compare (due, extended) == 0)
    return lh_project_texts_format (self, LH_PROJECT_DUE_DATE);
  first = lh_date_format (due, LH_DATE_SHORT, self->catalog);
  second = lh_date_format (extended, LH_DATE_SHORT, self->catalog);
  return g_strdup_printf (lh_tr (self->catalog, N_("%s (extended to %s)")), first, second);
}

static const char *
lh_project_texts_get_organization (LhRecord *organization,
                                   guint     field,
                                   guint     otherwise)
{
  const char *text = organization != NULL ? lh_record_get_text (organization, field) : NULL;

  if (lh_text_is_blank (text) && organization != NULL)
    text = lh_record_get_text (organization, otherwise);
  return text != NULL ? text : "";
}

/**
 * lh_project_texts_get_unit:
 *
 * Returns: (transfer none): the short name of its unit
 */
const char *
lh_project_texts_get_unit (const LhProjectTexts *self)
{
  return lh_project_texts_get_organization (self->dossier->organization, LH_ORGANIZATION_NAME,
                                            LH_ORGANIZATION_FULL_NAME);
}

/**
 * lh_project_texts_get_party:
 *
 * Returns: (transfer none): the full name of the Party organization of its unit
 */
const char *
lh_project_texts_get_party (const LhProjectTexts *self)
{
  return lh_project_texts_get_organization (self->dossier->organization, LH_ORGANIZATION_PARTY_NAME,
                                            LH_ORGANIZATION_FULL_NAME);
}

/**
 * lh_project_texts_get_committee:
 *
 * Returns: (transfer none): the full name of the work committee
 */
const char *
lh_project_texts_get_committee (const LhProjectTexts *self)
{
  return lh_project_texts_get_organization (self->dossier->committee, LH_ORGANIZATION_PARTY_NAME,
                                            LH_ORGANIZATION_NAME);
}

/**
 * lh_project_texts_get_office:
 *
 * Returns: (transfer none): the short name of the work committee
 */
const char *
lh_project_texts_get_office (const LhProjectTexts *self)
{
  return lh_project_texts_get_organization (self->dossier->committee, LH_ORGANIZATION_NAME,
                                            LH_ORGANIZATION_FULL_NAME);
}

/**
 * lh_project_texts_format_seal:
 * @date: when it was signed; unset for a place to write it
 *
 * Returns: (transfer full): where a seal is put and a day is written
 */
char *
lh_project_texts_format_seal (const LhProjectTexts *self,
                              LhDate                date)
{
  g_autofree char *day = NULL;

  if (lh_date_is_set (date))
    day = lh_date_format (date, LH_DATE_LONG, self->catalog);
  else
    /* TRANSLATORS: a place to write a date by hand */
    day = g_strdup (lh_trc (self->catalog, "blank date", "Date: ______________"));
  /* TRANSLATORS: below an opinion on a form: a place for the seal, then the date */
  return g_strdup_printf (lh_trc (self->catalog, "form", "(seal)   %s"), day);
}

static gboolean
lh_project_texts_has_code (const char *codes,
                           const char *code)
{
  g_auto (GStrv) words = g_strsplit (codes, " ", -1);

  return g_strv_contains ((const char *const *) words, code);
}

/**
 * lh_project_texts_add_record_ticks:
 * @record: a record of the dossier
 * @codes_field: a field of several codes of a vocabulary of the office
 *
 * Adds a box for each term of the vocabulary. Terms that are no longer used appear only where they are ticked.
 */
void
lh_project_texts_add_record_ticks (const LhProjectTexts *self,
                                   LhDocumentCell       *cell,
                                   LhRecord             *record,
                                   guint                 codes_field)
{
  const char *codes = lh_record_get_text (record, codes_field);
  const LhField *field = &LH_RECORD_GET_CLASS (record)->fields[codes_field];
  GListModel *terms = lh_ledger_get_vocabulary (self->ledger, field->target);

  for (guint i = 0; i < g_list_model_get_n_items (terms); i++)
    {
      g_autoptr (LhRecord) term = g_list_model_get_item (terms, i);
      gboolean ticked = codes != NULL && lh_project_texts_has_code (codes, lh_record_get_text (term, LH_TERM_CODE));

      if (ticked || !lh_record_get_boolean (term, LH_TERM_RETIRED))
        lh_document_cell_add_tick (cell, lh_record_get_text (term, LH_TERM_NAME), ticked);
    }
}

/**
 * lh_project_texts_add_ticks:
 *
 * The same for a field of the project.
 */
void
lh_project_texts_add_ticks (const LhProjectTexts *self,
                            LhDocumentCell       *cell,
                            guint                 codes_field)
{
  lh_project_texts_add_record_ticks (self, cell, self->dossier->project, codes_field);
}

/**
 * lh_project_texts_list_choices:
 * @code_field: a field of a code
 *
 * Returns: (transfer full): what may be chosen in a form: the names of the terms in use
 */
GStrv
lh_project_texts_list_choices (const LhProjectTexts *self,
                               guint                 code_field)
{
  const LhField *field = &LH_RECORD_GET_CLASS (self->dossier->project)->fields[code_field];
  GListModel *terms = lh_ledger_get_vocabulary (self->ledger, field->target);
  g_autoptr (GStrvBuilder) names = g_strv_builder_new ();

  for (guint i = 0; i < g_list_model_get_n_items (terms); i++)
    {
      g_autoptr (LhRecord) term = g_list_model_get_item (terms, i);

      if (!lh_record_get_boolean (term, LH_TERM_RETIRED))
        g_strv_builder_add (names, lh_record_get_text (term, LH_TERM_NAME));
    }
  return g_strv_builder_end (names);
}
