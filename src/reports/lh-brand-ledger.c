/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-brand-document.h"

#include <glib/gi18n-lib.h>

#include "lh-brand-score.h"
#include "lh-brand.h"
#include "lh-text.h"

/* Characters of the connotation that are enough to know the brand by. */
#define LH_BRAND_ABSTRACT 80

/* The printed heading of form F9. Labels are translated in the context "F9". */
static const LhReportColumn columns[] = {
  { NC_("F9", "No."), NULL, LH_REPORT_COLUMN_ORDINAL, .width = 4.5 },
  { NC_("F9", "Organization"), NULL, LH_REPORT_COLUMN_TEXT, .width = 10 },
  { NC_("F9", "Party organization"), NULL, LH_REPORT_COLUMN_TEXT, .width = 12 },
  { NC_("F9", "Brand name"), NULL, LH_REPORT_COLUMN_TEXT, .width = 10 },
  { NC_("F9", "Connotation (abstract)"), NULL, LH_REPORT_COLUMN_LONG_TEXT, .width = 16 },
  { NC_("F9", "Created in"), NULL, LH_REPORT_COLUMN_TEXT, .width = 10 },
  { NC_("F9", "Stage"), NULL, LH_REPORT_COLUMN_CODE, .width = 6.5 },
  { NC_("F9", "Grade"), NULL, LH_REPORT_COLUMN_CODE, .width = 6.5 },
  { NC_("F9", "Year of the grade"), NULL, LH_REPORT_COLUMN_ORDINAL, .width = 6.5 },
  { NC_("F9", "Overall score"), NULL, LH_REPORT_COLUMN_DECIMAL, .width = 7 },
  { NC_("F9", "Person responsible"), NULL, LH_REPORT_COLUMN_TEXT, .width = 7 },
  { NC_("F9", "Main work of the year"), NULL, LH_REPORT_COLUMN_LONG_TEXT, .width = 12 },
  { NC_("F9", "Next step"), NULL, LH_REPORT_COLUMN_LONG_TEXT, .width = 12 },
  { NC_("F9", "Note"), NULL, LH_REPORT_COLUMN_TEXT, .width = 6 },
};

static void
lh_brand_ledger_set_code (LhLedger    *ledger,
                          LhReportRow *row,
                          guint        column,
                          LhRecord    *brand,
                          guint        field,
                          LhCatalog   *catalog)
{
  if (!lh_record_is_empty (brand, field))
    lh_report_row_take_text (row, column, lh_ledger_format_field (ledger, brand, field, catalog));
}

/* The composite of the evaluation of the year; where there is none, the score that was entered. */
static void
lh_brand_ledger_set_score (LhReportRow *row,
                           guint        column,
                           LhRecord    *brand,
                           GPtrArray   *scores)
{
  const LhBrandScore *score = lh_brand_scores_find (scores, lh_record_get_id (brand));
  LhDecimal entered;

  if (score != NULL && score->has_composite)
    lh_report_row_set_decimal (row, column, lh_fraction_round (score->composite, 2));
  else if (lh_decimal_parse (lh_record_get_text (brand, LH_BRAND_SCORE), &entered, NULL))
    lh_report_row_set_decimal (row, column, entered);
}

static void
lh_brand_ledger_fill_identity (LhLedger    *ledger,
                               LhReportRow *row,
                               LhRecord    *brand,
                               LhCatalog   *catalog)
{
  LhRecord *unit = (LhRecord *) lh_ledger_get_organization (ledger, lh_record_get_int (brand, LH_BRAND_ORGANIZATION_ID));
  const char *party = lh_record_get_text (brand, LH_BRAND_PARTY_NAME);
  LhDate created = lh_record_get_date (brand, LH_BRAND_CREATED_ON);

  if (unit != NULL)
    lh_report_row_set_text (row, 1, lh_record_get_text (unit, LH_ORGANIZATION_NAME));
  if (*party == '\0' && unit != NULL)
    party = lh_record_get_text (unit, LH_ORGANIZATION_PARTY_NAME);
  lh_report_row_set_text (row, 2, party);
  lh_report_row_set_text (row, 3, lh_record_get_text (brand, LH_BRAND_NAME));
  lh_report_row_take_text (row, 4, lh_text_ellipsize (lh_record_get_text (brand, LH_BRAND_CONNOTATION), LH_BRAND_ABSTRACT));
  if (lh_date_is_set (created))
    lh_report_row_take_text (row, 5, lh_date_format (created, LH_DATE_MONTH, catalog));
}

