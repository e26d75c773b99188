/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-tick-cell.h"

#include "lh-change.h"
#include "lh-checklist-item.h"
#include "lh-page.h"
#include "lh-toast.h"
#include "lh-weak.h"

#define STATE_DONE "done"
#define STATE_OPEN "in-progress"

struct _LhTickCell
{
  AdwBin          parent_instance;

  LhRecord       *record;
  gulong          notify_id;
  gboolean        updating;

  GtkCheckButton *check;
};

enum
{
  PROP_0,
  PROP_RECORD,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (LhTickCell, lh_tick_cell, ADW_TYPE_BIN)

static void
lh_tick_cell_update (LhTickCell *self)
{
  const char *state = self->record != NULL ? lh_record_get_text (self->record, LH_CHECKLIST_ITEM_STATE) : "";

  self->updating = TRUE;
  gtk_check_button_set_active (self->check, g_str_equal (state, STATE_DONE));
  self->updating = FALSE;
  if (self->record != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (self->check), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                    lh_record_get_text (self->record, LH_CHECKLIST_ITEM_TITLE), -1);
}

static void
lh_tick_cell_applied_cb (GObject      *source,
                         GAsyncResult *result,
                         gpointer      user_data)
{
  g_autoptr (LhTickCell) self = lh_weak_take (user_data);
  g_autoptr (GError) error = NULL;

  if (self == NULL || lh_change_finish (result, &error) != 0)
    return;
  lh_toast_error (self, error);
  if (self->check != NULL)
    lh_tick_cell_update (self);
}

static void
lh_tick_cell_toggled_cb (LhTickCell *self)
{
  GtkWidget *page = gtk_widget_get_ancestor (GTK_WIDGET (self), LH_TYPE_PAGE);
  g_autoptr (LhChangeSet) changes = NULL;
  gboolean done = gtk_check_button_get_active (self->check);

  if (self->updating || self->record == NULL || page == NULL)
    return;

  changes = lh_change_set_new ("edit-checklist-item");
  /* what is done is done to 100 %; what is opened again keeps the rate it had, to be entered anew */
  if (lh_change_set_set_text (changes, self->record, "state", done ? STATE_DONE : STATE_OPEN, NULL) &&
      (!done || lh_change_set_set_text (changes, self->record, "completion", "100", NULL)))
    lh_change_apply_async (lh_page_get_ledger (LH_PAGE (page)), changes, lh_tick_cell_applied_cb, lh_weak_new (self));
}

static void
lh_tick_cell_set_record (LhTickCell *self,
                         LhRecord   *record)
{
  if (self->record == record)
    return;

  if (self->record != NULL)
    g_clear_signal_handler (&self->notify_id, self->record);
  g_set_object (&self->record, record);
  if (record != NULL)
    self->notify_id = g_signal_connect_object (record, "notify", G_CALLBACK (lh_tick_cell_update), self,
                                               G_CONNECT_SWAPPED);
  lh_tick_cell_update (self);
}

static void
lh_tick_cell_dispose (GObject *object)
{
  LhTickCell *self = LH_TICK_CELL (object);

  if (self->record != NULL)
    g_clear_signal_handler (&self->notify_id, self->record);
  g_clear_object (&self->record);
  /* A bound child of a bin would be taken away twice. */
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), LH_TYPE_TICK_CELL);

  G_OBJECT_CLASS (lh_tick_cell_parent_class)->dispose (object);
}

static void
lh_tick_cell_get_property (GObject    *object,
                           guint       prop_id,
                           GValue     *value,
                           GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_RECORD:
      g_value_set_object (value, LH_TICK_CELL (object)->record);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
lh_tick_cell_set_property (GObject      *object,
                           guint         prop_id,
                           const GValue *value,
                           GParamSpec   *pspec)
{
  switch (prop_id)
    {
    case PROP_RECORD:
      lh_tick_cell_set_record (LH_TICK_CELL (object), g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
lh_tick_cell_class_init (LhTickCellClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = lh_tick_cell_dispose;
  object_class->get_property = lh_tick_cell_get_property;
  object_class->set_property = lh_tick_cell_set_property;

  properties[PROP_RECORD] = g_param_spec_object ("record", NULL, NULL, LH_TYPE_RECORD,
                                                 G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (widget_class, LH_UI_TEMPLATE ("lh-tick-cell.ui"));
  gtk_widget_class_bind_template_child (widget_class, LhTickCell, check);
  gtk_widget_class_bind_template_callback (widget_class, lh_tick_cell_toggled_cb);
}

static void
lh_tick_cell_init (LhTickCell *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
