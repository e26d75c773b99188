/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-record.h"

G_BEGIN_DECLS

/**
 * LhTrackingEntry:
 *
 * A dated entry of the follow-up of a project between its quarterly reports (S0-10).
 */
#define LH_TYPE_TRACKING_ENTRY (lh_tracking_entry_get_type ())

G_DECLARE_FINAL_TYPE (LhTrackingEntry, lh_tracking_entry, LH, TRACKING_ENTRY, LhRecord)

typedef enum
{
  LH_TRACKING_ENTRY_PROJECT_ID,
  LH_TRACKING_ENTRY_ENTERED_ON,
  LH_TRACKING_ENTRY_PERSON,
  LH_TRACKING_ENTRY_POST,
  LH_TRACKING_ENTRY_TEXT,
  LH_TRACKING_ENTRY_N_FIELDS
} LhTrackingEntryField;

LhTrackingEntry *lh_tracking_entry_new (void);

G_END_DECLS
