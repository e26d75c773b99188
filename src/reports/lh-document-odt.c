/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-document-odt.h"

#include <string.h>

#include <glib/gi18n-lib.h>
#include <zip.h>

#include "lh-document-file.h"
#include "lh-document-text.h"
#include "lh-error.h"
#include "lh-odt-private.h"
#include "lh-paths.h"

#define LH_ODT_TYPE "application/vnd.oasis.opendocument.text"

/* Every file in the package is of this day, so that the same document is the same file: 1 January 2000. */
#define LH_ODT_TIME 946684800

/* Adds a file to the package, which takes the copy of its text. */
static gboolean
lh_odt_add_file (zip_t      *package,
                 const char *name,
                 const void *data,
                 gsize       length)
{
  gboolean is_type = g_str_equal (name, "mimetype");
  void *copy = g_memdup2 (data, length);
  zip_source_t *source = zip_source_buffer (package, copy, length, 1);
  zip_int64_t index;

  if (source == NULL)
    {
      g_free (copy);
      return FALSE;
    }
  index = zip_file_add (package, name, source, ZIP_FL_ENC_UTF_8);
  if (index < 0)
    {
      zip_source_free (source);
      return FALSE;
    }
  /* What kind of file it is stands at its beginning, as it is. */
  return zip_set_file_compression (package, (zip_uint64_t) index, is_type ? ZIP_CM_STORE : ZIP_CM_DEFLATE, 0) == 0
         && zip_file_set_mtime (package, (zip_uint64_t) index, LH_ODT_TIME, 0) == 0;
}

static gboolean
lh_odt_add_text (zip_t      *package,
                 const char *name,
                 char       *text)
{
  g_autofree char *owned = text;

  return lh_odt_add_file (package, name, owned, strlen (owned));
}

static void
lh_odt_append_property (GString    *xml,
                        const char *name,
                        const char *text)
{
  if (text == NULL || *text == '\0')
    return;
  lh_odt_append (xml, "<%s>", name);
  lh_odt_append_text (xml, text);
  lh_odt_append (xml, "</%s>", name);
}

static char *
lh_odt_create_meta (LhOdt *self)
{
  GString *xml = g_string_new ("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<office:document-meta "
    "xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" "
    "xmlns:meta=\"urn:oasis:names:tc:opendocument:xmlns:meta:1.0\" "
    "xmlns:dc=\"http://purl.org/dc/elements/1.1/\" office:version=\"1.2\"><office:meta>");

  lh_odt_append_property (xml, "meta:generator", g_get_application_name ());
  lh_odt_append_property (xml, "dc:title", lh_document_get_title (self->document));
  lh_odt_append_property (xml, "dc:subject", lh_document_get_subject (self->document));
  lh_odt_append_property (xml, "meta:initial-creator", lh_document_get_author (self->document));
  lh_odt_append_property (xml, "dc:creator", lh_document_get_author (self->document));
  g_string_append (xml, "</office:meta></office:document-meta>\n");
  return g_string_free (xml, FALSE);
}

static char *
lh_odt_create_manifest (LhOdt *self)
{
  static const char *const parts[] = { "content.xml", "styles.xml", "meta.xml" };
  GString *xml = g_string_new ("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<manifest:manifest "
    "xmlns:manifest=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\" manifest:version=\"1.2\">"
    "<manifest:file-entry manifest:full-path=\"/\" manifest:version=\"1.2\" manifest:media-type=\"" LH_ODT_TYPE "\"/>");

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    lh_odt_append (xml, "<manifest:file-entry manifest:full-path=\"%s\" manifest:media-type=\"text/xml\"/>", parts[i]);
  for (guint i = 0; i < self->pictures->len; i++)
    lh_odt_append (xml, "<manifest:file-entry manifest:full-path=\"Pictures/%u.png\" "
                   "manifest:media-type=\"image/png\"/>", i + 1);
  g_string_append (xml, "</manifest:manifest>\n");
  return g_string_free (xml, FALSE);
}

static gboolean
lh_odt_add_pictures (LhOdt *self,
                     zip_t *package)
{
  for (guint i = 0; i < self->pictures->len; i++)
    {
      g_autofree char *name = g_strdup_printf ("Pictures/%u.png", i + 1);
      gsize size;
      const void *data = g_bytes_get_data (g_ptr_array_index (self->pictures, i), &size);

      if (!lh_odt_add_file (package, name, data, size))
        return FALSE;
    }
  return TRUE;
}

