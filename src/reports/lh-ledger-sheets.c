/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-ledger-sheets.h"

#include <glib/gi18n-lib.h>

#include "lh-acceptance.h"
#include "lh-acceptance-mark.h"
#include "lh-brand.h"
#include "lh-brand-evaluation.h"
#include "lh-checklist-item.h"
#include "lh-indicator-value.h"
#include "lh-inspection.h"
#include "lh-milestone.h"
#include "lh-organization.h"
#include "lh-practice.h"
#include "lh-problem.h"
#include "lh-progress.h"
#include "lh-project.h"
#include "lh-project-change.h"
#include "lh-star-rating.h"
#include "lh-tip-receiver.h"
#include "lh-warning.h"

#define PRINT LH_LEDGER_PRINT
#define DATA LH_LEDGER_DATA
#define MERGE LH_LEDGER_MERGE
#define SUM LH_LEDGER_SUM

#define NUMBER { "no", 4.5, LH_LEDGER_BOTH, NC_("form", "No."), LH_LEDGER_MAKE_ORDINAL }
#define LIGHT { "light", 7, LH_LEDGER_BOTH, NC_("form", "Light"), LH_LEDGER_MAKE_LIGHT }
#define REASON { "light-reason", 12, DATA, NC_("form", "Reason of the light"), LH_LEDGER_MAKE_REASON }

static const LhLedgerColumn tasks[] = {
  NUMBER,
  { "project-id.organization-id", 10, MERGE },
  { "project-id.number", 15 },
  { "project-id.name", 18, MERGE },
  { "stage", 9 },
  { "task", 24 },
  { "completion-sign", 18 },
  { "leader", 8 },
  { "responsible-name", 8 },
  { "assisting", 11 },
  { "planned-start", 11 },
  { "planned-end", 11 },
  { "weight", 7 },
  { "actual-end", 11 },
  { "state", 9 },
  { "evidence", 11 },
};

static const LhLedgerColumn reports[] = {
  NUMBER,
  { "project-id.organization-id", 9, MERGE },
  { "project-id.number", 15 },
  { "project-id.name", 14 },
  { "quarter", 12, DATA },
  { "planned-work", 14 },
  { "work-done", 20 },
  { "indicators", 12, LH_LEDGER_BOTH, NC_("form", "Values reached of the indicators"), LH_LEDGER_MAKE_PARTS },
  { "actual-progress", 7 },
  { "fall-reason", 12, DATA },
  { "problems", 13 },
  { "causes", 12 },
  { "next-plan", 14 },
  { "coordination", 11 },
  { "reporter", 7 },
  { "reporter-phone", 12, DATA },
  { "reviewer", 7 },
  { "reported-on", 11 },
};

static const LhLedgerColumn changes[] = {
  NUMBER,
  { "project-id.organization-id", 10, MERGE },
  { "project-id.number", 15 },
  { "project-id.name", 16 },
  { "kind", 9 },
  { "original-due-date", 11 },
  { "new-due-date", 11 },
  { "reason", 26 },
  { "content-field", 10, DATA },
  { "old-content", 16, DATA },
  { "new-content", 16, DATA },
  { "new-leader-name", 9, DATA },
  { "stage-goal", 16, DATA },
  { "review-on", 11, DATA },
  { "expected-on", 11, DATA },
  { "requested-by", 8 },
  { "requested-on", 11 },
  { "unit-opinion", 13 },
  { "committee-opinion", 13 },
  { "decided-by", 8, DATA },
  { "decided-on", 11 },
  { "state", 9 },
};

static const LhLedgerColumn acceptances[] = {
  NUMBER,
  { "project-id.organization-id", 9, MERGE },
  { "project-id.number", 15 },
  { "project-id.name", 13 },
  { "attempt", 6, DATA },
  { "applied-on", 11, DATA },
  { "project-id.goal", 15 },
  { "completion", 17 },
  { "outcome", 14 },
  { "solved", 14 },
  { "shortcomings", 12 },
  { "spent", 8, LH_LEDGER_BOTH, NC_("form", "Money spent (10,000 yuan)") },
  { "self-total", 7 },
  { "unit-opinion", 10, DATA },
  { "methods", 9 },
  { "group-leader", 8, DATA },
  { "group-members", 10 },
  { "opinion", 13 },
  { "total", 7, LH_LEDGER_BOTH, NC_("form", "Acceptance score") },
  { "grade", 7 },
  { "result", 8 },
  { "closed-on", 11 },
};

