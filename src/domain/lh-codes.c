/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-codes.h"

#include <string.h>


typedef struct
{
  const char   *vocabulary;
  const LhCode *codes;
} LhCodeTable;

/* Stored in ledgers: append only. */
static const LhCode project_states[] = {
  { LH_STATE_DRAFT, N_("Draft") },
  { LH_STATE_FILED, N_("Filed") },
  { LH_STATE_RETURNED, N_("Returned for change") },
  { LH_STATE_APPROVED, N_("Initiated") },
  { LH_STATE_IN_PROGRESS, N_("In progress") },
  { LH_STATE_CHANGE_REQUESTED, N_("Change requested") },
  { LH_STATE_ACCEPTANCE_REQUESTED, N_("Acceptance requested") },
  { LH_STATE_ACCEPTED, N_("Accepted") },
  { LH_STATE_REWORK, N_("To be reworked") },
  { LH_STATE_NOT_ACCEPTED, N_("Not accepted") },
  { LH_STATE_ARCHIVED, N_("Archived") },
  { LH_STATE_PAUSED, N_("Paused") },
  { LH_STATE_TERMINATED, N_("Terminated") },
  { LH_STATE_WITHDRAWN, N_("Withdrawn") },
  { LH_STATE_REJECTED, N_("Not initiated") },
  { NULL }
};

static const LhCode organization_kinds[] = {
  { "committee", N_("Work committee") },
  { "organ-committee", N_("Organ Party committee") },
  { "general-branch", N_("General Party branch") },
  { "branch", N_("Party branch") },
  { "temporary-branch", N_("Temporary Party branch") },
  { "department", N_("Department") },
  { NULL }
};

static const LhCode milestone_states[] = {
  { "not-started", N_("Not started") },
  { "in-progress", N_("Under way") },
  { "done", N_("Completed") },
  { "overdue", N_("Overdue, not done") },
  { "done-late", N_("Done late") },
  { "cancelled", N_("Cancelled") },
  { NULL }
};

static const LhCode indicator_directions[] = {
  { "higher", N_("Higher is better") },
  { "lower", N_("Lower is better") },
  { NULL }
};

/* Words beside a number that make it a bound (rule R2). */
static const LhCode qualifiers[] = {
  { "remainder", N_("and some more (余)") },
  { "many", N_("and many more (多)") },
  { "over", N_("over (超)") },
  { "at-least", N_("and above (以上)") },
  { NULL }
};

static const LhCode checklist_kinds[] = {
  { "task", N_("Task checklist") },
  { "responsibility", N_("Responsibility checklist") },
  { "problem", N_("Problem checklist") },
  { "negative", N_("Negative checklist") },
  { "theme-day", N_("Theme day plan") },
  { "organizational-life", N_("Organizational life requirements") },
  { NULL }
};

static const LhCode frequencies[] = {
  { "once", N_("Once") },
  { "month", N_("Every month") },
  { "quarter", N_("Every quarter") },
  { "half-year", N_("Every half-year") },
  { "year", N_("Every year") },
  { "any-time", N_("At any time") },
  { "event", N_("On occasion") },
  { "continuous", N_("All the time") },
  { "standing", N_("Standing") },
  { "project", N_("For each project") },
  { "unstated", N_("Not stated") },
  { NULL }
};

static const LhCode item_states[] = {
  { "not-started", N_("Not started") },
  { "in-progress", N_("Under way") },
  { "done", N_("Completed") },
  { "partly-done", N_("Partly done") },
  { "overdue", N_("Overdue") },
  { "paused", N_("Paused") },
  { "cancelled", N_("Cancelled") },
  { NULL }
};

static const LhCode duty_states[] = {
  { "open", N_("Still open") },
  { "done", N_("Completed") },
  { "missed", N_("Missed") },
  { "exempt", N_("Exempt") },
  { NULL }
};

static const LhCode findings[] = {
  { "to-verify", N_("To be verified") },
  { "true", N_("True") },
  { "partly-true", N_("Partly true") },
  { "untrue", N_("Not true") },
  { NULL }
};

static const LhCode lights[] = {
  { "green", N_("Green") },
  { "yellow", N_("Yellow") },
  { "orange", N_("Orange") },
  { "red", N_("Red") },
  { "blue", N_("Blue") },
  { "grey", N_("Grey") },
  { NULL }
};

