/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-filing-statistics.h"

#include "lh-opinion-item.h"
#include "lh-opinion-overview.h"
#include "lh-opinion.h"
#include "lh-organization.h"
#include "lh-organization-statistics.h"
#include "lh-project-duty.h"
#include "lh-project-round.h"
#include "lh-round-filer.h"
#include "lh-statistics-private.h"
#include "lh-term.h"
#include "lh-topic.h"

/* What a year's records are counted into, by figure. */
typedef enum
{
  LH_FILING_ORGANIZATIONS_LATE,
  LH_FILING_ORGANIZATIONS_SHORT,
  LH_FILING_ORGANIZATIONS_EXEMPT,
  LH_FILING_PROJECTS_LATE,
  LH_FILING_PROJECTS_WITHOUT_ROUND,
  LH_FILING_PROJECTS_CRITERIA_OPEN,
  LH_FILING_PROJECTS_WITHOUT_KEY_TASK,
  LH_FILING_LINES,
  LH_FILING_LINES_WITHOUT_PROJECT,
  LH_FILING_OPINIONS,
  LH_FILING_OPINIONS_FRONT_LINE,
  LH_FILING_OPINIONS_OPEN,
  LH_FILING_OPINIONS_SET_ASIDE,
  LH_FILING_OPINIONS_MERGED,
  LH_FILING_OPINIONS_IN_TOPICS,
  LH_FILING_ITEMS,
  LH_FILING_ITEMS_OPEN,
  LH_FILING_ITEMS_OVERDUE,
  LH_FILING_TOPICS,
  LH_FILING_TOPICS_OPEN,
  LH_FILING_TOPICS_CORE,
  LH_N_FILING_FIGURES
} LhFilingFigure;

static const LhFigureInfo infos[LH_N_FILING_FIGURES] = {
  [LH_FILING_ORGANIZATIONS_LATE] = { "organizations-late", N_("Organizations that filed late"),
    N_("Organizations expected to file that filed a project they owed only after the filing window"), N_("organizations"),
    "organization" },
  [LH_FILING_ORGANIZATIONS_SHORT] = { "organizations-short", N_("Organizations short of projects"),
    N_("Organizations that filed, but fewer projects than the round expects of them"), N_("organizations"),
    "organization" },
  [LH_FILING_ORGANIZATIONS_EXEMPT] = { "organizations-exempt", N_("Organizations excused"),
    N_("Organizations of which the round expects no project"), N_("organizations"), "organization" },
  [LH_FILING_PROJECTS_LATE] = { "projects-late", N_("Projects filed late"),
    N_("Projects filed after the filing window"), N_("projects"), "project" },
  [LH_FILING_PROJECTS_WITHOUT_ROUND] = { "projects-without-round", N_("Projects outside the round"),
    N_("Filed projects of the year that do not belong to its round"), N_("projects"), "project" },
  [LH_FILING_PROJECTS_CRITERIA_OPEN] = { "projects-criteria-open", N_("Projects lacking a criterion"),
    N_("Filed projects for which not all criteria of the choice of topic are ticked"), N_("projects"), "project" },
  [LH_FILING_PROJECTS_WITHOUT_KEY_TASK] = { "projects-without-key-task", N_("Projects without a key task"),
    N_("Filed projects that serve no key task of the list"), N_("projects"), "project" },
  [LH_FILING_LINES] = { "responsibility-lines", N_("Responsibility lines"),
    N_("Lines of the responsibility checklists of the year"), N_("lines"), "checklist-item" },
  [LH_FILING_LINES_WITHOUT_PROJECT] = { "responsibility-lines-without-project",
    N_("Responsibility lines without a project"), N_("Responsibility lines that no filed project of the year serves"),
    N_("lines"), "checklist-item" },
  [LH_FILING_OPINIONS] = { "opinions-raised", N_("Opinions raised"), N_("Problems and opinions collected in the year"),
    N_("opinions"), "opinion" },
  [LH_FILING_OPINIONS_FRONT_LINE] = { "opinions-front-line", N_("Opinions from the front line"),
    N_("Opinions raised on the front line"), N_("opinions"), "opinion" },
  [LH_FILING_OPINIONS_OPEN] = { "opinions-open", N_("Opinions to be handled"),
    N_("Opinions that are neither merged into an item, nor part of a topic, nor set aside"), N_("opinions"), "opinion" },
  [LH_FILING_OPINIONS_SET_ASIDE] = { "opinions-set-aside", N_("Opinions set aside"),
    N_("Opinions set aside with a reason"), N_("opinions"), "opinion" },
  [LH_FILING_OPINIONS_MERGED] = { "opinions-merged", N_("Opinions merged"), N_("Opinions merged into an item"),
    N_("opinions"), "opinion" },
  [LH_FILING_OPINIONS_IN_TOPICS] = { "opinions-in-topics", N_("Opinions in topics"),
    N_("Opinions that are part of a topic"), N_("opinions"), "opinion" },
  [LH_FILING_ITEMS] = { "opinion-items", N_("Merged items"), N_("Items that the opinions of the year were merged into"),
    N_("items"), "opinion-item" },
  [LH_FILING_ITEMS_OPEN] = { "opinion-items-open", N_("Items not completed"),
    N_("Merged items that are neither completed nor cancelled"), N_("items"), "opinion-item" },
  [LH_FILING_ITEMS_OVERDUE] = { "opinion-items-overdue", N_("Items overdue"),
    N_("Merged items that were due before the day and are not completed"), N_("items"), "opinion-item" },
  [LH_FILING_TOPICS] = { "topics-chosen", N_("Topics"), N_("Topics of the year"), N_("topics"), "topic" },
  [LH_FILING_TOPICS_OPEN] = { "topics-open", N_("Topics without a project"),
    N_("Topics that did not become a project yet"), N_("topics"), "topic" },
  [LH_FILING_TOPICS_CORE] = { "core-problems", N_("Core problems"), N_("Topics named as a core problem of the unit"),
    N_("topics"), "topic" },
};

