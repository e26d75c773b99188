/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-rules.h"

#include <glib/gi18n-lib.h>

#include "lh-report-draft.h"
#include "lh-report-section.h"
#include "lh-work-draft.h"

/* What may still be entered once the figures are frozen: number, signature and day come last, and none of them is a
 * word of the report. Nothing of it once it is sent, but for a note. */
static gboolean
lh_report_draft_may_change (guint    field,
                            gboolean sent)
{
  if (field == LH_REPORT_DRAFT_NOTE)
    return TRUE;
  return !sent && (field == LH_REPORT_DRAFT_NUMBER || field == LH_REPORT_DRAFT_SIGNER || field == LH_REPORT_DRAFT_ISSUED_ON
                   || field == LH_REPORT_DRAFT_STATE || field == LH_REPORT_DRAFT_COPY_TO);
}

static void
lh_report_draft_rules_check_frozen (LhRecord  *record,
                                    LhRecord  *old,
                                    GPtrArray *findings)
{
  gboolean sent = g_str_equal (lh_record_get_text (old, LH_REPORT_DRAFT_STATE), "sent");

  for (guint field = 0; field < LH_REPORT_DRAFT_N_FIELDS; field++)
    {
      if (lh_record_field_equal (record, old, field) || lh_report_draft_may_change (field, sent))
        continue;
      if (sent)
        lh_findings_add (findings, LH_SEVERITY_ERROR, record, field,
                         _("The report has been sent and stays as it is. Begin a new one for what has changed."));
      else
        lh_findings_add (findings, LH_SEVERITY_ERROR, record, field,
                         _("The figures of the report are frozen. Give up the frozen figures first."));
    }
}

/**
 * lh_report_draft_rules_check:
 *
 * A report whose figures are frozen never changes; one that is frozen has its figures.
 */
gboolean
lh_report_draft_rules_check (LhSession  *session,
                             LhRecord   *record,
                             GPtrArray  *changes,
                             GPtrArray  *findings,
                             GError    **error)
{
  g_autoptr (LhRecord) old = lh_session_load (session, LH_TYPE_REPORT_DRAFT, lh_record_get_id (record), NULL);
  gboolean frozen = lh_work_draft_is_frozen (record);
  gboolean thaws = old != NULL && g_str_equal (lh_record_get_text (old, LH_REPORT_DRAFT_STATE), "frozen")
                   && g_str_equal (lh_record_get_text (record, LH_REPORT_DRAFT_STATE), "for-review");

  if (old != NULL && lh_work_draft_is_frozen (old) && !thaws)
    lh_report_draft_rules_check_frozen (record, old, findings);
  if (frozen && lh_record_is_empty (record, LH_REPORT_DRAFT_FIGURES))
    lh_findings_add (findings, LH_SEVERITY_ERROR, record, LH_REPORT_DRAFT_STATE,
                     _("The figures of the report are frozen by a step of their own, not by its state."));
  return TRUE;
}

static gboolean
lh_report_section_is_frozen (LhSession *session,
                             LhRecord  *section)
{
  g_autoptr (LhRecord) draft = lh_session_load (session, LH_TYPE_REPORT_DRAFT,
                                                lh_record_get_int (section, LH_REPORT_SECTION_REPORT_ID), NULL);

  return draft != NULL && lh_work_draft_is_frozen (draft);
}

static void
lh_report_section_add_finding (LhRecord  *section,
                               GPtrArray *findings)
{
  lh_findings_add (findings, LH_SEVERITY_ERROR, section, LH_REPORT_SECTION_TEXT,
                   _("The report is frozen, so its sections stay as they are. Give up the frozen figures first."));
}

/**
 * lh_report_section_rules_check:
 *
 * The sections of a frozen report stay as they are.
 */
gboolean
lh_report_section_rules_check (LhSession  *session,
                               LhRecord   *record,
                               GPtrArray  *changes,
                               GPtrArray  *findings,
                               GError    **error)
{
  if (lh_report_section_is_frozen (session, record))
    lh_report_section_add_finding (record, findings);
  return TRUE;
}

/**
 * lh_report_rules_check_deletion:
 *
 * Neither a report that was sent is deleted, nor a section of a frozen one.
 */
void
lh_report_rules_check_deletion (LhSession *session,
                                LhRecord  *record,
                                GPtrArray *changes,
                                GPtrArray *findings)
{
  gboolean whole = FALSE;

  if (LH_IS_REPORT_DRAFT (record) && g_str_equal (lh_record_get_text (record, LH_REPORT_DRAFT_STATE), "sent"))
    lh_findings_add (findings, LH_SEVERITY_ERROR, record, LH_REPORT_DRAFT_STATE,
                     _("The report has been sent and is kept."));
  for (guint i = 0; i < changes->len; i++)
    whole |= LH_IS_REPORT_DRAFT (((LhChange *) g_ptr_array_index (changes, i))->record);
  if (LH_IS_REPORT_SECTION (record) && !whole && lh_report_section_is_frozen (session, record))
    lh_report_section_add_finding (record, findings);
}
