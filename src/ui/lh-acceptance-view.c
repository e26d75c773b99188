/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-acceptance-view.h"

#include <glib/gi18n-lib.h>

#include "lh-acceptance-actions.h"
#include "lh-acceptance-close-dialog.h"
#include "lh-acceptance-grid.h"
#include "lh-acceptance-mark.h"
#include "lh-acceptance.h"
#include "lh-change.h"
#include "lh-error.h"
#include "lh-form.h"
#include "lh-indicator-value.h"
#include "lh-indicator.h"
#include "lh-page.h"
#include "lh-rubric-default.h"
#include "lh-rubric.h"
#include "lh-toast.h"
#include "lh-weak.h"

struct _LhAcceptanceView
{
  LhLedgerBin        parent_instance;

  LhAcceptanceSheet *sheet;
  LhRecord          *acceptance;     /* the shared object of it, which the forms edit */
  guint              serial;

  LhForm            *application_form;
  GtkWidget         *close_button;
  GtkGrid           *indicator_grid;
  LhForm            *decision_form;
  LhForm            *group_form;
  LhAcceptanceGrid  *grid;
  GtkLabel          *goal_label;
  GtkLabel          *grade_label;
  GtkLabel          *head_label;
  GtkLabel          *obstacles_label;
  GtkStack          *stack;
  GtkLabel          *total_label;
};

/* A question on its way: about which project it was. */
typedef struct
{
  gpointer weak;
  guint    serial;
} LhAcceptanceRequest;

G_DEFINE_FINAL_TYPE (LhAcceptanceView, lh_acceptance_view, LH_TYPE_LEDGER_BIN)

static gpointer
lh_acceptance_request_new (LhAcceptanceView *self)
{
  LhAcceptanceRequest *request = g_new0 (LhAcceptanceRequest, 1);

  request->weak = lh_weak_new (self);
  request->serial = self->serial;
  return request;
}

/* Returns NULL when the view is gone or shows another project by now. */
static LhAcceptanceView *
lh_acceptance_request_take (gpointer data)
{
  g_autofree LhAcceptanceRequest *request = data;
  LhAcceptanceView *self = lh_weak_take (request->weak);

  if (self != NULL && request->serial != self->serial)
    g_clear_object (&self);
  return self;
}

static void
lh_acceptance_view_set_actions (LhAcceptanceView *self)
{
  LhLedger *ledger = lh_ledger_bin_get_ledger (LH_LEDGER_BIN (self));
  gboolean writable = ledger != NULL && !lh_ledger_get_read_only (ledger);
  gboolean closed = self->sheet != NULL && lh_acceptance_sheet_is_closed (self->sheet);

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "acceptance.begin", writable && (self->sheet == NULL || closed));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "acceptance.close", writable && self->sheet != NULL && !closed);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "acceptance.reopen", writable && closed);
  gtk_widget_set_visible (self->close_button, !closed);
}

static void
lh_acceptance_view_show_head (LhAcceptanceView *self)
{
  LhRecord *acceptance = lh_acceptance_sheet_get_acceptance (self->sheet);
  LhDate closed_on = lh_record_get_date (acceptance, LH_ACCEPTANCE_CLOSED_ON);
  g_autofree char *day = lh_date_format (closed_on, LH_DATE_LONG, NULL);
  g_autofree char *text = NULL;

  if (lh_acceptance_sheet_is_closed (self->sheet))
    /* TRANSLATORS: number of the attempt, name of the score sheet, a date */
    text = g_strdup_printf (_("Acceptance no. %d · %s · closed on %s"),
                            (int) MAX (lh_record_get_int (acceptance, LH_ACCEPTANCE_ATTEMPT), 1),
                            lh_record_get_text (lh_acceptance_sheet_get_rubric (self->sheet), LH_RUBRIC_NAME), day);
  else
    text = g_strdup_printf (_("Acceptance no. %d · %s · open"),
                            (int) MAX (lh_record_get_int (acceptance, LH_ACCEPTANCE_ATTEMPT), 1),
                            lh_record_get_text (lh_acceptance_sheet_get_rubric (self->sheet), LH_RUBRIC_NAME));
  gtk_label_set_label (self->head_label, text);
}

