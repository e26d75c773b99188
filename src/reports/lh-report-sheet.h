/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-document-table.h"
#include "lh-report-chart.h"

G_BEGIN_DECLS

/**
 * LhReportTextStyle:
 * @LH_REPORT_TEXT_TITLE: the title of a cover
 * @LH_REPORT_TEXT_SUBTITLE: a line below it
 * @LH_REPORT_TEXT_HEADING: the heading of a part
 * @LH_REPORT_TEXT_BODY: running text
 * @LH_REPORT_TEXT_NOTE: a note
 */
typedef enum
{
  LH_REPORT_TEXT_TITLE,
  LH_REPORT_TEXT_SUBTITLE,
  LH_REPORT_TEXT_HEADING,
  LH_REPORT_TEXT_BODY,
  LH_REPORT_TEXT_NOTE,
} LhReportTextStyle;

/**
 * LhReportBlockKind:
 * @LH_REPORT_BLOCK_TEXT: a paragraph over the whole width
 * @LH_REPORT_BLOCK_TABLE: a table
 * @LH_REPORT_BLOCK_CHARTS: charts side by side
 * @LH_REPORT_BLOCK_PAGE_BREAK: what follows begins a new page
 * @LH_REPORT_BLOCK_FORM: a form to be filled in, alone on its sheet
 */
typedef enum
{
  LH_REPORT_BLOCK_TEXT,
  LH_REPORT_BLOCK_TABLE,
  LH_REPORT_BLOCK_CHARTS,
  LH_REPORT_BLOCK_PAGE_BREAK,
  LH_REPORT_BLOCK_FORM,
} LhReportBlockKind;

typedef struct
{
  LhReportBlockKind  kind;
  LhReportTextStyle  style;
  char              *text;
  LhReportTable     *table;
  GPtrArray         *charts;
  LhDocumentTable   *form;
} LhReportBlock;

/**
 * LhReportSheet:
 *
 * One sheet of a report: a title, a line of information, blocks from the top down, and a line to be signed.
 */
typedef struct _LhReportSheet LhReportSheet;

LhReportSheet       *lh_report_sheet_new         (const char          *name);
void                 lh_report_sheet_free        (LhReportSheet       *self);
void                 lh_report_sheet_freeze      (LhReportSheet       *self);
const char          *lh_report_sheet_get_name    (LhReportSheet       *self);
void                 lh_report_sheet_set_annex   (LhReportSheet       *self,
                                                  const char          *annex);
const char          *lh_report_sheet_get_annex   (LhReportSheet       *self);
void                 lh_report_sheet_set_title   (LhReportSheet       *self,
                                                  const char          *title);
const char          *lh_report_sheet_get_title   (LhReportSheet       *self);
void                 lh_report_sheet_set_info    (LhReportSheet       *self,
                                                  const char          *left,
                                                  const char          *centre,
                                                  const char          *right);
void                 lh_report_sheet_get_info    (LhReportSheet       *self,
                                                  const char         **left,
                                                  const char         **centre,
                                                  const char         **right);
void                 lh_report_sheet_set_signature (LhReportSheet     *self,
                                                  const char          *signature);
const char          *lh_report_sheet_get_signature (LhReportSheet     *self);
void                 lh_report_sheet_set_logo    (LhReportSheet       *self,
                                                  const char          *path);
const char          *lh_report_sheet_get_logo    (LhReportSheet       *self);
void                 lh_report_sheet_set_portrait (LhReportSheet      *self,
                                                  gboolean             portrait);
gboolean             lh_report_sheet_get_portrait (LhReportSheet      *self);

void                 lh_report_sheet_add_text    (LhReportSheet       *self,
                                                  LhReportTextStyle    style,
                                                  const char          *text);
void                 lh_report_sheet_add_table   (LhReportSheet       *self,
                                                  LhReportTable       *table);
void                 lh_report_sheet_add_chart   (LhReportSheet       *self,
                                                  LhReportChart       *chart,
                                                  gboolean             beside);
void                 lh_report_sheet_break_page  (LhReportSheet       *self);
void                 lh_report_sheet_take_form   (LhReportSheet       *self,
                                                  LhDocumentTable     *form);
LhDocumentTable     *lh_report_sheet_get_form    (LhReportSheet       *self);
guint                lh_report_sheet_get_n_blocks (LhReportSheet      *self);
const LhReportBlock *lh_report_sheet_get_block   (LhReportSheet       *self,
                                                  guint                index);
guint                lh_report_sheet_count       (LhReportSheet       *self,
                                                  LhReportBlockKind    kind);

G_END_DECLS
