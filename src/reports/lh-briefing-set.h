/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-chart-theme.h"
#include "lh-document.h"
#include "lh-ledger.h"

G_BEGIN_DECLS

/**
 * LhBriefingOptions:
 * @quarter: the quarter
 * @as_of: the day of the figures; unset for the usual one
 * @briefing: (nullable): the #LhBriefing with head, charts and texts of a clerk; without one all is the program's
 * @naming: whether units are named (是否点名); otherwise they are numbered in charts, tables, texts and workbook alike
 * @theme: the style of all charts and slides
 */
typedef struct
{
  LhQuarter         quarter;
  LhDate            as_of;
  LhRecord         *briefing;
  gboolean          naming;
  LhChartThemeKind  theme;
} LhBriefingOptions;

/**
 * LhBriefingProgressFunc:
 * @done: files written
 * @n_files: files in all
 * @name: (nullable): the one that is written next; %NULL at the end
 *
 * Called on the thread that writes.
 */
typedef void (*LhBriefingProgressFunc) (guint       done,
                                        guint       n_files,
                                        const char *name,
                                        gpointer    user_data);

/**
 * LhBriefingSet:
 *
 * 简报套件: the charts of a quarter in one style, the briefing as slides and on paper, the workbook and the text, all from
 * the same figures. Once made it no longer needs the ledger and may be written on any thread.
 */
typedef struct _LhBriefingSet LhBriefingSet;

LhBriefingSet *lh_briefing_set_new           (LhLedger                 *ledger,
                                              const LhBriefingOptions  *options,
                                              LhCatalog                *catalog,
                                              GError                  **error);
void           lh_briefing_set_free          (LhBriefingSet            *self);
guint          lh_briefing_set_get_n_files   (LhBriefingSet            *self);
const char    *lh_briefing_set_get_file_name (LhBriefingSet            *self,
                                              guint                     index);
LhDocument    *lh_briefing_set_get_document  (LhBriefingSet            *self);
GPtrArray     *lh_briefing_set_render_slides (LhBriefingSet            *self);
void           lh_briefing_set_load_async    (LhLedger                 *ledger,
                                              const LhBriefingOptions  *options,
                                              GCancellable             *cancellable,
                                              GAsyncReadyCallback       callback,
                                              gpointer                  user_data);
LhBriefingSet *lh_briefing_set_load_finish   (GAsyncResult             *result,
                                              GError                  **error);
char          *lh_briefing_set_write         (LhBriefingSet            *self,
                                              const char               *folder,
                                              LhBriefingProgressFunc    progress,
                                              gpointer                  user_data,
                                              GCancellable             *cancellable,
                                              GError                  **error);
void           lh_briefing_set_write_async   (LhBriefingSet            *self,
                                              const char               *folder,
                                              LhBriefingProgressFunc    progress,
                                              gpointer                  user_data,
                                              GCancellable             *cancellable,
                                              GAsyncReadyCallback       callback,
                                              gpointer                  callback_data);
char          *lh_briefing_set_write_finish  (GAsyncResult             *result,
                                              GError                  **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LhBriefingSet, lh_briefing_set_free)

G_END_DECLS
