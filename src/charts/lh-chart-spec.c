/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-chart-spec-private.h"

#include <string.h>

#include "lh-chart-fields.h"
#include "lh-chart-private.h"
#include "lh-json-text.h"

G_DEFINE_BOXED_TYPE (LhChartSpec, lh_chart_spec, lh_chart_spec_ref, lh_chart_spec_unref)

static char **
lh_chart_spec_find_text (LhChartData *data,
                         LhChartText  which)
{
  switch (which)
    {
    case LH_CHART_TEXT_TITLE:
      return &data->title;
    case LH_CHART_TEXT_SUBTITLE:
      return &data->subtitle;
    case LH_CHART_TEXT_SOURCE:
      return &data->source;
    case LH_CHART_TEXT_FOOTER:
      return &data->footer;
    case LH_N_CHART_TEXTS:
    default:
      g_return_val_if_reached (NULL);
    }
}

/* The same part of other data. */
static LhChartView *
lh_chart_spec_copy_view (const LhChartView *view,
                         LhChartData       *data)
{
  LhChartView *copy = g_memdup2 (view, sizeof *view);

  copy->data = lh_chart_data_ref (data);
  copy->gap_text = g_strdup (view->gap_text);

  return copy;
}

/* lh_chart_spec_new: a specification of @view (transfer full). */
LhChartSpec *
lh_chart_spec_new (LhChartView      *view,
                   LhChartThemeKind  theme)
{
  LhChartSpec *self = g_new0 (LhChartSpec, 1);

  g_atomic_ref_count_init (&self->ref_count);
  self->view = view;
  self->theme = theme;

  return self;
}

/* lh_chart_cell_auto_text: (transfer full): how a figure is printed for which no text is given. */
char *
lh_chart_cell_auto_text (const LhChartData *data,
                         double             value)
{
  g_autoptr (GString) text = g_string_new (NULL);

  lh_json_append_number (text, value);
  if (data->unit != NULL)
    g_string_append (text, data->unit);

  return g_strdup (text->str);
}

/**
 * lh_chart_to_spec:
 * @chart: a chart; of a window on screen the whole chart is taken
 * @theme: the colours it is to be drawn in
 *
 * A specification is the chart as one object that does not change: the table of its figures, its kind, how the columns
 * of the table become marks, its texts and its theme. It can be kept as JSON and opens again exactly.
 *
 * Returns: (transfer full): the specification; both share the data
 */
LhChartSpec *
lh_chart_to_spec (LhChart          *chart,
                  LhChartThemeKind  theme)
{
  LhChartView *view;

  g_return_val_if_fail (LH_IS_CHART (chart), NULL);

  view = lh_chart_get_view (chart);
  if (view->row_height > 0.0)
    return lh_chart_spec_new (lh_chart_view_new_page (view->data, 0, view->data->categories->len), theme);

  return lh_chart_spec_new (lh_chart_spec_copy_view (view, view->data), theme);
}

/**
 * lh_chart_new_from_spec:
 * @spec: a specification
 *
 * Returns: (transfer full): its chart
 */
LhChart *
lh_chart_new_from_spec (const LhChartSpec *spec)
{
  g_return_val_if_fail (spec != NULL, NULL);

  return lh_chart_new_for_view (lh_chart_spec_copy_view (spec->view, spec->view->data));
}

/**
 * lh_chart_spec_ref:
 * @self: a specification
 *
 * Returns: (transfer full): @self
 */
LhChartSpec *
lh_chart_spec_ref (LhChartSpec *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->ref_count);

  return self;
}

/**
 * lh_chart_spec_unref:
 * @self: (transfer full): a specification that is not needed any more
 */
void
lh_chart_spec_unref (LhChartSpec *self)
{
  g_return_if_fail (self != NULL);

  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;
  g_clear_pointer (&self->view, lh_chart_view_free);
  g_free (self);
}

/**
 * lh_chart_spec_equal:
 * @self: a specification
 * @other: another
 *
 * Returns: whether both draw the same
 */
