/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-award-document.h"

#include <glib/gi18n-lib.h>

#include "lh-error.h"
#include "lh-text.h"

/* 四号, for a list that is read from a wall. */
#define LH_AWARD_TABLE_SIZE 14.0

typedef struct
{
  LhLedger   *ledger;
  LhAwards   *awards;
  LhCatalog  *catalog;
  LhDocument *document;
} LhAwardDocument;

static gboolean
lh_award_document_is_same_selection (LhRecord *a,
                                     LhRecord *b)
{
  return lh_record_field_equal (a, b, LH_AWARD_CATEGORY_TITLE) && lh_record_field_equal (a, b, LH_AWARD_CATEGORY_YEAR);
}

/* How many were chosen in all categories of a selection. */
static guint
lh_award_document_count (LhAwardDocument *self,
                         LhRecord        *category)
{
  guint n = 0;

  for (guint i = 0; i < self->awards->rankings->len; i++)
    {
      LhAwardRanking *ranking = g_ptr_array_index (self->awards->rankings, i);

      if (lh_award_document_is_same_selection (ranking->category, category))
        n += ranking->n_granted;
    }
  return n;
}

static LhRecord *
lh_award_document_get_committee (LhLedger *ledger)
{
  GListModel *organizations = lh_ledger_get_organizations (ledger);

  for (guint i = 0; i < g_list_model_get_n_items (organizations); i++)
    {
      g_autoptr (LhRecord) organization = g_list_model_get_item (organizations, i);

      if (g_strcmp0 (lh_record_get_text (organization, LH_ORGANIZATION_KIND), "committee") == 0)
        return organization;   /* the list keeps it */
    }
  return NULL;
}

static const char *
lh_award_document_get_office (LhLedger *ledger)
{
  LhRecord *committee = lh_award_document_get_committee (ledger);
  const char *name = committee != NULL ? lh_record_get_text (committee, LH_ORGANIZATION_PARTY_NAME) : NULL;

  return name != NULL ? name : "";
}

static void
lh_award_document_add_title (LhAwardDocument *self,
                             LhRecord        *category)
{
  g_autofree char *title = g_strdup_printf (lh_trc (self->catalog, "list for publication", "%2$s %1$d"),
                                            (int) lh_record_get_int (category, LH_AWARD_CATEGORY_YEAR),
                                            lh_award_category_get_title (category));
  guint n = lh_award_document_count (self, category);
  g_autofree char *count = g_strdup_printf (lh_trn (self->catalog, "(%u project)", "(%u projects)", n), n);

  lh_document_break_page (self->document);
  lh_document_add_text (self->document, LH_TEXT_TITLE, title);
  lh_document_add_text (self->document, LH_TEXT_MARK, count);
}

static void
lh_award_document_add_entry (LhAwardDocument *self,
                             LhDocumentTable *table,
                             guint            number,
                             LhRecord        *project)
{
  gint64 organization_id = lh_record_get_int (project, LH_PROJECT_ORGANIZATION_ID);
  LhOrganization *organization = lh_ledger_get_organization (self->ledger, organization_id);
  g_autofree char *position = g_strdup_printf ("%u", number);

  lh_document_table_add_row (table, 1.2, 0);
  lh_document_table_add_cell (table, LH_CELL_CENTRED, 1, position);
  lh_document_table_add_cell (table, LH_CELL_CENTRED, 1, organization != NULL
                              ? lh_record_get_text (LH_RECORD (organization), LH_ORGANIZATION_NAME) : NULL);
  lh_document_table_add_cell (table, LH_CELL_TEXT, 1, lh_record_get_text (project, LH_PROJECT_NAME));
  lh_document_table_add_cell (table, LH_CELL_CENTRED, 1, lh_record_get_text (project, LH_PROJECT_LEAD_NAME));
}

