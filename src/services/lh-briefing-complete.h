/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-change-set.h"
#include "lh-session.h"

G_BEGIN_DECLS

gboolean lh_briefing_complete (LhSession    *session,
                               LhChangeSet  *changes,
                               GError      **error);

G_END_DECLS
