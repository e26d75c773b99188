/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-project-pane.h"

#include "lh-acceptance-view.h"
#include "lh-attachment-list.h"
#include "lh-document-button.h"
#include "lh-charter-window.h"
#include "lh-field-cell.h"
#include "lh-form.h"
#include "lh-indicator.h"
#include "lh-lazy-bin.h"
#include "lh-light-banner.h"
#include "lh-light-cell.h"
#include "lh-page.h"
#include "lh-part-table.h"
#include "lh-plan-bar.h"
#include "lh-progress-cell.h"
#include "lh-progress-form.h"
#include "lh-project-changes-tab.h"
#include "lh-project-plan-tab.h"
#include "lh-project-roadmap-tab.h"
#include "lh-project-steps-tab.h"
#include "lh-project-parts-tab.h"
#include "lh-project-people-tab.h"
#include "lh-project-publicity-tab.h"
#include "lh-project-results-tab.h"
#include "lh-quarter-plan.h"
#include "lh-project-inspection-tab.h"
#include "lh-project-guidance.h"
#include "lh-record-history.h"
#include "lh-sort-key.h"
#include "lh-topic-trace.h"
#include "lh-workflow-bar.h"

struct _LhProjectPane
{
  AdwBin       parent_instance;

  LhLedger    *ledger;
  LhRecord    *record;

  GtkNotebook *tabs;
};

enum
{
  PROP_0,
  PROP_LEDGER,
  PROP_RECORD,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (LhProjectPane, lh_project_pane, ADW_TYPE_BIN)

/* The further arguments only say when the text changes. */
static char *
lh_project_pane_format_subtitle_cb (LhProjectPane *self,
                                    LhRecord      *record,
                                    LhRecord      *organization,
                                    const char    *number,
                                    const char    *state)
{
  const char *name = organization != NULL ? lh_record_get_text (organization, LH_ORGANIZATION_NAME) : "";
  const char *word = NULL;
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) parts = NULL;

  if (record == NULL || self->ledger == NULL)
    return g_strdup ("");
  word = lh_ledger_get_code_label (self->ledger, "project-state", state, NULL);
  if (*name != '\0')
    g_strv_builder_add (builder, name);
  if (number != NULL && *number != '\0')
    g_strv_builder_add (builder, number);
  if (word != NULL)
    g_strv_builder_add (builder, word);
  parts = g_strv_builder_end (builder);
  return g_strjoinv (" · ", parts);
}

/* What a new part cannot do without, and the person need not say. */
static void
lh_project_pane_prepare_cb (LhProjectPane *self,
                            LhRecord      *part)
{
  if (LH_IS_INDICATOR (part))
    lh_record_set_text (part, LH_INDICATOR_DIRECTION, "higher");
}

static void
lh_project_pane_charter (GtkWidget  *widget,
                         const char *action_name,
                         GVariant   *parameter)
{
  LhProjectPane *self = LH_PROJECT_PANE (widget);

  if (self->record != NULL)
    lh_charter_window_present (self, self->ledger, self->record);
}

static void
lh_project_pane_dispose (GObject *object)
{
  LhProjectPane *self = LH_PROJECT_PANE (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), LH_TYPE_PROJECT_PANE);
  g_clear_object (&self->ledger);
  g_clear_object (&self->record);

  G_OBJECT_CLASS (lh_project_pane_parent_class)->dispose (object);
}