static const LhLedgerColumn marks[] = {
  NUMBER,
  { "acceptance-id.project-id.organization-id", 13, MERGE },
  { "acceptance-id.project-id.number", 17 },
  { "acceptance-id.project-id.name", 26, MERGE },
  { "rater-kind", 10 },
  { "rater", 10 },
  { "item-id.name", 14 },
  { "item-id.full-mark", 8 },
  { "mark", 8 },
  { "inapplicable", 8, DATA },
  { "comment", 28, LH_LEDGER_BOTH, NC_("form", "Remark on the mark") },
};

static const LhLedgerColumn brand_forms[] = {
  NUMBER,
  { "number", 15 },
  { "organization-id", 10, MERGE },
  { "party-name", 13 },
  { "level", 8 },
  { "name", 11 },
  { "slogan", 12 },
  { "logo-meaning", 14, DATA },
  { "connotation", 16 },
  { "background", 14 },
  { "carriers", 18 },
  { "results", 18 },
  { "promotion", 12 },
  { "created-on", 10 },
  { "project-id.number", 15, DATA },
  { "responsible-name", 8 },
  { "contact", 8 },
  { "contact-phone", 12, DATA },
  { "honours", 12 },
  { "recommendation", 12, DATA },
  { "review-opinion", 12, DATA },
  { "stage", 7 },
  { "grade", 7 },
  { "proposed-on", 11, DATA },
  { "state", 9 },
};

static const LhLedgerColumn brands[] = {
  NUMBER,
  { "number", 15 },
  { "organization-id", 11, MERGE },
  { "party-name", 13 },
  { "name", 12 },
  { "connotation", 20, LH_LEDGER_BOTH, NC_("form", "Connotation (summary)") },
  { "created-on", 10 },
  { "stage", 7 },
  { "grade", 7 },
  { "grade-year", 7 },
  { "score", 7 },
  { "responsible-name", 8 },
  { "year-work", 18 },
  { "next-work", 14 },
  { "note", 9 },
};

static const LhLedgerColumn brand_marks[] = {
  NUMBER,
  { "brand-id.organization-id", 13, MERGE },
  { "brand-id.number", 15 },
  { "brand-id.name", 14, MERGE },
  { "year", 7, DATA },
  { "rater-kind", 9 },
  { "rater", 10 },
  { "naming", 9 },
  { "connotation", 9 },
  { "carriers", 9 },
  { "fusion", 9 },
  { "results", 9 },
  { "promotion", 9 },
  { "total", 8 },
  { "comment", 16 },
};

static const LhLedgerColumn problems[] = {
  NUMBER,
  { "number", 15 },
  { "source", 9 },
  { "source-document", 12, DATA },
  { "found-on", 10 },
  { "organization-id", 9, MERGE },
  { "assisting", 10, DATA },
  { "branch", 10, DATA },
  { "category", 8 },
  { "commonness", 8, DATA },
  { "severity", 8, DATA },
  { "description", 18 },
  { "cause", 8, DATA },
  { "cause-text", 14, DATA },
  { "goal", 12 },
  { "measures", 15 },
  { "leader", 7 },
  { "responsible-name", 7 },
  { "deadline", 11, PRINT, NC_("form", "Deadline of the rectification"), LH_LEDGER_MAKE_DEADLINES },
  { "deadline", 11, DATA, NC_("form", "Deadline of the rectification") },
  { "extended-deadline", 11, DATA },
  { "rectification", 9 },
  { "progress-text", 14 },
  { "completion", 7 },
  { "completed-on", 10 },
  { "evidence", 9 },
  { "state", 9 },
  LIGHT,
  REASON,
  { "reviewer", 8, DATA },
  { "reviewed-on", 11, DATA },
  { "conclusion", 9, DATA },
  { "closed-on", 10 },
  { "closing-number", 14, DATA },
  { "return-count", 7, DATA },
  { "reopened-id", 14, DATA },
  { "note", 7 },
};

