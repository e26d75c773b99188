/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-project-acceptance.h"

#include <glib/gi18n-lib.h>

#include "lh-acceptance-mark.h"
#include "lh-acceptance.h"
#include "lh-error.h"
#include "lh-indicator-value.h"
#include "lh-indicator.h"
#include "lh-rubric-item.h"
#include "lh-text.h"

/* The grid of both forms, as that of the charter. */
#define LH_SHEET_COLUMNS 24
#define LH_SHEET_LABEL 3
#define LH_SHEET_VALUE (LH_SHEET_COLUMNS - LH_SHEET_LABEL)
#define LH_SHEET_HALF (LH_SHEET_COLUMNS / 2)

#define LH_SHEET_PAGES 2

typedef struct
{
  const LhProjectTexts *texts;
  LhAcceptanceSheet    *sheet;
  LhRecord             *acceptance;
  LhDocumentTable      *table;
} LhSheetForm;

static const char *
lh_sheet_form_tr (LhSheetForm *self,
                  const char  *text)
{
  return lh_trc (self->texts->catalog, "F6", text);
}

static void
lh_sheet_form_add_label (LhSheetForm *self,
                         const char  *label,
                         guint        row_span)
{
  lh_document_table_add_spanning (self->table, LH_CELL_LABEL, row_span, LH_SHEET_LABEL, lh_sheet_form_tr (self, label));
}

static LhDocumentCell *
lh_sheet_form_take (LhSheetForm         *self,
                    LhDocumentCellStyle  style,
                    guint                column_span,
                    char                *text)
{
  LhDocumentCell *cell = lh_document_table_add_cell (self->table, style, column_span, text);

  g_free (text);
  return cell;
}

/* A field of the acceptance, as a person reads it. */
static LhDocumentCell *
lh_sheet_form_add_field (LhSheetForm         *self,
                         LhDocumentCellStyle  style,
                         guint                column_span,
                         guint                field)
{
  return lh_sheet_form_take (self, style, column_span,
                             lh_project_texts_format_record (self->texts, self->acceptance, field));
}

static void
lh_sheet_form_add_text (LhSheetForm *self,
                        const char  *label,
                        guint        field,
                        double       growth)
{
  lh_document_table_add_row (self->table, 2, growth);
  lh_sheet_form_add_label (self, label, 1);
  lh_sheet_form_add_field (self, LH_CELL_TEXT, LH_SHEET_VALUE, field);
}

static char *
lh_sheet_form_format_mark (gboolean  known,
                           LhDecimal mark)
{
  return known ? lh_decimal_to_string (mark) : g_strdup ("");
}

/* Head of both forms */

static void
lh_sheet_form_add_identity (LhSheetForm *self)
{
  const LhProjectTexts *texts = self->texts;

  lh_document_table_add_row (self->table, 1.2, 0.3);
  lh_sheet_form_add_label (self, NC_("F6", "Project name"), 1);
  lh_document_table_add_cell (self->table, LH_CELL_TEXT, 12, lh_project_texts_get (texts, LH_PROJECT_NAME));
  lh_sheet_form_add_label (self, NC_("F6", "Project number"), 1);
  lh_document_table_add_cell (self->table, LH_CELL_CENTRED, 6, lh_project_texts_get (texts, LH_PROJECT_NUMBER));

  lh_document_table_add_row (self->table, 1.2, 0.3);
  lh_sheet_form_add_label (self, NC_("F6", "Unit"), 1);
  lh_document_table_add_cell (self->table, LH_CELL_TEXT, 9, lh_project_texts_get_unit (texts));
  lh_sheet_form_add_label (self, NC_("F6", "Leading secretary"), 1);
  lh_sheet_form_take (self, LH_CELL_TEXT, 9,
                      lh_project_texts_format_person (texts, LH_PROJECT_LEAD_NAME, LH_PROJECT_LEAD_POST));
}

/* Application, form F6 */

static void
lh_sheet_form_add_period (LhSheetForm *self)
{
  lh_document_table_add_row (self->table, 1.2, 0.3);
  lh_sheet_form_add_label (self, NC_("F6", "Deadline"), 1);
  lh_sheet_form_take (self, LH_CELL_CENTRED, 9, lh_project_texts_format_dues (self->texts));
  lh_sheet_form_add_label (self, NC_("F6", "Applied on"), 1);
  lh_sheet_form_add_field (self, LH_CELL_CENTRED, 9, LH_ACCEPTANCE_APPLIED_ON);
}

