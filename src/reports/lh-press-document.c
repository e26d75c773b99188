/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-press-document.h"

#include <string.h>

#include <glib/gi18n-lib.h>

#include "lh-attachment-store.h"
#include "lh-attachment.h"
#include "lh-attachments.h"
#include "lh-brand.h"
#include "lh-error.h"
#include "lh-practice.h"
#include "lh-press-item.h"
#include "lh-project.h"
#include "lh-result-item.h"
#include "lh-text.h"

/* A picture of a press piece is so many lines high. */
#define LH_PRESS_PICTURE_LINES 9.0

/* What is told about a project or a brand outside the house. */
typedef struct
{
  LhLedger   *ledger;
  LhCatalog  *catalog;
  LhRecord   *subject;
  GPtrArray  *results;      /* (element-type LhRecord) */
  GPtrArray  *press;        /* (element-type LhRecord), the newest first */
  LhRecord   *practice;     /* (nullable): the case written of it */
  LhDocument *document;
  guint       n_parts;
} LhPress;

static void
lh_press_clear (LhPress *self)
{
  g_clear_pointer (&self->results, g_ptr_array_unref);
  g_clear_pointer (&self->press, g_ptr_array_unref);
  g_clear_object (&self->practice);
  g_clear_object (&self->document);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (LhPress, lh_press_clear)

static GPtrArray *
lh_press_query (LhPress     *self,
                GType        type,
                guint        link,
                const char  *sort,
                gboolean     descending,
                GError     **error)
{
  g_autoptr (LhQuery) query = lh_query_new (type);
  g_autofree char *id = g_strdup_printf ("%" G_GINT64_FORMAT, lh_record_get_id (self->subject));

  lh_query_where_field (query, link, LH_QUERY_EQUAL, id);
  lh_query_set_sort (query, sort, descending);
  return lh_ledger_query (self->ledger, query, error);
}

static gboolean
lh_press_load (LhPress  *self,
               GError  **error)
{
  const gboolean brand = LH_IS_BRAND (self->subject);
  g_autoptr (GPtrArray) practices = lh_press_query (self, LH_TYPE_PRACTICE, brand ? LH_PRACTICE_BRAND_ID
                                                    : LH_PRACTICE_PROJECT_ID, "number", FALSE, error);

  if (practices == NULL)
    return FALSE;
  if (practices->len > 0)
    self->practice = g_object_ref (g_ptr_array_index (practices, 0));
  self->results = lh_press_query (self, LH_TYPE_RESULT_ITEM, brand ? LH_RESULT_ITEM_BRAND_ID : LH_RESULT_ITEM_PROJECT_ID,
                                  "position", FALSE, error);
  if (self->results == NULL)
    return FALSE;
  self->press = lh_press_query (self, LH_TYPE_PRESS_ITEM, brand ? LH_PRESS_ITEM_BRAND_ID : LH_PRESS_ITEM_PROJECT_ID,
                                "published-on", TRUE, error);
  return self->press != NULL;
}

static const char *
lh_press_get_unit (LhPress *self)
{
  guint field = LH_IS_BRAND (self->subject) ? (guint) LH_BRAND_ORGANIZATION_ID : (guint) LH_PROJECT_ORGANIZATION_ID;
  LhOrganization *unit = lh_ledger_get_organization (self->ledger, lh_record_get_int (self->subject, field));

  return unit != NULL ? lh_record_get_text (LH_RECORD (unit), LH_ORGANIZATION_NAME) : "";
}

static const char *
lh_press_get_name (LhPress *self)
{
  return lh_record_get_text (self->subject, LH_IS_BRAND (self->subject) ? (guint) LH_BRAND_NAME : (guint) LH_PROJECT_NAME);
}

/* What was written as a case is better told than what was promised. */
static const char *
lh_press_get_text (LhPress *self,
                   guint    practice_field,
                   guint    project_field,
                   guint    brand_field)
{
  if (self->practice != NULL && !lh_record_is_empty (self->practice, practice_field))
    return lh_record_get_text (self->practice, practice_field);
  return lh_record_get_text (self->subject, LH_IS_BRAND (self->subject) ? brand_field : project_field);
}

static const char *
lh_press_get_problem (LhPress *self)
{
  const char *problem = LH_IS_BRAND (self->subject) ? NULL : lh_record_get_text (self->subject, LH_PROJECT_PROBLEM);

  if (problem != NULL && !lh_text_is_blank (problem))
    return problem;
  return lh_press_get_text (self, LH_PRACTICE_BACKGROUND, LH_PROJECT_BACKGROUND, LH_BRAND_BACKGROUND);
}

/* Figures, each as it was written; what is not for the public stays inside. */
static char *
lh_press_format_results (LhPress    *self,
                         const char *separator)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < self->results->len; i++)
    {
      LhRecord *result = g_ptr_array_index (self->results, i);
      g_autofree char *value = lh_result_item_format (result, FALSE, self->catalog);

      if (lh_record_get_boolean (result, LH_RESULT_ITEM_PRIVATE) || lh_text_is_blank (value))
        continue;
      if (text->len > 0)
        g_string_append (text, separator);
      /* TRANSLATORS: what is counted and how much */
      g_string_append_printf (text, lh_trc (self->catalog, "list", "%s %s"), lh_record_get_text (result, LH_RESULT_ITEM_NAME),
                              value);
    }
  return g_string_free (text, FALSE);
}

