/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-problem-forms.h"

#include <glib/gi18n-lib.h>

#include "lh-attachment.h"
#include "lh-problem.h"
#include "lh-report-sheet.h"
#include "lh-warning.h"

typedef struct
{
  LhLedger        *ledger;
  LhRecord        *record;
  LhRecord        *problem;      /* of a warning; may be NULL */
  GPtrArray       *attachments;
  LhCatalog       *catalog;
  LhDocumentTable *table;
} LhProblemForm;

static const char *
lh_problem_form_tr (LhProblemForm *self,
                    const char    *text)
{
  return lh_trc (self->catalog, "problem form", text);
}

static const char *
lh_problem_form_get_office (LhProblemForm *self)
{
  return lh_ledger_get_setting (self->ledger, "office-name", "");
}

static void
lh_problem_form_add_field (LhProblemForm       *self,
                           LhDocumentCellStyle  style,
                           guint                span,
                           guint                field)
{
  g_autofree char *text = lh_ledger_format_field (self->ledger, self->record, field, self->catalog);

  lh_document_table_add_cell (self->table, style, span, text);
}

/* The closing form */

/* What shows it: the files of the problem, and what else was noted. */
static char *
lh_closing_form_list_evidence (LhProblemForm *self)
{
  GString *text = g_string_new (lh_record_get_text (self->record, LH_PROBLEM_EVIDENCE));

  for (guint i = 0; self->attachments != NULL && i < self->attachments->len; i++)
    {
      if (text->len > 0)
        g_string_append_c (text, '\n');
      g_string_append (text, lh_record_get_text (g_ptr_array_index (self->attachments, i), LH_ATTACHMENT_FILE_NAME));
    }
  return g_string_free (text, FALSE);
}

static char *
lh_closing_form_format_signature (LhProblemForm *self,
                                  const char    *label,
                                  guint          name,
                                  guint          day)
{
  g_autofree char *date = lh_ledger_format_field (self->ledger, self->record, day, self->catalog);

  return g_strdup_printf ("%s%s    %s", lh_problem_form_tr (self, label), lh_record_get_text (self->record, name),
                          date != NULL ? date : "");
}

/* Both parties sign at the foot: who rectified, and who is in charge of it. */
static void
lh_closing_form_add_signatures (LhProblemForm *self)
{
  g_autofree char *unit = lh_closing_form_format_signature (
    self, NC_("problem form", "Head of the rectifying unit (signature): "), LH_PROBLEM_SIGNED_BY, LH_PROBLEM_SIGNED_ON);
  g_autofree char *office = lh_closing_form_format_signature (
    self, NC_("problem form", "Head of the department in charge (signature): "), LH_PROBLEM_REVIEWER,
    LH_PROBLEM_REVIEWED_ON);

  lh_document_table_add_row (self->table, 2.4, 0);
  lh_document_table_add_cell (self->table, LH_CELL_TEXT, 6, unit);
  lh_document_table_add_cell (self->table, LH_CELL_TEXT, 6, office);
}

static LhDocumentTable *
lh_closing_form_create_table (LhProblemForm *self)
{
  static const double widths[] = { 1.2, 2.8, 2.2, 2.2, 4.6, 4.6, 2.5, 2, 5.2, 2.5, 2, 3.6 };
  static const guint fields[] = { LH_PROBLEM_NUMBER, LH_PROBLEM_BRANCH, LH_PROBLEM_CATEGORY, LH_PROBLEM_DESCRIPTION,
                                  LH_PROBLEM_MEASURES, LH_PROBLEM_DEADLINE, LH_PROBLEM_RESPONSIBLE_NAME,
                                  LH_PROBLEM_PROGRESS_TEXT, LH_PROBLEM_COMPLETED_ON, LH_PROBLEM_REVIEWER };
  static const char *const labels[] = {
    NC_("problem form", "No."), NC_("problem form", "Problem number"), NC_("problem form", "Branch"),
    NC_("problem form", "Category"), NC_("problem form", "Problem"), NC_("problem form", "Measures taken"),
    NC_("problem form", "Deadline"), NC_("problem form", "Responsible"), NC_("problem form", "Rectification"),
    NC_("problem form", "Completed"), NC_("problem form", "Reviewer"), NC_("problem form", "Evidence"),
  };
  const char *headings[G_N_ELEMENTS (labels) + 1] = { NULL };
  g_autofree char *evidence = lh_closing_form_list_evidence (self);

  for (guint i = 0; i < G_N_ELEMENTS (labels); i++)
    headings[i] = lh_problem_form_tr (self, labels[i]);
  self->table = lh_document_table_new (widths, G_N_ELEMENTS (widths));
  lh_document_table_add_headings (self->table, headings);
  lh_document_table_add_row (self->table, 10, 1);
  lh_document_table_add_cell (self->table, LH_CELL_CENTRED, 1, "1");
  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    lh_problem_form_add_field (self, LH_CELL_TEXT, 1, fields[i]);
  lh_document_table_add_cell (self->table, LH_CELL_TEXT, 1, evidence);
  lh_closing_form_add_signatures (self);
  return self->table;
}

