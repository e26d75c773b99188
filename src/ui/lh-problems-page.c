/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-problems-page.h"

#include <glib/gi18n-lib.h>

#include "lh-codes.h"
#include "lh-common-problem-dialog.h"
#include "lh-new-dialog.h"
#include "lh-problem-light.h"
#include "lh-problem-move-dialog.h"
#include "lh-problem-pane.h"
#include "lh-problem-patterns.h"
#include "lh-problem-similar.h"
#include "lh-problem-status.h"
#include "lh-problem-table.h"
#include "lh-toast.h"
#include "lh-weak.h"

struct _LhProblemsPage
{
  LhRecordPage   parent_instance;

  GSignalGroup  *ledger_signals;

  GtkFlowBox    *figures;
  LhFilterBar   *filter_bar;
  LhProblemPane *pane;
  GtkMenuButton *steps_button;
  LhRecordTable *table;
};

G_DEFINE_FINAL_TYPE (LhProblemsPage, lh_problems_page, LH_TYPE_RECORD_PAGE)

/* The countdown (form 3.1): which problems are meant is found out when asked. */
typedef struct
{
  gpointer           weak;
  LhProblemCountdown countdown;
} LhCountdownRequest;

static const char *
lh_problems_page_get_countdown_title (LhProblemCountdown countdown)
{
  static const char *const titles[LH_N_PROBLEM_COUNTDOWNS] = {
    N_("Without a deadline that counts"), N_("Overdue"), N_("Due within 10 days"), N_("Due in 11 to 20 days"),
    N_("Due in more than 20 days"),
  };

  return _(titles[countdown]);
}

static void
lh_problems_page_counted_cb (GObject      *source,
                             GAsyncResult *result,
                             gpointer      user_data)
{
  g_autofree LhCountdownRequest *request = user_data;
  g_autoptr (LhProblemsPage) self = lh_weak_take (request->weak);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) problems = lh_ledger_query_finish (LH_LEDGER (source), result, &error);
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  LhDate as_of = lh_ledger_get_as_of (LH_LEDGER (source));

  if (self == NULL)
    return;
  if (problems == NULL)
    {
      lh_toast_error (self, error);
      return;
    }
  for (guint i = 0; i < problems->len; i++)
    {
      gint64 id = lh_record_get_id (g_ptr_array_index (problems, i));

      if (lh_problem_get_countdown (g_ptr_array_index (problems, i), as_of) == request->countdown)
        g_array_append_val (ids, id);
    }
  lh_page_show_ids (LH_PAGE (self), ids, lh_problems_page_get_countdown_title (request->countdown));
}

static void
lh_problems_page_count_down (GtkWidget  *widget,
                             const char *action,
                             GVariant   *parameter)
{
  LhLedger *ledger = lh_page_get_ledger (LH_PAGE (widget));
  g_autoptr (LhQuery) query = lh_query_new (LH_TYPE_PROBLEM);
  LhCountdownRequest *request;

  if (ledger == NULL)
    return;
  request = g_new0 (LhCountdownRequest, 1);
  request->weak = lh_weak_new (widget);
  request->countdown = (LhProblemCountdown) CLAMP (g_variant_get_int32 (parameter), 0, LH_N_PROBLEM_COUNTDOWNS - 1);
  lh_ledger_query_async (ledger, query, NULL, lh_problems_page_counted_cb, request);
}

static void
lh_problems_page_repeated_cb (GObject      *source,
                              GAsyncResult *result,
                              gpointer      user_data)
{
  g_autoptr (LhProblemsPage) self = lh_weak_take (user_data);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) problems = lh_ledger_query_finish (LH_LEDGER (source), result, &error);
  g_autoptr (GArray) ids = problems != NULL ? lh_problems_find_repeated (problems) : NULL;

  if (self != NULL && ids != NULL)
    lh_page_show_ids (LH_PAGE (self), ids, _("Repeat offenders"));
  else if (self != NULL)
    lh_toast_error (self, error);
}

static void
lh_problems_page_show_repeated (GtkWidget  *widget,
                                const char *action,
                                GVariant   *parameter)
{
  LhLedger *ledger = lh_page_get_ledger (LH_PAGE (widget));
  g_autoptr (LhQuery) query = lh_query_new (LH_TYPE_PROBLEM);

  if (ledger != NULL)
    lh_ledger_query_async (ledger, query, NULL, lh_problems_page_repeated_cb, lh_weak_new (widget));
}

static void
lh_problems_page_alike_cb (GObject      *source,
                           GAsyncResult *result,
                           gpointer      user_data)
{
  g_autoptr (LhProblemsPage) self = lh_weak_take (user_data);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) problems = lh_problems_find_similar_finish (result, &error);
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));

  if (self == NULL)
    return;
  if (problems == NULL)
    {
      lh_toast_error (self, error);
      return;
    }
  for (guint i = 0; i < problems->len; i++)
    {
      const gint64 id = lh_record_get_id (g_ptr_array_index (problems, i));

      g_array_append_val (ids, id);
    }
  lh_page_show_ids (LH_PAGE (self), ids, _("Similar problems of several units"));
}

