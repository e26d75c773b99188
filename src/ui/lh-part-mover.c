/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-part-mover.h"

#include <glib/gi18n-lib.h>

#include "lh-accessible.h"
#include "lh-change.h"
#include "lh-record-list.h"
#include "lh-row-drag.h"
#include "lh-toast.h"
#include "lh-weak.h"

struct _LhPartMover
{
  GtkBox       parent_instance;

  LhPartTable *table;
};

enum
{
  PROP_0,
  PROP_TABLE,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (LhPartMover, lh_part_mover, GTK_TYPE_BOX)

/* Where the selected part stands; %FALSE when there is none. */
static gboolean
lh_part_mover_find (LhPartMover *self,
                    guint       *position)
{
  GListModel *list = self->table != NULL ? lh_part_table_get_list (self->table) : NULL;
  g_autoptr (LhRecord) record = NULL;

  if (list == NULL)
    return FALSE;
  g_object_get (self->table, "record", &record, NULL);
  return record != NULL && lh_record_list_find (LH_RECORD_LIST (list), lh_record_get_id (record), position);
}

static void
lh_part_mover_update (LhPartMover *self)
{
  guint position = 0;
  gboolean found = lh_part_mover_find (self, &position);

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "mover.up", found && position > 0);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "mover.down",
                                 found && position + 1 < g_list_model_get_n_items (lh_part_table_get_list (self->table)));
}

static void
lh_part_mover_moved_cb (GObject      *source,
                        GAsyncResult *result,
                        gpointer      user_data)
{
  g_autoptr (LhPartMover) self = lh_weak_take (user_data);
  g_autoptr (GError) error = NULL;

  if (lh_change_finish (result, &error) == 0 && self != NULL)
    lh_toast_error (self, error);
  else if (self != NULL)
    lh_part_mover_update (self);
}

/* Where what stands at a place is when one part was taken from a place and put at another. */
static guint
lh_part_mover_get_place (guint place,
                         guint from,
                         guint to)
{
  if (place == from)
    return to;
  if (from < place && place <= to)
    return place - 1;
  if (to <= place && place < from)
    return place + 1;
  return place;
}

/* All parts are numbered anew: positions may have gaps, or be missing, since they were imported. */
static LhChangeSet *
lh_part_mover_create_changes (GListModel *list,
                              guint       from,
                              guint       to)
{
  LhChangeSet *changes = NULL;

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (LhRecord) part = g_list_model_get_item (list, i);
      guint place = lh_part_mover_get_place (i, from, to);
      g_autoptr (LhRecord) moved = lh_record_duplicate (part);
      g_autofree char *command = NULL;
      guint field;

      if (changes == NULL)
        {
          command = g_strconcat ("edit-", lh_record_get_entity (part), NULL);
          changes = lh_change_set_new (command);
        }
      if (lh_record_class_find_field (LH_RECORD_GET_CLASS (part), "position", &field) == NULL ||
          lh_record_get_int (part, field) == place + 1)
        continue;
      lh_record_set_int (moved, field, place + 1);
      lh_change_set_update (changes, moved);
    }
  return changes;
}

static void
lh_part_mover_step (LhPartMover *self,
                    int          step)
{
  guint position;

  if (lh_part_mover_find (self, &position))
    lh_part_mover_move (self, position, position + step);
}

static void
lh_part_mover_up_action (GtkWidget  *widget,
                         const char *action_name,
                         GVariant   *parameter)
{
  lh_part_mover_step (LH_PART_MOVER (widget), -1);
}

static void
lh_part_mover_down_action (GtkWidget  *widget,
                           const char *action_name,
                           GVariant   *parameter)
{
  lh_part_mover_step (LH_PART_MOVER (widget), 1);
}

static void
lh_part_mover_set_table (LhPartMover *self,
                         LhPartTable *table)
{
  if (!g_set_object (&self->table, table))
    return;
  if (table != NULL)
    {
      g_signal_connect_object (table, "notify::record", G_CALLBACK (lh_part_mover_update), self, G_CONNECT_SWAPPED);
      lh_row_drag_attach (GTK_WIDGET (gtk_widget_get_template_child (GTK_WIDGET (table), LH_TYPE_PART_TABLE, "view")),
                          (LhRowDragFunc) lh_part_mover_move, self);
    }
  lh_part_mover_update (self);
}

static void
lh_part_mover_dispose (GObject *object)
{
  LhPartMover *self = LH_PART_MOVER (object);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_box_remove (GTK_BOX (self), child);
  g_clear_object (&self->table);

  G_OBJECT_CLASS (lh_part_mover_parent_class)->dispose (object);
}

static void
lh_part_mover_set_property (GObject      *object,
                            guint         prop_id,
                            const GValue *value,
                            GParamSpec   *pspec)
{
  if (prop_id == PROP_TABLE)
    lh_part_mover_set_table (LH_PART_MOVER (object), g_value_get_object (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
lh_part_mover_class_init (LhPartMoverClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = lh_part_mover_dispose;
  object_class->set_property = lh_part_mover_set_property;
  properties[PROP_TABLE] = g_param_spec_object ("table", NULL, NULL, LH_TYPE_PART_TABLE,
                                                G_PARAM_WRITABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  gtk_widget_class_install_action (widget_class, "mover.up", NULL, lh_part_mover_up_action);
  gtk_widget_class_install_action (widget_class, "mover.down", NULL, lh_part_mover_down_action);
}

static void
lh_part_mover_add_button (LhPartMover *self,
                          const char  *icon_name,
                          const char  *action_name,
                          const char  *tooltip)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon_name);

  gtk_widget_add_css_class (button, "flat");
  lh_accessible_set_tooltip (button, tooltip);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action_name);
  gtk_box_append (GTK_BOX (self), button);
}

static void
lh_part_mover_init (LhPartMover *self)
{
  lh_part_mover_add_button (self, "go-up-symbolic", "mover.up", _("Move up"));
  lh_part_mover_add_button (self, "go-down-symbolic", "mover.down", _("Move down"));
  lh_part_mover_update (self);
}

/**
 * lh_part_mover_move:
 * @from: where a part stands
 * @to: where it is to stand
 *
 * Moves a part of the table to another place; those between close up. It is one step of undo.
 */
void
lh_part_mover_move (LhPartMover *self,
                    guint        from,
                    guint        to)
{
  g_autoptr (LhChangeSet) changes = NULL;
  g_autoptr (LhLedger) ledger = NULL;
  GListModel *list;

  g_return_if_fail (LH_IS_PART_MOVER (self));

  list = self->table != NULL ? lh_part_table_get_list (self->table) : NULL;
  if (list == NULL || MAX (from, to) >= g_list_model_get_n_items (list) || from == to)
    return;
  g_object_get (self->table, "ledger", &ledger, NULL);
  changes = lh_part_mover_create_changes (list, from, to);
  lh_part_table_select (self->table, lh_record_list_get_id (LH_RECORD_LIST (list), from));
  lh_change_apply_async (ledger, changes, lh_part_mover_moved_cb, lh_weak_new (self));
}
