/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-work-figures-private.h"

#include <string.h>

#include "lh-organization.h"
#include "lh-problem-statistics.h"
#include "lh-text.h"

/* How many classes of problems are named in a sentence. */
#define LH_WORK_TOP_GROUPS 3

/* The longest description of a problem in a list. */
#define LH_WORK_DESCRIPTION 80

static gboolean
lh_work_is_warned (const LhStatisticsRow *row)
{
  LhLight light = lh_project_status_get_values (row->status)->light;

  return light == LH_LIGHT_RED || light == LH_LIGHT_ORANGE || light == LH_LIGHT_YELLOW;
}

/* Red ones with their reasons: these the municipal committee asks about. */
static void
lh_work_write_red_table (LhWorkWriter *self)
{
  GPtrArray *rows = lh_statistics_get_rows (self->data->statistics);
  LhWorkItem *table = NULL;

  for (guint i = 0; i < rows->len; i++)
    {
      const LhStatisticsRow *row = g_ptr_array_index (rows, i);
      g_autofree char *reason = NULL;

      if (lh_project_status_get_values (row->status)->light != LH_LIGHT_RED)
        continue;
      if (table == NULL)
        {
          table = lh_work_writer_add (self, LH_WORK_ITEM_TABLE,
                                      g_strdup (lh_tr (self->catalog, N_("Projects on red and their reasons"))));
          table->widths = g_strdup ("2.6 5 3.4");
          lh_work_item_add_row (table, lh_tr (self->catalog, N_("Organization")), lh_tr (self->catalog, N_("Project")),
                                lh_tr (self->catalog, N_("Reason")), NULL);
        }
      reason = lh_project_status_format_reason (row->status, self->catalog);
      lh_work_item_add_row (table, row->organization_name,
                            lh_record_get_text (LH_RECORD (row->project), LH_PROJECT_NAME), reason, NULL);
    }
}

static guint
lh_work_count_warned_units (LhWorkWriter *self)
{
  g_autoptr (GHashTable) units = g_hash_table_new (g_str_hash, g_str_equal);
  GPtrArray *rows = lh_statistics_get_rows (self->data->statistics);

  for (guint i = 0; i < rows->len; i++)
    {
      const LhStatisticsRow *row = g_ptr_array_index (rows, i);

      if (lh_work_is_warned (row) && row->organization_name != NULL)
        g_hash_table_add (units, (gpointer) row->organization_name);
    }
  return g_hash_table_size (units);
}

/* lh_work_write_lights: warned projects; by name and with their reasons only when units are named. */
void
lh_work_write_lights (LhWorkWriter *self)
{
  const LhGroup *total = lh_statistics_get_total (self->data->statistics);
  guint yellow = total->lights[LH_LIGHT_YELLOW] + total->lights[LH_LIGHT_ORANGE];
  guint red = total->lights[LH_LIGHT_RED];

  if (yellow + red == 0)
    {
      lh_work_writer_add (self, LH_WORK_ITEM_TEXT, g_strdup (lh_tr (self->catalog, N_("No project is on yellow or red."))));
      return;
    }
  lh_work_writer_add (self, LH_WORK_ITEM_TEXT, g_strdup_printf (
    /* TRANSLATORS: projects on red, projects on yellow, units concerned */
    lh_tr (self->catalog, N_("%u projects are on red for lagging behind or being overdue and %u on yellow as a warning, "
                             "in %u units.")), red, yellow, lh_work_count_warned_units (self)));
  if (self->naming)
    lh_work_write_red_table (self);
}

static void
lh_work_write_problem_groups (LhWorkWriter *self)
{
  GPtrArray *groups = lh_statistics_get_problems (self->data->statistics)->groups[LH_PROBLEM_GROUPING_CATEGORY];
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < MIN (groups->len, LH_WORK_TOP_GROUPS); i++)
    {
      const LhProblemGroup *group = g_ptr_array_index (groups, i);

      g_string_append (text, i > 0 ? lh_tr (self->catalog, N_(", ")) : "");
      g_string_append_printf (text, lh_trc (self->catalog, "report problems", "%s %u"),
                              lh_problem_group_get_label (self->ledger, LH_PROBLEM_GROUPING_CATEGORY, group, self->catalog),
                              group->n_problems);
    }
  if (text->len > 0)
    lh_work_writer_go_on (self, g_strdup_printf (
      /* TRANSLATORS: a list of kinds of problems with numbers */
      lh_tr (self->catalog, N_("Most of them are of these kinds: %s.")), text->str));
}

