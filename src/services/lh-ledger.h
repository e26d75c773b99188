/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include <gio/gio.h>

#include "lh-change-set.h"
#include "lh-finding.h"
#include "lh-history-entry.h"
#include "lh-organization.h"
#include "lh-project.h"
#include "lh-query.h"
#include "lh-roadmap.h"
#include "lh-statistics.h"
#include "lh-term.h"

G_BEGIN_DECLS

/**
 * LhLedger:
 *
 * One open ledger: the face of everything below the window and the command line. It owns the store and its thread,
 * keeps one object per record, and tells of changes.
 *
 * Functions without _async wait for the disk: for the command line and tests. The window uses the _async ones.
 * Everything here is called on the main thread.
 *
 * Properties: "path", "title" (display name of the file), "read-only", "undo-label" and "redo-label" (what Ctrl+Z and
 * Ctrl+Shift+Z would do, NULL for nothing), "quarter" (#LhQuarter, the period of everything on screen), "live" (the
 * figures of the quarter are kept up to date in the background; the window sets it, the command line does not).
 *
 * Signals: "changed" (entities: GStrv of the entities that changed, here or in another process; cached records are
 * refreshed already), "status-changed" (the lights of the current quarter are new), "external-change" (another
 * window or process changed the ledger; who: its user).
 */
#define LH_TYPE_LEDGER (lh_ledger_get_type ())

G_DECLARE_FINAL_TYPE (LhLedger, lh_ledger, LH, LEDGER, GObject)

LhLedger       *lh_ledger_create            (const char           *path,
                                             const char           *language,
                                             GError              **error);
LhLedger       *lh_ledger_open              (const char           *path,
                                             GError              **error);
void            lh_ledger_open_async        (const char           *path,
                                             GCancellable         *cancellable,
                                             GAsyncReadyCallback   callback,
                                             gpointer              user_data);
LhLedger       *lh_ledger_open_finish       (GAsyncResult         *result,
                                             GError              **error);
void            lh_ledger_close             (LhLedger             *self);

const char     *lh_ledger_get_path          (LhLedger             *self);
const char     *lh_ledger_get_language      (LhLedger             *self);
LhCatalog      *lh_ledger_get_catalog       (LhLedger             *self);
gboolean        lh_ledger_get_read_only     (LhLedger             *self);
const char     *lh_ledger_get_setting       (LhLedger             *self,
                                             const char           *key,
                                             const char           *fallback);
gboolean        lh_ledger_set_setting       (LhLedger             *self,
                                             const char           *key,
                                             const char           *value,
                                             GError              **error);

LhChangeSet    *lh_ledger_create_setting_change (LhLedger         *self,
                                             const char           *key,
                                             const char           *value);

LhQuarter       lh_ledger_get_quarter       (LhLedger             *self);
void            lh_ledger_set_quarter       (LhLedger             *self,
                                             LhQuarter             quarter);
LhDate          lh_ledger_get_as_of         (LhLedger             *self);
LhDate          lh_ledger_default_as_of     (LhQuarter             quarter);
void            lh_ledger_set_live          (LhLedger             *self,
                                             gboolean              live);

/* Changing */
gboolean        lh_ledger_apply             (LhLedger             *self,
                                             LhChangeSet          *changes,
                                             GPtrArray           **findings,
                                             GError              **error);
void            lh_ledger_apply_async       (LhLedger             *self,
                                             LhChangeSet          *changes,
                                             GCancellable         *cancellable,
                                             GAsyncReadyCallback   callback,
                                             gpointer              user_data);
gboolean        lh_ledger_apply_finish      (LhLedger             *self,
                                             GAsyncResult         *result,
                                             GPtrArray           **findings,
                                             GError              **error);
gboolean        lh_ledger_preview           (LhLedger             *self,
                                             GPtrArray            *changes,
                                             GPtrArray           **findings,
                                             GError              **error);
gboolean        lh_ledger_try               (LhLedger             *self,
                                             LhChangeSet          *changes,
                                             GError              **error);
char           *lh_ledger_undo              (LhLedger             *self,
                                             GError              **error);
char           *lh_ledger_redo              (LhLedger             *self,
                                             GError              **error);
void            lh_ledger_undo_async        (LhLedger             *self,
                                             GAsyncReadyCallback   callback,
                                             gpointer              user_data);
void            lh_ledger_redo_async        (LhLedger             *self,
                                             GAsyncReadyCallback   callback,
                                             gpointer              user_data);
