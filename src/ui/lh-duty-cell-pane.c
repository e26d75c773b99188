/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-duty-cell-pane.h"

#include <glib/gi18n-lib.h>

#include "lh-accessible.h"
#include "lh-attachment-list.h"
#include "lh-change.h"
#include "lh-duty-record.h"
#include "lh-duty-tick.h"
#include "lh-page.h"
#include "lh-toast.h"
#include "lh-weak.h"

struct _LhDutyCellPane
{
  AdwBin            parent_instance;

  LhLedger         *ledger;
  LhDutyMatrix     *matrix;
  GPtrArray        *cells;       /* LhDutyCell of the matrix */
  guint             serial;

  GtkLabel         *title_label;
  GtkLabel         *state_label;
  GtkListBox       *records;
  GtkEditable      *day_row;
  GtkEditable      *times_row;
  GtkEditable      *topic_row;
  GtkEditable      *attendance_row;
  GtkEditable      *evidence_row;
  GtkEditable      *note_row;
  GtkEditable      *reason_row;
  LhAttachmentList *attachments;
};

typedef struct
{
  gpointer weak;
  guint    serial;
} LhDutyCellRequest;

G_DEFINE_FINAL_TYPE (LhDutyCellPane, lh_duty_cell_pane, ADW_TYPE_BIN)

static void
lh_duty_cell_pane_applied_cb (GObject      *source,
                              GAsyncResult *result,
                              gpointer      user_data)
{
  g_autoptr (LhDutyCellPane) self = lh_weak_take (user_data);
  g_autoptr (GError) error = NULL;

  if (self != NULL && lh_change_finish (result, &error) == 0)
    lh_toast_error (self, error);
}

static void
lh_duty_cell_pane_apply (LhDutyCellPane *self,
                         LhChangeSet    *changes,
                         guint           n)
{
  if (n == 0)
    lh_toast_show (self, _("Nothing is open in the selected cells."));
  else
    lh_change_apply_async (self->ledger, changes, lh_duty_cell_pane_applied_cb, lh_weak_new (self));
}

static const char *
lh_duty_cell_pane_get_text (GtkEditable *row)
{
  const char *text = gtk_editable_get_text (row);

  return *text != '\0' ? text : NULL;
}

static gboolean
lh_duty_cell_pane_get_number (GtkEditable  *row,
                              gint64        fallback,
                              gint64       *number)
{
  const char *text = lh_duty_cell_pane_get_text (row);

  *number = fallback;
  return text == NULL || g_ascii_string_to_signed (text, 10, 1, 100000, number, NULL);
}

static void
lh_duty_cell_pane_record (GtkWidget  *widget,
                          const char *action,
                          GVariant   *parameter)
{
  LhDutyCellPane *self = LH_DUTY_CELL_PANE (widget);
  LhDutyTick tick = { .topic = lh_duty_cell_pane_get_text (self->topic_row),
                      .evidence = lh_duty_cell_pane_get_text (self->evidence_row),
                      .note = lh_duty_cell_pane_get_text (self->note_row) };
  g_autoptr (GError) error = NULL;
  g_autoptr (LhChangeSet) changes = NULL;
  guint n;

  if (!lh_date_parse (gtk_editable_get_text (self->day_row), &tick.done_on, &error))
    {
      lh_toast_error (self, error);
      return;
    }
  if (!lh_duty_cell_pane_get_number (self->times_row, 1, &tick.times) ||
      !lh_duty_cell_pane_get_number (self->attendance_row, LH_UNSET, &tick.attendance))
    {
      lh_toast_show (self, _("Times and attendance are whole numbers above 0."));
      return;
    }
  changes = lh_duty_tick_create (self->cells, &tick, &n);
  lh_duty_cell_pane_apply (self, changes, n);
}

/* Enter in any field records. */
static void
lh_duty_cell_pane_entered_cb (LhDutyCellPane *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "cell.record", NULL);
}

/* Enter behind the reason exempts, and goes back to the cells. */
static void
lh_duty_cell_pane_reason_entered_cb (LhDutyCellPane *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "cell.exempt", NULL);
  if (lh_duty_cell_pane_get_text (self->reason_row) != NULL)
    gtk_widget_activate_action (GTK_WIDGET (self), "duties.leave-pane", NULL);
}

