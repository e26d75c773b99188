/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-topics-view.h"

#include <glib/gi18n-lib.h>

#include "lh-change.h"
#include "lh-chips.h"
#include "lh-filing-actions.h"
#include "lh-filing-statistics.h"
#include "lh-form.h"
#include "lh-new-dialog.h"
#include "lh-opinion.h"
#include "lh-page.h"
#include "lh-toast.h"
#include "lh-topic-trace.h"
#include "lh-topic.h"
#include "lh-weak.h"

struct _LhTopicsView
{
  AdwBin          parent_instance;

  LhLedger       *ledger;
  int             year;
  char           *filter;       /* what opinions are shown */
  GPtrArray      *projects;     /* of the year: a topic names the one it became */
  GPtrArray      *known;        /* topics of the year: an opinion names the one it is part of */

  GtkLabel       *figures_label;
  GtkLabel       *dimensions_label;
  GtkBox         *chips;
  LhRecordTable  *opinions;
  LhRecordTable  *topics;
  GtkStack       *pane;
  LhForm         *opinion_form;
  LhForm         *topic_form;
  LhTopicTrace   *trace;
};

/* The change under way, and what shall be selected when it is made. */
typedef struct
{
  gpointer    weak;
  LhRecord   *result;
  const char *message;
} LhTopicsChange;

enum
{
  PROP_0,
  PROP_LEDGER,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (LhTopicsView, lh_topics_view, ADW_TYPE_BIN)

static const LhChip filters[] = {
  { "all", N_("All") },
  { "open", N_("To be handled") },
  { "front-line", N_("From the front line") },
  { "drawn", N_("In a topic") },
  { "aside", N_("Set aside") },
};

static void
lh_topics_view_restrict (LhTopicsView *self,
                         LhQuery      *query)
{
  const char *filter = self->filter != NULL ? self->filter : "all";

  if (g_str_equal (filter, "open"))
    {
      lh_query_where_field (query, LH_OPINION_TOPIC_ID, LH_QUERY_EMPTY, NULL);
      lh_query_where_field (query, LH_OPINION_SET_ASIDE, LH_QUERY_EQUAL, "false");
    }
  else if (g_str_equal (filter, "front-line"))
    lh_query_where_field (query, LH_OPINION_FRONT_LINE, LH_QUERY_EQUAL, "true");
  else if (g_str_equal (filter, "drawn"))
    lh_query_where_field (query, LH_OPINION_TOPIC_ID, LH_QUERY_NOT_EMPTY, NULL);
  else if (g_str_equal (filter, "aside"))
    lh_query_where_field (query, LH_OPINION_SET_ASIDE, LH_QUERY_EQUAL, "true");
}

static LhQuery *
lh_topics_view_query_year (LhTopicsView *self,
                           GType         type,
                           guint         field)
{
  LhQuery *query = lh_query_new (type);
  g_autofree char *year = g_strdup_printf ("%d", self->year);

  lh_query_where_field (query, field, LH_QUERY_EQUAL, year);
  return query;
}

static void
lh_topics_view_ask (LhTopicsView *self)
{
  g_autoptr (LhQuery) opinions = lh_topics_view_query_year (self, LH_TYPE_OPINION, LH_OPINION_YEAR);
  g_autoptr (LhQuery) topics = lh_topics_view_query_year (self, LH_TYPE_TOPIC, LH_TOPIC_YEAR);

  lh_topics_view_restrict (self, opinions);
  lh_record_table_set_query (self->opinions, opinions);
  lh_record_table_set_query (self->topics, topics);
}

static void
lh_topics_view_known_cb (GObject      *source,
                         GAsyncResult *result,
                         gpointer      user_data)
{
  g_autoptr (LhTopicsView) self = lh_weak_take (user_data);
  g_autoptr (GPtrArray) topics = lh_ledger_query_finish (LH_LEDGER (source), result, NULL);

  if (self == NULL || self->pane == NULL || topics == NULL)
    return;
  g_clear_pointer (&self->known, g_ptr_array_unref);
  self->known = g_steal_pointer (&topics);
  lh_topics_view_ask (self);
}

static void
lh_topics_view_projects_cb (GObject      *source,
                            GAsyncResult *result,
                            gpointer      user_data)
{
  g_autoptr (LhTopicsView) self = lh_weak_take (user_data);
  g_autoptr (GPtrArray) projects = lh_ledger_query_finish (LH_LEDGER (source), result, NULL);
  g_autoptr (LhQuery) query = NULL;

  if (self == NULL || self->pane == NULL || projects == NULL)
    return;
  g_clear_pointer (&self->projects, g_ptr_array_unref);
  self->projects = g_steal_pointer (&projects);
  query = lh_topics_view_query_year (self, LH_TYPE_TOPIC, LH_TOPIC_YEAR);
  lh_ledger_query_async (self->ledger, query, NULL, lh_topics_view_known_cb, lh_weak_new (self));
}

/* What the rows name must be there before them, or they could not name it. */
static void
lh_topics_view_quarter_cb (LhTopicsView *self)
{
  int year = lh_ledger_get_quarter (self->ledger).year;
  g_autoptr (LhQuery) query = NULL;

  if (year == self->year)
    return;
  self->year = year;
  query = lh_topics_view_query_year (self, LH_TYPE_PROJECT, LH_PROJECT_YEAR);
  lh_ledger_query_async (self->ledger, query, NULL, lh_topics_view_projects_cb, lh_weak_new (self));
}

static void
lh_topics_view_chip_cb (LhTopicsView    *self,
                        GtkToggleButton *chip)
{
  if (!gtk_toggle_button_get_active (chip) || self->ledger == NULL)
    return;
  g_free (self->filter);
  self->filter = g_strdup (gtk_widget_get_name (GTK_WIDGET (chip)));
  lh_topics_view_ask (self);
}

/* 中心工作难点 4 · 群众急难愁盼 11（推断3） · 未填 1. */
static void
lh_topics_view_show_dimensions (LhTopicsView             *self,
                                const LhFilingStatistics *filing)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < filing->dimensions->len; i++)
    {
      const LhDimensionCount *count = g_ptr_array_index (filing->dimensions, i);
      g_autofree char *label = g_markup_escape_text (*count->label != '\0' ? count->label : _("Not filled in"), -1);

      g_string_append_printf (text, "%s%s <b>%u</b>", i > 0 ? " · " : "", label, count->ids->len);
      if (count->n_inferred > 0)
        g_string_append_printf (text, _(" (inferred: %u)"), count->n_inferred);
    }
  gtk_label_set_markup (self->dimensions_label, text->str);
}

