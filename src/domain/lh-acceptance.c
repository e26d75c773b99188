/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-acceptance.h"

struct _LhAcceptance
{
  LhRecord parent_instance;
};

G_DEFINE_FINAL_TYPE (LhAcceptance, lh_acceptance, LH_TYPE_RECORD)

static const LhField lh_acceptance_fields[LH_ACCEPTANCE_N_FIELDS] = {
  [LH_ACCEPTANCE_PROJECT_ID] = { "project-id", LH_FIELD_REFERENCE, N_("Project"), "project", LH_FIELD_REQUIRED, 0 },
  [LH_ACCEPTANCE_RUBRIC_ID] = { "rubric-id", LH_FIELD_REFERENCE, N_("Score sheet"), "rubric", LH_FIELD_REQUIRED, 0 },
  [LH_ACCEPTANCE_ATTEMPT] = { "attempt", LH_FIELD_INTEGER, N_("Attempt"), NULL, LH_FIELD_OPTIONAL, 0 },
  [LH_ACCEPTANCE_APPLIED_ON] = { "applied-on", LH_FIELD_DATE, N_("Applied on"), NULL, LH_FIELD_OPTIONAL, 0 },
  [LH_ACCEPTANCE_COMPLETION] = { "completion", LH_FIELD_LONG_TEXT, N_("Completion against the goal"), NULL, LH_FIELD_OPTIONAL, 0 },
  [LH_ACCEPTANCE_OUTCOME] = { "outcome", LH_FIELD_LONG_TEXT, N_("Results formed"), NULL, LH_FIELD_OPTIONAL, 0 },
  [LH_ACCEPTANCE_SOLVED] = { "solved", LH_FIELD_LONG_TEXT, N_("Problems solved"), NULL, LH_FIELD_OPTIONAL, 0 },
  [LH_ACCEPTANCE_SHORTCOMINGS] = { "shortcomings", LH_FIELD_LONG_TEXT, N_("Shortcomings and improvement"), NULL, LH_FIELD_OPTIONAL, 0 },
  [LH_ACCEPTANCE_SPENT] = { "spent", LH_FIELD_MONEY, N_("Money spent"), NULL, LH_FIELD_OPTIONAL, 0 },
  [LH_ACCEPTANCE_SELF_TEXT] = { "self-text", LH_FIELD_LONG_TEXT, N_("Self-evaluation"), NULL, LH_FIELD_OPTIONAL, 0 },
  [LH_ACCEPTANCE_UNIT_OPINION] = { "unit-opinion", LH_FIELD_LONG_TEXT, N_("Opinion of the unit"), NULL, LH_FIELD_OPTIONAL, 0 },
  [LH_ACCEPTANCE_GROUP_LEADER] = { "group-leader", LH_FIELD_TEXT, N_("Head of the appraisal group"), NULL, LH_FIELD_OPTIONAL, 40 },
  [LH_ACCEPTANCE_GROUP_MEMBERS] = { "group-members", LH_FIELD_NAMES, N_("Members of the appraisal group"), NULL, LH_FIELD_OPTIONAL, 0 },
  [LH_ACCEPTANCE_METHODS] = { "methods", LH_FIELD_CODES, N_("Ways of the acceptance"), "acceptance-method", LH_FIELD_OPTIONAL, 0 },
  [LH_ACCEPTANCE_VISIT_ON] = { "visit-on", LH_FIELD_DATE, N_("Visited on"), NULL, LH_FIELD_OPTIONAL, 0 },
  [LH_ACCEPTANCE_VISIT_PLACE] = { "visit-place", LH_FIELD_TEXT, N_("Place of the visit"), NULL, LH_FIELD_OPTIONAL, 100 },
  [LH_ACCEPTANCE_VISIT_RECORD] = { "visit-record", LH_FIELD_LONG_TEXT, N_("Record of the visit"), NULL, LH_FIELD_OPTIONAL, 0 },
  [LH_ACCEPTANCE_ADJUSTMENT] = { "adjustment", LH_FIELD_DECIMAL, N_("Adjustment"), NULL, LH_FIELD_OPTIONAL, 0 },
  [LH_ACCEPTANCE_ADJUSTMENT_REASON] = { "adjustment-reason", LH_FIELD_TEXT, N_("Reason for the adjustment"), NULL, LH_FIELD_OPTIONAL, 200 },
  [LH_ACCEPTANCE_VETO] = { "veto", LH_FIELD_BOOLEAN, N_("Untrue data"), NULL, LH_FIELD_OPTIONAL, 0 },
  [LH_ACCEPTANCE_VETO_REASON] = { "veto-reason", LH_FIELD_TEXT, N_("Reason for the veto"), NULL, LH_FIELD_OPTIONAL, 200 },
  [LH_ACCEPTANCE_OPINION] = { "opinion", LH_FIELD_LONG_TEXT, N_("Opinion of the acceptance"), NULL, LH_FIELD_OPTIONAL, 0 },
  [LH_ACCEPTANCE_SELF_TOTAL] = { "self-total", LH_FIELD_DECIMAL, N_("Self-evaluated total"), NULL, LH_FIELD_OPTIONAL, 0 },
  [LH_ACCEPTANCE_TOTAL] = { "total", LH_FIELD_DECIMAL, N_("Total"), NULL, LH_FIELD_OPTIONAL, 0 },
  [LH_ACCEPTANCE_GRADE] = { "grade", LH_FIELD_CODE, N_("Acceptance grade"), "acceptance-grade", LH_FIELD_OPTIONAL, 0 },
  [LH_ACCEPTANCE_RESULT] = { "result", LH_FIELD_CODE, N_("Result of the acceptance"), "acceptance-result", LH_FIELD_OPTIONAL, 0 },
  [LH_ACCEPTANCE_CLOSED_ON] = { "closed-on", LH_FIELD_DATE, N_("Accepted on"), NULL, LH_FIELD_OPTIONAL, 0 },
  [LH_ACCEPTANCE_REOPENED_ON] = { "reopened-on", LH_FIELD_DATE, N_("Reopened on"), NULL, LH_FIELD_OPTIONAL, 0 },
  [LH_ACCEPTANCE_REOPEN_REASON] = { "reopen-reason", LH_FIELD_TEXT, N_("Reason for reopening"), NULL, LH_FIELD_OPTIONAL, 200 },
};

static void
lh_acceptance_class_init (LhAcceptanceClass *klass)
{
  lh_record_class_set_fields (LH_RECORD_CLASS (klass), "acceptance", N_("Acceptance"),
                              lh_acceptance_fields, LH_ACCEPTANCE_N_FIELDS);
}

static void
lh_acceptance_init (LhAcceptance *self)
{
}

LhAcceptance *
lh_acceptance_new (void)
{
  return g_object_new (LH_TYPE_ACCEPTANCE, NULL);
}