static void
lh_project_pane_get_property (GObject    *object,
                              guint       prop_id,
                              GValue     *value,
                              GParamSpec *pspec)
{
  LhProjectPane *self = LH_PROJECT_PANE (object);

  switch (prop_id)
    {
    case PROP_LEDGER:
      g_value_set_object (value, self->ledger);
      break;
    case PROP_RECORD:
      g_value_set_object (value, self->record);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
lh_project_pane_set_property (GObject      *object,
                              guint         prop_id,
                              const GValue *value,
                              GParamSpec   *pspec)
{
  LhProjectPane *self = LH_PROJECT_PANE (object);

  switch (prop_id)
    {
    case PROP_LEDGER:
      if (g_set_object (&self->ledger, g_value_get_object (value)))
        g_object_notify_by_pspec (object, pspec);
      break;
    case PROP_RECORD:
      if (g_set_object (&self->record, g_value_get_object (value)))
        g_object_notify_by_pspec (object, pspec);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
lh_project_pane_bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class, LH_UI_TEMPLATE ("lh-project-pane.ui"));
  gtk_widget_class_bind_template_child (widget_class, LhProjectPane, tabs);
  gtk_widget_class_bind_template_callback (widget_class, lh_project_pane_format_subtitle_cb);
  gtk_widget_class_bind_template_callback (widget_class, lh_project_pane_prepare_cb);
  gtk_widget_class_bind_template_callback (widget_class, lh_project_pane_show_tab);
}

static void
lh_project_pane_class_init (LhProjectPaneClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->dispose = lh_project_pane_dispose;
  object_class->get_property = lh_project_pane_get_property;
  object_class->set_property = lh_project_pane_set_property;

  properties[PROP_LEDGER] = g_param_spec_object ("ledger", NULL, NULL, LH_TYPE_LEDGER, flags);
  properties[PROP_RECORD] = g_param_spec_object ("record", NULL, NULL, LH_TYPE_RECORD, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (LH_TYPE_PROJECT_PUBLICITY_TAB);
  g_type_ensure (LH_TYPE_PROJECT_RESULTS_TAB);
  g_type_ensure (LH_TYPE_ACCEPTANCE_VIEW);
  g_type_ensure (LH_TYPE_ATTACHMENT_LIST);
  g_type_ensure (LH_TYPE_PROJECT_INSPECTION_TAB);
  g_type_ensure (LH_TYPE_DOCUMENT_BUTTON);
  g_type_ensure (LH_TYPE_FIELD_CELL);
  g_type_ensure (LH_TYPE_FORM);
  g_type_ensure (LH_TYPE_INDICATOR);
  g_type_ensure (LH_TYPE_LAZY_BIN);
  g_type_ensure (LH_TYPE_LIGHT_BANNER);
  g_type_ensure (LH_TYPE_LIGHT_CELL);
  g_type_ensure (LH_TYPE_PART_TABLE);
  g_type_ensure (LH_TYPE_PLAN_BAR);
  g_type_ensure (LH_TYPE_PROGRESS_CELL);
  g_type_ensure (LH_TYPE_PROGRESS_FORM);
  g_type_ensure (LH_TYPE_PROJECT_CHANGES_TAB);
  g_type_ensure (LH_TYPE_PROJECT_PLAN_TAB);
  g_type_ensure (LH_TYPE_PROJECT_ROADMAP_TAB);
  g_type_ensure (LH_TYPE_PROJECT_STEPS_TAB);
  g_type_ensure (LH_TYPE_PROJECT_PARTS_TAB);
  g_type_ensure (LH_TYPE_PROJECT_PEOPLE_TAB);
  g_type_ensure (LH_TYPE_QUARTER_PLAN);
  g_type_ensure (LH_TYPE_RECORD_HISTORY);
  g_type_ensure (LH_TYPE_PROJECT_GUIDANCE);
  g_type_ensure (LH_TYPE_SORT_KEY);
  g_type_ensure (LH_TYPE_TOPIC_TRACE);
  g_type_ensure (LH_TYPE_WORKFLOW_BAR);
  gtk_widget_class_install_action (widget_class, "project.charter", NULL, lh_project_pane_charter);
  lh_project_pane_bind_template (widget_class);
}

static void
lh_project_pane_init (LhProjectPane *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * lh_project_pane_show_tab:
 * @name: name of a tab, such as "basics", "changes" or "steps"; others are passed over
 */
void
lh_project_pane_show_tab (LhProjectPane *self,
                          const char    *name)
{
  g_return_if_fail (LH_IS_PROJECT_PANE (self));

  for (int i = 0; i < gtk_notebook_get_n_pages (self->tabs); i++)
    {
      if (g_strcmp0 (gtk_widget_get_name (gtk_notebook_get_nth_page (self->tabs, i)), name) == 0)
        gtk_notebook_set_current_page (self->tabs, i);
    }
}
