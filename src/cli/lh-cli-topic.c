/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-cli-commands.h"

#include <glib/gi18n-lib.h>

#include "lh-cli-json.h"
#include "lh-cli-options.h"
#include "lh-cli-reference.h"
#include "lh-filing-actions.h"
#include "lh-filing-statistics.h"
#include "lh-id.h"
#include "lh-opinion.h"
#include "lh-topic.h"

/* One run of "topic": what was said on the command line. */
typedef struct
{
  LhCli       *cli;
  LhLedger    *ledger;
  GStrv        records;        /* after the action */
  char        *organization;
  char        *title;
  char        *reason;
  guint        year;
  LhCliFormat  format;
} LhCliTopic;

static LhRecord *
lh_cli_topic_find (LhCliTopic  *self,
                   const char  *kind,
                   const char  *text,
                   GError     **error)
{
  return lh_cli_find_record (self->ledger, lh_cli_kind_find (kind), text, error);
}

static GPtrArray *
lh_cli_topic_find_opinions (LhCliTopic  *self,
                            GStrv        texts,
                            GError     **error)
{
  g_autoptr (GPtrArray) opinions = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; texts[i] != NULL; i++)
    {
      LhRecord *opinion = lh_cli_topic_find (self, "opinion", texts[i], error);

      if (opinion == NULL)
        return NULL;
      g_ptr_array_add (opinions, opinion);
    }
  return g_steal_pointer (&opinions);
}

/* Applies the change and prints the record that came out of it. */
static gboolean
lh_cli_topic_apply (LhCliTopic   *self,
                    LhChangeSet  *changes,
                    LhRecord     *result,
                    GError      **error)
{
  g_autoptr (GPtrArray) findings = NULL;
  g_autofree char *id = NULL;
  g_autofree char *title = NULL;
  LhCliJson json;

  if (changes == NULL || !lh_ledger_apply (self->ledger, changes, &findings, error))
    return FALSE;
  lh_cli_warn_findings (findings);
  if (result == NULL)
    return TRUE;

  id = lh_id_to_string (lh_record_get_id (result));
  title = lh_record_get_title (result);
  if (self->format == LH_CLI_FORMAT_TEXT)
    {
      lh_cli_print (self->cli, "%s\n", id);
      return TRUE;
    }
  lh_cli_json_init (&json, lh_cli_get_output (self->cli));
  lh_cli_json_begin_object (&json, NULL);
  lh_cli_json_string (&json, "kind", lh_record_get_entity (result));
  lh_cli_json_id (&json, "id", lh_record_get_id (result));
  lh_cli_json_string (&json, "title", title);
  lh_cli_json_end_object (&json);
  lh_cli_json_finish (&json);
  return TRUE;
}

static gboolean
lh_cli_topic_from_opinion (gpointer   data,
                           GError   **error)
{
  LhCliTopic *self = data;
  g_autoptr (GPtrArray) opinions = lh_cli_topic_find_opinions (self, self->records, error);
  g_autoptr (LhChangeSet) changes = NULL;
  g_autoptr (LhRecord) organization = NULL;
  g_autoptr (LhRecord) topic = NULL;

  if (opinions == NULL)
    return FALSE;
  if (self->organization != NULL)
    {
      organization = lh_cli_topic_find (self, "organization", self->organization, error);
      if (organization == NULL)
        return FALSE;
    }
  changes = lh_filing_draw_topic (opinions, organization != NULL ? lh_record_get_id (organization) : 0, self->title,
                                  &topic, error);
  return lh_cli_topic_apply (self, changes, topic, error);
}

static gboolean
lh_cli_topic_add (gpointer   data,
                  GError   **error)
{
  LhCliTopic *self = data;
  g_autoptr (LhRecord) topic = lh_cli_topic_find (self, "topic", self->records[0], error);
  g_autoptr (GPtrArray) opinions = NULL;
  g_autoptr (LhChangeSet) changes = NULL;

  if (topic == NULL)
    return FALSE;
  opinions = lh_cli_topic_find_opinions (self, self->records + 1, error);
  if (opinions == NULL)
    return FALSE;
  changes = lh_filing_add_to_topic (opinions, topic, error);
  return lh_cli_topic_apply (self, changes, topic, error);
}

static gboolean
lh_cli_topic_set_aside (gpointer   data,
                        GError   **error)
{
  LhCliTopic *self = data;
  g_autoptr (GPtrArray) opinions = lh_cli_topic_find_opinions (self, self->records, error);
  g_autoptr (LhChangeSet) changes = NULL;

  if (opinions == NULL)
    return FALSE;
  changes = lh_filing_set_aside (opinions, self->reason, error);
  return lh_cli_topic_apply (self, changes, NULL, error);
}

