/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-brand-score.h"
#include "lh-session.h"

G_BEGIN_DECLS

GPtrArray *lh_brand_scores_read (LhSession  *session,
                                 int         year,
                                 GError    **error);

G_END_DECLS
