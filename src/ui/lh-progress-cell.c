/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-progress-cell.h"

#include <glib/gi18n-lib.h>

#include "lh-page.h"
#include "lh-plan-bar.h"

struct _LhProgressCell
{
  AdwBin           parent_instance;

  LhProjectStatus *status;
};

enum
{
  PROP_0,
  PROP_STATUS,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (LhProgressCell, lh_progress_cell, ADW_TYPE_BIN)

static char *
lh_progress_cell_format_cb (LhProgressCell  *self,
                            LhProjectStatus *status)
{
  gint64 actual = status != NULL ? lh_project_status_get_values (status)->actual : LH_UNSET;

  g_autofree char *number = NULL;

  if (actual == LH_UNSET)
    return g_strdup (status != NULL ? "—" : "");
  /* a sum sign marks what is computed from the sub-projects; the tooltip says it in words */
  number = lh_tenths_to_string (actual);
  return g_strconcat (lh_project_status_get_values (status)->from_children ? "∑" : "", number, NULL);
}

static gboolean
lh_progress_cell_query_tooltip (GtkWidget  *widget,
                                int         x,
                                int         y,
                                gboolean    keyboard,
                                GtkTooltip *tooltip)
{
  LhProgressCell *self = LH_PROGRESS_CELL (widget);
  const LhProjectStatusValues *values;
  g_autofree char *planned = NULL;
  g_autofree char *actual = NULL;
  g_autofree char *text = NULL;

  if (self->status == NULL)
    return FALSE;
  values = lh_project_status_get_values (self->status);
  planned = values->planned != LH_UNSET ? lh_percent_format (values->planned) : g_strdup ("—");
  actual = values->actual != LH_UNSET ? lh_percent_format (values->actual) : g_strdup ("—");
  if (values->actual == LH_UNSET)
    text = g_strdup_printf (_("Planned %s, actual %s"), planned, actual);
  else
    text = g_strdup_printf (_("Planned %s, actual %s (%s)"), planned, actual,
                            lh_project_status_get_basis (self->status, NULL));
  gtk_tooltip_set_text (tooltip, text);
  return TRUE;
}

static void
lh_progress_cell_dispose (GObject *object)
{
  g_clear_object (&LH_PROGRESS_CELL (object)->status);
  gtk_widget_dispose_template (GTK_WIDGET (object), LH_TYPE_PROGRESS_CELL);

  G_OBJECT_CLASS (lh_progress_cell_parent_class)->dispose (object);
}

static void
lh_progress_cell_get_property (GObject    *object,
                               guint       prop_id,
                               GValue     *value,
                               GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_STATUS:
      g_value_set_object (value, LH_PROGRESS_CELL (object)->status);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
lh_progress_cell_set_property (GObject      *object,
                               guint         prop_id,
                               const GValue *value,
                               GParamSpec   *pspec)
{
  switch (prop_id)
    {
    case PROP_STATUS:
      if (g_set_object (&LH_PROGRESS_CELL (object)->status, g_value_get_object (value)))
        g_object_notify_by_pspec (object, pspec);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
lh_progress_cell_class_init (LhProgressCellClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = lh_progress_cell_dispose;
  object_class->get_property = lh_progress_cell_get_property;
  object_class->set_property = lh_progress_cell_set_property;
  widget_class->query_tooltip = lh_progress_cell_query_tooltip;

  properties[PROP_STATUS] = g_param_spec_object ("status", NULL, NULL, LH_TYPE_PROJECT_STATUS,
                                                 G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (LH_TYPE_PLAN_BAR);
  gtk_widget_class_set_template_from_resource (widget_class, LH_UI_TEMPLATE ("lh-progress-cell.ui"));
  gtk_widget_class_bind_template_callback (widget_class, lh_progress_cell_format_cb);
}

static void
lh_progress_cell_init (LhProgressCell *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
