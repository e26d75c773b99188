/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-review-view.h"

#include <glib/gi18n-lib.h>

#include "lh-change.h"
#include "lh-codes.h"
#include "lh-column-fit.h"
#include "lh-field-cell.h"
#include "lh-form.h"
#include "lh-page.h"
#include "lh-project-step.h"
#include "lh-toast.h"
#include "lh-weak.h"

struct _LhReviewView
{
  AdwBin              parent_instance;

  LhLedger           *ledger;
  GListStore         *items;      /* of LhReviewItem */
  GtkSingleSelection *selection;
  LhRecord           *step;       /* the draft of the decision */
  guint               serial;

  GtkStack           *stack;
  GtkColumnView      *view;
  GtkLabel           *head_label;
  GtkLabel           *missing_label;
  GtkLabel           *flags_label;
  GtkLabel           *problem_label;
  GtkWidget          *detail;
  LhForm             *project_form;
  LhForm             *step_form;
  GtkTextView        *suggestions_view;
};

enum
{
  PROP_0,
  PROP_LEDGER,
  PROP_COUNT,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (LhReviewView, lh_review_view, ADW_TYPE_BIN)

typedef struct
{
  gpointer weak;
  guint    serial;
} LhReviewRequest;

static LhReviewItem *
lh_review_view_get_selected (LhReviewView *self)
{
  return gtk_single_selection_get_selected_item (self->selection);
}

static void
lh_review_view_set_text (GtkLabel   *label,
                         const char *format,
                         const char *text)
{
  g_autofree char *line = g_strdup_printf (format, text);

  gtk_label_set_label (label, line);
  gtk_widget_set_visible (GTK_WIDGET (label), *text != '\0');
}

/* A new decision begins with today, and with the person who made the last one. */
static void
lh_review_view_begin_step (LhReviewView *self)
{
  g_autofree char *person = g_strdup (lh_record_get_text (self->step, LH_PROJECT_STEP_PERSON));

  g_set_object (&self->step, NULL);
  self->step = LH_RECORD (lh_project_step_new ());
  lh_record_set_date (self->step, LH_PROJECT_STEP_TAKEN_ON, lh_date_today ());
  lh_record_set_text (self->step, LH_PROJECT_STEP_PERSON, person);
  lh_form_set_record (self->step_form, self->step);
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (self->suggestions_view), "", -1);
  gtk_widget_set_visible (GTK_WIDGET (self->problem_label), FALSE);
}

static void
lh_review_view_selected_cb (LhReviewView *self)
{
  LhReviewItem *item = lh_review_view_get_selected (self);

  gtk_widget_set_visible (self->detail, item != NULL);
  lh_form_set_record (self->project_form, item != NULL ? lh_review_item_get_project (item) : NULL);
  if (item == NULL)
    return;
  lh_review_view_set_text (self->missing_label, _("Missing for the approval: %s"), lh_review_item_get_missing (item));
  lh_review_view_set_text (self->flags_label, _("To be looked at: %s"), lh_review_item_get_flags (item));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "review.approve", lh_review_item_get_n_missing (item) == 0);
  lh_review_view_begin_step (self);
}

static void
lh_review_view_describe (LhReviewView *self)
{
  const guint n = g_list_model_get_n_items (G_LIST_MODEL (self->items));
  g_autofree char *text = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u project waits for the review",
                                                        "%u projects wait for the review", n), n);

  gtk_label_set_label (self->head_label, text);
  gtk_stack_set_visible_child_name (self->stack, n > 0 ? "queue" : "empty");
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_COUNT]);
}

/* Keeps the selection on the project it was on, as far as it still waits. */
static void
lh_review_view_take (LhReviewView *self,
                     GPtrArray    *items)
{
  LhReviewItem *selected = lh_review_view_get_selected (self);
  const gint64 id = selected != NULL ? lh_record_get_id (lh_review_item_get_project (selected)) : 0;
  guint position = gtk_single_selection_get_selected (self->selection);

  for (guint i = 0; i < items->len; i++)
    {
      if (lh_record_get_id (lh_review_item_get_project (g_ptr_array_index (items, i))) == id)
        position = i;
    }
  g_list_store_splice (self->items, 0, g_list_model_get_n_items (G_LIST_MODEL (self->items)), items->pdata, items->len);
  if (items->len > 0)
    gtk_single_selection_set_selected (self->selection,
                                       position == GTK_INVALID_LIST_POSITION ? 0 : MIN (position, items->len - 1));
  lh_review_view_describe (self);
}

static void
lh_review_view_listed_cb (GObject      *source,
                          GAsyncResult *result,
                          gpointer      user_data)
{
  g_autofree LhReviewRequest *request = user_data;
  g_autoptr (LhReviewView) self = lh_weak_take (request->weak);
  g_autoptr (GPtrArray) items = lh_ledger_list_reviews_finish (LH_LEDGER (source), result, NULL);

  if (items != NULL && self != NULL && request->serial == self->serial && self->stack != NULL)
    lh_review_view_take (self, items);
}

