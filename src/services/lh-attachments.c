/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-attachments-private.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

#include "lh-error.h"

#define MEBIBYTE (1024 * 1024)
#define DEFAULT_LIMIT 50
#define MAX_LIMIT 2048

/* Files on their way into a ledger: copied in a thread of their own, then recorded in one step. */
typedef struct
{
  char       *ledger_path;
  gint64      limit;
  GPtrArray  *files;      /* GFile */
  GPtrArray  *records;    /* LhRecord, one for each file copied */
  const char *command;
  LhRecord   *changed;    /* what changes in the same step, NULL for nothing */
  LhAttachmentCheck check;
} LhAttachJob;

static void
lh_attach_job_free (LhAttachJob *job)
{
  g_free (job->ledger_path);
  g_ptr_array_unref (job->files);
  g_ptr_array_unref (job->records);
  g_clear_object (&job->changed);
  g_free (job);
}

/**
 * lh_attachments_create_query:
 * @owner: a stored record
 *
 * Returns: (transfer full): asks for its attachments, oldest first
 */
LhQuery *
lh_attachments_create_query (LhRecord *owner)
{
  LhQuery *query = lh_query_new (LH_TYPE_ATTACHMENT);
  g_autofree char *id = g_strdup_printf ("%" G_GINT64_FORMAT, lh_record_get_id (owner));

  lh_query_where_field (query, LH_ATTACHMENT_OWNER_ENTITY, LH_QUERY_EQUAL, lh_record_get_entity (owner));
  lh_query_where_field (query, LH_ATTACHMENT_OWNER_ID, LH_QUERY_EQUAL, id);
  return query;
}

/**
 * lh_attachments_get_limit:
 *
 * Returns: most bytes an attachment may have (setting attachment.limit, in MiB)
 */
gint64
lh_attachments_get_limit (LhLedger *ledger)
{
  const char *text = lh_ledger_get_setting (ledger, "attachment.limit", NULL);
  guint64 limit = DEFAULT_LIMIT;

  if (text == NULL || !g_ascii_string_to_unsigned (text, 10, 1, MAX_LIMIT, &limit, NULL))
    limit = DEFAULT_LIMIT;
  return limit * MEBIBYTE;
}

static char *
lh_attachments_guess_type (GFile *file)
{
  g_autofree char *name = g_file_get_basename (file);
  g_autofree char *type = g_content_type_guess (name, NULL, 0, NULL);

  return g_content_type_get_mime_type (type);
}

static LhAttachJob *
lh_attach_job_new (LhLedger   *ledger,
                   LhRecord   *owner,
                   GListModel *files,
                   const char *role,
                   const LhAttachmentOptions *options)
{
  LhAttachJob *job = g_new0 (LhAttachJob, 1);

  job->ledger_path = g_strdup (lh_ledger_get_path (ledger));
  job->limit = options->limit > 0 ? options->limit : lh_attachments_get_limit (ledger);
  job->command = options->command;
  job->check = options->check;
  g_set_object (&job->changed, options->changed);
  job->files = g_ptr_array_new_with_free_func (g_object_unref);
  job->records = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < g_list_model_get_n_items (files); i++)
    {
      LhRecord *record = LH_RECORD (lh_attachment_new ());
      GFile *file = g_list_model_get_item (files, i);
      g_autofree char *name = g_file_get_basename (file);

      g_ptr_array_add (job->files, file);
      lh_record_set_text (record, LH_ATTACHMENT_OWNER_ENTITY, lh_record_get_entity (owner));
      lh_record_set_int (record, LH_ATTACHMENT_OWNER_ID, lh_record_get_id (owner));
      lh_record_set_text (record, LH_ATTACHMENT_FILE_NAME, name);
      lh_record_set_text (record, LH_ATTACHMENT_ROLE, role);
      lh_record_set_date (record, LH_ATTACHMENT_ADDED_ON, lh_date_today ());
      g_ptr_array_add (job->records, record);
    }
  return job;
}

