/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-secretary-statistics.h"

#include "lh-codes.h"
#include "lh-organization.h"
#include "lh-statistics-private.h"

void
lh_secretary_free (LhSecretary *self)
{
  g_free (self->key);
  g_free (self->name);
  g_free (self->post);
  g_free (self->organization_name);
  g_ptr_array_unref (self->rows);
  g_array_unref (self->ids);
  g_array_unref (self->signed_ids);
  g_free (self);
}

static LhSecretary *
lh_secretary_new (const char *key,
                  const char *name,
                  LhRecord   *organization)
{
  LhSecretary *self = g_new0 (LhSecretary, 1);

  self->key = g_strdup (key);
  self->name = g_strdup (name);
  self->post = g_strdup ("");
  self->organization_id = lh_record_get_id (organization);
  self->organization_name = g_strdup (lh_record_get_text (organization, LH_ORGANIZATION_NAME));
  self->rows = g_ptr_array_new ();
  self->ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  self->signed_ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  self->planned = self->actual = self->lag = LH_UNSET;
  self->below_minimum = TRUE;
  return self;
}

/* The parts of a secretary's group that are kept for each project. */
static void
lh_secretary_add (LhSecretary     *self,
                  LhStatisticsRow *row)
{
  LhRecord *project = LH_RECORD (row->project);
  gint64 id = lh_record_get_id (project);

  g_ptr_array_add (self->rows, row);
  g_array_append_val (self->ids, id);
  if (lh_project_has_signed_pledge (project))
    {
      g_array_append_val (self->signed_ids, id);
      self->below_minimum = FALSE;
    }
  if (*self->post == '\0')
    {
      g_free (self->post);
      self->post = g_strdup (lh_record_get_text (project, LH_PROJECT_LEAD_POST));
    }
}

static LhSecretary *
lh_secretary_new_from_group (const LhGroup *group,
                             LhRecord      *organization,
                             GHashTable    *rows)
{
  LhSecretary *self = lh_secretary_new (group->key, group->label, organization);

  for (guint i = 0; i < group->ids->len; i++)
    lh_secretary_add (self, g_hash_table_lookup (rows, &g_array_index (group->ids, gint64, i)));
  for (int light = 0; light < LH_N_LIGHTS; light++)
    self->lights[light] = group->lights[light];
  self->planned = group->planned;
  self->actual = group->actual;
  self->lag = group->lag;
  return self;
}

static GHashTable *
lh_secretary_index_rows (LhStatistics *statistics)
{
  GHashTable *rows = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);

  for (guint i = 0; i < statistics->rows->len; i++)
    {
      LhStatisticsRow *row = g_ptr_array_index (statistics->rows, i);
      gint64 id = lh_record_get_id (LH_RECORD (row->project));

      g_hash_table_insert (rows, g_memdup2 (&id, sizeof id), row);
    }
  return rows;
}

/* Adds who leads projects for an organization. Returns whether anybody does. */
static gboolean
lh_statistics_add_leaders (LhStatistics *self,
                           LhRecord     *organization,
                           GHashTable   *rows)
{
  g_autofree char *prefix = g_strdup_printf ("%" G_GINT64_FORMAT "/", lh_record_get_id (organization));
  GPtrArray *groups = self->groups[LH_GROUPING_SECRETARY];
  gboolean found = FALSE;

  for (guint i = 0; i < groups->len; i++)
    {
      const LhGroup *group = g_ptr_array_index (groups, i);

      if (!g_str_has_prefix (group->key, prefix))
        continue;
      found = TRUE;
      if (*group->label != '\0')
        g_ptr_array_add (self->secretaries, lh_secretary_new_from_group (group, organization, rows));
    }
  return found;
}

/* Of an organization that is expected to file and filed nothing, the secretary leads no project. */
static void
lh_statistics_add_idle (LhStatistics *self,
                        LhRecord     *organization)
{
  const char *name = lh_record_get_text (organization, LH_ORGANIZATION_SECRETARY);
  g_autofree char *key = g_strdup_printf ("%" G_GINT64_FORMAT "/%s", lh_record_get_id (organization), name);

  if (*name != '\0' && lh_organization_is_expected (organization, self->as_of))
    g_ptr_array_add (self->secretaries, lh_secretary_new (key, name, organization));
}

/* The secretaries of the year: whoever leads a project, and who ought to. */
void
lh_statistics_collect_secretaries (LhStatistics *self,
                                   LhYearData   *data)
{
  g_autoptr (GHashTable) rows = lh_secretary_index_rows (self);

  for (guint i = 0; i < data->organizations->len; i++)
    {
      LhRecord *organization = g_ptr_array_index (data->organizations, i);

      if (!lh_statistics_add_leaders (self, organization, rows))
        lh_statistics_add_idle (self, organization);
    }
}

/**
 * lh_statistics_get_secretaries:
 *
 * Returns: (transfer none) (element-type LhSecretary): the secretaries of the year
 */
GPtrArray *
lh_statistics_get_secretaries (LhStatistics *self)
{
  g_return_val_if_fail (LH_IS_STATISTICS (self), NULL);
  return self->secretaries;
}

const LhSecretary *
lh_statistics_find_secretary (LhStatistics *self,
                              const char   *key)
{
  g_return_val_if_fail (LH_IS_STATISTICS (self), NULL);

  for (guint i = 0; i < self->secretaries->len; i++)
    {
      const LhSecretary *secretary = g_ptr_array_index (self->secretaries, i);

      if (g_strcmp0 (secretary->key, key) == 0)
        return secretary;
    }
  return NULL;
}

/**
 * lh_project_has_signed_pledge:
 *
 * Returns: whether the responsibility letter of a project was signed and was not revoked since (form F21)
 */
gboolean
lh_project_has_signed_pledge (LhRecord *project)
{
  const char *const not_signed[] = { LH_PLEDGE_UNSIGNED, LH_PLEDGE_REVOKED, NULL };

  return lh_date_is_set (lh_record_get_date (project, LH_PROJECT_PLEDGE_SIGNED_ON)) &&
         !g_strv_contains (not_signed, lh_record_get_text (project, LH_PROJECT_PLEDGE_STATE));
}
