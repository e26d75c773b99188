/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-charter-form.h"
#include "lh-import-item.h"
#include "lh-ledger.h"

G_BEGIN_DECLS

/* What is read of the ledger once for all files. */
typedef struct
{
  LhLedger  *ledger;
  GPtrArray *projects;     /* of the years asked for */
  GPtrArray *indicators;   /* of the projects that were matched */
  GPtrArray *plans;
  GPtrArray *links;
  GPtrArray *key_tasks;
} LhCharterPlan;

/* One file while it is compared. */
typedef struct
{
  LhCharterPlan *plan;
  LhCharterForm *form;
  LhImportItem  *item;
  LhRecord      *before;   /* NULL for a new project */
  LhRecord      *after;
  gboolean       locked;   /* initiated: what the form says differently goes by a change request */
} LhCharterCase;

gboolean lh_charter_text_is      (const char    *folded,
                                  const char    *text);
void     lh_charter_case_compare (LhCharterCase *self);

G_END_DECLS
