/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-brand-dossier.h"

#include "lh-brand-figures.h"
#include "lh-brand-plan.h"
#include "lh-brand.h"
#include "lh-honour.h"
#include "lh-press-item.h"
#include "lh-result-totals.h"

typedef void (*LhBrandDescriber) (const LhBrandDossier *self,
                                  LhLedger          *ledger,
                                  GStrvBuilder      *lines,
                                  LhCatalog         *catalog);

static void
lh_brand_describe_take (GStrvBuilder *lines,
                        char         *line)
{
  g_strv_builder_add (lines, line);
  g_free (line);
}

/* Only subjects that several results speak of are totalled; the others stand in the table. */
static void
lh_brand_describe_results (const LhBrandDossier *self,
                           LhLedger          *ledger,
                           GStrvBuilder      *lines,
                           LhCatalog         *catalog)
{
  g_autoptr (GPtrArray) totals = lh_result_totals_compute (self->results);

  for (guint i = 0; i < totals->len; i++)
    {
      const LhResultTotal *total = g_ptr_array_index (totals, i);
      g_autofree char *sum = lh_result_total_format (total, catalog);
      g_autofree char *left_out = lh_result_total_format_left_out (total, catalog);

      if (total->ids->len < 2)
        continue;
      /* TRANSLATORS: total of the results of one subject: subject, sum, what was left out */
      lh_brand_describe_take (lines, g_strdup_printf (lh_tr (catalog, "%s, total: %s %s"), total->subject,
                                                      *sum != '\0' ? sum : "—", left_out));
    }
}

static void
lh_brand_describe_measures (const LhBrandDossier *self,
                            LhLedger          *ledger,
                            GStrvBuilder      *lines,
                            LhCatalog         *catalog)
{
  for (guint i = 0; i < self->measures->len; i++)
    lh_brand_describe_take (lines, lh_brand_measure_format (g_ptr_array_index (self->measures, i), catalog));
}

static void
lh_brand_describe_series (const LhBrandDossier *self,
                          LhLedger          *ledger,
                          GStrvBuilder      *lines,
                          LhCatalog         *catalog)
{
  for (guint i = 0; i < self->series->len; i++)
    {
      LhRecord *series = g_ptr_array_index (self->series, i);
      g_autoptr (GPtrArray) values = lh_brand_dossier_list_values (self, series);

      lh_brand_describe_take (lines, lh_brand_series_format (series, values, catalog));
    }
}

static void
lh_brand_describe_set (const LhBrandDossier *self,
                       LhLedger          *ledger,
                       GStrvBuilder      *lines,
                       LhCatalog         *catalog)
{
  g_autoptr (GPtrArray) texts = lh_brand_set_list (self->brand, self->lines);

  for (guint i = 0; i < texts->len; i++)
    {
      const char *text = g_ptr_array_index (texts, i);

      lh_brand_describe_take (lines, g_strdup_printf ("%u. %s", i + 1,
                                                      text != NULL ? text : lh_tr (catalog, "(missing)")));
    }
}

static void
lh_brand_describe_activities (const LhBrandDossier *self,
                              LhLedger          *ledger,
                              GStrvBuilder      *lines,
                              LhCatalog         *catalog)
{
  g_autoptr (GPtrArray) totals = lh_activity_totals_compute (self->activities);

  for (guint i = 0; i < totals->len; i++)
    lh_brand_describe_take (lines, lh_activity_total_format (g_ptr_array_index (totals, i), catalog));
}

/* How many pieces each level of media printed: 中央 1，省级 3 */
static void
lh_brand_describe_press (const LhBrandDossier *self,
                         LhLedger          *ledger,
                         GStrvBuilder      *lines,
                         LhCatalog         *catalog)
{
  GListModel *levels = lh_ledger_get_vocabulary (ledger, "medium-level");
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; levels != NULL && i < g_list_model_get_n_items (levels); i++)
    {
      g_autoptr (LhRecord) level = g_list_model_get_item (levels, i);
      guint n = 0;

      for (guint j = 0; j < self->press->len; j++)
        n += g_str_equal (lh_record_get_text (g_ptr_array_index (self->press, j), LH_PRESS_ITEM_MEDIUM_LEVEL),
                          lh_record_get_text (level, LH_TERM_CODE)) ? 1 : 0;
      if (n > 0)
        g_string_append_printf (text, "%s%s %u", text->len > 0 ? lh_trc (catalog, "list separator", ", ") : "",
                                lh_ledger_get_code_label (ledger, "medium-level",
                                                          lh_record_get_text (level, LH_TERM_CODE), catalog), n);
    }
  if (text->len > 0)
    g_strv_builder_add (lines, text->str);
}

/**
 * lh_brand_honour_format:
 *
 * Returns: (transfer full): 2024年 省级 案例 入选全省机关党建创新案例（省委直属机关工委）; a rank always with its scope
 */
