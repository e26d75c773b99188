/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-ledger.h"
#include "lh-record-cache.h"
#include "lh-store.h"

G_BEGIN_DECLS

/* See lh-quarter-edition.c. */
typedef struct _LhLedgerEdition LhLedgerEdition;

struct _LhLedger
{
  GObject        parent_instance;

  LhStore       *store;
  LhRecordCache *cache;
  LhCatalog     *catalog;

  GListStore    *organizations;     /* official order */
  GHashTable    *vocabularies;      /* name -> GListStore of LhTerm */
  GHashTable    *settings;          /* key -> LhRecord */

  LhQuarter      quarter;
  gboolean       live;              /* figures are kept up to date in the background */
  LhStatistics  *statistics;        /* of the quarter, NULL before the first computation */
  gboolean       statistics_dirty;
  gboolean       statistics_running;

  gboolean       waiting;           /* a waiting call is under way: what follows a change is done at once, too */
  char          *undo_label;
  char          *redo_label;
  LhLedgerEdition *edition;         /* of a closed quarter; NULL for a ledger itself */
  LhLedger        *last_edition;    /* weak: shared by all who tell the same closed quarter */
};

void        lh_ledger_edition_free       (LhLedgerEdition *self);
const char *lh_ledger_edition_get_origin (LhLedgerEdition *self);

gboolean  lh_ledger_load_register        (LhLedger        *self,
                                          GError         **error);
void      lh_ledger_link_record          (LhLedger        *self,
                                          LhRecord        *record);
LhRecord *lh_ledger_adopt                (LhLedger        *self,
                                          LhRecord        *fresh);
void      lh_ledger_update_record        (LhLedger        *self,
                                          LhRecord        *fresh);
void      lh_ledger_adopt_all            (LhLedger        *self,
                                          GPtrArray       *records);
void      lh_ledger_store_changed_cb     (LhStore         *store,
                                          LhStoreChanges  *changes,
                                          LhLedger        *self);
void      lh_ledger_refresh_undo         (LhLedger        *self);
void      lh_ledger_set_undo_labels      (LhLedger        *self,
                                          const char      *undo,
                                          const char      *redo);
void      lh_ledger_statistics_outdated  (LhLedger        *self);
void      lh_ledger_emit_status_changed  (LhLedger        *self);
void      lh_ledger_emit_changed         (LhLedger        *self,
                                          const char *const *entities);

G_END_DECLS
