/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-cli-options.h"
#include "lh-quarter-changes.h"

G_BEGIN_DECLS

void lh_cli_write_closings        (GString                 *output,
                                   GPtrArray               *closings,
                                   LhCliFormat              format,
                                   LhCatalog               *catalog);
void lh_cli_write_quarter_changes (GString                 *output,
                                   const LhQuarterChanges  *changes,
                                   LhCliFormat              format,
                                   LhCatalog               *catalog);

G_END_DECLS
