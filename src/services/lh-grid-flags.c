/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-progress-grid.h"

#include "lh-indicator-value.h"
#include "lh-indicator.h"
#include "lh-progress-text.h"
#include "lh-progress.h"

/* What a row of the grid should be looked at for. */

#define LH_FULL_TENTHS 1000

static const struct
{
  guint       flag;
  const char *code;
  const char *label;
} infos[] = {
  { LH_GRID_NO_REPORT, "no-report", N_("Without a report") },
  { LH_GRID_COPIED, "copied", N_("Text as in the quarter before") },
  { LH_GRID_NEARLY_COPIED, "nearly-copied", N_("Text nearly as in the quarter before") },
  { LH_GRID_VAGUE, "vague", N_("Text that says nothing") },
  { LH_GRID_PLAN_COPIED, "plan-copied", N_("Plan as in the quarter before") },
  { LH_GRID_UNMOVED, "unmoved", N_("Progress as in the quarter before") },
  { LH_GRID_AGAINST_DIRECTION, "against-direction", N_("Indicator worse than its baseline") },
  { LH_GRID_UNTRACKED, "untracked", N_("Not tracked for long") },
};

G_STATIC_ASSERT (G_N_ELEMENTS (infos) == LH_N_GRID_FLAGS);

static gboolean
lh_grid_value_is_worse (LhRecord *indicator,
                        LhRecord *value)
{
  gboolean lower = g_str_equal (lh_record_get_text (indicator, LH_INDICATOR_DIRECTION), "lower");
  LhDecimal baseline, now;
  int order;

  if (value == NULL || !lh_decimal_parse (lh_record_get_text (indicator, LH_INDICATOR_BASELINE), &baseline, NULL) ||
      !lh_decimal_parse (lh_record_get_text (value, LH_INDICATOR_VALUE_VALUE), &now, NULL))
    return FALSE;
  order = lh_decimal_compare (now, baseline);
  return lower ? order > 0 : order < 0;
}

static gboolean
lh_grid_row_has_worse_value (LhGridRow *row)
{
  for (guint i = 0; row->values != NULL && i < row->values->len; i++)
    {
      if (lh_grid_value_is_worse (g_ptr_array_index (row->indicators, i), g_ptr_array_index (row->values, i)))
        return TRUE;
    }
  return FALSE;
}

/* A text is compared with that of the same field a quarter ago. */
static guint
lh_grid_row_compare (LhGridRow *row,
                     guint      field)
{
  return row->before != NULL ? lh_progress_text_similarity (lh_record_get_text (row->before, field),
                                                            lh_record_get_text (row->report, field)) : 0;
}

static gboolean
lh_grid_row_is_unmoved (LhGridRow *row)
{
  gint64 now = lh_record_get_int (row->report, LH_PROGRESS_ACTUAL_PROGRESS);

  return row->before != NULL && now != LH_UNSET && now < LH_FULL_TENTHS &&
         now == lh_record_get_int (row->before, LH_PROGRESS_ACTUAL_PROGRESS);
}

/**
 * lh_grid_row_judge:
 *
 * Returns: the flags that follow from the report, that before and the indicators; all but %LH_GRID_UNTRACKED
 */
guint
lh_grid_row_judge (LhGridRow *row)
{
  guint flags = 0;
  guint similarity;

  if (row->report == NULL)
    return LH_GRID_NO_REPORT;

  similarity = lh_grid_row_compare (row, LH_PROGRESS_WORK_DONE);
  if (similarity == 100)
    flags |= LH_GRID_COPIED;
  else if (similarity >= LH_PROGRESS_TEXT_NEAR)
    flags |= LH_GRID_NEARLY_COPIED;
  if (lh_progress_text_is_vague (lh_record_get_text (row->report, LH_PROGRESS_WORK_DONE)))
    flags |= LH_GRID_VAGUE;
  if (lh_grid_row_compare (row, LH_PROGRESS_NEXT_PLAN) >= LH_PROGRESS_TEXT_NEAR)
    flags |= LH_GRID_PLAN_COPIED;
  if (lh_grid_row_is_unmoved (row))
    flags |= LH_GRID_UNMOVED;
  if (lh_grid_row_has_worse_value (row))
    flags |= LH_GRID_AGAINST_DIRECTION;
  return flags;
}

const char *
lh_grid_flag_get_code (guint flag)
{
  for (guint i = 0; i < G_N_ELEMENTS (infos); i++)
    {
      if (infos[i].flag == flag)
        return infos[i].code;
    }
  g_return_val_if_reached (NULL);
}

const char *
lh_grid_flag_get_label (guint      flag,
                        LhCatalog *catalog)
{
  for (guint i = 0; i < G_N_ELEMENTS (infos); i++)
    {
      if (infos[i].flag == flag)
        return lh_tr (catalog, infos[i].label);
    }
  g_return_val_if_reached (NULL);
}

gboolean
lh_grid_flag_from_code (const char *code,
                        guint      *flag)
{
  for (guint i = 0; i < G_N_ELEMENTS (infos); i++)
    {
      if (g_str_equal (infos[i].code, code))
        {
          *flag = infos[i].flag;
          return TRUE;
        }
    }
  return FALSE;
}

static char *
lh_grid_row_explain_untracked (LhGridRow *row,
                               LhCatalog *catalog)
{
  g_autofree char *day = NULL;

  if (!lh_date_is_set (row->last_entry))
    return g_strdup_printf (lh_trn (catalog, "Neither a report nor a tracking entry since the start, %d day ago",
                                    "Neither a report nor a tracking entry since the start, %d days ago",
                                    (gulong) row->idle_days), row->idle_days);
  day = lh_date_format (row->last_entry, LH_DATE_LONG, catalog);
  return g_strdup_printf (lh_trn (catalog, "Last report or tracking entry on %s, %d day ago",
                                  "Last report or tracking entry on %s, %d days ago", (gulong) row->idle_days),
                          day, row->idle_days);
}

/**
 * lh_grid_row_explain:
 * @flag: one flag of the row
 *
 * Returns: (transfer full): what it says about this row, for a tooltip
 */
char *
lh_grid_row_explain (LhGridRow *row,
                     guint      flag,
                     LhCatalog *catalog)
{
  switch (flag)
    {
    case LH_GRID_NEARLY_COPIED:
      return g_strdup_printf (lh_tr (catalog, N_("The text is %u%% the same as in the quarter before.")),
                              lh_grid_row_compare (row, LH_PROGRESS_WORK_DONE));
    case LH_GRID_COPIED:
      return g_strdup (lh_tr (catalog, N_("The text is the same as in the quarter before.")));
    case LH_GRID_VAGUE:
      return g_strdup (lh_tr (catalog, N_("The text does not say what was done and with what result.")));
    case LH_GRID_PLAN_COPIED:
      return g_strdup (lh_tr (catalog, N_("The plan is that of the quarter before: what became of it?")));
    case LH_GRID_UNMOVED:
      return g_strdup (lh_tr (catalog, N_("The cumulative progress is that of the quarter before.")));
    case LH_GRID_AGAINST_DIRECTION:
      return g_strdup (lh_tr (catalog, N_("A value is worse than the baseline of its indicator.")));
    case LH_GRID_UNTRACKED:
      return lh_grid_row_explain_untracked (row, catalog);
    default:
      return g_strdup (lh_grid_flag_get_label (flag, catalog));
    }
}
