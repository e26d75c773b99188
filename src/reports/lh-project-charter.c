/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-project-charter.h"

#include <glib/gi18n-lib.h>

#include "lh-attachment.h"
#include "lh-indicator.h"
#include "lh-key-task.h"
#include "lh-quarter-plan.h"
#include "lh-text.h"

/* The grid of the form: labels take three columns of 24. */
#define LH_CHARTER_COLUMNS 24
#define LH_CHARTER_LABEL 3
#define LH_CHARTER_VALUE (LH_CHARTER_COLUMNS - LH_CHARTER_LABEL)
#define LH_CHARTER_SIZE 10.5

/* Rows that are left to be filled in by hand when there are none yet. */
#define LH_CHARTER_EMPTY_INDICATORS 2
#define LH_CHARTER_QUARTERS 4

typedef struct
{
  const LhProjectTexts *texts;
  LhDocumentTable      *table;
} LhCharter;

/* Labels are translated in the context "F1", whose words differ from those of the window. */
static void
lh_charter_add_label (LhCharter  *self,
                      const char *label,
                      guint       row_span)
{
  lh_document_table_add_spanning (self->table, LH_CELL_LABEL, row_span, LH_CHARTER_LABEL,
                                  lh_trc (self->texts->catalog, "F1", label));
}

static LhDocumentCell *
lh_charter_add_value (LhCharter           *self,
                      LhDocumentCellStyle  style,
                      guint                column_span,
                      guint                field)
{
  g_autofree char *text = lh_project_texts_format (self->texts, field);

  return lh_document_table_add_cell (self->table, style, column_span, text);
}

static LhDocumentCell *
lh_charter_take_value (LhCharter           *self,
                       LhDocumentCellStyle  style,
                       guint                column_span,
                       char                *text)
{
  LhDocumentCell *cell = lh_document_table_add_cell (self->table, style, column_span, text);

  g_free (text);
  return cell;
}

static void
lh_charter_add_code (LhCharter *self,
                     guint      column_span,
                     guint      field)
{
  LhDocumentCell *cell = lh_charter_add_value (self, LH_CELL_CENTRED, column_span, field);

  lh_document_cell_take_choices (cell, lh_project_texts_list_choices (self->texts, field));
}

static void
lh_charter_add_date (LhCharter *self,
                     guint      column_span,
                     guint      field)
{
  LhDocumentCell *cell = lh_charter_add_value (self, LH_CELL_CENTRED, column_span, field);

  lh_document_cell_set_date (cell, lh_record_get_date (self->texts->dossier->project, field));
}

/* A long text over the whole width, which gets its share of the space that is left. */
static void
lh_charter_add_text (LhCharter  *self,
                     const char *label,
                     guint       field,
                     double      min_lines)
{
  lh_document_table_add_row (self->table, min_lines, 1);
  lh_charter_add_label (self, label, 1);
  lh_charter_add_value (self, LH_CELL_TEXT, LH_CHARTER_VALUE, field);
}

/* Name, number, unit, Party organization. */
static void
lh_charter_add_identity (LhCharter *self)
{
  const LhProjectTexts *texts = self->texts;

  lh_document_table_add_row (self->table, 1.1, 0.3);
  lh_charter_add_label (self, NC_("F1", "Project name"), 1);
  lh_charter_add_value (self, LH_CELL_TEXT, 12, LH_PROJECT_NAME);
  lh_charter_add_label (self, NC_("F1", "Project number"), 1);
  lh_charter_add_value (self, LH_CELL_CENTRED, 6, LH_PROJECT_NUMBER);

  lh_document_table_add_row (self->table, 1.1, 0.3);
  lh_charter_add_label (self, NC_("F1", "Filing unit"), 1);
  lh_document_table_add_cell (self->table, LH_CELL_TEXT, 6, lh_project_texts_get_unit (texts));
  lh_charter_add_label (self, NC_("F1", "Party organization"), 1);
  lh_document_table_add_cell (self->table, LH_CELL_TEXT, 12, lh_project_texts_get_party (texts));
}

