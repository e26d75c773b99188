/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-tips-view-private.h"

#include <glib/gi18n-lib.h>

#include "lh-row-item.h"
#include "lh-tip-dialog.h"
#include "lh-toast.h"
#include "lh-weak.h"

G_DEFINE_FINAL_TYPE (LhTipsView, lh_tips_view, LH_TYPE_PAGE)

/* The tip that is open; NULL for none. */
LhTip *
lh_tips_view_get_tip (LhTipsView *self)
{
  return self->tips != NULL ? lh_tips_find (self->tips, self->tip_id) : NULL;
}

/* (element-type LhTipLine): the receivers that are selected. */
GPtrArray *
lh_tips_view_get_selected (LhTipsView *self)
{
  g_autoptr (GtkBitset) bits = gtk_selection_model_get_selection (GTK_SELECTION_MODEL (self->selection));
  GPtrArray *lines = g_ptr_array_new ();

  for (guint i = 0; i < gtk_bitset_get_size (bits); i++)
    {
      g_autoptr (LhRowItem) item = g_list_model_get_item (G_LIST_MODEL (self->items), gtk_bitset_get_nth (bits, i));

      if (item != NULL)
        g_ptr_array_add (lines, lh_row_item_get_row (item));
    }
  return lines;
}

static void
lh_tips_view_selected_cb (LhTipsView *self)
{
  g_autoptr (GPtrArray) lines = lh_tips_view_get_selected (self);
  LhLedger *ledger = lh_page_get_ledger (LH_PAGE (self));
  g_autoptr (LhRecord) receiver = NULL;

  if (self->stack == NULL || self->filling)
    return;
  if (lines->len == 1 && ledger != NULL)
    receiver = lh_ledger_load (ledger, LH_TYPE_TIP_RECEIVER,
                               lh_record_get_id (((LhTipLine *) g_ptr_array_index (lines, 0))->receiver), NULL);
  lh_form_set_ledger (self->receiver_form, ledger);
  lh_form_set_record (self->receiver_form, receiver);
  gtk_widget_set_visible (GTK_WIDGET (self->receiver_form), receiver != NULL);
  lh_tips_view_update_actions (self);
}

/* What was selected stays so when the list is new: marks are given in runs. */
static void
lh_tips_view_fill_lines (LhTipsView *self,
                         LhTip      *tip)
{
  g_autoptr (GtkBitset) bits = gtk_selection_model_get_selection (GTK_SELECTION_MODEL (self->selection));
  g_autoptr (GtkBitset) kept = gtk_bitset_copy (bits);
  g_autoptr (GtkBitset) mask = gtk_bitset_new_range (0, tip->lines->len);
  g_autoptr (GObject) owner = g_object_new (G_TYPE_OBJECT, NULL);

  g_object_set_data_full (owner, "tips", g_ptr_array_ref (self->tips), (GDestroyNotify) g_ptr_array_unref);
  self->filling = TRUE;
  lh_row_items_fill (self->items, tip->lines, owner);
  gtk_selection_model_set_selection (GTK_SELECTION_MODEL (self->selection), kept, mask);
  self->filling = FALSE;
}

static void
lh_tips_view_show (LhTipsView *self)
{
  LhTip *tip = lh_tips_view_get_tip (self);
  LhLedger *ledger = lh_page_get_ledger (LH_PAGE (self));
  g_autoptr (LhRecord) record = NULL;
  g_autofree char *title = NULL;
  g_autofree char *summary = NULL;

  gtk_stack_set_visible_child_name (self->stack, tip != NULL ? "tip" : "empty");
  if (tip != NULL)
    {
      title = g_strdup_printf ("%s  %s", lh_record_get_text (tip->tip, LH_WORK_TIP_NUMBER),
                               lh_record_get_text (tip->tip, LH_WORK_TIP_TITLE));
      summary = lh_tip_format_summary (tip, NULL);
      gtk_label_set_label (self->title_label, title);
      gtk_label_set_label (self->summary_label, summary);
      lh_tips_view_fill_lines (self, tip);
      record = lh_ledger_load (ledger, LH_TYPE_WORK_TIP, self->tip_id, NULL);
    }
  lh_form_set_ledger (self->tip_form, ledger);
  lh_form_set_record (self->tip_form, record);
  gtk_widget_set_visible (self->side, self->pane_wanted && tip != NULL);
  lh_tips_view_selected_cb (self);
}

