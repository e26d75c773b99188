/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-organization-statistics.h"

/**
 * lh_organization_is_active:
 *
 * Returns: whether an organization exists on a day
 */
gboolean
lh_organization_is_active (LhRecord *organization,
                           LhDate    day)
{
  LhDate from = lh_record_get_date (organization, LH_ORGANIZATION_ACTIVE_FROM);
  LhDate until = lh_record_get_date (organization, LH_ORGANIZATION_ACTIVE_UNTIL);

  return (!lh_date_is_set (from) || lh_date_compare (from, day) <= 0) &&
         (!lh_date_is_set (until) || lh_date_compare (day, until) <= 0);
}

static gboolean
lh_organization_is_kind (LhRecord   *organization,
                         const char *kind)
{
  return g_str_equal (lh_record_get_text (organization, LH_ORGANIZATION_KIND), kind);
}

static LhRecord *
lh_organization_get_parent (LhLedger *ledger,
                            LhRecord *organization)
{
  gint64 id = lh_record_get_int (organization, LH_ORGANIZATION_PARENT_ID);

  return id != 0 ? LH_RECORD (lh_ledger_get_organization (ledger, id)) : NULL;
}

/* Directly below the work committee: its parent is the committee, or nobody wrote one down. */
static gboolean
lh_organization_is_direct (LhLedger *ledger,
                           LhRecord *organization)
{
  LhRecord *parent = lh_organization_get_parent (ledger, organization);

  return parent == NULL || lh_organization_is_kind (parent, "committee");
}

static gboolean
lh_organization_has_branches (LhLedger *ledger,
                              gint64    id,
                              LhDate    day)
{
  GListModel *all = lh_ledger_get_organizations (ledger);

  for (guint i = 0; i < g_list_model_get_n_items (all); i++)
    {
      g_autoptr (LhRecord) organization = g_list_model_get_item (all, i);

      if (lh_record_get_int (organization, LH_ORGANIZATION_PARENT_ID) == id &&
          lh_organization_is_kind (organization, "branch") && lh_organization_is_active (organization, day))
        return TRUE;
    }
  return FALSE;
}

static void
lh_organization_count_kind (LhLedger                 *ledger,
                            LhRecord                 *organization,
                            LhOrganizationStatistics *statistics)
{
  gboolean direct = lh_organization_is_direct (ledger, organization);

  if (lh_organization_is_kind (organization, "organ-committee"))
    statistics->n_organ_committees++;
  else if (lh_organization_is_kind (organization, "general-branch"))
    statistics->n_general_branches++;
  else
    {
      statistics->n_branches++;
      if (direct)
        statistics->n_direct_branches++;
      else
        statistics->n_branches_below++;
    }
  statistics->n_party_organizations++;
  if (direct)
    statistics->n_direct++;
}

/* Members are counted where they belong, in the branches; a body that lists no branches speaks for itself. */
static void
lh_organization_count_members (LhLedger                 *ledger,
                               LhRecord                 *organization,
                               LhDate                    day,
                               LhOrganizationStatistics *statistics)
{
  gint64 members = lh_record_get_int (organization, LH_ORGANIZATION_MEMBER_COUNT);

  if (members != LH_UNSET &&
      (lh_organization_is_kind (organization, "branch") ||
       !lh_organization_has_branches (ledger, lh_record_get_id (organization), day)))
    statistics->n_members += members;
}

static void
lh_organization_count_department (LhLedger   *ledger,
                                  LhRecord   *organization,
                                  GHashTable *departments)
{
  if (lh_organization_is_direct (ledger, organization) &&
      !lh_record_is_empty (organization, LH_ORGANIZATION_DEPARTMENT))
    g_hash_table_add (departments, g_strdup (lh_record_get_text (organization, LH_ORGANIZATION_DEPARTMENT)));
}

/**
 * lh_organization_statistics_compute:
 * @day: organizations count when they are active on this day
 * @statistics: (out caller-allocates): the counts
 */
