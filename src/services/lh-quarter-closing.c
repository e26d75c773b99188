/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-quarter-closing.h"

#include "lh-ledger-job.h"
#include "lh-quarter-edition.h"
#include "lh-quarter-reader.h"

/**
 * lh_quarter_closing_create_close:
 * @as_of: the day the figures are for; unset for the last day of the quarter, or today while it runs
 * @reason: (nullable): why it is closed, or closed again
 *
 * Returns: (transfer full): the change that freezes every figure of a quarter (封账). Applying it adds the figures: they
 *   are counted inside its transaction.
 */
LhChangeSet *
lh_quarter_closing_create_close (LhQuarter   quarter,
                                 LhDate      as_of,
                                 const char *reason)
{
  LhChangeSet *changes = lh_change_set_new ("close-quarter");
  g_autoptr (LhRecord) closing = LH_RECORD (lh_quarter_close_new ());

  g_return_val_if_fail (lh_quarter_is_set (quarter), changes);

  lh_record_set_quarter (closing, LH_QUARTER_CLOSE_QUARTER, quarter);
  lh_record_set_date (closing, LH_QUARTER_CLOSE_AS_OF,
                      lh_date_is_set (as_of) ? as_of : lh_ledger_default_as_of (quarter));
  lh_record_set_date (closing, LH_QUARTER_CLOSE_CLOSED_ON, lh_date_today ());
  lh_record_set_text (closing, LH_QUARTER_CLOSE_REASON, reason);
  lh_change_set_insert (changes, closing);
  return changes;
}

/**
 * lh_quarter_closing_create_sent:
 * @sent_to: (nullable): to whom
 *
 * Returns: (transfer full): the change that notes that the report of a closed quarter was sent (上报)
 */
LhChangeSet *
lh_quarter_closing_create_sent (LhRecord   *closing,
                                LhDate      sent_on,
                                const char *sent_to)
{
  LhChangeSet *changes = lh_change_set_new ("send-quarter");
  g_autoptr (LhRecord) record = lh_record_duplicate (closing);

  lh_record_set_date (record, LH_QUARTER_CLOSE_SENT_ON, sent_on);
  lh_record_set_text (record, LH_QUARTER_CLOSE_SENT_TO, sent_to);
  lh_change_set_update (changes, record);
  return changes;
}

/**
 * lh_quarter_closing_create_reopen:
 * @reason: why
 *
 * Returns: (transfer full): the change that opens a closed quarter again; what was frozen stays on record
 */
LhChangeSet *
lh_quarter_closing_create_reopen (LhRecord   *closing,
                                  const char *reason)
{
  LhChangeSet *changes = lh_change_set_new ("reopen-quarter");
  g_autoptr (LhRecord) record = lh_record_duplicate (closing);

  lh_record_set_date (record, LH_QUARTER_CLOSE_REOPENED_ON, lh_date_today ());
  lh_record_set_text (record, LH_QUARTER_CLOSE_REOPEN_REASON, reason);
  lh_change_set_update (changes, record);
  return changes;
}

/**
 * lh_quarter_closing_is_open:
 *
 * Returns: whether the quarter was opened again after this closing
 */
gboolean
lh_quarter_closing_is_open (LhRecord *closing)
{
  return !lh_record_is_empty (closing, LH_QUARTER_CLOSE_REOPENED_ON);
}

/**
 * lh_quarter_closing_format:
 * @catalog: (nullable): the language
 *
 * Returns: (transfer full): what stands over the pages and reports of a closed quarter: "Frozen on 2024年10月8日, as of
 *   2024年9月30日; sent on 2024年10月9日"
 */
char *
lh_quarter_closing_format (LhRecord  *closing,
                           LhCatalog *catalog)
{
  g_autofree char *as_of = lh_date_format (lh_record_get_date (closing, LH_QUARTER_CLOSE_AS_OF), LH_DATE_LONG, catalog);
  g_autofree char *closed_on = lh_date_format (lh_record_get_date (closing, LH_QUARTER_CLOSE_CLOSED_ON), LH_DATE_LONG,
                                               catalog);
  g_autofree char *sent_on = NULL;

  if (lh_record_is_empty (closing, LH_QUARTER_CLOSE_SENT_ON))
    /* TRANSLATORS: the day of the closing, and the day the figures are for */
    return g_strdup_printf (lh_tr (catalog, N_("Closed on %s, figures as of %s")), closed_on, as_of);
  sent_on = lh_date_format (lh_record_get_date (closing, LH_QUARTER_CLOSE_SENT_ON), LH_DATE_LONG, catalog);
  /* TRANSLATORS: the day of the closing, the day the figures are for, and the day the report was sent */
  return g_strdup_printf (lh_tr (catalog, N_("Closed on %s, figures as of %s, sent on %s")), closed_on, as_of, sent_on);
}

/**
 * lh_quarter_closing_format_reopening:
 * @catalog: (nullable): the language
 *
 * Returns: (transfer full) (nullable): who reopened the quarter, when and why; %NULL while the closing holds
 */
