/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-zip-reader.h"

G_BEGIN_DECLS

/**
 * LhXmlHandler:
 * @start: an element of the namespace of the root begins; @attributes are name, value, …, %NULL
 * @end: it ends; @text is what stood directly in it
 *
 * What is done with the elements of a part. Elements of other namespaces are passed over.
 */
typedef struct
{
  void (* start) (const char        *name,
                  const char *const *attributes,
                  gpointer           data);
  void (* end)   (const char        *name,
                  const char        *text,
                  gpointer           data);
} LhXmlHandler;

gboolean    lh_xml_stream_read   (LhZipReader         *zip,
                                  const char          *part,
                                  const LhXmlHandler  *handler,
                                  gpointer             data,
                                  GError             **error);
const char *lh_xml_get_attribute (const char *const   *attributes,
                                  const char          *name);

G_END_DECLS
