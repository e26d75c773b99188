/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-workflow-bar.h"

#include <glib/gi18n-lib.h>

#include "lh-change.h"
#include "lh-codes.h"
#include "lh-level-change.h"
#include "lh-new-dialog.h"
#include "lh-page.h"
#include "lh-project-change.h"
#include "lh-project-leader.h"
#include "lh-requirements-dialog.h"
#include "lh-transition-dialog.h"
#include "lh-weak.h"

/* Width of the pane of a project, and what is between the buttons. */
#define ROOM 366
#define SPACING 6

struct _LhWorkflowBar
{
  AdwBin         parent_instance;

  LhLedger      *ledger;
  LhRecord      *project;
  GPtrArray     *actions;   /* element-type LhWorkflowAction, NULL before the answer */
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
  PROP_PROJECT,
  N_PROPS
};

enum
{
  SHOW_TAB,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (LhWorkflowBar, lh_workflow_bar, ADW_TYPE_BIN)

typedef struct
{
  gpointer weak;
  guint    serial;
} LhWorkflowRequest;

static const char *
lh_workflow_bar_get_label (const LhTransition *transition)
{
  return lh_code_get_label ("project-transition", transition->code, NULL);
}

static void
lh_workflow_bar_item_clicked_cb (GtkWidget *button,
                                 gpointer   user_data)
{
  LhWorkflowBar *self = LH_WORKFLOW_BAR (gtk_widget_get_ancestor (button, LH_TYPE_WORKFLOW_BAR));
  const char *tab = user_data;
  GtkWidget *popover = gtk_widget_get_ancestor (button, GTK_TYPE_POPOVER);

  gtk_popover_popdown (GTK_POPOVER (popover));
  g_signal_emit (self, signals[SHOW_TAB], 0, tab);
}

/* What is missing, one button an item: each opens the tab where it is entered. */
static GtkWidget *
lh_workflow_bar_create_popover (const LhWorkflowAction *action)
{
  GtkWidget *popover = gtk_popover_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  g_autofree char *heading = g_strdup_printf (_("Missing for “%s”:"), lh_workflow_bar_get_label (action->transition));
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
      g_signal_connect (button, "clicked", G_CALLBACK (lh_workflow_bar_item_clicked_cb),
                        (gpointer) item->requirement->tab);
      gtk_box_append (GTK_BOX (box), button);
    }
  gtk_box_append (GTK_BOX (box), g_object_new (GTK_TYPE_BUTTON,
                                               "label", _("Requirements…"),
                                               "action-name", "workflow.requirements",
                                               "halign", GTK_ALIGN_START,
                                               NULL));
  gtk_popover_set_child (GTK_POPOVER (popover), box);
  return popover;
}

static GtkWidget *
lh_workflow_bar_create_blocked (const LhWorkflowAction *action)
{
  const guint n = lh_workflow_items_count (action->items, LH_REQUIREMENT_ON);
  /* TRANSLATORS: a step, then how many things are missing for it */
  g_autofree char *label = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%s (%u missing)", "%s (%u missing)", n),
                                            lh_workflow_bar_get_label (action->transition), n);
  GtkWidget *button = g_object_new (GTK_TYPE_MENU_BUTTON, "label", label, NULL);
  g_autofree char *missing = lh_workflow_items_format (action->items, LH_REQUIREMENT_ON);

  gtk_widget_set_tooltip_text (button, missing);
  gtk_menu_button_set_popover (GTK_MENU_BUTTON (button), lh_workflow_bar_create_popover (action));
  return button;
}

static GtkWidget *
lh_workflow_bar_create_button (const LhWorkflowAction *action)
{
  GtkWidget *button;

  if (lh_workflow_action_is_blocked (action))
    return lh_workflow_bar_create_blocked (action);
  button = gtk_button_new_with_label (lh_workflow_bar_get_label (action->transition));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "workflow.take");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", action->transition->code);
  return button;
}

