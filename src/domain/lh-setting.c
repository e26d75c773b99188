/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-setting.h"

struct _LhSetting
{
  LhRecord parent_instance;
};

G_DEFINE_FINAL_TYPE (LhSetting, lh_setting, LH_TYPE_RECORD)

static const LhField lh_setting_fields[LH_SETTING_N_FIELDS] = {
  [LH_SETTING_KEY] = { "key", LH_FIELD_TEXT, N_("Key"), NULL, LH_FIELD_REQUIRED, 60 },
  [LH_SETTING_VALUE] = { "value", LH_FIELD_TEXT, N_("Value"), NULL, LH_FIELD_OPTIONAL, 0 },
};

static void
lh_setting_class_init (LhSettingClass *klass)
{
  lh_record_class_set_fields (LH_RECORD_CLASS (klass), "setting", N_("Setting"),
                              lh_setting_fields, LH_SETTING_N_FIELDS);
}

static void
lh_setting_init (LhSetting *self)
{
}

LhSetting *
lh_setting_new (void)
{
  return g_object_new (LH_TYPE_SETTING, NULL);
}
