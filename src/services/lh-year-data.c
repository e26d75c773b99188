/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-year-data.h"

#include "lh-codes.h"
#include "lh-light-override.h"
#include "lh-milestone.h"
#include "lh-organization.h"
#include "lh-problem-statistics.h"
#include "lh-progress.h"
#include "lh-quarter-plan.h"
#include "lh-query-sql.h"
#include "lh-setting.h"
#include "lh-term.h"
#include "lh-tracking-entry.h"

static void
lh_year_project_free (LhYearProject *self)
{
  g_clear_object (&self->input.project);
  g_clear_pointer (&self->input.plans, g_ptr_array_unref);
  g_clear_pointer (&self->input.milestones, g_ptr_array_unref);
  g_clear_pointer (&self->input.reports, g_ptr_array_unref);
  g_clear_pointer (&self->input.overrides, g_ptr_array_unref);
  g_clear_pointer (&self->children, g_ptr_array_unref);
  g_clear_pointer (&self->entries, g_ptr_array_unref);
  g_free (self);
}

static void
lh_year_data_append (GPtrArray **array,
                     LhRecord   *record)
{
  if (*array == NULL)
    *array = g_ptr_array_new_with_free_func (g_object_unref);
  g_ptr_array_add (*array, g_object_ref (record));
}

static void
lh_year_data_add_project (LhYearData *self,
                          LhRecord   *project)
{
  LhYearProject *entry = g_new0 (LhYearProject, 1);

  entry->input.project = LH_PROJECT (g_object_ref (project));
  entry->input.children_actual = LH_UNSET;
  g_ptr_array_add (self->projects, entry);
  g_hash_table_insert (self->by_id, g_memdup2 (&(gint64) { lh_record_get_id (project) }, sizeof (gint64)), entry);
}

static gboolean
lh_year_data_load_projects (LhYearData  *self,
                            LhSession   *session,
                            GError     **error)
{
  g_autoptr (LhQuery) query = lh_query_new (LH_TYPE_PROJECT);
  g_autoptr (GPtrArray) records = NULL;
  g_autofree char *year = g_strdup_printf ("%d", self->year);

  lh_query_where_field (query, LH_PROJECT_YEAR, LH_QUERY_EQUAL, year);
  lh_query_where_field (query, LH_PROJECT_STATE, LH_QUERY_NOT_EQUAL, LH_STATE_DRAFT);
  lh_query_where_field (query, LH_PROJECT_STATE, LH_QUERY_NOT_EQUAL, LH_STATE_WITHDRAWN);
  lh_query_where_field (query, LH_PROJECT_STATE, LH_QUERY_NOT_EQUAL, LH_STATE_REJECTED);
  records = lh_query_sql_run_records (session, query, error);
  if (records == NULL)
    return FALSE;

  for (guint i = 0; i < records->len; i++)
    lh_year_data_add_project (self, g_ptr_array_index (records, i));
  return TRUE;
}

/* One project, filed or not, and its sub-projects. */
static gboolean
lh_year_data_load_one (LhYearData  *self,
                       LhSession   *session,
                       gint64       project_id,
                       GError     **error)
{
  g_autoptr (LhQuery) query = lh_query_new (LH_TYPE_PROJECT);
  g_autoptr (GError) load_error = NULL;
  g_autoptr (LhRecord) project = lh_session_load (session, LH_TYPE_PROJECT, project_id, &load_error);
  g_autoptr (GPtrArray) children = NULL;

  if (load_error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&load_error));
      return FALSE;
    }
  if (project == NULL)
    return TRUE;

  lh_query_where_id (query, LH_PROJECT_PARENT_ID, project_id);
  children = lh_query_sql_run_records (session, query, error);
  if (children == NULL)
    return FALSE;

  lh_year_data_add_project (self, project);
  for (guint i = 0; i < children->len; i++)
    lh_year_data_add_project (self, g_ptr_array_index (children, i));
  return TRUE;
}

