/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-record.h"

G_BEGIN_DECLS

const GType *lh_entities_get_types (guint      *n_types);
GType        lh_entities_find_type (const char *entity);

G_END_DECLS
