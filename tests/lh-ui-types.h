/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

void lh_ui_types_ensure (void);

G_END_DECLS
