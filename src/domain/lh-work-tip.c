/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-work-tip.h"

struct _LhWorkTip
{
  LhRecord parent_instance;
};

G_DEFINE_FINAL_TYPE (LhWorkTip, lh_work_tip, LH_TYPE_RECORD)

static const LhField lh_work_tip_fields[LH_WORK_TIP_N_FIELDS] = {
  [LH_WORK_TIP_NUMBER] = { "number", LH_FIELD_TEXT, N_("Document number"), NULL, LH_FIELD_SEARCH, 40 },
  [LH_WORK_TIP_KIND] = { "kind", LH_FIELD_CODE, N_("Kind"), "tip-kind", LH_FIELD_REQUIRED, 0 },
  [LH_WORK_TIP_TITLE] = { "title", LH_FIELD_TEXT, N_("Title"), NULL, LH_FIELD_REQUIRED | LH_FIELD_SEARCH, 80 },
  [LH_WORK_TIP_CONTENT] = { "content", LH_FIELD_LONG_TEXT, N_("Content"), NULL, LH_FIELD_OPTIONAL, 0 },
  [LH_WORK_TIP_STARTED_ON] = { "started-on", LH_FIELD_DATE, N_("Started on"), NULL, LH_FIELD_REQUIRED, 0 },
  [LH_WORK_TIP_ISSUED_ON] = { "issued-on", LH_FIELD_DATE, N_("Sent on"), NULL, LH_FIELD_OPTIONAL, 0 },
  [LH_WORK_TIP_DUE_ON] = { "due-on", LH_FIELD_DATE, N_("Due on"), NULL, LH_FIELD_OPTIONAL, 0 },
  [LH_WORK_TIP_ISSUER] = { "issuer", LH_FIELD_TEXT, N_("Issued by"), NULL, LH_FIELD_OPTIONAL, 60 },
  [LH_WORK_TIP_SUMMARY] = { "summary", LH_FIELD_LONG_TEXT, N_("Summary"), NULL, LH_FIELD_OPTIONAL, 0 },
  [LH_WORK_TIP_CLOSED_ON] = { "closed-on", LH_FIELD_DATE, N_("Settled on"), NULL, LH_FIELD_OPTIONAL, 0 },
  [LH_WORK_TIP_NOTE] = { "note", LH_FIELD_LONG_TEXT, N_("Note"), NULL, LH_FIELD_OPTIONAL, 0 },
};

static void
lh_work_tip_class_init (LhWorkTipClass *klass)
{
  lh_record_class_set_fields (LH_RECORD_CLASS (klass), "work-tip", N_("Work tip"),
                              lh_work_tip_fields, LH_WORK_TIP_N_FIELDS);
}

static void
lh_work_tip_init (LhWorkTip *self)
{
}

LhWorkTip *
lh_work_tip_new (void)
{
  return g_object_new (LH_TYPE_WORK_TIP, NULL);
}
