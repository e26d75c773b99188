/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-filter-bar.h"
#include "lh-form.h"
#include "lh-opinion-entry.h"
#include "lh-opinions-page.h"

G_BEGIN_DECLS

struct _LhOpinionsPage
{
  LhPage             parent_instance;

  GSignalGroup      *ledger_signals;
  LhOpinionMatcher  *matcher;
  LhOpinionOverview *overview;     /* NULL while it was not read */
  int                year;
  char              *filter;       /* where the opinions stand that are listed */

  GtkLabel          *figures_label;
  GtkLabel          *levels_label;
  GtkBox            *chips;
  LhFilterBar       *filter_bar;
  LhRecordTable     *opinions;
  LhFilterBar       *item_bar;     /* seen only while rows were opened by a number */
  LhRecordTable     *items;
  GtkWidget         *drop_row;     /* (unowned): the row of an item over which opinions are held */
  LhOpinionEntry    *entry;
  GtkStack          *stack;
  LhSimilarList     *similar;
  LhForm            *opinion_form;
  LhForm            *item_form;
};

void lh_opinions_page_install_actions (GtkWidgetClass *widget_class);
void lh_opinions_page_update_actions  (LhOpinionsPage *self);
GPtrArray *
     lh_opinions_page_get_selected    (LhOpinionsPage *self);
void lh_opinions_page_setup_drag      (LhOpinionsPage *self);
void lh_opinions_page_show_filter     (LhOpinionsPage *self,
                                       const char     *filter);

G_END_DECLS
