/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-project-pledge.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "lh-checklist-item.h"
#include "lh-codes.h"
#include "lh-error.h"
#include "lh-indicator.h"
#include "lh-quarter-plan.h"
#include "lh-text.h"

/* 小四, for tables between running text of 三号. */
#define LH_PLEDGE_TABLE_SIZE 12.0

typedef struct
{
  const LhProjectTexts *texts;
  LhDocument           *document;
  GPtrArray            *dossiers;   /* the project first, then the others of the secretary */
} LhPledge;

/* Shipped, and edited in the field of a project or in a setting of the ledger. */
static const char assessment[] = NC_("F21",
  "1. Party A assesses by the quarterly inspections and the acceptance at the end of the year, out of 100 points.\n"
  "2. What is completed gets full marks; what is partly completed gets marks in proportion; what is not done gets "
  "none.\n"
  "3. What counts is the work done and its effect. Meetings, documents and photographs kept as traces do not count.\n"
  "4. The result is graded excellent, good, qualified or unqualified. It is a reference for the debriefing and "
  "appraisal of secretaries on Party building.");

static const char rewards[] = NC_("F21",
  "1. A result graded excellent is commended among the organs of the city and recommended first for the selection of "
  "excellent projects of the year.\n"
  "2. Where progress lags, Party A reminds and supervises; a result graded unqualified is taken up with Party B, to be "
  "put right by a date, and excludes from the selections of the year.\n"
  "3. Untrue data exclude from the selections and are made public.");

static const char provisions[] = NC_("F21",
  "1. When Party B leaves the post, the successor fulfils this letter and reports the change to Party A within a "
  "month.\n"
  "2. Content and deadline of a project are changed by the procedure, with the approval of Party A; this letter "
  "changes with them.\n"
  "3. This letter is made in two copies, one for each party, and takes effect on the day of the signatures.");

static const char *
lh_pledge_tr (LhPledge   *self,
              const char *text)
{
  return lh_trc (self->texts->catalog, "F21", text);
}

static void
lh_pledge_add (LhPledge            *self,
               LhDocumentTextStyle  style,
               char                *text)
{
  lh_document_add_text (self->document, style, text);
  g_free (text);
}

static void
lh_pledge_add_heading (LhPledge            *self,
                       LhDocumentTextStyle  style,
                       const char          *heading)
{
  lh_document_add_text (self->document, style, lh_pledge_tr (self, heading));
}

static LhProjectTexts
lh_pledge_get_texts (LhPledge *self,
                     guint     index)
{
  return (LhProjectTexts) { self->texts->ledger, g_ptr_array_index (self->dossiers, index), self->texts->catalog };
}

/* From the first day of the year to its last, or to the last deadline where that is later. */
static char *
lh_pledge_format_term (LhPledge *self)
{
  int year = lh_record_get_int (self->texts->dossier->project, LH_PROJECT_YEAR);
  LhDate until = lh_date_new (year, 12, 31);
  g_autofree char *first = lh_date_format (lh_date_new (year, 1, 1), LH_DATE_LONG, self->texts->catalog);
  g_autofree char *last = NULL;

  for (guint i = 0; i < self->dossiers->len; i++)
    {
      LhProjectDossier *dossier = g_ptr_array_index (self->dossiers, i);
      LhDate deadline = lh_project_get_deadline (LH_PROJECT (dossier->project));

      if (lh_date_is_set (deadline) && lh_date_compare (deadline, until) > 0)
        until = deadline;
    }
  last = lh_date_format (until, LH_DATE_LONG, self->texts->catalog);
  return g_strdup_printf (lh_pledge_tr (self, NC_("F21", "%s to %s")), first, last);
}