static const LhCode project_transitions[] = {
  { "file", N_("File") },
  { "withdraw", N_("Withdraw") },
  { "return", N_("Return for change") },
  { "refile", N_("File again") },
  { "approve", N_("Approve initiation") },
  { "reject", N_("Refuse initiation") },
  { "start", N_("Start the project") },
  { "request-change", N_("Request a change") },
  { "approve-change", N_("Approve the change") },
  { "refuse-change", N_("Refuse the change") },
  { "request-acceptance", N_("Request acceptance") },
  { "accept", N_("Accept") },
  { "demand-rework", N_("Demand rework") },
  { "request-again", N_("Request acceptance again") },
  { "fail", N_("Do not accept") },
  { "archive", N_("Archive") },
  { "pause", N_("Pause") },
  { "resume", N_("Resume") },
  { "terminate", N_("Terminate") },
  { NULL }
};

static const LhCode chain_levels[] = {
  { "party-group", N_("Leading Party group") },
  { "organ-committee", N_("Organ Party committee") },
  { "branch", N_("Party branch") },
  { NULL }
};

static const LhCode change_kinds[] = {
  { "extension", N_("Extension") },
  { "content", N_("Change of content") },
  { "leader", N_("Change of leader") },
  { "pause", N_("Pause") },
  { "long-term", N_("Long-term") },
  { "termination", N_("Termination") },
  { NULL }
};

static const LhCode change_fields[] = {
  { "name", N_("Project name") },
  { "problem", N_("Problem to be solved") },
  { "goal", N_("Goal") },
  { "measures", N_("Measures") },
  { "outcome", N_("Expected outcome") },
  { NULL }
};

static const LhCode change_states[] = {
  { "unit-pending", N_("Waits for the unit") },
  { "committee-pending", N_("Waits for the work committee") },
  { "approved", N_("Approved") },
  { "rejected", N_("Rejected") },
  { NULL }
};

static const LhCode inspection_kinds[] = {
  { "quarterly", N_("Quarterly inspection") },
  { "mid-year", N_("Mid-year dispatch") },
  { "year-end", N_("Year-end acceptance") },
  { "special", N_("Special inspection") },
  { NULL }
};

static const LhCode problem_states[] = {
  { "not-started", N_("Not started") },
  { "in-progress", N_("Being rectified") },
  { "to-review", N_("Done, to be reviewed") },
  { "closing-requested", N_("Closing requested") },
  { "returned", N_("Returned for more") },
  { "closed", N_("Closed") },
  { "continuing", N_("Continuing") },
  { NULL }
};

static const LhCode item_natures[] = {
  { "qualitative", N_("Qualitative") },
  { "quantitative", N_("Quantitative") },
  { NULL }
};

static const LhCode mark_sources[] = {
  { "judges", N_("Judges") },
  { "task-completion", N_("Completion of the tasks") },
  { "indicator-attainment", N_("Attainment of the indicators") },
  { "on-time-reports", N_("Reports on time") },
  { NULL }
};

static const LhCode rater_kinds[] = {
  { "self", N_("The unit itself") },
  { "judge", N_("Judge") },
  { "committee", N_("Work committee") },
  { "computed", N_("Counted from the data") },
  { NULL }
};

static const LhCode acceptance_results[] = {
  { "accepted", N_("Accepted") },
  { "rework", N_("To be reworked") },
  { "not-accepted", N_("Not accepted") },
  { NULL }
};

static const LhCode number_scales[] = {
  { "ten-thousand", N_("Ten thousand (万)") },
  { "hundred-million", N_("Hundred million (亿)") },
  { NULL }
};

static const LhCode figure_operations[] = {
  { "sum", N_("Sum") },
  { "ratio", N_("Ratio") },
  { "difference", N_("Difference") },
  { NULL }
};

static const LhCode practice_states[] = {
  { "collected", N_("Collected") },
  { "first-review", N_("First review") },
  { "revision", N_("Revision") },
  { "final", N_("Final") },
  { "not-adopted", N_("Not adopted") },
  { NULL }
};

static const LhCode progress_basiss[] = {
  { LH_BASIS_REPORTED, N_("Entered") },
  { LH_BASIS_CHILDREN, N_("From the sub-projects") },
  { NULL }
};

static const LhCode pledge_states[] = {
  { LH_PLEDGE_UNSIGNED, N_("To be signed") },
  { LH_PLEDGE_SIGNED, N_("Signed") },
  { "changed", N_("Changed") },
  { LH_PLEDGE_REVOKED, N_("Revoked") },
  { NULL }
};

static const LhCode brand_states[] = {
  { "draft", N_("Draft") },
  { "first-review", N_("First review") },
  { "final-review", N_("Decision of the work committee") },
  { "returned", N_("Returned for change") },
  { "approved", N_("Brand approved") },
  { "withdrawn", N_("Brand withdrawn") },
  { NULL }
};

static const LhCode brand_transitions[] = {
  { "propose", N_("Propose") },
  { "pass", N_("Pass the first review") },
  { "return", N_("Return for change") },
  { "resubmit", N_("Propose again") },
  { "approve", N_("Approve") },
  { "recall", N_("Recall") },
  { "restage", N_("Record a stage") },
  { "upgrade", N_("Bring under system management") },
  { "withdraw", N_("Withdraw the brand") },
  { "restore", N_("Restore the brand") },
  { NULL }
};

