/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-checklists-page.h"

#include "lh-checklist-item.h"
#include "lh-checklist-lists-view.h"
#include "lh-checklist-templates-view.h"
#include "lh-duty-matrix-view.h"
#include "lh-duty-members-view.h"
#include "lh-duty-plan-dialog.h"
#include "lh-lazy-bin.h"
#include "lh-meetings-view.h"
#include "lh-page-head.h"
#include "lh-targets-view.h"
#include "lh-tip-dialog.h"
#include "lh-tips-view.h"
#include "lh-weak.h"

struct _LhChecklistsPage
{
  LhPage        parent_instance;

  GSignalGroup *ledger_signals;

  const char   *target;      /* the view of what is asked for */

  GtkStack     *stack;
};

enum
{
  PROP_0,
  PROP_VIEW,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (LhChecklistsPage, lh_checklists_page, LH_TYPE_PAGE)

/* The page of the view on screen; NULL for a view that is none. */
static LhPage *
lh_checklists_page_get_view (LhChecklistsPage *self)
{
  GtkWidget *bin = self->stack != NULL ? gtk_stack_get_visible_child (self->stack) : NULL;
  GtkWidget *view = bin != NULL ? lh_lazy_bin_get_widget (LH_LAZY_BIN (bin)) : NULL;

  return LH_IS_PAGE (view) ? LH_PAGE (view) : NULL;
}

static void
lh_checklists_page_view_cb (LhChecklistsPage *self)
{
  LhPage *view;

  if (self->stack == NULL)
    return;
  /* before the page is seen, the view on top is not built; what it makes stands in the .ui */
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    {
      view = lh_checklists_page_get_view (self);
      g_object_set (self, "new-label", view != NULL ? lh_page_get_new_label (view) : NULL, NULL);
    }
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_VIEW]);
}

static void
lh_checklists_page_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (lh_checklists_page_parent_class)->map (widget);

  lh_checklists_page_view_cb (LH_CHECKLISTS_PAGE (widget));
}

static void
lh_checklists_page_new_item (LhPage *page)
{
  LhPage *view = lh_checklists_page_get_view (LH_CHECKLISTS_PAGE (page));

  if (view != NULL)
    lh_page_new_item (view);
}

static void
lh_checklists_page_toggle_pane (LhPage *page)
{
  LhPage *view = lh_checklists_page_get_view (LH_CHECKLISTS_PAGE (page));

  if (view != NULL)
    lh_page_toggle_pane (view);
}

