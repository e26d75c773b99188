/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-record.h"

G_BEGIN_DECLS

/**
 * LhSetting:
 *
 * A setting of the ledger: its language, the name of the office, the thresholds of the light rule (house rule 4.2) …
 */
#define LH_TYPE_SETTING (lh_setting_get_type ())

G_DECLARE_FINAL_TYPE (LhSetting, lh_setting, LH, SETTING, LhRecord)

typedef enum
{
  LH_SETTING_KEY,
  LH_SETTING_VALUE,
  LH_SETTING_N_FIELDS
} LhSettingField;

LhSetting *lh_setting_new (void);

G_END_DECLS
