/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-document-table.h"
#include "lh-project-dossier.h"

G_BEGIN_DECLS

/**
 * LhProjectTexts:
 * @ledger: the ledger, for the names of codes; read on the main thread only
 * @dossier: a project
 * @catalog: (nullable): the language
 *
 * What the documents of a project are written from.
 */
typedef struct
{
  LhLedger         *ledger;
  LhProjectDossier *dossier;
  LhCatalog        *catalog;
} LhProjectTexts;

const char *lh_project_texts_get           (const LhProjectTexts *self,
                                            guint                 field);
char       *lh_project_texts_format        (const LhProjectTexts *self,
                                            guint                 field);
char       *lh_project_texts_format_record (const LhProjectTexts *self,
                                            LhRecord             *record,
                                            guint                 field);
char       *lh_project_texts_format_person (const LhProjectTexts *self,
                                            guint                 name_field,
                                            guint                 post_field);
char       *lh_project_texts_format_phone  (const LhProjectTexts *self,
                                            guint                 name_field,
                                            guint                 phone_field);
char       *lh_project_texts_format_dues   (const LhProjectTexts *self);
const char *lh_project_texts_get_unit      (const LhProjectTexts *self);
const char *lh_project_texts_get_party     (const LhProjectTexts *self);
const char *lh_project_texts_get_committee (const LhProjectTexts *self);
const char *lh_project_texts_get_office    (const LhProjectTexts *self);
char       *lh_project_texts_format_seal   (const LhProjectTexts *self,
                                            LhDate                date);
void        lh_project_texts_add_ticks     (const LhProjectTexts *self,
                                            LhDocumentCell       *cell,
                                            guint                 codes_field);
void        lh_project_texts_add_record_ticks (const LhProjectTexts *self,
                                            LhDocumentCell       *cell,
                                            LhRecord             *record,
                                            guint                 codes_field);
GStrv       lh_project_texts_list_choices  (const LhProjectTexts *self,
                                            guint                 code_field);

G_END_DECLS
