/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-project-changes-tab.h"

#include <glib/gi18n-lib.h>

#include "lh-codes.h"
#include "lh-level-change.h"
#include "lh-page.h"
#include "lh-part-table.h"
#include "lh-project-change.h"
#include "lh-project-leader.h"
#include "lh-transition-dialog.h"

struct _LhProjectChangesTab
{
  AdwBin     parent_instance;

  LhLedger  *ledger;
  LhRecord  *record;
  LhRecord  *request;

  GtkWidget *decision;
  GtkLabel  *question_label;
  GtkLabel  *description_label;
};

enum
{
  PROP_0,
  PROP_LEDGER,
  PROP_RECORD,
  PROP_REQUEST,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (LhProjectChangesTab, lh_project_changes_tab, ADW_TYPE_BIN)

/* What is written in the request, field by field; the empty ones belong to other kinds. */
static char *
lh_project_changes_tab_describe (LhProjectChangesTab *self)
{
  g_autoptr (GString) text = g_string_new (NULL);
  guint n_fields;
  const LhField *fields = lh_record_get_fields (self->request, &n_fields);

  for (guint i = LH_PROJECT_CHANGE_KIND; i < n_fields; i++)
    {
      g_autofree char *value = NULL;
      g_autofree char *line = NULL;

      if (lh_record_is_empty (self->request, i) || i == LH_PROJECT_CHANGE_STATE || i == LH_PROJECT_CHANGE_RESUME_STATE)
        continue;
      value = lh_ledger_format_field (self->ledger, self->request, i, NULL);
      line = g_markup_printf_escaped ("%s<span alpha=\"65%%\">%s</span>  %s", text->len > 0 ? "\n" : "",
                                      _(fields[i].label), value);
      g_string_append (text, line);
    }
  return g_strdup (text->str);
}

static gboolean
lh_project_changes_tab_is_pending (LhProjectChangesTab *self)
{
  static const char *const pending[] = { "unit-pending", "committee-pending", NULL };

  return self->request != NULL && g_strv_contains (pending, lh_record_get_text (self->request, LH_PROJECT_CHANGE_STATE));
}

static void
lh_project_changes_tab_show (LhProjectChangesTab *self)
{
  g_autofree char *question = NULL;
  g_autofree char *description = NULL;

  gtk_widget_set_visible (self->decision, lh_project_changes_tab_is_pending (self));
  gtk_widget_set_visible (GTK_WIDGET (self->description_label), self->request != NULL);
  if (self->request == NULL || self->ledger == NULL)
    return;
  question = g_strdup_printf ("%s · %s",
                              lh_code_get_label ("change-kind",
                                                 lh_record_get_text (self->request, LH_PROJECT_CHANGE_KIND), NULL),
                              lh_code_get_label ("change-state",
                                                 lh_record_get_text (self->request, LH_PROJECT_CHANGE_STATE), NULL));
  description = lh_project_changes_tab_describe (self);
  gtk_label_set_label (self->question_label, question);
  gtk_label_set_markup (self->description_label, description);
}

static void
lh_project_changes_tab_set_request (LhProjectChangesTab *self,
                                    LhRecord            *request)
{
  if (self->request == request)
    return;
  if (self->request != NULL)
    g_signal_handlers_disconnect_by_func (self->request, lh_project_changes_tab_show, self);
  g_set_object (&self->request, request);
  if (request != NULL)
    g_signal_connect_object (request, "notify::state", G_CALLBACK (lh_project_changes_tab_show), self,
                             G_CONNECT_SWAPPED);
  lh_project_changes_tab_show (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_REQUEST]);
}

static void
lh_project_changes_tab_selected_cb (LhProjectChangesTab *self,
                                    GParamSpec          *pspec,
                                    LhPartTable         *table)
{
  g_autoptr (LhRecord) request = NULL;

  g_object_get (table, "record", &request, NULL);
  lh_project_changes_tab_set_request (self, request);
}

static void
lh_project_changes_tab_agree_action (GtkWidget  *widget,
                                     const char *action_name,
                                     GVariant   *parameter)
{
  LhProjectChangesTab *self = LH_PROJECT_CHANGES_TAB (widget);

  if (self->request != NULL)
    lh_transition_dialog_present_decision (self, self->ledger, self->request, TRUE);
}

