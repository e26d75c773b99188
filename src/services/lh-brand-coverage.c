/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-brand-coverage-private.h"

#include <string.h>

#include "lh-brand.h"
#include "lh-ledger-job.h"
#include "lh-organization-statistics.h"
#include "lh-query-sql.h"

static const char *const scope_codes[LH_N_COVERAGE_SCOPES] = {
  [LH_COVERAGE_ORGANS] = "organs",
  [LH_COVERAGE_BRANCHES] = "branches",
};

static const struct
{
  const char *code;
  const char *label;
} states[LH_N_COVERAGE_STATES] = {
  [LH_COVERAGE_NAMED] = { "named", N_("With a name") },
  [LH_COVERAGE_UNNAMED] = { "unnamed", N_("Name missing") },
  [LH_COVERAGE_NONE] = { "none", N_("No record") },
};

static void
lh_coverage_row_free (LhCoverageRow *self)
{
  g_object_unref (self->organization);
  g_ptr_array_unref (self->brands);
  g_free (self);
}

static void
lh_coverage_category_free (LhCoverageCategory *self)
{
  g_free (self->code);
  g_free (self->label);
  g_array_unref (self->ids);
  g_free (self);
}

/**
 * lh_brand_has_name:
 *
 * Returns: whether a brand is called something; one that is known of only is marked so
 */
gboolean
lh_brand_has_name (LhRecord *brand)
{
  return !lh_record_is_empty (brand, LH_BRAND_NAME) && !lh_record_get_boolean (brand, LH_BRAND_UNNAMED);
}

static gboolean
lh_brand_coverage_is_withdrawn (LhRecord *brand)
{
  return g_str_equal (lh_record_get_text (brand, LH_BRAND_STAGE), "withdrawn") ||
         g_str_equal (lh_brand_get_state (brand), "withdrawn");
}

/* Directly below the work committee: its superior is the work committee, or there is none. */
static gboolean
lh_brand_coverage_is_direct (GHashTable *kinds,
                             LhRecord   *organization)
{
  gint64 parent_id = lh_record_get_int (organization, LH_ORGANIZATION_PARENT_ID);
  const char *kind = g_hash_table_lookup (kinds, &parent_id);

  return parent_id <= 0 || g_strcmp0 (kind, "committee") == 0;
}

static gboolean
lh_brand_coverage_counts (LhCoverageScope  scope,
                          GHashTable      *kinds,
                          LhRecord        *organization)
{
  const char *kind = lh_record_get_text (organization, LH_ORGANIZATION_KIND);

  if (scope == LH_COVERAGE_BRANCHES)
    return g_str_equal (kind, "branch");
  return !g_str_equal (kind, "committee") && !g_str_equal (kind, "temporary-branch") &&
         lh_brand_coverage_is_direct (kinds, organization);
}

static GHashTable *
lh_brand_coverage_index_kinds (GPtrArray *organizations)
{
  GHashTable *kinds = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);

  for (guint i = 0; i < organizations->len; i++)
    {
      LhRecord *organization = g_ptr_array_index (organizations, i);
      gint64 id = lh_record_get_id (organization);

      g_hash_table_insert (kinds, g_memdup2 (&id, sizeof id),
                           (char *) lh_record_get_text (organization, LH_ORGANIZATION_KIND));
    }
  return kinds;
}

static LhCoverageRow *
lh_brand_coverage_add_row (LhBrandCoverage *self,
                           LhRecord        *organization,
                           GPtrArray       *brands)
{
  LhCoverageRow *row = g_new0 (LhCoverageRow, 1);

  row->organization = g_object_ref (organization);
  row->brands = g_ptr_array_new_with_free_func (g_object_unref);
  row->state = LH_COVERAGE_NONE;
  for (guint i = 0; i < brands->len; i++)
    {
      LhRecord *brand = g_ptr_array_index (brands, i);

      if (lh_record_get_int (brand, LH_BRAND_ORGANIZATION_ID) != lh_record_get_id (organization) ||
          lh_brand_coverage_is_withdrawn (brand))
        continue;
      g_ptr_array_add (row->brands, g_object_ref (brand));
      if (lh_brand_has_name (brand))
        row->state = LH_COVERAGE_NAMED;
      else if (row->state == LH_COVERAGE_NONE)
        row->state = LH_COVERAGE_UNNAMED;
    }
  self->counts[row->state]++;
  g_ptr_array_add (self->rows, row);
  return row;
}

