/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include <glib-object.h>

#include "lh-secretary-statistics.h"

G_BEGIN_DECLS

/**
 * LhSecretaryItem:
 *
 * One secretary in a list.
 *
 * Properties: "name", "organization", "projects" (how many are led), "lights" (markup: symbols and numbers),
 * "progress", "letters" (signed of led), "warning" (below the minimum; "" when all is well).
 */
#define LH_TYPE_SECRETARY_ITEM (lh_secretary_item_get_type ())

G_DECLARE_FINAL_TYPE (LhSecretaryItem, lh_secretary_item, LH, SECRETARY_ITEM, GObject)

LhSecretaryItem   *lh_secretary_item_new           (LhStatistics      *statistics,
                                                    const LhSecretary *secretary);
const LhSecretary *lh_secretary_item_get_secretary (LhSecretaryItem   *self);

G_END_DECLS
