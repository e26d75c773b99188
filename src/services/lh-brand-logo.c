/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-brand-logo.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "lh-attachment-store.h"
#include "lh-attachment.h"
#include "lh-brand.h"
#include "lh-error.h"

/* How much of a file tells what it is. */
#define LH_LOGO_HEAD 1024

/* A picture on its way into the ledger: copied in a thread, then recorded in one step. */
typedef struct
{
  char     *ledger_path;
  GFile    *file;
  LhRecord *brand;
  LhRecord *attachment;
} LhLogoJob;

static void
lh_logo_job_free (LhLogoJob *job)
{
  g_free (job->ledger_path);
  g_object_unref (job->file);
  g_object_unref (job->brand);
  g_object_unref (job->attachment);
  g_free (job);
}

static const char *
lh_brand_logo_guess (const char *head,
                     gsize       length)
{
  if (length >= 8 && memcmp (head, "\x89PNG\r\n\x1a\n", 8) == 0)
    return "image/png";
  if (length >= 3 && memcmp (head, "\xff\xd8\xff", 3) == 0)
    return "image/jpeg";
  return g_strstr_len (head, (gssize) length, "<svg") != NULL ? "image/svg+xml" : NULL;
}

/**
 * lh_brand_logo_get_type:
 *
 * Returns: (nullable): the media type of a picture that may be a logo: PNG, JPEG or SVG, by its content and not by its
 *   name; %NULL with an error that says what to choose instead
 */
const char *
lh_brand_logo_get_type (GFile   *file,
                        GError **error)
{
  g_autoptr (GFileInputStream) stream = g_file_read (file, NULL, error);
  g_autofree char *name = g_file_get_basename (file);
  char head[LH_LOGO_HEAD];
  gsize length = 0;
  const char *type;

  if (stream == NULL || !g_input_stream_read_all (G_INPUT_STREAM (stream), head, sizeof head, &length, NULL, error))
    return NULL;
  type = lh_brand_logo_guess (head, length);
  if (type == NULL)
    g_set_error (error, LH_ERROR, LH_ERROR_FAILED, _("“%s” is no picture of PNG, JPEG or SVG. Choose one of these."), name);
  return type;
}

static LhLogoJob *
lh_logo_job_new (LhLedger *ledger,
                 LhRecord *brand,
                 GFile    *file)
{
  LhLogoJob *job = g_new0 (LhLogoJob, 1);
  g_autofree char *name = g_file_get_basename (file);

  job->ledger_path = g_strdup (lh_ledger_get_path (ledger));
  job->file = g_object_ref (file);
  job->brand = lh_record_duplicate (brand);
  job->attachment = LH_RECORD (lh_attachment_new ());
  lh_record_set_text (job->brand, LH_BRAND_LOGO, name);
  lh_record_set_text (job->attachment, LH_ATTACHMENT_OWNER_ENTITY, "brand");
  lh_record_set_int (job->attachment, LH_ATTACHMENT_OWNER_ID, lh_record_get_id (brand));
  lh_record_set_text (job->attachment, LH_ATTACHMENT_FILE_NAME, name);
  lh_record_set_text (job->attachment, LH_ATTACHMENT_ROLE, "other");
  lh_record_set_date (job->attachment, LH_ATTACHMENT_ADDED_ON, lh_date_today ());
  return job;
}

static gboolean
lh_logo_job_copy (LhLogoJob  *job,
                  GError    **error)
{
  const char *type = lh_brand_logo_get_type (job->file, error);
  g_autofree char *hash = NULL;
  gint64 size;

  if (type == NULL ||
      !lh_attachment_store_take (job->ledger_path, job->file, LH_BRAND_LOGO_LIMIT, &hash, &size, NULL, error))
    return FALSE;
  lh_record_set_text (job->attachment, LH_ATTACHMENT_HASH, hash);
  lh_record_set_int (job->attachment, LH_ATTACHMENT_SIZE, size);
  lh_record_set_text (job->attachment, LH_ATTACHMENT_MEDIA_TYPE, type);
  return TRUE;
}

static LhChangeSet *
lh_logo_job_create_changes (LhLogoJob *job)
{
  LhChangeSet *changes = lh_change_set_new ("set-brand-logo");

  lh_change_set_insert (changes, job->attachment);
  lh_change_set_update (changes, job->brand);
  return changes;
}

/**
 * lh_brand_logo_set:
 * @brand: a stored brand
 * @file: a picture of PNG, JPEG or SVG
 *
 * Attaches the picture and makes it the logo, in one step. Waits for the disk.
 */
gboolean
lh_brand_logo_set (LhLedger  *ledger,
                   LhRecord  *brand,
                   GFile     *file,
                   GError   **error)
{
  LhLogoJob *job = lh_logo_job_new (ledger, brand, file);
  g_autoptr (LhChangeSet) changes = NULL;
  gboolean done = FALSE;

  if (lh_logo_job_copy (job, error))
    {
      changes = lh_logo_job_create_changes (job);
      done = lh_ledger_apply (ledger, changes, NULL, error);
    }
  lh_logo_job_free (job);
  return done;
}

static void
lh_brand_logo_applied_cb (GObject      *source,
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
lh_brand_logo_copied_cb (GObject      *source,
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
  changes = lh_logo_job_create_changes (g_task_get_task_data (G_TASK (result)));
  lh_ledger_apply_async (LH_LEDGER (source), changes, NULL, lh_brand_logo_applied_cb, g_steal_pointer (&task));
}

static void
lh_brand_logo_copy_thread (GTask        *task,
                           gpointer      source_object,
                           gpointer      task_data,
                           GCancellable *cancellable)
{
  GError *error = NULL;

  if (lh_logo_job_copy (task_data, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

/**
 * lh_brand_logo_set_async:
 *
 * Like lh_brand_logo_set(), with the copying in a thread.
 */
void
lh_brand_logo_set_async (LhLedger            *ledger,
                         LhRecord            *brand,
                         GFile               *file,
                         GAsyncReadyCallback  callback,
                         gpointer             user_data)
{
  GTask *task = g_task_new (ledger, NULL, callback, user_data);
  g_autoptr (GTask) copying = g_task_new (ledger, NULL, lh_brand_logo_copied_cb, task);

  g_task_set_task_data (copying, lh_logo_job_new (ledger, brand, file), (GDestroyNotify) lh_logo_job_free);
  g_task_run_in_thread (copying, lh_brand_logo_copy_thread);
}

gboolean
lh_brand_logo_set_finish (GAsyncResult  *result,
                          GError       **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}
