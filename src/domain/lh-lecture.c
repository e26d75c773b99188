/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-lecture.h"

struct _LhLecture
{
  LhRecord parent_instance;
};

G_DEFINE_FINAL_TYPE (LhLecture, lh_lecture, LH_TYPE_RECORD)

static const LhField lh_lecture_fields[LH_LECTURE_N_FIELDS] = {
  [LH_LECTURE_TITLE] = { "title", LH_FIELD_TEXT, N_("Lecture title"), NULL, LH_FIELD_REQUIRED | LH_FIELD_SEARCH, 80 },
  [LH_LECTURE_BRAND_ID] = { "brand-id", LH_FIELD_REFERENCE, N_("Party-building brand"), "brand", LH_FIELD_OPTIONAL, 0 },
  [LH_LECTURE_ORGANIZATION_ID] = { "organization-id", LH_FIELD_REFERENCE, N_("Organization"), "organization", LH_FIELD_OPTIONAL, 0 },
  [LH_LECTURE_LECTURER] = { "lecturer", LH_FIELD_TEXT, N_("Lecturer"), NULL, LH_FIELD_OPTIONAL, 40 },
  [LH_LECTURE_AUDIENCE_KIND] = { "audience-kind", LH_FIELD_TEXT, N_("For whom"), NULL, LH_FIELD_OPTIONAL, 60 },
  [LH_LECTURE_MINUTES] = { "minutes", LH_FIELD_INTEGER, N_("Length in minutes"), NULL, LH_FIELD_OPTIONAL, 0 },
  [LH_LECTURE_CATEGORY] = { "category", LH_FIELD_TEXT, N_("Field"), NULL, LH_FIELD_OPTIONAL, 40 },
  [LH_LECTURE_RETIRED] = { "retired", LH_FIELD_BOOLEAN, N_("Not offered any more"), NULL, LH_FIELD_OPTIONAL, 0 },
  [LH_LECTURE_NOTE] = { "note", LH_FIELD_LONG_TEXT, N_("Note"), NULL, LH_FIELD_OPTIONAL, 0 },
};

static void
lh_lecture_class_init (LhLectureClass *klass)
{
  lh_record_class_set_fields (LH_RECORD_CLASS (klass), "lecture", N_("Lecture offered"),
                              lh_lecture_fields, LH_LECTURE_N_FIELDS);
}

static void
lh_lecture_init (LhLecture *self)
{
}

LhLecture *
lh_lecture_new (void)
{
  return g_object_new (LH_TYPE_LECTURE, NULL);
}
