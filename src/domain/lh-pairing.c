/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-pairing.h"

struct _LhPairing
{
  LhRecord parent_instance;
};

G_DEFINE_FINAL_TYPE (LhPairing, lh_pairing, LH_TYPE_RECORD)

static const LhField lh_pairing_fields[LH_PAIRING_N_FIELDS] = {
  [LH_PAIRING_ORGANIZATION_ID] = { "organization-id", LH_FIELD_REFERENCE, N_("Organization"), "organization", LH_FIELD_REQUIRED, 0 },
  [LH_PAIRING_PARTNER] = { "partner", LH_FIELD_TEXT, N_("Partner"), NULL, LH_FIELD_REQUIRED | LH_FIELD_SEARCH, 60 },
  [LH_PAIRING_PARTNER_KIND] = { "partner-kind", LH_FIELD_CODE, N_("Kind of partner"), "pairing-kind", LH_FIELD_REQUIRED, 0 },
  [LH_PAIRING_UNION_ID] = { "union-id", LH_FIELD_REFERENCE, N_("Party-building union"), "party-union", LH_FIELD_OPTIONAL, 0 },
  [LH_PAIRING_SINCE] = { "since", LH_FIELD_DATE, N_("Since"), NULL, LH_FIELD_OPTIONAL, 0 },
  [LH_PAIRING_UNTIL] = { "until", LH_FIELD_DATE, N_("Until"), NULL, LH_FIELD_OPTIONAL, 0 },
  [LH_PAIRING_CONTENT] = { "content", LH_FIELD_LONG_TEXT, N_("Content"), NULL, LH_FIELD_OPTIONAL, 0 },
  [LH_PAIRING_LEADER] = { "leader", LH_FIELD_TEXT, N_("Responsible leader"), NULL, LH_FIELD_OPTIONAL, 40 },
  [LH_PAIRING_COORDINATOR] = { "coordinator", LH_FIELD_TEXT, N_("Coordinator"), NULL, LH_FIELD_OPTIONAL, 40 },
  [LH_PAIRING_NOTE] = { "note", LH_FIELD_LONG_TEXT, N_("Note"), NULL, LH_FIELD_OPTIONAL, 0 },
  [LH_PAIRING_PARTNER_COUNT] = { "partner-count", LH_FIELD_INTEGER, N_("Number of partners"), NULL, LH_FIELD_OPTIONAL, 0 },
  [LH_PAIRING_PARTNER_QUALIFIER] = { "partner-qualifier", LH_FIELD_CODE, N_("Qualifier of the number"), "qualifier", LH_FIELD_OPTIONAL, 0 },
};

static void
lh_pairing_class_init (LhPairingClass *klass)
{
  lh_record_class_set_fields (LH_RECORD_CLASS (klass), "pairing", N_("Pairing"),
                              lh_pairing_fields, LH_PAIRING_N_FIELDS);
}

static void
lh_pairing_init (LhPairing *self)
{
}

LhPairing *
lh_pairing_new (void)
{
  return g_object_new (LH_TYPE_PAIRING, NULL);
}
