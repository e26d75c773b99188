/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include <adwaita.h>

#include "lh-ledger.h"

G_BEGIN_DECLS

/* Where the templates lie: LH_UI_TEMPLATE ("lh-window.ui"). */
#define LH_UI_PREFIX "/io/github/linghang/Linghang/ui/"
#define LH_UI_TEMPLATE(file) LH_UI_PREFIX file

/**
 * LhPage:
 *
 * One page of the window. The window knows nothing else of its pages: it binds "ledger" and "settings", lists
 * "title", "count" and "attention" in the sidebar, and calls the virtual functions.
 *
 * Properties, set in the .ui of the window or by the page itself: "title"; "icon-name"; "entity" (the records the
 * page lists, NULL for none; win.show-rows and win.show-record find the page by it); "section" (pages of different
 * sections are separated in the sidebar); "count" (-1 for none); "attention" (shown as a red number instead of the
 * count, 0 for none); "new-label" (what Ctrl+N makes here, NULL when there is nothing to make); "has-pane" (F9);
 * "ledger" (#LhLedger); "settings" (#GSettings, NULL when the schema is not installed).
 */
#define LH_TYPE_PAGE (lh_page_get_type ())

G_DECLARE_DERIVABLE_TYPE (LhPage, lh_page, LH, PAGE, AdwBin)

/**
 * LhPageClass:
 * @show_ids: shows only the records with these ids, in the order of the list, under @title (what the number said);
 *   @ids is %NULL for all records
 * @show_record: selects the record, drops a filter that hides it, and opens its pane
 * @new_item: makes a new record and opens it for editing
 * @toggle_pane: shows or hides the pane
 * @print: prints what is selected, or what is shown
 * @open_entity: of a page of records of several entities: shows those of @entity; whether the page has them
 *
 * All are optional.
 */
struct _LhPageClass
{
  AdwBinClass parent_class;

  void (* show_ids)    (LhPage     *self,
                        GArray     *ids,
                        const char *title);
  void (* show_record) (LhPage     *self,
                        gint64      id);
  void (* new_item)    (LhPage     *self);
  void (* toggle_pane) (LhPage     *self);
  void (* print)       (LhPage     *self);
  gboolean (* open_entity) (LhPage     *self,
                            const char *entity);

  gpointer padding[2];
};

LhLedger   *lh_page_get_ledger    (LhPage     *self);
GSettings  *lh_page_get_settings  (LhPage     *self);
const char *lh_page_get_title     (LhPage     *self);
const char *lh_page_get_entity    (LhPage     *self);
gboolean    lh_page_open_entity   (LhPage     *self,
                                   const char *entity);
const char *lh_page_get_new_label (LhPage     *self);
void        lh_page_set_count     (LhPage     *self,
                                   gint64      count);
void        lh_page_set_attention (LhPage     *self,
                                   guint       attention);
void        lh_page_show_ids      (LhPage     *self,
                                   GArray     *ids,
                                   const char *title);
void        lh_page_show_record   (LhPage     *self,
                                   gint64      id);
void        lh_page_new_item      (LhPage     *self);
void        lh_page_toggle_pane   (LhPage     *self);
gboolean    lh_page_print         (LhPage     *self);

G_END_DECLS
