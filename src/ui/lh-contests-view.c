/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-contests-view.h"

#include <glib/gi18n-lib.h>

#include "lh-contest-totals.h"
#include "lh-contest.h"
#include "lh-form.h"
#include "lh-new-dialog.h"
#include "lh-part-table.h"

#define FEN_PER_TEN_THOUSAND_YUAN 1000000

struct _LhContestsView
{
  LhRecordPage   parent_instance;

  GListModel    *list;
  gboolean       opened;

  LhFilterBar   *filter_bar;
  LhForm        *form;
  GtkWidget     *pane;
  LhPartTable   *results;
  LhRecordTable *table;
  GtkLabel      *total_label;
};

G_DEFINE_FINAL_TYPE (LhContestsView, lh_contests_view, LH_TYPE_RECORD_PAGE)

static char *
lh_contests_view_format_total (const LhContestTotals *totals)
{
  LhDecimal amount = lh_decimal_ratio (totals->amount, FEN_PER_TEN_THOUSAND_YUAN, 2);
  g_autofree char *number = lh_decimal_to_string (lh_decimal_strip (amount));
  g_autofree char *text = g_strdup_printf (_("Total: %u organizations, %d items, %s ten thousand yuan"),
                                           totals->n_organizations, (int) totals->item_count, number);

  if (totals->n_without_amount == 0)
    return g_steal_pointer (&text);
  return g_strdup_printf (_("%s (%u without an amount left out)"), text, totals->n_without_amount);
}

static void
lh_contests_view_update_total (LhContestsView *self)
{
  LhContestTotals totals = { 0 };
  g_autofree char *text = NULL;

  for (guint i = 0; self->list != NULL && i < g_list_model_get_n_items (self->list); i++)
    {
      g_autoptr (LhRecord) result = g_list_model_get_item (self->list, i);

      g_signal_handlers_disconnect_by_func (result, lh_contests_view_update_total, self);
      g_signal_connect_object (result, "notify", G_CALLBACK (lh_contests_view_update_total), self, G_CONNECT_SWAPPED);
      lh_contest_totals_add (&totals, result);
    }
  text = totals.n_organizations > 0 ? lh_contests_view_format_total (&totals) : g_strdup ("");
  gtk_label_set_label (self->total_label, text);
}

/* The table makes its list when it is seen. */
static void
lh_contests_view_follow_list (LhContestsView *self)
{
  GListModel *list = lh_part_table_get_list (self->results);

  if (self->list != list)
    {
      if (self->list != NULL)
        g_signal_handlers_disconnect_by_data (self->list, self);
      g_set_object (&self->list, list);
      if (list != NULL)
        g_signal_connect_object (list, "items-changed", G_CALLBACK (lh_contests_view_update_total), self,
                                 G_CONNECT_SWAPPED | G_CONNECT_AFTER);
    }
  lh_contests_view_update_total (self);
}

static void
lh_contests_view_record_cb (LhContestsView *self)
{
  lh_form_set_ledger (self->form, lh_page_get_ledger (LH_PAGE (self)));
  lh_form_set_record (self->form, lh_record_page_get_record (LH_RECORD_PAGE (self)));
  lh_contests_view_follow_list (self);
}

/* There are few contests; the first is opened at once. */
static void
lh_contests_view_open_first (LhContestsView *self)
{
  LhRecordList *list = lh_record_table_get_list (self->table);

  if (self->opened || list == NULL || g_list_model_get_n_items (G_LIST_MODEL (list)) == 0)
    return;
  self->opened = TRUE;
  lh_record_table_select (self->table, lh_record_list_get_id (list, 0));
}

static void
lh_contests_view_list_cb (LhContestsView *self)
{
  LhRecordList *list = lh_record_table_get_list (self->table);

  self->opened = FALSE;
  if (list != NULL)
    g_signal_connect_object (list, "items-changed", G_CALLBACK (lh_contests_view_open_first), self,
                             G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  lh_contests_view_open_first (self);
}

static void
lh_contests_view_created_cb (LhContestsView *self,
                             LhRecord       *contest)
{
  lh_page_show_record (LH_PAGE (self), lh_record_get_id (contest));
}

static void
lh_contests_view_new_item (LhPage *page)
{
  LhLedger *ledger = lh_page_get_ledger (page);
  g_autoptr (LhRecord) contest = LH_RECORD (lh_contest_new ());

  if (ledger == NULL)
    return;
  lh_record_set_int (contest, LH_CONTEST_YEAR, lh_ledger_get_quarter (ledger).year);
  g_signal_connect_object (lh_new_dialog_present (page, ledger, contest, _("New Contest"), "contest-new"), "created",
                           G_CALLBACK (lh_contests_view_created_cb), page, G_CONNECT_SWAPPED);
}

static void
lh_contests_view_dispose (GObject *object)
{
  LhContestsView *self = LH_CONTESTS_VIEW (object);

  if (self->list != NULL)
    g_signal_handlers_disconnect_by_data (self->list, self);
  if (self->table != NULL)
    g_signal_handlers_disconnect_by_data (self->table, self);
  g_clear_object (&self->list);
  gtk_widget_dispose_template (GTK_WIDGET (object), LH_TYPE_CONTESTS_VIEW);

  G_OBJECT_CLASS (lh_contests_view_parent_class)->dispose (object);
}

static void
lh_contests_view_class_init (LhContestsViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lh_contests_view_dispose;
  LH_PAGE_CLASS (klass)->new_item = lh_contests_view_new_item;
  LH_RECORD_PAGE_CLASS (klass)->record_type = LH_TYPE_CONTEST;

  g_type_ensure (LH_TYPE_CONTEST);
  g_type_ensure (LH_TYPE_CONTEST_RESULT);
  g_type_ensure (LH_TYPE_FORM);
  g_type_ensure (LH_TYPE_PART_TABLE);
  gtk_widget_class_set_template_from_resource (widget_class, LH_UI_TEMPLATE ("lh-contests-view.ui"));
  gtk_widget_class_bind_template_child (widget_class, LhContestsView, filter_bar);
  gtk_widget_class_bind_template_child (widget_class, LhContestsView, form);
  gtk_widget_class_bind_template_child (widget_class, LhContestsView, pane);
  gtk_widget_class_bind_template_child (widget_class, LhContestsView, results);
  gtk_widget_class_bind_template_child (widget_class, LhContestsView, table);
  gtk_widget_class_bind_template_child (widget_class, LhContestsView, total_label);
}

static void
lh_contests_view_init (LhContestsView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  lh_record_page_setup (LH_RECORD_PAGE (self), self->table, self->filter_bar, self->pane);
  g_signal_connect_object (self->table, "notify::list", G_CALLBACK (lh_contests_view_list_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect (self, "notify::record", G_CALLBACK (lh_contests_view_record_cb), NULL);
  g_signal_connect_object (self->results, "map", G_CALLBACK (lh_contests_view_follow_list), self,
                           G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  g_signal_connect_object (self->results, "notify::record", G_CALLBACK (lh_contests_view_follow_list), self,
                           G_CONNECT_SWAPPED);
}
