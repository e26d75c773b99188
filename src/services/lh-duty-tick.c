/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-duty-tick.h"

#include <glib/gi18n-lib.h>
#include <stdio.h>
#include <string.h>

#include "lh-duty-record.h"
#include "lh-duty-recording.h"
#include "lh-duty.h"
#include "lh-error.h"

static void
lh_duty_tick_add (LhChangeSet      *changes,
                  LhRecord         *duty,
                  const LhDutyTick *tick)
{
  g_autoptr (LhRecord) record = LH_RECORD (lh_duty_record_new ());

  lh_record_set_int (record, LH_DUTY_RECORD_DUTY_ID, lh_record_get_id (duty));
  lh_record_set_date (record, LH_DUTY_RECORD_DONE_ON, tick->done_on);
  lh_record_set_int (record, LH_DUTY_RECORD_TIMES, tick->times);
  lh_record_set_text (record, LH_DUTY_RECORD_TOPIC, tick->topic);
  lh_record_set_int (record, LH_DUTY_RECORD_ATTENDANCE, tick->attendance);
  lh_record_set_text (record, LH_DUTY_RECORD_EVIDENCE, tick->evidence);
  lh_record_set_text (record, LH_DUTY_RECORD_NOTE, tick->note);
  lh_change_set_insert (changes, record);
}

/**
 * lh_duty_tick_create:
 * @cells: (element-type LhDutyCell): cells of a matrix
 * @tick: what is recorded of each
 * @n_ticked: (out): in how many cells there was something left to record
 *
 * Returns: (transfer full): the change that records it once in each cell, for its first duty that is still open
 */
LhChangeSet *
lh_duty_tick_create (GPtrArray        *cells,
                     const LhDutyTick *tick,
                     guint            *n_ticked)
{
  LhChangeSet *changes = lh_change_set_new ("record-duty");

  *n_ticked = 0;
  for (guint i = 0; i < cells->len; i++)
    {
      LhDutyEntry *entry = lh_duty_cell_get_next (g_ptr_array_index (cells, i));

      if (entry == NULL)
        continue;
      lh_duty_tick_add (changes, entry->duty, tick);
      (*n_ticked)++;
    }
  return changes;
}

/**
 * lh_duty_tick_create_exemption:
 * @cells: (element-type LhDutyCell): cells of a matrix
 * @reason: (nullable): why; %NULL to take exemptions back
 * @n_changed: (out): how many duties change
 *
 * Returns: (transfer full): the change that exempts from all duties of the cells that are not done
 */
LhChangeSet *
lh_duty_tick_create_exemption (GPtrArray  *cells,
                               const char *reason,
                               guint      *n_changed)
{
  LhChangeSet *changes = lh_change_set_new ("exempt-duty");

  *n_changed = 0;
  for (guint i = 0; i < cells->len; i++)
    {
      const LhDutyCell *cell = g_ptr_array_index (cells, i);

      for (guint j = 0; cell->entries != NULL && j < cell->entries->len; j++)
        {
          const LhDutyEntry *entry = g_ptr_array_index (cell->entries, j);
          const gboolean exempt = entry->state == LH_DUTY_STATE_EXEMPT;
          g_autoptr (LhRecord) duty = NULL;

          if (entry->state == LH_DUTY_STATE_DONE || (reason == NULL) != exempt)
            continue;
          duty = lh_record_duplicate (entry->duty);
          lh_record_set_text (duty, LH_DUTY_STATE, reason != NULL ? "exempt" : "open");
          lh_record_set_text (duty, LH_DUTY_EXEMPT_REASON, reason);
          lh_change_set_update (changes, duty);
          (*n_changed)++;
        }
    }
  return changes;
}

/* "3.5", "3-5", "3月5日" of the year on screen, or a whole date. */
static gboolean
lh_duty_tick_parse_day (const char *text,
                        int         year,
                        LhDate     *day)
{
  int month, number, length = 0;

  if (lh_date_parse (text, day, NULL))
    return TRUE;
  if ((sscanf (text, "%2d.%2d%n", &month, &number, &length) != 2 || text[length] != '\0') &&
      (sscanf (text, "%2d-%2d%n", &month, &number, &length) != 2 || text[length] != '\0') &&
      (sscanf (text, "%2d月%2d日%n", &month, &number, &length) != 2 || length == 0 || text[length] != '\0'))
    return FALSE;
  if (month < 1 || month > 12 || number < 1 ||
      number > lh_date_get_day (lh_date_end_of_month (lh_date_new (year, month, 1))))
    return FALSE;
  *day = lh_date_new (year, month, number);
  return TRUE;
}

/**
 * lh_duty_tick_parse:
 * @cell: the cell it was typed into
 * @text: what was typed: how often it has been done by now, or the day it was done once more
 * @year: the year on screen, for a day without one
 * @tick: (inout): gets the times or the day
 *
 * Returns: %FALSE with an error that says what can be typed
 */
gboolean
lh_duty_tick_parse (const LhDutyCell  *cell,
                    const char        *text,
                    int                year,
                    LhDutyTick        *tick,
                    GError           **error)
{
  g_autofree char *plain = g_strstrip (g_strdup (text));
  const LhDutyEntry *next = lh_duty_cell_get_next (cell);
  guint64 total = 0;

  if (next == NULL)
    {
      g_set_error_literal (error, LH_ERROR, LH_ERROR_INVALID,
                           _("Nothing is open here: records are changed and removed in the pane beside the table."));
      return FALSE;
    }
  if (strlen (plain) <= 3 && g_ascii_string_to_unsigned (plain, 10, 0, 999, &total, NULL))
    {
      if (total <= next->done)
        {
          g_set_error (error, LH_ERROR, LH_ERROR_INVALID,
                       _("It is recorded %u times already: remove records in the pane beside the table."), next->done);
          return FALSE;
        }
      tick->times = (gint64) total - next->done;
      return TRUE;
    }
  if (lh_duty_tick_parse_day (plain, year, &tick->done_on))
    return TRUE;
  g_set_error (error, LH_ERROR, LH_ERROR_INVALID,
               _("“%s” is neither a number of times nor a day: type 2, or 3.15, or 2024-03-15."), plain);
  return FALSE;
}