/* What was promised beside what was done. */
static void
lh_sheet_form_add_goal (LhSheetForm *self)
{
  lh_document_table_add_row (self->table, 1.2, 0);
  lh_document_table_add_cell (self->table, LH_CELL_HEADING, LH_SHEET_HALF,
                              lh_sheet_form_tr (self, NC_("F6", "Goal at the initiation")));
  lh_document_table_add_cell (self->table, LH_CELL_HEADING, LH_SHEET_HALF,
                              lh_sheet_form_tr (self, NC_("F6", "Completion, point by point")));
  lh_document_table_add_row (self->table, 4, 2);
  lh_document_table_add_cell (self->table, LH_CELL_TEXT, LH_SHEET_HALF,
                              lh_project_texts_get (self->texts, LH_PROJECT_GOAL));
  lh_sheet_form_add_field (self, LH_CELL_TEXT, LH_SHEET_HALF, LH_ACCEPTANCE_COMPLETION);
}

static void
lh_sheet_form_add_headings (LhSheetForm       *self,
                            const guint       *spans,
                            const char *const *headings)
{
  for (guint i = 0; headings[i] != NULL; i++)
    lh_document_table_add_cell (self->table, LH_CELL_HEADING, spans[i], lh_sheet_form_tr (self, headings[i]));
}

static char *
lh_sheet_form_format_share (const LhAcceptanceIndicator *entry)
{
  if (!entry->known)
    return g_strdup ("");
  return lh_percent_format (lh_decimal_to_integer (lh_fraction_round (entry->share, 3), 3));
}

static void
lh_sheet_form_add_indicators (LhSheetForm *self)
{
  static const guint spans[] = { 9, 3, 3, 3, 3 };
  static const char *const headings[] = {
    NC_("F6", "Indicator"), NC_("F6", "Unit"), NC_("F6", "Target"), NC_("F6", "Completed"), NC_("F6", "Rate"), NULL,
  };
  GPtrArray *indicators = lh_acceptance_sheet_get_indicators (self->sheet);

  lh_document_table_add_row (self->table, 1, 0);
  lh_sheet_form_add_label (self, NC_("F6", "Indicators"), indicators->len + 1);
  lh_sheet_form_add_headings (self, spans, headings);
  for (guint i = 0; i < indicators->len; i++)
    {
      const LhAcceptanceIndicator *entry = g_ptr_array_index (indicators, i);

      lh_document_table_add_row (self->table, 1, 0.2);
      lh_document_table_add_cell (self->table, LH_CELL_TEXT, spans[0],
                                  lh_record_get_text (entry->indicator, LH_INDICATOR_NAME));
      lh_document_table_add_cell (self->table, LH_CELL_CENTRED, spans[1],
                                  lh_record_get_text (entry->indicator, LH_INDICATOR_UNIT));
      lh_document_table_add_cell (self->table, LH_CELL_CENTRED, spans[2],
                                  lh_record_get_text (entry->indicator, LH_INDICATOR_TARGET));
      lh_document_table_add_cell (self->table, LH_CELL_CENTRED, spans[3], entry->value != NULL
                                  ? lh_record_get_text (entry->value, LH_INDICATOR_VALUE_VALUE) : NULL);
      lh_sheet_form_take (self, LH_CELL_CENTRED, spans[4], lh_sheet_form_format_share (entry));
    }
}

static char *
lh_sheet_form_format_grade (LhSheetForm *self,
                            const char  *grade)
{
  return g_strdup (lh_ledger_get_code_label (self->texts->ledger, "acceptance-grade", grade, self->texts->catalog));
}

static void
lh_sheet_form_add_self (LhSheetForm *self)
{
  LhDecimal total = LH_DECIMAL_ZERO;
  gboolean known = lh_acceptance_sheet_get_self_total (self->sheet, &total);

  lh_document_table_add_row (self->table, 1.2, 0.3);
  lh_sheet_form_add_label (self, NC_("F6", "Spent (10,000 yuan)"), 1);
  lh_sheet_form_add_field (self, LH_CELL_CENTRED, 5, LH_ACCEPTANCE_SPENT);
  lh_sheet_form_add_label (self, NC_("F6", "Self-evaluation"), 1);
  lh_sheet_form_take (self, LH_CELL_CENTRED, 5, lh_sheet_form_format_mark (known, total));
  lh_sheet_form_add_label (self, NC_("F6", "Grade by itself"), 1);
  lh_sheet_form_take (self, LH_CELL_CENTRED, 5,
                      lh_sheet_form_format_grade (self, lh_acceptance_sheet_get_self_grade (self->sheet)));
}

