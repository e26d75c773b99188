/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-brand-bar.h"

#include <glib/gi18n-lib.h>

#include "lh-brand-step-dialog.h"
#include "lh-brand-year-steps.h"
#include "lh-codes.h"
#include "lh-page.h"
#include "lh-weak.h"

/* Width of the pane of a brand, and what is between the buttons. */
#define ROOM 366
#define SPACING 6

struct _LhBrandBar
{
  LhLedgerBin    parent_instance;

  GPtrArray     *actions;   /* element-type LhBrandAction, NULL before the answer */
  guint          serial;

  GtkBox        *buttons;
  GtkLabel      *detail_label;
  GtkMenuButton *more_button;
  GtkBox        *rows;
  GtkLabel      *state_label;
};

typedef struct
{
  gpointer weak;
  guint    serial;
} LhBrandRequest;

enum
{
  SHOW_TAB,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (LhBrandBar, lh_brand_bar, LH_TYPE_LEDGER_BIN)

static const char *
lh_brand_bar_get_label (const LhBrandTransition *transition)
{
  return lh_code_get_label ("brand-transition", transition->code, NULL);
}

static void
lh_brand_bar_item_clicked_cb (GtkWidget *button,
                              gpointer   user_data)
{
  LhBrandBar *self = LH_BRAND_BAR (gtk_widget_get_ancestor (button, LH_TYPE_BRAND_BAR));
  const char *tab = user_data;

  gtk_popover_popdown (GTK_POPOVER (gtk_widget_get_ancestor (button, GTK_TYPE_POPOVER)));
  g_signal_emit (self, signals[SHOW_TAB], 0, tab);
}

static GtkWidget *
lh_brand_bar_create_item (const LhWorkflowItem *item)
{
  GtkWidget *text = g_object_new (GTK_TYPE_LABEL, "label", item->text, "xalign", 0.0, "wrap", TRUE,
                                  "max-width-chars", 32, NULL);
  GtkWidget *button = g_object_new (GTK_TYPE_BUTTON, "child", text, "has-frame", FALSE, NULL);

  gtk_widget_set_tooltip_text (button, _("Go to where this is entered"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, item->text, -1);
  g_signal_connect (button, "clicked", G_CALLBACK (lh_brand_bar_item_clicked_cb), (gpointer) item->requirement->tab);
  return button;
}

/* What is missing, one button an item: each opens the tab where it is entered. */
static GtkWidget *
lh_brand_bar_create_popover (const LhBrandAction *action)
{
  GtkWidget *popover = gtk_popover_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  g_autofree char *heading = g_strdup_printf (_("Missing for “%s”:"), lh_brand_bar_get_label (action->transition));

  gtk_box_append (GTK_BOX (box), g_object_new (GTK_TYPE_LABEL, "label", heading, "xalign", 0.0,
                                               "css-classes", (const char *[]) { "heading", NULL }, NULL));
  for (guint i = 0; i < action->items->len; i++)
    {
      const LhWorkflowItem *item = g_ptr_array_index (action->items, i);

      if (!(item->requirement->flags & LH_REQUIREMENT_FLAG))
        gtk_box_append (GTK_BOX (box), lh_brand_bar_create_item (item));
    }
  gtk_popover_set_child (GTK_POPOVER (popover), box);
  return popover;
}

static GtkWidget *
lh_brand_bar_create_button (const LhBrandAction *action)
{
  const guint n = lh_workflow_items_count (action->items, LH_REQUIREMENT_ON);
  const char *name = lh_brand_bar_get_label (action->transition);
  g_autofree char *missing = NULL;
  g_autofree char *label = NULL;
  GtkWidget *button;

  if (n == 0)
    {
      button = gtk_button_new_with_label (name);
      gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "brand.take");
      gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", action->transition->code);
      return button;
    }
  missing = lh_workflow_items_format (action->items, LH_REQUIREMENT_ON);
  label = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%s (%u missing)", "%s (%u missing)", n), name, n);
  button = g_object_new (GTK_TYPE_MENU_BUTTON, "label", label, NULL);
  gtk_widget_set_tooltip_text (button, missing);
  gtk_menu_button_set_popover (GTK_MENU_BUTTON (button), lh_brand_bar_create_popover (action));
  return button;
}

static GMenuModel *
lh_brand_bar_create_menu (LhBrandBar *self)
{
  GMenu *menu = g_menu_new ();

  for (guint i = 0; i < self->actions->len; i++)
    {
      const LhBrandAction *action = g_ptr_array_index (self->actions, i);
      g_autofree char *label = g_strconcat (lh_brand_bar_get_label (action->transition), "…", NULL);
      g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

      if (!(action->transition->flags & LH_TRANSITION_ASIDE))
        continue;
      g_menu_item_set_action_and_target (item, "brand.take", "s", action->transition->code);
      g_menu_append_item (menu, item);
    }
  return G_MENU_MODEL (menu);
}

static void
lh_brand_bar_clear (LhBrandBar *self)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->buttons))) != NULL)
    gtk_box_remove (self->buttons, child);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->rows))) != NULL)
    gtk_box_remove (self->rows, child);
}

