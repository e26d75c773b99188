/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include <adwaita.h>

#include "lh-ledger.h"

G_BEGIN_DECLS

/**
 * LhLinksRow:
 *
 * What a record is linked with, many to many: the key tasks of a project, its responsibility lines. A click opens a
 * list to search and tick; closing it saves the choice as one step.
 *
 * Properties: "ledger", "record", "link-type" (the records that link), "own-field" and "other-field" (their fields that
 * name the two sides), "command" (of the journal), "title", "choice-figure" (code of a figure whose rows can be chosen;
 * NULL for all records of the other side).
 */
#define LH_TYPE_LINKS_ROW (lh_links_row_get_type ())

G_DECLARE_FINAL_TYPE (LhLinksRow, lh_links_row, LH, LINKS_ROW, AdwPreferencesRow)

char *lh_links_row_get_text (LhLinksRow *self);

G_END_DECLS
