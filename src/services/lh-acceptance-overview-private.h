/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-acceptance-overview.h"
#include "lh-session.h"

G_BEGIN_DECLS

struct _LhAcceptanceOverview
{
  GObject          parent_instance;

  int              year;
  GPtrArray       *rows;        /* LhAcceptanceRow, in official order */
  GPtrArray       *shares;      /* LhExcellentShare */
  GPtrArray       *appraisal;   /* LhAppraisalLine, in official order */
  LhAppraisalLine  total;
};

gboolean lh_acceptance_overview_rank    (LhAcceptanceOverview  *self,
                                         LhSession             *session,
                                         GError               **error);
gboolean lh_acceptance_row_is_excellent (const LhAcceptanceRow *row);

G_END_DECLS
