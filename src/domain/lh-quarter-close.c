/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-quarter-close.h"

struct _LhQuarterClose
{
  LhRecord parent_instance;
};

G_DEFINE_FINAL_TYPE (LhQuarterClose, lh_quarter_close, LH_TYPE_RECORD)

static const LhField lh_quarter_close_fields[LH_QUARTER_CLOSE_N_FIELDS] = {
  [LH_QUARTER_CLOSE_QUARTER] = { "quarter", LH_FIELD_QUARTER, N_("Quarter"), NULL, LH_FIELD_REQUIRED, 0 },
  [LH_QUARTER_CLOSE_AS_OF] = { "as-of", LH_FIELD_DATE, N_("As of"), NULL, LH_FIELD_REQUIRED, 0 },
  [LH_QUARTER_CLOSE_CLOSED_ON] = { "closed-on", LH_FIELD_DATE, N_("Frozen on"), NULL, LH_FIELD_REQUIRED, 0 },
  [LH_QUARTER_CLOSE_CLOSED_BY] = { "closed-by", LH_FIELD_TEXT, N_("Frozen by"), NULL, LH_FIELD_OPTIONAL, 40 },
  [LH_QUARTER_CLOSE_REASON] = { "reason", LH_FIELD_LONG_TEXT, N_("Reason"), NULL, LH_FIELD_OPTIONAL, 0 },
  [LH_QUARTER_CLOSE_JOURNAL_ID] = { "journal-id", LH_FIELD_INTEGER, N_("Place in the history"), NULL, LH_FIELD_OPTIONAL, 0 },
  [LH_QUARTER_CLOSE_SENT_ON] = { "sent-on", LH_FIELD_DATE, N_("Sent to the city on"), NULL, LH_FIELD_OPTIONAL, 0 },
  [LH_QUARTER_CLOSE_SENT_TO] = { "sent-to", LH_FIELD_TEXT, N_("Addressee"), NULL, LH_FIELD_OPTIONAL, 60 },
  [LH_QUARTER_CLOSE_REOPENED_ON] = { "reopened-on", LH_FIELD_DATE, N_("Reopened on"), NULL, LH_FIELD_OPTIONAL, 0 },
  [LH_QUARTER_CLOSE_REOPENED_BY] = { "reopened-by", LH_FIELD_TEXT, N_("Reopened by"), NULL, LH_FIELD_OPTIONAL, 40 },
  [LH_QUARTER_CLOSE_REOPEN_REASON] = { "reopen-reason", LH_FIELD_LONG_TEXT, N_("Reason of the reopening"), NULL, LH_FIELD_OPTIONAL, 0 },
  [LH_QUARTER_CLOSE_NOTE] = { "note", LH_FIELD_LONG_TEXT, N_("Note"), NULL, LH_FIELD_OPTIONAL, 0 },
};

static void
lh_quarter_close_class_init (LhQuarterCloseClass *klass)
{
  lh_record_class_set_fields (LH_RECORD_CLASS (klass), "quarter-close", N_("Closing of a quarter"),
                              lh_quarter_close_fields, LH_QUARTER_CLOSE_N_FIELDS);
}

static void
lh_quarter_close_init (LhQuarterClose *self)
{
}

LhQuarterClose *
lh_quarter_close_new (void)
{
  return g_object_new (LH_TYPE_QUARTER_CLOSE, NULL);
}
