/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-ledger-private.h"

#include <glib/gi18n-lib.h>

#include "lh-duty-templates.h"
#include "lh-paths.h"
#include "lh-progress.h"
#include "lh-quarter-edition.h"
#include "lh-query-sql.h"
#include "lh-setting.h"
#include "lh-vocabulary.h"

enum
{
  PROP_0,
  PROP_PATH,
  PROP_TITLE,
  PROP_READ_ONLY,
  PROP_UNDO_LABEL,
  PROP_REDO_LABEL,
  PROP_QUARTER,
  PROP_LIVE,
  N_PROPS
};

enum
{
  CHANGED,
  STATUS_CHANGED,
  EXTERNAL_CHANGE,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (LhLedger, lh_ledger, G_TYPE_OBJECT)

static char *
lh_ledger_get_title (LhLedger *self)
{
  return g_filename_display_basename (lh_ledger_get_path (self));
}

static void
lh_ledger_external_cb (LhStore        *store,
                       LhStoreChanges *changes,
                       LhLedger       *self)
{
  if (changes->other != NULL)
    g_signal_emit (self, signals[EXTERNAL_CHANGE], 0, changes->other);
}

static void
lh_ledger_dispose (GObject *object)
{
  LhLedger *self = LH_LEDGER (object);

  lh_ledger_close (self);

  G_OBJECT_CLASS (lh_ledger_parent_class)->dispose (object);
}

static void
lh_ledger_finalize (GObject *object)
{
  LhLedger *self = LH_LEDGER (object);

  g_clear_object (&self->store);
  g_clear_object (&self->statistics);
  g_clear_object (&self->organizations);
  g_hash_table_unref (self->vocabularies);
  g_hash_table_unref (self->settings);
  lh_record_cache_free (self->cache);
  g_clear_object (&self->catalog);
  g_free (self->undo_label);
  g_free (self->redo_label);
  g_clear_weak_pointer (&self->last_edition);
  g_clear_pointer (&self->edition, lh_ledger_edition_free);

  G_OBJECT_CLASS (lh_ledger_parent_class)->finalize (object);
}

static void
lh_ledger_get_property (GObject    *object,
                        guint       prop_id,
                        GValue     *value,
                        GParamSpec *pspec)
{
  LhLedger *self = LH_LEDGER (object);

  switch (prop_id)
    {
    case PROP_PATH:
      g_value_set_string (value, lh_ledger_get_path (self));
      break;
    case PROP_TITLE:
      g_value_take_string (value, lh_ledger_get_title (self));
      break;
    case PROP_READ_ONLY:
      g_value_set_boolean (value, lh_ledger_get_read_only (self));
      break;
    case PROP_UNDO_LABEL:
      g_value_set_string (value, self->undo_label);
      break;
    case PROP_REDO_LABEL:
      g_value_set_string (value, self->redo_label);
      break;
    case PROP_QUARTER:
      g_value_set_boxed (value, &self->quarter);
      break;
    case PROP_LIVE:
      g_value_set_boolean (value, self->live);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
lh_ledger_set_property (GObject      *object,
                        guint         prop_id,
                        const GValue *value,
                        GParamSpec   *pspec)
{
  LhLedger *self = LH_LEDGER (object);
  const LhQuarter *quarter;

  switch (prop_id)
    {
    case PROP_QUARTER:
      quarter = g_value_get_boxed (value);
      if (quarter != NULL)
        lh_ledger_set_quarter (self, *quarter);
      break;
    case PROP_LIVE:
      lh_ledger_set_live (self, g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
lh_ledger_class_init (LhLedgerClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags read_flags = G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;
  const GParamFlags write_flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->dispose = lh_ledger_dispose;
  object_class->finalize = lh_ledger_finalize;
  object_class->get_property = lh_ledger_get_property;
  object_class->set_property = lh_ledger_set_property;

  properties[PROP_PATH] = g_param_spec_string ("path", NULL, NULL, NULL, read_flags);
  properties[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL, read_flags);
  properties[PROP_READ_ONLY] = g_param_spec_boolean ("read-only", NULL, NULL, FALSE, read_flags);
  properties[PROP_UNDO_LABEL] = g_param_spec_string ("undo-label", NULL, NULL, NULL, read_flags);
  properties[PROP_REDO_LABEL] = g_param_spec_string ("redo-label", NULL, NULL, NULL, read_flags);
  properties[PROP_QUARTER] = g_param_spec_boxed ("quarter", NULL, NULL, LH_TYPE_QUARTER, write_flags);
  properties[PROP_LIVE] = g_param_spec_boolean ("live", NULL, NULL, FALSE, write_flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 1, G_TYPE_STRV | G_SIGNAL_TYPE_STATIC_SCOPE);
  signals[STATUS_CHANGED] = g_signal_new ("status-changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                          NULL, NULL, G_TYPE_NONE, 0);
  signals[EXTERNAL_CHANGE] = g_signal_new ("external-change", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                           NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING | G_SIGNAL_TYPE_STATIC_SCOPE);
}

static void
lh_ledger_init (LhLedger *self)
{
  self->cache = lh_record_cache_new ();
  self->organizations = g_list_store_new (LH_TYPE_ORGANIZATION);
  self->vocabularies = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_object_unref);
  self->settings = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_object_unref);
  self->statistics_dirty = TRUE;
}

/* Without its translations a ledger still opens; what leaves the program is in English then. */
static LhCatalog *
lh_ledger_create_catalog (const char *language)
{
  g_autoptr (GError) error = NULL;
  LhCatalog *catalog = lh_catalog_new (language, &error);

  if (catalog != NULL)
    return catalog;
  g_info ("%s", error->message);
  return lh_catalog_new ("en", NULL);
}

static gboolean
lh_ledger_find_newest_report (LhSession  *session,
                              gpointer    data,
                              GError    **error)
{
  return lh_query_sql_find_largest (session, LH_TYPE_PROGRESS, LH_PROGRESS_QUARTER, data, error);
}

/* The quarter a ledger shows first: the one it names, else the newest one reported, else the one of today. */
static LhQuarter
lh_ledger_find_quarter (LhLedger *self)
{
  LhQuarter today = lh_quarter_of_date (lh_date_today ());
  g_autofree char *newest = NULL;
  LhQuarter quarter;

  if (lh_quarter_parse (lh_ledger_get_setting (self, "start-quarter", ""), 0, &quarter, NULL))
    return quarter;
  if (!lh_store_run (self->store, lh_ledger_find_newest_report, &newest, NULL) || newest == NULL ||
      !lh_quarter_parse (newest, 0, &quarter, NULL))
    return today;
  return lh_quarter_compare (quarter, today) < 0 ? quarter : today;
}

/* A ledger that an older version made lacks the vocabularies of newer records. */
static gboolean
lh_ledger_complete_vocabularies (LhLedger  *self,
                                 GError   **error)
{
  if (lh_store_is_read_only (self->store) || lh_vocabulary_is_complete (self->vocabularies))
    return TRUE;
  return lh_vocabulary_complete (self->store, lh_ledger_get_setting (self, "language", "zh_CN"), self->vocabularies, error) &&
         lh_ledger_load_register (self, error);
}

/* Nor has it the templates of checklists, which name bearers of their own. */
static gboolean
lh_ledger_complete_templates (LhLedger  *self,
                              GError   **error)
{
  gboolean written;

  if (lh_store_is_read_only (self->store))
    return TRUE;
  return lh_duty_templates_complete (self->store, lh_ledger_get_setting (self, "language", "zh_CN"), &written, error) &&
         (!written || lh_ledger_load_register (self, error));
}

static LhLedger *
lh_ledger_new (LhStore  *store,
               GError  **error)
{
  g_autoptr (LhLedger) self = g_object_new (LH_TYPE_LEDGER, NULL);

  self->store = g_object_ref (store);
  if (!lh_ledger_load_register (self, error) || !lh_ledger_complete_vocabularies (self, error) ||
      !lh_ledger_complete_templates (self, error))
    return NULL;
  self->catalog = lh_ledger_create_catalog (lh_ledger_get_setting (self, "language", "zh_CN"));
  self->quarter = lh_ledger_find_quarter (self);
  lh_ledger_refresh_undo (self);

  g_signal_connect_object (store, "changed", G_CALLBACK (lh_ledger_store_changed_cb), self, 0);
  g_signal_connect_object (store, "changed", G_CALLBACK (lh_ledger_external_cb), self, 0);
  return g_steal_pointer (&self);
}

/**
 * lh_ledger_create:
 * @path: where no file is yet
 * @language: language of what leaves the program, "zh_CN" or "en"
 *
 * Returns: (transfer full): a new ledger with the shipped vocabularies
 */
LhLedger *
lh_ledger_create (const char  *path,
                  const char  *language,
                  GError     **error)
{
  g_autoptr (LhStore) store = lh_store_create (path, error);

  if (store == NULL || !lh_vocabulary_fill (store, language, error))
    return NULL;
  return lh_ledger_new (store, error);
}

/**
 * lh_ledger_open:
 * @path: a ledger
 *
 * Returns: (transfer full): the ledger, or %NULL with an error that says what is wrong with the file and what to do
 */
LhLedger *
lh_ledger_open (const char  *path,
                GError     **error)
{
  g_autoptr (LhStore) store = lh_store_open (path, error);

  return store != NULL ? lh_ledger_new (store, error) : NULL;
}

static void
lh_ledger_open_thread (GTask        *task,
                       gpointer      source_object,
                       gpointer      task_data,
                       GCancellable *cancellable)
{
  GError *error = NULL;
  LhStore *store = lh_store_open (task_data, &error);

  if (store != NULL)
    g_task_return_pointer (task, store, g_object_unref);
  else
    g_task_return_error (task, error);
}

/**
 * lh_ledger_open_async:
 *
 * Like lh_ledger_open(), with the checks of the file off the main thread.
 */
void
lh_ledger_open_async (const char          *path,
                      GCancellable        *cancellable,
                      GAsyncReadyCallback  callback,
                      gpointer             user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);

  g_task_set_source_tag (task, lh_ledger_open_async);
  g_task_set_task_data (task, g_strdup (path), g_free);
  g_task_run_in_thread (task, lh_ledger_open_thread);
}

LhLedger *
lh_ledger_open_finish (GAsyncResult  *result,
                       GError       **error)
{
  g_autoptr (LhStore) store = NULL;

  g_return_val_if_fail (g_task_is_valid (result, NULL), NULL);

  store = g_task_propagate_pointer (G_TASK (result), error);
  return store != NULL ? lh_ledger_new (store, error) : NULL;
}

/**
 * lh_ledger_close:
 *
 * Waits for what is being written and closes the file. Nothing may be asked of the ledger afterwards.
 */
void
lh_ledger_close (LhLedger *self)
{
  g_return_if_fail (LH_IS_LEDGER (self));

  if (self->store != NULL)
    {
      g_signal_handlers_disconnect_by_data (self->store, self);
      lh_store_close (self->store);
    }
}

const char *
lh_ledger_get_path (LhLedger *self)
{
  g_return_val_if_fail (LH_IS_LEDGER (self), NULL);
  if (self->edition != NULL)
    return lh_ledger_edition_get_origin (self->edition);
  return self->store != NULL ? lh_store_get_path (self->store) : NULL;
}

const char *
lh_ledger_get_language (LhLedger *self)
{
  g_return_val_if_fail (LH_IS_LEDGER (self), NULL);
  return lh_catalog_get_language (self->catalog);
}

/**
 * lh_ledger_get_catalog:
 *
 * Returns: (transfer none): the translations of what leaves the program
 */
LhCatalog *
lh_ledger_get_catalog (LhLedger *self)
{
  g_return_val_if_fail (LH_IS_LEDGER (self), NULL);
  return self->catalog;
}

gboolean
lh_ledger_get_read_only (LhLedger *self)
{
  g_return_val_if_fail (LH_IS_LEDGER (self), TRUE);
  return self->store == NULL || lh_store_is_read_only (self->store);
}

/**
 * lh_ledger_get_setting:
 * @key: key of a setting
 * @fallback: (nullable): what to return when it is not set
 */
const char *
lh_ledger_get_setting (LhLedger   *self,
                       const char *key,
                       const char *fallback)
{
  LhRecord *setting;

  g_return_val_if_fail (LH_IS_LEDGER (self), fallback);

  setting = g_hash_table_lookup (self->settings, key);
  if (setting == NULL || lh_record_is_empty (setting, LH_SETTING_VALUE))
    return fallback;
  return lh_record_get_text (setting, LH_SETTING_VALUE);
}

/**
 * lh_ledger_create_setting_change:
 * @value: (nullable): the value; %NULL to return to the shipped one
 *
 * Returns: (transfer full): the change that sets a setting, to be applied
 */
LhChangeSet *
lh_ledger_create_setting_change (LhLedger   *self,
                                 const char *key,
                                 const char *value)
{
  LhChangeSet *changes = lh_change_set_new ("edit-setting");
  LhRecord *setting = g_hash_table_lookup (self->settings, key);

  if (setting != NULL)
    lh_change_set_set_text (changes, setting, "value", value, NULL);
  else
    {
      g_autoptr (LhSetting) created = lh_setting_new ();

      lh_record_set_text (LH_RECORD (created), LH_SETTING_KEY, key);
      lh_record_set_text (LH_RECORD (created), LH_SETTING_VALUE, value);
      lh_change_set_insert (changes, LH_RECORD (created));
    }
  return changes;
}

gboolean
lh_ledger_set_setting (LhLedger    *self,
                       const char  *key,
                       const char  *value,
                       GError     **error)
{
  g_autoptr (LhChangeSet) changes = NULL;

  g_return_val_if_fail (LH_IS_LEDGER (self), FALSE);

  changes = lh_ledger_create_setting_change (self, key, value);
  return lh_ledger_apply (self, changes, NULL, error);
}

LhQuarter
lh_ledger_get_quarter (LhLedger *self)
{
  g_return_val_if_fail (LH_IS_LEDGER (self), (LhQuarter) { 0 });
  return self->quarter;
}

/**
 * lh_ledger_set_quarter:
 *
 * Chooses the period of everything on screen.
 */
void
lh_ledger_set_quarter (LhLedger  *self,
                       LhQuarter  quarter)
{
  g_return_if_fail (LH_IS_LEDGER (self));
  g_return_if_fail (lh_quarter_is_set (quarter));

  if (lh_quarter_equal (self->quarter, quarter))
    return;
  self->quarter = quarter;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_QUARTER]);
  lh_ledger_statistics_outdated (self);
}

/**
 * lh_ledger_get_as_of:
 *
 * Returns: the day of the lights: the last day of the quarter, or today while it runs; of an edition the day of the closing
 */
LhDate
lh_ledger_get_as_of (LhLedger *self)
{
  g_return_val_if_fail (LH_IS_LEDGER (self), (LhDate) { 0 });
  return lh_ledger_get_edition_as_of (self, self->quarter);
}

/**
 * lh_ledger_default_as_of:
 *
 * Returns: the day of the lights of a quarter when nobody chooses another one
 */
LhDate
lh_ledger_default_as_of (LhQuarter quarter)
{
  LhDate today = lh_date_today ();
  LhDate first = lh_quarter_first_day (quarter);
  LhDate last = lh_quarter_last_day (quarter);

  if (lh_date_compare (today, first) < 0)
    return first;
  return lh_date_compare (today, last) < 0 ? today : last;
}

/**
 * lh_ledger_set_live:
 * @live: whether the figures and lights of the quarter are kept up to date in the background, which needs a main loop
 */
void
lh_ledger_set_live (LhLedger *self,
                    gboolean  live)
{
  g_return_if_fail (LH_IS_LEDGER (self));

  if (self->live == live)
    return;
  self->live = live;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LIVE]);
  if (live)
    lh_ledger_statistics_outdated (self);
}

const char *
lh_ledger_get_undo_label (LhLedger *self)
{
  g_return_val_if_fail (LH_IS_LEDGER (self), NULL);
  return self->undo_label;
}

const char *
lh_ledger_get_redo_label (LhLedger *self)
{
  g_return_val_if_fail (LH_IS_LEDGER (self), NULL);
  return self->redo_label;
}

void
lh_ledger_set_undo_labels (LhLedger   *self,
                           const char *undo,
                           const char *redo)
{
  if (g_strcmp0 (self->undo_label, undo) != 0)
    {
      g_free (self->undo_label);
      self->undo_label = g_strdup (undo);
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_UNDO_LABEL]);
    }
  if (g_strcmp0 (self->redo_label, redo) != 0)
    {
      g_free (self->redo_label);
      self->redo_label = g_strdup (redo);
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_REDO_LABEL]);
    }
}

void
lh_ledger_emit_changed (LhLedger          *self,
                        const char *const *entities)
{
  g_signal_emit (self, signals[CHANGED], 0, entities);
}

void
lh_ledger_emit_status_changed (LhLedger *self)
{
  g_signal_emit (self, signals[STATUS_CHANGED], 0);
}
