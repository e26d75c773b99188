/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-record-page.h"

G_BEGIN_DECLS

/**
 * LhExemplarsView:
 *
 * The exemplar library: its entries by batch and state, the guidance each got, and how many of the named branches are in
 * it.
 *
 * Actions: exemplars.new-batch, exemplars.batches, exemplars.outside.
 */
#define LH_TYPE_EXEMPLARS_VIEW (lh_exemplars_view_get_type ())

G_DECLARE_FINAL_TYPE (LhExemplarsView, lh_exemplars_view, LH, EXEMPLARS_VIEW, LhRecordPage)

G_END_DECLS
