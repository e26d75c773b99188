/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-progress-form.h"

#include <glib/gi18n-lib.h>

#include "lh-change.h"
#include "lh-form.h"
#include "lh-indicator-value-form.h"
#include "lh-indicator-value.h"
#include "lh-page.h"
#include "lh-part-table.h"
#include "lh-progress.h"
#include "lh-quarter-plan.h"
#include "lh-toast.h"
#include "lh-tracking-entry.h"
#include "lh-weak.h"

struct _LhProgressForm
{
  AdwBin      parent_instance;

  LhLedger   *ledger;
  LhRecord   *project;
  LhRecord   *report;
  LhRecord   *before;
  GPtrArray  *indicators;
  GHashTable *drafts;
  guint       serial;

  GtkWidget  *before_box;
  GtkLabel   *before_label;
  LhForm     *form;
  GtkLabel   *heading_label;
  GtkLabel   *promise_label;
  GtkBox     *values_box;
  GtkWidget  *values_group;
};

enum
{
  PROP_0,
  PROP_LEDGER,
  PROP_PROJECT,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (LhProgressForm, lh_progress_form, ADW_TYPE_BIN)

static void lh_progress_form_refresh (LhProgressForm *self);

/* A question to the ledger, and what it was about: answers to older questions are dropped. */
typedef struct
{
  LhProgressForm *self; /* weak */
  guint           serial;
} LhProgressRequest;

static LhProgressRequest *
lh_progress_request_new (LhProgressForm *self)
{
  LhProgressRequest *request = g_new0 (LhProgressRequest, 1);

  g_set_weak_pointer (&request->self, self);
  request->serial = self->serial;
  return request;
}

static GPtrArray *
lh_progress_request_finish (LhProgressRequest *request,
                            GObject           *source,
                            GAsyncResult      *result)
{
  g_autoptr (GPtrArray) records = lh_ledger_query_finish (LH_LEDGER (source), result, NULL);

  if (request->self == NULL || request->serial != request->self->serial || request->self->project == NULL)
    return NULL;
  return g_steal_pointer (&records);
}

static void
lh_progress_request_free (LhProgressRequest *request)
{
  g_clear_weak_pointer (&request->self);
  g_free (request);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LhProgressRequest, lh_progress_request_free)

static void
lh_progress_form_show_heading (LhProgressForm *self,
                               gboolean        reported)
{
  g_autofree char *quarter = lh_quarter_format (lh_ledger_get_quarter (self->ledger), LH_QUARTER_LONG, NULL);
  g_autofree char *text = NULL;

  if (reported)
    {
      g_autofree char *day = lh_date_format (lh_record_get_date (self->report, LH_PROGRESS_REPORTED_ON), LH_DATE_LONG,
                                             NULL);

      text = g_strdup_printf (_("%s · reported on %s"), quarter, day);
    }
  else
    text = g_strdup_printf (_("%s · not reported yet: enter the cumulative progress"), quarter);
  gtk_label_set_label (self->heading_label, text);
}

static void
lh_progress_form_show_before (LhProgressForm *self)
{
  g_autofree char *quarter = NULL;
  g_autofree char *percent = NULL;
  g_autofree char *text = NULL;
  const char *promise;

  gtk_widget_set_visible (self->before_box, self->before != NULL);
  if (self->before == NULL)
    return;

  quarter = lh_quarter_format (lh_record_get_quarter (self->before, LH_PROGRESS_QUARTER), LH_QUARTER_LONG, NULL);
  percent = lh_percent_format (lh_record_get_int (self->before, LH_PROGRESS_ACTUAL_PROGRESS));
  text = g_strdup_printf (_("%s: cumulative progress %s"), quarter, percent);
  gtk_label_set_label (self->before_label, text);

  promise = lh_record_get_text (self->before, LH_PROGRESS_NEXT_PLAN);
  gtk_label_set_label (self->promise_label, promise);
  gtk_widget_set_visible (GTK_WIDGET (self->promise_label), *promise != '\0');
}

static void
lh_progress_form_clear_values (LhProgressForm *self)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->values_box))) != NULL)
    gtk_box_remove (self->values_box, child);
  gtk_widget_set_visible (self->values_group, FALSE);
}

static LhRecord *
lh_progress_form_find_value (GPtrArray *values,
                             LhRecord  *indicator)
{
  for (guint i = 0; i < values->len; i++)
    {
      LhRecord *value = g_ptr_array_index (values, i);

      if (lh_record_get_int (value, LH_INDICATOR_VALUE_INDICATOR_ID) == lh_record_get_id (indicator))
        return value;
    }
  return NULL;
}