/* Whether a field that holds codes holds this one; "" is held by a field that is empty. */
static gboolean
lh_brand_coverage_holds (LhRecord   *brand,
                         guint       field,
                         const char *code)
{
  g_auto (GStrv) codes = NULL;

  if (*code == '\0')
    return lh_record_is_empty (brand, field);
  codes = g_strsplit (lh_record_get_text (brand, field), " ", -1);
  return g_strv_contains ((const char *const *) codes, code);
}

static void
lh_brand_coverage_add_category (GPtrArray  *categories,
                                guint       field,
                                const char *code,
                                const char *label,
                                GPtrArray  *brands)
{
  LhCoverageCategory *category = g_new0 (LhCoverageCategory, 1);

  category->code = g_strdup (code);
  category->label = g_strdup (label);
  category->ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  for (guint i = 0; i < brands->len; i++)
    {
      LhRecord *brand = g_ptr_array_index (brands, i);
      gint64 id = lh_record_get_id (brand);

      if (lh_brand_coverage_holds (brand, field, code) && lh_brand_has_name (brand) &&
          !lh_brand_coverage_is_withdrawn (brand))
        g_array_append_val (category->ids, id);
    }
  g_ptr_array_add (categories, category);
}

static GPtrArray *
lh_brand_coverage_read_categories (LhSession   *session,
                                   const char  *vocabulary,
                                   guint        field,
                                   GPtrArray   *brands,
                                   GError     **error)
{
  g_autoptr (LhQuery) query = lh_query_new (LH_TYPE_TERM);
  g_autoptr (GPtrArray) terms = NULL;
  GPtrArray *categories;

  lh_query_where_field (query, LH_TERM_VOCABULARY, LH_QUERY_EQUAL, vocabulary);
  lh_query_set_sort (query, "position", FALSE);
  terms = lh_query_sql_run_records (session, query, error);
  if (terms == NULL)
    return NULL;
  categories = g_ptr_array_new_with_free_func ((GDestroyNotify) lh_coverage_category_free);
  for (guint i = 0; i < terms->len; i++)
    lh_brand_coverage_add_category (categories, field, lh_record_get_text (g_ptr_array_index (terms, i), LH_TERM_CODE),
                                    lh_record_get_text (g_ptr_array_index (terms, i), LH_TERM_NAME), brands);
  lh_brand_coverage_add_category (categories, field, "", "", brands);
  return categories;
}

/**
 * lh_brand_coverage_read:
 * @session: the ledger, on its thread
 * @day: organizations that exist on it are counted
 *
 * Returns: (transfer full): which organizations have a brand
 */
LhBrandCoverage *
lh_brand_coverage_read (LhSession        *session,
                        LhCoverageScope   scope,
                        LhDate            day,
                        GError          **error)
{
  g_autoptr (LhBrandCoverage) self = g_new0 (LhBrandCoverage, 1);
  g_autoptr (LhQuery) organization_query = lh_query_new (LH_TYPE_ORGANIZATION);
  g_autoptr (LhQuery) brand_query = lh_query_new (LH_TYPE_BRAND);
  g_autoptr (GPtrArray) organizations = NULL;
  g_autoptr (GPtrArray) brands = NULL;
  g_autoptr (GHashTable) kinds = NULL;

  self->scope = scope;
  self->rows = g_ptr_array_new_with_free_func ((GDestroyNotify) lh_coverage_row_free);
  lh_query_set_sort (organization_query, LH_SORT_OFFICIAL, FALSE);
  organizations = lh_query_sql_run_records (session, organization_query, error);
  brands = organizations != NULL ? lh_query_sql_run_records (session, brand_query, error) : NULL;
  if (brands == NULL)
    return NULL;
  self->categories = lh_brand_coverage_read_categories (session, "brand-category", LH_BRAND_CATEGORY, brands, error);
  self->aims = self->categories != NULL
               ? lh_brand_coverage_read_categories (session, "brand-aim", LH_BRAND_AIMS, brands, error) : NULL;
  if (self->aims == NULL)
    return NULL;
  kinds = lh_brand_coverage_index_kinds (organizations);
  for (guint i = 0; i < organizations->len; i++)
    {
      LhRecord *organization = g_ptr_array_index (organizations, i);

      if (lh_brand_coverage_counts (self->scope, kinds, organization) &&
          lh_organization_is_active (organization, day))
        lh_brand_coverage_add_row (self, organization, brands);
    }
  return g_steal_pointer (&self);
}

