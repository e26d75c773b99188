/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-briefing-names.h"
#include "lh-briefing.h"

G_BEGIN_DECLS

/**
 * LhBriefingCard:
 * @label: what it counts
 * @value: the number with its unit
 * @change: (nullable): how it stands to the quarter before
 *
 * One of the figures that stand out.
 */
typedef struct
{
  char *label;
  char *value;
  char *change;
} LhBriefingCard;

/**
 * LhBriefingRank:
 * @rank: place; 0 for a unit without progress
 * @unit: what the unit is called
 * @planned: planned progress in tenths, or %LH_UNSET
 * @actual: actual progress in tenths, or %LH_UNSET
 * @below: whether it is below plan
 */
typedef struct
{
  guint       rank;
  const char *unit;
  gint64      planned;
  gint64      actual;
  gboolean    below;
} LhBriefingRank;

/**
 * LhBriefingWarning:
 * @light: red, orange or yellow
 * @unit: what the unit is called
 * @project: name of the project; where units are not named its class, for the name would tell whose it is
 * @reason: why
 */
typedef struct
{
  LhLight     light;
  const char *unit;
  char       *project;
  char       *reason;
} LhBriefingWarning;

/**
 * LhBriefingPractice:
 * @title: its title
 * @unit: whose it is; "" for what a clerk wrote without a unit
 * @text: what was done and what came of it
 * @promotion: (nullable): where it was promoted, and when (S1-27)
 */
typedef struct
{
  char       *title;
  const char *unit;
  char       *text;
  char       *promotion;
} LhBriefingPractice;

/**
 * LhBriefingFacts:
 * @statistics: the figures
 * @catalog: (nullable): the language
 * @names: what the units are called
 * @office: the office
 * @issuer: who issues the briefing
 * @title: its title
 * @issue: number of the issue, "第3期"; "" for none
 * @quarter: the quarter in words
 * @as_of: the day of the figures
 * @issued_on: the day of the briefing; "" for none
 * @sent: report, send and distribute lines of the foot, each may be ""
 * @copies: how many copies; 0 when it is not said
 * @cards: (element-type LhBriefingCard): the figures that stand out, the most important first
 * @ranks: (element-type LhBriefingRank): the units by progress
 * @warnings: (element-type LhBriefingWarning): the gravest first
 * @practices: (element-type LhBriefingPractice): two to four
 * @highlights: what is in this issue
 * @next_steps: what comes next
 *
 * All that stands in the documents of a briefing, read from the ledger once, so that they cannot differ. Afterwards it is
 * only read, on any thread.
 */
typedef struct
{
  LhStatistics    *statistics;
  LhCatalog       *catalog;
  LhBriefingNames *names;
  char            *office;
  char            *issuer;
  char            *title;
  char            *issue;
  char            *quarter;
  char            *as_of;
  char            *issued_on;
  char            *sent[3];
  guint            copies;
  GPtrArray       *cards;
  GArray          *ranks;
  GPtrArray       *warnings;
  GPtrArray       *practices;
  GStrv            highlights;
  GStrv            next_steps;
} LhBriefingFacts;

LhBriefingFacts *lh_briefing_facts_new        (LhLedger               *ledger,
                                               LhStatistics           *statistics,
                                               LhStatistics           *before,
                                               LhRecord               *briefing,
                                               gboolean                naming,
                                               LhCatalog              *catalog,
                                               GError                **error);
void             lh_briefing_facts_free       (LhBriefingFacts        *self);

char            *lh_briefing_format_number    (LhStatistics           *statistics,
                                               const char             *code);
char            *lh_briefing_format_overview  (const LhBriefingFacts  *self);
char            *lh_briefing_format_lights    (const LhBriefingFacts  *self);
char            *lh_briefing_format_reports   (const LhBriefingFacts  *self);
char            *lh_briefing_format_problems  (const LhBriefingFacts  *self);
char            *lh_briefing_format_lines     (const LhBriefingFacts  *self);
char            *lh_briefing_format_ranking   (const LhBriefingFacts  *self);
char            *lh_briefing_format_warnings  (const LhBriefingFacts  *self);
GStrv            lh_briefing_list_next_steps  (LhStatistics           *statistics,
                                               LhCatalog              *catalog);
char            *lh_briefing_write_text       (const LhBriefingFacts  *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LhBriefingFacts, lh_briefing_facts_free)

G_END_DECLS
