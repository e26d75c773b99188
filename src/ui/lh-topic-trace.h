/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include <adwaita.h>

#include "lh-ledger.h"

G_BEGIN_DECLS

/**
 * LhTopicTrace:
 *
 * Where a topic, or a project, came from: its topics and the opinions they were drawn from, word for word (S0-5). It
 * hides where there is nothing to trace.
 *
 * Properties: "ledger", "record" (a topic or a project).
 */
#define LH_TYPE_TOPIC_TRACE (lh_topic_trace_get_type ())

G_DECLARE_FINAL_TYPE (LhTopicTrace, lh_topic_trace, LH, TOPIC_TRACE, AdwBin)

const char *lh_topic_trace_get_text (LhTopicTrace *self);

G_END_DECLS