static void
lh_problems_page_show_alike (GtkWidget  *widget,
                             const char *action,
                             GVariant   *parameter)
{
  LhLedger *ledger = lh_page_get_ledger (LH_PAGE (widget));

  if (ledger != NULL)
    lh_problems_find_similar_async (ledger, NULL, lh_problems_page_alike_cb, lh_weak_new (widget));
}

static void
lh_problems_page_assign_common (GtkWidget  *widget,
                                const char *action,
                                GVariant   *parameter)
{
  LhLedger *ledger = lh_page_get_ledger (LH_PAGE (widget));
  g_autoptr (GPtrArray) problems = lh_record_table_get_selected (LH_PROBLEMS_PAGE (widget)->table);

  if (ledger != NULL && problems->len > 0)
    lh_common_problem_dialog_present (widget, ledger, problems);
}

static gboolean
lh_problems_page_all_may_take (GPtrArray                 *problems,
                               const LhProblemTransition *transition)
{
  for (guint i = 0; i < problems->len; i++)
    {
      if (!lh_problem_transition_leads_from (transition,
                                             lh_record_get_text (g_ptr_array_index (problems, i), LH_PROBLEM_STATE)))
        return FALSE;
    }
  return problems->len > 0;
}

/* The steps that lead on from where all of the selected problems are; what one of them lacks is told when it is taken. */
static void
lh_problems_page_selected_cb (LhProblemsPage *self)
{
  g_autoptr (GPtrArray) problems = lh_record_table_get_selected (self->table);
  g_autoptr (GMenu) menu = g_menu_new ();
  g_autoptr (GMenu) steps = g_menu_new ();
  const LhProblemTransition *transitions;
  guint n_transitions;

  transitions = lh_problem_transitions_get (&n_transitions);
  for (guint i = 0; i < n_transitions; i++)
    {
      g_autofree char *label = g_strconcat (lh_code_get_label ("problem-transition", transitions[i].code, NULL), "…", NULL);
      g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

      g_menu_item_set_action_and_target (item, "problem.take-step", "s", transitions[i].code);
      if (lh_problems_page_all_may_take (problems, &transitions[i]))
        g_menu_append_item (steps, item);
    }
  g_menu_append_section (menu, NULL, G_MENU_MODEL (steps));
  g_menu_append (menu, _("Common Problem…"), "problem.assign-common");
  gtk_menu_button_set_menu_model (self->steps_button, G_MENU_MODEL (menu));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "problem.assign-common", problems->len > 0);
  gtk_widget_set_sensitive (GTK_WIDGET (self->steps_button), problems->len > 0);
}

static void
lh_problems_page_take_step (GtkWidget  *widget,
                            const char *action,
                            GVariant   *parameter)
{
  LhLedger *ledger = lh_page_get_ledger (LH_PAGE (widget));
  g_autoptr (GPtrArray) problems = lh_record_table_get_selected (LH_PROBLEMS_PAGE (widget)->table);
  const char *code = g_variant_get_string (parameter, NULL);
  const LhProblemTransition *transition = lh_problem_transition_find (code);

  if (ledger != NULL && transition != NULL && lh_problems_page_all_may_take (problems, transition))
    lh_problem_move_dialog_present (widget, ledger, problems, code);
}

/* Every figure opens the rows it counts. */
static void
lh_problems_page_open_figure (GtkWidget  *widget,
                              const char *action,
                              GVariant   *parameter)
{
  LhLedger *ledger = lh_page_get_ledger (LH_PAGE (widget));
  LhStatistics *statistics = ledger != NULL ? lh_ledger_get_statistics (ledger) : NULL;
  const LhFigure *figure = statistics != NULL
    ? lh_statistics_get_figure (statistics, g_variant_get_string (parameter, NULL)) : NULL;

  if (figure != NULL)
    lh_page_show_ids (LH_PAGE (widget), figure->ids, _(figure->label));
}

static GtkWidget *
lh_problems_page_create_figure (const LhFigure *figure)
{
  g_autofree char *value = lh_figure_format (figure, NULL);
  g_autofree char *text = g_strdup_printf ("%s %s", _(figure->label), value);
  GtkWidget *button = gtk_button_new_with_label (text);

  gtk_button_set_has_frame (GTK_BUTTON (button), FALSE);
  gtk_widget_set_tooltip_text (button, _(figure->definition));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "problem.figure");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", figure->code);
  return button;
}

