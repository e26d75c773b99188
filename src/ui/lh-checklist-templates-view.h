/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-record-page.h"

G_BEGIN_DECLS

/**
 * LhChecklistTemplatesView:
 *
 * The templates of checklists and the lines of the one chosen; from them the lists of a year are made, and from the lists
 * the duties (S1-4, S1-5, S1-8).
 */
#define LH_TYPE_CHECKLIST_TEMPLATES_VIEW (lh_checklist_templates_view_get_type ())

G_DECLARE_FINAL_TYPE (LhChecklistTemplatesView, lh_checklist_templates_view, LH, CHECKLIST_TEMPLATES_VIEW, LhRecordPage)

G_END_DECLS
