/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-cli-kind.h"

G_BEGIN_DECLS

/**
 * LhCliSelection:
 *
 * Which records a query shows, and in which order. What the ledger cannot ask of its file (the light of a chosen
 * quarter and day, a text inside one field) is done on the records that came back.
 */
typedef struct _LhCliSelection LhCliSelection;

LhCliSelection  *lh_cli_selection_new           (LhLedger         *ledger,
                                                 const LhCliKind  *kind);
void             lh_cli_selection_free          (LhCliSelection   *self);
gboolean         lh_cli_selection_add_filter    (LhCliSelection   *self,
                                                 const char       *filter,
                                                 GError          **error);
void             lh_cli_selection_set_search    (LhCliSelection   *self,
                                                 const char       *search);
gboolean         lh_cli_selection_set_sort      (LhCliSelection   *self,
                                                 const char       *key,
                                                 GError          **error);
void             lh_cli_selection_set_limit     (LhCliSelection   *self,
                                                 guint             limit);
gboolean         lh_cli_selection_set_quarter   (LhCliSelection   *self,
                                                 LhQuarter         quarter,
                                                 LhDate            as_of,
                                                 GError          **error);
gboolean         lh_cli_selection_set_active_on (LhCliSelection   *self,
                                                 LhDate            day,
                                                 GError          **error);
GPtrArray       *lh_cli_selection_run           (LhCliSelection   *self,
                                                 GError          **error);
LhProjectStatus *lh_cli_selection_get_status    (LhCliSelection   *self,
                                                 LhRecord         *record);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LhCliSelection, lh_cli_selection_free)

G_END_DECLS
