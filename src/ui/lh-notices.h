/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include <gio/gio.h>

#include "lh-statistics.h"

G_BEGIN_DECLS

GListModel *lh_notices_new_due    (LhStatistics *statistics,
                                   guint         limit);
GListModel *lh_notices_new_lights (LhStatistics *statistics,
                                   guint         limit);

G_END_DECLS
