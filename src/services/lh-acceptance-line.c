/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-acceptance-sheet-private.h"

#include <glib/gi18n-lib.h>

#include "lh-acceptance-mark.h"
#include "lh-acceptance.h"
#include "lh-rubric-item.h"

/* From this many judges on, one highest and one lowest mark are dropped (house rule 4.4). */
#define LH_JUDGES_TO_DROP 5

static void
lh_acceptance_line_free (LhAcceptanceLine *self)
{
  g_object_unref (self->item);
  g_ptr_array_unref (self->judges);
  g_clear_object (&self->committee);
  g_ptr_array_unref (self->missing_judges);
  g_free (self);
}

static gboolean
lh_acceptance_mark_is (LhRecord   *mark,
                       LhRecord   *item,
                       const char *kind)
{
  return lh_record_get_int (mark, LH_ACCEPTANCE_MARK_ITEM_ID) == lh_record_get_id (item) &&
         g_str_equal (lh_record_get_text (mark, LH_ACCEPTANCE_MARK_RATER_KIND), kind);
}

static LhRecord *
lh_acceptance_find_mark (GPtrArray  *marks,
                         LhRecord   *item,
                         const char *kind)
{
  for (guint i = 0; i < marks->len; i++)
    {
      LhRecord *mark = g_ptr_array_index (marks, i);

      if (lh_acceptance_mark_is (mark, item, kind))
        return mark;
    }
  return NULL;
}

static gboolean
lh_acceptance_read_mark (LhRecord  *mark,
                         LhDecimal *decimal)
{
  return mark != NULL && !lh_record_is_empty (mark, LH_ACCEPTANCE_MARK_MARK) &&
         lh_decimal_parse (lh_record_get_text (mark, LH_ACCEPTANCE_MARK_MARK), decimal, NULL);
}

static int
lh_acceptance_compare_decimals (gconstpointer a,
                                gconstpointer b)
{
  return lh_decimal_compare (*(const LhDecimal *) a, *(const LhDecimal *) b);
}

/**
 * lh_acceptance_mean:
 * @marks: (element-type LhDecimal): the raw marks, at least one; gets sorted
 * @n_dropped: (out): how many did not count
 *
 * Returns: their mean, from five judges on without one highest and one lowest mark (house rule 4.4)
 */
LhFraction
lh_acceptance_mean (GArray *marks,
                    guint  *n_dropped)
{
  guint skip = marks->len >= LH_JUDGES_TO_DROP ? 1 : 0;
  LhFraction sum = LH_FRACTION_ZERO;

  g_array_sort (marks, lh_acceptance_compare_decimals);
  for (guint i = skip; i < marks->len - skip; i++)
    sum = lh_fraction_add (sum, lh_fraction_from_decimal (g_array_index (marks, LhDecimal, i)));
  *n_dropped = 2 * skip;
  return lh_fraction_divide (sum, lh_fraction_new (marks->len - 2 * skip, 1));
}

static LhRecord *
lh_acceptance_find_judge_mark (GPtrArray  *marks,
                               LhRecord   *item,
                               const char *judge)
{
  for (guint i = 0; i < marks->len; i++)
    {
      LhRecord *mark = g_ptr_array_index (marks, i);

      if (lh_acceptance_mark_is (mark, item, "judge") &&
          g_str_equal (lh_record_get_text (mark, LH_ACCEPTANCE_MARK_RATER), judge))
        return mark;
    }
  return NULL;
}

/* Whether a judge marked anything: one who only stands in the list does not keep the others waiting. */
static gboolean
lh_acceptance_judge_marked (const LhAcceptanceData *data,
                            const char             *judge)
{
  for (guint i = 0; i < data->marks->len; i++)
    {
      LhRecord *mark = g_ptr_array_index (data->marks, i);

      if (g_str_equal (lh_record_get_text (mark, LH_ACCEPTANCE_MARK_RATER_KIND), "judge") &&
          g_str_equal (lh_record_get_text (mark, LH_ACCEPTANCE_MARK_RATER), judge))
        return TRUE;
    }
  return FALSE;
}

