/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-duty-bearer.h"

#include "lh-organization.h"

static const struct
{
  const char  *bearer;
  LhDutyLevel  level;
} bearers[] = {
  { "committee", LH_DUTY_LEVEL_COMMITTEE },
  { "committee-leader", LH_DUTY_LEVEL_COMMITTEE },
  { "commissioner", LH_DUTY_LEVEL_COMMITTEE },
  { "party-group", LH_DUTY_LEVEL_UNIT },
  { "party-group-secretary", LH_DUTY_LEVEL_UNIT },
  { "leadership-member", LH_DUTY_LEVEL_UNIT },
  { "study-group", LH_DUTY_LEVEL_UNIT },
  { "unit", LH_DUTY_LEVEL_UNIT },
  { "leading-cadre", LH_DUTY_LEVEL_UNIT },
  { "organ-committee", LH_DUTY_LEVEL_BODY },
  { "organ-committee-secretary", LH_DUTY_LEVEL_BODY },
  { "deputy-secretary", LH_DUTY_LEVEL_BODY },
  { "committee-member", LH_DUTY_LEVEL_BODY },
  { "party-committee", LH_DUTY_LEVEL_BODY },
  { "branch", LH_DUTY_LEVEL_BRANCH },
  { "branch-secretary", LH_DUTY_LEVEL_BRANCH },
  { "party-members", LH_DUTY_LEVEL_BRANCH },
  { "party-organization", LH_DUTY_LEVEL_PARTY },
  { "party-organization-secretary", LH_DUTY_LEVEL_PARTY },
};

static const struct
{
  const char *code;
  const char *label;
} levels[LH_DUTY_N_LEVELS] = {
  [LH_DUTY_LEVEL_NONE] = { "none", N_("Outside the register") },
  [LH_DUTY_LEVEL_COMMITTEE] = { "committee", N_("Work committee") },
  [LH_DUTY_LEVEL_UNIT] = { "party-group", N_("Leading Party group") },
  [LH_DUTY_LEVEL_BODY] = { "organ-committee", N_("Organ Party committee") },
  [LH_DUTY_LEVEL_BRANCH] = { "branch", N_("Party branch") },
  [LH_DUTY_LEVEL_PARTY] = { "party-organization", N_("Every Party organization") },
};

/**
 * lh_duty_bearer_get_level:
 * @bearer: (nullable): a code of the vocabulary "bearer"
 *
 * Returns: the level of the bearer
 */
LhDutyLevel
lh_duty_bearer_get_level (const char *bearer)
{
  for (guint i = 0; i < G_N_ELEMENTS (bearers); i++)
    {
      if (g_strcmp0 (bearers[i].bearer, bearer) == 0)
        return bearers[i].level;
    }
  return LH_DUTY_LEVEL_NONE;
}

const char *
lh_duty_level_get_code (LhDutyLevel level)
{
  g_return_val_if_fail (level < LH_DUTY_N_LEVELS, NULL);
  return levels[level].code;
}

const char *
lh_duty_level_get_label (LhDutyLevel  level,
                         LhCatalog   *catalog)
{
  g_return_val_if_fail (level < LH_DUTY_N_LEVELS, NULL);
  return lh_tr (catalog, levels[level].label);
}

static const char *
lh_duty_bearer_get_kind (LhRecord *organization)
{
  const char *kind = lh_record_get_text (organization, LH_ORGANIZATION_KIND);

  return kind != NULL ? kind : "";
}

static LhRecord *
lh_duty_bearer_find (GPtrArray *organizations,
                     gint64     id)
{
  for (guint i = 0; id != 0 && i < organizations->len; i++)
    {
      if (lh_record_get_id (g_ptr_array_index (organizations, i)) == id)
        return g_ptr_array_index (organizations, i);
    }
  return NULL;
}

/* Whether the register has the department itself, which then bears what its Party group does. */
static gboolean
lh_duty_bearer_has_department (GPtrArray *organizations,
                               LhRecord  *organization)
{
  const char *department = lh_record_get_text (organization, LH_ORGANIZATION_DEPARTMENT);

  for (guint i = 0; department != NULL && i < organizations->len; i++)
    {
      LhRecord *other = g_ptr_array_index (organizations, i);

      if (g_str_equal (lh_duty_bearer_get_kind (other), "department") &&
          (g_strcmp0 (lh_record_get_text (other, LH_ORGANIZATION_NAME), department) == 0 ||
           g_strcmp0 (lh_record_get_text (other, LH_ORGANIZATION_FULL_NAME), department) == 0))
        return TRUE;
    }
  return FALSE;
}

/* A unit is a department of the register, else the Party organization that stands for it directly below the committee. */
static gboolean
lh_duty_bearer_is_unit (GPtrArray *organizations,
                        LhRecord  *organization)
{
  const char *kind = lh_duty_bearer_get_kind (organization);
  LhRecord *parent;

  if (g_str_equal (kind, "department"))
    return TRUE;
  if (g_str_equal (kind, "committee") || g_str_equal (kind, "temporary-branch"))
    return FALSE;
  parent = lh_duty_bearer_find (organizations, lh_record_get_int (organization, LH_ORGANIZATION_PARENT_ID));
  return (parent == NULL || g_str_equal (lh_duty_bearer_get_kind (parent), "committee")) &&
         !lh_duty_bearer_has_department (organizations, organization);
}

static gboolean
lh_duty_level_includes (LhDutyLevel  level,
                        GPtrArray   *organizations,
                        LhRecord    *organization)
{
  const char *kind = lh_duty_bearer_get_kind (organization);
  gboolean is_committee = g_str_equal (kind, "committee");
  gboolean is_branch = g_str_equal (kind, "branch") || g_str_equal (kind, "temporary-branch");
  gboolean is_body = g_str_equal (kind, "organ-committee") || g_str_equal (kind, "general-branch");

  switch (level)
    {
    case LH_DUTY_LEVEL_COMMITTEE:
      return is_committee;
    case LH_DUTY_LEVEL_UNIT:
      return lh_duty_bearer_is_unit (organizations, organization);
    case LH_DUTY_LEVEL_BODY:
      return is_body;
    case LH_DUTY_LEVEL_BRANCH:
      return is_branch;
    case LH_DUTY_LEVEL_PARTY:
      return is_branch || is_body;
    case LH_DUTY_LEVEL_NONE:
    case LH_DUTY_N_LEVELS:
    default:
      return FALSE;
    }
}

/**
 * lh_duty_level_select:
 * @organizations: (element-type LhRecord): the register
 *
 * Returns: (transfer full) (element-type LhRecord): the organizations of a level, in the order of the register; those
 *   that are not active any more are among them
 */
GPtrArray *
lh_duty_level_select (LhDutyLevel  level,
                      GPtrArray   *organizations)
{
  GPtrArray *selected = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < organizations->len; i++)
    {
      if (lh_duty_level_includes (level, organizations, g_ptr_array_index (organizations, i)))
        g_ptr_array_add (selected, g_object_ref (g_ptr_array_index (organizations, i)));
    }
  return selected;
}
