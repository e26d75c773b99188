/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-work-report.h"

#include <string.h>

#include <glib/gi18n-lib.h>

#include "lh-text.h"
#include "lh-work-figures-private.h"

/* How high charts stand in a report, in points. */
#define LH_WORK_STRIP_HEIGHT 108
#define LH_WORK_COLUMNS_HEIGHT 218

/* The longest line of a clerk's text that is a heading. */
#define LH_WORK_HEADING_LENGTH 32

typedef struct
{
  LhWorkReport *report;
  LhDocument   *document;
  LhCatalog    *catalog;
  guint         n_sections;   /* numbered so far */
} LhWorkDocument;

/* The number in front of a heading: 一、 and （一）, I. and (1) in other languages. */
static char *
lh_work_format_heading (guint       level,
                        guint       number,
                        const char *text,
                        LhCatalog  *catalog)
{
  g_autofree char *numeral = lh_catalog_is_chinese (catalog) ? lh_work_format_numeral (number)
                                                             : g_strdup_printf ("%u", number);

  return g_strdup_printf (level == 1 ? lh_trc (catalog, "heading with number", "%s. %s")
                                     : lh_trc (catalog, "second heading with number", "(%s) %s"), numeral, text);
}

/* Whatever is needed before a section: only the names of parts that say something. */
static const char *
lh_work_get_part_heading (const char *code,
                          LhCatalog  *catalog)
{
  static const struct
  {
    const char *code;
    const char *heading;
  } headings[] = {
    { "overview", NC_("report", "Progress of the projects") },
    { "categories", NC_("report", "Progress by class") },
    { "duties", NC_("report", "Duties") },
    { "targets", NC_("report", "Targets of the year") },
    { "brands", NC_("report", "Party-building brands") },
    { "lights", NC_("report", "Warned projects") },
    { "problems", NC_("report", "Rectification of problems") },
    { "units", NC_("report", "Problems of each unit") },
    { "next", NC_("report", "Next steps") },
  };

  for (guint i = 0; i < G_N_ELEMENTS (headings); i++)
    {
      if (g_str_equal (code, headings[i].code))
        return lh_trc (catalog, "report", headings[i].heading);
    }
  return NULL;
}

static void
lh_work_document_add_item (LhWorkDocument   *self,
                           const LhWorkItem *item,
                           guint            *n_headings)
{
  g_autofree char *heading = NULL;
  LhDocumentTable *table;

  switch (item->kind)
    {
    case LH_WORK_ITEM_HEADING:
      heading = lh_work_format_heading (2, ++*n_headings, item->text, self->catalog);
      lh_document_add_text (self->document, LH_TEXT_HEADING_2, heading);
      break;
    case LH_WORK_ITEM_TABLE:
      table = lh_work_item_create_table (item);
      if (table == NULL)
        break;
      lh_document_add_text (self->document, LH_TEXT_CAPTION, item->text);
      lh_document_take_table (self->document, table);
      lh_document_add_space (self->document, 0.5);
      break;
    case LH_WORK_ITEM_LIGHTS:
    case LH_WORK_ITEM_COLUMNS:
      lh_document_take_chart (self->document, lh_work_item_create_chart (item, self->catalog),
                              item->kind == LH_WORK_ITEM_LIGHTS ? LH_WORK_STRIP_HEIGHT : LH_WORK_COLUMNS_HEIGHT);
      break;
    case LH_WORK_ITEM_TEXT:
    case LH_N_WORK_ITEM_KINDS:
    default:
      lh_document_add_text (self->document, LH_TEXT_BODY, item->text);
    }
}

/* The parts of a section that say something. With several of them each gets a heading. */
static GPtrArray *
lh_work_section_find_parts (LhWorkReport *report,
                            LhRecord     *section)
{
  g_auto (GStrv) codes = g_strsplit (lh_record_get_text (section, LH_REPORT_SECTION_CODE), " ", -1);
  GPtrArray *parts = g_ptr_array_new ();

  for (guint i = 0; codes[i] != NULL; i++)
    {
      const LhWorkPart *part = lh_work_figures_get_part (report->figures, codes[i]);

      if (part != NULL && part->items->len > 0)
        g_ptr_array_add (parts, (gpointer) part);
    }
  return parts;
}

static gboolean
lh_work_line_is_heading (const char *line,
                         const char *opening,
                         const char *closing)
{
  const char *end = g_str_has_prefix (line, opening) ? strstr (line, closing) : NULL;

  return end != NULL && end - line <= 12 && g_utf8_strlen (line, -1) <= LH_WORK_HEADING_LENGTH
         && !g_str_has_suffix (line, "。");
}

