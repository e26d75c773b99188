/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-session.h"

G_BEGIN_DECLS

/**
 * LhRuleTargets:
 *
 * Checks that what the fields of records name is there: terms of the office, and other records, new ones of the same change
 * among them. It remembers what it has found, so that a change of thousands of records asks for each target once.
 */
typedef struct _LhRuleTargets LhRuleTargets;

LhRuleTargets *lh_rule_targets_new   (LhSession      *session,
                                      GPtrArray      *changes);
void           lh_rule_targets_free  (LhRuleTargets  *self);
gboolean       lh_rule_targets_check (LhRuleTargets  *self,
                                      LhRecord       *record,
                                      GPtrArray      *findings,
                                      GError        **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LhRuleTargets, lh_rule_targets_free)

G_END_DECLS
