/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-closing-dialog.h"

#include <glib/gi18n-lib.h>

#include "lh-change.h"
#include "lh-closing-state.h"
#include "lh-page.h"
#include "lh-quarter-changes.h"
#include "lh-quarter-checks.h"
#include "lh-quarter-closing.h"
#include "lh-toast.h"
#include "lh-weak.h"

/* Rows of one figure that are listed; the others are counted. */
#define LH_CLOSING_MAX_ROWS 20

struct _LhClosingDialog
{
  AdwWindow       parent_instance;

  LhLedger       *ledger;
  LhClosingState *state;

  GtkListBox     *checks;
  GtkListBox     *changes;
  GtkListBox     *reopenings;
  AdwEntryRow    *reason;
  AdwEntryRow    *sent_to;
};

enum
{
  PROP_0,
  PROP_LEDGER,
  PROP_CLOSING,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (LhClosingDialog, lh_closing_dialog, ADW_TYPE_WINDOW)

static LhRecord *
lh_closing_dialog_get_closing (LhClosingDialog *self)
{
  g_autoptr (LhRecord) closing = NULL;

  g_object_get (self->state, "closing", &closing, NULL);
  return closing;   /* the state keeps it */
}

static void
lh_closing_dialog_update_title (LhClosingDialog *self)
{
  g_autofree char *quarter = NULL;
  g_autofree char *title = NULL;

  if (self->ledger == NULL)
    return;
  quarter = lh_quarter_format (lh_ledger_get_quarter (self->ledger), LH_QUARTER_LONG, NULL);
  title = g_strdup_printf (_("Closing of %s"), quarter);
  gtk_window_set_title (GTK_WINDOW (self), title);
}

static void
lh_closing_dialog_clear_list (GtkListBox *list)
{
  GtkWidget *row;

  while ((row = gtk_widget_get_first_child (GTK_WIDGET (list))) != NULL)
    gtk_list_box_remove (list, row);
}

static GtkWidget *
lh_closing_dialog_create_row (const char *title,
                              const char *subtitle)
{
  g_autofree char *title_markup = g_markup_escape_text (title, -1);
  g_autofree char *subtitle_markup = g_markup_escape_text (subtitle, -1);

  return g_object_new (ADW_TYPE_ACTION_ROW, "title", title_markup, "subtitle", subtitle_markup, "selectable", FALSE, NULL);
}

/* The closings of the quarter that were given up, with who did it and why, the last one first. */
static void
lh_closing_dialog_closings_cb (GObject      *source,
                               GAsyncResult *result,
                               gpointer      user_data)
{
  g_autoptr (LhClosingDialog) self = lh_weak_take (user_data);
  g_autoptr (GPtrArray) closings = lh_ledger_query_finish (LH_LEDGER (source), result, NULL);

  if (self == NULL || closings == NULL)
    return;
  lh_closing_dialog_clear_list (self->reopenings);
  for (guint i = 0; i < closings->len; i++)
    {
      LhRecord *closing = g_ptr_array_index (closings, i);
      g_autofree char *reopening = lh_quarter_closing_format_reopening (closing, NULL);
      g_autofree char *closed = lh_quarter_closing_format (closing, NULL);

      if (reopening != NULL)
        gtk_list_box_append (self->reopenings, lh_closing_dialog_create_row (reopening, closed));
    }
  gtk_widget_set_visible (GTK_WIDGET (self->reopenings), gtk_widget_get_first_child (GTK_WIDGET (self->reopenings)) != NULL);
}

static void
lh_closing_dialog_update_reopenings (LhClosingDialog *self)
{
  g_autoptr (LhQuery) query = NULL;

  if (self->ledger == NULL)
    return;
  query = lh_quarter_closing_create_query (lh_ledger_get_quarter (self->ledger));
  lh_ledger_query_async (self->ledger, query, NULL, lh_closing_dialog_closings_cb, lh_weak_new (self));
}

static char *
lh_closing_dialog_format_state_cb (LhClosingDialog *self,
                                   LhRecord        *closing)
{
  if (closing != NULL)
    return lh_quarter_closing_format (closing, NULL);
  return g_strdup (_("Closing freezes every figure of the quarter with its definition and its rows. Reports, workbooks and "
                     "charts of the quarter keep these figures; what is corrected afterwards is listed here."));
}

static gboolean
lh_closing_dialog_is_closed_cb (LhClosingDialog *self,
                                LhRecord        *closing)
{
  return closing != NULL;
}

static gboolean
lh_closing_dialog_is_open_cb (LhClosingDialog *self,
                              LhRecord        *closing)
{
  return closing == NULL;
}

/* Opens what a check found, and makes room for it. */
static void
lh_closing_dialog_check_cb (AdwActionRow    *row,
                            LhClosingDialog *self)
{
  GArray *ids = g_object_get_data (G_OBJECT (row), "lh-ids");
  GtkWindow *parent = gtk_window_get_transient_for (GTK_WINDOW (self));
  GVariant *variant = g_variant_new_fixed_array (G_VARIANT_TYPE_INT64, ids->data, ids->len, sizeof (gint64));

  if (parent != NULL)
    gtk_widget_activate_action (GTK_WIDGET (parent), "win.show-rows", "(s@axs)", "project", variant,
                                adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)));
  gtk_window_close (GTK_WINDOW (self));
}

