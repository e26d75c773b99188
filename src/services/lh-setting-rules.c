/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-rules.h"

#include "lh-brand-table.h"
#include "lh-inspection-schedule.h"
#include "lh-light-thresholds.h"
#include "lh-setting.h"
#include "lh-workflow-table.h"

gboolean
lh_setting_rules_check (LhSession  *session,
                        LhRecord   *record,
                        GPtrArray  *changes,
                        GPtrArray  *findings,
                        GError    **error)
{
  g_autoptr (GError) invalid = NULL;
  LhLightThresholds thresholds;

  lh_light_thresholds_init (&thresholds);
  if (!lh_record_is_empty (record, LH_SETTING_VALUE) &&
      (!lh_light_thresholds_set (&thresholds, lh_record_get_text (record, LH_SETTING_KEY),
                                 lh_record_get_text (record, LH_SETTING_VALUE), &invalid) ||
       !lh_inspection_schedule_check_setting (lh_record_get_text (record, LH_SETTING_KEY),
                                              lh_record_get_text (record, LH_SETTING_VALUE), &invalid) ||
       !lh_brand_check_setting (lh_record_get_text (record, LH_SETTING_KEY),
                                lh_record_get_text (record, LH_SETTING_VALUE), &invalid)))
    lh_findings_add (findings, LH_SEVERITY_ERROR, record, LH_SETTING_VALUE, "%s", invalid->message);
  else if (g_str_equal (lh_record_get_text (record, LH_SETTING_KEY), LH_WORKFLOW_SETTING_OFF) &&
           !lh_requirements_check_setting (lh_record_get_text (record, LH_SETTING_VALUE), &invalid))
    lh_findings_add (findings, LH_SEVERITY_ERROR, record, LH_SETTING_VALUE, "%s", invalid->message);
  return TRUE;
}
