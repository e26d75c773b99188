/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-filing-actions.h"

#include <string.h>

#include <glib/gi18n-lib.h>

#include "lh-codes.h"
#include "lh-error.h"
#include "lh-filing-data.h"
#include "lh-opinion.h"
#include "lh-project-round.h"
#include "lh-project.h"
#include "lh-text.h"
#include "lh-topic.h"

/**
 * lh_filing_create_round_query:
 *
 * Returns: (transfer full): asks for the round of a year
 */
LhQuery *
lh_filing_create_round_query (int year)
{
  LhQuery *query = lh_query_new (LH_TYPE_PROJECT_ROUND);
  g_autofree char *text = g_strdup_printf ("%d", year);

  lh_query_where_field (query, LH_PROJECT_ROUND_YEAR, LH_QUERY_EQUAL, text);
  return query;
}

/**
 * lh_filing_create_hang_query:
 * @round: a round
 *
 * Returns: (transfer full): asks for the projects of its year, drafts among them, that belong to no round
 */
LhQuery *
lh_filing_create_hang_query (LhRecord *round)
{
  LhQuery *query = lh_query_new (LH_TYPE_PROJECT);
  g_autofree char *year = lh_record_serialize (round, LH_PROJECT_ROUND_YEAR);

  lh_query_where_field (query, LH_PROJECT_YEAR, LH_QUERY_EQUAL, year);
  lh_query_where_field (query, LH_PROJECT_ROUND_ID, LH_QUERY_EMPTY, NULL);
  return query;
}

/**
 * lh_filing_hang_projects:
 * @projects: (element-type LhRecord): what lh_filing_create_hang_query() found
 *
 * Hangs all projects of the year on the round, as one action (S0-1).
 *
 * Returns: (transfer full): the change
 */
LhChangeSet *
lh_filing_hang_projects (LhRecord  *round,
                         GPtrArray *projects)
{
  LhChangeSet *changes = lh_change_set_new ("hang-projects");

  for (guint i = 0; i < projects->len; i++)
    {
      g_autoptr (LhRecord) project = lh_record_duplicate (g_ptr_array_index (projects, i));

      lh_record_set_int (project, LH_PROJECT_ROUND_ID, lh_record_get_id (round));
      lh_change_set_update (changes, project);
    }
  return changes;
}

static gboolean
lh_filing_refuse (GError     **error,
                  const char  *message)
{
  g_set_error_literal (error, LH_ERROR, LH_ERROR_NOT_ALLOWED, message);
  return FALSE;
}

/* An opinion becomes part of one topic, and only while it is neither merged nor set aside. */
static gboolean
lh_filing_check_free (GPtrArray  *opinions,
                      GError    **error)
{
  if (opinions->len == 0)
    return lh_filing_refuse (error, _("Choose at least one opinion."));
  for (guint i = 0; i < opinions->len; i++)
    {
      LhRecord *opinion = g_ptr_array_index (opinions, i);

      if (lh_record_get_int (opinion, LH_OPINION_ITEM_ID) != 0)
        return lh_filing_refuse (error, _("An opinion among them was merged into an item. Take it out of the item first."));
      if (lh_record_get_int (opinion, LH_OPINION_TOPIC_ID) != 0)
        return lh_filing_refuse (error, _("An opinion among them is part of a topic already. Choose opinions without one."));
      if (lh_record_get_boolean (opinion, LH_OPINION_SET_ASIDE))
        return lh_filing_refuse (error, _("An opinion among them was set aside. Take it up again first."));
    }
  return TRUE;
}

/* The organization that the opinions name; they may leave it open, but not name two. */
static gboolean
lh_filing_find_organization (GPtrArray  *opinions,
                             gint64     *organization_id,
                             GError    **error)
{
  for (guint i = 0; i < opinions->len; i++)
    {
      gint64 id = lh_record_get_int (g_ptr_array_index (opinions, i), LH_OPINION_ORGANIZATION_ID);

      if (id == 0)
        continue;
      if (*organization_id != 0 && *organization_id != id)
        return lh_filing_refuse (error, _("The opinions belong to different organizations. A topic has one: draw one topic "
                                          "for each."));
      *organization_id = id;
    }
  if (*organization_id == 0)
    return lh_filing_refuse (error, _("No organization is named. Say for which organization the topic is."));
  return TRUE;
}

/**
 * lh_filing_create_title:
 * @content: what was raised
 * @max_length: most characters
 *
 * Returns: (transfer full): its first sentence, as long as a title may be
 */
