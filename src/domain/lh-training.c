/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-training.h"

struct _LhTraining
{
  LhRecord parent_instance;
};

G_DEFINE_FINAL_TYPE (LhTraining, lh_training, LH_TYPE_RECORD)

static const LhField lh_training_fields[LH_TRAINING_N_FIELDS] = {
  [LH_TRAINING_KIND] = { "kind", LH_FIELD_CODE, N_("Kind of training"), "training-kind", LH_FIELD_REQUIRED, 0 },
  [LH_TRAINING_YEAR] = { "year", LH_FIELD_INTEGER, N_("Year"), NULL, LH_FIELD_REQUIRED, 0 },
  [LH_TRAINING_TITLE] = { "title", LH_FIELD_TEXT, N_("Training title"), NULL, LH_FIELD_REQUIRED | LH_FIELD_SEARCH, 80 },
  [LH_TRAINING_HELD_ON] = { "held-on", LH_FIELD_DATE, N_("Training held on"), NULL, LH_FIELD_OPTIONAL, 0 },
  [LH_TRAINING_ENDED_ON] = { "ended-on", LH_FIELD_DATE, N_("Ended on"), NULL, LH_FIELD_OPTIONAL, 0 },
  [LH_TRAINING_ORGANIZATION_ID] = { "organization-id", LH_FIELD_REFERENCE, N_("Organization"), "organization", LH_FIELD_OPTIONAL, 0 },
  [LH_TRAINING_PLACE] = { "place", LH_FIELD_TEXT, N_("Place"), NULL, LH_FIELD_OPTIONAL, 60 },
  [LH_TRAINING_HOURS] = { "hours", LH_FIELD_DECIMAL, N_("Hours"), NULL, LH_FIELD_OPTIONAL, 0 },
  [LH_TRAINING_NOTE] = { "note", LH_FIELD_LONG_TEXT, N_("Note"), NULL, LH_FIELD_OPTIONAL, 0 },
};

static void
lh_training_class_init (LhTrainingClass *klass)
{
  lh_record_class_set_fields (LH_RECORD_CLASS (klass), "training", N_("Training"),
                              lh_training_fields, LH_TRAINING_N_FIELDS);
}

static void
lh_training_init (LhTraining *self)
{
}

LhTraining *
lh_training_new (void)
{
  return g_object_new (LH_TYPE_TRAINING, NULL);
}
