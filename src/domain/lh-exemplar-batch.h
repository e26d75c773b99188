/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-record.h"

G_BEGIN_DECLS

/**
 * LhExemplarBatch:
 *
 * A batch admitted to the exemplar library (S1-32).
 */
#define LH_TYPE_EXEMPLAR_BATCH (lh_exemplar_batch_get_type ())

G_DECLARE_FINAL_TYPE (LhExemplarBatch, lh_exemplar_batch, LH, EXEMPLAR_BATCH, LhRecord)

typedef enum
{
  LH_EXEMPLAR_BATCH_NUMBER,
  LH_EXEMPLAR_BATCH_TITLE,
  LH_EXEMPLAR_BATCH_ADMITTED_ON,
  LH_EXEMPLAR_BATCH_EXPECTED_COUNT,
  LH_EXEMPLAR_BATCH_NOTE,
  LH_EXEMPLAR_BATCH_N_FIELDS
} LhExemplarBatchField;

LhExemplarBatch *lh_exemplar_batch_new (void);

G_END_DECLS