static void
lh_duty_cell_pane_exempt (GtkWidget  *widget,
                          const char *action,
                          GVariant   *parameter)
{
  LhDutyCellPane *self = LH_DUTY_CELL_PANE (widget);
  const char *reason = lh_duty_cell_pane_get_text (self->reason_row);
  g_autoptr (LhChangeSet) changes = NULL;
  guint n;

  if (reason == NULL)
    {
      lh_toast_show (self, _("An exemption needs its reason: write down why."));
      gtk_widget_grab_focus (GTK_WIDGET (self->reason_row));
      return;
    }
  changes = lh_duty_tick_create_exemption (self->cells, reason, &n);
  lh_duty_cell_pane_apply (self, changes, n);
}

static void
lh_duty_cell_pane_end_exemption (GtkWidget  *widget,
                                 const char *action,
                                 GVariant   *parameter)
{
  LhDutyCellPane *self = LH_DUTY_CELL_PANE (widget);
  guint n;
  g_autoptr (LhChangeSet) changes = lh_duty_tick_create_exemption (self->cells, NULL, &n);

  lh_duty_cell_pane_apply (self, changes, n);
}

static void
lh_duty_cell_pane_remove_cb (LhDutyCellPane *self,
                             GtkButton      *button)
{
  g_autoptr (GPtrArray) records = g_ptr_array_new_with_free_func (g_object_unref);

  g_ptr_array_add (records, g_object_ref (g_object_get_data (G_OBJECT (button), "record")));
  lh_change_delete_async (self->ledger, records, lh_duty_cell_pane_applied_cb, lh_weak_new (self));
}

static char *
lh_duty_cell_pane_describe (LhRecord *record)
{
  static const guint fields[] = { LH_DUTY_RECORD_TOPIC, LH_DUTY_RECORD_EVIDENCE, LH_DUTY_RECORD_NOTE };
  GString *text = g_string_new (NULL);
  gint64 attendance = lh_record_get_int (record, LH_DUTY_RECORD_ATTENDANCE);

  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    {
      const char *part = lh_record_get_text (record, fields[i]);

      if (!lh_record_is_empty (record, fields[i]))
        g_string_append_printf (text, "%s%s", text->len > 0 ? " · " : "", part);
    }
  if (attendance != LH_UNSET)
    g_string_append_printf (text, _("%s%d people"), text->len > 0 ? " · " : "", (int) attendance);
  return g_string_free (text, FALSE);
}

static GtkWidget *
lh_duty_cell_pane_create_row (LhDutyCellPane *self,
                              LhRecord       *record)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *button = gtk_button_new_from_icon_name ("user-trash-symbolic");
  gint64 times = lh_record_get_int (record, LH_DUTY_RECORD_TIMES);
  g_autofree char *day = lh_date_format (lh_record_get_date (record, LH_DUTY_RECORD_DONE_ON), LH_DATE_LONG, NULL);
  /* TRANSLATORS: a day, how many times */
  g_autofree char *title = g_strdup_printf (_("%s, %d times"), day, times == LH_UNSET ? 1 : (int) times);
  g_autofree char *text = lh_duty_cell_pane_describe (record);

  g_object_set (row, "use-markup", FALSE, "title", title, "subtitle", text, "subtitle-lines", 3, NULL);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  lh_accessible_set_tooltip (button, _("Remove the record"));
  g_object_set_data_full (G_OBJECT (button), "record", g_object_ref (record), g_object_unref);
  g_signal_connect_object (button, "clicked", G_CALLBACK (lh_duty_cell_pane_remove_cb), self, G_CONNECT_SWAPPED);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
  return row;
}

static void
lh_duty_cell_pane_clear_records (LhDutyCellPane *self)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->records))) != NULL)
    gtk_list_box_remove (self->records, child);
  gtk_widget_set_visible (GTK_WIDGET (self->records), FALSE);
}