typedef struct
{
  LhFilingStatistics *statistics;
  LhYearData         *data;
  LhDate              until;                      /* end of the filing window; unset for none */
  GHashTable         *filed;                      /* id of an organization -> GPtrArray of its filed projects */
  GArray             *ids[LH_N_FILING_FIGURES];
} LhFilingCounter;

static void
lh_filing_counter_add (LhFilingCounter *self,
                       LhFilingFigure   figure,
                       LhRecord        *record)
{
  gint64 id = lh_record_get_id (record);

  g_array_append_val (self->ids[figure], id);
}

static gboolean
lh_filing_counter_is_late (LhFilingCounter *self,
                           LhRecord        *project)
{
  LhDate filed = lh_record_get_date (project, LH_PROJECT_FILED_ON);

  return lh_date_is_set (filed) && lh_date_is_set (self->until) && lh_date_compare (filed, self->until) > 0;
}

static void
lh_filing_counter_collect (LhFilingCounter *self)
{
  for (guint i = 0; i < self->data->projects->len; i++)
    {
      LhRecord *project = LH_RECORD (((LhYearProject *) g_ptr_array_index (self->data->projects, i))->input.project);
      gint64 organization_id = lh_record_get_int (project, LH_PROJECT_ORGANIZATION_ID);
      GPtrArray *projects = g_hash_table_lookup (self->filed, &organization_id);

      if (projects == NULL)
        {
          projects = g_ptr_array_new ();
          g_hash_table_insert (self->filed, g_memdup2 (&organization_id, sizeof organization_id), projects);
        }
      g_ptr_array_add (projects, project);
    }
}

/* The register says who files; the round may expect more, fewer or nothing of one organization. */
static void
lh_filing_counter_expect (LhFilingCounter *self,
                          LhRecord        *organization,
                          LhFilingValues  *values,
                          gboolean        *exempt)
{
  gint64 id = lh_record_get_id (organization);
  LhRecord *filer = g_hash_table_lookup (self->data->filing->filers, &id);
  gint64 expected = LH_UNSET;

  values->expected = lh_organization_is_expected (organization, self->statistics->day);
  if (self->statistics->round != NULL)
    expected = lh_record_get_int (self->statistics->round, LH_PROJECT_ROUND_EXPECTED_PER_ORGANIZATION);
  if (filer != NULL)
    {
      gint64 corrected = lh_record_get_int (filer, LH_ROUND_FILER_EXPECTED_COUNT);

      *exempt = lh_record_get_boolean (filer, LH_ROUND_FILER_EXEMPT) || corrected == 0;
      values->reason = (char *) lh_record_get_text (filer, LH_ROUND_FILER_REASON);
      if (corrected != LH_UNSET)
        expected = corrected;
      values->expected = !*exempt && (values->expected || corrected != LH_UNSET);
    }
  values->n_expected = !values->expected ? 0 : expected != LH_UNSET ? (guint) expected : 1;
}

