/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-roadmap-texts.h"

/**
 * lh_roadmap_format_owner:
 *
 * Returns: (transfer full): who answers for a project: its organization and its leading secretary
 */
char *
lh_roadmap_format_owner (LhRoadmapRow *row)
{
  const char *lead = lh_record_get_text (LH_RECORD (row->project), LH_PROJECT_LEAD_NAME);

  if (*lead == '\0')
    return g_strdup (row->organization_name);
  return g_strdup_printf ("%s %s", row->organization_name, lead);
}

/**
 * lh_roadmap_format_period:
 *
 * Returns: (transfer full): start and deadline; both deadlines where it was extended, "2024.12.31（延期至2025.3.31）"
 *   (form F5)
 */
char *
lh_roadmap_format_period (LhProject *project,
                          LhCatalog *catalog)
{
  LhDate start = lh_record_get_date (LH_RECORD (project), LH_PROJECT_START_DATE);
  LhDate due = lh_record_get_date (LH_RECORD (project), LH_PROJECT_DUE_DATE);
  LhDate extended = lh_record_get_date (LH_RECORD (project), LH_PROJECT_APPROVED_DUE_DATE);
  g_autofree char *from = lh_date_format (start, LH_DATE_SHORT, catalog);
  g_autofree char *to = lh_date_format (due, LH_DATE_SHORT, catalog);
  g_autofree char *until = lh_date_format (extended, LH_DATE_SHORT, catalog);

  if (!lh_date_is_set (start) && !lh_date_is_set (due))
    return g_strdup ("");
  if (lh_date_is_set (extended))
    /* TRANSLATORS: start, original deadline, extended deadline */
    return g_strdup_printf (lh_tr (catalog, N_("%s – %s (extended to %s)")), from != NULL ? from : "",
                            to != NULL ? to : "", until);
  /* TRANSLATORS: start, deadline */
  return g_strdup_printf (lh_tr (catalog, N_("%s – %s")), from != NULL ? from : "", to != NULL ? to : "");
}

/**
 * lh_roadmap_format_progress:
 *
 * Returns: (transfer full): actual and planned progress
 */
char *
lh_roadmap_format_progress (LhRoadmapRow *row,
                            LhCatalog    *catalog)
{
  const LhProjectStatusValues *values = row->status != NULL ? lh_project_status_get_values (row->status) : NULL;
  g_autofree char *actual = NULL;
  g_autofree char *planned = NULL;

  if (values == NULL || (values->actual == LH_UNSET && values->planned == LH_UNSET))
    return g_strdup ("");

  actual = values->actual != LH_UNSET ? lh_percent_format (values->actual)
                                      : g_strdup (lh_tr (catalog, N_("not reported")));
  if (values->planned == LH_UNSET)
    return g_steal_pointer (&actual);
  planned = lh_percent_format (values->planned);
  /* TRANSLATORS: actual progress, planned progress */
  return g_strdup_printf (lh_tr (catalog, N_("%s (plan %s)")), actual, planned);
}

/**
 * lh_roadmap_format_lag:
 *
 * Returns: (transfer full): by how much a project is behind its plan or ahead of it, in percentage points; "" where
 *   that is not known
 */
char *
lh_roadmap_format_lag (LhRoadmapRow *row,
                       LhCatalog    *catalog)
{
  gint64 lag = row->status != NULL ? lh_project_status_get_lag (row->status) : LH_UNSET;
  g_autofree char *points = NULL;

  if (lag == LH_UNSET)
    return g_strdup ("");
  points = lh_tenths_to_string (lag < 0 ? -lag : lag);
  if (lag == 0)
    return g_strdup (lh_tr (catalog, N_("on plan")));
  if (lag < 0)
    return g_strdup_printf (lh_tr (catalog, N_("%s points ahead")), points);
  return g_strdup_printf (lh_tr (catalog, N_("%s points behind")), points);
}

/**
 * lh_roadmap_format_light:
 *
 * Returns: (transfer full): the colour and the word of the light
 */
char *
lh_roadmap_format_light (LhRoadmapRow *row,
                         LhCatalog    *catalog)
{
  LhLight light;

  if (row->status == NULL)
    return g_strdup ("");
  light = lh_project_status_get_values (row->status)->light;
  return g_strdup_printf ("%s %s", lh_light_get_colour (light, catalog), lh_light_get_word (light, catalog));
}

/**
 * lh_roadmap_format_marks:
 *
 * Returns: (transfer full): how many milestones stand how, "按期完成 2, 逾期未完成 1"
 */
