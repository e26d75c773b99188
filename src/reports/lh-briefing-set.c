/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-briefing-set.h"

#include <errno.h>
#include <gio/gio.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <string.h>

#include "lh-briefing-charts.h"
#include "lh-briefing-document.h"
#include "lh-briefing-file.h"
#include "lh-briefing-pictures.h"
#include "lh-briefing-slides.h"
#include "lh-briefing-workbook.h"
#include "lh-chart-export.h"
#include "lh-document-pdf.h"
#include "lh-error.h"
#include "lh-paths.h"
#include "lh-quarter-close.h"
#include "lh-quarter-edition.h"
#include "lh-quarter-report.h"
#include "lh-xlsx-writer.h"

/* PNG of charts: twice the slide, for print. */
#define LH_BRIEFING_SCALE 2

/* Sets of one day beside each other, before the user is asked to tidy up. */
#define LH_BRIEFING_MAX_SETS 1000

typedef enum
{
  LH_BRIEFING_FILE_PAPER,
  LH_BRIEFING_FILE_SLIDES,
  LH_BRIEFING_FILE_WORKBOOK,
  LH_BRIEFING_FILE_TEXT,
  LH_BRIEFING_FILE_PNG,
  LH_BRIEFING_FILE_SVG,
} LhBriefingFileKind;

typedef struct
{
  LhBriefingFileKind  kind;
  char               *name;     /* below the folder of the set */
  LhChart            *chart;
} LhBriefingFile;

struct _LhBriefingSet
{
  LhBriefingFacts  *facts;
  GPtrArray        *charts;     /* LhChart, those of the slides */
  LhDocument       *document;
  LhReport         *report;
  LhChartThemeKind  theme;
  char             *folder_name;
  char             *charts_name;
  GPtrArray        *files;      /* LhBriefingFile */
};

static void
lh_briefing_file_free (LhBriefingFile *self)
{
  g_free (self->name);
  g_clear_object (&self->chart);
  g_free (self);
}

/* Takes @name. */
static void
lh_briefing_set_add_file (LhBriefingSet      *self,
                          LhBriefingFileKind  kind,
                          char               *name,
                          LhChart            *chart)
{
  LhBriefingFile *file = g_new0 (LhBriefingFile, 1);

  file->kind = kind;
  file->name = name;
  file->chart = chart != NULL ? g_object_ref (chart) : NULL;
  g_ptr_array_add (self->files, file);
}

static char *
lh_briefing_set_create_name (LhBriefingSet *self,
                             const char    *what,
                             const char    *ending)
{
  g_autofree char *title = g_strdup_printf (what, self->facts->quarter);
  g_autofree char *name = lh_briefing_file_clean_name (title);

  return g_strconcat (name, ending, NULL);
}

/* “2024年第三季度书记项目简报套件(截至20240930)”, house rule 5.3. */
static void
lh_briefing_set_name_folder (LhBriefingSet *self)
{
  g_autofree char *iso = lh_date_to_iso (lh_statistics_get_as_of (self->facts->statistics));
  g_auto (GStrv) parts = g_strsplit (iso, "-", -1);
  g_autofree char *digits = g_strjoinv ("", parts);
  g_autofree char *name = NULL;

  /* TRANSLATORS: name of a folder: the quarter, the day of the figures as 20240930 */
  name = g_strdup_printf (lh_trc (self->facts->catalog, "file name", "Briefing set, %s (as of %s)"), self->facts->quarter,
                          digits);
  self->folder_name = lh_briefing_file_clean_name (name);
}

