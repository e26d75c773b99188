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

static LhLedger *
lh_ledger_edition_open (LhLedgerEdition  *edition,
                        LhLedger         *ledger,
                        GError          **error)
{
  gint64 journal_id = lh_record_get_int (edition->closing, LH_QUARTER_CLOSE_JOURNAL_ID);
  g_autoptr (LhStore) store = NULL;
  LhLedger *opened;

  if (!lh_store_run (ledger->store, lh_edition_copy_job_run, edition->path, error))
    return NULL;
  store = lh_store_open (edition->path, error);
  if (store == NULL || !lh_store_run (store, lh_edition_rewind_job_run, &journal_id, error))
    return NULL;
  lh_store_close (store);
  opened = lh_ledger_open (edition->path, error);
  if (opened != NULL)
    lh_ledger_set_quarter (opened, lh_record_get_quarter (edition->closing, LH_QUARTER_CLOSE_QUARTER));
  return opened;
}

/**
 * lh_ledger_open_edition:
 * @quarter: a quarter
 *
 * The ledger from which the reports, workbooks, charts and briefings of a quarter are made. An open quarter is told from
 * the ledger itself. A closed one is told from the ledger as it was when it was closed: a copy on which everything since
 * is taken back, so that whatever is printed of it again is what was printed then. The copy goes with the last reference.
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

  edition = lh_ledger_edition_new (lh_ledger_get_path (self), closing, error);
  opened = edition != NULL ? lh_ledger_edition_open (edition, self, error) : NULL;
  if (opened != NULL)
    opened->edition = edition;
  else
    g_clear_pointer (&edition, lh_ledger_edition_free);
  return opened;
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
  g_autofree char *name = lh_quarter_format (quarter, LH_QUARTER_LONG, NULL);
  g_autoptr (GString) list = g_string_new (NULL);
  g_autoptr (GError) find_error = NULL;
  g_autoptr (GPtrArray) frozen = NULL;
  g_autoptr (GPtrArray) figures = NULL;
  g_autoptr (LhRecord) closing = NULL;
  guint n;

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
  n = lh_quarter_closing_list_differences (frozen, figures, list);
  if (n == 0)
    return TRUE;
  g_set_error (error, LH_ERROR, LH_ERROR_INVALID,
               ngettext ("%s is closed, and %u figure differs since (%s). Print the closed edition, or reopen the "
                         "quarter with a reason and close it again.",
                         "%s is closed, and %u figures differ since (%s). Print the closed edition, or reopen the "
                         "quarter with a reason and close it again.", n), name, n, list->str);
  return FALSE;
}
