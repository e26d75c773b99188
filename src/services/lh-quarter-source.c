/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-quarter-source.h"

#include "lh-error.h"
#include "lh-quarter-closing.h"
#include "lh-quarter-edition.h"

#define LH_QUARTER_SOURCE_DATA "linghang-quarter-source"

struct _LhQuarterSource
{
  GObject       parent_instance;

  LhLedger     *ledger;
  LhRecord     *closing;      /* whose edition is told or is on its way */
  LhLedger     *edition;      /* of @closing, when it is open */
  LhStatistics *frozen;       /* of @edition */
  LhQuarter     known;        /* the quarter of which it is known whether it is closed */
  guint         question;     /* number of the last question; the answers to others come too late */
};

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (LhQuarterSource, lh_quarter_source, G_TYPE_OBJECT)

/* What is under way; it keeps the source and its ledger until it has ended. */
typedef struct
{
  LhQuarterSource *source;
  guint            question;
} LhQuarterQuestion;

static LhQuarterQuestion *
lh_quarter_question_new (LhQuarterSource *source)
{
  LhQuarterQuestion *self = g_new0 (LhQuarterQuestion, 1);

  self->source = g_object_ref (source);
  self->question = source->question;
  return self;
}

static void
lh_quarter_question_free (LhQuarterQuestion *self)
{
  g_object_unref (self->source);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LhQuarterQuestion, lh_quarter_question_free)

/* As long as the new figures are on their way the old ones stay on screen. */
static void
lh_quarter_source_tell (LhQuarterSource *self)
{
  if (lh_quarter_source_get_statistics (self) != NULL)
    g_signal_emit (self, signals[CHANGED], 0);
}

static void
lh_quarter_source_fail (LhQuarterSource *self,
                        const GError    *error)
{
  /* the ledger was closed meanwhile */
  if (!g_error_matches (error, LH_ERROR, LH_ERROR_CANCELLED))
    g_warning ("%s", error->message);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
lh_quarter_source_computed_cb (GObject      *object,
                               GAsyncResult *result,
                               gpointer      user_data)
{
  g_autoptr (LhQuarterQuestion) question = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (LhStatistics) statistics = lh_ledger_compute_statistics_finish (LH_LEDGER (object), result, &error);
  LhQuarterSource *self = question->source;

  if (question->question != self->question)
    return;
  if (statistics == NULL)
    {
      lh_quarter_source_fail (self, error);
      return;
    }
  g_set_object (&self->edition, LH_LEDGER (object));
  g_set_object (&self->frozen, statistics);
  lh_quarter_source_tell (self);
}

static void
lh_quarter_source_opened_cb (GObject      *object,
                             GAsyncResult *result,
                             gpointer      user_data)
{
  g_autoptr (LhQuarterQuestion) question = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (LhLedger) edition = lh_ledger_open_edition_finish (LH_LEDGER (object), result, &error);
  LhQuarterSource *self = question->source;

  if (question->question != self->question)
    return;
  if (edition == NULL)
    lh_quarter_source_fail (self, error);
  /* it may have been reopened meanwhile, and another question is on its way */
  else if (edition != self->ledger)
    lh_ledger_compute_statistics_async (edition, lh_record_get_quarter (self->closing, LH_QUARTER_CLOSE_QUARTER),
                                        lh_record_get_date (self->closing, LH_QUARTER_CLOSE_AS_OF), NULL,
                                        lh_quarter_source_computed_cb, g_steal_pointer (&question));
}

/* The edition of a closing never changes: it is made once. */
static void
lh_quarter_source_take_closing (LhQuarterSource *self,
                                LhRecord        *closing)
{
  if (closing != NULL && self->closing != NULL && lh_record_get_id (closing) == lh_record_get_id (self->closing))
    return;
  self->question++;
  g_set_object (&self->closing, closing);
  g_clear_object (&self->edition);
  g_clear_object (&self->frozen);
  if (closing != NULL)
    lh_ledger_open_edition_async (self->ledger, lh_record_get_quarter (closing, LH_QUARTER_CLOSE_QUARTER), NULL,
                                  lh_quarter_source_opened_cb, lh_quarter_question_new (self));
}

static void
lh_quarter_source_closings_cb (GObject      *object,
                               GAsyncResult *result,
                               gpointer      user_data)
{
  g_autoptr (LhQuarterQuestion) question = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) closings = lh_ledger_query_finish (LH_LEDGER (object), result, &error);
  g_autoptr (LhRecord) closing = closings != NULL ? lh_quarter_closing_pick (closings) : NULL;
  LhQuarterSource *self = question->source;

  if (closings == NULL)
    {
      lh_quarter_source_fail (self, error);
      return;
    }
  /* the answer to an older question: another one is under way */
  if (closing != NULL && !lh_quarter_equal (lh_record_get_quarter (closing, LH_QUARTER_CLOSE_QUARTER),
                                            lh_ledger_get_quarter (self->ledger)))
    return;
  self->known = lh_ledger_get_quarter (self->ledger);
  lh_quarter_source_take_closing (self, closing);
  lh_quarter_source_tell (self);
}

