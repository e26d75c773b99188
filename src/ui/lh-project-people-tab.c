/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-project-people-tab.h"

#include <glib/gi18n-lib.h>

#include "lh-chain.h"
#include "lh-codes.h"
#include "lh-form.h"
#include "lh-new-dialog.h"
#include "lh-page.h"
#include "lh-part-table.h"
#include "lh-pledge-box.h"
#include "lh-project-leader.h"
#include "lh-project-partner.h"
#include "lh-record-list.h"

struct _LhProjectPeopleTab
{
  AdwBin         parent_instance;

  LhLedger      *ledger;
  LhRecord      *record;
  LhRecordList  *slots;
  GPtrArray     *watched;    /* the slots: a list alone does not keep them */

  GtkBox        *chain_box;
  GtkLabel      *chain_label;
  LhPartTable   *chain_table;
};

enum
{
  PROP_0,
  PROP_LEDGER,
  PROP_RECORD,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (LhProjectPeopleTab, lh_project_people_tab, ADW_TYPE_BIN)

static GtkWidget *
lh_project_people_tab_create_button (const char *code)
{
  GtkWidget *button = gtk_button_new_with_label (C_("slot of the chain", "Fill in"));

  gtk_widget_set_tooltip_text (button, _("Enter the person, the task and the progress"));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "people.fill-slot");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", code);
  gtk_widget_add_css_class (button, "flat");
  return button;
}

/* "陈××（推断） 60.0%", or that the slot is missing. */
static char *
lh_project_people_tab_describe_slot (LhChain      *chain,
                                     LhChainLevel  level)
{
  LhRecord *slot = chain->slots[level];
  g_autofree char *person = NULL;
  g_autofree char *progress = NULL;

  if (!lh_chain_is_filled (chain, level))
    return g_strdup (C_("slot of the chain", "missing"));
  person = lh_person_format (lh_record_get_text (slot, LH_CHAIN_SLOT_LEADER),
                             lh_record_get_boolean (slot, LH_CHAIN_SLOT_INFERRED), NULL);
  if (!lh_record_is_empty (slot, LH_CHAIN_SLOT_PROGRESS))
    progress = lh_percent_format (lh_record_get_int (slot, LH_CHAIN_SLOT_PROGRESS));
  return g_strjoin (" ", person, progress, NULL);
}

/* "✓ 党支部 …", or "○ 机关党委 缺位" with a button to enter it. */
static GtkWidget *
lh_project_people_tab_create_mark (LhChain      *chain,
                                   LhChainLevel  level)
{
  const char *code = lh_chain_level_get_code (level);
  gboolean filled = lh_chain_is_filled (chain, level);
  g_autofree char *name = g_strdup_printf ("%s %s", filled ? "✓" : "○", lh_code_get_label ("chain-level", code, NULL));
  g_autofree char *text = lh_project_people_tab_describe_slot (chain, level);
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *text_label = gtk_label_new (text);

  gtk_label_set_ellipsize (GTK_LABEL (text_label), PANGO_ELLIPSIZE_END);
  gtk_label_set_xalign (GTK_LABEL (text_label), 0);
  gtk_widget_set_hexpand (text_label, TRUE);
  gtk_widget_add_css_class (text_label, filled ? "numeric" : "warning");
  gtk_widget_add_css_class (line, "chain-slot");
  gtk_box_append (GTK_BOX (line), gtk_label_new (name));
  gtk_box_append (GTK_BOX (line), text_label);
  if (!filled)
    gtk_box_append (GTK_BOX (line), lh_project_people_tab_create_button (code));
  return line;
}