static void
lh_workflow_bar_append_item (GMenu      *menu,
                             const char *label,
                             const char *action,
                             const char *target)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

  if (target != NULL)
    g_menu_item_set_action_and_target (item, action, "s", target);
  else
    g_menu_item_set_detailed_action (item, action);
  g_menu_append_item (menu, item);
}

/* The kinds of change that can be asked for (form F5). */
static GMenuModel *
lh_workflow_bar_create_request_menu (void)
{
  GMenu *menu = g_menu_new ();

  for (const LhCode *kind = lh_codes_get ("change-kind", NULL); kind->code != NULL; kind++)
    lh_workflow_bar_append_item (menu, lh_code_get_label ("change-kind", kind->code, NULL), "workflow.request",
                                 kind->code);
  return G_MENU_MODEL (menu);
}

/* Steps that lead aside, and what may be done in any state. */
static GMenuModel *
lh_workflow_bar_create_more_menu (LhWorkflowBar *self)
{
  GMenu *menu = g_menu_new ();
  g_autoptr (GMenu) aside = g_menu_new ();
  g_autoptr (GMenu) always = g_menu_new ();

  for (guint i = 0; i < self->actions->len; i++)
    {
      const LhWorkflowAction *action = g_ptr_array_index (self->actions, i);
      g_autofree char *label = g_strconcat (lh_workflow_bar_get_label (action->transition), "…", NULL);

      if (action->transition->flags & LH_TRANSITION_ASIDE)
        lh_workflow_bar_append_item (aside, label, "workflow.take", action->transition->code);
    }
  lh_workflow_bar_append_item (always, _("Replace _Leader…"), "workflow.replace-leader", NULL);
  lh_workflow_bar_append_item (always, _("Raise the _Level…"), "workflow.raise-level", NULL);
  lh_workflow_bar_append_item (always, _("Re_quirements…"), "workflow.requirements", NULL);
  g_menu_append_section (menu, NULL, G_MENU_MODEL (aside));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (always));
  return G_MENU_MODEL (menu);
}

static void
lh_workflow_bar_decide_clicked_cb (LhWorkflowBar *self)
{
  g_signal_emit (self, signals[SHOW_TAB], 0, "changes");
}

/* A change request has its own page; here is the way there. */
static GtkWidget *
lh_workflow_bar_create_request_button (LhWorkflowBar      *self,
                                       const LhTransition *transition)
{
  GtkWidget *button;

  if (g_str_equal (transition->code, "refuse-change"))
    return NULL;   /* the other answer to the same question */
  if (g_str_equal (transition->code, "approve-change"))
    {
      button = gtk_button_new_with_label (_("Decide the Change…"));
      g_signal_connect_object (button, "clicked", G_CALLBACK (lh_workflow_bar_decide_clicked_cb), self,
                               G_CONNECT_SWAPPED);
      return button;
    }
  button = g_object_new (GTK_TYPE_MENU_BUTTON, "label", lh_workflow_bar_get_label (transition), NULL);
  gtk_menu_button_set_menu_model (GTK_MENU_BUTTON (button), lh_workflow_bar_create_request_menu ());
  return button;
}

static void
lh_workflow_bar_clear_buttons (LhWorkflowBar *self)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->buttons))) != NULL)
    gtk_box_remove (self->buttons, child);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->rows))) != NULL)
    gtk_box_remove (self->rows, child);
}

static int
lh_workflow_bar_measure (gpointer widget)
{
  int natural;

  gtk_widget_measure (widget, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &natural, NULL, NULL);
  return natural;
}

/* Beside the state while there is room, then below it: the pane is narrow and the names of steps are long. */
static void
lh_workflow_bar_append_button (LhWorkflowBar *self,
                               GtkWidget     *button)
{
  GtkWidget *row = gtk_widget_get_last_child (GTK_WIDGET (self->rows));
  int room = ROOM;

  if (row == NULL)
    {
      row = GTK_WIDGET (self->buttons);
      room -= lh_workflow_bar_measure (self->state_label) + lh_workflow_bar_measure (self->more_button);
    }
  if (lh_workflow_bar_measure (row) + lh_workflow_bar_measure (button) > room)
    {
      row = g_object_new (GTK_TYPE_BOX, "spacing", SPACING, "halign", GTK_ALIGN_END, NULL);
      gtk_box_append (self->rows, row);
    }
  gtk_box_append (GTK_BOX (row), button);
}

