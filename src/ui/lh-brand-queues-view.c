/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-brand-queues-view.h"

#include <glib/gi18n-lib.h>

#include "lh-brand-step-dialog.h"
#include "lh-brand.h"
#include "lh-change.h"
#include "lh-page.h"
#include "lh-setting.h"
#include "lh-toast.h"
#include "lh-weak.h"

struct _LhBrandQueuesView
{
  LhLedgerBin    parent_instance;

  GPtrArray     *queues;      /* element-type LhBrandQueue; NULL before the answer */
  guint          serial;
  gboolean       updating;

  GtkLabel      *counts_label;
  GtkDropDown   *direct_drop;
  GtkListBox    *list;
  GtkStack      *stack;
  LhRecordTable *table;
};

typedef struct
{
  gpointer weak;
  guint    serial;
} LhBrandQueuesRequest;

G_DEFINE_FINAL_TYPE (LhBrandQueuesView, lh_brand_queues_view, LH_TYPE_LEDGER_BIN)

static const LhBrandQueue *
lh_brand_queues_view_get_selected (LhBrandQueuesView *self)
{
  GtkListBoxRow *row = gtk_list_box_get_selected_row (self->list);
  const guint index = row != NULL ? (guint) gtk_list_box_row_get_index (row) : G_MAXUINT;

  return self->queues != NULL && index < self->queues->len ? g_ptr_array_index (self->queues, index) : NULL;
}

static void
lh_brand_queues_view_update_actions (LhBrandQueuesView *self)
{
  LhLedger *ledger = lh_ledger_bin_get_ledger (LH_LEDGER_BIN (self));
  const LhBrandQueue *queue;
  g_autoptr (GPtrArray) selected = NULL;
  gboolean possible;

  if (self->table == NULL || self->list == NULL)
    return;   /* on the way out */
  queue = lh_brand_queues_view_get_selected (self);
  selected = lh_record_table_get_selected (self->table);
  possible = ledger != NULL && !lh_ledger_get_read_only (ledger) && selected->len > 0 && queue != NULL;

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "queue.pass", possible && queue->kind == LH_BRAND_QUEUE_FIRST);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "queue.approve", possible && queue->kind == LH_BRAND_QUEUE_FINAL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "queue.return",
                                 possible && queue->kind <= LH_BRAND_QUEUE_FINAL);
}

static void
lh_brand_queues_view_show_queue (LhBrandQueuesView *self)
{
  const LhBrandQueue *queue = self->updating || self->list == NULL ? NULL : lh_brand_queues_view_get_selected (self);
  g_autoptr (LhQuery) query = NULL;
  const gint64 none = 0;

  if (queue == NULL || self->table == NULL)
    return;
  query = lh_query_new (LH_TYPE_BRAND);
  if (queue->brand_ids->len > 0)
    lh_query_set_ids (query, (const gint64 *) (gpointer) queue->brand_ids->data, queue->brand_ids->len);
  else
    lh_query_set_ids (query, &none, 1);
  lh_record_table_set_query (self->table, query);
  gtk_stack_set_visible_child_name (self->stack, queue->brand_ids->len > 0 ? "brands" : "empty");
  lh_brand_queues_view_update_actions (self);
}

static GtkWidget *
lh_brand_queues_view_create_row (const LhBrandQueue *queue)
{
  g_autofree char *title = lh_brand_queue_get_title (queue, NULL);
  g_autofree char *count = g_strdup_printf ("%u", queue->brand_ids->len);
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  gtk_box_append (GTK_BOX (box), g_object_new (GTK_TYPE_LABEL, "label", title, "xalign", 0.0, "hexpand", TRUE,
                                               "ellipsize", PANGO_ELLIPSIZE_END, "tooltip-text", title, NULL));
  gtk_box_append (GTK_BOX (box), g_object_new (GTK_TYPE_LABEL, "label", count,
                                               "css-classes", (const char *[]) { "numeric", NULL }, NULL));
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  return row;
}

/* The body that reviews first is named by its row; what they all are is said once above. */
static void
lh_brand_queues_view_header_cb (GtkListBoxRow *row,
                                GtkListBoxRow *before,
                                gpointer       user_data)
{
  LhBrandQueuesView *self = user_data;
  const guint index = (guint) gtk_list_box_row_get_index (row);
  const LhBrandQueue *queue = self->queues != NULL && index < self->queues->len ?
                              g_ptr_array_index (self->queues, index) : NULL;
  GtkWidget *header = NULL;

  if (queue != NULL && queue->kind == LH_BRAND_QUEUE_FIRST && before == NULL)
    header = g_object_new (GTK_TYPE_LABEL, "label", _("First review"), "xalign", 0.0,
                           "css-classes", (const char *[]) { "heading", "step-round", NULL }, NULL);
  else if (queue != NULL && queue->kind == LH_BRAND_QUEUE_FINAL)
    header = g_object_new (GTK_TYPE_LABEL, "label", _("Work committee and units"), "xalign", 0.0,
                           "css-classes", (const char *[]) { "heading", "step-round", NULL }, NULL);
  gtk_list_box_row_set_header (row, header);
}

