/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-record.h"

G_BEGIN_DECLS

/**
 * LhBrandCarrier:
 *
 * An activity or mechanism by which a brand acts, in order, each able to link to a project (S0-17).
 */
#define LH_TYPE_BRAND_CARRIER (lh_brand_carrier_get_type ())

G_DECLARE_FINAL_TYPE (LhBrandCarrier, lh_brand_carrier, LH, BRAND_CARRIER, LhRecord)

typedef enum
{
  LH_BRAND_CARRIER_BRAND_ID,
  LH_BRAND_CARRIER_POSITION,
  LH_BRAND_CARRIER_NAME,
  LH_BRAND_CARRIER_DESCRIPTION,
  LH_BRAND_CARRIER_PROJECT_ID,
  LH_BRAND_CARRIER_N_FIELDS
} LhBrandCarrierField;

LhBrandCarrier *lh_brand_carrier_new (void);

G_END_DECLS
