/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-test-ledger.h"

#include <glib/gstdio.h>

#include "lh-brand.h"
#include "lh-entities.h"
#include "lh-indicator-value.h"
#include "lh-indicator.h"
#include "lh-light-override.h"
#include "lh-milestone.h"
#include "lh-progress.h"
#include "lh-quarter-plan.h"
#include "lh-schema.h"

static void
lh_test_record_set_all (LhRecord   *record,
                        const char *first_field,
                        va_list     args)
{
  for (const char *field = first_field; field != NULL; field = va_arg (args, const char *))
    lh_test_record_set (record, field, va_arg (args, const char *));
}

char *
lh_test_folder_new (void)
{
  g_autoptr (GError) error = NULL;
  char *folder = g_dir_make_tmp ("lh-test-XXXXXX", &error);

  g_assert_no_error (error);
  return folder;
}

/**
 * lh_test_folder_remove:
 *
 * Removes a folder with its files and the folders in it.
 */
void
lh_test_folder_remove (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  g_assert_nonnull (dir);
  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      if (g_file_test (path, G_FILE_TEST_IS_DIR))
        lh_test_folder_remove (path);
      else
        g_assert_cmpint (g_unlink (path), ==, 0);
    }
  g_assert_cmpint (g_rmdir (folder), ==, 0);
}

void
lh_test_ledger_set_up (LhTestLedger  *self,
                       gconstpointer  data)
{
  g_autoptr (GError) error = NULL;

  self->folder = lh_test_folder_new ();
  self->path = g_build_filename (self->folder, "test.linghang", NULL);
  self->ledger = lh_ledger_create (self->path, "zh_CN", &error);
  g_assert_no_error (error);
}

/* Results of jobs that were under way when it was closed still arrive. */
static void
lh_test_ledger_close (LhTestLedger *self)
{
  lh_ledger_close (self->ledger);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_finalize_object (self->ledger);
  self->ledger = NULL;
}

void
lh_test_ledger_tear_down (LhTestLedger  *self,
                          gconstpointer  data)
{
  if (self->ledger != NULL)
    lh_test_ledger_close (self);
  lh_test_folder_remove (self->folder);
  g_free (self->folder);
  g_free (self->path);
}

/**
 * lh_test_ledger_reopen:
 *
 * Closes the ledger and opens it again, as on the next day.
 */
void
lh_test_ledger_reopen (LhTestLedger *self)
{
  g_autoptr (GError) error = NULL;

  lh_test_ledger_close (self);
  self->ledger = lh_ledger_open (self->path, &error);
  g_assert_no_error (error);
}

/**
 * lh_test_record_new:
 * @first_field: name of a field, followed by its value as text, and so on
 *
 * Returns: (transfer full): a new record with these fields
 */
LhRecord *
lh_test_record_new (GType       type,
                    const char *first_field,
                    ...)
{
  LhRecord *record = g_object_new (type, NULL);
  va_list args;

  va_start (args, first_field);
  lh_test_record_set_all (record, first_field, args);
  va_end (args);
  return record;
}

void
lh_test_record_set (LhRecord   *record,
                    const char *field,
                    const char *text)
{
  g_autoptr (GError) error = NULL;
  guint index;

  g_assert_nonnull (lh_record_class_find_field (LH_RECORD_GET_CLASS (record), field, &index));
  lh_record_deserialize (record, index, text, &error);
  g_assert_no_error (error);
}

char *
lh_test_record_get (LhRecord   *record,
                    const char *field)
{
  guint index;

  g_assert_nonnull (lh_record_class_find_field (LH_RECORD_GET_CLASS (record), field, &index));
  return lh_record_serialize (record, index);
}

/**
 * lh_test_apply:
 *
 * Applies a change that no rule may refuse.
 */
void
lh_test_apply (LhLedger    *ledger,
               LhChangeSet *changes)
{
  g_autoptr (GError) error = NULL;

  lh_ledger_apply (ledger, changes, NULL, &error);
  g_assert_no_error (error);
}

/**
 * lh_test_insert:
 *
 * Stores a new record, as lh_test_record_new() makes it, in a change of its own.
 *
 * Returns: its id
 */
gint64
lh_test_insert (LhLedger   *ledger,
                GType       type,
                const char *first_field,
                ...)
{
  g_autoptr (LhRecord) record = g_object_new (type, NULL);
  g_autofree char *command = g_strdup_printf ("new-%s", lh_record_get_entity (record));
  g_autoptr (LhChangeSet) changes = lh_change_set_new (command);
  gint64 id;
  va_list args;

  va_start (args, first_field);
  lh_test_record_set_all (record, first_field, args);
  va_end (args);

  id = lh_change_set_insert (changes, record);
  lh_test_apply (ledger, changes);
  return id;
}