static const LhLedgerColumn closings[] = {
  NUMBER,
  { "number", 15 },
  { "organization-id", 10, MERGE },
  { "branch", 10 },
  { "category", 9 },
  { "description", 20 },
  { "measures", 17, LH_LEDGER_BOTH, NC_("form", "Measures taken") },
  { "deadline", 11, LH_LEDGER_BOTH, NC_("form", "Deadline of the rectification"), LH_LEDGER_MAKE_DEADLINES },
  { "responsible-name", 8 },
  { "progress-text", 18, LH_LEDGER_BOTH, NC_("form", "What was rectified") },
  { "completed-on", 11 },
  { "evidence", 11 },
  { "signed-by", 8 },
  { "signed-on", 11, DATA },
  { "first-reviewer", 8 },
  { "first-reviewed-on", 11, DATA },
  { "conclusion", 8 },
  { "reviewer", 8 },
  { "closed-on", 11 },
  { "closing-number", 14, DATA },
  { "return-count", 7 },
};

static const LhLedgerColumn duties[] = {
  NUMBER,
  { "checklist-id.title", 16, DATA },
  { "bearer", 12, MERGE },
  { "organization-id", 12 },
  { "title", 18, LH_LEDGER_BOTH, NC_("form", "Item of responsibility") },
  { "content", 26, LH_LEDGER_BOTH, NC_("form", "Content of the responsibility") },
  { "standard", 16, LH_LEDGER_BOTH, NC_("form", "Standard of performance") },
  { "frequency", 8 },
  { "due-date", 11 },
  { "responsible-name", 9 },
  { "state", 9, LH_LEDGER_BOTH, NC_("form", "How it was done") },
  { "evidence", 14, LH_LEDGER_BOTH, NC_("form", "Evidence or explanation") },
  { "note", 10 },
};

static const LhLedgerColumn task_lists[] = {
  NUMBER,
  { "checklist-id.title", 16, DATA },
  { "number", 8 },
  { "title", 20, LH_LEDGER_BOTH, NC_("form", "Task of the list") },
  { "content", 20, LH_LEDGER_BOTH, NC_("form", "Goal and demand") },
  { "measures", 20, LH_LEDGER_BOTH, NC_("form", "Measures in detail") },
  { "organization-id", 11, LH_LEDGER_BOTH, NC_("form", "Unit in the lead") },
  { "assisting", 12 },
  { "leader", 8 },
  { "responsible-name", 8 },
  { "start-date", 11 },
  { "due-date", 11 },
  { "progress-text", 18 },
  { "completion", 8 },
  { "state", 8 },
  { "note", 9 },
};

static const LhLedgerColumn negative[] = {
  NUMBER,
  { "checklist-id.title", 16, DATA },
  { "category", 11, MERGE },
  { "title", 34, LH_LEDGER_BOTH, NC_("form", "Negative conduct") },
  { "basis", 22 },
  { "standard", 18, LH_LEDGER_BOTH, NC_("form", "Standard of handling") },
  { "organization-id", 13, LH_LEDGER_BOTH, NC_("form", "Unit concerned") },
  { "occurred-on", 11 },
  { "finding", 10 },
  { "note", 14 },
};

static const LhLedgerColumn supervision[] = {
  NUMBER,
  { "tip-id.number", 17, LH_LEDGER_BOTH, NC_("form", "Number of the supervision") },
  { "tip-id.kind", 10 },
  { "tip-id.title", 20, MERGE, NC_("form", "Matter supervised") },
  { "tip-id.content", 26, LH_LEDGER_BOTH, NC_("form", "Demand of handling") },
  { "organization-id", 13, LH_LEDGER_BOTH, NC_("form", "Unit in charge") },
  { "person", 9 },
  { "tip-id.issued-on", 11, LH_LEDGER_BOTH, NC_("form", "Handed over on") },
  { "tip-id.due-on", 11, LH_LEDGER_BOTH, NC_("form", "Time limit of handling") },
  { "received-on", 11 },
  { "response", 24, LH_LEDGER_BOTH, NC_("form", "Latest progress") },
  { "handled-on", 11 },
  { "exempt", 6, DATA },
  { "reason", 10, DATA },
};