static const LhCode year_steps[] = {
  { "foundation", N_("Foundation laid") },
  { "effect", N_("Effect seen") },
  { "brand", N_("Brand made") },
  { NULL }
};

static const LhCode brand_managements[] = {
  { "scattered", N_("Scattered creation") },
  { "systematic", N_("System management") },
  { NULL }
};

static const LhCode brand_raters[] = {
  { "expert", N_("Expert") },
  { "poll", N_("Mutual or poll") },
  { NULL }
};

static const LhCode duty_scopes[] = {
  { "committee", N_("The work committee") },
  { "organization", N_("Each bearer organization") },
  { "branch", N_("Each branch") },
  { "member", N_("Each committee member") },
  { "named", N_("The organization named") },
  { NULL }
};

static const LhCode due_rules[] = {
  { "period-end", N_("Last day of the period") },
  { "set-day", N_("Set day") },
  { NULL }
};

static const LhCode tip_kinds[] = {
  { "tip", N_("Work tip") },
  { "response", N_("First-time response") },
  { NULL }
};

static const LhCode target_kinds[] = {
  { "count", N_("Count") },
  { "share", N_("Share of a base") },
  { NULL }
};

static const LhCode target_sources[] = {
  { "entered", N_("Entered by hand") },
  { "duties", N_("Duties done") },
  { "designations", N_("Named units") },
  { "stars", N_("Branches that reach the standard") },
  { "trainings", N_("Classes held") },
  { "unions", N_("Unions") },
  { "posts", N_("Vanguard posts") },
  { "services", N_("Services") },
  { NULL }
};

static const LhCode exemplar_states[] = {
  { "recommended", N_("Recommended") },
  { "admitted", N_("Admitted") },
  { "guided", N_("Being guided") },
  { "extracted", N_("Practice extracted") },
  { "left", N_("Left") },
  { NULL }
};

static const LhCode regulation_states[] = {
  { "drafting", N_("Being drafted") },
  { "in-force", N_("In force") },
  { "repealed", N_("Repealed") },
  { NULL }
};

static const LhCode idea_adoptions[] = {
  { "pending", N_("To be decided") },
  { "adopted", N_("Adopted") },
  { "not-adopted", N_("Not adopted") },
  { NULL }
};

static const LhCode commonnesss[] = {
  { "individual", N_("Individual") },
  { "common", N_("Common") },
  { NULL }
};

static const LhCode severitys[] = {
  { "ordinary", N_("Ordinary") },
  { "serious", N_("Rather serious") },
  { "grave", N_("Grave") },
  { NULL }
};

static const LhCode rectification_kinds[] = {
  { "at-once", N_("At once") },
  { "by-date", N_("By a date") },
  { "in-stages", N_("In stages") },
  { "continuing", N_("Continuing") },
  { NULL }
};

static const LhCode review_conclusions[] = {
  { "passed", N_("Passed") },
  { "failed", N_("Not passed") },
  { NULL }
};

static const LhCode problem_transitions[] = {
  { "start", N_("Start the rectification") },
  { "complete", N_("Report completion") },
  { "request-closing", N_("Request closing") },
  { "first-pass", N_("Pass the first review of closing") },
  { "close", N_("Agree to close") },
  { "return", N_("Return for more") },
  { "continue", N_("Make it continuing") },
  { "review", N_("Record a review") },
  { "extend", N_("Extend the deadline") },
  { "reopen", N_("Reopen at a look back") },
  { NULL }
};

static const LhCode handling_levels[] = {
  { "self", N_("Handled by the unit itself") },
  { "joint", N_("Handled by several units") },
  { "city", N_("Submitted to the city") },
  { NULL }
};

static const LhCode report_kinds[] = {
  { "quarterly", N_("Quarterly work report") },
  { "notice", N_("Work notice") },
  { "yearly", N_("Yearly work report") },
  { NULL }
};

static const LhCode report_states[] = {
  { "draft", N_("Draft") },
  { "for-review", N_("For review") },
  { "frozen", N_("Figures frozen") },
  { "sent", N_("Sent to the city") },
  { NULL }
};

static const LhCode chart_themes[] = {
  { "light", N_("Light theme") },
  { "dark", N_("Dark theme") },
  { "high-contrast", N_("High contrast theme") },
  { "print", N_("Print in grey") },
  { "briefing", N_("Briefing red") },
  { NULL }
};

static const LhCode risk_likelihoods[] = {
  { "high", N_("Likely") },
  { "medium", N_("Possible") },
  { "low", N_("Unlikely") },
  { NULL }
};

