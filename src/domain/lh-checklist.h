/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-record.h"

G_BEGIN_DECLS

/**
 * LhChecklist:
 *
 * A checklist (清单): task, responsibility, problem or negative list of a year, with its items (F13–F15).
 */
#define LH_TYPE_CHECKLIST (lh_checklist_get_type ())

G_DECLARE_FINAL_TYPE (LhChecklist, lh_checklist, LH, CHECKLIST, LhRecord)

typedef enum
{
  LH_CHECKLIST_KIND,
  LH_CHECKLIST_TITLE,
  LH_CHECKLIST_YEAR,
  LH_CHECKLIST_ISSUER,
  LH_CHECKLIST_ISSUED_ON,
  LH_CHECKLIST_POSITION,
  LH_CHECKLIST_NOTE,
  LH_CHECKLIST_TEMPLATE_ID,
  LH_CHECKLIST_MONTH,
  LH_CHECKLIST_QUARTER,
  LH_CHECKLIST_PUBLISHED_ON,
  LH_CHECKLIST_REVISION,
  LH_CHECKLIST_REPLACES_ID,
  LH_CHECKLIST_RETIRED_ON,
  LH_CHECKLIST_N_FIELDS
} LhChecklistField;

LhChecklist *lh_checklist_new (void);

G_END_DECLS
