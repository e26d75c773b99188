/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-sample-private.h"

#include "lh-tracking-entry.h"

/**
 * lh_sample_write_tracking:
 *
 * Writes what was noted of some projects between their reports.
 */
gboolean
lh_sample_write_tracking (LhSample  *sample,
                          GError   **error)
{
  g_autoptr (LhCsv) table = lh_csv_new_from_resource (LH_SAMPLE_PATH "tracking-entries.csv");

  for (guint row = 0; row < lh_csv_get_n_rows (table); row++)
    {
      LhSampleProject *project = lh_sample_find_project (sample, table, row);
      g_autoptr (LhRecord) entry = LH_RECORD (lh_tracking_entry_new ());

      lh_sample_set_fields (entry, table, row);
      lh_record_set_int (entry, LH_TRACKING_ENTRY_PROJECT_ID, lh_record_get_id (project->record));
      if (!lh_sample_insert (sample, entry, error))
        return FALSE;
    }
  return TRUE;
}