static void
lh_review_view_refresh (LhReviewView *self)
{
  LhReviewRequest *request;

  self->serial++;
  if (self->ledger == NULL || !gtk_widget_get_mapped (GTK_WIDGET (self)))
    return;
  request = g_new0 (LhReviewRequest, 1);
  request->weak = lh_weak_new (self);
  request->serial = self->serial;
  lh_ledger_list_reviews_async (self->ledger, lh_review_view_listed_cb, request);
}

static void
lh_review_view_decided_cb (GObject      *source,
                           GAsyncResult *result,
                           gpointer      user_data)
{
  g_autoptr (LhReviewView) self = lh_weak_take (user_data);
  g_autoptr (GError) error = NULL;

  if (self == NULL || self->stack == NULL)
    return;
  if (lh_change_finish (result, &error) != 0)
    {
      lh_change_offer_undo (self, _("The review was recorded"));
      return;
    }
  lh_form_show_findings (self->step_form, lh_change_get_findings (result));
  gtk_label_set_label (self->problem_label, error->message);
  gtk_widget_set_visible (GTK_WIDGET (self->problem_label), TRUE);
}

static void
lh_review_view_decide (LhReviewView *self,
                       const char   *transition)
{
  LhReviewItem *item = lh_review_view_get_selected (self);
  g_autoptr (LhChangeSet) changes = NULL;
  g_autofree char *text = NULL;
  g_auto (GStrv) suggestions = NULL;

  if (item == NULL || !lh_form_flush (self->step_form))
    return;
  g_object_get (gtk_text_view_get_buffer (self->suggestions_view), "text", &text, NULL);
  suggestions = g_strsplit (text, "\n", -1);
  changes = lh_workflow_create_transition (lh_record_get_id (lh_review_item_get_project (item)), transition,
                                           lh_record_get_date (self->step, LH_PROJECT_STEP_TAKEN_ON),
                                           lh_record_get_text (self->step, LH_PROJECT_STEP_PERSON),
                                           lh_record_get_text (self->step, LH_PROJECT_STEP_OPINION),
                                           (const char *const *) suggestions);
  lh_change_apply_async (self->ledger, changes, lh_review_view_decided_cb, lh_weak_new (self));
}

static void
lh_review_view_approve_action (GtkWidget  *widget,
                               const char *action_name,
                               GVariant   *parameter)
{
  lh_review_view_decide (LH_REVIEW_VIEW (widget), "approve");
}

static void
lh_review_view_return_action (GtkWidget  *widget,
                              const char *action_name,
                              GVariant   *parameter)
{
  lh_review_view_decide (LH_REVIEW_VIEW (widget), "return");
}

static void
lh_review_view_reject_action (GtkWidget  *widget,
                              const char *action_name,
                              GVariant   *parameter)
{
  lh_review_view_decide (LH_REVIEW_VIEW (widget), "reject");
}

static void
lh_review_view_open_action (GtkWidget  *widget,
                            const char *action_name,
                            GVariant   *parameter)
{
  LhReviewItem *item = lh_review_view_get_selected (LH_REVIEW_VIEW (widget));

  if (item != NULL)
    gtk_widget_activate_action (widget, "win.show-record", "(sx)", "project",
                                lh_record_get_id (lh_review_item_get_project (item)));
}

static void
lh_review_view_activated_cb (LhReviewView *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "review.open", NULL);
}

static void
lh_review_view_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (lh_review_view_parent_class)->map (widget);
  lh_review_view_refresh (LH_REVIEW_VIEW (widget));
}

static void
lh_review_view_set_ledger (LhReviewView *self,
                           LhLedger     *ledger)
{
  if (self->ledger != NULL)
    g_signal_handlers_disconnect_by_data (self->ledger, self);
  g_set_object (&self->ledger, ledger);
  lh_form_set_ledger (self->project_form, ledger);
  lh_form_set_ledger (self->step_form, ledger);
  if (ledger != NULL)
    {
      g_signal_connect_object (ledger, "changed", G_CALLBACK (lh_review_view_refresh), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (ledger, "notify::quarter", G_CALLBACK (lh_review_view_refresh), self, G_CONNECT_SWAPPED);
    }
  lh_review_view_refresh (self);
}

static void
lh_review_view_dispose (GObject *object)
{
  LhReviewView *self = LH_REVIEW_VIEW (object);

  if (self->ledger != NULL)
    g_signal_handlers_disconnect_by_data (self->ledger, self);
  if (self->view != NULL)
    gtk_column_view_set_model (self->view, NULL);
  if (self->selection != NULL)
    g_signal_handlers_disconnect_by_data (self->selection, self);
  /* A bound child of a bin would be taken away twice. */
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), LH_TYPE_REVIEW_VIEW);
  g_clear_object (&self->selection);
  g_clear_object (&self->items);
  g_clear_object (&self->step);
  g_clear_object (&self->ledger);

  G_OBJECT_CLASS (lh_review_view_parent_class)->dispose (object);
}

