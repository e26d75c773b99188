/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-exemplar.h"

struct _LhExemplar
{
  LhRecord parent_instance;
};

G_DEFINE_FINAL_TYPE (LhExemplar, lh_exemplar, LH_TYPE_RECORD)

static const LhField lh_exemplar_fields[LH_EXEMPLAR_N_FIELDS] = {
  [LH_EXEMPLAR_BATCH_ID] = { "batch-id", LH_FIELD_REFERENCE, N_("Batch of the exemplar library"), "exemplar-batch", LH_FIELD_REQUIRED, 0 },
  [LH_EXEMPLAR_ORGANIZATION_ID] = { "organization-id", LH_FIELD_REFERENCE, N_("Organization"), "organization", LH_FIELD_OPTIONAL, 0 },
  [LH_EXEMPLAR_NAME] = { "name", LH_FIELD_TEXT, N_("Exemplar name"), NULL, LH_FIELD_REQUIRED | LH_FIELD_SEARCH, 60 },
  [LH_EXEMPLAR_STANDARD] = { "standard", LH_FIELD_CODE, N_("Standard of the naming"), "designation-standard", LH_FIELD_OPTIONAL, 0 },
  [LH_EXEMPLAR_STATE] = { "state", LH_FIELD_CODE, N_("State"), "exemplar-state", LH_FIELD_REQUIRED, 0 },
  [LH_EXEMPLAR_RECOMMENDED_BY] = { "recommended-by", LH_FIELD_TEXT, N_("Recommended by"), NULL, LH_FIELD_OPTIONAL, 60 },
  [LH_EXEMPLAR_ADMITTED_ON] = { "admitted-on", LH_FIELD_DATE, N_("Admitted to the library on"), NULL, LH_FIELD_OPTIONAL, 0 },
  [LH_EXEMPLAR_LEFT_ON] = { "left-on", LH_FIELD_DATE, N_("Left on"), NULL, LH_FIELD_OPTIONAL, 0 },
  [LH_EXEMPLAR_LEAVE_REASON] = { "leave-reason", LH_FIELD_TEXT, N_("Reason for leaving"), NULL, LH_FIELD_OPTIONAL, 100 },
  [LH_EXEMPLAR_LESSON] = { "lesson", LH_FIELD_LONG_TEXT, N_("Practice extracted"), NULL, LH_FIELD_OPTIONAL, 0 },
  [LH_EXEMPLAR_PRACTICE_ID] = { "practice-id", LH_FIELD_REFERENCE, N_("Practice"), "practice", LH_FIELD_OPTIONAL, 0 },
  [LH_EXEMPLAR_NOTE] = { "note", LH_FIELD_LONG_TEXT, N_("Note"), NULL, LH_FIELD_OPTIONAL, 0 },
};

static void
lh_exemplar_class_init (LhExemplarClass *klass)
{
  lh_record_class_set_fields (LH_RECORD_CLASS (klass), "exemplar", N_("Exemplar"),
                              lh_exemplar_fields, LH_EXEMPLAR_N_FIELDS);
}

static void
lh_exemplar_init (LhExemplar *self)
{
}

LhExemplar *
lh_exemplar_new (void)
{
  return g_object_new (LH_TYPE_EXEMPLAR, NULL);
}