static void
lh_work_write_overdue_units (LhWorkWriter *self)
{
  GPtrArray *groups = lh_statistics_get_problems (self->data->statistics)->groups[LH_PROBLEM_GROUPING_ORGANIZATION];
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < groups->len; i++)
    {
      const LhProblemGroup *group = g_ptr_array_index (groups, i);

      if (group->n_overdue == 0)
        continue;
      g_string_append (text, text->len > 0 ? lh_trc (self->catalog, "report", ", ") : "");
      g_string_append (text, lh_problem_group_get_label (self->ledger, LH_PROBLEM_GROUPING_ORGANIZATION, group,
                                                         self->catalog));
    }
  if (text->len > 0)
    lh_work_writer_go_on (self, g_strdup_printf (
      /* TRANSLATORS: a list of units */
      lh_tr (self->catalog, N_("Overdue problems are found in: %s.")), text->str));
}

/* lh_work_write_problems: how many, both rates, which kinds, what is overdue. */
void
lh_work_write_problems (LhWorkWriter *self)
{
  g_autofree char *found = lh_work_writer_figure (self, "problems-found");
  g_autofree char *completed = lh_work_writer_figure (self, "problems-completed");
  g_autofree char *closed = lh_work_writer_figure (self, "problems-closed");
  g_autofree char *rectified = lh_work_writer_figure (self, "rectification-rate");
  g_autofree char *closing = lh_work_writer_figure (self, "closing-rate");
  g_autofree char *overdue = lh_work_writer_figure (self, "problems-overdue");

  if (lh_work_writer_count (self, "problems-found") == 0)
    {
      lh_work_writer_add (self, LH_WORK_ITEM_TEXT, g_strdup (lh_tr (self->catalog, N_("No problem was found this year."))));
      return;
    }
  lh_work_writer_add (self, LH_WORK_ITEM_TEXT, g_strdup_printf (
    /* TRANSLATORS: problems found, put right, rate of rectification, closed, rate of closing, overdue */
    lh_tr (self->catalog, N_("%s problems were found this year: %s are put right (rate of rectification %s), %s are closed "
                             "(rate of closing %s), %s are overdue.")),
    found, completed, rectified, closed, closing, overdue));
  lh_work_write_problem_groups (self);
  if (self->naming)
    lh_work_write_overdue_units (self);
}

/* One problem of a unit: what it is, where it was found, until when, how it stands. */
static char *
lh_work_format_problem (LhWorkWriter *self,
                        LhRecord     *problem,
                        guint         number)
{
  g_autofree char *text = lh_text_ellipsize (lh_record_get_text (problem, LH_PROBLEM_DESCRIPTION), LH_WORK_DESCRIPTION);
  g_autofree char *due = lh_date_format (lh_problem_get_deadline (problem), LH_DATE_LONG, self->catalog);
  const char *source = lh_ledger_get_code_label (self->ledger, "problem-source",
                                                 lh_record_get_text (problem, LH_PROBLEM_SOURCE), self->catalog);
  const char *state = lh_ledger_get_code_label (self->ledger, "problem-state",
                                                lh_problem_get_state_on (problem, self->data->as_of), self->catalog);
  gboolean overdue = lh_problem_is_overdue (problem, self->data->as_of);

  if (g_str_has_suffix (text, "。"))
    text[strlen (text) - strlen ("。")] = '\0';
  /* TRANSLATORS: number, problem, source, deadline, state */
  return g_strdup_printf (overdue ? lh_tr (self->catalog, N_("%u. %s (%s; due on %s; %s, overdue).")) :
                          lh_tr (self->catalog, N_("%u. %s (%s; due on %s; %s).")), number, text,
                          source != NULL ? source : "—", *due != '\0' ? due : "—", state != NULL ? state : "—");
}

/* What a unit has not done: problems that are not closed, projects on red, reports not sent. */
static guint
lh_work_write_unit_problems (LhWorkWriter *self,
                             gint64        organization_id)
{
  guint number = 0;

  for (guint i = 0; i < self->data->problems->len; i++)
    {
      LhRecord *problem = g_ptr_array_index (self->data->problems, i);

      if (lh_record_get_int (problem, LH_PROBLEM_ORGANIZATION_ID) == organization_id
          && !g_str_equal (lh_problem_get_state_on (problem, self->data->as_of), "closed"))
        {
          number++;
          lh_work_writer_add (self, LH_WORK_ITEM_TEXT, lh_work_format_problem (self, problem, number));
        }
    }
  return number;
}