static int
lh_brand_bar_measure (gpointer widget)
{
  int natural;

  gtk_widget_measure (widget, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &natural, NULL, NULL);
  return natural;
}

/* Beside the state while there is room, then below it: the pane is narrow and the names of steps are long. */
static void
lh_brand_bar_append_button (LhBrandBar *self,
                            GtkWidget  *button)
{
  GtkWidget *row = gtk_widget_get_last_child (GTK_WIDGET (self->rows));
  int room = ROOM;

  if (row == NULL)
    {
      row = GTK_WIDGET (self->buttons);
      room -= lh_brand_bar_measure (self->state_label) + lh_brand_bar_measure (self->more_button) + 2 * SPACING;
    }
  if (lh_brand_bar_measure (row) + SPACING + lh_brand_bar_measure (button) > room)
    {
      row = g_object_new (GTK_TYPE_BOX, "spacing", SPACING, "halign", GTK_ALIGN_END, NULL);
      gtk_box_append (self->rows, row);
    }
  gtk_box_append (GTK_BOX (row), button);
}

/* Below the state: which of the three years' steps comes next, and until when. */
static char *
lh_brand_bar_describe (LhBrandBar *self,
                       LhRecord   *brand)
{
  LhLedger *ledger = lh_ledger_bin_get_ledger (LH_LEDGER_BIN (self));
  LhDate due = lh_record_get_date (brand, LH_BRAND_STEP_DUE_ON);
  const char *next = lh_brand_get_next_step (brand);
  g_autofree char *day = NULL;

  if (g_str_equal (lh_brand_get_state (brand), LH_BRAND_STATE_WITHDRAWN))
    return g_strdup (lh_record_get_text (brand, LH_BRAND_WITHDRAW_REASON));
  if (!g_str_equal (lh_brand_get_state (brand), LH_BRAND_STATE_APPROVED) || next == NULL || !lh_date_is_set (due))
    return g_strdup ("");
  day = lh_date_format (due, LH_DATE_LONG, NULL);
  if (lh_date_compare (due, lh_ledger_get_as_of (ledger)) < 0)
    /* TRANSLATORS: a step of the three years, then the day it was due */
    return g_strdup_printf (_("▲ Behind: “%s” was due on %s"), lh_code_get_label ("year-step", next, NULL), day);
  return g_strdup_printf (_("Next: “%s” by %s"), lh_code_get_label ("year-step", next, NULL), day);
}

static void
lh_brand_bar_show (LhBrandBar *self)
{
  LhRecord *brand = lh_ledger_bin_get_record (LH_LEDGER_BIN (self));
  g_autoptr (GMenuModel) menu = lh_brand_bar_create_menu (self);
  g_autofree char *detail = lh_brand_bar_describe (self, brand);

  lh_brand_bar_clear (self);
  gtk_label_set_label (self->state_label, lh_code_get_label ("brand-state", lh_brand_get_state (brand), NULL));
  gtk_label_set_label (self->detail_label, detail);
  gtk_widget_set_visible (GTK_WIDGET (self->detail_label), *detail != '\0');
  for (guint i = 0; i < self->actions->len; i++)
    {
      const LhBrandAction *action = g_ptr_array_index (self->actions, i);

      if (!(action->transition->flags & LH_TRANSITION_ASIDE))
        lh_brand_bar_append_button (self, lh_brand_bar_create_button (action));
    }
  gtk_menu_button_set_menu_model (self->more_button, menu);
  gtk_widget_set_visible (GTK_WIDGET (self->more_button), g_menu_model_get_n_items (menu) > 0);
}

