/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-results-page.h"

#include <glib/gi18n-lib.h>

#include "lh-awards-view.h"
#include "lh-contests-view.h"
#include "lh-lazy-bin.h"
#include "lh-outcomes-view.h"
#include "lh-page-head.h"
#include "lh-practices-view.h"

struct _LhResultsPage
{
  LhPage    parent_instance;

  GtkStack *stack;
};

enum
{
  PROP_0,
  PROP_VIEW,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

/* What Ctrl+N makes in a view. */
static const struct
{
  const char *view;
  const char *new_label;
} views[] = {
  { "outcomes", NULL },
  { "awards", N_("New Award Category") },
  { "practices", N_("New Practice") },
  { "contests", N_("New Contest") },
};

G_DEFINE_FINAL_TYPE (LhResultsPage, lh_results_page, LH_TYPE_PAGE)

static GtkWidget *
lh_results_page_get_view (LhResultsPage *self,
                          const char    *name)
{
  GtkWidget *bin = gtk_stack_get_child_by_name (self->stack, name);

  return lh_lazy_bin_get_widget (LH_LAZY_BIN (bin));
}

static void
lh_results_page_view_cb (LhResultsPage *self)
{
  const char *name = self->stack != NULL ? gtk_stack_get_visible_child_name (self->stack) : NULL;

  for (guint i = 0; name != NULL && i < G_N_ELEMENTS (views); i++)
    {
      if (g_str_equal (views[i].view, name))
        g_object_set (self, "new-label", views[i].new_label != NULL ? _(views[i].new_label) : NULL, NULL);
    }
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_VIEW]);
}

static void
lh_results_page_show_ids (LhPage     *page,
                          GArray     *ids,
                          const char *title)
{
  LhResultsPage *self = LH_RESULTS_PAGE (page);

  gtk_stack_set_visible_child_name (self->stack, "practices");
  lh_page_show_ids (LH_PAGE (lh_results_page_get_view (self, "practices")), ids, title);
}

static void
lh_results_page_show_record (LhPage *page,
                             gint64  id)
{
  LhResultsPage *self = LH_RESULTS_PAGE (page);

  gtk_stack_set_visible_child_name (self->stack, "practices");
  lh_page_show_record (LH_PAGE (lh_results_page_get_view (self, "practices")), id);
}

static void
lh_results_page_new_item (LhPage *page)
{
  LhResultsPage *self = LH_RESULTS_PAGE (page);
  GtkWidget *view = lh_results_page_get_view (self, gtk_stack_get_visible_child_name (self->stack));

  if (LH_IS_PAGE (view))
    lh_page_new_item (LH_PAGE (view));
  else
    gtk_widget_activate_action (view, "awards.new-category", NULL);
}

static void
lh_results_page_toggle_pane (LhPage *page)
{
  LhResultsPage *self = LH_RESULTS_PAGE (page);
  GtkWidget *view = lh_results_page_get_view (self, gtk_stack_get_visible_child_name (self->stack));

  if (LH_IS_PAGE (view))
    lh_page_toggle_pane (LH_PAGE (view));
}

/* The list of awards, or what is chosen in another view. */
static void
lh_results_page_print (LhPage *page)
{
  LhResultsPage *self = LH_RESULTS_PAGE (page);
  GtkWidget *view = lh_results_page_get_view (self, gtk_stack_get_visible_child_name (self->stack));

  if (LH_IS_PAGE (view))
    lh_page_print (LH_PAGE (view));
  else
    gtk_widget_activate_action (view, LH_IS_AWARDS_VIEW (view) ? "awards.print" : "outcomes.print", NULL);
}

static void
lh_results_page_dispose (GObject *object)
{
  LhResultsPage *self = LH_RESULTS_PAGE (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), LH_TYPE_RESULTS_PAGE);
  self->stack = NULL;

  G_OBJECT_CLASS (lh_results_page_parent_class)->dispose (object);
}

static void
lh_results_page_get_property (GObject    *object,
                              guint       prop_id,
                              GValue     *value,
                              GParamSpec *pspec)
{
  LhResultsPage *self = LH_RESULTS_PAGE (object);

  if (prop_id == PROP_VIEW)
    g_value_set_string (value, self->stack != NULL ? gtk_stack_get_visible_child_name (self->stack) : NULL);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
lh_results_page_set_property (GObject      *object,
                              guint         prop_id,
                              const GValue *value,
                              GParamSpec   *pspec)
{
  LhResultsPage *self = LH_RESULTS_PAGE (object);

  if (prop_id == PROP_VIEW)
    gtk_stack_set_visible_child_name (self->stack, g_value_get_string (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
lh_results_page_class_init (LhResultsPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  LhPageClass *page_class = LH_PAGE_CLASS (klass);

  object_class->dispose = lh_results_page_dispose;
  object_class->get_property = lh_results_page_get_property;
  object_class->set_property = lh_results_page_set_property;
  page_class->show_ids = lh_results_page_show_ids;
  page_class->show_record = lh_results_page_show_record;
  page_class->new_item = lh_results_page_new_item;
  page_class->toggle_pane = lh_results_page_toggle_pane;
  page_class->print = lh_results_page_print;
  properties[PROP_VIEW] = g_param_spec_string ("view", NULL, NULL, NULL,
                                               G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (LH_TYPE_AWARDS_VIEW);
  g_type_ensure (LH_TYPE_CONTESTS_VIEW);
  g_type_ensure (LH_TYPE_LAZY_BIN);
  g_type_ensure (LH_TYPE_OUTCOMES_VIEW);
  g_type_ensure (LH_TYPE_PAGE_HEAD);
  g_type_ensure (LH_TYPE_PRACTICES_VIEW);
  gtk_widget_class_set_template_from_resource (widget_class, LH_UI_TEMPLATE ("lh-results-page.ui"));
  gtk_widget_class_bind_template_child (widget_class, LhResultsPage, stack);
  gtk_widget_class_bind_template_callback (widget_class, lh_results_page_view_cb);
  gtk_widget_class_install_property_action (widget_class, "results.view", "view");
}

static void
lh_results_page_init (LhResultsPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  lh_results_page_view_cb (self);
}
