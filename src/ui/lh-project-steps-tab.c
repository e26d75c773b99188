/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-project-steps-tab.h"

#include <glib/gi18n-lib.h>

#include "lh-codes.h"
#include "lh-page.h"
#include "lh-part-table.h"
#include "lh-project-step.h"
#include "lh-review-suggestion.h"
#include "lh-weak.h"
#include "lh-workflow-table.h"

struct _LhProjectStepsTab
{
  AdwBin      parent_instance;

  LhLedger   *ledger;
  LhRecord   *record;
  GListStore *steps;
  guint       serial;

  GtkStack   *stack;
  GtkListBox *list;
};

enum
{
  PROP_0,
  PROP_LEDGER,
  PROP_RECORD,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (LhProjectStepsTab, lh_project_steps_tab, ADW_TYPE_BIN)

typedef struct
{
  gpointer weak;
  guint    serial;
} LhStepsRequest;

static int
lh_project_steps_tab_compare (gconstpointer a,
                              gconstpointer b)
{
  LhRecord *first = *(LhRecord *const *) a;
  LhRecord *second = *(LhRecord *const *) b;
  int order = lh_date_compare (lh_record_get_date (first, LH_PROJECT_STEP_TAKEN_ON),
                               lh_record_get_date (second, LH_PROJECT_STEP_TAKEN_ON));

  if (order != 0)
    return order;
  return lh_record_get_id (first) < lh_record_get_id (second) ? -1 : 1;
}

static void
lh_project_steps_tab_loaded_cb (GObject      *source,
                                GAsyncResult *result,
                                gpointer      user_data)
{
  g_autofree LhStepsRequest *request = user_data;
  g_autoptr (LhProjectStepsTab) self = lh_weak_take (request->weak);
  g_autoptr (GPtrArray) steps = lh_ledger_query_finish (LH_LEDGER (source), result, NULL);

  /* An answer to an older question is about another project. */
  if (steps == NULL || self == NULL || request->serial != self->serial || self->steps == NULL)
    return;
  g_ptr_array_sort (steps, lh_project_steps_tab_compare);
  g_list_store_splice (self->steps, 0, g_list_model_get_n_items (G_LIST_MODEL (self->steps)), steps->pdata, steps->len);
  gtk_stack_set_visible_child_name (self->stack, steps->len > 0 ? "steps" : "empty");
}

static void
lh_project_steps_tab_refresh (LhProjectStepsTab *self)
{
  g_autoptr (LhQuery) query = NULL;
  LhStepsRequest *request;

  self->serial++;
  if (self->ledger == NULL || self->record == NULL || !gtk_widget_get_mapped (GTK_WIDGET (self)))
    return;
  query = lh_query_new (LH_TYPE_PROJECT_STEP);
  lh_query_where_id (query, LH_PROJECT_STEP_PROJECT_ID, lh_record_get_id (self->record));
  request = g_new0 (LhStepsRequest, 1);
  request->weak = lh_weak_new (self);
  request->serial = self->serial;
  lh_ledger_query_async (self->ledger, query, NULL, lh_project_steps_tab_loaded_cb, request);
}

static const char *
lh_project_steps_tab_get_actor (const LhTransition *transition)
{
  if (transition == NULL)
    return "";
  return transition->actor == LH_WORKFLOW_UNIT ? C_("actor", "Unit") : C_("actor", "Work committee");
}

/* Date, person and side in one line, the opinion below. */
static char *
lh_project_steps_tab_describe (LhRecord *step)
{
  const LhTransition *transition = lh_transition_find (lh_record_get_text (step, LH_PROJECT_STEP_TRANSITION));
  g_autofree char *date = lh_date_format (lh_record_get_date (step, LH_PROJECT_STEP_TAKEN_ON), LH_DATE_LONG, NULL);
  const char *opinion = lh_record_get_text (step, LH_PROJECT_STEP_OPINION);

  return g_strdup_printf ("%s · %s · %s%s%s", date, lh_record_get_text (step, LH_PROJECT_STEP_PERSON),
                          lh_project_steps_tab_get_actor (transition), *opinion != '\0' ? "\n" : "", opinion);
}

static GtkWidget *
lh_project_steps_tab_create_row_cb (gpointer item,
                                    gpointer user_data)
{
  LhRecord *step = item;
  const char *transition = lh_code_get_label ("project-transition", lh_record_get_text (step, LH_PROJECT_STEP_TRANSITION), NULL);
  const char *state = lh_code_get_label ("project-state", lh_record_get_text (step, LH_PROJECT_STEP_TO_STATE), NULL);
  g_autofree char *subtitle = lh_project_steps_tab_describe (step);
  GtkWidget *row = g_object_new (ADW_TYPE_ACTION_ROW,
                                 "title", transition != NULL ? transition : "",
                                 "subtitle", subtitle,
                                 "use-markup", FALSE,
                                 "subtitle-lines", 0,
                                 "focusable", FALSE,
                                 NULL);

  adw_action_row_add_suffix (ADW_ACTION_ROW (row), g_object_new (GTK_TYPE_LABEL,
                                                                 "label", state != NULL ? state : "",
                                                                 "css-classes", (const char *[]) { "dim-label", NULL },
                                                                 NULL));
  return row;
}

/* A heading where a round of review begins, and one where the reviews are over. */
static void
lh_project_steps_tab_header_cb (GtkListBoxRow *row,
                                GtkListBoxRow *before,
                                gpointer       user_data)
{
  LhProjectStepsTab *self = user_data;
  const guint position = (guint) gtk_list_box_row_get_index (row);
  g_autoptr (LhRecord) step = g_list_model_get_item (G_LIST_MODEL (self->steps), position);
  g_autoptr (LhRecord) last = before != NULL ? g_list_model_get_item (G_LIST_MODEL (self->steps), position - 1) : NULL;
  const gint64 round = step != NULL ? lh_record_get_int (step, LH_PROJECT_STEP_REVIEW_ROUND) : LH_UNSET;
  g_autofree char *text = NULL;

  if (step == NULL || (last != NULL && lh_record_get_int (last, LH_PROJECT_STEP_REVIEW_ROUND) == round))
    {
      gtk_list_box_row_set_header (row, NULL);
      return;
    }
  text = round > 0 ? g_strdup_printf (_("Review, round %d"), (int) round) : g_strdup (_("Carrying out"));
  gtk_list_box_row_set_header (row, g_object_new (GTK_TYPE_LABEL,
                                                  "label", text,
                                                  "xalign", 0.0,
                                                  "css-classes", (const char *[]) { "heading", "step-round", NULL },
                                                  NULL));
}

static void
lh_project_steps_tab_prepare_cb (LhProjectStepsTab *self,
                                 LhRecord          *part)
{
  lh_record_set_int (part, LH_REVIEW_SUGGESTION_POSITION, 1);
}

static void
lh_project_steps_tab_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (lh_project_steps_tab_parent_class)->map (widget);
  lh_project_steps_tab_refresh (LH_PROJECT_STEPS_TAB (widget));
}

