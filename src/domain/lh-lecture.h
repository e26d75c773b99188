/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-record.h"

G_BEGIN_DECLS

/**
 * LhLecture:
 *
 * A line of the lecture menu (S2-18).
 */
#define LH_TYPE_LECTURE (lh_lecture_get_type ())

G_DECLARE_FINAL_TYPE (LhLecture, lh_lecture, LH, LECTURE, LhRecord)

typedef enum
{
  LH_LECTURE_TITLE,
  LH_LECTURE_BRAND_ID,
  LH_LECTURE_ORGANIZATION_ID,
  LH_LECTURE_LECTURER,
  LH_LECTURE_AUDIENCE_KIND,
  LH_LECTURE_MINUTES,
  LH_LECTURE_CATEGORY,
  LH_LECTURE_RETIRED,
  LH_LECTURE_NOTE,
  LH_LECTURE_N_FIELDS
} LhLectureField;

LhLecture *lh_lecture_new (void);

G_END_DECLS
