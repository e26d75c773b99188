/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-briefing-workbook.h"

#include <glib/gi18n-lib.h>

#include "lh-problem-statistics.h"
#include "lh-quarter-tables.h"
#include "lh-quarter-texts.h"

typedef struct
{
  const LhBriefingFacts *facts;
  LhReport              *report;
} LhBriefingWorkbook;

static LhReportTable *
lh_briefing_workbook_create_table (LhBriefingWorkbook   *self,
                                   const char           *name,
                                   const LhReportColumn *columns,
                                   guint                 n_columns)
{
  g_autofree LhReportColumn *translated = g_memdup2 (columns, sizeof (LhReportColumn) * n_columns);

  for (guint i = 0; i < n_columns; i++)
    translated[i].heading = lh_trc (self->facts->catalog, "column", columns[i].heading);
  return lh_report_table_new (name, translated, n_columns);
}

static LhReportSheet *
lh_briefing_workbook_add_sheet (LhBriefingWorkbook *self,
                                const char         *name)
{
  LhReportSheet *sheet = lh_report_add_sheet (self->report, name);
  g_autofree char *title = g_strdup_printf (lh_trc (self->facts->catalog, "briefing text", "%s, %s"), name,
                                            self->facts->quarter);
  g_autofree char *day = g_strdup_printf (lh_tr (self->facts->catalog, N_("As of %s")), self->facts->as_of);

  lh_report_sheet_set_title (sheet, title);
  lh_report_sheet_set_info (sheet, *self->facts->issuer != '\0' ? self->facts->issuer : NULL, NULL, day);
  return sheet;
}

static LhReportTable *
lh_briefing_workbook_create_ranking (LhBriefingWorkbook *self)
{
  static const LhReportColumn columns[] = {
    { .heading = NC_("column", "Rank"), .kind = LH_REPORT_COLUMN_INTEGER, .width = 8 },
    { .heading = NC_("column", "Organization"), .kind = LH_REPORT_COLUMN_TEXT, .width = 24 },
    { .heading = NC_("column", "Planned progress"), .kind = LH_REPORT_COLUMN_PERCENT, .width = 12 },
    { .heading = NC_("column", "Actual progress"), .kind = LH_REPORT_COLUMN_PERCENT, .width = 12 },
    { .heading = NC_("column", "Lag"), .kind = LH_REPORT_COLUMN_POINTS, .width = 12 },
  };
  LhReportTable *table = lh_briefing_workbook_create_table (self, "ranking", columns, G_N_ELEMENTS (columns));

  for (guint i = 0; i < self->facts->ranks->len; i++)
    {
      const LhBriefingRank *rank = &g_array_index (self->facts->ranks, LhBriefingRank, i);
      LhReportRow *row = lh_report_table_add_row (table);

      if (rank->rank > 0)
        lh_report_row_set_integer (row, 0, rank->rank);
      else
        lh_report_row_set_not_applicable (row, 0);
      lh_report_row_set_text (row, 1, rank->unit);
      lh_report_row_set_percent (row, 2, rank->planned);
      lh_report_row_set_percent (row, 3, rank->actual);
      lh_report_row_set_points (row, 4, rank->actual != LH_UNSET && rank->planned != LH_UNSET
                                        ? rank->planned - rank->actual : LH_UNSET);
    }
  return table;
}

static LhReportTable *
lh_briefing_workbook_create_warnings (LhBriefingWorkbook *self)
{
  static const LhReportColumn columns[] = {
    { .heading = NC_("column", "No."), .kind = LH_REPORT_COLUMN_ORDINAL },
    { .heading = NC_("column", "Light"), .kind = LH_REPORT_COLUMN_LIGHT, .width = 9 },
    { .heading = NC_("column", "Organization"), .kind = LH_REPORT_COLUMN_TEXT, .width = 20 },
    { .heading = NC_("column", "Project"), .kind = LH_REPORT_COLUMN_TEXT, .width = 32 },
    { .heading = NC_("column", "Reason"), .kind = LH_REPORT_COLUMN_LONG_TEXT, .width = 36 },
  };
  LhReportTable *table = lh_briefing_workbook_create_table (self, "warnings", columns, G_N_ELEMENTS (columns));

  for (guint i = 0; i < self->facts->warnings->len; i++)
    {
      const LhBriefingWarning *warning = g_ptr_array_index (self->facts->warnings, i);
      LhReportRow *row = lh_report_table_add_row (table);

      lh_report_row_set_integer (row, 0, i + 1);
      lh_report_row_set_light (row, 1, warning->light);
      lh_report_row_set_text (row, 2, warning->unit);
      lh_report_row_set_text (row, 3, warning->project);
      lh_report_row_set_text (row, 4, warning->reason);
    }
  return table;
}

