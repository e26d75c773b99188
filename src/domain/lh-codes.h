/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-catalog.h"

G_BEGIN_DECLS

/**
 * LhCode:
 * @code: what is stored; append-only
 * @label: what the user reads (msgid)
 *
 * One value of a vocabulary that belongs to the program, because its rules know the values. Vocabularies that belong
 * to the office are records (#LhTerm).
 */
typedef struct
{
  const char *code;
  const char *label;
} LhCode;

/* States of a project (house rule 1.1). */
#define LH_STATE_DRAFT "draft"
#define LH_STATE_FILED "filed"
#define LH_STATE_RETURNED "returned"
#define LH_STATE_APPROVED "approved"
#define LH_STATE_IN_PROGRESS "in-progress"
#define LH_STATE_CHANGE_REQUESTED "change-requested"
#define LH_STATE_ACCEPTANCE_REQUESTED "acceptance-requested"
#define LH_STATE_ACCEPTED "accepted"
#define LH_STATE_REWORK "rework"
#define LH_STATE_NOT_ACCEPTED "not-accepted"
#define LH_STATE_ARCHIVED "archived"
#define LH_STATE_PAUSED "paused"
#define LH_STATE_TERMINATED "terminated"
#define LH_STATE_WITHDRAWN "withdrawn"
#define LH_STATE_REJECTED "rejected"

/* What the progress of an upper project comes from (1+N, S1-19). */
#define LH_BASIS_REPORTED "reported"
#define LH_BASIS_CHILDREN "children"

/* States of a responsibility letter (form F21). */
#define LH_PLEDGE_UNSIGNED "unsigned"
#define LH_PLEDGE_SIGNED "signed"
#define LH_PLEDGE_REVOKED "revoked"

const LhCode *lh_codes_get       (const char *vocabulary,
                                  guint      *n_codes);
const char   *lh_code_get_label  (const char *vocabulary,
                                  const char *code,
                                  LhCatalog  *catalog);
gboolean      lh_code_is_valid   (const char *vocabulary,
                                  const char *code);

G_END_DECLS