static void
lh_progress_form_values_cb (GObject      *source,
                            GAsyncResult *result,
                            gpointer      user_data)
{
  g_autoptr (LhProgressRequest) request = user_data;
  g_autoptr (GPtrArray) values = lh_progress_request_finish (request, source, result);
  LhProgressForm *self = request->self;

  if (values == NULL || self->indicators == NULL || self->report == NULL)
    return;

  lh_progress_form_clear_values (self);
  for (guint i = 0; i < self->indicators->len; i++)
    {
      LhRecord *indicator = g_ptr_array_index (self->indicators, i);

      gtk_box_append (self->values_box, lh_indicator_value_form_new (self->ledger, indicator, self->report,
                                                                     lh_progress_form_find_value (values, indicator)));
    }
  gtk_widget_set_visible (self->values_group, self->indicators->len > 0);
}

static void
lh_progress_form_indicators_cb (GObject      *source,
                                GAsyncResult *result,
                                gpointer      user_data)
{
  g_autoptr (LhProgressRequest) request = user_data;
  g_autoptr (GPtrArray) indicators = lh_progress_request_finish (request, source, result);
  g_autoptr (LhQuery) query = NULL;
  LhProgressForm *self = request->self;

  if (indicators == NULL || self->report == NULL || lh_record_get_id (self->report) == 0)
    return;

  g_clear_pointer (&self->indicators, g_ptr_array_unref);
  self->indicators = g_ptr_array_ref (indicators);
  query = lh_query_new (LH_TYPE_INDICATOR_VALUE);
  lh_query_where_id (query, LH_INDICATOR_VALUE_PROGRESS_ID, lh_record_get_id (self->report));
  lh_ledger_query_async (self->ledger, query, NULL, lh_progress_form_values_cb, lh_progress_request_new (self));
}

static void
lh_progress_form_ask_indicators (LhProgressForm *self)
{
  g_autoptr (LhQuery) query = lh_query_new (LH_TYPE_INDICATOR);

  lh_query_where_id (query, LH_INDICATOR_PROJECT_ID, lh_record_get_id (self->project));
  lh_query_set_sort (query, "position", FALSE);
  lh_ledger_query_async (self->ledger, query, NULL, lh_progress_form_indicators_cb, lh_progress_request_new (self));
}

/* The draft of a report that is not made yet; it is kept while another project is looked at. */
static LhRecord *
lh_progress_form_get_draft (LhProgressForm *self)
{
  LhQuarter quarter = lh_ledger_get_quarter (self->ledger);
  g_autofree char *key = g_strdup_printf ("%" G_GINT64_FORMAT "/%d", lh_record_get_id (self->project),
                                          lh_quarter_get_index (quarter));
  LhRecord *draft = g_hash_table_lookup (self->drafts, key);

  if (draft != NULL && lh_record_get_id (draft) == 0)
    return draft;

  draft = LH_RECORD (lh_progress_new ());
  lh_record_set_int (draft, LH_PROGRESS_PROJECT_ID, lh_record_get_id (self->project));
  lh_record_set_quarter (draft, LH_PROGRESS_QUARTER, quarter);
  lh_record_set_date (draft, LH_PROGRESS_REPORTED_ON, lh_date_today ());
  g_hash_table_insert (self->drafts, g_steal_pointer (&key), draft);
  return draft;
}

static void
lh_progress_form_plan_cb (GObject      *source,
                          GAsyncResult *result,
                          gpointer      user_data)
{
  g_autoptr (LhProgressRequest) request = user_data;
  g_autoptr (GPtrArray) plans = lh_progress_request_finish (request, source, result);
  LhRecord *report = request->self->report;

  if (plans == NULL || plans->len == 0 || report == NULL || lh_record_get_id (report) != 0)
    return;
  if (lh_record_is_empty (report, LH_PROGRESS_PLANNED_WORK))
    lh_record_set_text (report, LH_PROGRESS_PLANNED_WORK,
                        lh_record_get_text (g_ptr_array_index (plans, 0), LH_QUARTER_PLAN_TASK));
}

/* The plan of the quarter is taken over into a new report (form F4). */
static void
lh_progress_form_ask_plan (LhProgressForm *self)
{
  g_autoptr (LhQuery) query = lh_query_new (LH_TYPE_QUARTER_PLAN);
  g_autofree char *quarter = lh_quarter_to_string (lh_ledger_get_quarter (self->ledger));

  lh_query_where_id (query, LH_QUARTER_PLAN_PROJECT_ID, lh_record_get_id (self->project));
  lh_query_where_field (query, LH_QUARTER_PLAN_QUARTER, LH_QUERY_EQUAL, quarter);
  lh_ledger_query_async (self->ledger, query, NULL, lh_progress_form_plan_cb, lh_progress_request_new (self));
}

