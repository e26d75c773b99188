/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-brand-table.h"

#include <glib/gi18n-lib.h>

#include "lh-error.h"

/* What form F8 cannot do without, and what the committee and the unit agree on before (S2-9). */
#define LH_FORM "name connotation background carriers created-on responsible contact entry-point combining-point"
#define LH_IN_REVIEW LH_BRAND_STATE_FIRST_REVIEW " " LH_BRAND_STATE_FINAL_REVIEW
#define LH_PROPOSED LH_IN_REVIEW " " LH_BRAND_STATE_RETURNED

static const LhBrandTransition transitions[] = {
  { "propose", "propose-brand", LH_BRAND_STATE_DRAFT, NULL, LH_BRAND_ACTOR_UNIT, LH_TRANSITION_ROUND,
    LH_FORM " similar", LH_BRAND_PROPOSED_ON, -1 },
  { "pass", "pass-brand", LH_BRAND_STATE_FIRST_REVIEW, LH_BRAND_STATE_FINAL_REVIEW, LH_BRAND_ACTOR_FIRST_REVIEWER,
    LH_TRANSITION_PLAIN, LH_FORM " similar", -1, LH_BRAND_RECOMMENDATION },
  { "approve", "approve-brand", LH_BRAND_STATE_FINAL_REVIEW, LH_BRAND_STATE_APPROVED, LH_BRAND_ACTOR_COMMITTEE,
    LH_TRANSITION_PLAIN, LH_FORM " similar", LH_BRAND_APPROVED_ON, LH_BRAND_REVIEW_OPINION },
  { "return", "return-brand", LH_IN_REVIEW, LH_BRAND_STATE_RETURNED, LH_BRAND_ACTOR_REVIEWER,
    LH_TRANSITION_OPINION, "", -1, -1 },
  { "resubmit", "resubmit-brand", LH_BRAND_STATE_RETURNED, NULL, LH_BRAND_ACTOR_UNIT, LH_TRANSITION_ROUND,
    LH_FORM " replies similar", -1, -1 },
  { "recall", "recall-brand", LH_PROPOSED, LH_BRAND_STATE_DRAFT, LH_BRAND_ACTOR_UNIT, LH_TRANSITION_ASIDE, "", -1, -1 },
  { "restage", "restage-brand", LH_BRAND_STATE_APPROVED, LH_BRAND_STATE_APPROVED, LH_BRAND_ACTOR_COMMITTEE,
    LH_TRANSITION_OPINION, "created-on evidence", -1, -1 },
  { "upgrade", "upgrade-brand", LH_BRAND_STATE_APPROVED, LH_BRAND_STATE_APPROVED, LH_BRAND_ACTOR_COMMITTEE,
    LH_TRANSITION_PLAIN, "scattered name connotation carriers responsible contact category year-work", -1, -1 },
  { "withdraw", "withdraw-brand", LH_BRAND_STATE_DRAFT " " LH_PROPOSED " " LH_BRAND_STATE_APPROVED,
    LH_BRAND_STATE_WITHDRAWN, LH_BRAND_ACTOR_COMMITTEE, LH_TRANSITION_OPINION | LH_TRANSITION_ASIDE,
    "", LH_BRAND_WITHDRAWN_ON, LH_BRAND_WITHDRAW_REASON },
  { "restore", "restore-brand", LH_BRAND_STATE_WITHDRAWN, NULL, LH_BRAND_ACTOR_COMMITTEE, LH_TRANSITION_PLAIN,
    "", -1, -1 },
};