static void
lh_project_changes_tab_refuse_action (GtkWidget  *widget,
                                      const char *action_name,
                                      GVariant   *parameter)
{
  LhProjectChangesTab *self = LH_PROJECT_CHANGES_TAB (widget);

  if (self->request != NULL)
    lh_transition_dialog_present_decision (self, self->ledger, self->request, FALSE);
}

static void
lh_project_changes_tab_dispose (GObject *object)
{
  LhProjectChangesTab *self = LH_PROJECT_CHANGES_TAB (object);

  if (self->request != NULL)
    g_signal_handlers_disconnect_by_func (self->request, lh_project_changes_tab_show, self);
  gtk_widget_dispose_template (GTK_WIDGET (self), LH_TYPE_PROJECT_CHANGES_TAB);
  g_clear_object (&self->ledger);
  g_clear_object (&self->record);
  g_clear_object (&self->request);

  G_OBJECT_CLASS (lh_project_changes_tab_parent_class)->dispose (object);
}

static void
lh_project_changes_tab_get_property (GObject    *object,
                                     guint       prop_id,
                                     GValue     *value,
                                     GParamSpec *pspec)
{
  LhProjectChangesTab *self = LH_PROJECT_CHANGES_TAB (object);

  switch (prop_id)
    {
    case PROP_LEDGER:
      g_value_set_object (value, self->ledger);
      break;
    case PROP_RECORD:
      g_value_set_object (value, self->record);
      break;
    case PROP_REQUEST:
      g_value_set_object (value, self->request);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
lh_project_changes_tab_set_property (GObject      *object,
                                     guint         prop_id,
                                     const GValue *value,
                                     GParamSpec   *pspec)
{
  LhProjectChangesTab *self = LH_PROJECT_CHANGES_TAB (object);
  gboolean changed = FALSE;

  switch (prop_id)
    {
    case PROP_LEDGER:
      changed = g_set_object (&self->ledger, g_value_get_object (value));
      break;
    case PROP_RECORD:
      changed = g_set_object (&self->record, g_value_get_object (value));
      if (changed)
        lh_project_changes_tab_set_request (self, NULL);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
  if (changed)
    g_object_notify_by_pspec (object, pspec);
}

static void
lh_project_changes_tab_class_init (LhProjectChangesTabClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->dispose = lh_project_changes_tab_dispose;
  object_class->get_property = lh_project_changes_tab_get_property;
  object_class->set_property = lh_project_changes_tab_set_property;

  properties[PROP_LEDGER] = g_param_spec_object ("ledger", NULL, NULL, LH_TYPE_LEDGER, flags);
  properties[PROP_RECORD] = g_param_spec_object ("record", NULL, NULL, LH_TYPE_RECORD, flags);
  properties[PROP_REQUEST] = g_param_spec_object ("request", NULL, NULL, LH_TYPE_RECORD,
                                                  G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (LH_TYPE_LEVEL_CHANGE);
  g_type_ensure (LH_TYPE_PART_TABLE);
  g_type_ensure (LH_TYPE_PROJECT_CHANGE);
  g_type_ensure (LH_TYPE_PROJECT_LEADER);
  gtk_widget_class_set_template_from_resource (widget_class, LH_UI_TEMPLATE ("lh-project-changes-tab.ui"));
  gtk_widget_class_bind_template_child (widget_class, LhProjectChangesTab, decision);
  gtk_widget_class_bind_template_child (widget_class, LhProjectChangesTab, description_label);
  gtk_widget_class_bind_template_child (widget_class, LhProjectChangesTab, question_label);
  gtk_widget_class_bind_template_callback (widget_class, lh_project_changes_tab_selected_cb);
  gtk_widget_class_install_action (widget_class, "changes.agree", NULL, lh_project_changes_tab_agree_action);
  gtk_widget_class_install_action (widget_class, "changes.refuse", NULL, lh_project_changes_tab_refuse_action);
}

static void
lh_project_changes_tab_init (LhProjectChangesTab *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