static void
lh_workflow_bar_show (LhWorkflowBar *self)
{
  g_autoptr (GMenuModel) menu = lh_workflow_bar_create_more_menu (self);

  lh_workflow_bar_clear_buttons (self);
  gtk_label_set_label (self->state_label, self->project == NULL ? "" :
                       lh_code_get_label ("project-state", lh_record_get_text (self->project, LH_PROJECT_STATE), NULL));
  for (guint i = 0; i < self->actions->len; i++)
    {
      const LhWorkflowAction *action = g_ptr_array_index (self->actions, i);
      GtkWidget *button = NULL;

      if (action->transition->flags & LH_TRANSITION_REQUEST)
        button = lh_workflow_bar_create_request_button (self, action->transition);
      else if (!(action->transition->flags & LH_TRANSITION_ASIDE))
        button = lh_workflow_bar_create_button (action);
      if (button != NULL)
        lh_workflow_bar_append_button (self, button);
    }
  gtk_menu_button_set_menu_model (self->more_button, menu);
}

static void
lh_workflow_bar_listed_cb (GObject      *source,
                           GAsyncResult *result,
                           gpointer      user_data)
{
  g_autofree LhWorkflowRequest *request = user_data;
  g_autoptr (LhWorkflowBar) self = lh_weak_take (request->weak);
  g_autoptr (GPtrArray) actions = lh_ledger_list_actions_finish (LH_LEDGER (source), result, NULL);

  /* An answer to an older question is about another project. */
  if (actions == NULL || self == NULL || request->serial != self->serial || self->buttons == NULL)
    return;
  g_clear_pointer (&self->actions, g_ptr_array_unref);
  self->actions = g_steal_pointer (&actions);
  lh_workflow_bar_show (self);
}

static void
lh_workflow_bar_refresh (LhWorkflowBar *self)
{
  LhWorkflowRequest *request;

  self->serial++;
  if (self->ledger == NULL || self->project == NULL || !gtk_widget_get_mapped (GTK_WIDGET (self)))
    return;
  request = g_new0 (LhWorkflowRequest, 1);
  request->weak = lh_weak_new (self);
  request->serial = self->serial;
  lh_ledger_list_actions_async (self->ledger, lh_record_get_id (self->project), lh_workflow_bar_listed_cb, request);
}

static const LhWorkflowAction *
lh_workflow_bar_find (LhWorkflowBar *self,
                      const char    *code)
{
  for (guint i = 0; self->actions != NULL && i < self->actions->len; i++)
    {
      const LhWorkflowAction *action = g_ptr_array_index (self->actions, i);

      if (g_str_equal (action->transition->code, code))
        return action;
    }
  return NULL;
}

static void
lh_workflow_bar_take_action (GtkWidget  *widget,
                             const char *action_name,
                             GVariant   *parameter)
{
  LhWorkflowBar *self = LH_WORKFLOW_BAR (widget);
  const char *code = g_variant_get_string (parameter, NULL);
  const LhWorkflowAction *action = lh_workflow_bar_find (self, code);
  g_autofree char *flags = NULL;

  if (action == NULL || self->project == NULL)
    return;
  flags = lh_workflow_items_format (action->items, LH_REQUIREMENT_FLAG);
  lh_transition_dialog_present (self, self->ledger, self->project, code, flags);
}

static void
lh_workflow_bar_created_cb (LhWorkflowBar *self,
                            LhRecord      *record,
                            LhNewDialog   *dialog)
{
  lh_change_offer_undo (self, gtk_window_get_title (GTK_WINDOW (dialog)));
}

