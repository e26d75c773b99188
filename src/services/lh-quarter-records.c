/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-quarter-records.h"

#include <glib/gi18n-lib.h>

#include "lh-brand.h"
#include "lh-codes.h"
#include "lh-organization.h"
#include "lh-problem-statistics.h"
#include "lh-query-sql.h"
#include "lh-register-table.h"
#include "lh-term.h"

/* What a quarter is told by besides its projects and problems: the rows of the registers, and the brands. They are read
 * where the quarter is closed, within the same transaction. */

static GPtrArray *
lh_quarter_records_query (LhSession  *session,
                          GType       type,
                          GError    **error)
{
  g_autoptr (LhQuery) query = lh_query_new (type);

  return lh_query_sql_run_records (session, query, error);
}

/* Names of groups */

/* "problem_sources/inspection" -> 督查检查 */
static gboolean
lh_quarter_records_load_names (LhSession   *session,
                               GHashTable  *names,
                               GError     **error)
{
  g_autoptr (GPtrArray) terms = lh_quarter_records_query (session, LH_TYPE_TERM, error);
  g_autoptr (GPtrArray) units = terms != NULL ? lh_quarter_records_query (session, LH_TYPE_ORGANIZATION, error) : NULL;

  if (units == NULL)
    return FALSE;
  for (guint i = 0; i < terms->len; i++)
    {
      LhRecord *term = g_ptr_array_index (terms, i);

      g_hash_table_insert (names, g_strdup_printf ("%s/%s", lh_record_get_text (term, LH_TERM_VOCABULARY),
                                                   lh_record_get_text (term, LH_TERM_CODE)),
                           g_strdup (lh_record_get_text (term, LH_TERM_NAME)));
    }
  for (guint i = 0; i < units->len; i++)
    g_hash_table_insert (names, g_strdup_printf ("/%" G_GINT64_FORMAT, lh_record_get_id (g_ptr_array_index (units, i))),
                         g_strdup (lh_record_get_text (g_ptr_array_index (units, i), LH_ORGANIZATION_NAME)));
  return TRUE;
}

static const char *
lh_quarter_records_find_name (GHashTable        *names,
                              LhProblemGrouping  grouping,
                              const char        *key,
                              LhCatalog         *catalog)
{
  const char *vocabulary = lh_problem_grouping_get_vocabulary (grouping);
  g_autofree char *path = g_strdup_printf ("%s/%s", vocabulary != NULL ? vocabulary : "", key);
  const char *name = *key != '\0' && vocabulary != NULL ? lh_code_get_label (vocabulary, key, catalog) : NULL;

  if (name == NULL)
    name = g_hash_table_lookup (names, path);
  if (name != NULL)
    return name;
  return *key != '\0' ? key : lh_tr (catalog, N_("Not filled in"));
}

/**
 * lh_quarter_records_name_groups:
 * @figures: (element-type LhQuarterFigure): the figures of a quarter
 *
 * Calls the groups of problems as the ledger calls them now: 督查检查：已整改.
 */
gboolean
lh_quarter_records_name_groups (LhSession  *session,
                                GPtrArray  *figures,
                                LhCatalog  *catalog,
                                GError    **error)
{
  g_autoptr (GHashTable) names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);

  if (!lh_quarter_records_load_names (session, names, error))
    return FALSE;
  for (guint i = 0; i < figures->len; i++)
    {
      LhQuarterFigure *figure = g_ptr_array_index (figures, i);
      LhProblemGrouping grouping;
      g_autofree char *label = NULL;

      if (!lh_quarter_figures_find_problem_grouping (figure->area, &grouping))
        continue;
      label = g_steal_pointer (&figure->label);
      figure->label = g_strdup_printf (lh_trc (catalog, "group and its figure", "%s: %s"),
                                       lh_quarter_records_find_name (names, grouping, figure->group_key, catalog), label);
    }
  return TRUE;
}

/* Counts of rows */

static LhQuarterFigure *
lh_quarter_records_add_count (GPtrArray  *figures,
                              const char *area,
                              const char *code,
                              const char *label,
                              const char *definition,
                              const char *entity)
{
  LhQuarterFigure *figure = lh_quarter_figure_new (area, code, "", label);

  g_free (figure->definition);
  figure->definition = g_strdup (definition);
  g_free (figure->entity);
  figure->entity = g_strdup (entity);
  g_ptr_array_add (figures, figure);
  return figure;
}