static void
lh_project_steps_tab_set_ledger (LhProjectStepsTab *self,
                                 LhLedger          *ledger)
{
  if (self->ledger != NULL)
    g_signal_handlers_disconnect_by_data (self->ledger, self);
  g_set_object (&self->ledger, ledger);
  if (ledger != NULL)
    g_signal_connect_object (ledger, "changed", G_CALLBACK (lh_project_steps_tab_refresh), self, G_CONNECT_SWAPPED);
  lh_project_steps_tab_refresh (self);
}

static void
lh_project_steps_tab_dispose (GObject *object)
{
  LhProjectStepsTab *self = LH_PROJECT_STEPS_TAB (object);

  if (self->ledger != NULL)
    g_signal_handlers_disconnect_by_data (self->ledger, self);
  if (self->list != NULL)
    gtk_list_box_bind_model (self->list, NULL, NULL, NULL, NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), LH_TYPE_PROJECT_STEPS_TAB);
  g_clear_object (&self->steps);
  g_clear_object (&self->ledger);
  g_clear_object (&self->record);

  G_OBJECT_CLASS (lh_project_steps_tab_parent_class)->dispose (object);
}

static void
lh_project_steps_tab_get_property (GObject    *object,
                                   guint       prop_id,
                                   GValue     *value,
                                   GParamSpec *pspec)
{
  LhProjectStepsTab *self = LH_PROJECT_STEPS_TAB (object);

  switch (prop_id)
    {
    case PROP_LEDGER:
      g_value_set_object (value, self->ledger);
      break;
    case PROP_RECORD:
      g_value_set_object (value, self->record);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
lh_project_steps_tab_set_property (GObject      *object,
                                   guint         prop_id,
                                   const GValue *value,
                                   GParamSpec   *pspec)
{
  LhProjectStepsTab *self = LH_PROJECT_STEPS_TAB (object);

  switch (prop_id)
    {
    case PROP_LEDGER:
      lh_project_steps_tab_set_ledger (self, g_value_get_object (value));
      break;
    case PROP_RECORD:
      if (!g_set_object (&self->record, g_value_get_object (value)))
        return;
      g_list_store_remove_all (self->steps);
      lh_project_steps_tab_refresh (self);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
lh_project_steps_tab_class_init (LhProjectStepsTabClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS;

  object_class->dispose = lh_project_steps_tab_dispose;
  object_class->get_property = lh_project_steps_tab_get_property;
  object_class->set_property = lh_project_steps_tab_set_property;
  widget_class->map = lh_project_steps_tab_map;

  properties[PROP_LEDGER] = g_param_spec_object ("ledger", NULL, NULL, LH_TYPE_LEDGER, flags);
  properties[PROP_RECORD] = g_param_spec_object ("record", NULL, NULL, LH_TYPE_RECORD, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (LH_TYPE_PART_TABLE);
  g_type_ensure (LH_TYPE_REVIEW_SUGGESTION);
  gtk_widget_class_set_template_from_resource (widget_class, LH_UI_TEMPLATE ("lh-project-steps-tab.ui"));
  gtk_widget_class_bind_template_child (widget_class, LhProjectStepsTab, list);
  gtk_widget_class_bind_template_child (widget_class, LhProjectStepsTab, stack);
  gtk_widget_class_bind_template_callback (widget_class, lh_project_steps_tab_prepare_cb);
}

static void
lh_project_steps_tab_init (LhProjectStepsTab *self)
{
  self->steps = g_list_store_new (LH_TYPE_PROJECT_STEP);
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_list_box_set_header_func (self->list, lh_project_steps_tab_header_cb, self, NULL);
  gtk_list_box_bind_model (self->list, G_LIST_MODEL (self->steps), lh_project_steps_tab_create_row_cb, self, NULL);
}

/**
 * lh_project_steps_tab_get_steps:
 *
 * Returns: (transfer none): the steps that are shown, in order
 */
GListModel *
lh_project_steps_tab_get_steps (LhProjectStepsTab *self)
{
  g_return_val_if_fail (LH_IS_PROJECT_STEPS_TAB (self), NULL);
  return G_LIST_MODEL (self->steps);
}