static void
lh_review_view_get_property (GObject    *object,
                             guint       prop_id,
                             GValue     *value,
                             GParamSpec *pspec)
{
  LhReviewView *self = LH_REVIEW_VIEW (object);

  switch (prop_id)
    {
    case PROP_LEDGER:
      g_value_set_object (value, self->ledger);
      break;
    case PROP_COUNT:
      g_value_set_uint (value, self->items != NULL ? g_list_model_get_n_items (G_LIST_MODEL (self->items)) : 0);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
lh_review_view_set_property (GObject      *object,
                             guint         prop_id,
                             const GValue *value,
                             GParamSpec   *pspec)
{
  switch (prop_id)
    {
    case PROP_LEDGER:
      lh_review_view_set_ledger (LH_REVIEW_VIEW (object), g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
lh_review_view_bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class, LH_UI_TEMPLATE ("lh-review-view.ui"));
  gtk_widget_class_bind_template_child (widget_class, LhReviewView, detail);
  gtk_widget_class_bind_template_child (widget_class, LhReviewView, flags_label);
  gtk_widget_class_bind_template_child (widget_class, LhReviewView, head_label);
  gtk_widget_class_bind_template_child (widget_class, LhReviewView, missing_label);
  gtk_widget_class_bind_template_child (widget_class, LhReviewView, problem_label);
  gtk_widget_class_bind_template_child (widget_class, LhReviewView, project_form);
  gtk_widget_class_bind_template_child (widget_class, LhReviewView, stack);
  gtk_widget_class_bind_template_child (widget_class, LhReviewView, step_form);
  gtk_widget_class_bind_template_child (widget_class, LhReviewView, suggestions_view);
  gtk_widget_class_bind_template_child (widget_class, LhReviewView, view);
  gtk_widget_class_bind_template_callback (widget_class, lh_review_view_activated_cb);
  gtk_widget_class_install_action (widget_class, "review.approve", NULL, lh_review_view_approve_action);
  gtk_widget_class_install_action (widget_class, "review.return", NULL, lh_review_view_return_action);
  gtk_widget_class_install_action (widget_class, "review.reject", NULL, lh_review_view_reject_action);
  gtk_widget_class_install_action (widget_class, "review.open", NULL, lh_review_view_open_action);
}

static void
lh_review_view_class_init (LhReviewViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = lh_review_view_dispose;
  object_class->get_property = lh_review_view_get_property;
  object_class->set_property = lh_review_view_set_property;
  widget_class->map = lh_review_view_map;

  properties[PROP_LEDGER] = g_param_spec_object ("ledger", NULL, NULL, LH_TYPE_LEDGER,
                                                 G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  properties[PROP_COUNT] = g_param_spec_uint ("count", NULL, NULL, 0, G_MAXUINT, 0,
                                              G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (LH_TYPE_FIELD_CELL);
  g_type_ensure (LH_TYPE_FORM);
  g_type_ensure (LH_TYPE_REVIEW_ITEM);
  lh_review_view_bind_template (widget_class);
}

static void
lh_review_view_init (LhReviewView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  lh_column_fit_add_all (self->view);

  self->items = g_list_store_new (LH_TYPE_REVIEW_ITEM);
  self->selection = gtk_single_selection_new (G_LIST_MODEL (g_object_ref (self->items)));
  self->step = LH_RECORD (lh_project_step_new ());
  lh_record_set_text (self->step, LH_PROJECT_STEP_PERSON, _("Office of the work committee"));
  g_signal_connect_object (self->selection, "notify::selected-item", G_CALLBACK (lh_review_view_selected_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_column_view_set_model (self->view, GTK_SELECTION_MODEL (self->selection));
}

/**
 * lh_review_view_get_items:
 *
 * Returns: (transfer none): the #LhReviewItem objects of the queue
 */
GListModel *
lh_review_view_get_items (LhReviewView *self)
{
  g_return_val_if_fail (LH_IS_REVIEW_VIEW (self), NULL);
  return G_LIST_MODEL (self->items);
}

/**
 * lh_review_view_select:
 * @project_id: a project of the queue
 *
 * Returns: whether it waits
 */
gboolean
lh_review_view_select (LhReviewView *self,
                       gint64        project_id)
{
  g_return_val_if_fail (LH_IS_REVIEW_VIEW (self), FALSE);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->items)); i++)
    {
      g_autoptr (LhReviewItem) item = g_list_model_get_item (G_LIST_MODEL (self->items), i);

      if (lh_record_get_id (lh_review_item_get_project (item)) != project_id)
        continue;
      gtk_single_selection_set_selected (self->selection, i);
      return TRUE;
    }
  return FALSE;
}
