/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-record-page.h"

G_BEGIN_DECLS

/**
 * LhPracticesView:
 *
 * The practice library (S3-25): what can be copied, where it comes from, and how far it was promoted.
 */
#define LH_TYPE_PRACTICES_VIEW (lh_practices_view_get_type ())

G_DECLARE_FINAL_TYPE (LhPracticesView, lh_practices_view, LH, PRACTICES_VIEW, LhRecordPage)

G_END_DECLS