gint64
lh_test_insert_organization (LhLedger   *ledger,
                             const char *code,
                             const char *name)
{
  return lh_test_insert (ledger, LH_TYPE_ORGANIZATION,
                         "code", code,
                         "name", name,
                         "kind", "organ-committee",
                         "files-projects", "true",
                         NULL);
}

/**
 * lh_test_insert_project:
 *
 * Stores a project that runs from March to the end of 2024.
 */
gint64
lh_test_insert_project (LhLedger   *ledger,
                        gint64      organization_id,
                        const char *name)
{
  g_autofree char *organization = lh_test_id (organization_id);

  return lh_test_insert (ledger, LH_TYPE_PROJECT,
                         "organization-id", organization,
                         "name", name,
                         "year", "2024",
                         "state", "in-progress",
                         "start-date", "2024-03-01",
                         "due-date", "2024-12-31",
                         NULL);
}

gint64
lh_test_insert_progress (LhLedger   *ledger,
                         gint64      project_id,
                         const char *quarter,
                         const char *actual_progress)
{
  g_autofree char *project = lh_test_id (project_id);

  return lh_test_insert (ledger, LH_TYPE_PROGRESS,
                         "project-id", project,
                         "quarter", quarter,
                         "actual-progress", actual_progress,
                         NULL);
}

/**
 * lh_test_edit:
 *
 * Changes one field of a record as the window does: loads it, sets the field, applies.
 */
gboolean
lh_test_edit (LhLedger    *ledger,
              GType        type,
              gint64       id,
              const char  *field,
              const char  *text,
              GError     **error)
{
  g_autoptr (LhRecord) record = lh_test_load (ledger, type, id);
  g_autofree char *command = g_strdup_printf ("edit-%s", lh_record_get_entity (record));
  g_autoptr (LhChangeSet) changes = lh_change_set_new (command);

  return lh_change_set_set_text (changes, record, field, text, error) &&
         lh_ledger_apply (ledger, changes, NULL, error);
}

gboolean
lh_test_delete (LhLedger  *ledger,
                GType      type,
                gint64     id,
                GError   **error)
{
  g_autoptr (LhRecord) record = lh_test_load (ledger, type, id);
  g_autofree char *command = g_strdup_printf ("delete-%s", lh_record_get_entity (record));
  g_autoptr (LhChangeSet) changes = lh_change_set_new (command);

  lh_change_set_delete (changes, record);
  return lh_ledger_apply (ledger, changes, NULL, error);
}

LhRecord *
lh_test_load (LhLedger *ledger,
              GType     type,
              gint64    id)
{
  g_autoptr (GError) error = NULL;
  LhRecord *record = lh_ledger_load (ledger, type, id, &error);

  g_assert_no_error (error);
  return record;
}

/**
 * lh_test_get:
 *
 * Returns: (transfer full) (nullable): a field of a stored record, serialized
 */
char *
lh_test_get (LhLedger   *ledger,
             GType       type,
             gint64      id,
             const char *field)
{
  g_autoptr (LhRecord) record = lh_test_load (ledger, type, id);

  return lh_test_record_get (record, field);
}

gint64
lh_test_count (LhLedger *ledger,
               GType     type)
{
  g_autoptr (LhQuery) query = lh_query_new (type);
  g_autoptr (GError) error = NULL;
  gint64 count = lh_ledger_count (ledger, query, &error);

  g_assert_no_error (error);
  return count;
}

char *
lh_test_id (gint64 id)
{
  return g_strdup_printf ("%" G_GINT64_FORMAT, id);
}

static void
lh_test_dump_record (LhRecord *record,
                     GString  *text)
{
  guint n_fields;
  const LhField *fields = lh_record_get_fields (record, &n_fields);

  g_string_append_printf (text, "%s %" G_GINT64_FORMAT, lh_record_get_entity (record), lh_record_get_id (record));
  for (guint i = 0; i < n_fields; i++)
    {
      g_autofree char *value = lh_record_serialize (record, i);

      if (value != NULL)
        g_string_append_printf (text, " %s=%s", fields[i].name, value);
    }
  g_string_append_c (text, '\n');
}

/**
 * lh_test_dump:
 *
 * Returns: (transfer full): all records of a ledger with all their fields, but not their versions, to be compared
 */
char *
lh_test_dump (LhLedger *ledger)
{
  GString *text = g_string_new (NULL);
  guint n_types;
  const GType *types = lh_entities_get_types (&n_types);

  for (guint i = 0; i < n_types; i++)
    {
      g_autoptr (LhQuery) query = lh_query_new (types[i]);
      g_autoptr (GError) error = NULL;
      g_autoptr (GPtrArray) records = lh_ledger_query (ledger, query, &error);

      g_assert_no_error (error);
      for (guint j = 0; j < records->len; j++)
        lh_test_dump_record (g_ptr_array_index (records, j), text);
    }
  return g_string_free (text, FALSE);
}

