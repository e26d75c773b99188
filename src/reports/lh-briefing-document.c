/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-briefing-document.h"

#include <glib/gi18n-lib.h>

#include "lh-chart-builder.h"

/* The four figures of “一图读懂” (form F26). */
#define LH_BRIEFING_CARDS 4

/* Heights of its charts, in points. */
#define LH_BRIEFING_CARDS_HEIGHT 92
#define LH_BRIEFING_STRIP_HEIGHT 112
#define LH_BRIEFING_BAR_HEIGHT 18
#define LH_BRIEFING_BARS_FRAME 76

/* 小五 */
#define LH_BRIEFING_TABLE_SIZE 9

typedef struct
{
  const LhBriefingFacts *facts;
  LhDocument            *document;
  guint                  n_headings;
} LhBriefingPaper;

static void
lh_briefing_paper_add_heading (LhBriefingPaper *self,
                               const char      *heading)
{
  static const char *const ordinals[] = {
    NC_("heading", "I. %s"), NC_("heading", "II. %s"), NC_("heading", "III. %s"), NC_("heading", "IV. %s"),
    NC_("heading", "V. %s"), NC_("heading", "VI. %s"),
  };
  guint index = MIN (self->n_headings, G_N_ELEMENTS (ordinals) - 1);
  g_autofree char *text = g_strdup_printf (lh_trc (self->facts->catalog, "heading", ordinals[index]),
                                           lh_trc (self->facts->catalog, "briefing", heading));

  self->n_headings++;
  lh_document_add_text (self->document, LH_TEXT_HEADING_1, text);
}

/* Takes @text. */
static void
lh_briefing_paper_take (LhBriefingPaper *self,
                        char            *text)
{
  lh_document_add_text (self->document, LH_TEXT_BODY, text);
  g_free (text);
}

static void
lh_briefing_paper_add_contents (LhBriefingPaper *self)
{
  const LhBriefingFacts *facts = self->facts;

  lh_document_add_text (self->document, LH_TEXT_HEADING_1, lh_trc (facts->catalog, "briefing", "In this issue"));
  for (guint i = 0; facts->highlights[i] != NULL; i++)
    lh_briefing_paper_take (self, g_strdup_printf (lh_trc (facts->catalog, "briefing", "● %s"), facts->highlights[i]));
}

static LhChart *
lh_briefing_paper_create_cards (LhBriefingPaper *self)
{
  LhChartBuilder *builder = lh_chart_builder_new (LH_CHART_CARDS);
  GPtrArray *cards = self->facts->cards;
  const char *change = lh_trc (self->facts->catalog, "briefing", "Change");

  lh_chart_builder_add_series (builder, LH_CHART_PART_VALUE, LH_CHART_ROLE_DEFAULT, NULL);
  lh_chart_builder_add_series (builder, LH_CHART_PART_VALUE, LH_CHART_ROLE_DEFAULT, change);
  for (guint i = 0; i < cards->len && i < LH_BRIEFING_CARDS; i++)
    {
      const LhBriefingCard *card = g_ptr_array_index (cards, i);
      guint category = lh_chart_builder_add_category (builder, card->label, card->label, NULL);

      lh_chart_builder_set_value (builder, category, 0, 0, card->value);
      if (card->change != NULL)
        lh_chart_builder_set_value (builder, category, 1, 0, card->change);
    }
  return lh_chart_builder_end (builder);
}

/* One picture says it all: four figures, the lights, and the sentences that go with them. */
static void
lh_briefing_paper_add_overview (LhBriefingPaper *self,
                                LhChart         *lights)
{
  lh_briefing_paper_add_heading (self, NC_("briefing", "The quarter at a glance"));
  lh_document_take_chart (self->document, lh_briefing_paper_create_cards (self), LH_BRIEFING_CARDS_HEIGHT);
  lh_document_take_chart (self->document, g_object_ref (lights), LH_BRIEFING_STRIP_HEIGHT);
  lh_briefing_paper_take (self, lh_briefing_format_overview (self->facts));
  lh_briefing_paper_take (self, lh_briefing_format_lights (self->facts));
  lh_briefing_paper_take (self, lh_briefing_format_reports (self->facts));
  lh_briefing_paper_take (self, lh_briefing_format_lines (self->facts));
}

static void
lh_briefing_paper_add_ranking (LhBriefingPaper *self,
                               LhChart         *ranking)
{
  guint n_bars = MIN (lh_chart_get_n_categories (ranking), 2 * LH_BRIEFING_PAPER_ENDS + 1);
  double height = LH_BRIEFING_BARS_FRAME + n_bars * LH_BRIEFING_BAR_HEIGHT;

  lh_briefing_paper_add_heading (self, NC_("briefing", "Ranking of progress"));
  lh_briefing_paper_take (self, lh_briefing_format_ranking (self->facts));
  if (n_bars > 0)
    lh_document_take_chart (self->document, g_object_ref (ranking), height);
}

static void
lh_briefing_paper_add_practices (LhBriefingPaper *self)
{
  GPtrArray *practices = self->facts->practices;

  if (practices->len == 0)
    return;
  lh_briefing_paper_add_heading (self, NC_("briefing", "Good practices"));
  for (guint i = 0; i < practices->len; i++)
    {
      const LhBriefingPractice *practice = g_ptr_array_index (practices, i);
      g_autofree char *heading = NULL;
      g_autofree char *text = NULL;

      if (*practice->title != '\0')
        {
          heading = g_strdup_printf (lh_trc (self->facts->catalog, "briefing", "%s: %s"), practice->unit, practice->title);
          lh_document_add_text (self->document, LH_TEXT_HEADING_2, heading);
        }
      if (practice->promotion != NULL)
        /* TRANSLATORS: what was done; where it was promoted */
        text = g_strdup_printf (lh_trc (self->facts->catalog, "briefing", "%s (%s.)"), practice->text,
                                practice->promotion);
      lh_document_add_text (self->document, LH_TEXT_BODY, text != NULL ? text : practice->text);
    }
}

