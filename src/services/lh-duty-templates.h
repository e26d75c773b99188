/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-store.h"

G_BEGIN_DECLS

gboolean lh_duty_templates_insert   (LhSession   *session,
                                     gboolean     chinese,
                                     GError     **error);
gboolean lh_duty_templates_complete (LhStore     *store,
                                     const char  *language,
                                     gboolean    *written,
                                     GError     **error);

G_END_DECLS
