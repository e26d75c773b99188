/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-cli-commands.h"

#include <glib/gi18n-lib.h>

#include "lh-brand-coverage.h"
#include "lh-brand-score.h"
#include "lh-brand.h"
#include "lh-cli-options.h"
#include "lh-cli-statistics.h"
#include "lh-cli-table.h"
#include "lh-exemplar-batch.h"
#include "lh-exemplar-library.h"

/* What was asked for. */
typedef struct
{
  LhLedger        *ledger;
  LhCatalog       *catalog;
  LhCoverageScope  scope;
  LhDate           day;
  int              year;
  LhCliFormat      format;
} LhCliBrands;

static void
lh_cli_brands_write_rows (LhCliJson             *json,
                          const LhBrandCoverage *coverage)
{
  lh_cli_json_begin_array (json, "organizations");
  for (guint i = 0; i < coverage->rows->len; i++)
    {
      const LhCoverageRow *row = g_ptr_array_index (coverage->rows, i);

      lh_cli_json_begin_object (json, NULL);
      lh_cli_json_id (json, "id", lh_record_get_id (row->organization));
      lh_cli_json_string (json, "name", lh_record_get_text (row->organization, LH_ORGANIZATION_NAME));
      lh_cli_json_string (json, "state", lh_coverage_state_get_code (row->state));
      lh_cli_json_begin_array (json, "brands");
      for (guint j = 0; j < row->brands->len; j++)
        lh_cli_json_string (json, NULL, lh_record_get_text (g_ptr_array_index (row->brands, j), LH_BRAND_NAME));
      lh_cli_json_end_array (json);
      lh_cli_json_end_object (json);
    }
  lh_cli_json_end_array (json);
}

static void
lh_cli_brands_write_coverage (LhCli                 *cli,
                              const LhBrandCoverage *coverage)
{
  LhCliJson json;

  lh_cli_json_init (&json, lh_cli_get_output (cli));
  lh_cli_json_begin_object (&json, NULL);
  lh_cli_json_string (&json, "scope", lh_coverage_scope_get_code (coverage->scope));
  lh_cli_json_integer (&json, "total", lh_brand_coverage_count (coverage));
  for (int state = 0; state < LH_N_COVERAGE_STATES; state++)
    {
      lh_cli_json_begin_object (&json, lh_coverage_state_get_code (state));
      lh_cli_json_integer (&json, "count", coverage->counts[state]);
      lh_cli_json_tenths (&json, "percent", lh_brand_coverage_get_share (coverage, state));
      lh_cli_json_end_object (&json);
    }
  lh_cli_write_brand_categories (&json, "categories", coverage);
  lh_cli_brands_write_rows (&json, coverage);
  lh_cli_json_end_object (&json);
  lh_cli_json_finish (&json);
}

static char *
lh_cli_brands_format_share (gint64 tenths)
{
  return tenths != LH_UNSET ? lh_percent_format (tenths) : g_strdup ("—");
}

static void
lh_cli_brands_print_coverage (LhCli                 *cli,
                              const LhBrandCoverage *coverage,
                              LhCatalog             *catalog)
{
  g_autoptr (LhCliTable) table = lh_cli_table_new ();

  for (int state = 0; state < LH_N_COVERAGE_STATES; state++)
    {
      g_autofree char *share = lh_cli_brands_format_share (lh_brand_coverage_get_share (coverage, state));

      lh_cli_print (cli, "%s %u (%s)\n", lh_coverage_state_get_label (state, catalog), coverage->counts[state], share);
    }
  lh_cli_print (cli, lh_tr (catalog, "Total %u\n\n"), lh_brand_coverage_count (coverage));
  lh_cli_table_add_column (table, lh_tr (catalog, N_("Organization")), FALSE);
  lh_cli_table_add_column (table, lh_tr (catalog, N_("Brand")), FALSE);
  for (guint i = 0; i < coverage->rows->len; i++)
    {
      const LhCoverageRow *row = g_ptr_array_index (coverage->rows, i);
      g_autoptr (GString) names = g_string_new (NULL);

      for (guint j = 0; j < row->brands->len; j++)
        g_string_append_printf (names, "%s%s", j > 0 ? lh_trc (catalog, "list separator", ", ") : "",
                                lh_record_get_text (g_ptr_array_index (row->brands, j), LH_BRAND_NAME));
      lh_cli_table_add_cell (table, lh_record_get_text (row->organization, LH_ORGANIZATION_NAME));
      lh_cli_table_add_cell (table, row->state == LH_COVERAGE_NAMED ? names->str
                                    : lh_coverage_state_get_label (row->state, catalog));
    }
  lh_cli_table_write_text (table, lh_cli_get_output (cli));
}

