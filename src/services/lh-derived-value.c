/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-derived-value.h"

#include <glib/gi18n-lib.h>

#include "lh-error.h"
#include "lh-text.h"

#define LH_RATIO_DECIMALS 2
#define LH_PERCENT_DECIMALS 1

static gboolean
lh_derived_check_number (const char  *operation,
                         GPtrArray   *terms,
                         GError     **error)
{
  if (g_str_equal (operation, LH_OPERATION_SUM) ? terms->len >= 2 : terms->len == 2)
    return TRUE;
  if (g_str_equal (operation, LH_OPERATION_SUM))
    g_set_error_literal (error, LH_ERROR, LH_ERROR_INVALID, _("A sum needs two results or more."));
  else
    g_set_error_literal (error, LH_ERROR, LH_ERROR_INVALID, _("A ratio or difference needs exactly two results."));
  return FALSE;
}

static gboolean
lh_derived_check_subjects (GPtrArray  *terms,
                           GError    **error)
{
  const char *first = NULL;

  for (guint i = 0; i < terms->len; i++)
    {
      const char *subject = lh_record_get_text (g_ptr_array_index (terms, i), LH_RESULT_ITEM_SUBJECT);

      if (i == 0)
        first = subject;
      else if (!g_str_equal (first, subject))
        {
          g_set_error (error, LH_ERROR, LH_ERROR_INVALID,
                       _("Figures of different subjects are never added: “%s” and “%s”. Correct the subject, or leave "
                         "one of them out."),
                       *first != '\0' ? first : _("none"), *subject != '\0' ? subject : _("none"));
          return FALSE;
        }
    }
  return TRUE;
}

/**
 * lh_derived_value_check:
 * @operation: code of the operation
 * @terms: (element-type LhRecord): the results
 *
 * Checks what may be reckoned at all: percentages never (rule R4), and nothing is added or subtracted across subjects
 * (rule R5). Units may differ, because the staff say what the figure counts.
 *
 * Returns: %FALSE with LH_ERROR_INVALID and the rule
 */
gboolean
lh_derived_value_check (const char  *operation,
                        GPtrArray   *terms,
                        GError     **error)
{
  for (guint i = 0; i < terms->len; i++)
    {
      LhRecord *term = g_ptr_array_index (terms, i);

      if (!lh_result_unit_is_percentage (lh_record_get_text (term, LH_RESULT_ITEM_UNIT)))
        continue;
      g_set_error (error, LH_ERROR, LH_ERROR_INVALID,
                   _("“%s” is a percentage; percentages are never added or divided."),
                   lh_record_get_text (term, LH_RESULT_ITEM_NAME));
      return FALSE;
    }
  return (g_str_equal (operation, LH_OPERATION_RATIO) || lh_derived_check_subjects (terms, error)) &&
         lh_derived_check_number (operation, terms, error);
}

static gboolean
lh_derived_get_value (LhRecord  *term,
                      LhDecimal *value)
{
  return lh_result_item_get_kind (term, value) == LH_RESULT_NUMBER_VALUE;
}

static void
lh_derived_divide (LhDerivedValue *self,
                   LhDecimal       a,
                   LhDecimal       b)
{
  const char *unit = lh_record_get_text (self->figure, LH_DERIVED_FIGURE_UNIT);
  gboolean percent = g_str_equal (unit, "%");

  self->known = (!percent || lh_decimal_shift (a, 2, &a)) &&
                lh_decimal_divide (a, b, percent ? LH_PERCENT_DECIMALS : LH_RATIO_DECIMALS, &self->value);
  if (!self->known)
    self->problem = g_strdup (_("The divisor is 0, or a number is too large."));
}

/* Two terms: without both of them there is nothing to tell. */
static void
lh_derived_reckon_pair (LhDerivedValue *self)
{
  gboolean ratio = g_str_equal (lh_record_get_text (self->figure, LH_DERIVED_FIGURE_OPERATION), LH_OPERATION_RATIO);
  LhRecord *first = g_ptr_array_index (self->terms, 0);
  LhRecord *second = g_ptr_array_index (self->terms, 1);
  LhDecimal a, b;

  self->approximate = !lh_record_is_empty (first, LH_RESULT_ITEM_QUALIFIER) ||
                      !lh_record_is_empty (second, LH_RESULT_ITEM_QUALIFIER);
  if (!lh_derived_get_value (first, &a) || !lh_derived_get_value (second, &b))
    self->problem = g_strdup (_("A result has no number."));
  else if (ratio)
    lh_derived_divide (self, a, b);
  else
    self->known = lh_decimal_subtract (a, b, &self->value);
}