/* The same for a few projects, whatever their year. */
static gboolean
lh_year_data_load_parts_of_each (LhYearData  *self,
                                 LhSession   *session,
                                 GType        type,
                                 guint        project_field,
                                 gsize        member,
                                 GError     **error)
{
  for (guint i = 0; i < self->projects->len; i++)
    {
      LhYearProject *entry = g_ptr_array_index (self->projects, i);
      g_autoptr (LhQuery) query = lh_query_new (type);
      GPtrArray *records;

      lh_query_where_id (query, project_field, lh_record_get_id (LH_RECORD (entry->input.project)));
      records = lh_query_sql_run_records (session, query, error);
      if (records == NULL)
        return FALSE;
      G_STRUCT_MEMBER (GPtrArray *, &entry->input, member) = records;
    }
  return TRUE;
}

/* Deals records of a type out to the projects they belong to; member is the offset of their array in the project. */
static gboolean
lh_year_data_load_parts (LhYearData  *self,
                         LhSession   *session,
                         GType        type,
                         guint        project_field,
                         gsize        member,
                         GError     **error)
{
  g_autoptr (GPtrArray) records = NULL;

  if (self->partial)
    return lh_year_data_load_parts_of_each (self, session, type, project_field, member, error);
  records = lh_query_sql_run_of_year (session, type, self->year, error);
  if (records == NULL)
    return FALSE;
  for (guint i = 0; i < records->len; i++)
    {
      LhRecord *record = g_ptr_array_index (records, i);
      gint64 project_id = lh_record_get_int (record, project_field);
      LhYearProject *entry = g_hash_table_lookup (self->by_id, &project_id);

      if (entry != NULL)
        lh_year_data_append (&G_STRUCT_MEMBER (GPtrArray *, entry, member), record);
    }
  return TRUE;
}

static gboolean
lh_year_data_load_all_parts (LhYearData  *self,
                             LhSession   *session,
                             GError     **error)
{
  return lh_year_data_load_parts (self, session, LH_TYPE_QUARTER_PLAN, LH_QUARTER_PLAN_PROJECT_ID,
                                  G_STRUCT_OFFSET (LhYearProject, input.plans), error) &&
         lh_year_data_load_parts (self, session, LH_TYPE_MILESTONE, LH_MILESTONE_PROJECT_ID,
                                  G_STRUCT_OFFSET (LhYearProject, input.milestones), error) &&
         lh_year_data_load_parts (self, session, LH_TYPE_PROGRESS, LH_PROGRESS_PROJECT_ID,
                                  G_STRUCT_OFFSET (LhYearProject, input.reports), error) &&
         lh_year_data_load_parts (self, session, LH_TYPE_LIGHT_OVERRIDE, LH_LIGHT_OVERRIDE_PROJECT_ID,
                                  G_STRUCT_OFFSET (LhYearProject, input.overrides), error) &&
         lh_year_data_load_parts (self, session, LH_TYPE_TRACKING_ENTRY, LH_TRACKING_ENTRY_PROJECT_ID,
                                  G_STRUCT_OFFSET (LhYearProject, entries), error);
}

static gboolean
lh_year_data_load_register (LhYearData  *self,
                            LhSession   *session,
                            GError     **error)
{
  g_autoptr (LhQuery) organizations = lh_query_new (LH_TYPE_ORGANIZATION);
  g_autoptr (LhQuery) terms = lh_query_new (LH_TYPE_TERM);

  self->organizations = lh_query_sql_run_records (session, organizations, error);
  if (self->organizations == NULL)
    return FALSE;
  self->terms = lh_query_sql_run_records (session, terms, error);
  if (self->terms == NULL)
    return FALSE;

  for (guint i = 0; i < self->terms->len; i++)
    {
      LhRecord *term = g_ptr_array_index (self->terms, i);

      g_hash_table_insert (self->term_names,
                           g_strdup_printf ("%s/%s", lh_record_get_text (term, LH_TERM_VOCABULARY),
                                            lh_record_get_text (term, LH_TERM_CODE)),
                           g_strdup (lh_record_get_text (term, LH_TERM_NAME)));
    }
  return TRUE;
}

/* A threshold that does not fit counts as not set: the shipped one holds. */
static gboolean
lh_year_data_load_thresholds (LhYearData  *self,
                              LhSession   *session,
                              GError     **error)
{
  g_autoptr (LhQuery) query = lh_query_new (LH_TYPE_SETTING);
  g_autoptr (GPtrArray) settings = lh_query_sql_run_records (session, query, error);

  if (settings == NULL)
    return FALSE;
  lh_light_thresholds_init (&self->thresholds);
  for (guint i = 0; i < settings->len; i++)
    {
      LhRecord *setting = g_ptr_array_index (settings, i);

      lh_light_thresholds_set (&self->thresholds, lh_record_get_text (setting, LH_SETTING_KEY),
                               lh_record_get_text (setting, LH_SETTING_VALUE), NULL);
    }
  return TRUE;
}