static void
lh_briefing_set_list_files (LhBriefingSet *self,
                            GPtrArray     *charts)
{
  LhCatalog *catalog = self->facts->catalog;

  lh_briefing_set_add_file (self, LH_BRIEFING_FILE_PAPER,
                            lh_briefing_set_create_name (self, lh_trc (catalog, "file name", "Briefing, %s"), ".pdf"), NULL);
  lh_briefing_set_add_file (self, LH_BRIEFING_FILE_SLIDES,
                            lh_briefing_set_create_name (self, lh_trc (catalog, "file name", "Slides, %s"), ".pdf"), NULL);
  lh_briefing_set_add_file (self, LH_BRIEFING_FILE_WORKBOOK,
                            lh_briefing_set_create_name (self, lh_trc (catalog, "file name", "Workbook, %s"), ".xlsx"),
                            NULL);
  lh_briefing_set_add_file (self, LH_BRIEFING_FILE_TEXT,
                            lh_briefing_set_create_name (self, lh_trc (catalog, "file name", "Text, %s"), ".txt"), NULL);
  self->charts_name = g_strdup (lh_trc (catalog, "file name", "Charts"));
  for (guint i = 0; i < charts->len; i++)
    {
      const LhBriefingChartFile *chart = g_ptr_array_index (charts, i);

      lh_briefing_set_add_file (self, LH_BRIEFING_FILE_PNG,
                                g_strdup_printf ("%s/%s.png", self->charts_name, chart->name), chart->chart);
      lh_briefing_set_add_file (self, LH_BRIEFING_FILE_SVG,
                                g_strdup_printf ("%s/%s.svg", self->charts_name, chart->name), chart->chart);
      g_ptr_array_add (self->charts, g_object_ref (chart->chart));
    }
}

static void
lh_briefing_set_create_document (LhBriefingSet *self,
                                 LhLedger      *ledger,
                                 gboolean       naming)
{
  LhStatistics *statistics = self->facts->statistics;
  LhCatalog *catalog = self->facts->catalog;
  g_autoptr (LhChart) lights = lh_briefing_charts_create (ledger, statistics, LH_QUARTER_CHART_LIGHTS, 0, naming, catalog);
  g_autoptr (LhChart) ranking = lh_briefing_charts_create (ledger, statistics, LH_QUARTER_CHART_RANKING,
                                                            LH_BRIEFING_PAPER_ENDS, naming, catalog);

  self->document = lh_briefing_document_new (self->facts, lights, ranking);
}

/* The quarter before in the same year, for changes. Returns (nullable) (transfer full). */
static LhStatistics *
lh_briefing_set_compute_before (LhLedger   *ledger,
                                LhQuarter   quarter,
                                GError    **error)
{
  LhQuarter before = lh_quarter_add (quarter, -1);

  return lh_ledger_compute_statistics (ledger, before, lh_ledger_default_as_of (before), error);
}

/* What leaves the program of a closed quarter has the figures of its closing; @edition is the ledger of then. */
static LhStatistics *
lh_briefing_set_compute (LhLedger                 *edition,
                         const LhBriefingOptions  *options,
                         GError                  **error)
{
  LhRecord *closing = lh_ledger_get_edition_closing (edition);
  LhDate as_of = options->as_of;

  if (!lh_date_is_set (as_of))
    as_of = closing != NULL ? lh_record_get_date (closing, LH_QUARTER_CLOSE_AS_OF)
                            : lh_ledger_default_as_of (options->quarter);
  return lh_ledger_compute_statistics (edition, options->quarter, as_of, error);
}

/* The workbook of the quarter names everybody; a set that does not has one of its own. */
static gboolean
lh_briefing_set_create_report (LhBriefingSet  *self,
                               LhLedger       *edition,
                               LhStatistics   *statistics,
                               gboolean        naming,
                               LhCatalog      *catalog,
                               GError        **error)
{
  g_autoptr (LhQuarterSources) sources = NULL;

  if (!naming)
    {
      self->report = lh_briefing_workbook_new (self->facts);
      lh_report_freeze (self->report);
      return TRUE;
    }
  sources = lh_quarter_sources_load (edition, statistics, error);
  if (sources == NULL)
    return FALSE;
  self->report = lh_quarter_report_new_from (edition, statistics, sources, LH_EDITION_PRINT, catalog);
  return TRUE;
}