static void
lh_closing_dialog_add_check (LhClosingDialog      *self,
                             const LhQuarterCheck *check)
{
  const gboolean good = check->ids->len == 0;
  g_autofree char *count = good ? g_strdup (_("none"))
                                : g_strdup_printf (lh_trn (NULL, "%d project", "%d projects", check->ids->len),
                                                   (int) check->ids->len);
  GtkWidget *row = lh_closing_dialog_create_row (_(check->title), count);

  adw_action_row_add_prefix (ADW_ACTION_ROW (row),
                             gtk_image_new_from_icon_name (good ? "object-select-symbolic" : "dialog-warning-symbolic"));
  if (!good)
    {
      g_object_set_data_full (G_OBJECT (row), "lh-ids", g_array_ref (check->ids), (GDestroyNotify) g_array_unref);
      gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
      adw_action_row_add_suffix (ADW_ACTION_ROW (row), gtk_image_new_from_icon_name ("go-next-symbolic"));
      g_signal_connect (row, "activated", G_CALLBACK (lh_closing_dialog_check_cb), self);
    }
  gtk_list_box_append (self->checks, row);
}

static void
lh_closing_dialog_update_checks (LhClosingDialog *self)
{
  LhStatistics *statistics = self->ledger != NULL ? lh_ledger_get_statistics (self->ledger) : NULL;
  g_autoptr (GPtrArray) checks = statistics != NULL ? lh_quarter_checks_new (statistics) : NULL;

  lh_closing_dialog_clear_list (self->checks);
  for (guint i = 0; checks != NULL && i < checks->len; i++)
    lh_closing_dialog_add_check (self, g_ptr_array_index (checks, i));
}

static void
lh_closing_dialog_add_rows (AdwExpanderRow *expander,
                            const char     *format,
                            GPtrArray      *rows)
{
  for (guint i = 0; i < MIN (rows->len, LH_CLOSING_MAX_ROWS); i++)
    {
      const LhQuarterRow *row = g_ptr_array_index (rows, i);
      g_autofree char *standing = NULL;

      if (row->from != NULL && row->to != NULL)
        standing = g_strdup_printf ("%s  →  %s", row->from, row->to);
      else
        standing = g_strdup (row->from != NULL ? row->from : row->to);
      if (standing != NULL)
        {
          g_autofree char *subtitle = g_strdup_printf ("%s · %s", _(format), standing);

          adw_expander_row_add_row (expander, lh_closing_dialog_create_row (row->name, subtitle));
        }
      else
        adw_expander_row_add_row (expander, lh_closing_dialog_create_row (row->name, _(format)));
    }
}

static void
lh_closing_dialog_add_entries (AdwExpanderRow *expander,
                               GPtrArray      *entries)
{
  for (guint i = 0; i < MIN (entries->len, LH_CLOSING_MAX_ROWS); i++)
    {
      LhHistoryEntry *entry = g_ptr_array_index (entries, i);
      g_autofree char *when = NULL;
      g_autofree char *summary = NULL;
      g_autofree char *title = NULL;

      g_object_get (entry, "when", &when, "summary", &summary, NULL);
      title = g_strdup_printf ("%s  %s  %s", when, lh_history_entry_get_who (entry),
                               lh_command_get_label (lh_history_entry_get_command (entry), NULL));
      adw_expander_row_add_row (expander, lh_closing_dialog_create_row (title, summary != NULL ? summary : ""));
    }
}