char *
lh_filing_create_title (const char *content,
                        guint       max_length)
{
  static const char *const ends[] = { "\n", "。", "；", "！", "？", ";", NULL };
  g_autofree char *first = NULL;
  const char *end = content + strlen (content);

  for (guint i = 0; ends[i] != NULL; i++)
    {
      const char *found = strstr (content, ends[i]);

      if (found != NULL && found < end)
        end = found;
    }
  first = g_strndup (content, end - content);
  g_strstrip (first);
  return lh_text_length (first) <= max_length ? g_steal_pointer (&first) : g_utf8_substring (first, 0, max_length);
}

static guint
lh_filing_get_max_length (LhRecord *record,
                          guint     field)
{
  guint n_fields;

  return lh_record_get_fields (record, &n_fields)[field].max_length;
}

/* What the opinions say, each on its line. */
static char *
lh_filing_join_contents (GPtrArray *opinions)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < opinions->len; i++)
    {
      if (opinions->len > 1)
        g_string_append_printf (text, "%s%u.", i > 0 ? "\n" : "", i + 1);
      g_string_append (text, lh_record_get_text (g_ptr_array_index (opinions, i), LH_OPINION_CONTENT));
    }
  return g_string_free (text, FALSE);
}

static void
lh_filing_attach (LhChangeSet *changes,
                  GPtrArray   *opinions,
                  LhRecord    *topic)
{
  for (guint i = 0; i < opinions->len; i++)
    {
      g_autoptr (LhRecord) opinion = lh_record_duplicate (g_ptr_array_index (opinions, i));

      lh_record_set_int (opinion, LH_OPINION_TOPIC_ID, lh_record_get_id (topic));
      lh_change_set_update (changes, opinion);
    }
}

/**
 * lh_filing_draw_topic:
 * @opinions: (element-type LhRecord): one or several opinions, as loaded
 * @organization_id: for which organization; 0 for the one the opinions name
 * @title: (nullable): title of the topic; %NULL for the first sentence of the first opinion
 * @topic: (out) (transfer full): the new topic
 *
 * Turns opinions into a topic (S0-5). Their texts are carried over and stay where they are.
 *
 * Returns: (transfer full): the change; %NULL with LH_ERROR_NOT_ALLOWED when they cannot become one topic
 */
LhChangeSet *
lh_filing_draw_topic (GPtrArray   *opinions,
                      gint64       organization_id,
                      const char  *title,
                      LhRecord   **topic,
                      GError     **error)
{
  g_autoptr (LhChangeSet) changes = lh_change_set_new ("opinions-to-topic");
  g_autoptr (LhRecord) record = LH_RECORD (lh_topic_new ());
  g_autofree char *problem = NULL;
  g_autofree char *first = NULL;

  if (!lh_filing_check_free (opinions, error) || !lh_filing_find_organization (opinions, &organization_id, error))
    return NULL;

  problem = lh_filing_join_contents (opinions);
  first = lh_filing_create_title (lh_record_get_text (g_ptr_array_index (opinions, 0), LH_OPINION_CONTENT),
                                  lh_filing_get_max_length (record, LH_TOPIC_TITLE));
  lh_record_set_int (record, LH_TOPIC_YEAR, lh_record_get_int (g_ptr_array_index (opinions, 0), LH_OPINION_YEAR));
  lh_record_set_int (record, LH_TOPIC_ORGANIZATION_ID, organization_id);
  lh_record_set_text (record, LH_TOPIC_TITLE, title != NULL ? title : first);
  lh_record_set_text (record, LH_TOPIC_PROBLEM, problem);
  lh_change_set_insert (changes, record);
  lh_filing_attach (changes, opinions, record);
  *topic = g_steal_pointer (&record);
  return g_steal_pointer (&changes);
}

/**
 * lh_filing_add_to_topic:
 * @opinions: (element-type LhRecord): further opinions
 * @topic: a topic that exists
 *
 * Makes opinions part of a topic that was drawn before. The topic keeps its words.
 */
LhChangeSet *
lh_filing_add_to_topic (GPtrArray  *opinions,
                        LhRecord   *topic,
                        GError    **error)
{
  LhChangeSet *changes;

  if (!lh_filing_check_free (opinions, error))
    return NULL;
  changes = lh_change_set_new ("opinions-to-topic");
  lh_filing_attach (changes, opinions, topic);
  return changes;
}