static GtkWidget *
lh_tips_view_create_label (const char *text,
                           const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_lines (GTK_LABEL (label), 2);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  if (css_class != NULL)
    {
      gtk_widget_add_css_class (label, "caption");
      gtk_widget_add_css_class (label, css_class);
    }
  return label;
}

/* Title; kind and deadline; how many have not responded, or that it is settled. */
static void
lh_tips_view_add_row (LhTipsView *self,
                      LhTip      *tip)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = g_object_new (GTK_TYPE_BOX, "orientation", GTK_ORIENTATION_VERTICAL, "spacing", 2, "margin-top", 6,
                                 "margin-bottom", 6, NULL);
  const char *kind = lh_ledger_get_code_label (lh_page_get_ledger (LH_PAGE (self)), "tip-kind",
                                               lh_record_get_text (tip->tip, LH_WORK_TIP_KIND), NULL);
  g_autofree char *due = lh_date_format (lh_record_get_date (tip->tip, LH_WORK_TIP_DUE_ON), LH_DATE_MONTH_DAY, NULL);
  g_autofree char *detail = *due != '\0' ? g_strdup_printf (_("%s · due %s"), kind, due) : g_strdup (kind);
  g_autofree char *state = NULL;

  if (!lh_record_is_empty (tip->tip, LH_WORK_TIP_CLOSED_ON))
    state = g_strdup (_("✓ settled"));
  else if (lh_tip_get_n_open (tip) == 0)
    state = g_strdup (_("● all responded, to be settled"));
  else
    state = g_strdup_printf (_("▲ %u of %u have not responded"), lh_tip_get_n_open (tip),
                             tip->lines->len - tip->n_states[LH_TIP_EXEMPT]);
  gtk_box_append (GTK_BOX (box), lh_tips_view_create_label (lh_record_get_text (tip->tip, LH_WORK_TIP_TITLE), NULL));
  gtk_box_append (GTK_BOX (box), lh_tips_view_create_label (detail, "dim-label"));
  gtk_box_append (GTK_BOX (box), lh_tips_view_create_label (state, "dim-label"));
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  g_object_set_data_full (G_OBJECT (row), "tip", g_object_ref (tip->tip), g_object_unref);
  gtk_list_box_append (self->list, row);
  if (lh_record_get_id (tip->tip) == self->tip_id)
    gtk_list_box_select_row (self->list, GTK_LIST_BOX_ROW (row));
}

static void
lh_tips_view_fill_list (LhTipsView *self)
{
  GtkWidget *child;

  if (lh_tips_view_get_tip (self) == NULL)
    self->tip_id = self->tips->len > 0 ? lh_record_get_id (((LhTip *) g_ptr_array_index (self->tips, 0))->tip) : 0;
  self->filling = TRUE;
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->list))) != NULL)
    gtk_list_box_remove (self->list, child);
  for (guint i = 0; i < self->tips->len; i++)
    lh_tips_view_add_row (self, g_ptr_array_index (self->tips, i));
  self->filling = FALSE;
}

static void
lh_tips_view_row_cb (LhTipsView    *self,
                     GtkListBoxRow *row)
{
  if (self->filling || row == NULL)
    return;
  self->tip_id = lh_record_get_id (g_object_get_data (G_OBJECT (row), "tip"));
  gtk_selection_model_unselect_all (GTK_SELECTION_MODEL (self->selection));
  lh_tips_view_show (self);
}

static void
lh_tips_view_loaded_cb (GObject      *source,
                        GAsyncResult *result,
                        gpointer      user_data)
{
  g_autoptr (LhTipsView) self = lh_weak_take (user_data);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) tips = lh_tips_load_finish (LH_LEDGER (source), result, &error);

  if (self == NULL || self->stack == NULL || (gpointer) lh_page_get_ledger (LH_PAGE (self)) != source)
    return;
  if (tips == NULL)
    {
      lh_toast_error (self, error);
      return;
    }
  g_clear_pointer (&self->tips, g_ptr_array_unref);
  self->tips = g_steal_pointer (&tips);
  lh_tips_view_fill_list (self);
  lh_tips_view_show (self);
}

/* Reads the tips of the year anew. */
void
lh_tips_view_refresh (LhTipsView *self)
{
  LhLedger *ledger = lh_page_get_ledger (LH_PAGE (self));

  if (ledger != NULL && gtk_widget_get_mapped (GTK_WIDGET (self)))
    lh_tips_load_async (ledger, lh_ledger_get_quarter (ledger).year, lh_ledger_get_as_of (ledger), NULL,
                        lh_tips_view_loaded_cb, lh_weak_new (self));
}

