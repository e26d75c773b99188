/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-briefing-facts.h"
#include "lh-chart.h"
#include "lh-document.h"

G_BEGIN_DECLS

LhDocument *lh_briefing_document_new (const LhBriefingFacts *facts,
                                      LhChart               *lights,
                                      LhChart               *ranking);

G_END_DECLS