void
lh_organization_statistics_compute (LhLedger                 *ledger,
                                    LhDate                    day,
                                    LhOrganizationStatistics *statistics)
{
  GListModel *all = lh_ledger_get_organizations (ledger);
  g_autoptr (GHashTable) departments = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  guint n_bodies;

  *statistics = (LhOrganizationStatistics) { 0 };
  for (guint i = 0; i < g_list_model_get_n_items (all); i++)
    {
      g_autoptr (LhRecord) organization = g_list_model_get_item (all, i);

      if (!lh_organization_is_active (organization, day) || lh_organization_is_kind (organization, "committee") ||
          lh_organization_is_kind (organization, "department"))
        continue;
      if (lh_organization_is_kind (organization, "temporary-branch"))
        {
          statistics->n_temporary++;
          continue;
        }
      lh_organization_count_kind (ledger, organization, statistics);
      lh_organization_count_members (ledger, organization, day, statistics);
      lh_organization_count_department (ledger, organization, departments);
    }

  n_bodies = statistics->n_organ_committees + statistics->n_general_branches;
  statistics->n_departments = g_hash_table_size (departments);
  if (n_bodies > 0)
    statistics->branches_per_body = lh_decimal_ratio (statistics->n_branches_below, n_bodies, 2);
  if (statistics->n_branches > 0)
    statistics->members_per_branch = lh_decimal_ratio (statistics->n_members, statistics->n_branches, 2);
}

static void
lh_sector_count_free (LhSectorCount *self)
{
  g_free (self->code);
  g_free (self->label);
  g_array_unref (self->ids);
  g_free (self);
}

static LhSectorCount *
lh_sector_count_new (const char *code,
                     const char *label)
{
  LhSectorCount *self = g_new0 (LhSectorCount, 1);

  self->code = g_strdup (code);
  self->label = g_strdup (label);
  self->ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  return self;
}

static LhSectorCount *
lh_organization_find_sector (GPtrArray  *sectors,
                             const char *code)
{
  for (guint i = 0; i < sectors->len; i++)
    {
      LhSectorCount *sector = g_ptr_array_index (sectors, i);

      if (g_str_equal (sector->code, code))
        return sector;
    }
  return NULL;
}

/**
 * lh_organization_statistics_sectors:
 * @kind: (nullable): only organizations of this kind; %NULL for those expected to file projects
 * @day: and active on this day
 *
 * Counts organizations by sector class (S0-6): every class of the vocabulary in its order, also an empty one, then
 * those without a class.
 *
 * Returns: (transfer full) (element-type LhSectorCount): the counts
 */
GPtrArray *
lh_organization_statistics_sectors (LhLedger   *ledger,
                                    const char *kind,
                                    LhDate      day)
{
  GPtrArray *sectors = g_ptr_array_new_with_free_func ((GDestroyNotify) lh_sector_count_free);
  GListModel *terms = lh_ledger_get_vocabulary (ledger, "sector-class");
  GListModel *all = lh_ledger_get_organizations (ledger);
  LhSectorCount *none = lh_sector_count_new ("", "");

  for (guint i = 0; i < g_list_model_get_n_items (terms); i++)
    {
      g_autoptr (LhRecord) term = g_list_model_get_item (terms, i);

      g_ptr_array_add (sectors, lh_sector_count_new (lh_record_get_text (term, LH_TERM_CODE),
                                                     lh_record_get_text (term, LH_TERM_NAME)));
    }
  g_ptr_array_add (sectors, none);

  for (guint i = 0; i < g_list_model_get_n_items (all); i++)
    {
      g_autoptr (LhRecord) organization = g_list_model_get_item (all, i);
      gint64 id = lh_record_get_id (organization);
      LhSectorCount *sector;

      if (!lh_organization_is_active (organization, day) ||
          (kind != NULL ? !lh_organization_is_kind (organization, kind)
                        : !lh_record_get_boolean (organization, LH_ORGANIZATION_FILES_PROJECTS)))
        continue;
      sector = lh_organization_find_sector (sectors, lh_record_get_text (organization, LH_ORGANIZATION_SECTOR_CLASS));
      g_array_append_val ((sector != NULL ? sector : none)->ids, id);
    }
  return sectors;
}
