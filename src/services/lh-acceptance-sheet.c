/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-acceptance-sheet-private.h"

#include <glib/gi18n-lib.h>

#include "lh-acceptance-mark.h"
#include "lh-acceptance.h"
#include "lh-rubric-item.h"
#include "lh-rubric.h"

/* Below this share of the full mark a judge says why (form F7). */
#define LH_LOW_MARK_PERCENT 60

struct _LhAcceptanceSheet
{
  GObject     parent_instance;

  LhRecord   *acceptance;
  LhRecord   *project;
  LhRecord   *organization;
  LhRecord   *rubric;
  LhDate      as_of;
  GPtrArray  *lines;         /* LhAcceptanceLine */
  GPtrArray  *indicators;    /* LhAcceptanceIndicator */
  GPtrArray  *marks;         /* LhRecord */
  GStrv       judges;
  LhDecimal   full;          /* of all items */

  gboolean    has_total;
  LhDecimal   total;
  gboolean    has_self_total;
  LhDecimal   self_total;
};

G_DEFINE_FINAL_TYPE (LhAcceptanceSheet, lh_acceptance_sheet, G_TYPE_OBJECT)

static void
lh_acceptance_indicator_free (LhAcceptanceIndicator *self)
{
  g_object_unref (self->indicator);
  g_clear_object (&self->value);
  g_free (self);
}

static void
lh_acceptance_sheet_finalize (GObject *object)
{
  LhAcceptanceSheet *self = LH_ACCEPTANCE_SHEET (object);

  g_clear_object (&self->acceptance);
  g_clear_object (&self->project);
  g_clear_object (&self->organization);
  g_clear_object (&self->rubric);
  g_clear_pointer (&self->lines, g_ptr_array_unref);
  g_clear_pointer (&self->indicators, g_ptr_array_unref);
  g_clear_pointer (&self->marks, g_ptr_array_unref);
  g_clear_pointer (&self->judges, g_strfreev);

  G_OBJECT_CLASS (lh_acceptance_sheet_parent_class)->finalize (object);
}

static void
lh_acceptance_sheet_class_init (LhAcceptanceSheetClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = lh_acceptance_sheet_finalize;
}

static void
lh_acceptance_sheet_init (LhAcceptanceSheet *self)
{
}

static void
lh_acceptance_sheet_add_indicators (LhAcceptanceSheet      *self,
                                    const LhAcceptanceData *data)
{
  self->indicators = g_ptr_array_new_with_free_func ((GDestroyNotify) lh_acceptance_indicator_free);
  for (guint i = 0; i < data->indicators->len; i++)
    {
      LhAcceptanceIndicator *entry = g_new0 (LhAcceptanceIndicator, 1);
      LhRecord *indicator = g_ptr_array_index (data->indicators, i);
      gint64 id = lh_record_get_id (indicator);
      LhRecord *value = g_hash_table_lookup (data->values, &id);

      entry->indicator = g_object_ref (indicator);
      entry->value = value != NULL ? g_object_ref (value) : NULL;
      entry->known = lh_attainment_of_indicator (indicator, value, &entry->share);
      g_ptr_array_add (self->indicators, entry);
    }
}

/* What does not apply is shared out among the rest: the sum stands on a scale of 100 (house rule 4.4). */
static gboolean
lh_acceptance_scale (LhFraction  sum,
                     LhFraction  full,
                     LhFraction *result)
{
  if (full.numerator <= 0)
    return FALSE;
  *result = lh_fraction_divide (lh_fraction_multiply (sum, lh_fraction_new (100, 1)), full);
  return TRUE;
}

