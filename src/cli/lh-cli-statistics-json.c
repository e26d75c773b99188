/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-cli-statistics.h"

#include "lh-organization-statistics.h"
#include "lh-problem-statistics.h"
#include "lh-quarter-close.h"
#include "lh-quarter-edition.h"

/* Keys of the arrays of groups, in the order they are written. */
static const struct
{
  const char *key;
  LhGrouping  grouping;
} groupings[] = {
  { "organizations", LH_GROUPING_ORGANIZATION },
  { "sectors", LH_GROUPING_SECTOR },
  { "types", LH_GROUPING_TYPE },
  { "categories", LH_GROUPING_CATEGORY },
  { "topics", LH_GROUPING_TOPIC },
  { "states", LH_GROUPING_STATE },
  { "secretaries", LH_GROUPING_SECRETARY },
  { "work_modes", LH_GROUPING_WORK_MODE },
  { "levels", LH_GROUPING_LEVEL },
  { "directions", LH_GROUPING_DIRECTION },
  { "key_tasks", LH_GROUPING_KEY_TASK },
};

static gboolean
lh_cli_is_group_key (const char *key)
{
  for (guint i = 0; i < G_N_ELEMENTS (groupings); i++)
    {
      if (g_str_equal (groupings[i].key, key))
        return TRUE;
    }
  return FALSE;
}

static void
lh_cli_write_value (LhCliJson      *json,
                    const char     *key,
                    const LhFigure *figure)
{
  if (figure->known)
    lh_cli_json_decimal (json, key, figure->value);
  else
    lh_cli_json_null (json, key);
}

static void
lh_cli_write_figure (LhCliJson      *json,
                     const LhFigure *figure,
                     LhCatalog      *catalog)
{
  lh_cli_json_begin_object (json, NULL);
  lh_cli_json_string (json, "code", figure->code);
  lh_cli_json_string (json, "label", lh_tr (catalog, figure->label));
  lh_cli_json_string (json, "definition", lh_tr (catalog, figure->definition));
  lh_cli_json_string (json, "unit", *figure->unit != '\0' ? lh_tr (catalog, figure->unit) : "");
  lh_cli_write_value (json, "value", figure);
  lh_cli_json_integer (json, "ids_count", figure->ids != NULL ? figure->ids->len : 0);
  lh_cli_json_end_object (json);
}

/* Every figure by its code, for scripts that want just one: "organizations-filed" is organizations_filed here. */
static void
lh_cli_write_figure_keys (LhCliJson *json,
                          GPtrArray *figures)
{
  for (guint i = 0; i < figures->len; i++)
    {
      const LhFigure *figure = g_ptr_array_index (figures, i);
      g_autofree char *key = g_strdelimit (g_strdup (figure->code), "-", '_');

      if (!lh_cli_is_group_key (key))
        lh_cli_write_value (json, key, figure);
    }
}

static void
lh_cli_write_lights (LhCliJson   *json,
                     const guint *lights)
{
  lh_cli_json_begin_object (json, "lights");
  for (int i = 0; i < LH_N_LIGHTS; i++)
    lh_cli_json_integer (json, lh_light_get_code (i), lights[i]);
  lh_cli_json_end_object (json);
}

static void
lh_cli_write_group (LhCliJson     *json,
                    LhLedger      *ledger,
                    LhGrouping     grouping,
                    const LhGroup *group,
                    LhCatalog     *catalog)
{
  g_autofree char *label = lh_cli_get_group_label (ledger, grouping, group, catalog);

  lh_cli_json_begin_object (json, NULL);
  lh_cli_json_string (json, "key", group->key);
  lh_cli_json_string (json, "label", label);
  lh_cli_json_integer (json, "projects", group->n_projects);
  lh_cli_json_tenths (json, "share", group->share);
  if (grouping == LH_GROUPING_TOPIC)
    lh_cli_json_integer (json, "inferred", group->n_inferred);
  lh_cli_json_integer (json, "running", group->n_running);
  lh_cli_json_tenths (json, "planned", group->planned);
  lh_cli_json_tenths (json, "actual", group->actual);
  lh_cli_json_tenths (json, "lag", group->lag);
  lh_cli_write_lights (json, group->lights);
  lh_cli_json_begin_object (json, "reports");
  lh_cli_json_integer (json, "due", group->n_due);
  lh_cli_json_integer (json, "on_time", group->n_on_time);
  lh_cli_json_integer (json, "late", group->n_late);
  lh_cli_json_integer (json, "missing", group->n_missing);
  lh_cli_json_end_object (json);
  lh_cli_json_end_object (json);
}

static void
lh_cli_write_groups (LhCliJson    *json,
                     LhLedger     *ledger,
                     LhStatistics *statistics,
                     LhCatalog    *catalog)
{
  for (guint i = 0; i < G_N_ELEMENTS (groupings); i++)
    {
      GPtrArray *groups = lh_statistics_get_groups (statistics, groupings[i].grouping);

      lh_cli_json_begin_array (json, groupings[i].key);
      for (guint j = 0; j < groups->len; j++)
        lh_cli_write_group (json, ledger, groupings[i].grouping, g_ptr_array_index (groups, j), catalog);
      lh_cli_json_end_array (json);
    }
}

