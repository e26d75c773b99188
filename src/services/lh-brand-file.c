/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-brand-file.h"

#include "lh-brand-step.h"
#include "lh-change-set.h"
#include "lh-organization.h"
#include "lh-query-sql.h"
#include "lh-rules.h"
#include "lh-setting.h"

/* Longer chains of superiors than this are a circle. */
#define LH_MAX_DEPTH 32

/**
 * lh_brand_file_find:
 * @type: a kind of record that belongs to brands
 * @link: its field that refers to the brand
 *
 * Returns: (transfer full) (element-type LhRecord): the records of the brand as they will be, new ones too
 */
GPtrArray *
lh_brand_file_find (LhBrandFile  *self,
                    GType         type,
                    guint         link,
                    GError      **error)
{
  return lh_rules_find_parts (self->session, self->changes, type, link, lh_record_get_id (self->brand), error);
}

static int
lh_brand_file_compare_steps (gconstpointer a,
                             gconstpointer b)
{
  LhRecord *first = *(LhRecord *const *) a;
  LhRecord *second = *(LhRecord *const *) b;
  int order = lh_date_compare (lh_record_get_date (first, LH_BRAND_STEP_TAKEN_ON),
                               lh_record_get_date (second, LH_BRAND_STEP_TAKEN_ON));

  if (order != 0)
    return order;
  return lh_record_get_id (first) < lh_record_get_id (second) ? -1 : 1;
}

/**
 * lh_brand_file_get_steps:
 *
 * Returns: (transfer full) (element-type LhRecord): the steps of the brand in the order in which they were taken
 */
GPtrArray *
lh_brand_file_get_steps (LhBrandFile  *self,
                         GError      **error)
{
  GPtrArray *steps = lh_brand_file_find (self, LH_TYPE_BRAND_STEP, LH_BRAND_STEP_BRAND_ID, error);

  if (steps != NULL)
    g_ptr_array_sort (steps, lh_brand_file_compare_steps);
  return steps;
}

/**
 * lh_brand_file_get_round:
 * @round: (out): the round of review the brand is in; 0 before the first
 */
gboolean
lh_brand_file_get_round (LhBrandFile  *self,
                         gint64       *round,
                         GError      **error)
{
  g_autoptr (GPtrArray) steps = lh_brand_file_get_steps (self, error);

  *round = 0;
  for (guint i = 0; steps != NULL && i < steps->len; i++)
    *round = MAX (*round, lh_record_get_int (g_ptr_array_index (steps, i), LH_BRAND_STEP_REVIEW_ROUND));
  return steps != NULL;
}

/**
 * lh_brand_find_reviewer:
 * @organization_id: who proposes a brand
 * @reviewer_id: (out): the nearest organ committee or general branch above; 0 when there is none, and the work committee is
 *   next
 *
 * Whose first review a brand comes to (S2-10).
 */
gboolean
lh_brand_find_reviewer (LhSession  *session,
                        gint64      organization_id,
                        gint64     *reviewer_id,
                        GError    **error)
{
  gint64 id = organization_id;

  *reviewer_id = 0;
  for (guint depth = 0; id != 0 && depth < LH_MAX_DEPTH; depth++)
    {
      g_autoptr (GError) load_error = NULL;
      g_autoptr (LhRecord) organization = lh_session_load (session, LH_TYPE_ORGANIZATION, id, &load_error);
      const char *kind;

      if (load_error != NULL)
        {
          g_propagate_error (error, g_steal_pointer (&load_error));
          return FALSE;
        }
      if (organization == NULL)
        return TRUE;
      kind = lh_record_get_text (organization, LH_ORGANIZATION_KIND);
      if (id != organization_id && (g_str_equal (kind, "organ-committee") || g_str_equal (kind, "general-branch")))
        {
          *reviewer_id = id;
          return TRUE;
        }
      id = lh_record_get_int (organization, LH_ORGANIZATION_PARENT_ID);
    }
  return TRUE;
}

gboolean
lh_brand_file_get_reviewer (LhBrandFile  *self,
                            gint64       *reviewer_id,
                            GError      **error)
{
  return lh_brand_find_reviewer (self->session, lh_record_get_int (self->brand, LH_BRAND_ORGANIZATION_ID), reviewer_id,
                                 error);
}

/* Where a proposal goes: to the body above; without one, the ledger's setting says. */
static gboolean
lh_brand_file_get_first_state (LhBrandFile  *self,
                               const char  **state,
                               GError      **error)
{
  g_autoptr (LhQuery) query = lh_query_new (LH_TYPE_SETTING);
  g_autoptr (GPtrArray) settings = NULL;
  gint64 reviewer_id;

  if (!lh_brand_file_get_reviewer (self, &reviewer_id, error))
    return FALSE;
  *state = LH_BRAND_STATE_FIRST_REVIEW;
  if (reviewer_id != 0)
    return TRUE;

  lh_query_where_field (query, LH_SETTING_KEY, LH_QUERY_EQUAL, LH_BRAND_SETTING_DIRECT);
  settings = lh_query_sql_run_records (self->session, query, error);
  if (settings == NULL)
    return FALSE;
  if (settings->len == 0 || !g_str_equal (lh_record_get_text (g_ptr_array_index (settings, 0), LH_SETTING_VALUE),
                                          LH_BRAND_DIRECT_FIRST_REVIEW))
    *state = LH_BRAND_STATE_FINAL_REVIEW;
  return TRUE;
}

/* The state a brand was withdrawn from. A draft is what it becomes when it was in review then: it is proposed anew. */
static gboolean
lh_brand_file_get_former_state (LhBrandFile  *self,
                                const char  **state,
                                GError      **error)
{
  g_autoptr (GPtrArray) steps = lh_brand_file_get_steps (self, error);
  gboolean known = FALSE;

  *state = lh_record_is_empty (self->brand, LH_BRAND_APPROVED_ON) ? LH_BRAND_STATE_DRAFT : LH_BRAND_STATE_APPROVED;
  for (guint i = 0; steps != NULL && i < steps->len; i++)
    {
      LhRecord *step = g_ptr_array_index (steps, i);

      if (!g_str_equal (lh_record_get_text (step, LH_BRAND_STEP_TRANSITION), "withdraw"))
        continue;
      known = TRUE;
      *state = g_str_equal (lh_record_get_text (step, LH_BRAND_STEP_FROM_STATE), LH_BRAND_STATE_APPROVED) ?
               LH_BRAND_STATE_APPROVED : LH_BRAND_STATE_DRAFT;
    }
  /* one that was withdrawn before steps were kept had been a brand */
  if (!known)
    *state = LH_BRAND_STATE_APPROVED;
  return steps != NULL;
}

/**
 * lh_brand_file_get_target:
 * @transition: a transition that is possible now
 * @state: (out) (transfer none): the state it leads to
 */
gboolean
lh_brand_file_get_target (LhBrandFile              *self,
                          const LhBrandTransition  *transition,
                          const char              **state,
                          GError                  **error)
{
  *state = transition->to;
  if (transition->to != NULL)
    return TRUE;
  if (g_str_equal (transition->code, "restore"))
    return lh_brand_file_get_former_state (self, state, error);
  return lh_brand_file_get_first_state (self, state, error);
}
