/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-document-file.h"

#include <glib/gi18n-lib.h>

#include "lh-error.h"
#include "lh-paths.h"

static gboolean
lh_document_file_fail (const char    *path,
                       const GError  *cause,
                       GError       **error)
{
  g_autofree char *name = lh_paths_display (path);

  if (g_error_matches (cause, G_FILE_ERROR, G_FILE_ERROR_NOSPC))
    g_set_error (error, LH_ERROR, LH_ERROR_FULL,
                 _("“%s” could not be written: the disk is full. Make room or choose another folder."), name);
  else if (g_error_matches (cause, G_FILE_ERROR, G_FILE_ERROR_NOENT)
           || g_error_matches (cause, G_FILE_ERROR, G_FILE_ERROR_NOTDIR))
    g_set_error (error, LH_ERROR, LH_ERROR_NOT_FOUND,
                 _("“%s” could not be written: the folder does not exist. Choose another folder."), name);
  else if (g_error_matches (cause, G_FILE_ERROR, G_FILE_ERROR_ACCES)
           || g_error_matches (cause, G_FILE_ERROR, G_FILE_ERROR_PERM)
           || g_error_matches (cause, G_FILE_ERROR, G_FILE_ERROR_ROFS))
    g_set_error (error, LH_ERROR, LH_ERROR_READ_ONLY,
                 _("“%s” could not be written: the folder or the file may not be changed. Choose another folder."),
                 name);
  else
    g_set_error (error, LH_ERROR, LH_ERROR_IO, _("“%s” could not be written: %s."), name, cause->message);
  return FALSE;
}

/**
 * lh_document_file_write:
 * @path: the file; an old one is replaced when the new one is complete, and left as it was otherwise
 *
 * Returns: whether the file was written
 */
gboolean
lh_document_file_write (const char  *path,
                        const void  *data,
                        gsize        length,
                        GError     **error)
{
  g_autoptr (GError) cause = NULL;

  if (g_file_set_contents_full (path, data, (gssize) length, G_FILE_SET_CONTENTS_CONSISTENT, 0666, &cause))
    return TRUE;
  return lh_document_file_fail (path, cause, error);
}
