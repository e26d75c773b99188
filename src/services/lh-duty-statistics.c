/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-statistics-private.h"

#include "lh-duty-count.h"
#include "lh-duty.h"

typedef enum
{
  LH_DUTIES_REQUIRED,
  LH_DUTIES_DONE,
  LH_DUTIES_OVERDUE,
  LH_DUTIES_EXEMPT,
  LH_UNITS_MISSING,
  LH_N_DUTY_FIGURES
} LhDutyFigure;

static const LhFigureInfo infos[LH_N_DUTY_FIGURES] = {
  [LH_DUTIES_REQUIRED] = { "duties-required", N_("Duties required"),
    N_("How often the duties that fall due in the quarter are to be done, without exempt ones"), N_("times"),
    "organization" },
  [LH_DUTIES_DONE] = { "duties-done", N_("Duties done"),
    N_("How often of these they were recorded as done by the as-of date; more than required counts once"), N_("times"),
    "organization" },
  [LH_DUTIES_OVERDUE] = { "duties-overdue", N_("Duties overdue"),
    N_("How often it is missing of what was due before the as-of date"), N_("times"), "organization" },
  [LH_DUTIES_EXEMPT] = { "duties-exempt", N_("Duties exempt"),
    N_("How often the duties of the quarter would be required that were exempt with a reason"), N_("times"),
    "organization" },
  [LH_UNITS_MISSING] = { "units-missing", N_("Units with overdue duties"),
    N_("Organizations of which something is missing that was due before the as-of date"), N_("organizations"),
    "organization" },
};

/**
 * lh_statistics_add_duties:
 * @counts: (element-type LhDutyCount): what the duties of the quarter add up to for each organization
 *
 * Adds the figures of the duties; each opens the organizations it comes from.
 */
void
lh_statistics_add_duties (LhStatistics *self,
                          GArray       *counts)
{
  for (guint figure = 0; figure < LH_N_DUTY_FIGURES; figure++)
    {
      g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
      gint64 sum = 0;

      for (guint i = 0; i < counts->len; i++)
        {
          const LhDutyCount *count = &g_array_index (counts, LhDutyCount, i);
          const guint values[LH_N_DUTY_FIGURES] = { count->required, count->done, count->overdue, count->exempt,
                                                    count->overdue > 0 };

          sum += values[figure];
          if (values[figure] > 0)
            g_array_append_val (ids, count->id);
        }
      g_ptr_array_add (self->figures, lh_figure_new (&infos[figure], TRUE, lh_decimal_new (sum, 0), ids));
    }
}

/* Whether a figure counts times of the duty. */
static gboolean
lh_duty_counts_in (LhRecord     *duty,
                   LhDutyFigure  figure,
                   LhDate        as_of)
{
  gboolean exempt = g_str_equal (lh_record_get_text (duty, LH_DUTY_STATE), "exempt");
  gint64 done = MAX (lh_record_get_int (duty, LH_DUTY_DONE_COUNT), 0);

  switch (figure)
    {
    case LH_DUTIES_EXEMPT:
      return exempt;
    case LH_DUTIES_DONE:
      return !exempt && done > 0;
    case LH_DUTIES_OVERDUE:
      return !exempt && done < lh_record_get_int (duty, LH_DUTY_REQUIRED_COUNT) &&
             lh_date_compare (lh_record_get_date (duty, LH_DUTY_DUE_ON), as_of) < 0;
    default:
      return !exempt;
    }
}

/**
 * lh_statistics_add_unit_duties:
 * @counts: (element-type LhDutyCount): what the duties of the quarter add up to for each organization of a unit
 * @duties: (element-type LhRecord): these duties
 *
 * Adds the figures of the duties of one unit; each opens the duties it comes from.
 */
void
lh_statistics_add_unit_duties (LhStatistics *self,
                               GArray       *counts,
                               GPtrArray    *duties)
{
  for (guint figure = 0; figure < LH_UNITS_MISSING; figure++)
    {
      g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
      LhFigureInfo info = infos[figure];
      gint64 sum = 0;

      info.entity = "duty";
      for (guint i = 0; i < counts->len; i++)
        {
          const LhDutyCount *count = &g_array_index (counts, LhDutyCount, i);
          const guint values[LH_UNITS_MISSING] = { count->required, count->done, count->overdue, count->exempt };

          sum += values[figure];
        }
      for (guint i = 0; i < duties->len; i++)
        {
          gint64 id = lh_record_get_id (g_ptr_array_index (duties, i));

          if (lh_duty_counts_in (g_ptr_array_index (duties, i), figure, self->as_of))
            g_array_append_val (ids, id);
        }
      g_ptr_array_add (self->figures, lh_figure_new (&info, TRUE, lh_decimal_new (sum, 0), ids));
    }
}
