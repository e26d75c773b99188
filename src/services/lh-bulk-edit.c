/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-bulk-edit.h"

#include <glib/gi18n-lib.h>

#include "lh-error.h"
#include "lh-ledger-private.h"
#include "lh-rules.h"

struct _LhBulkItem
{
  GObject   parent_instance;

  LhRecord *before;
  LhRecord *after;
  char     *old_text;
  char     *new_text;
  char     *problem;
  gboolean  changed;
};

/* The question: on the store thread, records are read anew and the rules are asked, but nothing is written. */
typedef struct
{
  LhLedger  *ledger;
  GType      type;
  GArray    *ids;
  guint      field;
  char      *text;
  GPtrArray *items;   /* LhBulkItem */
} LhBulkJob;

enum
{
  PROP_0,
  PROP_RECORD,
  PROP_TITLE,
  PROP_OLD_TEXT,
  PROP_NEW_TEXT,
  PROP_PROBLEM,
  PROP_CHANGED,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (LhBulkItem, lh_bulk_item, G_TYPE_OBJECT)

static void
lh_bulk_item_finalize (GObject *object)
{
  LhBulkItem *self = LH_BULK_ITEM (object);

  g_clear_object (&self->before);
  g_clear_object (&self->after);
  g_free (self->old_text);
  g_free (self->new_text);
  g_free (self->problem);

  G_OBJECT_CLASS (lh_bulk_item_parent_class)->finalize (object);
}

static void
lh_bulk_item_get_property (GObject    *object,
                           guint       prop_id,
                           GValue     *value,
                           GParamSpec *pspec)
{
  LhBulkItem *self = LH_BULK_ITEM (object);

  switch (prop_id)
    {
    case PROP_RECORD:
      g_value_set_object (value, self->before);
      break;
    case PROP_TITLE:
      g_value_take_string (value, lh_record_get_title (self->before));
      break;
    case PROP_OLD_TEXT:
      g_value_set_string (value, self->old_text);
      break;
    case PROP_NEW_TEXT:
      g_value_set_string (value, self->new_text);
      break;
    case PROP_PROBLEM:
      g_value_set_string (value, self->problem);
      break;
    case PROP_CHANGED:
      g_value_set_boolean (value, self->changed);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
lh_bulk_item_class_init (LhBulkItemClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->finalize = lh_bulk_item_finalize;
  object_class->get_property = lh_bulk_item_get_property;

  properties[PROP_RECORD] = g_param_spec_object ("record", NULL, NULL, LH_TYPE_RECORD, flags);
  properties[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL, flags);
  properties[PROP_OLD_TEXT] = g_param_spec_string ("old-text", NULL, NULL, NULL, flags);
  properties[PROP_NEW_TEXT] = g_param_spec_string ("new-text", NULL, NULL, NULL, flags);
  properties[PROP_PROBLEM] = g_param_spec_string ("problem", NULL, NULL, NULL, flags);
  properties[PROP_CHANGED] = g_param_spec_boolean ("changed", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
lh_bulk_item_init (LhBulkItem *self)
{
}

static void
lh_bulk_job_free (LhBulkJob *job)
{
  g_object_unref (job->ledger);
  g_array_unref (job->ids);
  g_free (job->text);
  g_ptr_array_unref (job->items);
  g_free (job);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LhBulkJob, lh_bulk_job_free)

static gboolean
lh_bulk_job_add (LhBulkJob  *job,
                 LhRecord   *before,
                 GPtrArray  *changes)
{
  LhBulkItem *item = g_object_new (LH_TYPE_BULK_ITEM, NULL);
  g_autoptr (GError) error = NULL;

  item->before = g_object_ref (before);
  item->after = lh_record_duplicate (before);
  g_ptr_array_add (job->items, item);
  if (!lh_record_deserialize (item->after, job->field, job->text, &error))
    item->problem = g_strdup (error->message);
  item->changed = item->problem == NULL && !lh_record_field_equal (before, item->after, job->field);
  if (item->changed)
    {
      LhChange *change = g_new0 (LhChange, 1);

      change->kind = LH_CHANGE_UPDATE;
      change->record = item->after;
      g_ptr_array_add (changes, change);
    }
  return item->changed;
}

static LhBulkItem *
lh_bulk_job_find (LhBulkJob *job,
                  gint64     id)
{
  for (guint i = 0; i < job->items->len; i++)
    {
      LhBulkItem *item = g_ptr_array_index (job->items, i);

      if (lh_record_get_id (item->before) == id)
        return item;
    }
  return NULL;
}

static void
lh_bulk_job_take_findings (LhBulkJob *job,
                           GPtrArray *findings)
{
  for (guint i = 0; i < findings->len; i++)
    {
      LhFinding *finding = g_ptr_array_index (findings, i);
      LhBulkItem *item = finding->severity == LH_SEVERITY_ERROR ? lh_bulk_job_find (job, finding->record_id) : NULL;

      if (item != NULL && item->problem == NULL)
        item->problem = g_strdup (finding->message);
    }
}

/* A record that somebody deleted in the meantime is left out. */
static gboolean
lh_bulk_job_run (LhSession  *session,
                 gpointer    data,
                 GError    **error)
{
  LhBulkJob *job = data;
  g_autoptr (GPtrArray) changes = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) findings = lh_findings_new ();

  for (guint i = 0; i < job->ids->len; i++)
    {
      g_autoptr (GError) load_error = NULL;
      g_autoptr (LhRecord) before = lh_session_load (session, job->type, g_array_index (job->ids, gint64, i), &load_error);

      if (load_error != NULL)
        {
          g_propagate_error (error, g_steal_pointer (&load_error));
          return FALSE;
        }
      if (before != NULL)
        lh_bulk_job_add (job, before, changes);
    }
  if (!lh_rules_check (session, changes, findings, error))
    return FALSE;
  lh_bulk_job_take_findings (job, findings);
  return TRUE;
}

static char *
lh_bulk_item_format (LhLedger *ledger,
                     LhRecord *record,
                     guint     field)
{
  lh_ledger_link_record (ledger, record);
  return lh_ledger_format_field (ledger, record, field, NULL);
}

static GListModel *
lh_bulk_job_take_items (LhBulkJob *job)
{
  GListStore *store = g_list_store_new (LH_TYPE_BULK_ITEM);

  for (guint i = 0; i < job->items->len; i++)
    {
      LhBulkItem *item = g_ptr_array_index (job->items, i);

      item->old_text = lh_bulk_item_format (job->ledger, item->before, job->field);
      item->new_text = lh_bulk_item_format (job->ledger, item->after, job->field);
    }
  g_list_store_splice (store, 0, 0, job->items->pdata, job->items->len);
  return G_LIST_MODEL (store);
}

static LhBulkJob *
lh_bulk_job_new (LhLedger      *ledger,
                 GType          type,
                 const gint64  *ids,
                 gsize          n_ids,
                 const char    *field,
                 const char    *text)
{
  g_autoptr (GTypeClass) klass = g_type_class_ref (type);
  LhBulkJob *job = g_new0 (LhBulkJob, 1);

  job->ledger = g_object_ref (ledger);
  job->type = type;
  job->ids = g_array_sized_new (FALSE, FALSE, sizeof (gint64), n_ids);
  g_array_append_vals (job->ids, ids, n_ids);
  job->text = g_strdup (text);
  job->items = g_ptr_array_new_with_free_func (g_object_unref);
  if (lh_record_class_find_field ((LhRecordClass *) klass, field, &job->field) == NULL)
    g_error ("%s has no field %s", g_type_name (type), field);
  return job;
}

/**
 * lh_bulk_edit_is_possible:
 * @type: a type of records
 * @field: one of its fields
 *
 * Returns: whether it makes sense to give several records the same value: not for what names a record, what it is part
 *   of, or the state of a project, which has its own way
 */
gboolean
lh_bulk_edit_is_possible (GType type,
                          guint field)
{
  static const char *const never[] = { "number", "code", "year", "name", "title", "position", "state", NULL };
  g_autoptr (GTypeClass) klass = g_type_class_ref (type);
  const LhField *spec = &((LhRecordClass *) klass)->fields[field];

  if (g_strv_contains (never, spec->name) || (spec->flags & LH_FIELD_PRIVATE) != 0)
    return FALSE;
  return spec->kind != LH_FIELD_REFERENCE || (spec->flags & LH_FIELD_REQUIRED) == 0;
}

static void
lh_bulk_edit_add_field (GArray *fields,
                        GType   type,
                        guint   field)
{
  for (guint i = 0; i < fields->len; i++)
    {
      if (g_array_index (fields, guint, i) == field)
        return;
    }
  if (lh_bulk_edit_is_possible (type, field))
    g_array_append_val (fields, field);
}

/**
 * lh_bulk_edit_list_fields:
 * @type: a type of records
 *
 * Returns: (transfer full) (element-type guint): the fields for which it makes sense: first what is often changed for many
 *   at once (deadlines, who is responsible, how it is classed), then the others as declared, what it hangs on last
 */
GArray *
lh_bulk_edit_list_fields (GType type)
{
  static const char *const often[] = { "due-date", "deadline", "due-on", "responsible-name", "leader",
                                       "lead-organization-id", "organization-id", "category", "type", "level", "work-mode",
                                       "source", "cause", "severity", "grade", "start-date" };
  g_autoptr (GTypeClass) klass = g_type_class_ref (type);
  const LhRecordClass *record_class = (LhRecordClass *) klass;
  GArray *fields = g_array_new (FALSE, FALSE, sizeof (guint));
  guint index;

  for (guint i = 0; i < G_N_ELEMENTS (often); i++)
    {
      if (lh_record_class_find_field ((LhRecordClass *) klass, often[i], &index) != NULL)
        lh_bulk_edit_add_field (fields, type, index);
    }
  for (guint i = 0; i < record_class->n_fields; i++)
    {
      if (!g_str_equal (record_class->fields[i].name, "parent-id"))
        lh_bulk_edit_add_field (fields, type, i);
    }
  if (lh_record_class_find_field ((LhRecordClass *) klass, "parent-id", &index) != NULL)
    lh_bulk_edit_add_field (fields, type, index);
  return fields;
}

/**
 * lh_bulk_edit_preview:
 * @ids: (array length=n_ids): records of @type
 * @field: name of the field that all of them shall have the same value of
 * @text: (nullable): that value, as lh_record_deserialize() takes it; %NULL to empty the field
 *
 * Tells what the edit would do, record by record, and writes nothing.
 *
 * Returns: (transfer full) (element-type LhBulkItem): one item for each record
 */
GListModel *
lh_bulk_edit_preview (LhLedger      *ledger,
                      GType          type,
                      const gint64  *ids,
                      gsize          n_ids,
                      const char    *field,
                      const char    *text,
                      GError       **error)
{
  g_autoptr (LhBulkJob) job = lh_bulk_job_new (ledger, type, ids, n_ids, field, text);

  return lh_store_run (ledger->store, lh_bulk_job_run, job, error) ? lh_bulk_job_take_items (job) : NULL;
}

static void
lh_bulk_edit_previewed_cb (GObject      *source,
                           GAsyncResult *result,
                           gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  GError *error = NULL;
  LhBulkJob *job = lh_store_run_finish (LH_STORE (source), result, &error);

  if (job == NULL)
    g_task_return_error (task, error);
  else
    g_task_return_pointer (task, lh_bulk_job_take_items (job), g_object_unref);
}

void
lh_bulk_edit_preview_async (LhLedger            *ledger,
                            GType                type,
                            const gint64        *ids,
                            gsize                n_ids,
                            const char          *field,
                            const char          *text,
                            GCancellable        *cancellable,
                            GAsyncReadyCallback  callback,
                            gpointer             user_data)
{
  lh_store_run_async (ledger->store, lh_bulk_job_run, lh_bulk_job_new (ledger, type, ids, n_ids, field, text),
                      (GDestroyNotify) lh_bulk_job_free, cancellable, lh_bulk_edit_previewed_cb,
                      g_task_new (ledger, cancellable, callback, user_data));
}

GListModel *
lh_bulk_edit_preview_finish (GAsyncResult  *result,
                             GError       **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

/**
 * lh_bulk_edit_create_changes:
 * @items: (element-type LhBulkItem): a preview
 *
 * Returns: (transfer full): the change of the records that change and are not refused, to be applied as one step
 */
LhChangeSet *
lh_bulk_edit_create_changes (GListModel *items)
{
  LhChangeSet *changes = lh_change_set_new ("bulk-edit");

  for (guint i = 0; i < g_list_model_get_n_items (items); i++)
    {
      g_autoptr (LhBulkItem) item = g_list_model_get_item (items, i);

      if (item->changed && item->problem == NULL)
        lh_change_set_update (changes, item->after);
    }
  return changes;
}

gboolean
lh_bulk_item_get_changed (LhBulkItem *self)
{
  g_return_val_if_fail (LH_IS_BULK_ITEM (self), FALSE);
  return self->changed;
}

const char *
lh_bulk_item_get_problem (LhBulkItem *self)
{
  g_return_val_if_fail (LH_IS_BULK_ITEM (self), NULL);
  return self->problem;
}
