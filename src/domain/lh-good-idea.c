/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-good-idea.h"

struct _LhGoodIdea
{
  LhRecord parent_instance;
};

G_DEFINE_FINAL_TYPE (LhGoodIdea, lh_good_idea, LH_TYPE_RECORD)

static const LhField lh_good_idea_fields[LH_GOOD_IDEA_N_FIELDS] = {
  [LH_GOOD_IDEA_ORGANIZATION_ID] = { "organization-id", LH_FIELD_REFERENCE, N_("Organization"), "organization", LH_FIELD_OPTIONAL, 0 },
  [LH_GOOD_IDEA_RAISED_ON] = { "raised-on", LH_FIELD_DATE, N_("Raised on"), NULL, LH_FIELD_OPTIONAL, 0 },
  [LH_GOOD_IDEA_RAISER] = { "raiser", LH_FIELD_TEXT, N_("Raised by"), NULL, LH_FIELD_PRIVATE, 40 },
  [LH_GOOD_IDEA_CONTENT] = { "content", LH_FIELD_LONG_TEXT, N_("Idea"), NULL, LH_FIELD_REQUIRED | LH_FIELD_SEARCH, 0 },
  [LH_GOOD_IDEA_ADOPTION] = { "adoption", LH_FIELD_CODE, N_("Adoption"), "idea-adoption", LH_FIELD_REQUIRED, 0 },
  [LH_GOOD_IDEA_REASON] = { "reason", LH_FIELD_TEXT, N_("Reason"), NULL, LH_FIELD_OPTIONAL, 100 },
  [LH_GOOD_IDEA_RESULT] = { "result", LH_FIELD_LONG_TEXT, N_("Result obtained"), NULL, LH_FIELD_OPTIONAL, 0 },
  [LH_GOOD_IDEA_NOTE] = { "note", LH_FIELD_LONG_TEXT, N_("Note"), NULL, LH_FIELD_OPTIONAL, 0 },
};

static void
lh_good_idea_class_init (LhGoodIdeaClass *klass)
{
  lh_record_class_set_fields (LH_RECORD_CLASS (klass), "good-idea", N_("Good idea"),
                              lh_good_idea_fields, LH_GOOD_IDEA_N_FIELDS);
}

static void
lh_good_idea_init (LhGoodIdea *self)
{
}

LhGoodIdea *
lh_good_idea_new (void)
{
  return g_object_new (LH_TYPE_GOOD_IDEA, NULL);
}