static void
lh_workflow_bar_present (LhWorkflowBar *self,
                         LhRecord      *record,
                         const char    *title,
                         const char    *layout,
                         const char    *command)
{
  LhNewDialog *dialog = lh_new_dialog_present (self, self->ledger, record, title, layout);

  g_object_set (dialog, "command", command, NULL);
  g_signal_connect_object (dialog, "created", G_CALLBACK (lh_workflow_bar_created_cb), self, G_CONNECT_SWAPPED);
}

static void
lh_workflow_bar_request_action (GtkWidget  *widget,
                                const char *action_name,
                                GVariant   *parameter)
{
  LhWorkflowBar *self = LH_WORKFLOW_BAR (widget);
  const char *kind = g_variant_get_string (parameter, NULL);
  g_autoptr (LhRecord) request = LH_RECORD (lh_project_change_new ());
  g_autofree char *layout = g_strdup_printf ("change-%s-new", kind);

  if (self->project == NULL)
    return;
  lh_record_set_int (request, LH_PROJECT_CHANGE_PROJECT_ID, lh_record_get_id (self->project));
  lh_record_set_text (request, LH_PROJECT_CHANGE_KIND, kind);
  lh_record_set_date (request, LH_PROJECT_CHANGE_REQUESTED_ON, lh_date_today ());
  lh_record_set_text (request, LH_PROJECT_CHANGE_REQUESTED_BY,
                      lh_record_get_text (self->project, LH_PROJECT_RESPONSIBLE_NAME));
  lh_workflow_bar_present (self, request, lh_code_get_label ("change-kind", kind, NULL), layout, "request-change");
}

static void
lh_workflow_bar_replace_leader_action (GtkWidget  *widget,
                                       const char *action_name,
                                       GVariant   *parameter)
{
  LhWorkflowBar *self = LH_WORKFLOW_BAR (widget);
  g_autoptr (LhRecord) leader = LH_RECORD (lh_project_leader_new ());

  if (self->project == NULL)
    return;
  lh_record_set_int (leader, LH_PROJECT_LEADER_PROJECT_ID, lh_record_get_id (self->project));
  lh_record_set_date (leader, LH_PROJECT_LEADER_SINCE, lh_date_today ());
  lh_workflow_bar_present (self, leader, _("Replace the Leader"), "project-leader-new", "replace-leader");
}

static void
lh_workflow_bar_raise_level_action (GtkWidget  *widget,
                                    const char *action_name,
                                    GVariant   *parameter)
{
  LhWorkflowBar *self = LH_WORKFLOW_BAR (widget);
  g_autoptr (LhRecord) raise = LH_RECORD (lh_level_change_new ());

  if (self->project == NULL)
    return;
  lh_record_set_int (raise, LH_LEVEL_CHANGE_PROJECT_ID, lh_record_get_id (self->project));
  lh_record_set_date (raise, LH_LEVEL_CHANGE_DECIDED_ON, lh_date_today ());
  lh_workflow_bar_present (self, raise, _("Raise the Level"), "level-change-new", "raise-level");
}

static void
lh_workflow_bar_requirements_action (GtkWidget  *widget,
                                     const char *action_name,
                                     GVariant   *parameter)
{
  LhWorkflowBar *self = LH_WORKFLOW_BAR (widget);

  if (self->ledger != NULL)
    lh_requirements_dialog_present (self, self->ledger);
}

static void
lh_workflow_bar_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (lh_workflow_bar_parent_class)->map (widget);
  lh_workflow_bar_refresh (LH_WORKFLOW_BAR (widget));
}

static void
lh_workflow_bar_set_ledger (LhWorkflowBar *self,
                            LhLedger      *ledger)
{
  if (self->ledger != NULL)
    g_signal_handlers_disconnect_by_data (self->ledger, self);
  g_set_object (&self->ledger, ledger);
  if (ledger != NULL)
    g_signal_connect_object (ledger, "changed", G_CALLBACK (lh_workflow_bar_refresh), self, G_CONNECT_SWAPPED);
  lh_workflow_bar_refresh (self);
}