/* The day comes as a number of days, the scope as the year: both are plain numbers to the thread that reads. */
static gpointer
lh_brand_coverage_run (LhSession  *session,
                       int         scope,
                       gint64      day,
                       GError    **error)
{
  return lh_brand_coverage_read (session, (LhCoverageScope) scope, (LhDate) { (gint32) day }, error);
}

/**
 * lh_brand_coverage_load:
 * @day: organizations that exist on it are counted
 *
 * Returns: (transfer full): which organizations have a brand
 */
LhBrandCoverage *
lh_brand_coverage_load (LhLedger         *ledger,
                        LhCoverageScope   scope,
                        LhDate            day,
                        GError          **error)
{
  return lh_ledger_read (ledger, lh_brand_coverage_run, (int) scope, day.julian, error);
}

void
lh_brand_coverage_load_async (LhLedger            *ledger,
                              LhCoverageScope      scope,
                              LhDate               day,
                              GCancellable        *cancellable,
                              GAsyncReadyCallback  callback,
                              gpointer             user_data)
{
  lh_ledger_read_async (ledger, lh_brand_coverage_run, (GDestroyNotify) lh_brand_coverage_free, (int) scope,
                        day.julian, cancellable, callback, user_data);
}

LhBrandCoverage *
lh_brand_coverage_load_finish (LhLedger      *ledger,
                               GAsyncResult  *result,
                               GError       **error)
{
  return lh_ledger_read_finish (ledger, result, error);
}

void
lh_brand_coverage_free (LhBrandCoverage *self)
{
  g_ptr_array_unref (self->rows);
  g_clear_pointer (&self->categories, g_ptr_array_unref);
  g_clear_pointer (&self->aims, g_ptr_array_unref);
  g_free (self);
}

/**
 * lh_brand_coverage_count:
 *
 * Returns: how many organizations there are
 */
guint
lh_brand_coverage_count (const LhBrandCoverage *self)
{
  return self->rows->len;
}

/**
 * lh_brand_coverage_get_share:
 *
 * Returns: the share of a state in tenths of a percent, rounded half up (rule R1); %LH_UNSET without organizations
 */
gint64
lh_brand_coverage_get_share (const LhBrandCoverage *self,
                             LhCoverageState        state)
{
  if (self->rows->len == 0)
    return LH_UNSET;
  return lh_divide_half_up ((gint64) self->counts[state] * 1000, self->rows->len);
}

/**
 * lh_brand_coverage_list:
 *
 * Returns: (transfer full) (element-type gint64): the organizations of a state, in official order
 */
GArray *
lh_brand_coverage_list (const LhBrandCoverage *self,
                        LhCoverageState        state)
{
  GArray *ids = g_array_new (FALSE, FALSE, sizeof (gint64));

  for (guint i = 0; i < self->rows->len; i++)
    {
      const LhCoverageRow *row = g_ptr_array_index (self->rows, i);
      gint64 id = lh_record_get_id (row->organization);

      if (row->state == state)
        g_array_append_val (ids, id);
    }
  return ids;
}

/**
 * lh_coverage_scope_get_code:
 *
 * Returns: the name of a scope on the command line
 */
const char *
lh_coverage_scope_get_code (LhCoverageScope scope)
{
  g_return_val_if_fail (scope < LH_N_COVERAGE_SCOPES, NULL);
  return scope_codes[scope];
}

gboolean
lh_coverage_scope_from_code (const char      *code,
                             LhCoverageScope *scope)
{
  for (int i = 0; i < LH_N_COVERAGE_SCOPES; i++)
    {
      if (strcmp (scope_codes[i], code) == 0)
        {
          *scope = (LhCoverageScope) i;
          return TRUE;
        }
    }
  return FALSE;
}

/**
 * lh_coverage_state_get_code:
 *
 * Returns: the stable name that JSON has for a state
 */
const char *
lh_coverage_state_get_code (LhCoverageState state)
{
  g_return_val_if_fail (state < LH_N_COVERAGE_STATES, NULL);
  return states[state].code;
}

const char *
lh_coverage_state_get_label (LhCoverageState  state,
                             LhCatalog       *catalog)
{
  g_return_val_if_fail (state < LH_N_COVERAGE_STATES, NULL);
  return lh_tr (catalog, states[state].label);
}
