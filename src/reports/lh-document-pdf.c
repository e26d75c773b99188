/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-document-pdf.h"

#include <cairo-pdf.h>
#include <glib/gi18n-lib.h>

#include "lh-document-file.h"
#include "lh-error.h"
#include "lh-paths.h"

static cairo_status_t
lh_document_pdf_append_cb (void                *closure,
                           const unsigned char *data,
                           unsigned int         length)
{
  g_byte_array_append (closure, data, length);
  return CAIRO_STATUS_SUCCESS;
}

static void
lh_document_pdf_set_property (cairo_surface_t      *surface,
                              cairo_pdf_metadata_t  property,
                              const char           *text)
{
  if (text != NULL && *text != '\0')
    cairo_pdf_surface_set_metadata (surface, property, text);
}

static void
lh_document_pdf_describe (cairo_surface_t *surface,
                          LhDocument      *document)
{
  lh_document_pdf_set_property (surface, CAIRO_PDF_METADATA_TITLE, lh_document_get_title (document));
  lh_document_pdf_set_property (surface, CAIRO_PDF_METADATA_AUTHOR, lh_document_get_author (document));
  lh_document_pdf_set_property (surface, CAIRO_PDF_METADATA_SUBJECT, lh_document_get_subject (document));
  lh_document_pdf_set_property (surface, CAIRO_PDF_METADATA_CREATOR, g_get_application_name ());
}

static cairo_status_t
lh_document_pdf_draw (LhDocumentLayout *layout,
                      cairo_surface_t  *surface)
{
  cairo_t *cr = cairo_create (surface);
  cairo_status_t status;

  for (guint i = 0; i < lh_document_layout_get_n_pages (layout); i++)
    {
      lh_document_layout_draw_page (layout, i, cr);
      cairo_show_page (cr);
    }
  status = cairo_status (cr);
  cairo_destroy (cr);
  cairo_surface_finish (surface);
  return status != CAIRO_STATUS_SUCCESS ? status : cairo_surface_status (surface);
}

/**
 * lh_document_pdf_write:
 * @layout: a document on its pages
 * @path: the file; an old one is replaced when the new one is complete, and left as it was otherwise
 *
 * Writes a PDF. Its text stays text, which can be searched and copied; its properties name title and author.
 *
 * Returns: whether it was written
 */
gboolean
lh_document_pdf_write (LhDocumentLayout  *layout,
                       const char        *path,
                       GError           **error)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  const LhPageSetup *page;
  cairo_surface_t *surface;
  cairo_status_t status;

  g_return_val_if_fail (LH_IS_DOCUMENT_LAYOUT (layout), FALSE);
  g_return_val_if_fail (path != NULL, FALSE);

  page = lh_document_get_page (lh_document_layout_get_document (layout));
  surface = cairo_pdf_surface_create_for_stream (lh_document_pdf_append_cb, bytes, page->width, page->height);
  lh_document_pdf_describe (surface, lh_document_layout_get_document (layout));
  status = lh_document_pdf_draw (layout, surface);
  cairo_surface_destroy (surface);
  if (status != CAIRO_STATUS_SUCCESS)
    {
      g_autofree char *name = lh_paths_display (path);

      g_set_error (error, LH_ERROR, LH_ERROR_FAILED, _("“%s” could not be written: %s."), name,
                   cairo_status_to_string (status));
      return FALSE;
    }
  return lh_document_file_write (path, bytes->data, bytes->len, error);
}

/**
 * lh_document_outcome_init:
 *
 * Tells what became of a document on its pages.
 */
void
lh_document_outcome_init (LhDocumentOutcome *self,
                          LhDocumentLayout  *layout)
{
  self->n_pages = lh_document_layout_get_n_pages (layout);
  self->scale = lh_document_layout_get_scale (layout);
  self->overflowed = lh_document_layout_get_overflowed (layout);
}

/**
 * lh_document_write_pdf:
 * @document: a document; nobody changes it meanwhile
 * @path: the file
 * @outcome: (out) (optional): what became of it
 *
 * Lays a document out and writes it as lh_document_pdf_write() does. May run on any thread.
 *
 * Returns: whether it was written
 */
gboolean
lh_document_write_pdf (LhDocument         *document,
                       const char         *path,
                       LhDocumentOutcome  *outcome,
                       GError            **error)
{
  g_autoptr (LhDocumentLayout) layout = NULL;

  g_return_val_if_fail (LH_IS_DOCUMENT (document), FALSE);

  layout = lh_document_layout_new (document);
  if (outcome != NULL)
    lh_document_outcome_init (outcome, layout);
  return lh_document_pdf_write (layout, path, error);
}