static void
lh_charter_add_codes (LhCharter *self)
{
  lh_document_table_add_row (self->table, 1.1, 0.3);
  lh_charter_add_label (self, NC_("F1", "Category"), 1);
  lh_charter_add_code (self, 5, LH_PROJECT_CATEGORY);
  lh_charter_add_label (self, NC_("F1", "Type"), 1);
  lh_charter_add_code (self, 5, LH_PROJECT_TYPE);
  lh_charter_add_label (self, NC_("F1", "Level"), 1);
  lh_charter_add_code (self, 5, LH_PROJECT_LEVEL);

  lh_document_table_add_row (self->table, 1.1, 0.3);
  lh_charter_add_label (self, NC_("F1", "Topic dimension"), 1);
  lh_charter_add_code (self, 5, LH_PROJECT_TOPIC_DIMENSION);
  lh_charter_add_label (self, NC_("F1", "Work fields"), 1);
  lh_charter_add_value (self, LH_CELL_CENTRED, 5, LH_PROJECT_WORK_FIELDS);
  lh_charter_add_label (self, NC_("F1", "Work mode"), 1);
  lh_charter_add_code (self, 5, LH_PROJECT_WORK_MODE);
}

static char *
lh_charter_format_extent (LhCharter *self)
{
  g_autofree char *branches = lh_project_texts_format (self->texts, LH_PROJECT_BRANCH_COUNT);
  g_autofree char *members = lh_project_texts_format (self->texts, LH_PROJECT_MEMBER_COUNT);

  if (*branches == '\0' && *members == '\0')
    return g_strdup ("");
  if (*branches == '\0')
    return g_strdup_printf (lh_trc (self->texts->catalog, "F1", "%s members"), members);
  if (*members == '\0')
    return g_strdup_printf (lh_trc (self->texts->catalog, "F1", "%s branches"), branches);
  return g_strdup_printf (lh_trc (self->texts->catalog, "F1", "%s branches, %s members"), branches, members);
}

static void
lh_charter_add_people (LhCharter *self)
{
  const LhProjectTexts *texts = self->texts;

  lh_document_table_add_row (self->table, 1.1, 0.3);
  lh_charter_add_label (self, NC_("F1", "Leading secretary"), 1);
  lh_charter_take_value (self, LH_CELL_TEXT, 9,
                         lh_project_texts_format_person (texts, LH_PROJECT_LEAD_NAME, LH_PROJECT_LEAD_POST));
  lh_charter_add_label (self, NC_("F1", "Person responsible"), 1);
  lh_charter_take_value (self, LH_CELL_TEXT, 9,
                         lh_project_texts_format_person (texts, LH_PROJECT_RESPONSIBLE_NAME,
                                                         LH_PROJECT_RESPONSIBLE_POST));

  lh_document_table_add_row (self->table, 1.1, 0.3);
  lh_charter_add_label (self, NC_("F1", "Contact, telephone"), 1);
  lh_charter_take_value (self, LH_CELL_TEXT, 9,
                         lh_project_texts_format_phone (texts, LH_PROJECT_CONTACT, LH_PROJECT_CONTACT_PHONE));
  lh_charter_add_label (self, NC_("F1", "Taking part"), 1);
  lh_charter_take_value (self, LH_CELL_TEXT, 9, lh_charter_format_extent (self));
}

