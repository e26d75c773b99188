/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-quarter-edition.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <unistd.h>

#include "lh-backup.h"
#include "lh-error.h"
#include "lh-ledger-private.h"
#include "lh-quarter-closing.h"
#include "lh-quarter-reader.h"
#include "lh-undo.h"

#define LH_EDITION_MAX_LISTED 5

/* Where an edition lies, and of what ledger it is. The folder goes with it. */
struct _LhLedgerEdition
{
  char     *folder;
  char     *path;
  char     *origin;
  LhRecord *closing;
};

static LhLedgerEdition *
lh_ledger_edition_new (const char  *origin,
                       LhRecord    *closing,
                       GError     **error)
{
  g_autofree char *folder = g_dir_make_tmp ("linghang-XXXXXX", error);
  g_autofree char *attachments = g_strconcat (origin, ".files", NULL);
  g_autofree char *link = NULL;
  LhLedgerEdition *self;

  if (folder == NULL)
    return NULL;
  self = g_new0 (LhLedgerEdition, 1);
  self->path = g_build_filename (folder, "edition.linghang", NULL);
  self->folder = g_steal_pointer (&folder);
  self->origin = g_strdup (origin);
  self->closing = g_object_ref (closing);
  link = g_strconcat (self->path, ".files", NULL);
  /* photographs that a document shows are read beside the ledger */
  if (g_file_test (attachments, G_FILE_TEST_IS_DIR) && symlink (attachments, link) != 0)
    g_debug ("%s: %s", link, g_strerror (errno));
  return self;
}

void
lh_ledger_edition_free (LhLedgerEdition *self)
{
  g_autoptr (GDir) folder = g_dir_open (self->folder, 0, NULL);
  const char *name;

  while (folder != NULL && (name = g_dir_read_name (folder)) != NULL)
    {
      g_autofree char *path = g_build_filename (self->folder, name, NULL);

      g_unlink (path);
    }
  g_rmdir (self->folder);
  g_free (self->folder);
  g_free (self->path);
  g_free (self->origin);
  g_object_unref (self->closing);
  g_free (self);
}

const char *
lh_ledger_edition_get_origin (LhLedgerEdition *self)
{
  return self->origin;
}

static gboolean
lh_edition_copy_job_run (LhSession  *session,
                         gpointer    data,
                         GError    **error)
{
  return lh_backup_save_copy (session, data, error);
}

static gboolean
lh_edition_rewind_job_run (LhSession  *session,
                           gpointer    data,
                           GError    **error)
{
  return lh_undo_rewind (session, *(gint64 *) data, error);
}

/* A copy is worked on by the thread that made it: nobody waits for what it tells. */
static gboolean
lh_edition_rewind (LhLedgerEdition  *edition,
                   GError          **error)
{
  gint64 journal_id = lh_record_get_int (edition->closing, LH_QUARTER_CLOSE_JOURNAL_ID);
  g_autoptr (GMainContext) context = g_main_context_new ();
  g_autoptr (LhStore) store = NULL;
  gboolean rewound;

  g_main_context_push_thread_default (context);
  store = lh_store_open (edition->path, error);
  rewound = store != NULL && lh_store_run (store, lh_edition_rewind_job_run, &journal_id, error);
  if (store != NULL)
    lh_store_close (store);
  g_main_context_pop_thread_default (context);
  return rewound;
}

/* The edition is that of the closing, however many ask for it. */
static LhLedger *
lh_ledger_take_edition (LhLedger        *self,
                        LhLedgerEdition *edition,
                        LhLedger        *opened)
{
  opened->edition = edition;
  lh_ledger_set_quarter (opened, lh_record_get_quarter (edition->closing, LH_QUARTER_CLOSE_QUARTER));
  g_set_weak_pointer (&self->last_edition, opened);
  return opened;
}

static LhLedger *
lh_ledger_find_edition (LhLedger *self,
                        LhRecord *closing)
{
  LhRecord *last = self->last_edition != NULL ? self->last_edition->edition->closing : NULL;

  if (last == NULL || lh_record_get_id (last) != lh_record_get_id (closing) ||
      lh_record_get_version (last) != lh_record_get_version (closing))
    return NULL;
  return g_object_ref (self->last_edition);
}

