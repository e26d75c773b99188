/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-record.h"

G_BEGIN_DECLS

/**
 * LhTopic:
 *
 * A topic drawn from the problem pool (S0-5), with survey, diagnosis and the meeting that chose it (S3-4, S3-8).
 */
#define LH_TYPE_TOPIC (lh_topic_get_type ())

G_DECLARE_FINAL_TYPE (LhTopic, lh_topic, LH, TOPIC, LhRecord)

typedef enum
{
  LH_TOPIC_YEAR,
  LH_TOPIC_ORGANIZATION_ID,
  LH_TOPIC_TITLE,
  LH_TOPIC_PROBLEM,
  LH_TOPIC_DIMENSION,
  LH_TOPIC_INFERRED,
  LH_TOPIC_CORE,
  LH_TOPIC_CORE_REASON,
  LH_TOPIC_RESEARCH,
  LH_TOPIC_RESEARCHED_ON,
  LH_TOPIC_RESEARCHER,
  LH_TOPIC_DIAGNOSIS,
  LH_TOPIC_DIAGNOSED_ON,
  LH_TOPIC_DIAGNOSED_BY,
  LH_TOPIC_MEETING,
  LH_TOPIC_MEETING_ON,
  LH_TOPIC_ATTENDANCE,
  LH_TOPIC_DECISION,
  LH_TOPIC_PROJECT_ID,
  LH_TOPIC_NOTE,
  LH_TOPIC_N_FIELDS
} LhTopicField;

LhTopic *lh_topic_new (void);

G_END_DECLS