static void
lh_press_add_part (LhPress    *self,
                   const char *heading,
                   const char *text)
{
  static const char *const ordinals[] = { NC_("heading", "I. %s"), NC_("heading", "II. %s"), NC_("heading", "III. %s"),
                                          NC_("heading", "IV. %s") };
  const guint number = MIN (self->n_parts, G_N_ELEMENTS (ordinals) - 1);
  g_autofree char *numbered = NULL;

  if (lh_text_is_blank (text))
    return;
  self->n_parts++;
  numbered = g_strdup_printf (lh_trc (self->catalog, "heading", ordinals[number]),
                              lh_trc (self->catalog, "press piece", heading));
  lh_document_add_text (self->document, LH_TEXT_HEADING_1, numbered);
  lh_document_add_text (self->document, LH_TEXT_BODY, text);
}

static void
lh_press_begin (LhPress    *self,
                const char *title)
{
  self->document = lh_document_new (title, LH_PAGE_OFFICIAL, self->catalog);
  lh_document_set_author (self->document, lh_ledger_get_setting (self->ledger, "office-name", ""));
  lh_document_set_page_numbers (self->document, LH_PAGE_NUMBERS_OFFICIAL);
  lh_document_add_text (self->document, LH_TEXT_TITLE, title);
  lh_document_add_text (self->document, LH_TEXT_SUBTITLE, lh_press_get_unit (self));
  lh_document_add_space (self->document, 1);
}

/* The first picture among the files of the project. */
static LhRecord *
lh_press_find_picture (LhPress  *self,
                       char    **path)
{
  g_autoptr (LhQuery) query = lh_attachments_create_query (self->subject);
  g_autoptr (GPtrArray) files = lh_ledger_query (self->ledger, query, NULL);

  for (guint i = 0; files != NULL && i < files->len; i++)
    {
      LhRecord *file = g_ptr_array_index (files, i);
      g_autofree char *found = NULL;

      if (!g_str_has_prefix (lh_record_get_text (file, LH_ATTACHMENT_MEDIA_TYPE), "image/"))
        continue;
      found = lh_attachment_store_get_path (lh_ledger_get_path (self->ledger), lh_record_get_text (file, LH_ATTACHMENT_HASH));
      if (!g_file_test (found, G_FILE_TEST_IS_REGULAR))
        continue;
      *path = g_steal_pointer (&found);
      return g_object_ref (file);
    }
  return NULL;
}

/* What was noted about the picture, else what its file is called. */
static char *
lh_press_format_caption (LhRecord *file)
{
  char *caption;
  char *ending;

  if (!lh_record_is_empty (file, LH_ATTACHMENT_NOTE))
    return g_strdup (lh_record_get_text (file, LH_ATTACHMENT_NOTE));
  caption = g_strdup (lh_record_get_text (file, LH_ATTACHMENT_FILE_NAME));
  ending = strrchr (caption, '.');
  if (ending != NULL)
    *ending = '\0';
  return caption;
}

