/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-change-set.h"

G_BEGIN_DECLS

/**
 * LhImportKind:
 * @LH_IMPORT_NEW: makes a new record
 * @LH_IMPORT_UPDATE: changes one that is there
 * @LH_IMPORT_UNCHANGED: says what the ledger says
 * @LH_IMPORT_REFUSED: cannot be taken
 */
typedef enum
{
  LH_IMPORT_NEW,
  LH_IMPORT_UPDATE,
  LH_IMPORT_UNCHANGED,
  LH_IMPORT_REFUSED,
} LhImportKind;

/**
 * LhImportLine:
 * @cell: where it stands in the file ("D5"), "" for the file as a whole
 * @label: what it is
 * @old_text: what the ledger says; "" for nothing
 * @new_text: what the file says
 * @problem: (nullable): why it cannot be taken
 *
 * One difference between a file and the ledger.
 */
typedef struct
{
  char *cell;
  char *label;
  char *old_text;
  char *new_text;
  char *problem;
} LhImportLine;

/**
 * LhImportItem:
 *
 * What one file would do to the ledger: to be looked at before anything is written.
 *
 * Properties: "file" (its name), "title" (of the record), "kind" (as int), "n-lines".
 */
#define LH_TYPE_IMPORT_ITEM (lh_import_item_get_type ())

G_DECLARE_FINAL_TYPE (LhImportItem, lh_import_item, LH, IMPORT_ITEM, GObject)

LhImportItem *lh_import_item_new         (const char    *file);
const char   *lh_import_item_get_file    (LhImportItem  *self);
const char   *lh_import_item_get_title   (LhImportItem  *self);
void          lh_import_item_set_title   (LhImportItem  *self,
                                          const char    *title);
LhImportKind  lh_import_item_get_kind    (LhImportItem  *self);
GPtrArray    *lh_import_item_get_lines   (LhImportItem  *self);
LhImportLine *lh_import_item_add_line    (LhImportItem  *self,
                                          const char    *cell,
                                          const char    *label,
                                          const char    *old_text,
                                          const char    *new_text);
void          lh_import_item_add_problem (LhImportItem  *self,
                                          const char    *cell,
                                          const char    *label,
                                          const char    *text,
                                          const char    *problem);
void          lh_import_item_insert      (LhImportItem  *self,
                                          LhRecord      *record);
void          lh_import_item_update      (LhImportItem  *self,
                                          LhRecord      *record);
GPtrArray    *lh_import_item_get_changes (LhImportItem  *self);
void          lh_import_item_set_new     (LhImportItem  *self);

G_END_DECLS
