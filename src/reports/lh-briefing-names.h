/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-ledger.h"

G_BEGIN_DECLS

/**
 * LhBriefingNames:
 *
 * What the units are called in a briefing: by their names, or, where they are not to be named (是否点名), by the numbers
 * that the charts give them, which are their places in the ranking. Once made it is only read.
 */
typedef struct _LhBriefingNames LhBriefingNames;

LhBriefingNames *lh_briefing_names_new        (LhLedger              *ledger,
                                               LhStatistics          *statistics,
                                               gboolean               naming,
                                               LhCatalog             *catalog);
void             lh_briefing_names_free       (LhBriefingNames       *self);
gboolean         lh_briefing_names_get_naming (const LhBriefingNames *self);
const char      *lh_briefing_names_get        (const LhBriefingNames *self,
                                               gint64                 organization_id);
char            *lh_briefing_names_mask       (const LhBriefingNames *self,
                                               const char            *text);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LhBriefingNames, lh_briefing_names_free)

G_END_DECLS