static void
lh_quarter_records_finish_count (LhQuarterFigure *figure)
{
  g_free (figure->value);
  g_free (figure->shown);
  figure->value = g_strdup_printf ("%u", figure->ids->len);
  figure->shown = g_strdup (figure->value);
}

static gboolean
lh_quarter_records_add_registers (LhSession  *session,
                                  GPtrArray  *figures,
                                  int         year,
                                  LhCatalog  *catalog,
                                  GError    **error)
{
  for (guint i = 0; i < lh_register_get_n (); i++)
    {
      const LhRegister *reg = lh_register_get (i);
      g_autoptr (GPtrArray) rows = lh_quarter_records_query (session, reg->get_type (), error);
      LhQuarterFigure *figure;

      if (rows == NULL)
        return FALSE;
      figure = lh_quarter_records_add_count (figures, LH_AREA_REGISTERS, reg->code, lh_tr (catalog, reg->label),
                                             lh_tr (catalog, reg->day != NULL
                                                             ? N_("Entries of the register in the year")
                                                             : N_("Entries of the register")),
                                             lh_register_get_entity (reg));
      for (guint j = 0; j < rows->len; j++)
        {
          LhRecord *row = g_ptr_array_index (rows, j);
          gint64 id = lh_record_get_id (row);

          if (lh_register_has (reg, row) && lh_register_is_of_year (reg, row, year))
            g_array_append_val (figure->ids, id);
        }
      lh_quarter_records_finish_count (figure);
    }
  return TRUE;
}

/* Brands with a name that are not withdrawn; of these the approved ones; the units that have one. */
static gboolean
lh_quarter_records_add_brands (LhSession  *session,
                               GPtrArray  *figures,
                               LhCatalog  *catalog,
                               GError    **error)
{
  g_autoptr (GPtrArray) brands = lh_quarter_records_query (session, LH_TYPE_BRAND, error);
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  LhQuarterFigure *named, *approved, *units;

  if (brands == NULL)
    return FALSE;
  named = lh_quarter_records_add_count (figures, LH_AREA_BRANDS, "brands-named", lh_tr (catalog, N_("Brands with a name")),
                                        lh_tr (catalog, N_("Brands that have a name and are not withdrawn")), "brand");
  approved = lh_quarter_records_add_count (figures, LH_AREA_BRANDS, "brands-approved", lh_tr (catalog, N_("Brands approved")),
                                           lh_tr (catalog, N_("Of these, approved by the work committee")), "brand");
  units = lh_quarter_records_add_count (figures, LH_AREA_BRANDS, "brand-units", lh_tr (catalog, N_("Units with a brand")),
                                        lh_tr (catalog, N_("Units that have a brand with a name")), "organization");
  for (guint i = 0; i < brands->len; i++)
    {
      LhRecord *brand = g_ptr_array_index (brands, i);
      gint64 id = lh_record_get_id (brand);
      gint64 unit = lh_record_get_int (brand, LH_BRAND_ORGANIZATION_ID);

      if (g_str_equal (lh_brand_get_state (brand), "withdrawn") || lh_record_get_boolean (brand, LH_BRAND_UNNAMED))
        continue;
      g_array_append_val (named->ids, id);
      if (g_str_equal (lh_brand_get_state (brand), "approved"))
        g_array_append_val (approved->ids, id);
      if (unit != 0 && g_hash_table_add (seen, g_memdup2 (&unit, sizeof unit)))
        g_array_append_val (units->ids, unit);
    }
  lh_quarter_records_finish_count (named);
  lh_quarter_records_finish_count (approved);
  lh_quarter_records_finish_count (units);
  return TRUE;
}

/**
 * lh_quarter_records_add:
 * @figures: (element-type LhQuarterFigure): the figures of a quarter
 *
 * Adds how many rows each register has in the year, and the brands.
 */
gboolean
lh_quarter_records_add (LhSession  *session,
                        GPtrArray  *figures,
                        LhQuarter   quarter,
                        LhCatalog  *catalog,
                        GError    **error)
{
  return lh_quarter_records_add_registers (session, figures, quarter.year, catalog, error) &&
         lh_quarter_records_add_brands (session, figures, catalog, error);
}
