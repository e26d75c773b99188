/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-hand-over-sheet.h"

#include <glib/gi18n-lib.h>

#include "lh-opinion-item.h"
#include "lh-opinion.h"
#include "lh-organization.h"
#include "lh-report-sheet.h"
#include "lh-text.h"

#define N_COLUMNS 4

typedef struct
{
  LhLedger        *ledger;
  LhRecord        *item;
  GPtrArray       *opinions;
  LhCatalog       *catalog;
  LhDocumentTable *table;
} LhHandOver;

static const char *
lh_hand_over_tr (LhHandOver *self,
                 const char *text)
{
  return lh_trc (self->catalog, "hand-over sheet", text);
}

static void
lh_hand_over_add_pair (LhHandOver *self,
                       const char *label,
                       guint       field,
                       guint       span)
{
  g_autofree char *text = lh_ledger_format_field (self->ledger, self->item, field, self->catalog);

  lh_document_table_add_cell (self->table, LH_CELL_LABEL, 1, lh_hand_over_tr (self, label));
  lh_document_table_add_cell (self->table, LH_CELL_TEXT, span, text);
}

/* A line of its own, as high as what is to be written into it by hand needs. */
static void
lh_hand_over_add_line (LhHandOver *self,
                       const char *label,
                       const char *text,
                       double      min_lines)
{
  lh_document_table_add_row (self->table, min_lines, min_lines > 2 ? 1 : 0);
  lh_document_table_add_cell (self->table, LH_CELL_LABEL, 1, lh_hand_over_tr (self, label));
  lh_document_table_add_cell (self->table, LH_CELL_TEXT, N_COLUMNS - 1, text);
}

/* What was said, word for word. Who said it stays with the office. */
static char *
lh_hand_over_list_opinions (LhHandOver *self)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; self->opinions != NULL && i < self->opinions->len; i++)
    {
      LhRecord *opinion = g_ptr_array_index (self->opinions, i);
      const char *place = lh_record_get_text (opinion, LH_OPINION_PLACE);

      g_string_append_printf (text, "%s%u. %s", i > 0 ? "\n" : "", i + 1, lh_record_get_text (opinion, LH_OPINION_CONTENT));
      if (*place != '\0')
        g_string_append_printf (text, lh_hand_over_tr (self, NC_("hand-over sheet", " (%s)")), place);
    }
  return g_string_free (text, FALSE);
}

static char *
lh_hand_over_format_opinions_label (LhHandOver *self)
{
  return g_strdup_printf (lh_hand_over_tr (self, NC_("hand-over sheet", "Opinions (%u)")),
                          self->opinions != NULL ? self->opinions->len : 0);
}

static LhDocumentTable *
lh_hand_over_create_table (LhHandOver *self)
{
  static const double widths[] = { 3, 6, 3, 6 };
  g_autofree char *opinions = lh_hand_over_list_opinions (self);
  g_autofree char *label = lh_hand_over_format_opinions_label (self);
  const char *content = lh_record_get_text (self->item, LH_OPINION_ITEM_CONTENT);

  self->table = lh_document_table_new (widths, N_COLUMNS);
  lh_document_table_add_row (self->table, 1.2, 0);
  lh_hand_over_add_pair (self, NC_("hand-over sheet", "Item"), LH_OPINION_ITEM_TITLE, N_COLUMNS - 1);
  lh_document_table_add_row (self->table, 1.2, 0);
  lh_hand_over_add_pair (self, NC_("hand-over sheet", "Level"), LH_OPINION_ITEM_LEVEL, 1);
  lh_hand_over_add_pair (self, NC_("hand-over sheet", "Lead unit"), LH_OPINION_ITEM_LEAD_ORGANIZATION_ID, 1);
  lh_document_table_add_row (self->table, 1.2, 0);
  lh_hand_over_add_pair (self, NC_("hand-over sheet", "Assisting units"), LH_OPINION_ITEM_ASSISTING, N_COLUMNS - 1);
  lh_document_table_add_row (self->table, 1.2, 0);
  lh_hand_over_add_pair (self, NC_("hand-over sheet", "Handed over on"), LH_OPINION_ITEM_HANDED_ON, 1);
  lh_hand_over_add_pair (self, NC_("hand-over sheet", "Due on"), LH_OPINION_ITEM_DUE_ON, 1);
  if (*content != '\0')
    lh_hand_over_add_line (self, NC_("hand-over sheet", "Demand"), content, 2);
  lh_document_table_add_row (self->table, 3, 1);
  lh_document_table_add_cell (self->table, LH_CELL_LABEL, 1, label);
  lh_document_table_add_cell (self->table, LH_CELL_TEXT, N_COLUMNS - 1, opinions);
  lh_hand_over_add_line (self, NC_("hand-over sheet", "Progress"),
                         lh_record_get_text (self->item, LH_OPINION_ITEM_PROGRESS_TEXT), 4);
  lh_hand_over_add_line (self, NC_("hand-over sheet", "Result"), lh_record_get_text (self->item, LH_OPINION_ITEM_RESULT), 4);
  lh_document_table_add_row (self->table, 1.2, 0);
  lh_hand_over_add_pair (self, NC_("hand-over sheet", "Person responsible"), LH_OPINION_ITEM_RESPONSIBLE_NAME, 1);
  lh_hand_over_add_pair (self, NC_("hand-over sheet", "Done on"), LH_OPINION_ITEM_DONE_ON, 1);
  return self->table;
}

