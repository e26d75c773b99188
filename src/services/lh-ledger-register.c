/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-ledger-private.h"

#include <glib/gi18n-lib.h>

#include "lh-codes.h"
#include "lh-query-sql.h"
#include "lh-setting.h"
#include "lh-undo.h"

/* The register: what every page needs all the time, read as a whole because it is small. */
typedef struct
{
  GPtrArray *organizations;
  GPtrArray *terms;
  GPtrArray *settings;
} LhRegister;

/* What a change of the store makes necessary, and what was read for it. */
typedef struct
{
  LhRegister  reg;
  gboolean    with_register;
  GPtrArray  *stale;      /* LhRecord to read again: type and id only */
  GPtrArray  *fresh;      /* LhRecord */
  GHashTable *entities;
} LhRefresh;

static void
lh_register_clear (LhRegister *self)
{
  g_clear_pointer (&self->organizations, g_ptr_array_unref);
  g_clear_pointer (&self->terms, g_ptr_array_unref);
  g_clear_pointer (&self->settings, g_ptr_array_unref);
}

static void
lh_refresh_free (LhRefresh *self)
{
  lh_register_clear (&self->reg);
  g_ptr_array_unref (self->stale);
  g_ptr_array_unref (self->fresh);
  g_hash_table_unref (self->entities);
  g_free (self);
}

static GPtrArray *
lh_register_read_type (LhSession  *session,
                       GType       type,
                       GError    **error)
{
  g_autoptr (LhQuery) query = lh_query_new (type);

  return lh_query_sql_run_records (session, query, error);
}

static gboolean
lh_register_read (LhSession  *session,
                  gpointer    data,
                  GError    **error)
{
  LhRegister *self = data;

  self->organizations = lh_register_read_type (session, LH_TYPE_ORGANIZATION, error);
  if (self->organizations != NULL)
    self->terms = lh_register_read_type (session, LH_TYPE_TERM, error);
  if (self->terms != NULL)
    self->settings = lh_register_read_type (session, LH_TYPE_SETTING, error);
  return self->settings != NULL;
}

static gboolean
lh_refresh_read (LhSession  *session,
                 gpointer    data,
                 GError    **error)
{
  LhRefresh *self = data;

  if (self->with_register && !lh_register_read (session, &self->reg, error))
    return FALSE;

  for (guint i = 0; i < self->stale->len; i++)
    {
      LhRecord *stale = g_ptr_array_index (self->stale, i);
      g_autoptr (GError) load_error = NULL;
      LhRecord *fresh = lh_session_load (session, G_OBJECT_TYPE (stale), lh_record_get_id (stale), &load_error);

      if (load_error != NULL)
        {
          g_propagate_error (error, g_steal_pointer (&load_error));
          return FALSE;
        }
      if (fresh != NULL)
        g_ptr_array_add (self->fresh, fresh);
    }
  return TRUE;
}

/* Changes a list to the wanted items with one items-changed for what differs in the middle. */
static void
lh_register_splice (GListStore *store,
                    GPtrArray  *items)
{
  guint n_old = g_list_model_get_n_items (G_LIST_MODEL (store));
  guint start = 0;
  guint end = 0;

  while (start < n_old && start < items->len)
    {
      g_autoptr (GObject) old = g_list_model_get_item (G_LIST_MODEL (store), start);

      if (old != g_ptr_array_index (items, start))
        break;
      start++;
    }
  while (end < n_old - start && end < items->len - start)
    {
      g_autoptr (GObject) old = g_list_model_get_item (G_LIST_MODEL (store), n_old - 1 - end);

      if (old != g_ptr_array_index (items, items->len - 1 - end))
        break;
      end++;
    }
  if (n_old - start - end > 0 || items->len - start - end > 0)
    g_list_store_splice (store, start, n_old - start - end, items->pdata + start, items->len - start - end);
}

static void
lh_ledger_take_organizations (LhLedger  *self,
                              GPtrArray *records)
{
  g_autoptr (GPtrArray) shared = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < records->len; i++)
    g_ptr_array_add (shared, lh_record_cache_merge (self->cache, g_object_ref (g_ptr_array_index (records, i))));
  lh_register_splice (self->organizations, shared);
  for (guint i = 0; i < shared->len; i++)
    lh_ledger_link_record (self, g_ptr_array_index (shared, i));
}