static void
lh_acceptance_view_show_total (LhAcceptanceView *self)
{
  LhLedger *ledger = lh_ledger_bin_get_ledger (LH_LEDGER_BIN (self));
  const char *grade = lh_acceptance_sheet_get_grade (self->sheet);
  const char *result = lh_record_get_text (lh_acceptance_sheet_get_acceptance (self->sheet), LH_ACCEPTANCE_RESULT);
  LhDecimal total;
  g_autofree char *number = NULL;
  g_autofree char *text = NULL;
  g_autofree char *word = NULL;

  if (lh_acceptance_sheet_get_total (self->sheet, &total))
    {
      number = lh_decimal_to_string (total);
      text = g_strdup_printf (_("%s points"), number);
    }
  gtk_label_set_label (self->total_label, text != NULL ? text : _("not all marked"));
  if (grade != NULL && *result != '\0')
    word = g_strdup_printf ("%s · %s", lh_ledger_get_code_label (ledger, "acceptance-grade", grade, NULL),
                            lh_ledger_get_code_label (ledger, "acceptance-result", result, NULL));
  else if (grade != NULL)
    word = g_strdup (lh_ledger_get_code_label (ledger, "acceptance-grade", grade, NULL));
  gtk_label_set_label (self->grade_label, word != NULL ? word : "");
}

static void
lh_acceptance_view_show_obstacles (LhAcceptanceView *self)
{
  g_autoptr (GPtrArray) obstacles = lh_acceptance_sheet_get_obstacles (self->sheet);
  g_autofree char *text = NULL;
  gboolean shown = obstacles->len > 0 && !lh_acceptance_sheet_is_closed (self->sheet);

  g_ptr_array_add (obstacles, NULL);
  text = g_strjoinv ("\n", (GStrv) obstacles->pdata);
  gtk_label_set_label (self->obstacles_label, text);
  gtk_widget_set_visible (GTK_WIDGET (self->obstacles_label), shown);
}

static void
lh_acceptance_view_add_cell (LhAcceptanceView *self,
                             int               column,
                             int               row,
                             const char       *text)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), column == 0 ? 0 : 1);
  gtk_label_set_wrap (GTK_LABEL (label), column == 0);
  gtk_widget_set_hexpand (label, column == 0);
  gtk_widget_add_css_class (label, "cell");
  gtk_widget_add_css_class (label, row == 0 ? "heading" : column > 0 ? "numeric" : "body");
  gtk_grid_attach (self->indicator_grid, label, column, row, 1, 1);
}

static void
lh_acceptance_view_add_indicator (LhAcceptanceView            *self,
                                  int                          row,
                                  const LhAcceptanceIndicator *entry)
{
  const char *unit = lh_record_get_text (entry->indicator, LH_INDICATOR_UNIT);
  g_autofree char *target = g_strconcat (lh_record_get_text (entry->indicator, LH_INDICATOR_TARGET), unit, NULL);
  g_autofree char *value = entry->value != NULL
    ? g_strconcat (lh_record_get_text (entry->value, LH_INDICATOR_VALUE_VALUE), unit, NULL) : g_strdup ("–");
  g_autofree char *rate = NULL;

  if (entry->known)
    rate = lh_percent_format (lh_fraction_round (lh_fraction_multiply (entry->share, lh_fraction_new (1000, 1)), 0).value);
  lh_acceptance_view_add_cell (self, 0, row, lh_record_get_text (entry->indicator, LH_INDICATOR_NAME));
  lh_acceptance_view_add_cell (self, 1, row, target);
  lh_acceptance_view_add_cell (self, 2, row, value);
  lh_acceptance_view_add_cell (self, 3, row, rate != NULL ? rate : "–");
}

