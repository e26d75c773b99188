/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-cli-selection.h"

#include <string.h>

#include <glib/gi18n-lib.h>

#include "lh-cli-options.h"
#include "lh-cli-reference.h"
#include "lh-cli.h"
#include "lh-text.h"

/* A text looked for in one field. */
typedef struct
{
  guint  field;
  char  *folded;
} LhCliMatch;

struct _LhCliSelection
{
  LhLedger        *ledger;
  const LhCliKind *kind;
  LhQuery         *query;
  LhStatistics    *statistics;

  GArray          *matches;
  LhDate           active_on;   /* day on which organizations must be active; unset for any */
  guint            lights;      /* mask of the lights shown; 0 for all */
  char            *status_sort; /* sort key that is a figure of the light rule */
  gboolean         descending;
  guint            limit;
};

static const struct
{
  const char      *text;
  LhQueryOperator  op;
} operators[] = {
  { "!=", LH_QUERY_NOT_EQUAL },
  { "<=", LH_QUERY_LESS_EQUAL },
  { ">=", LH_QUERY_GREATER_EQUAL },
  { "<", LH_QUERY_LESS },
  { ">", LH_QUERY_GREATER },
  { "=", LH_QUERY_EQUAL },
};

static void
lh_cli_match_clear (gpointer match)
{
  g_free (((LhCliMatch *) match)->folded);
}

static gboolean
lh_cli_is_status_key (const char *key)
{
  return g_str_equal (key, LH_SORT_LIGHT) || g_str_equal (key, LH_SORT_PLANNED) ||
         g_str_equal (key, LH_SORT_ACTUAL) || g_str_equal (key, LH_SORT_LAG);
}

static gboolean
lh_cli_selection_needs_quarter (LhCliSelection  *self,
                                const char      *key,
                                GError         **error)
{
  if (self->statistics != NULL)
    return TRUE;
  lh_cli_set_usage_error (error, _("“%s” is known for projects and a quarter only; give --quarter."), key);
  return FALSE;
}

static gboolean
lh_cli_selection_add_light (LhCliSelection   *self,
                            LhQueryOperator   op,
                            const char       *value,
                            GError          **error)
{
  const guint all = (1u << LH_N_LIGHTS) - 1;
  LhLight light;
  guint mask;

  if (!lh_cli_selection_needs_quarter (self, "light", error))
    return FALSE;
  if (!lh_light_from_code (value, &light))
    {
      lh_cli_set_usage_error (error, _("“%s” is no light; there are green, yellow, orange, red, blue, grey."), value);
      return FALSE;
    }
  if (op != LH_QUERY_EQUAL && op != LH_QUERY_NOT_EQUAL)
    {
      lh_cli_set_usage_error (error, _("A light is compared with = or != only."));
      return FALSE;
    }

  mask = op == LH_QUERY_EQUAL ? 1u << light : all & ~(1u << light);
  /* Two conditions hold at once; with nothing in common there is nothing to show, which no light says. */
  self->lights = self->lights == 0 ? mask : self->lights & mask;
  if (self->lights == 0)
    self->lights = 1u << LH_N_LIGHTS;
  return TRUE;
}

static gboolean
lh_cli_selection_add_match (LhCliSelection  *self,
                            const char      *name,
                            const char      *value,
                            GError         **error)
{
  LhCliMatch match = { 0 };

  if (lh_cli_kind_parse_field (self->kind, name, &match.field, error) == NULL)
    return FALSE;
  match.folded = lh_text_fold (value);
  g_array_append_val (self->matches, match);
  return TRUE;
}

static gboolean
lh_cli_selection_add_condition (LhCliSelection   *self,
                                const char       *name,
                                LhQueryOperator   op,
                                const char       *value,
                                GError          **error)
{
  const LhField *field;
  g_autofree char *canonical = NULL;
  guint index;

  if (g_str_equal (name, "light") && g_str_equal (self->kind->name, "project"))
    return lh_cli_selection_add_light (self, op, value, error);

  field = lh_cli_kind_parse_field (self->kind, name, &index, error);
  if (field == NULL)
    return FALSE;
  canonical = lh_cli_resolve_value (self->ledger, field, value, error);
  return canonical != NULL && lh_query_where (self->query, field->name, op, canonical, error);
}

static gboolean
lh_cli_selection_is_active (LhCliSelection *self,
                            LhRecord       *record)
{
  LhDate from;
  LhDate until;

  if (!lh_date_is_set (self->active_on))
    return TRUE;
  from = lh_record_get_date (record, LH_ORGANIZATION_ACTIVE_FROM);
  until = lh_record_get_date (record, LH_ORGANIZATION_ACTIVE_UNTIL);
  return (!lh_date_is_set (from) || lh_date_compare (from, self->active_on) <= 0) &&
         (!lh_date_is_set (until) || lh_date_compare (self->active_on, until) <= 0);
}

