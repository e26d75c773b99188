/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-quarter-changes.h"

#include "lh-ledger-job.h"
#include "lh-quarter-closing.h"
#include "lh-quarter-reader.h"

static void
lh_quarter_row_free (LhQuarterRow *self)
{
  g_free (self->name);
  g_free (self->from);
  g_free (self->to);
  g_free (self);
}

static void
lh_quarter_change_free (LhQuarterChange *self)
{
  g_ptr_array_unref (self->in);
  g_ptr_array_unref (self->out);
  g_ptr_array_unref (self->changed);
  g_ptr_array_unref (self->entries);
  g_free (self);
}

void
lh_quarter_changes_free (LhQuarterChanges *self)
{
  g_object_unref (self->closing);
  g_ptr_array_unref (self->changes);
  g_ptr_array_unref (self->groups);
  g_ptr_array_unref (self->rows);
  g_ptr_array_unref (self->entries);
  g_ptr_array_unref (self->then);
  g_ptr_array_unref (self->now);
  g_free (self);
}

/* Key of a figure -> figure. */
static GHashTable *
lh_quarter_changes_index (GPtrArray *figures)
{
  GHashTable *index = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < figures->len; i++)
    g_hash_table_insert (index, lh_quarter_figure_get_key (g_ptr_array_index (figures, i)), g_ptr_array_index (figures, i));
  return index;
}

static const LhQuarterFigure *
lh_quarter_changes_find_row (GHashTable *index,
                             gint64      id)
{
  g_autofree char *key = g_strdup_printf (LH_AREA_ROWS "/status/%" G_GINT64_FORMAT, id);

  return g_hash_table_lookup (index, key);
}

static gboolean
lh_quarter_figure_counts (const LhQuarterFigure *figure,
                          gint64                 id)
{
  for (guint i = 0; figure != NULL && i < figure->ids->len; i++)
    {
      if (g_array_index (figure->ids, gint64, i) == id)
        return TRUE;
    }
  return FALSE;
}

/* A row by its name of then, or else of now. */
static LhQuarterRow *
lh_quarter_changes_create_row (const LhQuarterFigure *figure,
                               const LhQuarterFigure *then,
                               const LhQuarterFigure *now,
                               gint64                 id)
{
  LhQuarterRow *row = g_new0 (LhQuarterRow, 1);
  const char *name = lh_quarter_figure_get_name (figure, id);

  if (then != NULL)
    name = then->label;
  else if (now != NULL)
    name = now->label;
  row->id = id;
  row->name = g_strdup (name != NULL ? name : "");
  row->from = then != NULL ? g_strdup (then->shown) : NULL;
  row->to = now != NULL ? g_strdup (now->shown) : NULL;
  return row;
}

typedef struct
{
  GHashTable *then;
  GHashTable *now;
} LhQuarterIndexes;

/* The rows of one figure that the other does not count; with a list for changed ones, those both count. */
static void
lh_quarter_changes_compare_rows (const LhQuarterIndexes *indexes,
                                 const LhQuarterFigure  *figure,
                                 const LhQuarterFigure  *other,
                                 GPtrArray              *only,
                                 GPtrArray              *changed)
{
  const gboolean projects = figure != NULL && g_str_equal (figure->entity, "project");

  for (guint i = 0; figure != NULL && i < figure->ids->len; i++)
    {
      gint64 id = g_array_index (figure->ids, gint64, i);
      const LhQuarterFigure *then = projects ? lh_quarter_changes_find_row (indexes->then, id) : NULL;
      const LhQuarterFigure *now = projects ? lh_quarter_changes_find_row (indexes->now, id) : NULL;

      if (!lh_quarter_figure_counts (other, id))
        g_ptr_array_add (only, lh_quarter_changes_create_row (figure, then, now, id));
      else if (changed != NULL && then != NULL && now != NULL && !lh_quarter_figure_equal (then, now))
        g_ptr_array_add (changed, lh_quarter_changes_create_row (figure, then, now, id));
    }
}