static void
lh_acceptance_view_show_goals (LhAcceptanceView *self)
{
  GPtrArray *indicators = lh_acceptance_sheet_get_indicators (self->sheet);
  const char *goal = lh_record_get_text (lh_acceptance_sheet_get_project (self->sheet), LH_PROJECT_GOAL);
  const char *const headings[] = { N_("Indicator"), N_("Target"), N_("Attained"), N_("Rate") };
  GtkWidget *child;

  gtk_label_set_label (self->goal_label, *goal != '\0' ? goal : _("The project has no goal on record."));
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->indicator_grid))) != NULL)
    gtk_grid_remove (self->indicator_grid, child);
  gtk_widget_set_visible (GTK_WIDGET (self->indicator_grid), indicators->len > 0);
  for (guint i = 0; indicators->len > 0 && i < G_N_ELEMENTS (headings); i++)
    lh_acceptance_view_add_cell (self, (int) i, 0, _(headings[i]));
  for (guint i = 0; i < indicators->len; i++)
    lh_acceptance_view_add_indicator (self, (int) i + 1, g_ptr_array_index (indicators, i));
}

static void
lh_acceptance_view_set_form_record (LhAcceptanceView *self,
                                    LhRecord         *acceptance)
{
  LhForm *forms[] = { self->application_form, self->group_form, self->decision_form };

  g_set_object (&self->acceptance, acceptance);
  for (guint i = 0; i < G_N_ELEMENTS (forms); i++)
    {
      lh_form_set_ledger (forms[i], lh_ledger_bin_get_ledger (LH_LEDGER_BIN (self)));
      lh_form_set_record (forms[i], acceptance);
    }
}

static void
lh_acceptance_view_show (LhAcceptanceView  *self,
                         LhAcceptanceSheet *sheet)
{
  LhLedger *ledger = lh_ledger_bin_get_ledger (LH_LEDGER_BIN (self));

  g_set_object (&self->sheet, sheet);
  lh_acceptance_view_set_actions (self);
  if (sheet == NULL)
    {
      lh_acceptance_view_set_form_record (self, NULL);
      gtk_stack_set_visible_child_name (self->stack, "empty");
      return;
    }
  lh_acceptance_view_show_head (self);
  lh_acceptance_view_show_total (self);
  lh_acceptance_view_show_obstacles (self);
  lh_acceptance_view_show_goals (self);
  lh_acceptance_grid_set_sheet (self->grid, sheet, ledger);
  gtk_stack_set_visible_child_name (self->stack, "sheet");
}

static void
lh_acceptance_view_sheet_cb (GObject      *source,
                             GAsyncResult *result,
                             gpointer      user_data)
{
  g_autoptr (LhAcceptanceView) self = lh_acceptance_request_take (user_data);
  g_autoptr (GError) error = NULL;
  g_autoptr (LhAcceptanceSheet) sheet = lh_acceptance_sheet_load_finish (LH_LEDGER (source), result, &error);

  if (self == NULL)
    return;
  if (sheet == NULL && !g_error_matches (error, LH_ERROR, LH_ERROR_NOT_FOUND))
    {
      lh_toast_error (self, error);
      return;
    }
  lh_acceptance_view_show (self, sheet);
}

static gint64
lh_acceptance_view_find_newest (GPtrArray *acceptances)
{
  LhRecord *newest = NULL;

  for (guint i = 0; i < acceptances->len; i++)
    {
      LhRecord *acceptance = g_ptr_array_index (acceptances, i);

      if (newest == NULL || lh_record_get_int (acceptance, LH_ACCEPTANCE_ATTEMPT) >
                            lh_record_get_int (newest, LH_ACCEPTANCE_ATTEMPT))
        newest = acceptance;
    }
  return newest != NULL ? lh_record_get_id (newest) : 0;
}