static void
lh_charter_add_period (LhCharter *self)
{
  LhRecord *project = self->texts->dossier->project;
  LhDocumentCell *cell;

  lh_document_table_add_row (self->table, 1.1, 0.3);
  lh_charter_add_label (self, NC_("F1", "Start"), 1);
  lh_charter_add_date (self, 5, LH_PROJECT_START_DATE);
  lh_charter_add_label (self, NC_("F1", "Deadline"), 1);
  cell = lh_charter_take_value (self, LH_CELL_CENTRED, 7, lh_project_texts_format_dues (self->texts));
  if (!lh_date_is_set (lh_record_get_date (project, LH_PROJECT_APPROVED_DUE_DATE)))
    lh_document_cell_set_date (cell, lh_record_get_date (project, LH_PROJECT_DUE_DATE));
  lh_charter_add_label (self, NC_("F1", "Budget (10,000 yuan)"), 1);
  cell = lh_charter_add_value (self, LH_CELL_CENTRED, 3, LH_PROJECT_BUDGET);
  if (*cell->text != '\0')
    lh_document_cell_set_number (cell, cell->text, FALSE);
}

static void
lh_charter_add_key_tasks (LhCharter *self)
{
  GPtrArray *tasks = self->texts->dossier->key_tasks;
  g_autoptr (GString) names = g_string_new (NULL);

  for (guint i = 0; i < tasks->len; i++)
    g_string_append_printf (names, "%s%s", i > 0 ? lh_trc (self->texts->catalog, "long list separator", "; ") : "",
                            lh_record_get_text (g_ptr_array_index (tasks, i), LH_KEY_TASK_NAME));
  lh_document_table_add_row (self->table, 1, 0.3);
  lh_charter_add_label (self, NC_("F1", "Key tasks served"), 1);
  lh_document_table_add_cell (self->table, LH_CELL_TEXT, LH_CHARTER_VALUE, names->str);
}

static void
lh_charter_add_ticks (LhCharter  *self,
                      const char *label,
                      guint       field)
{
  LhDocumentCell *cell;

  lh_document_table_add_row (self->table, 1, 0.3);
  lh_charter_add_label (self, label, 1);
  cell = lh_document_table_add_cell (self->table, LH_CELL_TEXT, LH_CHARTER_VALUE, NULL);
  lh_project_texts_add_ticks (self->texts, cell, field);
}

static void
lh_charter_add_headings (LhCharter         *self,
                         const guint       *spans,
                         const char *const *headings)
{
  for (guint i = 0; headings[i] != NULL; i++)
    lh_document_table_add_cell (self->table, LH_CELL_HEADING, spans[i],
                                lh_trc (self->texts->catalog, "F1", headings[i]));
}

static void
lh_charter_add_number (LhCharter  *self,
                       LhRecord   *record,
                       guint       field,
                       guint       column_span)
{
  const char *number = record != NULL ? lh_record_get_text (record, field) : NULL;
  LhDocumentCell *cell = lh_document_table_add_cell (self->table, LH_CELL_CENTRED, column_span, number);

  lh_document_cell_set_number (cell, number, FALSE);
}

static void
lh_charter_add_indicators (LhCharter *self)
{
  static const guint spans[] = { 10, 3, 4, 4 };
  static const char *const headings[] = {
    NC_("F1", "Indicator"), NC_("F1", "Unit"), NC_("F1", "Baseline"), NC_("F1", "Target"), NULL,
  };
  GPtrArray *indicators = self->texts->dossier->indicators;
  guint n_rows = indicators->len > 0 ? indicators->len : LH_CHARTER_EMPTY_INDICATORS;

  lh_document_table_add_row (self->table, 1, 0.1);
  lh_charter_add_label (self, NC_("F1", "Indicators"), n_rows + 1);
  lh_charter_add_headings (self, spans, headings);
  for (guint i = 0; i < n_rows; i++)
    {
      LhRecord *indicator = i < indicators->len ? g_ptr_array_index (indicators, i) : NULL;

      lh_document_table_add_row (self->table, 1, 0.2);
      lh_document_table_add_cell (self->table, LH_CELL_TEXT, spans[0],
                                  indicator != NULL ? lh_record_get_text (indicator, LH_INDICATOR_NAME) : NULL);
      lh_document_table_add_cell (self->table, LH_CELL_CENTRED, spans[1],
                                  indicator != NULL ? lh_record_get_text (indicator, LH_INDICATOR_UNIT) : NULL);
      lh_charter_add_number (self, indicator, LH_INDICATOR_BASELINE, spans[2]);
      lh_charter_add_number (self, indicator, LH_INDICATOR_TARGET, spans[3]);
    }
}

