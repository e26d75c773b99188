/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-brand-comment.h"

struct _LhBrandComment
{
  LhRecord parent_instance;
};

G_DEFINE_FINAL_TYPE (LhBrandComment, lh_brand_comment, LH_TYPE_RECORD)

static const LhField lh_brand_comment_fields[LH_BRAND_COMMENT_N_FIELDS] = {
  [LH_BRAND_COMMENT_BRAND_ID] = { "brand-id", LH_FIELD_REFERENCE, N_("Party-building brand"), "brand", LH_FIELD_REQUIRED, 0 },
  [LH_BRAND_COMMENT_STEP_ID] = { "step-id", LH_FIELD_REFERENCE, N_("Step of a brand"), "brand-step", LH_FIELD_OPTIONAL, 0 },
  [LH_BRAND_COMMENT_POSITION] = { "position", LH_FIELD_INTEGER, N_("Position"), NULL, LH_FIELD_OPTIONAL, 0 },
  [LH_BRAND_COMMENT_COMMENT] = { "comment", LH_FIELD_LONG_TEXT, N_("Text of the comment"), NULL, LH_FIELD_REQUIRED, 0 },
  [LH_BRAND_COMMENT_COMMENTED_BY] = { "commented-by", LH_FIELD_TEXT, N_("Commented by"), NULL, LH_FIELD_OPTIONAL, 40 },
  [LH_BRAND_COMMENT_COMMENTED_ON] = { "commented-on", LH_FIELD_DATE, N_("Commented on"), NULL, LH_FIELD_OPTIONAL, 0 },
  [LH_BRAND_COMMENT_REPLY] = { "reply", LH_FIELD_LONG_TEXT, N_("Reply to the comment"), NULL, LH_FIELD_OPTIONAL, 0 },
  [LH_BRAND_COMMENT_REPLIED_ON] = { "replied-on", LH_FIELD_DATE, N_("Replied on"), NULL, LH_FIELD_OPTIONAL, 0 },
  [LH_BRAND_COMMENT_REPLIED_BY] = { "replied-by", LH_FIELD_TEXT, N_("Replied by"), NULL, LH_FIELD_OPTIONAL, 40 },
  [LH_BRAND_COMMENT_SETTLED] = { "settled", LH_FIELD_BOOLEAN, N_("Settled"), NULL, LH_FIELD_OPTIONAL, 0 },
};

static void
lh_brand_comment_class_init (LhBrandCommentClass *klass)
{
  lh_record_class_set_fields (LH_RECORD_CLASS (klass), "brand-comment", N_("Comment on a brand"),
                              lh_brand_comment_fields, LH_BRAND_COMMENT_N_FIELDS);
}

static void
lh_brand_comment_init (LhBrandComment *self)
{
}

LhBrandComment *
lh_brand_comment_new (void)
{
  return g_object_new (LH_TYPE_BRAND_COMMENT, NULL);
}
