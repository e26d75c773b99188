/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-problem-pane.h"

#include "lh-attachment-list.h"
#include "lh-form.h"
#include "lh-lazy-bin.h"
#include "lh-page.h"
#include "lh-part-table.h"
#include "lh-problem-bar.h"
#include "lh-problem-light.h"
#include "lh-problem-output.h"
#include "lh-problem-step.h"
#include "lh-record-history.h"

struct _LhProblemPane
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

G_DEFINE_FINAL_TYPE (LhProblemPane, lh_problem_pane, ADW_TYPE_BIN)

/* The further arguments only say when the text changes. */
static char *
lh_problem_pane_format_subtitle_cb (LhProblemPane *self,
                                    LhRecord      *record,
                                    LhRecord      *organization,
                                    const char    *number)
{
  const char *name = organization != NULL ? lh_record_get_text (organization, LH_ORGANIZATION_NAME) : "";

  if (record == NULL)
    return g_strdup ("");
  if (*name == '\0' || number == NULL || *number == '\0')
    return g_strdup (*name != '\0' ? name : number);
  return g_strdup_printf ("%s · %s", name, number);
}

static void
lh_problem_pane_dispose (GObject *object)
{
  LhProblemPane *self = LH_PROBLEM_PANE (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), LH_TYPE_PROBLEM_PANE);
  g_clear_object (&self->ledger);
  g_clear_object (&self->record);

  G_OBJECT_CLASS (lh_problem_pane_parent_class)->dispose (object);
}

static void
lh_problem_pane_get_property (GObject    *object,
                              guint       prop_id,
                              GValue     *value,
                              GParamSpec *pspec)
{
  LhProblemPane *self = LH_PROBLEM_PANE (object);

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
lh_problem_pane_set_property (GObject      *object,
                              guint         prop_id,
                              const GValue *value,
                              GParamSpec   *pspec)
{
  LhProblemPane *self = LH_PROBLEM_PANE (object);

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
lh_problem_pane_form_action (GtkWidget  *widget,
                             const char *action,
                             GVariant   *parameter)
{
  LhProblemPane *self = LH_PROBLEM_PANE (widget);
  LhProblemTarget target = g_str_equal (action, "problem-form.print") ? LH_PROBLEM_PRINT
                           : g_str_equal (action, "problem-form.save") ? LH_PROBLEM_SAVE : LH_PROBLEM_FORM;

  if (self->ledger != NULL && self->record != NULL)
    lh_problem_output_run (self, self->ledger, self->record, target);
}

static void
lh_problem_pane_bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class, LH_UI_TEMPLATE ("lh-problem-pane.ui"));
  gtk_widget_class_bind_template_child (widget_class, LhProblemPane, tabs);
  gtk_widget_class_bind_template_callback (widget_class, lh_problem_pane_format_subtitle_cb);
  gtk_widget_class_bind_template_callback (widget_class, lh_problem_pane_show_tab);
  gtk_widget_class_install_action (widget_class, "problem-form.print", NULL, lh_problem_pane_form_action);
  gtk_widget_class_install_action (widget_class, "problem-form.save", NULL, lh_problem_pane_form_action);
  gtk_widget_class_install_action (widget_class, "problem-form.workbook", NULL, lh_problem_pane_form_action);
}

static void
lh_problem_pane_class_init (LhProblemPaneClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->dispose = lh_problem_pane_dispose;
  object_class->get_property = lh_problem_pane_get_property;
  object_class->set_property = lh_problem_pane_set_property;

  properties[PROP_LEDGER] = g_param_spec_object ("ledger", NULL, NULL, LH_TYPE_LEDGER, flags);
  properties[PROP_RECORD] = g_param_spec_object ("record", NULL, NULL, LH_TYPE_RECORD, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (LH_TYPE_ATTACHMENT_LIST);
  g_type_ensure (LH_TYPE_FORM);
  g_type_ensure (LH_TYPE_LAZY_BIN);
  g_type_ensure (LH_TYPE_PART_TABLE);
  g_type_ensure (LH_TYPE_PROBLEM_BAR);
  g_type_ensure (LH_TYPE_PROBLEM_LIGHT);
  g_type_ensure (LH_TYPE_PROBLEM_STEP);
  g_type_ensure (LH_TYPE_RECORD_HISTORY);
  lh_problem_pane_bind_template (widget_class);
}

static void
lh_problem_pane_init (LhProblemPane *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * lh_problem_pane_show_tab:
 * @name: name of a tab, such as "basics", "evidence" or "steps"; others are passed over
 */
void
lh_problem_pane_show_tab (LhProblemPane *self,
                          const char    *name)
{
  g_return_if_fail (LH_IS_PROBLEM_PANE (self));

  for (int i = 0; i < gtk_notebook_get_n_pages (self->tabs); i++)
    {
      if (g_strcmp0 (gtk_widget_get_name (gtk_notebook_get_nth_page (self->tabs, i)), name) == 0)
        gtk_notebook_set_current_page (self->tabs, i);
    }
}
