/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-quarter-texts.h"

#include "lh-quarter-close.h"
#include "lh-quarter-edition.h"

static int
lh_quarter_compare_ranked (gconstpointer a,
                           gconstpointer b)
{
  const LhGroup *left = ((const LhRankedGroup *) a)->group;
  const LhGroup *right = ((const LhRankedGroup *) b)->group;

  /* Those that have not reported come last: LH_UNSET is less than any progress. */
  if (left->actual != right->actual)
    return left->actual > right->actual ? -1 : 1;
  return 0;
}

/**
 * lh_quarter_rank_groups:
 *
 * Sorts groups by their progress. Groups with equal progress share a rank and keep the official order; those without
 * any have no rank (0).
 *
 * Returns: (transfer full) (element-type LhRankedGroup): the groups, best first
 */
GArray *
lh_quarter_rank_groups (LhStatistics *statistics,
                        LhGrouping    grouping)
{
  GPtrArray *groups = lh_statistics_get_groups (statistics, grouping);
  GArray *ranked = g_array_sized_new (FALSE, FALSE, sizeof (LhRankedGroup), groups->len);

  for (guint i = 0; i < groups->len; i++)
    {
      LhRankedGroup item = { g_ptr_array_index (groups, i), 0 };

      g_array_append_val (ranked, item);
    }
  g_array_sort (ranked, lh_quarter_compare_ranked); /* stable since GLib 2.32 */
  for (guint i = 0; i < ranked->len; i++)
    {
      LhRankedGroup *item = &g_array_index (ranked, LhRankedGroup, i);
      const LhRankedGroup *above = i > 0 ? item - 1 : NULL;

      if (item->group->actual == LH_UNSET)
        break;
      item->rank = above != NULL && above->group->actual == item->group->actual ? above->rank : i + 1;
    }
  return ranked;
}

/**
 * lh_quarter_group_is_below:
 *
 * Returns: whether the group has done less than planned
 */
gboolean
lh_quarter_group_is_below (const LhGroup *group)
{
  return group->actual != LH_UNSET && group->planned != LH_UNSET && group->actual < group->planned;
}

/**
 * lh_quarter_get_group_label:
 * @catalog: (nullable): the language
 *
 * Returns: (transfer none): the name of a group; projects without a class have one too
 */
const char *
lh_quarter_get_group_label (const LhGroup *group,
                            LhCatalog     *catalog)
{
  return *group->label != '\0' ? group->label : lh_tr (catalog, N_("Unclassified"));
}

/**
 * lh_quarter_format_source:
 * @catalog: (nullable): the language
 *
 * Returns: (transfer full): where the figures come from and of which day they are, house rule 7.1
 */
char *
lh_quarter_format_source (LhStatistics *statistics,
                          LhCatalog    *catalog)
{
  g_autofree char *date = lh_statistics_format_as_of (statistics, catalog);

  /* TRANSLATORS: below a chart; %s is a date */
  return g_strdup_printf (lh_tr (catalog, N_("Source: reports of the organizations; as of %s")), date);
}

/**
 * lh_quarter_format_source_of_ledger:
 * @ledger: (nullable): the ledger, or the edition of a closed quarter
 * @as_of: the day of what is shown
 * @catalog: (nullable): the language
 *
 * Returns: (transfer full): as lh_quarter_format_source(), of what is read from a ledger
 */
char *
lh_quarter_format_source_of_ledger (LhLedger  *ledger,
                                    LhDate     as_of,
                                    LhCatalog *catalog)
{
  LhRecord *closing = ledger != NULL ? lh_ledger_get_edition_closing (ledger) : NULL;
  g_autofree char *date = lh_date_format (as_of, LH_DATE_LONG, catalog);
  g_autofree char *closed_on = NULL;
  g_autofree char *day = NULL;

  if (closing != NULL && lh_date_compare (lh_record_get_date (closing, LH_QUARTER_CLOSE_AS_OF), as_of) == 0)
    closed_on = lh_date_format (lh_record_get_date (closing, LH_QUARTER_CLOSE_CLOSED_ON), LH_DATE_LONG, catalog);
  if (closed_on != NULL)
    day = g_strdup_printf (lh_trc (catalog, "figures", "%s (closed on %s)"), date, closed_on);
  return g_strdup_printf (lh_tr (catalog, N_("Source: reports of the organizations; as of %s")), day != NULL ? day : date);
}

/**
 * lh_quarter_format_finding:
 * @catalog: (nullable): the language
 *
 * Returns: (transfer full): the finding of the quarter in a sentence: average progress and how it stands to the plan
 */
char *
lh_quarter_format_finding (LhStatistics *statistics,
                           LhCatalog    *catalog)
{
  const LhGroup *total = lh_statistics_get_total (statistics);
  g_autofree char *quarter = lh_quarter_format (lh_statistics_get_quarter (statistics), LH_QUARTER_SHORT, catalog);
  g_autofree char *actual = NULL;
  g_autofree char *lag = NULL;

  if (total->actual == LH_UNSET || total->lag == LH_UNSET)
    return g_strdup_printf (lh_tr (catalog, N_("%s: no progress reported yet")), quarter);

  actual = lh_percent_format (total->actual);
  lag = lh_tenths_to_string (ABS (total->lag));
  if (total->lag > 0)
    /* TRANSLATORS: quarter, percentage, difference */
    return g_strdup_printf (lh_tr (catalog, N_("%s: average progress %s, %s percentage points below plan")),
                            quarter, actual, lag);
  if (total->lag < 0)
    /* TRANSLATORS: quarter, percentage, difference */
    return g_strdup_printf (lh_tr (catalog, N_("%s: average progress %s, %s percentage points above plan")),
                            quarter, actual, lag);
  return g_strdup_printf (lh_tr (catalog, N_("%s: average progress %s, as planned")), quarter, actual);
}
