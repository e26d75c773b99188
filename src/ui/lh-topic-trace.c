/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-topic-trace.h"

#include <glib/gi18n-lib.h>

#include "lh-opinion.h"
#include "lh-page.h"
#include "lh-topic.h"
#include "lh-weak.h"

struct _LhTopicTrace
{
  AdwBin      parent_instance;

  LhLedger   *ledger;
  LhRecord   *record;
  GPtrArray  *topics;
  guint       serial;

  GtkLabel   *text_label;
};

enum
{
  PROP_0,
  PROP_LEDGER,
  PROP_RECORD,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (LhTopicTrace, lh_topic_trace, ADW_TYPE_BIN)

typedef struct
{
  gpointer weak;
  guint    serial;
} LhTraceRequest;

static LhTraceRequest *
lh_trace_request_new (LhTopicTrace *self)
{
  LhTraceRequest *request = g_new0 (LhTraceRequest, 1);

  request->weak = lh_weak_new (self);
  request->serial = self->serial;
  return request;
}

static LhTopicTrace *
lh_trace_request_take (LhTraceRequest *request)
{
  LhTopicTrace *self = lh_weak_take (request->weak);
  const guint serial = request->serial;

  g_free (request);
  if (self != NULL && (self->serial != serial || self->text_label == NULL))
    g_clear_object (&self);
  return self;
}

static void
lh_topic_trace_add_opinion (LhTopicTrace *self,
                            GString      *text,
                            LhRecord     *opinion)
{
  g_autofree char *day = lh_ledger_format_field (self->ledger, opinion, LH_OPINION_RAISED_ON, NULL);
  g_autofree char *place = g_markup_escape_text (lh_record_get_text (opinion, LH_OPINION_PLACE), -1);
  g_autofree char *content = g_markup_escape_text (lh_record_get_text (opinion, LH_OPINION_CONTENT), -1);

  g_string_append_printf (text, "\n• %s", content);
  if (*place != '\0' || day != NULL)
    g_string_append_printf (text, "\n   <small>%s%s%s</small>", place, *place != '\0' && day != NULL ? " · " : "",
                            day != NULL ? day : "");
}

static void
lh_topic_trace_add_topic (LhTopicTrace *self,
                          GString      *text,
                          LhRecord     *topic,
                          GPtrArray    *opinions)
{
  g_autofree char *title = g_markup_escape_text (lh_record_get_text (topic, LH_TOPIC_TITLE), -1);

  if (!LH_IS_TOPIC (self->record))
    {
      g_string_append_printf (text, "%s", text->len > 0 ? "\n\n" : "");
      g_string_append_printf (text, _("<b>From the topic “%s”</b>"), title);
    }
  else
    g_string_append (text, _("<b>Drawn from these opinions</b>"));
  for (guint i = 0; i < opinions->len; i++)
    {
      LhRecord *opinion = g_ptr_array_index (opinions, i);

      if (lh_record_get_int (opinion, LH_OPINION_TOPIC_ID) == lh_record_get_id (topic))
        lh_topic_trace_add_opinion (self, text, opinion);
    }
}

static void
lh_topic_trace_opinions_cb (GObject      *source,
                            GAsyncResult *result,
                            gpointer      user_data)
{
  g_autoptr (LhTopicTrace) self = lh_trace_request_take (user_data);
  g_autoptr (GPtrArray) opinions = lh_ledger_query_finish (LH_LEDGER (source), result, NULL);
  g_autoptr (GString) text = g_string_new (NULL);

  if (self == NULL || opinions == NULL)
    return;
  for (guint i = 0; i < self->topics->len; i++)
    {
      if (opinions->len > 0 || !LH_IS_TOPIC (self->record))
        lh_topic_trace_add_topic (self, text, g_ptr_array_index (self->topics, i), opinions);
    }
  gtk_label_set_markup (self->text_label, text->str);
  gtk_widget_set_visible (GTK_WIDGET (self), text->len > 0);
}

static void
lh_topic_trace_ask_opinions (LhTopicTrace *self)
{
  g_autoptr (LhQuery) query = lh_query_new (LH_TYPE_OPINION);
  g_autoptr (GPtrArray) ids = g_ptr_array_new_with_free_func (g_free);

  if (self->topics->len == 0)
    {
      gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
      return;
    }
  for (guint i = 0; i < self->topics->len; i++)
    g_ptr_array_add (ids, g_strdup_printf ("%" G_GINT64_FORMAT,
                                           lh_record_get_id (g_ptr_array_index (self->topics, i))));
  g_ptr_array_add (ids, NULL);
  lh_query_where_in (query, LH_OPINION_TOPIC_ID, (const char *const *) ids->pdata);
  lh_ledger_query_async (self->ledger, query, NULL, lh_topic_trace_opinions_cb, lh_trace_request_new (self));
}

static void
lh_topic_trace_topics_cb (GObject      *source,
                          GAsyncResult *result,
                          gpointer      user_data)
{
  g_autoptr (LhTopicTrace) self = lh_trace_request_take (user_data);
  g_autoptr (GPtrArray) topics = lh_ledger_query_finish (LH_LEDGER (source), result, NULL);

  if (self == NULL || topics == NULL)
    return;
  g_clear_pointer (&self->topics, g_ptr_array_unref);
  self->topics = g_steal_pointer (&topics);
  lh_topic_trace_ask_opinions (self);
}

static void
lh_topic_trace_refresh (LhTopicTrace *self)
{
  g_autoptr (LhQuery) query = NULL;

  self->serial++;
  if (self->ledger == NULL || self->record == NULL || self->text_label == NULL)
    return;
  if (LH_IS_TOPIC (self->record))
    {
      g_clear_pointer (&self->topics, g_ptr_array_unref);
      self->topics = g_ptr_array_new_with_free_func (g_object_unref);
      g_ptr_array_add (self->topics, g_object_ref (self->record));
      lh_topic_trace_ask_opinions (self);
      return;
    }
  query = lh_query_new (LH_TYPE_TOPIC);
  lh_query_where_id (query, LH_TOPIC_PROJECT_ID, lh_record_get_id (self->record));
  lh_ledger_query_async (self->ledger, query, NULL, lh_topic_trace_topics_cb, lh_trace_request_new (self));
}

static void
lh_topic_trace_changed_cb (LhTopicTrace *self,
                           GStrv         entities)
{
  if (g_strv_contains ((const char *const *) entities, "topic") ||
      g_strv_contains ((const char *const *) entities, "opinion"))
    lh_topic_trace_refresh (self);
}

static void
lh_topic_trace_set_ledger (LhTopicTrace *self,
                           LhLedger     *ledger)
{
  if (self->ledger != NULL)
    g_signal_handlers_disconnect_by_data (self->ledger, self);
  g_set_object (&self->ledger, ledger);
  if (ledger != NULL)
    g_signal_connect_object (ledger, "changed", G_CALLBACK (lh_topic_trace_changed_cb), self, G_CONNECT_SWAPPED);
  lh_topic_trace_refresh (self);
}

static void
lh_topic_trace_dispose (GObject *object)
{
  LhTopicTrace *self = LH_TOPIC_TRACE (object);

  self->text_label = NULL;
  lh_topic_trace_set_ledger (self, NULL);
  g_clear_object (&self->record);
  g_clear_pointer (&self->topics, g_ptr_array_unref);

  G_OBJECT_CLASS (lh_topic_trace_parent_class)->dispose (object);
}

static void
lh_topic_trace_get_property (GObject    *object,
                             guint       prop_id,
                             GValue     *value,
                             GParamSpec *pspec)
{
  LhTopicTrace *self = LH_TOPIC_TRACE (object);

  if (prop_id == PROP_LEDGER)
    g_value_set_object (value, self->ledger);
  else if (prop_id == PROP_RECORD)
    g_value_set_object (value, self->record);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
lh_topic_trace_set_property (GObject      *object,
                             guint         prop_id,
                             const GValue *value,
                             GParamSpec   *pspec)
{
  LhTopicTrace *self = LH_TOPIC_TRACE (object);

  if (prop_id == PROP_LEDGER)
    lh_topic_trace_set_ledger (self, g_value_get_object (value));
  else if (prop_id == PROP_RECORD)
    {
      g_set_object (&self->record, g_value_get_object (value));
      lh_topic_trace_refresh (self);
    }
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
lh_topic_trace_class_init (LhTopicTraceClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS;

  object_class->dispose = lh_topic_trace_dispose;
  object_class->get_property = lh_topic_trace_get_property;
  object_class->set_property = lh_topic_trace_set_property;

  properties[PROP_LEDGER] = g_param_spec_object ("ledger", NULL, NULL, LH_TYPE_LEDGER, flags);
  properties[PROP_RECORD] = g_param_spec_object ("record", NULL, NULL, LH_TYPE_RECORD, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
lh_topic_trace_init (LhTopicTrace *self)
{
  self->text_label = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_wrap (self->text_label, TRUE);
  gtk_label_set_xalign (self->text_label, 0);
  gtk_label_set_selectable (self->text_label, TRUE);
  gtk_widget_set_focusable (GTK_WIDGET (self->text_label), FALSE);
  gtk_widget_add_css_class (GTK_WIDGET (self->text_label), "trace");
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->text_label));
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

/**
 * lh_topic_trace_get_text:
 *
 * Returns: (transfer none): what is shown; "" for nothing
 */
const char *
lh_topic_trace_get_text (LhTopicTrace *self)
{
  g_return_val_if_fail (LH_IS_TOPIC_TRACE (self), NULL);
  return gtk_label_get_text (self->text_label);
}
