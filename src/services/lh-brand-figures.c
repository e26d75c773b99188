/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-brand-figures.h"

#include <string.h>

#include "lh-activity.h"
#include "lh-brand-line.h"
#include "lh-brand-measure.h"
#include "lh-brand-series.h"
#include "lh-brand.h"
#include "lh-fraction.h"
#include "lh-result-number.h"
#include "lh-series-value.h"

/* Sets of more lines are a slip of the keyboard. */
#define LH_BRAND_SET_MAX 30

/**
 * lh_brand_measure_compute:
 *
 * Returns: the change of a measure against its base, rounded half up (rule R1). Without a base, or with a base of 0,
 *   there is none (rule R4)
 */
LhBrandChange
lh_brand_measure_compute (LhRecord *measure)
{
  const char *direction = lh_record_get_text (measure, LH_BRAND_MEASURE_DIRECTION);
  LhBrandChange change = { .has_direction = *direction != '\0' };
  LhDecimal base, current, difference;

  if (!lh_decimal_parse (lh_record_get_text (measure, LH_BRAND_MEASURE_BASE), &base, NULL) || base.value <= 0 ||
      !lh_decimal_parse (lh_record_get_text (measure, LH_BRAND_MEASURE_CURRENT), &current, NULL) ||
      !lh_decimal_subtract (current, base, &difference))
    return change;
  change.known = TRUE;
  /* The sign goes aside: half up means away from zero, for a decrease as for an increase. */
  change.tenths = difference.value < 0 ? -1 : 1;
  difference.value = ABS (difference.value);
  change.tenths *= lh_fraction_round (lh_fraction_multiply (lh_fraction_divide (lh_fraction_from_decimal (difference),
                                                                                lh_fraction_from_decimal (base)),
                                                            lh_fraction_new (1000, 1)), 0).value;
  change.better = g_str_equal (direction, "lower") ? change.tenths <= 0 : change.tenths >= 0;
  return change;
}

static char *
lh_brand_measure_format_change (LhBrandChange  change,
                                LhCatalog     *catalog)
{
  g_autofree char *percent = lh_percent_format (ABS (change.tenths));

  if (change.tenths == 0)
    return g_strdup (lh_tr (catalog, "unchanged"));
  return g_strdup_printf (change.tenths < 0 ? lh_tr (catalog, "down by %s") : lh_tr (catalog, "up by %s"), percent);
}

/**
 * lh_brand_measure_format:
 *
 * Returns: (transfer full): 办理时限：10天 → 5天，下降50.0%; without a base what the unit states, marked as such
 */
char *
lh_brand_measure_format (LhRecord  *measure,
                         LhCatalog *catalog)
{
  LhBrandChange change = lh_brand_measure_compute (measure);
  const char *name = lh_record_get_text (measure, LH_BRAND_MEASURE_NAME);
  const char *unit = lh_record_get_text (measure, LH_BRAND_MEASURE_UNIT);
  const char *base = lh_record_get_text (measure, LH_BRAND_MEASURE_BASE);
  const char *current = lh_record_get_text (measure, LH_BRAND_MEASURE_CURRENT);
  const char *stated = lh_record_get_text (measure, LH_BRAND_MEASURE_STATED);
  g_autofree char *text = NULL;

  if (change.known)
    {
      text = lh_brand_measure_format_change (change, catalog);
      /* TRANSLATORS: a measure: name, base, unit, present value, unit, change */
      return g_strdup_printf (lh_tr (catalog, "%s: %s%s → %s%s, %s"), name, base, unit, current, unit, text);
    }
  if (*stated != '\0')
    /* TRANSLATORS: a measure without a base: name, what the unit says */
    return g_strdup_printf (lh_tr (catalog, "%s: %s (as stated, base not known)"), name, stated);
  if (*current != '\0')
    /* TRANSLATORS: a measure without a base: name, value, unit */
    return g_strdup_printf (lh_tr (catalog, "%s: %s%s (as stated, base not known)"), name, current, unit);
  return g_strdup_printf (lh_tr (catalog, "%s: not entered"), name);
}

/* 350天以上 is a lower bound: it meets a threshold from below, and says nothing of one from above. */
static gboolean
lh_brand_series_meets (LhRecord  *series,
                       LhRecord  *value,
                       LhDecimal  threshold)
{
  gboolean lower = g_str_equal (lh_record_get_text (series, LH_BRAND_SERIES_DIRECTION), "lower");
  LhDecimal number;

  if (!lh_decimal_parse (lh_record_get_text (value, LH_SERIES_VALUE_VALUE), &number, NULL))
    return FALSE;
  if (lower)
    return lh_record_is_empty (value, LH_SERIES_VALUE_QUALIFIER) && lh_decimal_compare (number, threshold) <= 0;
  return lh_decimal_compare (number, threshold) >= 0;
}