static gboolean
lh_briefing_set_read (LhBriefingSet            *self,
                      LhLedger                 *ledger,
                      const LhBriefingOptions  *options,
                      LhCatalog                *catalog,
                      GError                  **error)
{
  g_autoptr (LhLedger) edition = lh_date_is_set (options->as_of)
                                 ? g_object_ref (ledger) : lh_ledger_open_edition (ledger, options->quarter, error);
  g_autoptr (LhStatistics) statistics = edition != NULL ? lh_briefing_set_compute (edition, options, error) : NULL;
  g_autoptr (LhStatistics) before = NULL;
  g_autoptr (GPtrArray) charts = NULL;

  if (statistics == NULL || !lh_quarter_closing_check_print (ledger, statistics, error))
    return FALSE;
  if (lh_quarter_get_index (options->quarter) % 4 != 0)
    {
      before = lh_briefing_set_compute_before (edition, options->quarter, error);
      if (before == NULL)
        return FALSE;
    }
  self->facts = lh_briefing_facts_new (ledger, statistics, before, options->briefing, options->naming, catalog, error);
  charts = self->facts != NULL ? lh_briefing_charts_load (ledger, statistics, options->briefing, options->naming, catalog,
                                                          error) : NULL;
  if (charts == NULL)
    return FALSE;
  lh_briefing_set_create_document (self, ledger, options->naming);
  if (!lh_briefing_set_create_report (self, edition, statistics, options->naming, catalog, error))
    return FALSE;
  lh_briefing_set_name_folder (self);
  lh_briefing_set_list_files (self, charts);
  return TRUE;
}

/**
 * lh_briefing_set_new:
 * @catalog: (nullable): the language
 *
 * Reads all that the set is made of.
 *
 * Returns: (transfer full): the set; %NULL with @error when the ledger could not be read
 */
LhBriefingSet *
lh_briefing_set_new (LhLedger                 *ledger,
                     const LhBriefingOptions  *options,
                     LhCatalog                *catalog,
                     GError                  **error)
{
  g_autoptr (LhBriefingSet) self = g_new0 (LhBriefingSet, 1);

  g_return_val_if_fail (LH_IS_LEDGER (ledger), NULL);
  g_return_val_if_fail (options != NULL, NULL);

  self->theme = options->theme;
  self->charts = g_ptr_array_new_with_free_func (g_object_unref);
  self->files = g_ptr_array_new_with_free_func ((GDestroyNotify) lh_briefing_file_free);
  return lh_briefing_set_read (self, ledger, options, catalog, error) ? g_steal_pointer (&self) : NULL;
}

void
lh_briefing_set_free (LhBriefingSet *self)
{
  g_clear_pointer (&self->facts, lh_briefing_facts_free);
  g_clear_pointer (&self->charts, g_ptr_array_unref);
  g_clear_object (&self->document);
  g_clear_object (&self->report);
  g_free (self->folder_name);
  g_free (self->charts_name);
  g_clear_pointer (&self->files, g_ptr_array_unref);
  g_free (self);
}

guint
lh_briefing_set_get_n_files (LhBriefingSet *self)
{
  return self->files->len;
}

/**
 * lh_briefing_set_get_file_name:
 *
 * Returns: (transfer none): the name of a file below the folder of the set
 */
const char *
lh_briefing_set_get_file_name (LhBriefingSet *self,
                               guint          index)
{
  g_return_val_if_fail (index < self->files->len, NULL);
  return ((LhBriefingFile *) g_ptr_array_index (self->files, index))->name;
}

/**
 * lh_briefing_set_get_document:
 *
 * Returns: (transfer none): the briefing on paper
 */
LhDocument *
lh_briefing_set_get_document (LhBriefingSet *self)
{
  return self->document;
}

/**
 * lh_briefing_set_render_slides:
 *
 * Returns: (transfer full) (element-type cairo_surface_t): a picture of each slide. May run on any thread
 */
GPtrArray *
lh_briefing_set_render_slides (LhBriefingSet *self)
{
  return lh_briefing_slides_render (self->facts, self->charts, self->theme);
}

/* Writing */