static void
lh_press_add_picture (LhPress *self)
{
  g_autofree char *path = NULL;
  g_autoptr (LhRecord) file = lh_press_find_picture (self, &path);
  LhDocumentTable *table;
  g_autofree char *caption = NULL;

  if (file == NULL)
    return;
  table = lh_document_table_new_even (1);
  lh_document_table_add_row (table, LH_PRESS_PICTURE_LINES, 0);
  lh_document_cell_set_image (lh_document_table_add_cell (table, LH_CELL_CENTRED, 1, NULL), path);
  lh_document_take_table (self->document, table);
  caption = lh_press_format_caption (file);
  lh_document_add_text (self->document, LH_TEXT_CAPTION, caption);
}

static gboolean
lh_press_fail (LhPress  *self,
               GError  **error)
{
  g_set_error (error, LH_ERROR, LH_ERROR_NOT_ALLOWED,
               _("There is nothing to tell about “%s” yet: enter what problem it solves, what was done, and its results."),
               lh_press_get_name (self));
  return FALSE;
}

/**
 * lh_press_piece_new:
 * @project: a project
 *
 * One project as it is shown to the public (成果展稿件, S3-1): problem, practice, result, and a picture of its files.
 * What a case says about it goes before what its charter says. Results that are not for the public are left out.
 *
 * Returns: (transfer full) (nullable): the piece; %NULL with LH_ERROR_NOT_ALLOWED when nothing is entered yet
 */
LhDocument *
lh_press_piece_new (LhLedger   *ledger,
                    LhRecord   *project,
                    LhCatalog  *catalog,
                    GError    **error)
{
  g_auto (LhPress) self = { ledger, catalog, project };
  g_autofree char *figures = NULL;
  g_autofree char *effect = NULL;
  const char *told;

  g_return_val_if_fail (LH_IS_LEDGER (ledger), NULL);
  g_return_val_if_fail (LH_IS_PROJECT (project), NULL);

  if (!lh_press_load (&self, error))
    return NULL;
  lh_press_begin (&self, self.practice != NULL ? lh_record_get_text (self.practice, LH_PRACTICE_TITLE)
                                               : lh_press_get_name (&self));
  figures = lh_press_format_results (&self, lh_trc (catalog, "list", "; "));
  told = lh_press_get_text (&self, LH_PRACTICE_EFFECT, LH_PROJECT_OUTCOME, LH_BRAND_RESULTS);
  effect = g_strdup_printf ("%s%s%s%s", told, !lh_text_is_blank (told) && *figures != '\0' ? "\n" : "", figures,
                            *figures != '\0' ? lh_trc (catalog, "list", ".") : "");
  lh_press_add_part (&self, NC_("press piece", "The problem to be solved"), lh_press_get_problem (&self));
  lh_press_add_part (&self, NC_("press piece", "What was done"),
                     lh_press_get_text (&self, LH_PRACTICE_METHOD, LH_PROJECT_MEASURES, LH_BRAND_CARRIERS));
  lh_press_add_part (&self, NC_("press piece", "What came of it"), effect);
  if (self.n_parts == 0 && !lh_press_fail (&self, error))
    return NULL;
  lh_press_add_picture (&self);
  return g_steal_pointer (&self.document);
}

/* Press-ready summary */

static char *
lh_press_format_lead (LhPress *self)
{
  if (LH_IS_BRAND (self->subject))
    return g_strdup_printf (lh_trc (self->catalog, "press piece", "The party-building brand “%s” is kept by %s."),
                            lh_press_get_name (self), lh_press_get_unit (self));
  return g_strdup_printf (lh_trc (self->catalog, "press piece", "“%s” is a secretary-led project of %s."),
                          lh_press_get_name (self), lh_press_get_unit (self));
}

static void
lh_press_add_summary (LhPress    *self,
                      const char *format,
                      const char *text)
{
  g_autofree char *flat = NULL;
  g_autofree char *line = NULL;

  if (lh_text_is_blank (text))
    return;
  flat = g_strstrip (g_strdelimit (g_strdup (text), "\n", ' '));
  line = g_strdup_printf (lh_trc (self->catalog, "press piece", format), flat);
  lh_document_add_text (self->document, LH_TEXT_BODY, line);
}