static void
lh_problems_page_show_figures (LhProblemsPage *self)
{
  static const char *const codes[] = { "problems-found", "problems-closed", "problems-running", "problems-overdue",
                                       "problems-due-open", "rectification-rate", "closing-rate" };
  LhLedger *ledger = lh_page_get_ledger (LH_PAGE (self));
  LhStatistics *statistics = ledger != NULL ? lh_ledger_get_statistics (ledger) : NULL;
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->figures))) != NULL)
    gtk_flow_box_remove (self->figures, child);
  for (guint i = 0; statistics != NULL && i < G_N_ELEMENTS (codes); i++)
    gtk_flow_box_append (self->figures, lh_problems_page_create_figure (lh_statistics_get_figure (statistics, codes[i])));
}

static void
lh_problems_page_ledger_cb (LhProblemsPage *self)
{
  g_signal_group_set_target (self->ledger_signals, lh_page_get_ledger (LH_PAGE (self)));
  lh_problems_page_show_figures (self);
}

static void
lh_problems_page_created_cb (LhProblemsPage *self,
                             LhRecord       *problem)
{
  lh_page_show_record (LH_PAGE (self), lh_record_get_id (problem));
}

static void
lh_problems_page_new_item (LhPage *page)
{
  LhLedger *ledger = lh_page_get_ledger (page);
  g_autoptr (LhRecord) problem = LH_RECORD (lh_problem_new ());

  if (ledger == NULL)
    return;
  lh_record_set_text (problem, LH_PROBLEM_STATE, "not-started");
  lh_record_set_text (problem, LH_PROBLEM_SOURCE, "inspection");
  lh_record_set_date (problem, LH_PROBLEM_FOUND_ON, lh_date_today ());
  g_signal_connect_object (lh_new_dialog_present (page, ledger, problem, _("New Problem"), "problem-new"), "created",
                           G_CALLBACK (lh_problems_page_created_cb), page, G_CONNECT_SWAPPED);
}

static void
lh_problems_page_dispose (GObject *object)
{
  g_clear_object (&LH_PROBLEMS_PAGE (object)->ledger_signals);
  gtk_widget_dispose_template (GTK_WIDGET (object), LH_TYPE_PROBLEMS_PAGE);

  G_OBJECT_CLASS (lh_problems_page_parent_class)->dispose (object);
}

static void
lh_problems_page_class_init (LhProblemsPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lh_problems_page_dispose;
  LH_PAGE_CLASS (klass)->new_item = lh_problems_page_new_item;
  LH_RECORD_PAGE_CLASS (klass)->record_type = LH_TYPE_PROBLEM;
  LH_RECORD_PAGE_CLASS (klass)->count_total = TRUE;

  g_type_ensure (LH_TYPE_PROBLEM_LIGHT);
  g_type_ensure (LH_TYPE_PROBLEM_PANE);
  gtk_widget_class_set_template_from_resource (widget_class, LH_UI_TEMPLATE ("lh-problems-page.ui"));
  gtk_widget_class_bind_template_child (widget_class, LhProblemsPage, figures);
  gtk_widget_class_bind_template_child (widget_class, LhProblemsPage, filter_bar);
  gtk_widget_class_bind_template_child (widget_class, LhProblemsPage, pane);
  gtk_widget_class_bind_template_child (widget_class, LhProblemsPage, steps_button);
  gtk_widget_class_bind_template_child (widget_class, LhProblemsPage, table);
  gtk_widget_class_install_action (widget_class, "problem.countdown", "i", lh_problems_page_count_down);
  gtk_widget_class_install_action (widget_class, "problem.repeated", NULL, lh_problems_page_show_repeated);
  gtk_widget_class_install_action (widget_class, "problem.alike", NULL, lh_problems_page_show_alike);
  gtk_widget_class_install_action (widget_class, "problem.assign-common", NULL, lh_problems_page_assign_common);
  gtk_widget_class_install_action (widget_class, "problem.take-step", "s", lh_problems_page_take_step);
  gtk_widget_class_install_action (widget_class, "problem.figure", "s", lh_problems_page_open_figure);
}

static void
lh_problems_page_init (LhProblemsPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  lh_record_page_setup (LH_RECORD_PAGE (self), self->table, self->filter_bar, self->pane);
  g_signal_connect_object (self->table, "notify::n-selected", G_CALLBACK (lh_problems_page_selected_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "problem.assign-common", FALSE);
  /* what has no closing day comes first: the open ones */
  lh_record_table_set_sort (self->table, "closed-on", FALSE);
  self->ledger_signals = g_signal_group_new (LH_TYPE_LEDGER);
  g_signal_group_connect_swapped (self->ledger_signals, "status-changed", G_CALLBACK (lh_problems_page_show_figures), self);
  g_signal_connect (self, "notify::ledger", G_CALLBACK (lh_problems_page_ledger_cb), NULL);
}
