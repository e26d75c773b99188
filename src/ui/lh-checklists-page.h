/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-record-page.h"

G_BEGIN_DECLS

/**
 * LhChecklistsPage:
 *
 * The checklists by kind, and the items of the one chosen, in the columns of its kind (forms F13 to F15).
 */
#define LH_TYPE_CHECKLISTS_PAGE (lh_checklists_page_get_type ())

G_DECLARE_FINAL_TYPE (LhChecklistsPage, lh_checklists_page, LH, CHECKLISTS_PAGE, LhRecordPage)

G_END_DECLS