static void
lh_pledge_add_head (LhPledge   *self,
                    const char *title)
{
  const LhProjectTexts *texts = self->texts;
  g_autofree char *number = lh_project_dossier_format_pledge_number (texts->dossier);
  g_autofree char *person = lh_project_texts_format_person (texts, LH_PROJECT_LEAD_NAME, LH_PROJECT_LEAD_POST);
  g_autofree char *term = lh_pledge_format_term (self);

  lh_document_add_text (self->document, LH_TEXT_TITLE, title);
  lh_pledge_add (self, LH_TEXT_SUBTITLE, g_strdup_printf (lh_pledge_tr (self, NC_("F21", "No. %s")), number));
  lh_document_add_space (self->document, 1);
  lh_pledge_add (self, LH_TEXT_PLAIN, g_strdup_printf (lh_pledge_tr (self, NC_("F21", "Unit: %s")),
                                                       lh_project_texts_get_party (texts)));
  lh_pledge_add (self, LH_TEXT_PLAIN, g_strdup_printf (lh_pledge_tr (self, NC_("F21", "Person responsible: %s")),
                                                       person));
  lh_pledge_add (self, LH_TEXT_PLAIN, g_strdup_printf (lh_pledge_tr (self, NC_("F21", "Term: %s")), term));
  lh_document_add_space (self->document, 0.5);
  lh_pledge_add (self, LH_TEXT_BODY,
                 g_strdup_printf (lh_pledge_tr (self, NC_("F21",
                   "To fulfil the main responsibility for Party building and to bring the secretary-led projects to "
                   "effect, %s (Party A) and %s of %s (Party B) sign this letter.")),
                   lh_project_texts_get_committee (texts), lh_project_texts_get (texts, LH_PROJECT_LEAD_NAME),
                   lh_project_texts_get_unit (texts)));
}

static char *
lh_pledge_format_period (LhPledge             *self,
                         const LhProjectTexts *texts)
{
  LhDate start = lh_record_get_date (texts->dossier->project, LH_PROJECT_START_DATE);
  LhDate due = lh_project_get_deadline (LH_PROJECT (texts->dossier->project));
  g_autofree char *first = NULL;
  g_autofree char *last = NULL;

  if (!lh_date_is_set (due))
    return g_strdup ("");
  last = lh_date_format (due, LH_DATE_LONG, texts->catalog);
  if (!lh_date_is_set (start))
    return g_strdup_printf (lh_pledge_tr (self, NC_("F21", "until %s")), last);
  first = lh_date_format (start, LH_DATE_LONG, texts->catalog);
  return g_strdup_printf (lh_pledge_tr (self, NC_("F21", "%s to %s")), first, last);
}

static void
lh_pledge_add_project (LhPledge *self,
                       guint     index)
{
  LhProjectTexts texts = lh_pledge_get_texts (self, index);
  const char *number = lh_project_texts_get (&texts, LH_PROJECT_NUMBER);
  const char *goal = lh_project_texts_get (&texts, LH_PROJECT_GOAL);
  g_autofree char *period = lh_pledge_format_period (self, &texts);
  g_autoptr (GString) text = g_string_new (NULL);

  /* TRANSLATORS: the number of a project in a list, and its name; the words after it are added to the sentence */
  g_string_append_printf (text, lh_pledge_tr (self, NC_("F21", "%u. “%s”")), index + 1,
                          lh_project_texts_get (&texts, LH_PROJECT_NAME));
  if (*number != '\0')
    g_string_append_printf (text, lh_pledge_tr (self, NC_("F21", ", number %s")), number);
  if (*period != '\0')
    g_string_append_printf (text, lh_pledge_tr (self, NC_("F21", ", %s")), period);
  if (*goal != '\0')
    g_string_append_printf (text, lh_pledge_tr (self, NC_("F21", ". Goal: %s")), goal);
  else
    g_string_append (text, lh_pledge_tr (self, NC_("F21", ".")));
  lh_document_add_text (self->document, LH_TEXT_BODY, text->str);
}

static void
lh_pledge_add_goals (LhPledge *self)
{
  lh_pledge_add_heading (self, LH_TEXT_HEADING_1, NC_("F21", "I. Objectives"));
  lh_pledge_add (self, LH_TEXT_BODY,
                 g_strdup_printf (lh_trn (self->texts->catalog,
                                          "Party B leads the following project, answers for the whole of it, and sees "
                                          "that it is completed in time and accepted:",
                                          "Party B leads the following %u projects, answers for the whole of them, and "
                                          "sees that they are completed in time and accepted:",
                                          self->dossiers->len),
                                  self->dossiers->len));
  for (guint i = 0; i < self->dossiers->len; i++)
    lh_pledge_add_project (self, i);
}

