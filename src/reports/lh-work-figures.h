/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-chart.h"
#include "lh-document-table.h"
#include "lh-work-data.h"

G_BEGIN_DECLS

/**
 * LhWorkItemKind:
 * @LH_WORK_ITEM_TEXT: a paragraph
 * @LH_WORK_ITEM_HEADING: a heading above what follows
 * @LH_WORK_ITEM_TABLE: a table; its first row has the headings
 * @LH_WORK_ITEM_LIGHTS: the lights as a strip; rows of code and count
 * @LH_WORK_ITEM_COLUMNS: planned and actual progress; rows of label, planned and actual tenths, "" for none
 */
typedef enum
{
  LH_WORK_ITEM_TEXT,
  LH_WORK_ITEM_HEADING,
  LH_WORK_ITEM_TABLE,
  LH_WORK_ITEM_LIGHTS,
  LH_WORK_ITEM_COLUMNS,
  LH_N_WORK_ITEM_KINDS
} LhWorkItemKind;

/**
 * LhWorkItem:
 * @kind: what it is
 * @text: the text; the title of a table or a chart
 * @note: (nullable): the definition below the title of a chart
 * @source: (nullable): where a chart comes from
 * @widths: (nullable): the shares of the columns of a table, as text
 * @rows: (element-type GStrv) (nullable): rows of texts
 */
typedef struct
{
  LhWorkItemKind  kind;
  char           *text;
  char           *note;
  char           *source;
  char           *widths;
  GPtrArray      *rows;
} LhWorkItem;

/**
 * LhWorkPart:
 * @code: stable English name of the part: "overview", "problems" …
 * @items: (element-type LhWorkItem): what it says
 */
typedef struct
{
  char      *code;
  GPtrArray *items;
} LhWorkPart;

/**
 * LhWorkFigures:
 *
 * What the program writes into a report by itself: paragraphs, tables and charts of a quarter as of a day. Immutable.
 * Its JSON is what a frozen report keeps: whatever is changed in the ledger later, or in the wording of the program, a
 * report made from it says the same, word for word.
 */
#define LH_TYPE_WORK_FIGURES (lh_work_figures_get_type ())

G_DECLARE_FINAL_TYPE (LhWorkFigures, lh_work_figures, LH, WORK_FIGURES, GObject)

LhWorkFigures    *lh_work_figures_new        (LhLedger          *ledger,
                                              const LhWorkData  *data,
                                              const char        *kind,
                                              gboolean           naming,
                                              LhCatalog         *catalog);
LhWorkFigures    *lh_work_figures_parse      (const char        *json,
                                              GError           **error);
char             *lh_work_figures_to_json    (LhWorkFigures     *self);
LhDate            lh_work_figures_get_as_of  (LhWorkFigures     *self);
const LhWorkPart *lh_work_figures_get_part   (LhWorkFigures     *self,
                                              const char        *code);
char             *lh_work_part_to_text       (const LhWorkPart  *self);
LhDocumentTable  *lh_work_item_create_table  (const LhWorkItem  *self);
LhChart          *lh_work_item_create_chart  (const LhWorkItem  *self,
                                              LhCatalog         *catalog);

G_END_DECLS
