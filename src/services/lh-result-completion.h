/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-session.h"

G_BEGIN_DECLS

gboolean lh_result_completion_run (LhSession  *session,
                                   GPtrArray  *changes,
                                   GError    **error);

G_END_DECLS
