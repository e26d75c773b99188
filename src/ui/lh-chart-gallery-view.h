/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-page.h"

G_BEGIN_DECLS

/**
 * LhChartGalleryView:
 *
 * The standard charts of the quarter as pictures; one opens large.
 */
#define LH_TYPE_CHART_GALLERY_VIEW (lh_chart_gallery_view_get_type ())

G_DECLARE_FINAL_TYPE (LhChartGalleryView, lh_chart_gallery_view, LH, CHART_GALLERY_VIEW, LhPage)

G_END_DECLS