static gboolean
lh_cli_topic_to_project (gpointer   data,
                         GError   **error)
{
  LhCliTopic *self = data;
  g_autoptr (LhRecord) topic = lh_cli_topic_find (self, "topic", self->records[0], error);
  g_autoptr (LhChangeSet) changes = NULL;
  g_autoptr (LhRecord) project = NULL;

  if (topic == NULL)
    return FALSE;
  changes = lh_filing_make_project (topic, self->title, &project, error);
  return lh_cli_topic_apply (self, changes, project, error);
}

static GPtrArray *
lh_cli_topic_query (LhCliTopic  *self,
                    GType        type,
                    guint        field,
                    LhRecord    *target,
                    GError     **error)
{
  g_autoptr (LhQuery) query = lh_query_new (type);

  lh_query_where_id (query, field, lh_record_get_id (target));
  return lh_ledger_query (self->ledger, query, error);
}

static void
lh_cli_topic_print_opinion (LhCliTopic *self,
                            LhCliJson  *json,
                            LhRecord   *opinion)
{
  const char *place = lh_record_get_text (opinion, LH_OPINION_PLACE);
  const char *content = lh_record_get_text (opinion, LH_OPINION_CONTENT);
  g_autofree char *day = lh_record_serialize (opinion, LH_OPINION_RAISED_ON);

  if (self->format == LH_CLI_FORMAT_TEXT)
    {
      lh_cli_print (self->cli, "    %s %s %s\n", day != NULL ? day : "-", place, content);
      return;
    }
  lh_cli_json_begin_object (json, NULL);
  lh_cli_json_id (json, "id", lh_record_get_id (opinion));
  lh_cli_json_string (json, "raised_on", day != NULL ? day : "");
  lh_cli_json_string (json, "place", place);
  lh_cli_json_string (json, "content", content);
  lh_cli_json_end_object (json);
}

static gboolean
lh_cli_topic_print_topic (LhCliTopic  *self,
                          LhCliJson   *json,
                          LhRecord    *topic,
                          GError     **error)
{
  g_autoptr (GPtrArray) opinions = lh_cli_topic_query (self, LH_TYPE_OPINION, LH_OPINION_TOPIC_ID, topic, error);
  const char *title = lh_record_get_text (topic, LH_TOPIC_TITLE);
  const gboolean as_text = self->format == LH_CLI_FORMAT_TEXT;

  if (opinions == NULL)
    return FALSE;
  if (as_text)
    lh_cli_print (self->cli, "  %s\n", title);
  else
    {
      lh_cli_json_begin_object (json, NULL);
      lh_cli_json_id (json, "id", lh_record_get_id (topic));
      lh_cli_json_string (json, "title", title);
      lh_cli_json_begin_array (json, "opinions");
    }
  for (guint i = 0; i < opinions->len; i++)
    lh_cli_topic_print_opinion (self, json, g_ptr_array_index (opinions, i));
  if (!as_text)
    {
      lh_cli_json_end_array (json);
      lh_cli_json_end_object (json);
    }
  return TRUE;
}

/* From a project back to the first opinion (S0-5). */
static gboolean
lh_cli_topic_trace (gpointer   data,
                    GError   **error)
{
  LhCliTopic *self = data;
  g_autoptr (LhRecord) project = lh_cli_topic_find (self, "project", self->records[0], error);
  g_autoptr (GPtrArray) topics = NULL;
  LhCliJson json;

  if (project == NULL)
    return FALSE;
  topics = lh_cli_topic_query (self, LH_TYPE_TOPIC, LH_TOPIC_PROJECT_ID, project, error);
  if (topics == NULL)
    return FALSE;

  lh_cli_json_init (&json, lh_cli_get_output (self->cli));
  if (self->format == LH_CLI_FORMAT_TEXT)
    lh_cli_print (self->cli, "%s\n", lh_record_get_text (project, LH_PROJECT_NAME));
  else
    {
      lh_cli_json_begin_object (&json, NULL);
      lh_cli_json_string (&json, "project", lh_record_get_text (project, LH_PROJECT_NAME));
      lh_cli_json_begin_array (&json, "topics");
    }
  for (guint i = 0; i < topics->len; i++)
    {
      if (!lh_cli_topic_print_topic (self, &json, g_ptr_array_index (topics, i), error))
        return FALSE;
    }
  if (self->format == LH_CLI_FORMAT_TEXT)
    return TRUE;
  lh_cli_json_end_array (&json);
  lh_cli_json_end_object (&json);
  lh_cli_json_finish (&json);
  return TRUE;
}

static void
lh_cli_topic_print_dimension (LhCliTopic             *self,
                              LhCliJson              *json,
                              const LhDimensionCount *count,
                              LhCatalog              *catalog)
{
  const char *label = *count->label != '\0' ? count->label : lh_tr (catalog, N_("Not filled in"));

  if (self->format == LH_CLI_FORMAT_TEXT)
    {
      g_autofree char *mark = NULL;

      if (count->n_inferred > 0)
        mark = g_strdup_printf (lh_tr (catalog, N_("%s (inferred: %u)")), label, count->n_inferred);
      lh_cli_print (self->cli, "%s\t%u\n", mark != NULL ? mark : label, count->ids->len);
      return;
    }
  lh_cli_json_begin_object (json, NULL);
  lh_cli_json_string (json, "key", count->code);
  lh_cli_json_string (json, "label", label);
  lh_cli_json_integer (json, "topics", count->ids->len);
  lh_cli_json_integer (json, "inferred", count->n_inferred);
  lh_cli_json_end_object (json);
}

