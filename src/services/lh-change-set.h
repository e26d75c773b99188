/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-record.h"

G_BEGIN_DECLS

/**
 * LhChangeSet:
 *
 * What one user action changes: records to insert, update and delete. A ledger applies it in one transaction and
 * writes one journal entry for it, or refuses it as a whole.
 */
#define LH_TYPE_CHANGE_SET (lh_change_set_get_type ())

G_DECLARE_FINAL_TYPE (LhChangeSet, lh_change_set, LH, CHANGE_SET, GObject)

/**
 * LhChangeKind:
 */
typedef enum
{
  LH_CHANGE_INSERT,
  LH_CHANGE_UPDATE,
  LH_CHANGE_DELETE,
} LhChangeKind;

/**
 * LhChange:
 * @kind: what is done
 * @record: the record as it shall be; its version says what it was based on
 */
typedef struct
{
  LhChangeKind  kind;
  LhRecord     *record;
} LhChange;

LhChangeSet *lh_change_set_new         (const char   *command);
const char  *lh_change_set_get_command (LhChangeSet  *self);
gint64       lh_change_set_insert      (LhChangeSet  *self,
                                        LhRecord     *record);
void         lh_change_set_update      (LhChangeSet  *self,
                                        LhRecord     *record);
gboolean     lh_change_set_set_text    (LhChangeSet  *self,
                                        LhRecord     *record,
                                        const char   *field,
                                        const char   *text,
                                        GError      **error);
void         lh_change_set_delete      (LhChangeSet  *self,
                                        LhRecord     *record);
GPtrArray   *lh_change_set_get_changes (LhChangeSet  *self);

const char  *lh_command_get_label      (const char   *command,
                                        LhCatalog    *catalog);

G_END_DECLS
