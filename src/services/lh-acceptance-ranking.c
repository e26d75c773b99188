/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-acceptance-overview-private.h"

#include "lh-acceptance-sheet-private.h"
#include "lh-acceptance.h"
#include "lh-rubric-item.h"
#include "lh-rubric.h"

static LhFraction
lh_overview_score (const LhAcceptanceLine *line)
{
  return line->applies && line->has_score ? line->score : LH_FRACTION_ZERO;
}

/* What tells equal totals apart: quantitative lines, the effect (the heaviest qualitative line), reports on time. */
static void
lh_overview_take_ties (LhAcceptanceRow   *row,
                       LhAcceptanceSheet *sheet)
{
  GPtrArray *lines = lh_acceptance_sheet_get_lines (sheet);
  const LhAcceptanceLine *effect = NULL;

  for (guint i = 0; i < lines->len; i++)
    {
      const LhAcceptanceLine *line = g_ptr_array_index (lines, i);

      if (g_str_equal (lh_record_get_text (line->item, LH_RUBRIC_ITEM_NATURE), "quantitative"))
        row->ties[0] = lh_fraction_add (row->ties[0], lh_overview_score (line));
      else if (effect == NULL || lh_decimal_compare (line->full, effect->full) > 0)
        effect = line;
      if (g_str_equal (lh_record_get_text (line->item, LH_RUBRIC_ITEM_SOURCE), "on-time-reports"))
        row->ties[2] = lh_overview_score (line);
    }
  if (effect != NULL)
    row->ties[1] = lh_overview_score (effect);
}

static int
lh_overview_compare (gconstpointer a,
                     gconstpointer b)
{
  const LhAcceptanceRow *first = *(LhAcceptanceRow *const *) a;
  const LhAcceptanceRow *second = *(LhAcceptanceRow *const *) b;
  int order = lh_decimal_compare (second->total, first->total);

  for (guint i = 0; order == 0 && i < G_N_ELEMENTS (first->ties); i++)
    order = lh_fraction_compare (second->ties[i], first->ties[i]);
  return order;
}

/* Only equal totals need a look at their lines. */
static gboolean
lh_overview_read_ties (LhSession  *session,
                       GPtrArray  *closed,
                       GError    **error)
{
  for (guint i = 0; i < closed->len; i++)
    {
      LhAcceptanceRow *row = g_ptr_array_index (closed, i);
      LhAcceptanceRow *before = i > 0 ? g_ptr_array_index (closed, i - 1) : NULL;
      LhAcceptanceRow *after = i + 1 < closed->len ? g_ptr_array_index (closed, i + 1) : NULL;
      g_autoptr (LhAcceptanceSheet) sheet = NULL;

      if ((before == NULL || lh_decimal_compare (before->total, row->total) != 0) &&
          (after == NULL || lh_decimal_compare (after->total, row->total) != 0))
        continue;
      sheet = lh_acceptance_sheet_read (session, row->acceptance, error);
      if (sheet == NULL)
        return FALSE;
      lh_overview_take_ties (row, sheet);
    }
  return TRUE;
}

static void
lh_overview_rank (GPtrArray *closed)
{
  g_ptr_array_sort (closed, lh_overview_compare);
  for (guint i = 0; i < closed->len; i++)
    {
      LhAcceptanceRow *row = g_ptr_array_index (closed, i);
      gpointer *before = i > 0 ? &g_ptr_array_index (closed, i - 1) : NULL;

      row->rank = before != NULL && lh_overview_compare (before, &g_ptr_array_index (closed, i)) == 0
                    ? ((LhAcceptanceRow *) *before)->rank : i + 1;
    }
}

gboolean
lh_acceptance_row_is_excellent (const LhAcceptanceRow *row)
{
  return g_str_equal (lh_record_get_text (row->acceptance, LH_ACCEPTANCE_GRADE), "excellent");
}

/* Who is excellent beyond the places, and who cannot be told apart from the last one within. */
static void
lh_overview_find_beyond (LhExcellentShare *share,
                         GPtrArray        *closed)
{
  guint place = 0;
  LhAcceptanceRow *last = NULL;

  for (guint i = 0; i < closed->len; i++)
    {
      LhAcceptanceRow *row = g_ptr_array_index (closed, i);

      if (!lh_acceptance_row_is_excellent (row))
        continue;
      if (++place <= share->n_places)
        last = row;
      else
        g_ptr_array_add (share->beyond, row);
    }
  if (last == NULL || share->beyond->len == 0 ||
      ((LhAcceptanceRow *) g_ptr_array_index (share->beyond, 0))->rank != last->rank)
    return;
  for (guint i = 0; i < closed->len; i++)
    {
      LhAcceptanceRow *row = g_ptr_array_index (closed, i);

      if (row->rank == last->rank && lh_acceptance_row_is_excellent (row))
        g_ptr_array_add (share->tied, row);
    }
}

static void
lh_overview_add_share (LhAcceptanceOverview *self,
                       GPtrArray            *closed)
{
  LhExcellentShare *share = g_new0 (LhExcellentShare, 1);
  LhAcceptanceRow *first = g_ptr_array_index (closed, 0);
  gint64 tenths = lh_record_get_int (first->rubric, LH_RUBRIC_EXCELLENT_SHARE);

  share->rubric = g_object_ref (first->rubric);
  share->n_closed = closed->len;
  share->n_places = (guint) ((gint64) closed->len * (tenths != LH_UNSET ? tenths : LH_RUBRIC_SHARE_DEFAULT) / 1000);
  share->beyond = g_ptr_array_new ();
  share->tied = g_ptr_array_new ();
  for (guint i = 0; i < closed->len; i++)
    share->n_excellent += lh_acceptance_row_is_excellent (g_ptr_array_index (closed, i));
  lh_overview_find_beyond (share, closed);
  g_ptr_array_add (self->shares, share);
}

static GPtrArray *
lh_overview_find_closed (LhAcceptanceOverview *self,
                         gint64                rubric_id)
{
  GPtrArray *closed = g_ptr_array_new ();

  for (guint i = 0; i < self->rows->len; i++)
    {
      LhAcceptanceRow *row = g_ptr_array_index (self->rows, i);

      if (row->has_total && row->rubric != NULL && lh_record_get_id (row->rubric) == rubric_id)
        g_ptr_array_add (closed, row);
    }
  return closed;
}

/**
 * lh_acceptance_overview_rank:
 *
 * Ranks and shares, by score sheet: totals of different sheets are not compared.
 */
gboolean
lh_acceptance_overview_rank (LhAcceptanceOverview  *self,
                      LhSession             *session,
                      GError               **error)
{
  for (guint i = 0; i < self->rows->len; i++)
    {
      LhAcceptanceRow *row = g_ptr_array_index (self->rows, i);
      g_autoptr (GPtrArray) closed = NULL;

      if (!row->has_total || row->rubric == NULL || row->rank != 0)
        continue;
      closed = lh_overview_find_closed (self, lh_record_get_id (row->rubric));
      for (guint j = 0; j < closed->len; j++)
        for (guint k = 0; k < G_N_ELEMENTS (row->ties); k++)
          ((LhAcceptanceRow *) g_ptr_array_index (closed, j))->ties[k] = LH_FRACTION_ZERO;
      g_ptr_array_sort (closed, lh_overview_compare);
      if (!lh_overview_read_ties (session, closed, error))
        return FALSE;
      lh_overview_rank (closed);
      lh_overview_add_share (self, closed);
    }
  return TRUE;
}
