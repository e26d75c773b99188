/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-record.h"

G_BEGIN_DECLS

/**
 * LhExemplar:
 *
 * An entry of the exemplar library with what it teaches (S1-32).
 */
#define LH_TYPE_EXEMPLAR (lh_exemplar_get_type ())

G_DECLARE_FINAL_TYPE (LhExemplar, lh_exemplar, LH, EXEMPLAR, LhRecord)

typedef enum
{
  LH_EXEMPLAR_BATCH_ID,
  LH_EXEMPLAR_ORGANIZATION_ID,
  LH_EXEMPLAR_NAME,
  LH_EXEMPLAR_STANDARD,
  LH_EXEMPLAR_STATE,
  LH_EXEMPLAR_RECOMMENDED_BY,
  LH_EXEMPLAR_ADMITTED_ON,
  LH_EXEMPLAR_LEFT_ON,
  LH_EXEMPLAR_LEAVE_REASON,
  LH_EXEMPLAR_LESSON,
  LH_EXEMPLAR_PRACTICE_ID,
  LH_EXEMPLAR_NOTE,
  LH_EXEMPLAR_N_FIELDS
} LhExemplarField;

LhExemplar *lh_exemplar_new (void);

G_END_DECLS