static const LhRequirement requirements[] = {
  { "name", NC_("requirement", "A name that no other brand has"), "basics", -1, LH_REQUIREMENT_ON },
  { "connotation", NC_("requirement", "Connotation"), "basics", LH_BRAND_CONNOTATION, LH_REQUIREMENT_ON },
  { "background", NC_("requirement", "Background"), "basics", LH_BRAND_BACKGROUND, LH_REQUIREMENT_ON },
  { "carriers", NC_("requirement", "Carriers"), "basics", -1, LH_REQUIREMENT_ON },
  { "created-on", NC_("requirement", "Time of creation"), "basics", LH_BRAND_CREATED_ON, LH_REQUIREMENT_ON },
  { "responsible", NC_("requirement", "Person responsible"), "basics", LH_BRAND_RESPONSIBLE_NAME, LH_REQUIREMENT_ON },
  { "contact", NC_("requirement", "Contact"), "basics", LH_BRAND_CONTACT, LH_REQUIREMENT_ON },
  { "entry-point", NC_("requirement", "Entry point"), "basics", LH_BRAND_ENTRY_POINT, LH_REQUIREMENT_ON },
  { "combining-point", NC_("requirement", "Combining point"), "basics", LH_BRAND_COMBINING_POINT, LH_REQUIREMENT_ON },
  { "category", NC_("requirement", "Category"), "basics", LH_BRAND_CATEGORY, LH_REQUIREMENT_ON },
  { "year-work", NC_("requirement", "Main work of the year"), "basics", -1, LH_REQUIREMENT_ON },
  { "replies", NC_("requirement", "Answers to the comments"), "steps", -1, LH_REQUIREMENT_ON },
  { "scattered", NC_("requirement", "Not yet under system management"), "basics", -1, LH_REQUIREMENT_ON },
  { "similar", NC_("requirement", "No similar name"), "basics", -1, LH_REQUIREMENT_FLAG },
  { "evidence", NC_("requirement", "Evidence of the step reached"), "attachments", -1, LH_REQUIREMENT_FLAG },
};

static const struct
{
  const char *code;
  const char *label;
} actors[] = {
  [LH_BRAND_ACTOR_UNIT] = { "unit", NC_("actor", "Unit") },
  [LH_BRAND_ACTOR_FIRST_REVIEWER] = { "first-reviewer", NC_("actor", "First reviewer") },
  [LH_BRAND_ACTOR_REVIEWER] = { "reviewer", NC_("actor", "Reviewer") },
  [LH_BRAND_ACTOR_COMMITTEE] = { "committee", NC_("actor", "Work committee") },
};

/**
 * lh_brand_transitions_get:
 * @n_transitions: (out): how many
 *
 * Returns: (transfer none): the table of transitions, in the order in which a brand meets them
 */
const LhBrandTransition *
lh_brand_transitions_get (guint *n_transitions)
{
  *n_transitions = G_N_ELEMENTS (transitions);
  return transitions;
}

/**
 * lh_brand_transition_find:
 *
 * Returns: (transfer none) (nullable): the line of the table with this code
 */
const LhBrandTransition *
lh_brand_transition_find (const char *code)
{
  for (guint i = 0; i < G_N_ELEMENTS (transitions); i++)
    {
      if (g_strcmp0 (transitions[i].code, code) == 0)
        return &transitions[i];
    }
  return NULL;
}

gboolean
lh_brand_transition_leads_from (const LhBrandTransition *self,
                                const char              *state)
{
  g_auto (GStrv) list = g_strsplit (self->from, " ", -1);

  return g_strv_contains ((const char *const *) list, state);
}

const LhRequirement *
lh_brand_requirement_find (const char *code)
{
  for (guint i = 0; i < G_N_ELEMENTS (requirements); i++)
    {
      if (g_strcmp0 (requirements[i].code, code) == 0)
        return &requirements[i];
    }
  return NULL;
}

const char *
lh_brand_actor_get_code (LhBrandActor actor)
{
  return actors[actor].code;
}

const char *
lh_brand_actor_get_label (LhBrandActor  actor,
                          LhCatalog    *catalog)
{
  return lh_trc (catalog, "actor", actors[actor].label);
}

/**
 * lh_brand_check_setting:
 * @key: a setting of the ledger
 *
 * Returns: %FALSE with LH_ERROR_INVALID when it is %LH_BRAND_SETTING_DIRECT and has none of its values
 */
gboolean
lh_brand_check_setting (const char  *key,
                        const char  *value,
                        GError     **error)
{
  if (!g_str_equal (key, LH_BRAND_SETTING_DIRECT) || g_str_equal (value, LH_BRAND_DIRECT_COMMITTEE) ||
      g_str_equal (value, LH_BRAND_DIRECT_FIRST_REVIEW))
    return TRUE;
  g_set_error (error, LH_ERROR, LH_ERROR_INVALID,
               _("“%s” is no way of a branch directly under the committee. Write “%s” or “%s”."), value,
               LH_BRAND_DIRECT_COMMITTEE, LH_BRAND_DIRECT_FIRST_REVIEW);
  return FALSE;
}