char *
lh_roadmap_format_marks (LhRoadmapRow *row,
                         LhCatalog    *catalog)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < LH_N_MILESTONE_MARKS; i++)
    {
      if (row->marks[i] == 0)
        continue;
      g_string_append_printf (text, "%s%s %u", text->len > 0 ? lh_trc (catalog, "list separator", ", ") : "",
                              lh_milestone_mark_get_label (i, catalog), row->marks[i]);
    }
  return g_string_free (text, FALSE);
}

static void
lh_roadmap_append_date (GString    *text,
                        const char *label,
                        LhDate      date,
                        LhCatalog  *catalog)
{
  g_autofree char *day = lh_date_format (date, LH_DATE_LONG, catalog);

  if (lh_date_is_set (date))
    g_string_append_printf (text, "\n%s %s", label, day);
}

static void
lh_roadmap_append_text (GString    *text,
                        const char *label,
                        const char *value)
{
  if (*value != '\0')
    g_string_append_printf (text, "\n%s %s", label, value);
}

/**
 * lh_roadmap_format_step:
 *
 * Returns: (transfer full): everything about a milestone, for hover: its task and mark, who, when, and the sign of
 *   completion; lines end in "\n"
 */
char *
lh_roadmap_format_step (LhRoadmapStep *step,
                        LhCatalog     *catalog)
{
  LhRecord *milestone = step->milestone;
  guint n;
  const LhField *fields = lh_record_get_fields (milestone, &n);
  GString *text = g_string_new (lh_record_get_text (milestone, LH_MILESTONE_TASK));

  g_string_append_printf (text, "\n%s", lh_milestone_mark_get_label (step->mark, catalog));
  if (step->days_late > 0)
    {
      g_string_append_c (text, ' ');
      g_string_append_printf (text, lh_trn (catalog, "(%d day late)", "(%d days late)", step->days_late),
                              step->days_late);
    }
  lh_roadmap_append_date (text, lh_tr (catalog, fields[LH_MILESTONE_PLANNED_END].label),
                          lh_record_get_date (milestone, LH_MILESTONE_PLANNED_END), catalog);
  lh_roadmap_append_date (text, lh_tr (catalog, fields[LH_MILESTONE_ACTUAL_END].label),
                          lh_record_get_date (milestone, LH_MILESTONE_ACTUAL_END), catalog);
  lh_roadmap_append_text (text, lh_tr (catalog, fields[LH_MILESTONE_RESPONSIBLE_NAME].label),
                          lh_record_get_text (milestone, LH_MILESTONE_RESPONSIBLE_NAME));
  lh_roadmap_append_text (text, lh_tr (catalog, fields[LH_MILESTONE_COMPLETION_SIGN].label),
                          lh_record_get_text (milestone, LH_MILESTONE_COMPLETION_SIGN));
  lh_roadmap_append_text (text, lh_tr (catalog, fields[LH_MILESTONE_EVIDENCE].label),
                          lh_record_get_text (milestone, LH_MILESTONE_EVIDENCE));
  return g_string_free (text, FALSE);
}

/**
 * lh_roadmap_format_step_period:
 *
 * Returns: (transfer full): planned start and end of a milestone; "" without any
 */
char *
lh_roadmap_format_step_period (LhRoadmapStep *step,
                               LhCatalog     *catalog)
{
  LhDate start = lh_record_get_date (step->milestone, LH_MILESTONE_PLANNED_START);
  LhDate end = lh_record_get_date (step->milestone, LH_MILESTONE_PLANNED_END);
  g_autofree char *from = lh_date_format (start, LH_DATE_SHORT, catalog);
  g_autofree char *to = lh_date_format (end, LH_DATE_SHORT, catalog);

  if (!lh_date_is_set (start))
    return g_steal_pointer (&to);
  return g_strdup_printf (lh_tr (catalog, N_("%s – %s")), from, to);
}

/**
 * lh_roadmap_format_next:
 *
 * Returns: (transfer full): the milestone to look at now, with its day and mark; "" where all are done
 */
char *
lh_roadmap_format_next (LhRoadmapRow *row,
                        LhCatalog    *catalog)
{
  LhRoadmapStep *step = lh_roadmap_row_find_next (row);
  g_autofree char *day = NULL;

  if (step == NULL)
    return g_strdup (row->steps->len > 0 ? lh_tr (catalog, N_("all done")) : "");
  day = lh_date_format (lh_record_get_date (step->milestone, LH_MILESTONE_PLANNED_END), LH_DATE_SHORT, catalog);
  /* TRANSLATORS: task, planned end, how it stands */
  return g_strdup_printf (lh_tr (catalog, N_("%s (%s, %s)")), lh_record_get_text (step->milestone, LH_MILESTONE_TASK),
                          day != NULL ? day : "", lh_milestone_mark_get_label (step->mark, catalog));
}