char *
lh_brand_honour_format (LhLedger  *ledger,
                        LhRecord  *honour,
                        LhCatalog *catalog)
{
  LhDate granted = lh_record_get_date (honour, LH_HONOUR_GRANTED_ON);
  g_autofree char *day = lh_date_is_set (granted) ? lh_date_format (granted, LH_DATE_MONTH, catalog) : NULL;
  const char *level = lh_ledger_get_code_label (ledger, "honour-level", lh_record_get_text (honour, LH_HONOUR_LEVEL),
                                                catalog);
  const char *by = lh_record_get_text (honour, LH_HONOUR_GRANTED_BY);
  gint64 rank = lh_record_get_int (honour, LH_HONOUR_RANK);
  GString *text = g_string_new (day);

  if (level != NULL)
    g_string_append_printf (text, "%s%s", text->len > 0 ? " " : "", level);
  g_string_append_printf (text, "%s%s", text->len > 0 ? " " : "", lh_record_get_text (honour, LH_HONOUR_NAME));
  if (rank != LH_UNSET)
    {
      const char *scope = lh_record_get_text (honour, LH_HONOUR_RANK_SCOPE);
      g_autofree char *number = g_strdup_printf ("%" G_GINT64_FORMAT, rank);

      /* TRANSLATORS: a rank and where: 全省第2名 */
      g_string_append_printf (text, lh_tr (catalog, ", rank %1$s in %2$s"), number,
                              *scope != '\0' ? scope : lh_tr (catalog, "(scope not stated)"));
    }
  if (*by != '\0')
    g_string_append_printf (text, lh_trc (catalog, "granted by", " (%s)"), by);
  return g_string_free (text, FALSE);
}

static void
lh_brand_describe_honours (const LhBrandDossier *self,
                           LhLedger          *ledger,
                           GStrvBuilder      *lines,
                           LhCatalog         *catalog)
{
  for (guint i = 0; i < self->honours->len; i++)
    lh_brand_describe_take (lines, lh_brand_honour_format (ledger, g_ptr_array_index (self->honours, i), catalog));
}

/* What is planned, deployed and carried out together: lines that lack their business task are counted (S2-27). */
static void
lh_brand_describe_plans (const LhBrandDossier *self,
                         LhLedger          *ledger,
                         GStrvBuilder      *lines,
                         LhCatalog         *catalog)
{
  guint n_without = 0;

  for (guint i = 0; i < self->plans->len; i++)
    n_without += lh_record_is_empty (g_ptr_array_index (self->plans, i), LH_BRAND_PLAN_BUSINESS_TASK) ? 1 : 0;
  if (n_without > 0)
    lh_brand_describe_take (lines, g_strdup_printf (lh_trn (catalog, "%u line has no business task yet.",
                                                            "%u lines have no business task yet.", n_without), n_without));
}

static char *
lh_brand_describe_mark (gboolean    known,
                        LhFraction  mark)
{
  return known ? lh_decimal_to_string (lh_fraction_round (mark, 2)) : g_strdup ("—");
}

static void
lh_brand_describe_evaluation (const LhBrandDossier *self,
                              LhLedger          *ledger,
                              GStrvBuilder      *lines,
                              LhCatalog         *catalog)
{
  const LhBrandScore *score = &self->score;
  g_autofree char *expert = lh_brand_describe_mark (score->has_expert, score->expert);
  g_autofree char *poll = lh_brand_describe_mark (score->has_poll, score->poll);
  g_autofree char *composite = lh_brand_describe_mark (score->has_composite, score->composite);

  if (!score->has_expert && !score->has_poll && score->n_unfinished == 0)
    return;
  /* TRANSLATORS: year, mean of the experts, how many experts, how many dropped, poll, composite */
  lh_brand_describe_take (lines, g_strdup_printf (lh_tr (catalog, "%d: experts %s (%u, of which %u dropped), poll %s, "
                                                         "composite %s"), score->year, expert, score->n_experts,
                                                  score->n_dropped, poll, composite));
  if (score->rank > 0)
    lh_brand_describe_take (lines, g_strdup_printf (lh_tr (catalog, "Rank %u of %u"), score->rank, score->n_ranked));
  if (score->n_unfinished > 0)
    lh_brand_describe_take (lines, g_strdup_printf (lh_trn (catalog, "%u expert has not marked all six heads.",
                                                            "%u experts have not marked all six heads.",
                                                            score->n_unfinished), score->n_unfinished));
}

/**
 * lh_brand_dossier_describe:
 *
 * Returns: (transfer full): what a part of the file says together, a line each: totals, changes, runs, what is missing
 */
GStrv
lh_brand_dossier_describe (const LhBrandDossier *self,
                           LhLedger          *ledger,
                           LhBrandSection     section,
                           LhCatalog         *catalog)
{
  static const LhBrandDescriber describers[LH_N_BRAND_SECTIONS] = {
    [LH_BRAND_SECTION_RESULTS] = lh_brand_describe_results,
    [LH_BRAND_SECTION_MEASURES] = lh_brand_describe_measures,
    [LH_BRAND_SECTION_SERIES] = lh_brand_describe_series,
    [LH_BRAND_SECTION_SET] = lh_brand_describe_set,
    [LH_BRAND_SECTION_ACTIVITIES] = lh_brand_describe_activities,
    [LH_BRAND_SECTION_PRESS] = lh_brand_describe_press,
    [LH_BRAND_SECTION_HONOURS] = lh_brand_describe_honours,
    [LH_BRAND_SECTION_PLANS] = lh_brand_describe_plans,
    [LH_BRAND_SECTION_EVALUATION] = lh_brand_describe_evaluation,
  };
  g_autoptr (GStrvBuilder) lines = g_strv_builder_new ();

  g_return_val_if_fail (section < LH_N_BRAND_SECTIONS, NULL);

  describers[section] (self, ledger, lines, catalog);
  return g_strv_builder_end (lines);
}
