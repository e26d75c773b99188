/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-activity.h"

struct _LhActivity
{
  LhRecord parent_instance;
};

G_DEFINE_FINAL_TYPE (LhActivity, lh_activity, LH_TYPE_RECORD)

static const LhField lh_activity_fields[LH_ACTIVITY_N_FIELDS] = {
  [LH_ACTIVITY_KIND] = { "kind", LH_FIELD_CODE, N_("Kind of activity"), "activity-kind", LH_FIELD_REQUIRED, 0 },
  [LH_ACTIVITY_ORGANIZATION_ID] = { "organization-id", LH_FIELD_REFERENCE, N_("Organization"), "organization", LH_FIELD_OPTIONAL, 0 },
  [LH_ACTIVITY_BRAND_ID] = { "brand-id", LH_FIELD_REFERENCE, N_("Party-building brand"), "brand", LH_FIELD_OPTIONAL, 0 },
  [LH_ACTIVITY_TITLE] = { "title", LH_FIELD_TEXT, N_("Activity title"), NULL, LH_FIELD_REQUIRED | LH_FIELD_SEARCH, 80 },
  [LH_ACTIVITY_HELD_ON] = { "held-on", LH_FIELD_DATE, N_("Took place on"), NULL, LH_FIELD_REQUIRED, 0 },
  [LH_ACTIVITY_PLACE] = { "place", LH_FIELD_TEXT, N_("Place"), NULL, LH_FIELD_OPTIONAL, 60 },
  [LH_ACTIVITY_PEOPLE] = { "people", LH_FIELD_INTEGER, N_("Number of people"), NULL, LH_FIELD_OPTIONAL, 0 },
  [LH_ACTIVITY_HOURS] = { "hours", LH_FIELD_DECIMAL, N_("Hours"), NULL, LH_FIELD_OPTIONAL, 0 },
  [LH_ACTIVITY_QUANTITY] = { "quantity", LH_FIELD_DECIMAL, N_("Quantity"), NULL, LH_FIELD_OPTIONAL, 0 },
  [LH_ACTIVITY_UNIT] = { "unit", LH_FIELD_TEXT, N_("Unit of measure"), NULL, LH_FIELD_OPTIONAL, 20 },
  [LH_ACTIVITY_PARTICIPANTS] = { "participants", LH_FIELD_NAMES, N_("Participants"), NULL, LH_FIELD_OPTIONAL, 0 },
  [LH_ACTIVITY_MATERIALS] = { "materials", LH_FIELD_LONG_TEXT, N_("Materials"), NULL, LH_FIELD_OPTIONAL, 0 },
  [LH_ACTIVITY_SUMMARY] = { "summary", LH_FIELD_LONG_TEXT, N_("Summary"), NULL, LH_FIELD_OPTIONAL, 0 },
  [LH_ACTIVITY_NOTE] = { "note", LH_FIELD_LONG_TEXT, N_("Note"), NULL, LH_FIELD_OPTIONAL, 0 },
};

static void
lh_activity_class_init (LhActivityClass *klass)
{
  lh_record_class_set_fields (LH_RECORD_CLASS (klass), "activity", N_("Activity"),
                              lh_activity_fields, LH_ACTIVITY_N_FIELDS);
}

static void
lh_activity_init (LhActivity *self)
{
}

LhActivity *
lh_activity_new (void)
{
  return g_object_new (LH_TYPE_ACTIVITY, NULL);
}