static void
lh_ledger_take_terms (LhLedger  *self,
                      GPtrArray *records)
{
  g_autoptr (GHashTable) lists = g_hash_table_new_full (g_str_hash, g_str_equal, NULL,
                                                        (GDestroyNotify) g_ptr_array_unref);
  GHashTableIter iter;
  gpointer name, store;

  for (guint i = 0; i < records->len; i++)
    {
      LhRecord *term = lh_record_cache_merge (self->cache, g_object_ref (g_ptr_array_index (records, i)));
      const char *vocabulary = lh_record_get_text (term, LH_TERM_VOCABULARY);
      GPtrArray *list = g_hash_table_lookup (lists, vocabulary);

      if (list == NULL)
        {
          list = g_ptr_array_new_with_free_func (g_object_unref);
          g_hash_table_insert (lists, (char *) vocabulary, list);
          lh_ledger_get_vocabulary (self, vocabulary);
        }
      g_ptr_array_add (list, term);
    }

  g_hash_table_iter_init (&iter, self->vocabularies);
  while (g_hash_table_iter_next (&iter, &name, &store))
    {
      g_autoptr (GPtrArray) none = g_ptr_array_new ();
      GPtrArray *list = g_hash_table_lookup (lists, name);

      lh_register_splice (store, list != NULL ? list : none);
    }
}

static void
lh_ledger_take_settings (LhLedger  *self,
                         GPtrArray *records)
{
  g_hash_table_remove_all (self->settings);
  for (guint i = 0; i < records->len; i++)
    {
      LhRecord *setting = lh_record_cache_merge (self->cache, g_object_ref (g_ptr_array_index (records, i)));

      g_hash_table_insert (self->settings, g_strdup (lh_record_get_text (setting, LH_SETTING_KEY)), setting);
    }
}

static void
lh_ledger_take_register (LhLedger   *self,
                         LhRegister *reg)
{
  lh_ledger_take_organizations (self, reg->organizations);
  lh_ledger_take_terms (self, reg->terms);
  lh_ledger_take_settings (self, reg->settings);
}

/* Reads the register and waits for it: when the ledger is opened. */
gboolean
lh_ledger_load_register (LhLedger  *self,
                         GError   **error)
{
  LhRegister reg = { 0 };
  gboolean loaded = lh_store_run (self->store, lh_register_read, &reg, error);

  if (loaded)
    lh_ledger_take_register (self, &reg);
  lh_register_clear (&reg);
  return loaded;
}

/* Links the objects behind the references of a record, as far as anybody holds them. */
void
lh_ledger_link_record (LhLedger *self,
                       LhRecord *record)
{
  guint n_fields;
  const LhField *fields = lh_record_get_fields (record, &n_fields);

  for (guint i = 0; i < n_fields; i++)
    {
      gint64 id;

      if (fields[i].kind != LH_FIELD_REFERENCE)
        continue;
      id = lh_record_get_int (record, i);
      /* A parent links its own kind; a chain of them would keep a whole tree alive, but never a circle. */
      lh_record_set_link (record, i, id != 0 ? lh_record_cache_lookup (self->cache, id) : NULL);
    }
}

/**
 * lh_ledger_adopt:
 * @fresh: (transfer full): a record as it was just read
 *
 * Returns: (transfer full): the shared object, linked, with the status of the quarter if it is a project
 */
LhRecord *
lh_ledger_adopt (LhLedger *self,
                 LhRecord *fresh)
{
  LhRecord *record = lh_record_cache_merge (self->cache, fresh);

  lh_ledger_link_record (self, record);
  if (LH_IS_PROJECT (record) && self->statistics != NULL)
    lh_project_set_status (LH_PROJECT (record),
                           lh_statistics_get_status (self->statistics, lh_record_get_id (record)));
  return record;
}

/* Whoever shows the record holds the shared object, which tells its properties itself; nobody else needs it. */
void
lh_ledger_update_record (LhLedger *self,
                         LhRecord *fresh)
{
  g_object_unref (lh_ledger_adopt (self, g_object_ref (fresh)));
}

/* Replaces the records of an array by the shared objects. */
void
lh_ledger_adopt_all (LhLedger  *self,
                     GPtrArray *records)
{
  for (guint i = 0; i < records->len; i++)
    records->pdata[i] = lh_ledger_adopt (self, records->pdata[i]);
}

static gboolean
lh_refresh_touches_register (LhStoreChanges *changes)
{
  return changes->everything || g_hash_table_contains (changes->entities, "organization") ||
         g_hash_table_contains (changes->entities, "term") || g_hash_table_contains (changes->entities, "setting");
}

