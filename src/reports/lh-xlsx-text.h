/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean  lh_xlsx_text_fits  (const char *text);
char     *lh_xlsx_text_clean (const char *text);

G_END_DECLS
