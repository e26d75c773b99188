/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-instructions-page.h"

#include <glib/gi18n-lib.h>

#include "lh-instruction-task-tab.h"
#include "lh-instruction.h"
#include "lh-new-dialog.h"
#include "lh-record-pane.h"

struct _LhInstructionsPage
{
  LhRecordPage   parent_instance;

  LhFilterBar   *filter_bar;
  LhRecordPane  *pane;
  LhRecordTable *table;
};

G_DEFINE_FINAL_TYPE (LhInstructionsPage, lh_instructions_page, LH_TYPE_RECORD_PAGE)

static void
lh_instructions_page_created_cb (LhInstructionsPage *self,
                                 LhRecord           *record)
{
  lh_page_show_record (LH_PAGE (self), lh_record_get_id (record));
}

static void
lh_instructions_page_new_item (LhPage *page)
{
  LhLedger *ledger = lh_page_get_ledger (page);
  g_autoptr (LhRecord) instruction = LH_RECORD (lh_instruction_new ());

  if (ledger == NULL)
    return;
  lh_record_set_date (instruction, LH_INSTRUCTION_RECEIVED_ON, lh_date_today ());
  g_signal_connect_object (lh_new_dialog_present (page, ledger, instruction, _("New Instruction"), "instruction-new"),
                           "created", G_CALLBACK (lh_instructions_page_created_cb), page, G_CONNECT_SWAPPED);
}

static void
lh_instructions_page_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), LH_TYPE_INSTRUCTIONS_PAGE);

  G_OBJECT_CLASS (lh_instructions_page_parent_class)->dispose (object);
}

static void
lh_instructions_page_class_init (LhInstructionsPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lh_instructions_page_dispose;
  LH_PAGE_CLASS (klass)->new_item = lh_instructions_page_new_item;
  LH_RECORD_PAGE_CLASS (klass)->record_type = LH_TYPE_INSTRUCTION;

  g_type_ensure (LH_TYPE_INSTRUCTION);
  g_type_ensure (LH_TYPE_RECORD_PANE);
  gtk_widget_class_set_template_from_resource (widget_class, LH_UI_TEMPLATE ("lh-instructions-page.ui"));
  gtk_widget_class_bind_template_child (widget_class, LhInstructionsPage, filter_bar);
  gtk_widget_class_bind_template_child (widget_class, LhInstructionsPage, pane);
  gtk_widget_class_bind_template_child (widget_class, LhInstructionsPage, table);
}

static void
lh_instructions_page_init (LhInstructionsPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  lh_record_page_setup (LH_RECORD_PAGE (self), self->table, self->filter_bar, self->pane);
  lh_record_pane_add_tab (self->pane, "task", _("Task"), LH_TYPE_INSTRUCTION_TASK_TAB);
  lh_record_table_set_sort (self->table, "received-on", TRUE);
}
