/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-statistics-private.h"

/* lh_groups_divide: shares of what is divided add up to 100.0 %: what rounding down leaves goes to the largest remainders,
 * equal ones in the order of the groups. Key tasks share projects, so theirs are rounded each by itself. */
void
lh_groups_divide (GPtrArray *groups,
                  guint      n_all,
                  gboolean   overlapping)
{
  g_autoptr (GHashTable) raised = g_hash_table_new (g_direct_hash, g_direct_equal);
  gint64 left = 1000;

  for (guint i = 0; i < groups->len; i++)
    {
      LhGroup *group = g_ptr_array_index (groups, i);

      if (n_all == 0)
        group->share = LH_UNSET;
      else if (overlapping)
        group->share = lh_divide_half_up ((gint64) group->n_projects * 1000, n_all);
      else
        left -= group->share = (gint64) group->n_projects * 1000 / n_all;
    }
  for (; n_all > 0 && !overlapping && left > 0; left--)
    {
      LhGroup *next = NULL;

      for (guint i = 0; i < groups->len; i++)
        {
          LhGroup *group = g_ptr_array_index (groups, i);

          if (!g_hash_table_contains (raised, group) &&
              (next == NULL || (guint64) group->n_projects * 1000 % n_all > (guint64) next->n_projects * 1000 % n_all))
            next = group;
        }
      if (next == NULL)
        break;
      next->share++;
      g_hash_table_add (raised, next);
    }
}
