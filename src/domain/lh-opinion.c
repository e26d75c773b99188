/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-opinion.h"

struct _LhOpinion
{
  LhRecord parent_instance;
};

G_DEFINE_FINAL_TYPE (LhOpinion, lh_opinion, LH_TYPE_RECORD)

static const LhField lh_opinion_fields[LH_OPINION_N_FIELDS] = {
  [LH_OPINION_YEAR] = { "year", LH_FIELD_INTEGER, N_("Year"), NULL, LH_FIELD_REQUIRED, 0 },
  [LH_OPINION_ORGANIZATION_ID] = { "organization-id", LH_FIELD_REFERENCE, N_("Organization"), "organization", LH_FIELD_OPTIONAL, 0 },
  [LH_OPINION_SOURCE] = { "source", LH_FIELD_CODE, N_("Source of the opinion"), "opinion-source", LH_FIELD_OPTIONAL, 0 },
  [LH_OPINION_PLACE] = { "place", LH_FIELD_TEXT, N_("Place"), NULL, LH_FIELD_OPTIONAL, 60 },
  [LH_OPINION_RAISED_ON] = { "raised-on", LH_FIELD_DATE, N_("Raised on"), NULL, LH_FIELD_OPTIONAL, 0 },
  [LH_OPINION_RAISER] = { "raiser", LH_FIELD_TEXT, N_("Raised by"), NULL, LH_FIELD_PRIVATE, 40 },
  [LH_OPINION_CONTENT] = { "content", LH_FIELD_LONG_TEXT, N_("Problem or opinion"), NULL, LH_FIELD_REQUIRED | LH_FIELD_SEARCH, 0 },
  [LH_OPINION_FRONT_LINE] = { "front-line", LH_FIELD_BOOLEAN, N_("From the front line"), NULL, LH_FIELD_OPTIONAL, 0 },
  [LH_OPINION_TOPIC_ID] = { "topic-id", LH_FIELD_REFERENCE, N_("Topic"), "topic", LH_FIELD_OPTIONAL, 0 },
  [LH_OPINION_SET_ASIDE] = { "set-aside", LH_FIELD_BOOLEAN, N_("Set aside"), NULL, LH_FIELD_OPTIONAL, 0 },
  [LH_OPINION_SET_ASIDE_REASON] = { "set-aside-reason", LH_FIELD_TEXT, N_("Reason for setting aside"), NULL, LH_FIELD_OPTIONAL, 100 },
  [LH_OPINION_NOTE] = { "note", LH_FIELD_LONG_TEXT, N_("Note"), NULL, LH_FIELD_OPTIONAL, 0 },
  [LH_OPINION_ITEM_ID] = { "item-id", LH_FIELD_REFERENCE, N_("Merged item"), "opinion-item", LH_FIELD_OPTIONAL, 0 },
};

static void
lh_opinion_class_init (LhOpinionClass *klass)
{
  lh_record_class_set_fields (LH_RECORD_CLASS (klass), "opinion", N_("Opinion"),
                              lh_opinion_fields, LH_OPINION_N_FIELDS);
}

static void
lh_opinion_init (LhOpinion *self)
{
}

LhOpinion *
lh_opinion_new (void)
{
  return g_object_new (LH_TYPE_OPINION, NULL);
}
