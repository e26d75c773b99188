/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-duty-recording.h"

#include "lh-checklist.h"
#include "lh-duty-record.h"
#include "lh-duty.h"

/**
 * lh_duty_add_record:
 * @changes: the user's action
 * @duty: a duty
 * @done_on: when it was done
 * @times: how often, at least 1
 * @note: (nullable): what was done
 * @evidence: (nullable): minutes, report, number of a document
 *
 * Adds a record of a duty to an action, for the ticking of several at once. What follows from it (how often the duty was
 * done, whether it is closed) is added when the action is applied.
 */
void
lh_duty_add_record (LhChangeSet *changes,
                    LhRecord    *duty,
                    LhDate       done_on,
                    gint64       times,
                    const char  *note,
                    const char  *evidence)
{
  g_autoptr (LhRecord) record = LH_RECORD (lh_duty_record_new ());

  lh_record_set_int (record, LH_DUTY_RECORD_DUTY_ID, lh_record_get_id (duty));
  lh_record_set_date (record, LH_DUTY_RECORD_DONE_ON, done_on);
  lh_record_set_int (record, LH_DUTY_RECORD_TIMES, times);
  lh_record_set_text (record, LH_DUTY_RECORD_NOTE, note);
  lh_record_set_text (record, LH_DUTY_RECORD_EVIDENCE, evidence);
  lh_change_set_insert (changes, record);
}

/**
 * lh_duty_create_record:
 *
 * Returns: (transfer full): the change that records that a duty was done; see lh_duty_add_record()
 */
LhChangeSet *
lh_duty_create_record (LhRecord   *duty,
                       LhDate      done_on,
                       gint64      times,
                       const char *note,
                       const char *evidence)
{
  LhChangeSet *changes = lh_change_set_new ("record-duty");

  lh_duty_add_record (changes, duty, done_on, times, note, evidence);
  return changes;
}

/**
 * lh_duty_create_exemption:
 * @reason: (nullable): why; %NULL to take the exemption back
 *
 * Returns: (transfer full): the change that exempts from a duty
 */
LhChangeSet *
lh_duty_create_exemption (LhRecord   *duty,
                          const char *reason)
{
  LhChangeSet *changes = lh_change_set_new ("exempt-duty");
  g_autoptr (LhRecord) changed = lh_record_duplicate (duty);

  lh_record_set_text (changed, LH_DUTY_STATE, reason != NULL ? "exempt" : "open");
  lh_record_set_text (changed, LH_DUTY_EXEMPT_REASON, reason);
  lh_change_set_update (changes, changed);
  return changes;
}

/**
 * lh_duty_create_publication:
 * @checklist: a list
 *
 * Returns: (transfer full): the change that publishes a list. Publishing the theme day list of a month or the
 *   requirements of a quarter does the committee's duty to publish them, when it is applied.
 */
LhChangeSet *
lh_duty_create_publication (LhRecord *checklist,
                            LhDate    published_on)
{
  LhChangeSet *changes = lh_change_set_new ("publish-checklist");
  g_autoptr (LhRecord) changed = lh_record_duplicate (checklist);

  lh_record_set_date (changed, LH_CHECKLIST_PUBLISHED_ON, published_on);
  lh_change_set_update (changes, changed);
  return changes;
}