static gboolean
lh_brand_queues_view_is_same (const LhBrandQueue *queue,
                              LhBrandQueueKind    kind,
                              gint64              reviewer_id)
{
  return queue->kind == kind && (queue->reviewer != NULL ? lh_record_get_id (queue->reviewer) : 0) == reviewer_id;
}

static void
lh_brand_queues_view_describe (LhBrandQueuesView *self)
{
  g_autofree char *text = g_strdup_printf (_("First review %u · decision %u · returned %u · not proposed %u"),
                                           lh_brand_queues_count (self->queues, LH_BRAND_QUEUE_FIRST),
                                           lh_brand_queues_count (self->queues, LH_BRAND_QUEUE_FINAL),
                                           lh_brand_queues_count (self->queues, LH_BRAND_QUEUE_RETURNED),
                                           lh_brand_queues_count (self->queues, LH_BRAND_QUEUE_DRAFT));

  gtk_label_set_label (self->counts_label, text);
}

/* Keeps the queue that was shown, as far as it is still there; else the first in which something waits. */
static void
lh_brand_queues_view_take (LhBrandQueuesView *self,
                           GPtrArray         *queues)
{
  const LhBrandQueue *shown = lh_brand_queues_view_get_selected (self);
  const LhBrandQueueKind kind = shown != NULL ? shown->kind : LH_BRAND_QUEUE_FIRST;
  const gint64 reviewer_id = shown != NULL && shown->reviewer != NULL ? lh_record_get_id (shown->reviewer) : 0;
  int selected = -1;
  GtkWidget *child;

  self->updating = TRUE;
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->list))) != NULL)
    gtk_list_box_remove (self->list, child);
  g_clear_pointer (&self->queues, g_ptr_array_unref);
  self->queues = g_ptr_array_ref (queues);
  for (guint i = 0; i < queues->len; i++)
    {
      const LhBrandQueue *queue = g_ptr_array_index (queues, i);

      gtk_list_box_append (self->list, lh_brand_queues_view_create_row (queue));
      if (shown != NULL && lh_brand_queues_view_is_same (queue, kind, reviewer_id))
        selected = (int) i;
    }
  for (guint i = 0; i < queues->len && selected < 0; i++)
    selected = ((LhBrandQueue *) g_ptr_array_index (queues, i))->brand_ids->len > 0 ? (int) i : -1;
  self->updating = FALSE;
  gtk_list_box_select_row (self->list, gtk_list_box_get_row_at_index (self->list, MAX (selected, 0)));
  lh_brand_queues_view_describe (self);
  lh_brand_queues_view_show_queue (self);
}

static void
lh_brand_queues_view_listed_cb (GObject      *source,
                                GAsyncResult *result,
                                gpointer      user_data)
{
  g_autofree LhBrandQueuesRequest *request = user_data;
  g_autoptr (LhBrandQueuesView) self = lh_weak_take (request->weak);
  g_autoptr (GPtrArray) queues = lh_ledger_list_brand_queues_finish (LH_LEDGER (source), result, NULL);

  if (queues != NULL && self != NULL && request->serial == self->serial && self->list != NULL)
    lh_brand_queues_view_take (self, queues);
}

static void
lh_brand_queues_view_refresh (LhLedgerBin *bin)
{
  LhBrandQueuesView *self = LH_BRAND_QUEUES_VIEW (bin);
  LhLedger *ledger = lh_ledger_bin_get_ledger (bin);
  LhBrandQueuesRequest *request = g_new0 (LhBrandQueuesRequest, 1);

  self->updating = TRUE;
  gtk_drop_down_set_selected (self->direct_drop, g_strcmp0 (lh_ledger_get_setting (ledger, LH_BRAND_SETTING_DIRECT, NULL),
                                                            LH_BRAND_DIRECT_FIRST_REVIEW) == 0);
  self->updating = FALSE;
  request->weak = lh_weak_new (self);
  request->serial = ++self->serial;
  lh_ledger_list_brand_queues_async (ledger, lh_brand_queues_view_listed_cb, request);
}

static void
lh_brand_queues_view_take_step (LhBrandQueuesView *self,
                                const char        *code)
{
  g_autoptr (GPtrArray) brands = lh_record_table_get_selected (self->table);

  if (brands->len > 0)
    lh_brand_step_dialog_present (self, lh_ledger_bin_get_ledger (LH_LEDGER_BIN (self)), brands, code, NULL);
}

static void
lh_brand_queues_view_pass_action (GtkWidget  *widget,
                                  const char *action,
                                  GVariant   *parameter)
{
  lh_brand_queues_view_take_step (LH_BRAND_QUEUES_VIEW (widget), "pass");
}

static void
lh_brand_queues_view_approve_action (GtkWidget  *widget,
                                     const char *action,
                                     GVariant   *parameter)
{
  lh_brand_queues_view_take_step (LH_BRAND_QUEUES_VIEW (widget), "approve");
}

static void
lh_brand_queues_view_return_action (GtkWidget  *widget,
                                    const char *action,
                                    GVariant   *parameter)
{
  lh_brand_queues_view_take_step (LH_BRAND_QUEUES_VIEW (widget), "return");
}

