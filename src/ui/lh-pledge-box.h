/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include <adwaita.h>

#include "lh-ledger.h"

G_BEGIN_DECLS

/**
 * LhPledgeBox:
 *
 * The responsibility letter of a project (form F21), and one action that registers it as signed.
 *
 * Properties: "ledger", "record" (the project).
 *
 * Actions: pledge.sign.
 */
#define LH_TYPE_PLEDGE_BOX (lh_pledge_box_get_type ())

G_DECLARE_FINAL_TYPE (LhPledgeBox, lh_pledge_box, LH, PLEDGE_BOX, AdwBin)

G_END_DECLS