static void
lh_closing_dialog_add_change (LhClosingDialog       *self,
                              const LhQuarterChange *change)
{
  const LhQuarterFigure *any = change->then != NULL ? change->then : change->now;
  g_autofree char *values = g_strdup_printf ("%s  →  %s", change->then != NULL ? change->then->shown : "—",
                                             change->now != NULL ? change->now->shown : "—");
  g_autofree char *title = g_markup_escape_text (any->label, -1);
  g_autofree char *subtitle = g_markup_escape_text (values, -1);
  GtkWidget *row = g_object_new (ADW_TYPE_EXPANDER_ROW, "title", title, "subtitle", subtitle, NULL);

  lh_closing_dialog_add_rows (ADW_EXPANDER_ROW (row), N_("counted now"), change->in);
  lh_closing_dialog_add_rows (ADW_EXPANDER_ROW (row), N_("no longer counted"), change->out);
  lh_closing_dialog_add_rows (ADW_EXPANDER_ROW (row), N_("stands differently"), change->changed);
  lh_closing_dialog_add_entries (ADW_EXPANDER_ROW (row), change->entries);
  gtk_list_box_append (self->changes, row);
}

static void
lh_closing_dialog_changes_cb (GObject      *source,
                              GAsyncResult *result,
                              gpointer      user_data)
{
  g_autoptr (LhClosingDialog) self = lh_weak_take (user_data);
  g_autoptr (GError) error = NULL;
  g_autoptr (LhQuarterChanges) changes = lh_quarter_changes_load_finish (LH_LEDGER (source), result, &error);

  if (self == NULL)
    return;
  lh_closing_dialog_clear_list (self->changes);
  if (changes == NULL)
    {
      lh_error_dialog (self, _("The changes cannot be listed"), error);
      return;
    }
  for (guint i = 0; i < changes->changes->len; i++)
    lh_closing_dialog_add_change (self, g_ptr_array_index (changes->changes, i));
  if (changes->changes->len == 0)
    gtk_list_box_append (self->changes, lh_closing_dialog_create_row (_("No figure has changed since."), ""));
}

static void
lh_closing_dialog_closing_cb (LhClosingDialog *self)
{
  LhRecord *closing = lh_closing_dialog_get_closing (self);

  lh_closing_dialog_clear_list (self->changes);
  lh_closing_dialog_update_reopenings (self);
  if (closing != NULL)
    {
      const char *sent_to = lh_record_get_text (closing, LH_QUARTER_CLOSE_SENT_TO);

      gtk_editable_set_text (GTK_EDITABLE (self->sent_to), sent_to != NULL ? sent_to : "");
      lh_quarter_changes_load_async (self->ledger, closing, lh_closing_dialog_changes_cb, lh_weak_new (self));
    }
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CLOSING]);
}

static void
lh_closing_dialog_applied_cb (GObject      *source,
                              GAsyncResult *result,
                              gpointer      user_data)
{
  g_autoptr (LhClosingDialog) self = lh_weak_take (user_data);
  g_autoptr (GError) error = NULL;

  if (!lh_ledger_apply_finish (LH_LEDGER (source), result, NULL, &error) && self != NULL)
    lh_error_dialog (self, _("The quarter is as before"), error);
  else if (self != NULL)
    gtk_editable_set_text (GTK_EDITABLE (self->reason), "");
}

static void
lh_closing_dialog_apply (LhClosingDialog *self,
                         LhChangeSet     *changes)
{
  lh_ledger_apply_async (self->ledger, changes, NULL, lh_closing_dialog_applied_cb, lh_weak_new (self));
}

static const char *
lh_closing_dialog_get_text (AdwEntryRow *row)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (row));

  return *text != '\0' ? text : NULL;
}

static void
lh_closing_dialog_close_action (GtkWidget  *widget,
                                const char *action_name,
                                GVariant   *parameter)
{
  LhClosingDialog *self = LH_CLOSING_DIALOG (widget);
  g_autoptr (LhChangeSet) changes = lh_quarter_closing_create_close (lh_ledger_get_quarter (self->ledger),
                                                                     lh_ledger_get_as_of (self->ledger),
                                                                     lh_closing_dialog_get_text (self->reason));

  lh_closing_dialog_apply (self, changes);
}

static void
lh_closing_dialog_sent_action (GtkWidget  *widget,
                               const char *action_name,
                               GVariant   *parameter)
{
  LhClosingDialog *self = LH_CLOSING_DIALOG (widget);
  LhRecord *closing = lh_closing_dialog_get_closing (self);
  g_autoptr (LhChangeSet) changes = NULL;

  if (closing == NULL)
    return;
  changes = lh_quarter_closing_create_sent (closing, lh_date_today (), lh_closing_dialog_get_text (self->sent_to));
  lh_closing_dialog_apply (self, changes);
}

