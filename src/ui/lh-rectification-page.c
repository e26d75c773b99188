/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-rectification-page.h"

#include <glib/gi18n-lib.h>

#include "lh-common-problems-page.h"
#include "lh-lazy-bin.h"
#include "lh-negative-page.h"
#include "lh-opinion-import-dialog.h"
#include "lh-opinions-page.h"
#include "lh-page-head.h"
#include "lh-problems-page.h"
#include "lh-warnings-page.h"

struct _LhRectificationPage
{
  LhPage        parent_instance;

  GSignalGroup *ledger_signals;
  const char   *rows_view;      /* where the rows of the entity lie that was opened last */

  GtkStack     *stack;
};

/* What Ctrl+N makes in a view, and whose rows a number opens there. */
static const struct
{
  const char *view;
  const char *new_label;
  const char *entity;
} views[] = {
  { "problems", N_("New Problem"), "problem" },
  { "common", N_("New Common Problem"), "common-problem" },
  { "negative", NULL },
  { "warnings", N_("New Reminder or Warning"), "warning" },
  { "opinions", N_("New Opinion"), "opinion-item" },
};

G_DEFINE_FINAL_TYPE (LhRectificationPage, lh_rectification_page, LH_TYPE_PAGE)

/* The page of the view that is seen; NULL before it is. */
static LhPage *
lh_rectification_page_get_view (LhRectificationPage *self)
{
  GtkWidget *bin = gtk_stack_get_visible_child (self->stack);

  return bin != NULL ? LH_PAGE (lh_lazy_bin_get_widget (LH_LAZY_BIN (bin))) : NULL;
}

static void
lh_rectification_page_new_item (LhPage *page)
{
  LhPage *view = lh_rectification_page_get_view (LH_RECTIFICATION_PAGE (page));

  /* where nothing is made, a problem is what one wants to note down */
  if (view == NULL || lh_page_get_new_label (view) == NULL)
    view = LH_PAGE (lh_rectification_page_show_view (LH_RECTIFICATION_PAGE (page), "problems"));
  lh_page_new_item (view);
}

static void
lh_rectification_page_view_cb (LhRectificationPage *self)
{
  const char *name = self->stack != NULL ? gtk_stack_get_visible_child_name (self->stack) : NULL;

  for (guint i = 0; name != NULL && i < G_N_ELEMENTS (views); i++)
    {
      if (g_str_equal (views[i].view, name))
        g_object_set (self, "new-label", views[i].new_label != NULL ? _(views[i].new_label) : NULL, NULL);
    }
}

static void
lh_rectification_page_toggle_pane (LhPage *page)
{
  LhPage *view = lh_rectification_page_get_view (LH_RECTIFICATION_PAGE (page));

  if (view != NULL)
    lh_page_toggle_pane (view);
}

static gboolean
lh_rectification_page_open_entity (LhPage     *page,
                                   const char *entity)
{
  for (guint i = 0; i < G_N_ELEMENTS (views); i++)
    {
      if (g_strcmp0 (views[i].entity, entity) != 0)
        continue;
      LH_RECTIFICATION_PAGE (page)->rows_view = views[i].view;
      return TRUE;
    }
  return FALSE;
}

static LhPage *
lh_rectification_page_show_rows_view (LhRectificationPage *self)
{
  return LH_PAGE (lh_rectification_page_show_view (self, self->rows_view));
}

static void
lh_rectification_page_show_ids (LhPage     *page,
                                GArray     *ids,
                                const char *title)
{
  lh_page_show_ids (lh_rectification_page_show_rows_view (LH_RECTIFICATION_PAGE (page)), ids, title);
}

static void
lh_rectification_page_show_record (LhPage *page,
                                 gint64  id)
{
  lh_page_show_record (lh_rectification_page_show_rows_view (LH_RECTIFICATION_PAGE (page)), id);
}