static void
lh_brand_bar_listed_cb (GObject      *source,
                        GAsyncResult *result,
                        gpointer      user_data)
{
  g_autofree LhBrandRequest *request = user_data;
  g_autoptr (LhBrandBar) self = lh_weak_take (request->weak);
  g_autoptr (GPtrArray) actions = lh_ledger_list_brand_actions_finish (LH_LEDGER (source), result, NULL);

  /* An answer to an older question is about another brand. */
  if (actions == NULL || self == NULL || request->serial != self->serial || self->buttons == NULL)
    return;
  g_clear_pointer (&self->actions, g_ptr_array_unref);
  self->actions = g_steal_pointer (&actions);
  lh_brand_bar_show (self);
}

static void
lh_brand_bar_refresh (LhLedgerBin *bin)
{
  LhBrandBar *self = LH_BRAND_BAR (bin);
  LhRecord *brand = lh_ledger_bin_get_record (bin);
  LhBrandRequest *request;

  self->serial++;
  if (brand == NULL)
    return;
  request = g_new0 (LhBrandRequest, 1);
  request->weak = lh_weak_new (self);
  request->serial = self->serial;
  lh_ledger_list_brand_actions_async (lh_ledger_bin_get_ledger (bin), lh_record_get_id (brand), lh_brand_bar_listed_cb,
                                      request);
}

static void
lh_brand_bar_take_action (GtkWidget  *widget,
                          const char *action_name,
                          GVariant   *parameter)
{
  LhBrandBar *self = LH_BRAND_BAR (widget);
  LhRecord *brand = lh_ledger_bin_get_record (LH_LEDGER_BIN (self));
  const char *code = g_variant_get_string (parameter, NULL);
  g_autoptr (GPtrArray) brands = g_ptr_array_new_with_free_func (g_object_unref);

  if (brand == NULL)
    return;
  g_ptr_array_add (brands, g_object_ref (brand));
  for (guint i = 0; self->actions != NULL && i < self->actions->len; i++)
    {
      const LhBrandAction *action = g_ptr_array_index (self->actions, i);
      g_autofree char *flags = lh_workflow_items_format (action->items, LH_REQUIREMENT_FLAG);

      if (g_str_equal (action->transition->code, code))
        lh_brand_step_dialog_present (self, lh_ledger_bin_get_ledger (LH_LEDGER_BIN (self)), brands, code, flags);
    }
}

static void
lh_brand_bar_dispose (GObject *object)
{
  LhBrandBar *self = LH_BRAND_BAR (object);

  if (self->buttons != NULL)
    lh_brand_bar_clear (self);
  gtk_widget_dispose_template (GTK_WIDGET (self), LH_TYPE_BRAND_BAR);
  g_clear_pointer (&self->actions, g_ptr_array_unref);

  G_OBJECT_CLASS (lh_brand_bar_parent_class)->dispose (object);
}

static void
lh_brand_bar_class_init (LhBrandBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lh_brand_bar_dispose;
  LH_LEDGER_BIN_CLASS (klass)->refresh = lh_brand_bar_refresh;

  signals[SHOW_TAB] = g_signal_new ("show-tab", LH_TYPE_BRAND_BAR, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                    G_TYPE_NONE, 1, G_TYPE_STRING);

  gtk_widget_class_set_template_from_resource (widget_class, LH_UI_TEMPLATE ("lh-brand-bar.ui"));
  gtk_widget_class_bind_template_child (widget_class, LhBrandBar, buttons);
  gtk_widget_class_bind_template_child (widget_class, LhBrandBar, detail_label);
  gtk_widget_class_bind_template_child (widget_class, LhBrandBar, more_button);
  gtk_widget_class_bind_template_child (widget_class, LhBrandBar, rows);
  gtk_widget_class_bind_template_child (widget_class, LhBrandBar, state_label);
  gtk_widget_class_install_action (widget_class, "brand.take", "s", lh_brand_bar_take_action);
}

static void
lh_brand_bar_init (LhBrandBar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * lh_brand_bar_get_actions:
 *
 * Returns: (transfer none) (nullable) (element-type LhBrandAction): the steps that are offered; %NULL before the ledger
 *   answered
 */
GPtrArray *
lh_brand_bar_get_actions (LhBrandBar *self)
{
  g_return_val_if_fail (LH_IS_BRAND_BAR (self), NULL);
  return self->actions;
}