static void
lh_year_data_link (LhYearData *self)
{
  g_autoptr (GHashTable) organizations = g_hash_table_new (g_int64_hash, g_int64_equal);
  g_autofree gint64 *ids = g_new (gint64, self->organizations->len + 1);

  for (guint i = 0; i < self->organizations->len; i++)
    {
      LhRecord *organization = g_ptr_array_index (self->organizations, i);

      ids[i] = lh_record_get_id (organization);
      g_hash_table_insert (organizations, &ids[i], organization);
    }

  for (guint i = 0; i < self->projects->len; i++)
    {
      LhYearProject *entry = g_ptr_array_index (self->projects, i);
      LhRecord *project = LH_RECORD (entry->input.project);
      gint64 organization_id = lh_record_get_int (project, LH_PROJECT_ORGANIZATION_ID);
      gint64 parent_id = lh_record_get_int (project, LH_PROJECT_PARENT_ID);
      LhYearProject *parent = g_hash_table_lookup (self->by_id, &parent_id);

      entry->organization = g_hash_table_lookup (organizations, &organization_id);
      lh_record_set_link (project, LH_PROJECT_ORGANIZATION_ID, entry->organization);
      if (parent == NULL)
        continue;
      if (parent->children == NULL)
        parent->children = g_ptr_array_new ();
      g_ptr_array_add (parent->children, entry);
    }
}

static LhYearData *
lh_year_data_new (int year)
{
  LhYearData *self = g_new0 (LhYearData, 1);

  self->year = year;
  self->projects = g_ptr_array_new_with_free_func ((GDestroyNotify) lh_year_project_free);
  self->by_id = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  self->term_names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  return self;
}

/**
 * lh_year_data_load:
 *
 * Reads everything the statistics of a year need. Drafts and withdrawn projects are not filed and stay out.
 */
LhYearData *
lh_year_data_load (LhSession  *session,
                   int         year,
                   GError    **error)
{
  g_autoptr (LhYearData) self = lh_year_data_new (year);

  if (!lh_year_data_load_projects (self, session, error) ||
      !lh_year_data_load_all_parts (self, session, error) ||
      !lh_year_data_load_register (self, session, error) ||
      !lh_year_data_load_thresholds (self, session, error))
    return NULL;
  self->filing = lh_filing_data_load (session, year, error);
  if (self->filing == NULL)
    return NULL;
  self->problems = lh_problem_statistics_load (session, year, error);
  if (self->problems == NULL)
    return NULL;
  lh_year_data_link (self);
  return g_steal_pointer (&self);
}

/**
 * lh_year_data_load_project:
 * @year: the year to look from
 * @project_id: a project of any year, also one that is not filed
 *
 * Reads one project and its sub-projects; without such a project there is none in the result.
 */
LhYearData *
lh_year_data_load_project (LhSession  *session,
                           int         year,
                           gint64      project_id,
                           GError    **error)
{
  g_autoptr (LhYearData) self = lh_year_data_new (year);

  self->partial = TRUE;
  self->filing = lh_filing_data_new ();
  if (!lh_year_data_load_one (self, session, project_id, error) ||
      !lh_year_data_load_all_parts (self, session, error) ||
      !lh_year_data_load_register (self, session, error) ||
      !lh_year_data_load_thresholds (self, session, error))
    return NULL;
  lh_year_data_link (self);
  return g_steal_pointer (&self);
}

void
lh_year_data_free (LhYearData *self)
{
  g_hash_table_unref (self->by_id);
  g_ptr_array_unref (self->projects);
  g_clear_pointer (&self->organizations, g_ptr_array_unref);
  g_clear_pointer (&self->terms, g_ptr_array_unref);
  g_hash_table_unref (self->term_names);
  g_clear_pointer (&self->filing, lh_filing_data_free);
  g_clear_pointer (&self->problems, g_ptr_array_unref);
  g_free (self);
}
