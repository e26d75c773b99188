/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-exemplar-batch.h"

struct _LhExemplarBatch
{
  LhRecord parent_instance;
};

G_DEFINE_FINAL_TYPE (LhExemplarBatch, lh_exemplar_batch, LH_TYPE_RECORD)

static const LhField lh_exemplar_batch_fields[LH_EXEMPLAR_BATCH_N_FIELDS] = {
  [LH_EXEMPLAR_BATCH_NUMBER] = { "number", LH_FIELD_INTEGER, N_("Batch"), NULL, LH_FIELD_REQUIRED, 0 },
  [LH_EXEMPLAR_BATCH_TITLE] = { "title", LH_FIELD_TEXT, N_("Title"), NULL, LH_FIELD_REQUIRED | LH_FIELD_SEARCH, 60 },
  [LH_EXEMPLAR_BATCH_ADMITTED_ON] = { "admitted-on", LH_FIELD_DATE, N_("Admitted to the library on"), NULL, LH_FIELD_OPTIONAL, 0 },
  [LH_EXEMPLAR_BATCH_EXPECTED_COUNT] = { "expected-count", LH_FIELD_INTEGER, N_("Places"), NULL, LH_FIELD_OPTIONAL, 0 },
  [LH_EXEMPLAR_BATCH_NOTE] = { "note", LH_FIELD_LONG_TEXT, N_("Note"), NULL, LH_FIELD_OPTIONAL, 0 },
};

static void
lh_exemplar_batch_class_init (LhExemplarBatchClass *klass)
{
  lh_record_class_set_fields (LH_RECORD_CLASS (klass), "exemplar-batch", N_("Batch of the exemplar library"),
                              lh_exemplar_batch_fields, LH_EXEMPLAR_BATCH_N_FIELDS);
}

static void
lh_exemplar_batch_init (LhExemplarBatch *self)
{
}

LhExemplarBatch *
lh_exemplar_batch_new (void)
{
  return g_object_new (LH_TYPE_EXEMPLAR_BATCH, NULL);
}
