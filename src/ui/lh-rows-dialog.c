/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-rows-dialog.h"

#include "lh-checklist-item.h"
#include "lh-duty.h"
#include "lh-member-item.h"
#include "lh-page.h"
#include "lh-problem.h"
#include "lh-record-table.h"
#include "lh-result-item.h"
#include "lh-weak.h"

struct _LhRowsDialog
{
  AdwWindow      parent_instance;

  LhQuery       *query;
  GPtrArray     *results;
  GPtrArray     *named;        /* held, so that their names are known: projects, lines of checklists */

  AdwBin        *slot;
};

/* What is told of each kind. */
static const struct
{
  GType      (*get_type) (void);
  const char  *columns;
} kinds[] = {
  { lh_problem_get_type, "number:120 description organization-id:140 state:90 closed-on:110" },
  { lh_member_item_get_type, "title organization-id:140 person:90 done-on:110 result:160" },
  { lh_duty_get_type, "item-id organization-id:120 due-on:110 done-count:76 required-count:76 done-on:110 state:80" },
  { lh_result_item_get_type, "project-id name:160 value-text:130 unit:64 period:80" },
};

G_DEFINE_FINAL_TYPE (LhRowsDialog, lh_rows_dialog, ADW_TYPE_WINDOW)

static void
lh_rows_dialog_show (LhRowsDialog *self)
{
  LhRecordTable *table = LH_RECORD_TABLE (adw_bin_get_child (self->slot));

  lh_record_table_set_query (table, self->query);
}

static void
lh_rows_dialog_named_cb (GObject      *source,
                            GAsyncResult *result,
                            gpointer      user_data)
{
  g_autoptr (LhRowsDialog) self = lh_weak_take (user_data);
  g_autoptr (GPtrArray) named = lh_ledger_query_finish (LH_LEDGER (source), result, NULL);

  if (self == NULL || self->query == NULL)
    return;
  self->named = g_steal_pointer (&named);
  lh_rows_dialog_show (self);
}

/* Which projects the results belong to. */
static void
lh_rows_dialog_results_cb (GObject      *source,
                           GAsyncResult *result,
                           gpointer      user_data)
{
  g_autoptr (LhRowsDialog) self = lh_weak_take (user_data);
  g_autoptr (GPtrArray) results = lh_ledger_query_finish (LH_LEDGER (source), result, NULL);
  g_autoptr (LhQuery) query = lh_query_new (LH_TYPE_PROJECT);
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));

  if (self == NULL || self->query == NULL)
    return;
  for (guint i = 0; results != NULL && i < results->len; i++)
    {
      gint64 id = lh_record_get_int (g_ptr_array_index (results, i), LH_RESULT_ITEM_PROJECT_ID);

      g_array_append_val (ids, id);
    }
  self->results = g_steal_pointer (&results);
  lh_query_set_ids (query, (const gint64 *) ids->data, ids->len);
  lh_ledger_query_async (LH_LEDGER (source), query, NULL, lh_rows_dialog_named_cb, lh_weak_new (self));
}

static void
lh_rows_dialog_dispose (GObject *object)
{
  LhRowsDialog *self = LH_ROWS_DIALOG (object);

  g_clear_object (&self->query);
  gtk_widget_dispose_template (GTK_WIDGET (object), LH_TYPE_ROWS_DIALOG);
  g_clear_pointer (&self->results, g_ptr_array_unref);
  g_clear_pointer (&self->named, g_ptr_array_unref);

  G_OBJECT_CLASS (lh_rows_dialog_parent_class)->dispose (object);
}

static void
lh_rows_dialog_class_init (LhRowsDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lh_rows_dialog_dispose;
  gtk_widget_class_set_template_from_resource (widget_class, LH_UI_TEMPLATE ("lh-rows-dialog.ui"));
  gtk_widget_class_bind_template_child (widget_class, LhRowsDialog, slot);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
lh_rows_dialog_init (LhRowsDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * lh_rows_dialog_present:
 * @widget: (type GtkWidget): a widget of the window the dialog belongs to
 * @type: type of the records
 * @ids: (element-type gint64): the records
 * @title: what the number said
 *
 * Returns: (transfer none): the dialog
 */
LhRowsDialog *
lh_rows_dialog_present (gpointer    widget,
                        LhLedger   *ledger,
                        GType       type,
                        GArray     *ids,
                        const char *title)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (widget));
  LhRowsDialog *self = g_object_new (LH_TYPE_ROWS_DIALOG, "title", title,
                                     "transient-for", GTK_IS_WINDOW (root) ? root : NULL, NULL);

  self->query = lh_query_new (type);
  lh_query_set_ids (self->query, (const gint64 *) ids->data, ids->len);
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      LhRecordTable *table;

      if (kinds[i].get_type () != type)
        continue;
      table = g_object_new (LH_TYPE_RECORD_TABLE, "record-type", type, "columns", kinds[i].columns, "label", title, NULL);
      adw_bin_set_child (self->slot, GTK_WIDGET (table));
      g_object_set (table, "ledger", ledger, NULL);
    }
  if (type == LH_TYPE_RESULT_ITEM)
    lh_ledger_query_async (ledger, self->query, NULL, lh_rows_dialog_results_cb, lh_weak_new (self));
  else if (type == LH_TYPE_DUTY)
    {
      g_autoptr (LhQuery) lines = lh_query_new (LH_TYPE_CHECKLIST_ITEM);

      lh_ledger_query_async (ledger, lines, NULL, lh_rows_dialog_named_cb, lh_weak_new (self));
    }
  else
    lh_rows_dialog_show (self);
  gtk_window_present (GTK_WINDOW (self));
  return self;
}
