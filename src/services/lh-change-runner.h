/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-change-set.h"
#include "lh-finding.h"
#include "lh-session.h"

G_BEGIN_DECLS

gboolean lh_change_runner_run (LhSession    *session,
                               LhChangeSet  *changes,
                               GPtrArray    *findings,
                               GPtrArray    *written,
                               GError      **error);
gboolean lh_change_runner_try (LhSession    *session,
                               LhChangeSet  *changes,
                               GPtrArray    *findings,
                               GError      **error);

G_END_DECLS
