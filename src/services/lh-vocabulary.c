/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-vocabulary.h"

#include "lh-csv.h"
#include "lh-id.h"
#include "lh-services-resources.h"
#include "lh-setting.h"
#include "lh-term.h"

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

static gboolean
lh_vocabulary_run (LhSession  *session,
                   gpointer    data,
                   GError    **error)
{
  const char *language = data;
  g_autoptr (LhCsv) table = lh_csv_new_from_resource ("/io/github/linghang/Linghang/vocabulary.csv");
  g_autoptr (LhRecord) setting = lh_vocabulary_create_setting ("language", language);
  gboolean filled;

  if (!lh_session_begin_fill (session, "create-ledger", error))
    return FALSE;
  filled = lh_session_insert (session, setting, error);
  for (guint row = 0; filled && row < lh_csv_get_n_rows (table); row++)
    {
      g_autoptr (LhRecord) term = lh_vocabulary_create_term (table, row, g_str_has_prefix (language, "zh"));

      filled = lh_session_insert (session, term, error);
    }
  if (filled)
    return lh_session_commit (session, error);
  lh_session_rollback (session);
  return FALSE;
}

/**
 * lh_vocabulary_fill:
 * @store: a new ledger
 * @language: "zh_CN" or "en"
 *
 * Writes the shipped vocabularies into a new ledger, in its language; from then on they belong to the office.
 */
gboolean
lh_vocabulary_fill (LhStore     *store,
                    const char  *language,
                    GError     **error)
{
  g_resources_register (lh_services_get_resource ());
  return lh_store_run (store, lh_vocabulary_run, (gpointer) language, error);
}
