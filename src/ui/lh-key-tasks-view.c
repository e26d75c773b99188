/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-key-tasks-view.h"

#include <glib/gi18n-lib.h>

#include "lh-checklist-item.h"
#include "lh-filing-statistics.h"
#include "lh-key-task.h"
#include "lh-new-dialog.h"
#include "lh-page.h"
#include "lh-record-window.h"
#include "lh-toast.h"

struct _LhKeyTasksView
{
  AdwBin          parent_instance;

  LhLedger       *ledger;

  GtkListBox     *list;
  GtkLabel       *lines_label;
  LhRecordTable  *lines;
};

enum
{
  PROP_0,
  PROP_LEDGER,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (LhKeyTasksView, lh_key_tasks_view, ADW_TYPE_BIN)

/* 34个项目（13.3%） · 计划77.2%、实际73.8%. */
static char *
lh_key_tasks_view_describe (const LhGroup *group)
{
  g_autofree char *share = lh_percent_format (group->share != LH_UNSET ? group->share : 0);
  g_autofree char *planned = NULL;
  g_autofree char *actual = NULL;

  if (group->planned == LH_UNSET || group->actual == LH_UNSET)
    return g_strdup_printf (_("%s of the projects"), share);
  planned = lh_percent_format (group->planned);
  actual = lh_percent_format (group->actual);
  return g_strdup_printf (_("%s of the projects · %s planned, %s reached"), share, planned, actual);
}

static void
lh_key_tasks_view_add_buttons (GtkWidget     *row,
                               const LhGroup *group,
                               gint64         id)
{
  g_autofree char *count = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u project", "%u projects",
                                                         group->n_projects), group->n_projects);
  GtkWidget *button = gtk_button_new_with_label (count);
  GtkWidget *edit = gtk_button_new_from_icon_name ("document-edit-symbolic");
  GVariant *ids = g_variant_new_fixed_array (G_VARIANT_TYPE_INT64, group->ids->data, group->ids->len, sizeof (gint64));

  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.show-rows");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "(s@axs)", "project", ids,
                                    *group->label != '\0' ? group->label : _("No key task"));
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "numeric");
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);

  gtk_actionable_set_action_name (GTK_ACTIONABLE (edit), "key-tasks.edit");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (edit), "x", id);
  gtk_widget_set_tooltip_text (edit, _("Edit the key task"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (edit), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Edit the key task"), -1);
  gtk_widget_set_valign (edit, GTK_ALIGN_CENTER);
  gtk_widget_set_visible (edit, id != 0);
  gtk_widget_add_css_class (edit, "flat");
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), edit);
}

static void
lh_key_tasks_view_add (LhKeyTasksView *self,
                       const LhGroup  *group)
{
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *title = g_markup_escape_text (*group->label != '\0' ? group->label : _("No key task"), -1);
  g_autofree char *subtitle = lh_key_tasks_view_describe (group);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  lh_key_tasks_view_add_buttons (row, group, g_ascii_strtoll (group->key, NULL, 10));
  gtk_list_box_append (self->list, row);
}

static void
lh_key_tasks_view_clear (LhKeyTasksView *self)
{
  GtkWidget *row;

  while ((row = gtk_widget_get_first_child (GTK_WIDGET (self->list))) != NULL)
    gtk_list_box_remove (self->list, row);
}

static void
lh_key_tasks_view_show_lines (LhKeyTasksView *self,
                              LhStatistics   *statistics)
{
  const LhFigure *without = lh_statistics_get_figure (statistics, "responsibility-lines-without-project");
  const LhFigure *all = lh_statistics_get_figure (statistics, "responsibility-lines");
  g_autoptr (LhQuery) query = lh_query_new (LH_TYPE_CHECKLIST_ITEM);
  g_autofree char *text = g_strdup_printf (_("Responsibility lines without a project: <b>%u</b> of %u"),
                                           without->ids->len, all->ids->len);

  gtk_label_set_markup (self->lines_label, text);
  lh_query_set_ids (query, (const gint64 *) (gpointer) without->ids->data, without->ids->len);
  lh_record_table_set_query (self->lines, query);
}

static void
lh_key_tasks_view_update (LhKeyTasksView *self)
{
  LhStatistics *statistics = self->ledger != NULL ? lh_ledger_get_statistics (self->ledger) : NULL;
  GPtrArray *groups;

  if (statistics == NULL)
    return;
  groups = lh_statistics_get_groups (statistics, LH_GROUPING_KEY_TASK);
  lh_key_tasks_view_clear (self);
  for (guint i = 0; i < groups->len; i++)
    lh_key_tasks_view_add (self, g_ptr_array_index (groups, i));
  lh_key_tasks_view_show_lines (self, statistics);
}

