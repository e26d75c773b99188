/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-record.h"

G_BEGIN_DECLS

/**
 * LhPairing:
 *
 * An organization paired with a partner (S1-57).
 */
#define LH_TYPE_PAIRING (lh_pairing_get_type ())

G_DECLARE_FINAL_TYPE (LhPairing, lh_pairing, LH, PAIRING, LhRecord)

typedef enum
{
  LH_PAIRING_ORGANIZATION_ID,
  LH_PAIRING_PARTNER,
  LH_PAIRING_PARTNER_KIND,
  LH_PAIRING_UNION_ID,
  LH_PAIRING_SINCE,
  LH_PAIRING_UNTIL,
  LH_PAIRING_CONTENT,
  LH_PAIRING_LEADER,
  LH_PAIRING_COORDINATOR,
  LH_PAIRING_NOTE,
  LH_PAIRING_PARTNER_COUNT,
  LH_PAIRING_PARTNER_QUALIFIER,
  LH_PAIRING_N_FIELDS
} LhPairingField;

LhPairing *lh_pairing_new (void);

G_END_DECLS
