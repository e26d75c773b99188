/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-project-parts-tab.h"

#include <glib/gi18n-lib.h>

#include "lh-form.h"
#include "lh-light-cell.h"
#include "lh-member-item.h"
#include "lh-page.h"
#include "lh-part-table.h"
#include "lh-people.h"
#include "lh-progress-cell.h"
#include "lh-record-list.h"
#include "lh-split-dialog.h"

struct _LhProjectPartsTab
{
  AdwBin         parent_instance;

  LhLedger      *ledger;
  LhRecord      *record;
  LhRecordList  *items;
  GPtrArray     *watched;    /* the items: a list alone does not keep them */

  GtkLabel      *basis_label;
  GtkLabel      *members_label;
};

enum
{
  PROP_0,
  PROP_LEDGER,
  PROP_RECORD,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (LhProjectPartsTab, lh_project_parts_tab, ADW_TYPE_BIN)

static void
lh_project_parts_tab_update_members (LhProjectPartsTab *self)
{
  g_autofree char *text = NULL;

  if (self->record == NULL || self->items == NULL)
    return;
  text = g_strdup_printf (_("Members involved: %u"),
                          lh_people_count_members (G_LIST_MODEL (self->items),
                                                   lh_record_get_int (self->record, LH_PROJECT_ORGANIZATION_ID)));
  gtk_label_set_label (self->members_label, text);
}

static void
lh_project_parts_tab_forget_items (LhProjectPartsTab *self)
{
  for (guint i = 0; i < self->watched->len; i++)
    g_signal_handlers_disconnect_by_data (g_ptr_array_index (self->watched, i), self);
  g_ptr_array_set_size (self->watched, 0);
}

/* A lazy list hands out items before their fields have come. */
static void
lh_project_parts_tab_watch_items (LhProjectPartsTab *self)
{
  lh_project_parts_tab_forget_items (self);
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->items)); i++)
    {
      LhRecord *item = g_list_model_get_item (G_LIST_MODEL (self->items), i);

      g_ptr_array_add (self->watched, item);
      g_signal_connect_object (item, "notify", G_CALLBACK (lh_project_parts_tab_update_members), self,
                               G_CONNECT_SWAPPED);
    }
  lh_project_parts_tab_update_members (self);
}

/* 43.8 %, computed from the sub-projects. */
static void
lh_project_parts_tab_update_basis (LhProjectPartsTab *self)
{
  LhProjectStatus *status = self->record != NULL ? lh_project_get_status (LH_PROJECT (self->record)) : NULL;
  gint64 actual = status != NULL ? lh_project_status_get_values (status)->actual : LH_UNSET;
  g_autofree char *percent = NULL;
  g_autofree char *text = NULL;

  if (actual != LH_UNSET)
    {
      percent = lh_percent_format (actual);
      text = g_strdup_printf (_("Progress %s (%s)"), percent, lh_project_status_get_basis (status, NULL));
    }
  gtk_label_set_label (self->basis_label, text != NULL ? text : "");
}

static void
lh_project_parts_tab_drop_items (LhProjectPartsTab *self)
{
  lh_project_parts_tab_forget_items (self);
  if (self->items == NULL)
    return;
  g_signal_handlers_disconnect_by_data (self->items, self);
  g_clear_object (&self->items);
}

static void
lh_project_parts_tab_refresh (LhProjectPartsTab *self)
{
  g_autoptr (LhQuery) query = NULL;

  lh_project_parts_tab_drop_items (self);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "parts.split", self->record != NULL && self->ledger != NULL);
  lh_project_parts_tab_update_basis (self);
  if (self->ledger == NULL || self->record == NULL)
    return;
  query = lh_query_new (LH_TYPE_MEMBER_ITEM);
  lh_query_where_id (query, LH_MEMBER_ITEM_PROJECT_ID, lh_record_get_id (self->record));
  self->items = lh_record_list_new (self->ledger, query);
  g_signal_connect_object (self->items, "items-changed", G_CALLBACK (lh_project_parts_tab_watch_items), self,
                           G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  lh_project_parts_tab_update_members (self);
}

static void
lh_project_parts_tab_split_action (GtkWidget  *widget,
                                   const char *action_name,
                                   GVariant   *parameter)
{
  LhProjectPartsTab *self = LH_PROJECT_PARTS_TAB (widget);

  lh_split_dialog_present (self, self->ledger, self->record);
}

