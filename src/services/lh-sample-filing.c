/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include <string.h>

#include "lh-key-task.h"
#include "lh-opinion.h"
#include "lh-project-duty.h"
#include "lh-project-key-task.h"
#include "lh-project-round.h"
#include "lh-project.h"
#include "lh-round-filer.h"
#include "lh-sample-private.h"
#include "lh-topic.h"

#define LH_SAMPLE_YEAR 2024
#define LH_SAMPLE_PATH "/io/github/linghang/Linghang/sample/"

/* Words in the name of a project and the work mode they speak of; the first that fits counts. */
static const struct
{
  const char *code;
  const char *words;
} work_modes[] = {
  { "forest-chief", "林长;林下;植树" },
  { "rural-revitalization", "乡村;农村;农业;灌区;村集体;农产品;农资;农民;兴万村;田间;良种;种植" },
  { "industry-chain", "产业链;链长" },
  { "digital", "数字;数据;网办;电子化;平台;系统;网络" },
  { "business-environment", "营商;企业;惠企;涉企;助企;审批;开工;招商;税费;项目全程;招投标" },
  { "enforcement", "执法;监管;整治;排查;治理拥堵;稽查" },
  { "grassroots-governance", "社区;网格;小区;矛盾;信访;基层治理;物业;志愿;商会" },
  { "people-service", "服务;便民;群众;救助;老年;残疾;就业;供水;停车;公交;困境;办好" },
};

static gboolean
lh_sample_has_word (const char *text,
                    const char *words)
{
  g_auto (GStrv) list = g_strsplit (words, ";", -1);

  for (guint i = 0; list[i] != NULL; i++)
    {
      if (strstr (text, list[i]) != NULL)
        return TRUE;
    }
  return FALSE;
}

static const char *
lh_sample_find_work_mode (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (work_modes); i++)
    {
      if (lh_sample_has_word (name, work_modes[i].words))
        return work_modes[i].code;
    }
  return "";
}

/* Who leads a project says of which level it is. */
static const char *
lh_sample_get_level (const char *post)
{
  if (strstr (post, "党组书记") != NULL)
    return "party-group";
  if (strstr (post, "机关党委") != NULL)
    return "organ-committee";
  if (strstr (post, "支部") != NULL || strstr (post, "总支") != NULL)
    return "branch";
  return "party-group";
}

/* Most projects meet the four criteria of the notice; some lack one, with a word about it. */
static void
lh_sample_tick_criteria (LhSampleProject *project)
{
  static const struct
  {
    const char *codes;
    const char *remark;
  } lacking[] = {
    { "small-cut exemplary deliverable", "做法较常规，亮点待实施中提炼。" },
    { "highlight exemplary deliverable", "涉及面较宽，已建议先选一个环节突破。" },
    { "small-cut highlight deliverable", "经验可复制性需年底再看。" },
    { "small-cut highlight exemplary", "部分措施责任人不够具体，已请补充。" },
  };
  const guint chance = lh_sample_chance (project->number, 41, 48);

  if (chance >= G_N_ELEMENTS (lacking))
    {
      lh_record_set_text (project->record, LH_PROJECT_CRITERIA, "small-cut highlight exemplary deliverable");
      return;
    }
  lh_record_set_text (project->record, LH_PROJECT_CRITERIA, lacking[chance].codes);
  lh_record_set_text (project->record, LH_PROJECT_CRITERIA_REMARK, lacking[chance].remark);
}

static void
lh_sample_tick_checks (LhSampleProject *project)
{
  const LhDate last_day = lh_date_new (LH_SAMPLE_YEAR, 12, 31);
  const LhDate due = lh_record_get_date (project->record, LH_PROJECT_DUE_DATE);
  const gboolean easy = lh_sample_chance (project->number, 43, 30) == 0;
  g_autofree char *checks = NULL;

  checks = g_strdup_printf ("small-cut %sexemplary deliverable led-in-person has-indicators %snot-repeated",
                            easy ? "" : "difficult ",
                            lh_date_is_set (due) && lh_date_compare (due, last_day) <= 0 ? "within-year " : "");
  lh_record_set_text (project->record, LH_PROJECT_REVIEW_CHECKS, checks);
  if (easy)
    lh_record_set_text (project->record, LH_PROJECT_REVIEW_REMARK, "常规工作可以推动，请说明难点所在。");
}

