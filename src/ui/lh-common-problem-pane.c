/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-common-problem-pane.h"

#include <glib/gi18n-lib.h>

#include "lh-common-problem.h"
#include "lh-form.h"
#include "lh-page.h"
#include "lh-part-table.h"
#include "lh-problem-patterns.h"
#include "lh-record-history.h"
#include "lh-regulation.h"
#include "lh-weak.h"

struct _LhCommonProblemPane
{
  AdwBin       parent_instance;

  LhLedger    *ledger;
  LhRecord    *record;

  GtkLabel    *units_label;
};

enum
{
  PROP_0,
  PROP_LEDGER,
  PROP_RECORD,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (LhCommonProblemPane, lh_common_problem_pane, ADW_TYPE_BIN)

static void
lh_common_problem_pane_counted_cb (GObject      *source,
                                   GAsyncResult *result,
                                   gpointer      user_data)
{
  g_autoptr (LhCommonProblemPane) self = lh_weak_take (user_data);
  g_autoptr (GPtrArray) problems = lh_ledger_query_finish (LH_LEDGER (source), result, NULL);
  g_autofree char *text = NULL;

  if (self == NULL || self->units_label == NULL || problems == NULL)
    return;
  /* TRANSLATORS: how many units have a common problem, how many problems are under it */
  text = g_strdup_printf (_("%u units have it, %u problems in all"), lh_problems_count_units (problems), problems->len);
  gtk_label_set_label (self->units_label, text);
}

static void
lh_common_problem_pane_count (LhCommonProblemPane *self)
{
  g_autoptr (LhQuery) query = NULL;

  if (self->ledger == NULL || self->record == NULL)
    return;
  query = lh_query_new (LH_TYPE_PROBLEM);
  lh_query_where_id (query, LH_PROBLEM_COMMON_PROBLEM_ID, lh_record_get_id (self->record));
  lh_ledger_query_async (self->ledger, query, NULL, lh_common_problem_pane_counted_cb, lh_weak_new (self));
}

static void
lh_common_problem_pane_set_ledger (LhCommonProblemPane *self,
                                   LhLedger            *ledger)
{
  if (self->ledger != NULL)
    g_signal_handlers_disconnect_by_data (self->ledger, self);
  g_set_object (&self->ledger, ledger);
  if (ledger != NULL)
    g_signal_connect_object (ledger, "changed", G_CALLBACK (lh_common_problem_pane_count), self, G_CONNECT_SWAPPED);
  lh_common_problem_pane_count (self);
}

static void
lh_common_problem_pane_dispose (GObject *object)
{
  LhCommonProblemPane *self = LH_COMMON_PROBLEM_PANE (object);

  if (self->ledger != NULL)
    g_signal_handlers_disconnect_by_data (self->ledger, self);
  gtk_widget_dispose_template (GTK_WIDGET (self), LH_TYPE_COMMON_PROBLEM_PANE);
  self->units_label = NULL;
  g_clear_object (&self->ledger);
  g_clear_object (&self->record);

  G_OBJECT_CLASS (lh_common_problem_pane_parent_class)->dispose (object);
}

static void
lh_common_problem_pane_get_property (GObject    *object,
                              guint       prop_id,
                              GValue     *value,
                              GParamSpec *pspec)
{
  LhCommonProblemPane *self = LH_COMMON_PROBLEM_PANE (object);

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
lh_common_problem_pane_set_property (GObject      *object,
                              guint         prop_id,
                              const GValue *value,
                              GParamSpec   *pspec)
{
  LhCommonProblemPane *self = LH_COMMON_PROBLEM_PANE (object);

  switch (prop_id)
    {
    case PROP_LEDGER:
      lh_common_problem_pane_set_ledger (self, g_value_get_object (value));
      g_object_notify_by_pspec (object, pspec);
      break;
    case PROP_RECORD:
      if (g_set_object (&self->record, g_value_get_object (value)))
        {
          lh_common_problem_pane_count (self);
          g_object_notify_by_pspec (object, pspec);
        }
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
lh_common_problem_pane_bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class, LH_UI_TEMPLATE ("lh-common-problem-pane.ui"));
  gtk_widget_class_bind_template_child (widget_class, LhCommonProblemPane, units_label);
}

static void
lh_common_problem_pane_class_init (LhCommonProblemPaneClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->dispose = lh_common_problem_pane_dispose;
  object_class->get_property = lh_common_problem_pane_get_property;
  object_class->set_property = lh_common_problem_pane_set_property;

  properties[PROP_LEDGER] = g_param_spec_object ("ledger", NULL, NULL, LH_TYPE_LEDGER, flags);
  properties[PROP_RECORD] = g_param_spec_object ("record", NULL, NULL, LH_TYPE_RECORD, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (LH_TYPE_FORM);
  g_type_ensure (LH_TYPE_PART_TABLE);
  g_type_ensure (LH_TYPE_PROBLEM);
  g_type_ensure (LH_TYPE_RECORD_HISTORY);
  g_type_ensure (LH_TYPE_REGULATION);
  lh_common_problem_pane_bind_template (widget_class);
}

static void
lh_common_problem_pane_init (LhCommonProblemPane *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