static void
lh_project_people_tab_show_chain (LhProjectPeopleTab *self,
                                  LhChain            *chain)
{
  g_autofree char *missing = lh_chain_format_missing (chain, NULL);
  g_autofree char *text = NULL;
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->chain_box))) != NULL)
    gtk_box_remove (self->chain_box, child);
  for (LhChainLevel level = 0; level < LH_CHAIN_N_LEVELS; level++)
    gtk_box_append (self->chain_box, lh_project_people_tab_create_mark (chain, level));
  if (*missing != '\0')
    text = g_strdup_printf (_("Chain incomplete, missing: %s"), missing);
  else
    text = g_strdup (_("Chain complete"));
  gtk_label_set_label (self->chain_label, text);
}

static void
lh_project_people_tab_update_chain (LhProjectPeopleTab *self)
{
  g_autoptr (LhChain) chain = NULL;

  if (self->record == NULL)
    return;
  chain = lh_chain_new (self->record);
  for (guint i = 0; i < self->watched->len; i++)
    {
      LhRecord *slot = g_ptr_array_index (self->watched, i);

      if (lh_record_get_loaded (slot))
        lh_chain_add (chain, slot);
    }
  lh_project_people_tab_show_chain (self, chain);
}

static void
lh_project_people_tab_forget_slots (LhProjectPeopleTab *self)
{
  for (guint i = 0; i < self->watched->len; i++)
    g_signal_handlers_disconnect_by_data (g_ptr_array_index (self->watched, i), self);
  g_ptr_array_set_size (self->watched, 0);
}

/* A lazy list hands out slots before their fields have come. */
static void
lh_project_people_tab_watch_slots (LhProjectPeopleTab *self)
{
  lh_project_people_tab_forget_slots (self);
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->slots)); i++)
    {
      LhRecord *slot = g_list_model_get_item (G_LIST_MODEL (self->slots), i);

      g_ptr_array_add (self->watched, slot);
      g_signal_connect_object (slot, "notify", G_CALLBACK (lh_project_people_tab_update_chain), self,
                               G_CONNECT_SWAPPED);
    }
  lh_project_people_tab_update_chain (self);
}

static void
lh_project_people_tab_drop_slots (LhProjectPeopleTab *self)
{
  lh_project_people_tab_forget_slots (self);
  if (self->slots == NULL)
    return;
  g_signal_handlers_disconnect_by_data (self->slots, self);
  g_clear_object (&self->slots);
}

static void
lh_project_people_tab_refresh (LhProjectPeopleTab *self)
{
  g_autoptr (LhQuery) query = NULL;

  lh_project_people_tab_drop_slots (self);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "people.fill-slot", self->record != NULL);
  if (self->ledger == NULL || self->record == NULL)
    return;
  query = lh_query_new (LH_TYPE_CHAIN_SLOT);
  lh_query_where_id (query, LH_CHAIN_SLOT_PROJECT_ID, lh_record_get_id (self->record));
  self->slots = lh_record_list_new (self->ledger, query);
  g_signal_connect_object (self->slots, "items-changed", G_CALLBACK (lh_project_people_tab_watch_slots), self,
                           G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  lh_project_people_tab_update_chain (self);
}

/* The slot of a level that somebody named without a task is completed where it is; a new one is asked for. */
static void
lh_project_people_tab_fill_slot_action (GtkWidget  *widget,
                                        const char *action_name,
                                        GVariant   *parameter)
{
  LhProjectPeopleTab *self = LH_PROJECT_PEOPLE_TAB (widget);
  const char *level = g_variant_get_string (parameter, NULL);
  g_autoptr (LhRecord) slot = LH_RECORD (lh_chain_slot_new ());

  for (guint i = 0; i < self->watched->len; i++)
    {
      LhRecord *existing = g_ptr_array_index (self->watched, i);

      if (g_str_equal (lh_record_get_text (existing, LH_CHAIN_SLOT_LEVEL), level))
        {
          lh_part_table_select (self->chain_table, lh_record_get_id (existing));
          return;
        }
    }
  lh_record_set_int (slot, LH_CHAIN_SLOT_PROJECT_ID, lh_record_get_id (self->record));
  lh_record_set_text (slot, LH_CHAIN_SLOT_LEVEL, level);
  lh_new_dialog_present (self, self->ledger, slot, _("New Slot of the Chain"), "chain-slot-new");
}

