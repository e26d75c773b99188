/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-file-chooser.h"

#include <string.h>

#include <glib/gi18n-lib.h>

#include "lh-catalog.h"
#include "lh-paths.h"

typedef struct
{
  LhFileChosenFunc  chosen;
  LhFilesChosenFunc chosen_many;
  gpointer          user_data;
  GDestroyNotify    destroy;
  LhFileKind        kind;
} LhFileRequest;

typedef struct
{
  const char *name;
  const char *suffix;
} LhFileKindInfo;

static const LhFileKindInfo lh_file_kinds[] = {
  [LH_FILE_KIND_LEDGER] = { N_("Linghang ledgers"), "linghang" },
  [LH_FILE_KIND_WORKBOOK] = { N_("Excel workbooks"), "xlsx" },
  [LH_FILE_KIND_PNG] = { N_("PNG images"), "png" },
  [LH_FILE_KIND_SVG] = { N_("SVG images"), "svg" },
  [LH_FILE_KIND_PDF] = { N_("PDF documents"), "pdf" },
  [LH_FILE_KIND_ODT] = { N_("Text documents (ODT)"), "odt" },
  [LH_FILE_KIND_TEXT] = { N_("Plain text"), "txt" },
  [LH_FILE_KIND_ANY] = { N_("All files"), NULL },
};

static void
lh_file_request_free (LhFileRequest *request)
{
  if (request->destroy != NULL)
    request->destroy (request->user_data);
  g_free (request);
}

/* What a document can be saved as. */
static const LhFileKind lh_document_kinds[] = { LH_FILE_KIND_PDF, LH_FILE_KIND_ODT, LH_FILE_KIND_TEXT };

static gboolean
lh_file_kind_fits (LhFileKind  kind,
                   const char *name)
{
  g_autofree char *suffix = g_strdup_printf (".%s", lh_file_kinds[kind].suffix);

  return g_str_has_suffix (name, suffix);
}

static gboolean
lh_file_name_is_document (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (lh_document_kinds); i++)
    {
      if (lh_file_kind_fits (lh_document_kinds[i], name))
        return TRUE;
    }
  return FALSE;
}

/* The kind that the filter stands for. */
static LhFileKind
lh_file_chooser_get_kind (GtkFileChooser *chooser,
                          LhFileKind      kind)
{
  GtkFileFilter *filter = kind == LH_FILE_KIND_DOCUMENT ? gtk_file_chooser_get_filter (chooser) : NULL;

  if (kind != LH_FILE_KIND_DOCUMENT)
    return kind;
  return filter != NULL ? GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (filter), "lh-kind")) : LH_FILE_KIND_PDF;
}

/* A person who types a name without the extension means it. One who has typed that of another format of documents means
 * that one, unless another format was chosen in the list. */
static GFile *
lh_file_with_suffix (GFile          *file,
                     GtkFileChooser *chooser,
                     LhFileKind      kind)
{
  g_autofree char *path = g_file_get_path (file);
  g_autofree char *full = NULL;
  LhFileKind wanted = lh_file_chooser_get_kind (chooser, kind);
  gboolean is_document = kind == LH_FILE_KIND_DOCUMENT && path != NULL && lh_file_name_is_document (path);

  if (path == NULL || lh_file_kinds[wanted].suffix == NULL || lh_file_kind_fits (wanted, path)
      || (is_document && wanted == lh_document_kinds[0]))
    return g_object_ref (file);

  if (is_document)
    *strrchr (path, '.') = '\0';
  full = g_strdup_printf ("%s.%s", path, lh_file_kinds[wanted].suffix);
  return g_file_new_for_path (full);
}

static void
lh_file_chooser_response_cb (GtkNativeDialog *dialog,
                             int              response,
                             LhFileRequest   *request)
{
  GtkFileChooser *chooser = GTK_FILE_CHOOSER (dialog);

  if (response == GTK_RESPONSE_ACCEPT && request->chosen_many != NULL)
    {
      g_autoptr (GListModel) files = gtk_file_chooser_get_files (chooser);

      request->chosen_many (files, request->user_data);
    }
  else if (response == GTK_RESPONSE_ACCEPT)
    {
      g_autoptr (GFile) picked = gtk_file_chooser_get_file (chooser);
      g_autoptr (GFile) file = gtk_file_chooser_get_action (chooser) == GTK_FILE_CHOOSER_ACTION_SAVE
                               ? lh_file_with_suffix (picked, chooser, request->kind) : g_object_ref (picked);

      if (g_file_peek_path (file) != NULL)
        request->chosen (file, request->user_data);
    }

  /* The dialog holds the request, so it goes last. */
  gtk_native_dialog_destroy (dialog);
  g_object_unref (dialog);
}

static LhFileRequest *
lh_file_request_new (LhFileKind        kind,
                     LhFileChosenFunc  chosen,
                     gpointer          user_data,
                     GDestroyNotify    destroy)
{
  LhFileRequest *request = g_new0 (LhFileRequest, 1);

  request->kind = kind;
  request->chosen = chosen;
  request->user_data = user_data;
  request->destroy = destroy;
  return request;
}

static void
lh_file_chooser_add_kind (GtkFileChooser *chooser,
                          LhFileKind      kind)
{
  g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();

  gtk_file_filter_set_name (filter, _(lh_file_kinds[kind].name));
  if (lh_file_kinds[kind].suffix != NULL)
    gtk_file_filter_add_suffix (filter, lh_file_kinds[kind].suffix);
  else
    gtk_file_filter_add_pattern (filter, "*");
  g_object_set_data (G_OBJECT (filter), "lh-kind", GUINT_TO_POINTER (kind));
  gtk_file_chooser_add_filter (chooser, filter);
}

