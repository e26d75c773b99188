/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-chart-rows.h"

#include <glib/gi18n-lib.h>
#include <gtk/gtk.h>

#include "lh-light.h"
#include "lh-quarter-texts.h"

static const LhGroup *
lh_chart_rows_find_group (LhStatistics *statistics,
                          LhGrouping    grouping,
                          const char   *key)
{
  GPtrArray *groups = lh_statistics_get_groups (statistics, grouping);

  for (guint i = 0; i < groups->len; i++)
    {
      const LhGroup *group = g_ptr_array_index (groups, i);

      if (g_strcmp0 (group->key, key) == 0)
        return group;
    }

  return NULL;
}

/* What the filter says of the rows; the key of a light is a word of the program. */
static char *
lh_chart_rows_create_title (const LhGroup *group,
                            LhGrouping     grouping)
{
  LhLight light;

  if (grouping != LH_GROUPING_LIGHT || !lh_light_from_code (group->key, &light))
    return g_strdup (lh_quarter_get_group_label (group, NULL));
  return g_strdup_printf ("%s %s", lh_light_get_colour (light, NULL), lh_light_get_word (light, NULL));
}

/**
 * lh_chart_show_rows:
 * @widget: (type GtkWidget): a widget in the window
 * @ledger: the ledger
 * @statistics: the figures that the chart shows
 * @kind: what the chart is
 * @grouping: by what its rows are grouped, for a ranking or a heat map
 * @key: key of the mark
 *
 * Opens what a mark of a standard chart stands for: the projects of a light or of a group; for a column its quarter.
 */
void
lh_chart_show_rows (gpointer            widget,
                    LhLedger           *ledger,
                    LhStatistics       *statistics,
                    LhQuarterChartKind  kind,
                    LhGrouping          grouping,
                    const char         *key)
{
  g_autofree char *title = NULL;
  const LhGroup *group;
  LhQuarter quarter;

  g_return_if_fail (GTK_IS_WIDGET (widget));
  g_return_if_fail (LH_IS_LEDGER (ledger));
  g_return_if_fail (LH_IS_STATISTICS (statistics));
  g_return_if_fail (key != NULL);

  if (lh_quarter_chart_kind_is_by_quarter (kind))
    {
      if (lh_quarter_parse (key, 0, &quarter, NULL))
        lh_ledger_set_quarter (ledger, quarter);
      return;
    }

  grouping = kind == LH_QUARTER_CHART_LIGHTS ? LH_GROUPING_LIGHT : lh_quarter_chart_kind_get_grouping (kind, grouping);
  group = lh_chart_rows_find_group (statistics, grouping, key);
  if (group == NULL)
    return;

  title = lh_chart_rows_create_title (group, grouping);
  gtk_widget_activate_action (GTK_WIDGET (widget), "win.show-rows", "(s@axs)", "project",
                              g_variant_new_fixed_array (G_VARIANT_TYPE_INT64, group->ids->data, group->ids->len,
                                                         sizeof (gint64)),
                              title);
}

/**
 * lh_chart_show_rows_of_keys:
 * @widget: (type GtkWidget): a widget in the window
 * @ledger: the ledger
 * @statistics: the figures that the chart shows
 * @kind: what the chart is
 * @grouping: by what its rows are grouped, for a ranking or a heat map
 * @keys: keys of the marks that were selected together
 *
 * Opens what several marks stand for: the projects of all those groups in one list. One column is its quarter; of several
 * quarters there is no list.
 */
void
lh_chart_show_rows_of_keys (gpointer            widget,
                            LhLedger           *ledger,
                            LhStatistics       *statistics,
                            LhQuarterChartKind  kind,
                            LhGrouping          grouping,
                            GStrv               keys)
{
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (GString) title = g_string_new (NULL);

  g_return_if_fail (keys != NULL);

  if (g_strv_length (keys) == 1)
    lh_chart_show_rows (widget, ledger, statistics, kind, grouping, keys[0]);
  if (g_strv_length (keys) < 2 || lh_quarter_chart_kind_is_by_quarter (kind))
    return;

  grouping = kind == LH_QUARTER_CHART_LIGHTS ? LH_GROUPING_LIGHT : lh_quarter_chart_kind_get_grouping (kind, grouping);
  for (guint i = 0; keys[i] != NULL; i++)
    {
      const LhGroup *group = lh_chart_rows_find_group (statistics, grouping, keys[i]);
      g_autofree char *name = group != NULL ? lh_chart_rows_create_title (group, grouping) : NULL;

      if (group == NULL)
        continue;
      g_array_append_vals (ids, group->ids->data, group->ids->len);
      g_string_append_printf (title, "%s%s", title->len > 0 ? C_("list of names", ", ") : "", name);
    }

  gtk_widget_activate_action (GTK_WIDGET (widget), "win.show-rows", "(s@axs)", "project",
                              g_variant_new_fixed_array (G_VARIANT_TYPE_INT64, ids->data, ids->len, sizeof (gint64)),
                              title->str);
}
