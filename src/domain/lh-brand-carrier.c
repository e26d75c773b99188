/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-brand-carrier.h"

struct _LhBrandCarrier
{
  LhRecord parent_instance;
};

G_DEFINE_FINAL_TYPE (LhBrandCarrier, lh_brand_carrier, LH_TYPE_RECORD)

static const LhField lh_brand_carrier_fields[LH_BRAND_CARRIER_N_FIELDS] = {
  [LH_BRAND_CARRIER_BRAND_ID] = { "brand-id", LH_FIELD_REFERENCE, N_("Party-building brand"), "brand", LH_FIELD_REQUIRED, 0 },
  [LH_BRAND_CARRIER_POSITION] = { "position", LH_FIELD_INTEGER, N_("Position"), NULL, LH_FIELD_OPTIONAL, 0 },
  [LH_BRAND_CARRIER_NAME] = { "name", LH_FIELD_TEXT, N_("Carrier name"), NULL, LH_FIELD_REQUIRED, 60 },
  [LH_BRAND_CARRIER_DESCRIPTION] = { "description", LH_FIELD_LONG_TEXT, N_("Description"), NULL, LH_FIELD_OPTIONAL, 0 },
  [LH_BRAND_CARRIER_PROJECT_ID] = { "project-id", LH_FIELD_REFERENCE, N_("Project"), "project", LH_FIELD_OPTIONAL, 0 },
};

static void
lh_brand_carrier_class_init (LhBrandCarrierClass *klass)
{
  lh_record_class_set_fields (LH_RECORD_CLASS (klass), "brand-carrier", N_("Carrier of a brand"),
                              lh_brand_carrier_fields, LH_BRAND_CARRIER_N_FIELDS);
}

static void
lh_brand_carrier_init (LhBrandCarrier *self)
{
}

LhBrandCarrier *
lh_brand_carrier_new (void)
{
  return g_object_new (LH_TYPE_BRAND_CARRIER, NULL);
}
