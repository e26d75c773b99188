/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-characters.h"

#include "lh-entities.h"
#include "lh-ledger-job.h"
#include "lh-query-sql.h"

static void
lh_characters_add (GHashTable *seen,
                   GString    *characters,
                   const char *text)
{
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (c >= 0x80 && g_unichar_isprint (c) && g_hash_table_add (seen, GUINT_TO_POINTER (c)))
        g_string_append_unichar (characters, c);
    }
}

static void
lh_characters_add_record (GHashTable *seen,
                          GString    *characters,
                          LhRecord   *record)
{
  guint n_fields;
  const LhField *fields = lh_record_get_fields (record, &n_fields);

  for (guint i = 0; i < n_fields; i++)
    {
      if (lh_field_is_text (&fields[i]))
        lh_characters_add (seen, characters, lh_record_get_text (record, i));
    }
}

static gpointer
lh_characters_read (LhSession  *session,
                    int         year,
                    gint64      id,
                    GError    **error)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);
  g_autoptr (GString) characters = g_string_new (NULL);
  guint n_types;
  const GType *types = lh_entities_get_types (&n_types);

  for (guint i = 0; i < n_types; i++)
    {
      g_autoptr (LhQuery) query = lh_query_new (types[i]);
      g_autoptr (GPtrArray) records = lh_query_sql_run_records (session, query, error);

      if (records == NULL)
        return NULL;
      for (guint j = 0; j < records->len; j++)
        lh_characters_add_record (seen, characters, g_ptr_array_index (records, j));
    }
  return g_string_free (g_steal_pointer (&characters), FALSE);
}

/**
 * lh_characters_load:
 *
 * Returns: (transfer full) (nullable): every character beyond ASCII that a text of the ledger has, each once: what a
 *   font must have so that nothing is printed as a box
 */
char *
lh_characters_load (LhLedger  *ledger,
                    GError   **error)
{
  return lh_ledger_read (ledger, lh_characters_read, 0, 0, error);
}

void
lh_characters_load_async (LhLedger            *ledger,
                          GCancellable        *cancellable,
                          GAsyncReadyCallback  callback,
                          gpointer             user_data)
{
  lh_ledger_read_async (ledger, lh_characters_read, g_free, 0, 0, cancellable, callback, user_data);
}

char *
lh_characters_load_finish (LhLedger      *ledger,
                           GAsyncResult  *result,
                           GError       **error)
{
  return lh_ledger_read_finish (ledger, result, error);
}
