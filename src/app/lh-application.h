/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include <adwaita.h>

#include "lh-context.h"

G_BEGIN_DECLS

/**
 * LhApplication:
 *
 * The program: one window per ledger. Actions: app.quit, app.about, app.preferences, app.new-ledger,
 * app.open-ledger, app.open-recent "s".
 */
#define LH_TYPE_APPLICATION (lh_application_get_type ())

G_DECLARE_FINAL_TYPE (LhApplication, lh_application, LH, APPLICATION, AdwApplication)

LhApplication *lh_application_new (void);

G_END_DECLS
