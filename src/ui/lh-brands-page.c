/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-brands-page.h"

#include "lh-brand-coverage-view.h"
#include "lh-brand-bar.h"
#include "lh-brand-guide.h"
#include "lh-brand-queues-view.h"
#include "lh-brand-matrix-view.h"
#include "lh-brand-register-page.h"
#include "lh-brand-step-dialog.h"
#include "lh-brand-steps-tab.h"
#include "lh-brand.h"
#include "lh-exemplars-view.h"
#include "lh-lazy-bin.h"
#include "lh-page-head.h"
#include "lh-weak.h"

struct _LhBrandsPage
{
  LhPage        parent_instance;

  GSignalGroup *ledger_signals;

  GtkStack     *stack;
};

G_DEFINE_FINAL_TYPE (LhBrandsPage, lh_brands_page, LH_TYPE_PAGE)

static LhPage *
lh_brands_page_get_register (LhPage *page)
{
  return LH_PAGE (lh_brands_page_show_view (LH_BRANDS_PAGE (page), "register"));
}

/* The page of the view that is seen; NULL before it is, and for views that are no pages. */
static LhPage *
lh_brands_page_get_view (LhBrandsPage *self)
{
  GtkWidget *bin = gtk_stack_get_visible_child (self->stack);
  GtkWidget *view = bin != NULL ? lh_lazy_bin_get_widget (LH_LAZY_BIN (bin)) : NULL;

  return LH_IS_PAGE (view) ? LH_PAGE (view) : NULL;
}

static void
lh_brands_page_new_item (LhPage *page)
{
  LhPage *view = lh_brands_page_get_view (LH_BRANDS_PAGE (page));

  if (view == NULL || lh_page_get_new_label (view) == NULL)
    view = lh_brands_page_get_register (page);
  lh_page_new_item (view);
}

static void
lh_brands_page_toggle_pane (LhPage *page)
{
  LhPage *view = lh_brands_page_get_view (LH_BRANDS_PAGE (page));

  if (view != NULL)
    lh_page_toggle_pane (view);
}

static void
lh_brands_page_show_ids (LhPage     *page,
                         GArray     *ids,
                         const char *title)
{
  lh_page_show_ids (lh_brands_page_get_register (page), ids, title);
}

static void
lh_brands_page_show_record (LhPage *page,
                            gint64  id)
{
  lh_page_show_record (lh_brands_page_get_register (page), id);
}

static void
lh_brands_page_show (GtkWidget  *widget,
                     const char *action,
                     GVariant   *parameter)
{
  lh_brands_page_show_view (LH_BRANDS_PAGE (widget), g_variant_get_string (parameter, NULL));
}

static void
lh_brands_page_counted_cb (GObject      *source,
                           GAsyncResult *result,
                           gpointer      user_data)
{
  g_autoptr (LhBrandsPage) self = lh_weak_take (user_data);
  gint64 count = lh_ledger_count_finish (LH_LEDGER (source), result, NULL);

  if (self != NULL && count >= 0)
    lh_page_set_count (LH_PAGE (self), count);
}

static void
lh_brands_page_count (LhBrandsPage *self)
{
  LhLedger *ledger = lh_page_get_ledger (LH_PAGE (self));
  g_autoptr (LhQuery) query = lh_query_new (LH_TYPE_BRAND);

  if (ledger != NULL)
    lh_ledger_count_async (ledger, query, NULL, lh_brands_page_counted_cb, lh_weak_new (self));
}

static void
lh_brands_page_changed_cb (LhBrandsPage       *self,
                           const char *const  *entities)
{
  if (g_strv_contains (entities, "brand"))
    lh_brands_page_count (self);
}

static void
lh_brands_page_ledger_cb (LhBrandsPage *self)
{
  g_signal_group_set_target (self->ledger_signals, lh_page_get_ledger (LH_PAGE (self)));
  lh_brands_page_count (self);
}

static void
lh_brands_page_dispose (GObject *object)
{
  LhBrandsPage *self = LH_BRANDS_PAGE (object);

  g_clear_object (&self->ledger_signals);
  gtk_widget_dispose_template (GTK_WIDGET (self), LH_TYPE_BRANDS_PAGE);

  G_OBJECT_CLASS (lh_brands_page_parent_class)->dispose (object);
}

static void
lh_brands_page_class_init (LhBrandsPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  LhPageClass *page_class = LH_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lh_brands_page_dispose;
  page_class->new_item = lh_brands_page_new_item;
  page_class->toggle_pane = lh_brands_page_toggle_pane;
  page_class->show_ids = lh_brands_page_show_ids;
  page_class->show_record = lh_brands_page_show_record;

  g_type_ensure (LH_TYPE_BRAND_COVERAGE_VIEW);
  g_type_ensure (LH_TYPE_BRAND_BAR);
  g_type_ensure (LH_TYPE_BRAND_GUIDE);
  g_type_ensure (LH_TYPE_BRAND_QUEUES_VIEW);
  g_type_ensure (LH_TYPE_BRAND_MATRIX_VIEW);
  g_type_ensure (LH_TYPE_BRAND_REGISTER_PAGE);
  g_type_ensure (LH_TYPE_BRAND_STEPS_TAB);
  g_type_ensure (LH_TYPE_BRAND_STEP_DIALOG);
  g_type_ensure (LH_TYPE_EXEMPLARS_VIEW);
  g_type_ensure (LH_TYPE_LAZY_BIN);
  g_type_ensure (LH_TYPE_PAGE_HEAD);
  gtk_widget_class_set_template_from_resource (widget_class, LH_UI_TEMPLATE ("lh-brands-page.ui"));
  gtk_widget_class_bind_template_child (widget_class, LhBrandsPage, stack);
  gtk_widget_class_install_action (widget_class, "brands.show", "s", lh_brands_page_show);
}

static void
lh_brands_page_init (LhBrandsPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  self->ledger_signals = g_signal_group_new (LH_TYPE_LEDGER);
  g_signal_group_connect_swapped (self->ledger_signals, "changed", G_CALLBACK (lh_brands_page_changed_cb), self);
  g_signal_connect (self, "notify::ledger", G_CALLBACK (lh_brands_page_ledger_cb), NULL);
}

/**
 * lh_brands_page_show_view:
 * @name: name of a view, such as "register" or "queues"
 *
 * Returns: (transfer none): the widget of that view
 */
GtkWidget *
lh_brands_page_show_view (LhBrandsPage *self,
                          const char   *name)
{
  g_return_val_if_fail (LH_IS_BRANDS_PAGE (self), NULL);

  gtk_stack_set_visible_child_name (self->stack, name);
  return lh_lazy_bin_get_widget (LH_LAZY_BIN (gtk_stack_get_visible_child (self->stack)));
}