static gboolean
lh_briefing_set_write_chart (LhBriefingSet       *self,
                             LhBriefingFile      *file,
                             const char          *path,
                             LhBriefingPictures  *pictures,
                             GError             **error)
{
  g_autoptr (LhChartTheme) theme = lh_chart_theme_new_slide (self->theme);

  if (file->kind == LH_BRIEFING_FILE_SVG)
    return lh_chart_export_svg (file->chart, path, LH_CHART_SLIDE_WIDTH, LH_CHART_SLIDE_HEIGHT, theme, error);
  lh_briefing_pictures_take (pictures, lh_chart_render_surface (file->chart, LH_CHART_SLIDE_WIDTH, LH_CHART_SLIDE_HEIGHT,
                                                                LH_BRIEFING_SCALE, theme), path);
  return TRUE;
}

static gboolean
lh_briefing_set_write_file (LhBriefingSet       *self,
                            LhBriefingFile      *file,
                            const char          *folder,
                            LhBriefingPictures  *pictures,
                            GError             **error)
{
  g_autofree char *path = g_build_filename (folder, file->name, NULL);
  g_autofree char *text = NULL;

  switch (file->kind)
    {
    case LH_BRIEFING_FILE_PAPER:
      return lh_document_write_pdf (self->document, path, NULL, error);
    case LH_BRIEFING_FILE_SLIDES:
      return lh_briefing_slides_write (self->facts, self->charts, self->theme, path, error);
    case LH_BRIEFING_FILE_WORKBOOK:
      return lh_xlsx_writer_write (self->report, LH_EDITION_PRINT, path, error);
    case LH_BRIEFING_FILE_TEXT:
      text = lh_briefing_write_text (self->facts);
      return lh_briefing_file_write (path, text, strlen (text), error);
    case LH_BRIEFING_FILE_PNG:
    case LH_BRIEFING_FILE_SVG:
      return lh_briefing_set_write_chart (self, file, path, pictures, error);
    default:
      g_assert_not_reached ();
    }
  return FALSE;
}

static gboolean
lh_briefing_set_check_cancelled (GCancellable  *cancellable,
                                 GError       **error)
{
  if (!g_cancellable_is_cancelled (cancellable))
    return TRUE;
  g_set_error_literal (error, LH_ERROR, LH_ERROR_CANCELLED, _("The briefing was cancelled; nothing was written."));
  return FALSE;
}

