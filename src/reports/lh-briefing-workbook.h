/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-briefing-facts.h"
#include "lh-report.h"

G_BEGIN_DECLS

LhReport *lh_briefing_workbook_new (const LhBriefingFacts *facts);

G_END_DECLS