static gboolean
lh_cli_brands_run_coverage (LhCliBrands  *self,
                            LhCli        *cli,
                            GError      **error)
{
  g_autoptr (LhBrandCoverage) coverage = lh_brand_coverage_load (self->ledger, self->scope, self->day, error);

  if (coverage == NULL)
    return FALSE;
  if (self->format == LH_CLI_FORMAT_JSON)
    lh_cli_brands_write_coverage (cli, coverage);
  else
    lh_cli_brands_print_coverage (cli, coverage, self->catalog);
  return TRUE;
}

static void
lh_cli_brands_write_library (LhCli                   *cli,
                             const LhExemplarLibrary *library)
{
  LhCliJson json;

  lh_cli_json_init (&json, lh_cli_get_output (cli));
  lh_cli_json_begin_object (&json, NULL);
  lh_cli_json_string (&json, "standard", library->standard);
  lh_cli_json_integer (&json, "designated", library->designated->len);
  lh_cli_json_integer (&json, "admitted", library->admitted->len);
  lh_cli_json_tenths (&json, "rate", lh_exemplar_library_get_rate (library));
  lh_cli_json_integer (&json, "outside", library->outside->len);
  lh_cli_json_integer (&json, "unregistered", library->unregistered->len);
  lh_cli_json_begin_array (&json, "batches");
  for (guint i = 0; i < library->batches->len; i++)
    {
      const LhExemplarBatchCount *count = g_ptr_array_index (library->batches, i);

      lh_cli_json_begin_object (&json, NULL);
      lh_cli_json_integer (&json, "number", lh_record_get_int (count->batch, LH_EXEMPLAR_BATCH_NUMBER));
      lh_cli_json_string (&json, "title", lh_record_get_text (count->batch, LH_EXEMPLAR_BATCH_TITLE));
      lh_cli_json_integer (&json, "admitted", count->ids->len);
      lh_cli_json_integer (&json, "recommended", count->n_recommended);
      lh_cli_json_integer (&json, "left", count->n_left);
      lh_cli_json_integer (&json, "guidance", count->n_guidance);
      lh_cli_json_integer (&json, "extracted", count->n_extracted);
      lh_cli_json_end_object (&json);
    }
  lh_cli_json_end_array (&json);
  lh_cli_json_end_object (&json);
  lh_cli_json_finish (&json);
}

static void
lh_cli_brands_print_library (LhCli                   *cli,
                             const LhExemplarLibrary *library,
                             LhCatalog               *catalog)
{
  g_autofree char *rate = lh_cli_brands_format_share (lh_exemplar_library_get_rate (library));

  lh_cli_print (cli, lh_tr (catalog, "In the library %u, rate %s, not in it %u, of %u named\n"), library->admitted->len,
                rate, library->outside->len, library->designated->len);
  if (library->unregistered->len > 0)
    lh_cli_print (cli, lh_trn (catalog, "%u entry is not in the register of named units\n",
                               "%u entries are not in the register of named units\n", library->unregistered->len),
                  library->unregistered->len);
  for (guint i = 0; i < library->batches->len; i++)
    {
      const LhExemplarBatchCount *count = g_ptr_array_index (library->batches, i);

      lh_cli_print (cli, lh_tr (catalog, "%s: %u entries, guided %u times, practice extracted from %u\n"),
                    lh_record_get_text (count->batch, LH_EXEMPLAR_BATCH_TITLE), count->ids->len, count->n_guidance,
                    count->n_extracted);
    }
}