static void
lh_brand_ledger_fill (LhLedger    *ledger,
                      LhReportRow *row,
                      guint        number,
                      LhRecord    *brand,
                      GPtrArray   *scores,
                      LhCatalog   *catalog)
{
  gint64 grade_year = lh_record_get_int (brand, LH_BRAND_GRADE_YEAR);

  lh_report_row_set_integer (row, 0, number);
  lh_brand_ledger_fill_identity (ledger, row, brand, catalog);
  lh_brand_ledger_set_code (ledger, row, 6, brand, LH_BRAND_STAGE, catalog);
  lh_brand_ledger_set_code (ledger, row, 7, brand, LH_BRAND_GRADE, catalog);
  if (grade_year != LH_UNSET)
    lh_report_row_set_integer (row, 8, grade_year);
  lh_brand_ledger_set_score (row, 9, brand, scores);
  lh_report_row_set_text (row, 10, lh_record_get_text (brand, LH_BRAND_RESPONSIBLE_NAME));
  lh_report_row_set_text (row, 11, lh_record_get_text (brand, LH_BRAND_YEAR_WORK));
  lh_report_row_set_text (row, 12, lh_record_get_text (brand, LH_BRAND_NEXT_WORK));
  lh_report_row_set_text (row, 13, lh_record_get_text (brand, LH_BRAND_NOTE));
}

static LhReportTable *
lh_brand_ledger_create_table (LhLedger  *ledger,
                              GPtrArray *brands,
                              GPtrArray *scores,
                              LhCatalog *catalog)
{
  LhReportColumn translated[G_N_ELEMENTS (columns)];
  LhReportTable *table;

  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    {
      translated[i] = columns[i];
      translated[i].heading = lh_trc (catalog, "F9", columns[i].heading);
    }
  table = lh_report_table_new ("brands", translated, G_N_ELEMENTS (columns));
  for (guint i = 0; i < brands->len; i++)
    lh_brand_ledger_fill (ledger, lh_report_table_add_row (table), i + 1, g_ptr_array_index (brands, i), scores, catalog);
  return table;
}

/**
 * lh_brand_ledger_new:
 * @year: the year of the evaluation
 * @catalog: (nullable): the language
 *
 * Returns: (transfer full): 党建品牌库台账, form F9: all brands in official order
 */
LhReport *
lh_brand_ledger_new (LhLedger   *ledger,
                     int         year,
                     LhCatalog  *catalog,
                     GError    **error)
{
  g_autoptr (LhQuery) query = lh_query_new (LH_TYPE_BRAND);
  g_autoptr (GPtrArray) brands = NULL;
  g_autoptr (GPtrArray) scores = NULL;
  g_autoptr (LhReportTable) table = NULL;
  const char *title = lh_trc (catalog, "F9", "Ledger of Party-Building Brands");
  LhReport *report;
  LhReportSheet *sheet;

  lh_query_set_sort (query, LH_SORT_OFFICIAL, FALSE);
  brands = lh_ledger_query (ledger, query, error);
  scores = brands != NULL ? lh_brand_scores_load (ledger, year, error) : NULL;
  if (scores == NULL)
    return NULL;
  table = lh_brand_ledger_create_table (ledger, brands, scores, catalog);
  report = lh_report_new (title, catalog);
  sheet = lh_report_add_sheet (report, lh_trc (catalog, "sheet", "Brands"));
  lh_report_sheet_set_title (sheet, title);
  lh_report_sheet_add_table (sheet, table);
  return report;
}
