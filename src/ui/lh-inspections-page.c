/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-inspections-page.h"

#include "lh-acceptances-page.h"
#include "lh-inspection-matrix-page.h"
#include "lh-inspection-rounds-page.h"
#include "lh-lazy-bin.h"
#include "lh-problem.h"
#include "lh-problems-page.h"
#include "lh-rubrics-page.h"
#include "lh-weak.h"

struct _LhInspectionsPage
{
  LhPage        parent_instance;

  GSignalGroup *ledger_signals;

  GtkStack     *stack;
};

G_DEFINE_FINAL_TYPE (LhInspectionsPage, lh_inspections_page, LH_TYPE_PAGE)

/* The page of the view that is seen; NULL before it is. */
static LhPage *
lh_inspections_page_get_view (LhInspectionsPage *self)
{
  GtkWidget *bin = gtk_stack_get_visible_child (self->stack);

  return bin != NULL ? LH_PAGE (lh_lazy_bin_get_widget (LH_LAZY_BIN (bin))) : NULL;
}

static void
lh_inspections_page_new_item (LhPage *page)
{
  LhPage *view = lh_inspections_page_get_view (LH_INSPECTIONS_PAGE (page));

  /* where nothing is made, a problem is what one wants to note down */
  if (view == NULL || lh_page_get_new_label (view) == NULL)
    view = LH_PAGE (lh_inspections_page_show_view (LH_INSPECTIONS_PAGE (page), "problems"));
  lh_page_new_item (view);
}

static void
lh_inspections_page_toggle_pane (LhPage *page)
{
  LhPage *view = lh_inspections_page_get_view (LH_INSPECTIONS_PAGE (page));

  if (view != NULL)
    lh_page_toggle_pane (view);
}

static void
lh_inspections_page_show_ids (LhPage     *page,
                              GArray     *ids,
                              const char *title)
{
  lh_page_show_ids (LH_PAGE (lh_inspections_page_show_view (LH_INSPECTIONS_PAGE (page), "problems")), ids, title);
}

static void
lh_inspections_page_show_record (LhPage *page,
                                 gint64  id)
{
  lh_page_show_record (LH_PAGE (lh_inspections_page_show_view (LH_INSPECTIONS_PAGE (page), "problems")), id);
}

static void
lh_inspections_page_show (GtkWidget  *widget,
                          const char *action,
                          GVariant   *parameter)
{
  lh_inspections_page_show_view (LH_INSPECTIONS_PAGE (widget), g_variant_get_string (parameter, NULL));
}

/* What waits in the sidebar: problems past their deadline. */
static void
lh_inspections_page_counted_cb (GObject      *source,
                                GAsyncResult *result,
                                gpointer      user_data)
{
  g_autoptr (LhInspectionsPage) self = lh_weak_take (user_data);
  gint64 count = lh_ledger_count_finish (LH_LEDGER (source), result, NULL);

  if (self != NULL && count >= 0)
    lh_page_set_attention (LH_PAGE (self), (guint) count);
}

static void
lh_inspections_page_count (LhInspectionsPage *self)
{
  LhLedger *ledger = lh_page_get_ledger (LH_PAGE (self));
  g_autoptr (LhQuery) query = lh_query_new (LH_TYPE_PROBLEM);
  g_autofree char *today = NULL;

  if (ledger == NULL)
    return;
  today = lh_date_to_iso (lh_ledger_get_as_of (ledger));
  lh_query_where_field (query, LH_PROBLEM_STATE, LH_QUERY_NOT_EQUAL, "closed");
  lh_query_where_field (query, LH_PROBLEM_STATE, LH_QUERY_NOT_EQUAL, "continuing");
  lh_query_where_field (query, LH_PROBLEM_DEADLINE, LH_QUERY_LESS, today);
  lh_ledger_count_async (ledger, query, NULL, lh_inspections_page_counted_cb, lh_weak_new (self));
}

static void
lh_inspections_page_changed_cb (LhInspectionsPage  *self,
                                const char *const  *entities)
{
  if (g_strv_contains (entities, "problem"))
    lh_inspections_page_count (self);
}

static void
lh_inspections_page_quarter_cb (LhInspectionsPage *self)
{
  lh_inspections_page_count (self);
}

static void
lh_inspections_page_ledger_cb (LhInspectionsPage *self)
{
  g_signal_group_set_target (self->ledger_signals, lh_page_get_ledger (LH_PAGE (self)));
  lh_inspections_page_count (self);
}

static void
lh_inspections_page_dispose (GObject *object)
{
  LhInspectionsPage *self = LH_INSPECTIONS_PAGE (object);

  g_clear_object (&self->ledger_signals);
  gtk_widget_dispose_template (GTK_WIDGET (self), LH_TYPE_INSPECTIONS_PAGE);

  G_OBJECT_CLASS (lh_inspections_page_parent_class)->dispose (object);
}

static void
lh_inspections_page_class_init (LhInspectionsPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  LhPageClass *page_class = LH_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lh_inspections_page_dispose;
  page_class->new_item = lh_inspections_page_new_item;
  page_class->toggle_pane = lh_inspections_page_toggle_pane;
  page_class->show_ids = lh_inspections_page_show_ids;
  page_class->show_record = lh_inspections_page_show_record;

  g_type_ensure (LH_TYPE_ACCEPTANCES_PAGE);
  g_type_ensure (LH_TYPE_INSPECTION_MATRIX_PAGE);
  g_type_ensure (LH_TYPE_INSPECTION_ROUNDS_PAGE);
  g_type_ensure (LH_TYPE_LAZY_BIN);
  g_type_ensure (LH_TYPE_PROBLEMS_PAGE);
  g_type_ensure (LH_TYPE_RUBRICS_PAGE);
  gtk_widget_class_set_template_from_resource (widget_class, LH_UI_TEMPLATE ("lh-inspections-page.ui"));
  gtk_widget_class_bind_template_child (widget_class, LhInspectionsPage, stack);
  gtk_widget_class_install_action (widget_class, "inspections.show", "s", lh_inspections_page_show);
}

static void
lh_inspections_page_init (LhInspectionsPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  self->ledger_signals = g_signal_group_new (LH_TYPE_LEDGER);
  g_signal_group_connect_swapped (self->ledger_signals, "changed", G_CALLBACK (lh_inspections_page_changed_cb), self);
  g_signal_group_connect_swapped (self->ledger_signals, "notify::quarter", G_CALLBACK (lh_inspections_page_quarter_cb),
                                  self);
  g_signal_connect (self, "notify::ledger", G_CALLBACK (lh_inspections_page_ledger_cb), NULL);
}

/**
 * lh_inspections_page_show_view:
 * @name: "matrix", "rounds", "problems", "acceptances" or "rubrics"
 *
 * Returns: (transfer none): the page of that view
 */
GtkWidget *
lh_inspections_page_show_view (LhInspectionsPage *self,
                               const char        *name)
{
  g_return_val_if_fail (LH_IS_INSPECTIONS_PAGE (self), NULL);

  gtk_stack_set_visible_child_name (self->stack, name);
  return lh_lazy_bin_get_widget (LH_LAZY_BIN (gtk_stack_get_visible_child (self->stack)));
}
