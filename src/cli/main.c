/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include <signal.h>

#include <glib/gi18n-lib.h>

#include "lh-cli-commands.h"
#include "lh-cli-inspections.h"

static const LhCliCommand commands[] = {
  { "new", N_("FILE [--sample | --scale N]"), N_("Create a ledger"), lh_cli_run_new },
  { "stats", N_("--quarter QUARTER"), N_("Show the figures of a quarter"), lh_cli_run_stats },
  { "chart", N_("KIND --quarter QUARTER --output FILE"), N_("Draw a chart of a quarter as PNG, SVG or PDF"),
    lh_cli_run_chart },
  { "compare", N_("--quarter QUARTER"), N_("Show plan and progress of all projects side by side, late ones first"),
    lh_cli_run_compare },
  { "report", N_("--quarter QUARTER --output FILE.xlsx"), N_("Write the quarterly workbook"),
    lh_cli_run_report },
  { "document", N_("KIND --project PROJECT --output FILE | KIND --year YEAR --all FOLDER"),
    N_("Write a document of a project"), lh_cli_run_document },
  { "briefing", N_("--quarter QUARTER"), N_("Make the set of a briefing: charts, slides, paper, workbook, text"),
    lh_cli_run_briefing },
  { "filing", N_("--year YEAR"), N_("Show who filed projects in a year and who did not"), lh_cli_run_filing },
  { "topic", N_("ACTION [RECORD…]"), N_("Turn opinions into topics and topics into projects"), lh_cli_run_topic },
  { "opinions", N_("import FILE | merge [OPINION…] | stats"),
    N_("Take in raw opinions, merge them into items and count them"), lh_cli_run_opinions },
  { "register", N_("ACTION [NAME] [FILE]"), N_("The small registers: figures, birthdays, texts, tables taken in"),
    lh_cli_run_register },
  { "query", N_("KIND"), N_("List records"), lh_cli_run_query },
  { "set", N_("KIND RECORD FIELD=VALUE…"), N_("Change, add or delete a record"), lh_cli_run_set },
  { "attachment", N_("add KIND RECORD FILE… | list KIND RECORD | extract ATTACHMENT FILE"), N_("Files of a record"),
    lh_cli_run_attachment },
  { "transition", N_("PROJECT ACTION | PROJECT --list"), N_("Take a step of a project"), lh_cli_run_transition },
  { "brand", N_("transition BRAND… ACTION | transition BRAND --list | queues | behind"),
    N_("Review and stages of brands"), lh_cli_run_brand },
  { "change", N_("request PROJECT KIND FIELD=VALUE… | decide PROJECT agree|refuse"),
    N_("Request or decide a change of a project"), lh_cli_run_change },
  { "result", N_("add PROJECT NAME FIGURE | list PROJECT | derive PROJECT NAME | totals [PROJECT]"),
    N_("Quantified results"), lh_cli_run_result },
  { "award", N_("rank [CATEGORY] | nominate CATEGORY PROJECT… | grant CATEGORY PROJECT | revoke CATEGORY PROJECT | list"),
    N_("Awards: places, nominations, ranking"), lh_cli_run_award },
  { "outcomes", N_("[--year YEAR]"), N_("Show what a year brought"), lh_cli_run_outcomes },
  { "brands", N_("coverage | library | scores"), N_("Figures of the brands"), lh_cli_run_brands },
  { "grow", N_("PROJECT brand|practice --name NAME"), N_("Make a brand or a case of a finished project"),
    lh_cli_run_grow },
  { "grid", N_("--quarter QUARTER"), N_("List what the projects reported for a quarter"), lh_cli_run_grid },
  { "grid-import", N_("FILE.tsv --quarter QUARTER"), N_("Fill in the reports of a quarter from a table"),
    lh_cli_run_grid_import },
  { "untracked", "", N_("List projects without a report or an entry for long"), lh_cli_run_untracked },
  { "split", N_("PROJECT --child NAME;ORGANIZATION;…"), N_("Split a project into sub-projects"), lh_cli_run_split },
  { "chain", N_("--year YEAR"), N_("Show the responsibility chains of the projects"), lh_cli_run_chain },
  { "secretaries", N_("--year YEAR"), N_("Show how the secretaries do their duty"), lh_cli_run_secretaries },
  { "attack-list", N_("--year YEAR"), N_("Show the yearly attack list of every secretary"), lh_cli_run_attack_list },
  { "pledge", N_("PROJECT --signed DATE"), N_("Register a signed responsibility letter"), lh_cli_run_pledge },
  { "import", N_("FILE…"), N_("Take in filled charters"), lh_cli_run_import },
  { "check", N_("[FILE]"), N_("Check a ledger for damage and broken rules"), lh_cli_run_check },
  { "backup", N_("[FILE] TO"), N_("Save a copy of a ledger"), lh_cli_run_backup },
  { "undo", "", N_("Take back the last changes"), lh_cli_run_undo },
  { "redo", "", N_("Do again what was taken back"), lh_cli_run_redo },
  { "history", "", N_("Show who changed what and when"), lh_cli_run_history },
  { "duties", N_("ACTION [DUTY]"), N_("Duties of the checklists: lists, generate, record, status"), lh_cli_run_duties },
  { "inspections", N_("ACTION [ARGUMENT…]"), N_("Rounds of inspection: generate, matrix, open, problems"),
    lh_cli_run_inspections },
  { "self-checks", N_("matrix | versions | record UNIT [LINE] RESULT | problems [UNIT [LINE]] | new-version | export [UNIT]"),
    N_("Self-check of the units against the negative list"), lh_cli_run_self_checks },
  { "problem", N_("transition PROBLEM… ACTION | transition PROBLEM --list | repeated"),
    N_("Take a step of the closing procedure of problems, list repeat offenders"), lh_cli_run_problem },
  { "acceptance", N_("PROJECT ACTION | --year YEAR"), N_("Acceptance of a project: show, begin, mark, close, reopen"),
    lh_cli_run_acceptance },
  { "appraisal", N_("--year YEAR"), N_("Show the score of each organization for the yearly appraisal"),
    lh_cli_run_appraisal },
  { "reminders", "", N_("Show what is overdue, due today, this week and this quarter"), lh_cli_run_reminders },
  { "targets", N_("--year YEAR"), N_("Show the targets of a year with what was attained"), lh_cli_run_targets },
  { "work-report", N_("begin | submit | return | freeze | thaw | send [--kind KIND] [--quarter QUARTER]"),
    N_("Begin a work report, or take a step with it"), lh_cli_run_work_report },
  { "tips", N_("list | show TIP | mark TIP STATE ORGANIZATION… | close TIP"),
    N_("Work tips and tasks of first-time response"), lh_cli_run_tips },
  { "quarter", N_("ACTION --quarter QUARTER"),
    N_("Close a quarter, and what changed since: close, reopen, sent, changes, list"), lh_cli_run_quarter },
  { "compare-quarters", N_("--quarters QUARTERS"), N_("Figures of several quarters or years side by side"),
    lh_cli_run_compare_quarters },
  { "meeting-tasks", N_("MEETING"), N_("Make tasks of the decisions of a meeting"), lh_cli_run_meeting_tasks },
  { NULL }
};

int
main (int    argc,
      char **argv)
{
  g_autoptr (LhCli) cli = NULL;

  lh_catalog_init_gettext ();
  g_set_prgname ("linghang-cli");

  /* A reader that goes away is an error to be told, not a death in the middle of a change. */
  signal (SIGPIPE, SIG_IGN);

  cli = lh_cli_new (commands);
  return lh_cli_main (cli, argv + (argc > 0 ? 1 : 0));
}