/* Quarters of the year of the project are called by their number only. */
static char *
lh_charter_format_quarter (LhCharter *self,
                           LhQuarter  quarter)
{
  gint64 year = lh_record_get_int (self->texts->dossier->project, LH_PROJECT_YEAR);

  return lh_quarter_format (quarter, quarter.year == year ? LH_QUARTER_SHORT : LH_QUARTER_LONG, self->texts->catalog);
}

static void
lh_charter_add_plan_row (LhCharter   *self,
                         const guint *spans,
                         LhRecord    *plan,
                         LhQuarter    quarter)
{
  g_autofree char *progress = NULL;
  LhDocumentCell *cell;

  lh_document_table_add_row (self->table, 1, 0.3);
  lh_charter_take_value (self, LH_CELL_CENTRED, spans[0], lh_charter_format_quarter (self, quarter));
  if (plan == NULL)
    {
      for (guint i = 1; i < 4; i++)
        lh_document_table_add_cell (self->table, LH_CELL_TEXT, spans[i], NULL);
      return;
    }
  lh_document_table_add_cell (self->table, LH_CELL_TEXT, spans[1], lh_record_get_text (plan, LH_QUARTER_PLAN_TASK));
  lh_document_table_add_cell (self->table, LH_CELL_TEXT, spans[2],
                              lh_record_get_text (plan, LH_QUARTER_PLAN_COMPLETION_SIGN));
  cell = lh_charter_take_value (self, LH_CELL_CENTRED, spans[3],
                                lh_project_texts_format_record (self->texts, plan, LH_QUARTER_PLAN_PLANNED_PROGRESS));
  progress = lh_record_serialize (plan, LH_QUARTER_PLAN_PLANNED_PROGRESS);
  lh_document_cell_set_number (cell, progress, TRUE);
}

static void
lh_charter_add_plan (LhCharter *self)
{
  static const guint spans[] = { 3, 9, 6, 3 };
  static const char *const headings[] = {
    NC_("F1", "Quarter"), NC_("F1", "Task"), NC_("F1", "Sign of completion"), NC_("F1", "Planned"), NULL,
  };
  GPtrArray *plans = self->texts->dossier->plans;
  gint64 year = lh_record_get_int (self->texts->dossier->project, LH_PROJECT_YEAR);
  guint n_rows = plans->len > 0 ? plans->len : LH_CHARTER_QUARTERS;

  lh_document_table_add_row (self->table, 1, 0.1);
  lh_charter_add_label (self, NC_("F1", "Plan by quarters"), n_rows + 1);
  lh_charter_add_headings (self, spans, headings);
  for (guint i = 0; i < n_rows; i++)
    {
      LhRecord *plan = i < plans->len ? g_ptr_array_index (plans, i) : NULL;

      lh_charter_add_plan_row (self, spans, plan, plan != NULL ? lh_record_get_quarter (plan, LH_QUARTER_PLAN_QUARTER)
                                                               : lh_quarter_new (year, i + 1));
    }
}

static void
lh_charter_add_outcome (LhCharter *self)
{
  const LhProjectTexts *texts = self->texts;
  g_autofree char *forms = lh_project_texts_format (texts, LH_PROJECT_OUTCOME_FORMS);
  const char *outcome = lh_project_texts_get (texts, LH_PROJECT_OUTCOME);
  g_autofree char *text = NULL;

  if (*forms != '\0' && *outcome != '\0')
    /* TRANSLATORS: forms of an outcome, such as rule or platform, then what it is */
    text = g_strdup_printf (lh_trc (texts->catalog, "F1", "%s. %s"), forms, outcome);
  else
    text = g_strdup (*forms != '\0' ? forms : outcome);
  lh_document_table_add_row (self->table, 1, 0.7);
  lh_charter_add_label (self, NC_("F1", "Expected outcome"), 1);
  lh_document_table_add_cell (self->table, LH_CELL_TEXT, LH_CHARTER_VALUE, text);
}