static gboolean
lh_cli_brands_run_library (LhCliBrands  *self,
                           LhCli        *cli,
                           GError      **error)
{
  g_autoptr (LhExemplarLibrary) library = lh_exemplar_library_load (self->ledger, self->day, error);

  if (library == NULL)
    return FALSE;
  if (self->format == LH_CLI_FORMAT_JSON)
    lh_cli_brands_write_library (cli, library);
  else
    lh_cli_brands_print_library (cli, library, self->catalog);
  return TRUE;
}

static int
lh_cli_brands_compare (gconstpointer a,
                       gconstpointer b)
{
  const LhBrandScore *first = *(LhBrandScore *const *) a;
  const LhBrandScore *second = *(LhBrandScore *const *) b;

  if (first->rank != second->rank)
    return first->rank == 0 || (second->rank != 0 && first->rank > second->rank) ? 1 : -1;
  return (first->brand_id > second->brand_id) - (first->brand_id < second->brand_id);
}

static void
lh_cli_brands_write_mark (LhCliJson  *json,
                          const char *key,
                          gboolean    known,
                          LhFraction  mark)
{
  if (known)
    lh_cli_json_decimal (json, key, lh_fraction_round (mark, 2));
  else
    lh_cli_json_null (json, key);
}

static void
lh_cli_brands_write_score (LhCliJson          *json,
                           const LhBrandScore *score,
                           const char         *name)
{
  lh_cli_json_begin_object (json, NULL);
  lh_cli_json_id (json, "id", score->brand_id);
  lh_cli_json_string (json, "name", name);
  lh_cli_json_integer (json, "experts", score->n_experts);
  lh_cli_json_integer (json, "dropped", score->n_dropped);
  lh_cli_json_integer (json, "unfinished", score->n_unfinished);
  lh_cli_brands_write_mark (json, "expert_mean", score->has_expert, score->expert);
  lh_cli_brands_write_mark (json, "poll", score->has_poll, score->poll);
  lh_cli_brands_write_mark (json, "composite", score->has_composite, score->composite);
  if (score->rank > 0)
    lh_cli_json_integer (json, "rank", score->rank);
  else
    lh_cli_json_null (json, "rank");
  lh_cli_json_end_object (json);
}

static void
lh_cli_brands_print_score (LhCli              *cli,
                           const LhBrandScore *score,
                           const char         *name,
                           LhCatalog          *catalog)
{
  g_autofree char *rank = score->rank > 0 ? g_strdup_printf ("%u", score->rank) : g_strdup ("—");
  g_autofree char *mark = score->has_composite ? lh_decimal_to_string (lh_fraction_round (score->composite, 2))
                                               : g_strdup (lh_tr (catalog, "not complete"));

  lh_cli_print (cli, "%s\t%s\t%s\n", rank, name, mark);
}

/* Expert marks, poll, composite and rank of the brands evaluated in a year (form F10). */
static gboolean
lh_cli_brands_run_scores (LhCliBrands  *self,
                          LhCli        *cli,
                          GError      **error)
{
  g_autoptr (GPtrArray) scores = lh_brand_scores_load (self->ledger, self->year, error);
  LhCliJson json;

  if (scores == NULL)
    return FALSE;
  g_ptr_array_sort (scores, lh_cli_brands_compare);
  if (self->format == LH_CLI_FORMAT_JSON)
    {
      lh_cli_json_init (&json, lh_cli_get_output (cli));
      lh_cli_json_begin_array (&json, NULL);
    }
  for (guint i = 0; i < scores->len; i++)
    {
      const LhBrandScore *score = g_ptr_array_index (scores, i);
      g_autoptr (LhRecord) brand = lh_ledger_load (self->ledger, LH_TYPE_BRAND, score->brand_id, NULL);
      const char *name = brand != NULL ? lh_record_get_text (brand, LH_BRAND_NAME) : "";

      if (self->format == LH_CLI_FORMAT_JSON)
        lh_cli_brands_write_score (&json, score, name);
      else
        lh_cli_brands_print_score (cli, score, name, self->catalog);
    }
  if (self->format == LH_CLI_FORMAT_JSON)
    {
      lh_cli_json_end_array (&json);
      lh_cli_json_finish (&json);
    }
  return TRUE;
}