static void
lh_sheet_form_add_opinion (LhSheetForm *self,
                           const char  *label,
                           guint        opinion_field,
                           guint        date_field)
{
  const char *opinion = lh_record_get_text (self->acceptance, opinion_field);
  LhDate date = lh_text_is_blank (opinion) ? (LhDate) { 0 } : lh_record_get_date (self->acceptance, date_field);
  g_autofree char *foot = lh_project_texts_format_seal (self->texts, date);

  lh_document_table_add_row (self->table, 3, 2);
  lh_sheet_form_add_label (self, label, 1);
  lh_document_cell_set_foot (lh_document_table_add_cell (self->table, LH_CELL_TEXT, LH_SHEET_VALUE, opinion), foot);
}

static LhDocumentTable *
lh_sheet_form_create_application (LhSheetForm *self)
{
  self->table = lh_document_table_new_even (LH_SHEET_COLUMNS);
  lh_sheet_form_add_identity (self);
  lh_sheet_form_add_period (self);
  lh_sheet_form_add_goal (self);
  lh_sheet_form_add_indicators (self);
  lh_sheet_form_add_text (self, NC_("F6", "Results formed"), LH_ACCEPTANCE_OUTCOME, 1);
  lh_sheet_form_add_text (self, NC_("F6", "Problems solved"), LH_ACCEPTANCE_SOLVED, 1);
  lh_sheet_form_add_text (self, NC_("F6", "Shortcomings and improvement"), LH_ACCEPTANCE_SHORTCOMINGS, 1);
  lh_sheet_form_add_text (self, NC_("F6", "Self-evaluation in words"), LH_ACCEPTANCE_SELF_TEXT, 1);
  lh_sheet_form_add_self (self);
  lh_sheet_form_add_opinion (self, NC_("F6", "Opinion of the unit"), LH_ACCEPTANCE_UNIT_OPINION,
                             LH_ACCEPTANCE_APPLIED_ON);
  return self->table;
}

/* Score sheet and opinion, form F7 */

static char *
lh_sheet_form_format_difference (const LhAcceptanceLine *line)
{
  LhDecimal difference = LH_DECIMAL_ZERO;
  gboolean known = lh_acceptance_line_get_difference (line, &difference);

  return lh_sheet_form_format_mark (known, difference);
}

static void
lh_sheet_form_add_line (LhSheetForm            *self,
                        const guint            *spans,
                        guint                   number,
                        const LhAcceptanceLine *line)
{
  g_autofree char *score = NULL;

  lh_document_table_add_row (self->table, 1, 0.3);
  lh_sheet_form_take (self, LH_CELL_CENTRED, spans[0], g_strdup_printf ("%u", number));
  lh_document_table_add_cell (self->table, LH_CELL_TEXT, spans[1], lh_record_get_text (line->item, LH_RUBRIC_ITEM_NAME));
  lh_document_table_add_cell (self->table, LH_CELL_TEXT, spans[2],
                              lh_record_get_text (line->item, LH_RUBRIC_ITEM_GUIDANCE));
  lh_sheet_form_take (self, LH_CELL_CENTRED, spans[3], lh_decimal_to_string (line->full));
  lh_sheet_form_take (self, LH_CELL_CENTRED, spans[4], lh_sheet_form_format_mark (line->has_self, line->self));
  score = line->has_score ? lh_decimal_to_string (lh_fraction_round (line->score, 2)) : g_strdup ("");
  lh_document_table_add_cell (self->table, LH_CELL_CENTRED, spans[5], line->applies ? score : "—");
  lh_sheet_form_take (self, LH_CELL_CENTRED, spans[6], lh_sheet_form_format_difference (line));
  lh_sheet_form_take (self, LH_CELL_TEXT, spans[7], lh_acceptance_line_format_basis (line, self->texts->catalog));
}