static void
lh_charter_add_opinion (LhCharter  *self,
                        const char *label,
                        guint       opinion_field,
                        guint       date_field)
{
  const LhProjectTexts *texts = self->texts;
  const char *opinion = lh_project_texts_get (texts, opinion_field);
  LhDate date = lh_record_get_date (texts->dossier->project, date_field);
  g_autofree char *foot = lh_project_texts_format_seal (texts, *opinion != '\0' ? date : (LhDate) { 0 });
  LhDocumentCell *cell;

  lh_charter_add_label (self, label, 1);
  cell = lh_document_table_add_cell (self->table, LH_CELL_TEXT, LH_CHARTER_COLUMNS / 2 - LH_CHARTER_LABEL, opinion);
  lh_document_cell_set_foot (cell, foot);
}

static void
lh_charter_add_review (LhCharter *self)
{
  lh_document_table_add_row (self->table, 2.5, 3);
  lh_charter_add_opinion (self, NC_("F1", "Opinion of the unit’s Party group"), LH_PROJECT_UNIT_OPINION,
                          LH_PROJECT_FILED_ON);
  lh_charter_add_opinion (self, NC_("F1", "Opinion of the work committee"), LH_PROJECT_REVIEW_OPINION,
                          LH_PROJECT_APPROVED_ON);

  lh_document_table_add_row (self->table, 1, 1);
  lh_charter_add_label (self, NC_("F1", "Changes after the review"), 1);
  lh_charter_add_value (self, LH_CELL_TEXT, 12, LH_PROJECT_REVIEW_RESPONSE);
  lh_charter_add_label (self, NC_("F1", "Initiated on"), 1);
  lh_charter_add_date (self, 6, LH_PROJECT_APPROVED_ON);
}

static void
lh_charter_add_note (LhCharter *self)
{
  const LhProjectTexts *texts = self->texts;
  g_autoptr (GString) text = g_string_new (lh_project_texts_get (texts, LH_PROJECT_NOTE));

  for (guint i = 0; i < texts->dossier->attachments->len; i++)
    {
      const char *name = lh_record_get_text (g_ptr_array_index (texts->dossier->attachments, i),
                                             LH_ATTACHMENT_FILE_NAME);

      if (text->len > 0)
        g_string_append_c (text, '\n');
      /* TRANSLATORS: the number and the name of an attached file */
      g_string_append_printf (text, lh_trc (texts->catalog, "F1", "Attachment %u: %s"), i + 1, name);
    }
  lh_document_table_add_row (self->table, 1, 0.5);
  lh_charter_add_label (self, NC_("F1", "Note, attachments"), 1);
  lh_document_table_add_cell (self->table, LH_CELL_TEXT, LH_CHARTER_VALUE, text->str);
}

/* The one grid of form F1, for paper and for the workbook. */
static LhDocumentTable *
lh_charter_create_table (const LhProjectTexts *texts)
{
  LhCharter self = { texts, lh_document_table_new_even (LH_CHARTER_COLUMNS) };

  lh_document_table_set_size (self.table, LH_CHARTER_SIZE);
  lh_charter_add_identity (&self);
  lh_charter_add_codes (&self);
  lh_charter_add_people (&self);
  lh_charter_add_period (&self);
  lh_charter_add_key_tasks (&self);
  lh_charter_add_ticks (&self, NC_("F1", "Criteria of the topic"), LH_PROJECT_CRITERIA);
  lh_charter_add_text (&self, NC_("F1", "Background"), LH_PROJECT_BACKGROUND, 1);
  lh_charter_add_text (&self, NC_("F1", "Problems to be solved"), LH_PROJECT_PROBLEM, 1);
  lh_charter_add_text (&self, NC_("F1", "Overall goal"), LH_PROJECT_GOAL, 1);
  lh_charter_add_indicators (&self);
  lh_charter_add_text (&self, NC_("F1", "Main measures"), LH_PROJECT_MEASURES, 2);
  lh_charter_add_plan (&self);
  lh_charter_add_outcome (&self);
  lh_charter_add_text (&self, NC_("F1", "Value for others"), LH_PROJECT_PROMOTION_VALUE, 1);
  lh_charter_add_ticks (&self, NC_("F1", "First review"), LH_PROJECT_REVIEW_CHECKS);
  lh_charter_add_review (&self);
  lh_charter_add_note (&self);
  return self.table;
}

