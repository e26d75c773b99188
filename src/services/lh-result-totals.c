/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-result-totals.h"

#include <string.h>

#include "lh-text.h"

static const struct
{
  const char *code;
  const char *text;
} reasons[LH_N_LEFT_OUT] = {
  [LH_LEFT_OUT_MASKED] = { "masked", N_("hidden digits: %u") },
  [LH_LEFT_OUT_LOOSE] = { "no-lower-bound", N_("only about: %u") },
  [LH_LEFT_OUT_TEXT] = { "text", N_("no number: %u") },
  [LH_LEFT_OUT_EMPTY] = { "empty", N_("not entered: %u") },
  [LH_LEFT_OUT_PERCENTAGE] = { "percentage", N_("percentages, never added: %u") },
  [LH_LEFT_OUT_TOO_LARGE] = { "too-large", N_("too large to add: %u") },
};

/* Whether a result has a number that may be added, and why not. */
static gboolean
lh_result_total_judge (LhRecord  *result,
                       LhDecimal *value,
                       LhLeftOut *reason)
{
  switch (lh_result_item_get_kind (result, value))
    {
    case LH_RESULT_NUMBER_VALUE:
      *reason = LH_LEFT_OUT_PERCENTAGE;
      return !lh_result_unit_is_percentage (lh_record_get_text (result, LH_RESULT_ITEM_UNIT));
    case LH_RESULT_NUMBER_MASKED:
      *reason = LH_LEFT_OUT_MASKED;
      return FALSE;
    case LH_RESULT_NUMBER_LOOSE:
      *reason = LH_LEFT_OUT_LOOSE;
      return FALSE;
    case LH_RESULT_NUMBER_TEXT:
      *reason = LH_LEFT_OUT_TEXT;
      return FALSE;
    case LH_RESULT_NUMBER_EMPTY:
    default:
      *reason = LH_LEFT_OUT_EMPTY;
      return FALSE;
    }
}

/* Several different words say no more together than 余. */
static void
lh_result_total_add_qualifier (LhResultTotal *self,
                               const char    *qualifier)
{
  if (*qualifier == '\0')
    return;
  if (self->qualifier == NULL)
    self->qualifier = g_intern_string (qualifier);
  else if (!g_str_equal (self->qualifier, qualifier))
    self->qualifier = LH_QUALIFIER_REMAINDER;
}

/**
 * lh_result_total_new:
 *
 * Returns: (transfer full): a total of nothing yet
 */
LhResultTotal *
lh_result_total_new (const char *subject,
                     const char *unit)
{
  LhResultTotal *self = g_new0 (LhResultTotal, 1);

  self->subject = g_strdup (subject);
  self->unit = g_strdup (unit);
  self->ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  return self;
}

void
lh_result_total_free (LhResultTotal *self)
{
  g_free (self->subject);
  g_free (self->unit);
  g_array_unref (self->ids);
  g_free (self);
}

/**
 * lh_result_total_add:
 * @result: a result of the same subject and unit
 *
 * Adds its value, or counts it among those left out.
 */
void
lh_result_total_add (LhResultTotal *self,
                     LhRecord      *result)
{
  const char *scale = lh_record_get_text (result, LH_RESULT_ITEM_SCALE);
  gint64 id = lh_record_get_id (result);
  LhDecimal value;
  LhLeftOut reason;

  g_array_append_val (self->ids, id);
  if (!lh_result_total_judge (result, &value, &reason))
    {
      self->left_out[reason]++;
      return;
    }
  if (!lh_decimal_add (self->value, value, &self->value))
    {
      self->left_out[LH_LEFT_OUT_TOO_LARGE]++;
      return;
    }
  if (self->n_added++ == 0)
    self->scale = *scale != '\0' ? g_intern_string (scale) : NULL;
  else if (g_strcmp0 (self->scale, scale) != 0)
    self->scale = NULL;
  lh_result_total_add_qualifier (self, lh_record_get_text (result, LH_RESULT_ITEM_QUALIFIER));
}

/**
 * lh_result_get_subject:
 * @result: a result
 *
 * Returns: (transfer full): what its value speaks of: its subject where the staff named one, else its name
 */
char *
lh_result_get_subject (LhRecord *result)
{
  return g_strdup (lh_record_get_text (result, lh_record_is_empty (result, LH_RESULT_ITEM_SUBJECT)
                                                 ? LH_RESULT_ITEM_NAME : LH_RESULT_ITEM_SUBJECT));
}

static LhResultTotal *
lh_result_totals_find (GPtrArray  *totals,
                       GHashTable *by_key,
                       LhRecord   *result)
{
  g_autofree char *subject = lh_result_get_subject (result);
  g_autofree char *folded = lh_text_fold (subject);
  const char *unit = lh_record_get_text (result, LH_RESULT_ITEM_UNIT);
  g_autofree char *key = g_strconcat (folded, "\n", unit, NULL);
  LhResultTotal *total = g_hash_table_lookup (by_key, key);

  if (total != NULL)
    return total;
  total = lh_result_total_new (subject, unit);
  g_ptr_array_add (totals, total);
  g_hash_table_insert (by_key, g_steal_pointer (&key), total);
  return total;
}

