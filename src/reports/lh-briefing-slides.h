/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-briefing-facts.h"
#include "lh-chart.h"

G_BEGIN_DECLS

gboolean lh_briefing_slides_write (const LhBriefingFacts  *facts,
                                   GPtrArray              *charts,
                                   LhChartThemeKind        theme,
                                   const char             *path,
                                   GError                **error);
GPtrArray *lh_briefing_slides_render (const LhBriefingFacts *facts,
                                      GPtrArray             *charts,
                                      LhChartThemeKind       theme);

G_END_DECLS