static void
lh_acceptance_line_take_judges (LhAcceptanceLine       *self,
                                const LhAcceptanceData *data,
                                const char *const      *judges)
{
  g_autoptr (GArray) marks = g_array_new (FALSE, FALSE, sizeof (LhDecimal));

  for (guint i = 0; judges[i] != NULL; i++)
    {
      LhRecord *mark = lh_acceptance_find_judge_mark (data->marks, self->item, judges[i]);
      LhDecimal decimal;

      if (lh_acceptance_read_mark (mark, &decimal))
        {
          g_ptr_array_add (self->judges, g_object_ref (mark));
          g_array_append_val (marks, decimal);
        }
      else if (lh_acceptance_judge_marked (data, judges[i]))
        g_ptr_array_add (self->missing_judges, g_strdup (judges[i]));
    }
  self->has_mean = marks->len > 0;
  if (self->has_mean)
    self->mean = lh_acceptance_mean (marks, &self->n_dropped);
}

static void
lh_acceptance_line_take_data (LhAcceptanceLine       *self,
                              const LhAcceptanceData *data,
                              const char             *source)
{
  if (g_str_equal (source, "task-completion"))
    self->attainment = data->tasks;
  else if (g_str_equal (source, "indicator-attainment"))
    self->attainment = lh_attainment_of_indicators (data->indicators, data->values);
  else
    self->attainment = data->reports;

  self->has_computed = self->attainment.known;
  if (self->has_computed)
    self->computed = lh_fraction_multiply (self->attainment.share, lh_fraction_from_decimal (self->full));
}

/* What counts: the mark of the work committee, else what the data say or the judges think. */
static void
lh_acceptance_line_decide (LhAcceptanceLine *self,
                           gboolean          from_data)
{
  LhDecimal decimal;

  self->has_score = TRUE;
  if (lh_acceptance_read_mark (self->committee, &decimal))
    self->score = lh_fraction_from_decimal (decimal);
  else if (from_data && self->has_computed)
    self->score = self->computed;
  else if (!from_data && self->has_mean && self->missing_judges->len == 0)
    self->score = self->mean;
  else
    self->has_score = FALSE;
}

static LhAcceptanceLine *
lh_acceptance_line_new (const LhAcceptanceData *data,
                        LhRecord               *item,
                        const char *const      *judges)
{
  LhAcceptanceLine *self = g_new0 (LhAcceptanceLine, 1);
  const char *source = lh_record_get_text (item, LH_RUBRIC_ITEM_SOURCE);
  gboolean from_data = !g_str_equal (source, "judges");
  LhRecord *committee = lh_acceptance_find_mark (data->marks, item, "committee");
  LhRecord *frozen = lh_acceptance_find_mark (data->marks, item, "computed");
  LhDecimal decimal;

  self->item = g_object_ref (item);
  self->judges = g_ptr_array_new_with_free_func (g_object_unref);
  self->missing_judges = g_ptr_array_new_with_free_func (g_free);
  lh_decimal_parse (lh_record_get_text (item, LH_RUBRIC_ITEM_FULL_MARK), &self->full, NULL);
  self->has_self = lh_acceptance_read_mark (lh_acceptance_find_mark (data->marks, item, "self"), &self->self);
  self->committee = committee != NULL ? g_object_ref (committee) : NULL;
  self->applies = committee == NULL || !lh_record_get_boolean (committee, LH_ACCEPTANCE_MARK_INAPPLICABLE);

  if (lh_acceptance_read_mark (frozen, &decimal))
    {
      self->has_computed = TRUE;
      self->computed = lh_fraction_from_decimal (decimal);
    }
  else if (from_data)
    lh_acceptance_line_take_data (self, data, source);
  else
    lh_acceptance_line_take_judges (self, data, judges);
  lh_acceptance_line_decide (self, from_data);
  return self;
}

/* The group first, in its order, then whoever else marked. */
static void
lh_acceptance_add_judge (GPtrArray  *judges,
                         const char *name)
{
  if (*name != '\0' && !g_ptr_array_find_with_equal_func (judges, name, g_str_equal, NULL))
    g_ptr_array_add (judges, g_strdup (name));
}

/**
 * lh_acceptance_lines_find_judges:
 *
 * Returns: (transfer full): the names of the judges: the head and the members of the appraisal group, and who marked
 */