gboolean
lh_chart_spec_equal (const LhChartSpec *self,
                     const LhChartSpec *other)
{
  g_autofree char *one = NULL;
  g_autofree char *two = NULL;

  if (self == other)
    return TRUE;
  one = lh_chart_spec_to_json (self);
  two = lh_chart_spec_to_json (other);

  return strcmp (one, two) == 0;
}

/**
 * lh_chart_spec_with_text:
 * @self: a specification
 * @which: which of its texts
 * @text: (nullable): the text the office wants there
 *
 * Returns: (transfer full): the same with another text
 */
LhChartSpec *
lh_chart_spec_with_text (const LhChartSpec *self,
                         LhChartText        which,
                         const char        *text)
{
  g_autoptr (LhChartData) data = NULL;
  char **place;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (which < LH_N_CHART_TEXTS, NULL);

  data = lh_chart_data_copy (self->view->data);
  place = lh_chart_spec_find_text (data, which);
  g_free (*place);
  *place = g_strdup (text);

  return lh_chart_spec_new (lh_chart_spec_copy_view (self->view, data), self->theme);
}

/**
 * lh_chart_spec_with_theme:
 * @self: a specification
 * @theme: other colours
 *
 * Returns: (transfer full): the same in other colours
 */
LhChartSpec *
lh_chart_spec_with_theme (const LhChartSpec *self,
                          LhChartThemeKind   theme)
{
  g_return_val_if_fail (self != NULL, NULL);

  return lh_chart_spec_new (lh_chart_spec_copy_view (self->view, self->view->data), theme);
}

/**
 * lh_chart_spec_with_kind:
 * @self: a specification
 * @kind: another kind that can be drawn from the same table
 *
 * Returns: (transfer full): the same figures drawn otherwise
 */
LhChartSpec *
lh_chart_spec_with_kind (const LhChartSpec *self,
                         LhChartKind        kind)
{
  g_autoptr (LhChartData) data = NULL;

  g_return_val_if_fail (self != NULL, NULL);

  data = lh_chart_data_copy (self->view->data);
  data->kind = kind;
  lh_chart_builder_finish (data);

  return lh_chart_spec_new (lh_chart_spec_copy_view (self->view, data), self->theme);
}

/**
 * lh_chart_spec_get_kind:
 * @self: a specification
 *
 * Returns: the kind of its chart
 */
LhChartKind
lh_chart_spec_get_kind (const LhChartSpec *self)
{
  g_return_val_if_fail (self != NULL, LH_CHART_RANKING);

  return self->view->data->kind;
}

/**
 * lh_chart_spec_get_theme:
 * @self: a specification
 *
 * Returns: its colours
 */
LhChartThemeKind
lh_chart_spec_get_theme (const LhChartSpec *self)
{
  g_return_val_if_fail (self != NULL, LH_CHART_THEME_LIGHT);

  return self->theme;
}

/**
 * lh_chart_spec_get_text:
 * @self: a specification
 * @which: which of its texts
 *
 * Returns: (nullable): the text
 */
const char *
lh_chart_spec_get_text (const LhChartSpec *self,
                        LhChartText        which)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (which < LH_N_CHART_TEXTS, NULL);

  return *lh_chart_spec_find_text (self->view->data, which);
}

/**
 * lh_chart_kind_get_name:
 * @kind: a kind of chart
 *
 * Returns: its name in specifications, queries and on the command line
 */
const char *
lh_chart_kind_get_name (LhChartKind kind)
{
  return lh_chart_kind_names[kind];
}

/**
 * lh_chart_kind_from_name:
 * @name: a name, such as "heat-map"
 * @kind: (out): the kind of that name
 *
 * Returns: whether there is one
 */
gboolean
lh_chart_kind_from_name (const char  *name,
                         LhChartKind *kind)
{
  g_return_val_if_fail (name != NULL, FALSE);

  for (guint i = 0; lh_chart_kind_names[i] != NULL; i++)
    {
      if (!g_str_equal (lh_chart_kind_names[i], name))
        continue;
      *kind = i;
      return TRUE;
    }

  return FALSE;
}
