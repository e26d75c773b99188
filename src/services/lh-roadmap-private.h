/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-roadmap.h"
#include "lh-statistics.h"
#include "lh-year-data.h"

G_BEGIN_DECLS

LhRoadmap *lh_roadmap_new (LhYearData   *data,
                           LhStatistics *statistics);

G_END_DECLS
