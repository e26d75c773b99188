/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-page.h"
#include "lh-secretary-item.h"

G_BEGIN_DECLS

/**
 * LhSecretariesPage:
 *
 * How the secretaries do their duty in the year (书记履责): projects led, letters signed, lights, who is below the minimum
 * of one; and one page for each of them.
 *
 * Properties: "item" (the selected #LhSecretaryItem), "pane-visible".
 */
#define LH_TYPE_SECRETARIES_PAGE (lh_secretaries_page_get_type ())

G_DECLARE_FINAL_TYPE (LhSecretariesPage, lh_secretaries_page, LH, SECRETARIES_PAGE, LhPage)

GListModel *lh_secretaries_page_get_list        (LhSecretariesPage *self);
void        lh_secretaries_page_show_below      (LhSecretariesPage *self,
                                                 gboolean           only_below);
gboolean    lh_secretaries_page_select          (LhSecretariesPage *self,
                                                 const char        *key);

G_END_DECLS