static gboolean
lh_sample_write_round (LhSample  *sample,
                       GError   **error)
{
  g_autoptr (LhCsv) table = lh_csv_new_from_resource (LH_SAMPLE_PATH "rounds.csv");

  sample->round = LH_RECORD (lh_project_round_new ());
  lh_sample_set_fields (sample->round, table, 0);
  return lh_sample_insert (sample, sample->round, error);
}

/**
 * lh_sample_describe_projects:
 *
 * Writes the round, hangs the projects on it, and fills in what the charter says beside the tables.
 */
gboolean
lh_sample_describe_projects (LhSample  *sample,
                             GError   **error)
{
  if (!lh_sample_write_round (sample, error))
    return FALSE;
  for (guint i = 0; i < sample->order->len; i++)
    {
      LhSampleProject *project = g_ptr_array_index (sample->order, i);
      const char *name = lh_record_get_text (project->record, LH_PROJECT_NAME);

      lh_record_set_int (project->record, LH_PROJECT_ROUND_ID, lh_record_get_id (sample->round));
      lh_record_set_text (project->record, LH_PROJECT_LEVEL,
                          lh_sample_get_level (lh_record_get_text (project->record, LH_PROJECT_LEAD_POST)));
      lh_record_set_text (project->record, LH_PROJECT_WORK_MODE,
                          lh_sample_find_work_mode (name));
      lh_sample_tick_criteria (project);
      lh_sample_tick_checks (project);
    }
  return TRUE;
}

