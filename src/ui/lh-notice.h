/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include <glib-object.h>

#include "lh-light.h"

G_BEGIN_DECLS

/**
 * LhNotice:
 *
 * A line of the quarter desk: something that wants to be looked at, and the projects it is about. Immutable.
 * Properties: "symbol", "classes" (CSS classes of the symbol), "title", "detail".
 */
#define LH_TYPE_NOTICE (lh_notice_get_type ())

G_DECLARE_FINAL_TYPE (LhNotice, lh_notice, LH, NOTICE, GObject)

LhNotice   *lh_notice_new       (LhLight     light,
                                 const char *title,
                                 const char *detail,
                                 GArray     *ids);
const char *lh_notice_get_title (LhNotice   *self);
GArray     *lh_notice_get_ids   (LhNotice   *self);

G_END_DECLS
