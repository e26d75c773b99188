/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

void lh_toast_show      (gpointer      widget,
                         const char   *message);
void lh_toast_error     (gpointer      widget,
                         const GError *error);
void lh_toast_saved     (gpointer      widget,
                         const char   *path);
void lh_toast_add       (gpointer      widget,
                         AdwToast     *toast);
void lh_error_dialog    (gpointer      widget,
                         const char   *heading,
                         const GError *error);

G_END_DECLS