static gboolean
lh_sample_write_filers (LhSample  *sample,
                        GError   **error)
{
  g_autoptr (LhCsv) table = lh_csv_new_from_resource (LH_SAMPLE_PATH "round-filers.csv");

  for (guint row = 0; row < lh_csv_get_n_rows (table); row++)
    {
      g_autoptr (LhRecord) filer = LH_RECORD (lh_round_filer_new ());

      lh_sample_set_fields (filer, table, row);
      lh_record_set_int (filer, LH_ROUND_FILER_ROUND_ID, lh_record_get_id (sample->round));
      lh_record_set_int (filer, LH_ROUND_FILER_ORGANIZATION_ID,
                         lh_sample_get_id (sample, lh_csv_get (table, row, "organization-code")));
      if (!lh_sample_insert (sample, filer, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
lh_sample_link_key_task (LhSample    *sample,
                         LhRecord    *task,
                         const char  *words,
                         GError     **error)
{
  for (guint i = 0; i < sample->order->len; i++)
    {
      LhRecord *project = ((LhSampleProject *) g_ptr_array_index (sample->order, i))->record;
      g_autoptr (LhRecord) link = NULL;

      if (!lh_sample_has_word (lh_record_get_text (project, LH_PROJECT_NAME), words))
        continue;
      link = LH_RECORD (lh_project_key_task_new ());
      lh_record_set_int (link, LH_PROJECT_KEY_TASK_PROJECT_ID, lh_record_get_id (project));
      lh_record_set_int (link, LH_PROJECT_KEY_TASK_KEY_TASK_ID, lh_record_get_id (task));
      if (!lh_sample_insert (sample, link, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
lh_sample_write_key_tasks (LhSample  *sample,
                           GError   **error)
{
  g_autoptr (LhCsv) table = lh_csv_new_from_resource (LH_SAMPLE_PATH "key-tasks.csv");

  for (guint row = 0; row < lh_csv_get_n_rows (table); row++)
    {
      g_autoptr (LhRecord) task = LH_RECORD (lh_key_task_new ());

      lh_sample_set_fields (task, table, row);
      lh_record_set_int (task, LH_KEY_TASK_YEAR, LH_SAMPLE_YEAR);
      lh_record_set_int (task, LH_KEY_TASK_POSITION, row + 1);
      if (!lh_sample_insert (sample, task, error) ||
          !lh_sample_link_key_task (sample, task, lh_csv_get (table, row, "words"), error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
lh_sample_write_topics (LhSample    *sample,
                        GHashTable  *topics,
                        GError     **error)
{
  g_autoptr (LhCsv) table = lh_csv_new_from_resource (LH_SAMPLE_PATH "topics.csv");

  for (guint row = 0; row < lh_csv_get_n_rows (table); row++)
    {
      LhRecord *topic = LH_RECORD (lh_topic_new ());
      const char *code = lh_csv_get (table, row, "organization-code");
      LhRecord *project = NULL;

      g_hash_table_insert (topics, g_strdup (lh_csv_get (table, row, "key")), topic);
      lh_sample_set_fields (topic, table, row);
      lh_record_set_int (topic, LH_TOPIC_YEAR, LH_SAMPLE_YEAR);
      lh_record_set_int (topic, LH_TOPIC_ORGANIZATION_ID, lh_sample_get_id (sample, code));
      if (*lh_csv_get (table, row, "project") != '\0')
        {
          project = lh_sample_find_project (sample, table, row)->record;
          lh_record_set_int (topic, LH_TOPIC_PROJECT_ID, lh_record_get_id (project));
          lh_record_set_text (topic, LH_TOPIC_PROBLEM, lh_record_get_text (project, LH_PROJECT_PROBLEM));
        }
      if (!lh_sample_insert (sample, topic, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
lh_sample_write_opinions (LhSample    *sample,
                          GHashTable  *topics,
                          GError     **error)
{
  g_autoptr (LhCsv) table = lh_csv_new_from_resource (LH_SAMPLE_PATH "opinions.csv");

  for (guint row = 0; row < lh_csv_get_n_rows (table); row++)
    {
      g_autoptr (LhRecord) opinion = LH_RECORD (lh_opinion_new ());
      const char *key = lh_csv_get (table, row, "topic");
      LhRecord *topic = g_hash_table_lookup (topics, key);

      if (topic == NULL && *key != '\0')
        g_error ("Sample: no topic %s", key);
      lh_sample_set_fields (opinion, table, row);
      lh_record_set_int (opinion, LH_OPINION_YEAR, LH_SAMPLE_YEAR);
      lh_record_set_int (opinion, LH_OPINION_ORGANIZATION_ID,
                         lh_sample_get_id (sample, lh_csv_get (table, row, "organization-code")));
      lh_record_set_int (opinion, LH_OPINION_TOPIC_ID, topic != NULL ? lh_record_get_id (topic) : 0);
      lh_record_set_boolean (opinion, LH_OPINION_SET_ASIDE,
                             !lh_record_is_empty (opinion, LH_OPINION_SET_ASIDE_REASON));
      if (!lh_sample_insert (sample, opinion, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
lh_sample_write_project_duties (LhSample  *sample,
                                GError   **error)
{
  g_autoptr (LhCsv) table = lh_csv_new_from_resource (LH_SAMPLE_PATH "project-duties.csv");

  for (guint row = 0; row < lh_csv_get_n_rows (table); row++)
    {
      g_autoptr (LhRecord) link = LH_RECORD (lh_project_duty_new ());
      LhRecord *project = lh_sample_find_project (sample, table, row)->record;
      LhRecord *item = g_hash_table_lookup (sample->duty_items, lh_csv_get (table, row, "title"));

      if (item == NULL)
        g_error ("Sample: no responsibility line %s", lh_csv_get (table, row, "title"));
      lh_record_set_int (link, LH_PROJECT_DUTY_PROJECT_ID, lh_record_get_id (project));
      lh_record_set_int (link, LH_PROJECT_DUTY_ITEM_ID, lh_record_get_id (item));
      if (!lh_sample_insert (sample, link, error))
        return FALSE;
    }
  return TRUE;
}

/**
 * lh_sample_write_filing:
 *
 * Writes what the round expects of single organizations, key tasks, topics with the opinions they came from, and the
 * duties that projects serve.
 */
gboolean
lh_sample_write_filing (LhSample  *sample,
                        GError   **error)
{
  g_autoptr (GHashTable) topics = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_object_unref);

  return lh_sample_write_filers (sample, error) && lh_sample_write_key_tasks (sample, error) &&
         lh_sample_write_topics (sample, topics, error) && lh_sample_write_opinions (sample, topics, error) &&
         lh_sample_write_project_duties (sample, error);
}
