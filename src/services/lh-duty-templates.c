/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-duty-templates.h"

#include "lh-checklist-template.h"
#include "lh-csv.h"
#include "lh-id.h"
#include "lh-query-sql.h"
#include "lh-services-resources.h"
#include "lh-template-line.h"
#include "lh-term.h"

#define LH_TEMPLATES_PATH "/io/github/linghang/Linghang/checklist-templates.csv"
#define LH_TEMPLATE_LINES_PATH "/io/github/linghang/Linghang/duty-templates.csv"
#define LH_TEMPLATE_TERMS_PATH "/io/github/linghang/Linghang/vocabulary.csv"

typedef struct
{
  LhSession  *session;
  gboolean    chinese;
  GHashTable *templates;  /* code -> LhRecord */
  GHashTable *positions;  /* code -> how many lines it has */
} LhTemplateJob;

typedef struct
{
  gboolean chinese;
  gboolean written;
} LhCompletionJob;

/* The tables are shipped with the program, so a value that does not fit is a programmer's error. */
static void
lh_duty_templates_set_fields (LhRecord *record,
                              LhCsv    *table,
                              guint     row)
{
  for (guint column = 0; column < lh_csv_get_n_columns (table); column++)
    {
      const char *text = lh_csv_get_cell (table, row, column);
      g_autoptr (GError) error = NULL;
      guint field;

      if (*text == '\0' || lh_record_class_find_field (LH_RECORD_GET_CLASS (record),
                                                       lh_csv_get_column (table, column), &field) == NULL)
        continue;
      if (!lh_record_deserialize (record, field, text, &error))
        g_error ("Templates, %s: %s", lh_csv_get_column (table, column), error->message);
    }
}