static gboolean
lh_cli_selection_shows_light (LhCliSelection *self,
                              LhRecord       *record)
{
  LhProjectStatus *status;

  if (self->lights == 0)
    return TRUE;
  status = lh_cli_selection_get_status (self, record);
  return status != NULL && (self->lights & (1u << lh_project_status_get_values (status)->light)) != 0;
}

static gboolean
lh_cli_selection_matches (LhCliSelection *self,
                          LhRecord       *record)
{
  for (guint i = 0; i < self->matches->len; i++)
    {
      const LhCliMatch *match = &g_array_index (self->matches, LhCliMatch, i);
      g_autofree char *value = lh_ledger_format_field (self->ledger, record, match->field,
                                                       lh_ledger_get_catalog (self->ledger));
      g_autofree char *folded = lh_text_fold (value != NULL ? value : "");

      if (strstr (folded, match->folded) == NULL)
        return FALSE;
    }
  return lh_cli_selection_is_active (self, record) && lh_cli_selection_shows_light (self, record);
}

static gint64
lh_cli_selection_get_figure (LhCliSelection *self,
                             LhRecord       *record)
{
  LhProjectStatus *status = lh_cli_selection_get_status (self, record);
  const LhProjectStatusValues *values;

  if (status == NULL)
    return LH_UNSET;
  values = lh_project_status_get_values (status);
  if (g_str_equal (self->status_sort, LH_SORT_LIGHT))
    return values->light;
  if (g_str_equal (self->status_sort, LH_SORT_PLANNED))
    return values->planned;
  if (g_str_equal (self->status_sort, LH_SORT_ACTUAL))
    return values->actual;
  return lh_project_status_get_lag (status);
}

/* What is not known comes last whatever the direction. */
static int
lh_cli_selection_compare (LhCliSelection *self,
                          LhRecord       *a,
                          LhRecord       *b)
{
  gint64 figure_a = lh_cli_selection_get_figure (self, a);
  gint64 figure_b = lh_cli_selection_get_figure (self, b);

  if (figure_a == figure_b)
    return 0;
  if (figure_a == LH_UNSET || figure_b == LH_UNSET)
    return figure_a == LH_UNSET ? 1 : -1;
  return (figure_a < figure_b) == self->descending ? 1 : -1;
}

static int
lh_cli_selection_compare_cb (gconstpointer a,
                             gconstpointer b,
                             gpointer      user_data)
{
  return lh_cli_selection_compare (user_data, *(LhRecord *const *) a, *(LhRecord *const *) b);
}

LhCliSelection *
lh_cli_selection_new (LhLedger        *ledger,
                      const LhCliKind *kind)
{
  LhCliSelection *self = g_new0 (LhCliSelection, 1);

  self->ledger = g_object_ref (ledger);
  self->kind = kind;
  self->query = lh_query_new (kind->get_type ());
  self->matches = g_array_new (FALSE, FALSE, sizeof (LhCliMatch));
  g_array_set_clear_func (self->matches, lh_cli_match_clear);
  return self;
}

void
lh_cli_selection_free (LhCliSelection *self)
{
  g_object_unref (self->ledger);
  g_object_unref (self->query);
  g_clear_object (&self->statistics);
  g_array_unref (self->matches);
  g_free (self->status_sort);
  g_free (self);
}

/**
 * lh_cli_selection_add_filter:
 * @filter: FIELD, one of = != < <= > >= ~, and a value. ~ looks for a part of the text
 *
 * Returns: %FALSE with a usage error, or with LH_ERROR_INVALID when the value does not fit the field
 */
gboolean
lh_cli_selection_add_filter (LhCliSelection  *self,
                             const char      *filter,
                             GError         **error)
{
  gsize length = strcspn (filter, "=!<>~");
  g_autofree char *name = g_strndup (filter, length);
  const char *rest = filter + length;

  if (length > 0 && *rest == '~')
    return lh_cli_selection_add_match (self, name, rest + 1, error);

  for (guint i = 0; length > 0 && i < G_N_ELEMENTS (operators); i++)
    {
      if (g_str_has_prefix (rest, operators[i].text))
        return lh_cli_selection_add_condition (self, name, operators[i].op, rest + strlen (operators[i].text), error);
    }
  lh_cli_set_usage_error (error, _("--filter: “%s” is not of the form FIELD=VALUE; the operators are "
                                   "=, !=, <, <=, >, >= and ~."), filter);
  return FALSE;
}