/* What the clerk wrote: （一） begins a heading, 1. does when it is short and no sentence. */
static void
lh_work_document_add_clerk_text (LhWorkDocument *self,
                                 const char     *text)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);

  for (guint i = 0; lines[i] != NULL; i++)
    {
      const char *line = g_strstrip (lines[i]);
      gboolean numbered = g_ascii_isdigit (*line) && lh_work_line_is_heading (line, "", ".");

      if (*line == '\0')
        continue;
      lh_document_add_text (self->document, lh_work_line_is_heading (line, "（", "）") ? LH_TEXT_HEADING_2
                                            : numbered ? LH_TEXT_HEADING_3 : LH_TEXT_BODY, line);
    }
}

static void
lh_work_document_add_section (LhWorkDocument *self,
                              LhRecord       *section)
{
  g_autoptr (GPtrArray) parts = lh_work_section_find_parts (self->report, section);
  const char *text = lh_record_get_text (section, LH_REPORT_SECTION_TEXT);
  gboolean is_lead = g_str_equal (lh_record_get_text (section, LH_REPORT_SECTION_CODE), "lead");
  guint n_headings = 0;
  g_autofree char *heading = NULL;

  if (parts->len == 0 && lh_text_is_blank (text))
    return;
  if (!is_lead)
    {
      heading = lh_work_format_heading (1, ++self->n_sections, lh_record_get_text (section, LH_REPORT_SECTION_HEADING),
                                        self->catalog);
      lh_document_add_text (self->document, LH_TEXT_HEADING_1, heading);
    }
  for (guint i = 0; i < parts->len && !(is_lead && !lh_text_is_blank (text)); i++)
    {
      const LhWorkPart *part = g_ptr_array_index (parts, i);
      LhWorkItem title = { .kind = LH_WORK_ITEM_HEADING };

      title.text = (char *) lh_work_get_part_heading (part->code, self->catalog);
      if (parts->len > 1 && title.text != NULL)
        lh_work_document_add_item (self, &title, &n_headings);
      for (guint j = 0; j < part->items->len; j++)
        lh_work_document_add_item (self, g_ptr_array_index (part->items, j), &n_headings);
    }
  lh_work_document_add_clerk_text (self, text);
}

/* Number at the left, who signed at the right; a report to the superior organ names its signer (GB/T 9704, 7.2.6). */
static void
lh_work_document_add_head (LhWorkDocument *self)
{
  LhRecord *draft = self->report->draft;
  const char *number = lh_record_get_text (draft, LH_REPORT_DRAFT_NUMBER);
  const char *signer = lh_record_get_text (draft, LH_REPORT_DRAFT_SIGNER);
  gboolean upward = !g_str_equal (lh_record_get_text (draft, LH_REPORT_DRAFT_KIND), "notice");
  g_autofree char *left = g_strdup_printf ("　%s", number);
  g_autofree char *right = g_strdup_printf (lh_trc (self->catalog, "report", "Signed: %s"),
                                            *signer != '\0' ? signer : "　　　");

  if (upward)
    lh_document_add_line (self->document, left, right);
  else
    lh_document_add_text (self->document, LH_TEXT_SUBTITLE, *number != '\0' ? number : "　");
  lh_document_add_space (self->document, 1);
  lh_document_add_text (self->document, LH_TEXT_TITLE, lh_record_get_text (draft, LH_REPORT_DRAFT_TITLE));
  if (!lh_work_draft_is_frozen (draft))
    lh_document_add_text (self->document, LH_TEXT_MARK, lh_trc (self->catalog, "report", "(for review)"));
  lh_document_add_space (self->document, 1);
  if (!lh_record_is_empty (draft, LH_REPORT_DRAFT_ADDRESSEE))
    {
      g_autofree char *addressee = g_strdup_printf (lh_trc (self->catalog, "report", "%s:"),
                                                    lh_record_get_text (draft, LH_REPORT_DRAFT_ADDRESSEE));

      lh_document_add_text (self->document, LH_TEXT_PLAIN, addressee);
    }
}