static void
lh_duty_cell_pane_records_cb (GObject      *source,
                              GAsyncResult *result,
                              gpointer      user_data)
{
  g_autofree LhDutyCellRequest *request = user_data;
  g_autoptr (LhDutyCellPane) self = lh_weak_take (request->weak);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) records = lh_ledger_query_finish (LH_LEDGER (source), result, &error);

  if (self == NULL || request->serial != self->serial)
    return;
  lh_duty_cell_pane_clear_records (self);
  for (guint i = 0; records != NULL && i < records->len; i++)
    gtk_list_box_append (self->records, lh_duty_cell_pane_create_row (self, g_ptr_array_index (records, i)));
  gtk_widget_set_visible (GTK_WIDGET (self->records), records != NULL && records->len > 0);
  if (records == NULL)
    lh_toast_error (self, error);
}

/* Records are listed for one cell only; of a block one wants to record. */
static void
lh_duty_cell_pane_load_records (LhDutyCellPane *self)
{
  const LhDutyCell *cell = self->cells->len == 1 ? g_ptr_array_index (self->cells, 0) : NULL;
  g_autoptr (LhQuery) query = lh_query_new (LH_TYPE_DUTY_RECORD);
  g_autoptr (GPtrArray) ids = g_ptr_array_new_with_free_func (g_free);
  LhDutyCellRequest *request;

  self->serial++;
  if (cell == NULL || cell->entries == NULL || self->ledger == NULL)
    {
      lh_duty_cell_pane_clear_records (self);
      return;
    }
  for (guint i = 0; i < cell->entries->len; i++)
    g_ptr_array_add (ids, g_strdup_printf ("%" G_GINT64_FORMAT,
                                           lh_record_get_id (((LhDutyEntry *) g_ptr_array_index (cell->entries, i))->duty)));
  g_ptr_array_add (ids, NULL);
  lh_query_where_in (query, LH_DUTY_RECORD_DUTY_ID, (const char *const *) ids->pdata);
  lh_query_set_sort (query, "done-on", FALSE);
  request = g_new0 (LhDutyCellRequest, 1);
  request->weak = lh_weak_new (self);
  request->serial = self->serial;
  lh_ledger_query_async (self->ledger, query, NULL, lh_duty_cell_pane_records_cb, request);
}

static void
lh_duty_cell_pane_describe_cells (LhDutyCellPane *self)
{
  g_autofree char *text = NULL;

  if (self->cells->len == 1)
    text = lh_duty_cell_describe (g_ptr_array_index (self->cells, 0), NULL);
  else if (self->cells->len > 1)
    text = g_strdup_printf (_("What is recorded below counts for each of the %u cells."), self->cells->len);
  gtk_label_set_label (self->state_label, text != NULL && *text != '\0' ? text : _("Nothing is asked for here."));
}

static void
lh_duty_cell_pane_update_actions (LhDutyCellPane *self)
{
  gboolean open = FALSE;
  gboolean exempt = FALSE;

  for (guint i = 0; i < self->cells->len; i++)
    {
      const LhDutyCell *cell = g_ptr_array_index (self->cells, i);

      open = open || lh_duty_cell_get_next (cell) != NULL;
      exempt = exempt || cell->totals.states[LH_DUTY_STATE_EXEMPT] > 0;
    }
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "cell.record", open);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "cell.exempt", open);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "cell.end-exemption", exempt);
}

static void
lh_duty_cell_pane_update_files (LhDutyCellPane *self)
{
  const LhDutyCell *cell = self->cells->len == 1 ? g_ptr_array_index (self->cells, 0) : NULL;
  LhRecord *duty = cell != NULL && cell->entries != NULL && cell->entries->len == 1
                   ? ((LhDutyEntry *) g_ptr_array_index (cell->entries, 0))->duty : NULL;

  gtk_widget_set_visible (GTK_WIDGET (self->attachments), duty != NULL);
  g_object_set (self->attachments, "ledger", duty != NULL ? self->ledger : NULL, "record", duty, NULL);
}

static void
lh_duty_cell_pane_dispose (GObject *object)
{
  LhDutyCellPane *self = LH_DUTY_CELL_PANE (object);

  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), LH_TYPE_DUTY_CELL_PANE);
  g_clear_object (&self->ledger);
  g_clear_pointer (&self->cells, g_ptr_array_unref);
  g_clear_object (&self->matrix);

  G_OBJECT_CLASS (lh_duty_cell_pane_parent_class)->dispose (object);
}

