/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-key-task.h"

struct _LhKeyTask
{
  LhRecord parent_instance;
};

G_DEFINE_FINAL_TYPE (LhKeyTask, lh_key_task, LH_TYPE_RECORD)

static const LhField lh_key_task_fields[LH_KEY_TASK_N_FIELDS] = {
  [LH_KEY_TASK_YEAR] = { "year", LH_FIELD_INTEGER, N_("Year"), NULL, LH_FIELD_OPTIONAL, 0 },
  [LH_KEY_TASK_NUMBER] = { "number", LH_FIELD_TEXT, N_("Number"), NULL, LH_FIELD_SEARCH, 40 },
  [LH_KEY_TASK_NAME] = { "name", LH_FIELD_TEXT, N_("Key task"), NULL, LH_FIELD_REQUIRED | LH_FIELD_SEARCH, 60 },
  [LH_KEY_TASK_SOURCE] = { "source", LH_FIELD_TEXT, N_("Source"), NULL, LH_FIELD_OPTIONAL, 100 },
  [LH_KEY_TASK_DESCRIPTION] = { "description", LH_FIELD_LONG_TEXT, N_("Description"), NULL, LH_FIELD_OPTIONAL, 0 },
  [LH_KEY_TASK_POSITION] = { "position", LH_FIELD_INTEGER, N_("Position"), NULL, LH_FIELD_OPTIONAL, 0 },
};

static void
lh_key_task_class_init (LhKeyTaskClass *klass)
{
  lh_record_class_set_fields (LH_RECORD_CLASS (klass), "key-task", N_("Key task"),
                              lh_key_task_fields, LH_KEY_TASK_N_FIELDS);
}

static void
lh_key_task_init (LhKeyTask *self)
{
}

LhKeyTask *
lh_key_task_new (void)
{
  return g_object_new (LH_TYPE_KEY_TASK, NULL);
}