static LhRefresh *
lh_ledger_plan_refresh (LhLedger       *self,
                        LhStoreChanges *changes)
{
  LhRefresh *refresh = g_new0 (LhRefresh, 1);
  g_autoptr (GPtrArray) held = lh_record_cache_list (self->cache);
  GHashTableIter iter;
  gpointer entity;

  refresh->with_register = lh_refresh_touches_register (changes);
  refresh->stale = g_ptr_array_new_with_free_func (g_object_unref);
  refresh->fresh = g_ptr_array_new_with_free_func (g_object_unref);
  refresh->entities = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < held->len; i++)
    {
      LhRecord *record = g_ptr_array_index (held, i);
      gint64 id = lh_record_get_id (record);

      if (changes->everything || g_hash_table_contains (changes->records, &id))
        {
          /* a bare object of the same type: the shared one belongs to the main thread */
          LhRecord *bare = g_object_new (G_OBJECT_TYPE (record), NULL);

          lh_record_set_id (bare, id);
          g_ptr_array_add (refresh->stale, bare);
        }
    }

  if (changes->everything)
    g_hash_table_add (refresh->entities, g_strdup ("*"));
  g_hash_table_iter_init (&iter, changes->entities);
  while (g_hash_table_iter_next (&iter, &entity, NULL))
    g_hash_table_add (refresh->entities, g_strdup (entity));
  return refresh;
}

static void
lh_ledger_finish_refresh (LhLedger  *self,
                          LhRefresh *refresh)
{
  g_autofree gpointer *entities = g_hash_table_get_keys_as_array (refresh->entities, NULL);

  if (refresh->with_register)
    lh_ledger_take_register (self, &refresh->reg);
  for (guint i = 0; i < refresh->fresh->len; i++)
    lh_ledger_update_record (self, g_ptr_array_index (refresh->fresh, i));
  lh_ledger_emit_changed (self, (const char *const *) entities);
  lh_ledger_statistics_outdated (self);
  lh_ledger_refresh_undo (self);
}

static void
lh_ledger_refresh_cb (GObject      *source,
                      GAsyncResult *result,
                      gpointer      user_data)
{
  g_autoptr (LhLedger) self = LH_LEDGER (user_data);
  g_autoptr (GError) error = NULL;
  LhRefresh *refresh = lh_store_run_finish (LH_STORE (source), result, &error);

  if (refresh != NULL)
    lh_ledger_finish_refresh (self, refresh);
  else
    g_info ("Changes could not be read: %s", error->message);
}

/* Something changed, here or in another window: reads again what is held, then tells. */
void
lh_ledger_store_changed_cb (LhStore        *store,
                            LhStoreChanges *changes,
                            LhLedger       *self)
{
  LhRefresh *refresh = lh_ledger_plan_refresh (self, changes);
  g_autoptr (GError) error = NULL;

  if (!self->waiting)
    {
      lh_store_run_async (store, lh_refresh_read, refresh, (GDestroyNotify) lh_refresh_free, NULL,
                          lh_ledger_refresh_cb, g_object_ref (self));
      return;
    }
  if (lh_store_run (store, lh_refresh_read, refresh, &error))
    lh_ledger_finish_refresh (self, refresh);
  else
    g_info ("Changes could not be read: %s", error->message);
  lh_refresh_free (refresh);
}

/**
 * lh_ledger_get_organizations:
 *
 * Returns: (transfer none): the register as a list of #LhOrganization in official order; follows changes
 */
GListModel *
lh_ledger_get_organizations (LhLedger *self)
{
  g_return_val_if_fail (LH_IS_LEDGER (self), NULL);
  return G_LIST_MODEL (self->organizations);
}

/**
 * lh_ledger_get_organization:
 *
 * Returns: (transfer none) (nullable): the organization with an id
 */
LhOrganization *
lh_ledger_get_organization (LhLedger *self,
                            gint64    id)
{
  LhRecord *record;

  g_return_val_if_fail (LH_IS_LEDGER (self), NULL);

  record = lh_record_cache_lookup (self->cache, id);
  return record != NULL && LH_IS_ORGANIZATION (record) ? LH_ORGANIZATION (record) : NULL;
}

/**
 * lh_ledger_get_vocabulary:
 * @vocabulary: name of a vocabulary of the office
 *
 * Returns: (transfer none): its terms as a list of #LhTerm, retired ones included; follows changes
 */