static void
lh_rectification_page_show (GtkWidget  *widget,
                          const char *action,
                          GVariant   *parameter)
{
  lh_rectification_page_show_view (LH_RECTIFICATION_PAGE (widget), g_variant_get_string (parameter, NULL));
}

/* What waits in the sidebar: the problems that are due and not closed, as the page itself and the reports count them. */
static void
lh_rectification_page_count (LhRectificationPage *self)
{
  LhLedger *ledger = lh_page_get_ledger (LH_PAGE (self));
  LhStatistics *statistics = ledger != NULL ? lh_ledger_get_statistics (ledger) : NULL;
  const LhFigure *due = statistics != NULL ? lh_statistics_get_figure (statistics, "problems-due-open") : NULL;

  if (due != NULL)
    lh_page_set_attention (LH_PAGE (self), due->ids->len);
}

static void
lh_rectification_page_ledger_cb (LhRectificationPage *self)
{
  g_signal_group_set_target (self->ledger_signals, lh_page_get_ledger (LH_PAGE (self)));
  lh_rectification_page_count (self);
}

static void
lh_rectification_page_dispose (GObject *object)
{
  LhRectificationPage *self = LH_RECTIFICATION_PAGE (object);

  g_clear_object (&self->ledger_signals);
  gtk_widget_dispose_template (GTK_WIDGET (self), LH_TYPE_RECTIFICATION_PAGE);
  self->stack = NULL;

  G_OBJECT_CLASS (lh_rectification_page_parent_class)->dispose (object);
}

static void
lh_rectification_page_class_init (LhRectificationPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  LhPageClass *page_class = LH_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lh_rectification_page_dispose;
  page_class->new_item = lh_rectification_page_new_item;
  page_class->toggle_pane = lh_rectification_page_toggle_pane;
  page_class->open_entity = lh_rectification_page_open_entity;
  page_class->show_ids = lh_rectification_page_show_ids;
  page_class->show_record = lh_rectification_page_show_record;

  g_type_ensure (LH_TYPE_LAZY_BIN);
  g_type_ensure (LH_TYPE_PAGE_HEAD);
  g_type_ensure (LH_TYPE_COMMON_PROBLEMS_PAGE);
  g_type_ensure (LH_TYPE_NEGATIVE_PAGE);
  g_type_ensure (LH_TYPE_OPINION_IMPORT_DIALOG);
  g_type_ensure (LH_TYPE_OPINIONS_PAGE);
  g_type_ensure (LH_TYPE_PROBLEMS_PAGE);
  g_type_ensure (LH_TYPE_WARNINGS_PAGE);
  gtk_widget_class_set_template_from_resource (widget_class, LH_UI_TEMPLATE ("lh-rectification-page.ui"));
  gtk_widget_class_bind_template_child (widget_class, LhRectificationPage, stack);
  gtk_widget_class_bind_template_callback (widget_class, lh_rectification_page_view_cb);
  gtk_widget_class_install_action (widget_class, "rectification.show", "s", lh_rectification_page_show);
}

static void
lh_rectification_page_init (LhRectificationPage *self)
{
  self->rows_view = views[0].view;
  gtk_widget_init_template (GTK_WIDGET (self));

  self->ledger_signals = g_signal_group_new (LH_TYPE_LEDGER);
  g_signal_group_connect_swapped (self->ledger_signals, "status-changed", G_CALLBACK (lh_rectification_page_count), self);
  g_signal_connect (self, "notify::ledger", G_CALLBACK (lh_rectification_page_ledger_cb), NULL);
}

/**
 * lh_rectification_page_show_view:
 * @name: name of a view, such as "problems"
 *
 * Returns: (transfer none): the page of that view
 */
GtkWidget *
lh_rectification_page_show_view (LhRectificationPage *self,
                               const char        *name)
{
  g_return_val_if_fail (LH_IS_RECTIFICATION_PAGE (self), NULL);

  gtk_stack_set_visible_child_name (self->stack, name);
  return lh_lazy_bin_get_widget (LH_LAZY_BIN (gtk_stack_get_visible_child (self->stack)));
}