/* Columns of a table; the first names the project, where there are several. */
static LhDocumentTable *
lh_pledge_create_table (LhPledge          *self,
                        const double      *widths,
                        const char *const *headings)
{
  guint skipped = self->dossiers->len > 1 ? 0 : 1;
  guint n_columns = g_strv_length ((GStrv) headings);
  LhDocumentTable *table = lh_document_table_new (widths + skipped, n_columns - skipped);
  g_autoptr (GPtrArray) translated = g_ptr_array_new ();

  for (guint i = skipped; i < n_columns; i++)
    g_ptr_array_add (translated, (gpointer) lh_pledge_tr (self, headings[i]));
  g_ptr_array_add (translated, NULL);
  lh_document_table_set_size (table, LH_PLEDGE_TABLE_SIZE);
  lh_document_table_add_headings (table, (const char *const *) translated->pdata);
  return table;
}

static void
lh_pledge_add_project_cell (LhPledge        *self,
                            LhDocumentTable *table,
                            guint            index,
                            guint            n_rows)
{
  LhProjectTexts texts = lh_pledge_get_texts (self, index);

  if (self->dossiers->len > 1)
    lh_document_table_add_spanning (table, LH_CELL_TEXT, n_rows, 1, lh_project_texts_get (&texts, LH_PROJECT_NAME));
}

static void
lh_pledge_add_indicators (LhPledge *self)
{
  static const double widths[] = { 5, 6, 2, 2.5, 2.5 };
  static const char *const headings[] = {
    NC_("F21", "Project"), NC_("F21", "Indicator"), NC_("F21", "Unit"), NC_("F21", "Baseline"), NC_("F21", "Target"), NULL,
  };
  LhDocumentTable *table = lh_pledge_create_table (self, widths, headings);

  for (guint i = 0; i < self->dossiers->len; i++)
    {
      LhProjectDossier *dossier = g_ptr_array_index (self->dossiers, i);

      for (guint j = 0; j < dossier->indicators->len; j++)
        {
          LhRecord *indicator = g_ptr_array_index (dossier->indicators, j);

          lh_document_table_add_row (table, 1, 0);
          if (j == 0)
            lh_pledge_add_project_cell (self, table, i, dossier->indicators->len);
          lh_document_table_add_cell (table, LH_CELL_TEXT, 1, lh_record_get_text (indicator, LH_INDICATOR_NAME));
          lh_document_table_add_cell (table, LH_CELL_CENTRED, 1, lh_record_get_text (indicator, LH_INDICATOR_UNIT));
          lh_document_table_add_cell (table, LH_CELL_CENTRED, 1, lh_record_get_text (indicator, LH_INDICATOR_BASELINE));
          lh_document_table_add_cell (table, LH_CELL_CENTRED, 1, lh_record_get_text (indicator, LH_INDICATOR_TARGET));
        }
    }
  lh_document_take_table (self->document, table);
}

static void
lh_pledge_add_plan_row (LhPledge         *self,
                        LhDocumentTable  *table,
                        LhProjectDossier *dossier,
                        LhRecord         *plan)
{
  LhQuarter quarter = lh_record_get_quarter (plan, LH_QUARTER_PLAN_QUARTER);
  gboolean same_year = quarter.year == lh_record_get_int (dossier->project, LH_PROJECT_YEAR);
  g_autofree char *when = lh_quarter_format (quarter, same_year ? LH_QUARTER_SHORT : LH_QUARTER_LONG,
                                             self->texts->catalog);
  g_autofree char *progress = lh_project_texts_format_record (self->texts, plan, LH_QUARTER_PLAN_PLANNED_PROGRESS);

  lh_document_table_add_cell (table, LH_CELL_CENTRED, 1, when);
  lh_document_table_add_cell (table, LH_CELL_TEXT, 1, lh_record_get_text (plan, LH_QUARTER_PLAN_TASK));
  lh_document_table_add_cell (table, LH_CELL_TEXT, 1, lh_record_get_text (plan, LH_QUARTER_PLAN_COMPLETION_SIGN));
  lh_document_table_add_cell (table, LH_CELL_CENTRED, 1, progress);
}

