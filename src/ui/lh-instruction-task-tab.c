/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-instruction-task-tab.h"

#include "lh-change.h"
#include "lh-checklist-item.h"
#include "lh-instruction.h"
#include "lh-page.h"
#include "lh-toast.h"
#include "lh-weak.h"
#include "lh-work-draft.h"

struct _LhInstructionTaskTab
{
  AdwBin        parent_instance;

  LhLedger     *ledger;
  LhRecord     *record;

  AdwActionRow *due;
  AdwActionRow *organization;
  GtkStack     *stack;
  AdwActionRow *state;
  AdwActionRow *task;
};

enum
{
  PROP_0,
  PROP_LEDGER,
  PROP_RECORD,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (LhInstructionTaskTab, lh_instruction_task_tab, ADW_TYPE_BIN)

static gint64
lh_instruction_task_tab_get_item (LhInstructionTaskTab *self)
{
  return self->record != NULL ? lh_record_get_int (self->record, LH_INSTRUCTION_ITEM_ID) : 0;
}

static void
lh_instruction_task_tab_show_field (LhInstructionTaskTab *self,
                                    AdwActionRow         *row,
                                    LhRecord             *item,
                                    guint                 field)
{
  g_autofree char *text = lh_ledger_format_field (self->ledger, item, field, NULL);

  adw_action_row_set_subtitle (row, text);
}

static void
lh_instruction_task_tab_loaded_cb (GObject      *source,
                                   GAsyncResult *result,
                                   gpointer      user_data)
{
  g_autoptr (LhInstructionTaskTab) self = lh_weak_take (user_data);
  g_autoptr (GPtrArray) items = lh_ledger_query_finish (LH_LEDGER (source), result, NULL);
  LhRecord *item;

  if (self == NULL || self->stack == NULL || items == NULL || items->len == 0)
    return;
  item = g_ptr_array_index (items, 0);
  if (lh_record_get_id (item) != lh_instruction_task_tab_get_item (self))
    return;
  lh_instruction_task_tab_show_field (self, self->task, item, LH_CHECKLIST_ITEM_TITLE);
  lh_instruction_task_tab_show_field (self, self->organization, item, LH_CHECKLIST_ITEM_ORGANIZATION_ID);
  lh_instruction_task_tab_show_field (self, self->due, item, LH_CHECKLIST_ITEM_DUE_DATE);
  lh_instruction_task_tab_show_field (self, self->state, item, LH_CHECKLIST_ITEM_STATE);
  gtk_stack_set_visible_child_name (self->stack, "task");
}

static void
lh_instruction_task_tab_refresh (LhInstructionTaskTab *self)
{
  const gint64 id = lh_instruction_task_tab_get_item (self);
  const gboolean writable = self->ledger != NULL && !lh_ledger_get_read_only (self->ledger);
  g_autoptr (LhQuery) query = NULL;

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "instruction.make-task", writable && self->record != NULL && id == 0);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "instruction.show-task", id != 0);
  if (self->ledger == NULL || id == 0)
    {
      gtk_stack_set_visible_child_name (self->stack, "none");
      return;
    }
  query = lh_query_new (LH_TYPE_CHECKLIST_ITEM);
  lh_query_set_ids (query, &id, 1);
  lh_ledger_query_async (self->ledger, query, NULL, lh_instruction_task_tab_loaded_cb, lh_weak_new (self));
}

static void
lh_instruction_task_tab_changed_cb (LhInstructionTaskTab *self,
                                    GStrv                 entities)
{
  if (g_strv_contains ((const char *const *) entities, "checklist-item"))
    lh_instruction_task_tab_refresh (self);
}

static void
lh_instruction_task_tab_applied_cb (GObject      *source,
                                    GAsyncResult *result,
                                    gpointer      user_data)
{
  g_autoptr (LhInstructionTaskTab) self = lh_weak_take (user_data);
  g_autoptr (GError) error = NULL;

  if (self == NULL)
    return;
  if (lh_change_finish (result, &error) == 0)
    lh_toast_error (self, error);
  else
    lh_change_offer_undo (self, lh_change_get_description (result));
}