static void
lh_closing_dialog_reopen_action (GtkWidget  *widget,
                                 const char *action_name,
                                 GVariant   *parameter)
{
  LhClosingDialog *self = LH_CLOSING_DIALOG (widget);
  LhRecord *closing = lh_closing_dialog_get_closing (self);
  g_autoptr (LhChangeSet) changes = NULL;

  if (closing == NULL)
    return;
  changes = lh_quarter_closing_create_reopen (closing, lh_closing_dialog_get_text (self->reason));
  lh_closing_dialog_apply (self, changes);
}

static void
lh_closing_dialog_dispose (GObject *object)
{
  LhClosingDialog *self = LH_CLOSING_DIALOG (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), LH_TYPE_CLOSING_DIALOG);
  g_clear_object (&self->state);
  g_clear_object (&self->ledger);

  G_OBJECT_CLASS (lh_closing_dialog_parent_class)->dispose (object);
}

static void
lh_closing_dialog_get_property (GObject    *object,
                                guint       prop_id,
                                GValue     *value,
                                GParamSpec *pspec)
{
  LhClosingDialog *self = LH_CLOSING_DIALOG (object);

  if (prop_id == PROP_LEDGER)
    g_value_set_object (value, self->ledger);
  else if (prop_id == PROP_CLOSING)
    g_value_set_object (value, lh_closing_dialog_get_closing (self));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
lh_closing_dialog_set_property (GObject      *object,
                                guint         prop_id,
                                const GValue *value,
                                GParamSpec   *pspec)
{
  LhClosingDialog *self = LH_CLOSING_DIALOG (object);

  if (prop_id != PROP_LEDGER)
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
  else if (g_set_object (&self->ledger, g_value_get_object (value)))
    {
      g_object_set (self->state, "ledger", self->ledger, NULL);
      lh_closing_dialog_update_title (self);
      lh_closing_dialog_update_checks (self);
      lh_closing_dialog_update_reopenings (self);
      g_object_notify_by_pspec (object, pspec);
    }
}

static void
lh_closing_dialog_class_init (LhClosingDialogClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = lh_closing_dialog_dispose;
  object_class->get_property = lh_closing_dialog_get_property;
  object_class->set_property = lh_closing_dialog_set_property;

  properties[PROP_LEDGER] = g_param_spec_object ("ledger", NULL, NULL, LH_TYPE_LEDGER,
                                                 G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_CLOSING] = g_param_spec_object ("closing", NULL, NULL, LH_TYPE_RECORD,
                                                  G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (widget_class, LH_UI_TEMPLATE ("lh-closing-dialog.ui"));
  gtk_widget_class_bind_template_child (widget_class, LhClosingDialog, checks);
  gtk_widget_class_bind_template_child (widget_class, LhClosingDialog, changes);
  gtk_widget_class_bind_template_child (widget_class, LhClosingDialog, reopenings);
  gtk_widget_class_bind_template_child (widget_class, LhClosingDialog, reason);
  gtk_widget_class_bind_template_child (widget_class, LhClosingDialog, sent_to);
  gtk_widget_class_bind_template_callback (widget_class, lh_closing_dialog_format_state_cb);
  gtk_widget_class_bind_template_callback (widget_class, lh_closing_dialog_is_closed_cb);
  gtk_widget_class_bind_template_callback (widget_class, lh_closing_dialog_is_open_cb);
  gtk_widget_class_install_action (widget_class, "quarter.close", NULL, lh_closing_dialog_close_action);
  gtk_widget_class_install_action (widget_class, "quarter.sent", NULL, lh_closing_dialog_sent_action);
  gtk_widget_class_install_action (widget_class, "quarter.reopen", NULL, lh_closing_dialog_reopen_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
lh_closing_dialog_init (LhClosingDialog *self)
{
  self->state = g_object_new (LH_TYPE_CLOSING_STATE, NULL);
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_object (self->state, "notify::closing", G_CALLBACK (lh_closing_dialog_closing_cb), self,
                           G_CONNECT_SWAPPED);
}

/**
 * lh_closing_dialog_new:
 * @parent: the window it belongs to
 * @ledger: the ledger, whose quarter it closes
 *
 * Returns: (transfer none): the dialog, to be presented
 */
LhClosingDialog *
lh_closing_dialog_new (GtkWindow *parent,
                       LhLedger  *ledger)
{
  g_return_val_if_fail (LH_IS_LEDGER (ledger), NULL);

  return g_object_new (LH_TYPE_CLOSING_DIALOG, "transient-for", parent, "ledger", ledger, NULL);
}
