/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-sample-private.h"

#include "lh-chain-slot.h"
#include "lh-codes.h"
#include "lh-member-item.h"
#include "lh-numbering.h"
#include "lh-organization.h"
#include "lh-project-partner.h"
#include "lh-project.h"

#define LH_SAMPLE_PATH "/io/github/linghang/Linghang/sample/"

/* Who signs the letters for the work committee. */
#define REPRESENTATIVE "沈××"

static const char *const major_projects[] = {
  "建设四好农村路养护示范路段", "破解中小企业数字化转型难题", "推进高效办成一件事集成改革", "优化开工许可一件事联合办理",
  "推进税费服务精准提质行动", NULL,
};

/* The letter of a project: signed on its day, or to be signed. */
static void
lh_sample_set_pledge (LhRecord   *project,
                      const char *organization_code,
                      guint       sequence)
{
  g_autofree char *number = NULL;

  if (!lh_date_is_set (lh_record_get_date (project, LH_PROJECT_PLEDGE_SIGNED_ON)))
    {
      lh_record_set_text (project, LH_PROJECT_PLEDGE_STATE, LH_PLEDGE_UNSIGNED);
      return;
    }
  number = lh_pledge_number_format ((int) lh_record_get_int (project, LH_PROJECT_YEAR), organization_code, sequence);
  lh_record_set_text (project, LH_PROJECT_PLEDGE_STATE, LH_PLEDGE_SIGNED);
  lh_record_set_text (project, LH_PROJECT_PLEDGE_NUMBER, number);
  lh_record_set_text (project, LH_PROJECT_PLEDGE_REPRESENTATIVE, REPRESENTATIVE);
}

/**
 * lh_sample_prepare_people:
 *
 * What the projects say of their people before they are written: letters, and which are major ones. The number of a
 * letter follows that of its project, SJ2024-045-02.
 */
void
lh_sample_prepare_people (LhSample *sample)
{
  for (guint i = 0; i < sample->order->len; i++)
    {
      LhRecord *project = ((LhSampleProject *) g_ptr_array_index (sample->order, i))->record;
      g_auto (GStrv) number = g_strsplit (lh_record_get_text (project, LH_PROJECT_NUMBER), "-", 3);

      lh_record_set_boolean (project, LH_PROJECT_MAJOR,
                             g_strv_contains (major_projects, lh_record_get_text (project, LH_PROJECT_NAME)));
      lh_sample_set_pledge (project, number[1], (guint) g_ascii_strtoull (number[2], NULL, 10));
    }
}

static gint64
lh_sample_find_project_id (LhSample *sample,
                           LhCsv    *table,
                           guint     row)
{
  return lh_record_get_id (lh_sample_find_project (sample, table, row)->record);
}

static gboolean
lh_sample_write_slots (LhSample  *sample,
                       GError   **error)
{
  g_autoptr (LhCsv) table = lh_csv_new_from_resource (LH_SAMPLE_PATH "chain-slots.csv");

  for (guint row = 0; row < lh_csv_get_n_rows (table); row++)
    {
      g_autoptr (LhRecord) slot = LH_RECORD (lh_chain_slot_new ());

      lh_sample_set_fields (slot, table, row);
      lh_record_set_int (slot, LH_CHAIN_SLOT_PROJECT_ID, lh_sample_find_project_id (sample, table, row));
      if (!lh_sample_insert (sample, slot, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
lh_sample_write_partners (LhSample  *sample,
                          GError   **error)
{
  g_autoptr (LhCsv) table = lh_csv_new_from_resource (LH_SAMPLE_PATH "partners.csv");
  gint64 last = 0;
  gint64 position = 0;

  for (guint row = 0; row < lh_csv_get_n_rows (table); row++)
    {
      g_autoptr (LhRecord) partner = LH_RECORD (lh_project_partner_new ());
      gint64 project = lh_sample_find_project_id (sample, table, row);
      const char *code = lh_csv_get (table, row, "partner-code");

      position = project == last ? position + 1 : 1;
      last = project;
      lh_sample_set_fields (partner, table, row);
      lh_record_set_int (partner, LH_PROJECT_PARTNER_PROJECT_ID, project);
      lh_record_set_int (partner, LH_PROJECT_PARTNER_POSITION, position);
      if (*code != '\0')
        lh_record_set_int (partner, LH_PROJECT_PARTNER_ORGANIZATION_ID, lh_sample_get_id (sample, code));
      if (!lh_sample_insert (sample, partner, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
lh_sample_write_member_items (LhSample  *sample,
                              GError   **error)
{
  g_autoptr (LhCsv) table = lh_csv_new_from_resource (LH_SAMPLE_PATH "member-items.csv");

  for (guint row = 0; row < lh_csv_get_n_rows (table); row++)
    {
      g_autoptr (LhRecord) item = LH_RECORD (lh_member_item_new ());

      lh_sample_set_fields (item, table, row);
      lh_record_set_int (item, LH_MEMBER_ITEM_PROJECT_ID, lh_sample_find_project_id (sample, table, row));
      lh_record_set_int (item, LH_MEMBER_ITEM_ORGANIZATION_ID,
                         lh_sample_get_id (sample, lh_csv_get (table, row, "organization-code")));
      if (!lh_sample_insert (sample, item, error))
        return FALSE;
    }
  return TRUE;
}

/**
 * lh_sample_write_people:
 *
 * Writes responsibility chains, partners and members' items of a part of the projects.
 */
gboolean
lh_sample_write_people (LhSample  *sample,
                        GError   **error)
{
  return lh_sample_write_slots (sample, error) && lh_sample_write_partners (sample, error) &&
         lh_sample_write_member_items (sample, error);
}
