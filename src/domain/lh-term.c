/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-term.h"

struct _LhTerm
{
  LhRecord parent_instance;
};

G_DEFINE_FINAL_TYPE (LhTerm, lh_term, LH_TYPE_RECORD)

static const LhField lh_term_fields[LH_TERM_N_FIELDS] = {
  [LH_TERM_VOCABULARY] = { "vocabulary", LH_FIELD_TEXT, N_("Vocabulary"), NULL, LH_FIELD_REQUIRED, 40 },
  [LH_TERM_CODE] = { "code", LH_FIELD_TEXT, N_("Code"), NULL, LH_FIELD_REQUIRED, 40 },
  [LH_TERM_NAME] = { "name", LH_FIELD_TEXT, N_("Name"), NULL, LH_FIELD_REQUIRED, 40 },
  [LH_TERM_POSITION] = { "position", LH_FIELD_INTEGER, N_("Position"), NULL, LH_FIELD_OPTIONAL, 0 },
  [LH_TERM_GUIDANCE] = { "guidance", LH_FIELD_LONG_TEXT, N_("Guidance"), NULL, LH_FIELD_OPTIONAL, 0 },
  [LH_TERM_RETIRED] = { "retired", LH_FIELD_BOOLEAN, N_("No longer offered"), NULL, LH_FIELD_OPTIONAL, 0 },
};

static void
lh_term_class_init (LhTermClass *klass)
{
  lh_record_class_set_fields (LH_RECORD_CLASS (klass), "term", N_("Term"),
                              lh_term_fields, LH_TERM_N_FIELDS);
}

static void
lh_term_init (LhTerm *self)
{
}

LhTerm *
lh_term_new (void)
{
  return g_object_new (LH_TYPE_TERM, NULL);
}
