/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-document-layout.h"
#include "lh-document-look.h"

G_BEGIN_DECLS

/**
 * LhOdt:
 * @document: what is written
 * @layout: its pages as they would be printed here
 * @page: its paper
 * @body: the text of content.xml so far
 * @styles: (element-type utf8 utf8): the automatic styles of content.xml, by name, in their order
 * @names: (element-type utf8): their names in the order of their making
 * @pictures: (element-type GBytes): the pictures, each a PNG
 * @n_tables: tables so far
 * @breaks: what comes next begins a page
 *
 * A document on its way to OpenDocument text (ODF 1.2). Only what LibreOffice and WPS both read is used.
 */
typedef struct
{
  LhDocument        *document;
  LhDocumentLayout  *layout;
  const LhPageSetup *page;
  GString           *body;
  GHashTable        *styles;
  GPtrArray         *names;
  GPtrArray         *pictures;
  guint              n_tables;
  gboolean           breaks;
} LhOdt;

void        lh_odt_init              (LhOdt               *self,
                                      LhDocument          *document);
void        lh_odt_clear             (LhOdt               *self);

/* Text */
void        lh_odt_append            (GString             *xml,
                                      const char          *format,
                                      ...) G_GNUC_PRINTF (2, 3);
void        lh_odt_append_text       (GString             *xml,
                                      const char          *text);
void        lh_odt_append_paragraphs (GString             *xml,
                                      const char          *style,
                                      const char          *text);
double      lh_odt_get_width         (LhOdt               *self);
const char *lh_odt_add_style         (LhOdt               *self,
                                      const char          *name,
                                      char                *definition);
void        lh_odt_append_picture    (LhOdt               *self,
                                      GBytes              *png,
                                      double               width,
                                      double               height,
                                      const char          *description);

/* Parts of the package */
char       *lh_odt_create_styles     (LhOdt               *self);
void        lh_odt_write_blocks      (LhOdt               *self);
char       *lh_odt_create_content    (LhOdt               *self);
void        lh_odt_write_table       (LhOdt               *self,
                                      LhDocumentTable     *table);
void        lh_odt_write_signatures  (LhOdt               *self,
                                      const LhDocumentBlock *block);
const char *lh_odt_get_style_name    (LhDocumentTextStyle  style);
void        lh_odt_append_fonts      (GString             *xml);
const char *lh_odt_get_font          (LhFontRole           role);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (LhOdt, lh_odt_clear)

G_END_DECLS