/* Full precision, rounded once, here; the adjustment comes on top, and a total does not fall below 0. */
static void
lh_acceptance_sheet_sum (LhAcceptanceSheet *self)
{
  LhFraction sum = LH_FRACTION_ZERO, self_sum = LH_FRACTION_ZERO, full = LH_FRACTION_ZERO;
  LhFraction scaled;
  LhDecimal adjustment;

  self->has_total = self->has_self_total = TRUE;
  for (guint i = 0; i < self->lines->len; i++)
    {
      LhAcceptanceLine *line = g_ptr_array_index (self->lines, i);

      lh_decimal_add (self->full, line->full, &self->full);
      if (!line->applies)
        continue;
      full = lh_fraction_add (full, lh_fraction_from_decimal (line->full));
      sum = lh_fraction_add (sum, line->has_score ? line->score : LH_FRACTION_ZERO);
      self_sum = lh_fraction_add (self_sum, lh_fraction_from_decimal (line->self));
      self->has_total &= line->has_score;
      self->has_self_total &= line->has_self;
    }

  self->has_self_total = self->has_self_total && lh_acceptance_scale (self_sum, full, &scaled);
  if (self->has_self_total)
    self->self_total = lh_fraction_round (scaled, 2);
  self->has_total = self->has_total && lh_acceptance_scale (sum, full, &scaled);
  if (!self->has_total)
    return;
  if (lh_decimal_parse (lh_record_get_text (self->acceptance, LH_ACCEPTANCE_ADJUSTMENT), &adjustment, NULL))
    scaled = lh_fraction_add (scaled, lh_fraction_from_decimal (adjustment));
  self->total = lh_fraction_round (scaled.numerator < 0 ? LH_FRACTION_ZERO : scaled, 2);
}

/* A total that was decided, or that the unit gave as a whole, goes before a computed one. */
static void
lh_acceptance_sheet_take_stored (LhAcceptanceSheet *self)
{
  LhDecimal decimal;

  if (lh_acceptance_sheet_is_closed (self) &&
      lh_decimal_parse (lh_record_get_text (self->acceptance, LH_ACCEPTANCE_TOTAL), &decimal, NULL))
    {
      self->has_total = TRUE;
      self->total = decimal;
    }
  if ((lh_acceptance_sheet_is_closed (self) || !self->has_self_total) &&
      lh_decimal_parse (lh_record_get_text (self->acceptance, LH_ACCEPTANCE_SELF_TOTAL), &decimal, NULL))
    {
      self->has_self_total = TRUE;
      self->self_total = lh_decimal_round (decimal, 2);
    }
}

/**
 * lh_acceptance_sheet_compute:
 *
 * Returns: (transfer full): the sheet of what was read
 */
LhAcceptanceSheet *
lh_acceptance_sheet_compute (const LhAcceptanceData *data)
{
  LhAcceptanceSheet *self = g_object_new (LH_TYPE_ACCEPTANCE_SHEET, NULL);

  self->acceptance = g_object_ref (data->acceptance);
  self->project = g_object_ref (data->project);
  self->organization = data->organization != NULL ? g_object_ref (data->organization) : NULL;
  self->rubric = g_object_ref (data->rubric);
  self->as_of = data->as_of;
  self->marks = g_ptr_array_ref (data->marks);
  self->judges = lh_acceptance_lines_find_judges (data);
  self->lines = lh_acceptance_lines_compute (data, (const char *const *) self->judges);
  lh_acceptance_sheet_add_indicators (self, data);
  lh_acceptance_sheet_sum (self);
  lh_acceptance_sheet_take_stored (self);
  return self;
}

/**
 * lh_acceptance_sheet_get_acceptance:
 *
 * Returns: (transfer none): a copy of the acceptance as it was read
 */
LhRecord *
lh_acceptance_sheet_get_acceptance (LhAcceptanceSheet *self)
{
  return self->acceptance;
}

LhRecord *
lh_acceptance_sheet_get_project (LhAcceptanceSheet *self)
{
  return self->project;
}

LhRecord *
lh_acceptance_sheet_get_organization (LhAcceptanceSheet *self)
{
  return self->organization;
}

LhRecord *
lh_acceptance_sheet_get_rubric (LhAcceptanceSheet *self)
{
  return self->rubric;
}

/**
 * lh_acceptance_sheet_get_as_of:
 *
 * Returns: the day the data were looked at: that of the closing, else of the application, else today
 */