static gboolean
lh_attach_job_copy (LhAttachJob   *job,
                    GCancellable  *cancellable,
                    GError       **error)
{
  for (guint i = 0; i < job->files->len; i++)
    {
      GFile *file = g_ptr_array_index (job->files, i);
      LhRecord *record = g_ptr_array_index (job->records, i);
      g_autofree char *hash = NULL;
      g_autofree char *type = job->check != NULL ? g_strdup (job->check (file, error)) : lh_attachments_guess_type (file);
      gint64 size;

      if (type == NULL && job->check != NULL)
        return FALSE;
      if (!lh_attachment_store_take (job->ledger_path, file, job->limit, &hash, &size, cancellable, error))
        return FALSE;
      lh_record_set_text (record, LH_ATTACHMENT_HASH, hash);
      lh_record_set_int (record, LH_ATTACHMENT_SIZE, size);
      lh_record_set_text (record, LH_ATTACHMENT_MEDIA_TYPE, type);
    }
  return TRUE;
}

static LhChangeSet *
lh_attach_job_create_changes (LhAttachJob *job)
{
  LhChangeSet *changes = lh_change_set_new (job->command);

  for (guint i = 0; i < job->records->len; i++)
    lh_change_set_insert (changes, g_ptr_array_index (job->records, i));
  if (job->changed != NULL)
    lh_change_set_update (changes, job->changed);
  return changes;
}

static const LhAttachmentOptions attach_files = { .command = "attach-files" };

/**
 * lh_attachments_take:
 * @options: how they are taken in
 *
 * Copies files into the managed folder of the ledger and attaches them to a record, in one step. Waits for the disk.
 */
gboolean
lh_attachments_take (LhLedger                    *ledger,
                     LhRecord                    *owner,
                     GListModel                  *files,
                     const char                  *role,
                     const LhAttachmentOptions  *options,
                     GError                     **error)
{
  LhAttachJob *job = lh_attach_job_new (ledger, owner, files, role, options);
  g_autoptr (LhChangeSet) changes = NULL;
  gboolean added = FALSE;

  if (lh_attach_job_copy (job, NULL, error))
    {
      changes = lh_attach_job_create_changes (job);
      added = lh_ledger_apply (ledger, changes, NULL, error);
    }
  lh_attach_job_free (job);
  return added;
}

/**
 * lh_attachments_add:
 * @owner: a stored record of any entity
 * @files: (element-type GFile): what to attach
 * @role: (nullable): term of the vocabulary "attachment-role"
 *
 * Copies files into the managed folder of the ledger and attaches them to a record, in one step. Waits for the disk.
 */
gboolean
lh_attachments_add (LhLedger    *ledger,
                    LhRecord    *owner,
                    GListModel  *files,
                    const char  *role,
                    GError     **error)
{
  return lh_attachments_take (ledger, owner, files, role, &attach_files, error);
}

