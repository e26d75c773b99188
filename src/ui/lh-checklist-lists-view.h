/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-record-page.h"

G_BEGIN_DECLS

/**
 * LhChecklistListsView:
 *
 * The checklists by kind, and the items of the one chosen, in the columns of its kind (forms F13 to F15).
 */
#define LH_TYPE_CHECKLIST_LISTS_VIEW (lh_checklist_lists_view_get_type ())

G_DECLARE_FINAL_TYPE (LhChecklistListsView, lh_checklist_lists_view, LH, CHECKLIST_LISTS_VIEW, LhRecordPage)

G_END_DECLS