/* Date, medium and title of what appeared. */
static void
lh_press_add_register (LhPress *self)
{
  static const double widths[] = { 1.6, 4.2, 5.2, 9 };
  const char *const headings[] = {
    lh_trc (self->catalog, "press piece", "No."), lh_trc (self->catalog, "press piece", "Date"),
    lh_trc (self->catalog, "press piece", "Medium"), lh_trc (self->catalog, "press piece", "Title"), NULL,
  };
  LhDocumentTable *table;
  g_autofree char *caption = NULL;

  if (self->press->len == 0)
    {
      lh_document_add_text (self->document, LH_TEXT_BODY,
                            lh_trc (self->catalog, "press piece", "Nothing has been published about it yet."));
      return;
    }
  caption = g_strdup_printf (lh_trn (self->catalog, "Published (%u article)", "Published (%u articles)", self->press->len),
                             self->press->len);
  lh_document_add_text (self->document, LH_TEXT_CAPTION, caption);
  table = lh_document_table_new (widths, G_N_ELEMENTS (widths));
  lh_document_table_add_headings (table, headings);
  for (guint i = 0; i < self->press->len; i++)
    {
      LhRecord *item = g_ptr_array_index (self->press, i);
      g_autofree char *number = g_strdup_printf ("%u", i + 1);
      g_autofree char *day = lh_ledger_format_field (self->ledger, item, LH_PRESS_ITEM_PUBLISHED_ON, self->catalog);

      lh_document_table_add_row (table, 1.3, 0);
      lh_document_table_add_cell (table, LH_CELL_CENTRED, 1, number);
      lh_document_table_add_cell (table, LH_CELL_CENTRED, 1, day);
      lh_document_table_add_cell (table, LH_CELL_TEXT, 1, lh_record_get_text (item, LH_PRESS_ITEM_MEDIUM));
      lh_document_table_add_cell (table, LH_CELL_TEXT, 1, lh_record_get_text (item, LH_PRESS_ITEM_TITLE));
    }
  lh_document_take_table (self->document, table);
}

/**
 * lh_press_summary_new:
 * @subject: a project or a brand
 *
 * What a reporter needs (S0-29): who, what for, how, with what result, in a paragraph each, and what was published
 * already.
 *
 * Returns: (transfer full) (nullable): the summary
 */
LhDocument *
lh_press_summary_new (LhLedger   *ledger,
                      LhRecord   *subject,
                      LhCatalog  *catalog,
                      GError    **error)
{
  g_auto (LhPress) self = { ledger, catalog, subject };
  g_autofree char *lead = NULL;
  g_autofree char *figures = NULL;
  g_autofree char *title = NULL;

  g_return_val_if_fail (LH_IS_LEDGER (ledger), NULL);
  g_return_val_if_fail (LH_IS_PROJECT (subject) || LH_IS_BRAND (subject), NULL);

  if (!lh_press_load (&self, error))
    return NULL;
  title = g_strdup_printf (lh_trc (catalog, "press piece", "“%s” for the press"), lh_press_get_name (&self));
  lh_press_begin (&self, title);
  lead = lh_press_format_lead (&self);
  lh_document_add_text (self.document, LH_TEXT_BODY, lead);
  lh_press_add_summary (&self, NC_("press piece", "It answers this: %s"), lh_press_get_problem (&self));
  lh_press_add_summary (&self, NC_("press piece", "What was done: %s"),
                        lh_press_get_text (&self, LH_PRACTICE_METHOD, LH_PROJECT_MEASURES, LH_BRAND_CARRIERS));
  lh_press_add_summary (&self, NC_("press piece", "What came of it: %s"),
                        lh_press_get_text (&self, LH_PRACTICE_EFFECT, LH_PROJECT_OUTCOME, LH_BRAND_RESULTS));
  figures = lh_press_format_results (&self, lh_trc (catalog, "list", "; "));
  lh_press_add_summary (&self, NC_("press piece", "In figures: %s."), figures);
  lh_press_add_register (&self);
  return g_steal_pointer (&self.document);
}
