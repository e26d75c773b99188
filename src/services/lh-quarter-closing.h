/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-ledger.h"
#include "lh-quarter-close.h"
#include "lh-quarter-figures.h"

G_BEGIN_DECLS

typedef struct _LhSession LhSession;

LhChangeSet  *lh_quarter_closing_create_close  (LhQuarter      quarter,
                                                LhDate         as_of,
                                                const char    *reason);
LhChangeSet  *lh_quarter_closing_create_sent   (LhRecord      *closing,
                                                LhDate         sent_on,
                                                const char    *sent_to);
LhChangeSet  *lh_quarter_closing_create_reopen (LhRecord      *closing,
                                                const char    *reason);

gboolean      lh_quarter_closing_is_open       (LhRecord      *closing);
char         *lh_quarter_closing_format        (LhRecord      *closing,
                                                LhCatalog     *catalog);

char         *lh_quarter_closing_format_reopening (LhRecord   *closing,
                                                LhCatalog     *catalog);

LhQuery      *lh_quarter_closing_create_query  (LhQuarter      quarter);
LhRecord     *lh_quarter_closing_pick          (GPtrArray     *closings);
GPtrArray    *lh_ledger_list_closings          (LhLedger      *self,
                                                LhQuarter      quarter,
                                                GError       **error);
LhRecord     *lh_ledger_find_closing           (LhLedger      *self,
                                                LhQuarter      quarter,
                                                GError       **error);
GPtrArray    *lh_ledger_load_frozen_figures    (LhLedger      *self,
                                                LhRecord      *closing,
                                                GError       **error);
GPtrArray    *lh_ledger_get_quarter_figures    (LhLedger      *self,
                                                LhQuarter      quarter,
                                                LhRecord     **closing,
                                                GError       **error);

/* Inside the transaction of a change */
gboolean      lh_quarter_closing_complete      (LhSession     *session,
                                                LhChangeSet   *changes,
                                                GError       **error);
gboolean      lh_quarter_close_rules_check     (LhSession     *session,
                                                LhRecord      *record,
                                                GPtrArray     *changes,
                                                GPtrArray     *findings,
                                                GError       **error);
gboolean      lh_frozen_figure_rules_check     (LhSession     *session,
                                                LhRecord      *record,
                                                GPtrArray     *changes,
                                                GPtrArray     *findings,
                                                GError       **error);
void          lh_quarter_close_rules_check_deletion (LhRecord  *record,
                                                GPtrArray     *findings);

G_END_DECLS