static void
lh_pledge_add_plans (LhPledge *self)
{
  static const double widths[] = { 3.6, 2.4, 6, 4.4, 3.1 };
  static const char *const headings[] = {
    NC_("F21", "Project"), NC_("F21", "Quarter"), NC_("F21", "Task"), NC_("F21", "Sign of completion"),
    NC_("F21", "Planned"), NULL,
  };
  LhDocumentTable *table = lh_pledge_create_table (self, widths, headings);

  for (guint i = 0; i < self->dossiers->len; i++)
    {
      LhProjectDossier *dossier = g_ptr_array_index (self->dossiers, i);

      for (guint j = 0; j < dossier->plans->len; j++)
        {
          lh_document_table_add_row (table, 1, 0);
          if (j == 0)
            lh_pledge_add_project_cell (self, table, i, dossier->plans->len);
          lh_pledge_add_plan_row (self, table, dossier, g_ptr_array_index (dossier->plans, j));
        }
    }
  lh_document_take_table (self->document, table);
}

/* Only what recurs is counted. */
static gboolean
lh_pledge_is_recurring (LhRecord *duty)
{
  static const char *const frequencies[] = { "month", "quarter", "half-year", "year", NULL };
  const char *frequency = lh_record_get_text (duty, LH_CHECKLIST_ITEM_FREQUENCY);

  return frequency != NULL && g_strv_contains (frequencies, frequency)
         && lh_record_get_int (duty, LH_CHECKLIST_ITEM_MINIMUM_COUNT) > 0;
}

/* The full stop comes after what is said about how often. */
static char *
lh_pledge_format_sentence (const char *text)
{
  char *sentence = g_strdup (text != NULL ? text : "");

  g_strstrip (sentence);
  if (g_str_has_suffix (sentence, "。"))
    sentence[strlen (sentence) - strlen ("。")] = '\0';
  else if (g_str_has_suffix (sentence, "."))
    sentence[strlen (sentence) - 1] = '\0';
  return sentence;
}

static char *
lh_pledge_format_duty (LhPledge *self,
                       guint     position,
                       LhRecord *duty)
{
  g_autofree char *content = lh_pledge_format_sentence (lh_record_get_text (duty, LH_CHECKLIST_ITEM_CONTENT));
  g_autofree char *standard = lh_pledge_format_sentence (lh_record_get_text (duty, LH_CHECKLIST_ITEM_STANDARD));
  g_autofree char *frequency = lh_project_texts_format_record (self->texts, duty, LH_CHECKLIST_ITEM_FREQUENCY);
  GString *text = g_string_new (NULL);

  /* TRANSLATORS: the number of a duty in a list, and its name */
  g_string_append_printf (text, lh_pledge_tr (self, NC_("F21", "%u. %s")), position,
                          lh_record_get_text (duty, LH_CHECKLIST_ITEM_TITLE));
  if (*content != '\0')
    g_string_append_printf (text, lh_pledge_tr (self, NC_("F21", ": %s")), content);
  if (lh_pledge_is_recurring (duty))
    /* TRANSLATORS: how often a duty is done: every quarter, 1 or more */
    g_string_append_printf (text, lh_pledge_tr (self, NC_("F21", " (%s, at least %d)")), frequency,
                            (int) lh_record_get_int (duty, LH_CHECKLIST_ITEM_MINIMUM_COUNT));
  g_string_append (text, lh_pledge_tr (self, NC_("F21", ".")));
  if (*standard != '\0')
    g_string_append_printf (text, lh_pledge_tr (self, NC_("F21", " Standard: %s.")), standard);
  return g_string_free (text, FALSE);
}

static void
lh_pledge_add_duties (LhPledge *self)
{
  LhProjectDossier *dossier = self->texts->dossier;
  GPtrArray *lists[] = { dossier->bearer_duties, dossier->duties };
  g_autoptr (GHashTable) seen = g_hash_table_new (g_int64_hash, g_int64_equal);
  g_autofree gint64 *ids = g_new (gint64, dossier->bearer_duties->len + dossier->duties->len + 1);
  guint n = 0;

  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    {
      for (guint j = 0; j < lists[i]->len; j++)
        {
          LhRecord *duty = g_ptr_array_index (lists[i], j);

          ids[n] = lh_record_get_id (duty);
          if (g_hash_table_add (seen, &ids[n]))
            lh_pledge_add (self, LH_TEXT_BODY, lh_pledge_format_duty (self, ++n, duty));
        }
    }
}

