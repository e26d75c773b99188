/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-inspections-page.h"

#include "lh-acceptances-page.h"
#include "lh-inspection-matrix-page.h"
#include "lh-inspection-rounds-page.h"
#include "lh-lazy-bin.h"
#include "lh-page-head.h"
#include "lh-rubrics-page.h"

struct _LhInspectionsPage
{
  LhPage    parent_instance;

  GtkStack *stack;
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

  /* where nothing is made, a round is what one wants to begin */
  if (view == NULL || lh_page_get_new_label (view) == NULL)
    view = LH_PAGE (lh_inspections_page_show_view (LH_INSPECTIONS_PAGE (page), "rounds"));
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
  lh_page_show_ids (LH_PAGE (lh_inspections_page_show_view (LH_INSPECTIONS_PAGE (page), "rounds")), ids, title);
}

static void
lh_inspections_page_show_record (LhPage *page,
                                 gint64  id)
{
  lh_page_show_record (LH_PAGE (lh_inspections_page_show_view (LH_INSPECTIONS_PAGE (page), "rounds")), id);
}

static void
lh_inspections_page_show (GtkWidget  *widget,
                          const char *action,
                          GVariant   *parameter)
{
  lh_inspections_page_show_view (LH_INSPECTIONS_PAGE (widget), g_variant_get_string (parameter, NULL));
}

static void
lh_inspections_page_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), LH_TYPE_INSPECTIONS_PAGE);

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
  g_type_ensure (LH_TYPE_PAGE_HEAD);
  g_type_ensure (LH_TYPE_RUBRICS_PAGE);
  gtk_widget_class_set_template_from_resource (widget_class, LH_UI_TEMPLATE ("lh-inspections-page.ui"));
  gtk_widget_class_bind_template_child (widget_class, LhInspectionsPage, stack);
  gtk_widget_class_install_action (widget_class, "inspections.show", "s", lh_inspections_page_show);
}

static void
lh_inspections_page_init (LhInspectionsPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * lh_inspections_page_show_view:
 * @name: "matrix", "rounds", "acceptances" or "rubrics"
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