static gboolean
lh_quarter_changes_differ (const LhQuarterFigure *then,
                           const LhQuarterFigure *now)
{
  if (then == NULL || now == NULL || !lh_quarter_figure_equal (then, now))
    return TRUE;
  if (then->ids->len != now->ids->len)
    return TRUE;
  for (guint i = 0; i < then->ids->len; i++)
    {
      if (!lh_quarter_figure_counts (now, g_array_index (then->ids, gint64, i)))
        return TRUE;
    }
  return FALSE;
}

static void
lh_quarter_changes_add (LhQuarterChanges       *self,
                        const LhQuarterIndexes *indexes,
                        const LhQuarterFigure  *then,
                        const LhQuarterFigure  *now)
{
  const LhQuarterFigure *any = then != NULL ? then : now;
  LhQuarterChange *change;

  if (g_str_equal (any->area, LH_AREA_ROWS))
    {
      if (then == NULL || now == NULL || !lh_quarter_figure_equal (then, now))
        g_ptr_array_add (self->rows, lh_quarter_changes_create_row (any, then, now, g_array_index (any->ids, gint64, 0)));
      return;
    }
  if (!lh_quarter_changes_differ (then, now))
    return;
  change = g_new0 (LhQuarterChange, 1);
  change->then = then;
  change->now = now;
  change->in = g_ptr_array_new_with_free_func ((GDestroyNotify) lh_quarter_row_free);
  change->out = g_ptr_array_new_with_free_func ((GDestroyNotify) lh_quarter_row_free);
  change->changed = g_ptr_array_new_with_free_func ((GDestroyNotify) lh_quarter_row_free);
  change->entries = g_ptr_array_new_with_free_func (g_object_unref);
  lh_quarter_changes_compare_rows (indexes, now, then, change->in, change->changed);
  lh_quarter_changes_compare_rows (indexes, then, now, change->out, NULL);
  g_ptr_array_add (lh_quarter_figure_is_whole (any) ? self->changes : self->groups, change);
}

/* What an older version of the program did not freeze has not changed for that. */
static GHashTable *
lh_quarter_changes_list_areas (GPtrArray *figures)
{
  GHashTable *areas = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < figures->len; i++)
    g_hash_table_add (areas, ((LhQuarterFigure *) g_ptr_array_index (figures, i))->area);
  return areas;
}

static void
lh_quarter_changes_compare (LhQuarterChanges *self)
{
  g_autoptr (GHashTable) then = lh_quarter_changes_index (self->then);
  g_autoptr (GHashTable) now = lh_quarter_changes_index (self->now);
  g_autoptr (GHashTable) areas = lh_quarter_changes_list_areas (self->then);
  const gboolean frozen_records = g_hash_table_contains (areas, LH_AREA_REGISTERS);
  const LhQuarterIndexes indexes = { then, now };

  for (guint i = 0; i < self->then->len; i++)
    {
      const LhQuarterFigure *figure = g_ptr_array_index (self->then, i);
      g_autofree char *key = lh_quarter_figure_get_key (figure);

      lh_quarter_changes_add (self, &indexes, figure, g_hash_table_lookup (now, key));
    }
  for (guint i = 0; i < self->now->len; i++)
    {
      const LhQuarterFigure *figure = g_ptr_array_index (self->now, i);
      g_autofree char *key = lh_quarter_figure_get_key (figure);

      if (!g_hash_table_contains (then, key) && (frozen_records || g_hash_table_contains (areas, figure->area)))
        lh_quarter_changes_add (self, &indexes, NULL, figure);
    }
}

static void
lh_quarter_changes_note_rows (GHashTable *rows,
                              GPtrArray  *list)
{
  for (guint i = 0; i < list->len; i++)
    g_hash_table_add (rows, &((LhQuarterRow *) g_ptr_array_index (list, i))->id);
}

/* The entries that touched a row of the figure. */
static void
lh_quarter_changes_explain (LhQuarterChange *change,
                            GPtrArray       *touches)
{
  g_autoptr (GHashTable) rows = g_hash_table_new (g_int64_hash, g_int64_equal);

  lh_quarter_changes_note_rows (rows, change->in);
  lh_quarter_changes_note_rows (rows, change->out);
  lh_quarter_changes_note_rows (rows, change->changed);
  for (guint i = 0; i < touches->len; i++)
    {
      const LhQuarterTouch *touch = g_ptr_array_index (touches, i);

      if (lh_quarter_touch_concerns (touch, rows))
        g_ptr_array_add (change->entries, g_object_ref (touch->entry));
    }
}