static void
lh_key_tasks_view_new_task (GtkWidget  *widget,
                            const char *action_name,
                            GVariant   *parameter)
{
  LhKeyTasksView *self = LH_KEY_TASKS_VIEW (widget);
  g_autoptr (LhRecord) task = LH_RECORD (lh_key_task_new ());

  if (self->ledger == NULL)
    return;
  lh_record_set_int (task, LH_KEY_TASK_YEAR, lh_ledger_get_quarter (self->ledger).year);
  lh_new_dialog_present (self, self->ledger, task, _("New Key Task"), "key-task-new");
}

static void
lh_key_tasks_view_edit (GtkWidget  *widget,
                        const char *action_name,
                        GVariant   *parameter)
{
  LhKeyTasksView *self = LH_KEY_TASKS_VIEW (widget);
  g_autoptr (GError) error = NULL;
  g_autoptr (LhRecord) task = lh_ledger_load (self->ledger, LH_TYPE_KEY_TASK, g_variant_get_int64 (parameter), &error);

  if (task == NULL)
    lh_toast_error (self, error);
  else
    lh_record_window_present (self, self->ledger, task, _("Key Task"), "key-task");
}

static void
lh_key_tasks_view_set_ledger (LhKeyTasksView *self,
                              LhLedger       *ledger)
{
  if (self->ledger != NULL)
    g_signal_handlers_disconnect_by_data (self->ledger, self);
  g_set_object (&self->ledger, ledger);
  if (ledger == NULL)
    return;
  g_object_set (self->lines, "ledger", ledger, NULL);
  g_signal_connect_object (ledger, "status-changed", G_CALLBACK (lh_key_tasks_view_update), self, G_CONNECT_SWAPPED);
  lh_key_tasks_view_update (self);
}

static void
lh_key_tasks_view_line_cb (LhKeyTasksView *self,
                           LhRecord       *line)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.show-record", "(sx)", "checklist-item", lh_record_get_id (line));
}

static void
lh_key_tasks_view_dispose (GObject *object)
{
  LhKeyTasksView *self = LH_KEY_TASKS_VIEW (object);

  lh_key_tasks_view_set_ledger (self, NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), LH_TYPE_KEY_TASKS_VIEW);

  G_OBJECT_CLASS (lh_key_tasks_view_parent_class)->dispose (object);
}

static void
lh_key_tasks_view_set_property (GObject      *object,
                                guint         prop_id,
                                const GValue *value,
                                GParamSpec   *pspec)
{
  if (prop_id == PROP_LEDGER)
    lh_key_tasks_view_set_ledger (LH_KEY_TASKS_VIEW (object), g_value_get_object (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
lh_key_tasks_view_get_property (GObject    *object,
                                guint       prop_id,
                                GValue     *value,
                                GParamSpec *pspec)
{
  if (prop_id == PROP_LEDGER)
    g_value_set_object (value, LH_KEY_TASKS_VIEW (object)->ledger);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
lh_key_tasks_view_class_init (LhKeyTasksViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = lh_key_tasks_view_dispose;
  object_class->get_property = lh_key_tasks_view_get_property;
  object_class->set_property = lh_key_tasks_view_set_property;

  properties[PROP_LEDGER] = g_param_spec_object ("ledger", NULL, NULL, LH_TYPE_LEDGER,
                                                 G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_install_action (widget_class, "key-tasks.new", NULL, lh_key_tasks_view_new_task);
  gtk_widget_class_install_action (widget_class, "key-tasks.edit", "x", lh_key_tasks_view_edit);
  g_type_ensure (LH_TYPE_CHECKLIST_ITEM);
  g_type_ensure (LH_TYPE_RECORD_TABLE);
  gtk_widget_class_set_template_from_resource (widget_class, LH_UI_TEMPLATE ("lh-key-tasks-view.ui"));
  gtk_widget_class_bind_template_child (widget_class, LhKeyTasksView, list);
  gtk_widget_class_bind_template_child (widget_class, LhKeyTasksView, lines_label);
  gtk_widget_class_bind_template_child (widget_class, LhKeyTasksView, lines);
  gtk_widget_class_bind_template_callback (widget_class, lh_key_tasks_view_line_cb);
}

static void
lh_key_tasks_view_init (LhKeyTasksView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkListBox *
lh_key_tasks_view_get_list (LhKeyTasksView *self)
{
  g_return_val_if_fail (LH_IS_KEY_TASKS_VIEW (self), NULL);
  return self->list;
}

LhRecordTable *
lh_key_tasks_view_get_lines (LhKeyTasksView *self)
{
  g_return_val_if_fail (LH_IS_KEY_TASKS_VIEW (self), NULL);
  return self->lines;
}