/* A new item begins as a line of a member's list that nobody has begun. */
static void
lh_project_parts_tab_prepare_cb (LhProjectPartsTab *self,
                                 LhRecord          *item)
{
  lh_record_set_text (item, LH_MEMBER_ITEM_KIND, "breakthrough");
  lh_record_set_text (item, LH_MEMBER_ITEM_STATE, "not-started");
  lh_record_set_int (item, LH_MEMBER_ITEM_ORGANIZATION_ID, lh_record_get_int (self->record, LH_PROJECT_ORGANIZATION_ID));
}

static void
lh_project_parts_tab_set_record (LhProjectPartsTab *self,
                                 LhRecord          *record)
{
  if (self->record != NULL)
    g_signal_handlers_disconnect_by_func (self->record, lh_project_parts_tab_update_basis, self);
  g_set_object (&self->record, record);
  if (record != NULL)
    g_signal_connect_object (record, "notify::status", G_CALLBACK (lh_project_parts_tab_update_basis), self,
                             G_CONNECT_SWAPPED);
}

static void
lh_project_parts_tab_dispose (GObject *object)
{
  LhProjectPartsTab *self = LH_PROJECT_PARTS_TAB (object);

  lh_project_parts_tab_drop_items (self);
  lh_project_parts_tab_set_record (self, NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), LH_TYPE_PROJECT_PARTS_TAB);
  g_clear_object (&self->ledger);

  G_OBJECT_CLASS (lh_project_parts_tab_parent_class)->dispose (object);
}

static void
lh_project_parts_tab_finalize (GObject *object)
{
  g_ptr_array_unref (LH_PROJECT_PARTS_TAB (object)->watched);

  G_OBJECT_CLASS (lh_project_parts_tab_parent_class)->finalize (object);
}

static void
lh_project_parts_tab_get_property (GObject    *object,
                                   guint       prop_id,
                                   GValue     *value,
                                   GParamSpec *pspec)
{
  LhProjectPartsTab *self = LH_PROJECT_PARTS_TAB (object);

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
lh_project_parts_tab_set_property (GObject      *object,
                                   guint         prop_id,
                                   const GValue *value,
                                   GParamSpec   *pspec)
{
  LhProjectPartsTab *self = LH_PROJECT_PARTS_TAB (object);

  switch (prop_id)
    {
    case PROP_LEDGER:
      if (!g_set_object (&self->ledger, g_value_get_object (value)))
        return;
      break;
    case PROP_RECORD:
      if (self->record == g_value_get_object (value))
        return;
      lh_project_parts_tab_set_record (self, g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
      return;
    }
  g_object_notify_by_pspec (object, pspec);
  lh_project_parts_tab_refresh (self);
}

static void
lh_project_parts_tab_class_init (LhProjectPartsTabClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->dispose = lh_project_parts_tab_dispose;
  object_class->finalize = lh_project_parts_tab_finalize;
  object_class->get_property = lh_project_parts_tab_get_property;
  object_class->set_property = lh_project_parts_tab_set_property;

  properties[PROP_LEDGER] = g_param_spec_object ("ledger", NULL, NULL, LH_TYPE_LEDGER, flags);
  properties[PROP_RECORD] = g_param_spec_object ("record", NULL, NULL, LH_TYPE_RECORD, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (LH_TYPE_FORM);
  g_type_ensure (LH_TYPE_LIGHT_CELL);
  g_type_ensure (LH_TYPE_MEMBER_ITEM);
  g_type_ensure (LH_TYPE_PART_TABLE);
  g_type_ensure (LH_TYPE_PROGRESS_CELL);
  gtk_widget_class_set_template_from_resource (widget_class, LH_UI_TEMPLATE ("lh-project-parts-tab.ui"));
  gtk_widget_class_bind_template_child (widget_class, LhProjectPartsTab, basis_label);
  gtk_widget_class_bind_template_child (widget_class, LhProjectPartsTab, members_label);
  gtk_widget_class_bind_template_callback (widget_class, lh_project_parts_tab_prepare_cb);
  gtk_widget_class_install_action (widget_class, "parts.split", NULL, lh_project_parts_tab_split_action);
}

static void
lh_project_parts_tab_init (LhProjectPartsTab *self)
{
  self->watched = g_ptr_array_new_with_free_func (g_object_unref);
  gtk_widget_init_template (GTK_WIDGET (self));
}
