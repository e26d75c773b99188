/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-tracking-entry.h"

struct _LhTrackingEntry
{
  LhRecord parent_instance;
};

G_DEFINE_FINAL_TYPE (LhTrackingEntry, lh_tracking_entry, LH_TYPE_RECORD)

static const LhField lh_tracking_entry_fields[LH_TRACKING_ENTRY_N_FIELDS] = {
  [LH_TRACKING_ENTRY_PROJECT_ID] = { "project-id", LH_FIELD_REFERENCE, N_("Project"), "project", LH_FIELD_REQUIRED, 0 },
  [LH_TRACKING_ENTRY_ENTERED_ON] = { "entered-on", LH_FIELD_DATE, N_("Date"), NULL, LH_FIELD_REQUIRED, 0 },
  [LH_TRACKING_ENTRY_PERSON] = { "person", LH_FIELD_TEXT, N_("Entered by"), NULL, LH_FIELD_OPTIONAL, 40 },
  [LH_TRACKING_ENTRY_POST] = { "post", LH_FIELD_TEXT, N_("Post"), NULL, LH_FIELD_OPTIONAL, 60 },
  [LH_TRACKING_ENTRY_TEXT] = { "text", LH_FIELD_LONG_TEXT, N_("Progress recorded"), NULL, LH_FIELD_REQUIRED, 0 },
};

static void
lh_tracking_entry_class_init (LhTrackingEntryClass *klass)
{
  lh_record_class_set_fields (LH_RECORD_CLASS (klass), "tracking-entry", N_("Tracking entry"),
                              lh_tracking_entry_fields, LH_TRACKING_ENTRY_N_FIELDS);
}

static void
lh_tracking_entry_init (LhTrackingEntry *self)
{
}

LhTrackingEntry *
lh_tracking_entry_new (void)
{
  return g_object_new (LH_TYPE_TRACKING_ENTRY, NULL);
}