/**
 * lh_ledger_open_edition:
 * @quarter: a quarter
 *
 * The ledger from which the reports, workbooks, charts and briefings of a quarter are made. An open quarter is told from
 * the ledger itself. A closed one is told from the ledger as it was when it was closed: a copy on which everything since
 * is taken back, so that whatever is printed of it again is what was printed then. The copy goes with the last reference.
 * It waits for the disk; the window calls lh_ledger_open_edition_async().
 *
 * Returns: (transfer full) (nullable): the ledger itself or the edition of the closed quarter
 */
LhLedger *
lh_ledger_open_edition (LhLedger   *self,
                        LhQuarter   quarter,
                        GError    **error)
{
  g_autoptr (GError) find_error = NULL;
  g_autoptr (LhRecord) closing = NULL;
  LhLedgerEdition *edition;
  LhLedger *opened;

  g_return_val_if_fail (LH_IS_LEDGER (self), NULL);

  if (self->edition != NULL)
    return g_object_ref (self);
  closing = lh_ledger_find_closing (self, quarter, &find_error);
  if (find_error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&find_error));
      return NULL;
    }
  if (closing == NULL)
    return g_object_ref (self);
  opened = lh_ledger_find_edition (self, closing);
  if (opened != NULL)
    return opened;

  edition = lh_ledger_edition_new (lh_ledger_get_path (self), closing, error);
  if (edition != NULL && lh_store_run (self->store, lh_edition_copy_job_run, edition->path, error) &&
      lh_edition_rewind (edition, error))
    opened = lh_ledger_open (edition->path, error);
  if (opened != NULL)
    return lh_ledger_take_edition (self, edition, opened);
  g_clear_pointer (&edition, lh_ledger_edition_free);
  return NULL;
}

/* The same without waiting: the copy is made on the thread of the store, taken back on one of its own. */

static void
lh_edition_opened_cb (GObject      *source,
                      GAsyncResult *result,
                      gpointer      user_data)
{
  g_autoptr (GTask) task = G_TASK (user_data);
  LhLedger *self = g_task_get_source_object (task);
  GError *error = NULL;
  LhLedger *opened = lh_ledger_open_finish (result, &error);

  if (opened == NULL)
    {
      g_task_return_error (task, error);
      return;
    }
  lh_ledger_take_edition (self, g_object_steal_data (G_OBJECT (task), "lh-edition"), opened);
  g_task_return_pointer (task, opened, g_object_unref);
}