LhDate
lh_acceptance_sheet_get_as_of (LhAcceptanceSheet *self)
{
  return self->as_of;
}

gboolean
lh_acceptance_sheet_is_closed (LhAcceptanceSheet *self)
{
  return !lh_record_is_empty (self->acceptance, LH_ACCEPTANCE_CLOSED_ON);
}

/**
 * lh_acceptance_sheet_get_lines:
 *
 * Returns: (transfer none) (element-type LhAcceptanceLine): the lines of the sheet, in the order of the rubric
 */
GPtrArray *
lh_acceptance_sheet_get_lines (LhAcceptanceSheet *self)
{
  g_return_val_if_fail (LH_IS_ACCEPTANCE_SHEET (self), NULL);
  return self->lines;
}

/**
 * lh_acceptance_sheet_get_indicators:
 *
 * Returns: (transfer none) (element-type LhAcceptanceIndicator): targets beside what was attained (form F6)
 */
GPtrArray *
lh_acceptance_sheet_get_indicators (LhAcceptanceSheet *self)
{
  g_return_val_if_fail (LH_IS_ACCEPTANCE_SHEET (self), NULL);
  return self->indicators;
}

/**
 * lh_acceptance_sheet_get_marks:
 *
 * Returns: (transfer none) (element-type LhRecord): all marks, as they were read
 */
GPtrArray *
lh_acceptance_sheet_get_marks (LhAcceptanceSheet *self)
{
  g_return_val_if_fail (LH_IS_ACCEPTANCE_SHEET (self), NULL);
  return self->marks;
}

/**
 * lh_acceptance_sheet_get_judges:
 *
 * Returns: (transfer none) (array zero-terminated=1): the judges: the columns of the sheet
 */
const char *const *
lh_acceptance_sheet_get_judges (LhAcceptanceSheet *self)
{
  g_return_val_if_fail (LH_IS_ACCEPTANCE_SHEET (self), NULL);
  return (const char *const *) self->judges;
}

/**
 * lh_acceptance_sheet_get_full:
 *
 * Returns: the sum of the full marks of the rubric
 */
LhDecimal
lh_acceptance_sheet_get_full (LhAcceptanceSheet *self)
{
  return self->full;
}

/**
 * lh_acceptance_sheet_get_total:
 * @total: (out): the total, of 100, rounded half up once, to two decimals
 *
 * Returns: %FALSE while a mark is missing
 */
gboolean
lh_acceptance_sheet_get_total (LhAcceptanceSheet *self,
                               LhDecimal         *total)
{
  g_return_val_if_fail (LH_IS_ACCEPTANCE_SHEET (self), FALSE);
  if (self->has_total)
    *total = self->total;
  return self->has_total;
}

gboolean
lh_acceptance_sheet_get_self_total (LhAcceptanceSheet *self,
                                    LhDecimal         *total)
{
  g_return_val_if_fail (LH_IS_ACCEPTANCE_SHEET (self), FALSE);
  if (self->has_self_total)
    *total = self->self_total;
  return self->has_self_total;
}

/**
 * lh_acceptance_sheet_get_difference:
 * @difference: (out): the total minus that of the unit
 *
 * Returns: %FALSE while one of the two is missing
 */
gboolean
lh_acceptance_sheet_get_difference (LhAcceptanceSheet *self,
                                    LhDecimal         *difference)
{
  g_return_val_if_fail (LH_IS_ACCEPTANCE_SHEET (self), FALSE);
  return self->has_total && self->has_self_total &&
         lh_decimal_subtract (self->total, self->self_total, difference);
}

static const char *
lh_acceptance_lower_grade (const char *grade)
{
  static const char *const grades[] = { "excellent", "good", "qualified", "unqualified", "unqualified" };

  for (guint i = 0; i < G_N_ELEMENTS (grades) - 1; i++)
    {
      if (g_str_equal (grades[i], grade))
        return grades[i + 1];
    }
  return grade;
}

