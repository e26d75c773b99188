/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-work-figures.h"

G_BEGIN_DECLS

/**
 * LhWorkWriter:
 * @ledger: the ledger, for names
 * @data: what is written from
 * @naming: units are named (点名)
 * @catalog: the language
 * @items: (element-type LhWorkItem): of the part that is being written
 */
typedef struct
{
  LhLedger         *ledger;
  const LhWorkData *data;
  gboolean          naming;
  LhCatalog        *catalog;
  GPtrArray        *items;
} LhWorkWriter;

typedef void (*LhWorkPartWriter) (LhWorkWriter *writer);

LhWorkItem *lh_work_item_new            (LhWorkItemKind   kind,
                                         char            *text);
void        lh_work_item_add_row        (LhWorkItem      *self,
                                         ...) G_GNUC_NULL_TERMINATED;
LhWorkItem *lh_work_writer_add          (LhWorkWriter    *self,
                                         LhWorkItemKind   kind,
                                         char            *text);
void        lh_work_writer_go_on        (LhWorkWriter    *self,
                                         char            *text);
char       *lh_work_format_numeral      (guint            number);
char       *lh_work_writer_figure       (LhWorkWriter    *self,
                                         const char      *code);
gint64      lh_work_writer_count        (LhWorkWriter    *self,
                                         const char      *code);
char       *lh_work_writer_day          (LhWorkWriter    *self);
const char *lh_work_writer_unit         (LhWorkWriter    *self,
                                         gint64           organization_id);

void        lh_work_write_lead          (LhWorkWriter    *self,
                                         const char      *kind);
void        lh_work_write_overview      (LhWorkWriter    *self);
void        lh_work_write_categories    (LhWorkWriter    *self);
void        lh_work_write_duties        (LhWorkWriter    *self);
void        lh_work_write_targets       (LhWorkWriter    *self);
void        lh_work_write_brands        (LhWorkWriter    *self);
void        lh_work_write_lights        (LhWorkWriter    *self);
void        lh_work_write_problems      (LhWorkWriter    *self);
void        lh_work_write_units         (LhWorkWriter    *self);
void        lh_work_write_next          (LhWorkWriter    *self);

G_END_DECLS
