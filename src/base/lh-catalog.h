/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/* Marks a text for translation without translating it here. */
#define N_(String) (String)

/**
 * LhCatalog:
 *
 * The translations of one language, immutable and usable from any thread.
 *
 * gettext() knows one language per process, that of the interface. What leaves the program (workbooks, charts,
 * documents) is in the language of the ledger instead, so code that writes such text takes a catalog. Where a
 * catalog may be %NULL, %NULL means the language of the interface.
 */
#define LH_TYPE_CATALOG (lh_catalog_get_type ())

G_DECLARE_FINAL_TYPE (LhCatalog, lh_catalog, LH, CATALOG, GObject)

LhCatalog  *lh_catalog_new          (const char  *language,
                                     GError     **error);
const char *lh_catalog_get_language (LhCatalog   *self);

const char *lh_tr                   (LhCatalog   *catalog,
                                     const char  *message) G_GNUC_FORMAT (2);
const char *lh_trn                  (LhCatalog   *catalog,
                                     const char  *singular,
                                     const char  *plural,
                                     gulong       n) G_GNUC_FORMAT (2) G_GNUC_FORMAT (3);
const char *lh_trc                  (LhCatalog   *catalog,
                                     const char  *context,
                                     const char  *message) G_GNUC_FORMAT (3);

gboolean    lh_catalog_is_chinese   (LhCatalog   *catalog);
void        lh_catalog_init_gettext (void);

G_END_DECLS
