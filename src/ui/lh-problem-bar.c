/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-problem-bar.h"

#include <glib/gi18n-lib.h>

#include "lh-codes.h"
#include "lh-page.h"
#include "lh-problem-move-dialog.h"
#include "lh-weak.h"

/* Width of the pane of a problem, and what is between the buttons. */
#define ROOM 366
#define SPACING 6

struct _LhProblemBar
{
  AdwBin         parent_instance;

  LhLedger      *ledger;
  LhRecord      *problem;
  GPtrArray     *actions;   /* element-type LhProblemAction, NULL before the answer */
  guint          serial;

  GtkLabel      *state_label;
  GtkBox        *buttons;
  GtkBox        *rows;
  GtkMenuButton *more_button;
};

enum
{
  PROP_0,
  PROP_LEDGER,
  PROP_PROBLEM,
  N_PROPS
};

enum
{
  SHOW_TAB,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (LhProblemBar, lh_problem_bar, ADW_TYPE_BIN)

typedef struct
{
  gpointer weak;
  guint    serial;
} LhProblemBarRequest;

static const char *
lh_problem_bar_get_label (const LhProblemTransition *transition)
{
  return lh_code_get_label ("problem-transition", transition->code, NULL);
}

static void
lh_problem_bar_item_clicked_cb (GtkWidget *button,
                                 gpointer   user_data)
{
  LhProblemBar *self = LH_PROBLEM_BAR (gtk_widget_get_ancestor (button, LH_TYPE_PROBLEM_BAR));
  const char *tab = user_data;
  GtkWidget *popover = gtk_widget_get_ancestor (button, GTK_TYPE_POPOVER);

  gtk_popover_popdown (GTK_POPOVER (popover));
  g_signal_emit (self, signals[SHOW_TAB], 0, tab);
}

/* What is missing, one button an item: each opens the tab where it is entered. */
static GtkWidget *
lh_problem_bar_create_popover (const LhProblemAction *action)
{
  GtkWidget *popover = gtk_popover_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  g_autofree char *heading = g_strdup_printf (_("Missing for “%s”:"), lh_problem_bar_get_label (action->transition));
  GtkWidget *label = gtk_label_new (heading);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "heading");
  gtk_box_append (GTK_BOX (box), label);
  for (guint i = 0; i < action->items->len; i++)
    {
      const LhWorkflowItem *item = g_ptr_array_index (action->items, i);
      GtkWidget *text, *button;

      if (item->requirement->flags & LH_REQUIREMENT_FLAG)
        continue;
      text = g_object_new (GTK_TYPE_LABEL, "label", item->text, "xalign", 0.0, "wrap", TRUE, "max-width-chars", 32, NULL);
      button = g_object_new (GTK_TYPE_BUTTON, "child", text, "has-frame", FALSE, NULL);
      gtk_widget_set_tooltip_text (button, _("Go to where this is entered"));
      gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, item->text, -1);
      g_signal_connect (button, "clicked", G_CALLBACK (lh_problem_bar_item_clicked_cb),
                        (gpointer) item->requirement->tab);
      gtk_box_append (GTK_BOX (box), button);
    }
  gtk_popover_set_child (GTK_POPOVER (popover), box);
  return popover;
}

static GtkWidget *
lh_problem_bar_create_blocked (const LhProblemAction *action)
{
  const guint n = lh_workflow_items_count (action->items, LH_REQUIREMENT_ON);
  /* TRANSLATORS: a step, then how many things are missing for it */
  g_autofree char *label = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%s (%u missing)", "%s (%u missing)", n),
                                            lh_problem_bar_get_label (action->transition), n);
  GtkWidget *button = g_object_new (GTK_TYPE_MENU_BUTTON, "label", label, NULL);
  g_autofree char *missing = lh_workflow_items_format (action->items, LH_REQUIREMENT_ON);

  gtk_widget_set_tooltip_text (button, missing);
  gtk_menu_button_set_popover (GTK_MENU_BUTTON (button), lh_problem_bar_create_popover (action));
  return button;
}

static GtkWidget *
lh_problem_bar_create_button (const LhProblemAction *action)
{
  GtkWidget *button;

  if (lh_workflow_items_count (action->items, LH_REQUIREMENT_ON) > 0)
    return lh_problem_bar_create_blocked (action);
  button = gtk_button_new_with_label (lh_problem_bar_get_label (action->transition));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "problem-step.take");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", action->transition->code);
  return button;
}

static void
lh_problem_bar_append_item (GMenu      *menu,
                            const char *label,
                            const char *action,
                            const char *target)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

  g_menu_item_set_action_and_target (item, action, "s", target);
  g_menu_append_item (menu, item);
}