static gboolean
lh_pledge_has_parts (LhPledge *self,
                     gsize     member)
{
  for (guint i = 0; i < self->dossiers->len; i++)
    {
      if (G_STRUCT_MEMBER (GPtrArray *, g_ptr_array_index (self->dossiers, i), member)->len > 0)
        return TRUE;
    }
  return FALSE;
}

/* The parts that there are, numbered without gaps. */
static void
lh_pledge_add_content (LhPledge *self)
{
  static const char *const numbers[] = { NC_("F21", "(1) %s"), NC_("F21", "(2) %s"), NC_("F21", "(3) %s") };
  const struct { gboolean present; const char *heading; void (*add) (LhPledge *self); } parts[] = {
    { lh_pledge_has_parts (self, G_STRUCT_OFFSET (LhProjectDossier, indicators)),
      NC_("F21", "Reach the indicators of the project"), lh_pledge_add_indicators },
    { lh_pledge_has_parts (self, G_STRUCT_OFFSET (LhProjectDossier, plans)),
      NC_("F21", "Advance the project by quarters"), lh_pledge_add_plans },
    { self->texts->dossier->bearer_duties->len + self->texts->dossier->duties->len > 0,
      NC_("F21", "Fulfil the duties of Party building"), lh_pledge_add_duties },
  };
  guint n = 0;

  lh_pledge_add_heading (self, LH_TEXT_HEADING_1, NC_("F21", "II. Content"));
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      if (!parts[i].present)
        continue;
      lh_pledge_add (self, LH_TEXT_HEADING_2, g_strdup_printf (lh_pledge_tr (self, numbers[n++]),
                                                               lh_pledge_tr (self, parts[i].heading)));
      parts[i].add (self);
    }
  if (n == 0)
    lh_pledge_add_heading (self, LH_TEXT_BODY,
                           NC_("F21", "Party B completes all tasks of the charter in time and with quality."));
}

/* A text of the project, or that of the office, or the shipped one. */
static const char *
lh_pledge_get_text (LhPledge   *self,
                    guint       field,
                    const char *key,
                    const char *shipped)
{
  const char *text = lh_project_texts_get (self->texts, field);

  if (lh_text_is_blank (text))
    text = lh_ledger_get_setting (self->texts->ledger, key, NULL);
  return lh_text_is_blank (text) ? lh_pledge_tr (self, shipped) : text;
}

static GStrv
lh_pledge_format_party (LhPledge   *self,
                        const char *party,
                        const char *signer)
{
  LhDate signed_on = lh_record_get_date (self->texts->dossier->project, LH_PROJECT_PLEDGE_SIGNED_ON);
  g_autoptr (GStrvBuilder) lines = g_strv_builder_new ();
  g_autofree char *date = lh_date_is_set (signed_on)
                          ? lh_date_format (signed_on, LH_DATE_LONG, self->texts->catalog)
                          : g_strdup (lh_trc (self->texts->catalog, "blank date", "Date: ______________"));

  g_strv_builder_add (lines, party);
  g_strv_builder_add (lines, "");
  g_strv_builder_add (lines, signer);
  g_strv_builder_add (lines, "");
  g_strv_builder_add (lines, date);
  return g_strv_builder_end (lines);
}

/* A place to sign stays free for the pen; the representative is named where he is known. */
static void
lh_pledge_add_signatures (LhPledge *self)
{
  const LhProjectTexts *texts = self->texts;
  const char *representative = lh_project_texts_get (texts, LH_PROJECT_PLEDGE_REPRESENTATIVE);
  g_autofree char *left = g_strdup_printf (lh_pledge_tr (self, NC_("F21", "Party A: %s (seal)")),
                                           lh_project_texts_get_office (texts));
  g_autofree char *right = g_strdup_printf (lh_pledge_tr (self, NC_("F21", "Party B: %s (seal)")),
                                            lh_project_texts_get_unit (texts));
  g_autofree char *first = g_strdup_printf (lh_pledge_tr (self, NC_("F21", "Representative (signature): %s")),
                                            representative);
  const char *second = lh_pledge_tr (self, NC_("F21", "Person responsible (signature):"));

  lh_document_add_space (self->document, 1.5);
  lh_document_take_signatures (self->document, lh_pledge_format_party (self, left, first),
                               lh_pledge_format_party (self, right, second));
}

