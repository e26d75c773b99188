/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-notices.h"

#include "lh-notice.h"

static LhNotice *
lh_notice_new_for_project (LhStatisticsRow *row)
{
  const LhProjectStatusValues *values = lh_project_status_get_values (row->status);
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autofree char *reason = lh_project_status_format_reason (row->status, NULL);
  gint64 id = lh_record_get_id (LH_RECORD (row->project));

  g_array_append_val (ids, id);
  return lh_notice_new (values->light, lh_record_get_text (LH_RECORD (row->project), LH_PROJECT_NAME), reason, ids);
}

/* The projects of an organization that have not reported; only these are opened. */
static LhNotice *
lh_notice_new_for_missing (LhStatistics *statistics,
                           LhGroup      *group)
{
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autofree char *detail = NULL;

  for (guint i = 0; i < group->ids->len; i++)
    {
      gint64 id = g_array_index (group->ids, gint64, i);
      LhProjectStatus *status = lh_statistics_get_status (statistics, id);

      if (status != NULL && lh_project_status_get_values (status)->reporting == LH_REPORTING_MISSING)
        g_array_append_val (ids, id);
    }

  detail = g_strdup_printf (lh_trn (NULL, "%u report missing", "%u reports missing", group->n_missing),
                            group->n_missing);
  return lh_notice_new (LH_LIGHT_YELLOW, group->label, detail, ids);
}

/* How urgent a light reason is: what is past its deadline first, then what ends soon by days left. */
static gboolean
lh_notices_get_urgency (LhStatisticsRow *row,
                        gint64          *urgency)
{
  const LhProjectStatusValues *values = lh_project_status_get_values (row->status);

  if (values->reason == LH_LIGHT_REASON_OVERDUE)
    *urgency = -values->reason_number;
  else if (values->reason == LH_LIGHT_REASON_DUE_SOON)
    *urgency = values->reason_number;
  else
    return FALSE;

  return TRUE;
}

static int
lh_notices_compare_urgency (gconstpointer a,
                            gconstpointer b)
{
  gint64 left = 0;
  gint64 right = 0;

  lh_notices_get_urgency (*(LhStatisticsRow **) a, &left);
  lh_notices_get_urgency (*(LhStatisticsRow **) b, &right);
  return left < right ? -1 : left > right;
}

static int
lh_notices_get_gravity (LhLight light)
{
  switch (light)
    {
    case LH_LIGHT_RED:
      return 3;
    case LH_LIGHT_ORANGE:
      return 2;
    case LH_LIGHT_YELLOW:
      return 1;
    case LH_LIGHT_GREEN:
    case LH_LIGHT_BLUE:
    case LH_LIGHT_GREY:
    case LH_N_LIGHTS:
    default:
      return 0;
    }
}

static int
lh_notices_compare_gravity (gconstpointer a,
                            gconstpointer b)
{
  LhProjectStatus *left = (*(LhStatisticsRow **) a)->status;
  LhProjectStatus *right = (*(LhStatisticsRow **) b)->status;
  int by_light = lh_notices_get_gravity (lh_project_status_get_values (right)->light)
                 - lh_notices_get_gravity (lh_project_status_get_values (left)->light);
  gint64 lag_left = lh_project_status_get_lag (left);
  gint64 lag_right = lh_project_status_get_lag (right);

  if (by_light != 0)
    return by_light;

  return lag_right < lag_left ? -1 : lag_right > lag_left;
}

static void
lh_notices_append_rows (GListStore *store,
                        GPtrArray  *rows,
                        guint       limit)
{
  for (guint i = 0; i < rows->len && g_list_model_get_n_items (G_LIST_MODEL (store)) < limit; i++)
    {
      g_autoptr (LhNotice) notice = lh_notice_new_for_project (g_ptr_array_index (rows, i));

      g_list_store_append (store, notice);
    }
}

/**
 * lh_notices_new_due:
 * @statistics: figures of a quarter
 * @limit: most notices
 *
 * What is to be done: projects past their deadline or due soon, then organizations whose reports are missing.
 *
 * Returns: (transfer full): a list of #LhNotice
 */
GListModel *
lh_notices_new_due (LhStatistics *statistics,
                    guint         limit)
{
  g_autoptr (GListStore) store = g_list_store_new (LH_TYPE_NOTICE);
  g_autoptr (GPtrArray) urgent = g_ptr_array_new ();
  GPtrArray *rows;
  GPtrArray *groups;
  gint64 urgency;

  g_return_val_if_fail (LH_IS_STATISTICS (statistics), NULL);

  rows = lh_statistics_get_rows (statistics);
  for (guint i = 0; i < rows->len; i++)
    if (lh_notices_get_urgency (g_ptr_array_index (rows, i), &urgency))
      g_ptr_array_add (urgent, g_ptr_array_index (rows, i));
  g_ptr_array_sort (urgent, lh_notices_compare_urgency);

  /* Half of the lines at most: a quarter with many deadlines must not hide who has not reported. */
  lh_notices_append_rows (store, urgent, (limit + 1) / 2);
  groups = lh_statistics_get_groups (statistics, LH_GROUPING_ORGANIZATION);
  for (guint i = 0; i < groups->len && g_list_model_get_n_items (G_LIST_MODEL (store)) < limit; i++)
    {
      LhGroup *group = g_ptr_array_index (groups, i);

      if (group->n_missing > 0)
        {
          g_autoptr (LhNotice) notice = lh_notice_new_for_missing (statistics, group);

          g_list_store_append (store, notice);
        }
    }

  return G_LIST_MODEL (g_steal_pointer (&store));
}

/**
 * lh_notices_new_lights:
 * @statistics: figures of a quarter
 * @limit: most notices
 *
 * The gravest lights with their reasons: red, orange and yellow, the furthest behind first.
 *
 * Returns: (transfer full): a list of #LhNotice
 */
GListModel *
lh_notices_new_lights (LhStatistics *statistics,
                       guint         limit)
{
  g_autoptr (GListStore) store = g_list_store_new (LH_TYPE_NOTICE);
  g_autoptr (GPtrArray) grave = g_ptr_array_new ();
  GPtrArray *rows;

  g_return_val_if_fail (LH_IS_STATISTICS (statistics), NULL);

  rows = lh_statistics_get_rows (statistics);
  for (guint i = 0; i < rows->len; i++)
    {
      LhStatisticsRow *row = g_ptr_array_index (rows, i);

      if (lh_notices_get_gravity (lh_project_status_get_values (row->status)->light) > 0)
        g_ptr_array_add (grave, row);
    }
  g_ptr_array_sort (grave, lh_notices_compare_gravity);
  lh_notices_append_rows (store, grave, limit);

  return G_LIST_MODEL (g_steal_pointer (&store));
}
