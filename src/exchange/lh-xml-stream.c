/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-xml-stream.h"

#include <string.h>

#include <expat.h>
#include <glib/gi18n-lib.h>

#include "lh-error.h"

#define MAX_DEPTH 128
#define MAX_TOKEN (4 * 1024 * 1024)
#define MAX_TEXT (1024 * 1024)
#define SEPARATOR ' '

typedef struct
{
  XML_Parser          parser;
  const char         *part;
  const LhXmlHandler *handler;
  gpointer            data;
  char               *root_namespace;   /* with the separator */
  GPtrArray          *texts;            /* GString, one for each open element */
  gsize               n_fed;
  const char         *refusal;          /* why it was stopped */
} LhXmlStream;

static void
lh_xml_stream_refuse (LhXmlStream *self,
                      const char  *reason)
{
  if (self->refusal == NULL)
    self->refusal = reason;
  XML_StopParser (self->parser, XML_FALSE);
}

/* The local name of an element of the same namespace as the root: transitional, strict and oddly prefixed files read
 * alike, and an extension with elements of the same name does not. */
static const char *
lh_xml_stream_get_local (LhXmlStream *self,
                         const char  *name)
{
  gsize length = strlen (self->root_namespace);

  return strncmp (name, self->root_namespace, length) == 0 && strchr (name + length, SEPARATOR) == NULL ? name + length
                                                                                                     : NULL;
}

static void
lh_xml_stream_start_cb (void            *user_data,
                        const XML_Char  *name,
                        const XML_Char **attributes)
{
  LhXmlStream *self = user_data;
  const char *local;

  if (self->root_namespace == NULL)
    {
      const char *end = strchr (name, SEPARATOR);

      self->root_namespace = g_strndup (name, end != NULL ? (gsize) (end - name) + 1 : 0);
    }
  if (self->texts->len >= MAX_DEPTH)
    {
      lh_xml_stream_refuse (self, _("its elements are nested too deeply."));
      return;
    }
  g_ptr_array_add (self->texts, g_string_new (NULL));
  local = lh_xml_stream_get_local (self, name);
  if (local != NULL && self->handler->start != NULL)
    self->handler->start (local, (const char *const *) attributes, self->data);
}

static void
lh_xml_stream_end_cb (void           *user_data,
                      const XML_Char *name)
{
  LhXmlStream *self = user_data;
  const char *local = lh_xml_stream_get_local (self, name);
  GString *text = g_ptr_array_index (self->texts, self->texts->len - 1);

  if (local != NULL && self->handler->end != NULL)
    self->handler->end (local, text->str, self->data);
  g_ptr_array_set_size (self->texts, self->texts->len - 1);
}

static void
lh_xml_stream_text_cb (void           *user_data,
                       const XML_Char *text,
                       int             length)
{
  LhXmlStream *self = user_data;
  GString *open = self->texts->len > 0 ? g_ptr_array_index (self->texts, self->texts->len - 1) : NULL;

  if (open == NULL)
    return;
  if (open->len + length > MAX_TEXT)
    lh_xml_stream_refuse (self, _("one of its texts is too long."));
  else
    g_string_append_len (open, text, length);
}

/* The format forbids document types, and they are how bombs are built. */
static void
lh_xml_stream_doctype_cb (void           *user_data,
                          const XML_Char *name,
                          const XML_Char *system_id,
                          const XML_Char *public_id,
                          int             has_internal_subset)
{
  lh_xml_stream_refuse (user_data, _("it contains a document type definition."));
}

static gboolean
lh_xml_stream_fail (LhXmlStream  *self,
                    GError      **error)
{
  const char *reason = self->refusal != NULL ? self->refusal : XML_ErrorString (XML_GetErrorCode (self->parser));

  g_set_error (error, LH_ERROR, self->refusal != NULL ? LH_ERROR_INVALID : LH_ERROR_CORRUPT,
               /* TRANSLATORS: a part of a workbook, a line, what is wrong */
               _("The part “%s” of the workbook cannot be read in line %lu: %s"), self->part,
               (gulong) XML_GetCurrentLineNumber (self->parser), reason);
  return FALSE;
}

static gboolean
lh_xml_stream_feed (const char  *bytes,
                    gsize        n_bytes,
                    gboolean     last,
                    gpointer     data,
                    GError     **error)
{
  LhXmlStream *self = data;
  XML_Index position;

  self->n_fed += n_bytes;
  if (XML_Parse (self->parser, bytes, (int) n_bytes, last) != XML_STATUS_OK)
    return lh_xml_stream_fail (self, error);
  position = XML_GetCurrentByteIndex (self->parser);
  if (position >= 0 && self->n_fed - (gsize) position > MAX_TOKEN)
    {
      self->refusal = _("one of its texts is too long.");
      return lh_xml_stream_fail (self, error);
    }
  return TRUE;
}

static void
lh_xml_stream_free_text (gpointer text)
{
  g_string_free (text, TRUE);
}

/**
 * lh_xml_stream_read:
 * @part: name of a part
 *
 * Reads a part of a workbook, element by element.
 */
gboolean
lh_xml_stream_read (LhZipReader         *zip,
                    const char          *part,
                    const LhXmlHandler  *handler,
                    gpointer             data,
                    GError             **error)
{
  LhXmlStream self = { .part = part, .handler = handler, .data = data };
  gboolean read;

  self.parser = XML_ParserCreateNS (NULL, SEPARATOR);
  self.texts = g_ptr_array_new_with_free_func (lh_xml_stream_free_text);
  XML_SetUserData (self.parser, &self);
  XML_SetElementHandler (self.parser, lh_xml_stream_start_cb, lh_xml_stream_end_cb);
  XML_SetCharacterDataHandler (self.parser, lh_xml_stream_text_cb);
  XML_SetStartDoctypeDeclHandler (self.parser, lh_xml_stream_doctype_cb);
  read = lh_zip_reader_read (zip, part, lh_xml_stream_feed, &self, error);
  XML_ParserFree (self.parser);
  g_ptr_array_unref (self.texts);
  g_free (self.root_namespace);
  return read;
}

/**
 * lh_xml_get_attribute:
 * @attributes: of an element
 * @name: local name
 *
 * Returns: (nullable): its value, whatever its namespace
 */
const char *
lh_xml_get_attribute (const char *const *attributes,
                      const char        *name)
{
  for (guint i = 0; attributes[i] != NULL; i += 2)
    {
      const char *space = strrchr (attributes[i], SEPARATOR);

      if (g_str_equal (space != NULL ? space + 1 : attributes[i], name))
        return attributes[i + 1];
    }
  return NULL;
}
