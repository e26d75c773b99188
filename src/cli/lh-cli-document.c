/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-cli-commands.h"

#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

#include "lh-award-document.h"
#include "lh-cli-brand-document.h"
#include "lh-cli-document-hand-over.h"
#include "lh-cli-document-problem.h"
#include "lh-cli-document-summary.h"
#include "lh-cli-json.h"
#include "lh-cli-options.h"
#include "lh-cli-reference.h"
#include "lh-cli-work-report.h"
#include "lh-document-odt.h"
#include "lh-error.h"
#include "lh-project-document.h"
#include "lh-xlsx-writer.h"

#define LH_CLI_FIRST_YEAR 2000
#define LH_CLI_LAST_YEAR 2099
#define LH_CLI_AWARDS "awards"
#define LH_CLI_HAND_OVER "hand-over"

/* The command line as it was written. */
typedef struct
{
  char *as_of;
  char *brand;
  char *project;
  char *quarter;
  char *year;
  char *item;
  char *output;
  char *folder;
  char *suffix;
  char *format;
  char **entries;
  gboolean chapters;
  gboolean as_given;
} LhCliDocumentOptions;

/* A file that was written. */
typedef struct
{
  char              *path;
  char              *project;
  LhDocumentOutcome  outcome;
} LhCliFile;

/* What it means, and what was done. */
typedef struct
{
  gboolean               awards;    /* the list of awards of a year, no document of a project */
  LhProjectDocumentKind  kind;
  const char            *suffix;
  guint                  year;
  LhQuarter              quarter;
  LhCliFormat            format;
  LhLedger              *ledger;
  LhCatalog             *catalog;
  GPtrArray             *files;
  GHashTable            *covered;   /* ids of projects that a letter of their secretary covers */
} LhCliDocument;

