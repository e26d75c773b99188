/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-targets.h"

#include "lh-ledger-job.h"
#include "lh-query-sql.h"
#include "lh-target-sql.h"

#define LH_HUNDRED lh_decimal_new (100, 0)

static void
lh_target_line_free (LhTargetLine *self)
{
  g_object_unref (self->target);
  g_array_unref (self->ids);
  g_free (self);
}

static gboolean
lh_target_read (LhRecord  *target,
                guint      field,
                LhDecimal *value)
{
  return !lh_record_is_empty (target, field) && lh_decimal_parse (lh_record_get_text (target, field), value, NULL);
}

/* Of what the actual value is the share: of the base, or of the target itself. A base of none is no base. */
static gboolean
lh_target_line_find_whole (LhTargetLine *self,
                           LhDecimal    *whole)
{
  guint field = lh_target_line_is_share (self) ? LH_ANNUAL_TARGET_BASE : LH_ANNUAL_TARGET_TARGET;

  return lh_target_read (self->target, field, whole) && lh_decimal_compare (*whole, LH_DECIMAL_ZERO) > 0;
}

/* How much there must be: the target, or that share of the base. The products of what people count stay far below the
 * digits there are; what does not fit is not known. */
static gboolean
lh_target_line_find_wanted (LhTargetLine *self,
                            LhDecimal     whole,
                            LhDecimal    *wanted)
{
  LhDecimal percent, ratio;

  if (!lh_target_line_is_share (self))
    {
      *wanted = whole;
      return TRUE;
    }
  if (!lh_target_read (self->target, LH_ANNUAL_TARGET_TARGET, &percent) ||
      !lh_decimal_divide (LH_HUNDRED, percent, 9, &ratio) || !lh_decimal_divide (whole, ratio, 9, wanted))
    return FALSE;
  *wanted = lh_decimal_strip (*wanted);
  return TRUE;
}

/* Half a branch cannot reach a standard: what is missing of a share is whole units. */
static LhDecimal
lh_target_line_round_missing (LhTargetLine *self,
                              LhDecimal     missing)
{
  LhDecimal whole = lh_decimal_round (missing, 0);

  if (!lh_target_line_is_share (self))
    return lh_decimal_strip (missing);
  if (lh_decimal_compare (whole, missing) < 0)
    lh_decimal_add (whole, lh_decimal_new (1, 0), &whole);
  return whole;
}

/* What even pace asks for by the day: that share of the percentage at which the target is reached. */
static gint64
lh_target_line_find_pace (LhTargetLine *self,
                          int           year,
                          LhDate        as_of)
{
  const LhDate first = lh_date_new (year, 1, 1);
  const gint64 n_days = lh_date_days_between (first, lh_date_new (year, 12, 31)) + 1;
  const gint64 n_gone = CLAMP (lh_date_days_between (first, as_of) + 1, 0, n_days);
  LhDecimal full = LH_HUNDRED;

  if (lh_target_line_is_share (self))
    lh_target_read (self->target, LH_ANNUAL_TARGET_TARGET, &full);
  return lh_divide_half_up (lh_decimal_to_integer (full, 1) * n_gone, n_days);
}

static void
lh_target_line_judge (LhTargetLine *self,
                      int           year,
                      LhDate        as_of)
{
  LhDecimal whole, wanted, quotient;

  self->tenths = LH_UNSET;
  self->missing = LH_DECIMAL_ZERO;
  self->pace = lh_target_line_find_pace (self, year, as_of);
  self->state = LH_TARGET_NO_ACTUAL;
  if (lh_record_is_empty (self->target, LH_ANNUAL_TARGET_TARGET))
    self->state = LH_TARGET_NO_TARGET;
  else if (!lh_target_line_find_whole (self, &whole))
    self->state = lh_target_line_is_share (self) ? LH_TARGET_NO_BASE : LH_TARGET_NO_TARGET;
  else if (self->has_actual && lh_target_line_find_wanted (self, whole, &wanted) &&
           lh_decimal_divide (self->actual, whole, 3, &quotient))
    {
      self->tenths = lh_decimal_to_integer (quotient, 3);
      self->approximate = !lh_record_is_empty (self->target, LH_ANNUAL_TARGET_ACTUAL_QUALIFIER);
      if (lh_decimal_compare (self->actual, wanted) >= 0)
        self->state = LH_TARGET_REACHED;
      else if (lh_decimal_subtract (wanted, self->actual, &self->missing))
        {
          self->missing = lh_target_line_round_missing (self, self->missing);
          self->state = self->tenths >= self->pace ? LH_TARGET_ON_PACE : LH_TARGET_BEHIND;
          if (lh_date_compare (as_of, lh_date_new (year, 12, 31)) >= 0)
            self->state = LH_TARGET_MISSED;
        }
    }
}

