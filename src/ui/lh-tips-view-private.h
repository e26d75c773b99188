/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-form.h"
#include "lh-tips-view.h"
#include "lh-tips.h"

G_BEGIN_DECLS

struct _LhTipsView
{
  LhPage             parent_instance;

  GSignalGroup      *ledger_signals;
  GPtrArray         *tips;
  GListStore        *items;
  GtkMultiSelection *selection;
  gint64             tip_id;         /* the one that is open */
  gboolean           filling;
  gboolean           pane_wanted;

  GtkEntry          *day_entry;
  LhForm            *receiver_form;
  GtkWidget         *side;
  GtkStack          *stack;
  GtkLabel          *summary_label;
  LhForm            *tip_form;
  GtkListBox        *list;
  GtkLabel          *title_label;
  GtkColumnView     *view;
};

LhTip     *lh_tips_view_get_tip         (LhTipsView     *self);
GPtrArray *lh_tips_view_get_selected    (LhTipsView     *self);
void       lh_tips_view_update_actions  (LhTipsView     *self);
void       lh_tips_view_refresh         (LhTipsView     *self);
void       lh_tips_view_install_actions (GtkWidgetClass *widget_class);
void       lh_tips_view_mark            (LhTipsView     *self,
                                         GPtrArray      *receivers,
                                         LhTipState      state);

G_END_DECLS