static void
lh_duty_cell_pane_class_init (LhDutyCellPaneClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lh_duty_cell_pane_dispose;

  g_type_ensure (LH_TYPE_ATTACHMENT_LIST);
  gtk_widget_class_set_template_from_resource (widget_class, LH_UI_TEMPLATE ("lh-duty-cell-pane.ui"));
  gtk_widget_class_bind_template_child (widget_class, LhDutyCellPane, title_label);
  gtk_widget_class_bind_template_child (widget_class, LhDutyCellPane, state_label);
  gtk_widget_class_bind_template_child (widget_class, LhDutyCellPane, records);
  gtk_widget_class_bind_template_child (widget_class, LhDutyCellPane, day_row);
  gtk_widget_class_bind_template_child (widget_class, LhDutyCellPane, times_row);
  gtk_widget_class_bind_template_child (widget_class, LhDutyCellPane, topic_row);
  gtk_widget_class_bind_template_child (widget_class, LhDutyCellPane, attendance_row);
  gtk_widget_class_bind_template_child (widget_class, LhDutyCellPane, evidence_row);
  gtk_widget_class_bind_template_child (widget_class, LhDutyCellPane, note_row);
  gtk_widget_class_bind_template_child (widget_class, LhDutyCellPane, reason_row);
  gtk_widget_class_bind_template_child (widget_class, LhDutyCellPane, attachments);
  gtk_widget_class_bind_template_callback (widget_class, lh_duty_cell_pane_entered_cb);
  gtk_widget_class_bind_template_callback (widget_class, lh_duty_cell_pane_reason_entered_cb);
  gtk_widget_class_install_action (widget_class, "cell.record", NULL, lh_duty_cell_pane_record);
  gtk_widget_class_install_action (widget_class, "cell.exempt", NULL, lh_duty_cell_pane_exempt);
  gtk_widget_class_install_action (widget_class, "cell.end-exemption", NULL, lh_duty_cell_pane_end_exemption);
}

static void
lh_duty_cell_pane_init (LhDutyCellPane *self)
{
  self->cells = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  lh_duty_cell_pane_update_actions (self);
}

/**
 * lh_duty_cell_pane_set_cells:
 * @matrix: keeps the cells
 * @cells: (element-type LhDutyCell): the selected cells
 * @title: which they are
 * @day: what the day of a new record begins with
 */
void
lh_duty_cell_pane_set_cells (LhDutyCellPane *self,
                             LhLedger       *ledger,
                             LhDutyMatrix   *matrix,
                             GPtrArray      *cells,
                             const char     *title,
                             LhDate          day)
{
  g_autofree char *day_text = lh_date_to_iso (day);

  g_return_if_fail (LH_IS_DUTY_CELL_PANE (self));

  g_ptr_array_set_size (self->cells, 0);
  g_set_object (&self->ledger, ledger);
  g_set_object (&self->matrix, matrix);
  for (guint i = 0; i < cells->len; i++)
    g_ptr_array_add (self->cells, g_ptr_array_index (cells, i));
  gtk_label_set_label (self->title_label, title);
  if (*gtk_editable_get_text (self->day_row) == '\0')
    gtk_editable_set_text (self->day_row, day_text);
  lh_duty_cell_pane_describe_cells (self);
  lh_duty_cell_pane_update_actions (self);
  lh_duty_cell_pane_update_files (self);
  lh_duty_cell_pane_load_records (self);
}

/**
 * lh_duty_cell_pane_edit:
 *
 * Goes to the form.
 */
void
lh_duty_cell_pane_edit (LhDutyCellPane *self)
{
  g_return_if_fail (LH_IS_DUTY_CELL_PANE (self));
  gtk_widget_grab_focus (GTK_WIDGET (self->day_row));
}

/**
 * lh_duty_cell_pane_ask_reason:
 *
 * Goes to the reason of an exemption; Enter there exempts.
 */
void
lh_duty_cell_pane_ask_reason (LhDutyCellPane *self)
{
  g_return_if_fail (LH_IS_DUTY_CELL_PANE (self));
  gtk_widget_grab_focus (GTK_WIDGET (self->reason_row));
}