static void
lh_filing_counter_count_filed (LhFilingCounter *self,
                               LhRecord        *organization,
                               LhFilingValues  *values)
{
  gint64 id = lh_record_get_id (organization);
  GPtrArray *projects = g_hash_table_lookup (self->filed, &id);

  for (guint i = 0; projects != NULL && i < projects->len; i++)
    {
      LhRecord *project = g_ptr_array_index (projects, i);
      LhDate filed = lh_record_get_date (project, LH_PROJECT_FILED_ON);
      gint64 project_id = lh_record_get_id (project);

      g_array_append_val (values->ids, project_id);
      values->n_filed++;
      if (lh_date_is_set (filed) &&
          (!lh_date_is_set (values->first_filed_on) || lh_date_compare (filed, values->first_filed_on) < 0))
        values->first_filed_on = filed;
      if (lh_filing_counter_is_late (self, project))
        values->n_late++;
    }
}

static LhFilingState
lh_filing_counter_judge (const LhFilingValues *values)
{
  if (values->n_filed == 0)
    return values->expected ? LH_FILING_MISSING : LH_FILING_EXEMPT;
  if (!values->expected)
    return LH_FILING_VOLUNTARY;
  return values->n_late > 0 && values->n_filed - values->n_late < values->n_expected ? LH_FILING_LATE : LH_FILING_FILED;
}

static void
lh_filing_counter_add_organization (LhFilingCounter *self,
                                    LhRecord        *organization)
{
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  LhFilingValues values = { .ids = ids };
  gboolean exempt = FALSE;
  LhFilingRow *row;

  lh_filing_counter_expect (self, organization, &values, &exempt);
  lh_filing_counter_count_filed (self, organization, &values);
  if (exempt)
    lh_filing_counter_add (self, LH_FILING_ORGANIZATIONS_EXEMPT, organization);
  if (!values.expected && !exempt && values.n_filed == 0)
    return;

  values.state = lh_filing_counter_judge (&values);
  row = lh_filing_row_new (organization, &values);
  g_ptr_array_add (self->statistics->rows, row);
  if (values.state == LH_FILING_LATE)
    lh_filing_counter_add (self, LH_FILING_ORGANIZATIONS_LATE, organization);
  if (values.n_filed > 0 && lh_filing_row_get_shortfall (row) > 0)
    lh_filing_counter_add (self, LH_FILING_ORGANIZATIONS_SHORT, organization);
}

/* Terms that were retired are not asked for any more. */
static gboolean
lh_filing_is_term_of (LhRecord   *term,
                      const char *vocabulary)
{
  return g_str_equal (lh_record_get_text (term, LH_TERM_VOCABULARY), vocabulary) &&
         !lh_record_get_boolean (term, LH_TERM_RETIRED);
}

/* All that is asked for must be ticked; what was ticked besides does no harm. */
static gboolean
lh_filing_counter_meets_criteria (LhFilingCounter *self,
                                  LhRecord        *project)
{
  g_auto (GStrv) met = g_strsplit (lh_record_get_text (project, LH_PROJECT_CRITERIA), " ", -1);

  for (guint i = 0; i < self->data->terms->len; i++)
    {
      LhRecord *term = g_ptr_array_index (self->data->terms, i);

      if (lh_filing_is_term_of (term, "topic-criterion") &&
          !g_strv_contains ((const char *const *) met, lh_record_get_text (term, LH_TERM_CODE)))
        return FALSE;
    }
  return TRUE;
}

static void
lh_filing_counter_add_projects (LhFilingCounter *self)
{
  for (guint i = 0; i < self->data->projects->len; i++)
    {
      LhRecord *project = LH_RECORD (((LhYearProject *) g_ptr_array_index (self->data->projects, i))->input.project);

      if (lh_filing_counter_is_late (self, project))
        lh_filing_counter_add (self, LH_FILING_PROJECTS_LATE, project);
      if (lh_record_get_int (project, LH_PROJECT_ROUND_ID) == 0)
        lh_filing_counter_add (self, LH_FILING_PROJECTS_WITHOUT_ROUND, project);
      if (!lh_filing_counter_meets_criteria (self, project))
        lh_filing_counter_add (self, LH_FILING_PROJECTS_CRITERIA_OPEN, project);
      if (lh_filing_data_get_key_tasks (self->data->filing, lh_record_get_id (project)) == NULL)
        lh_filing_counter_add (self, LH_FILING_PROJECTS_WITHOUT_KEY_TASK, project);
    }
}

