/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-record.h"

G_BEGIN_DECLS

/**
 * LhBrandComment:
 *
 * A comment on a draft brand and the reply to it (S2-10, S2-11).
 */
#define LH_TYPE_BRAND_COMMENT (lh_brand_comment_get_type ())

G_DECLARE_FINAL_TYPE (LhBrandComment, lh_brand_comment, LH, BRAND_COMMENT, LhRecord)

typedef enum
{
  LH_BRAND_COMMENT_BRAND_ID,
  LH_BRAND_COMMENT_STEP_ID,
  LH_BRAND_COMMENT_POSITION,
  LH_BRAND_COMMENT_COMMENT,
  LH_BRAND_COMMENT_COMMENTED_BY,
  LH_BRAND_COMMENT_COMMENTED_ON,
  LH_BRAND_COMMENT_REPLY,
  LH_BRAND_COMMENT_REPLIED_ON,
  LH_BRAND_COMMENT_REPLIED_BY,
  LH_BRAND_COMMENT_SETTLED,
  LH_BRAND_COMMENT_N_FIELDS
} LhBrandCommentField;

LhBrandComment *lh_brand_comment_new (void);

G_END_DECLS