static void
lh_cli_write_trend (LhCliJson    *json,
                    LhStatistics *statistics)
{
  g_autoptr (GArray) trend = lh_statistics_get_trend (statistics);

  lh_cli_json_begin_array (json, "trend");
  for (guint i = 0; i < trend->len; i++)
    {
      const LhTrendPoint *point = &g_array_index (trend, LhTrendPoint, i);
      g_autofree char *quarter = lh_quarter_to_string (point->quarter);

      lh_cli_json_begin_object (json, NULL);
      lh_cli_json_string (json, "quarter", quarter);
      lh_cli_json_tenths (json, "planned", point->planned);
      lh_cli_json_tenths (json, "actual", point->actual);
      lh_cli_json_integer (json, "projects", point->n_projects);
      lh_cli_json_end_object (json);
    }
  lh_cli_json_end_array (json);
}

static void
lh_cli_write_register_sectors (LhCliJson *json,
                               LhLedger  *ledger,
                               LhDate     day)
{
  g_autoptr (GPtrArray) sectors = lh_organization_statistics_sectors (ledger, NULL, day);

  lh_cli_json_begin_array (json, "sectors");
  for (guint i = 0; i < sectors->len; i++)
    {
      const LhSectorCount *sector = g_ptr_array_index (sectors, i);

      lh_cli_json_begin_object (json, NULL);
      lh_cli_json_string (json, "key", sector->code);
      lh_cli_json_string (json, "label", sector->label);
      lh_cli_json_integer (json, "organizations", sector->ids->len);
      lh_cli_json_end_object (json);
    }
  lh_cli_json_end_array (json);
}

/* The register of organizations on the as-of date: the tree (S2-2), and those expected to file by class (S0-6). */
static void
lh_cli_write_register (LhCliJson *json,
                       LhLedger  *ledger,
                       LhDate     day)
{
  LhOrganizationStatistics counts;

  lh_organization_statistics_compute (ledger, day, &counts);
  lh_cli_json_begin_object (json, "register");
  lh_cli_json_integer (json, "organ_committees", counts.n_organ_committees);
  lh_cli_json_integer (json, "general_branches", counts.n_general_branches);
  lh_cli_json_integer (json, "direct_branches", counts.n_direct_branches);
  lh_cli_json_integer (json, "direct", counts.n_direct);
  lh_cli_json_integer (json, "branches", counts.n_branches);
  lh_cli_json_integer (json, "branches_below", counts.n_branches_below);
  if (counts.n_organ_committees + counts.n_general_branches > 0)
    lh_cli_json_decimal (json, "branches_per_body", counts.branches_per_body);
  else
    lh_cli_json_null (json, "branches_per_body");
  lh_cli_json_integer (json, "party_organizations", counts.n_party_organizations);
  lh_cli_json_integer (json, "temporary_branches", counts.n_temporary);
  lh_cli_json_integer (json, "departments", counts.n_departments);
  lh_cli_json_integer (json, "members", counts.n_members);
  if (counts.n_branches > 0)
    lh_cli_json_decimal (json, "members_per_branch", counts.members_per_branch);
  else
    lh_cli_json_null (json, "members_per_branch");
  lh_cli_write_register_sectors (json, ledger, day);
  lh_cli_json_end_object (json);
}

static void
lh_cli_write_problem_groups (LhCliJson                 *json,
                             LhLedger                  *ledger,
                             const LhProblemStatistics *problems,
                             LhProblemGrouping          grouping,
                             LhCatalog                 *catalog)
{
  lh_cli_json_begin_array (json, lh_problem_grouping_get_key (grouping));
  for (guint i = 0; i < problems->groups[grouping]->len; i++)
    {
      const LhProblemGroup *group = g_ptr_array_index (problems->groups[grouping], i);

      lh_cli_json_begin_object (json, NULL);
      lh_cli_json_string (json, "key", group->key);
      lh_cli_json_string (json, "label", lh_problem_group_get_label (ledger, grouping, group, catalog));
      lh_cli_json_integer (json, "problems", group->n_problems);
      lh_cli_json_integer (json, "completed", group->n_completed);
      lh_cli_json_integer (json, "closed", group->n_closed);
      lh_cli_json_integer (json, "overdue", group->n_overdue);
      lh_cli_json_end_object (json);
    }
  lh_cli_json_end_array (json);
}