static gboolean
lh_project_pledge_check (const LhProjectTexts  *texts,
                         GError               **error)
{
  g_autofree char *state = lh_project_texts_format (texts, LH_PROJECT_STATE);

  if (!lh_project_dossier_is_binding (texts->dossier->project))
    {
      g_set_error (error, LH_ERROR, LH_ERROR_NOT_ALLOWED,
                   _("There is no responsibility letter for “%s”: the state of the project is “%s”."),
                   lh_project_texts_get (texts, LH_PROJECT_NAME), state);
      return FALSE;
    }
  if (!lh_text_is_blank (lh_project_texts_get (texts, LH_PROJECT_LEAD_NAME)))
    return TRUE;
  g_set_error (error, LH_ERROR, LH_ERROR_NOT_ALLOWED,
               _("There is no responsibility letter for “%s”: the project has no leading secretary. Enter who leads it "
                 "and try again."), lh_project_texts_get (texts, LH_PROJECT_NAME));
  return FALSE;
}

static void
lh_pledge_write (LhPledge   *self,
                 const char *title)
{
  lh_pledge_add_head (self, title);
  lh_pledge_add_goals (self);
  lh_pledge_add_content (self);
  lh_pledge_add_heading (self, LH_TEXT_HEADING_1, NC_("F21", "III. Assessment"));
  lh_document_add_text (self->document, LH_TEXT_BODY,
                        lh_pledge_get_text (self, LH_PROJECT_PLEDGE_ASSESSMENT, LH_PLEDGE_ASSESSMENT_KEY, assessment));
  lh_pledge_add_heading (self, LH_TEXT_HEADING_1, NC_("F21", "IV. Rewards and penalties"));
  lh_document_add_text (self->document, LH_TEXT_BODY,
                        lh_pledge_get_text (self, LH_PROJECT_PLEDGE_REWARDS, LH_PLEDGE_REWARDS_KEY, rewards));
  lh_pledge_add_heading (self, LH_TEXT_HEADING_1, NC_("F21", "V. Further provisions"));
  lh_pledge_add_heading (self, LH_TEXT_BODY, provisions);
  lh_pledge_add_signatures (self);
}

/**
 * lh_project_pledge_new:
 *
 * 责任书, form F21: what the secretary of a project answers for, with all projects that the same secretary leads in
 * the year.
 *
 * Returns: (transfer full): the letter; %NULL with LH_ERROR_NOT_ALLOWED when nobody leads the project
 */
LhDocument *
lh_project_pledge_new (const LhProjectTexts  *texts,
                       GError               **error)
{
  g_autofree char *title = g_strdup_printf (lh_trc (texts->catalog, "F21",
                                                    "Responsibility Letter for Secretary-Led Projects (%d)"),
                                            (int) lh_record_get_int (texts->dossier->project, LH_PROJECT_YEAR));
  g_autofree char *number = lh_project_dossier_format_pledge_number (texts->dossier);
  g_autofree char *name = g_strdup_printf ("%s %s", title, lh_project_texts_get_unit (texts));
  g_autoptr (GPtrArray) dossiers = g_ptr_array_new ();
  LhPledge self = { texts, NULL, dossiers };

  if (!lh_project_pledge_check (texts, error))
    return NULL;
  g_ptr_array_add (dossiers, texts->dossier);
  g_ptr_array_extend (dossiers, texts->dossier->siblings, NULL, NULL);
  self.document = lh_document_new (name, LH_PAGE_OFFICIAL, texts->catalog);
  lh_document_set_author (self.document, lh_project_texts_get_committee (texts));
  lh_document_set_subject (self.document, number);
  lh_document_set_page_numbers (self.document, LH_PAGE_NUMBERS_OFFICIAL);
  lh_pledge_write (&self, title);
  return self.document;
}