static void
lh_topics_view_figures_cb (LhTopicsView *self)
{
  LhStatistics *statistics = lh_ledger_get_statistics (self->ledger);
  g_autofree char *text = NULL;

  if (statistics == NULL)
    return;
  text = g_strdup_printf (_("<b>%d</b> opinions, <b>%d</b> to be handled · <b>%d</b> topics, <b>%d</b> without a project"),
                          (int) lh_statistics_get_figure (statistics, "opinions-raised")->value.value,
                          (int) lh_statistics_get_figure (statistics, "opinions-open")->value.value,
                          (int) lh_statistics_get_figure (statistics, "topics-chosen")->value.value,
                          (int) lh_statistics_get_figure (statistics, "topics-open")->value.value);
  gtk_label_set_markup (self->figures_label, text);
  lh_topics_view_show_dimensions (self, lh_statistics_get_filing (statistics));
}

static void
lh_topics_view_opinion_cb (LhTopicsView *self)
{
  LhRecord *opinion = lh_record_table_get_record (self->opinions);
  g_autoptr (GPtrArray) selected = lh_record_table_get_selected (self->opinions);

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "topics.draw", selected->len > 0);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "topics.ask-reason", selected->len > 0);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "topics.add",
                                 selected->len > 0 && lh_record_table_get_record (self->topics) != NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "topics.take-out",
                                 opinion != NULL && lh_record_get_int (opinion, LH_OPINION_TOPIC_ID) != 0);
  if (opinion == NULL)
    return;
  lh_form_set_record (self->opinion_form, opinion);
  gtk_stack_set_visible_child_name (self->pane, "opinion");
}

static void
lh_topics_view_topic_cb (LhTopicsView *self)
{
  LhRecord *topic = lh_record_table_get_record (self->topics);
  const gboolean has_project = topic != NULL && lh_record_get_int (topic, LH_TOPIC_PROJECT_ID) != 0;

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "topics.make-project", topic != NULL && !has_project);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "topics.open-project", has_project);
  if (topic == NULL)
    return;
  lh_form_set_record (self->topic_form, topic);
  g_object_set (self->trace, "record", topic, NULL);
  gtk_stack_set_visible_child_name (self->pane, "topic");
}

static void
lh_topics_view_changed_cb (LhTopicsView *self)
{
  lh_topics_view_opinion_cb (self);
  lh_topics_view_topic_cb (self);
}