static gboolean
lh_odt_add_parts (LhOdt *self,
                  zip_t *package)
{
  lh_odt_write_blocks (self);
  return lh_odt_add_file (package, "mimetype", LH_ODT_TYPE, strlen (LH_ODT_TYPE))
         && lh_odt_add_text (package, "META-INF/manifest.xml", lh_odt_create_manifest (self))
         && lh_odt_add_text (package, "content.xml", lh_odt_create_content (self))
         && lh_odt_add_text (package, "styles.xml", lh_odt_create_styles (self))
         && lh_odt_add_text (package, "meta.xml", lh_odt_create_meta (self))
         && lh_odt_add_pictures (self, package);
}

static GBytes *
lh_odt_read_back (zip_source_t *source)
{
  zip_stat_t stat;
  g_autofree char *data = NULL;
  zip_int64_t n_read = -1;

  if (zip_source_stat (source, &stat) != 0 || zip_source_open (source) != 0)
    return NULL;
  data = g_malloc (MAX (stat.size, 1));
  n_read = zip_source_read (source, data, stat.size);
  zip_source_close (source);
  if (n_read < 0 || (zip_uint64_t) n_read != stat.size)
    return NULL;
  return g_bytes_new_take (g_steal_pointer (&data), stat.size);
}

/* The package is made in memory, so that the file is written as a whole or not at all. */
static GBytes *
lh_odt_pack (LhOdt *self)
{
  zip_source_t *source = zip_source_buffer_create (NULL, 0, 0, NULL);
  zip_t *package = source != NULL ? zip_open_from_source (source, ZIP_TRUNCATE, NULL) : NULL;
  GBytes *bytes = NULL;

  if (package == NULL)
    {
      if (source != NULL)
        zip_source_free (source);
      return NULL;
    }
  zip_source_keep (source);
  if (!lh_odt_add_parts (self, package) || zip_close (package) != 0)
    zip_discard (package);
  else
    bytes = lh_odt_read_back (source);
  zip_source_free (source);
  return bytes;
}

/**
 * lh_document_write_odt:
 * @document: a document; nobody changes it meanwhile
 * @path: the file; an old one is replaced when the new one is complete, and left as it was otherwise
 * @outcome: (out) (optional): what it is like on paper, as it would be printed here
 *
 * Writes a document as OpenDocument text, which LibreOffice and WPS open and edit: with styles, headings that can be
 * navigated, tables whose headings are repeated, and the page of the standard for official documents with its grid of
 * lines. Charts and pictures are embedded. May run on any thread.
 *
 * Returns: whether it was written
 */
gboolean
lh_document_write_odt (LhDocument         *document,
                       const char         *path,
                       LhDocumentOutcome  *outcome,
                       GError            **error)
{
  g_auto (LhOdt) odt = { NULL };
  g_autoptr (GBytes) bytes = NULL;

  g_return_val_if_fail (LH_IS_DOCUMENT (document), FALSE);
  g_return_val_if_fail (path != NULL, FALSE);

  lh_odt_init (&odt, document);
  if (outcome != NULL)
    lh_document_outcome_init (outcome, odt.layout);
  bytes = lh_odt_pack (&odt);
  if (bytes == NULL)
    {
      g_autofree char *name = lh_paths_display (path);

      g_set_error (error, LH_ERROR, LH_ERROR_FAILED, _("“%s” could not be made: there is not enough memory."), name);
      return FALSE;
    }
  return lh_document_file_write (path, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), error);
}

/**
 * lh_document_write:
 * @path: the file; its ending says whether it is a PDF, OpenDocument text (.odt) or plain text (.txt)
 *
 * Writes a document as lh_document_write_pdf(), lh_document_write_odt() or lh_document_write_text() do. May run on any thread.
 *
 * Returns: whether it was written
 */
gboolean
lh_document_write (LhDocument         *document,
                   const char         *path,
                   LhDocumentOutcome  *outcome,
                   GError            **error)
{
  g_autofree char *lower = g_ascii_strdown (path, -1);

  if (g_str_has_suffix (lower, ".txt"))
    {
      if (outcome != NULL)
        *outcome = (LhDocumentOutcome) { .n_pages = 0, .scale = 1 };
      return lh_document_write_text (document, path, error);
    }
  return g_str_has_suffix (lower, ".odt") ? lh_document_write_odt (document, path, outcome, error)
                                          : lh_document_write_pdf (document, path, outcome, error);
}