/**
 * lh_test_insert_whole_project:
 *
 * Stores a project with one of everything that belongs to it, and a brand that names it.
 *
 * Returns: its id
 */
gint64
lh_test_insert_whole_project (LhLedger *ledger)
{
  gint64 organization_id = lh_test_insert_organization (ledger, "013", "市财政局");
  gint64 project_id = lh_test_insert_project (ledger, organization_id, "财政惠企直达");
  g_autofree char *organization = lh_test_id (organization_id);
  g_autofree char *project = lh_test_id (project_id);
  g_autofree char *indicator = NULL;
  g_autofree char *progress = NULL;

  lh_test_edit (ledger, LH_TYPE_PROJECT, project_id, "budget", "35000.50", NULL);
  indicator = lh_test_id (lh_test_insert (ledger, LH_TYPE_INDICATOR, "project-id", project, "name", "平均兑付用时",
                                          "unit", "天", "baseline", "21", "target", "5", "direction", "lower", NULL));
  lh_test_insert (ledger, LH_TYPE_MILESTONE, "project-id", project, "task", "印发流程图", "weight", "100",
                  "planned-end", "2024-06-30", "state", "in-progress", NULL);
  lh_test_insert (ledger, LH_TYPE_QUARTER_PLAN, "project-id", project, "quarter", "2024Q1", "planned-progress", "25",
                  NULL);
  progress = lh_test_id (lh_test_insert (ledger, LH_TYPE_PROGRESS, "project-id", project, "quarter", "2024Q1",
                                         "actual-progress", "35", "work-done", "环节由11个减至6个",
                                         "reported-on", "2024-03-28", NULL));
  lh_test_insert (ledger, LH_TYPE_INDICATOR_VALUE, "progress-id", progress, "indicator-id", indicator, "value", "12.5",
                  NULL);
  lh_test_insert (ledger, LH_TYPE_LIGHT_OVERRIDE, "project-id", project, "quarter", "2024Q1", "light", "yellow",
                  "reason", "现场核实", "decided-by", "赵明", "decided-on", "2024-04-02", NULL);
  lh_test_insert (ledger, LH_TYPE_BRAND, "organization-id", organization, "name", "财润先锋", "stage", "applied",
                  "created-on", "2022-06-01", "project-id", project, NULL);
  return project_id;
}

/**
 * lh_test_colleague_new:
 *
 * Returns: (transfer full): the ledger as somebody else has it open at another desk
 */
LhSession *
lh_test_colleague_new (const char *path)
{
  g_autoptr (GError) error = NULL;
  LhConnection *connection = lh_connection_open (path, lh_schema_get_newest (), &error);

  g_assert_no_error (error);
  return lh_session_new (connection, "李明", "li@another-desk");
}

void
lh_test_colleague_edit (LhSession  *session,
                        GType       type,
                        gint64      id,
                        const char *field,
                        const char *text)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LhRecord) record = lh_session_load (session, type, id, &error);
  g_autofree char *command = NULL;

  g_assert_no_error (error);
  lh_test_record_set (record, field, text);
  command = g_strdup_printf ("edit-%s", lh_record_get_entity (record));
  g_assert_true (lh_session_begin (session, command, &error));
  g_assert_true (lh_session_update (session, record, &error));
  g_assert_true (lh_session_commit (session, &error));
}

/**
 * lh_test_check_figure:
 * @value: (nullable): the value as it is printed, without the unit; %NULL for a figure without a base
 */
void
lh_test_check_figure (LhStatistics *statistics,
                      const char   *code,
                      const char   *value)
{
  const LhFigure *figure = lh_statistics_get_figure (statistics, code);
  g_autofree char *found = NULL;

  g_assert_nonnull (figure);
  g_assert_cmpint (figure->known, ==, value != NULL);
  found = lh_decimal_to_string (figure->value);
  if (value != NULL)
    g_assert_cmpstr (found, ==, value);
}

/* A figure that counts rows names exactly these rows, each once. */
static void
lh_test_check_rows (const LhFigure *figure)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_int64_hash, g_int64_equal);
  const char *const not_counted[] = { "filing-rate", "projects-per-organization", "projects-most", "projects-fewest",
                                      "planned-progress", "actual-progress", "average-lag", "on-time-rate",
                                      "secretaries-below-minimum", "duties-required", "duties-done", "duties-overdue",
                                      "duties-exempt", NULL };

  for (guint i = 0; i < figure->ids->len; i++)
    g_assert_true (g_hash_table_add (seen, &g_array_index (figure->ids, gint64, i)));
  if (!g_strv_contains (not_counted, figure->code))
    {
      g_assert_true (figure->known);
      g_assert_cmpint (lh_decimal_to_integer (figure->value, 0), ==, figure->ids->len);
    }
}

