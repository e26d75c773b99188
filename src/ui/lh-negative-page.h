/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-page.h"

G_BEGIN_DECLS

/**
 * LhNegativePage:
 *
 * The negative list of the year: the self-check matrix of organizations against its lines, in the version that is chosen
 * (S1-46). A click or Space goes on from not checked to clear, to found, and back; what is selected goes along.
 *
 * Actions: negative.mark, negative.make-problems, negative.new-version.
 */
#define LH_TYPE_NEGATIVE_PAGE (lh_negative_page_get_type ())

G_DECLARE_FINAL_TYPE (LhNegativePage, lh_negative_page, LH, NEGATIVE_PAGE, LhPage)

G_END_DECLS