static void
lh_quarter_changes_explain_all (LhQuarterChanges *self,
                                GPtrArray        *touches)
{
  g_autoptr (GHashTable) rows = g_hash_table_new (g_int64_hash, g_int64_equal);

  for (guint i = 0; i < self->changes->len; i++)
    {
      LhQuarterChange *change = g_ptr_array_index (self->changes, i);

      lh_quarter_changes_explain (change, touches);
      lh_quarter_changes_note_rows (rows, change->in);
      lh_quarter_changes_note_rows (rows, change->out);
      lh_quarter_changes_note_rows (rows, change->changed);
    }
  for (guint i = 0; i < self->groups->len; i++)
    lh_quarter_changes_explain (g_ptr_array_index (self->groups, i), touches);
  lh_quarter_changes_note_rows (rows, self->rows);
  for (guint i = 0; i < touches->len; i++)
    {
      const LhQuarterTouch *touch = g_ptr_array_index (touches, i);

      if (lh_quarter_touch_concerns (touch, rows))
        g_ptr_array_add (self->entries, g_object_ref (touch->entry));
    }
}

/* Runs on the store thread: both lists and the journal are of one moment. */
static gpointer
lh_quarter_changes_read (LhSession  *session,
                         int         year,
                         gint64      id,
                         GError    **error)
{
  g_autoptr (LhRecord) closing = lh_session_load (session, LH_TYPE_QUARTER_CLOSE, id, error);
  g_autoptr (GPtrArray) then = closing != NULL ? lh_quarter_reader_load_frozen (session, id, error) : NULL;
  g_autoptr (GPtrArray) now = NULL;
  g_autoptr (GPtrArray) touches = NULL;
  LhQuarterChanges *self;

  if (then != NULL)
    now = lh_quarter_reader_load_now (session, lh_record_get_quarter (closing, LH_QUARTER_CLOSE_QUARTER),
                                      lh_record_get_date (closing, LH_QUARTER_CLOSE_AS_OF), error);
  if (now != NULL)
    touches = lh_quarter_reader_load_touches (session, lh_record_get_int (closing, LH_QUARTER_CLOSE_JOURNAL_ID), error);
  if (touches == NULL)
    return NULL;

  self = g_new0 (LhQuarterChanges, 1);
  self->closing = g_steal_pointer (&closing);
  self->then = g_steal_pointer (&then);
  self->now = g_steal_pointer (&now);
  self->changes = g_ptr_array_new_with_free_func ((GDestroyNotify) lh_quarter_change_free);
  self->groups = g_ptr_array_new_with_free_func ((GDestroyNotify) lh_quarter_change_free);
  self->rows = g_ptr_array_new_with_free_func ((GDestroyNotify) lh_quarter_row_free);
  self->entries = g_ptr_array_new_with_free_func (g_object_unref);
  lh_quarter_changes_compare (self);
  lh_quarter_changes_explain_all (self, touches);
  return self;
}

/**
 * lh_quarter_changes_load:
 * @closing: a closing, also one that was reopened
 *
 * Returns: (transfer full): what changed since and why
 */
LhQuarterChanges *
lh_quarter_changes_load (LhLedger  *ledger,
                         LhRecord  *closing,
                         GError   **error)
{
  return lh_ledger_read (ledger, lh_quarter_changes_read, 0, lh_record_get_id (closing), error);
}

/**
 * lh_quarter_changes_load_async:
 *
 * Like lh_quarter_changes_load(), off the main thread.
 */
void
lh_quarter_changes_load_async (LhLedger            *ledger,
                               LhRecord            *closing,
                               GAsyncReadyCallback  callback,
                               gpointer             user_data)
{
  lh_ledger_read_async (ledger, lh_quarter_changes_read, (GDestroyNotify) lh_quarter_changes_free, 0,
                        lh_record_get_id (closing), NULL, callback, user_data);
}

LhQuarterChanges *
lh_quarter_changes_load_finish (LhLedger      *ledger,
                                GAsyncResult  *result,
                                GError       **error)
{
  return lh_ledger_read_finish (ledger, result, error);
}