static void
lh_work_write_unit_projects (LhWorkWriter *self,
                             const char   *organization,
                             guint         number)
{
  GPtrArray *rows = lh_statistics_get_rows (self->data->statistics);

  for (guint i = 0; i < rows->len; i++)
    {
      const LhStatisticsRow *row = g_ptr_array_index (rows, i);
      const LhProjectStatusValues *values = lh_project_status_get_values (row->status);
      g_autofree char *reason = NULL;

      if (g_strcmp0 (row->organization_name, organization) != 0
          || (values->light != LH_LIGHT_RED && values->reporting != LH_REPORTING_MISSING))
        continue;
      reason = values->light == LH_LIGHT_RED ? lh_project_status_format_reason (row->status, self->catalog) : NULL;
      lh_work_writer_add (self, LH_WORK_ITEM_TEXT, g_strdup_printf (
        /* TRANSLATORS: number, name of a project, what is wrong */
        lh_tr (self->catalog, N_("%u. Project “%s”: %s.")), ++number,
        lh_record_get_text (LH_RECORD (row->project), LH_PROJECT_NAME),
        reason != NULL ? reason : lh_tr (self->catalog, N_("progress of the quarter not reported"))));
    }
}

/* lh_work_write_units: the problems of each unit, in official order (S1-45). A unit without any is not listed. */
void
lh_work_write_units (LhWorkWriter *self)
{
  GListModel *organizations = lh_ledger_get_organizations (self->ledger);

  for (guint i = 0; i < g_list_model_get_n_items (organizations); i++)
    {
      g_autoptr (LhRecord) organization = g_list_model_get_item (organizations, i);
      const char *name = lh_record_get_text (organization, LH_ORGANIZATION_NAME);
      guint before = self->items->len;
      guint number;

      lh_work_writer_add (self, LH_WORK_ITEM_HEADING, g_strdup (name));
      number = lh_work_write_unit_problems (self, lh_record_get_id (organization));
      lh_work_write_unit_projects (self, name, number);
      if (self->items->len == before + 1)
        g_ptr_array_set_size (self->items, before);
    }
  if (self->items->len == 0)
    lh_work_writer_add (self, LH_WORK_ITEM_TEXT, g_strdup (lh_tr (self->catalog, N_("No unit has open problems."))));
}

/* 一是……。二是……。 @text: (transfer full): the sentence. */
static void
lh_work_writer_count_on (LhWorkWriter *self,
                         guint        *number,
                         char         *text)
{
  g_autofree char *sentence = text;
  g_autofree char *numeral = lh_work_format_numeral (++*number);

  lh_work_writer_go_on (self, lh_catalog_is_chinese (self->catalog) ? g_strdup_printf ("%s是%s", numeral, sentence)
                                                                    : g_strdup_printf ("(%u) %s", *number, sentence));
}

/* lh_work_write_next: what follows from the figures; only what there is to do. */
void
lh_work_write_next (LhWorkWriter *self)
{
  guint number = 0;
  const LhGroup *total = lh_statistics_get_total (self->data->statistics);
  g_autofree char *overdue = lh_work_writer_figure (self, "problems-overdue");
  g_autofree char *missing = lh_work_writer_figure (self, "reports-missing");
  g_autofree char *next = lh_quarter_format (lh_quarter_next (self->data->quarter), LH_QUARTER_LONG, self->catalog);

  if (total->lights[LH_LIGHT_RED] > 0)
    lh_work_writer_count_on (self, &number, g_strdup_printf (
      lh_tr (self->catalog, N_("Talk to the units of the %u projects on red one by one, and agree on measures and dates "
                               "for each.")), total->lights[LH_LIGHT_RED]));
  if (lh_work_writer_count (self, "problems-overdue") > 0)
    lh_work_writer_count_on (self, &number, g_strdup_printf (
      lh_tr (self->catalog, N_("Follow up the %s overdue problems until each of them is closed.")), overdue));
  if (lh_work_writer_count (self, "reports-missing") > 0)
    lh_work_writer_count_on (self, &number, g_strdup_printf (
      lh_tr (self->catalog, N_("Have the %s missing progress reports sent in.")), missing));
  lh_work_writer_count_on (self, &number, g_strdup_printf (
    /* TRANSLATORS: the next quarter */
    lh_tr (self->catalog, N_("Compare with the plan of the %s in advance, so that projects keep to the schedule.")), next));
}
