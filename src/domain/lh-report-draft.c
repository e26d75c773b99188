/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-report-draft.h"

struct _LhReportDraft
{
  LhRecord parent_instance;
};

G_DEFINE_FINAL_TYPE (LhReportDraft, lh_report_draft, LH_TYPE_RECORD)

static const LhField lh_report_draft_fields[LH_REPORT_DRAFT_N_FIELDS] = {
  [LH_REPORT_DRAFT_KIND] = { "kind", LH_FIELD_CODE, N_("Kind of report"), "report-kind", LH_FIELD_REQUIRED, 0 },
  [LH_REPORT_DRAFT_QUARTER] = { "quarter", LH_FIELD_QUARTER, N_("Quarter"), NULL, LH_FIELD_REQUIRED, 0 },
  [LH_REPORT_DRAFT_TITLE] = { "title", LH_FIELD_TEXT, N_("Title"), NULL, LH_FIELD_REQUIRED | LH_FIELD_SEARCH, 100 },
  [LH_REPORT_DRAFT_NUMBER] = { "number", LH_FIELD_TEXT, N_("Document number"), NULL, LH_FIELD_SEARCH, 40 },
  [LH_REPORT_DRAFT_ADDRESSEE] = { "addressee", LH_FIELD_TEXT, N_("Addressee"), NULL, LH_FIELD_OPTIONAL, 60 },
  [LH_REPORT_DRAFT_SIGNER] = { "signer", LH_FIELD_TEXT, N_("Signed by"), NULL, LH_FIELD_OPTIONAL, 40 },
  [LH_REPORT_DRAFT_ISSUER] = { "issuer", LH_FIELD_TEXT, N_("Issued by"), NULL, LH_FIELD_OPTIONAL, 60 },
  [LH_REPORT_DRAFT_ISSUED_ON] = { "issued-on", LH_FIELD_DATE, N_("Issued on"), NULL, LH_FIELD_OPTIONAL, 0 },
  [LH_REPORT_DRAFT_STATE] = { "state", LH_FIELD_CODE, N_("State of the report"), "report-state", LH_FIELD_REQUIRED, 0 },
  [LH_REPORT_DRAFT_NAMING] = { "naming", LH_FIELD_BOOLEAN, N_("Units are named"), NULL, LH_FIELD_OPTIONAL, 0 },
  [LH_REPORT_DRAFT_FIGURES] = { "figures", LH_FIELD_LONG_TEXT, N_("Frozen figures"), NULL, LH_FIELD_OPTIONAL, 0 },
  [LH_REPORT_DRAFT_FROZEN_ON] = { "frozen-on", LH_FIELD_DATE, N_("Frozen on"), NULL, LH_FIELD_OPTIONAL, 0 },
  [LH_REPORT_DRAFT_ATTACHMENTS] = { "attachments", LH_FIELD_LONG_TEXT, N_("Attachments of the report"), NULL, LH_FIELD_OPTIONAL, 0 },
  [LH_REPORT_DRAFT_NOTE] = { "note", LH_FIELD_LONG_TEXT, N_("Note"), NULL, LH_FIELD_OPTIONAL, 0 },
  [LH_REPORT_DRAFT_COPY_TO] = { "copy-to", LH_FIELD_TEXT, N_("Copied to"), NULL, LH_FIELD_OPTIONAL, 200 },
};

static void
lh_report_draft_class_init (LhReportDraftClass *klass)
{
  lh_record_class_set_fields (LH_RECORD_CLASS (klass), "report-draft", N_("Work report"),
                              lh_report_draft_fields, LH_REPORT_DRAFT_N_FIELDS);
}

static void
lh_report_draft_init (LhReportDraft *self)
{
}

LhReportDraft *
lh_report_draft_new (void)
{
  return g_object_new (LH_TYPE_REPORT_DRAFT, NULL);
}