/* What a new part cannot do without, and the person need not say. */
static void
lh_project_people_tab_prepare_cb (LhProjectPeopleTab *self,
                                  LhRecord           *part)
{
  if (LH_IS_PROJECT_PARTNER (part))
    lh_record_set_text (part, LH_PROJECT_PARTNER_ROLE, "joint");
}

static void
lh_project_people_tab_dispose (GObject *object)
{
  LhProjectPeopleTab *self = LH_PROJECT_PEOPLE_TAB (object);

  lh_project_people_tab_drop_slots (self);
  gtk_widget_dispose_template (GTK_WIDGET (self), LH_TYPE_PROJECT_PEOPLE_TAB);
  g_clear_object (&self->ledger);
  g_clear_object (&self->record);

  G_OBJECT_CLASS (lh_project_people_tab_parent_class)->dispose (object);
}

static void
lh_project_people_tab_finalize (GObject *object)
{
  g_ptr_array_unref (LH_PROJECT_PEOPLE_TAB (object)->watched);

  G_OBJECT_CLASS (lh_project_people_tab_parent_class)->finalize (object);
}

static void
lh_project_people_tab_get_property (GObject    *object,
                                    guint       prop_id,
                                    GValue     *value,
                                    GParamSpec *pspec)
{
  LhProjectPeopleTab *self = LH_PROJECT_PEOPLE_TAB (object);

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
lh_project_people_tab_set_property (GObject      *object,
                                    guint         prop_id,
                                    const GValue *value,
                                    GParamSpec   *pspec)
{
  LhProjectPeopleTab *self = LH_PROJECT_PEOPLE_TAB (object);
  gboolean changed = FALSE;

  switch (prop_id)
    {
    case PROP_LEDGER:
      changed = g_set_object (&self->ledger, g_value_get_object (value));
      break;
    case PROP_RECORD:
      changed = g_set_object (&self->record, g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
  if (!changed)
    return;
  g_object_notify_by_pspec (object, pspec);
  lh_project_people_tab_refresh (self);
}

static void
lh_project_people_tab_class_init (LhProjectPeopleTabClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->dispose = lh_project_people_tab_dispose;
  object_class->finalize = lh_project_people_tab_finalize;
  object_class->get_property = lh_project_people_tab_get_property;
  object_class->set_property = lh_project_people_tab_set_property;

  properties[PROP_LEDGER] = g_param_spec_object ("ledger", NULL, NULL, LH_TYPE_LEDGER, flags);
  properties[PROP_RECORD] = g_param_spec_object ("record", NULL, NULL, LH_TYPE_RECORD, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (LH_TYPE_CHAIN_SLOT);
  g_type_ensure (LH_TYPE_FORM);
  g_type_ensure (LH_TYPE_PART_TABLE);
  g_type_ensure (LH_TYPE_PLEDGE_BOX);
  g_type_ensure (LH_TYPE_PROJECT_LEADER);
  g_type_ensure (LH_TYPE_PROJECT_PARTNER);
  gtk_widget_class_set_template_from_resource (widget_class, LH_UI_TEMPLATE ("lh-project-people-tab.ui"));
  gtk_widget_class_bind_template_child (widget_class, LhProjectPeopleTab, chain_box);
  gtk_widget_class_bind_template_child (widget_class, LhProjectPeopleTab, chain_label);
  gtk_widget_class_bind_template_child (widget_class, LhProjectPeopleTab, chain_table);
  gtk_widget_class_bind_template_callback (widget_class, lh_project_people_tab_prepare_cb);
  gtk_widget_class_install_action (widget_class, "people.fill-slot", "s", lh_project_people_tab_fill_slot_action);
}

static void
lh_project_people_tab_init (LhProjectPeopleTab *self)
{
  self->watched = g_ptr_array_new_with_free_func (g_object_unref);
  gtk_widget_init_template (GTK_WIDGET (self));
}