static void
lh_filing_counter_add_lines (LhFilingCounter *self)
{
  g_autoptr (GHashTable) served = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  const LhFilingData *filing = self->data->filing;

  for (guint i = 0; i < filing->duty_links->len; i++)
    {
      LhRecord *link = g_ptr_array_index (filing->duty_links, i);
      gint64 project_id = lh_record_get_int (link, LH_PROJECT_DUTY_PROJECT_ID);
      gint64 item_id = lh_record_get_int (link, LH_PROJECT_DUTY_ITEM_ID);

      if (g_hash_table_contains (self->data->by_id, &project_id))
        g_hash_table_add (served, g_memdup2 (&item_id, sizeof item_id));
    }
  for (guint i = 0; i < filing->duty_items->len; i++)
    {
      LhRecord *item = g_ptr_array_index (filing->duty_items, i);
      gint64 id = lh_record_get_id (item);

      lh_filing_counter_add (self, LH_FILING_LINES, item);
      if (!g_hash_table_contains (served, &id))
        lh_filing_counter_add (self, LH_FILING_LINES_WITHOUT_PROJECT, item);
    }
}

static void
lh_filing_counter_add_opinions (LhFilingCounter *self)
{
  static const LhFilingFigure figures[LH_N_OPINION_PLACES] = {
    [LH_OPINION_OPEN] = LH_FILING_OPINIONS_OPEN,
    [LH_OPINION_MERGED] = LH_FILING_OPINIONS_MERGED,
    [LH_OPINION_IN_TOPIC] = LH_FILING_OPINIONS_IN_TOPICS,
    [LH_OPINION_ASIDE] = LH_FILING_OPINIONS_SET_ASIDE,
  };

  for (guint i = 0; i < self->data->filing->opinions->len; i++)
    {
      LhRecord *opinion = g_ptr_array_index (self->data->filing->opinions, i);

      lh_filing_counter_add (self, LH_FILING_OPINIONS, opinion);
      if (lh_record_get_boolean (opinion, LH_OPINION_FRONT_LINE))
        lh_filing_counter_add (self, LH_FILING_OPINIONS_FRONT_LINE, opinion);
      lh_filing_counter_add (self, figures[lh_opinion_get_place (opinion)], opinion);
    }
}

static void
lh_filing_counter_add_items (LhFilingCounter *self,
                             LhDate           as_of)
{
  for (guint i = 0; i < self->data->filing->opinion_items->len; i++)
    {
      LhRecord *item = g_ptr_array_index (self->data->filing->opinion_items, i);

      lh_filing_counter_add (self, LH_FILING_ITEMS, item);
      if (!lh_opinion_item_is_closed (item))
        lh_filing_counter_add (self, LH_FILING_ITEMS_OPEN, item);
      if (lh_opinion_item_is_overdue (item, as_of))
        lh_filing_counter_add (self, LH_FILING_ITEMS_OVERDUE, item);
    }
}

static void
lh_dimension_count_free (LhDimensionCount *self)
{
  g_free (self->code);
  g_free (self->label);
  g_array_unref (self->ids);
  g_free (self);
}

static LhDimensionCount *
lh_filing_counter_get_dimension (LhFilingCounter *self,
                                 const char      *code)
{
  GPtrArray *dimensions = self->statistics->dimensions;
  g_autofree char *key = g_strconcat ("topic-dimension/", code, NULL);
  const char *label = g_hash_table_lookup (self->data->term_names, key);
  LhDimensionCount *count;

  for (guint i = 0; i < dimensions->len; i++)
    {
      count = g_ptr_array_index (dimensions, i);
      if (g_str_equal (count->code, code))
        return count;
    }
  count = g_new0 (LhDimensionCount, 1);
  count->code = g_strdup (code);
  count->label = g_strdup (label != NULL ? label : code);
  count->ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_ptr_array_add (dimensions, count);
  return count;
}