static void
lh_workflow_bar_dispose (GObject *object)
{
  LhWorkflowBar *self = LH_WORKFLOW_BAR (object);

  if (self->ledger != NULL)
    g_signal_handlers_disconnect_by_data (self->ledger, self);
  if (self->buttons != NULL)
    lh_workflow_bar_clear_buttons (self);
  gtk_widget_dispose_template (GTK_WIDGET (self), LH_TYPE_WORKFLOW_BAR);
  g_clear_pointer (&self->actions, g_ptr_array_unref);
  g_clear_object (&self->ledger);
  g_clear_object (&self->project);

  G_OBJECT_CLASS (lh_workflow_bar_parent_class)->dispose (object);
}

static void
lh_workflow_bar_get_property (GObject    *object,
                              guint       prop_id,
                              GValue     *value,
                              GParamSpec *pspec)
{
  LhWorkflowBar *self = LH_WORKFLOW_BAR (object);

  switch (prop_id)
    {
    case PROP_LEDGER:
      g_value_set_object (value, self->ledger);
      break;
    case PROP_PROJECT:
      g_value_set_object (value, self->project);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
lh_workflow_bar_set_property (GObject      *object,
                              guint         prop_id,
                              const GValue *value,
                              GParamSpec   *pspec)
{
  LhWorkflowBar *self = LH_WORKFLOW_BAR (object);

  switch (prop_id)
    {
    case PROP_LEDGER:
      lh_workflow_bar_set_ledger (self, g_value_get_object (value));
      break;
    case PROP_PROJECT:
      if (g_set_object (&self->project, g_value_get_object (value)))
        lh_workflow_bar_refresh (self);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
lh_workflow_bar_install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "workflow.take", "s", lh_workflow_bar_take_action);
  gtk_widget_class_install_action (widget_class, "workflow.request", "s", lh_workflow_bar_request_action);
  gtk_widget_class_install_action (widget_class, "workflow.replace-leader", NULL, lh_workflow_bar_replace_leader_action);
  gtk_widget_class_install_action (widget_class, "workflow.raise-level", NULL, lh_workflow_bar_raise_level_action);
  gtk_widget_class_install_action (widget_class, "workflow.requirements", NULL, lh_workflow_bar_requirements_action);
}

static void
lh_workflow_bar_class_init (LhWorkflowBarClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS;

  object_class->dispose = lh_workflow_bar_dispose;
  object_class->get_property = lh_workflow_bar_get_property;
  object_class->set_property = lh_workflow_bar_set_property;
  widget_class->map = lh_workflow_bar_map;

  properties[PROP_LEDGER] = g_param_spec_object ("ledger", NULL, NULL, LH_TYPE_LEDGER, flags);
  properties[PROP_PROJECT] = g_param_spec_object ("project", NULL, NULL, LH_TYPE_RECORD, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[SHOW_TAB] = g_signal_new ("show-tab", LH_TYPE_WORKFLOW_BAR, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                    G_TYPE_NONE, 1, G_TYPE_STRING);

  gtk_widget_class_set_template_from_resource (widget_class, LH_UI_TEMPLATE ("lh-workflow-bar.ui"));
  gtk_widget_class_bind_template_child (widget_class, LhWorkflowBar, buttons);
  gtk_widget_class_bind_template_child (widget_class, LhWorkflowBar, rows);
  gtk_widget_class_bind_template_child (widget_class, LhWorkflowBar, more_button);
  gtk_widget_class_bind_template_child (widget_class, LhWorkflowBar, state_label);
  lh_workflow_bar_install_actions (widget_class);
}

static void
lh_workflow_bar_init (LhWorkflowBar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * lh_workflow_bar_get_actions:
 *
 * Returns: (transfer none) (nullable) (element-type LhWorkflowAction): the steps that are offered; %NULL before the ledger
 *   answered
 */
GPtrArray *
lh_workflow_bar_get_actions (LhWorkflowBar *self)
{
  g_return_val_if_fail (LH_IS_WORKFLOW_BAR (self), NULL);
  return self->actions;
}