/* 附件：1.… one line below the text, the others below the first (GB/T 9704, 7.3.4). */
static void
lh_work_document_add_attachments (LhWorkDocument *self)
{
  g_auto (GStrv) lines = g_strsplit (lh_record_get_text (self->report->draft, LH_REPORT_DRAFT_ATTACHMENTS), "\n", -1);
  const char *word = lh_trc (self->catalog, "report", "Attachments: ");
  guint n_lines = 0;

  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_autofree char *text = NULL;
      const char *name = g_strstrip (lines[i]);

      if (*name == '\0')
        continue;
      if (n_lines == 0)
        lh_document_add_space (self->document, 1);
      text = g_strdup_printf ("%s%u.%s", n_lines == 0 ? word : "　　　", n_lines + 1, name);
      lh_document_add_text (self->document, LH_TEXT_BODY, text);
      n_lines++;
    }
}

/* The day stands four characters from the right, the organ in the middle above it (GB/T 9704, 7.3.5). */
static void
lh_work_document_add_signature (LhWorkDocument *self)
{
  LhRecord *draft = self->report->draft;
  const char *issuer = lh_record_get_text (draft, LH_REPORT_DRAFT_ISSUER);
  LhDate day = lh_record_get_date (draft, LH_REPORT_DRAFT_ISSUED_ON);
  g_autofree char *date = lh_date_is_set (day) ? lh_date_format (day, LH_DATE_LONG, self->catalog)
                                               : g_strdup (lh_trc (self->catalog, "report", "(date)"));
  g_autofree char *signature = NULL;
  gboolean chinese = lh_catalog_is_chinese (self->catalog);

  /* A day in digits is about six characters wide. */
  guint indent = 4 + (guint) MAX (0, (6 - (int) g_utf8_strlen (issuer, -1)) / 2);
  g_autofree char *below = g_strdup_printf ("%s%s", date, chinese ? "　　　　" : "");
  GString *line = g_string_new (issuer);

  for (guint i = 0; chinese && i < indent; i++)
    g_string_append (line, "　");
  signature = g_string_free (line, FALSE);
  lh_document_add_space (self->document, 2);
  lh_document_add_text (self->document, LH_TEXT_RIGHT, signature);
  lh_document_add_text (self->document, LH_TEXT_RIGHT, below);
}

static void
lh_work_document_add_imprint (LhWorkDocument *self)
{
  LhRecord *draft = self->report->draft;
  const char *copy = lh_record_get_text (draft, LH_REPORT_DRAFT_COPY_TO);
  LhDate day = lh_record_get_date (draft, LH_REPORT_DRAFT_ISSUED_ON);
  g_autofree char *copy_to = *copy != '\0' ? g_strdup_printf (lh_trc (self->catalog, "report", "Copied to: %s"), copy) : NULL;
  g_autofree char *date = lh_date_format (day, LH_DATE_LONG, self->catalog);
  g_autofree char *printed = g_strdup_printf (lh_trc (self->catalog, "report", "Printed on %s"), date);

  /* It stands on what is issued; a text for review is not. */
  if (lh_date_is_set (day) && lh_work_draft_is_frozen (draft))
    lh_document_add_imprint (self->document, copy_to, lh_record_get_text (draft, LH_REPORT_DRAFT_ISSUER), printed);
}

/**
 * lh_work_report_create_document:
 * @catalog: (nullable): the language
 *
 * Returns: (transfer full): the report as an official document (forms F25 and S1-45, GB/T 9704)
 */
LhDocument *
lh_work_report_create_document (LhWorkReport *self,
                                LhCatalog    *catalog)
{
  LhWorkDocument writer = { .report = self, .catalog = catalog };

  writer.document = lh_document_new (lh_record_get_text (self->draft, LH_REPORT_DRAFT_TITLE), LH_PAGE_OFFICIAL, catalog);
  lh_document_set_author (writer.document, lh_record_get_text (self->draft, LH_REPORT_DRAFT_ISSUER));
  lh_document_set_page_numbers (writer.document, LH_PAGE_NUMBERS_OFFICIAL);
  lh_work_document_add_head (&writer);
  for (guint i = 0; i < self->sections->len; i++)
    lh_work_document_add_section (&writer, g_ptr_array_index (self->sections, i));
  lh_work_document_add_attachments (&writer);
  lh_work_document_add_signature (&writer);
  lh_work_document_add_imprint (&writer);
  return writer.document;
}

/**
 * lh_work_section_get_automatic:
 *
 * Returns: (transfer full): what the program writes into a section, as text; "" for nothing
 */