static void
lh_briefing_paper_add_warning (LhDocumentTable         *table,
                               guint                    number,
                               const LhBriefingWarning *warning,
                               LhCatalog               *catalog)
{
  g_autofree char *digits = g_strdup_printf ("%u", number);
  g_autofree char *light = g_strdup_printf ("%s %s", lh_light_get_symbol (warning->light),
                                            lh_light_get_colour (warning->light, catalog));

  lh_document_table_add_row (table, 1, 0);
  lh_document_table_add_cell (table, LH_CELL_CENTRED, 1, digits);
  lh_document_table_add_cell (table, LH_CELL_CENTRED, 1, light);
  lh_document_table_add_cell (table, LH_CELL_TEXT, 1, warning->unit);
  lh_document_table_add_cell (table, LH_CELL_TEXT, 1, warning->project);
  lh_document_table_add_cell (table, LH_CELL_TEXT, 1, warning->reason);
}

static void
lh_briefing_paper_add_warnings (LhBriefingPaper *self)
{
  static const double widths[] = { 5, 8, 20, 33, 34 };
  LhCatalog *catalog = self->facts->catalog;
  const char *const headings[] = {
    lh_trc (catalog, "column", "No."), lh_trc (catalog, "column", "Light"), lh_trc (catalog, "column", "Organization"),
    lh_trc (catalog, "column", "Project"), lh_trc (catalog, "column", "Reason"), NULL
  };
  LhDocumentTable *table;

  lh_briefing_paper_add_heading (self, NC_("briefing", "Lights that warn"));
  lh_briefing_paper_take (self, lh_briefing_format_warnings (self->facts));
  if (self->facts->warnings->len == 0)
    return;
  table = lh_document_table_new (widths, G_N_ELEMENTS (widths));
  lh_document_table_set_size (table, LH_BRIEFING_TABLE_SIZE);
  lh_document_table_set_header_rows (table, 1);
  lh_document_table_add_headings (table, headings);
  for (guint i = 0; i < self->facts->warnings->len; i++)
    lh_briefing_paper_add_warning (table, i + 1, g_ptr_array_index (self->facts->warnings, i), catalog);
  lh_document_take_table (self->document, table);
  lh_document_add_space (self->document, 0.5);
}

static void
lh_briefing_paper_add_next (LhBriefingPaper *self)
{
  lh_briefing_paper_add_heading (self, NC_("briefing", "Next quarter"));
  for (guint i = 0; self->facts->next_steps[i] != NULL; i++)
    lh_briefing_paper_take (self, g_strdup_printf (lh_trc (self->facts->catalog, "briefing", "%u. %s"), i + 1,
                                                   self->facts->next_steps[i]));
}

/* 报：… 送：… 发：… （共印×份） */
static void
lh_briefing_paper_add_imprint (LhBriefingPaper *self)
{
  static const char *const formats[] = { NC_("briefing", "Reported to: %s"), NC_("briefing", "Sent to: %s"),
                                         NC_("briefing", "Distributed to: %s") };
  const LhBriefingFacts *facts = self->facts;
  g_autoptr (GString) sent = g_string_new (NULL);
  g_autofree char *copies = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    {
      if (*facts->sent[i] == '\0')
        continue;
      if (sent->len > 0)
        g_string_append_c (sent, '\n');
      g_string_append_printf (sent, lh_trc (facts->catalog, "briefing", formats[i]), facts->sent[i]);
    }
  copies = facts->copies > 0 ? g_strdup_printf (lh_trc (facts->catalog, "briefing", "(%u copies)"), facts->copies)
                             : g_strdup (facts->issued_on);
  lh_document_add_imprint (self->document, sent->str, facts->issuer, copies);
}

/**
 * lh_briefing_document_new:
 * @lights: the lights of the quarter
 * @ranking: its ranking, no longer than fits on a page
 *
 * Returns: (transfer full): the briefing on paper (form F26): head, contents, the quarter at a glance, ranking, practices,
 *   lights with reasons, problems with both rates, next quarter, foot
 */
LhDocument *
lh_briefing_document_new (const LhBriefingFacts *facts,
                          LhChart               *lights,
                          LhChart               *ranking)
{
  LhBriefingPaper self = { facts, lh_document_new (facts->title, LH_PAGE_OFFICIAL, facts->catalog), 0 };

  lh_document_set_author (self.document, facts->issuer);
  lh_document_set_subject (self.document, facts->quarter);
  lh_document_set_page_numbers (self.document, LH_PAGE_NUMBERS_OFFICIAL);
  lh_document_add_masthead (self.document, facts->title, facts->issue, facts->issuer, facts->issued_on);
  lh_briefing_paper_add_contents (&self);
  lh_briefing_paper_add_overview (&self, lights);
  lh_briefing_paper_add_ranking (&self, ranking);
  lh_briefing_paper_add_practices (&self);
  lh_briefing_paper_add_warnings (&self);
  lh_briefing_paper_add_heading (&self, NC_("briefing", "Rectification of problems"));
  lh_briefing_paper_take (&self, lh_briefing_format_problems (facts));
  lh_briefing_paper_add_next (&self);
  lh_briefing_paper_add_imprint (&self);
  return self.document;
}
