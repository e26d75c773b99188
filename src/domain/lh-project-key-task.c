/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-project-key-task.h"

struct _LhProjectKeyTask
{
  LhRecord parent_instance;
};

G_DEFINE_FINAL_TYPE (LhProjectKeyTask, lh_project_key_task, LH_TYPE_RECORD)

static const LhField lh_project_key_task_fields[LH_PROJECT_KEY_TASK_N_FIELDS] = {
  [LH_PROJECT_KEY_TASK_PROJECT_ID] = { "project-id", LH_FIELD_REFERENCE, N_("Project"), "project", LH_FIELD_REQUIRED, 0 },
  [LH_PROJECT_KEY_TASK_KEY_TASK_ID] = { "key-task-id", LH_FIELD_REFERENCE, N_("Key task"), "key-task", LH_FIELD_REQUIRED, 0 },
};

static void
lh_project_key_task_class_init (LhProjectKeyTaskClass *klass)
{
  lh_record_class_set_fields (LH_RECORD_CLASS (klass), "project-key-task", N_("Link to a key task"),
                              lh_project_key_task_fields, LH_PROJECT_KEY_TASK_N_FIELDS);
}

static void
lh_project_key_task_init (LhProjectKeyTask *self)
{
}

LhProjectKeyTask *
lh_project_key_task_new (void)
{
  return g_object_new (LH_TYPE_PROJECT_KEY_TASK, NULL);
}
