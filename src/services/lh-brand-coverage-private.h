/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-brand-coverage.h"
#include "lh-session.h"

G_BEGIN_DECLS

LhBrandCoverage *lh_brand_coverage_read (LhSession        *session,
                                         LhCoverageScope   scope,
                                         LhDate            day,
                                         GError          **error);

G_END_DECLS