static const LhLedgerColumn inspections[] = {
  NUMBER,
  { "round-id.title", 16, DATA },
  { "inspected-on", 11 },
  { "inspectors", 11 },
  { "project-id.organization-id", 11, MERGE, NC_("form", "Inspected unit") },
  { "project-id.number", 15, DATA },
  { "project-id.name", 16 },
  { "round-id.content", 14 },
  { "methods", 11 },
  { "achievements", 18 },
  { "findings", 18 },
  { "demand", 16 },
  { "deadline", 11, LH_LEDGER_BOTH, NC_("form", "Deadline of the rectification") },
  { "grade", 8 },
  { "feedback-on", 11 },
  { "receiver", 8 },
  { "note", 8 },
};

static const LhLedgerColumn warnings[] = {
  NUMBER,
  { "number", 16 },
  { "level", 10 },
  { "organization-id", 12, LH_LEDGER_BOTH, NC_("form", "Warned unit") },
  { "subject", 22, LH_LEDGER_BOTH, NC_("form", "Matter supervised") },
  { "reason", 24, LH_LEDGER_BOTH, NC_("form", "Reason of the supervision") },
  { "problem-id.number", 15, DATA },
  { "issuer", 9 },
  { "issued-on", 11 },
  { "due-on", 11, LH_LEDGER_BOTH, NC_("form", "To be done by") },
  { "receiver", 9 },
  { "received-on", 11 },
  { "handled-on", 11 },
  { "result", 20, LH_LEDGER_BOTH, NC_("form", "Result of handling") },
  { "note", 9 },
};

static const LhLedgerColumn stars[] = {
  NUMBER,
  { "organization-id", 26 },
  { "year", 8, DATA },
  { "stars", 10 },
  { "score", 10 },
  { "reached", 10 },
  { "rated-on", 13 },
  { "note", 40 },
};

static const LhLedgerColumn pledges[] = {
  NUMBER,
  { "pledge-number", 15 },
  { "organization-id", 11, MERGE },
  { "number", 15, DATA },
  { "name", 18 },
  { "lead-name", 9, LH_LEDGER_BOTH, NC_("form", "Person bearing responsibility") },
  { "pledge-representative", 10 },
  { "start-date", 11 },
  { "due-date", 11 },
  { "goal", 22, LH_LEDGER_BOTH, NC_("form", "Goal of the responsibility") },
  { "measures", 18, DATA },
  { "pledge-assessment", 16 },
  { "pledge-rewards", 14 },
  { "pledge-signed-on", 11, LH_LEDGER_BOTH, NC_("form", "Signed on") },
  { "pledge-state", 8, LH_LEDGER_BOTH, NC_("form", "State of the letter") },
};

static const LhLedgerColumn practices[] = {
  NUMBER,
  { "number", 14 },
  { "kind", 10 },
  { "title", 18 },
  { "organization-id", 11 },
  { "project-id.number", 15 },
  { "brand-id.number", 15, DATA },
  { "background", 16 },
  { "method", 22 },
  { "effect", 18 },
  { "author", 8 },
  { "state", 8 },
  { "review-opinion", 12 },
  { "promoted-level", 9 },
  { "promoted-on", 11, DATA },
  { "note", 8 },
};

