/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-record.h"

G_BEGIN_DECLS

/**
 * LhTerm:
 *
 * One entry of an editable vocabulary: a category, a project type, a sector class … Records store its code, which is
 * append-only; the name belongs to the office and may be changed.
 */
#define LH_TYPE_TERM (lh_term_get_type ())

G_DECLARE_FINAL_TYPE (LhTerm, lh_term, LH, TERM, LhRecord)

typedef enum
{
  LH_TERM_VOCABULARY,
  LH_TERM_CODE,
  LH_TERM_NAME,
  LH_TERM_POSITION,
  LH_TERM_GUIDANCE,
  LH_TERM_RETIRED,
  LH_TERM_N_FIELDS
} LhTermField;

LhTerm *lh_term_new (void);

G_END_DECLS