static void
lh_attachments_applied_cb (GObject      *source,
                           GAsyncResult *result,
                           gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  GError *error = NULL;

  if (lh_ledger_apply_finish (LH_LEDGER (source), result, NULL, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
lh_attachments_copied_cb (GObject      *source,
                          GAsyncResult *result,
                          gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  g_autoptr (LhChangeSet) changes = NULL;
  GError *error = NULL;

  if (!g_task_propagate_boolean (G_TASK (result), &error))
    {
      g_task_return_error (task, error);
      return;
    }
  changes = lh_attach_job_create_changes (g_task_get_task_data (G_TASK (result)));
  lh_ledger_apply_async (LH_LEDGER (source), changes, NULL, lh_attachments_applied_cb, g_steal_pointer (&task));
}

static void
lh_attachments_copy_thread (GTask        *task,
                            gpointer      source_object,
                            gpointer      task_data,
                            GCancellable *cancellable)
{
  GError *error = NULL;

  if (lh_attach_job_copy (task_data, cancellable, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

/**
 * lh_attachments_take_async:
 *
 * Like lh_attachments_take(), with the copying in a thread; lh_attachments_add_finish() ends it.
 */
void
lh_attachments_take_async (LhLedger                   *ledger,
                           LhRecord                   *owner,
                           GListModel                 *files,
                           const char                 *role,
                           const LhAttachmentOptions *options,
                           GCancellable               *cancellable,
                           GAsyncReadyCallback         callback,
                           gpointer                    user_data)
{
  GTask *task = g_task_new (ledger, cancellable, callback, user_data);
  g_autoptr (GTask) copying = g_task_new (ledger, cancellable, lh_attachments_copied_cb, task);

  g_task_set_task_data (copying, lh_attach_job_new (ledger, owner, files, role, options),
                        (GDestroyNotify) lh_attach_job_free);
  g_task_run_in_thread (copying, lh_attachments_copy_thread);
}

/**
 * lh_attachments_add_async:
 *
 * Like lh_attachments_add(), with the copying in a thread.
 */
void
lh_attachments_add_async (LhLedger            *ledger,
                          LhRecord            *owner,
                          GListModel          *files,
                          const char          *role,
                          GCancellable        *cancellable,
                          GAsyncReadyCallback  callback,
                          gpointer             user_data)
{
  lh_attachments_take_async (ledger, owner, files, role, &attach_files, cancellable, callback, user_data);
}

gboolean
lh_attachments_add_finish (GAsyncResult  *result,
                           GError       **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}

/**
 * lh_attachments_examine:
 * @thorough: whether to read the whole file
 *
 * Returns: whether the file of an attachment is there as it was taken in
 */
LhAttachmentState
lh_attachments_examine (LhLedger     *ledger,
                        LhAttachment *attachment,
                        gboolean      thorough)
{
  LhRecord *record = LH_RECORD (attachment);

  return lh_attachment_store_examine (lh_ledger_get_path (ledger), lh_record_get_text (record, LH_ATTACHMENT_HASH),
                                      lh_record_get_int (record, LH_ATTACHMENT_SIZE), thorough);
}

/**
 * lh_attachments_extract:
 * @target: where a copy goes
 */
gboolean
lh_attachments_extract (LhLedger      *ledger,
                        LhAttachment  *attachment,
                        GFile         *target,
                        GError       **error)
{
  return lh_attachment_store_extract (lh_ledger_get_path (ledger),
                                      lh_record_get_text (LH_RECORD (attachment), LH_ATTACHMENT_HASH), target, error);
}

/* A name out of a ledger never leads out of the folder it is put into. */
static char *
lh_attachments_safe_name (const char *name)
{
  g_autofree char *base = g_path_get_basename (name);

  return g_str_equal (base, ".") || g_str_equal (base, "..") || g_str_equal (base, "/") ? g_strdup ("file")
                                                                                     : g_steal_pointer (&base);
}

/**
 * lh_attachments_lend:
 *
 * Makes a copy to look at, under the name of the attachment, in a folder of its own: another program opens it without
 * reaching the file the ledger keeps. It cannot be written, so that nobody edits it and expects the ledger to change.
 *
 * Returns: (transfer full): the copy
 */
GFile *
lh_attachments_lend (LhLedger      *ledger,
                     LhAttachment  *attachment,
                     GError       **error)
{
  g_autofree char *name = lh_attachments_safe_name (lh_record_get_text (LH_RECORD (attachment), LH_ATTACHMENT_FILE_NAME));
  g_autofree char *folder = g_dir_make_tmp ("linghang-XXXXXX", error);
  g_autofree char *path = NULL;
  g_autoptr (GFile) target = NULL;

  if (folder == NULL)
    return NULL;
  path = g_build_filename (folder, name, NULL);
  target = g_file_new_for_path (path);
  if (!lh_attachments_extract (ledger, attachment, target, error))
    {
      g_rmdir (folder);
      return NULL;
    }
  g_chmod (path, 0400);
  return g_steal_pointer (&target);
}

/* A copy on its way out. */
typedef struct
{
  LhLedger     *ledger;
  LhAttachment *attachment;
  GFile        *target;     /* NULL for one to look at */
} LhExtractJob;

static void
lh_extract_job_free (LhExtractJob *job)
{
  g_object_unref (job->ledger);
  g_object_unref (job->attachment);
  g_clear_object (&job->target);
  g_free (job);
}

/* Only reads the path of the ledger and fields of the attachment, which stay as they are. */
static void
lh_attachments_extract_thread (GTask        *task,
                               gpointer      source_object,
                               gpointer      task_data,
                               GCancellable *cancellable)
{
  LhExtractJob *job = task_data;
  g_autoptr (GFile) copy = NULL;
  GError *error = NULL;

  if (job->target == NULL)
    copy = lh_attachments_lend (job->ledger, job->attachment, &error);
  else if (lh_attachments_extract (job->ledger, job->attachment, job->target, &error))
    copy = g_object_ref (job->target);
  if (copy != NULL)
    g_task_return_pointer (task, g_steal_pointer (&copy), g_object_unref);
  else
    g_task_return_error (task, error);
}

/**
 * lh_attachments_extract_async:
 * @target: (nullable): where a copy goes; %NULL for one to look at, see lh_attachments_lend()
 */
void
lh_attachments_extract_async (LhLedger            *ledger,
                              LhAttachment        *attachment,
                              GFile               *target,
                              GAsyncReadyCallback  callback,
                              gpointer             user_data)
{
  g_autoptr (GTask) task = g_task_new (ledger, NULL, callback, user_data);
  LhExtractJob *job = g_new0 (LhExtractJob, 1);

  job->ledger = g_object_ref (ledger);
  job->attachment = g_object_ref (attachment);
  g_set_object (&job->target, target);
  g_task_set_task_data (task, job, (GDestroyNotify) lh_extract_job_free);
  g_task_run_in_thread (task, lh_attachments_extract_thread);
}

/**
 * lh_attachments_extract_finish:
 *
 * Returns: (transfer full) (nullable): the copy
 */
GFile *
lh_attachments_extract_finish (GAsyncResult  *result,
                               GError       **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

static void
lh_attachments_add_finding (GPtrArray         *findings,
                            LhRecord          *record,
                            LhAttachmentState  state)
{
  const char *name = lh_record_get_text (record, LH_ATTACHMENT_FILE_NAME);

  if (state == LH_ATTACHMENT_MISSING)
    lh_findings_add (findings, LH_SEVERITY_ERROR, record, LH_ATTACHMENT_HASH,
                     _("The file of the attachment “%s” is missing. Bring the folder of attachments back from a copy, or "
                       "attach the file again."), name);
  else if (state == LH_ATTACHMENT_DIFFERS)
    lh_findings_add (findings, LH_SEVERITY_ERROR, record, LH_ATTACHMENT_HASH,
                     _("The file of the attachment “%s” is not the one that was attached."), name);
}

/**
 * lh_attachments_check:
 * @thorough: whether to read all files
 *
 * Returns: (transfer full) (element-type LhFinding): attachments whose file is missing or damaged; %NULL when the ledger
 *   cannot be read
 */
GPtrArray *
lh_attachments_check (LhLedger  *ledger,
                      gboolean   thorough,
                      GError   **error)
{
  g_autoptr (LhQuery) query = lh_query_new (LH_TYPE_ATTACHMENT);
  g_autoptr (GPtrArray) records = lh_ledger_query (ledger, query, error);
  GPtrArray *findings;

  if (records == NULL)
    return NULL;
  findings = lh_findings_new ();
  for (guint i = 0; i < records->len; i++)
    {
      LhRecord *record = g_ptr_array_index (records, i);

      lh_attachments_add_finding (findings, record, lh_attachments_examine (ledger, LH_ATTACHMENT (record), thorough));
    }
  return findings;
}