static void
lh_filing_counter_add_topics (LhFilingCounter *self)
{
  for (guint i = 0; i < self->data->terms->len; i++)
    {
      LhRecord *term = g_ptr_array_index (self->data->terms, i);

      if (lh_filing_is_term_of (term, "topic-dimension"))
        lh_filing_counter_get_dimension (self, lh_record_get_text (term, LH_TERM_CODE));
    }
  lh_filing_counter_get_dimension (self, "");

  for (guint i = 0; i < self->data->filing->topics->len; i++)
    {
      LhRecord *topic = g_ptr_array_index (self->data->filing->topics, i);
      LhDimensionCount *count = lh_filing_counter_get_dimension (self, lh_record_get_text (topic, LH_TOPIC_DIMENSION));
      gint64 id = lh_record_get_id (topic);

      g_array_append_val (count->ids, id);
      count->n_inferred += lh_record_get_boolean (topic, LH_TOPIC_INFERRED);
      lh_filing_counter_add (self, LH_FILING_TOPICS, topic);
      if (lh_record_get_int (topic, LH_TOPIC_PROJECT_ID) == 0)
        lh_filing_counter_add (self, LH_FILING_TOPICS_OPEN, topic);
      if (lh_record_get_boolean (topic, LH_TOPIC_CORE))
        lh_filing_counter_add (self, LH_FILING_TOPICS_CORE, topic);
    }
}

static LhDate
lh_filing_counter_get_day (LhFilingCounter *self,
                           LhDate           as_of)
{
  LhRecord *round = self->statistics->round;
  LhDate issued;

  if (round == NULL)
    return as_of;
  if (lh_date_is_set (self->until))
    return self->until;
  issued = lh_record_get_date (round, LH_PROJECT_ROUND_ISSUED_ON);
  return lh_date_is_set (issued) ? issued : as_of;
}

static void
lh_filing_counter_finish (LhFilingCounter *self)
{
  for (int i = 0; i < LH_N_FILING_FIGURES; i++)
    {
      g_ptr_array_add (self->statistics->figures,
                       lh_figure_new (&infos[i], TRUE, lh_decimal_new (self->ids[i]->len, 0), self->ids[i]));
      g_array_unref (self->ids[i]);
    }
  g_hash_table_unref (self->filed);
}

/**
 * lh_filing_statistics_new:
 * @data: the year
 * @as_of: the day that counts while the year has no round
 *
 * Counts the filing of a year.
 */
LhFilingStatistics *
lh_filing_statistics_new (LhYearData *data,
                          LhDate      as_of)
{
  LhFilingStatistics *self = g_new0 (LhFilingStatistics, 1);
  LhFilingCounter counter = { .statistics = self, .data = data };

  self->rows = g_ptr_array_new_with_free_func (g_object_unref);
  self->figures = g_ptr_array_new_with_free_func ((GDestroyNotify) lh_figure_free);
  self->dimensions = g_ptr_array_new_with_free_func ((GDestroyNotify) lh_dimension_count_free);
  counter.filed = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, (GDestroyNotify) g_ptr_array_unref);
  for (int i = 0; i < LH_N_FILING_FIGURES; i++)
    counter.ids[i] = g_array_new (FALSE, FALSE, sizeof (gint64));
  if (data->filing->round != NULL)
    {
      self->round = g_object_ref (data->filing->round);
      counter.until = lh_record_get_date (self->round, LH_PROJECT_ROUND_FILING_UNTIL);
    }
  self->day = lh_filing_counter_get_day (&counter, as_of);

  lh_filing_counter_collect (&counter);
  for (guint i = 0; i < data->organizations->len; i++)
    lh_filing_counter_add_organization (&counter, g_ptr_array_index (data->organizations, i));
  lh_filing_counter_add_projects (&counter);
  lh_filing_counter_add_lines (&counter);
  lh_filing_counter_add_opinions (&counter);
  lh_filing_counter_add_items (&counter, as_of);
  lh_filing_counter_add_topics (&counter);
  lh_filing_counter_finish (&counter);
  return self;
}

void
lh_filing_statistics_free (LhFilingStatistics *self)
{
  g_clear_object (&self->round);
  g_ptr_array_unref (self->rows);
  g_ptr_array_unref (self->figures);
  g_ptr_array_unref (self->dimensions);
  g_free (self);
}