static void
lh_sheet_form_add_total (LhSheetForm *self,
                         const guint *spans)
{
  LhDecimal own = LH_DECIMAL_ZERO;
  LhDecimal total = LH_DECIMAL_ZERO;
  LhDecimal difference = LH_DECIMAL_ZERO;
  gboolean has_own = lh_acceptance_sheet_get_self_total (self->sheet, &own);
  gboolean has_total = lh_acceptance_sheet_get_total (self->sheet, &total);
  gboolean has_difference = lh_acceptance_sheet_get_difference (self->sheet, &difference);
  const char *reason = lh_record_get_text (self->acceptance, LH_ACCEPTANCE_ADJUSTMENT_REASON);
  const char *adjustment = lh_record_get_text (self->acceptance, LH_ACCEPTANCE_ADJUSTMENT);

  if (!lh_text_is_blank (adjustment))
    {
      lh_document_table_add_row (self->table, 1, 0.3);
      lh_document_table_add_cell (self->table, LH_CELL_LABEL, spans[0] + spans[1] + spans[2] + spans[3] + spans[4],
                                  lh_sheet_form_tr (self, NC_("F6", "Adjustment by the work committee")));
      lh_document_table_add_cell (self->table, LH_CELL_CENTRED, spans[5], adjustment);
      lh_document_table_add_cell (self->table, LH_CELL_TEXT, spans[6] + spans[7], reason);
    }
  lh_document_table_add_row (self->table, 1.2, 0.3);
  lh_document_table_add_cell (self->table, LH_CELL_LABEL, spans[0] + spans[1] + spans[2],
                              lh_sheet_form_tr (self, NC_("F6", "Total")));
  lh_sheet_form_take (self, LH_CELL_CENTRED, spans[3], lh_decimal_to_string (lh_acceptance_sheet_get_full (self->sheet)));
  lh_sheet_form_take (self, LH_CELL_CENTRED, spans[4], lh_sheet_form_format_mark (has_own, own));
  lh_sheet_form_take (self, LH_CELL_CENTRED, spans[5], lh_sheet_form_format_mark (has_total, total));
  lh_sheet_form_take (self, LH_CELL_CENTRED, spans[6], lh_sheet_form_format_mark (has_difference, difference));
  lh_document_table_add_cell (self->table, LH_CELL_TEXT, spans[7], NULL);
}

static void
lh_sheet_form_add_scores (LhSheetForm *self)
{
  static const guint spans[] = { 1, 3, 7, 2, 2, 2, 2, 5 };
  static const char *const headings[] = {
    NC_("F6", "No."), NC_("F6", "Item"), NC_("F6", "What is judged"), NC_("F6", "Full mark"), NC_("F6", "By itself"),
    NC_("F6", "Decided"), NC_("F6", "Difference"), NC_("F6", "Basis"), NULL,
  };
  GPtrArray *lines = lh_acceptance_sheet_get_lines (self->sheet);

  lh_document_table_add_row (self->table, 1, 0);
  lh_sheet_form_add_headings (self, spans, headings);
  for (guint i = 0; i < lines->len; i++)
    lh_sheet_form_add_line (self, spans, i + 1, g_ptr_array_index (lines, i));
  lh_sheet_form_add_total (self, spans);
}

static void
lh_sheet_form_add_visit (LhSheetForm *self)
{
  lh_document_table_add_row (self->table, 1.2, 0.3);
  lh_sheet_form_add_label (self, NC_("F6", "Way of the acceptance"), 1);
  lh_project_texts_add_record_ticks (self->texts, lh_document_table_add_cell (self->table, LH_CELL_TEXT, LH_SHEET_VALUE,
                                                                              NULL),
                                     self->acceptance, LH_ACCEPTANCE_METHODS);
  lh_document_table_add_row (self->table, 1.2, 0.3);
  lh_sheet_form_add_label (self, NC_("F6", "Visited on"), 1);
  lh_sheet_form_add_field (self, LH_CELL_CENTRED, 6, LH_ACCEPTANCE_VISIT_ON);
  lh_sheet_form_add_label (self, NC_("F6", "Place of the visit"), 1);
  lh_sheet_form_add_field (self, LH_CELL_TEXT, 12, LH_ACCEPTANCE_VISIT_PLACE);
  lh_sheet_form_add_text (self, NC_("F6", "Record of the visit"), LH_ACCEPTANCE_VISIT_RECORD, 1);
}

static void
lh_sheet_form_add_result (LhSheetForm *self)
{
  const char *veto = lh_record_get_boolean (self->acceptance, LH_ACCEPTANCE_VETO)
                     ? lh_record_get_text (self->acceptance, LH_ACCEPTANCE_VETO_REASON) : NULL;

  if (!lh_text_is_blank (veto))
    {
      lh_document_table_add_row (self->table, 1.2, 0.3);
      lh_sheet_form_add_label (self, NC_("F6", "Untrue data"), 1);
      lh_document_table_add_cell (self->table, LH_CELL_TEXT, LH_SHEET_VALUE, veto);
    }
  lh_document_table_add_row (self->table, 1.2, 0.3);
  lh_sheet_form_add_label (self, NC_("F6", "Result"), 1);
  lh_sheet_form_add_field (self, LH_CELL_CENTRED, 5, LH_ACCEPTANCE_RESULT);
  lh_sheet_form_add_label (self, NC_("F6", "Grade"), 1);
  lh_sheet_form_take (self, LH_CELL_CENTRED, 5,
                      lh_sheet_form_format_grade (self, lh_acceptance_sheet_get_grade (self->sheet)));
  lh_sheet_form_add_label (self, NC_("F6", "Accepted on"), 1);
  lh_sheet_form_add_field (self, LH_CELL_CENTRED, 5, LH_ACCEPTANCE_CLOSED_ON);
}

