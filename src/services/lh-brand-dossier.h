/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-brand-score.h"
#include "lh-ledger.h"

G_BEGIN_DECLS

/**
 * LhBrandSection:
 *
 * Parts of the file of a brand that say something together.
 */
typedef enum
{
  LH_BRAND_SECTION_RESULTS,
  LH_BRAND_SECTION_MEASURES,
  LH_BRAND_SECTION_SERIES,
  LH_BRAND_SECTION_SET,
  LH_BRAND_SECTION_ACTIVITIES,
  LH_BRAND_SECTION_PRESS,
  LH_BRAND_SECTION_HONOURS,
  LH_BRAND_SECTION_PLANS,
  LH_BRAND_SECTION_EVALUATION,
  LH_N_BRAND_SECTIONS
} LhBrandSection;

/**
 * LhBrandDossier:
 * @brand: the brand
 * @carriers: (element-type LhRecord): its carriers in order, with the project of each as link
 * @lines: (element-type LhRecord): the lines of its numbered set
 * @results: (element-type LhRecord): its quantified results
 * @measures: (element-type LhRecord): its measures
 * @series: (element-type LhRecord): its yearly series
 * @values: (element-type LhRecord): the values of all of them
 * @activities: (element-type LhRecord): its activities, the newest first
 * @press: (element-type LhRecord): what was published about it, the newest first
 * @honours: (element-type LhRecord): its honours, the newest first
 * @plans: (element-type LhRecord): its plan lines
 * @practices: (element-type LhRecord): cases written of it
 * @score: what it was given in the year
 * @logo: (nullable): hash of the picture in the store of the ledger
 *
 * All there is of a brand (S0-17).
 */
typedef struct
{
  LhRecord     *brand;
  GPtrArray    *carriers;
  GPtrArray    *lines;
  GPtrArray    *results;
  GPtrArray    *measures;
  GPtrArray    *series;
  GPtrArray    *values;
  GPtrArray    *activities;
  GPtrArray    *press;
  GPtrArray    *honours;
  GPtrArray    *plans;
  GPtrArray    *practices;
  LhBrandScore  score;
  char         *logo;
} LhBrandDossier;

LhBrandDossier *lh_brand_dossier_load         (LhLedger *ledger,
                                               gint64 brand_id,
                                               int year,
                                               GError **error);
void           lh_brand_dossier_load_async    (LhLedger *ledger,
                                               gint64 brand_id,
                                               int year,
                                               GCancellable *cancellable,
                                               GAsyncReadyCallback callback,
                                               gpointer user_data);
LhBrandDossier *lh_brand_dossier_load_finish  (LhLedger *ledger,
                                               GAsyncResult *result,
                                               GError **error);
void           lh_brand_dossier_free          (LhBrandDossier *self);
char           *lh_brand_dossier_find_logo    (LhLedger *ledger,
                                               LhBrandDossier *self);
GPtrArray      *lh_brand_dossier_list_values  (const LhBrandDossier *self,
                                               LhRecord *series);
GStrv          lh_brand_dossier_describe      (const LhBrandDossier *self,
                                               LhLedger *ledger,
                                               LhBrandSection section,
                                               LhCatalog *catalog);
char           *lh_brand_honour_format        (LhLedger *ledger,
                                               LhRecord *honour,
                                               LhCatalog *catalog);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LhBrandDossier, lh_brand_dossier_free)

G_END_DECLS