char           *lh_ledger_undo_finish       (LhLedger             *self,
                                             GAsyncResult         *result,
                                             GError              **error);
const char     *lh_ledger_get_undo_label    (LhLedger             *self);
const char     *lh_ledger_get_redo_label    (LhLedger             *self);

/* Reading */
LhRecord       *lh_ledger_load              (LhLedger             *self,
                                             GType                 type,
                                             gint64                id,
                                             GError              **error);
GPtrArray      *lh_ledger_query             (LhLedger             *self,
                                             LhQuery              *query,
                                             GError              **error);
void            lh_ledger_query_async       (LhLedger             *self,
                                             LhQuery              *query,
                                             GCancellable         *cancellable,
                                             GAsyncReadyCallback   callback,
                                             gpointer              user_data);
GPtrArray      *lh_ledger_query_finish      (LhLedger             *self,
                                             GAsyncResult         *result,
                                             GError              **error);
gint64          lh_ledger_count             (LhLedger             *self,
                                             LhQuery              *query,
                                             GError              **error);
void            lh_ledger_count_async       (LhLedger             *self,
                                             LhQuery              *query,
                                             GCancellable         *cancellable,
                                             GAsyncReadyCallback   callback,
                                             gpointer              user_data);
gint64          lh_ledger_count_finish      (LhLedger             *self,
                                             GAsyncResult         *result,
                                             GError              **error);
GPtrArray      *lh_ledger_get_history       (LhLedger             *self,
                                             const char           *entity,
                                             gint64                record_id,
                                             guint                 limit,
                                             GError              **error);
void            lh_ledger_get_history_async (LhLedger             *self,
                                             const char           *entity,
                                             gint64                record_id,
                                             guint                 limit,
                                             GAsyncReadyCallback   callback,
                                             gpointer              user_data);
GPtrArray      *lh_ledger_get_history_finish (LhLedger            *self,
                                             GAsyncResult         *result,
                                             GError              **error);

/* The register and the vocabularies, held in memory */
GListModel     *lh_ledger_get_organizations (LhLedger             *self);
LhOrganization *lh_ledger_get_organization  (LhLedger             *self,
                                             gint64                id);
GListModel     *lh_ledger_get_vocabulary    (LhLedger             *self,
                                             const char           *vocabulary);
const char     *lh_ledger_get_code_label    (LhLedger             *self,
                                             const char           *vocabulary,
                                             const char           *code,
                                             LhCatalog            *catalog);
char           *lh_ledger_format_field      (LhLedger             *self,
                                             LhRecord             *record,
                                             guint                 field,
                                             LhCatalog            *catalog);

/* Figures */
LhStatistics   *lh_ledger_compute_statistics (LhLedger            *self,
                                              LhQuarter            quarter,
                                              LhDate               as_of,
                                              GError             **error);
void            lh_ledger_compute_statistics_async (LhLedger      *self,
                                             LhQuarter             quarter,
                                             LhDate                as_of,
                                             GCancellable         *cancellable,
                                             GAsyncReadyCallback   callback,
                                             gpointer              user_data);
LhStatistics   *lh_ledger_compute_statistics_finish (LhLedger     *self,
                                             GAsyncResult         *result,
                                             GError              **error);
LhStatistics   *lh_ledger_get_statistics    (LhLedger             *self);
LhRoadmap      *lh_ledger_compute_roadmap   (LhLedger             *self,
                                             LhQuarter             quarter,
                                             LhDate                as_of,
                                             gint64                project_id,
                                             GError              **error);
void            lh_ledger_compute_roadmap_async (LhLedger         *self,
                                             gint64                project_id,
                                             GCancellable         *cancellable,
                                             GAsyncReadyCallback   callback,
                                             gpointer              user_data);
LhRoadmap      *lh_ledger_compute_roadmap_finish (LhLedger        *self,
                                             GAsyncResult         *result,
                                             GError              **error);

/* Files */
gboolean        lh_ledger_save_copy         (LhLedger             *self,
                                             const char           *path,
                                             GError              **error);
void            lh_ledger_save_copy_async   (LhLedger             *self,
                                             const char           *path,
                                             GCancellable         *cancellable,
                                             GAsyncReadyCallback   callback,
                                             gpointer              user_data);
gboolean        lh_ledger_save_copy_finish  (LhLedger             *self,
                                             GAsyncResult         *result,
                                             GError              **error);
GPtrArray      *lh_ledger_check             (LhLedger             *self,
                                             GError              **error);

G_END_DECLS