char *
lh_work_section_get_automatic (LhWorkReport *self,
                               LhRecord     *section)
{
  g_autoptr (GPtrArray) parts = lh_work_section_find_parts (self, section);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < parts->len; i++)
    {
      g_autofree char *part = lh_work_part_to_text (g_ptr_array_index (parts, i));

      g_string_append_printf (text, "%s%s", i > 0 ? "\n\n" : "", part);
    }
  return g_string_free (text, FALSE);
}

/**
 * lh_work_report_new:
 * @draft: a report
 * @data: (nullable): the quarter of the report as it stands; not needed for a frozen one
 *
 * Returns: (transfer full) (nullable): the report with its sections and figures
 */
LhWorkReport *
lh_work_report_new (LhLedger          *ledger,
                    LhRecord          *draft,
                    const LhWorkData  *data,
                    LhCatalog         *catalog,
                    GError           **error)
{
  g_autoptr (LhWorkReport) self = g_new0 (LhWorkReport, 1);

  g_return_val_if_fail (data != NULL || lh_work_draft_is_frozen (draft), NULL);

  self->draft = g_object_ref (draft);
  self->sections = lh_work_draft_query_sections (ledger, draft, error);
  if (self->sections == NULL)
    return NULL;
  if (lh_work_draft_is_frozen (draft))
    self->figures = lh_work_figures_parse (lh_record_get_text (draft, LH_REPORT_DRAFT_FIGURES), error);
  else
    self->figures = lh_work_figures_new (ledger, data, lh_record_get_text (draft, LH_REPORT_DRAFT_KIND),
                                         lh_record_get_boolean (draft, LH_REPORT_DRAFT_NAMING), catalog);
  return self->figures != NULL ? g_steal_pointer (&self) : NULL;
}

/**
 * lh_work_report_new_default:
 * @kind: quarterly, yearly or notice
 *
 * Returns: (transfer full) (nullable): the report that would be begun now; nothing is written into the ledger
 */
LhWorkReport *
lh_work_report_new_default (LhLedger    *ledger,
                            const char  *kind,
                            LhQuarter    quarter,
                            LhCatalog   *catalog,
                            GError     **error)
{
  g_autoptr (LhWorkReport) self = g_new0 (LhWorkReport, 1);
  g_autoptr (LhChangeSet) changes = lh_work_draft_create (ledger, kind, quarter, &self->draft);
  g_autoptr (LhWorkData) data = lh_work_data_load (ledger, quarter, lh_ledger_default_as_of (quarter), error);
  GPtrArray *records = lh_change_set_get_changes (changes);

  if (data == NULL)
    return NULL;
  self->sections = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < records->len; i++)
    {
      LhRecord *record = ((LhChange *) g_ptr_array_index (records, i))->record;

      if (LH_IS_REPORT_SECTION (record))
        g_ptr_array_add (self->sections, g_object_ref (record));
    }
  self->figures = lh_work_figures_new (ledger, data, kind, lh_record_get_boolean (self->draft, LH_REPORT_DRAFT_NAMING),
                                       catalog);
  return g_steal_pointer (&self);
}

/**
 * lh_work_report_load:
 *
 * Returns: (transfer full) (nullable): the report as it stands now; one that is frozen as it stood then
 */
LhWorkReport *
lh_work_report_load (LhLedger   *ledger,
                     LhRecord   *draft,
                     LhCatalog  *catalog,
                     GError    **error)
{
  LhQuarter quarter = lh_record_get_quarter (draft, LH_REPORT_DRAFT_QUARTER);
  g_autoptr (LhWorkData) data = NULL;

  if (!lh_work_draft_is_frozen (draft))
    {
      data = lh_work_data_load (ledger, quarter, lh_ledger_default_as_of (quarter), error);
      if (data == NULL)
        return NULL;
    }
  return lh_work_report_new (ledger, draft, data, catalog, error);
}

void
lh_work_report_free (LhWorkReport *self)
{
  g_clear_object (&self->draft);
  g_clear_pointer (&self->sections, g_ptr_array_unref);
  g_clear_object (&self->figures);
  g_free (self);
}

/**
 * lh_work_report_create_move:
 *
 * Returns: (transfer full) (nullable): the change that takes a step; freezing keeps the figures as they stand in the report
 */
LhChangeSet *
lh_work_report_create_move (LhWorkReport  *self,
                            LhWorkMove     move,
                            GError       **error)
{
  g_autofree char *figures = move == LH_WORK_FREEZE ? lh_work_figures_to_json (self->figures) : NULL;

  return lh_work_draft_create_move (self->draft, move, figures, error);
}