/**
 * lh_filing_take_out:
 * @opinions: (element-type LhRecord): opinions that are part of a topic
 *
 * Takes opinions out of their topics, as one action; the topics keep their words.
 */
LhChangeSet *
lh_filing_take_out (GPtrArray  *opinions,
                    GError    **error)
{
  g_autoptr (LhChangeSet) changes = lh_change_set_new ("take-opinions-out");

  for (guint i = 0; i < opinions->len; i++)
    {
      g_autoptr (LhRecord) opinion = lh_record_duplicate (g_ptr_array_index (opinions, i));

      if (lh_record_get_int (opinion, LH_OPINION_TOPIC_ID) == 0)
        continue;
      lh_record_set_int (opinion, LH_OPINION_TOPIC_ID, 0);
      lh_change_set_update (changes, opinion);
    }
  if (lh_change_set_get_changes (changes)->len > 0)
    return g_steal_pointer (&changes);
  lh_filing_refuse (error, _("None of the opinions is part of a topic."));
  return NULL;
}

/**
 * lh_filing_set_aside:
 * @reason: why; needed
 *
 * Sets opinions aside, as one action.
 */
LhChangeSet *
lh_filing_set_aside (GPtrArray   *opinions,
                     const char  *reason,
                     GError     **error)
{
  LhChangeSet *changes;

  if (!lh_filing_check_free (opinions, error))
    return NULL;
  changes = lh_change_set_new ("set-opinions-aside");
  for (guint i = 0; i < opinions->len; i++)
    {
      g_autoptr (LhRecord) opinion = lh_record_duplicate (g_ptr_array_index (opinions, i));

      lh_record_set_boolean (opinion, LH_OPINION_SET_ASIDE, TRUE);
      lh_record_set_text (opinion, LH_OPINION_SET_ASIDE_REASON, reason);
      lh_change_set_update (changes, opinion);
    }
  return changes;
}

/**
 * lh_filing_make_project:
 * @topic: a topic without a project
 * @name: (nullable): name of the project; %NULL for the title of the topic, shortened to what fits the form
 * @project: (out) (transfer full): the new project
 *
 * Turns a topic into a project (S0-5): a draft with the problem, the dimension, the organization and the year of the
 * topic.
 */
LhChangeSet *
lh_filing_make_project (LhRecord    *topic,
                        const char  *name,
                        LhRecord   **project,
                        GError     **error)
{
  g_autoptr (LhChangeSet) changes = NULL;
  g_autoptr (LhRecord) record = NULL;
  g_autoptr (LhRecord) changed = NULL;
  g_autofree char *short_name = NULL;

  if (lh_record_get_int (topic, LH_TOPIC_PROJECT_ID) != 0)
    {
      lh_filing_refuse (error, _("The topic became a project already."));
      return NULL;
    }

  changes = lh_change_set_new ("topic-to-project");
  record = LH_RECORD (lh_project_new ());
  short_name = lh_filing_create_title (lh_record_get_text (topic, LH_TOPIC_TITLE),
                                       lh_filing_get_max_length (record, LH_PROJECT_NAME));
  lh_record_set_text (record, LH_PROJECT_NAME, name != NULL ? name : short_name);
  lh_record_set_text (record, LH_PROJECT_STATE, LH_STATE_DRAFT);
  lh_record_set_int (record, LH_PROJECT_YEAR, lh_record_get_int (topic, LH_TOPIC_YEAR));
  lh_record_set_int (record, LH_PROJECT_ORGANIZATION_ID, lh_record_get_int (topic, LH_TOPIC_ORGANIZATION_ID));
  lh_record_set_text (record, LH_PROJECT_PROBLEM, lh_record_get_text (topic, LH_TOPIC_PROBLEM));
  lh_record_set_text (record, LH_PROJECT_TOPIC_DIMENSION, lh_record_get_text (topic, LH_TOPIC_DIMENSION));
  lh_record_set_boolean (record, LH_PROJECT_DIMENSION_INFERRED, lh_record_get_boolean (topic, LH_TOPIC_INFERRED));
  lh_change_set_insert (changes, record);

  changed = lh_record_duplicate (topic);
  lh_record_set_int (changed, LH_TOPIC_PROJECT_ID, lh_record_get_id (record));
  lh_change_set_update (changes, changed);
  *project = g_steal_pointer (&record);
  return g_steal_pointer (&changes);
}