char *
lh_quarter_closing_format_reopening (LhRecord  *closing,
                                     LhCatalog *catalog)
{
  const char *who = lh_record_get_text (closing, LH_QUARTER_CLOSE_REOPENED_BY);
  const char *reason = lh_record_get_text (closing, LH_QUARTER_CLOSE_REOPEN_REASON);
  g_autofree char *day = NULL;

  if (!lh_quarter_closing_is_open (closing))
    return NULL;
  day = lh_date_format (lh_record_get_date (closing, LH_QUARTER_CLOSE_REOPENED_ON), LH_DATE_LONG, catalog);
  /* TRANSLATORS: a day, a person, the reason that was given */
  return g_strdup_printf (lh_tr (catalog, N_("Reopened on %s by %s: %s")), day, who != NULL ? who : "—",
                          reason != NULL ? reason : "—");
}

/**
 * lh_quarter_closing_create_query:
 * @quarter: a quarter; unset for all
 *
 * Returns: (transfer full): asks for the closings of a quarter, newest first
 */
LhQuery *
lh_quarter_closing_create_query (LhQuarter quarter)
{
  LhQuery *query = lh_query_new (LH_TYPE_QUARTER_CLOSE);
  g_autofree char *text = lh_quarter_is_set (quarter) ? lh_quarter_to_string (quarter) : NULL;

  if (text != NULL)
    lh_query_where_field (query, LH_QUARTER_CLOSE_QUARTER, LH_QUERY_EQUAL, text);
  lh_query_set_sort (query, "journal-id", TRUE);
  return query;
}

/**
 * lh_quarter_closing_pick:
 * @closings: (element-type LhRecord): the closings of one quarter, newest first
 *
 * Returns: (transfer full) (nullable): the closing that holds; %NULL when the quarter was never closed or was reopened
 */
LhRecord *
lh_quarter_closing_pick (GPtrArray *closings)
{
  for (guint i = 0; i < closings->len; i++)
    {
      LhRecord *closing = g_ptr_array_index (closings, i);

      if (!lh_quarter_closing_is_open (closing))
        return g_object_ref (closing);
    }
  return NULL;
}

/**
 * lh_ledger_list_closings:
 * @quarter: a quarter; unset for all
 *
 * Returns: (transfer full) (element-type LhRecord): its closings, newest first, those that were reopened too
 */
GPtrArray *
lh_ledger_list_closings (LhLedger   *self,
                         LhQuarter   quarter,
                         GError    **error)
{
  g_autoptr (LhQuery) query = lh_quarter_closing_create_query (quarter);

  return lh_ledger_query (self, query, error);
}

/**
 * lh_ledger_find_closing:
 *
 * Returns: (transfer full) (nullable): the closing that holds for a quarter; %NULL without an error for an open quarter
 */
LhRecord *
lh_ledger_find_closing (LhLedger   *self,
                        LhQuarter   quarter,
                        GError    **error)
{
  g_autoptr (GPtrArray) closings = lh_ledger_list_closings (self, quarter, error);

  return closings != NULL ? lh_quarter_closing_pick (closings) : NULL;
}

/**
 * lh_ledger_load_frozen_figures:
 * @closing: a closing, also one that was reopened
 *
 * Returns: (transfer full) (element-type LhQuarterFigure): what it froze, in the order of the statistics
 */
GPtrArray *
lh_ledger_load_frozen_figures (LhLedger  *self,
                               LhRecord  *closing,
                               GError   **error)
{
  g_autoptr (LhQuery) query = lh_query_new (LH_TYPE_FROZEN_FIGURE);
  g_autoptr (GPtrArray) records = NULL;
  GPtrArray *figures;

  lh_query_where_id (query, LH_FROZEN_FIGURE_CLOSE_ID, lh_record_get_id (closing));
  lh_query_set_sort (query, "position", FALSE);
  records = lh_ledger_query (self, query, error);
  if (records == NULL)
    return NULL;
  figures = g_ptr_array_new_with_free_func ((GDestroyNotify) lh_quarter_figure_free);
  for (guint i = 0; i < records->len; i++)
    g_ptr_array_add (figures, lh_quarter_figure_thaw (g_ptr_array_index (records, i)));
  return figures;
}

/* As read by lh_ledger_read(): the number is the quarter, the id the day. */
static gpointer
lh_quarter_figures_read (LhSession  *session,
                         int         quarter,
                         gint64      day,
                         GError    **error)
{
  return lh_quarter_reader_load_now (session, lh_quarter_from_index (quarter), (LhDate) { (gint32) day }, error);
}

/**
 * lh_ledger_get_quarter_figures:
 * @closing: (out) (optional) (nullable) (transfer full): the closing that holds; %NULL for an open quarter
 *
 * The figures of a quarter as they are told outside: frozen when it is closed, else as the ledger stands.
 *
 * Returns: (transfer full) (element-type LhQuarterFigure) (nullable): the figures
 */
GPtrArray *
lh_ledger_get_quarter_figures (LhLedger   *self,
                               LhQuarter   quarter,
                               LhRecord  **closing,
                               GError    **error)
{
  g_autoptr (GError) find_error = NULL;
  g_autoptr (LhRecord) found = lh_ledger_find_closing (self, quarter, &find_error);
  GPtrArray *figures = NULL;

  if (closing != NULL)
    *closing = NULL;
  if (find_error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&find_error));
      return NULL;
    }
  if (found != NULL)
    figures = lh_ledger_load_frozen_figures (self, found, error);
  else
    figures = lh_ledger_read (self, lh_quarter_figures_read, lh_quarter_get_index (quarter),
                              lh_ledger_get_edition_as_of (self, quarter).julian, error);
  if (closing != NULL && figures != NULL)
    *closing = g_steal_pointer (&found);
  return figures;
}