static LhRecord *
lh_progress_form_find_report (GPtrArray *reports,
                              LhQuarter  quarter)
{
  for (guint i = 0; i < reports->len; i++)
    {
      if (lh_quarter_equal (lh_record_get_quarter (g_ptr_array_index (reports, i), LH_PROGRESS_QUARTER), quarter))
        return g_ptr_array_index (reports, i);
    }
  return NULL;
}

static void
lh_progress_form_reports_cb (GObject      *source,
                             GAsyncResult *result,
                             gpointer      user_data)
{
  g_autoptr (LhProgressRequest) request = user_data;
  g_autoptr (GPtrArray) reports = lh_progress_request_finish (request, source, result);
  LhProgressForm *self = request->self;
  LhQuarter quarter;
  LhRecord *stored;

  if (reports == NULL)
    return;

  quarter = lh_ledger_get_quarter (self->ledger);
  stored = lh_progress_form_find_report (reports, quarter);
  g_set_object (&self->before, lh_progress_form_find_report (reports, lh_quarter_previous (quarter)));
  if (stored != NULL)
    g_set_object (&self->report, stored);
  else
    g_set_object (&self->report, lh_progress_form_get_draft (self));

  lh_form_set_draft (self->form, stored == NULL);
  lh_form_set_record (self->form, self->report);
  lh_progress_form_show_heading (self, stored != NULL);
  lh_progress_form_show_before (self);
  if (stored != NULL)
    lh_progress_form_ask_indicators (self);
  else
    {
      lh_progress_form_clear_values (self);
      lh_progress_form_ask_plan (self);
    }
}

static void
lh_progress_form_refresh (LhProgressForm *self)
{
  g_autoptr (LhQuery) query = NULL;
  g_autofree char *now = NULL;
  g_autofree char *before = NULL;
  LhQuarter quarter;

  self->serial++;
  if (self->ledger == NULL || self->project == NULL || !gtk_widget_get_mapped (GTK_WIDGET (self)))
    return;

  quarter = lh_ledger_get_quarter (self->ledger);
  now = lh_quarter_to_string (quarter);
  before = lh_quarter_to_string (lh_quarter_previous (quarter));
  query = lh_query_new (LH_TYPE_PROGRESS);
  lh_query_where_id (query, LH_PROGRESS_PROJECT_ID, lh_record_get_id (self->project));
  lh_query_where_in (query, LH_PROGRESS_QUARTER, (const char *[]) { now, before, NULL });
  lh_form_set_ledger (self->form, self->ledger);
  lh_ledger_query_async (self->ledger, query, NULL, lh_progress_form_reports_cb, lh_progress_request_new (self));
}

static void
lh_progress_form_changed_cb (LhProgressForm *self,
                             GStrv           entities)
{
  if (g_strv_contains ((const char *const *) entities, "progress")
      || g_strv_contains ((const char *const *) entities, "indicator"))
    lh_progress_form_refresh (self);
}

static void
lh_progress_form_inserted_cb (GObject      *source,
                              GAsyncResult *result,
                              gpointer      user_data)
{
  g_autoptr (LhProgressForm) self = lh_weak_take (user_data);
  g_autoptr (GError) error = NULL;

  if (self == NULL || lh_change_finish (result, &error) != 0)
    return;

  /* The findings name the report by the id it was to get, so they are shown before that is taken back. */
  if (self->form != NULL
      && (lh_change_get_findings (result) == NULL
          || !lh_form_show_findings (self->form, lh_change_get_findings (result))))
    lh_toast_error (self, error);
  if (self->report != NULL && lh_record_get_version (self->report) == 0)
    lh_record_set_id (self->report, 0);
}

static void
lh_progress_form_saved_cb (LhProgressForm *self,
                           LhRecord       *record)
{
  gboolean draft = FALSE;

  g_object_get (self->form, "draft", &draft, NULL);
  if (draft && lh_record_get_id (record) == 0 && !lh_record_is_empty (record, LH_PROGRESS_ACTUAL_PROGRESS))
    lh_change_insert_async (self->ledger, record, lh_progress_form_inserted_cb, lh_weak_new (self));
}

/* What is noted now is of today, until the person says otherwise. */
static void
lh_progress_form_prepare_cb (LhProgressForm *self,
                             LhRecord       *entry)
{
  lh_record_set_date (entry, LH_TRACKING_ENTRY_ENTERED_ON, lh_date_today ());
}

static void
lh_progress_form_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (lh_progress_form_parent_class)->map (widget);
  lh_progress_form_refresh (LH_PROGRESS_FORM (widget));
}

