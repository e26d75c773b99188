/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-charter-window.h"

#include "lh-document-button.h"
#include "lh-form.h"
#include "lh-indicator.h"
#include "lh-links-row.h"
#include "lh-page.h"
#include "lh-part-table.h"
#include "lh-project-duty.h"
#include "lh-project-guidance.h"
#include "lh-project-key-task.h"
#include "lh-quarter-plan.h"
#include "lh-topic-trace.h"

struct _LhCharterWindow
{
  AdwWindow   parent_instance;

  LhLedger   *ledger;
  LhRecord   *record;
};

enum
{
  PROP_0,
  PROP_LEDGER,
  PROP_RECORD,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (LhCharterWindow, lh_charter_window, ADW_TYPE_WINDOW)

/* What a new line cannot do without, and the person need not say. */
static void
lh_charter_window_prepare_cb (LhCharterWindow *self,
                              LhRecord        *part)
{
  if (LH_IS_INDICATOR (part))
    lh_record_set_text (part, LH_INDICATOR_DIRECTION, "higher");
  else if (LH_IS_QUARTER_PLAN (part))
    lh_record_set_quarter (part, LH_QUARTER_PLAN_QUARTER, lh_ledger_get_quarter (self->ledger));
}

static void
lh_charter_window_dispose (GObject *object)
{
  LhCharterWindow *self = LH_CHARTER_WINDOW (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), LH_TYPE_CHARTER_WINDOW);
  g_clear_object (&self->ledger);
  g_clear_object (&self->record);

  G_OBJECT_CLASS (lh_charter_window_parent_class)->dispose (object);
}

static void
lh_charter_window_get_property (GObject    *object,
                                guint       prop_id,
                                GValue     *value,
                                GParamSpec *pspec)
{
  LhCharterWindow *self = LH_CHARTER_WINDOW (object);

  if (prop_id == PROP_LEDGER)
    g_value_set_object (value, self->ledger);
  else if (prop_id == PROP_RECORD)
    g_value_set_object (value, self->record);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
lh_charter_window_set_property (GObject      *object,
                                guint         prop_id,
                                const GValue *value,
                                GParamSpec   *pspec)
{
  LhCharterWindow *self = LH_CHARTER_WINDOW (object);

  if (prop_id == PROP_LEDGER)
    self->ledger = g_value_dup_object (value);
  else if (prop_id == PROP_RECORD)
    self->record = g_value_dup_object (value);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
lh_charter_window_class_init (LhCharterWindowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags once = G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS;

  object_class->dispose = lh_charter_window_dispose;
  object_class->get_property = lh_charter_window_get_property;
  object_class->set_property = lh_charter_window_set_property;

  properties[PROP_LEDGER] = g_param_spec_object ("ledger", NULL, NULL, LH_TYPE_LEDGER, once);
  properties[PROP_RECORD] = g_param_spec_object ("record", NULL, NULL, LH_TYPE_RECORD, once);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (LH_TYPE_DOCUMENT_BUTTON);
  g_type_ensure (LH_TYPE_FORM);
  g_type_ensure (LH_TYPE_INDICATOR);
  g_type_ensure (LH_TYPE_LINKS_ROW);
  g_type_ensure (LH_TYPE_PART_TABLE);
  g_type_ensure (LH_TYPE_PROJECT_DUTY);
  g_type_ensure (LH_TYPE_PROJECT_GUIDANCE);
  g_type_ensure (LH_TYPE_PROJECT_KEY_TASK);
  g_type_ensure (LH_TYPE_QUARTER_PLAN);
  g_type_ensure (LH_TYPE_TOPIC_TRACE);
  gtk_widget_class_set_template_from_resource (widget_class, LH_UI_TEMPLATE ("lh-charter-window.ui"));
  gtk_widget_class_bind_template_callback (widget_class, lh_charter_window_prepare_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
lh_charter_window_init (LhCharterWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * lh_charter_window_present:
 * @widget: (type GtkWidget): from where it is opened
 * @project: the project
 *
 * Returns: (transfer none): the window
 */
LhCharterWindow *
lh_charter_window_present (gpointer   widget,
                           LhLedger  *ledger,
                           LhRecord  *project)
{
  LhCharterWindow *self = g_object_new (LH_TYPE_CHARTER_WINDOW, "ledger", ledger, "record", project,
                                        "transient-for", gtk_widget_get_root (widget),
                                        "destroy-with-parent", TRUE, NULL);

  gtk_window_present (GTK_WINDOW (self));
  return self;
}