static void
lh_tips_view_changed_cb (LhTipsView *self,
                         GStrv       entities)
{
  if (g_strv_contains ((const char *const *) entities, "work-tip") ||
      g_strv_contains ((const char *const *) entities, "tip-receiver"))
    lh_tips_view_refresh (self);
}

static void
lh_tips_view_ledger_cb (LhTipsView *self)
{
  LhLedger *ledger = lh_page_get_ledger (LH_PAGE (self));
  g_autofree char *today = lh_date_format (lh_date_today (), LH_DATE_SHORT, NULL);

  g_clear_pointer (&self->tips, g_ptr_array_unref);
  self->tip_id = 0;
  g_signal_group_set_target (self->ledger_signals, ledger);
  gtk_editable_set_text (GTK_EDITABLE (self->day_entry), today);
  lh_tips_view_refresh (self);
}

static void
lh_tips_view_sent_cb (LhTipsView *self,
                      LhRecord   *tip)
{
  self->tip_id = lh_record_get_id (tip);
  lh_tips_view_refresh (self);
}

static void
lh_tips_view_new_item (LhPage *page)
{
  if (lh_page_get_ledger (page) != NULL)
    g_signal_connect_object (lh_tip_dialog_present (page, lh_page_get_ledger (page), "tip", NULL), "sent",
                             G_CALLBACK (lh_tips_view_sent_cb), page, G_CONNECT_SWAPPED);
}

static void
lh_tips_view_show_record (LhPage *page,
                          gint64  id)
{
  LhTipsView *self = LH_TIPS_VIEW (page);

  self->tip_id = id;
  lh_tips_view_refresh (self);
}

static void
lh_tips_view_toggle_pane (LhPage *page)
{
  LhTipsView *self = LH_TIPS_VIEW (page);

  self->pane_wanted = !self->pane_wanted;
  gtk_widget_set_visible (self->side, self->pane_wanted && lh_tips_view_get_tip (self) != NULL);
}

/* A double click goes one step on: acknowledged, then handled. */
static void
lh_tips_view_activate_cb (LhTipsView *self,
                          guint       position)
{
  g_autoptr (LhRowItem) item = g_list_model_get_item (G_LIST_MODEL (self->items), position);
  const LhTipLine *line = item != NULL ? lh_row_item_get_row (item) : NULL;
  g_autoptr (GPtrArray) receivers = g_ptr_array_new ();

  if (line == NULL || line->state > LH_TIP_RECEIVED)
    return;
  g_ptr_array_add (receivers, line->receiver);
  lh_tips_view_mark (self, receivers, line->state + 1);
}

static char *
lh_tips_view_format_organization (gpointer row,
                                  gpointer data)
{
  const LhTipLine *line = row;

  return g_strdup (line->organization != NULL ? lh_record_get_text (line->organization, LH_ORGANIZATION_NAME) : "");
}

static char *
lh_tips_view_format_state (gpointer row,
                           gpointer data)
{
  static const char *const shapes[LH_TIP_N_STATES] = { "○", "●", "✓", "—" };
  const LhTipLine *line = row;

  return g_strdup_printf ("%s %s", shapes[line->state], lh_tip_state_get_label (line->state, NULL));
}

static char *
lh_tips_view_format_day (gpointer row,
                         gpointer field)
{
  return lh_date_format (lh_record_get_date (((LhTipLine *) row)->receiver, GPOINTER_TO_UINT (field)), LH_DATE_SHORT,
                         NULL);
}

static char *
lh_tips_view_format_days (gpointer row,
                          gpointer data)
{
  const LhTipLine *line = row;

  return line->days != LH_UNSET ? g_strdup_printf (_("%d d"), (int) line->days) : g_strdup ("");
}

static char *
lh_tips_view_format_overdue (gpointer row,
                             gpointer data)
{
  const LhTipLine *line = row;

  return line->overdue > 0 ? g_strdup_printf (lh_trn (NULL, "■ %d day late", "■ %d days late", (gulong) line->overdue),
                                              line->overdue)
                           : g_strdup ("");
}

static char *
lh_tips_view_format_response (gpointer row,
                              gpointer data)
{
  return g_strdup (lh_record_get_text (((LhTipLine *) row)->receiver, LH_TIP_RECEIVER_RESPONSE));
}

