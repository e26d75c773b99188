/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-document.h"
#include "lh-project-texts.h"

G_BEGIN_DECLS

/* Settings of the ledger with the texts of the office; without them the shipped ones are printed. */
#define LH_PLEDGE_ASSESSMENT_KEY "pledge.assessment"
#define LH_PLEDGE_REWARDS_KEY "pledge.rewards"

LhDocument *lh_project_pledge_new (const LhProjectTexts  *texts,
                                   GError               **error);

G_END_DECLS