GListModel *
lh_ledger_get_vocabulary (LhLedger   *self,
                          const char *vocabulary)
{
  GListStore *store;

  g_return_val_if_fail (LH_IS_LEDGER (self), NULL);

  store = g_hash_table_lookup (self->vocabularies, vocabulary);
  if (store == NULL)
    {
      store = g_list_store_new (LH_TYPE_TERM);
      g_hash_table_insert (self->vocabularies, g_strdup (vocabulary), store);
    }
  return G_LIST_MODEL (store);
}

/**
 * lh_ledger_get_code_label:
 * @vocabulary: a vocabulary of the program or of the office
 * @code: a stored code
 * @catalog: (nullable): the language, for codes of the program
 *
 * Returns: (transfer none): what the user reads for the code; the code itself when nobody knows it
 */
const char *
lh_ledger_get_code_label (LhLedger   *self,
                          const char *vocabulary,
                          const char *code,
                          LhCatalog  *catalog)
{
  const char *label;
  GListModel *terms;

  g_return_val_if_fail (LH_IS_LEDGER (self), code);

  if (code == NULL || *code == '\0')
    return "";
  label = lh_code_get_label (vocabulary, code, catalog);
  if (label != NULL)
    return label;

  terms = lh_ledger_get_vocabulary (self, vocabulary);
  for (guint i = 0; i < g_list_model_get_n_items (terms); i++)
    {
      g_autoptr (LhRecord) term = g_list_model_get_item (terms, i);

      if (g_str_equal (lh_record_get_text (term, LH_TERM_CODE), code))
        return lh_record_get_text (term, LH_TERM_NAME);
    }
  return code;
}

static char *
lh_ledger_format_codes (LhLedger   *self,
                        const char *vocabulary,
                        const char *codes,
                        LhCatalog  *catalog)
{
  g_auto (GStrv) words = g_strsplit (codes, " ", -1);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; words[i] != NULL; i++)
    {
      if (*words[i] == '\0')
        continue;
      if (text->len > 0)
        /* TRANSLATORS: between the items of a short list */
        g_string_append (text, lh_trc (catalog, "list separator", ", "));
      g_string_append (text, lh_ledger_get_code_label (self, vocabulary, words[i], catalog));
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

/**
 * lh_ledger_format_field:
 * @record: a record of this ledger
 * @field: index of a field
 * @catalog: (nullable): the language
 *
 * Returns: (transfer full): the value as a person reads it: names instead of codes and references, 2024年3月5日, 35.0%,
 *   amounts in 万元 (10,000 yuan) with two decimals; "" for an empty field
 */
char *
lh_ledger_format_field (LhLedger  *self,
                        LhRecord  *record,
                        guint      field,
                        LhCatalog *catalog)
{
  guint n_fields;
  const LhField *spec = &lh_record_get_fields (record, &n_fields)[field];
  LhRecord *target;

  g_return_val_if_fail (LH_IS_LEDGER (self), NULL);

  if (lh_record_is_empty (record, field))
    return g_strdup ("");

  switch (spec->kind)
    {
    case LH_FIELD_CODE:
      return g_strdup (lh_ledger_get_code_label (self, spec->target, lh_record_get_text (record, field), catalog));
    case LH_FIELD_CODES:
      return lh_ledger_format_codes (self, spec->target, lh_record_get_text (record, field), catalog);
    case LH_FIELD_TENTHS:
      return lh_percent_format (lh_record_get_int (record, field));
    case LH_FIELD_MONEY:
      return lh_decimal_to_string (lh_decimal_round (lh_decimal_new (lh_record_get_int (record, field), 6), 2));
    case LH_FIELD_BOOLEAN:
      return g_strdup (lh_record_get_boolean (record, field) ? lh_tr (catalog, N_("Yes")) : lh_tr (catalog, N_("No")));
    case LH_FIELD_DATE:
      return lh_date_format (lh_record_get_date (record, field), LH_DATE_LONG, catalog);
    case LH_FIELD_QUARTER:
      return lh_quarter_format (lh_record_get_quarter (record, field), LH_QUARTER_LONG, catalog);
    case LH_FIELD_REFERENCE:
      target = lh_record_cache_lookup (self->cache, lh_record_get_int (record, field));
      return target != NULL ? lh_record_get_title (target) : lh_record_serialize (record, field);
    default:
      return lh_record_serialize (record, field);
    }
}
