/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-vocabulary.h"

#include "lh-csv.h"
#include "lh-duty-templates.h"
#include "lh-id.h"
#include "lh-services-resources.h"
#include "lh-setting.h"
#include "lh-term.h"

#define LH_VOCABULARY_PATH "/io/github/linghang/Linghang/vocabulary.csv"

static LhRecord *
lh_vocabulary_create_term (LhCsv    *table,
                           guint     row,
                           gboolean  chinese)
{
  LhRecord *term = LH_RECORD (lh_term_new ());

  lh_record_set_id (term, lh_id_new ());
  lh_record_set_text (term, LH_TERM_VOCABULARY, lh_csv_get (table, row, "vocabulary"));
  lh_record_set_text (term, LH_TERM_CODE, lh_csv_get (table, row, "code"));
  lh_record_set_text (term, LH_TERM_NAME, lh_csv_get (table, row, chinese ? "zh" : "en"));
  lh_record_set_text (term, LH_TERM_GUIDANCE, lh_csv_get (table, row, chinese ? "guidance_zh" : "guidance_en"));
  lh_record_set_int (term, LH_TERM_POSITION, row + 1);
  return term;
}

static LhRecord *
lh_vocabulary_create_setting (const char *key,
                              const char *value)
{
  LhRecord *setting = LH_RECORD (lh_setting_new ());

  lh_record_set_id (setting, lh_id_new ());
  lh_record_set_text (setting, LH_SETTING_KEY, key);
  lh_record_set_text (setting, LH_SETTING_VALUE, value);
  return setting;
}

/* What is to be written: into a new ledger everything, into an older one the vocabularies it lacks. */
typedef struct
{
  const char *language;
  GHashTable *present;   /* vocabularies the ledger has; NULL for a new one */
} LhVocabularyJob;

static gboolean
lh_vocabulary_insert_terms (LhSession        *session,
                            LhVocabularyJob  *job,
                            GError          **error)
{
  g_autoptr (LhCsv) table = lh_csv_new_from_resource (LH_VOCABULARY_PATH);

  for (guint row = 0; row < lh_csv_get_n_rows (table); row++)
    {
      g_autoptr (LhRecord) term = NULL;

      if (job->present != NULL && g_hash_table_contains (job->present, lh_csv_get (table, row, "vocabulary")))
        continue;
      term = lh_vocabulary_create_term (table, row, g_str_has_prefix (job->language, "zh"));
      if (!lh_session_insert (session, term, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
lh_vocabulary_run (LhSession  *session,
                   gpointer    data,
                   GError    **error)
{
  LhVocabularyJob *job = data;
  g_autoptr (LhRecord) setting = lh_vocabulary_create_setting ("language", job->language);

  if (!lh_session_begin_fill (session, job->present == NULL ? "create-ledger" : "complete-vocabularies", error))
    return FALSE;
  if ((job->present != NULL || lh_session_insert (session, setting, error)) &&
      lh_vocabulary_insert_terms (session, job, error) &&
      (job->present != NULL || lh_duty_templates_insert (session, g_str_has_prefix (job->language, "zh"), error)))
    return lh_session_commit (session, error);
  lh_session_rollback (session);
  return FALSE;
}

/**
 * lh_vocabulary_fill:
 * @store: a new ledger
 * @language: "zh_CN" or "en"
 *
 * Writes the shipped vocabularies and templates into a new ledger, in its language; from then on they belong to the
 * office.
 */
gboolean
lh_vocabulary_fill (LhStore     *store,
                    const char  *language,
                    GError     **error)
{
  LhVocabularyJob job = { language, NULL };

  g_resources_register (lh_services_get_resource ());
  return lh_store_run (store, lh_vocabulary_run, &job, error);
}

/**
 * lh_vocabulary_is_complete:
 * @present: the vocabularies a ledger has, by name
 *
 * Returns: whether the ledger has every vocabulary that is shipped; one of an older version lacks the newer ones
 */
gboolean
lh_vocabulary_is_complete (GHashTable *present)
{
  g_autoptr (LhCsv) table = NULL;

  g_resources_register (lh_services_get_resource ());
  table = lh_csv_new_from_resource (LH_VOCABULARY_PATH);
  for (guint row = 0; row < lh_csv_get_n_rows (table); row++)
    {
      if (!g_hash_table_contains (present, lh_csv_get (table, row, "vocabulary")))
        return FALSE;
    }
  return TRUE;
}

/**
 * lh_vocabulary_complete:
 * @store: a ledger that an older version made
 * @language: its language
 * @present: the vocabularies it has, by name; these are left as the office has them
 *
 * Writes the shipped vocabularies that the ledger lacks.
 */
gboolean
lh_vocabulary_complete (LhStore     *store,
                        const char  *language,
                        GHashTable  *present,
                        GError     **error)
{
  LhVocabularyJob job = { language, present };

  return lh_store_run (store, lh_vocabulary_run, &job, error);
}
