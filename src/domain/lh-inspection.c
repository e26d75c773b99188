/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-inspection.h"

struct _LhInspection
{
  LhRecord parent_instance;
};

G_DEFINE_FINAL_TYPE (LhInspection, lh_inspection, LH_TYPE_RECORD)

static const LhField lh_inspection_fields[LH_INSPECTION_N_FIELDS] = {
  [LH_INSPECTION_ROUND_ID] = { "round-id", LH_FIELD_REFERENCE, N_("Round of inspection"), "inspection-round", LH_FIELD_REQUIRED, 0 },
  [LH_INSPECTION_PROJECT_ID] = { "project-id", LH_FIELD_REFERENCE, N_("Project"), "project", LH_FIELD_REQUIRED, 0 },
  [LH_INSPECTION_INSPECTED_ON] = { "inspected-on", LH_FIELD_DATE, N_("Inspected on"), NULL, LH_FIELD_OPTIONAL, 0 },
  [LH_INSPECTION_INSPECTORS] = { "inspectors", LH_FIELD_NAMES, N_("Inspected by"), NULL, LH_FIELD_OPTIONAL, 0 },
  [LH_INSPECTION_METHODS] = { "methods", LH_FIELD_CODES, N_("Methods"), "inspection-method", LH_FIELD_OPTIONAL, 0 },
  [LH_INSPECTION_ACHIEVEMENTS] = { "achievements", LH_FIELD_LONG_TEXT, N_("Main achievements"), NULL, LH_FIELD_OPTIONAL, 0 },
  [LH_INSPECTION_FINDINGS] = { "findings", LH_FIELD_LONG_TEXT, N_("Problems found"), NULL, LH_FIELD_OPTIONAL, 0 },
  [LH_INSPECTION_DEMAND] = { "demand", LH_FIELD_LONG_TEXT, N_("Demand of rectification"), NULL, LH_FIELD_OPTIONAL, 0 },
  [LH_INSPECTION_DEADLINE] = { "deadline", LH_FIELD_DATE, N_("Deadline"), NULL, LH_FIELD_OPTIONAL, 0 },
  [LH_INSPECTION_GRADE] = { "grade", LH_FIELD_CODE, N_("Grade of the inspection"), "inspection-grade", LH_FIELD_OPTIONAL, 0 },
  [LH_INSPECTION_FEEDBACK_ON] = { "feedback-on", LH_FIELD_DATE, N_("Feedback on"), NULL, LH_FIELD_OPTIONAL, 0 },
  [LH_INSPECTION_RECEIVER] = { "receiver", LH_FIELD_TEXT, N_("Signed for by"), NULL, LH_FIELD_OPTIONAL, 40 },
  [LH_INSPECTION_NOTE] = { "note", LH_FIELD_LONG_TEXT, N_("Note"), NULL, LH_FIELD_OPTIONAL, 0 },
};

static void
lh_inspection_class_init (LhInspectionClass *klass)
{
  lh_record_class_set_fields (LH_RECORD_CLASS (klass), "inspection", N_("Inspection"),
                              lh_inspection_fields, LH_INSPECTION_N_FIELDS);
}

static void
lh_inspection_init (LhInspection *self)
{
}

LhInspection *
lh_inspection_new (void)
{
  return g_object_new (LH_TYPE_INSPECTION, NULL);
}