/* Steps that lead aside; one that lacks something says so when it is tried. */
static GMenuModel *
lh_problem_bar_create_more_menu (LhProblemBar *self)
{
  GMenu *menu = g_menu_new ();

  for (guint i = 0; i < self->actions->len; i++)
    {
      const LhProblemAction *action = g_ptr_array_index (self->actions, i);
      g_autofree char *label = g_strconcat (lh_problem_bar_get_label (action->transition), "…", NULL);

      if (action->transition->flags & LH_PROBLEM_STEP_ASIDE)
        lh_problem_bar_append_item (menu, label, "problem-step.take", action->transition->code);
    }
  return G_MENU_MODEL (menu);
}

static void
lh_problem_bar_clear_buttons (LhProblemBar *self)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->buttons))) != NULL)
    gtk_box_remove (self->buttons, child);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->rows))) != NULL)
    gtk_box_remove (self->rows, child);
}

static int
lh_problem_bar_measure (gpointer widget)
{
  int natural;

  gtk_widget_measure (widget, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &natural, NULL, NULL);
  return natural;
}

/* Beside the state while there is room, then below it: the pane is narrow and the names of steps are long. */
static void
lh_problem_bar_append_button (LhProblemBar *self,
                               GtkWidget     *button)
{
  GtkWidget *row = gtk_widget_get_last_child (GTK_WIDGET (self->rows));
  int room = ROOM;

  if (row == NULL)
    {
      row = GTK_WIDGET (self->buttons);
      room -= lh_problem_bar_measure (self->state_label) + lh_problem_bar_measure (self->more_button);
    }
  if (lh_problem_bar_measure (row) + lh_problem_bar_measure (button) > room)
    {
      row = g_object_new (GTK_TYPE_BOX, "spacing", SPACING, "halign", GTK_ALIGN_END, NULL);
      gtk_box_append (self->rows, row);
    }
  gtk_box_append (GTK_BOX (row), button);
}

static void
lh_problem_bar_show (LhProblemBar *self)
{
  g_autoptr (GMenuModel) menu = lh_problem_bar_create_more_menu (self);

  lh_problem_bar_clear_buttons (self);
  gtk_label_set_label (self->state_label, self->problem == NULL ? "" :
                       lh_code_get_label ("problem-state", lh_record_get_text (self->problem, LH_PROBLEM_STATE), NULL));
  for (guint i = 0; i < self->actions->len; i++)
    {
      const LhProblemAction *action = g_ptr_array_index (self->actions, i);
      GtkWidget *button = NULL;

      if (!(action->transition->flags & LH_PROBLEM_STEP_ASIDE))
        button = lh_problem_bar_create_button (action);
      if (button != NULL)
        lh_problem_bar_append_button (self, button);
    }
  gtk_menu_button_set_menu_model (self->more_button, menu);
  gtk_widget_set_visible (GTK_WIDGET (self->more_button), g_menu_model_get_n_items (menu) > 0);
}

static void
lh_problem_bar_listed_cb (GObject      *source,
                           GAsyncResult *result,
                           gpointer      user_data)
{
  g_autofree LhProblemBarRequest *request = user_data;
  g_autoptr (LhProblemBar) self = lh_weak_take (request->weak);
  g_autoptr (GPtrArray) actions = lh_ledger_list_problem_actions_finish (LH_LEDGER (source), result, NULL);

  /* An answer to an older question is about another problem. */
  if (actions == NULL || self == NULL || request->serial != self->serial || self->buttons == NULL)
    return;
  g_clear_pointer (&self->actions, g_ptr_array_unref);
  self->actions = g_steal_pointer (&actions);
  lh_problem_bar_show (self);
}

static void
lh_problem_bar_refresh (LhProblemBar *self)
{
  LhProblemBarRequest *request;

  self->serial++;
  if (self->ledger == NULL || self->problem == NULL || !gtk_widget_get_mapped (GTK_WIDGET (self)))
    return;
  request = g_new0 (LhProblemBarRequest, 1);
  request->weak = lh_weak_new (self);
  request->serial = self->serial;
  lh_ledger_list_problem_actions_async (self->ledger, lh_record_get_id (self->problem), lh_problem_bar_listed_cb, request);
}

static const LhProblemAction *
lh_problem_bar_find (LhProblemBar *self,
                      const char    *code)
{
  for (guint i = 0; self->actions != NULL && i < self->actions->len; i++)
    {
      const LhProblemAction *action = g_ptr_array_index (self->actions, i);

      if (g_str_equal (action->transition->code, code))
        return action;
    }
  return NULL;
}

