/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-briefing.h"

struct _LhBriefing
{
  LhRecord parent_instance;
};

G_DEFINE_FINAL_TYPE (LhBriefing, lh_briefing, LH_TYPE_RECORD)

static const LhField lh_briefing_fields[LH_BRIEFING_N_FIELDS] = {
  [LH_BRIEFING_QUARTER] = { "quarter", LH_FIELD_QUARTER, N_("Quarter"), NULL, LH_FIELD_REQUIRED, 0 },
  [LH_BRIEFING_ISSUE_NUMBER] = { "issue-number", LH_FIELD_INTEGER, N_("Issue number"), NULL, LH_FIELD_OPTIONAL, 0 },
  [LH_BRIEFING_TITLE] = { "title", LH_FIELD_TEXT, N_("Title"), NULL, LH_FIELD_REQUIRED | LH_FIELD_SEARCH, 80 },
  [LH_BRIEFING_ISSUER] = { "issuer", LH_FIELD_TEXT, N_("Issued by"), NULL, LH_FIELD_OPTIONAL, 60 },
  [LH_BRIEFING_ISSUED_ON] = { "issued-on", LH_FIELD_DATE, N_("Issued on"), NULL, LH_FIELD_OPTIONAL, 0 },
  [LH_BRIEFING_NAMING] = { "naming", LH_FIELD_BOOLEAN, N_("Units are named"), NULL, LH_FIELD_OPTIONAL, 0 },
  [LH_BRIEFING_THEME] = { "theme", LH_FIELD_CODE, N_("Theme"), "chart-theme", LH_FIELD_OPTIONAL, 0 },
  [LH_BRIEFING_HIGHLIGHTS] = { "highlights", LH_FIELD_LONG_TEXT, N_("In this issue"), NULL, LH_FIELD_OPTIONAL, 0 },
  [LH_BRIEFING_PRACTICES] = { "practices", LH_FIELD_LONG_TEXT, N_("Practices of the briefing"), NULL, LH_FIELD_OPTIONAL, 0 },
  [LH_BRIEFING_NEXT_WORK] = { "next-work", LH_FIELD_LONG_TEXT, N_("Next step"), NULL, LH_FIELD_OPTIONAL, 0 },
  [LH_BRIEFING_SENT_UP] = { "sent-up", LH_FIELD_TEXT, N_("Reported to"), NULL, LH_FIELD_OPTIONAL, 100 },
  [LH_BRIEFING_SENT_ACROSS] = { "sent-across", LH_FIELD_TEXT, N_("Sent to"), NULL, LH_FIELD_OPTIONAL, 100 },
  [LH_BRIEFING_SENT_DOWN] = { "sent-down", LH_FIELD_TEXT, N_("Distributed to"), NULL, LH_FIELD_OPTIONAL, 100 },
  [LH_BRIEFING_COPIES] = { "copies", LH_FIELD_INTEGER, N_("Copies"), NULL, LH_FIELD_OPTIONAL, 0 },
  [LH_BRIEFING_NOTE] = { "note", LH_FIELD_LONG_TEXT, N_("Note"), NULL, LH_FIELD_OPTIONAL, 0 },
};

static void
lh_briefing_class_init (LhBriefingClass *klass)
{
  lh_record_class_set_fields (LH_RECORD_CLASS (klass), "briefing", N_("Briefing"),
                              lh_briefing_fields, LH_BRIEFING_N_FIELDS);
}

static void
lh_briefing_init (LhBriefing *self)
{
}

LhBriefing *
lh_briefing_new (void)
{
  return g_object_new (LH_TYPE_BRIEFING, NULL);
}