static gboolean
lh_duty_templates_write_templates (LhTemplateJob  *self,
                                   GError        **error)
{
  g_autoptr (LhCsv) table = lh_csv_new_from_resource (LH_TEMPLATES_PATH);

  for (guint row = 0; row < lh_csv_get_n_rows (table); row++)
    {
      LhRecord *record = LH_RECORD (lh_checklist_template_new ());

      lh_duty_templates_set_fields (record, table, row);
      lh_record_set_id (record, lh_id_new ());
      lh_record_set_int (record, LH_CHECKLIST_TEMPLATE_POSITION, row + 1);
      g_hash_table_insert (self->templates, g_strdup (lh_csv_get (table, row, "code")), record);
      if (!lh_session_insert (self->session, record, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
lh_duty_templates_write_lines (LhTemplateJob  *self,
                               GError        **error)
{
  g_autoptr (LhCsv) table = lh_csv_new_from_resource (LH_TEMPLATE_LINES_PATH);

  for (guint row = 0; row < lh_csv_get_n_rows (table); row++)
    {
      g_autoptr (LhRecord) line = LH_RECORD (lh_template_line_new ());
      LhRecord *owner = g_hash_table_lookup (self->templates, lh_csv_get (table, row, "template"));
      guint position = GPOINTER_TO_UINT (g_hash_table_lookup (self->positions, owner)) + 1;

      g_assert (owner != NULL);
      lh_duty_templates_set_fields (line, table, row);
      lh_record_set_id (line, lh_id_new ());
      lh_record_set_int (line, LH_TEMPLATE_LINE_TEMPLATE_ID, lh_record_get_id (owner));
      lh_record_set_int (line, LH_TEMPLATE_LINE_POSITION, position);
      g_hash_table_insert (self->positions, owner, GUINT_TO_POINTER (position));
      if (!lh_session_insert (self->session, line, error))
        return FALSE;
    }
  return TRUE;
}

static GHashTable *
lh_duty_templates_read_bearers (LhSession  *session,
                                GError    **error)
{
  g_autoptr (LhQuery) query = lh_query_new (LH_TYPE_TERM);
  g_autoptr (GPtrArray) terms = NULL;
  GHashTable *codes;

  lh_query_where_field (query, LH_TERM_VOCABULARY, LH_QUERY_EQUAL, "bearer");
  terms = lh_query_sql_run_records (session, query, error);
  if (terms == NULL)
    return NULL;
  codes = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  for (guint i = 0; i < terms->len; i++)
    g_hash_table_add (codes, g_strdup (lh_record_get_text (g_ptr_array_index (terms, i), LH_TERM_CODE)));
  return codes;
}

/* The office has its own bearers since an older version; it lacks those the templates name. */
static gboolean
lh_duty_templates_complete_bearers (LhTemplateJob  *self,
                                    GError        **error)
{
  g_autoptr (LhCsv) table = lh_csv_new_from_resource (LH_TEMPLATE_TERMS_PATH);
  g_autoptr (GHashTable) present = lh_duty_templates_read_bearers (self->session, error);

  for (guint row = 0; present != NULL && row < lh_csv_get_n_rows (table); row++)
    {
      g_autoptr (LhRecord) term = NULL;

      if (!g_str_equal (lh_csv_get (table, row, "vocabulary"), "bearer") ||
          g_hash_table_contains (present, lh_csv_get (table, row, "code")))
        continue;
      term = LH_RECORD (lh_term_new ());
      lh_record_set_id (term, lh_id_new ());
      lh_record_set_text (term, LH_TERM_VOCABULARY, "bearer");
      lh_record_set_text (term, LH_TERM_CODE, lh_csv_get (table, row, "code"));
      lh_record_set_text (term, LH_TERM_NAME, lh_csv_get (table, row, self->chinese ? "zh" : "en"));
      lh_record_set_int (term, LH_TERM_POSITION, row + 1);
      if (!lh_session_insert (self->session, term, error))
        return FALSE;
    }
  return present != NULL;
}

/**
 * lh_duty_templates_insert:
 * @session: within a transaction
 * @chinese: whether the ledger is in Chinese
 *
 * Writes the shipped templates of checklists, and the bearers they name that the ledger lacks.
 */
gboolean
lh_duty_templates_insert (LhSession  *session,
                          gboolean    chinese,
                          GError    **error)
{
  LhTemplateJob job = { .session = session, .chinese = chinese };
  gboolean written;

  job.templates = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_object_unref);
  job.positions = g_hash_table_new (NULL, NULL);
  written = lh_duty_templates_complete_bearers (&job, error) &&
            lh_duty_templates_write_templates (&job, error) &&
            lh_duty_templates_write_lines (&job, error);
  g_hash_table_unref (job.positions);
  g_hash_table_unref (job.templates);
  return written;
}

static gboolean
lh_duty_templates_run (LhSession  *session,
                       gpointer    data,
                       GError    **error)
{
  LhCompletionJob *job = data;
  g_autoptr (LhQuery) query = lh_query_new (LH_TYPE_CHECKLIST_TEMPLATE);
  gint64 count;

  if (!lh_query_sql_count (session, query, &count, error))
    return FALSE;
  if (count > 0)
    return TRUE;
  if (!lh_session_begin_fill (session, "complete-templates", error))
    return FALSE;
  if (!lh_duty_templates_insert (session, job->chinese, error))
    {
      lh_session_rollback (session);
      return FALSE;
    }
  job->written = lh_session_commit (session, error);
  return job->written;
}

/**
 * lh_duty_templates_complete:
 * @store: a ledger of an older version
 * @language: its language
 * @written: (out): whether it lacked them
 *
 * Writes the shipped templates of checklists into a ledger that has none; from then on they belong to the office, which
 * retires what it does not use.
 */
gboolean
lh_duty_templates_complete (LhStore     *store,
                            const char  *language,
                            gboolean    *written,
                            GError     **error)
{
  LhCompletionJob job = { .chinese = g_str_has_prefix (language, "zh") };
  gboolean succeeded;

  g_resources_register (lh_services_get_resource ());
  succeeded = lh_store_run (store, lh_duty_templates_run, &job, error);
  *written = job.written;
  return succeeded;
}