/* Those of most values first; a subject that stands alone is at the end. */
static int
lh_result_totals_compare (gconstpointer a,
                          gconstpointer b)
{
  const LhResultTotal *first = *(LhResultTotal *const *) a;
  const LhResultTotal *second = *(LhResultTotal *const *) b;

  if (first->ids->len != second->ids->len)
    return first->ids->len > second->ids->len ? -1 : 1;
  return strcmp (first->subject, second->subject);
}

/**
 * lh_result_totals_compute:
 * @results: (element-type LhRecord): results of any projects
 *
 * Totals of the results, each over one subject in one unit and never across (rule R5). A result whose staff named no
 * subject speaks of what it is called, so 521 mothers and 363 children are never added although both are counted in
 * 名. Percentages have a line, but no sum.
 *
 * Returns: (transfer full) (element-type LhResultTotal): the totals
 */
GPtrArray *
lh_result_totals_compute (GPtrArray *results)
{
  GPtrArray *totals = g_ptr_array_new_with_free_func ((GDestroyNotify) lh_result_total_free);
  g_autoptr (GHashTable) by_key = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < results->len; i++)
    {
      LhRecord *result = g_ptr_array_index (results, i);

      lh_result_total_add (lh_result_totals_find (totals, by_key, result), result);
    }
  g_ptr_array_sort (totals, lh_result_totals_compare);
  return totals;
}

/**
 * lh_result_total_format:
 *
 * Returns: (transfer full): the sum with its qualifier and unit: 179余个; "" when nothing could be added
 */
char *
lh_result_total_format (const LhResultTotal *self,
                        LhCatalog           *catalog)
{
  if (self->n_added == 0)
    return g_strdup ("");
  return lh_result_number_format (lh_decimal_strip (self->value), self->scale, self->qualifier, self->unit, catalog);
}

guint
lh_result_total_count_left_out (const LhResultTotal *self)
{
  guint n = 0;

  for (guint i = 0; i < LH_N_LEFT_OUT; i++)
    n += self->left_out[i];
  return n;
}

/**
 * lh_left_out_get_code:
 *
 * Returns: the stable name that JSON has for a reason
 */
const char *
lh_left_out_get_code (LhLeftOut reason)
{
  g_return_val_if_fail (reason < LH_N_LEFT_OUT, NULL);
  return reasons[reason].code;
}

/**
 * lh_left_out_format:
 * @counts: how many values were left out, by reason
 *
 * Returns: (transfer full): how many values a total left out and why (rule R3); "" for none
 */
char *
lh_left_out_format (const guint  counts[LH_N_LEFT_OUT],
                    LhCatalog   *catalog)
{
  g_autoptr (GString) text = g_string_new (NULL);
  guint n = 0;

  for (guint i = 0; i < LH_N_LEFT_OUT; i++)
    {
      g_autofree char *part = NULL;

      if (counts[i] == 0)
        continue;
      n += counts[i];
      part = g_strdup_printf (lh_tr (catalog, reasons[i].text), counts[i]);
      if (text->len > 0)
        g_string_append (text, lh_trc (catalog, "list separator", ", "));
      g_string_append (text, part);
    }
  if (n == 0)
    return g_strdup ("");
  /* TRANSLATORS: 1 is a number, 2 why: “2 with hidden digits” */
  return g_strdup_printf (lh_trn (catalog, "%1$u value left out: %2$s", "%1$u values left out: %2$s", n), n, text->str);
}

/**
 * lh_result_total_is_money:
 *
 * Returns: whether its unit is one of money; money and things are told apart (S4-32)
 */
gboolean
lh_result_total_is_money (const LhResultTotal *self)
{
  return g_str_has_suffix (self->unit, "元");
}

/**
 * lh_result_total_format_left_out:
 *
 * Returns: (transfer full): how many values the total left out and why; "" for none
 */
char *
lh_result_total_format_left_out (const LhResultTotal *self,
                                 LhCatalog           *catalog)
{
  return lh_left_out_format (self->left_out, catalog);
}

/**
 * lh_result_format_share:
 * @result: a percentage
 *
 * Returns: (transfer full): what a percentage is of: its base, or that the base is not known (rule R4); "" for a
 *   result that is no percentage
 */
char *
lh_result_format_share (LhRecord  *result,
                        LhCatalog *catalog)
{
  const char *base = lh_record_get_text (result, LH_RESULT_ITEM_BASE);

  if (!lh_result_unit_is_percentage (lh_record_get_text (result, LH_RESULT_ITEM_UNIT)))
    return g_strdup ("");
  if (*base == '\0')
    return g_strdup (lh_tr (catalog, "base not known"));
  return g_strdup_printf (lh_tr (catalog, "of %s"), base);
}