static void
lh_problem_bar_take_action (GtkWidget  *widget,
                            const char *action_name,
                            GVariant   *parameter)
{
  LhProblemBar *self = LH_PROBLEM_BAR (widget);
  const char *code = g_variant_get_string (parameter, NULL);

  g_autoptr (GPtrArray) problems = g_ptr_array_new_with_free_func (g_object_unref);

  if (lh_problem_bar_find (self, code) == NULL || self->problem == NULL)
    return;
  g_ptr_array_add (problems, g_object_ref (self->problem));
  lh_problem_move_dialog_present (self, self->ledger, problems, code);
}

static void
lh_problem_bar_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (lh_problem_bar_parent_class)->map (widget);
  lh_problem_bar_refresh (LH_PROBLEM_BAR (widget));
}

static void
lh_problem_bar_set_ledger (LhProblemBar *self,
                            LhLedger      *ledger)
{
  if (self->ledger != NULL)
    g_signal_handlers_disconnect_by_data (self->ledger, self);
  g_set_object (&self->ledger, ledger);
  if (ledger != NULL)
    g_signal_connect_object (ledger, "changed", G_CALLBACK (lh_problem_bar_refresh), self, G_CONNECT_SWAPPED);
  lh_problem_bar_refresh (self);
}

static void
lh_problem_bar_dispose (GObject *object)
{
  LhProblemBar *self = LH_PROBLEM_BAR (object);

  if (self->ledger != NULL)
    g_signal_handlers_disconnect_by_data (self->ledger, self);
  if (self->buttons != NULL)
    lh_problem_bar_clear_buttons (self);
  gtk_widget_dispose_template (GTK_WIDGET (self), LH_TYPE_PROBLEM_BAR);
  g_clear_pointer (&self->actions, g_ptr_array_unref);
  g_clear_object (&self->ledger);
  g_clear_object (&self->problem);

  G_OBJECT_CLASS (lh_problem_bar_parent_class)->dispose (object);
}

static void
lh_problem_bar_get_property (GObject    *object,
                              guint       prop_id,
                              GValue     *value,
                              GParamSpec *pspec)
{
  LhProblemBar *self = LH_PROBLEM_BAR (object);

  switch (prop_id)
    {
    case PROP_LEDGER:
      g_value_set_object (value, self->ledger);
      break;
    case PROP_PROBLEM:
      g_value_set_object (value, self->problem);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
lh_problem_bar_set_property (GObject      *object,
                              guint         prop_id,
                              const GValue *value,
                              GParamSpec   *pspec)
{
  LhProblemBar *self = LH_PROBLEM_BAR (object);

  switch (prop_id)
    {
    case PROP_LEDGER:
      lh_problem_bar_set_ledger (self, g_value_get_object (value));
      break;
    case PROP_PROBLEM:
      if (g_set_object (&self->problem, g_value_get_object (value)))
        lh_problem_bar_refresh (self);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
lh_problem_bar_class_init (LhProblemBarClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS;

  object_class->dispose = lh_problem_bar_dispose;
  object_class->get_property = lh_problem_bar_get_property;
  object_class->set_property = lh_problem_bar_set_property;
  widget_class->map = lh_problem_bar_map;

  properties[PROP_LEDGER] = g_param_spec_object ("ledger", NULL, NULL, LH_TYPE_LEDGER, flags);
  properties[PROP_PROBLEM] = g_param_spec_object ("problem", NULL, NULL, LH_TYPE_RECORD, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[SHOW_TAB] = g_signal_new ("show-tab", LH_TYPE_PROBLEM_BAR, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                    G_TYPE_NONE, 1, G_TYPE_STRING);

  gtk_widget_class_set_template_from_resource (widget_class, LH_UI_TEMPLATE ("lh-problem-bar.ui"));
  gtk_widget_class_bind_template_child (widget_class, LhProblemBar, buttons);
  gtk_widget_class_bind_template_child (widget_class, LhProblemBar, rows);
  gtk_widget_class_bind_template_child (widget_class, LhProblemBar, more_button);
  gtk_widget_class_bind_template_child (widget_class, LhProblemBar, state_label);
  gtk_widget_class_install_action (widget_class, "problem-step.take", "s", lh_problem_bar_take_action);
}

static void
lh_problem_bar_init (LhProblemBar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * lh_problem_bar_get_actions:
 *
 * Returns: (transfer none) (nullable) (element-type LhProblemAction): the steps that are offered; %NULL before the ledger
 *   answered
 */
GPtrArray *
lh_problem_bar_get_actions (LhProblemBar *self)
{
  g_return_val_if_fail (LH_IS_PROBLEM_BAR (self), NULL);
  return self->actions;
}