/* The topics of a year by dimension (S3-6). */
static gboolean
lh_cli_topic_dimensions (gpointer   data,
                         GError   **error)
{
  LhCliTopic *self = data;
  LhQuarter quarter = lh_quarter_new ((int) self->year, 4);
  g_autoptr (LhCatalog) catalog = lh_cli_get_catalog (self->cli, self->ledger, error);
  g_autoptr (LhStatistics) statistics = NULL;
  GPtrArray *dimensions;
  LhCliJson json;

  statistics = catalog == NULL ? NULL : lh_ledger_compute_statistics (self->ledger, quarter,
                                                                      lh_ledger_default_as_of (quarter), error);
  if (statistics == NULL)
    return FALSE;
  dimensions = lh_statistics_get_filing (statistics)->dimensions;
  lh_cli_json_init (&json, lh_cli_get_output (self->cli));
  if (self->format == LH_CLI_FORMAT_JSON)
    {
      lh_cli_json_begin_object (&json, NULL);
      lh_cli_json_begin_array (&json, "dimensions");
    }
  for (guint i = 0; i < dimensions->len; i++)
    lh_cli_topic_print_dimension (self, &json, g_ptr_array_index (dimensions, i), catalog);
  if (self->format == LH_CLI_FORMAT_JSON)
    {
      lh_cli_json_end_array (&json);
      lh_cli_json_end_object (&json);
      lh_cli_json_finish (&json);
    }
  return TRUE;
}

static const LhCliAction actions[] = {
  { "from-opinion", 1, G_MAXUINT - 1, FALSE, lh_cli_topic_from_opinion },
  { "add-opinion", 2, G_MAXUINT - 1, FALSE, lh_cli_topic_add },
  { "set-aside", 1, G_MAXUINT - 1, FALSE, lh_cli_topic_set_aside },
  { "to-project", 1, 1, FALSE, lh_cli_topic_to_project },
  { "trace", 1, 1, FALSE, lh_cli_topic_trace },
  { "dimensions", 0, 0, FALSE, lh_cli_topic_dimensions },
  { NULL }
};

static gboolean
lh_cli_topic_run (LhCliTopic  *self,
                  GStrv        operands,
                  GError     **error)
{
  const LhCliAction *action = lh_cli_choose_action (actions, operands, 0, error);

  if (action == NULL)
    return FALSE;
  self->ledger = lh_cli_open (self->cli, error);
  self->records = operands + 1;
  return self->ledger != NULL && action->run (self, error);
}

/**
 * lh_cli_run_topic:
 *
 * topic from-opinion OPINION…, add-opinion TOPIC OPINION…, set-aside OPINION… --reason WHY, to-project TOPIC, trace
 * PROJECT, dimensions --year Y: from what people say to a project, and back.
 */
gboolean
lh_cli_run_topic (LhCli   *self,
                  GStrv    arguments,
                  GError **error)
{
  LhCliTopic topic = { .cli = self, .year = (guint) lh_date_get_year (lh_date_today ()), .format = LH_CLI_FORMAT_TEXT };
  g_autofree char *year_text = NULL;
  g_autofree char *format_name = NULL;
  const GOptionEntry entries[] = {
    { "organization", 0, 0, G_OPTION_ARG_FILENAME, &topic.organization,
      N_("The organization of the topic, when the opinions name none"), N_("ORGANIZATION") },
    { "title", 0, 0, G_OPTION_ARG_FILENAME, &topic.title,
      N_("Title of the topic, or name of the project, that is made"), N_("TITLE") },
    { "reason", 0, 0, G_OPTION_ARG_FILENAME, &topic.reason, N_("Why opinions are set aside"), N_("REASON") },
    { "year", 'y', 0, G_OPTION_ARG_FILENAME, &year_text, N_("The year of the topics"), N_("YEAR") },
    { "format", 'f', 0, G_OPTION_ARG_FILENAME, &format_name, N_("text or json"), N_("FORMAT") },
    { NULL }
  };
  g_auto (GStrv) operands = NULL;
  gboolean done;

  done = lh_cli_parse (self, arguments, entries, &operands, error) &&
         lh_cli_check_operands (operands, 1, G_MAXUINT, error) &&
         lh_cli_parse_number ("--year", year_text, 2000, 2099, &topic.year, error) &&
         lh_cli_parse_format (format_name, LH_CLI_FORMAT_TEXT | LH_CLI_FORMAT_JSON, &topic.format, error) &&
         lh_cli_topic_run (&topic, operands, error);
  g_clear_object (&topic.ledger);
  g_free (topic.organization);
  g_free (topic.title);
  g_free (topic.reason);
  return done;
}