GStrv
lh_acceptance_lines_find_judges (const LhAcceptanceData *data)
{
  GPtrArray *judges = g_ptr_array_new ();
  g_auto (GStrv) members = g_strsplit (lh_record_get_text (data->acceptance, LH_ACCEPTANCE_GROUP_MEMBERS), ";", -1);

  lh_acceptance_add_judge (judges, lh_record_get_text (data->acceptance, LH_ACCEPTANCE_GROUP_LEADER));
  for (guint i = 0; members[i] != NULL; i++)
    lh_acceptance_add_judge (judges, g_strstrip (members[i]));
  for (guint i = 0; i < data->marks->len; i++)
    {
      LhRecord *mark = g_ptr_array_index (data->marks, i);

      if (g_str_equal (lh_record_get_text (mark, LH_ACCEPTANCE_MARK_RATER_KIND), "judge"))
        lh_acceptance_add_judge (judges, lh_record_get_text (mark, LH_ACCEPTANCE_MARK_RATER));
    }
  g_ptr_array_add (judges, NULL);
  return (GStrv) g_ptr_array_free (judges, FALSE);
}

/**
 * lh_acceptance_lines_compute:
 *
 * Returns: (transfer full) (element-type LhAcceptanceLine): the lines of the sheet, in the order of the rubric
 */
GPtrArray *
lh_acceptance_lines_compute (const LhAcceptanceData *data,
                             const char *const      *judges)
{
  GPtrArray *lines = g_ptr_array_new_with_free_func ((GDestroyNotify) lh_acceptance_line_free);

  for (guint i = 0; i < data->items->len; i++)
    g_ptr_array_add (lines, lh_acceptance_line_new (data, g_ptr_array_index (data->items, i), judges));
  return lines;
}

/**
 * lh_acceptance_line_get_difference:
 * @difference: (out): the mark that counts minus that of the unit, with two decimals
 *
 * Returns: %FALSE while one of the two is missing
 */
gboolean
lh_acceptance_line_get_difference (const LhAcceptanceLine *line,
                                   LhDecimal              *difference)
{
  if (!line->applies || !line->has_score || !line->has_self)
    return FALSE;
  *difference = lh_fraction_round (lh_fraction_subtract (line->score, lh_fraction_from_decimal (line->self)), 2);
  return TRUE;
}

static char *
lh_acceptance_line_format_mean (const LhAcceptanceLine *line,
                                LhCatalog              *catalog)
{
  guint n = line->judges->len;

  if (n == 0)
    return g_strdup (lh_tr (catalog, N_("no marks yet")));
  if (line->n_dropped == 0)
    return g_strdup_printf (lh_trn (catalog, "mean of %u judge", "mean of %u judges", n), n);
  return g_strdup_printf (lh_tr (catalog, N_("mean of %u judges without the highest and the lowest")), n);
}

/**
 * lh_acceptance_line_format_basis:
 * @catalog: (nullable): the language
 *
 * Returns: (transfer full): where the mark comes from, in words
 */
char *
lh_acceptance_line_format_basis (const LhAcceptanceLine *line,
                                 LhCatalog              *catalog)
{
  const char *source = lh_record_get_text (line->item, LH_RUBRIC_ITEM_SOURCE);
  const LhAttainment *from = &line->attainment;

  if (!line->applies)
    return g_strdup (lh_tr (catalog, N_("does not apply")));
  if (g_str_equal (source, "judges"))
    return lh_acceptance_line_format_mean (line, catalog);
  if (line->has_computed && from->n_total == 0)
    return g_strdup (lh_tr (catalog, N_("as counted at the end of the acceptance")));
  if (g_str_equal (source, "task-completion"))
    return from->n_total == 0 ? g_strdup (lh_tr (catalog, N_("the project has no tasks")))
                              : g_strdup_printf (lh_tr (catalog, N_("%u of %u tasks done")), from->n_done, from->n_total);
  if (g_str_equal (source, "on-time-reports"))
    return from->n_total == 0 ? g_strdup (lh_tr (catalog, N_("no report was due")))
                              : g_strdup_printf (lh_tr (catalog, N_("%u of %u reports on time")), from->n_done,
                                                 from->n_total);
  if (from->n_total == 0)
    return g_strdup (lh_tr (catalog, N_("the project has no indicators")));
  if (from->n_unknown > 0)
    return g_strdup_printf (lh_tr (catalog, N_("%u of %u indicators have no value or no target")), from->n_unknown,
                            from->n_total);
  return g_strdup_printf (lh_tr (catalog, from->approximate ? N_("about %u of %u indicators reached")
                                                            : N_("%u of %u indicators reached")),
                          from->n_done, from->n_total);
}
