/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-document.h"
#include "lh-project-texts.h"

G_BEGIN_DECLS

LhDocument *lh_attack_list_new (const LhProjectTexts  *texts,
                                GError               **error);

G_END_DECLS
