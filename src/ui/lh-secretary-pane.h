/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include <adwaita.h>

#include "lh-secretary-item.h"

G_BEGIN_DECLS

/**
 * LhSecretaryPane:
 *
 * One page for each secretary (S0-28): the projects led as the yearly attack list with their responsibility letters,
 * the duties of the organization that are due, the responsibilities of the post, and the scores.
 *
 * Properties: "ledger", "item" (#LhSecretaryItem, NULL for none).
 */
#define LH_TYPE_SECRETARY_PANE (lh_secretary_pane_get_type ())

G_DECLARE_FINAL_TYPE (LhSecretaryPane, lh_secretary_pane, LH, SECRETARY_PANE, AdwBin)

G_END_DECLS