static void
lh_quarter_source_update (LhQuarterSource *self)
{
  g_autoptr (LhQuery) query = lh_quarter_closing_create_query (lh_ledger_get_quarter (self->ledger));

  lh_ledger_query_async (self->ledger, query, NULL, lh_quarter_source_closings_cb, lh_quarter_question_new (self));
}

/* A closing itself changes no figure, so the status of the ledger does not tell of it. */
static void
lh_quarter_source_changed_cb (LhQuarterSource *self,
                              GStrv            entities)
{
  if (entities == NULL || *entities == NULL || g_strv_contains ((const char *const *) entities, "quarter-close") ||
      g_strv_contains ((const char *const *) entities, "*"))
    lh_quarter_source_update (self);
}

static void
lh_quarter_source_quarter_cb (LhQuarterSource *self)
{
  lh_quarter_source_update (self);
}

/* What is told of a closed quarter stays; of an open one there are other figures. */
static void
lh_quarter_source_status_changed_cb (LhQuarterSource *self)
{
  if (self->closing == NULL)
    lh_quarter_source_tell (self);
}

static void
lh_quarter_source_dispose (GObject *object)
{
  LhQuarterSource *self = LH_QUARTER_SOURCE (object);

  if (self->ledger != NULL)
    g_object_set_data (G_OBJECT (self->ledger), LH_QUARTER_SOURCE_DATA, NULL);
  g_clear_object (&self->closing);
  g_clear_object (&self->frozen);
  g_clear_object (&self->edition);
  g_clear_object (&self->ledger);

  G_OBJECT_CLASS (lh_quarter_source_parent_class)->dispose (object);
}

static void
lh_quarter_source_class_init (LhQuarterSourceClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = lh_quarter_source_dispose;

  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 0);
}

static void
lh_quarter_source_init (LhQuarterSource *self)
{
}

/**
 * lh_quarter_source_get:
 * @ledger: a ledger
 *
 * All who show the quarter share one source, so that the edition of a closed quarter is made once.
 *
 * Returns: (transfer full): its source
 */
LhQuarterSource *
lh_quarter_source_get (LhLedger *ledger)
{
  LhQuarterSource *self;

  g_return_val_if_fail (LH_IS_LEDGER (ledger), NULL);

  self = g_object_get_data (G_OBJECT (ledger), LH_QUARTER_SOURCE_DATA);
  if (self != NULL)
    return g_object_ref (self);

  self = g_object_new (LH_TYPE_QUARTER_SOURCE, NULL);
  self->ledger = g_object_ref (ledger);
  g_object_set_data (G_OBJECT (ledger), LH_QUARTER_SOURCE_DATA, self);
  g_signal_connect_object (ledger, "changed", G_CALLBACK (lh_quarter_source_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (ledger, "notify::quarter", G_CALLBACK (lh_quarter_source_quarter_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (ledger, "status-changed", G_CALLBACK (lh_quarter_source_status_changed_cb), self,
                           G_CONNECT_SWAPPED);
  lh_quarter_source_update (self);
  return self;
}

/**
 * lh_quarter_source_get_ledger:
 *
 * Returns: (transfer none): where everything else of the quarter is read: the ledger or the edition of the closed quarter
 */
LhLedger *
lh_quarter_source_get_ledger (LhQuarterSource *self)
{
  g_return_val_if_fail (LH_IS_QUARTER_SOURCE (self), NULL);
  return self->edition != NULL ? self->edition : self->ledger;
}

/**
 * lh_quarter_source_get_statistics:
 *
 * Returns: (transfer none) (nullable): the figures of the quarter on screen; %NULL until they are known, as it is until it
 *   is known whether the quarter is closed
 */
LhStatistics *
lh_quarter_source_get_statistics (LhQuarterSource *self)
{
  LhStatistics *statistics;

  g_return_val_if_fail (LH_IS_QUARTER_SOURCE (self), NULL);

  if (!lh_quarter_equal (self->known, lh_ledger_get_quarter (self->ledger)))
    return NULL;
  statistics = self->closing != NULL ? self->frozen : lh_ledger_get_statistics (self->ledger);
  /* those of the quarter before, while the new ones are on their way */
  return statistics != NULL && lh_quarter_equal (lh_statistics_get_quarter (statistics), self->known) ? statistics : NULL;
}

/**
 * lh_quarter_source_get_as_of:
 *
 * Returns: the day of the figures
 */
LhDate
lh_quarter_source_get_as_of (LhQuarterSource *self)
{
  g_return_val_if_fail (LH_IS_QUARTER_SOURCE (self), (LhDate) { 0 });

  if (self->closing != NULL)
    return lh_record_get_date (self->closing, LH_QUARTER_CLOSE_AS_OF);
  return lh_ledger_get_as_of (self->ledger);
}