static LhTargetLine *
lh_target_line_read (LhSession  *session,
                     LhRecord   *target,
                     LhTargets  *targets,
                     GError    **error)
{
  LhTargetLine *self;
  LhTargetCount count;

  if (!lh_target_sql_count (session, target, targets->as_of, &count, error))
    {
      lh_target_count_clear (&count);
      return NULL;
    }
  self = g_new0 (LhTargetLine, 1);
  self->target = g_object_ref (target);
  self->ids = g_steal_pointer (&count.ids);
  self->entity = count.known ? count.entity : NULL;
  self->counted = count.known;
  self->actual = lh_decimal_new (count.count, 0);
  self->has_actual = count.known || lh_target_read (target, LH_ANNUAL_TARGET_ACTUAL, &self->actual);
  lh_target_line_judge (self, targets->year, targets->as_of);
  return self;
}

gpointer
lh_targets_read (LhSession  *session,
                 int         year,
                 gint64      day,
                 GError    **error)
{
  g_autoptr (LhTargets) self = g_new0 (LhTargets, 1);
  g_autoptr (LhQuery) query = lh_query_new (LH_TYPE_ANNUAL_TARGET);
  g_autofree char *text = g_strdup_printf ("%d", year);
  g_autoptr (GPtrArray) targets = NULL;

  self->year = year;
  self->as_of = (LhDate) { (gint32) day };
  self->lines = g_ptr_array_new_with_free_func ((GDestroyNotify) lh_target_line_free);
  lh_query_where_field (query, LH_ANNUAL_TARGET_YEAR, LH_QUERY_EQUAL, text);
  lh_query_set_sort (query, "position", FALSE);
  targets = lh_query_sql_run_records (session, query, error);
  if (targets == NULL)
    return NULL;
  for (guint i = 0; i < targets->len; i++)
    {
      LhTargetLine *line = lh_target_line_read (session, g_ptr_array_index (targets, i), self, error);

      if (line == NULL)
        return NULL;
      g_ptr_array_add (self->lines, line);
      self->n_reached += line->state == LH_TARGET_REACHED;
    }
  return g_steal_pointer (&self);
}

/**
 * lh_targets_load:
 * @as_of: the day; what was recorded for later days does not count
 *
 * Returns: (transfer full): the targets of a year with their actual values
 */
LhTargets *
lh_targets_load (LhLedger  *ledger,
                 int        year,
                 LhDate     as_of,
                 GError   **error)
{
  return lh_ledger_read (ledger, lh_targets_read, year, as_of.julian, error);
}

void
lh_targets_load_async (LhLedger            *ledger,
                       int                  year,
                       LhDate               as_of,
                       GCancellable        *cancellable,
                       GAsyncReadyCallback  callback,
                       gpointer             user_data)
{
  lh_ledger_read_async (ledger, lh_targets_read, (GDestroyNotify) lh_targets_free, year, as_of.julian, cancellable,
                        callback, user_data);
}

LhTargets *
lh_targets_load_finish (LhLedger      *ledger,
                        GAsyncResult  *result,
                        GError       **error)
{
  return lh_ledger_read_finish (ledger, result, error);
}

void
lh_targets_free (LhTargets *self)
{
  g_ptr_array_unref (self->lines);
  g_free (self);
}

/**
 * lh_target_line_is_share:
 *
 * Returns: whether the target is a percentage of a base, such as all branches
 */
gboolean
lh_target_line_is_share (const LhTargetLine *self)
{
  return g_str_equal (lh_record_get_text (self->target, LH_ANNUAL_TARGET_KIND), "share");
}