static char *
lh_sheet_form_format_members (LhSheetForm *self)
{
  const char *names = lh_record_get_text (self->acceptance, LH_ACCEPTANCE_GROUP_MEMBERS);
  g_auto (GStrv) parts = g_strsplit (names != NULL ? names : "", ";", -1);

  return g_strjoinv (lh_trc (self->texts->catalog, "list separator", ", "), parts);
}

/* Names are printed, and there is a place for the pen beside them. */
static void
lh_sheet_form_add_group (LhSheetForm *self)
{
  lh_document_table_add_row (self->table, 2, 1);
  lh_sheet_form_add_label (self, NC_("F6", "Head of the group (signature)"), 1);
  lh_sheet_form_add_field (self, LH_CELL_TEXT, 7, LH_ACCEPTANCE_GROUP_LEADER);
  lh_sheet_form_add_label (self, NC_("F6", "Members (signatures)"), 1);
  lh_sheet_form_take (self, LH_CELL_TEXT, 11, lh_sheet_form_format_members (self));
}

static LhDocumentTable *
lh_sheet_form_create_scores (LhSheetForm *self)
{
  self->table = lh_document_table_new_even (LH_SHEET_COLUMNS);
  lh_sheet_form_add_identity (self);
  lh_sheet_form_add_scores (self);
  lh_sheet_form_add_visit (self);
  lh_sheet_form_add_result (self);
  lh_sheet_form_add_group (self);
  lh_sheet_form_add_opinion (self, NC_("F6", "Opinion of the acceptance"), LH_ACCEPTANCE_OPINION,
                             LH_ACCEPTANCE_CLOSED_ON);
  return self->table;
}

static void
lh_sheet_form_add_page (LhSheetForm     *self,
                        LhDocument      *document,
                        const char      *title,
                        LhDocumentTable *table)
{
  g_autofree char *text = g_strdup_printf (lh_sheet_form_tr (self, title),
                                           (int) lh_record_get_int (self->texts->dossier->project, LH_PROJECT_YEAR));

  lh_document_add_text (document, LH_TEXT_TITLE, text);
  lh_document_add_space (document, 0.5);
  lh_document_take_table (document, table);
}

/**
 * lh_project_acceptance_new:
 *
 * The last acceptance of a project: the application (form F6) and, on a second page, the score sheet with the opinion
 * of the group (form F7). Figures are those of the score sheet on screen.
 *
 * Returns: (transfer full): the document; %NULL with LH_ERROR_NOT_ALLOWED when the project has no acceptance yet
 */
LhDocument *
lh_project_acceptance_new (const LhProjectTexts  *texts,
                           GError               **error)
{
  LhSheetForm self = { texts, texts->dossier->sheet, NULL, NULL };
  const char *name = lh_project_texts_get (texts, LH_PROJECT_NAME);
  g_autofree char *title = NULL;
  LhDocument *document;

  if (self.sheet == NULL)
    {
      g_set_error (error, LH_ERROR, LH_ERROR_NOT_ALLOWED,
                   _("“%s” has no acceptance yet. Begin one first."), name);
      return NULL;
    }
  self.acceptance = lh_acceptance_sheet_get_acceptance (self.sheet);
  title = g_strdup_printf ("%s %s", lh_sheet_form_tr (&self, NC_("F6", "Acceptance of a Secretary-Led Project")), name);
  document = lh_document_new (title, LH_PAGE_FORM, texts->catalog);
  lh_document_set_author (document, lh_project_texts_get_committee (texts));
  lh_document_set_subject (document, lh_project_texts_get (texts, LH_PROJECT_NUMBER));
  lh_document_set_page_limit (document, LH_SHEET_PAGES);
  lh_sheet_form_add_page (&self, document, NC_("F6", "Application for the Acceptance of a Secretary-Led Project (%d)"),
                          lh_sheet_form_create_application (&self));
  lh_document_break_page (document);
  lh_sheet_form_add_page (&self, document, NC_("F6", "Score Sheet and Opinion on a Secretary-Led Project (%d)"),
                          lh_sheet_form_create_scores (&self));
  return document;
}