static LhReportTable *
lh_briefing_workbook_create_problems (LhBriefingWorkbook *self)
{
  static const LhReportColumn columns[] = {
    { .heading = NC_("column", "Figure"), .kind = LH_REPORT_COLUMN_TEXT, .width = 24 },
    { .heading = NC_("column", "Value"), .kind = LH_REPORT_COLUMN_DECIMAL, .width = 12 },
    { .heading = NC_("column", "Definition"), .kind = LH_REPORT_COLUMN_LONG_TEXT, .width = 48 },
  };
  LhReportTable *table = lh_briefing_workbook_create_table (self, "problems", columns, G_N_ELEMENTS (columns));
  GPtrArray *figures = lh_statistics_get_problems (self->facts->statistics)->figures;

  for (guint i = 0; i < figures->len; i++)
    {
      const LhFigure *figure = g_ptr_array_index (figures, i);
      LhReportRow *row = lh_report_table_add_row (table);

      lh_report_row_set_text (row, 0, lh_tr (self->facts->catalog, figure->label));
      if (!figure->known)
        lh_report_row_set_not_applicable (row, 1);
      else if (g_str_equal (figure->unit, "%") && figure->value.scale == 1)
        lh_report_row_set_percent (row, 1, figure->value.value);
      else
        lh_report_row_set_integer (row, 1, lh_decimal_to_integer (figure->value, 0));
      lh_report_row_set_text (row, 2, lh_tr (self->facts->catalog, figure->definition));
    }
  return table;
}

static void
lh_briefing_workbook_add_table (LhBriefingWorkbook *self,
                                const char         *name,
                                LhReportTable      *table)
{
  g_autoptr (LhReportTable) owned = table;

  lh_report_sheet_add_table (lh_briefing_workbook_add_sheet (self, name), owned);
}

/**
 * lh_briefing_workbook_new:
 *
 * The quarterly workbook has the names of units and of people in every second column; where units are not to be named,
 * this one goes with the briefing: figures with their definitions, lights, trend, ranking, warnings, problems.
 *
 * Returns: (transfer full): the workbook
 */
LhReport *
lh_briefing_workbook_new (const LhBriefingFacts *facts)
{
  LhBriefingWorkbook self = { facts, NULL };
  LhCatalog *catalog = facts->catalog;
  g_autofree char *finding = lh_quarter_format_finding (facts->statistics, catalog);
  g_autofree char *day = g_strdup_printf (lh_tr (catalog, N_("As of %s")), facts->as_of);
  g_autoptr (LhReportTable) figures = lh_quarter_new_figures (facts->statistics, catalog);
  LhReportSheet *cover;

  self.report = lh_report_new (facts->title, catalog);
  lh_report_set_subject (self.report, facts->as_of);
  lh_report_set_office (self.report, facts->office);
  lh_report_set_author (self.report, facts->issuer);
  cover = lh_report_add_sheet (self.report, lh_trc (catalog, "sheet", "Cover"));
  lh_report_sheet_add_text (cover, LH_REPORT_TEXT_TITLE, facts->title);
  lh_report_sheet_add_text (cover, LH_REPORT_TEXT_SUBTITLE, day);
  lh_report_sheet_add_text (cover, LH_REPORT_TEXT_HEADING, finding);
  lh_report_sheet_add_table (cover, figures);
  lh_briefing_workbook_add_table (&self, lh_trc (catalog, "briefing sheet", "Ranking"),
                                  lh_briefing_workbook_create_ranking (&self));
  lh_briefing_workbook_add_table (&self, lh_trc (catalog, "briefing sheet", "Lights"),
                                  lh_quarter_new_lights (facts->statistics, catalog));
  lh_briefing_workbook_add_table (&self, lh_trc (catalog, "briefing sheet", "Warnings"),
                                  lh_briefing_workbook_create_warnings (&self));
  lh_briefing_workbook_add_table (&self, lh_trc (catalog, "briefing sheet", "Problems"),
                                  lh_briefing_workbook_create_problems (&self));
  lh_briefing_workbook_add_table (&self, lh_trc (catalog, "briefing sheet", "Trend"),
                                  lh_quarter_new_trend (facts->statistics, catalog));
  return self.report;
}