static gboolean
lh_briefing_set_write_files (LhBriefingSet           *self,
                             const char              *folder,
                             LhBriefingPictures      *pictures,
                             LhBriefingProgressFunc   progress,
                             gpointer                 user_data,
                             GCancellable            *cancellable,
                             GError                 **error)
{
  for (guint i = 0; i < self->files->len; i++)
    {
      LhBriefingFile *file = g_ptr_array_index (self->files, i);

      if (progress != NULL)
        progress (i, self->files->len, file->name, user_data);
      if (!lh_briefing_set_check_cancelled (cancellable, error) ||
          !lh_briefing_set_write_file (self, file, folder, pictures, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
lh_briefing_set_fill (LhBriefingSet           *self,
                      const char              *folder,
                      LhBriefingProgressFunc   progress,
                      gpointer                 user_data,
                      GCancellable            *cancellable,
                      GError                 **error)
{
  g_autofree char *charts = g_build_filename (folder, self->charts_name, NULL);
  LhBriefingPictures *pictures;
  gboolean ok;

  if (g_mkdir (charts, 0755) != 0)
    return lh_briefing_file_fail (charts, errno, error);
  pictures = lh_briefing_pictures_new ();
  ok = lh_briefing_set_write_files (self, folder, pictures, progress, user_data, cancellable, error);
  if (!lh_briefing_pictures_finish (pictures, ok ? error : NULL) || !ok)
    return FALSE;
  if (progress != NULL)
    progress (self->files->len, self->files->len, NULL, user_data);
  return lh_briefing_set_check_cancelled (cancellable, error);
}

/* A folder that is there stays as it is: the set takes the next free name. Returns (transfer full) (nullable). */
static char *
lh_briefing_set_move (LhBriefingSet  *self,
                      const char     *temporary,
                      const char     *folder,
                      GError        **error)
{
  for (guint i = 1; i <= LH_BRIEFING_MAX_SETS; i++)
    {
      g_autofree char *name = i == 1 ? g_strdup (self->folder_name) : g_strdup_printf ("%s (%u)", self->folder_name, i);
      g_autofree char *path = g_build_filename (folder, name, NULL);

      /* rename() would replace an empty folder */
      if (g_file_test (path, G_FILE_TEST_EXISTS) || g_file_test (path, G_FILE_TEST_IS_SYMLINK))
        continue;
      if (g_rename (temporary, path) == 0)
        return g_steal_pointer (&path);
      if (errno != EEXIST && errno != ENOTEMPTY && errno != ENOTDIR)
        {
          lh_briefing_file_fail (path, errno, error);
          return NULL;
        }
    }
  g_set_error (error, LH_ERROR, LH_ERROR_EXISTS, _("There are too many folders named “%s”. Choose another folder."),
               self->folder_name);
  return NULL;
}

/**
 * lh_briefing_set_write:
 * @folder: where the folder of the set comes to stand
 * @progress: (nullable): is told before each file
 * @cancellable: (nullable): ends it between two files
 *
 * Writes the set into a folder of its own. It is complete or not there: until the end it is written under another name,
 * which goes away when writing fails or is cancelled. Nothing is overwritten.
 *
 * Returns: (transfer full): the path of the new folder; %NULL with @error
 */
char *
lh_briefing_set_write (LhBriefingSet           *self,
                       const char              *folder,
                       LhBriefingProgressFunc   progress,
                       gpointer                 user_data,
                       GCancellable            *cancellable,
                       GError                 **error)
{
  g_autofree char *temporary = NULL;
  char *path = NULL;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (folder != NULL, NULL);

  temporary = g_build_filename (folder, ".linghang-briefing-XXXXXX", NULL);
  if (g_mkdtemp_full (temporary, 0755) == NULL)
    {
      lh_briefing_file_fail (folder, errno, error);
      return NULL;
    }
  if (lh_briefing_set_fill (self, temporary, progress, user_data, cancellable, error))
    path = lh_briefing_set_move (self, temporary, folder, error);
  if (path == NULL)
    lh_briefing_file_remove (temporary);
  return path;
}

/* In the background */

typedef struct
{
  LhBriefingSet          *set;
  char                   *folder;
  LhBriefingProgressFunc  progress;
  gpointer                user_data;
} LhBriefingJob;

static void
lh_briefing_job_free (LhBriefingJob *self)
{
  g_free (self->folder);
  g_free (self);
}

static void
lh_briefing_set_thread (GTask        *task,
                        gpointer      source,
                        gpointer      data,
                        GCancellable *cancellable)
{
  LhBriefingJob *job = data;
  g_autoptr (GError) error = NULL;
  char *path = lh_briefing_set_write (job->set, job->folder, job->progress, job->user_data, cancellable, &error);

  if (path != NULL)
    g_task_return_pointer (task, path, g_free);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

/**
 * lh_briefing_set_write_async:
 * @self: the set; lives until @callback
 *
 * lh_briefing_set_write() on another thread; @progress is called there.
 */
void
lh_briefing_set_write_async (LhBriefingSet          *self,
                             const char             *folder,
                             LhBriefingProgressFunc  progress,
                             gpointer                user_data,
                             GCancellable           *cancellable,
                             GAsyncReadyCallback     callback,
                             gpointer                callback_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, callback_data);
  LhBriefingJob *job = g_new0 (LhBriefingJob, 1);

  job->set = self;
  job->folder = g_strdup (folder);
  job->progress = progress;
  job->user_data = user_data;
  g_task_set_source_tag (task, lh_briefing_set_write_async);
  g_task_set_check_cancellable (task, FALSE);
  g_task_set_task_data (task, job, (GDestroyNotify) lh_briefing_job_free);
  g_task_run_in_thread (task, lh_briefing_set_thread);
}

char *
lh_briefing_set_write_finish (GAsyncResult  *result,
                              GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, NULL), NULL);
  return g_task_propagate_pointer (G_TASK (result), error);
}
