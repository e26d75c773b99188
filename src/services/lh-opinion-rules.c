/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include <glib/gi18n-lib.h>

#include "lh-opinion-item.h"
#include "lh-opinion.h"
#include "lh-rules.h"

/* What was raised stays as it was raised once something has grown out of it (S0-5, S4-10). */
static void
lh_opinion_check_text (LhRecord  *before,
                       LhRecord  *record,
                       GPtrArray *findings)
{
  if (before == NULL || lh_record_field_equal (before, record, LH_OPINION_CONTENT))
    return;
  if (lh_record_get_int (before, LH_OPINION_TOPIC_ID) != 0)
    lh_findings_add (findings, LH_SEVERITY_ERROR, record, LH_OPINION_CONTENT,
                     _("A topic was drawn from this opinion: its text stays as it was raised. Use the note for what is "
                       "to be added."));
  if (lh_record_get_int (before, LH_OPINION_ITEM_ID) != 0)
    lh_findings_add (findings, LH_SEVERITY_ERROR, record, LH_OPINION_CONTENT,
                     _("This opinion was merged into an item: its text stays as it was raised. Change the words of the "
                       "item, or use the note."));
}

/* An opinion stands in one place, or the totals would not add up. */
static void
lh_opinion_check_place (LhRecord  *record,
                        GPtrArray *findings)
{
  const gboolean set_aside = lh_record_get_boolean (record, LH_OPINION_SET_ASIDE);
  const gboolean in_topic = lh_record_get_int (record, LH_OPINION_TOPIC_ID) != 0;
  const gboolean merged = lh_record_get_int (record, LH_OPINION_ITEM_ID) != 0;

  if (set_aside && lh_record_is_empty (record, LH_OPINION_SET_ASIDE_REASON))
    lh_findings_add (findings, LH_SEVERITY_ERROR, record, LH_OPINION_SET_ASIDE,
                     _("An opinion is set aside with a reason. Write down why first."));
  if (set_aside && in_topic)
    lh_findings_add (findings, LH_SEVERITY_ERROR, record, LH_OPINION_SET_ASIDE,
                     _("The opinion is part of a topic. Take it out of the topic before you set it aside."));
  if (set_aside && merged)
    lh_findings_add (findings, LH_SEVERITY_ERROR, record, LH_OPINION_SET_ASIDE,
                     _("The opinion is part of an item. Take it out of the item before you set it aside."));
  if (merged && in_topic)
    lh_findings_add (findings, LH_SEVERITY_ERROR, record, LH_OPINION_ITEM_ID,
                     _("The opinion is part of a topic. Take it out of the topic before you merge it into an item."));
}

gboolean
lh_opinion_rules_check (LhSession  *session,
                        LhRecord   *record,
                        GPtrArray  *changes,
                        GPtrArray  *findings,
                        GError    **error)
{
  g_autoptr (GError) load_error = NULL;
  g_autoptr (LhRecord) before = lh_session_load (session, LH_TYPE_OPINION, lh_record_get_id (record), &load_error);

  if (load_error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&load_error));
      return FALSE;
    }
  lh_opinion_check_text (before, record, findings);
  lh_opinion_check_place (record, findings);
  return TRUE;
}

/* What is handed over goes to somebody (S4-11). */
gboolean
lh_opinion_item_rules_check (LhSession  *session,
                             LhRecord   *record,
                             GPtrArray  *changes,
                             GPtrArray  *findings,
                             GError    **error)
{
  const gboolean handed = !lh_record_is_empty (record, LH_OPINION_ITEM_HANDED_ON);
  const gboolean done = g_str_equal (lh_record_get_text (record, LH_OPINION_ITEM_STATE), "done");

  if (handed && lh_record_is_empty (record, LH_OPINION_ITEM_LEVEL))
    lh_findings_add (findings, LH_SEVERITY_ERROR, record, LH_OPINION_ITEM_LEVEL,
                     _("The item is to be handed over. Choose its handling level first."));
  if (handed && lh_record_get_int (record, LH_OPINION_ITEM_LEAD_ORGANIZATION_ID) == 0)
    lh_findings_add (findings, LH_SEVERITY_ERROR, record, LH_OPINION_ITEM_LEAD_ORGANIZATION_ID,
                     _("The item is to be handed over. Choose the lead organization first."));
  if (handed && g_str_equal (lh_record_get_text (record, LH_OPINION_ITEM_LEVEL), "joint") &&
      lh_record_is_empty (record, LH_OPINION_ITEM_ASSISTING))
    lh_findings_add (findings, LH_SEVERITY_ERROR, record, LH_OPINION_ITEM_ASSISTING,
                     _("Several units handle the item. Name the assisting units first."));
  if (done && lh_record_is_empty (record, LH_OPINION_ITEM_RESULT))
    lh_findings_add (findings, LH_SEVERITY_ERROR, record, LH_OPINION_ITEM_RESULT,
                     _("An item is completed with a result. Write down what was obtained first."));
  if (done && lh_record_is_empty (record, LH_OPINION_ITEM_DONE_ON))
    lh_findings_add (findings, LH_SEVERITY_WARNING, record, LH_OPINION_ITEM_DONE_ON,
                     _("The day on which the item was completed is missing."));
  return TRUE;
}
