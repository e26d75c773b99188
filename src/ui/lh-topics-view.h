/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include <adwaita.h>

#include "lh-record-table.h"

G_BEGIN_DECLS

/**
 * LhTopicsView:
 *
 * The problem pool of the year above, its topics below, and the selected one in a form beside them (S0-5).
 *
 * Properties: "ledger".
 *
 * Actions: topics.new-opinion, topics.draw, topics.add, topics.take-out, topics.set-aside (reason: s), topics.ask-reason,
 * topics.new-topic, topics.make-project, topics.open-project.
 */
#define LH_TYPE_TOPICS_VIEW (lh_topics_view_get_type ())

G_DECLARE_FINAL_TYPE (LhTopicsView, lh_topics_view, LH, TOPICS_VIEW, AdwBin)

LhRecordTable *lh_topics_view_get_opinions (LhTopicsView *self);
LhRecordTable *lh_topics_view_get_topics   (LhTopicsView *self);
void           lh_topics_view_show_topic   (LhTopicsView *self,
                                            gint64        id);

G_END_DECLS