/* The shared objects first: they are what the forms edit. Then the sheet of the newest. */
static void
lh_acceptance_view_records_cb (GObject      *source,
                               GAsyncResult *result,
                               gpointer      user_data)
{
  g_autoptr (LhAcceptanceView) self = lh_acceptance_request_take (user_data);
  g_autoptr (GPtrArray) acceptances = lh_ledger_query_finish (LH_LEDGER (source), result, NULL);
  gint64 newest;

  if (self == NULL || acceptances == NULL)
    return;
  newest = lh_acceptance_view_find_newest (acceptances);
  for (guint i = 0; i < acceptances->len; i++)
    {
      if (lh_record_get_id (g_ptr_array_index (acceptances, i)) == newest)
        lh_acceptance_view_set_form_record (self, g_ptr_array_index (acceptances, i));
    }
  if (newest == 0)
    lh_acceptance_view_show (self, NULL);
  else
    lh_acceptance_sheet_load_async (LH_LEDGER (source), newest, NULL, lh_acceptance_view_sheet_cb,
                                    lh_acceptance_request_new (self));
}

static void
lh_acceptance_view_refresh (LhLedgerBin *bin)
{
  LhAcceptanceView *self = LH_ACCEPTANCE_VIEW (bin);
  LhRecord *project = lh_ledger_bin_get_record (bin);
  g_autoptr (LhQuery) query = lh_query_new (LH_TYPE_ACCEPTANCE);

  self->serial++;
  if (project == NULL)
    {
      lh_acceptance_view_show (self, NULL);
      return;
    }
  lh_query_where_id (query, LH_ACCEPTANCE_PROJECT_ID, lh_record_get_id (project));
  lh_ledger_query_async (lh_ledger_bin_get_ledger (bin), query, NULL, lh_acceptance_view_records_cb,
                         lh_acceptance_request_new (self));
}

static void
lh_acceptance_view_applied_cb (GObject      *source,
                               GAsyncResult *result,
                               gpointer      user_data)
{
  g_autoptr (LhAcceptanceView) self = lh_weak_take (user_data);
  g_autoptr (GError) error = NULL;

  if (lh_change_finish (result, &error) < 0 && self != NULL)
    lh_error_dialog (self, _("That was not done"), error);
}

static void
lh_acceptance_view_apply (LhAcceptanceView *self,
                          LhChangeSet      *changes)
{
  lh_change_apply_async (lh_ledger_bin_get_ledger (LH_LEDGER_BIN (self)), changes, lh_acceptance_view_applied_cb,
                         lh_weak_new (self));
}

/* A mark on its way to the ledger, and where it was typed. */
typedef struct
{
  gpointer view;
  gpointer entry;
} LhMarkRequest;

static void
lh_acceptance_view_marked_cb (GObject      *source,
                              GAsyncResult *result,
                              gpointer      user_data)
{
  g_autofree LhMarkRequest *request = user_data;
  g_autoptr (LhAcceptanceView) self = lh_weak_take (request->view);
  g_autoptr (LhMarkEntry) entry = lh_weak_take (request->entry);
  g_autoptr (GError) error = NULL;

  if (lh_change_finish (result, &error) >= 0 || self == NULL || entry == NULL)
    return;
  lh_mark_entry_refuse (entry, error->message);
  lh_toast_error (self, error);
}

