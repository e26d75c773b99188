/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-ledger.h"

G_BEGIN_DECLS

/**
 * LhRoadmapSource:
 *
 * Keeps the plans of projects up to date for a view: computed again in the background whenever the ledger, the quarter
 * or the filter changes.
 *
 * Properties: "ledger", "query" (which projects, in which order; NULL for one), "project" (the one; NULL for those of
 * the query), "pending" (the first answer is on the way).
 *
 * Signal: "changed" (the rows are new).
 */
#define LH_TYPE_ROADMAP_SOURCE (lh_roadmap_source_get_type ())

G_DECLARE_FINAL_TYPE (LhRoadmapSource, lh_roadmap_source, LH, ROADMAP_SOURCE, GObject)

LhRoadmapSource *lh_roadmap_source_new         (void);
LhLedger        *lh_roadmap_source_get_ledger  (LhRoadmapSource *self);
LhRoadmap       *lh_roadmap_source_get_roadmap (LhRoadmapSource *self);
GPtrArray       *lh_roadmap_source_list_rows   (LhRoadmapSource *self);
LhRecord        *lh_roadmap_source_get_record  (LhRoadmapSource *self,
                                                gint64           project_id);
gboolean         lh_roadmap_source_get_pending (LhRoadmapSource *self);

G_END_DECLS
