/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-record-page.h"

G_BEGIN_DECLS

/**
 * LhBriefingsPage:
 *
 * The briefings of the office: head, texts, the charts in their order, and the set of files made of them (简报套件).
 */
#define LH_TYPE_BRIEFINGS_PAGE (lh_briefings_page_get_type ())

G_DECLARE_FINAL_TYPE (LhBriefingsPage, lh_briefings_page, LH, BRIEFINGS_PAGE, LhRecordPage)

G_END_DECLS