static void
lh_acceptance_view_edited_cb (LhAcceptanceView *self,
                              LhMarkEntry      *entry,
                              const char       *text)
{
  LhAcceptanceInput input = { .item_id = lh_mark_entry_get_item_id (entry), .kind = lh_mark_entry_get_kind (entry),
                              .rater = lh_mark_entry_get_rater (entry), .mark = text };
  g_autoptr (GError) error = NULL;
  g_autoptr (LhChangeSet) changes = NULL;
  LhMarkRequest *request;

  if (self->sheet == NULL)
    return;
  changes = lh_acceptance_create_mark_change (self->sheet, lh_acceptance_sheet_get_marks (self->sheet), &input, 1, &error);
  if (changes == NULL)
    {
      lh_mark_entry_refuse (entry, error->message);
      lh_toast_error (self, error);
      return;
    }
  request = g_new0 (LhMarkRequest, 1);
  request->view = lh_weak_new (self);
  request->entry = lh_weak_new (entry);
  lh_change_apply_async (lh_ledger_bin_get_ledger (LH_LEDGER_BIN (self)), changes, lh_acceptance_view_marked_cb, request);
}

static const LhAcceptanceLine *
lh_acceptance_view_find_line (LhAcceptanceView *self,
                              gint64            item_id)
{
  GPtrArray *lines = lh_acceptance_sheet_get_lines (self->sheet);

  for (guint i = 0; i < lines->len; i++)
    {
      const LhAcceptanceLine *line = g_ptr_array_index (lines, i);

      if (lh_record_get_id (line->item) == item_id)
        return line;
    }
  return NULL;
}

/* A remark belongs to a mark of the work committee, or says why there is none. */
static void
lh_acceptance_view_remark_cb (LhAcceptanceView *self,
                              gint64            item_id,
                              const char       *comment,
                              gboolean          inapplicable)
{
  const LhAcceptanceLine *line = self->sheet != NULL ? lh_acceptance_view_find_line (self, item_id) : NULL;
  const char *mark = line != NULL && line->committee != NULL
                       ? lh_record_get_text (line->committee, LH_ACCEPTANCE_MARK_MARK) : "";
  LhAcceptanceInput input = { .item_id = item_id, .kind = "committee", .mark = mark, .inapplicable = inapplicable,
                              .comment = comment };
  g_autoptr (LhChangeSet) changes = NULL;

  if (line == NULL)
    return;
  if (!inapplicable && *mark == '\0' && *comment != '\0' && line->applies)
    {
      lh_toast_show (self, _("Enter the mark of the work committee first; the remark goes with it."));
      return;
    }
  changes = lh_acceptance_create_mark_change (self->sheet, lh_acceptance_sheet_get_marks (self->sheet), &input, 1, NULL);
  if (changes != NULL && lh_change_set_get_changes (changes)->len > 0)
    lh_acceptance_view_apply (self, changes);
}

static void
lh_acceptance_view_rubrics_cb (GObject      *source,
                               GAsyncResult *result,
                               gpointer      user_data)
{
  g_autoptr (LhAcceptanceView) self = lh_acceptance_request_take (user_data);
  g_autoptr (GPtrArray) rubrics = lh_ledger_query_finish (LH_LEDGER (source), result, NULL);
  LhRecord *project = self != NULL ? lh_ledger_bin_get_record (LH_LEDGER_BIN (self)) : NULL;
  g_autoptr (LhChangeSet) changes = NULL;

  if (project == NULL || rubrics == NULL)
    return;
  changes = lh_acceptance_create_open_change (LH_LEDGER (source), project,
                                              lh_rubric_choose (rubrics, (int) lh_record_get_int (project, LH_PROJECT_YEAR)),
                                              lh_date_today ());
  lh_acceptance_view_apply (self, changes);
}

static void
lh_acceptance_view_begin (GtkWidget  *widget,
                          const char *action,
                          GVariant   *parameter)
{
  LhAcceptanceView *self = LH_ACCEPTANCE_VIEW (widget);
  g_autoptr (LhQuery) query = lh_query_new (LH_TYPE_RUBRIC);

  lh_ledger_query_async (lh_ledger_bin_get_ledger (LH_LEDGER_BIN (self)), query, NULL, lh_acceptance_view_rubrics_cb,
                         lh_acceptance_request_new (self));
}

