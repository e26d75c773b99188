/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-document-preview.h"
#include "lh-form.h"
#include "lh-reports-view.h"
#include "lh-work-report.h"

G_BEGIN_DECLS

struct _LhReportsView
{
  LhPage             parent_instance;

  GSignalGroup      *ledger_signals;
  GPtrArray         *drafts;         /* (element-type LhRecord) */
  LhWorkReport      *report;         /* the one that is open */
  gint64             report_id;
  gint64             section_id;
  gboolean           filling;
  gboolean           edited;         /* the text is not in the ledger yet */
  guint              preview_source;

  GtkDropDown       *choice;
  GtkStack          *stack;
  GtkListBox        *sections;
  GtkLabel          *state_label;
  GtkLabel          *automatic;
  GtkTextView       *text;
  LhForm            *form;
  LhDocumentPreview *preview;
};

void      lh_reports_view_refresh         (LhReportsView  *self);
void      lh_reports_view_save            (LhReportsView  *self);
LhRecord *lh_reports_view_get_section     (LhReportsView  *self);
void      lh_reports_view_update_actions  (LhReportsView  *self);
void      lh_reports_view_begin           (LhReportsView  *self,
                                           const char     *kind);
void      lh_reports_view_print           (LhReportsView  *self);
void      lh_reports_view_applied_cb      (GObject        *source,
                                           GAsyncResult   *result,
                                           gpointer        user_data);
void      lh_reports_view_install_actions (GtkWidgetClass *widget_class);

G_END_DECLS