static char *
lh_closing_form_format_unit (LhProblemForm *self)
{
  g_autofree char *unit = lh_ledger_format_field (self->ledger, self->record, LH_PROBLEM_ORGANIZATION_ID, self->catalog);

  return g_strdup_printf (lh_problem_form_tr (self, NC_("problem form", "Unit: %s")), unit);
}

/* The day on which the unit asks for it: that of the signature, if there is one yet. */
static char *
lh_closing_form_format_day (LhProblemForm *self)
{
  LhDate day = lh_record_get_date (self->record, LH_PROBLEM_SIGNED_ON);
  g_autofree char *text = lh_date_is_set (day) ? lh_date_format (day, LH_DATE_LONG, self->catalog) : NULL;

  return g_strdup_printf (lh_problem_form_tr (self, NC_("problem form", "Date: %s")), text != NULL ? text : "");
}

/**
 * lh_closing_form_new:
 * @problem: a problem
 * @attachments: (nullable) (element-type LhRecord): the files that show the rectification
 * @catalog: (nullable): the language
 *
 * Returns: (transfer full): the application to close a problem (问题销号申请单, F12): title, unit and date, one row, and
 *   the signatures of both parties; A4 lying
 */
LhDocument *
lh_closing_form_new (LhLedger  *ledger,
                     LhRecord  *problem,
                     GPtrArray *attachments,
                     LhCatalog *catalog)
{
  LhProblemForm self = { .ledger = ledger, .record = problem, .attachments = attachments, .catalog = catalog };
  const char *title = lh_problem_form_tr (&self, NC_("problem form", "Application to Close a Problem"));
  LhDocument *document = lh_document_new (title, LH_PAGE_WIDE, catalog);
  g_autofree char *unit = lh_closing_form_format_unit (&self);
  g_autofree char *day = lh_closing_form_format_day (&self);

  lh_document_set_author (document, lh_problem_form_get_office (&self));
  lh_document_set_subject (document, lh_record_get_text (problem, LH_PROBLEM_NUMBER));
  lh_document_add_text (document, LH_TEXT_TITLE, title);
  lh_document_add_line (document, unit, day);
  lh_document_take_table (document, lh_closing_form_create_table (&self));
  return document;
}

/**
 * lh_closing_form_new_form:
 *
 * Returns: (transfer full): the same, for the writer of workbooks
 */
LhReport *
lh_closing_form_new_form (LhLedger  *ledger,
                          LhRecord  *problem,
                          GPtrArray *attachments,
                          LhCatalog *catalog)
{
  LhProblemForm self = { .ledger = ledger, .record = problem, .attachments = attachments, .catalog = catalog };
  const char *title = lh_problem_form_tr (&self, NC_("problem form", "Application to Close a Problem"));
  LhReport *report = lh_report_new (title, catalog);
  LhReportSheet *sheet = lh_report_add_sheet (report, lh_problem_form_tr (&self, NC_("problem form", "Closing form")));
  g_autofree char *unit = lh_closing_form_format_unit (&self);
  g_autofree char *day = lh_closing_form_format_day (&self);

  lh_report_set_subject (report, lh_record_get_text (problem, LH_PROBLEM_NUMBER));
  lh_report_set_office (report, lh_problem_form_get_office (&self));
  lh_report_sheet_set_title (sheet, title);
  lh_report_sheet_set_info (sheet, unit, NULL, day);
  lh_report_sheet_take_form (sheet, lh_closing_form_create_table (&self));
  return report;
}

/* The letter of a reminder or warning */

static void
lh_warning_letter_add_pair (LhProblemForm *self,
                            const char    *label,
                            guint          field,
                            guint          span)
{
  lh_document_table_add_cell (self->table, LH_CELL_LABEL, 1, lh_problem_form_tr (self, label));
  lh_problem_form_add_field (self, LH_CELL_TEXT, span, field);
}