static void
lh_brand_queues_view_activated_cb (LhBrandQueuesView *self,
                                   LhRecord          *brand)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.show-record", "(sx)", "brand", lh_record_get_id (brand));
}

static void
lh_brand_queues_view_applied_cb (GObject      *source,
                                 GAsyncResult *result,
                                 gpointer      user_data)
{
  g_autoptr (LhBrandQueuesView) self = lh_weak_take (user_data);
  g_autoptr (GError) error = NULL;

  if (lh_change_finish (result, &error) < 0 && self != NULL)
    lh_toast_error (self, error);
}

static void
lh_brand_queues_view_direct_cb (LhBrandQueuesView *self)
{
  LhLedger *ledger = lh_ledger_bin_get_ledger (LH_LEDGER_BIN (self));
  g_autoptr (LhChangeSet) changes = NULL;

  if (self->updating || ledger == NULL)
    return;
  changes = lh_ledger_create_setting_change (ledger, LH_BRAND_SETTING_DIRECT,
                                             gtk_drop_down_get_selected (self->direct_drop) == 1 ?
                                             LH_BRAND_DIRECT_FIRST_REVIEW : LH_BRAND_DIRECT_COMMITTEE);
  if (changes != NULL)
    lh_change_apply_async (ledger, changes, lh_brand_queues_view_applied_cb, lh_weak_new (self));
}

static void
lh_brand_queues_view_dispose (GObject *object)
{
  LhBrandQueuesView *self = LH_BRAND_QUEUES_VIEW (object);

  self->updating = TRUE;
  if (self->list != NULL)
    gtk_list_box_set_header_func (self->list, NULL, NULL, NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), LH_TYPE_BRAND_QUEUES_VIEW);
  g_clear_pointer (&self->queues, g_ptr_array_unref);

  G_OBJECT_CLASS (lh_brand_queues_view_parent_class)->dispose (object);
}

static void
lh_brand_queues_view_class_init (LhBrandQueuesViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lh_brand_queues_view_dispose;
  LH_LEDGER_BIN_CLASS (klass)->refresh = lh_brand_queues_view_refresh;

  g_type_ensure (LH_TYPE_BRAND);
  g_type_ensure (LH_TYPE_RECORD_TABLE);
  gtk_widget_class_set_template_from_resource (widget_class, LH_UI_TEMPLATE ("lh-brand-queues-view.ui"));
  gtk_widget_class_bind_template_child (widget_class, LhBrandQueuesView, counts_label);
  gtk_widget_class_bind_template_child (widget_class, LhBrandQueuesView, direct_drop);
  gtk_widget_class_bind_template_child (widget_class, LhBrandQueuesView, list);
  gtk_widget_class_bind_template_child (widget_class, LhBrandQueuesView, stack);
  gtk_widget_class_bind_template_child (widget_class, LhBrandQueuesView, table);
  gtk_widget_class_bind_template_callback (widget_class, lh_brand_queues_view_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, lh_brand_queues_view_direct_cb);
  gtk_widget_class_bind_template_callback (widget_class, lh_brand_queues_view_show_queue);
  gtk_widget_class_bind_template_callback (widget_class, lh_brand_queues_view_update_actions);
  gtk_widget_class_install_action (widget_class, "queue.pass", NULL, lh_brand_queues_view_pass_action);
  gtk_widget_class_install_action (widget_class, "queue.approve", NULL, lh_brand_queues_view_approve_action);
  gtk_widget_class_install_action (widget_class, "queue.return", NULL, lh_brand_queues_view_return_action);
}

static void
lh_brand_queues_view_init (LhBrandQueuesView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_list_box_set_header_func (self->list, lh_brand_queues_view_header_cb, self, NULL);
  lh_brand_queues_view_update_actions (self);
}

/**
 * lh_brand_queues_view_get_queues:
 *
 * Returns: (transfer none) (nullable) (element-type LhBrandQueue): what is shown; %NULL before the ledger answered
 */
GPtrArray *
lh_brand_queues_view_get_queues (LhBrandQueuesView *self)
{
  g_return_val_if_fail (LH_IS_BRAND_QUEUES_VIEW (self), NULL);
  return self->queues;
}

LhRecordTable *
lh_brand_queues_view_get_table (LhBrandQueuesView *self)
{
  g_return_val_if_fail (LH_IS_BRAND_QUEUES_VIEW (self), NULL);
  return self->table;
}

/**
 * lh_brand_queues_view_select:
 * @kind: a kind of queue; its first one is shown
 */
void
lh_brand_queues_view_select (LhBrandQueuesView *self,
                             LhBrandQueueKind   kind)
{
  g_return_if_fail (LH_IS_BRAND_QUEUES_VIEW (self));

  for (guint i = 0; self->queues != NULL && i < self->queues->len; i++)
    {
      if (((LhBrandQueue *) g_ptr_array_index (self->queues, i))->kind != kind)
        continue;
      gtk_list_box_select_row (self->list, gtk_list_box_get_row_at_index (self->list, (int) i));
      return;
    }
}
