/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-xlsx-writer.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <stdlib.h>
#include <unistd.h>

#include "lh-error.h"
#include "lh-paths.h"
#include "lh-xlsx-charts.h"
#include "lh-xlsx-data.h"
#include "lh-xlsx-sheet.h"
#include "lh-xlsx-text.h"
#include "lh-xlsx-verify.h"

/* The longest name of a sheet, in units of UTF-16. */
#define LH_XLSX_MAX_SHEET_NAME 31

/* Sheets */

static gboolean
lh_xlsx_writer_is_data (LhXlsxContext *context,
                        LhReportSheet *sheet)
{
  return context->edition == LH_EDITION_DATA
         && lh_report_sheet_count (sheet, LH_REPORT_BLOCK_TABLE) == 1
         && lh_report_sheet_count (sheet, LH_REPORT_BLOCK_CHARTS) == 0;
}

static LhReportTable *
lh_xlsx_writer_find_table (LhReportSheet *sheet)
{
  guint n_blocks = lh_report_sheet_get_n_blocks (sheet);

  for (guint i = 0; i < n_blocks; i++)
    {
      const LhReportBlock *block = lh_report_sheet_get_block (sheet, i);

      if (block->kind == LH_REPORT_BLOCK_TABLE)
        return block->table;
    }
  return NULL;
}

/* A name that every program takes: no forbidden signs, short enough, with room for a number after it. */
static char *
lh_xlsx_writer_clean_name (const char *name,
                           guint       max_units)
{
  GString *clean = g_string_new (NULL);
  guint n_units = 0;

  for (const char *p = name; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);
      guint units = c > 0xffff ? 2 : 1;

      if (n_units + units > max_units)
        break;
      if (c < 0x20 || c == 0xfffe || c == 0xffff || (c < 0x80 && strchr ("[]:*?/\\'", (int) c) != NULL))
        c = ' ';
      g_string_append_unichar (clean, c);
      n_units += units;
    }
  g_strstrip (clean->str);
  clean->len = strlen (clean->str);
  if (clean->len == 0)
    g_string_assign (clean, "Sheet");
  return g_string_free (clean, FALSE);
}

/* A clean name that no other sheet of the workbook has. */
static char *
lh_xlsx_writer_choose_name (LhXlsxContext *context,
                            const char    *wanted)
{
  g_autofree char *name = lh_xlsx_writer_clean_name (wanted, LH_XLSX_MAX_SHEET_NAME);

  for (guint i = 2; workbook_validate_sheet_name (context->workbook, name) != LXW_NO_ERROR && i < 1000; i++)
    {
      g_autofree char *suffix = g_strdup_printf (" %u", i);
      g_autofree char *stem = lh_xlsx_writer_clean_name (wanted, LH_XLSX_MAX_SHEET_NAME - strlen (suffix));

      g_free (name);
      name = g_strconcat (stem, suffix, NULL);
    }
  return g_steal_pointer (&name);
}

static gboolean
lh_xlsx_writer_write_sheet (LhXlsxContext  *context,
                            LhReportSheet  *sheet,
                            GError        **error)
{
  g_autofree char *name = lh_xlsx_writer_choose_name (context, lh_report_sheet_get_name (sheet));
  gboolean data = lh_xlsx_writer_is_data (context, sheet);
  lxw_worksheet *worksheet;

  /* Tables of data are written row by row in constant memory. Sheets with charts must stay in memory, or the library
   * cannot give the charts the copy of their values that other programs draw them from. */
  context->workbook->options.constant_memory = data;
  worksheet = workbook_add_worksheet (context->workbook, name);
  if (worksheet == NULL)
    {
      lh_xlsx_set_error (error, LXW_ERROR_CREATING_TMPFILE, errno, context->path);
      return FALSE;
    }
  if (data)
    return lh_xlsx_data_write (context, worksheet, worksheet->name, lh_xlsx_writer_find_table (sheet), error);
  return lh_xlsx_sheet_write (context, worksheet, worksheet->name, sheet, error);
}

/* A property as the file can hold it; the library looks only at the texts of cells. */
static char *
lh_xlsx_writer_clean_property (const char *text)
{
  char *clean = lh_xlsx_text_clean (text);

  return clean != NULL ? clean : g_strdup (text);
}

static void
lh_xlsx_writer_set_properties (LhXlsxContext *context)
{
  g_autofree char *title = lh_xlsx_writer_clean_property (lh_report_get_title (context->report));
  g_autofree char *subject = lh_xlsx_writer_clean_property (lh_report_get_subject (context->report));
  g_autofree char *author = lh_xlsx_writer_clean_property (lh_report_get_author (context->report));
  g_autofree char *company = lh_xlsx_writer_clean_property (lh_report_get_office (context->report));
  lxw_doc_properties properties = { .title = title, .subject = subject, .author = author, .company = company };

  workbook_set_properties (context->workbook, &properties);
}

static gboolean
lh_xlsx_writer_fill (LhXlsxContext  *context,
                     GError        **error)
{
  guint n_sheets = lh_report_get_n_sheets (context->report);

  lh_xlsx_writer_set_properties (context);
  for (guint i = 0; i < n_sheets; i++)
    {
      if (!lh_xlsx_writer_write_sheet (context, lh_report_get_sheet (context->report, i), error))
        return FALSE;
    }
  return lh_xlsx_charts_insert (context, error);
}

static void
lh_xlsx_place_free (LhXlsxPlace *place)
{
  g_free (place->sheet_name);
  g_free (place);
}

