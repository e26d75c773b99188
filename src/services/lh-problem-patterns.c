/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-problem-patterns.h"

/**
 * lh_problems_count_units:
 * @problems: (element-type LhRecord): problems, such as those under one common problem
 *
 * Returns: how many units have one of them (S1-13)
 */
guint
lh_problems_count_units (GPtrArray *problems)
{
  g_autoptr (GHashTable) units = g_hash_table_new (g_direct_hash, g_direct_equal);

  for (guint i = 0; i < problems->len; i++)
    g_hash_table_add (units, GSIZE_TO_POINTER ((gsize) lh_record_get_int (g_ptr_array_index (problems, i),
                                                                           LH_PROBLEM_ORGANIZATION_ID)));
  return g_hash_table_size (units);
}

/* Whether the second problem is one of the same unit and category that appeared after the first one was closed. */
static gboolean
lh_problem_repeats (LhRecord *closed,
                    LhRecord *later)
{
  LhDate end = lh_record_get_date (closed, LH_PROBLEM_CLOSED_ON);
  LhDate found = lh_record_get_date (later, LH_PROBLEM_FOUND_ON);

  return closed != later && lh_date_is_set (end) && lh_date_is_set (found) && lh_date_compare (found, end) >= 0 &&
         lh_record_get_int (closed, LH_PROBLEM_ORGANIZATION_ID) == lh_record_get_int (later, LH_PROBLEM_ORGANIZATION_ID) &&
         !lh_record_is_empty (closed, LH_PROBLEM_CATEGORY) &&
         lh_record_field_equal (closed, later, LH_PROBLEM_CATEGORY);
}

/**
 * lh_problems_find_repeated:
 * @problems: (element-type LhRecord): problems of all units
 *
 * Returns: (transfer full) (element-type gint64): the problems of repeat offenders: what was closed, and what the same
 *   unit did in the same category after that, in the order of @problems
 */
GArray *
lh_problems_find_repeated (GPtrArray *problems)
{
  GArray *ids = g_array_new (FALSE, FALSE, sizeof (gint64));

  for (guint i = 0; i < problems->len; i++)
    {
      LhRecord *problem = g_ptr_array_index (problems, i);
      gint64 id = lh_record_get_id (problem);
      gboolean repeated = FALSE;

      for (guint j = 0; !repeated && j < problems->len; j++)
        {
          LhRecord *other = g_ptr_array_index (problems, j);

          repeated = lh_problem_repeats (problem, other) || lh_problem_repeats (other, problem);
        }
      if (repeated)
        g_array_append_val (ids, id);
    }
  return ids;
}
