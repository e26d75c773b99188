/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-light-style.h"
#include "lh-quarter-charts-private.h"

/* The standard charts of parts and wholes: classes of projects, and the lights of each class. */

static GPtrArray *
lh_quarter_chart_get_classes (LhQuarterChart     *self,
                              LhQuarterChartKind  kind)
{
  return lh_statistics_get_groups (self->statistics,
                                   lh_quarter_chart_kind_get_grouping (kind, self->options->grouping));
}

void
lh_quarter_chart_build_categories (LhQuarterChart *self)
{
  GPtrArray *groups = lh_quarter_chart_get_classes (self, LH_QUARTER_CHART_CATEGORIES);
  const LhGroup *total = lh_statistics_get_total (self->statistics);
  g_autofree char *count = g_strdup_printf ("%u", total->n_projects);

  lh_chart_builder_set_subtitle (self->builder,
                                 lh_tr (self->catalog, N_("Projects filed and not withdrawn; the shares add up to 100.0%")));
  lh_chart_builder_set_rest_label (self->builder, lh_tr (self->catalog, N_("The rest")));
  lh_chart_builder_set_total (self->builder, count, lh_trn (self->catalog, "project", "projects", total->n_projects));
  lh_chart_builder_add_series (self->builder, LH_CHART_PART_VALUE, LH_CHART_ROLE_DEFAULT,
                               lh_tr (self->catalog, N_("Projects")));
  for (guint i = 0; i < groups->len; i++)
    {
      const LhGroup *group = g_ptr_array_index (groups, i);
      guint category = lh_quarter_chart_add_class (self, group);
      g_autofree char *text = g_strdup_printf ("%u", group->n_projects);

      lh_chart_builder_set_value (self->builder, category, 0, group->n_projects, text);
    }
}

/* Adds the lights that occur at all as series, and tells which light a series is. */
static guint
lh_quarter_chart_add_lights (LhQuarterChart *self,
                             const gboolean *occurs,
                             LhLight        *lights)
{
  guint n = 0;

  for (LhLight light = 0; light < LH_N_LIGHTS; light++)
    {
      g_autofree char *name = NULL;

      if (!occurs[light])
        continue;
      name = g_strdup_printf ("%s %s", lh_light_get_colour (light, self->catalog),
                              lh_light_get_word (light, self->catalog));
      lh_chart_builder_add_series (self->builder, LH_CHART_PART_VALUE, lh_light_get_style (light).role, name);
      lights[n++] = light;
    }

  return n;
}

static void
lh_quarter_chart_set_lights (LhQuarterChart *self,
                             guint           category,
                             const guint    *counts,
                             const LhLight  *lights,
                             guint           n_lights)
{
  for (guint i = 0; i < n_lights; i++)
    {
      g_autofree char *text = g_strdup_printf ("%u", counts[lights[i]]);

      lh_chart_builder_set_value (self->builder, category, i, counts[lights[i]], text);
      lh_chart_builder_set_style (self->builder, category, i, lh_light_get_style (lights[i]).role,
                                  lh_light_get_style (lights[i]).symbol);
    }
}

void
lh_quarter_chart_build_light_shares (LhQuarterChart *self)
{
  GPtrArray *groups = lh_quarter_chart_get_classes (self, LH_QUARTER_CHART_LIGHT_SHARES);
  const LhGroup *total = lh_statistics_get_total (self->statistics);
  gboolean occurs[LH_N_LIGHTS] = { FALSE };
  LhLight lights[LH_N_LIGHTS];
  guint n;

  lh_chart_builder_set_subtitle (self->builder,
                                 lh_tr (self->catalog, N_("Projects by light; the number at the end is that of all "
                                                          "projects of the class")));
  for (LhLight light = 0; light < LH_N_LIGHTS; light++)
    occurs[light] = total->lights[light] > 0;
  n = lh_quarter_chart_add_lights (self, occurs, lights);
  for (guint i = 0; i < groups->len && n > 0; i++)
    lh_quarter_chart_set_lights (self, lh_quarter_chart_add_class (self, g_ptr_array_index (groups, i)),
                                 ((const LhGroup *) g_ptr_array_index (groups, i))->lights, lights, n);
}

/* The quarters of all years, one after the other. */
static const LhTrendPoint *
lh_quarter_chart_get_point (GPtrArray *years,
                            guint      index)
{
  return &lh_statistics_get_total (g_ptr_array_index (years, index / 4))->trend[index % 4];
}

void
lh_quarter_chart_build_light_trend (LhQuarterChart *self)
{
  g_autoptr (GPtrArray) years = lh_quarter_chart_list_years (self);
  gboolean occurs[LH_N_LIGHTS] = { FALSE };
  LhLight lights[LH_N_LIGHTS];
  guint n;

  lh_chart_builder_set_subtitle (self->builder,
                                 lh_tr (self->catalog, N_("Projects filed and not withdrawn, by their light at the end "
                                                          "of each quarter")));
  for (guint i = 0; i < years->len * 4; i++)
    for (LhLight light = 0; light < LH_N_LIGHTS; light++)
      occurs[light] = occurs[light] || lh_quarter_chart_get_point (years, i)->lights[light] > 0;
  n = lh_quarter_chart_add_lights (self, occurs, lights);
  for (guint i = 0; i < years->len * 4 && n > 0; i++)
    {
      const LhTrendPoint *point = lh_quarter_chart_get_point (years, i);

      if (!lh_quarter_chart_is_future (self, point->quarter))
        lh_quarter_chart_set_lights (self, lh_quarter_chart_add_quarter (self, point->quarter), point->lights, lights, n);
    }
}