static void
lh_award_document_add_category (LhAwardDocument *self,
                                LhAwardRanking  *ranking)
{
  static const double widths[] = { 1.7, 5, 7.6, 3 };
  const char *const headings[] = {
    lh_trc (self->catalog, "list for publication", "No."), lh_trc (self->catalog, "list for publication", "Unit"),
    lh_trc (self->catalog, "list for publication", "Project"),
    lh_trc (self->catalog, "list for publication", "Leading secretary"), NULL,
  };
  LhDocumentTable *table = lh_document_table_new (widths, G_N_ELEMENTS (widths));
  g_autofree char *heading = g_strdup_printf (lh_trc (self->catalog, "list for publication", "%s (%u)"),
                                              lh_record_get_text (ranking->category, LH_AWARD_CATEGORY_NAME),
                                              ranking->n_granted);
  guint n = 0;

  lh_document_add_text (self->document, LH_TEXT_HEADING_1, heading);
  lh_document_table_set_size (table, LH_AWARD_TABLE_SIZE);
  lh_document_table_add_headings (table, headings);
  for (guint i = 0; i < ranking->entries->len; i++)
    {
      LhAwardEntry *entry = g_ptr_array_index (ranking->entries, i);

      if (lh_record_get_boolean (entry->award, LH_AWARD_GRANTED))
        lh_award_document_add_entry (self, table, ++n, entry->project);
    }
  lh_document_take_table (self->document, table);
  lh_document_add_space (self->document, 0.5);
}

/* The day of the last decision stands below, with the office that decided. */
static void
lh_award_document_add_signature (LhAwardDocument *self)
{
  LhDate last = { 0 };
  g_autofree char *day = NULL;

  for (guint i = 0; i < self->awards->rankings->len; i++)
    {
      LhAwardRanking *ranking = g_ptr_array_index (self->awards->rankings, i);

      for (guint j = 0; j < ranking->entries->len; j++)
        {
          LhAwardEntry *entry = g_ptr_array_index (ranking->entries, j);
          LhDate granted = lh_record_get_date (entry->award, LH_AWARD_GRANTED_ON);

          if (lh_record_get_boolean (entry->award, LH_AWARD_GRANTED) && lh_date_compare (granted, last) > 0)
            last = granted;
        }
    }
  lh_document_add_text (self->document, LH_TEXT_RIGHT, lh_award_document_get_office (self->ledger));
  if (!lh_date_is_set (last))
    return;
  day = lh_date_format (last, LH_DATE_LONG, self->catalog);
  lh_document_add_text (self->document, LH_TEXT_RIGHT, day);
}

/**
 * lh_award_document_new:
 * @awards: the awards of a year
 * @catalog: (nullable): the language
 *
 * Returns: (transfer full): the list for publication (表彰名单), a page for each selection; %NULL with
 *   LH_ERROR_NOT_ALLOWED when nothing was granted yet
 */
LhDocument *
lh_award_document_new (LhLedger   *ledger,
                       LhAwards   *awards,
                       LhCatalog  *catalog,
                       GError    **error)
{
  LhAwardDocument self = { ledger, awards, catalog, NULL };
  LhRecord *before = NULL;

  g_return_val_if_fail (LH_IS_LEDGER (ledger), NULL);

  self.document = lh_document_new (lh_trc (catalog, "list for publication", "List of Awards"), LH_PAGE_OFFICIAL, catalog);
  lh_document_set_author (self.document, lh_award_document_get_office (ledger));
  lh_document_set_page_numbers (self.document, LH_PAGE_NUMBERS_OFFICIAL);
  for (guint i = 0; i < awards->rankings->len; i++)
    {
      LhAwardRanking *ranking = g_ptr_array_index (awards->rankings, i);

      if (ranking->n_granted == 0)
        continue;
      if (before == NULL || !lh_award_document_is_same_selection (before, ranking->category))
        lh_award_document_add_title (&self, ranking->category);
      before = ranking->category;
      lh_award_document_add_category (&self, ranking);
    }
  if (before != NULL)
    {
      lh_award_document_add_signature (&self);
      return self.document;
    }
  g_object_unref (self.document);
  g_set_error_literal (error, LH_ERROR, LH_ERROR_NOT_ALLOWED,
                       _("There is no list yet: no award of the year was granted."));
  return NULL;
}

/**
 * lh_award_document_file_name:
 *
 * Returns: (transfer full): a name without folder
 */
char *
lh_award_document_file_name (int        year,
                             LhCatalog *catalog)
{
  g_autofree char *name = g_strdup_printf (lh_trc (catalog, "file name", "Awards of %d.pdf"), year);

  return lh_text_file_name (name);
}