/**
 * lh_acceptance_sheet_get_grade:
 *
 * Returns: (nullable): the grade: as decided, else by the lines of the rubric; untrue data lower it by one; %NULL while
 *   a mark is missing
 */
const char *
lh_acceptance_sheet_get_grade (LhAcceptanceSheet *self)
{
  const char *grade;

  g_return_val_if_fail (LH_IS_ACCEPTANCE_SHEET (self), NULL);

  if (lh_acceptance_sheet_is_closed (self) && !lh_record_is_empty (self->acceptance, LH_ACCEPTANCE_GRADE))
    return lh_record_get_text (self->acceptance, LH_ACCEPTANCE_GRADE);
  if (!self->has_total)
    return NULL;
  grade = lh_rubric_get_grade (self->rubric, self->total);
  return lh_record_get_boolean (self->acceptance, LH_ACCEPTANCE_VETO) ? lh_acceptance_lower_grade (grade) : grade;
}

/**
 * lh_acceptance_sheet_get_self_grade:
 *
 * Returns: (nullable): the grade the unit would have by its own marks
 */
const char *
lh_acceptance_sheet_get_self_grade (LhAcceptanceSheet *self)
{
  g_return_val_if_fail (LH_IS_ACCEPTANCE_SHEET (self), NULL);
  return self->has_self_total ? lh_rubric_get_grade (self->rubric, self->self_total) : NULL;
}

static char *
lh_acceptance_line_describe_missing (const LhAcceptanceLine *line)
{
  const char *name = lh_record_get_text (line->item, LH_RUBRIC_ITEM_NAME);
  g_autofree char *judges = NULL;
  g_autofree char *basis = NULL;

  if (line->missing_judges->len > 0)
    {
      g_autoptr (GPtrArray) names = g_ptr_array_new ();

      g_ptr_array_extend (names, line->missing_judges, NULL, NULL);
      g_ptr_array_add (names, NULL);
      judges = g_strjoinv (C_("list separator", ", "), (GStrv) names->pdata);
      /* TRANSLATORS: an item of the score sheet, then the judges who have not marked it */
      return g_strdup_printf (_("%s (%s)"), name, judges);
    }
  if (g_str_equal (lh_record_get_text (line->item, LH_RUBRIC_ITEM_SOURCE), "judges"))
    return g_strdup (name);
  basis = lh_acceptance_line_format_basis (line, NULL);
  return g_strdup_printf (_("%s (%s)"), name, basis);
}

static void
lh_acceptance_sheet_add_missing (LhAcceptanceSheet *self,
                                 GPtrArray         *obstacles)
{
  g_autoptr (GString) names = g_string_new (NULL);

  for (guint i = 0; i < self->lines->len; i++)
    {
      LhAcceptanceLine *line = g_ptr_array_index (self->lines, i);
      g_autofree char *missing = NULL;

      if (!line->applies || line->has_score)
        continue;
      missing = lh_acceptance_line_describe_missing (line);
      g_string_append_printf (names, "%s%s", names->len > 0 ? C_("list separator", ", ") : "", missing);
    }
  if (names->len > 0)
    g_ptr_array_add (obstacles, g_strdup_printf (_("Marks are missing for: %s. Enter them, or let the work committee "
                                                   "set a mark or “does not apply”."), names->str));
}

static gboolean
lh_acceptance_mark_is_low (LhRecord  *mark,
                           LhDecimal  full)
{
  LhDecimal decimal;

  if (!lh_record_is_empty (mark, LH_ACCEPTANCE_MARK_COMMENT) ||
      !lh_decimal_parse (lh_record_get_text (mark, LH_ACCEPTANCE_MARK_MARK), &decimal, NULL))
    return FALSE;
  return lh_fraction_compare (lh_fraction_multiply (lh_fraction_from_decimal (decimal), lh_fraction_new (100, 1)),
                              lh_fraction_multiply (lh_fraction_from_decimal (full),
                                                    lh_fraction_new (LH_LOW_MARK_PERCENT, 1))) < 0;
}

