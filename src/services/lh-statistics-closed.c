/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-statistics-private.h"

#include "lh-decimal.h"
#include "lh-quarter-closing.h"
#include "lh-query-sql.h"

/* A closed quarter is told as it was closed wherever it is told: also where a later quarter of the year shows its course.
 * Otherwise the trend of the report on the fourth quarter would have another total for the third than its own report. */

static const char *const closed_codes[] = {
  "planned-progress", "actual-progress", "reports-due", "reports-on-time", "reports-missing",
};

/* How many projects are in the averages. */
#define LH_CLOSED_ROWS "rows"

static char *
lh_closed_create_key (const char *area,
                      const char *code,
                      const char *group)
{
  return g_strdup_printf ("%s/%s/%s", area, code, group);
}

/* The rows of an average are the projects in it. */
static void
lh_closed_add_rows (GHashTable *values,
                    LhRecord   *record,
                    const char *group)
{
  const char *rows = lh_record_get_text (record, LH_FROZEN_FIGURE_ROWS);
  guint n = rows != NULL && *rows != '\0' ? 1 : 0;

  for (const char *p = rows; p != NULL && *p != '\0'; p++)
    n += *p == ' ';
  g_hash_table_insert (values, lh_closed_create_key (lh_record_get_text (record, LH_FROZEN_FIGURE_AREA), LH_CLOSED_ROWS, group),
                       g_strdup_printf ("%u", n));
}

static gboolean
lh_closed_load_code (LhSession   *session,
                     gint64       close_id,
                     const char  *code,
                     GHashTable  *values,
                     GError     **error)
{
  g_autoptr (LhQuery) query = lh_query_new (LH_TYPE_FROZEN_FIGURE);
  g_autoptr (GPtrArray) records = NULL;

  lh_query_where_id (query, LH_FROZEN_FIGURE_CLOSE_ID, close_id);
  lh_query_where_field (query, LH_FROZEN_FIGURE_CODE, LH_QUERY_EQUAL, code);
  records = lh_query_sql_run_records (session, query, error);
  for (guint i = 0; records != NULL && i < records->len; i++)
    {
      LhRecord *record = g_ptr_array_index (records, i);
      const char *group = lh_record_get_text (record, LH_FROZEN_FIGURE_GROUP_KEY);

      g_hash_table_insert (values, lh_closed_create_key (lh_record_get_text (record, LH_FROZEN_FIGURE_AREA), code,
                                                         group != NULL ? group : ""),
                           g_strdup (lh_record_get_text (record, LH_FROZEN_FIGURE_VALUE)));
      if (g_str_equal (code, closed_codes[0]))
        lh_closed_add_rows (values, record, group != NULL ? group : "");
    }
  return records != NULL;
}

/* Area, code and group -> value, as text; %NULL without a base. */
static GHashTable *
lh_closed_load (LhSession  *session,
                gint64      close_id,
                GError    **error)
{
  g_autoptr (GHashTable) values = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);

  for (guint i = 0; i < G_N_ELEMENTS (closed_codes); i++)
    {
      if (!lh_closed_load_code (session, close_id, closed_codes[i], values, error))
        return NULL;
    }
  for (guint light = 0; light < LH_N_LIGHTS; light++)
    {
      g_autofree char *code = g_strdup_printf ("light-%s", lh_light_get_code (light));

      if (!lh_closed_load_code (session, close_id, code, values, error))
        return NULL;
    }
  return g_steal_pointer (&values);
}

/* The value with so many decimals as a whole number; @missing where nothing was frozen. */
static gint64
lh_closed_get (GHashTable *values,
               const char *area,
               const char *code,
               const char *group,
               guint       scale,
               gint64      missing)
{
  g_autofree char *key = lh_closed_create_key (area, code, group);
  const char *text = g_hash_table_lookup (values, key);
  LhDecimal value;

  return text != NULL && lh_decimal_parse (text, &value, NULL) ? lh_decimal_round (value, scale).value : missing;
}

static void
lh_closed_set_point (LhTrendPoint *point,
                     GHashTable   *values,
                     const char   *area,
                     const char   *group)
{
  point->planned = lh_closed_get (values, area, "planned-progress", group, 1, LH_UNSET);
  point->actual = lh_closed_get (values, area, "actual-progress", group, 1, LH_UNSET);
  point->n_projects = (guint) lh_closed_get (values, area, LH_CLOSED_ROWS, group, 0, 0);
  point->n_due = (guint) lh_closed_get (values, area, "reports-due", group, 0, 0);
  point->n_on_time = (guint) lh_closed_get (values, area, "reports-on-time", group, 0, 0);
  point->n_missing = (guint) lh_closed_get (values, area, "reports-missing", group, 0, 0);
  point->on_time_rate = point->n_due > 0 ? lh_divide_half_up ((gint64) point->n_on_time * 1000, point->n_due) : LH_UNSET;
  for (guint light = 0; light < LH_N_LIGHTS; light++)
    {
      g_autofree char *code = g_strdup_printf ("light-%s", lh_light_get_code (light));

      point->lights[light] = (guint) lh_closed_get (values, area, code, group, 0, 0);
    }
}

static void
lh_closed_set_quarter (LhStatistics *self,
                       guint         index,
                       GHashTable   *values)
{
  lh_closed_set_point (&self->total->trend[index], values, LH_AREA_QUARTER, "");
  for (int grouping = 0; grouping < LH_N_GROUPINGS; grouping++)
    {
      const char *area = lh_grouping_get_key (grouping);

      for (guint i = 0; area != NULL && i < self->groups[grouping]->len; i++)
        {
          LhGroup *group = g_ptr_array_index (self->groups[grouping], i);

          lh_closed_set_point (&group->trend[index], values, area, group->key);
        }
    }
}

/**
 * lh_statistics_add_closed:
 *
 * Tells the earlier quarters of the year that are closed by what was frozen of them.
 */
gboolean
lh_statistics_add_closed (LhStatistics  *self,
                          LhSession     *session,
                          GError       **error)
{
  for (guint i = 0; i < (guint) self->quarter.number - 1; i++)
    {
      g_autoptr (LhQuery) query = lh_quarter_closing_create_query (self->total->trend[i].quarter);
      g_autoptr (GPtrArray) closings = lh_query_sql_run_records (session, query, error);
      g_autoptr (LhRecord) closing = closings != NULL ? lh_quarter_closing_pick (closings) : NULL;
      g_autoptr (GHashTable) values = NULL;

      if (closings == NULL)
        return FALSE;
      if (closing == NULL)
        continue;
      values = lh_closed_load (session, lh_record_get_id (closing), error);
      if (values == NULL)
        return FALSE;
      lh_closed_set_quarter (self, i, values);
    }
  return TRUE;
}