static int
lh_brand_series_compare (gconstpointer a,
                         gconstpointer b)
{
  gint64 first = lh_record_get_int (*(LhRecord *const *) a, LH_SERIES_VALUE_YEAR);
  gint64 second = lh_record_get_int (*(LhRecord *const *) b, LH_SERIES_VALUE_YEAR);

  return (first > second) - (first < second);
}

/**
 * lh_brand_series_compute:
 * @values: (element-type LhRecord): the values of the series, in any order
 *
 * Returns: the run of years that meet the threshold. A year without a value ends a run: it is not known
 */
LhBrandRun
lh_brand_series_compute (LhRecord  *series,
                         GPtrArray *values)
{
  g_autoptr (GPtrArray) sorted = g_ptr_array_copy (values, NULL, NULL);
  LhBrandRun run = { 0 };
  LhDecimal threshold;

  g_ptr_array_set_free_func (sorted, NULL);
  if (!lh_decimal_parse (lh_record_get_text (series, LH_BRAND_SERIES_THRESHOLD), &threshold, NULL))
    return run;
  g_ptr_array_sort (sorted, lh_brand_series_compare);
  for (guint i = 0; i < sorted->len; i++)
    {
      LhRecord *value = g_ptr_array_index (sorted, i);
      int year = (int) lh_record_get_int (value, LH_SERIES_VALUE_YEAR);

      if (lh_record_is_empty (value, LH_SERIES_VALUE_VALUE))
        continue;
      if (!lh_brand_series_meets (series, value, threshold))
        run.years = 0;
      else
        run.years = run.years > 0 && year == run.until + 1 ? run.years + 1 : 1;
      run.until = year;
      run.longest = MAX (run.longest, run.years);
    }
  run.from = run.years > 0 ? run.until - (int) run.years + 1 : 0;
  return run;
}

/**
 * lh_brand_series_format:
 *
 * Returns: (transfer full): 空气优良天数：2022—2024年连续3年达到350天
 */
char *
lh_brand_series_format (LhRecord  *series,
                        GPtrArray *values,
                        LhCatalog *catalog)
{
  LhBrandRun run = lh_brand_series_compute (series, values);
  const char *name = lh_record_get_text (series, LH_BRAND_SERIES_NAME);
  const char *threshold = lh_record_get_text (series, LH_BRAND_SERIES_THRESHOLD);
  const char *unit = lh_record_get_text (series, LH_BRAND_SERIES_UNIT);

  if (*threshold == '\0')
    return g_strdup_printf (lh_tr (catalog, "%s: no threshold set"), name);
  if (run.years == 0)
    return g_strdup_printf (lh_tr (catalog, "%s: the last year does not meet %s%s"), name, threshold, unit);
  /* TRANSLATORS: series, first and last year, number of years, threshold, unit */
  return g_strdup_printf (lh_trn (catalog, "%1$s: %2$d–%3$d, %4$u year in a row meets %5$s%6$s",
                                  "%1$s: %2$d–%3$d, %4$u years in a row meet %5$s%6$s", run.years),
                          name, run.from, run.until, run.years, threshold, unit);
}

/**
 * lh_brand_set_list:
 * @lines: (element-type LhRecord): the lines of its numbered set that were entered
 *
 * Returns: (transfer full) (element-type utf8): as many texts as the set has lines (S2-20); %NULL where one is missing
 */
GPtrArray *
lh_brand_set_list (LhRecord  *brand,
                   GPtrArray *lines)
{
  gint64 size = lh_record_get_int (brand, LH_BRAND_SET_SIZE);
  GPtrArray *texts = g_ptr_array_new_with_free_func (g_free);

  size = CLAMP (size, 0, LH_BRAND_SET_MAX);
  g_ptr_array_set_size (texts, (int) size);
  for (guint i = 0; i < lines->len; i++)
    {
      LhRecord *line = g_ptr_array_index (lines, i);
      gint64 position = lh_record_get_int (line, LH_BRAND_LINE_POSITION);

      if (position < 1 || position > size || lh_record_is_empty (line, LH_BRAND_LINE_TEXT))
        continue;
      g_free (g_ptr_array_index (texts, position - 1));
      g_ptr_array_index (texts, position - 1) = g_strdup (lh_record_get_text (line, LH_BRAND_LINE_TEXT));
    }
  return texts;
}

static void
lh_activity_quantity_free (LhActivityQuantity *self)
{
  g_free (self->unit);
  g_free (self);
}

static void
lh_activity_total_free (LhActivityTotal *self)
{
  g_ptr_array_unref (self->quantities);
  g_free (self);
}