/* The problems of the year: both rates, each with its definition, and counts (S1-12, S2-28). */
static void
lh_cli_write_problems (LhCliJson    *json,
                       LhLedger     *ledger,
                       LhStatistics *statistics,
                       LhCatalog    *catalog)
{
  const LhProblemStatistics *problems = lh_statistics_get_problems (statistics);

  lh_cli_json_begin_object (json, "problems");
  lh_cli_write_figure_keys (json, problems->figures);
  lh_cli_json_begin_array (json, "figures");
  for (guint i = 0; i < problems->figures->len; i++)
    lh_cli_write_figure (json, g_ptr_array_index (problems->figures, i), catalog);
  lh_cli_json_end_array (json);
  for (int i = 0; i < LH_N_PROBLEM_GROUPINGS; i++)
    lh_cli_write_problem_groups (json, ledger, problems, i, catalog);
  lh_cli_json_end_object (json);
}

/**
 * lh_cli_write_brand_categories:
 *
 * Writes the brands by category (S1-52) as an array.
 */
void
lh_cli_write_brand_categories (LhCliJson             *json,
                               const char            *key,
                               const LhBrandCoverage *coverage)
{
  lh_cli_json_begin_array (json, key);
  for (guint i = 0; i < coverage->categories->len; i++)
    {
      const LhCoverageCategory *category = g_ptr_array_index (coverage->categories, i);

      lh_cli_json_begin_object (json, NULL);
      lh_cli_json_string (json, "key", category->code);
      lh_cli_json_string (json, "label", category->label);
      lh_cli_json_integer (json, "brands", category->ids->len);
      lh_cli_json_end_object (json);
    }
  lh_cli_json_end_array (json);
}

/**
 * lh_cli_write_unit_json:
 *
 * Writes the figures of one organization as one object.
 */
void
lh_cli_write_unit_json (GString      *output,
                        LhRecord     *organization,
                        LhStatistics *statistics,
                        LhCatalog    *catalog)
{
  GPtrArray *const lists[] = { lh_statistics_get_figures (statistics), lh_statistics_get_problems (statistics)->figures };
  g_autofree char *quarter = lh_quarter_to_string (lh_statistics_get_quarter (statistics));
  g_autofree char *as_of = lh_date_to_iso (lh_statistics_get_as_of (statistics));
  LhCliJson json;

  lh_cli_json_init (&json, output);
  lh_cli_json_begin_object (&json, NULL);
  lh_cli_json_string (&json, "organization", lh_record_get_text (organization, LH_ORGANIZATION_NAME));
  lh_cli_json_string (&json, "quarter", quarter);
  lh_cli_json_string (&json, "as_of", as_of);
  lh_cli_json_begin_array (&json, "figures");
  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    {
      for (guint j = 0; j < lists[i]->len; j++)
        lh_cli_write_figure (&json, g_ptr_array_index (lists[i], j), catalog);
    }
  lh_cli_json_end_array (&json);
  lh_cli_json_end_object (&json);
  lh_cli_json_finish (&json);
}

/* When the figures are those of a closed quarter. */
static void
lh_cli_write_closed (LhCliJson *json,
                     LhRecord  *closing)
{
  g_autofree char *closed_on = NULL;

  if (closing != NULL)
    closed_on = lh_date_to_iso (lh_record_get_date (closing, LH_QUARTER_CLOSE_CLOSED_ON));
  lh_cli_json_string (json, "closed_on", closed_on);
}

/**
 * lh_cli_write_statistics_json:
 * @output: where it goes
 *
 * Writes all figures and groups of a quarter as one object.
 */
void
lh_cli_write_statistics_json (GString      *output,
                              LhLedger     *ledger,
                              LhStatistics *statistics,
                              LhCatalog    *catalog)
{
  GPtrArray *figures = lh_statistics_get_figures (statistics);
  g_autofree char *quarter = lh_quarter_to_string (lh_statistics_get_quarter (statistics));
  g_autofree char *as_of = lh_date_to_iso (lh_statistics_get_as_of (statistics));
  LhCliJson json;

  lh_cli_json_init (&json, output);
  lh_cli_json_begin_object (&json, NULL);
  lh_cli_json_string (&json, "ledger", lh_ledger_get_path (ledger));
  lh_cli_json_string (&json, "quarter", quarter);
  lh_cli_json_string (&json, "as_of", as_of);
  lh_cli_write_closed (&json, lh_ledger_get_edition_closing (ledger));
  lh_cli_write_figure_keys (&json, figures);
  lh_cli_write_lights (&json, lh_statistics_get_total (statistics)->lights);

  lh_cli_json_begin_array (&json, "figures");
  for (guint i = 0; i < figures->len; i++)
    lh_cli_write_figure (&json, g_ptr_array_index (figures, i), catalog);
  lh_cli_json_end_array (&json);

  lh_cli_write_groups (&json, ledger, statistics, catalog);
  lh_cli_write_trend (&json, statistics);
  lh_cli_write_problems (&json, ledger, statistics, catalog);
  lh_cli_write_brand_categories (&json, "brand_categories", lh_statistics_get_brands (statistics));
  lh_cli_write_register (&json, ledger, lh_statistics_get_as_of (statistics));
  lh_cli_json_end_object (&json);
  lh_cli_json_finish (&json);
}