static void
lh_warning_letter_add_line (LhProblemForm *self,
                            const char    *label,
                            guint          field,
                            double         min_lines)
{
  lh_document_table_add_row (self->table, min_lines, min_lines > 2 ? 1 : 0);
  lh_warning_letter_add_pair (self, label, field, 3);
}

/* Which problem is meant, and until when it was to be rectified. */
static void
lh_warning_letter_add_problem (LhProblemForm *self)
{
  g_autofree char *deadline = self->problem != NULL
    ? lh_ledger_format_field (self->ledger, self->problem, LH_PROBLEM_DEADLINE, self->catalog) : NULL;

  lh_document_table_add_row (self->table, 1.6, 0);
  lh_document_table_add_cell (self->table, LH_CELL_LABEL, 1,
                              lh_problem_form_tr (self, NC_("problem form", "Problem concerned")));
  lh_document_table_add_cell (self->table, LH_CELL_TEXT, 1,
                              self->problem != NULL ? lh_record_get_text (self->problem, LH_PROBLEM_NUMBER) : "");
  lh_document_table_add_cell (self->table, LH_CELL_LABEL, 1,
                              lh_problem_form_tr (self, NC_("problem form", "Original deadline")));
  lh_document_table_add_cell (self->table, LH_CELL_TEXT, 1, deadline != NULL ? deadline : "");
}

static LhDocumentTable *
lh_warning_letter_create_table (LhProblemForm *self)
{
  static const double widths[] = { 3.2, 5.6, 3.2, 5.6 };

  self->table = lh_document_table_new (widths, G_N_ELEMENTS (widths));
  lh_document_table_add_row (self->table, 1.6, 0);
  lh_warning_letter_add_pair (self, NC_("problem form", "Level"), LH_WARNING_LEVEL, 1);
  lh_warning_letter_add_pair (self, NC_("problem form", "Unit supervised"), LH_WARNING_ORGANIZATION_ID, 1);
  lh_warning_letter_add_line (self, NC_("problem form", "Matter"), LH_WARNING_SUBJECT, 2);
  lh_warning_letter_add_problem (self);
  lh_warning_letter_add_line (self, NC_("problem form", "Reason"), LH_WARNING_REASON, 4);
  lh_document_table_add_row (self->table, 1.6, 0);
  lh_warning_letter_add_pair (self, NC_("problem form", "Issued by"), LH_WARNING_ISSUER, 1);
  lh_warning_letter_add_pair (self, NC_("problem form", "Issued on"), LH_WARNING_ISSUED_ON, 1);
  lh_warning_letter_add_line (self, NC_("problem form", "To be completed by"), LH_WARNING_DUE_ON, 1.6);
  lh_document_table_add_row (self->table, 2.4, 0);
  lh_warning_letter_add_pair (self, NC_("problem form", "Received by (signature)"), LH_WARNING_RECEIVER, 1);
  lh_warning_letter_add_pair (self, NC_("problem form", "Received on"), LH_WARNING_RECEIVED_ON, 1);
  lh_warning_letter_add_line (self, NC_("problem form", "Result"), LH_WARNING_RESULT, 5);
  lh_warning_letter_add_line (self, NC_("problem form", "Handled on"), LH_WARNING_HANDLED_ON, 1.6);
  return self->table;
}

/**
 * lh_warning_letter_new:
 * @warning: a reminder or warning
 * @problem: (nullable): the problem it is about
 * @catalog: (nullable): the language
 *
 * Returns: (transfer full): the three-colour supervision letter (三色督办单, F18) on one page, with the row in which the
 *   receiver signs. The level is told in words
 */
LhDocument *
lh_warning_letter_new (LhLedger  *ledger,
                       LhRecord  *warning,
                       LhRecord  *problem,
                       LhCatalog *catalog)
{
  LhProblemForm self = { .ledger = ledger, .record = warning, .problem = problem, .catalog = catalog };
  const char *title = lh_problem_form_tr (&self, NC_("problem form", "Three-colour Supervision Letter"));
  LhDocument *document = lh_document_new (title, LH_PAGE_FORM, catalog);
  g_autofree char *number = g_strdup_printf (lh_problem_form_tr (&self, NC_("problem form", "No. %s")),
                                             lh_record_get_text (warning, LH_WARNING_NUMBER));

  lh_document_set_author (document, lh_problem_form_get_office (&self));
  lh_document_set_subject (document, lh_record_get_text (warning, LH_WARNING_SUBJECT));
  lh_document_add_text (document, LH_TEXT_TITLE, title);
  lh_document_add_line (document, lh_problem_form_get_office (&self), number);
  lh_document_take_table (document, lh_warning_letter_create_table (&self));
  return document;
}
