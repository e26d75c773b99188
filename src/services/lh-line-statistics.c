/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-statistics-private.h"

#include "lh-brand.h"
#include "lh-inspection.h"
#include "lh-query-sql.h"

typedef enum
{
  LH_LINE_BRANDS,
  LH_LINE_BRANDS_EXEMPLARY,
  LH_LINE_INSPECTIONS,
  LH_N_LINE_FIGURES
} LhLineFigure;

static const LhFigureInfo infos[LH_N_LINE_FIGURES] = {
  [LH_LINE_BRANDS] = { "brands", N_("Brands"),
    N_("Brands of the library as it is now, withdrawn ones left out"), N_("brands"), "brand" },
  [LH_LINE_BRANDS_EXEMPLARY] = { "brands-exemplary", N_("Exemplary brands"),
    N_("Of these, at the exemplary stage"), N_("brands"), "brand" },
  [LH_LINE_INSPECTIONS] = { "inspections-held", N_("Inspections held"),
    N_("Projects inspected from the first day of the quarter to the as-of date; a project inspected twice counts twice"),
    N_("times"), "inspection" },
};

static LhQuery *
lh_line_statistics_create_query (LhLineFigure figure,
                                 LhQuarter    quarter,
                                 LhDate       as_of)
{
  LhDate last = lh_quarter_last_day (quarter);
  g_autofree char *from = lh_date_to_iso (lh_quarter_first_day (quarter));
  g_autofree char *until = lh_date_to_iso (lh_date_compare (as_of, last) < 0 ? as_of : last);
  LhQuery *query = lh_query_new (figure == LH_LINE_INSPECTIONS ? LH_TYPE_INSPECTION : LH_TYPE_BRAND);

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
  return TRUE;
}