static gboolean
lh_filing_has_id (const gint64 *ids,
                  gsize         n_ids,
                  gint64        id)
{
  for (gsize i = 0; i < n_ids; i++)
    {
      if (ids[i] == id)
        return TRUE;
    }
  return FALSE;
}

/**
 * lh_filing_link:
 * @command: code of the action
 * @link_type: records that link two others, such as #LhProjectKeyTask
 * @own_field: the field of the link that names the one side
 * @own_id: the record on that side
 * @other_field: the field that names the other side
 * @links: (element-type LhRecord): the links that there are
 * @other_ids: (array length=n_other_ids): what it shall be linked with
 *
 * Makes exactly the links that are wanted: adds what is missing, and takes away what is too much.
 *
 * Returns: (transfer full): the change; without changes when all is as wanted
 */
LhChangeSet *
lh_filing_link (const char   *command,
                GType         link_type,
                guint         own_field,
                gint64        own_id,
                guint         other_field,
                GPtrArray    *links,
                const gint64 *other_ids,
                gsize         n_other_ids)
{
  LhChangeSet *changes = lh_change_set_new (command);
  g_autoptr (GHashTable) linked = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);

  for (guint i = 0; i < links->len; i++)
    {
      LhRecord *link = g_ptr_array_index (links, i);
      gint64 id = lh_record_get_int (link, other_field);

      if (lh_filing_has_id (other_ids, n_other_ids, id))
        g_hash_table_add (linked, g_memdup2 (&id, sizeof id));
      else
        lh_change_set_delete (changes, link);
    }
  for (gsize i = 0; i < n_other_ids; i++)
    {
      g_autoptr (LhRecord) link = NULL;

      if (g_hash_table_contains (linked, &other_ids[i]))
        continue;
      link = g_object_new (link_type, NULL);
      lh_record_set_int (link, own_field, own_id);
      lh_record_set_int (link, other_field, other_ids[i]);
      lh_change_set_insert (changes, link);
    }
  return changes;
}

/* A project belongs to the round of its year. One that is new joins it; one that moves to another year changes over. */
static gboolean
lh_filing_complete_project (LhSession  *session,
                            LhChange   *change,
                            GHashTable *rounds,
                            GError    **error)
{
  gint64 year = lh_record_get_int (change->record, LH_PROJECT_YEAR);
  gint64 round_id = lh_record_get_int (change->record, LH_PROJECT_ROUND_ID);
  LhRecord *round;

  if (change->kind == LH_CHANGE_DELETE || year == LH_UNSET || (round_id == 0 && change->kind != LH_CHANGE_INSERT))
    return TRUE;
  if (!g_hash_table_contains (rounds, &year))
    {
      LhRecord *loaded = NULL;

      if (!lh_filing_data_load_round (session, (int) year, &loaded, error))
        return FALSE;
      g_hash_table_insert (rounds, g_memdup2 (&year, sizeof year), loaded);
    }
  round = g_hash_table_lookup (rounds, &year);
  lh_record_set_int (change->record, LH_PROJECT_ROUND_ID, round != NULL ? lh_record_get_id (round) : 0);
  return TRUE;
}

static void
lh_filing_unref_round (gpointer round)
{
  g_clear_object (&round);
}

/* The rounds that are new in the same change count, too. */
static void
lh_filing_add_new_rounds (GPtrArray  *changes,
                          GHashTable *rounds)
{
  for (guint i = 0; i < changes->len; i++)
    {
      LhChange *change = g_ptr_array_index (changes, i);
      gint64 year;

      if (!LH_IS_PROJECT_ROUND (change->record) || change->kind != LH_CHANGE_INSERT)
        continue;
      year = lh_record_get_int (change->record, LH_PROJECT_ROUND_YEAR);
      g_hash_table_insert (rounds, g_memdup2 (&year, sizeof year), g_object_ref (change->record));
    }
}

/**
 * lh_filing_complete:
 * @changes: (element-type LhChange): what is about to be applied
 *
 * Hangs new projects on the round of their year, where there is one (S0-1).
 */
gboolean
lh_filing_complete (LhSession  *session,
                    GPtrArray  *changes,
                    GError    **error)
{
  g_autoptr (GHashTable) rounds = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, lh_filing_unref_round);

  lh_filing_add_new_rounds (changes, rounds);
  for (guint i = 0; i < changes->len; i++)
    {
      LhChange *change = g_ptr_array_index (changes, i);

      if (LH_IS_PROJECT (change->record) && !lh_filing_complete_project (session, change, rounds, error))
        return FALSE;
    }
  return TRUE;
}
