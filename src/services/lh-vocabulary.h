/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-store.h"

G_BEGIN_DECLS

gboolean lh_vocabulary_fill        (LhStore     *store,
                                    const char  *language,
                                    GError     **error);
gboolean lh_vocabulary_is_complete (GHashTable  *present);
gboolean lh_vocabulary_complete    (LhStore     *store,
                                    const char  *language,
                                    GHashTable  *present,
                                    GError     **error);

G_END_DECLS