static const LhCode risk_effects[] = {
  { "low", N_("Slight") },
  { "medium", N_("Noticeable") },
  { "high", N_("Severe") },
  { NULL }
};

static const LhCode page_orientations[] = {
  { "landscape", N_("Landscape") },
  { "portrait", N_("Portrait") },
  { NULL }
};

/* The names of the charts of a quarter, as on the command line. */
static const LhCode standard_charts[] = {
  { "light-strip", N_("Lights") },
  { "ranking", N_("Ranking of organizations") },
  { "columns", N_("Planned and actual progress") },
  { "heat-map", N_("Organizations by quarter") },
  { "categories", N_("Classes of projects") },
  { "light-shares", N_("Lights by class") },
  { "light-trend", N_("Lights by quarter") },
  { "trend", N_("Trend of progress") },
  { "s-curve", N_("Progress over the year") },
  { "problem-rates", N_("Rates of rectification") },
  { NULL }
};

static const LhCodeTable tables[] = {
  { "project-state", project_states },
  { "organization-kind", organization_kinds },
  { "milestone-state", milestone_states },
  { "indicator-direction", indicator_directions },
  { "qualifier", qualifiers },
  { "checklist-kind", checklist_kinds },
  { "frequency", frequencies },
  { "item-state", item_states },
  { "duty-state", duty_states },
  { "finding", findings },
  { "light", lights },
  { "report-kind", report_kinds },
  { "report-state", report_states },
  { "chart-theme", chart_themes },
  { "standard-chart", standard_charts },
  { "page-orientation", page_orientations },
  { "risk-likelihood", risk_likelihoods },
  { "risk-effect", risk_effects },
  { "brand-state", brand_states },
  { "brand-transition", brand_transitions },
  { "year-step", year_steps },
  { "brand-management", brand_managements },
  { "brand-rater", brand_raters },
  { "duty-scope", duty_scopes },
  { "due-rule", due_rules },
  { "tip-kind", tip_kinds },
  { "target-kind", target_kinds },
  { "target-source", target_sources },
  { "exemplar-state", exemplar_states },
  { "regulation-state", regulation_states },
  { "idea-adoption", idea_adoptions },
  { "commonness", commonnesss },
  { "severity", severitys },
  { "rectification-kind", rectification_kinds },
  { "review-conclusion", review_conclusions },
  { "problem-transition", problem_transitions },
  { "handling-level", handling_levels },
  { "project-transition", project_transitions },
  { "chain-level", chain_levels },
  { "change-kind", change_kinds },
  { "change-field", change_fields },
  { "change-state", change_states },
  { "inspection-kind", inspection_kinds },
  { "problem-state", problem_states },
  { "item-nature", item_natures },
  { "mark-source", mark_sources },
  { "rater-kind", rater_kinds },
  { "acceptance-result", acceptance_results },
  { "number-scale", number_scales },
  { "figure-operation", figure_operations },
  { "practice-state", practice_states },
  { "progress-basis", progress_basiss },
  { "pledge-state", pledge_states },
};

/**
 * lh_codes_get:
 * @vocabulary: name of a vocabulary
 * @n_codes: (out) (optional): how many codes it has
 *
 * Returns: (nullable): the codes in their natural order, ended by one without code; %NULL when the vocabulary belongs
 *   to the office
 */
const LhCode *
lh_codes_get (const char *vocabulary,
              guint      *n_codes)
{
  for (guint i = 0; i < G_N_ELEMENTS (tables); i++)
    {
      guint n = 0;

      if (strcmp (tables[i].vocabulary, vocabulary) != 0)
        continue;
      while (tables[i].codes[n].code != NULL)
        n++;
      if (n_codes != NULL)
        *n_codes = n;
      return tables[i].codes;
    }
  return NULL;
}

/**
 * lh_code_get_label:
 * @catalog: (nullable): the language
 *
 * Returns: (transfer none) (nullable): what the user reads for a code of the program; %NULL for an unknown one
 */
const char *
lh_code_get_label (const char *vocabulary,
                   const char *code,
                   LhCatalog  *catalog)
{
  const LhCode *codes = lh_codes_get (vocabulary, NULL);

  for (; codes != NULL && codes->code != NULL; codes++)
    {
      if (g_strcmp0 (codes->code, code) == 0)
        return lh_tr (catalog, codes->label);
    }
  return NULL;
}

gboolean
lh_code_is_valid (const char *vocabulary,
                  const char *code)
{
  const LhCode *codes = lh_codes_get (vocabulary, NULL);

  for (; codes != NULL && codes->code != NULL; codes++)
    {
      if (g_strcmp0 (codes->code, code) == 0)
        return TRUE;
    }
  return FALSE;
}
