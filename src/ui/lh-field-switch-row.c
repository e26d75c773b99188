/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-field-switch-row.h"

#include "lh-page.h"

struct _LhFieldSwitchRow
{
  LhFieldRow  parent_instance;

  gboolean    shown;

  GtkSwitch  *toggle;
};

G_DEFINE_FINAL_TYPE (LhFieldSwitchRow, lh_field_switch_row, LH_TYPE_FIELD_ROW)

static void
lh_field_switch_row_show (LhFieldRow *row)
{
  LhFieldSwitchRow *self = LH_FIELD_SWITCH_ROW (row);
  g_autofree char *text = lh_field_row_serialize (row);

  self->shown = g_str_equal (text, "true");
  gtk_switch_set_active (self->toggle, self->shown);
}

static char *
lh_field_switch_row_read (LhFieldRow  *row,
                          GError     **error)
{
  return g_strdup (gtk_switch_get_active (LH_FIELD_SWITCH_ROW (row)->toggle) ? "true" : "false");
}

static gboolean
lh_field_switch_row_is_edited (LhFieldRow *row)
{
  LhFieldSwitchRow *self = LH_FIELD_SWITCH_ROW (row);

  return gtk_switch_get_active (self->toggle) != self->shown;
}

static void
lh_field_switch_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), LH_TYPE_FIELD_SWITCH_ROW);

  G_OBJECT_CLASS (lh_field_switch_row_parent_class)->dispose (object);
}

static void
lh_field_switch_row_class_init (LhFieldSwitchRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  LhFieldRowClass *row_class = LH_FIELD_ROW_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lh_field_switch_row_dispose;
  row_class->show = lh_field_switch_row_show;
  row_class->read = lh_field_switch_row_read;
  row_class->is_edited = lh_field_switch_row_is_edited;

  gtk_widget_class_set_template_from_resource (widget_class, LH_UI_TEMPLATE ("lh-field-switch-row.ui"));
  gtk_widget_class_bind_template_child (widget_class, LhFieldSwitchRow, toggle);
  gtk_widget_class_bind_template_callback (widget_class, lh_field_row_confirm);
}

static void
lh_field_switch_row_init (LhFieldSwitchRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  lh_field_row_set_editor (LH_FIELD_ROW (self), self->toggle);
}