static void
lh_instruction_task_tab_make_action (GtkWidget  *widget,
                                     const char *action_name,
                                     GVariant   *parameter)
{
  LhInstructionTaskTab *self = LH_INSTRUCTION_TASK_TAB (widget);
  g_autoptr (GError) error = NULL;
  g_autoptr (LhChangeSet) changes = lh_instruction_create_task (self->ledger, self->record, &error);

  if (changes != NULL)
    lh_change_apply_async (self->ledger, changes, lh_instruction_task_tab_applied_cb, lh_weak_new (self));
  else
    lh_toast_error (self, error);
}

static void
lh_instruction_task_tab_show_action (GtkWidget  *widget,
                                     const char *action_name,
                                     GVariant   *parameter)
{
  gtk_widget_activate_action (widget, "win.show-record", "(sx)", "checklist-item",
                              lh_instruction_task_tab_get_item (LH_INSTRUCTION_TASK_TAB (widget)));
}

static void
lh_instruction_task_tab_dispose (GObject *object)
{
  LhInstructionTaskTab *self = LH_INSTRUCTION_TASK_TAB (object);

  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), LH_TYPE_INSTRUCTION_TASK_TAB);
  self->stack = NULL;
  g_clear_object (&self->ledger);
  g_clear_object (&self->record);

  G_OBJECT_CLASS (lh_instruction_task_tab_parent_class)->dispose (object);
}

static void
lh_instruction_task_tab_get_property (GObject    *object,
                                      guint       prop_id,
                                      GValue     *value,
                                      GParamSpec *pspec)
{
  LhInstructionTaskTab *self = LH_INSTRUCTION_TASK_TAB (object);

  if (prop_id == PROP_LEDGER)
    g_value_set_object (value, self->ledger);
  else if (prop_id == PROP_RECORD)
    g_value_set_object (value, self->record);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
lh_instruction_task_tab_set_property (GObject      *object,
                                      guint         prop_id,
                                      const GValue *value,
                                      GParamSpec   *pspec)
{
  LhInstructionTaskTab *self = LH_INSTRUCTION_TASK_TAB (object);

  switch (prop_id)
    {
    case PROP_LEDGER:
      if (self->ledger != NULL)
        g_signal_handlers_disconnect_by_data (self->ledger, self);
      g_set_object (&self->ledger, g_value_get_object (value));
      if (self->ledger != NULL)
        g_signal_connect_object (self->ledger, "changed", G_CALLBACK (lh_instruction_task_tab_changed_cb), self,
                                 G_CONNECT_SWAPPED);
      break;
    case PROP_RECORD:
      g_set_object (&self->record, g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
      return;
    }
  lh_instruction_task_tab_refresh (self);
}

static void
lh_instruction_task_tab_class_init (LhInstructionTaskTabClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS;

  object_class->dispose = lh_instruction_task_tab_dispose;
  object_class->get_property = lh_instruction_task_tab_get_property;
  object_class->set_property = lh_instruction_task_tab_set_property;
  properties[PROP_LEDGER] = g_param_spec_object ("ledger", NULL, NULL, LH_TYPE_LEDGER, flags);
  properties[PROP_RECORD] = g_param_spec_object ("record", NULL, NULL, LH_TYPE_RECORD, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (widget_class, LH_UI_TEMPLATE ("lh-instruction-task-tab.ui"));
  gtk_widget_class_bind_template_child (widget_class, LhInstructionTaskTab, due);
  gtk_widget_class_bind_template_child (widget_class, LhInstructionTaskTab, organization);
  gtk_widget_class_bind_template_child (widget_class, LhInstructionTaskTab, stack);
  gtk_widget_class_bind_template_child (widget_class, LhInstructionTaskTab, state);
  gtk_widget_class_bind_template_child (widget_class, LhInstructionTaskTab, task);
  gtk_widget_class_install_action (widget_class, "instruction.make-task", NULL, lh_instruction_task_tab_make_action);
  gtk_widget_class_install_action (widget_class, "instruction.show-task", NULL, lh_instruction_task_tab_show_action);
}

static void
lh_instruction_task_tab_init (LhInstructionTaskTab *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  lh_instruction_task_tab_refresh (self);
}