/* Which view lists what, beside the items of the lists. */
static gboolean
lh_checklists_page_open_entity (LhPage     *page,
                                const char *entity)
{
  static const struct
  {
    const char *entity;
    const char *view;
  } views[] = {
    { "checklist-item", "lists" },
    { "work-tip", "tips" },
    { "meeting", "meetings" },
    { "annual-target", "targets" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (views); i++)
    {
      if (!g_str_equal (views[i].entity, entity))
        continue;
      LH_CHECKLISTS_PAGE (page)->target = views[i].view;
      return TRUE;
    }
  return FALSE;
}

static GtkWidget *
lh_checklists_page_show_target (LhChecklistsPage *self)
{
  return lh_checklists_page_show_view (self, self->target != NULL ? self->target : "lists");
}

static void
lh_checklists_page_show_ids (LhPage     *page,
                             GArray     *ids,
                             const char *title)
{
  lh_page_show_ids (LH_PAGE (lh_checklists_page_show_target (LH_CHECKLISTS_PAGE (page))), ids, title);
}

static void
lh_checklists_page_show_record (LhPage *page,
                                gint64  id)
{
  lh_page_show_record (LH_PAGE (lh_checklists_page_show_target (LH_CHECKLISTS_PAGE (page))), id);
}

static void
lh_checklists_page_counted_cb (GObject      *source,
                               GAsyncResult *result,
                               gpointer      user_data)
{
  g_autoptr (LhChecklistsPage) self = lh_weak_take (user_data);
  gint64 count = lh_ledger_count_finish (LH_LEDGER (source), result, NULL);

  if (self != NULL && count >= 0)
    lh_page_set_count (LH_PAGE (self), count);
}

static void
lh_checklists_page_count (LhChecklistsPage *self)
{
  LhLedger *ledger = lh_page_get_ledger (LH_PAGE (self));
  g_autoptr (LhQuery) query = lh_query_new (LH_TYPE_CHECKLIST_ITEM);

  if (ledger != NULL)
    lh_ledger_count_async (ledger, query, NULL, lh_checklists_page_counted_cb, lh_weak_new (self));
}

static void
lh_checklists_page_changed_cb (LhChecklistsPage  *self,
                               const char *const *entities)
{
  if (g_strv_contains (entities, "checklist-item"))
    lh_checklists_page_count (self);
}

static void
lh_checklists_page_ledger_cb (LhChecklistsPage *self)
{
  g_signal_group_set_target (self->ledger_signals, lh_page_get_ledger (LH_PAGE (self)));
  lh_checklists_page_count (self);
}

/* From a list to who has done it. */
static void
lh_checklists_page_show_list_action (GtkWidget  *widget,
                                     const char *action,
                                     GVariant   *parameter)
{
  GtkWidget *view = lh_checklists_page_show_view (LH_CHECKLISTS_PAGE (widget), "matrix");

  lh_duty_matrix_view_show_list (LH_DUTY_MATRIX_VIEW (view), g_variant_get_int64 (parameter));
}

static void
lh_checklists_page_dispose (GObject *object)
{
  LhChecklistsPage *self = LH_CHECKLISTS_PAGE (object);

  g_clear_object (&self->ledger_signals);
  gtk_widget_dispose_template (GTK_WIDGET (self), LH_TYPE_CHECKLISTS_PAGE);
  self->stack = NULL;

  G_OBJECT_CLASS (lh_checklists_page_parent_class)->dispose (object);
}

static void
lh_checklists_page_get_property (GObject    *object,
                                 guint       prop_id,
                                 GValue     *value,
                                 GParamSpec *pspec)
{
  LhChecklistsPage *self = LH_CHECKLISTS_PAGE (object);

  if (prop_id == PROP_VIEW)
    g_value_set_string (value, self->stack != NULL ? gtk_stack_get_visible_child_name (self->stack) : NULL);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
lh_checklists_page_set_property (GObject      *object,
                                 guint         prop_id,
                                 const GValue *value,
                                 GParamSpec   *pspec)
{
  LhChecklistsPage *self = LH_CHECKLISTS_PAGE (object);

  if (prop_id == PROP_VIEW)
    gtk_stack_set_visible_child_name (self->stack, g_value_get_string (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
lh_checklists_page_class_init (LhChecklistsPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  LhPageClass *page_class = LH_PAGE_CLASS (klass);

  object_class->dispose = lh_checklists_page_dispose;
  object_class->get_property = lh_checklists_page_get_property;
  object_class->set_property = lh_checklists_page_set_property;
  widget_class->map = lh_checklists_page_map;
  page_class->new_item = lh_checklists_page_new_item;
  page_class->toggle_pane = lh_checklists_page_toggle_pane;
  page_class->show_ids = lh_checklists_page_show_ids;
  page_class->show_record = lh_checklists_page_show_record;
  page_class->open_entity = lh_checklists_page_open_entity;
  properties[PROP_VIEW] = g_param_spec_string ("view", NULL, NULL, NULL,
                                               G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (LH_TYPE_CHECKLIST_LISTS_VIEW);
  g_type_ensure (LH_TYPE_CHECKLIST_TEMPLATES_VIEW);
  g_type_ensure (LH_TYPE_DUTY_MATRIX_VIEW);
  g_type_ensure (LH_TYPE_DUTY_MEMBERS_VIEW);
  g_type_ensure (LH_TYPE_DUTY_PLAN_DIALOG);
  g_type_ensure (LH_TYPE_LAZY_BIN);
  g_type_ensure (LH_TYPE_PAGE_HEAD);
  g_type_ensure (LH_TYPE_MEETINGS_VIEW);
  g_type_ensure (LH_TYPE_TARGETS_VIEW);
  g_type_ensure (LH_TYPE_TIPS_VIEW);
  g_type_ensure (LH_TYPE_TIP_DIALOG);
  gtk_widget_class_set_template_from_resource (widget_class, LH_UI_TEMPLATE ("lh-checklists-page.ui"));
  gtk_widget_class_bind_template_child (widget_class, LhChecklistsPage, stack);
  gtk_widget_class_bind_template_callback (widget_class, lh_checklists_page_view_cb);
  gtk_widget_class_install_property_action (widget_class, "checklists.view", "view");
  gtk_widget_class_install_action (widget_class, "checklists.show-list", "x", lh_checklists_page_show_list_action);
}

static void
lh_checklists_page_init (LhChecklistsPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  self->ledger_signals = g_signal_group_new (LH_TYPE_LEDGER);
  g_signal_group_connect_swapped (self->ledger_signals, "changed", G_CALLBACK (lh_checklists_page_changed_cb), self);
  g_signal_connect (self, "notify::ledger", G_CALLBACK (lh_checklists_page_ledger_cb), NULL);
}

/**
 * lh_checklists_page_show_view:
 * @name: "lists" or another name of the stack
 *
 * Returns: (transfer none): what the view is
 */
GtkWidget *
lh_checklists_page_show_view (LhChecklistsPage *self,
                              const char       *name)
{
  g_return_val_if_fail (LH_IS_CHECKLISTS_PAGE (self), NULL);

  gtk_stack_set_visible_child_name (self->stack, name);
  return lh_lazy_bin_get_widget (LH_LAZY_BIN (gtk_stack_get_visible_child (self->stack)));
}