static void
lh_topics_view_applied_cb (GObject      *source,
                           GAsyncResult *result,
                           gpointer      user_data)
{
  g_autofree LhTopicsChange *change = user_data;
  g_autoptr (LhTopicsView) self = lh_weak_take (change->weak);
  g_autoptr (LhRecord) record = change->result;
  g_autoptr (GError) error = NULL;

  lh_change_finish (result, &error);
  if (self == NULL || self->pane == NULL)
    return;
  if (error != NULL)
    {
      lh_toast_error (self, error);
      return;
    }
  lh_change_offer_undo (self, _(change->message));
  if (record != NULL && LH_IS_TOPIC (record))
    lh_record_table_select_later (self->topics, lh_record_get_id (record));
  lh_topics_view_changed_cb (self);
}

/* Takes the change, or tells why there is none. */
static void
lh_topics_view_apply (LhTopicsView *self,
                      LhChangeSet  *changes,
                      LhRecord     *result,
                      const char   *message,
                      const GError *error)
{
  LhTopicsChange *change;

  if (changes == NULL)
    {
      lh_toast_error (self, error);
      return;
    }
  change = g_new0 (LhTopicsChange, 1);
  change->weak = lh_weak_new (self);
  change->result = result != NULL ? g_object_ref (result) : NULL;
  change->message = message;
  lh_change_apply_async (self->ledger, changes, lh_topics_view_applied_cb, change);
}

static void
lh_topics_view_draw (GtkWidget  *widget,
                     const char *action_name,
                     GVariant   *parameter)
{
  LhTopicsView *self = LH_TOPICS_VIEW (widget);
  g_autoptr (GPtrArray) opinions = lh_record_table_get_selected (self->opinions);
  g_autoptr (LhRecord) topic = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (LhChangeSet) changes = lh_filing_draw_topic (opinions, 0, NULL, &topic, &error);

  lh_topics_view_apply (self, changes, topic, N_("The opinions became a topic"), error);
}

static void
lh_topics_view_add (GtkWidget  *widget,
                    const char *action_name,
                    GVariant   *parameter)
{
  LhTopicsView *self = LH_TOPICS_VIEW (widget);
  g_autoptr (GPtrArray) opinions = lh_record_table_get_selected (self->opinions);
  LhRecord *topic = lh_record_table_get_record (self->topics);
  g_autoptr (GError) error = NULL;
  g_autoptr (LhChangeSet) changes = topic != NULL ? lh_filing_add_to_topic (opinions, topic, &error) : NULL;

  if (topic != NULL)
    lh_topics_view_apply (self, changes, NULL, N_("The opinions are part of the topic now"), error);
}

static void
lh_topics_view_take_out (GtkWidget  *widget,
                         const char *action_name,
                         GVariant   *parameter)
{
  LhTopicsView *self = LH_TOPICS_VIEW (widget);
  g_autoptr (GPtrArray) opinions = lh_record_table_get_selected (self->opinions);
  g_autoptr (GError) error = NULL;
  g_autoptr (LhChangeSet) changes = lh_filing_take_out (opinions, &error);

  lh_topics_view_apply (self, changes, NULL, N_("The opinions are free again"), error);
}

static void
lh_topics_view_set_aside (GtkWidget  *widget,
                          const char *action_name,
                          GVariant   *parameter)
{
  LhTopicsView *self = LH_TOPICS_VIEW (widget);
  g_autoptr (GPtrArray) opinions = lh_record_table_get_selected (self->opinions);
  g_autoptr (GError) error = NULL;
  g_autoptr (LhChangeSet) changes = lh_filing_set_aside (opinions, g_variant_get_string (parameter, NULL), &error);

  lh_topics_view_apply (self, changes, NULL, N_("The opinions were set aside"), error);
}

static void
lh_topics_view_reason_cb (LhTopicsView *self,
                          const char   *response,
                          GtkWidget    *dialog)
{
  GtkWidget *entry = adw_message_dialog_get_extra_child (ADW_MESSAGE_DIALOG (dialog));

  if (g_str_equal (response, "set-aside"))
    gtk_widget_activate_action (GTK_WIDGET (self), "topics.set-aside", "s", gtk_editable_get_text (GTK_EDITABLE (entry)));
}

