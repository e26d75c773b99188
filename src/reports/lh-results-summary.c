/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-results-summary.h"

typedef struct
{
  LhLedger         *ledger;
  const LhOutcomes *outcomes;
  LhCatalog        *catalog;
  LhDocument       *document;
} LhResultsSummary;

static void
lh_results_summary_add_lead (LhResultsSummary *self)
{
  const LhOutcomes *outcomes = self->outcomes;
  g_autofree char *day = lh_date_format (outcomes->as_of, LH_DATE_LONG, self->catalog);
  g_autofree char *text = g_strdup_printf (
    lh_trc (self->catalog, "results summary",
            "As of %1$s, %2$u secretary-led projects were filed in the year, there were %3$u brands, %4$u of them new, "
            "%5$u problems were solved and %6$u practical things done for the public."),
    day, outcomes->projects->len, outcomes->brands->len, outcomes->new_brands->len, outcomes->problems->len,
    outcomes->practical_things->len);

  lh_document_add_text (self->document, LH_TEXT_BODY, text);
}

/* Money is listed whole; of things those that several projects share, for the rest is a sentence. */
static gboolean
lh_results_summary_is_listed (const LhResultTotal *total,
                              gboolean             money)
{
  return lh_result_total_is_money (total) == money && (money || total->ids->len > 1);
}

static guint
lh_results_summary_count (GPtrArray *totals,
                          gboolean   money)
{
  guint n = 0;

  for (guint i = 0; i < totals->len; i++)
    n += lh_results_summary_is_listed (g_ptr_array_index (totals, i), money);
  return n;
}

/* Things that one project or brand did: no sums, but worth telling. What has no number that may be told is left out. */
static void
lh_results_summary_add_single (LhResultsSummary *self,
                               GPtrArray        *totals)
{
  g_autoptr (GString) list = g_string_new (NULL);
  g_autofree char *text = NULL;

  for (guint i = 0; i < totals->len; i++)
    {
      const LhResultTotal *total = g_ptr_array_index (totals, i);
      g_autofree char *value = lh_result_total_format (total, self->catalog);

      if (lh_result_total_is_money (total) || total->ids->len > 1 || *value == '\0')
        continue;
      if (list->len > 0)
        g_string_append (list, lh_trc (self->catalog, "list", "; "));
      g_string_append_printf (list, lh_trc (self->catalog, "list", "%s %s"), total->subject, value);
    }
  if (list->len == 0)
    return;
  text = g_strdup_printf (lh_trc (self->catalog, "results summary", "Besides, of single projects or brands: %s."), list->str);
  lh_document_add_text (self->document, LH_TEXT_BODY, text);
}

static void
lh_results_summary_add_row (LhResultsSummary    *self,
                            LhDocumentTable     *table,
                            const LhResultTotal *total)
{
  g_autofree char *value = lh_result_total_format (total, self->catalog);
  g_autofree char *n_values = g_strdup_printf ("%u", total->ids->len);
  g_autofree char *left_out = lh_result_total_format_left_out (total, self->catalog);

  lh_document_table_add_row (table, 1.3, 0);
  lh_document_table_add_cell (table, LH_CELL_TEXT, 1, total->subject);
  lh_document_table_add_cell (table, LH_CELL_NUMBER, 1, *value != '\0' ? value : "—");
  lh_document_table_add_cell (table, LH_CELL_NUMBER, 1, n_values);
  lh_document_table_add_cell (table, LH_CELL_TEXT, 1, left_out);
}

/* Sums of money, or everything else: never in one table, so that nobody adds them. */
static void
lh_results_summary_add_totals (LhResultsSummary *self,
                               GPtrArray        *totals,
                               gboolean          money)
{
  static const double widths[] = { 7, 5, 2, 5 };
  const char *const headings[] = {
    lh_trc (self->catalog, "results summary", "What is counted"), lh_trc (self->catalog, "results summary", "Total"),
    lh_trc (self->catalog, "results summary", "Values"), lh_trc (self->catalog, "results summary", "Left out"), NULL,
  };
  LhDocumentTable *table;

  if (lh_results_summary_count (totals, money) == 0)
    return;
  lh_document_add_text (self->document, LH_TEXT_CAPTION,
                        money ? lh_trc (self->catalog, "results summary", "Money")
                              : lh_trc (self->catalog, "results summary", "Things done"));
  table = lh_document_table_new (widths, G_N_ELEMENTS (widths));
  lh_document_table_add_headings (table, headings);
  for (guint i = 0; i < totals->len; i++)
    {
      const LhResultTotal *total = g_ptr_array_index (totals, i);

      if (lh_results_summary_is_listed (total, money))
        lh_results_summary_add_row (self, table, total);
    }
  lh_document_take_table (self->document, table);
}