/**
 * lh_cli_selection_set_search:
 * @search: (nullable): parts of names, or initials of their pinyin
 */
void
lh_cli_selection_set_search (LhCliSelection *self,
                             const char     *search)
{
  lh_query_set_search (self->query, search);
}

/**
 * lh_cli_selection_set_sort:
 * @key: name of a field, or official, light, planned, actual, lag; with a - before it from the greatest to the least
 */
gboolean
lh_cli_selection_set_sort (LhCliSelection  *self,
                           const char      *key,
                           GError         **error)
{
  const char *name = key;
  const LhField *field;
  guint index;

  self->descending = *key == '-';
  if (self->descending)
    name++;

  if (g_str_equal (self->kind->name, "project") && lh_cli_is_status_key (name))
    {
      self->status_sort = g_strdup (name);
      return lh_cli_selection_needs_quarter (self, name, error);
    }
  if (g_str_equal (name, LH_SORT_OFFICIAL))
    {
      lh_query_set_sort (self->query, name, self->descending);
      return TRUE;
    }
  field = lh_cli_kind_parse_field (self->kind, name, &index, error);
  if (field == NULL)
    return FALSE;
  lh_query_set_sort (self->query, field->name, self->descending);
  return TRUE;
}

/**
 * lh_cli_selection_set_limit:
 * @limit: greatest number of records; 0 for all
 */
void
lh_cli_selection_set_limit (LhCliSelection *self,
                            guint           limit)
{
  self->limit = limit;
}

/**
 * lh_cli_selection_set_quarter:
 * @quarter: the quarter that projects are judged in
 * @as_of: the day they are judged for; unset for the day that the ledger says
 *
 * Lets lights and progress be filtered, sorted and shown. Call it before the filters.
 */
gboolean
lh_cli_selection_set_quarter (LhCliSelection  *self,
                              LhQuarter        quarter,
                              LhDate           as_of,
                              GError         **error)
{
  if (!g_str_equal (self->kind->name, "project"))
    {
      lh_cli_set_usage_error (error, _("--quarter belongs to projects only."));
      return FALSE;
    }
  self->statistics = lh_cli_compute_statistics (self->ledger, quarter, as_of, error);
  return self->statistics != NULL;
}

/**
 * lh_cli_selection_set_active_on:
 * @day: a day
 *
 * Shows only the organizations that were active on a day: the register of that day (S2-2).
 */
gboolean
lh_cli_selection_set_active_on (LhCliSelection  *self,
                                LhDate           day,
                                GError         **error)
{
  if (!g_str_equal (self->kind->name, "organization"))
    {
      lh_cli_set_usage_error (error, _("--as-of needs --quarter."));
      return FALSE;
    }
  self->active_on = day;
  return TRUE;
}

/**
 * lh_cli_selection_run:
 *
 * Returns: (transfer full) (element-type LhRecord): the records, or %NULL with an error
 */
GPtrArray *
lh_cli_selection_run (LhCliSelection  *self,
                      GError         **error)
{
  gboolean is_direct = self->matches->len == 0 && self->lights == 0 && self->status_sort == NULL &&
                       !lh_date_is_set (self->active_on);
  g_autoptr (GPtrArray) records = NULL;
  g_autoptr (GPtrArray) shown = NULL;

  if (is_direct)
    {
      lh_query_set_limit (self->query, self->limit);
      return lh_ledger_query (self->ledger, self->query, error);
    }

  records = lh_ledger_query (self->ledger, self->query, error);
  if (records == NULL)
    return NULL;

  shown = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < records->len; i++)
    {
      if (lh_cli_selection_matches (self, g_ptr_array_index (records, i)))
        g_ptr_array_add (shown, g_object_ref (g_ptr_array_index (records, i)));
    }
  if (self->status_sort != NULL)
    g_ptr_array_sort_with_data (shown, lh_cli_selection_compare_cb, self);
  if (self->limit > 0 && shown->len > self->limit)
    g_ptr_array_set_size (shown, self->limit);
  return g_steal_pointer (&shown);
}

/**
 * lh_cli_selection_get_status:
 *
 * Returns: (transfer none) (nullable): how a project stands in the quarter; %NULL without one
 */
LhProjectStatus *
lh_cli_selection_get_status (LhCliSelection *self,
                             LhRecord       *record)
{
  if (self->statistics == NULL)
    return NULL;
  return lh_statistics_get_status (self->statistics, lh_record_get_id (record));
}