static void
lh_topics_view_ask_reason (GtkWidget  *widget,
                           const char *action_name,
                           GVariant   *parameter)
{
  GtkWidget *dialog = adw_message_dialog_new (GTK_WINDOW (gtk_widget_get_root (widget)), _("Set Aside"),
                                              _("Why is it not taken up? The reason stays with the opinion."));
  GtkWidget *entry = gtk_entry_new ();

  gtk_entry_set_placeholder_text (GTK_ENTRY (entry), _("Reason"));
  gtk_entry_set_activates_default (GTK_ENTRY (entry), TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Reason"), -1);
  adw_message_dialog_set_extra_child (ADW_MESSAGE_DIALOG (dialog), entry);
  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog), "cancel", _("_Cancel"), "set-aside", _("_Set Aside"),
                                    NULL);
  adw_message_dialog_set_default_response (ADW_MESSAGE_DIALOG (dialog), "set-aside");
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), "cancel");
  g_signal_connect_object (dialog, "response", G_CALLBACK (lh_topics_view_reason_cb), widget, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
lh_topics_view_make_project (GtkWidget  *widget,
                             const char *action_name,
                             GVariant   *parameter)
{
  LhTopicsView *self = LH_TOPICS_VIEW (widget);
  LhRecord *topic = lh_record_table_get_record (self->topics);
  g_autoptr (LhRecord) project = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (LhChangeSet) changes = topic != NULL ? lh_filing_make_project (topic, NULL, &project, &error) : NULL;

  if (topic != NULL)
    lh_topics_view_apply (self, changes, project, N_("The topic became a draft project"), error);
}

static void
lh_topics_view_open_project (GtkWidget  *widget,
                             const char *action_name,
                             GVariant   *parameter)
{
  LhRecord *topic = lh_record_table_get_record (LH_TOPICS_VIEW (widget)->topics);

  if (topic != NULL)
    gtk_widget_activate_action (widget, "win.show-record", "(sx)", "project",
                                lh_record_get_int (topic, LH_TOPIC_PROJECT_ID));
}

static void
lh_topics_view_created_cb (LhTopicsView *self,
                           LhRecord     *record)
{
  lh_record_table_select_later (LH_IS_TOPIC (record) ? self->topics : self->opinions, lh_record_get_id (record));
}

static void
lh_topics_view_new (LhTopicsView *self,
                    LhRecord     *record,
                    guint         year_field,
                    const char   *title,
                    const char   *layout)
{
  if (self->ledger == NULL)
    return;
  lh_record_set_int (record, year_field, self->year);
  g_signal_connect_object (lh_new_dialog_present (self, self->ledger, record, title, layout), "created",
                           G_CALLBACK (lh_topics_view_created_cb), self, G_CONNECT_SWAPPED);
}

static void
lh_topics_view_new_opinion (GtkWidget  *widget,
                            const char *action_name,
                            GVariant   *parameter)
{
  g_autoptr (LhRecord) opinion = LH_RECORD (lh_opinion_new ());

  lh_record_set_date (opinion, LH_OPINION_RAISED_ON, lh_date_today ());
  lh_topics_view_new (LH_TOPICS_VIEW (widget), opinion, LH_OPINION_YEAR, _("New Opinion"), "opinion-new");
}

static void
lh_topics_view_new_topic (GtkWidget  *widget,
                          const char *action_name,
                          GVariant   *parameter)
{
  g_autoptr (LhRecord) topic = LH_RECORD (lh_topic_new ());

  lh_topics_view_new (LH_TOPICS_VIEW (widget), topic, LH_TOPIC_YEAR, _("New Topic"), "topic-new");
}

static void
lh_topics_view_set_ledger (LhTopicsView *self,
                           LhLedger     *ledger)
{
  if (self->ledger != NULL)
    g_signal_handlers_disconnect_by_data (self->ledger, self);
  if (!g_set_object (&self->ledger, ledger) || ledger == NULL)
    return;
  g_object_set (self->opinions, "ledger", ledger, NULL);
  g_object_set (self->topics, "ledger", ledger, NULL);
  lh_form_set_ledger (self->opinion_form, ledger);
  lh_form_set_ledger (self->topic_form, ledger);
  g_object_set (self->trace, "ledger", ledger, NULL);
  g_signal_connect_object (ledger, "notify::quarter", G_CALLBACK (lh_topics_view_quarter_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (ledger, "status-changed", G_CALLBACK (lh_topics_view_figures_cb), self, G_CONNECT_SWAPPED);
  lh_topics_view_quarter_cb (self);
  lh_topics_view_figures_cb (self);
}

static void
lh_topics_view_dispose (GObject *object)
{
  LhTopicsView *self = LH_TOPICS_VIEW (object);

  lh_topics_view_set_ledger (self, NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), LH_TYPE_TOPICS_VIEW);
  g_clear_pointer (&self->projects, g_ptr_array_unref);
  g_clear_pointer (&self->known, g_ptr_array_unref);

  G_OBJECT_CLASS (lh_topics_view_parent_class)->dispose (object);
}

static void
lh_topics_view_finalize (GObject *object)
{
  g_free (LH_TOPICS_VIEW (object)->filter);

  G_OBJECT_CLASS (lh_topics_view_parent_class)->finalize (object);
}

static void
lh_topics_view_set_property (GObject      *object,
                             guint         prop_id,
                             const GValue *value,
                             GParamSpec   *pspec)
{
  if (prop_id == PROP_LEDGER)
    lh_topics_view_set_ledger (LH_TOPICS_VIEW (object), g_value_get_object (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
lh_topics_view_install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "topics.new-opinion", NULL, lh_topics_view_new_opinion);
  gtk_widget_class_install_action (widget_class, "topics.draw", NULL, lh_topics_view_draw);
  gtk_widget_class_install_action (widget_class, "topics.add", NULL, lh_topics_view_add);
  gtk_widget_class_install_action (widget_class, "topics.take-out", NULL, lh_topics_view_take_out);
  gtk_widget_class_install_action (widget_class, "topics.set-aside", "s", lh_topics_view_set_aside);
  gtk_widget_class_install_action (widget_class, "topics.ask-reason", NULL, lh_topics_view_ask_reason);
  gtk_widget_class_install_action (widget_class, "topics.new-topic", NULL, lh_topics_view_new_topic);
  gtk_widget_class_install_action (widget_class, "topics.make-project", NULL, lh_topics_view_make_project);
  gtk_widget_class_install_action (widget_class, "topics.open-project", NULL, lh_topics_view_open_project);
}

static void
lh_topics_view_bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class, LH_UI_TEMPLATE ("lh-topics-view.ui"));
  gtk_widget_class_bind_template_child (widget_class, LhTopicsView, figures_label);
  gtk_widget_class_bind_template_child (widget_class, LhTopicsView, dimensions_label);
  gtk_widget_class_bind_template_child (widget_class, LhTopicsView, chips);
  gtk_widget_class_bind_template_child (widget_class, LhTopicsView, opinions);
  gtk_widget_class_bind_template_child (widget_class, LhTopicsView, topics);
  gtk_widget_class_bind_template_child (widget_class, LhTopicsView, pane);
  gtk_widget_class_bind_template_child (widget_class, LhTopicsView, opinion_form);
  gtk_widget_class_bind_template_child (widget_class, LhTopicsView, topic_form);
  gtk_widget_class_bind_template_child (widget_class, LhTopicsView, trace);
  gtk_widget_class_bind_template_callback (widget_class, lh_topics_view_opinion_cb);
  gtk_widget_class_bind_template_callback (widget_class, lh_topics_view_topic_cb);
}

static void
lh_topics_view_class_init (LhTopicsViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = lh_topics_view_dispose;
  object_class->finalize = lh_topics_view_finalize;
  object_class->set_property = lh_topics_view_set_property;

  properties[PROP_LEDGER] = g_param_spec_object ("ledger", NULL, NULL, LH_TYPE_LEDGER,
                                                 G_PARAM_WRITABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (LH_TYPE_FORM);
  g_type_ensure (LH_TYPE_OPINION);
  g_type_ensure (LH_TYPE_RECORD_TABLE);
  g_type_ensure (LH_TYPE_TOPIC);
  g_type_ensure (LH_TYPE_TOPIC_TRACE);
  lh_topics_view_install_actions (widget_class);
  lh_topics_view_bind_template (widget_class);
}

static void
lh_topics_view_init (LhTopicsView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  lh_chips_fill (self->chips, filters, G_N_ELEMENTS (filters), G_CALLBACK (lh_topics_view_chip_cb), self);
  lh_topics_view_changed_cb (self);
}

LhRecordTable *
lh_topics_view_get_opinions (LhTopicsView *self)
{
  g_return_val_if_fail (LH_IS_TOPICS_VIEW (self), NULL);
  return self->opinions;
}

LhRecordTable *
lh_topics_view_get_topics (LhTopicsView *self)
{
  g_return_val_if_fail (LH_IS_TOPICS_VIEW (self), NULL);
  return self->topics;
}

/**
 * lh_topics_view_show_topic:
 * @id: a topic of the year
 */
void
lh_topics_view_show_topic (LhTopicsView *self,
                           gint64        id)
{
  g_return_if_fail (LH_IS_TOPICS_VIEW (self));

  if (!lh_record_table_select (self->topics, id))
    lh_record_table_select_later (self->topics, id);
}