/* Writes the workbook to @temporary. Errors name @path, the file the user asked for. */
static gboolean
lh_xlsx_writer_write_workbook (LhReport    *report,
                               LhEdition    edition,
                               const char  *path,
                               const char  *temporary,
                               GError     **error)
{
  g_autofree char *spool = lh_paths_is_network (temporary) ? g_strdup (g_get_tmp_dir ())
                                                           : g_path_get_dirname (temporary);
  lxw_workbook_options options = { .constant_memory = LXW_FALSE, .tmpdir = spool };
  lxw_workbook *workbook = workbook_new_opt (temporary, &options);
  g_autoptr(LhXlsxFormats) formats = NULL;
  g_autoptr(GHashTable) places = NULL;
  g_autoptr(GHashTable) names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr(GPtrArray) charts = NULL;
  LhXlsxContext context = { .workbook = workbook, .report = report, .edition = edition, .path = path };
  lxw_error code;

  if (workbook == NULL)
    {
      lh_xlsx_set_error (error, LXW_ERROR_MEMORY_MALLOC_FAILED, ENOMEM, path);
      return FALSE;
    }
  formats = lh_xlsx_formats_new (workbook, report);
  places = g_hash_table_new_full (NULL, NULL, g_object_unref, (GDestroyNotify) lh_xlsx_place_free);
  charts = g_ptr_array_new_with_free_func ((GDestroyNotify) lh_xlsx_chart_place_free);
  context.formats = formats;
  context.places = places;
  context.names = names;
  context.charts = charts;
  if (!lh_xlsx_writer_fill (&context, error))
    {
      lxw_workbook_free (workbook);
      return FALSE;
    }

  errno = 0;
  code = workbook_close (workbook);
  if (code == LXW_NO_ERROR && lh_xlsx_verify (temporary))
    return TRUE;
  /* A part that is not whole was cut off by a disk that was full for a while. */
  lh_xlsx_set_error (error, code, code == LXW_NO_ERROR ? ENOSPC : errno, path);
  return FALSE;
}

/* Files */

/* The file behind a link, so that the link stays one. */
static char *
lh_xlsx_writer_resolve (const char *path)
{
  char *real = realpath (path, NULL);
  char *copy = g_strdup (real != NULL ? real : path);

  free (real);
  return copy;
}

/* An empty file beside the target, with the rights a new file gets. */
static char *
lh_xlsx_writer_create_temporary (const char  *target,
                                 const char  *path,
                                 GError     **error)
{
  g_autofree char *folder = g_path_get_dirname (target);
  g_autofree char *temporary = g_build_filename (folder, ".linghang-XXXXXX", NULL);
  int fd;

  if (g_file_test (target, G_FILE_TEST_IS_DIR))
    {
      g_autofree char *name = lh_paths_display (path);

      g_set_error (error, LH_ERROR, LH_ERROR_EXISTS, _("“%s” is a folder. Choose another name for the workbook."),
                   name);
      return NULL;
    }
  if (g_access (target, F_OK) == 0 && g_access (target, W_OK) != 0)
    {
      lh_xlsx_set_error (error, LXW_ERROR_CREATING_XLSX_FILE, errno, path);
      return NULL;
    }
  fd = g_mkstemp_full (temporary, O_RDWR | O_CLOEXEC, 0666);
  if (fd < 0)
    {
      lh_xlsx_set_error (error, LXW_ERROR_CREATING_XLSX_FILE, errno, path);
      return NULL;
    }
  close (fd);
  return g_steal_pointer (&temporary);
}

static gboolean
lh_xlsx_writer_sync (const char *path)
{
  int fd = open (path, O_RDONLY | O_CLOEXEC);
  gboolean done;
  int saved;

  if (fd < 0)
    return FALSE;
  done = fsync (fd) == 0 || errno == EINVAL;
  saved = errno;
  close (fd);
  errno = saved;
  return done;
}

/* Puts the whole new file in the place of the old one, or leaves the old one. */
static gboolean
lh_xlsx_writer_replace (const char  *temporary,
                        const char  *target,
                        const char  *path,
                        GError     **error)
{
  g_autofree char *folder = g_path_get_dirname (target);

  if (!lh_xlsx_writer_sync (temporary) || g_rename (temporary, target) != 0)
    {
      lh_xlsx_set_error (error, LXW_ERROR_CREATING_XLSX_FILE, errno, path);
      return FALSE;
    }
  lh_xlsx_writer_sync (folder);
  return TRUE;
}

/**
 * lh_xlsx_writer_write:
 * @report: a report
 * @edition: to be printed or to be computed with
 * @path: the workbook; an old one is replaced when the new one is complete, and left as it was otherwise
 *
 * Writes a report as an Excel workbook, with the export style of house rule 5.2. A text longer than a cell holds is an
 * error that names the cell; nothing is cut.
 *
 * Returns: whether the workbook was written
 */
gboolean
lh_xlsx_writer_write (LhReport    *report,
                      LhEdition    edition,
                      const char  *path,
                      GError     **error)
{
  g_autofree char *target = NULL;
  g_autofree char *temporary = NULL;
  gboolean written;

  g_return_val_if_fail (LH_IS_REPORT (report), FALSE);
  g_return_val_if_fail (path != NULL, FALSE);
  g_return_val_if_fail (lh_report_get_n_sheets (report) > 0, FALSE);

  target = lh_xlsx_writer_resolve (path);
  temporary = lh_xlsx_writer_create_temporary (target, path, error);
  if (temporary == NULL)
    return FALSE;
  written = lh_xlsx_writer_write_workbook (report, edition, path, temporary, error)
            && lh_xlsx_writer_replace (temporary, target, path, error);
  if (!written)
    g_unlink (temporary);
  return written;
}