/* What the words after the command mean. */
static const struct
{
  const char *name;
  gboolean  (*run) (LhCliBrands *self, LhCli *cli, GError **error);
} actions[] = {
  { "coverage", lh_cli_brands_run_coverage },
  { "library", lh_cli_brands_run_library },
  { "scores", lh_cli_brands_run_scores },
};

static gboolean
lh_cli_brands_run_action (LhCliBrands  *self,
                          LhCli        *cli,
                          const char   *name,
                          GError      **error)
{
  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    {
      if (g_str_equal (actions[i].name, name))
        return actions[i].run (self, cli, error);
    }
  lh_cli_set_usage_error (error, _("“%s” is none of coverage, library, scores."), name);
  return FALSE;
}

static gboolean
lh_cli_brands_open (LhCliBrands  *self,
                    LhCli        *cli,
                    guint         year,
                    GError      **error)
{
  self->ledger = lh_cli_open (cli, error);
  self->catalog = self->ledger != NULL ? lh_cli_get_catalog (cli, self->ledger, error) : NULL;
  if (self->catalog == NULL)
    return FALSE;
  if (!lh_date_is_set (self->day))
    self->day = lh_ledger_get_as_of (self->ledger);
  self->year = year != 0 ? (int) year : lh_ledger_get_quarter (self->ledger).year;
  return TRUE;
}

/**
 * lh_cli_run_brands:
 *
 * brands coverage [--scope organs|branches], brands library, brands scores [--year Y]: the figures of the brands.
 */
gboolean
lh_cli_run_brands (LhCli   *self,
                   GStrv    arguments,
                   GError **error)
{
  g_autofree char *scope = NULL;
  g_autofree char *day = NULL;
  g_autofree char *year_text = NULL;
  g_autofree char *format_name = NULL;
  const GOptionEntry entries[] = {
    { "scope", 's', 0, G_OPTION_ARG_FILENAME, &scope, N_("organs (the default) or branches"), N_("SCOPE") },
    { "as-of", 'd', 0, G_OPTION_ARG_FILENAME, &day, N_("The day looked at; that of the ledger when left out"), N_("DATE") },
    { "year", 'y', 0, G_OPTION_ARG_FILENAME, &year_text, N_("The year; that of the ledger when left out"), N_("YEAR") },
    { "format", 'f', 0, G_OPTION_ARG_FILENAME, &format_name, N_("text or json"), N_("FORMAT") },
    { NULL }
  };
  g_auto (GStrv) operands = NULL;
  LhCliBrands brands = { .scope = LH_COVERAGE_ORGANS, .format = LH_CLI_FORMAT_TEXT };
  guint year = 0;
  gboolean done;

  if (!lh_cli_parse (self, arguments, entries, &operands, error) ||
      !lh_cli_check_operands (operands, 1, 1, error) ||
      (day != NULL && !lh_cli_parse_date ("--as-of", day, &brands.day, error)) ||
      !lh_cli_parse_number ("--year", year_text, 2000, 2099, &year, error) ||
      !lh_cli_parse_format (format_name, LH_CLI_FORMAT_TEXT | LH_CLI_FORMAT_JSON, &brands.format, error))
    return FALSE;
  if (scope != NULL && !lh_coverage_scope_from_code (scope, &brands.scope))
    {
      lh_cli_set_usage_error (error, _("--scope: “%s” is neither organs nor branches."), scope);
      return FALSE;
    }
  done = lh_cli_brands_open (&brands, self, year, error) && lh_cli_brands_run_action (&brands, self, operands[0], error);
  g_clear_object (&brands.catalog);
  g_clear_object (&brands.ledger);
  return done;
}
