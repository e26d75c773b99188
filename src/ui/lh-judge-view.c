/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-judge-view.h"

#include <glib/gi18n-lib.h>

#include "lh-change.h"
#include "lh-chart-area.h"
#include "lh-choice.h"
#include "lh-organization.h"
#include "lh-quarter-source.h"
#include "lh-saved-chart.h"
#include "lh-toast.h"
#include "lh-weak.h"

struct _LhJudgeView
{
  LhPage           parent_instance;

  LhQuarterSource *source;
  GListStore      *subjects;
  LhJudgeKind      subjects_kind;   /* whose subjects are offered */
  guint            question;        /* number of the chart that is wanted; others come too late */
  gboolean         filling;

  GtkDropDown     *kind;
  GtkDropDown     *subject;
  LhChartArea     *area;
};

enum
{
  CLOSED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (LhJudgeView, lh_judge_view, LH_TYPE_PAGE)

static LhJudgeKind
lh_judge_view_get_kind (LhJudgeView *self)
{
  guint selected = gtk_drop_down_get_selected (self->kind);

  return selected < LH_N_JUDGES ? selected : LH_JUDGE_CARDS;
}

static gint64
lh_judge_view_get_subject (LhJudgeView *self)
{
  LhChoice *choice = gtk_drop_down_get_selected_item (self->subject);

  return choice != NULL ? g_ascii_strtoll (lh_choice_get_value (choice), NULL, 10) : 0;
}

static void
lh_judge_view_append (LhJudgeView *self,
                      gint64       id,
                      const char  *label)
{
  g_autofree char *value = g_strdup_printf ("%" G_GINT64_FORMAT, id);

  lh_choices_append (self->subjects, value, label);
}

/* The first there is something to show of; then the projects of the quarter, or the organizations, in official order. */
static void
lh_judge_view_fill_subjects (LhJudgeView *self)
{
  const char *entity = lh_judge_kind_get_subject (lh_judge_view_get_kind (self));
  LhStatistics *statistics = lh_quarter_source_get_statistics (self->source);
  GListModel *organizations = lh_ledger_get_organizations (lh_quarter_source_get_ledger (self->source));
  GPtrArray *rows = statistics != NULL ? lh_statistics_get_rows (statistics) : NULL;

  self->filling = TRUE;
  g_list_store_remove_all (self->subjects);
  lh_judge_view_append (self, 0, _("Chosen by the program"));
  if (g_strcmp0 (entity, "organization") == 0)
    for (guint i = 0; i < g_list_model_get_n_items (organizations); i++)
      {
        g_autoptr (LhRecord) organization = g_list_model_get_item (organizations, i);

        lh_judge_view_append (self, lh_record_get_id (organization),
                              lh_record_get_text (organization, LH_ORGANIZATION_NAME));
      }
  if (g_strcmp0 (entity, "project") == 0)
    for (guint i = 0; rows != NULL && i < rows->len; i++)
      {
        LhRecord *project = LH_RECORD (((LhStatisticsRow *) g_ptr_array_index (rows, i))->project);

        lh_judge_view_append (self, lh_record_get_id (project), lh_record_get_text (project, LH_PROJECT_NAME));
      }
  gtk_widget_set_visible (GTK_WIDGET (self->subject), entity != NULL);
  self->filling = FALSE;
}

typedef struct
{
  gpointer view;        /* weak */
  guint    question;
} LhJudgeAnswer;

static void
lh_judge_view_loaded_cb (GObject      *source,
                         GAsyncResult *result,
                         gpointer      user_data)
{
  g_autofree LhJudgeAnswer *answer = user_data;
  g_autoptr (LhJudgeView) self = lh_weak_take (answer->view);
  g_autoptr (GError) error = NULL;
  g_autoptr (LhChart) chart = lh_judge_load_finish (LH_LEDGER (source), result, &error);

  if (self == NULL || answer->question != self->question)
    return;
  if (error != NULL)
    lh_toast_error (self, error);
  lh_chart_area_set_chart (self->area, chart);
}

static void
lh_judge_view_load (LhJudgeView *self)
{
  LhLedger *ledger = lh_quarter_source_get_ledger (self->source);
  const LhJudgeQuery query = {
    lh_judge_view_get_kind (self), lh_ledger_get_quarter (lh_page_get_ledger (LH_PAGE (self))),
    lh_quarter_source_get_as_of (self->source), lh_judge_view_get_subject (self),
  };
  LhJudgeAnswer *answer;

  if (lh_quarter_source_get_statistics (self->source) == NULL)
    return;
  answer = g_new0 (LhJudgeAnswer, 1);
  answer->view = lh_weak_new (self);
  answer->question = ++self->question;
  lh_judge_load_async (ledger, &query, lh_ledger_get_catalog (ledger), lh_judge_view_loaded_cb, answer);
}

static void
lh_judge_view_update (LhJudgeView *self)
{
  const gint64 subject = lh_judge_view_get_subject (self);
  const gboolean same = self->subjects_kind == lh_judge_view_get_kind (self);
  g_autofree char *value = g_strdup_printf ("%" G_GINT64_FORMAT, subject);
  guint position;

  if (self->source == NULL || !gtk_widget_get_mapped (GTK_WIDGET (self)))
    return;
  self->subjects_kind = lh_judge_view_get_kind (self);
  lh_judge_view_fill_subjects (self);
  self->filling = TRUE;
  if (same && lh_choices_find (G_LIST_MODEL (self->subjects), value, &position) != NULL)
    gtk_drop_down_set_selected (self->subject, position);
  else
    gtk_drop_down_set_selected (self->subject, 0);
  self->filling = FALSE;
  lh_judge_view_load (self);
}

static void
lh_judge_view_kind_cb (LhJudgeView *self)
{
  lh_judge_view_update (self);
}

static void
lh_judge_view_subject_cb (LhJudgeView *self)
{
  if (!self->filling && self->source != NULL)
    lh_judge_view_load (self);
}

static void
lh_judge_view_clear_source (LhJudgeView *self)
{
  if (self->source != NULL)
    g_signal_handlers_disconnect_by_data (self->source, self);
  g_clear_object (&self->source);
}

static void
lh_judge_view_ledger_cb (LhJudgeView *self)
{
  LhLedger *ledger = lh_page_get_ledger (LH_PAGE (self));

  lh_judge_view_clear_source (self);
  if (ledger == NULL)
    return;
  self->source = lh_quarter_source_get (ledger);
  g_signal_connect_swapped (self->source, "changed", G_CALLBACK (lh_judge_view_update), self);
  lh_judge_view_update (self);
}

static void
lh_judge_view_kept_cb (GObject      *source,
                       GAsyncResult *result,
                       gpointer      user_data)
{
  g_autoptr (LhJudgeView) self = lh_weak_take (user_data);
  g_autoptr (GError) error = NULL;
  gboolean kept = lh_change_finish (result, &error) >= 0;

  if (self == NULL)
    return;
  if (kept)
    lh_toast_show (self, _("The chart is among the own charts now"));
  else
    lh_toast_error (self, error);
}

/* Among the charts of the office it is drawn anew each quarter, and goes into briefings. */
static void
lh_judge_view_keep (GtkWidget  *widget,
                    const char *action,
                    GVariant   *parameter)
{
  LhJudgeView *self = LH_JUDGE_VIEW (widget);
  LhLedger *ledger = lh_page_get_ledger (LH_PAGE (self));
  const LhJudgeKind kind = lh_judge_view_get_kind (self);
  LhChoice *subject = gtk_drop_down_get_selected_item (self->subject);
  g_autoptr (LhRecord) saved = LH_RECORD (lh_saved_chart_new ());
  g_autofree char *json = lh_judge_create_json (kind, lh_judge_view_get_subject (self));
  const char *label = lh_judge_kind_get_label (kind, lh_ledger_get_catalog (ledger));
  g_autofree char *name = lh_judge_view_get_subject (self) != 0
                          ? g_strdup_printf ("%s · %s", label, lh_choice_get_label (subject)) : g_strdup (label);

  lh_record_set_text (saved, LH_SAVED_CHART_NAME, name);
  lh_record_set_text (saved, LH_SAVED_CHART_SPEC, json);
  lh_change_insert_async (ledger, saved, lh_judge_view_kept_cb, lh_weak_new (self));
}

static void
lh_judge_view_forward_action (GtkWidget  *widget,
                              const char *action,
                              GVariant   *parameter)
{
  gtk_widget_activate_action_variant (GTK_WIDGET (LH_JUDGE_VIEW (widget)->area),
                                      g_str_equal (action, "judge.copy") ? "chart.copy" : "chart.save", NULL);
}

static void
lh_judge_view_close (GtkWidget  *widget,
                     const char *action,
                     GVariant   *parameter)
{
  g_signal_emit (widget, signals[CLOSED], 0);
}

static void
lh_judge_view_dispose (GObject *object)
{
  LhJudgeView *self = LH_JUDGE_VIEW (object);

  lh_judge_view_clear_source (self);
  gtk_widget_dispose_template (GTK_WIDGET (self), LH_TYPE_JUDGE_VIEW);
  g_clear_object (&self->subjects);

  G_OBJECT_CLASS (lh_judge_view_parent_class)->dispose (object);
}

static void
lh_judge_view_class_init (LhJudgeViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lh_judge_view_dispose;

  signals[CLOSED] = g_signal_new ("closed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 0);

  g_type_ensure (LH_TYPE_CHART_AREA);
  g_type_ensure (LH_TYPE_CHOICE);
  gtk_widget_class_set_template_from_resource (widget_class, LH_UI_TEMPLATE ("lh-judge-view.ui"));
  gtk_widget_class_bind_template_child (widget_class, LhJudgeView, kind);
  gtk_widget_class_bind_template_child (widget_class, LhJudgeView, subject);
  gtk_widget_class_bind_template_child (widget_class, LhJudgeView, area);
  gtk_widget_class_bind_template_callback (widget_class, lh_judge_view_kind_cb);
  gtk_widget_class_bind_template_callback (widget_class, lh_judge_view_subject_cb);
  gtk_widget_class_bind_template_callback (widget_class, lh_judge_view_update);
  gtk_widget_class_install_action (widget_class, "judge.close", NULL, lh_judge_view_close);
  gtk_widget_class_install_action (widget_class, "judge.keep", NULL, lh_judge_view_keep);
  gtk_widget_class_install_action (widget_class, "judge.copy", NULL, lh_judge_view_forward_action);
  gtk_widget_class_install_action (widget_class, "judge.save", NULL, lh_judge_view_forward_action);
}

static void
lh_judge_view_init (LhJudgeView *self)
{
  g_autoptr (GtkStringList) kinds = gtk_string_list_new (NULL);

  self->filling = TRUE;
  self->subjects_kind = LH_N_JUDGES;
  self->subjects = lh_choices_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  for (LhJudgeKind kind = 0; kind < LH_N_JUDGES; kind++)
    gtk_string_list_append (kinds, lh_judge_kind_get_label (kind, NULL));
  gtk_drop_down_set_model (self->kind, G_LIST_MODEL (kinds));
  gtk_drop_down_set_model (self->subject, G_LIST_MODEL (self->subjects));
  self->filling = FALSE;
  g_signal_connect (self, "notify::ledger", G_CALLBACK (lh_judge_view_ledger_cb), NULL);
}

/**
 * lh_judge_view_show:
 * @kind: which chart
 *
 * Shows a chart of the quarter.
 */
void
lh_judge_view_show (LhJudgeView *self,
                    LhJudgeKind  kind)
{
  g_return_if_fail (LH_IS_JUDGE_VIEW (self));

  gtk_drop_down_set_selected (self->kind, kind);
}