static void
lh_acceptance_view_close (GtkWidget  *widget,
                          const char *action,
                          GVariant   *parameter)
{
  LhAcceptanceView *self = LH_ACCEPTANCE_VIEW (widget);

  if (self->sheet != NULL && self->acceptance != NULL)
    lh_acceptance_close_dialog_present (self, lh_ledger_bin_get_ledger (LH_LEDGER_BIN (self)), self->sheet,
                                        self->acceptance);
}

static void
lh_acceptance_view_reopen (GtkWidget  *widget,
                           const char *action,
                           GVariant   *parameter)
{
  LhAcceptanceView *self = LH_ACCEPTANCE_VIEW (widget);

  if (self->acceptance != NULL)
    lh_acceptance_reopen_dialog_present (self, lh_ledger_bin_get_ledger (LH_LEDGER_BIN (self)), self->acceptance);
}

static void
lh_acceptance_view_dispose (GObject *object)
{
  LhAcceptanceView *self = LH_ACCEPTANCE_VIEW (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), LH_TYPE_ACCEPTANCE_VIEW);
  g_clear_object (&self->sheet);
  g_clear_object (&self->acceptance);

  G_OBJECT_CLASS (lh_acceptance_view_parent_class)->dispose (object);
}

static void
lh_acceptance_view_bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class, LH_UI_TEMPLATE ("lh-acceptance-view.ui"));
  gtk_widget_class_bind_template_child (widget_class, LhAcceptanceView, application_form);
  gtk_widget_class_bind_template_child (widget_class, LhAcceptanceView, close_button);
  gtk_widget_class_bind_template_child (widget_class, LhAcceptanceView, decision_form);
  gtk_widget_class_bind_template_child (widget_class, LhAcceptanceView, goal_label);
  gtk_widget_class_bind_template_child (widget_class, LhAcceptanceView, grade_label);
  gtk_widget_class_bind_template_child (widget_class, LhAcceptanceView, grid);
  gtk_widget_class_bind_template_child (widget_class, LhAcceptanceView, group_form);
  gtk_widget_class_bind_template_child (widget_class, LhAcceptanceView, head_label);
  gtk_widget_class_bind_template_child (widget_class, LhAcceptanceView, indicator_grid);
  gtk_widget_class_bind_template_child (widget_class, LhAcceptanceView, obstacles_label);
  gtk_widget_class_bind_template_child (widget_class, LhAcceptanceView, stack);
  gtk_widget_class_bind_template_child (widget_class, LhAcceptanceView, total_label);
  gtk_widget_class_bind_template_callback (widget_class, lh_acceptance_view_edited_cb);
  gtk_widget_class_bind_template_callback (widget_class, lh_acceptance_view_remark_cb);
}

static void
lh_acceptance_view_class_init (LhAcceptanceViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lh_acceptance_view_dispose;
  LH_LEDGER_BIN_CLASS (klass)->refresh = lh_acceptance_view_refresh;

  g_type_ensure (LH_TYPE_ACCEPTANCE_GRID);
  g_type_ensure (LH_TYPE_FORM);
  lh_acceptance_view_bind_template (widget_class);
  gtk_widget_class_install_action (widget_class, "acceptance.begin", NULL, lh_acceptance_view_begin);
  gtk_widget_class_install_action (widget_class, "acceptance.close", NULL, lh_acceptance_view_close);
  gtk_widget_class_install_action (widget_class, "acceptance.reopen", NULL, lh_acceptance_view_reopen);
}

static void
lh_acceptance_view_init (LhAcceptanceView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * lh_acceptance_view_get_sheet:
 *
 * Returns: (transfer none) (nullable): the sheet on screen
 */
LhAcceptanceSheet *
lh_acceptance_view_get_sheet (LhAcceptanceView *self)
{
  g_return_val_if_fail (LH_IS_ACCEPTANCE_VIEW (self), NULL);
  return self->sheet;
}