static GtkFileChooser *
lh_file_chooser_new (GtkWindow            *parent,
                     const char           *title,
                     GtkFileChooserAction  action,
                     LhFileRequest        *request)
{
  const char *accept = action == GTK_FILE_CHOOSER_ACTION_SAVE ? _("_Save") : _("_Open");
  GtkFileChooserNative *dialog = gtk_file_chooser_native_new (title, parent, action, accept, _("_Cancel"));

  for (guint i = 0; request->kind == LH_FILE_KIND_DOCUMENT && i < G_N_ELEMENTS (lh_document_kinds); i++)
    lh_file_chooser_add_kind (GTK_FILE_CHOOSER (dialog), lh_document_kinds[i]);
  if (request->kind != LH_FILE_KIND_DOCUMENT)
    lh_file_chooser_add_kind (GTK_FILE_CHOOSER (dialog), request->kind);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (dialog), TRUE);
  g_signal_connect_data (dialog, "response", G_CALLBACK (lh_file_chooser_response_cb), request,
                         (GClosureNotify) (GCallback) lh_file_request_free, 0);
  return GTK_FILE_CHOOSER (dialog);
}

/**
 * lh_file_chooser_save:
 * @parent: the window that asks
 * @title: what is saved
 * @name: a name to start from, without folder
 * @kind: what the file is; its extension is added to a name without it. Of a document, the person chooses the format
 * @chosen: called with the file, unless the person cancels
 * @user_data: passed to @chosen
 * @destroy: (nullable): frees @user_data when the dialog is gone
 *
 * Asks where to save. The dialog asks before a file is overwritten.
 */
void
lh_file_chooser_save (GtkWindow        *parent,
                      const char       *title,
                      const char       *name,
                      LhFileKind        kind,
                      LhFileChosenFunc  chosen,
                      gpointer          user_data,
                      GDestroyNotify    destroy)
{
  GtkFileChooser *chooser;
  g_autofree char *folder = lh_paths_get_export_dir ();
  g_autoptr (GFile) file = g_file_new_for_path (folder);

  g_return_if_fail (GTK_IS_WINDOW (parent));
  g_return_if_fail (chosen != NULL);

  chooser = lh_file_chooser_new (parent, title, GTK_FILE_CHOOSER_ACTION_SAVE,
                                 lh_file_request_new (kind, chosen, user_data, destroy));
  if (g_file_query_exists (file, NULL))
    gtk_file_chooser_set_current_folder (chooser, file, NULL);
  gtk_file_chooser_set_current_name (chooser, name);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (chooser));
}

/**
 * lh_file_chooser_open:
 * @parent: the window that asks
 * @title: what is opened
 * @kind: what the file is
 * @chosen: called with the file, unless the person cancels
 * @user_data: passed to @chosen
 * @destroy: (nullable): frees @user_data when the dialog is gone
 *
 * Asks for an existing file.
 */
void
lh_file_chooser_open (GtkWindow        *parent,
                      const char       *title,
                      LhFileKind        kind,
                      LhFileChosenFunc  chosen,
                      gpointer          user_data,
                      GDestroyNotify    destroy)
{
  GtkFileChooser *chooser;

  g_return_if_fail (GTK_IS_WINDOW (parent));
  g_return_if_fail (chosen != NULL);

  chooser = lh_file_chooser_new (parent, title, GTK_FILE_CHOOSER_ACTION_OPEN,
                                 lh_file_request_new (kind, chosen, user_data, destroy));
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (chooser));
}

/**
 * lh_file_chooser_open_many:
 * @chosen: called with the files, unless the person cancels
 *
 * Asks for one or several existing files of any kind.
 */
void
lh_file_chooser_open_many (GtkWindow         *parent,
                           const char        *title,
                           LhFilesChosenFunc  chosen,
                           gpointer           user_data,
                           GDestroyNotify     destroy)
{
  LhFileRequest *request;
  GtkFileChooser *chooser;

  g_return_if_fail (GTK_IS_WINDOW (parent));
  g_return_if_fail (chosen != NULL);

  request = lh_file_request_new (LH_FILE_KIND_ANY, NULL, user_data, destroy);
  request->chosen_many = chosen;
  chooser = lh_file_chooser_new (parent, title, GTK_FILE_CHOOSER_ACTION_OPEN, request);
  gtk_file_chooser_set_select_multiple (chooser, TRUE);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (chooser));
}

/**
 * lh_file_chooser_open_folder:
 * @parent: the window that asks
 * @title: what the folder is for
 * @chosen: called with the folder, unless the person cancels
 * @user_data: passed to @chosen
 * @destroy: (nullable): frees @user_data when the dialog is gone
 *
 * Asks for a folder.
 */
void
lh_file_chooser_open_folder (GtkWindow        *parent,
                             const char       *title,
                             LhFileChosenFunc  chosen,
                             gpointer          user_data,
                             GDestroyNotify    destroy)
{
  GtkFileChooser *chooser;

  g_return_if_fail (GTK_IS_WINDOW (parent));
  g_return_if_fail (chosen != NULL);

  chooser = lh_file_chooser_new (parent, title, GTK_FILE_CHOOSER_ACTION_SELECT_FOLDER,
                                 lh_file_request_new (LH_FILE_KIND_ANY, chosen, user_data, destroy));
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (chooser));
}
