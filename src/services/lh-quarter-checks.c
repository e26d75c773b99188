/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-quarter-checks.h"

#include "lh-codes.h"
#include "lh-text.h"

typedef gboolean (*LhQuarterCheckFunc) (const LhStatisticsRow *row);

static gboolean
lh_quarter_check_missing (const LhStatisticsRow *row)
{
  return lh_project_status_get_values (row->status)->reporting == LH_REPORTING_MISSING;
}

static gboolean
lh_quarter_check_returned (const LhStatisticsRow *row)
{
  return g_strcmp0 (lh_record_get_text (LH_RECORD (row->project), LH_PROJECT_STATE), LH_STATE_RETURNED) == 0;
}

/* A red or yellow light of which the unit wrote no problem: the committee will ask why. */
static gboolean
lh_quarter_check_unexplained (const LhStatisticsRow *row)
{
  const LhProjectStatusValues *values = lh_project_status_get_values (row->status);

  return (values->light == LH_LIGHT_RED || values->light == LH_LIGHT_ORANGE || values->light == LH_LIGHT_YELLOW) &&
         values->manual_reason == NULL && (row->problems == NULL || lh_text_is_blank (row->problems));
}

/* Set by hand, which the report has to justify. */
static gboolean
lh_quarter_check_manual (const LhStatisticsRow *row)
{
  return lh_project_status_get_values (row->status)->manual_reason != NULL;
}

static const struct
{
  const char         *code;
  const char         *title;
  LhQuarterCheckFunc  func;
} checks[] = {
  { "reports-missing", N_("Reports of the quarter not received"), lh_quarter_check_missing },
  { "returned", N_("Projects returned and not handed in again"), lh_quarter_check_returned },
  { "lights-unexplained", N_("Red and yellow lights of which the unit reported no problem"), lh_quarter_check_unexplained },
  { "lights-manual", N_("Lights set by hand"), lh_quarter_check_manual },
};

static void
lh_quarter_check_free (LhQuarterCheck *self)
{
  g_array_unref (self->ids);
  g_free (self);
}

/**
 * lh_quarter_checks_new:
 *
 * Returns: (transfer full) (element-type LhQuarterCheck): what to look at before the quarter is closed, each with the
 *   projects it concerns
 */
GPtrArray *
lh_quarter_checks_new (LhStatistics *statistics)
{
  GPtrArray *list = g_ptr_array_new_with_free_func ((GDestroyNotify) lh_quarter_check_free);
  GPtrArray *rows = lh_statistics_get_rows (statistics);

  for (guint i = 0; i < G_N_ELEMENTS (checks); i++)
    {
      LhQuarterCheck *check = g_new0 (LhQuarterCheck, 1);

      check->code = checks[i].code;
      check->title = checks[i].title;
      check->ids = g_array_new (FALSE, FALSE, sizeof (gint64));
      for (guint j = 0; j < rows->len; j++)
        {
          const LhStatisticsRow *row = g_ptr_array_index (rows, j);
          gint64 id = lh_record_get_id (LH_RECORD (row->project));

          if (checks[i].func (row))
            g_array_append_val (check->ids, id);
        }
      g_ptr_array_add (list, check);
    }
  return list;
}