static LhActivityTotal *
lh_activity_totals_find (GPtrArray *totals,
                         int        year)
{
  LhActivityTotal *total;

  for (guint i = 0; i < totals->len; i++)
    {
      if (((LhActivityTotal *) g_ptr_array_index (totals, i))->year == year)
        return g_ptr_array_index (totals, i);
    }
  total = g_new0 (LhActivityTotal, 1);
  total->year = year;
  total->quantities = g_ptr_array_new_with_free_func ((GDestroyNotify) lh_activity_quantity_free);
  g_ptr_array_add (totals, total);
  return total;
}

/* Trees and lectures are never added: each unit has a total of its own (rule R5). */
static void
lh_activity_total_add_quantity (LhActivityTotal *self,
                                LhRecord        *activity)
{
  const char *unit = lh_record_get_text (activity, LH_ACTIVITY_UNIT);
  LhActivityQuantity *found = NULL;
  LhDecimal quantity;

  if (!lh_decimal_parse (lh_record_get_text (activity, LH_ACTIVITY_QUANTITY), &quantity, NULL))
    return;
  for (guint i = 0; i < self->quantities->len && found == NULL; i++)
    {
      LhActivityQuantity *other = g_ptr_array_index (self->quantities, i);

      if (g_str_equal (other->unit, unit))
        found = other;
    }
  if (found == NULL)
    {
      found = g_new0 (LhActivityQuantity, 1);
      found->unit = g_strdup (unit);
      g_ptr_array_add (self->quantities, found);
    }
  lh_decimal_add (found->quantity, quantity, &found->quantity);
}

static void
lh_activity_total_add (LhActivityTotal *self,
                       LhRecord        *activity)
{
  gint64 people = lh_record_get_int (activity, LH_ACTIVITY_PEOPLE);
  LhDecimal hours;

  self->n_activities++;
  if (people != LH_UNSET)
    self->people += people;
  else
    self->n_without_people++;
  if (lh_decimal_parse (lh_record_get_text (activity, LH_ACTIVITY_HOURS), &hours, NULL))
    lh_decimal_add (self->hours, hours, &self->hours);
  lh_activity_total_add_quantity (self, activity);
}

static int
lh_activity_totals_compare (gconstpointer a,
                            gconstpointer b)
{
  return (*(LhActivityTotal *const *) b)->year - (*(LhActivityTotal *const *) a)->year;
}

/**
 * lh_activity_totals_compute:
 * @activities: (element-type LhRecord): activities
 *
 * Returns: (transfer full) (element-type LhActivityTotal): their totals by year, the newest first (S2-17, S2-23)
 */
GPtrArray *
lh_activity_totals_compute (GPtrArray *activities)
{
  GPtrArray *totals = g_ptr_array_new_with_free_func ((GDestroyNotify) lh_activity_total_free);

  for (guint i = 0; i < activities->len; i++)
    {
      LhRecord *activity = g_ptr_array_index (activities, i);
      LhDate held = lh_record_get_date (activity, LH_ACTIVITY_HELD_ON);

      if (lh_date_is_set (held))
        lh_activity_total_add (lh_activity_totals_find (totals, lh_date_get_year (held)), activity);
    }
  g_ptr_array_sort (totals, lh_activity_totals_compare);
  return totals;
}

/**
 * lh_activity_total_describe:
 *
 * Returns: (transfer full): 4次，96人次，132小时，200株
 */
char *
lh_activity_total_describe (const LhActivityTotal *self,
                            LhCatalog             *catalog)
{
  g_autofree char *hours = lh_decimal_to_string (lh_decimal_strip (self->hours));
  g_autofree char *people = g_strdup_printf ("%" G_GINT64_FORMAT, self->people);
  GString *text = g_string_new (NULL);

  /* TRANSLATORS: totals of a year: activities, people, hours */
  g_string_append_printf (text, lh_tr (catalog, N_("activities %u, people %s, hours %s")), self->n_activities, people,
                          hours);
  for (guint i = 0; i < self->quantities->len; i++)
    {
      const LhActivityQuantity *quantity = g_ptr_array_index (self->quantities, i);
      g_autofree char *number = lh_decimal_to_string (lh_decimal_strip (quantity->quantity));

      g_string_append_printf (text, "%s%s%s", lh_trc (catalog, "list separator", ", "), number, quantity->unit);
    }
  if (self->n_without_people > 0)
    g_string_append_printf (text, lh_trn (catalog, " (%u without a number of people)", " (%u without a number of people)",
                                          self->n_without_people), self->n_without_people);
  return g_string_free (text, FALSE);
}

/**
 * lh_activity_total_format:
 *
 * Returns: (transfer full): 2024年：活动4次，参加96人次，时长132小时，200株
 */
char *
lh_activity_total_format (const LhActivityTotal *self,
                          LhCatalog             *catalog)
{
  g_autofree char *text = lh_activity_total_describe (self, catalog);

  /* TRANSLATORS: a year, and the totals of its activities */
  return g_strdup_printf (lh_trc (catalog, "activities", "%d: %s"), self->year, text);
}