static void
lh_test_check_group (const LhGroup *group)
{
  guint lights = 0;

  for (int light = 0; light < LH_N_LIGHTS; light++)
    lights += group->lights[light];
  g_assert_cmpuint (lights, ==, group->n_projects);
  g_assert_cmpuint (group->ids->len, ==, group->n_projects);
  g_assert_cmpuint (group->n_due, ==, group->n_on_time + group->n_late + group->n_missing);
  if (group->lag != LH_UNSET)
    g_assert_cmpint (group->lag, ==, group->planned - group->actual);
}

static void
lh_test_check_grouping (LhStatistics *statistics,
                        LhGrouping    grouping)
{
  GPtrArray *groups = lh_statistics_get_groups (statistics, grouping);
  const LhGroup *total = lh_statistics_get_total (statistics);
  g_autoptr (GHashTable) seen = g_hash_table_new (g_int64_hash, g_int64_equal);
  guint n_projects = 0;
  guint n_due = 0;
  guint lights[LH_N_LIGHTS] = { 0 };

  for (guint i = 0; i < groups->len; i++)
    {
      const LhGroup *group = g_ptr_array_index (groups, i);

      lh_test_check_group (group);
      n_projects += group->n_projects;
      n_due += group->n_due;
      for (int light = 0; light < LH_N_LIGHTS; light++)
        lights[light] += group->lights[light];
      for (guint j = 0; j < group->ids->len; j++)
        g_assert_true (g_hash_table_add (seen, &g_array_index (group->ids, gint64, j)));
    }
  g_assert_cmpuint (n_projects, ==, total->n_projects);
  g_assert_cmpuint (n_due, ==, total->n_due);
  g_assert_cmpmem (lights, sizeof lights, total->lights, sizeof total->lights);
}

/**
 * lh_test_check_statistics:
 *
 * Checks what must hold for any statistics: every count names its rows, every grouping sums to the total, lights sum to
 * the projects, and the figures repeat the total.
 */
void
lh_test_check_statistics (LhStatistics *statistics)
{
  GPtrArray *figures = lh_statistics_get_figures (statistics);
  const LhGroup *total = lh_statistics_get_total (statistics);
  g_autofree char *n_projects = g_strdup_printf ("%u", total->n_projects);
  g_autofree char *n_due = g_strdup_printf ("%u", total->n_due);

  for (guint i = 0; i < figures->len; i++)
    lh_test_check_rows (g_ptr_array_index (figures, i));
  lh_test_check_group (total);
  for (int grouping = 0; grouping < LH_N_GROUPINGS; grouping++)
    {
      if (grouping != LH_GROUPING_KEY_TASK)   /* a project may serve several */
        lh_test_check_grouping (statistics, grouping);
    }

  lh_test_check_figure (statistics, "projects", n_projects);
  lh_test_check_figure (statistics, "reports-due", n_due);
  g_assert_cmpuint (lh_statistics_get_rows (statistics)->len, ==, total->n_projects);
  for (int light = 0; light < LH_N_LIGHTS; light++)
    {
      g_autofree char *code = g_strdup_printf ("light-%s", lh_light_get_code (light));
      g_autofree char *value = g_strdup_printf ("%u", total->lights[light]);

      lh_test_check_figure (statistics, code, value);
    }
}

static gboolean
lh_test_timeout_cb (gpointer data)
{
  *(gboolean *) data = TRUE;
  return G_SOURCE_REMOVE;
}

/* Only wakes the main loop, so that the condition is looked at again. */
static gboolean
lh_test_tick_cb (gpointer data)
{
  return G_SOURCE_CONTINUE;
}

/**
 * lh_test_wait:
 * @until: (nullable): what to wait for; %NULL to let the whole time pass
 *
 * Runs the main loop.
 *
 * Returns: whether it came in time
 */
gboolean
lh_test_wait (LhTestUntil until,
              gpointer    data,
              guint       milliseconds)
{
  gboolean timed_out = FALSE;
  guint timeout = g_timeout_add (milliseconds, lh_test_timeout_cb, &timed_out);
  guint tick = g_timeout_add (10, lh_test_tick_cb, NULL);
  gboolean reached;

  while (!(reached = until != NULL && until (data)) && !timed_out)
    g_main_context_iteration (NULL, TRUE);

  g_source_remove (tick);
  if (!timed_out)
    g_source_remove (timeout);
  return reached;
}