static void
lh_tips_view_append_columns (LhTipsView *self)
{
  lh_row_column_append (self->view, _("Organization"), 150, FALSE, lh_tips_view_format_organization, NULL);
  lh_row_column_append (self->view, _("State"), 86, FALSE, lh_tips_view_format_state, NULL);
  lh_row_column_append (self->view, _("Received on"), 92, FALSE, lh_tips_view_format_day,
                        GUINT_TO_POINTER (LH_TIP_RECEIVER_RECEIVED_ON));
  lh_row_column_append (self->view, _("Handled on"), 92, FALSE, lh_tips_view_format_day,
                        GUINT_TO_POINTER (LH_TIP_RECEIVER_HANDLED_ON));
  lh_row_column_append (self->view, _("Response time"), 76, TRUE, lh_tips_view_format_days, NULL);
  lh_row_column_append (self->view, _("Past the deadline"), 100, FALSE, lh_tips_view_format_overdue, NULL);
  lh_row_column_append (self->view, _("Response"), 0, FALSE, lh_tips_view_format_response, NULL);
}

static void
lh_tips_view_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (lh_tips_view_parent_class)->map (widget);
  lh_tips_view_refresh (LH_TIPS_VIEW (widget));
}

static void
lh_tips_view_print (LhPage *page)
{
  gtk_widget_activate_action (GTK_WIDGET (page), "tips.print", NULL);
}

static void
lh_tips_view_dispose (GObject *object)
{
  LhTipsView *self = LH_TIPS_VIEW (object);

  if (self->selection != NULL)
    g_signal_handlers_disconnect_by_data (self->selection, self);
  self->filling = TRUE;
  gtk_widget_dispose_template (GTK_WIDGET (self), LH_TYPE_TIPS_VIEW);
  self->stack = NULL;
  g_clear_object (&self->ledger_signals);
  g_clear_object (&self->selection);
  g_clear_object (&self->items);
  g_clear_pointer (&self->tips, g_ptr_array_unref);

  G_OBJECT_CLASS (lh_tips_view_parent_class)->dispose (object);
}

static void
lh_tips_view_class_init (LhTipsViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  LhPageClass *page_class = LH_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lh_tips_view_dispose;
  widget_class->map = lh_tips_view_map;
  page_class->new_item = lh_tips_view_new_item;
  page_class->show_record = lh_tips_view_show_record;
  page_class->toggle_pane = lh_tips_view_toggle_pane;
  page_class->print = lh_tips_view_print;

  g_type_ensure (LH_TYPE_FORM);
  gtk_widget_class_set_template_from_resource (widget_class, LH_UI_TEMPLATE ("lh-tips-view.ui"));
  gtk_widget_class_bind_template_child (widget_class, LhTipsView, day_entry);
  gtk_widget_class_bind_template_child (widget_class, LhTipsView, list);
  gtk_widget_class_bind_template_child (widget_class, LhTipsView, receiver_form);
  gtk_widget_class_bind_template_child (widget_class, LhTipsView, side);
  gtk_widget_class_bind_template_child (widget_class, LhTipsView, stack);
  gtk_widget_class_bind_template_child (widget_class, LhTipsView, summary_label);
  gtk_widget_class_bind_template_child (widget_class, LhTipsView, tip_form);
  gtk_widget_class_bind_template_child (widget_class, LhTipsView, title_label);
  gtk_widget_class_bind_template_child (widget_class, LhTipsView, view);
  gtk_widget_class_bind_template_callback (widget_class, lh_tips_view_activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, lh_tips_view_row_cb);
  lh_tips_view_install_actions (widget_class);
}

static void
lh_tips_view_init (LhTipsView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  self->items = g_list_store_new (LH_TYPE_ROW_ITEM);
  self->selection = gtk_multi_selection_new (G_LIST_MODEL (g_object_ref (self->items)));
  gtk_column_view_set_model (self->view, GTK_SELECTION_MODEL (self->selection));
  lh_tips_view_append_columns (self);
  g_signal_connect_object (self->selection, "selection-changed", G_CALLBACK (lh_tips_view_selected_cb), self,
                           G_CONNECT_SWAPPED);
  self->ledger_signals = g_signal_group_new (LH_TYPE_LEDGER);
  g_signal_group_connect_swapped (self->ledger_signals, "changed", G_CALLBACK (lh_tips_view_changed_cb), self);
  g_signal_group_connect_swapped (self->ledger_signals, "notify::quarter", G_CALLBACK (lh_tips_view_refresh), self);
  g_signal_connect (self, "notify::ledger", G_CALLBACK (lh_tips_view_ledger_cb), NULL);
  lh_tips_view_update_actions (self);
}
