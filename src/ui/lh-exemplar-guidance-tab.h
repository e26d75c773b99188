/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-parts-tab.h"

G_BEGIN_DECLS

/**
 * LhExemplarGuidanceTab:
 *
 * The guidance records of an entry of the exemplar library.
 */
#define LH_TYPE_EXEMPLAR_GUIDANCE_TAB (lh_exemplar_guidance_tab_get_type ())

G_DECLARE_FINAL_TYPE (LhExemplarGuidanceTab, lh_exemplar_guidance_tab, LH, EXEMPLAR_GUIDANCE_TAB, LhPartsTab)

G_END_DECLS