static void
lh_edition_rewind_thread (GTask        *task,
                          gpointer      source,
                          gpointer      edition,
                          GCancellable *cancellable)
{
  GError *error = NULL;

  if (lh_edition_rewind (edition, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
lh_edition_rewound_cb (GObject      *source,
                       GAsyncResult *result,
                       gpointer      user_data)
{
  g_autoptr (GTask) task = G_TASK (user_data);
  LhLedgerEdition *edition = g_object_get_data (G_OBJECT (task), "lh-edition");
  GError *error = NULL;

  if (g_task_propagate_boolean (G_TASK (result), &error))
    lh_ledger_open_async (edition->path, g_task_get_cancellable (task), lh_edition_opened_cb, g_object_ref (task));
  else
    g_task_return_error (task, error);
}

static void
lh_edition_copied_cb (GObject      *source,
                      GAsyncResult *result,
                      gpointer      user_data)
{
  g_autoptr (GTask) task = G_TASK (user_data);
  g_autoptr (GTask) rewind = NULL;
  GError *error = NULL;

  if (lh_store_run_finish (LH_STORE (source), result, &error) == NULL)
    {
      g_task_return_error (task, error);
      return;
    }
  rewind = g_task_new (NULL, NULL, lh_edition_rewound_cb, g_object_ref (task));
  g_task_set_task_data (rewind, g_object_get_data (G_OBJECT (task), "lh-edition"), NULL);
  g_task_run_in_thread (rewind, lh_edition_rewind_thread);
}

/* What was found: nothing, an edition that is open, or one to be made. */
static void
lh_edition_found_cb (GObject      *source,
                     GAsyncResult *result,
                     gpointer      user_data)
{
  g_autoptr (GTask) task = G_TASK (user_data);
  LhLedger *self = LH_LEDGER (source);
  GError *error = NULL;
  g_autoptr (GPtrArray) closings = lh_ledger_query_finish (self, result, &error);
  g_autoptr (LhRecord) closing = closings != NULL ? lh_quarter_closing_pick (closings) : NULL;
  LhLedger *opened = closing != NULL ? lh_ledger_find_edition (self, closing) : NULL;
  LhLedgerEdition *edition;

  if (closings != NULL && closing == NULL)
    opened = g_object_ref (self);
  if (opened != NULL)
    {
      g_task_return_pointer (task, opened, g_object_unref);
      return;
    }
  edition = closing != NULL ? lh_ledger_edition_new (lh_ledger_get_path (self), closing, &error) : NULL;
  if (edition == NULL)
    {
      g_task_return_error (task, error);
      return;
    }
  g_object_set_data_full (G_OBJECT (task), "lh-edition", edition, (GDestroyNotify) lh_ledger_edition_free);
  lh_store_run_async (self->store, lh_edition_copy_job_run, g_strdup (edition->path), g_free,
                      g_task_get_cancellable (task), lh_edition_copied_cb, g_object_ref (task));
}

/**
 * lh_ledger_open_edition_async:
 *
 * Like lh_ledger_open_edition(), off the main thread.
 */
void
lh_ledger_open_edition_async (LhLedger            *self,
                              LhQuarter            quarter,
                              GCancellable        *cancellable,
                              GAsyncReadyCallback  callback,
                              gpointer             user_data)
{
  g_autoptr (GTask) task = NULL;
  g_autoptr (LhQuery) query = NULL;

  g_return_if_fail (LH_IS_LEDGER (self));

  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, lh_ledger_open_edition_async);
  if (self->edition != NULL)
    {
      g_task_return_pointer (task, g_object_ref (self), g_object_unref);
      return;
    }
  query = lh_quarter_closing_create_query (quarter);
  lh_ledger_query_async (self, query, cancellable, lh_edition_found_cb, g_object_ref (task));
}

/**
 * lh_ledger_open_edition_finish:
 *
 * Returns: (transfer full) (nullable): the ledger itself or the edition of the closed quarter
 */
LhLedger *
lh_ledger_open_edition_finish (LhLedger      *self,
                               GAsyncResult  *result,
                               GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);
  return g_task_propagate_pointer (G_TASK (result), error);
}

/**
 * lh_ledger_get_edition_as_of:
 * @self: a ledger or an edition
 *
 * Returns: the day the figures of a quarter are told for: that of the closing, else the last day of the quarter, or today
 *   while it runs
 */
LhDate
lh_ledger_get_edition_as_of (LhLedger  *self,
                             LhQuarter  quarter)
{
  LhRecord *closing = lh_ledger_get_edition_closing (self);

  if (closing != NULL && lh_quarter_equal (lh_record_get_quarter (closing, LH_QUARTER_CLOSE_QUARTER), quarter))
    return lh_record_get_date (closing, LH_QUARTER_CLOSE_AS_OF);
  return lh_ledger_default_as_of (quarter);
}

/**
 * lh_ledger_get_edition_closing:
 *
 * Returns: (transfer none) (nullable): the closing whose edition the ledger is; %NULL for a ledger itself
 */
LhRecord *
lh_ledger_get_edition_closing (LhLedger *self)
{
  g_return_val_if_fail (LH_IS_LEDGER (self), NULL);
  return self->edition != NULL ? self->edition->closing : NULL;
}

/* A list of what differs: "Red lights: 9 projects, frozen 7 projects". */
static guint
lh_quarter_closing_list_differences (GPtrArray *frozen,
                                     GPtrArray *figures,
                                     GString   *list)
{
  guint n = 0;

  for (guint i = 0; i < frozen->len; i++)
    {
      const LhQuarterFigure *then = g_ptr_array_index (frozen, i);
      const LhQuarterFigure *now = NULL;

      if (!lh_quarter_figure_is_whole (then))
        continue;
      now = lh_quarter_figures_find (figures, then->area, then->code, then->group_key);
      if (now == NULL || lh_quarter_figure_equal (then, now))
        continue;
      n++;
      if (n > LH_EDITION_MAX_LISTED)
        continue;
      if (list->len > 0)
        g_string_append (list, _("; "));
      /* TRANSLATORS: a figure, its value now, its value in the report that was sent */
      g_string_append_printf (list, _("%s: now %s, closed with %s"), then->label, now->shown, then->shown);
    }
  return n;
}

/* Whether figures are those that were frozen; the error lists what differs. */
static gboolean
lh_quarter_closing_check_figures (LhQuarter    quarter,
                                  GPtrArray   *frozen,
                                  GPtrArray   *figures,
                                  GError     **error)
{
  g_autofree char *name = lh_quarter_format (quarter, LH_QUARTER_LONG, NULL);
  g_autoptr (GString) list = g_string_new (NULL);
  guint n = lh_quarter_closing_list_differences (frozen, figures, list);

  if (n == 0)
    return TRUE;
  g_set_error (error, LH_ERROR, LH_ERROR_INVALID,
               ngettext ("%s is closed, and %u figure differs since (%s). Print the closed edition, or reopen the "
                         "quarter with a reason and close it again.",
                         "%s is closed, and %u figures differ since (%s). Print the closed edition, or reopen the "
                         "quarter with a reason and close it again.", n), name, n, list->str);
  return FALSE;
}

/**
 * lh_quarter_closing_check_print:
 * @statistics: what is about to be printed of a quarter
 *
 * Two different totals for one definition cannot be printed: what leaves the program of a closed quarter has the figures
 * that were frozen. Figures as of another day than the closing are another definition and pass.
 *
 * Returns: %FALSE with LH_ERROR_INVALID, which lists the figures that differ
 */
gboolean
lh_quarter_closing_check_print (LhLedger      *ledger,
                                LhStatistics  *statistics,
                                GError       **error)
{
  LhQuarter quarter = lh_statistics_get_quarter (statistics);
  g_autoptr (GError) find_error = NULL;
  g_autoptr (GPtrArray) frozen = NULL;
  g_autoptr (GPtrArray) figures = NULL;
  g_autoptr (LhRecord) closing = NULL;

  closing = lh_ledger_find_closing (ledger, quarter, &find_error);
  if (find_error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&find_error));
      return FALSE;
    }
  if (closing == NULL || lh_date_compare (lh_record_get_date (closing, LH_QUARTER_CLOSE_AS_OF),
                                          lh_statistics_get_as_of (statistics)) != 0)
    return TRUE;
  frozen = lh_ledger_load_frozen_figures (ledger, closing, error);
  if (frozen == NULL)
    return FALSE;
  figures = lh_quarter_figures_new (statistics, lh_ledger_get_catalog (ledger));
  return lh_quarter_closing_check_figures (quarter, frozen, figures, error);
}

/**
 * lh_quarter_closing_check_edition:
 * @session: the ledger itself
 * @closing: the closing whose edition is told
 * @statistics: the figures of the edition
 *
 * lh_quarter_closing_check_print() on the thread of the store.
 */
gboolean
lh_quarter_closing_check_edition (LhSession     *session,
                                  LhRecord      *closing,
                                  LhStatistics  *statistics,
                                  GError       **error)
{
  g_autoptr (GPtrArray) frozen = lh_quarter_reader_load_frozen (session, lh_record_get_id (closing), error);
  g_autoptr (LhCatalog) catalog = frozen != NULL ? lh_quarter_reader_load_catalog (session, error) : NULL;
  g_autoptr (GPtrArray) figures = catalog != NULL ? lh_quarter_figures_new (statistics, catalog) : NULL;

  return figures != NULL &&
         lh_quarter_closing_check_figures (lh_statistics_get_quarter (statistics), frozen, figures, error);
}