static const LhLedgerColumn units[] = {
  NUMBER,
  { "code", 6 },
  { "official-order", 6 },
  { "full-name", 18 },
  { "name", 11, LH_LEDGER_BOTH, NC_("form", "Standard short name") },
  { "unit-class", 9 },
  { "sector-class", 9 },
  { "party-name", 18 },
  { "kind", 9 },
  { "parent-id", 10 },
  { "aliases", 13 },
  { "secretary", 8, LH_LEDGER_BOTH, NC_("form", "Secretary of the Party group") },
  { "deputy-secretary", 8, LH_LEDGER_BOTH, NC_("form", "Full-time deputy secretary") },
  { "contact", 8 },
  { "contact-phone", 12 },
  { "member-count", 7, SUM },
  { "active-from", 11, DATA },
  { "active-until", 11, DATA },
  { "duties", 20, DATA },
  { "note", 8 },
};

static const LhLedgerSheet sheets[] = {
  { .code = "F2", .name = NC_("ledger", "Project ledger"), .title = N_("Ledger of secretary-led projects, %s"), .of_quarter = TRUE },
  { .code = "F3", .name = NC_("ledger", "Tasks of projects"), .title = N_("Breakdown of tasks of secretary-led projects, %s"),
    .get_type = lh_milestone_get_type, .columns = tasks, .n_columns = G_N_ELEMENTS (tasks),
    .day = "project-id.year", .owner = "project-id.organization-id" },
  { .code = "F4", .name = NC_("ledger", "Progress of the quarter"), .title = N_("Progress of secretary-led projects, %s"),
    .get_type = lh_progress_get_type, .columns = reports, .n_columns = G_N_ELEMENTS (reports),
    .day = "quarter", .owner = "project-id.organization-id", .of_quarter = TRUE,
    .get_part_type = lh_indicator_value_get_type, .part_link = "progress-id", .part_name = "indicator-id.name",
    .part_value = "value", .part_unit = "indicator-id.unit" },
  { .code = "F5", .name = NC_("ledger", "Change requests"), .title = N_("Requests to change, extend or end secretary-led projects, %s"),
    .get_type = lh_project_change_get_type, .columns = changes, .n_columns = G_N_ELEMENTS (changes),
    .day = "project-id.year", .owner = "project-id.organization-id" },
  { .code = "F6", .name = NC_("ledger", "Acceptances"), .title = N_("Acceptance of secretary-led projects, %s"),
    .get_type = lh_acceptance_get_type, .columns = acceptances, .n_columns = G_N_ELEMENTS (acceptances),
    .day = "project-id.year", .owner = "project-id.organization-id" },
  { .code = "F7", .name = NC_("ledger", "Acceptance marks"), .title = N_("Marks of the acceptance, %s"),
    .get_type = lh_acceptance_mark_get_type, .columns = marks, .n_columns = G_N_ELEMENTS (marks),
    .day = "acceptance-id.project-id.year", .owner = "acceptance-id.project-id.organization-id" },
  { .code = "F8", .name = NC_("ledger", "Brand applications"), .title = N_("Applications of Party-building brands, %s"),
    .get_type = lh_brand_get_type, .columns = brand_forms, .n_columns = G_N_ELEMENTS (brand_forms) },
  { .code = "F9", .name = NC_("ledger", "Brands"), .title = N_("Register of Party-building brands, %s"),
    .get_type = lh_brand_get_type, .columns = brands, .n_columns = G_N_ELEMENTS (brands),
    .where_field = "state", .where_values = "approved" },
  { .code = "F10", .name = NC_("ledger", "Brand marks"), .title = N_("Marks of Party-building brands, %s"),
    .get_type = lh_brand_evaluation_get_type, .columns = brand_marks, .n_columns = G_N_ELEMENTS (brand_marks),
    .day = "year", .owner = "brand-id.organization-id" },
  { .code = "F11", .name = NC_("ledger", "Problems"), .title = N_("Ledger of the rectification of problems, %s"),
    .get_type = lh_problem_get_type, .columns = problems, .n_columns = G_N_ELEMENTS (problems),
    .day = "found-on" },
  { .code = "F12", .name = NC_("ledger", "Closing of problems"), .title = N_("Requests to close problems, %s"),
    .get_type = lh_problem_get_type, .columns = closings, .n_columns = G_N_ELEMENTS (closings),
    .where_field = "state", .where_values = "closing-requested returned closed",
    .day = "found-on" },
  { .code = "F13", .name = NC_("ledger", "Responsibility lists"), .title = N_("Responsibility checklists, %s"),
    .get_type = lh_checklist_item_get_type, .columns = duties, .n_columns = G_N_ELEMENTS (duties),
    .where_field = "checklist-id.kind", .where_values = "responsibility",
    .day = "checklist-id.year" },
  { .code = "F14", .name = NC_("ledger", "Task lists"), .title = N_("Task checklists, %s"),
    .get_type = lh_checklist_item_get_type, .columns = task_lists, .n_columns = G_N_ELEMENTS (task_lists),
    .where_field = "checklist-id.kind", .where_values = "task",
    .day = "checklist-id.year" },
  { .code = "F15", .name = NC_("ledger", "Negative lists"), .title = N_("Negative checklists, %s"),
    .get_type = lh_checklist_item_get_type, .columns = negative, .n_columns = G_N_ELEMENTS (negative),
    .where_field = "checklist-id.kind", .where_values = "negative",
    .day = "checklist-id.year" },
  { .code = "F16", .name = NC_("ledger", "Supervised matters"), .title = N_("Ledger of supervised matters, %s"),
    .get_type = lh_tip_receiver_get_type, .columns = supervision, .n_columns = G_N_ELEMENTS (supervision),
    .day = "tip-id.issued-on" },
  { .code = "F17", .name = NC_("ledger", "Inspection results"), .title = N_("Results of inspections, %s"),
    .get_type = lh_inspection_get_type, .columns = inspections, .n_columns = G_N_ELEMENTS (inspections),
    .day = "inspected-on", .owner = "project-id.organization-id" },
  { .code = "F18", .name = NC_("ledger", "Warning letters"), .title = N_("Letters of warning, %s"),
    .get_type = lh_warning_get_type, .columns = warnings, .n_columns = G_N_ELEMENTS (warnings),
    .day = "issued-on" },
  { .code = "F19", .name = NC_("ledger", "Star ratings"), .title = N_("Ratings of Party branches, %s"),
    .get_type = lh_star_rating_get_type, .columns = stars, .n_columns = G_N_ELEMENTS (stars),
    .day = "year" },
  { .code = "F21", .name = NC_("ledger", "Responsibility letters"), .title = N_("Letters of responsibility, %s"),
    .get_type = lh_project_get_type, .columns = pledges, .n_columns = G_N_ELEMENTS (pledges),
    .where_field = "pledge-state", .where_values = "signed changed revoked unsigned",
    .day = "year" },
  { .code = "F22", .name = NC_("ledger", "Practices"), .title = N_("Entries of the compilation of results, %s"),
    .get_type = lh_practice_get_type, .columns = practices, .n_columns = G_N_ELEMENTS (practices),
    .day = "year" },
  { .code = "F23", .name = NC_("ledger", "Organizations"), .title = N_("Register of organizations, %s"),
    .get_type = lh_organization_get_type, .columns = units, .n_columns = G_N_ELEMENTS (units) },
  { .code = "F24", .name = NC_("ledger", "Reporting"), .title = N_("Statistics of reports received, %s"), .of_quarter = TRUE },
};

guint
lh_ledger_sheet_get_n (void)
{
  return G_N_ELEMENTS (sheets);
}

/**
 * lh_ledger_sheet_get:
 *
 * Returns: (transfer none): one of the ledgers, in the order of their codes
 */
const LhLedgerSheet *
lh_ledger_sheet_get (guint index)
{
  g_return_val_if_fail (index < G_N_ELEMENTS (sheets), NULL);
  return &sheets[index];
}

/**
 * lh_ledger_sheet_find:
 * @code: such as "F11", in capital or small letters
 *
 * Returns: (transfer none) (nullable): the ledger with this code
 */
const LhLedgerSheet *
lh_ledger_sheet_find (const char *code)
{
  g_return_val_if_fail (code != NULL, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (sheets); i++)
    {
      if (g_ascii_strcasecmp (sheets[i].code, code) == 0)
        return &sheets[i];
    }
  return NULL;
}
