/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-page.h"

G_BEGIN_DECLS

/**
 * LhFilingPage:
 *
 * The way of a project up to its initiation: notice and filing, problems and topics, review, key tasks.
 */
#define LH_TYPE_FILING_PAGE (lh_filing_page_get_type ())

G_DECLARE_FINAL_TYPE (LhFilingPage, lh_filing_page, LH, FILING_PAGE, LhPage)

GtkWidget *lh_filing_page_show_view (LhFilingPage *self,
                                     const char   *name);

G_END_DECLS