static void
lh_results_summary_add_part (LhResultsSummary *self,
                             const char       *heading,
                             const char       *format,
                             GPtrArray        *results,
                             GPtrArray        *totals)
{
  g_autofree char *text = results->len > 0
    ? g_strdup_printf (format, results->len)
    : g_strdup (lh_trc (self->catalog, "results summary", "No results are registered with them yet."));

  lh_document_add_text (self->document, LH_TEXT_HEADING_1, heading);
  lh_document_add_text (self->document, LH_TEXT_BODY, text);
  lh_results_summary_add_totals (self, totals, TRUE);
  lh_results_summary_add_totals (self, totals, FALSE);
  lh_results_summary_add_single (self, totals);
}

/* Problems and practical things are counted, not added up. */
static void
lh_results_summary_add_deeds (LhResultsSummary *self)
{
  g_autofree char *text = g_strdup_printf (
    lh_trc (self->catalog, "results summary", "%1$u problems were solved, %2$u practical things were done."),
    self->outcomes->problems->len, self->outcomes->practical_things->len);

  lh_document_add_text (self->document, LH_TEXT_HEADING_1,
                        lh_trc (self->catalog, "results summary", "III. Problems solved, practical things done"));
  lh_document_add_text (self->document, LH_TEXT_BODY, text);
}

static void
lh_results_summary_add_signature (LhResultsSummary *self)
{
  g_autofree char *today = lh_date_format (lh_date_today (), LH_DATE_LONG, self->catalog);

  lh_document_add_space (self->document, 1);
  lh_document_add_text (self->document, LH_TEXT_RIGHT, lh_ledger_get_setting (self->ledger, "office-name", ""));
  lh_document_add_text (self->document, LH_TEXT_RIGHT, today);
}

/**
 * lh_results_summary_new:
 * @outcomes: what a year brought until a day
 *
 * Returns: (transfer full): the summary of results as of a day (阶段成果汇总, S4-32): results of projects and of brands,
 *   problems solved and practical things done, with money and things apart
 */
LhDocument *
lh_results_summary_new (LhLedger         *ledger,
                        const LhOutcomes *outcomes,
                        LhCatalog        *catalog)
{
  const char *title = lh_trc (catalog, "results summary", "Summary of Results");
  LhResultsSummary self = { ledger, outcomes, catalog, NULL };
  g_autofree char *day = NULL;
  g_autofree char *mark = NULL;

  g_return_val_if_fail (LH_IS_LEDGER (ledger), NULL);
  g_return_val_if_fail (outcomes != NULL, NULL);

  day = lh_date_format (outcomes->as_of, LH_DATE_LONG, catalog);
  mark = g_strdup_printf (lh_trc (catalog, "results summary", "(as of %s)"), day);
  self.document = lh_document_new (title, LH_PAGE_OFFICIAL, catalog);
  lh_document_set_author (self.document, lh_ledger_get_setting (ledger, "office-name", ""));
  lh_document_set_page_numbers (self.document, LH_PAGE_NUMBERS_OFFICIAL);
  lh_document_add_text (self.document, LH_TEXT_TITLE, title);
  lh_document_add_text (self.document, LH_TEXT_MARK, mark);
  lh_document_add_space (self.document, 1);
  lh_results_summary_add_lead (&self);
  lh_results_summary_add_part (&self, lh_trc (catalog, "results summary", "I. Results of the projects"),
                               lh_trc (catalog, "results summary", "%u results are registered with the projects."),
                               outcomes->results, outcomes->totals);
  lh_results_summary_add_part (&self, lh_trc (catalog, "results summary", "II. Results of the brands"),
                               lh_trc (catalog, "results summary", "%u results are registered with the brands."),
                               outcomes->brand_results, outcomes->brand_totals);
  lh_results_summary_add_deeds (&self);
  lh_results_summary_add_signature (&self);
  return self.document;
}
