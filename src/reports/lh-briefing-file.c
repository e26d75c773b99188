/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-briefing-file.h"

#include <cairo-pdf.h>
#include <errno.h>
#include <gio/gio.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <string.h>

#include "lh-error.h"
#include "lh-paths.h"

/* House rule 5.3: what Windows does not take in names of files, and how long they may be. */
#define LH_BRIEFING_FORBIDDEN "/\\:*?<>|\""
#define LH_BRIEFING_NAME_LENGTH 80

static cairo_status_t
lh_briefing_file_append_cb (void                *closure,
                            const unsigned char *data,
                            unsigned int         length)
{
  g_byte_array_append (closure, data, length);
  return CAIRO_STATUS_SUCCESS;
}

/* lh_briefing_file_create_pdf: (transfer full): a PDF that ends in @bytes; its pages are measured in points. */
cairo_surface_t *
lh_briefing_file_create_pdf (GByteArray *bytes,
                             double      width,
                             double      height)
{
  return cairo_pdf_surface_create_for_stream (lh_briefing_file_append_cb, bytes, width, height);
}

gboolean
lh_briefing_file_check (cairo_status_t   status,
                        const char      *path,
                        GError         **error)
{
  g_autofree char *name = NULL;

  if (status == CAIRO_STATUS_SUCCESS)
    return TRUE;
  name = lh_paths_display (path);
  g_set_error (error, LH_ERROR, LH_ERROR_FAILED, _("“%s” could not be written: %s."), name,
               cairo_status_to_string (status));
  return FALSE;
}

/* lh_briefing_file_fail: says why something could not be written, and what to do. Returns FALSE. */
gboolean
lh_briefing_file_fail (const char  *path,
                       int          number,
                       GError     **error)
{
  g_autofree char *name = lh_paths_display (path);

  if (number == ENOSPC || number == EDQUOT)
    g_set_error (error, LH_ERROR, LH_ERROR_FULL,
                 _("“%s” could not be written: the disk is full. Make room or choose another folder."), name);
  else if (number == ENOENT || number == ENOTDIR)
    g_set_error (error, LH_ERROR, LH_ERROR_NOT_FOUND,
                 _("“%s” could not be written: the folder does not exist. Choose another folder."), name);
  else if (number == EACCES || number == EPERM || number == EROFS)
    g_set_error (error, LH_ERROR, LH_ERROR_READ_ONLY,
                 _("“%s” could not be written: the folder or the file may not be changed. Choose another folder."), name);
  else
    g_set_error (error, LH_ERROR, LH_ERROR_IO, _("“%s” could not be written: %s."), name, g_strerror (number));
  return FALSE;
}

gboolean
lh_briefing_file_write (const char  *path,
                        const char  *data,
                        gsize        length,
                        GError     **error)
{
  FILE *file = g_fopen (path, "wb");
  gboolean written;
  int number;

  if (file == NULL)
    return lh_briefing_file_fail (path, errno, error);
  written = fwrite (data, 1, length, file) == length;
  number = errno;
  if (fclose (file) != 0 && written)
    {
      written = FALSE;
      number = errno;
    }
  return written || lh_briefing_file_fail (path, number, error);
}

/**
 * lh_briefing_file_clean_name:
 *
 * Returns: (transfer full): the name without what Windows does not take, and not too long
 */
char *
lh_briefing_file_clean_name (const char *name)
{
  g_autofree char *start = g_utf8_substring (name, 0, MIN (g_utf8_strlen (name, -1), LH_BRIEFING_NAME_LENGTH));
  GString *clean = g_string_new (NULL);

  for (const char *p = start; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar letter = g_utf8_get_char (p);

      if (letter >= 0x20 && (letter > 0x7f || strchr (LH_BRIEFING_FORBIDDEN, (int) letter) == NULL))
        g_string_append_unichar (clean, letter);
    }
  return g_strstrip (g_string_free (clean, FALSE));
}

/* lh_briefing_file_remove: a folder of ours with all that is in it; links are not followed. */
void
lh_briefing_file_remove (const char *path)
{
  g_autoptr (GDir) folder = g_file_test (path, G_FILE_TEST_IS_SYMLINK) ? NULL : g_dir_open (path, 0, NULL);

  for (const char *name = folder != NULL ? g_dir_read_name (folder) : NULL; name != NULL;
       name = g_dir_read_name (folder))
    {
      g_autofree char *inner = g_build_filename (path, name, NULL);

      lh_briefing_file_remove (inner);
    }
  g_remove (path);
}
