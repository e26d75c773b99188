/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-acceptance-mark.h"

struct _LhAcceptanceMark
{
  LhRecord parent_instance;
};

G_DEFINE_FINAL_TYPE (LhAcceptanceMark, lh_acceptance_mark, LH_TYPE_RECORD)

static const LhField lh_acceptance_mark_fields[LH_ACCEPTANCE_MARK_N_FIELDS] = {
  [LH_ACCEPTANCE_MARK_ACCEPTANCE_ID] = { "acceptance-id", LH_FIELD_REFERENCE, N_("Acceptance"), "acceptance", LH_FIELD_REQUIRED, 0 },
  [LH_ACCEPTANCE_MARK_ITEM_ID] = { "item-id", LH_FIELD_REFERENCE, N_("Item of a score sheet"), "rubric-item", LH_FIELD_REQUIRED, 0 },
  [LH_ACCEPTANCE_MARK_RATER_KIND] = { "rater-kind", LH_FIELD_CODE, N_("Kind of rater"), "rater-kind", LH_FIELD_REQUIRED, 0 },
  [LH_ACCEPTANCE_MARK_RATER] = { "rater", LH_FIELD_TEXT, N_("Rater"), NULL, LH_FIELD_OPTIONAL, 40 },
  [LH_ACCEPTANCE_MARK_MARK] = { "mark", LH_FIELD_DECIMAL, N_("Mark"), NULL, LH_FIELD_OPTIONAL, 0 },
  [LH_ACCEPTANCE_MARK_INAPPLICABLE] = { "inapplicable", LH_FIELD_BOOLEAN, N_("Does not apply"), NULL, LH_FIELD_OPTIONAL, 0 },
  [LH_ACCEPTANCE_MARK_COMMENT] = { "comment", LH_FIELD_LONG_TEXT, N_("Comment"), NULL, LH_FIELD_OPTIONAL, 0 },
};

static void
lh_acceptance_mark_class_init (LhAcceptanceMarkClass *klass)
{
  lh_record_class_set_fields (LH_RECORD_CLASS (klass), "acceptance-mark", N_("Mark"),
                              lh_acceptance_mark_fields, LH_ACCEPTANCE_MARK_N_FIELDS);
}

static void
lh_acceptance_mark_init (LhAcceptanceMark *self)
{
}

LhAcceptanceMark *
lh_acceptance_mark_new (void)
{
  return g_object_new (LH_TYPE_ACCEPTANCE_MARK, NULL);
}
