/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include <glib-object.h>

#include "lh-catalog.h"

G_BEGIN_DECLS

/**
 * LhHistoryChange:
 * @entity: the entity of the record
 * @record_id: the record
 * @title: what the record is called, as far as the journal knows
 * @operation: "insert", "update" or "delete"
 * @field: (nullable): name of the field, for updates
 * @from: (nullable): the old value, serialized
 * @to: (nullable): the new value, serialized
 */
typedef struct
{
  char   *entity;
  gint64  record_id;
  char   *title;
  char   *operation;
  char   *field;
  char   *from;
  char   *to;
} LhHistoryChange;

/**
 * LhHistoryEntry:
 *
 * One entry of the journal: who did what when, and which fields changed. Immutable. Properties for lists: "when"
 * (local time, formatted), "who", "label", "summary".
 */
#define LH_TYPE_HISTORY_ENTRY (lh_history_entry_get_type ())

G_DECLARE_FINAL_TYPE (LhHistoryEntry, lh_history_entry, LH, HISTORY_ENTRY, GObject)

LhHistoryEntry *lh_history_entry_new         (gint64           id,
                                              const char      *at,
                                              const char      *who,
                                              const char      *command,
                                              const char      *kind,
                                              gboolean         undone,
                                              GPtrArray       *changes);
gint64          lh_history_entry_get_id      (LhHistoryEntry  *self);
const char     *lh_history_entry_get_at      (LhHistoryEntry  *self);
const char     *lh_history_entry_get_who     (LhHistoryEntry  *self);
const char     *lh_history_entry_get_command (LhHistoryEntry  *self);
const char     *lh_history_entry_get_kind    (LhHistoryEntry  *self);
gboolean        lh_history_entry_get_undone  (LhHistoryEntry  *self);
GPtrArray      *lh_history_entry_get_changes (LhHistoryEntry  *self);
char           *lh_history_entry_format      (LhHistoryEntry  *self,
                                              LhCatalog       *catalog);

LhHistoryChange *lh_history_change_new       (const char      *entity,
                                              gint64           record_id,
                                              const char      *title,
                                              const char      *operation,
                                              const char      *field,
                                              const char      *from,
                                              const char      *to);
void             lh_history_change_free      (LhHistoryChange *self);

G_END_DECLS