static void
lh_acceptance_sheet_add_low_marks (LhAcceptanceSheet *self,
                                   GPtrArray         *obstacles)
{
  g_autoptr (GString) names = g_string_new (NULL);

  for (guint i = 0; i < self->lines->len; i++)
    {
      LhAcceptanceLine *line = g_ptr_array_index (self->lines, i);

      for (guint j = 0; line->applies && j < line->judges->len; j++)
        {
          LhRecord *mark = g_ptr_array_index (line->judges, j);

          if (lh_acceptance_mark_is_low (mark, line->full))
            g_string_append_printf (names, "%s%s (%s)", names->len > 0 ? C_("list separator", ", ") : "",
                                    lh_record_get_text (line->item, LH_RUBRIC_ITEM_NAME),
                                    lh_record_get_text (mark, LH_ACCEPTANCE_MARK_RATER));
        }
    }
  if (names->len > 0)
    g_ptr_array_add (obstacles, g_strdup_printf (_("A mark below %d%% of the full mark needs its reason: %s."),
                                                 LH_LOW_MARK_PERCENT, names->str));
}

/**
 * lh_acceptance_sheet_get_obstacles:
 *
 * Returns: (transfer full) (element-type utf8): what stands in the way of closing: whole sentences for the user; empty
 *   when nothing does
 */
GPtrArray *
lh_acceptance_sheet_get_obstacles (LhAcceptanceSheet *self)
{
  GPtrArray *obstacles = g_ptr_array_new_with_free_func (g_free);

  g_return_val_if_fail (LH_IS_ACCEPTANCE_SHEET (self), obstacles);

  if (lh_record_is_empty (self->acceptance, LH_ACCEPTANCE_VISIT_ON) ||
      lh_record_is_empty (self->acceptance, LH_ACCEPTANCE_VISIT_RECORD))
    g_ptr_array_add (obstacles, g_strdup (_("The visit is not recorded. Enter the day and the record of the visit.")));
  if (self->lines->len == 0)
    g_ptr_array_add (obstacles, g_strdup (_("The score sheet has no items. Add them to it, or choose another one.")));
  lh_acceptance_sheet_add_missing (self, obstacles);
  lh_acceptance_sheet_add_low_marks (self, obstacles);
  return obstacles;
}

static LhDecimal
lh_rubric_get_number (LhRecord *rubric,
                      guint     field,
                      gint64    fallback)
{
  LhDecimal decimal;

  if (lh_record_is_empty (rubric, field) || !lh_decimal_parse (lh_record_get_text (rubric, field), &decimal, NULL))
    return lh_decimal_new (fallback, 0);
  return decimal;
}

/**
 * lh_rubric_get_grade:
 * @total: a rounded total
 *
 * Returns: (transfer none): the grade by the lines of the rubric
 */
const char *
lh_rubric_get_grade (LhRecord  *rubric,
                     LhDecimal  total)
{
  const struct
  {
    guint       field;
    gint64      fallback;
    const char *grade;
  } lines[] = {
    { LH_RUBRIC_EXCELLENT_FROM, LH_RUBRIC_EXCELLENT_DEFAULT, "excellent" },
    { LH_RUBRIC_GOOD_FROM, LH_RUBRIC_GOOD_DEFAULT, "good" },
    { LH_RUBRIC_QUALIFIED_FROM, LH_RUBRIC_QUALIFIED_DEFAULT, "qualified" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    {
      if (lh_decimal_compare (total, lh_rubric_get_number (rubric, lines[i].field, lines[i].fallback)) >= 0)
        return lines[i].grade;
    }
  return "unqualified";
}

/**
 * lh_rubric_get_limit:
 *
 * Returns: by how many points the work committee may adjust a total, up or down
 */
LhDecimal
lh_rubric_get_limit (LhRecord *rubric)
{
  return lh_rubric_get_number (rubric, LH_RUBRIC_ADJUSTMENT_LIMIT, LH_RUBRIC_LIMIT_DEFAULT);
}
