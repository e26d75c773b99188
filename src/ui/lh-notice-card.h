/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * LhNoticeCard:
 *
 * A card with a short list of notices, each of which opens its projects. Properties: "title", "model" (#GListModel of
 * #LhNotice), "empty-text" (what is said when there are none).
 */
#define LH_TYPE_NOTICE_CARD (lh_notice_card_get_type ())

G_DECLARE_FINAL_TYPE (LhNoticeCard, lh_notice_card, LH, NOTICE_CARD, AdwBin)

G_END_DECLS