static const char *
lh_hand_over_get_office (LhLedger *ledger)
{
  return lh_ledger_get_setting (ledger, "office-name", "");
}

/**
 * lh_hand_over_sheet_new:
 * @item: an item that opinions were merged into
 * @opinions: (nullable) (element-type LhRecord): the opinions
 * @catalog: (nullable): the language
 *
 * Returns: (transfer full): the hand-over sheet (交办单, S4-11) for the units that handle the item, on one page
 */
LhDocument *
lh_hand_over_sheet_new (LhLedger  *ledger,
                        LhRecord  *item,
                        GPtrArray *opinions,
                        LhCatalog *catalog)
{
  LhHandOver self = { ledger, item, opinions, catalog, NULL };
  const char *title = lh_hand_over_tr (&self, NC_("hand-over sheet", "Hand-over Sheet of Opinions"));
  LhDocument *document = lh_document_new (title, LH_PAGE_FORM, catalog);
  g_autofree char *number = NULL;

  lh_document_set_author (document, lh_hand_over_get_office (ledger));
  lh_document_set_subject (document, lh_record_get_text (item, LH_OPINION_ITEM_TITLE));
  lh_document_add_text (document, LH_TEXT_TITLE, title);
  number = g_strdup_printf (lh_hand_over_tr (&self, NC_("hand-over sheet", "No. %s")),
                            lh_record_get_text (item, LH_OPINION_ITEM_NUMBER));
  lh_document_add_line (document, lh_hand_over_get_office (ledger), number);
  lh_document_take_table (document, lh_hand_over_create_table (&self));
  return document;
}

/**
 * lh_hand_over_sheet_new_form:
 *
 * Returns: (transfer full): the same as a form to be filled in, for the writer of workbooks
 */
LhReport *
lh_hand_over_sheet_new_form (LhLedger  *ledger,
                             LhRecord  *item,
                             GPtrArray *opinions,
                             LhCatalog *catalog)
{
  LhHandOver self = { ledger, item, opinions, catalog, NULL };
  const char *title = lh_hand_over_tr (&self, NC_("hand-over sheet", "Hand-over Sheet of Opinions"));
  LhReport *report = lh_report_new (title, catalog);
  LhReportSheet *sheet = lh_report_add_sheet (report, lh_hand_over_tr (&self, NC_("hand-over sheet", "Hand-over sheet")));
  g_autofree char *number = g_strdup_printf (lh_hand_over_tr (&self, NC_("hand-over sheet", "No. %s")),
                                             lh_record_get_text (item, LH_OPINION_ITEM_NUMBER));

  lh_report_set_subject (report, lh_record_get_text (item, LH_OPINION_ITEM_TITLE));
  lh_report_set_office (report, lh_hand_over_get_office (ledger));
  lh_report_sheet_set_title (sheet, title);
  lh_report_sheet_set_info (sheet, lh_hand_over_get_office (ledger), NULL, number);
  lh_report_sheet_take_form (sheet, lh_hand_over_create_table (&self));
  return report;
}

/**
 * lh_hand_over_sheet_file_name:
 *
 * Returns: (transfer full): a name without folder: YJ2024-017_交办单_楼道灯损坏.pdf
 */
char *
lh_hand_over_sheet_file_name (LhRecord   *item,
                              LhCatalog  *catalog,
                              const char *suffix)
{
  g_autofree char *name = g_strdup_printf ("%s_%s_%s.%s", lh_record_get_text (item, LH_OPINION_ITEM_NUMBER),
                                           lh_trc (catalog, "hand-over sheet", "Hand-over sheet"),
                                           lh_record_get_text (item, LH_OPINION_ITEM_TITLE), suffix);

  return lh_text_file_name (name);
}
