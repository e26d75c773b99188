/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-statistics-private.h"

#include "lh-brand-coverage-private.h"
#include "lh-brand-workflow.h"
#include "lh-brand.h"
#include "lh-inspection.h"
#include "lh-query-sql.h"

typedef enum
{
  LH_LINE_BRANDS,
  LH_LINE_BRANDS_EXEMPLARY,
  LH_LINE_BRANDS_BEHIND,
  LH_LINE_INSPECTIONS,
  LH_N_LINE_FIGURES
} LhLineFigure;

static const LhFigureInfo infos[LH_N_LINE_FIGURES] = {
  [LH_LINE_BRANDS] = { "brands", N_("Brands"),
    N_("Brands of the library as it is now, withdrawn ones left out"), N_("brands"), "brand" },
  [LH_LINE_BRANDS_EXEMPLARY] = { "brands-exemplary", N_("Exemplary brands"),
    N_("Of these, at the exemplary stage"), N_("brands"), "brand" },
  [LH_LINE_BRANDS_BEHIND] = { "brands-behind", N_("Brands behind their step"),
    N_("Approved brands that have not reached the step of the three years that was due before the as-of date"),
    N_("brands"), "brand" },
  [LH_LINE_INSPECTIONS] = { "inspections-held", N_("Inspections held"),
    N_("Projects inspected from the first day of the quarter to the as-of date; a project inspected twice counts twice"),
    N_("times"), "inspection" },
};

static const LhFigureInfo coverage_infos[LH_N_COVERAGE_STATES] = {
  [LH_COVERAGE_NAMED] = { "organizations-with-brand", N_("Organizations with a brand"),
    N_("Organizations directly below the work committee whose brand has a name, as the library is now"),
    N_("organizations"), "organization" },
  [LH_COVERAGE_UNNAMED] = { "organizations-brand-unnamed", N_("Brand without a name"),
    N_("Of these organizations, those with a brand that nobody told the name of"), N_("organizations"), "organization" },
  [LH_COVERAGE_NONE] = { "organizations-without-brand", N_("Organizations without a brand"),
    N_("Of these organizations, those without any record of a brand"), N_("organizations"), "organization" },
};

static LhQuery *
lh_line_statistics_create_query (LhLineFigure figure,
                                 LhQuarter    quarter,
                                 LhDate       as_of)
{
  LhDate last = lh_quarter_last_day (quarter);
  g_autofree char *from = lh_date_to_iso (lh_quarter_first_day (quarter));
  g_autofree char *until = lh_date_to_iso (lh_date_compare (as_of, last) < 0 ? as_of : last);
  LhQuery *query;

  if (figure == LH_LINE_BRANDS_BEHIND)
    return lh_brand_query_behind (as_of);
  query = lh_query_new (figure == LH_LINE_INSPECTIONS ? LH_TYPE_INSPECTION : LH_TYPE_BRAND);
  switch (figure)
    {
    case LH_LINE_INSPECTIONS:
      lh_query_where_field (query, LH_INSPECTION_INSPECTED_ON, LH_QUERY_GREATER_EQUAL, from);
      lh_query_where_field (query, LH_INSPECTION_INSPECTED_ON, LH_QUERY_LESS_EQUAL, until);
      break;
    case LH_LINE_BRANDS_EXEMPLARY:
      lh_query_where_field (query, LH_BRAND_STAGE, LH_QUERY_EQUAL, "exemplary");
      break;
    default:
      lh_query_where_field (query, LH_BRAND_STAGE, LH_QUERY_NOT_EQUAL, "withdrawn");
    }
  return query;
}

/* Which organizations have a brand (S1-31), and the brands by category (S1-52). */
static gboolean
lh_statistics_add_brand_coverage (LhStatistics  *self,
                                  LhSession     *session,
                                  GError       **error)
{
  self->brands = lh_brand_coverage_read (session, LH_COVERAGE_ORGANS, self->as_of, error);
  for (guint state = 0; self->brands != NULL && state < LH_N_COVERAGE_STATES; state++)
    {
      g_autoptr (GArray) ids = lh_brand_coverage_list (self->brands, state);

      g_ptr_array_add (self->figures, lh_figure_new (&coverage_infos[state], TRUE,
                                                     lh_decimal_new (self->brands->counts[state], 0), ids));
    }
  return self->brands != NULL;
}

/**
 * lh_statistics_add_unit_brands:
 * @units: (element-type gint64): the ids of some organizations
 *
 * Adds the figures of the brands of these organizations.
 */
gboolean
lh_statistics_add_unit_brands (LhStatistics  *self,
                               LhSession     *session,
                               GHashTable    *units,
                               GError       **error)
{
  for (guint figure = LH_LINE_BRANDS; figure <= LH_LINE_BRANDS_BEHIND; figure++)
    {
      g_autoptr (LhQuery) query = lh_line_statistics_create_query (figure, self->quarter, self->as_of);
      g_autoptr (GPtrArray) brands = lh_query_sql_run_records (session, query, error);
      g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));

      if (brands == NULL)
        return FALSE;
      for (guint i = 0; i < brands->len; i++)
        {
          gint64 unit = lh_record_get_int (g_ptr_array_index (brands, i), LH_BRAND_ORGANIZATION_ID);
          gint64 id = lh_record_get_id (g_ptr_array_index (brands, i));

          if (g_hash_table_contains (units, &unit))
            g_array_append_val (ids, id);
        }
      g_ptr_array_add (self->figures, lh_figure_new (&infos[figure], TRUE, lh_decimal_new (ids->len, 0), ids));
    }
  return TRUE;
}

/**
 * lh_statistics_add_lines:
 *
 * Adds the figures that the overview of the four lines (S1-1) needs besides projects, duties and problems: brands and
 * inspections.
 *
 * Returns: %FALSE with @error when they could not be read
 */
gboolean
lh_statistics_add_lines (LhStatistics  *self,
                         LhSession     *session,
                         GError       **error)
{
  for (guint figure = 0; figure < LH_N_LINE_FIGURES; figure++)
    {
      g_autoptr (LhQuery) query = lh_line_statistics_create_query (figure, self->quarter, self->as_of);
      g_autoptr (GArray) ids = lh_query_sql_run_ids (session, query, error);

      if (ids == NULL)
        return FALSE;
      g_ptr_array_add (self->figures, lh_figure_new (&infos[figure], TRUE, lh_decimal_new (ids->len, 0), ids));
    }
  return lh_statistics_add_brand_coverage (self, session, error);
}