static char *
lh_charter_format_title (const LhProjectTexts *texts)
{
  return g_strdup_printf (lh_trc (texts->catalog, "F1", "Charter of a Secretary-Led Project (%d)"),
                          (int) lh_record_get_int (texts->dossier->project, LH_PROJECT_YEAR));
}

/* The line above the form: who files it, and when. */
static void
lh_charter_format_line (const LhProjectTexts  *texts,
                        char                 **left,
                        char                 **right)
{
  LhDate filed = lh_record_get_date (texts->dossier->project, LH_PROJECT_FILED_ON);
  g_autofree char *day = lh_date_is_set (filed) ? lh_date_format (filed, LH_DATE_LONG, texts->catalog)
                                                : g_strdup (lh_trc (texts->catalog, "filing date",
                                                                    "______________"));

  *left = g_strdup_printf (lh_trc (texts->catalog, "F1", "Filed by: %s (seal)"), lh_project_texts_get_unit (texts));
  *right = g_strdup_printf (lh_trc (texts->catalog, "F1", "Filed on: %s"), day);
}

/**
 * lh_project_charter_new:
 *
 * Returns: (transfer full): 立项书, form F1, of a project: one page
 */
LhDocument *
lh_project_charter_new (const LhProjectTexts *texts)
{
  g_autofree char *title = lh_charter_format_title (texts);
  g_autofree char *name = g_strdup_printf ("%s %s", title, lh_project_texts_get (texts, LH_PROJECT_NAME));
  LhDocument *document = lh_document_new (name, LH_PAGE_FORM, texts->catalog);
  g_autofree char *left = NULL;
  g_autofree char *right = NULL;

  lh_document_set_author (document, lh_project_texts_get_unit (texts));
  lh_document_set_subject (document, lh_project_texts_get (texts, LH_PROJECT_NUMBER));
  lh_document_set_page_limit (document, 1);
  lh_charter_format_line (texts, &left, &right);
  lh_document_add_text (document, LH_TEXT_TITLE, title);
  lh_document_add_line (document, left, right);
  lh_document_take_table (document, lh_charter_create_table (texts));
  return document;
}

/**
 * lh_project_charter_new_form:
 *
 * Returns: (transfer full): the same as a form to be filled in, for the writer of workbooks
 */
LhReport *
lh_project_charter_new_form (const LhProjectTexts *texts)
{
  g_autofree char *title = lh_charter_format_title (texts);
  LhReport *report = lh_report_new (title, texts->catalog);
  LhReportSheet *sheet = lh_report_add_sheet (report, lh_trc (texts->catalog, "F1", "Charter"));
  g_autofree char *left = NULL;
  g_autofree char *right = NULL;

  lh_report_set_subject (report, lh_project_texts_get (texts, LH_PROJECT_NAME));
  lh_report_set_office (report, lh_project_texts_get_unit (texts));
  lh_charter_format_line (texts, &left, &right);
  lh_report_sheet_set_title (sheet, title);
  lh_report_sheet_set_info (sheet, left, NULL, right);
  lh_report_sheet_take_form (sheet, lh_charter_create_table (texts));
  return report;
}
