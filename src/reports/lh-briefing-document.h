/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-briefing-facts.h"
#include "lh-chart.h"
#include "lh-document.h"

G_BEGIN_DECLS

/* Units at each end of the ranking: what a page has room for, beside the sentences. */
#define LH_BRIEFING_PAPER_ENDS 5

LhDocument *lh_briefing_document_new (const LhBriefingFacts *facts,
                                      LhChart               *lights,
                                      LhChart               *ranking);

G_END_DECLS
