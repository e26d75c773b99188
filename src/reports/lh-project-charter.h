/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-document.h"
#include "lh-project-texts.h"
#include "lh-report.h"

G_BEGIN_DECLS

LhDocument *lh_project_charter_new      (const LhProjectTexts *texts);
LhReport   *lh_project_charter_new_form (const LhProjectTexts *texts);

G_END_DECLS
