/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-brand.h"
#include "lh-workflow-table.h"

G_BEGIN_DECLS

#define LH_BRAND_STATE_DRAFT "draft"
#define LH_BRAND_STATE_FIRST_REVIEW "first-review"
#define LH_BRAND_STATE_FINAL_REVIEW "final-review"
#define LH_BRAND_STATE_RETURNED "returned"
#define LH_BRAND_STATE_APPROVED "approved"
#define LH_BRAND_STATE_WITHDRAWN "withdrawn"

/* The ledger's setting of the way of a branch directly under the work committee, and its values. */
#define LH_BRAND_SETTING_DIRECT "brand.direct-path"
#define LH_BRAND_DIRECT_COMMITTEE "committee"
#define LH_BRAND_DIRECT_FIRST_REVIEW "first-review"

/**
 * LhBrandActor:
 * @LH_BRAND_ACTOR_UNIT: who proposes the brand
 * @LH_BRAND_ACTOR_FIRST_REVIEWER: the organ committee or general branch above it
 * @LH_BRAND_ACTOR_REVIEWER: whoever has the brand for review
 * @LH_BRAND_ACTOR_COMMITTEE: the work committee
 *
 * Who takes a step.
 */
typedef enum
{
  LH_BRAND_ACTOR_UNIT,
  LH_BRAND_ACTOR_FIRST_REVIEWER,
  LH_BRAND_ACTOR_REVIEWER,
  LH_BRAND_ACTOR_COMMITTEE,
} LhBrandActor;

/**
 * LhBrandTransition:
 * @code: code of the vocabulary "brand-transition"
 * @command: what the journal calls it
 * @from: the states it leads from, separated by blanks
 * @to: (nullable): the state it leads to; %NULL when the organization tree or the history says which
 * @actor: who takes it
 * @flags: %LH_TRANSITION_OPINION, %LH_TRANSITION_ROUND and %LH_TRANSITION_ASIDE are used
 * @requirements: codes of what must be met, separated by blanks
 * @date_field: field of the brand that keeps its date; -1 for none
 * @opinion_field: field of the brand that keeps its opinion; -1 for none
 *
 * One line of the table of transitions: the only ways from one state of a brand to another (S2-8, S2-10, S2-22).
 */
typedef struct
{
  const char        *code;
  const char        *command;
  const char        *from;
  const char        *to;
  LhBrandActor       actor;
  LhTransitionFlags  flags;
  const char        *requirements;
  int                date_field;
  int                opinion_field;
} LhBrandTransition;

const LhBrandTransition *lh_brand_transitions_get       (guint                   *n_transitions);
const LhBrandTransition *lh_brand_transition_find       (const char              *code);
gboolean                 lh_brand_transition_leads_from (const LhBrandTransition *self,
                                                         const char              *state);
const LhRequirement     *lh_brand_requirement_find      (const char              *code);
const char              *lh_brand_actor_get_code        (LhBrandActor             actor);
const char              *lh_brand_actor_get_label       (LhBrandActor             actor,
                                                         LhCatalog               *catalog);
gboolean                 lh_brand_check_setting         (const char              *key,
                                                         const char              *value,
                                                         GError                 **error);

G_END_DECLS