static void
lh_cli_document_options_clear (LhCliDocumentOptions *self)
{
  g_free (self->as_of);
  g_free (self->item);
  g_free (self->brand);
  g_free (self->project);
  g_free (self->quarter);
  g_free (self->year);
  g_free (self->output);
  g_free (self->folder);
  g_free (self->suffix);
  g_free (self->format);
  g_strfreev (self->entries);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (LhCliDocumentOptions, lh_cli_document_options_clear)

static void
lh_cli_file_free (LhCliFile *self)
{
  g_free (self->path);
  g_free (self->project);
  g_free (self);
}

static void
lh_cli_document_clear (LhCliDocument *self)
{
  g_clear_object (&self->ledger);
  g_clear_object (&self->catalog);
  g_clear_pointer (&self->files, g_ptr_array_unref);
  g_clear_pointer (&self->covered, g_hash_table_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (LhCliDocument, lh_cli_document_clear)

static gboolean
lh_cli_document_parse_kind (LhCliDocument  *self,
                            const char     *name,
                            GError        **error)
{
  g_autoptr (GString) names = g_string_new (NULL);

  self->awards = g_str_equal (name, LH_CLI_AWARDS);
  if (self->awards || lh_project_document_kind_from_name (name, &self->kind))
    return TRUE;
  for (guint i = 0; i < LH_N_PROJECT_DOCUMENTS; i++)
    g_string_append_printf (names, "%s, ", lh_project_document_kind_get_name (i));
  g_string_append (names, LH_CLI_AWARDS ", " LH_CLI_HAND_OVER ", warning, closing, brand, brand-card, brand-ledger, compilation, "
                          "results-summary, tip, reminders");
  lh_cli_set_usage_error (error, _("“%s” is no kind of document; there are %s."), name, names->str);
  return FALSE;
}

static const char *
lh_cli_document_find_suffix (const char *text)
{
  static const char *const suffixes[] = { "pdf", "odt", "txt", "xlsx" };

  for (guint i = 0; i < G_N_ELEMENTS (suffixes); i++)
    {
      if (g_str_equal (suffixes[i], text))
        return suffixes[i];
    }
  return NULL;
}

static gboolean
lh_cli_document_parse_suffix (LhCliDocument               *self,
                              const LhCliDocumentOptions  *options,
                              GError                     **error)
{
  g_autofree char *output = options->output != NULL ? g_ascii_strdown (options->output, -1) : NULL;

  if (output != NULL)
    self->suffix = lh_cli_document_find_suffix (strrchr (output, '.') != NULL ? strrchr (output, '.') + 1 : "");
  else if (options->suffix != NULL)
    self->suffix = lh_cli_document_find_suffix (options->suffix);
  else
    self->suffix = "pdf";
  if (self->suffix == NULL && output != NULL)
    lh_cli_set_usage_error (error, _("--output: “%s” ends in none of .pdf, .odt, .txt, .xlsx."), options->output);
  else if (self->suffix == NULL)
    lh_cli_set_usage_error (error, _("--as: “%s” is none of pdf, odt, txt, xlsx."), options->suffix);
  else if (g_str_equal (self->suffix, "xlsx") && (self->awards || !lh_project_document_kind_has_form (self->kind)))
    lh_cli_set_usage_error (error, _("This document is written as PDF, ODT or text only."));
  else
    return TRUE;
  return FALSE;
}

static gboolean
lh_cli_document_check_target (LhCliDocument               *self,
                              const LhCliDocumentOptions  *options,
                              GError                     **error)
{
  if (self->awards && options->year != NULL && options->output != NULL && options->folder == NULL)
    return TRUE;
  if (self->awards)
    lh_cli_set_usage_error (error, _("--year and --output are needed for the list of awards."));
  else if (options->folder != NULL && (options->year == NULL || options->project != NULL || options->output != NULL))
    lh_cli_set_usage_error (error, _("--all goes with --year, and neither with --project nor with --output."));
  else if (options->folder == NULL && (options->project == NULL || options->output == NULL || options->year != NULL))
    lh_cli_set_usage_error (error, _("--project and --output are needed, or --year and --all."));
  else
    return TRUE;
  return FALSE;
}

static gboolean
lh_cli_document_parse (LhCliDocument               *self,
                       const char                  *kind,
                       const LhCliDocumentOptions  *options,
                       GError                     **error)
{
  return lh_cli_document_parse_kind (self, kind, error) &&
         lh_cli_document_check_target (self, options, error) &&
         lh_cli_document_parse_suffix (self, options, error) &&
         (options->quarter == NULL || lh_cli_parse_quarter (options->quarter, &self->quarter, error)) &&
         lh_cli_parse_number ("--year", options->year, LH_CLI_FIRST_YEAR, LH_CLI_LAST_YEAR, &self->year, error) &&
         lh_cli_parse_format (options->format, LH_CLI_FORMAT_TEXT | LH_CLI_FORMAT_JSON, &self->format, error);
}

static gboolean
lh_cli_document_open (LhCliDocument  *self,
                      LhCli          *cli,
                      GError        **error)
{
  self->ledger = lh_cli_open (cli, error);
  self->catalog = self->ledger != NULL ? lh_cli_get_catalog (cli, self->ledger, error) : NULL;
  self->files = g_ptr_array_new_with_free_func ((GDestroyNotify) lh_cli_file_free);
  self->covered = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  return self->catalog != NULL;
}

/* What shows progress shows that of the quarter asked for; else of the last one of the year that has begun. */
static void
lh_cli_document_set_quarter (LhCliDocument *self,
                             int            year)
{
  LhQuarter today = lh_quarter_of_date (lh_date_today ());
  LhQuarter last = lh_quarter_new (year, 4);

  if (!lh_quarter_is_set (self->quarter))
    self->quarter = lh_quarter_compare (today, last) < 0 ? today : last;
  lh_ledger_set_quarter (self->ledger, self->quarter);
}

static gboolean
lh_cli_document_write_file (LhCliDocument         *self,
                            const LhProjectTexts  *texts,
                            const char            *path,
                            GError               **error)
{
  LhDocumentOutcome outcome = { .n_pages = 1, .scale = 1 };
  LhCliFile *file;

  if (g_str_equal (self->suffix, "xlsx"))
    {
      g_autoptr (LhReport) form = lh_project_document_new_form (self->kind, texts);

      if (!lh_xlsx_writer_write (form, LH_EDITION_PRINT, path, error))
        return FALSE;
    }
  else
    {
      g_autoptr (LhDocument) document = lh_project_document_new (self->kind, texts, error);

      if (document == NULL || !lh_document_write (document, path, &outcome, error))
        return FALSE;
    }
  file = g_new0 (LhCliFile, 1);
  file->path = g_strdup (path);
  file->project = g_strdup (lh_project_texts_get (texts, LH_PROJECT_NUMBER));
  file->outcome = outcome;
  g_ptr_array_add (self->files, file);
  return TRUE;
}

static gboolean
lh_cli_document_write_one (LhCliDocument               *self,
                           const LhCliDocumentOptions  *options,
                           GError                     **error)
{
  g_autoptr (LhRecord) project = lh_cli_find_record (self->ledger, lh_cli_kind_find ("project"), options->project,
                                                     error);
  g_autoptr (LhProjectDossier) dossier = project != NULL
                                         ? lh_project_dossier_load (self->ledger, lh_record_get_id (project), error)
                                         : NULL;
  LhProjectTexts texts = { self->ledger, dossier, self->catalog };

  if (dossier == NULL)
    return FALSE;
  lh_cli_document_set_quarter (self, lh_record_get_int (dossier->project, LH_PROJECT_YEAR));
  return lh_cli_document_write_file (self, &texts, options->output, error);
}

static gboolean
lh_cli_document_write_awards (LhCliDocument               *self,
                              const LhCliDocumentOptions  *options,
                              GError                     **error)
{
  g_autoptr (LhAwards) awards = lh_awards_load (self->ledger, self->year, error);
  g_autoptr (LhDocument) document = awards != NULL
                                    ? lh_award_document_new (self->ledger, awards, self->catalog, error) : NULL;
  LhDocumentOutcome outcome;
  LhCliFile *file;

  if (document == NULL || !lh_document_write (document, options->output, &outcome, error))
    return FALSE;
  file = g_new0 (LhCliFile, 1);
  file->path = g_strdup (options->output);
  file->outcome = outcome;
  g_ptr_array_add (self->files, file);
  return TRUE;
}

/* One letter, or one list, covers all projects of its secretary. */
static void
lh_cli_document_cover (LhCliDocument    *self,
                       LhProjectDossier *dossier)
{
  gboolean covers = self->kind == LH_PROJECT_PLEDGE || self->kind == LH_PROJECT_ATTACK_LIST;

  for (guint i = 0; covers && i < dossier->siblings->len; i++)
    {
      LhProjectDossier *sibling = g_ptr_array_index (dossier->siblings, i);
      gint64 id = lh_record_get_id (sibling->project);

      g_hash_table_add (self->covered, g_memdup2 (&id, sizeof id));
    }
}

static void
lh_cli_document_tell_progress (guint done,
                               guint all)
{
  if (isatty (STDERR_FILENO))
    g_printerr ("\r%u/%u%s", done, all, done == all ? "\n" : "");
}

/* Projects for which there is no such document yet are told and left out. */
static gboolean
lh_cli_document_write_project (LhCliDocument  *self,
                               LhRecord       *project,
                               const char     *folder,
                               GError        **error)
{
  gint64 id = lh_record_get_id (project);
  g_autoptr (LhProjectDossier) dossier = lh_project_dossier_load (self->ledger, id, error);
  LhProjectTexts texts = { self->ledger, dossier, self->catalog };
  g_autoptr (GError) local_error = NULL;
  g_autofree char *name = NULL;
  g_autofree char *path = NULL;

  if (dossier == NULL)
    return FALSE;
  name = lh_project_document_file_name (self->kind, &texts, self->suffix);
  path = g_build_filename (folder, name, NULL);
  if (lh_cli_document_write_file (self, &texts, path, &local_error))
    {
      lh_cli_document_cover (self, dossier);
      return TRUE;
    }
  if (!g_error_matches (local_error, LH_ERROR, LH_ERROR_NOT_ALLOWED))
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return FALSE;
    }
  lh_cli_warn (local_error->message);
  return TRUE;
}

static gboolean
lh_cli_document_make_folder (const char  *folder,
                             GError     **error)
{
  if (g_mkdir_with_parents (folder, 0777) == 0)
    return TRUE;
  g_set_error (error, LH_ERROR, LH_ERROR_IO, _("The folder “%s” cannot be made. Choose another one."), folder);
  return FALSE;
}

static gboolean
lh_cli_document_write_all (LhCliDocument  *self,
                           const char     *folder,
                           GError        **error)
{
  g_autoptr (LhQuery) query = lh_query_new (LH_TYPE_PROJECT);
  g_autofree char *year = g_strdup_printf ("%u", self->year);
  g_autoptr (GPtrArray) projects = NULL;

  lh_query_where_field (query, LH_PROJECT_YEAR, LH_QUERY_EQUAL, year);
  projects = lh_ledger_query (self->ledger, query, error);
  if (projects == NULL || !lh_cli_document_make_folder (folder, error))
    return FALSE;
  lh_cli_document_set_quarter (self, self->year);
  for (guint i = 0; i < projects->len; i++)
    {
      LhRecord *project = g_ptr_array_index (projects, i);
      gint64 id = lh_record_get_id (project);

      if (!g_hash_table_contains (self->covered, &id)
          && !lh_cli_document_write_project (self, project, folder, error))
        return FALSE;
      lh_cli_document_tell_progress (i + 1, projects->len);
    }
  return TRUE;
}

static void
lh_cli_document_print_json (LhCliDocument *self,
                            LhCli         *cli)
{
  LhCliJson json;

  lh_cli_json_init (&json, lh_cli_get_output (cli));
  lh_cli_json_begin_array (&json, NULL);
  for (guint i = 0; i < self->files->len; i++)
    {
      const LhCliFile *file = g_ptr_array_index (self->files, i);

      lh_cli_json_begin_object (&json, NULL);
      lh_cli_json_string (&json, "file", file->path);
      lh_cli_json_string (&json, "project", file->project);
      lh_cli_json_integer (&json, "pages", file->outcome.n_pages);
      lh_cli_json_tenths (&json, "scale", (gint64) (file->outcome.scale * 1000 + 0.5));
      lh_cli_json_boolean (&json, "overflowed", file->outcome.overflowed);
      lh_cli_json_end_object (&json);
    }
  lh_cli_json_end_array (&json);
  lh_cli_json_finish (&json);
}

/* A form that became two pages is told, so that somebody shortens it. */
static void
lh_cli_document_warn (LhCliDocument *self)
{
  for (guint i = 0; i < self->files->len; i++)
    {
      const LhCliFile *file = g_ptr_array_index (self->files, i);
      g_autofree char *message = NULL;

      if (!file->outcome.overflowed)
        continue;
      message = g_strdup_printf (_("%s has %u pages: at a size that can be read its texts do not fit on one. "
                                   "Shorten them to get one page."), file->path, file->outcome.n_pages);
      lh_cli_warn (message);
    }
}

static void
lh_cli_document_print (LhCliDocument *self,
                       LhCli         *cli,
                       const char    *folder)
{
  lh_cli_document_warn (self);
  if (self->format == LH_CLI_FORMAT_JSON)
    lh_cli_document_print_json (self, cli);
  else if (folder != NULL)
    lh_cli_print (cli, g_dngettext (GETTEXT_PACKAGE, "%u file was written to %s.\n", "%u files were written to %s.\n",
                                    self->files->len), self->files->len, folder);
}

static gboolean
lh_cli_document_run_brand (LhCli                       *cli,
                           const char                  *kind,
                           const LhCliDocumentOptions  *options,
                           GError                     **error)
{
  LhCliBrandDocument document = { .kind = kind, .brand = options->brand, .output = options->output,
                                  .entries = (const char *const *) options->entries, .chapters = options->chapters,
                                  .as_given = options->as_given };

  return lh_cli_parse_number ("--year", options->year, LH_CLI_FIRST_YEAR, LH_CLI_LAST_YEAR, &document.year, error) &&
         lh_cli_brand_document_run (&document, cli, error);
}

/* What is one document by itself, of an item, a quarter, a day or the whole ledger. */
static gboolean
lh_cli_document_is_single (const char                 *kind,
                           const LhCliDocumentOptions *options)
{
  return g_str_equal (kind, LH_CLI_HAND_OVER) || lh_cli_document_is_problem (kind) || lh_cli_work_report_is_kind (kind) ||
         (lh_cli_document_is_summary (kind) && (options->brand != NULL || options->project == NULL));
}

static gboolean
lh_cli_document_run_single (LhCli                       *self,
                            const char                  *kind,
                            const LhCliDocumentOptions  *options,
                            LhCliFormat                  format,
                            GError                     **error)
{
  if (g_str_equal (kind, LH_CLI_HAND_OVER))
    return lh_cli_document_run_hand_over (self, options->item, options->output, format, error);
  if (lh_cli_document_is_problem (kind))
    return lh_cli_document_run_problem (self, kind, options->item, options->output, format, error);
  if (lh_cli_work_report_is_kind (kind))
    return lh_cli_work_report_write (self, kind, options->quarter, options->output, format, error);
  return lh_cli_document_run_summary (&(LhCliSummary) { kind, options->brand, options->item, options->as_of,
                                                        options->output, format }, self, error);
}

/**
 * lh_cli_run_document:
 *
 * document KIND --project PROJECT --output FILE.pdf|.odt|.xlsx, or KIND --year YEAR --all FOLDER [--as pdf|odt|xlsx]: writes a
 * document of a project, or those of a whole year; document awards --year YEAR --output FILE.pdf: the list of awards.
 * Needs no display.
 */
gboolean
lh_cli_run_document (LhCli   *self,
                     GStrv    arguments,
                     GError **error)
{
  g_auto (LhCliDocumentOptions) options = { NULL };
  g_auto (LhCliDocument) document = { .format = LH_CLI_FORMAT_TEXT };
  const GOptionEntry entries[] = {
    { "project", 'p', 0, G_OPTION_ARG_FILENAME, &options.project, N_("The project: its number, name or id"),
      N_("PROJECT") },
    { "item", 0, 0, G_OPTION_ARG_FILENAME, &options.item,
      N_("The item of a hand-over sheet, the warning, the problem or the tip: its number, title or id"), N_("ITEM") },
    { "brand", 'b', 0, G_OPTION_ARG_FILENAME, &options.brand, N_("The brand: its number, name or id"), N_("BRAND") },
    { "entry", 'e', 0, G_OPTION_ARG_FILENAME_ARRAY, &options.entries,
      N_("An entry of a compilation: brand:NAME, practice:TITLE or project:NUMBER; may be given many times"), N_("ENTRY") },
    { "chapters", 0, 0, G_OPTION_ARG_NONE, &options.chapters,
      N_("Brands, practices and projects have a chapter each in a compilation"), NULL },
    { "as-given", 0, 0, G_OPTION_ARG_NONE, &options.as_given,
      N_("The entries of a compilation stand as they are given, not in official order"), NULL },
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &options.output,
      N_("The file to write; its ending, .pdf, .odt, .txt or .xlsx, is the format"), N_("FILE") },
    { "year", 'y', 0, G_OPTION_ARG_FILENAME, &options.year, N_("All projects of this year"), N_("YEAR") },
    { "all", 'a', 0, G_OPTION_ARG_FILENAME, &options.folder, N_("The folder for their files; it is made if need be"),
      N_("FOLDER") },
    { "as", 0, 0, G_OPTION_ARG_FILENAME, &options.suffix, N_("What --all writes: pdf (the default), odt, txt or xlsx"),
      N_("SUFFIX") },
    { "quarter", 'q', 0, G_OPTION_ARG_FILENAME, &options.quarter, N_("The quarter of a report, or whose progress an attack list shows"),
      N_("QUARTER") },
    { "as-of", 0, 0, G_OPTION_ARG_FILENAME, &options.as_of, N_("The day of a summary of results, of a tip or of reminders"),
      N_("DATE") },
    { "format", 'f', 0, G_OPTION_ARG_FILENAME, &options.format, N_("text or json"), N_("FORMAT") },
    { NULL }
  };
  g_auto (GStrv) operands = NULL;

  if (!lh_cli_parse (self, arguments, entries, &operands, error) ||
      !lh_cli_check_operands (operands, 1, 1, error))
    return FALSE;
  if (lh_cli_document_is_single (operands[0], &options))
    return lh_cli_parse_format (options.format, LH_CLI_FORMAT_TEXT | LH_CLI_FORMAT_JSON, &document.format, error) &&
           lh_cli_document_run_single (self, operands[0], &options, document.format, error);
  if (lh_cli_brand_document_is_kind (operands[0]))
    return lh_cli_document_run_brand (self, operands[0], &options, error);
  if (!lh_cli_document_parse (&document, operands[0], &options, error) ||
      !lh_cli_document_open (&document, self, error))
    return FALSE;
  if (document.awards ? !lh_cli_document_write_awards (&document, &options, error)
      : options.folder != NULL ? !lh_cli_document_write_all (&document, options.folder, error)
      : !lh_cli_document_write_one (&document, &options, error))
    return FALSE;
  lh_cli_document_print (&document, self, options.folder);
  return TRUE;
}