/**
 * lh_derived_value_compute:
 * @figure: what the staff defined
 * @terms: (element-type LhRecord): its results, in order
 *
 * Returns: (transfer full): the figure, or why there is none
 */
LhDerivedValue *
lh_derived_value_compute (LhRecord  *figure,
                          GPtrArray *terms)
{
  const char *operation = lh_record_get_text (figure, LH_DERIVED_FIGURE_OPERATION);
  LhDerivedValue *self = g_new0 (LhDerivedValue, 1);
  g_autoptr (LhResultTotal) total = lh_result_total_new ("", "");
  g_autoptr (GError) error = NULL;

  self->figure = g_object_ref (figure);
  self->terms = g_ptr_array_copy (terms, (GCopyFunc) (void (*) (void)) g_object_ref, NULL);
  g_ptr_array_set_free_func (self->terms, g_object_unref);
  for (guint i = 0; i < terms->len; i++)
    lh_result_total_add (total, g_ptr_array_index (terms, i));
  for (guint i = 0; i < LH_N_LEFT_OUT; i++)
    self->left_out[i] = total->left_out[i];

  if (!lh_derived_value_check (operation, terms, &error))
    self->problem = g_strdup (error->message);
  else if (!g_str_equal (operation, LH_OPERATION_SUM))
    lh_derived_reckon_pair (self);
  else
    {
      self->known = total->n_added > 0;
      self->value = lh_decimal_strip (total->value);
      self->scale = total->scale;
      self->qualifier = total->qualifier;
    }
  return self;
}

void
lh_derived_value_free (LhDerivedValue *self)
{
  g_clear_object (&self->figure);
  g_clear_pointer (&self->terms, g_ptr_array_unref);
  g_free (self->problem);
  g_free (self);
}

/**
 * lh_derived_value_format:
 *
 * Returns: (transfer full): the figure with its unit: 160处, 2.61人, 约10.19场次; "" when it is not known
 */
char *
lh_derived_value_format (const LhDerivedValue *self,
                         LhCatalog            *catalog)
{
  g_autofree char *number = NULL;

  if (!self->known)
    return g_strdup ("");
  number = lh_result_number_format (self->value, self->scale, self->qualifier,
                                    lh_record_get_text (self->figure, LH_DERIVED_FIGURE_UNIT), catalog);
  return self->approximate ? g_strdup_printf (lh_trc (catalog, "approximate", "about %s"), number)
                           : g_steal_pointer (&number);
}

/**
 * lh_derived_value_explain:
 *
 * Returns: (transfer full): how the figure is made: 74个 + 86处, and what is left out
 */
char *
lh_derived_value_explain (const LhDerivedValue *self,
                          LhCatalog            *catalog)
{
  const char *operation = lh_record_get_text (self->figure, LH_DERIVED_FIGURE_OPERATION);
  const char *sign = g_str_equal (operation, LH_OPERATION_SUM) ? " + " : g_str_equal (operation, LH_OPERATION_RATIO) ? " ÷ " : " − ";
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree char *left_out = lh_left_out_format (self->left_out, catalog);

  for (guint i = 0; i < self->terms->len; i++)
    {
      LhRecord *term = g_ptr_array_index (self->terms, i);
      g_autofree char *value = lh_result_item_format (term, FALSE, catalog);

      g_string_append_printf (text, "%s%s %s", i > 0 ? sign : "", lh_record_get_text (term, LH_RESULT_ITEM_NAME), value);
    }
  if (self->problem != NULL)
    g_string_append_printf (text, "%s%s", text->len > 0 ? " · " : "", self->problem);
  else if (*left_out != '\0')
    g_string_append_printf (text, " · %s", left_out);
  return g_string_free (g_steal_pointer (&text), FALSE);
}