static void
lh_progress_form_set_ledger (LhProgressForm *self,
                             LhLedger       *ledger)
{
  if (self->ledger != NULL)
    g_signal_handlers_disconnect_by_data (self->ledger, self);
  g_set_object (&self->ledger, ledger);
  if (ledger != NULL)
    {
      g_signal_connect_object (ledger, "changed", G_CALLBACK (lh_progress_form_changed_cb), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (ledger, "notify::quarter", G_CALLBACK (lh_progress_form_refresh), self,
                               G_CONNECT_SWAPPED);
    }
  lh_progress_form_refresh (self);
}

static void
lh_progress_form_set_project (LhProgressForm *self,
                              LhRecord       *project)
{
  if (!g_set_object (&self->project, project))
    return;

  lh_form_set_record (self->form, NULL);
  g_clear_object (&self->report);
  g_clear_object (&self->before);
  lh_progress_form_clear_values (self);
  lh_progress_form_refresh (self);
}

static void
lh_progress_form_dispose (GObject *object)
{
  LhProgressForm *self = LH_PROGRESS_FORM (object);

  if (self->ledger != NULL)
    g_signal_handlers_disconnect_by_data (self->ledger, self);
  self->serial++;
  gtk_widget_dispose_template (GTK_WIDGET (self), LH_TYPE_PROGRESS_FORM);
  g_clear_object (&self->ledger);
  g_clear_object (&self->project);
  g_clear_object (&self->report);
  g_clear_object (&self->before);
  g_clear_pointer (&self->indicators, g_ptr_array_unref);
  g_clear_pointer (&self->drafts, g_hash_table_unref);

  G_OBJECT_CLASS (lh_progress_form_parent_class)->dispose (object);
}

static void
lh_progress_form_get_property (GObject    *object,
                               guint       prop_id,
                               GValue     *value,
                               GParamSpec *pspec)
{
  LhProgressForm *self = LH_PROGRESS_FORM (object);

  switch (prop_id)
    {
    case PROP_LEDGER:
      g_value_set_object (value, self->ledger);
      break;
    case PROP_PROJECT:
      g_value_set_object (value, self->project);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
lh_progress_form_set_property (GObject      *object,
                               guint         prop_id,
                               const GValue *value,
                               GParamSpec   *pspec)
{
  LhProgressForm *self = LH_PROGRESS_FORM (object);

  switch (prop_id)
    {
    case PROP_LEDGER:
      lh_progress_form_set_ledger (self, g_value_get_object (value));
      break;
    case PROP_PROJECT:
      lh_progress_form_set_project (self, g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
lh_progress_form_class_init (LhProgressFormClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS;

  object_class->dispose = lh_progress_form_dispose;
  object_class->get_property = lh_progress_form_get_property;
  object_class->set_property = lh_progress_form_set_property;
  widget_class->map = lh_progress_form_map;

  properties[PROP_LEDGER] = g_param_spec_object ("ledger", NULL, NULL, LH_TYPE_LEDGER, flags);
  properties[PROP_PROJECT] = g_param_spec_object ("project", NULL, NULL, LH_TYPE_RECORD, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (LH_TYPE_FORM);
  g_type_ensure (LH_TYPE_PART_TABLE);
  g_type_ensure (LH_TYPE_TRACKING_ENTRY);
  gtk_widget_class_set_template_from_resource (widget_class, LH_UI_TEMPLATE ("lh-progress-form.ui"));
  gtk_widget_class_bind_template_child (widget_class, LhProgressForm, before_box);
  gtk_widget_class_bind_template_child (widget_class, LhProgressForm, before_label);
  gtk_widget_class_bind_template_child (widget_class, LhProgressForm, form);
  gtk_widget_class_bind_template_child (widget_class, LhProgressForm, heading_label);
  gtk_widget_class_bind_template_child (widget_class, LhProgressForm, promise_label);
  gtk_widget_class_bind_template_child (widget_class, LhProgressForm, values_box);
  gtk_widget_class_bind_template_child (widget_class, LhProgressForm, values_group);
  gtk_widget_class_bind_template_callback (widget_class, lh_progress_form_saved_cb);
  gtk_widget_class_bind_template_callback (widget_class, lh_progress_form_prepare_cb);
}

static void
lh_progress_form_init (LhProgressForm *self)
{
  self->drafts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_object_unref);
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * lh_progress_form_get_report:
 *
 * Returns: (transfer none) (nullable): the report shown, or its draft
 */
LhRecord *
lh_progress_form_get_report (LhProgressForm *self)
{
  g_return_val_if_fail (LH_IS_PROGRESS_FORM (self), NULL);
  return self->report;
}
