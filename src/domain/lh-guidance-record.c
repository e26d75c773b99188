/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-guidance-record.h"

struct _LhGuidanceRecord
{
  LhRecord parent_instance;
};

G_DEFINE_FINAL_TYPE (LhGuidanceRecord, lh_guidance_record, LH_TYPE_RECORD)

static const LhField lh_guidance_record_fields[LH_GUIDANCE_RECORD_N_FIELDS] = {
  [LH_GUIDANCE_RECORD_EXEMPLAR_ID] = { "exemplar-id", LH_FIELD_REFERENCE, N_("Exemplar"), "exemplar", LH_FIELD_OPTIONAL, 0 },
  [LH_GUIDANCE_RECORD_BRAND_ID] = { "brand-id", LH_FIELD_REFERENCE, N_("Party-building brand"), "brand", LH_FIELD_OPTIONAL, 0 },
  [LH_GUIDANCE_RECORD_GUIDED_ON] = { "guided-on", LH_FIELD_DATE, N_("Guided on"), NULL, LH_FIELD_REQUIRED, 0 },
  [LH_GUIDANCE_RECORD_GUIDE] = { "guide", LH_FIELD_TEXT, N_("Guided by"), NULL, LH_FIELD_OPTIONAL, 40 },
  [LH_GUIDANCE_RECORD_CONTENT] = { "content", LH_FIELD_LONG_TEXT, N_("Guidance given"), NULL, LH_FIELD_REQUIRED, 0 },
  [LH_GUIDANCE_RECORD_RESULT] = { "result", LH_FIELD_LONG_TEXT, N_("Result obtained"), NULL, LH_FIELD_OPTIONAL, 0 },
};

static void
lh_guidance_record_class_init (LhGuidanceRecordClass *klass)
{
  lh_record_class_set_fields (LH_RECORD_CLASS (klass), "guidance-record", N_("Guidance record"),
                              lh_guidance_record_fields, LH_GUIDANCE_RECORD_N_FIELDS);
}

static void
lh_guidance_record_init (LhGuidanceRecord *self)
{
}

LhGuidanceRecord *
lh_guidance_record_new (void)
{
  return g_object_new (LH_TYPE_GUIDANCE_RECORD, NULL);
}
